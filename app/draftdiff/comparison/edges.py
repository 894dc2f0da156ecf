"""What two stretches of text that were replaced by one another still share at their edges.

Space, and in Chinese words that the segmenter cut in one way in one text and in another in the
other: what is equal up to the edge of a word was not changed.
"""

from __future__ import annotations

from draftdiff.alignment.order import common_head
from draftdiff.comparison.words import Words
from draftdiff.language.normal import is_han
from draftdiff.language.tokens import Span


def shared_edges(old: Words, new: Words) -> tuple[int, int]:
    """Return how many characters both texts share at their beginning and at their end.

    Up to a place where both have the edge of a word, or one the edge of a word of two characters
    or more: its other half was only cut differently. Words that are equal here were given up on
    purpose, so that a clause is replaced whole. Where that leaves of one text but the end of a
    word, and the other ends with it, this was only cut differently, too.
    """
    head, tail = _edges(old, new)
    if old.text.isascii() or new.text.isascii():
        return head, tail
    return head, tail + (_rest(old, new, head, tail) or _rest(new, old, head, tail))


def _edges(old: Words, new: Words) -> tuple[int, int]:
    limit = min(len(old.text), len(new.text))
    head = common_head(old.text[:limit], new.text[:limit])
    if head:
        head = max(place for place in _ends(old, new) if place <= head)
    if head and old.keys[:1] == new.keys[:1]:
        head = min(head, _margin(old), _margin(new))
    limit -= head
    tail = common_head(old.text[::-1][:limit], new.text[::-1][:limit])
    if tail:
        before, after = _mirrored(old), _mirrored(new)
        tail = max(place for place in _ends(before, after) if place <= tail)
        if tail and old.keys[-1:] == new.keys[-1:]:
            tail = min(tail, _margin(before), _margin(after))
    return head, tail


def _rest(one: Words, other: Words, head: int, tail: int) -> int:
    """How many characters of a word the edges leave of one text, where the other ends with them.

    "违反者" that became "违反第三条者" lost nothing: what is left of it is the "者" of the other.
    """
    rest = one.text[head : len(one.text) - tail]
    if not rest or head in _places(one):
        return 0
    start = len(other.text) - tail - len(rest)
    same = start >= head and other.text.startswith(rest, start)
    return len(rest) if same and start in _places(other) else 0


def _ends(old: Words, new: Words) -> set[int]:
    """Where what both texts begin with may end, in characters."""
    both = _places(old) & _places(new)
    if old.text.isascii() or new.text.isascii():
        return both
    return both | (_wholes(old) - _counts(new)) | (_wholes(new) - _counts(old))


def _places(words: Words) -> set[int]:
    """Where a text may be cut: never inside a word."""
    margin = range(_margin(words))
    return {0, len(words.text), *margin, *(place for span in words.spans for place in span)}


def _wholes(words: Words) -> set[int]:
    """The ends of words of two Han characters or more."""
    return {end for start, end in words.spans if end - start > 1 and _is_word(words, (start, end))}


def _counts(words: Words) -> set[int]:
    """The places inside what is no word of Han characters: numbers, sums, words of letters."""
    return {
        place
        for span in words.spans
        if not _is_word(words, span)
        for place in range(span[0] + 1, span[1])
    }


def _is_word(words: Words, span: Span) -> bool:
    text = words.text[slice(*span)]
    return all(is_han(char) and not char.isnumeric() for char in text) and "第" not in text


def _mirrored(words: Words) -> Words:
    """The text and its words from the end to the beginning."""
    size = len(words.text)
    spans = tuple((size - end, size - start) for start, end in reversed(words.spans))
    return Words(words.text[::-1], spans, words.keys[::-1])


def _margin(words: Words) -> int:
    """The characters before the first word."""
    return words.spans[0][0] if words.spans else len(words.text)
