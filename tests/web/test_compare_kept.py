"""What a reader brings is held apart for a while, known to nobody else, and forgotten."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

from draftdiff.importing.anyfile import read_any
from draftdiff.model.library import Law
from draftdiff.presentation import study
from draftdiff.presentation.study import Study
from draftdiff.presentation.web import desk
from draftdiff.presentation.web.desk import Desk, FullError
from tests.web.uploads import OLD, Clock, alerts, paste


def test_the_library_knows_nothing_of_it(own: FlaskClient) -> None:
    location = paste(own).location
    token = location.split("/")[2]
    assert len(token) >= 30
    for address in ("/", "/compare", f"/{token}/", "/search?q=quay", "/sitemap.xml", "/compare/x/"):
        text = own.get(address).text.replace(f"/{token}/", "")
        assert token not in text, address
    assert own.get(f"/{token}/old...new/").status_code == 404


def test_two_comparisons_have_two_names(own: FlaskClient) -> None:
    assert paste(own).location != paste(own).location


def test_it_is_forgotten_in_time(own: FlaskClient, clock: Clock) -> None:
    location = paste(own).location
    clock.now += desk.MINUTES * 60 - 1
    assert own.get(location).status_code == 200
    clock.now += 1
    response = own.get(location)
    assert response.status_code == 404
    assert response.headers["Cache-Control"] == "no-store"
    assert "held for 30 minutes" in alerts(response)[0]


def test_a_full_desk_keeps_its_word_to_those_who_came_first(
    own: FlaskClient, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desk, "MOST", 1)
    first = paste(own).location
    full = paste(own)
    assert full.status_code == 503
    assert int(full.headers["Retry-After"]) > 0
    assert OLD.strip() in full.text
    assert own.get(first).status_code == 200
    clock.now += desk.MINUTES * 60
    assert paste(own).status_code == 303


def test_long_texts_take_the_room_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    version = read_any(OLD.encode(), name="old.txt").version
    size = 2 * sum(len(article.text) for article in version.articles)
    monkeypatch.setattr(desk, "ROOM", size + 1)
    held = Desk(clock=lambda: 0.0)
    one, two = (
        Study(Law(id=name, titles={}, versions=(version, version))) for name in ("one", "two")
    )
    with held.place_for(one):
        assert held.study("one") is None
        with pytest.raises(FullError), held.place_for(two):
            pytest.fail("the room of the first is promised already")
    assert held.study("one") is one
    assert held.study("two") is None


def test_the_place_of_what_could_not_be_compared_is_free_again(
    own: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_versions: object) -> None:
        raise ArithmeticError

    monkeypatch.setattr(desk, "MOST", 1)
    with monkeypatch.context() as broken:
        broken.setattr(study, "compare", failing)
        assert paste(own).status_code == 500
    assert paste(own).status_code == 303


@pytest.mark.parametrize("limit", ["MOST", "ROOM"])
def test_with_a_full_desk_nothing_is_compared(
    own: FlaskClient, monkeypatch: pytest.MonkeyPatch, limit: str
) -> None:
    worked: list[object] = []
    monkeypatch.setattr(study, "align", worked.append)
    monkeypatch.setattr(desk, limit, 1 if limit == "ROOM" else 0)
    assert paste(own).status_code == 503
    assert worked == []
