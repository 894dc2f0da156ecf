"""``draftdiff compare`` and ``export``: a comparison or a text as a file, the same each time."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.importing.anyfile import read_file
from tests.cli.conftest import SAMPLE, run


def test_comparing_two_different_laws_says_so_and_goes_on(tmp_path: Path) -> None:
    sides = ("cybersecurity-law/adopted", "sample-bicycle-parking-ordinance/enacted")
    result = run("compare", *sides, "-o", tmp_path / "redline.html")
    assert result.exit_code == 0
    assert "they may be two different laws" in result.stderr
    assert "they may be two different laws" in (tmp_path / "redline.html").read_text("utf-8")
    one_law = run("compare", sides[0], "cybersecurity-law/amended", "-o", tmp_path / "same.html")
    assert "different laws" not in one_law.output


def test_compare_two_files_on_standard_output(files: tuple[Path, Path]) -> None:
    output = run("compare", *files).output
    assert "{--two--}{++three++} metres" in output
    assert "follows the renumbering" in output


@pytest.mark.parametrize("form", ["html", "md", "json", "csv"])
def test_compare_into_a_file(form: str, files: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / f"redline.{form}"
    assert run("compare", *files, "-o", target).exit_code == 0
    assert "Article 1" in target.read_text("utf-8")
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_compare_refuses_what_it_cannot_write(files: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("compare", *files, "-o", tmp_path / "redline.doc")
    assert result.exit_code == 1
    assert "no such form; there are" in result.output
    result = run("compare", *files, "-o", tmp_path / "nowhere" / "redline.html")
    assert result.exit_code == 1
    assert "No such file or directory" in result.output


def test_export_of_one_article_and_of_the_whole(sample: Path, tmp_path: Path) -> None:
    whole, one = tmp_path / "whole.html", tmp_path / "one.html"
    step = (SAMPLE, "public-draft...enacted")
    assert run("export", *step, "-o", whole, "--drafts", sample).exit_code == 0
    assert run("export", *step, "sec-5", "-o", one, "--drafts", sample).exit_code == 0
    assert "Section 16" in whole.read_text("utf-8")
    text = one.read_text("utf-8")
    assert "Section 5" in text
    assert "http-equiv" in text
    assert "Section 16" not in text


def test_export_of_a_text_is_read_back(tmp_path: Path) -> None:
    for form in ("xml", "md"):
        file = tmp_path / f"law.{form}"
        assert run("export", "cybersecurity-law", "adopted", "-o", file).exit_code == 0
        found = read_file(file)
        assert found.counts["article"] == 79
        assert found.version.title == "Cybersecurity Law of the People’s Republic of China"


def test_export_of_a_text_says_what_it_cannot_be(tmp_path: Path) -> None:
    file = tmp_path / "law.docx"
    result = run("export", "cybersecurity-law", "adopted", "-o", file)
    assert result.exit_code == 1
    assert "no form 'docx'" in result.output
    assert not file.exists()
    result = run("export", "cybersecurity-law", "adopted", "art-3", "-o", file)
    assert result.exit_code == 2


def test_the_same_command_writes_the_same_bytes(sample: Path, tmp_path: Path) -> None:
    step = (SAMPLE, "public-draft...enacted", "--drafts", sample)
    for form in ("html", "md", "json", "csv"):
        paths = [tmp_path / f"{name}.{form}" for name in ("one", "two")]
        for path in paths:
            assert run("export", *step, "-o", path).exit_code == 0
        assert paths[0].read_bytes() == paths[1].read_bytes()
