"""Measuring an alignment against gold, and the gold sets that lie beside the checkout."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from draftdiff.alignment.align import align
from draftdiff.alignment.evaluation import Score, evaluate, total
from draftdiff.model.correspondences import Transfer
from draftdiff.reading.gold import GoldSet, read_pairs
from draftdiff.reading.library import read_gold
from tests.comparison.build import aligned, version

_OLD = "### 1\nLions.\n### 2\nTigers.\n### 3\nBears.\n### 4\nWolves."
_NEW = "### 1\nLions.\n### 2\nTigers and bears.\n### 3\nWolves."


def _gold(*pairs: tuple[int, int], ignored: tuple[tuple[int, int], ...] = ()) -> GoldSet:
    def labels(pair: tuple[int, int]) -> tuple[str, str]:
        return (f"Article {pair[0]}", f"Article {pair[1]}")

    return GoldSet(
        name="zoo",
        old=version("old", _OLD),
        new=version("new", _NEW),
        pairs=frozenset(map(labels, pairs)),
        ignored=frozenset(map(labels, ignored)),
    )


def test_right_wrong_and_missed_pairs_are_told() -> None:
    gold = _gold((1, 1), (2, 2), (3, 2), (4, 3))
    alignment = aligned(
        gold.old, gold.new, [("1", "1"), ("2", "2"), ("3", ""), ("4", ""), ("", "3")]
    )
    found = evaluate(gold, alignment)
    assert found.score == Score(right=2, found=2, expected=4, parts_right=1, parts_expected=2)
    assert found.wrong == ()
    assert found.missed == (("Article 3", "Article 2"), ("Article 4", "Article 3"))
    assert found.score.precision == 1
    assert found.score.recall == 0.5
    assert found.score.f1 == pytest.approx(2 / 3)


def test_a_group_counts_as_all_its_pairs() -> None:
    gold = _gold((1, 1), (2, 2))
    found = evaluate(gold, aligned(gold.old, gold.new, [("12", "12")]))
    assert found.score.found == 4
    assert found.wrong == (("Article 1", "Article 2"), ("Article 2", "Article 1"))


def test_a_passage_counts_where_it_is_a_part() -> None:
    gold = _gold((1, 1), (2, 2), (1, 2))
    alignment = aligned(gold.old, gold.new, [("1", "1"), ("2", "2")])
    first, *others = alignment.correspondences
    for is_part in (True, False):
        passage = Transfer(old="art_1", new="art_2", is_part=is_part)
        told = (replace(first, transfers=(passage,)), *others)
        score = evaluate(gold, replace(alignment, correspondences=told)).score
        assert (score.right, score.found) == ((3, 3) if is_part else (2, 2))


def test_ignored_pairs_count_neither_way() -> None:
    gold = _gold((1, 1), (2, 2), ignored=((3, 2), (2, 2)))
    alignment = aligned(gold.old, gold.new, [("1", "1"), ("23", "2")])
    assert evaluate(gold, alignment).score == Score(right=1, found=1, expected=1)


def test_scores_add_up() -> None:
    gold = _gold((1, 1), (2, 2))
    one = evaluate(gold, aligned(gold.old, gold.new, [("1", "1")]))
    assert total([one, one]) == Score(right=2, found=2, expected=4)
    assert total([]).precision == total([]).recall == total([]).f1 == 1


def test_a_folder_of_gold_sets_is_read(tmp_path: Path) -> None:
    zoo = tmp_path / "zoo"
    zoo.mkdir()
    for name in ("old", "new"):
        text = f"---\ntitle: {name}\nlanguage: en\n---\n### Section 1\n\nLions roar.\n"
        (zoo / f"{name}.md").write_text(text, "utf-8")
    (zoo / "gold.csv").write_text("old,new\nSection 1,Section 1\nSection 1,Section 2\n", "utf-8")
    (zoo / "ignore.csv").write_text("old,new\n", "utf-8")
    for folder in (tmp_path, zoo):
        (found,), defects = read_gold(folder)
        assert found.name == "zoo"
        assert found.pairs == {("Section 1", "Section 1")}
        assert [defect.message for defect in defects] == ["no article is labelled 'Section 2'"]


def zoo(folder: Path, table: bytes) -> Path:
    """A folder with a gold set whose table holds these bytes."""
    for name in ("old.md", "new.md"):
        (folder / name).write_text("### Section 1\nLions.\n", "utf-8")
    (folder / "gold.csv").write_bytes(table)
    return folder


def test_a_table_may_begin_with_a_byte_order_mark(tmp_path: Path) -> None:
    (found,), defects = read_gold(zoo(tmp_path, b"\xef\xbb\xbfold,new\nSection 1,Section 1\n"))
    assert found.pairs == {("Section 1", "Section 1")}
    assert defects == ()


def test_a_set_whose_table_is_no_text_is_told(tmp_path: Path) -> None:
    sets, defects = read_gold(zoo(tmp_path, b"old,new\nArtikel \xa71,\xa72\n"))
    assert sets == ()
    assert [str(defect) for defect in defects] == [
        f"{tmp_path / 'gold.csv'}:1: not UTF-8 at byte 16: expected a text file in UTF-8",
        f"{tmp_path}:1: no set to measure: expected folders with gold.csv, old.md and new.md",
    ]


def test_a_folder_without_gold_says_what_was_expected(tmp_path: Path) -> None:
    sets, (defect,) = read_gold(tmp_path)
    assert sets == ()
    assert "gold.csv" in defect.message


@pytest.mark.parametrize(
    ("text", "line"),
    [("alt,neu\n", 1), ("old,new\nSection 1\n", 2), ('old,new\n"Section 1\n', 2), ("", 1)],
)
def test_a_table_that_is_none_is_told_with_its_line(text: str, line: int) -> None:
    pairs, (defect,) = read_pairs(text, file="gold.csv")
    assert pairs == frozenset()
    assert defect.line == line


def test_the_figures_reached_on_gold_beside_the_checkout() -> None:
    folder = os.environ.get("DRAFTDIFF_GOLD")
    if not folder:
        pytest.skip("DRAFTDIFF_GOLD does not name a folder of gold sets")
    sets, defects = read_gold(Path(folder))
    assert not defects
    reached = total(evaluate(gold, align(gold.old, gold.new)) for gold in sets)
    assert reached.precision >= 0.988
    assert reached.recall >= 0.965
    assert reached.parts_right >= 0.45 * reached.parts_expected
