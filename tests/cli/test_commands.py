"""Every command explains itself, finds defects, and says in one line what is not there."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from draftdiff.presentation.cli import main
from tests.cli.conftest import OLD, run


def test_every_command_explains_itself() -> None:
    assert isinstance(main, click.Group)
    overall = run("--help")
    assert overall.exit_code == 0
    for name in main.list_commands(click.Context(main)):
        assert re.search(rf"^  {name} ", overall.output, re.MULTILINE)
        own = run(name, "--help")
        assert own.exit_code == 0
        assert own.output.startswith("Usage:")


def test_check_on_the_bundled_drafts() -> None:
    result = run("check")
    assert result.exit_code == 0, result.output
    assert result.output.startswith("no defect: 2 laws, 6 versions")


def test_check_names_planted_defects(tmp_path: Path) -> None:
    folder = tmp_path / "drafts" / "dogs"
    folder.mkdir(parents=True)
    (folder / "law.yaml").write_text("title: Dog Act\n", encoding="utf-8")
    planted = OLD.replace("Article 1 shall", "Article 9 shall").replace(
        "### Article 2", "### Article 3"
    )
    (folder / "2020-01-01-draft.en.md").write_text(planted, encoding="utf-8")
    result = run("check", "--drafts", tmp_path / "drafts")
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "drafts/dogs/2020-01-01-draft.en.md:8: Article 3 follows Article 1: gap in numbering",
        "drafts/dogs/2020-01-01-draft.en.md:9: Article 3 refers to 'Article 9': draft has no "
        "article 9",
    ]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("show", "tax-law", "draft"), "no law 'tax-law'; there are cybersecurity-law"),
        (("show", "cybersecurity-law", "ninth"), "no version 'ninth' of cybersecurity-law"),
        (("export", "cybersecurity-law", "first-draft...ninth"), "no version 'ninth'"),
        (
            ("export", "cybersecurity-law", "first-draft...adopted", "art-900"),
            "no article 'art-900'",
        ),
        (("align", "nowhere.md", "nothing.md"), "nowhere.md: no such file, nor LAW/VERSION"),
        (("check", "--drafts", "/nowhere/at/all"), "not a folder"),
    ],
)
def test_what_is_not_there_is_said_in_one_line(words: tuple[str, ...], message: str) -> None:
    result = run(*words)
    assert result.exit_code == 1
    assert message in result.output
    assert len(result.output.strip().splitlines()) == 1


def test_wrong_usage_is_status_two() -> None:
    assert run("export", "cybersecurity-law", "first-draft", "art-3").exit_code == 2
    assert run("align", "one.md").exit_code == 2
    assert run("no-such-command").exit_code == 2
