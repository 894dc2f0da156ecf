"""A PDF of a reader's own texts: made once, one at a time, and refused while another is made."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from draftdiff.presentation.exports.registry import Exporter
from draftdiff.presentation.exports.subject import SingleText, Subject
from draftdiff.presentation.web import desk
from tests.web.html import read
from tests.web.uploads import Clock, paste


class Typesetter:
    """Stands for the library that sets type; does ``meanwhile`` before each file is done."""

    def __init__(self) -> None:
        self.made: list[str] = []
        self.meanwhile: Callable[[], object] = lambda: None

    def __call__(self, of: Subject | SingleText) -> bytes:
        self.made.append(of.name)
        self.meanwhile()
        return b"%PDF-1.7 stands for a file"


@pytest.fixture
def typesetter(monkeypatch: pytest.MonkeyPatch) -> Typesetter:
    found = Typesetter()
    usual = Exporter.make

    def make(exporter: Exporter[Subject], of: Subject) -> bytes:
        return found(of) if exporter.costly else usual(exporter, of)

    monkeypatch.setattr(Exporter, "make", make)
    return found


@pytest.fixture
def page(own: FlaskClient) -> str:
    return paste(own).location.rstrip("/")


def test_it_is_made_once(own: FlaskClient, page: str, typesetter: Typesetter) -> None:
    answers = [own.get(f"{page}.pdf") for _ in range(3)]
    assert [one.status_code for one in answers] == [200, 200, 200]
    assert {one.data for one in answers} == {b"%PDF-1.7 stands for a file"}
    assert {one.headers["Cache-Control"] for one in answers} == {"no-store"}
    assert len(typesetter.made) == 1


def test_each_page_has_its_own(own: FlaskClient, page: str, typesetter: Typesetter) -> None:
    for address in (page, f"{page}/art-1", f"{page}/art-2", f"{page.rpartition('/')[0]}/new"):
        assert own.get(f"{address}.pdf").status_code == 200
    assert len(set(typesetter.made)) == 4


def test_who_asks_while_another_is_made_is_asked_to_come_again(
    own: FlaskClient, page: str, typesetter: Typesetter
) -> None:
    other = paste(own).location.rstrip("/")
    refused: list[TestResponse] = []
    typesetter.meanwhile = lambda: refused.extend(
        own.get(f"{one}.pdf") for one in (page, other, f"{other}/art-1")
    )
    assert own.get(f"{page}.pdf").status_code == 200
    assert [one.status_code for one in refused] == [503, 503, 503]
    assert all(int(one.headers["Retry-After"]) > 0 for one in refused)
    told = read(refused[1].text)
    assert "try again in a few seconds" in refused[1].text
    assert [one.text for one in told.all("h1")] == ["No PDF yet"]
    (back,) = [one for one in told.all("a") if one.text == "The page itself"]
    assert back.attributes["href"] == other
    typesetter.meanwhile = lambda: None
    assert own.get(f"{other}.pdf").status_code == 200


def test_a_program_is_told_so_as_a_problem(
    own: FlaskClient, page: str, typesetter: Typesetter
) -> None:
    refused = []
    asked = {"Accept": "application/json"}
    typesetter.meanwhile = lambda: refused.append(own.get(f"{page}.pdf", headers=asked))
    own.get(f"{page}.pdf")
    assert (refused[0].status_code, refused[0].mimetype) == (503, "application/problem+json")


def test_everything_else_is_had_meanwhile(
    own: FlaskClient, page: str, typesetter: Typesetter
) -> None:
    had: list[int] = []
    addresses = (f"{page}/", f"{page}.docx", f"{page}.json", "/")
    typesetter.meanwhile = lambda: had.extend(own.get(one).status_code for one in addresses)
    own.get(f"{page}.pdf")
    assert had == [200, 200, 200, 200]


def test_what_failed_keeps_nobody_waiting(
    own: FlaskClient, page: str, typesetter: Typesetter
) -> None:
    def fail() -> None:
        raise ArithmeticError

    typesetter.meanwhile = fail
    assert own.get(f"{page}.pdf").status_code == 500
    typesetter.meanwhile = lambda: None
    assert own.get(f"{page}.pdf").status_code == 200


def test_it_is_forgotten_with_the_comparison(
    own: FlaskClient, page: str, clock: Clock, typesetter: Typesetter
) -> None:
    assert own.get(f"{page}.pdf").status_code == 200
    clock.now += desk.MINUTES * 60
    assert own.get(f"{page}.pdf").status_code == 404
    assert len(typesetter.made) == 1


def test_no_reader_keeps_the_library_from_being_typeset(
    own: FlaskClient, page: str, typesetter: Typesetter
) -> None:
    had = []

    def ask() -> None:
        typesetter.meanwhile = lambda: None
        had.append(own.get("/harbour-act/draft...adopted.pdf").status_code)

    typesetter.meanwhile = ask
    assert own.get(f"{page}.pdf").status_code == 200
    assert had == [200]
