"""The site as files: complete, linked throughout, the same each time, touched only where needed."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from flask.testing import FlaskClient
from lxml import html

from draftdiff.presentation.building.addresses import file_of
from draftdiff.presentation.building.build import Order, build
from draftdiff.presentation.building.writing import MANIFEST, OccupiedError
from draftdiff.presentation.exports.registry import EXPORTERS, PREPARED
from draftdiff.presentation.pages.addresses import JSON
from draftdiff.presentation.web.factory import create_app
from tests.building.conftest import SAMPLE, quiet
from tests.building.reading import files, links, pages

STEP = f"{SAMPLE}/public-draft...enacted"


def test_every_link_leads_to_a_file_and_to_a_place_in_it(built: Path) -> None:
    followed, pages_seen = followed_links(built)
    assert followed > 1000
    assert pages_seen > 50


def followed_links(built: Path) -> tuple[int, int]:
    """Follow every link between the files of a site; return how many, and on how many pages."""
    names: dict[str, set[str]] = {}
    wanted: list[tuple[str, str]] = []
    for name, page in pages(built):
        names[name] = {f"{found}" for found in page.xpath("//@id")}
        wanted += [(name, link) for link in links(page)]
    followed = 0
    for name, link in wanted:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https"):
            continue
        assert not parts.path.startswith("/"), f"{name}: {link}"
        path = unquote(parts.path)
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
        assert (built / target).is_file(), f"{name}: {link}"
        if parts.fragment and target in names:
            assert unquote(parts.fragment) in names[target], f"{name}: {link}"
        followed += 1
    return followed, len(names)


@pytest.mark.skipif(not EXPORTERS["pdf"].is_installed, reason="PDF needs WeasyPrint")
def test_pdfs_are_written_where_they_are_asked_for(ferries: Path, tmp_path: Path) -> None:
    plain, whole = tmp_path / "plain", tmp_path / "whole"
    build(Order(drafts=ferries, target=plain), 1, quiet)
    build(Order(drafts=ferries, target=whole, pdf=True), 1, quiet)
    assert list(plain.rglob("*.pdf")) == []
    typeset = sorted(path.relative_to(whole).as_posix() for path in whole.rglob("*.pdf"))
    texts = ["first", "second", "third"]
    steps = ["first...second", "first...third", "second...third"]
    assert typeset == sorted(f"ferry-act/{name}.pdf" for name in (*texts, *steps))
    assert all((whole / name).read_bytes().startswith(b"%PDF") for name in typeset)
    assert followed_links(whole)[0] > followed_links(plain)[0] > 0
    for place in ("first", "first...second"):
        page = html.parse(str(whole / "ferry-act" / place / "index.html")).getroot()
        assert f"../{place}.pdf" in set(links(page))
    described = json.loads((whole / "openapi.json").read_text(encoding="utf-8"))["paths"]
    assert "/{law}/{version}.pdf" in described
    assert "/{law}/{version}.pdf" not in (plain / "openapi.json").read_text(encoding="utf-8")


def test_addresses_in_documents_lead_to_files(built: Path) -> None:
    for path in sorted(built.rglob("*.json")):
        apart = path.name in (MANIFEST, "openapi.json") or path.name.endswith(".csl.json")
        if apart or built / "static" in path.parents:
            continue
        name = path.relative_to(built).as_posix()
        for href in hrefs(json.loads(path.read_text(encoding="utf-8"))):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(href)))
            assert (built / target).is_file(), f"{name}: {href}"


def hrefs(document: object) -> Iterator[str]:
    if isinstance(document, list):
        for one in document:
            yield from hrefs(one)
    elif isinstance(document, dict):
        for key, value in document.items():
            if key in ("href", "next"):
                assert value is None or isinstance(value, str)
                if value is not None:
                    yield value
            else:
                yield from hrefs(value)


def test_every_page_shows_what_the_server_shows(built: Path, client: FlaskClient) -> None:
    """The same words, for the text, the comparison in its four ways, an article and a change."""
    for file, address in (
        (f"{SAMPLE}/enacted/index.html", f"/{SAMPLE}/enacted/"),
        (f"{STEP}/index.html", f"/{STEP}/"),
        (f"{STEP}/changed.html", f"/{STEP}/?show=changed"),
        (f"{STEP}/side.html", f"/{STEP}/?view=side"),
        (f"{STEP}/changed-side.html", f"/{STEP}/?show=changed&view=side"),
        (f"{SAMPLE}/enacted/sec-3/index.html", f"/{SAMPLE}/enacted/sec-3"),
        (f"{STEP}/sec-3/index.html", f"/{STEP}/sec-3"),
        (f"{SAMPLE}/enacted/both.html", f"/{SAMPLE}/enacted/?language=both"),
        (f"{STEP}/zh.html", f"/{STEP}/?language=zh"),
        (f"{STEP}/both.html", f"/{STEP}/?language=both"),
    ):
        ours = html.parse(str(built / file)).getroot()
        served = html.fromstring(client.get(address).text)
        for page in (ours, served):
            # What can be taken away, and where, differs on purpose.
            for name in ("takeaway", "cite", "imprint", "alone"):
                for away in page.find_class(name):
                    away.drop_tree()
        assert ours.get_element_by_id("main").text_content().split() == (
            served.get_element_by_id("main").text_content().split()
        ), file


def test_the_bar_offers_the_ways_that_are_written(built: Path) -> None:
    page = html.parse(str(built / STEP / "index.html")).getroot()
    offered = [a.get("href") for ul in page.find_class("choices") for a in ul.iter("a")]
    languages = ["index.html", "zh.html", "both.html"]
    assert offered == ["index.html", "side.html", *languages, "index.html", "changed.html"]


@pytest.mark.parametrize("form", PREPARED)
def test_a_comparison_is_there_in_every_quick_form(built: Path, form: str) -> None:
    assert (built / f"{STEP}.{form}").stat().st_size > 100


def test_the_json_is_that_of_the_server_but_for_its_addresses(
    built: Path, client: FlaskClient
) -> None:
    for name in (f"{STEP}.json", f"{STEP}/sec-3.json", f"{SAMPLE}/enacted/sec-3.json"):
        ours = json.loads((built / name).read_text(encoding="utf-8"))
        assert without_addresses(ours) == without_addresses(client.get(f"/{name}").get_json())


@pytest.mark.parametrize("versions", [1, 3])
def test_the_server_answers_where_a_file_is_written_and_nowhere_else(
    ferries: Path, tmp_path: Path, versions: int
) -> None:
    for text in sorted((ferries / "ferry-act").glob("*.en.md"))[versions:]:
        text.unlink()
    build(Order(drafts=ferries, target=tmp_path / "out"), 1, quiet)
    client = create_app(ferries).test_client()
    for address in ("first/", "unexplained", "first/origins", "first/art-1"):
        for form in ("", JSON):
            place = ("ferry-act", *address.split("/"))
            written = (tmp_path / "out" / file_of(place, form=form)).is_file()
            dot = f".{form}" if form else ""
            answer = client.get(f"/ferry-act/{address.rstrip('/') if form else address}{dot}")
            assert answer.status_code == (200 if written else 404), (address, form)
            assert written or not form or "one version" in answer.get_json()["detail"]
    assert (tmp_path / "out" / "ferry-act" / "unexplained.json").is_file() == (versions > 1)


def without_addresses(document: object) -> object:
    if isinstance(document, list):
        return [without_addresses(one) for one in document]
    if isinstance(document, dict):
        return {key: without_addresses(one) for key, one in document.items() if key != "href"}
    return document


def test_the_same_laws_give_the_same_bytes_however_many_work(ferries: Path, tmp_path: Path) -> None:
    found = []
    for jobs in (1, 2):
        target = tmp_path / f"out-{jobs}"
        build(Order(drafts=ferries, target=target), jobs, quiet)
        found.append({path.relative_to(target): path.read_bytes() for path in files(target)})
    assert found[0] == found[1]
    assert len(found[0]) > 30


def test_building_again_touches_nothing(ferries: Path, tmp_path: Path) -> None:
    order = Order(drafts=ferries, target=tmp_path / "out")
    first = build(order, 1, quiet)
    assert (first.changed, first.removed) == (first.files, 0)
    before = {path: path.stat().st_mtime_ns for path in files(order.target)}
    second = build(order, 1, quiet)
    assert (second.files, second.changed, second.removed) == (first.files, 0, 0)
    assert {path: path.stat().st_mtime_ns for path in files(order.target)} == before


def test_a_changed_article_touches_its_pages_alone(ferries: Path, tmp_path: Path) -> None:
    order = Order(drafts=ferries, target=tmp_path / "out")
    build(order, 1, quiet)
    before = {path: path.stat().st_mtime_ns for path in files(order.target)}
    draft = ferries / "ferry-act" / "2021-05-05-second.en.md"
    draft.write_text(draft.read_text("utf-8").replace("at noon", "at night"), encoding="utf-8")
    written = build(order, 1, quiet)
    touched = {
        path.relative_to(order.target).as_posix()
        for path in files(order.target)
        if path.stat().st_mtime_ns != before.get(path)
    } - {MANIFEST}
    assert len(touched) == written.changed
    assert "ferry-act/second/index.html" in touched
    assert "ferry-act/second/art-1/index.html" in touched
    assert "index.html" not in touched
    assert "static/draftdiff.css" not in touched
    assert "ferry-act/first...third/index.html" not in touched


def test_what_is_no_longer_there_is_taken_away_and_nothing_else(
    ferries: Path, tmp_path: Path
) -> None:
    order = Order(drafts=ferries, target=tmp_path / "out")
    build(order, 1, quiet)
    mine = order.target / "CNAME"
    mine.write_text("law.example\n", encoding="utf-8")
    beside = order.target / "ferry-act" / "third" / "mine.txt"
    beside.write_text("kept\n", encoding="utf-8")
    (ferries / "ferry-act" / "2022-05-05-third.en.md").unlink()
    written = build(order, 1, quiet)
    assert written.removed > 10
    assert mine.is_file()
    assert beside.is_file()
    assert not (order.target / "ferry-act" / "third" / "index.html").exists()
    assert not (order.target / "ferry-act" / "first...third").exists()
    assert (order.target / "ferry-act" / "first...second" / "index.html").is_file()


def test_a_manifest_that_was_tampered_with_takes_nothing_away_outside(
    ferries: Path, tmp_path: Path
) -> None:
    order = Order(drafts=ferries, target=tmp_path / "out")
    build(order, 1, quiet)
    outside = tmp_path / "precious.txt"
    outside.write_text("kept\n", encoding="utf-8")
    manifest = order.target / MANIFEST
    told = json.loads(manifest.read_text(encoding="utf-8"))
    told["files"] |= {"../precious.txt": "0", f"{outside}": "0", "a/../../precious.txt": "0"}
    manifest.write_text(json.dumps(told), encoding="utf-8")
    build(order, 1, quiet)
    assert outside.is_file()


@pytest.mark.parametrize("content", [None, "not json", "[]", '{"files": 3}'])
def test_a_folder_with_files_of_others_is_left_alone(
    ferries: Path, tmp_path: Path, content: str | None
) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "index.html").write_text("mine", encoding="utf-8")
    if content is not None:
        (target / MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(OccupiedError):
        build(Order(drafts=ferries, target=target), 1, quiet)
    assert (target / "index.html").read_text(encoding="utf-8") == "mine"
