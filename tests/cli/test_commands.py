"""Every command from the outside: what it prints, its exit status, and what it refuses."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import re
import stat
import subprocess
import sys
from http.client import HTTPConnection
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from draftdiff.importing.anyfile import read_file
from draftdiff.presentation.cli import main

OLD = """---
title: Dog Act (Draft)
basis: verified
---
### Article 1
A dog shall be kept on a lead of two metres.

### Article 2
Whoever violates Article 1 shall be fined 100 dollars.
"""
NEW = """---
title: Dog Act
basis: verified
---
### Article 1
This Act protects passers-by and the peace of parks.

### Article 2
A dog shall be kept on a lead of three metres.

### Article 3
Whoever violates Article 2 shall be fined 100 dollars.
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    old, new = tmp_path / "old.md", tmp_path / "new.md"
    old.write_text(OLD, encoding="utf-8")
    new.write_text(NEW, encoding="utf-8")
    return old, new


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


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


def test_comparing_two_different_laws_says_so_and_goes_on(tmp_path: Path) -> None:
    sides = ("cybersecurity-law/adopted", "sample-bicycle-parking-ordinance/enacted")
    result = run("compare", *sides, "-o", tmp_path / "redline.html")
    assert result.exit_code == 0
    assert "they may be two different laws" in result.stderr
    assert "they may be two different laws" in (tmp_path / "redline.html").read_text("utf-8")
    one_law = run("compare", sides[0], "cybersecurity-law/amended", "-o", tmp_path / "same.html")
    assert "different laws" not in one_law.output


def test_show_as_json_has_the_stated_form() -> None:
    result = run("show", "cybersecurity-law", "second-draft", "--format", "json")
    assert result.exit_code == 0
    shown = json.loads(result.output)
    assert (shown["law"], shown["version"], shown["language"]) == (
        "cybersecurity-law",
        "second-draft",
        "en",
    )
    assert len(shown["articles"]) == 72
    article = shown["articles"][19]
    assert {"label", "number", "eid", "basis", "heading", "paragraphs"} <= article.keys()
    assert (article["label"], article["number"], article["eid"]) == ("Article 20", "20", "art_20")
    (paragraph,) = article["paragraphs"]
    assert [item["label"] for item in paragraph["items"]] == ["(1)", "(2)", "(3)", "(4)", "(5)"]


def test_another_language_is_shown_and_exported(tmp_path: Path) -> None:
    law = "sample-bicycle-parking-ordinance"
    shown = run("show", law, "enacted", "--language", "zh").output
    assert "第四条 停放规划" in shown
    assert "Parking plan" not in shown
    target = tmp_path / "out.md"
    run("export", law, "public-draft...enacted", "--language", "zh", "-o", str(target))
    assert "停放规划" in target.read_text(encoding="utf-8")
    failed = run("show", "cybersecurity-law", "amended", "--language", "zh")
    assert failed.exit_code == 1
    assert "no text in 'zh' of amended; there are en" in failed.output


def test_show_as_text() -> None:
    result = run("show", "cybersecurity-law", "first-draft")
    assert result.exit_code == 0
    assert "Chapter I General Provisions\n\nArticle 1  [verified]\n" in result.output
    assert "\nArticle 68  [" in result.output


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


def test_export_of_one_article_and_of_the_whole(tmp_path: Path) -> None:
    whole, one = tmp_path / "whole.html", tmp_path / "one.html"
    step = ("cybersecurity-law", "first-draft...second-draft")
    assert run("export", *step, "-o", whole).exit_code == 0
    assert run("export", *step, "art-30", "-o", one).exit_code == 0
    assert "Article 72" in whole.read_text("utf-8")
    text = one.read_text("utf-8")
    assert "Article 30" in text
    assert "http-equiv" in text
    assert len(text) < len(whole.read_text("utf-8")) / 3


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


def test_the_same_command_writes_the_same_bytes(tmp_path: Path) -> None:
    step = ("cybersecurity-law", "adopted...amended")
    for form in ("html", "md", "json", "csv"):
        paths = [tmp_path / f"{name}.{form}" for name in ("one", "two")]
        for path in paths:
            assert run("export", *step, "-o", path).exit_code == 0
        assert paths[0].read_bytes() == paths[1].read_bytes()


def test_serve_answers_on_this_machine() -> None:
    command = [sys.executable, "-m", "draftdiff", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            line = next(line for line in server.stderr if "http://" in line)
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            assert found is not None
            connection = HTTPConnection("127.0.0.1", int(found[1]), timeout=30)
            connection.request("GET", "/")
            response = connection.getresponse()
            body = response.read().decode("utf-8")
            connection.close()
        finally:
            server.terminate()
            server.wait(timeout=20)
        server.stderr.close()
    assert response.status == 200
    assert "Cybersecurity Law" in body


@pytest.mark.parametrize("moment", ["chmod", "replace"])
def test_a_file_that_cannot_be_written_leaves_nothing_behind(
    files: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "redline.md"
    target.write_text("before", encoding="utf-8")
    monkeypatch.setattr(Path, moment, full)
    result = run("compare", *files, "-o", target)
    assert result.exit_code == 1
    assert result.stderr == f"Error: {target}: {os.strerror(errno.ENOSPC)}\n"
    assert list(folder.iterdir()) == [target]
    assert target.read_text("utf-8") == "before"


def test_what_a_link_leads_to_is_written(files: tuple[Path, Path], tmp_path: Path) -> None:
    target, link = tmp_path / "target.md", tmp_path / "link.md"
    link.symlink_to(target)
    assert run("compare", *files, "-o", link).exit_code == 0
    assert link.is_symlink()
    assert "Article 1" in target.read_text("utf-8")


def test_a_device_is_written_to_and_not_replaced(files: tuple[Path, Path], tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.md"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        assert run("compare", *files, "-o", pipe).exit_code == 0
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert b"Article 1" in os.read(reading, 65536)
    finally:
        os.close(reading)


def test_a_folder_that_is_not_there_is_not_made(files: tuple[Path, Path], tmp_path: Path) -> None:
    result = run("compare", *files, "-o", tmp_path / "missing" / "redline.md")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert not (tmp_path / "missing").exists()
