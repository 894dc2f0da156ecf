"""What is found in a version that can be read: everything in a law, a bounded part of a flood."""

from __future__ import annotations

from itertools import islice

import pytest

from draftdiff.language.references import find_references
from draftdiff.model.provisions import Version
from draftdiff.model.references import Reference
from draftdiff.reading import own_references
from draftdiff.reading.checks import check_version
from draftdiff.reading.drafts import read_version
from draftdiff.reading.own_references import MOST, PIECE


def version(text: str, language: str = "en") -> Version:
    head = f"---\ntitle: Dog Act\nbasis: verified\nlanguage: {language}\n---\n"
    found, _ = read_version(f"{head}### Article 1\n\n{text}\n", file="dogs.md")
    assert found is not None
    return found


def messages(text: str, language: str = "en") -> list[str]:
    return [defect.message for defect in check_version(version(text, language))]


def test_an_article_is_none_of_a_law_counted_with_the_section_sign() -> None:
    head = "---\ntitle: Hundegesetz\nbasis: verified\nlanguage: de\n---\n"
    text = "### § 1 Leinen\n\nNach Artikel 4a Absatz 1 sind Hunde anzuleinen. § 9 gilt.\n"
    found, _ = read_version(head + text, file="hunde.md")
    assert found is not None
    said = [defect.message for defect in check_version(found)]
    assert [words.rpartition(" ")[2] for words in said] == ["9"]


def test_sections_are_counted_anew_below_each_article_of_bylaws() -> None:
    text = (
        "### ARTICLE 1 Seat\n\nIn town.\n\n### ARTICLE 2 Dogs\n\n### Section 1\n\nDogs bark.\n\n"
        "### Section 2\n\nDogs eat.\n\n### ARTICLE 3 Cats\n\n### Section 1\n\nCats sleep.\n\n"
        "### Section 3\n\nCats purr.\n"
    )
    found, defects = read_version(f"---\ntitle: Club\nbasis: verified\n---\n{text}", file="club.md")
    assert found is not None
    assert defects == ()
    said = [defect.message for defect in check_version(found)]
    assert said == ["Section 3 follows Section 1: gap in numbering"]


SENTENCE = "A dog is kept on a lead. "


@pytest.mark.parametrize("before", [0, PIECE - 5, PIECE, 3 * PIECE + 7])
def test_a_reference_is_found_wherever_it_stands(before: int) -> None:
    text = (SENTENCE * (before // len(SENTENCE) + 1))[:before]
    text = text[: text.rfind(".") + 1] + " The fine of Articles 1 and 7 is due."
    assert [said.rpartition(" ")[2] for said in messages(text)] == ["7"]


def test_a_reference_that_never_ends_is_quoted_in_short() -> None:
    (first, *_) = messages("Articles " + ", ".join(str(number) for number in range(2, 3_000)))
    assert len(first) < 200


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_flood_of_references_is_searched_up_to_a_bound_and_says_so(language: str) -> None:
    text = "Article 1 applies. " * (MOST // 18)
    (last,) = messages(text, language)
    assert last == f"references were looked for in the first {MOST:,} characters only"


def test_defects_come_as_they_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[str] = []

    def find(text: str, language: str) -> tuple[Reference, ...]:
        searched.append(text)
        return find_references(text, language)

    monkeypatch.setattr(own_references, "find_references", find)
    flood = version("Article 9 applies. " * 20_000)
    first = list(islice(check_version(flood), 5))
    assert [defect.message.rpartition(" ")[2] for defect in first] == ["9"] * 5
    assert len(searched) == 1
    assert len(searched[0]) <= PIECE


@pytest.mark.parametrize(
    ("language", "text", "unknown"),
    [
        ("de", "§ 93 in Verbindung mit § 105 Absatz 1 der Abgabenordnung gilt.", []),
        ("de", "§ 93 gilt. § 105 Absatz 1 der Abgabenordnung auch.", ["93"]),
        ("en", "Articles 12 to 22 and, so far as it goes, Article 5 of the Dog Regulation.", []),
        ("en", "Article 99 of this Act and Article 5 of the Dog Code apply.", ["99"]),
        ("zh", "依照第九十九条和《刑法》第五条的规定。", ["99"]),
    ],
)
def test_a_law_named_behind_the_next_reference_may_cover_both(
    language: str, text: str, unknown: list[str]
) -> None:
    assert [said.rpartition(" ")[2] for said in messages(text, language)] == unknown
