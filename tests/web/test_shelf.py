"""The library as the site holds it: read again when a file changes, never taken down by one."""

from __future__ import annotations

import os
import re
import shutil
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from draftdiff.presentation.study import Study
from draftdiff.presentation.web import factory, views
from draftdiff.presentation.web.factory import create_app
from draftdiff.presentation.web.finding import found_study
from draftdiff.presentation.web.shelf import PATIENCE, Shelf
from tests.web.html import read

NEW = "harbour-act/2021-03-04-adopted.en.md"


def change(path: Path, old: str, new: str) -> None:
    """Change a file, and its time by a second, as a later save would."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    state = path.stat()
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns + 10**9))


class Clock:
    """A clock that stands still until it is set on."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_changed_file_is_read_again_and_only_then(harbour: Path) -> None:
    clock = Clock()
    shelf = Shelf(harbour, clock=clock)
    before = shelf.laws.library
    clock.now += PATIENCE
    shelf.refresh()
    assert shelf.laws.library is before
    change(harbour / NEW, "rings the bell", "sounds the horn")
    shelf.refresh()
    assert shelf.laws.library is before, "it looks again only after a while"
    clock.now += PATIENCE
    shelf.refresh()
    assert shelf.laws.edition == 2
    (law,) = shelf.laws.library.laws
    adopted = law.version("adopted")
    assert adopted is not None
    assert "sounds the horn" in adopted.articles[1].text


def test_a_page_that_a_change_overtook_is_not_kept_as_the_new_one(
    harbour: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = Clock()
    shelf = Shelf(harbour, clock=clock)
    monkeypatch.setattr(factory, "Shelf", lambda _folder: shelf)
    client = create_app(harbour).test_client()

    def overtaken(law: str) -> Study:
        """Find a law, and have another thread read the folder anew before it is shown."""
        found = found_study(law)
        change(harbour / NEW, "rings the bell", "sounds the horn")
        clock.now += PATIENCE
        shelf.refresh()
        return found

    for page in ("adopted/", "adopted.md", "adopted.json", "adopted/art-2"):
        with monkeypatch.context() as patched:
            patched.setattr(views, "found_study", overtaken)
            assert "rings the bell" in client.get(f"/harbour-act/{page}").text
        assert "sounds the horn" in client.get(f"/harbour-act/{page}").text
        change(harbour / NEW, "sounds the horn", "rings the bell")
        clock.now += PATIENCE


def test_a_law_that_comes_or_goes_is_seen(harbour: Path) -> None:
    clock = Clock()
    shelf = Shelf(harbour, clock=clock)
    (harbour / "harbour-act").rename(harbour / "port-act")
    clock.now += PATIENCE
    shelf.refresh()
    assert [law.id for law in shelf.laws.library.laws] == ["port-act"]
    assert shelf.laws.study("harbour-act") is None
    assert shelf.laws.study("port-act") is not None


def test_a_broken_file_is_told_and_the_rest_is_served(harbour: Path) -> None:
    (harbour / "harbour-act" / "2022-01-01-broken.en.md").write_text(
        "---\ntitle: [\n---\n### Article 1\nText.\n", encoding="utf-8"
    )
    client = create_app(harbour).test_client()
    response = client.get("/harbour-act/")
    assert response.status_code == 200
    told = next(read(response.text).all("section", "defects")).text
    assert "2022-01-01-broken.en.md:" in told
    assert "left out" in told
    assert client.get("/harbour-act/draft...adopted/").status_code == 200
    assert "defect" in client.get("/").text


def test_a_folder_that_is_missing_is_an_empty_library(tmp_path: Path) -> None:
    client = create_app(tmp_path / "nowhere").test_client()
    response = client.get("/")
    assert response.status_code == 200
    assert "library is empty" in response.text
    assert "not a folder" in response.text


def test_a_stage_without_a_text_is_stated(harbour_client: FlaskClient) -> None:
    page = harbour_client.get("/harbour-act/").text
    assert "Held in private." in page
    assert "No text of this stage is in the library." in page
    bar = harbour_client.get("/harbour-act/draft...adopted/").text
    assert "no text in the library" in bar
    response = harbour_client.get("/harbour-act/reading/")
    assert response.headers["Location"] == "/harbour-act/#stage-reading"


HOSTILE = '<script>alert(1)</script> <img src=x onerror="alert(1)"> &lt;b&gt; {{ 7 * 7 }} ]]>'


def test_markup_in_a_draft_or_a_note_is_shown_as_text(harbour: Path) -> None:
    change(harbour / NEW, "lights the lamps", f"lights {HOSTILE} the lamps")
    report = harbour / "harbour-act" / "notes" / "2021-02-01-report.en.md"
    change(report, "Customs asked", f"Customs {HOSTILE} asked")
    change(harbour / "harbour-act" / "law.yaml", "An act about", f"'{HOSTILE}' An act about")
    client = create_app(harbour).test_client()
    for address in (
        "/",
        "/harbour-act/",
        "/harbour-act/adopted/",
        "/harbour-act/adopted/art-2",
        "/harbour-act/draft...adopted/",
        "/harbour-act/draft...adopted/?view=side",
        "/harbour-act/draft...adopted.html",
        "/harbour-act/notes/2021-02-01-report",
    ):
        response = client.get(address)
        assert response.status_code == 200, address
        page = read(response.text)
        scripts = list(page.all("script"))
        data = [one for one in scripts if one.attributes.get("type") == "application/ld+json"]
        assert all("src" in one.attributes for one in scripts if one not in data), address
        assert not [one for one in data if "<" in one.text], address
        assert not list(page.all("img")), address
        assert "49" not in [word.strip() for word in response.text.split()], address
    assert (
        "<script>alert(1)</script>"
        in read(client.get("/harbour-act/adopted/").text).elements[0].text
    )


def test_a_law_in_sections_is_counted_in_sections(harbour: Path) -> None:
    law = harbour / "harbour-act"
    shutil.rmtree(law / "notes")
    for path in law.glob("*.md"):
        path.write_text(path.read_text("utf-8").replace("Article", "Section"), encoding="utf-8")
    client = create_app(harbour).test_client()
    (lede,) = read(client.get("/harbour-act/draft...adopted/").text).all("p", "lede")
    assert re.match(r"\d+ sections from \d+: ", lede.text)
    assert " sections: " in client.get("/harbour-act/adopted/").text
