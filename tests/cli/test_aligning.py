"""``draftdiff align``: which article became which, with the decisions of a law."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from tests.cli.conftest import run


def test_align_two_files_as_json(files: tuple[Path, Path]) -> None:
    result = run("align", *files, "--format", "json")
    assert result.exit_code == 0
    rows = json.loads(result.output)["correspondences"]
    assert [(row["old"], row["new"]) for row in rows] == [
        ([], ["Article 1"]),
        (["Article 1"], ["Article 2"]),
        (["Article 2"], ["Article 3"]),
    ]
    assert [row["relation"] for row in rows] == [
        ["added"],
        ["amended", "renumbered"],
        ["renumbered"],
    ]
    for row in rows:
        assert 0 <= row["likeness"] <= 1
        assert row["basis"]


def test_drafts_in_a_law_folder_bring_its_decisions(drafts: Path) -> None:
    folder = drafts / "sample-bicycle-parking-ordinance"
    first, second = sorted(folder.glob("*.en.md"))
    by_file = run("align", first, second, "--format", "json")
    names = [f"{folder.name}/{name}" for name in ("public-draft", "enacted")]
    by_name = run("align", *names, "--format", "json")
    assert by_file.output == by_name.output
    rows = json.loads(by_file.output)["correspondences"]
    decided = [row for row in rows if row["basis"].startswith("decided by")]
    assert [(row["old"], row["new"]) for row in decided] == [(["Section 15"], ["Section 5"])]


def test_align_as_csv_and_text(files: tuple[Path, Path]) -> None:
    rows = list(csv.DictReader(io.StringIO(run("align", *files, "--format", "csv").output)))
    assert [(row["old"], row["new"]) for row in rows][1] == ("Article 1", "Article 2")
    assert "Article 2 -> Article 3: renumbered" in run("align", *files).output


def test_align_writes_the_doubtful_pairs(tmp_path: Path) -> None:
    target = tmp_path / "alignment.yaml"
    step = ("cybersecurity-law/first-draft", "cybersecurity-law/second-draft")
    assert run("align", *step, "--review", target).exit_code == 0
    text = target.read_text("utf-8")
    assert "decisions:" in text
    assert "Article" in text


OLD_CONTRACT = """### Section 1 Term

1.1 The term is two years.

1.2 It ends by notice under section 2.2.

### Section 2 Liability

2.1 The supplier is liable for damage.

2.2 Notice is given in writing.
"""
NEW_CONTRACT = """### Section 1 Term

1.1 The term is two years.

1.2 It ends by notice under section 3.2.

### Section 2 Data

2.1 Data are kept safe and deleted after use.

### Section 3 Liability

3.1 The supplier is liable for damage.

3.2 Notice is given in writing.
"""


def test_what_was_only_labelled_anew_is_told_as_in_a_comparison(tmp_path: Path) -> None:
    files = tmp_path / "old.md", tmp_path / "new.md"
    for file, text in zip(files, (OLD_CONTRACT, NEW_CONTRACT), strict=True):
        file.write_text(text, "utf-8")
    found = [line.partition(" (")[0] for line in run("align", *files).output.splitlines()]
    assert found == [
        "Section 1 -> Section 1: unchanged",
        "— -> Section 2: added",
        "Section 2 -> Section 3: renumbered",
    ]
