"""``draftdiff import``: a file into the library, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import Result

from draftdiff.reading.library import read_library
from tests.cli.conftest import run

TEXT = """DOG ACT

Chapter I General

Article 1. Leads
A dog shall be kept on a lead
(a) in parks;
(b) on ferries.

Article 2. Fines
Whoever violates Article 1 is fined 50 dollars.
"""
FIXTURES = Path(__file__).parent.parent / "fixtures" / "imports"


def into(drafts: Path, file: Path, *more: str) -> Result:
    names = ("--law", "dog-act", "--version", "draft", "--date", "2024-03-04")
    return run("import", file, *names, "--drafts", drafts, *more)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "act.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_text_becomes_a_law_without_defects(text: Path, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    result = into(drafts, text)
    assert result.exit_code == 0, result.output
    assert "1 chapter, 2 articles" in result.output
    (law,) = read_library(drafts).laws
    assert law.defects == ()
    (version,) = law.versions
    assert [article.heading for article in version.articles] == ["Leads", "Fines"]
    assert version.articles[0].basis.value == "unverified"
    assert version.name == "Draft"


def test_what_is_there_is_not_written_over(text: Path, tmp_path: Path) -> None:
    drafts = tmp_path / "drafts"
    assert into(drafts, text).exit_code == 0
    text.write_text(TEXT.replace("50", "70"), encoding="utf-8")
    again = into(drafts, text)
    assert again.exit_code == 1
    assert "already there: --force writes over it" in again.output
    (draft,) = (drafts / "dog-act").glob("*.md")
    assert "50 dollars" in draft.read_text("utf-8")
    assert into(drafts, text, "--force").exit_code == 0
    assert "70 dollars" in draft.read_text("utf-8")


def test_no_name_leads_out_of_the_folder(text: Path, tmp_path: Path) -> None:
    names = ("--law", "../outside", "--version", "draft", "--date", "2024-03-04")
    result = run("import", text, *names, "--drafts", tmp_path / "drafts")
    assert result.exit_code == 2
    assert not (tmp_path / "outside").exists()


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("scan.pdf", b"%PDF-1.7\ngarbage", "PDF"),
        ("law.docx", b"PK\x03\x04 cut short", "law.docx: "),
        ("empty.txt", b"", "it is empty"),
    ],
)
def test_an_unreadable_file_leaves_nothing(
    name: str, data: bytes, message: str, tmp_path: Path
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    result = into(tmp_path / "drafts", path)
    assert result.exit_code == 1
    assert message in result.output
    assert len(result.output.strip().splitlines()) == 1
    assert not (tmp_path / "drafts").exists()


def test_tracked_changes_are_two_versions(tmp_path: Path) -> None:
    file = FIXTURES / "tracked-changes.docx"
    texts = []
    for option in ("--accepted", "--rejected"):
        drafts = tmp_path / option.strip("-")
        assert into(drafts, file, option).exit_code == 0
        (draft,) = (drafts / "dog-act").glob("*.md")
        texts.append(draft.read_text("utf-8"))
    assert texts[0] != texts[1]


@pytest.mark.parametrize("name", ["npc-layout.docx", "ministry-page.html", "printed-act.pdf"])
def test_any_file_is_compared_with_itself(name: str) -> None:
    result = run("compare", FIXTURES / name, FIXTURES / name)
    assert result.exit_code == 0, result.output
    assert "{++" not in result.output
    assert "{--" not in result.output
