"""How two texts of a reader are shown: places, labels and headings of each as it has them."""

from __future__ import annotations

from flask.testing import FlaskClient

from tests.web.html import read
from tests.web.uploads import paste


def test_paragraphs_that_changed_places_say_where_they_stood(own: FlaskClient) -> None:
    fee, streets, hydrants = (
        "The owner of a vehicle shall pay the parking fee within thirty days.",
        "The authority shall publish a list of streets every year in March.",
        "Nobody may park a vehicle on a pavement or in front of a hydrant.",
    )
    old, new = (
        "\n\n".join(["Article 1", *one])
        for one in ((fee, streets, hydrants), (hydrants, fee, streets))
    )
    address = own.get(paste(own, old, new).location).request.path
    page = read(own.get(address).text)
    assert [one.text for one in page.all("small", "relabelled")] == ["was paragraph 3"]
    assert "amended, paragraphs in another order" in own.get(address).text
    beside = read(own.get(f"{address}?view=side").text)
    assert [one.text for one in beside.all("small", "relabelled")] == [
        "paragraph 3",
        "was paragraph 3",
    ]


def test_a_reference_left_with_its_old_number_is_told_of(own: FlaskClient) -> None:
    mooring, fines = "Boats moor at the quay by day.", "A fine is 100 crowns."
    appeal = "An appeal against a fine under Article 2 is heard by the mayor."
    old = f"Article 1\n{mooring}\n\nArticle 2\n{fines}\n\nArticle 3\n{appeal}"
    new = (
        f"Article 1\n{mooring}\n\nArticle 2\nNobody swims in the harbour in winter.\n\n"
        f"Article 3\n{fines}\n\nArticle 4\n{appeal}"
    )
    address = own.get(paste(own, old, new).location).request.path
    page = read(own.get(f"{address}?show=substantive").text)
    (told,) = [one.text for one in page.all("p", "doubt") if one.inside("entry")]
    assert told == "Article 2 is named here as before, though old Article 2 became Article 3."
    assert [one.attributes["id"] for one in page.all("article")] == ["art-2", "art-4"]


def test_a_reference_to_a_part_of_a_divided_article_is_told_of(own: FlaskClient) -> None:
    duty = "The office decides on every application in writing and gives its reasons."
    pause = "The time for the decision rests while papers are missing that were asked for."
    end = "The procedure ends with a decision under Article {}."
    old = f"Article 1\n{duty}\n\n{pause}\n\nArticle 2\n{end.format(1)}"
    head = "Article 1\nNobody is heard at night.\n\n"
    new = f"{head}Article 2\n{duty}\n\nArticle 3\n{pause}\n\nArticle 4\n{end.format(2)}"
    address = own.get(paste(own, old, new).location).request.path
    page = read(own.get(address).text)
    (told,) = [one.text for one in page.all("p", "doubt") if one.inside("entry")]
    whole, part = "Old Article 1, named here before, became Articles 2 and 3", "Article 2"
    assert told == f"{whole}, of which {part} is named now."


def test_an_item_is_labelled_as_its_own_version_has_it(own: FlaskClient) -> None:
    old = "Article 1\nA keeper shall\n(a) feed the bees in winter;\n(b) mark every hive;\n(c) pay."
    new = "Article 1\nA keeper shall\n(a) mark every hive in red;\n(b) report each swarm."
    address = own.get(paste(own, old, new).location).request.path
    page = read(own.get(address).text)
    assert [one.text for one in page.all("small", "relabelled")] == ["was (b)"]
    items = [one.text for one in page.all("li", "line")]
    assert [item[:7] for item in items if "feed" in item or "pay" in item] == ["(a)feed", "(c)pay."]
    beside = read(own.get(f"{address}?view=side").text)
    labels = [one.text for one in beside.all("span", "label") if one.inside("old")]
    assert labels == ["(a)", "(b)", "(c)"]


def test_an_item_that_goes_on_in_another_line_bears_its_label_once(own: FlaskClient) -> None:
    rule = "Boats moor at the quay during the day and leave it before the lamps are lit."
    more = "Every master keeps a log of what is loaded and unloaded in the harbour."
    old, new = f"Article 1\n\n{rule}\n\n{more}\n", f"Article 1\n\n(1) {rule} (2) {more}\n"
    page = read(own.get(paste(own, old, new).location).text)
    items = list(page.all("li", "line"))
    assert [one.text.startswith("(1)") for one in items] == [True, False]
    assert items[1].text == more


