"""One text compared with its predecessor: segments that a reader can follow.

Joining ``old`` over the segments gives the old text, joining ``new`` the new one, to the letter.
No segment begins or ends inside a word.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from draftdiff.alignment.chains import Followed
from draftdiff.alignment.following import followed
from draftdiff.alignment.renumbering import Renumbering
from draftdiff.comparison.enumerations import keeping_members
from draftdiff.comparison.inline_lists import Numbered
from draftdiff.comparison.phases import in_phase
from draftdiff.comparison.refinement import refined
from draftdiff.comparison.segments import only_followed, segments_of
from draftdiff.comparison.sentences import by_sentences
from draftdiff.comparison.sequence import Run, common_runs
from draftdiff.comparison.words import (
    Words,
    with_atoms,
    words_of,
)
from draftdiff.language.numerals import but_for_numbers
from draftdiff.language.references import find_references, may_follow
from draftdiff.language.tokens import Span
from draftdiff.model.changes import Mark, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What a comparison of words needs to know besides the words."""

    languages: tuple[str, str]
    renumbering: Renumbering


def redline(old: str, new: str, setting: Setting) -> tuple[Segment, ...]:
    """Compare one old text with one new text."""
    if old == new:
        return (Segment(mark=Mark.SAME, old=old, new=new),) if old else ()
    pairs: Sequence[Followed] | None = None
    if but_for_numbers(old) == but_for_numbers(new):
        # So are most texts that changed where articles were renumbered, and quickly compared.
        pairs = _followed(old, new, setting)
        found = only_followed(old, new, pairs)
        if found:
            return found
    return by_words(old, new, setting, pairs)


def by_words(
    old: str, new: str, setting: Setting, pairs: Sequence[Followed] | None = None
) -> tuple[Segment, ...]:
    """Compare two texts as ``redline`` does, whatever differs, in more time.

    :param pairs: their references as ``followed`` gives them, where that is known already.
    """
    if words_of(old).keys == words_of(new).keys:
        return (Segment(mark=Mark.SAME, old=old, new=new),)
    before, after, proofs = _with_references([old], [new], setting, pairs)
    return segments_of(before[0], after[0], _runs(before, after), proofs)


def divided(old: Sequence[str], new: Sequence[str], setting: Setting) -> list[tuple[Segment, ...]]:
    """Compare one old text with the new texts it became, or the old texts with the one they became.

    One of the sequences has one text. Returns the segments of each text of the longer one; the
    text that stands alone is shared out among them where its words answer theirs.
    """
    before, after, proofs = _with_references(old, new, setting)
    return _shared_out(before, after, _runs(before, after), proofs)


def _runs(before: Sequence[Words], after: Sequence[Words]) -> list[Run]:
    """What the words of two sides have in common, made to read well."""
    numbered = Numbered(before, after)
    old, new = numbered.signed
    runs = in_phase(by_sentences(common_runs(old, new), old, new), old, new)
    return numbered.with_numbers(refined(keeping_members(runs, old, new), old, new))


def _with_references(
    old: Sequence[str],
    new: Sequence[str],
    setting: Setting,
    pairs: Sequence[Followed] | None = None,
) -> tuple[list[Words], list[Words], Mapping[str, Followed]]:
    """The words of both sides, references that follow the renumbering as words they share."""
    before, after = [words_of(text) for text in old], [words_of(text) for text in new]
    whole_old, whole_new = "\n".join(old), "\n".join(new)
    articles_alone = not setting.renumbering.old.below
    if articles_alone and not may_follow(whole_old, whole_new):
        return before, after, {}
    if pairs is None:
        pairs = _followed(whole_old, whole_new, setting)
    proofs = {f"\ue000{at}": pair for at, pair in enumerate(pairs) if pair.proof}
    spans_old = {key: (pair.old.start, pair.old.end) for key, pair in proofs.items()}
    spans_new = {key: (pair.new.start, pair.new.end) for key, pair in proofs.items()}
    return _atomised(before, spans_old), _atomised(after, spans_new), proofs


def _followed(old: str, new: str, setting: Setting) -> tuple[Followed, ...]:
    """The references of two texts that are the same or follow one another."""
    return followed(
        find_references(old, setting.languages[0]),
        find_references(new, setting.languages[1]),
        setting.renumbering,
        (old, new),
    )


def _atomised(texts: Sequence[Words], spans: Mapping[str, Span]) -> list[Words]:
    """Make one word of each span; spans are counted over the texts joined by one character."""
    result: list[Words] = []
    start = 0
    for words in texts:
        end = start + len(words.text)
        atoms = {(a - start, b - start): key for key, (a, b) in spans.items() if start <= a <= end}
        result.append(with_atoms(words, atoms) if atoms else words)
        start = end + 1
    return result


def _shared_out(
    before: Sequence[Words],
    after: Sequence[Words],
    runs: Sequence[Run],
    proofs: Mapping[str, Followed],
) -> list[tuple[Segment, ...]]:
    """The segments of each text of the longer side, with its share of the text of the other."""
    if len(before) > 1:
        mirrored = [Run(equal, j1, j2, i1, i2) for equal, i1, i2, j1, j2 in runs]
        shares = _shares(after[0], before, mirrored)
        return [
            segments_of(many, one, [Run(e, j1, j2, i1, i2) for e, i1, i2, j1, j2 in part], proofs)
            for many, (one, part) in zip(before, shares, strict=True)
        ]
    return [
        segments_of(one, many, part, proofs)
        for many, (one, part) in zip(after, _shares(before[0], after, runs), strict=True)
    ]


def _shares(
    one: Words, many: Sequence[Words], runs: Sequence[Run]
) -> list[tuple[Words, list[Run]]]:
    """Cut ``one`` where its words answer the ends of ``many``, and the runs with it."""
    shares: list[tuple[Words, list[Run]]] = []
    rest = list(runs)
    first = start = 0
    ends = list(accumulate(len(words.keys) for words in many))
    for number, end in enumerate(ends):
        base = end - len(many[number].keys)
        taken: list[Run] = []
        while rest and rest[0].j2 <= end:
            taken.append(rest.pop(0))
        if rest and rest[0].j1 < end:
            run = rest[0]
            cut = run.i1 + end - run.j1 if run.equal else run.i2
            taken.append(Run(run.equal, run.i1, cut, run.j1, end))
            rest[0] = Run(run.equal, cut, run.i2, end, run.j2)
        last = taken[-1].i2 if taken else first
        is_last = number == len(ends) - 1
        stop = len(one.text) if is_last or last == len(one.spans) else one.spans[last][0]
        shares.append(
            (
                one.part(first, last, start, stop),
                [Run(e, a - first, b - first, c - base, d - base) for e, a, b, c, d in taken],
            )
        )
        first, start = last, stop
    return shares
