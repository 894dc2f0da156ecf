"""Lines that are headings, taken apart into label, title and text."""

from __future__ import annotations

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.headings import read_heading
from draftdiff.importing.lines import Line, Role
from tests.casefile import Case, load_cases


@pytest.mark.parametrize("case", load_cases("importing/headings.txt", 2), ids=str)
def test_a_heading_is_taken_apart(case: Case) -> None:
    line, expected = case.parts
    found = read_heading(Line(text=line))
    parts = "text" if found is None else f"{found.label} | {found.title} | {found.text}"
    assert [part.strip() for part in parts.split("|")] == [
        part.strip() for part in expected.split("|")
    ]


WIDE = " " * 20_000


@pytest.mark.parametrize("role", [Role.HEADING, Role.UNSURE])
@pytest.mark.parametrize(
    ("line", "title"),
    [
        (f"Chapter I{WIDE}Quays", "Quays"),
        (f"Chapter I{WIDE}Quays{WIDE}(Articles 1 to 3)", "Quays"),
        (f"Article 1{WIDE}Quays", "Quays"),
    ],
    ids=["chapter", "with its articles", "article"],
)
def test_a_heading_is_read_through_any_width_of_space(line: str, title: str, role: Role) -> None:
    found = read_heading(Line(text=line, role=role))
    assert found is not None
    assert (found.title or found.text) == title


def test_a_chinese_title_stands_between_the_label_and_the_sentence() -> None:
    text = "第一条　目的\n\n为了管理停车，制定本条例。\n\n第二条　停车应当收费。\n"
    articles = read_any(text.encode(), name="law.txt").version.articles
    assert [article.heading for article in articles] == ["目的", ""]


def test_a_schedule_set_as_a_heading_needs_no_sign_before_its_title() -> None:
    text = (
        "# BootV\n\n## § 1 Boote\n\nBoote legen an.\n\n# Anlage Verzeichnis der Häfen\n\nAlster.\n"
    )
    found = read_any(text.encode(), name="a.md", language="de").version
    assert [(one.label, one.heading) for one in found.articles] == [
        ("§ 1", "Boote"),
        ("Anlage", "Verzeichnis der Häfen"),
    ]


LOOSE = """\
**Article 1. Purpose. **

This Law protects bridges.

**Article 2. ** It applies to all bridges.

**Article 3.- ****Opening hours***

Bridges open at six.

** Article 4 **

A second span counts as a bridge.

**Article 5. Tolls* **

None is due.

**Article 6. Rafts
and boats**

They pass below.

**Article 7. Ferries
**

They cross twice a day.
"""


def test_bold_words_with_a_space_inside_their_signs_are_headings() -> None:
    found = read_any(LOOSE.encode(), name="law.md").version.articles
    assert [(article.label, article.heading) for article in found] == [
        ("Article 1", "Purpose"),
        ("Article 2", ""),
        ("Article 3", "Opening hours"),
        ("Article 4", ""),
        ("Article 5", "Tolls"),
        ("Article 6", "Rafts and boats"),
        ("Article 7", "Ferries"),
    ]
    assert not any("*" in text for article in found for text in article.texts())


def test_the_heading_above_a_text_without_front_matter_is_its_title() -> None:
    text = "# Gesetz über die Brücken\n\n## § 1 Listen\n\nDas Amt führt eine Liste.\n\n"
    text += "## § 2 Zoll\n\nKeiner.\n"
    assert read_any(text.encode(), name="law.md").version.title == "Gesetz über die Brücken"
