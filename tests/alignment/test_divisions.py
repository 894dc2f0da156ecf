"""Which chapter became which, and what that says of the articles in them."""

from __future__ import annotations

import pytest

from draftdiff.alignment.align import align
from draftdiff.alignment.divisions import descent_of
from draftdiff.comparison.compare import compare
from draftdiff.model.correspondences import Alignment
from draftdiff.model.provisions import Version
from draftdiff.reading.drafts import read_version
from tests.casefile import Case, load_cases


def read(text: str, name: str, language: str) -> Version:
    version, _ = read_version(text, file=name, version_id=name, language=language)
    assert version is not None
    return version


def written(alignment: Alignment) -> list[str]:
    """The divisions of an alignment and then its articles, a line each."""
    old, new = alignment.old, alignment.new
    pairs = descent_of(alignment).pairs
    lines = [
        f"{_name(old, one.eid)} -> {_name(new, pairs.get(one.eid, ''))}" for one in old.divisions
    ]
    reached = set(pairs.values())
    lines += [f"- -> {_name(new, one.eid)}" for one in new.divisions if one.eid not in reached]
    for found in alignment.correspondences:
        sides = [
            " + ".join(one.number for one in version.articles if one.eid in eids) or "-"
            for version, eids in ((old, found.old), (new, found.new))
        ]
        lines.append(f"{sides[0]} -> {sides[1]}: {', '.join(found.relations)}")
    return lines


def _name(version: Version, eid: str) -> str:
    return " ".join(one.label or one.heading for one in version.path(eid)) or "-"


@pytest.mark.parametrize("case", load_cases("alignment/divisions.txt", 3), ids=str)
def test_divisions(case: Case) -> None:
    language = case.title[:2]
    old, new, expected = case.parts
    alignment = align(read(old, "old", language), read(new, "new", language))
    assert sorted(written(alignment)) == sorted(expected.splitlines())
    shown = {
        (one.old.eid, one.new.eid)
        for one in compare(alignment).divisions
        if one.old is not None and one.new is not None
    }
    assert shown == set(descent_of(alignment).pairs.items())
