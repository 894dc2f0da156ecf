"""Front matter that is wrong never stops a comparison, and is never passed over without a word."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from draftdiff.presentation.cli import main

BODY = "### Article 1\nA dog is kept on a lead.\n\n### Article 2\nFines are due.\n"
GOOD = f"---\ntitle: Dog Act\nbasis: verified\n---\n{BODY.replace('a lead', 'a short lead')}"
LOOSE = "Article 1\n\nA dog is kept on a lead.\n\nArticle 2\n\nFines are due.\n"


def run(command: str, old: Path, new: Path) -> Result:
    return CliRunner().invoke(main, [command, str(old), str(new)])


@pytest.mark.parametrize("command", ["compare", "align"])
@pytest.mark.parametrize("body", [BODY, LOOSE])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("matter", "said"),
    [
        ("title: [", "line 2: not YAML: expected the node content, but found '<stream end>'"),
        (
            "title: Dogs\ndate: 2020-99-99",
            "line 3: date: expected a date as YYYY-MM-DD, found '2020-99-99'",
        ),
    ],
)
def test_it_is_told_and_the_texts_are_compared(
    tmp_path: Path, command: str, body: str, end: str, matter: str, said: str
) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_bytes(f"---\n{matter}\n---\n{body}".replace("\n", end).encode())
    new.write_text(GOOD, encoding="utf-8")
    result = run(command, old, new)
    assert result.exit_code == 0
    assert result.stderr == f"{old}: {said}\n"
    assert ("{++short ++}" if command == "compare" else "Article 1 -> Article 1") in result.stdout


def test_what_is_wrong_with_the_text_itself_is_left_to_other_commands(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(GOOD, encoding="utf-8")
    new.write_text(GOOD.replace("Article 2", "Article 7"), encoding="utf-8")
    assert run("compare", old, new).stderr == ""


def test_keys_of_other_programs_are_passed_over(tmp_path: Path) -> None:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(f"---\nlayout: post\ntags: [dogs]\n---\n{LOOSE}", encoding="utf-8")
    new.write_text(GOOD, encoding="utf-8")
    assert run("compare", old, new).stderr == ""


def test_so_it_is_of_the_drafts_of_a_law(drafts: Path, tmp_path: Path) -> None:
    law = "sample-bicycle-parking-ordinance"
    folder = Path(shutil.copytree(drafts / law, tmp_path / law))
    old, new = sorted(folder.glob("*.en.md"))
    assert run("compare", old, new).stderr == ""
    day = old.name[:10]
    text = old.read_text("utf-8")
    assert f"date: {day}" in text
    old.write_text(text.replace(f"date: {day}", "date: 2020-99-99"), encoding="utf-8")
    result = run("compare", old, new)
    assert result.exit_code == 0
    assert result.stderr.startswith(f"{old}: line ")
    assert result.stderr.endswith("date: expected a date as YYYY-MM-DD, found '2020-99-99'\n")
    old.write_text(text.replace("title:", "title: ["), encoding="utf-8")
    result = run("compare", old, new)
    assert result.exit_code == 0
    assert "not YAML" in result.stderr
