"""Carry cross-references through an alignment: does a changed one only follow the renumbering?

"Article 17" became "Article 20" because article 17 became article 20: the reader of a comparison
need not look at it. "Article 17" became "Article 21" is a change of substance. Only what can be
proved counts as following; in doubt a reference is an ordinary change.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from draftdiff.language.normal import fold
from draftdiff.language.numerals import numbers_in
from draftdiff.language.references import find_references
from draftdiff.model.changes import ReferenceProof
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Article, Kind, Version
from draftdiff.model.references import Pointer, Reference

_RANGE_LIMIT = 1_000
"""Articles that one range may span; a longer one proves nothing and costs time."""
_PAIR_LIMIT = 4_096
"""References of one text times those of the other that are compared each with each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """The articles of one version as references name them.

    ``by_number`` gives the eId of a number, without those that stand twice, for a reference to
    one of them proves nothing; ``eids`` and ``places`` hold the order of the text. ``below`` gives
    the eId of a paragraph by its article and its number, once the paragraphs were compared.
    """

    by_number: Mapping[str, str]
    eids: tuple[str, ...]
    places: Mapping[str, int]
    below: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Renumbering:
    """Which articles became which, with what is needed to read a reference to them.

    ``images`` maps the eId of an old article to the eIds of the new ones, in their order, and,
    once they were compared, that of an old paragraph to those of the new ones. ``home`` are the
    eIds of the old and the new article that a text stands in, empty where none is meant.
    """

    images: Mapping[str, tuple[str, ...]]
    old: Numbering
    new: Numbering
    home: tuple[str, str] = ("", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Followed:
    """A reference of the old text and its successor in the new one.

    ``proof`` is None where the two have the same words.
    """

    old: Reference
    new: Reference
    proof: ReferenceProof | None


def renumbering(
    old: Version, new: Version, pairs: Iterable[tuple[Sequence[str], Sequence[str]]]
) -> Renumbering:
    """Return the renumbering that pairs of old and new eIds make of two versions."""
    images: dict[str, tuple[str, ...]] = {}
    for before, after in pairs:
        for eid in before:
            images[eid] = tuple(after)
    return Renumbering(images=images, old=_numbering(old.articles), new=_numbering(new.articles))


def renumbering_of(alignment: Alignment) -> Renumbering:
    """Return the renumbering of an alignment."""
    pairs = ((found.old, found.new) for found in alignment.correspondences)
    return renumbering(alignment.old, alignment.new, pairs)


def follows(old: Reference, new: Reference, through: Renumbering) -> ReferenceProof | None:
    """Prove that a changed reference only follows the renumbering, or return None.

    Both must speak of this law. Either pointer answers pointer, a range by both its ends, or all
    the articles named on one side become exactly those named on the other. Paragraph and item
    must be the same. A whole article that was split is followed by all that became of it, a
    paragraph of it by any; an article that was removed is followed by nothing. Where both name
    the same numbers in other words ("Abs. 3", "Absatz 3") no renumbering was followed.
    """
    if old.law or new.law or old.pointers == new.pointers:
        return None
    return _pairwise(old.pointers, new.pointers, through) or _as_sets(old, new, through)


def followed(
    old: Sequence[Reference], new: Sequence[Reference], through: Renumbering
) -> tuple[Followed, ...]:
    """Pair the references of two texts, in order, that are the same or follow one another.

    The longest such chain is taken; references left out are ordinary words.
    """
    straight = [_pair(one, other, through) for one, other in zip(old, new, strict=False)]
    # Where each answers the one in its place, no chain is longer.
    if (len(old) == len(new) and all(straight)) or len(old) * len(new) > _PAIR_LIMIT:
        return tuple(pair for pair in straight if pair)
    table = [[_pair(one, other, through) for other in new] for one in old]
    best = [[0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            skipped = max(best[i + 1][j], best[i][j + 1])
            best[i][j] = max(skipped, best[i + 1][j + 1] + 1) if table[i][j] else skipped
    chain: list[Followed] = []
    i = j = 0
    while i < len(old) and j < len(new):
        pair = table[i][j]
        if pair and best[i][j] == best[i + 1][j + 1] + 1:
            chain.append(pair)
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return tuple(chain)


def carried(old: str, new: str, languages: tuple[str, str], through: Renumbering) -> str:
    """Return the old text with every reference that the new text follows written as there.

    ``languages`` are those of the old and the new text. The result equals the new text if, and
    only if, nothing but such references differs.
    """
    references = find_references(old, languages[0]) if old != new else ()
    if not references:
        return old
    pairs = followed(references, find_references(new, languages[1]), through)
    parts: list[str] = []
    position = 0
    for pair in pairs:
        parts += old[position : pair.old.start], pair.new.text
        position = pair.old.end
    return "".join([*parts, old[position:]])


def same_but_followed(old: str, new: str, languages: tuple[str, str], through: Renumbering) -> bool:
    """Whether two texts have the same words but for references that follow the renumbering.

    Compared folded: width, variants and spaces of characters do not count.
    """
    folded = fold(new)
    if fold(old) == folded:
        return True
    if numbers_in(old) == numbers_in(new):
        # A reference cannot follow a renumbering without a number that differs.
        return False
    found = carried(old, new, languages, through)
    return found != old and (found == new or fold(found) == folded)


def _numbering(articles: Sequence[Article]) -> Numbering:
    found: dict[str, str] = {}
    twice: set[str] = set()
    for article in articles:
        if not article.number or article.kind is Kind.SCHEDULE:
            # "Section 2" is no reference to Schedule 2.
            continue
        if article.number in found:
            twice.add(article.number)
        found[article.number] = article.eid
    return Numbering(
        by_number={number: eid for number, eid in found.items() if number not in twice},
        eids=tuple(article.eid for article in articles),
        places={article.eid: place for place, article in enumerate(articles)},
    )


def _pair(old: Reference, new: Reference, through: Renumbering) -> Followed | None:
    if fold(old.text) == fold(new.text):
        return Followed(old=old, new=new, proof=None) if old.law == new.law else None
    proof = follows(old, new, through)
    return Followed(old=old, new=new, proof=proof) if proof else None


def _narrowing(pointer: Pointer) -> tuple[str, str, str, str]:
    """All of a pointer that a renumbering of articles leaves as it is."""
    whole = not (pointer.paragraph or pointer.item)
    return (pointer.paragraph, pointer.item, pointer.relative, "" if whole else pointer.through)


def _is_range(pointer: Pointer) -> bool:
    return bool(pointer.through) and not (pointer.paragraph or pointer.item)


def _pairwise(
    old: Sequence[Pointer], new: Sequence[Pointer], through: Renumbering
) -> ReferenceProof | None:
    """Pointer answers pointer, in the order of the text."""
    if len(old) != len(new):
        return None
    before: list[str] = []
    after: list[str] = []
    for one, other in zip(old, new, strict=True):
        if _narrowing(one) != _narrowing(other) or _is_range(one) != _is_range(other):
            paragraphs = _paragraphs(one, other, through)
            if paragraphs is None:
                return None
            before += [eid for eid, _ in paragraphs]
            after += [image for _, image in paragraphs]
            continue
        if bool(one.number) != bool(other.number):
            return None
        whole = not (one.paragraph or one.item)
        ends = [(one.number, other.number)] if one.number else []
        if _is_range(one):
            ends.append((one.through, other.through))
        for number, successor in ends:
            eid, image = through.old.by_number.get(number), through.new.by_number.get(successor)
            images = through.images.get(eid, ()) if eid else ()
            if not eid or not image or image not in images or (whole and len(images) > 1):
                return None
            before.append(eid)
            after.append(image)
    return ReferenceProof(old=tuple(before), new=tuple(after)) if before else None


def _paragraphs(one: Pointer, other: Pointer, through: Renumbering) -> list[tuple[str, str]] | None:
    """The paragraphs that one text names and those they became, if the other text names these.

    Of a range of paragraphs its two ends; of a sentence ("4.5") its paragraph. A range of items
    must be the same in both.
    """
    if one.item != other.item or (one.item and one.through != other.through):
        return None
    ranged = ((one.through, other.through),) if not one.item else ()
    found: list[tuple[str, str]] = []
    for ends in ((one.paragraph, other.paragraph), *ranged):
        if not any(ends):
            continue
        (was, _, sentence), (now, _, same) = (end.partition(".") for end in ends)
        eid = _below(one, was, through.old, through.home[0])
        image = _below(other, now, through.new, through.home[1])
        images = through.images.get(eid, ())
        divided = len(set(images)) > 1 and not one.item
        if not eid or not image or sentence != same or image not in images or divided:
            return None
        found.append((eid, image))
    return found


def _below(pointer: Pointer, paragraph: str, numbering: Numbering, home: str) -> str:
    """The eId of a paragraph of the article that a pointer names, or else of its own article."""
    own = pointer.relative in ("", "this-article")
    article = numbering.by_number.get(pointer.number, "") if pointer.number else home
    return numbering.below.get((article, paragraph), "") if own and article else ""


def _as_sets(old: Reference, new: Reference, through: Renumbering) -> ReferenceProof | None:
    """All that one side names becomes exactly what the other names, in any order."""
    named = _expanded(old.pointers, through.old)
    meant = _expanded(new.pointers, through.new)
    if not named or not meant:
        return None
    wanted = set(meant)
    reached: set[tuple[str, tuple[str, str, str, str]]] = set()
    before: list[str] = []
    after: list[str] = []
    for eid, narrowing in named:
        images = [(image, narrowing) for image in through.images.get(eid, ())]
        if any(narrowing):
            images = [image for image in images if image in wanted]
        if not images or not wanted.issuperset(images):
            return None
        reached.update(images)
        before += [eid] * len(images)
        after += [image for image, _ in images]
    if reached != wanted:
        return None
    return ReferenceProof(old=tuple(before), new=tuple(after))


def _expanded(
    pointers: Sequence[Pointer], numbering: Numbering
) -> list[tuple[str, tuple[str, str, str, str]]] | None:
    """The articles that pointers name, ranges written out; None where one cannot be resolved."""
    found: list[tuple[str, tuple[str, str, str, str]]] = []
    for pointer in pointers:
        first = numbering.by_number.get(pointer.number)
        last = numbering.by_number.get(pointer.through) if _is_range(pointer) else first
        if first is None or last is None or pointer.relative:
            return None
        span = numbering.eids[numbering.places[first] : numbering.places[last] + 1]
        if not span or len(span) > _RANGE_LIMIT:
            return None
        found += [(eid, _narrowing(pointer)) for eid in span]
    return found