def test_a_paragraph_that_is_only_a_list_is_no_change(own: FlaskClient) -> None:
    rule = "Boats moor at the quay during the day."
    old, new = f"Article 1\n\n{rule}\n", f"Article 1\n\n(1) {rule}\n\n(2) At night they row.\n"
    page = read(own.get(paste(own, old, new).location).text)
    assert [one.text for one in page.all("p", "bare")] == [""]
    added = [one for one in page.elements if "whole-added" in one.attributes.get("class", "")]
    assert [one.text for one in added] == ["(2)At night they row."]


def test_a_removed_chapter_stands_under_the_part_that_held_it(own: FlaskClient) -> None:
    bees = "PART I\nBEES\n\nCHAPTER 1\nHives\n\nArticle 1\nA hive is marked.\n\n"
    goats = "Article 2\nA goat wears a bell.\n\nArticle 3\nA stall is aired.\n"
    page = own.get(
        paste(
            own,
            f"{bees}PART II\nGOATS\n\nCHAPTER 2\nBells\n\n{goats}",
            f"{bees}PART II\nGOATS\n\n{goats}",
        ).location
    )
    headings = [one.text for one in read(page.text).all("h2", "division")]
    assert [one.split()[:2] for one in headings] == [
        ["PART", "I"],
        ["CHAPTER", "1"],
        ["PART", "II"],
        ["CHAPTER", "2"],
    ]


def test_nothing_is_offered_that_a_readers_own_texts_have_not(own: FlaskClient) -> None:
    text = own.get(paste(own).location).text
    page = read(text)
    assert not [one for one in page.all("a") if one.text.startswith(("history", "life"))]
    assert "Web Annotations" not in text
    assert "No explanation" not in text
    assert "not marked verified" not in text
    (tally,) = page.all("p", "tally")
    assert " 0 " not in f" {tally.text} "


def test_nothing_is_said_of_what_two_texts_alone_cannot_have(own: FlaskClient) -> None:
    address = paste(own).headers["Location"]
    law = address.rsplit("/", 2)[0]
    pages = [own.get(one).text for one in (f"{law}/", f"{law}/new/", f"{law}/new/art-2", address)]
    for page in pages:
        for words in ("No official document", "text unverified", "2 unverified", "Unexplained"):
            assert words not in page
    links = [one.attributes["href"] for page in pages for one in read(page).all("a")]
    absent = ("origins", "glossary", "unexplained", "feed.atom")
    assert not [link for link in links if link.endswith(absent) or not link]
    for name in ("new/origins", "glossary", "unexplained", "feed.atom"):
        assert own.get(f"{law}/{name}", follow_redirects=True).status_code == 404


def test_what_is_only_laid_out_otherwise_is_not_called_unchanged(own: FlaskClient) -> None:
    texts = [
        f"Article 1 Dogs\n\nDogs of the town are kept:\n\n{one} on leads;\n\n{two} in baskets.\n\n"
        "Article 2 Cats\n\nCats are free.\n"
        for one, two in (("(a)", "(b)"), ("(1)", "(2)"))
    ]
    page = own.get(paste(own, *texts).location)
    assert "1 laid out otherwise and 1 unchanged." in page.text


def test_japanese_is_counted_in_characters(own: FlaskClient) -> None:
    old = "第一条\u3000船は昼に岸壁に着く。\n\n第二条\u3000港の灯を守る。\n"
    shown = own.get(paste(own, old, old.replace("昼", "夜間")).location).text
    assert "1 deletion (1 character), 1 insertion (2 characters)" in shown


def test_a_heading_of_a_chapter_that_changed_is_told(own: FlaskClient) -> None:
    texts = [
        f"Chapter 1 {one}\n\nArticle 1 Leads\n\nDogs are kept on leads.\n\n"
        f"Chapter 2 {two}\n\nArticle 2 Cats\n\nCats are free.\n"
        for one, two in (("Dogs", "Cats"), ("Dogs in town", "Cats"), ("Dogs in town", "Tomcats"))
    ]
    said = {(0, 1): "Heading of Chapter 1", (0, 2): "Headings of 2 chapters"}
    for (old, new), headings in said.items():
        address = paste(own, texts[old], texts[new]).location
        assert f"2 articles from 2: 2 unchanged. {headings} amended." in own.get(address).text
    chapter = own.get(f"{address}?part=chp-1").text
    assert "1 article from 1: 1 unchanged. Heading of Chapter 1 amended." in chapter
    assert "1 insertion (2 words)" in chapter
    assert "No word changed" not in chapter
