"""The numbers of the lines of a bill, and what only looks like them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.line_numbers import drop_line_numbers
from draftdiff.importing.lines import Line

BILL = """\
Be it enacted by the council of the town in assembly, that who-
ever keeps a boat in the harbour keeps it clean and afloat.
SECTION 1. SHORT TITLE.
This Act may be cited as the Harbour Act of the town.
SEC. 2. DEFINITIONS.
In this Act, the term "covered boat" means a boat that is own-
ed by a member of the club and that has not fewer than
9 seats or places to stand, as the council lays it down in a
by-law that it publishes in the journal of the town.
SEC. 3. REPORT.
Not later than 30 days after the date of enactment of the
present Act, the council submits a report to the club.
""".splitlines()

ARTICLES = [
    ("SECTION 1", "SHORT TITLE", "This Act may be cited as the Harbour Act of the town."),
    (
        "SEC. 2",
        "DEFINITIONS",
        'In this Act, the term "covered boat" means a boat that is owned by a member of the club '
        "and that has not fewer than 9 seats or places to stand, as the council lays it down in a "
        "by-law that it publishes in the journal of the town.",
    ),
    (
        "SEC. 3",
        "REPORT",
        "Not later than 30 days after the date of enactment of the present Act, the council "
        "submits a report to the club.",
    ),
]


def on_left(lines: list[str], first: int = 1, step: int = 1) -> list[str]:
    """Some lines with numbers before them."""
    return [
        f"{number if number % step == 0 else '':>3}   {line}"
        for number, line in enumerate(lines, start=first)
    ]


def on_right(lines: list[str], first: int = 1, step: int = 1) -> list[str]:
    """Some lines with numbers behind them, right behind a hyphen as PDF gives them."""
    return [
        f"{line}{'' if line.endswith('-') else ' '}{number}" if number % step == 0 else line
        for number, line in enumerate(lines, start=first)
    ]


Numbered = Callable[..., list[str]]
BOTH_SIDES = pytest.mark.parametrize("numbered", [on_left, on_right])


def kept(pages: list[list[str]]) -> list[str]:
    """What is left of some pages without the numbers of their lines."""
    lines = [
        Line(text=text.strip(), page=page, whole=False)
        for page, texts in enumerate(pages, start=1)
        for text in texts
    ]
    return [line.text for line in drop_line_numbers(lines)[0]]


def articles(text: str) -> list[tuple[str, str, str]]:
    """The articles of a text with a label, each with its heading and its words."""
    version = read_any(text.encode(), name="bill.txt").version
    return [
        (one.label, one.heading, " ".join(paragraph.text for paragraph in one.paragraphs))
        for one in version.articles
        if one.number
    ]


@BOTH_SIDES
def test_a_bill_whose_lines_are_numbered_has_its_own_sections(numbered: Numbered) -> None:
    head = ["                              2"]
    assert articles("\n".join([*head, *numbered(BILL)])) == ARTICLES


@BOTH_SIDES
def test_the_lines_of_each_page_are_counted_anew(numbered: Numbered) -> None:
    pages = [BILL, BILL[1:], BILL[:2]]
    heads = [[f"{at}", "HR 12", *numbered(page)] for at, page in enumerate(pages, start=2)]
    assert kept(heads) == [
        line for at, page in enumerate(pages, start=2) for line in (f"{at}", "HR 12", *page)
    ]


def test_the_lines_of_all_pages_may_be_counted_through() -> None:
    pages = [on_left(BILL, 1), ["Draft", *on_left(BILL, 13)], ["Draft", *on_left(BILL[:4], 25)]]
    assert kept(pages) == [*BILL, "Draft", *BILL, "Draft", *BILL[:4]]


@BOTH_SIDES
def test_every_fifth_line_may_be_numbered(numbered: Numbered) -> None:
    pages = [[*BILL, *BILL[3:]], [*BILL, *BILL]]
    assert kept([numbered(page, step=5) for page in pages]) == [*pages[0], *pages[1]]


def test_an_empty_line_that_has_a_number_stays_an_empty_line() -> None:
    lines = [*BILL[:2], "", *BILL[2:]]
    found, dropped = drop_line_numbers(
        [Line(text=text.strip(), whole=False) for text in on_left(lines)]
    )
    assert (len(found), dropped) == (12, 13)
    assert [at for at, line in enumerate(found) if line.after_blank] == [2]


ITEMS = [
    "1 Red boats", "2 Blue boats", "3 Oars", "4 Sails", "5 Ropes of any length", "6 Anchors",
    "7 Lamps", "8 Flags of the town", "9 Buoys", "10 Rafts", "11 Keys", "12 Poles",
]  # fmt: skip
KINDS = ["raft", "skiff", "ferry", "yawl", "sloop", "ketch", "barge", "canoe", "punt", "tug", "cog"]
SMALL = [f"{at} {kind} that is kept in the harbour of the town" for at, kind in enumerate(KINDS, 1)]
CLOSED = [f"{line};" for line in SMALL]
TWO_LINES = [line for one in SMALL for line in (one, "and of all that belongs to it in the town")]
ROWS = [f"{number} Harbour of the {name} Boats 3" for number, name in enumerate("ABCDEFGHIJKL", 1)]
CONTENTS = [
    f"Of {name} that are kept in the harbour {at}" for at, name in enumerate("abcdefghijkl", 1)
]
LABELS = [f"Article {number}" for number in range(1, 31)]
DOTTED = [f"{at}. {line}" for at, line in enumerate(BILL, start=1)]


@pytest.mark.parametrize("lines", [ITEMS, CLOSED, TWO_LINES, ROWS, CONTENTS, LABELS, DOTTED])
def test_numbers_of_items_rows_and_headings_are_text(lines: list[str]) -> None:
    assert kept([lines]) == lines
    assert kept([lines, lines]) == [*lines, *lines]


def test_a_page_with_a_table_among_others_keeps_its_numbers() -> None:
    pages = [BILL, on_left(BILL), BILL, BILL]
    assert kept(pages) == [line.strip() for page in pages for line in page]


def test_a_list_within_a_text_keeps_its_numbers() -> None:
    text = "\n".join([*BILL, *SMALL, *BILL])
    found = read_any(text.encode(), name="bill.txt").version.articles[-1]
    assert "line number" not in read_any(text.encode(), name="bill.txt").dropped
    assert found.label == "SEC. 3"
