"""The course of the matching: identical texts, a first look, then looks in its light."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.alignment.candidates import candidates
from draftdiff.alignment.evidence import FIRST_LOOK, SECOND_LOOK, Evidence, Pair, Weights
from draftdiff.alignment.identical import match_identical
from draftdiff.alignment.matches import Matches, matches_of
from draftdiff.alignment.phrases import Profiles
from draftdiff.alignment.places import Places

_LOOKS = (FIRST_LOOK, SECOND_LOOK, SECOND_LOOK)
"""Each look sees the matches of the one before; a fourth changed nothing."""
_REACH = 2
"""Places beside that of its neighbours at which an unmatched article is looked for."""


def match(
    texts: tuple[Sequence[str], Sequence[str]],
    numbers: tuple[Sequence[str], Sequence[str]],
    weighed: Profiles,
    barred: tuple[set[int], set[int]],
) -> tuple[Matches, Evidence]:
    """Match the articles of two versions but those ``barred``, all by index.

    ``texts`` are folded. Returns the matches and the evidence weighed for them.
    """
    sizes = len(texts[0]), len(texts[1])
    identical = Matches(*sizes)
    match_identical(*texts, numbers, identical, barred)
    same = list(identical.pairs())
    evidence = Evidence(weighed)
    old = [at for at in range(sizes[0]) if at not in barred[0]]
    new = [at for at in range(sizes[1]) if at not in barred[1]]
    fixed_old, fixed_new = {one for one, _ in same}, {other for _, other in same}
    open_old = [at for at in old if at not in fixed_old]
    open_new = [at for at in new if at not in fixed_new]
    evidence.consider(sorted(same))
    evidence.consider(
        sorted(candidates(weighed, open_old, new) | candidates(weighed, old, open_new))
    )
    matches = identical
    for look in _LOOKS:
        matches = _look(evidence, look, matches, same, sizes)
        places = Places(matches)
        evidence.consider(
            (one, other)
            for one in open_old
            if not matches.of_old[one]
            for other in sorted(places.around(one, _REACH))
            if other not in barred[1]
        )
    return matches, evidence


def _look(
    evidence: Evidence,
    weights: Weights,
    matches: Matches,
    same: Sequence[Pair],
    sizes: tuple[int, int],
) -> Matches:
    """Weigh all evidence in the light of the last matches and accept the best pairs first."""
    scores = evidence.scores(weights, matches)
    accepted = matches_of(*sizes, same)
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if scores[pair] <= 0:
            break
        if accepted.fits(*pair):
            accepted.add(*pair)
    return accepted
