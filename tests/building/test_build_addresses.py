"""Addresses of a site as files, and what the command says."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from click.testing import CliRunner
from lxml import etree, html

from draftdiff.presentation.building.addresses import FileAddresses, file_of
from draftdiff.presentation.cli import main
from tests.building.conftest import SAMPLE, SITE
from tests.building.reading import files, links, pages


def test_with_an_address_pages_say_where_they_are(published: Path) -> None:
    for name, page in pages(published):
        (canonical,) = page.xpath("//link[@rel='canonical']/@href") or [""]
        if name == "404.html":
            assert not canonical
            continue
        assert canonical.startswith(f"{SITE}/"), name
        target = canonical.removeprefix(f"{SITE}/")
        assert (published / target / "index.html").is_file(), f"{name}: {canonical}"


def test_with_an_address_the_map_and_the_feeds_lead_to_pages(published: Path) -> None:
    map_ = etree.parse(str(published / "sitemap.xml"))
    feed = etree.parse(str(published / SAMPLE / "feed.atom"))
    found = map_.xpath("//*[local-name()='loc']/text()")
    found += feed.xpath("//*[local-name()='entry']/*[local-name()='link']/@href")
    assert len(found) > 20
    for address in found:
        assert address.startswith(f"{SITE}/")
        path = urlsplit(address.removeprefix(f"{SITE}/")).path
        assert (published / unquote(path) / "index.html").is_file(), address
    assert f"{SITE}/sitemap.xml" in (published / "robots.txt").read_text(encoding="utf-8")


def test_the_page_for_a_lost_address_works_from_anywhere(published: Path) -> None:
    page = html.parse(str(published / "404.html")).getroot()
    found = [link for link in links(page) if not link.startswith("#")]
    assert found
    assert all(link.startswith(f"{SITE}/") for link in found)


def test_without_an_address_nothing_guesses_one(built: Path) -> None:
    for name in ("sitemap.xml", "robots.txt", "404.html", f"{SAMPLE}/feed.atom", "api"):
        assert not (built / name).exists()
    for name, page in pages(built):
        assert not page.xpath("//link[@rel='canonical']"), name


@pytest.mark.parametrize(
    ("here", "address"),
    [
        ("index.html", "a/b/index.html#art-3"),
        ("a/index.html", "b/index.html#art-3"),
        ("a/b/index.html", "#art-3"),
        ("a/b/art-3/index.html", "../index.html#art-3"),
        ("c/d...e/side.html", "../../a/b/index.html#art-3"),
    ],
)
def test_addresses_are_relative_to_where_they_stand(here: str, address: str) -> None:
    at = FileAddresses(here=here, files={"a/b/index.html"})
    assert at.version("a", "b", fragment="art-3") == address
    assert not at.version("a", "missing")


@pytest.mark.parametrize(
    ("parts", "more", "file"),
    [
        (("",), {}, "index.html"),
        (("",), {"form": "json"}, "index.json"),
        (("law", ""), {"form": "json"}, "law.json"),
        (("law", "a...b", ""), {"query": "?view=side"}, "law/a...b/side.html"),
        (("law", "a...b", ""), {"form": "csl.json"}, "law/a...b.csl.json"),
        (("law", "a", "art-2.1"), {}, "law/a/art-2.1/index.html"),
        (("law", "feed.atom"), {}, "law/feed.atom"),
        (("static", "main.js"), {}, "static/main.js"),
    ],
)
def test_an_address_is_a_file(parts: tuple[str, ...], more: dict[str, str], file: str) -> None:
    assert file_of(parts, **more) == file


def test_the_command_says_what_it_did(ferries: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    command = ["build", f"{target}", "--drafts", f"{ferries}", "--jobs", "1"]
    first = CliRunner().invoke(main, command)
    assert first.exit_code == 0
    assert " files, " in first.stderr
    again = CliRunner().invoke(main, command)
    assert " 0 changed, 0 removed" in again.stderr


BAD = {
    "an address without a scheme": (["--site", "law.example"], 2, "--site"),
    "no library": (["--drafts", "nowhere"], 1, "nowhere"),
    "no jobs": (["--jobs", "0"], 2, "--jobs"),
}


@pytest.mark.parametrize(("more", "status", "words"), BAD.values(), ids=BAD.keys())
def test_the_command_says_what_is_wrong(
    tmp_path: Path, more: list[str], status: int, words: str
) -> None:
    found = CliRunner().invoke(main, ["build", f"{tmp_path / 'out'}", *more])
    assert found.exit_code == status
    assert words in found.stderr
    assert not (tmp_path / "out").exists()


def test_the_command_leaves_the_files_of_others_alone(ferries: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    (target / "mine.txt").write_text("mine", encoding="utf-8")
    found = CliRunner().invoke(main, ["build", f"{target}", "--drafts", f"{ferries}"])
    assert found.exit_code == 1
    assert "give an empty folder" in found.stderr
    assert files(target) == [target / "mine.txt"]
