"""``draftdiff show``: a version as text, as JSON, and in its languages."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import SAMPLE, run


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


def test_another_language_is_shown_and_exported(sample: Path, tmp_path: Path) -> None:
    chinese = ("--language", "zh", "--drafts", sample)
    shown = run("show", SAMPLE, "enacted", *chinese).output
    assert "第四条 停放规划" in shown
    assert "Parking plan" not in shown
    target = tmp_path / "out.md"
    run("export", SAMPLE, "public-draft...enacted", *chinese, "-o", target)
    assert "停放规划" in target.read_text(encoding="utf-8")
    failed = run("show", "cybersecurity-law", "amended", "--language", "zh")
    assert failed.exit_code == 1
    assert "no text in 'zh' of amended; there are en" in failed.output


def test_show_as_text() -> None:
    result = run("show", "cybersecurity-law", "first-draft")
    assert result.exit_code == 0
    assert "Chapter I General Provisions\n\nArticle 1  [verified]\n" in result.output
    assert "\nArticle 68  [" in result.output
