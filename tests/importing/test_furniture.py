"""What a page carries besides its text."""

from __future__ import annotations

from draftdiff.importing.furniture import drop_furniture
from draftdiff.importing.lines import Line

HEAD = ["BY-LAWS OF THE TOWN", "Adopted: 3-4-2021", "Approved: 5-6-2021", "Posted: 7-8-2021"]


def kept(pages: list[list[str]]) -> list[str]:
    """The lines that are left of some pages."""
    lines = [
        Line(text=text, page=number, whole=False)
        for number, page in enumerate(pages, start=1)
        for text in page
    ]
    return [line.text for line in drop_furniture(lines)[0]]


def test_a_running_head_of_many_lines_is_no_text() -> None:
    texts = [f"A boat {verb} in the harbor." for verb in ("moors", "sails", "rests", "sinks")]
    expected = [line for at, text in enumerate(texts) for line in (f"Article {at}", text)]
    own = [[f"Article {at}", text] for at, text in enumerate(texts)]
    assert kept([[*HEAD, *page, "- 5 -"] for page in own]) == expected
    assert kept([[*page, *HEAD, "- 5 -"] for page in own]) == expected


def test_lines_below_a_running_head_that_differ_by_their_digits_are_text() -> None:
    pages = [["BY-LAWS", "2021", f"Fee {at}", *"abcdef"[at:], "It moors."] for at in range(1, 6)]
    assert [text for text in kept(pages) if text.startswith("Fee")] == [
        f"Fee {at}" for at in range(1, 6)
    ]
