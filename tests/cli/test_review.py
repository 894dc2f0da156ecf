"""The file in which a person decides the doubtful correspondences."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.alignment.align import align
from draftdiff.alignment.doubts import doubts
from draftdiff.presentation.cli import main
from draftdiff.presentation.cli.review import is_untouched, review_text
from draftdiff.reading.decisions import read_decisions
from tests.alignment.test_doubts import NEW, OLD
from tests.alignment.test_laws import law
from tests.comparison.build import version


def test_the_review_decides_nothing_as_it_stands() -> None:
    old, new = version("old", OLD), version("new", NEW)
    text = review_text(align(old, new))
    assert "Article 2" in text
    assert read_decisions(text, file="alignment.yaml", versions=[old, new]) == ((), ())


def _signed(text: str) -> str:
    """The review with every entry uncommented and signed."""
    text = re.sub(r"(?m)^  # (- from|  to|  old|  new|  reason|  by)", r"  \1", text)
    return re.sub(r"(?m)^(    (?:reason|by): )$", r"\1somebody", text)


def test_the_review_uncommented_decides_what_the_engine_took() -> None:
    old, new = version("old", OLD), version("new", NEW)
    alignment = align(old, new)
    text = _signed(review_text(alignment))
    decisions, defects = read_decisions(text, file="alignment.yaml", versions=[old, new])
    assert defects == ()
    assert [(one.old, one.new) for one in decisions] == [
        (doubt.correspondence.old, doubt.correspondence.new) for doubt in doubts(alignment)
    ]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=40), max_size=5), st.lists(st.text(max_size=40), max_size=5))
def test_a_review_can_be_read_whatever_the_texts(old: list[str], new: list[str]) -> None:
    versions = [law("old", old), law("new", new)]
    text = review_text(align(versions[0], versions[1]))
    assert is_untouched(text)
    assert is_untouched(_signed(text)) == ("- from: " not in text)
    assert read_decisions(text, file="alignment.yaml", versions=versions) == ((), ())
    decisions, defects = read_decisions(_signed(text), file="alignment.yaml", versions=versions)
    assert defects == ()
    assert len(decisions) == text.count("- from: ")


def test_labels_of_any_script_can_be_read_in_the_file() -> None:
    ends = version("old", OLD), version("new", NEW)
    old, new = (
        replace(
            one,
            articles=tuple(replace(found, label=f"第{found.number}条") for found in one.articles),
        )
        for one in ends
    )
    text = review_text(align(old, new))
    assert '#   old: ["第2条"]' in text
    assert "\\u" not in text


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  #   reason: \n", "  #   reason: Both are about leads.\n"),
        ("  #   by: \n", "  #   by: the editor\n"),
        ("decisions:\n", "# Ask the clerk about Article 2.\ndecisions:\n"),
        ("decisions:\n", "decisions: []\n"),
        ("# Doubtful", "# Very doubtful"),
    ],
)
def test_a_review_in_which_somebody_wrote_is_told_from_an_untouched_one(old: str, new: str) -> None:
    text = review_text(align(version("old", OLD), version("new", NEW)))
    assert is_untouched(text)
    assert is_untouched(text.replace(" \n", "\n"))
    assert old in text
    assert not is_untouched(text.replace(old, new, 1))


LAW = "cybersecurity-law"


@pytest.fixture
def copied(drafts: Path, tmp_path: Path) -> Path:
    """A copy of the bundled drafts to write into."""
    return Path(shutil.copytree(drafts, tmp_path / "drafts"))


def _align(review: Path, drafts: Path, old: str = "first-draft", new: str = "adopted") -> Result:
    sides = (f"{LAW}/{old}", f"{LAW}/{new}")
    words = ["align", *sides, "--review", str(review), "--drafts", str(drafts)]
    return CliRunner().invoke(main, words)


def test_decisions_are_never_written_over(copied: Path) -> None:
    decisions = copied / LAW / "alignment.yaml"
    before = decisions.read_bytes()
    result = _align(decisions, copied)
    assert result.exit_code == 1
    assert f"{decisions} is already there and holds what somebody wrote" in result.stderr
    assert f"such as {decisions.with_name('alignment-review.yaml')}" in result.stderr
    assert decisions.read_bytes() == before


@pytest.mark.parametrize("content", [b"\xff\xfe", b"### Article 1\nText.", b"decisions: ["])
def test_nor_is_anything_else_that_is_no_review(copied: Path, content: bytes) -> None:
    target = copied / "file"
    target.write_bytes(content)
    assert _align(target, copied).exit_code == 1
    assert target.read_bytes() == content


def test_a_review_that_nobody_touched_is_written_anew(copied: Path) -> None:
    target = copied / "review.yaml"
    target.touch()
    assert _align(target, copied, new="second-draft").exit_code == 0
    first = target.read_text("utf-8")
    assert _align(target, copied).exit_code == 0
    assert target.read_text("utf-8") != first
    target.write_text(_signed(first), "utf-8")
    assert _align(target, copied).exit_code == 1


def test_what_is_decided_is_left_out_and_the_place_of_the_rest_is_told(copied: Path) -> None:
    target = copied / "review.yaml"
    home = copied / LAW / "alignment.yaml"
    result = _align(target, copied, new="second-draft")
    assert f"what you decide holds once it stands in {home}, below what" in result.stderr
    text = target.read_text("utf-8")
    assert "stand in its alignment.yaml: 2 are left out here; add yours there." in text
    home.unlink()
    result = _align(home, copied, new="second-draft")
    assert result.exit_code == 0
    assert "holds once" not in result.stderr
    undecided = home.read_text("utf-8")
    assert "add yours there" not in undecided
    assert undecided.count("- from: ") > text.count("- from: ")
    result = _align(target, copied, new="second-draft")
    assert "add yours there" in target.read_text("utf-8")


def test_two_files_of_no_law_have_no_place_for_decisions(tmp_path: Path) -> None:
    for name, text in (("old", OLD), ("new", NEW)):
        (tmp_path / f"{name}.md").write_text(text, encoding="utf-8")
    words = ["align", str(tmp_path / "old.md"), str(tmp_path / "new.md")]
    target = tmp_path / "alignment.yaml"
    result = CliRunner().invoke(main, [*words, "--review", str(target)])
    assert result.exit_code == 0
    assert result.stderr == f"{target}: the doubtful pairs, to be decided by a person\n"
