"""The page of the method publishes the figures that were measured, and no others."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from draftdiff.alignment.align import align
from draftdiff.alignment.evaluation import evaluate
from draftdiff.presentation.accuracy import (
    ALL,
    FILE,
    accuracy_json,
    accuracy_of,
    read_accuracy,
)
from draftdiff.presentation.resources import folder
from draftdiff.presentation.web.factory import create_app
from draftdiff.reading.law import PAGES_OF_LAW
from draftdiff.reading.library import PAGES, read_gold, read_library
from tests.web.html import read

RECORDED = read_accuracy((folder("static") / FILE).read_text("utf-8"))


def test_the_page_prints_what_was_measured(client: FlaskClient) -> None:
    page = read(client.get("/method").text)
    rows = [one.text for one in page.all("tr")][1:]
    assert len(rows) == len(RECORDED.figures)
    for row, figures in zip(rows, RECORDED.figures, strict=True):
        assert f"{figures.pairs:,}" in row
        assert f"{100 * figures.precision:.1f} %" in row
        assert f"{100 * figures.recall:.1f} %" in row
        assert figures.family == ALL or figures.family not in row.split()
    text = next(page.all("main")).text
    assert f"{RECORDED.measured.day} {RECORDED.measured:%B %Y}" in text


def test_every_page_leads_there_and_the_figures_can_be_had(client: FlaskClient) -> None:
    assert 'href="/method"' in client.get("/cybersecurity-law/").text
    link = next(one for one in read(client.get("/method").text).all("a") if "JSON" in one.text)
    answer = client.get(link.attributes["href"])
    assert answer.mimetype == "application/json"
    assert answer.get_json() == json.loads(accuracy_json(RECORDED))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"measured": "2026-01-01", "figures": [{}]}'])
def test_figures_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"Expecting|not the figures"):
        read_accuracy(text)


def test_what_is_published_is_what_the_gold_beside_the_checkout_gives() -> None:
    gold = os.environ.get("DRAFTDIFF_GOLD")
    if not gold:
        pytest.skip("DRAFTDIFF_GOLD does not name a folder of gold sets")
    sets, _ = read_gold(Path(gold))
    found = accuracy_of([evaluate(one, align(one.old, one.new)) for one in sets], date.min)
    assert found.figures == RECORDED.figures


def test_no_version_takes_the_name_of_a_page_of_its_law(tmp_path: Path) -> None:
    app: Flask = create_app(tmp_path)
    parts = [rule.rule.split("/") for rule in app.url_map.iter_rules()]
    below = {path[2] for path in parts if path[1] == "<law>" and not path[2].startswith("<")}
    names = {name.partition(".")[0] for name in below} - {""}
    assert {"glossary", "unexplained", "feed"} <= names
    assert names <= PAGES_OF_LAW


def test_no_law_takes_the_name_of_a_page(tmp_path: Path) -> None:
    app: Flask = create_app(tmp_path)
    fixed = {rule.rule.strip("/").partition("/")[0] for rule in app.url_map.iter_rules()}
    names = {name.partition(".")[0] for name in fixed if not name.startswith("<") and name}
    assert names - {"robots", "favicon"} <= PAGES
    for name in ("method", "Search"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "law.yaml").write_text("title: Dog Act\n", encoding="utf-8")
    library = read_library(tmp_path)
    assert library.laws == ()
    assert [one.file.rpartition("/")[2] for one in library.defects] == ["Search", "method"]
    assert all("rename the folder" in one.message for one in library.defects)
