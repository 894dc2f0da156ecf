"""Knowing when not to match: articles that lost their counterpart, and laws that are not akin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations, permutations

import pytest

from draftdiff.alignment.align import align
from draftdiff.alignment.doubts import are_hardly_akin
from draftdiff.alignment.evidence import Evidence
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.matches import matches_of
from draftdiff.alignment.phrases import profiles
from draftdiff.alignment.places import Places
from draftdiff.alignment.revision import Revision, revision_of
from draftdiff.model.correspondences import Alignment
from draftdiff.model.library import Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.study import Study

Pairs = set[tuple[str, str]]


def pairs_of(alignment: Alignment) -> Pairs:
    """The pairs of eIds that an alignment matches."""
    found = alignment.correspondences
    return {(old, new) for one in found for old in one.old for new in one.new}


def without(version: Version, eids: Iterable[str]) -> Version:
    """A version from which some articles were torn out."""
    gone = set(eids)
    return replace(version, articles=tuple(a for a in version.articles if a.eid not in gone))


def torn(study: Study, old: str, new: str) -> tuple[Pairs, Pairs]:
    """What should be found and what is found where a third of the matched articles lost the new
    one of the pair and a third the old one.
    """
    whole = study.alignment(old, new)
    matched = [one for one in whole.correspondences if one.old and one.new]
    found = align(
        without(whole.old, (eid for one in matched[1::3] for eid in one.old)),
        without(whole.new, (eid for one in matched[0::3] for eid in one.new)),
    )
    return {(a, b) for one in matched[2::3] for a in one.old for b in one.new}, pairs_of(found)


def test_articles_that_lost_their_counterpart_are_mostly_left_alone(law: Study) -> None:
    right = found = expected = 0
    for old, new in combinations(law.law.versions, 2):
        wanted, got = torn(law, old.id, new.id)
        right += len(wanted & got)
        found += len(got)
        expected += len(wanted)
    assert expected > 120
    assert right / found >= 0.88
    assert right / expected >= 0.95


def test_two_laws_that_are_not_akin_share_next_to_nothing(library: Library) -> None:
    firsts = [one.versions[-1] for one in library.laws]
    for old, new in permutations(firsts, 2):
        fewer = min(len(old.articles), len(new.articles))
        alignment = align(old, new)
        assert len(pairs_of(alignment)) <= 0.1 * fewer
        assert are_hardly_akin(alignment)


def test_the_versions_of_a_law_are_akin(library: Library) -> None:
    for law in library.laws:
        for old, new in combinations(law.versions, 2):
            assert not are_hardly_akin(align(old, new))


@pytest.mark.parametrize(
    ("matched", "likeness", "expected"),
    [
        (10, 1.0, Revision(freedom=0.0, alone=0.0, strange=0.0)),
        (5, 1.0, Revision(freedom=0.0, alone=0.2, strange=0.0)),
        (5, 0.5, Revision(freedom=0.5, alone=0.0, strange=0.05)),
        (1, 0.1, Revision(freedom=0.5, alone=0.0, strange=0.25)),
        (0, 1.0, Revision(freedom=0.2, alone=0.225, strange=0.0)),
    ],
)
def test_what_the_matches_show_of_a_revision(
    matched: int, likeness: float, expected: Revision
) -> None:
    matches = matches_of(10, 20, [(at, at) for at in range(matched)])
    shown = revision_of(matches, [likeness] * matched)
    assert shown.freedom == pytest.approx(expected.freedom)
    assert shown.alone == pytest.approx(expected.alone)
    assert shown.strange == pytest.approx(expected.strange)


def test_caution_only_leaves_matches_out(law: Study) -> None:
    old, new = law.law.versions[0], law.law.versions[-1]
    usual = pairs_of(align(old, new))
    careful = pairs_of(align(old, new, caution=5.0))
    assert len(careful) < len(usual)
    assert len(careful - usual) <= 1, "what competes for an article may change hands"
    assert len(careful) > 0.8 * len(usual)


def test_articles_that_stand_alone_speak_against_a_faint_pair_alone() -> None:
    olds = {0: "the keeper feeds the lions at noon", 1: "boats carry a red lamp at the bow"}
    news = {0: "the keeper feeds the lions at noon", 1: "carts and boats pay the toll by day"}
    evidence = Evidence(
        profiles(olds, news, ["of quite another thing"] * 5), Headings([""] * 2, [""] * 2)
    )
    evidence.consider([(0, 0), (1, 1)])
    nothing = matches_of(9, 9, [])
    found = dict(evidence.measures(nothing, Places(nothing), partners_compete=True))
    assert found[1, 1].alone == pytest.approx(revision_of(nothing, []).alone)
    assert found[0, 0].alone == 0 < found[1, 1].alone
