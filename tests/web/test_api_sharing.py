"""What programs on other sites may read, and what is not sent twice."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.web.described import LAW, SAMPLE


def test_scripts_of_other_sites_read_json_and_nothing_else(client: FlaskClient) -> None:
    for address in ("/index.json", f"{SAMPLE}.json", "/openapi.json", "/nowhere.json"):
        assert client.get(address).headers["Access-Control-Allow-Origin"] == "*", address
        asked = client.options(address).headers
        if "nowhere" not in address:
            assert "If-None-Match" in asked["Access-Control-Allow-Headers"]
    for address in ("/", f"{SAMPLE}/", "/api", f"{LAW}/adopted...amended.csv"):
        assert "Access-Control-Allow-Origin" not in client.get(address).headers, address


def test_what_readers_brought_is_not_read_by_other_sites(harbour_client: FlaskClient) -> None:
    texts = {"old_text": "Article 1 One.", "new_text": "Article 1 Two."}
    page = harbour_client.post("/compare", data=texts).location
    for address in (f"{page.rstrip('/')}.json", page.replace("old...new/", "old.json")):
        response = harbour_client.get(address)
        assert response.status_code == 200
        assert response.mimetype == "application/json"
        assert "Access-Control-Allow-Origin" not in response.headers
        assert response.headers["Cache-Control"] == "no-store"


def test_an_unchanged_document_is_not_sent_again(client: FlaskClient) -> None:
    first = client.get(f"{LAW}/adopted.json")
    again = client.get(f"{LAW}/adopted.json", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert 'rel="service-desc"' in first.headers["Link"]
