"""What a reader sees marked: cases anyone can read and add to."""

from __future__ import annotations

import pytest

from draftdiff.comparison.compare import compare
from tests.casefile import Case, load_cases
from tests.comparison.build import aligned, provisions, sides, version, written

CLAUSES = [
    (language, case)
    for name, language in (("english", "en"), ("chinese", "zh"))
    for case in load_cases(f"redline/{name}.txt", parts=3)
]
SCRIPTS = load_cases("redline/other-scripts.txt", parts=3)
ARTICLES = [
    (language, case)
    for name, language in (("articles", "en"), ("articles-chinese", "zh"))
    for case in load_cases(f"redline/{name}.txt", parts=4)
]


def pairs(line: str) -> list[tuple[list[str], list[str]]]:
    """Read "1=1; 2=2 3; 4=": what became of the articles."""
    sides_ = (pair.partition("=") for pair in line.split(";"))
    return [(before.split(), after.split()) for before, _, after in sides_]


@pytest.mark.parametrize(("language", "case"), CLAUSES, ids=str)
def test_a_clause(language: str, case: Case) -> None:
    old, new, expected = case.parts
    before, after = version("old", old, language), version("new", new, language)
    comparison = compare(aligned(before, after))
    assert written(comparison) == expected
    assert sides(comparison) == (provisions(before), provisions(after))


@pytest.mark.parametrize("case", SCRIPTS, ids=str)
def test_other_scripts(case: Case) -> None:
    test_a_clause(case.title.split(" ")[0], case)


@pytest.mark.parametrize(("language", "case"), ARTICLES, ids=str)
def test_articles(language: str, case: Case) -> None:
    old, new, alignment, expected = case.parts
    before, after = version("old", old, language), version("new", new, language)
    comparison = compare(aligned(before, after, pairs(alignment)))
    assert written(comparison) == expected
    assert sides(comparison) == (provisions(before), provisions(after))


@pytest.mark.parametrize("sign", ["\uf000", "\U000f0000", "\ue0000"])
def test_no_sign_of_a_text_is_the_number_of_an_item(sign: str) -> None:
    listed = "The fine is due if (1) boats moor; (2) boats leave."
    for old, new in ((listed, listed.replace("(1)", sign)), (listed.replace("(1)", sign), listed)):
        found = written(compare(aligned(version("old", old), version("new", new))))
        gone, come = ("(1)", sign) if old is listed else (sign, "(1)")
        assert f"if {{-{gone}-}}{{+{come}+}} boats moor" in found


def test_there_are_enough_cases() -> None:
    assert len(CLAUSES) + len(ARTICLES) >= 60
