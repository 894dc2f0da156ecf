"""Two languages side by side: level, nothing lost, and what stands in one alone is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.changes import Mark
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.languages import BOTH, step_in
from draftdiff.presentation.pages.level import level
from draftdiff.presentation.pages.options import Options, Show, View
from draftdiff.presentation.pages.redline import Line
from draftdiff.presentation.pages.text import text_page
from draftdiff.presentation.study import Study


def words(version: Version) -> list[str]:
    """Return the paragraphs and items of a version."""
    return [
        one
        for article in version.articles
        for paragraph in article.paragraphs
        for one in (paragraph.text, *(item.text for item in paragraph.walk_items()))
    ]


@pytest.mark.parametrize("view", View)
def test_no_line_of_either_language_is_lost(study: Study, view: View) -> None:
    step = step_in(study, "draft", "adopted", Addresses(), BOTH)
    page = comparison_page(step, Options(view=view, language=BOTH))
    told: dict[str, list[str]] = {"en": [], "zh": []}
    for row in page.rows:
        if row.entry:
            for group in row.entry.passage.groups:
                for band in group.bands:
                    for one in band.rows:
                        assert len(one.cells) == 2
                        for cell in one.cells:
                            told[cell.language] += [new_words(line) for line in cell.lines]
    law = study.law
    for language, lines in told.items():
        adopted = law.versions[1].text_in(language)
        assert sorted(line for line in lines if line) == sorted(words(adopted))


def new_words(line: Line) -> str:
    gone = (Mark.DELETED, Mark.MOVED_AWAY)
    return "".join(
        f"{run.before}{run.text}{run.after}" for run in line.runs if run.mark not in gone
    )


def test_what_stands_in_one_language_stands_alone(study: Study) -> None:
    law = study.law
    page = text_page(study, law.versions[1], Addresses(), language=BOTH)
    told = [
        [bool(cell.lines) for cell in one.cells]
        for row in page.rows
        if row.text
        for one in row.text.rows
    ]
    # The third paragraph of Article 3, and Article 5, are Chinese alone.
    assert told == [[True, True]] * 4 + [[False, True]] + [[True, True]] + [[False, True]]
    assert [row.text.label for row in page.rows if row.text][-1] == "第五条"
    step = step_in(study, "draft", "adopted", Addresses(), BOTH)
    rows = comparison_page(step, Options()).rows
    labels = [one.label for row in rows for one in (row.heading, row.entry) if one]
    assert labels == [
        *("Chapter I", "Article 1", "Article 2", "Article 3"),
        *("第二章", "Article 4", "第五条"),
    ]


def test_a_change_in_one_language_only_is_said_to_be_one(study: Study) -> None:
    step = step_in(study, "draft", "adopted", Addresses(), BOTH)
    page = comparison_page(step, Options(show=Show.CHANGED, language=BOTH))
    entries = [row.entry for row in page.rows if row.entry]
    first = entries[0]
    assert first.label == "Article 1"
    assert [word.text for word in first.happened] == ["unchanged"]
    (chinese,) = first.renderings
    assert (chinese.language, chinese.label, chinese.differs) == ("zh", "第一条", "amended")
    assert chinese.bases == "Draft: verified · Act as adopted: partly verified"


ITEMS = st.lists(st.sampled_from("abcdefg"), max_size=8)


@settings(deadline=None, max_examples=150)
@given(st.lists(ITEMS, min_size=1, max_size=3))
def test_level_rows_hold_every_line_once_and_in_order(texts: list[list[str]]) -> None:
    columns = [(f"{at}", list(enumerate(text))) for at, text in enumerate(texts)]
    rows = level(columns, lambda line: line[1])
    for at, (language, lines) in enumerate(columns):
        cells = [row.cells[at] for row in rows]
        assert {cell.language for cell in cells} <= {language}
        assert [line for cell in cells for line in cell.lines] == lines
    for row in rows:
        held = {key for cell in row.cells for _, key in cell.lines}
        assert len(held) == 1


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from("abcdefg"), unique=True), st.sets(st.sampled_from("abcdefg")))
def test_what_keeps_its_order_stands_level(text: list[str], left_out: set[str]) -> None:
    shorter = [one for one in text if one not in left_out]
    rows = level([("en", text), ("zh", shorter)], lambda line: line)
    assert len(rows) == len(text)
    for row in rows:
        one, other = (cell.lines for cell in row.cells)
        assert other == (() if one[0] in left_out else one)
