"""``draftdiff evaluate`` from the outside: figures, errors, and thresholds that fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from draftdiff.presentation.accuracy import read_accuracy
from draftdiff.presentation.cli import main

HEAD = "---\ntitle: Dog Act\nbasis: verified\n---\n"
LEAD = "A dog shall be kept on a lead of two metres in every park of the town."
LED = "In the parks a dog shall be kept on a lead by whoever walks it, and leashed near a school."
FINE = "Whoever keeps a dog against this Act shall be fined 100 dollars by the council."
BOATS = "Boats moor at the northern quay, where the harbour master keeps a register of them."


def articles(*texts: str) -> str:
    return HEAD + "\n\n".join(
        f"### Article {number}\n{text}" for number, text in enumerate(texts, start=1)
    )


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Two sets: one that is found as decided, and one in which people decided what no text says."""
    for name, pairs in (("dogs-right", "1,2\n2,1"), ("dogs-odd", "1,2\n2,1\n3,3")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "old.md").write_text(articles(LEAD, FINE, BOATS), encoding="utf-8")
        (folder / "new.md").write_text(
            articles(FINE, LED, "This Act is cited as the Dog Act."),
            encoding="utf-8",
        )
        rows = "\n".join(
            ",".join(f"Article {number}" for number in pair.split(",")) for pair in pairs.split()
        )
        (folder / "gold.csv").write_text(f"old,new\n{rows}\n", encoding="utf-8")
    return tmp_path


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, ["evaluate", *map(str, arguments)])


def test_it_prints_a_line_for_each_set_each_family_and_all(gold: Path) -> None:
    result = run(gold)
    assert result.exit_code == 0
    rows = [line.rsplit(maxsplit=5) for line in result.output.splitlines()[1:]]
    assert [(row[0].strip(), *row[1:4]) for row in rows] == [
        ("dogs-odd", "3", "1.0000", "0.6667"),
        ("dogs-right", "2", "1.0000", "1.0000"),
        ("family dogs", "5", "1.0000", "0.8000"),
        ("all", "5", "1.0000", "0.8000"),
    ]


def test_it_prints_the_errors_with_how_both_texts_begin(gold: Path) -> None:
    assert "missed" not in run(gold).output
    told = run(gold, "--errors").output
    assert "dogs-odd: missed Article 3 -> Article 3" in told
    assert f"Article 3: {BOATS}" in told
    assert "Article 3: This Act is cited" in told


def test_it_fails_below_what_is_asked_for(gold: Path) -> None:
    assert run(gold, "--least-precision", "0.99", "--least-recall", "0.8").exit_code == 0
    result = run(gold, "--least-recall", "0.81")
    assert result.exit_code == 1
    assert "recall 0.8000: expected at least" in result.output


def test_with_caution_less_is_matched(gold: Path) -> None:
    assert run(gold, "--caution", "20").output != run(gold).output
    assert run(gold, "--caution", "-1").exit_code == 2


def test_it_writes_the_figures_down(gold: Path, tmp_path: Path) -> None:
    assert run(gold, "--record", tmp_path / "figures.json").exit_code == 0
    accuracy = read_accuracy((tmp_path / "figures.json").read_text("utf-8"))
    assert [(one.family, one.sets, one.pairs) for one in accuracy.figures] == [
        ("dogs", 2, 5),
        ("all", 2, 5),
    ]
    assert (accuracy.figures[1].precision, accuracy.figures[1].recall) == (1.0, 0.8)


def test_a_folder_without_a_set_is_told_once(tmp_path: Path) -> None:
    result = run(tmp_path)
    assert result.exit_code == 1
    expected = "no set to measure: expected folders with gold.csv, old.md and new.md"
    assert result.output == f"Error: {tmp_path}: {expected}\n"


def test_a_set_whose_text_cannot_be_read_is_told(gold: Path) -> None:
    broken = gold / "dogs-odd" / "old.md"
    broken.write_text("---\ntitle: [\n---\n### Article 1\nText.\n", encoding="utf-8")
    result = run(gold)
    assert result.exit_code == 0
    assert f"{broken}:2: not YAML" in result.stderr
    result = run(gold / "dogs-odd")
    assert result.exit_code == 1
    assert [line.partition(": ")[0] for line in result.stderr.splitlines()] == [
        f"{broken}:2",
        "Error",
    ]


def test_a_benchmark_of_a_folder_without_a_set_is_refused(tmp_path: Path) -> None:
    result = CliRunner().invoke(main, ["benchmark", "--gold", str(tmp_path)])
    assert result.exit_code == 1
    assert "no set to measure" in result.output
