"""The comparison as a page: nothing lost, filters that hide only what they say, notes at home."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pytest
from flask.testing import FlaskClient

from draftdiff.model.changes import Mark
from draftdiff.model.correspondences import Relation
from draftdiff.model.notes import Voice
from draftdiff.presentation.pages.addresses import Addresses, anchor, old_anchor
from draftdiff.presentation.pages.checked import UNCHECKED
from draftdiff.presentation.pages.comparison import comparison_page
from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.entries import cards_of
from draftdiff.presentation.pages.options import Options, Show, View, read_options
from draftdiff.presentation.pages.redline import Line
from draftdiff.presentation.pages.runs import Run
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.study import Study
from tests.web.conftest import STEPS
from tests.web.html import Page, read

STEP = "/cybersecurity-law/first-draft...second-draft/"


def words(run: Run, *, new: bool) -> str:
    """Return what one version has of a run."""
    if run.mark is Mark.MOVED_HERE and run.inner:
        return "".join(words(one, new=True) for one in run.inner) if new else ""
    only_new = run.mark in (Mark.INSERTED, Mark.MOVED_HERE)
    only_old = run.mark in (Mark.DELETED, Mark.MOVED_AWAY)
    if (only_new and not new) or (only_old and new):
        return ""
    text = run.text if new or only_old or not run.old else run.old
    return f"{run.before}{text}{run.after}"


def lines(step: Step, options: Options) -> list[Line]:
    page = comparison_page(step, options)
    found = []
    for row in page.rows:
        if row.entry:
            passage = row.entry.passage
            found += [passage.heading] if passage.heading else []
            found += [
                line for group in passage.groups for band in group.bands for line in band.lines
            ]
    return found


@pytest.mark.parametrize("new", [False, True], ids=["reject all", "accept all"])
def test_both_texts_can_be_read_back_from_the_page(step: Step, *, new: bool) -> None:
    version = step.new.version if new else step.old.version
    shown = "".join(words(run, new=new) for line in lines(step, Options()) for run in line.runs)
    expected = "".join(text for article in version.articles for text in article.texts())
    assert sorted(re.sub(r"\s", "", shown)) == sorted(re.sub(r"\s", "", expected))


def test_every_article_of_both_versions_has_its_name_on_the_page(
    client: FlaskClient, law: Study
) -> None:
    ids = set(read(client.get(STEP).text).ids())
    old, new = law.version("first-draft"), law.version("second-draft")
    assert {anchor(article.eid) for article in new.articles} <= ids
    assert {old_anchor(article.eid) for article in old.articles} <= ids


def test_paragraphs_and_items_can_be_linked(client: FlaskClient, law: Study) -> None:
    ids = set(read(client.get(STEP).text).ids())
    for article in law.version("second-draft").articles:
        for paragraph in article.paragraphs:
            if paragraph.text:
                assert anchor(paragraph.eid) in ids
            assert {anchor(item.eid) for item in paragraph.walk_items()} <= ids


def shown(step: Step, show: Show) -> set[int]:
    page = comparison_page(step, Options(show=show))
    return {row.entry.number for row in page.rows if row.entry}


def test_filters_hide_what_they_say_and_nothing_else(step: Step) -> None:
    articles = step.comparison.articles
    everything = set(range(len(articles)))
    assert shown(step, Show.ALL) == everything
    unchanged = {
        at
        for at, change in enumerate(articles)
        if change.correspondence.relations == (Relation.UNCHANGED,)
    }
    assert shown(step, Show.CHANGED) == everything - unchanged
    substantive = shown(step, Show.SUBSTANTIVE)
    assert {at for at, change in enumerate(articles) if change.substantive} <= substantive
    for at in everything - substantive:
        assert Relation.AMENDED not in articles[at].correspondence.relations
    assert shown(step, Show.UNEXPLAINED) == set(step.notes.unexplained)


def test_what_a_filter_hides_is_told_in_gaps(step: Step) -> None:
    page = comparison_page(step, Options(show=Show.UNEXPLAINED))
    gaps = [row.gap for row in page.rows if row.gap]
    hidden = len(step.comparison.articles) - len(step.notes.unexplained)
    assert bool(gaps) == bool(hidden)
    assert all(gap.words and gap.href for gap in gaps)


def test_every_control_is_a_link_that_keeps_the_rest(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?show=changed&view=side").text)
    links = [one.attributes["href"] for one in page.all("a") if one.inside("choices")]
    assert f"{STEP}?show=changed" in links
    assert f"{STEP}?show=changed&view=new" in links
    assert f"{STEP}?view=side" in links
    assert f"{STEP}?show=substantive&view=side" in links
    others = [one.attributes["href"] for one in page.all("a") if one.inside("pick")]
    assert "/cybersecurity-law/first-draft...adopted/?show=changed&view=side" in others
    assert "/cybersecurity-law/amended...second-draft/?show=changed&view=side" in others
    swap = next(page.all("a", "swap")).attributes["href"]
    assert swap == "/cybersecurity-law/second-draft...first-draft/?show=changed&view=side"


@pytest.mark.parametrize("view", View)
@pytest.mark.parametrize("show", Show)
@pytest.mark.parametrize("spoken", [False, True])
def test_options_are_read_back_from_their_query(show: Show, view: View, *, spoken: bool) -> None:
    options = Options(show=show, view=view, spoken=spoken)
    pairs = re.findall(r"[?&](\w+)=(\w+)", options.query)
    assert read_options(dict(pairs)) == options


def test_each_note_stands_beside_the_provision_it_speaks_of(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    for note in page.all("details", "note"):
        above = note.parent
        while above is not None and above.tag != "article":
            above = above.parent
        if note.inside("unmatched"):
            continue
        assert above is not None
        assert above.attributes["id"].startswith(("art-", "old-art-"))
    beside = article(page, "art-4")
    assert "Law Committee’s report, point 1" in beside
    assert "point 2" not in beside
    assert "Law Committee’s report, point 2" in article(page, "art-6")


def article(page: Page, name: str) -> str:
    (found,) = [one for one in page.all("article") if one.attributes.get("id") == name]
    return found.text


def test_quoted_words_are_joined_to_their_note(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    ids = set(page.ids())
    quoted = list(page.all("span", "quoted"))
    assert "fosters the dissemination of the core socialist values" in "".join(
        one.text for one in quoted
    )
    for one in quoted:
        assert set(one.attributes["data-notes"].split()) <= ids


def test_a_change_without_an_explanation_says_so(client: FlaskClient, law: Study) -> None:
    page = read(client.get(STEP).text)
    silent = list(page.all("p", "silent"))
    assert len(silent) == len(law.notes("first-draft", "second-draft").unexplained)


def test_a_followed_reference_says_what_it_was(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    followed = [one.text for one in page.all("span", "followed") if not one.inside("key")]
    assert followed
    assert all(re.search(r"\S was \S", one) for one in followed)


@pytest.mark.parametrize(
    ("query", "said"),
    [("", False), ("?marks=spoken", True)],
)
def test_marks_are_said_in_words_where_asked(
    client: FlaskClient, query: str, *, said: bool
) -> None:
    page = read(client.get(STEP + query).text)
    marks = [one for one in page.all() if one.tag in ("del", "ins") and one.inside("said")]
    assert marks
    for mark in marks:
        spoken = mark.text.startswith(("deleted: ", "inserted: ", "moved away: "))
        assert spoken is said


def test_the_new_text_alone_has_no_marks(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?view=new").text)
    assert not [one for one in page.all("del") if one.inside("said")]
    assert list(page.all("p", "changed"))


def test_columns_stay_level_line_by_line(client: FlaskClient) -> None:
    page = read(client.get(f"{STEP}?view=side").text)
    pairs = list(page.all("div", "pair"))
    assert pairs
    cells = list(page.all("div", "cell"))
    assert len(cells) == 2 * len(pairs)
    for old, new in zip(cells[::2], cells[1::2], strict=True):
        assert "old" in old.attributes["class"].split()
        assert "new" in new.attributes["class"].split()
    for one in page.all("ins"):
        assert not one.inside("old")
    for one in page.all("del"):
        assert not one.inside("new")


def test_changed_articles_lead_to_one_another(step: Step) -> None:
    page = comparison_page(step, Options())
    found = [row.entry for row in page.rows if row.entry]
    changed = [one.anchor for one in found if one.tone]
    by_anchor = {one.anchor: one for one in found}
    walked, at = [], page.first_change
    while at:
        walked.append(at)
        at = by_anchor[at].next
    assert walked == changed
    assert by_anchor[changed[-1]].previous == changed[-2]


def test_the_contents_hold_every_article_once(step: Step) -> None:
    page = comparison_page(step, Options())
    targets = [mark.href for chapter in page.contents for mark in chapter.marks]
    assert len(targets) == len(set(targets))
    assert [row.entry.anchor for row in page.rows if row.entry] == [
        one.removeprefix("#") for one in targets
    ]
    for chapter in page.contents:
        for mark in chapter.marks:
            assert 0 <= mark.inserted + mark.deleted <= 40
            assert mark.words


def hrefs(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        if run.href and not run.term:
            yield run.href
        yield from hrefs(run.inner)


def test_a_mention_of_a_hidden_article_leads_to_its_own_page(law: Study) -> None:
    step = step_of(law, "first-draft", "second-draft", Addresses())
    options = Options(show=Show.UNEXPLAINED)
    page = comparison_page(step, options)
    names = {row.entry.anchor for row in page.rows if row.entry}
    found = [href for line in lines(step, options) for href in hrefs(line.runs)]
    here = [href for href in found if href.startswith("#")]
    elsewhere = [href for href in found if not href.startswith("#")]
    assert here
    assert elsewhere
    assert {href.removeprefix("#") for href in here} <= names
    for href in elsewhere:
        assert href.startswith(STEP)
        assert href.removeprefix(STEP) not in names


def test_a_note_that_stood_in_full_says_where(step: Step) -> None:
    page = comparison_page(step, Options())
    labels = {row.entry.label for row in page.rows if row.entry}
    for row in page.rows:
        groups = row.entry.passage.groups if row.entry else ()
        for note in (note for group in groups for band in group.bands for note in band.notes):
            assert bool(note.stands) is note.again
            assert (
                not note.stands
                or any(label in note.stands for label in labels)
                or (note.stands.startswith("Articles "))
            )


def test_words_that_stay_in_their_paragraph_are_not_sent_to_it(step: Step) -> None:
    ends = comparison_page(step, Options()).moves
    for move in step.comparison.moves:
        stayed = (move.origin, move.destination) in step.provisions
        assert ends[move.id].reached.startswith("moved within the " if stayed else "moved to ")
        assert ends[move.id].left.startswith("moved within the " if stayed else "moved from ")


def test_where_words_moved_stands_in_brackets_after_them(client: FlaskClient) -> None:
    text = client.get("/cybersecurity-law/second-draft...adopted/").text
    links = [one for one in read(text).elements if one.attributes.get("class") == "move-link"]
    assert links
    assert all(link.text[0] + link.text[-1] == "[]" for link in links)
    assert len(re.findall(r'</(?:span|del)><a class="move-link"', text)) == len(links)


def test_a_passage_that_moved_inside_its_article_counts_once(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/second-draft...adopted/").text)
    summaries = [one for one in page.all("summary") if "move" in one.text]
    (own,) = (
        one for one in summaries if [a for a in one.around() if a.attributes.get("id") == "art-40"]
    )
    assert "1 move" in own.text
    assert "2 moves" not in own.text


def test_a_long_step_names_the_documents_on_the_steps_between(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/first-draft...amended/").text)
    (said,) = page.all("details", "on-step")
    assert "No explanation of this step" not in page.elements[0].text
    assert said.text.strip().startswith("5 documents on the steps between")
    assert "Law Committee’s report" in said.text
    assert "Editor’s notes" not in said.text
    assert any("/notes/" in a.attributes["href"] for a in page.all("a") if a.inside("on-step"))


def test_the_head_promises_no_more_than_the_library_knows(client: FlaskClient) -> None:
    (lede,) = read(client.get(STEP).text).all("p", "lede")
    assert "without an explanation in the library; of " in lede.text
    assert "no official explanation" not in lede.text


@pytest.mark.parametrize(("old", "new"), STEPS)
def test_sorts_of_changes_that_there_are_not_are_not_counted(
    client: FlaskClient, old: str, new: str
) -> None:
    (tally,) = read(client.get(f"/cybersecurity-law/{old}...{new}/").text).all("p", "tally")
    assert not re.search(r"\b0\b", tally.text)
    assert re.search(r"\d+ insertion", tally.text)


def test_the_filter_that_shows_all_leaves_counting_to_the_heading(client: FlaskClient) -> None:
    texts = [one.text for one in read(client.get(STEP).text).all("a") if one.inside("choices")]
    assert "All" in texts
    assert any(re.fullmatch(r"Changed \d+", text) for text in texts)


def test_the_legend_explains_the_marks_at_the_edge(client: FlaskClient) -> None:
    (key,) = read(client.get(STEP).text).all("details", "key")
    assert "wholly new" in key.text
    assert "wholly removed" in key.text


def test_a_correspondence_page_leads_with_what_happened(step: Step) -> None:
    for at, change in enumerate(step.comparison.articles):
        page = correspondence_page(step, at, Options())
        decided = bool(change.correspondence.decided_by)
        assert bool(page.reason) is (decided and bool(change.correspondence.reason))
        assert all("weighted" not in words for words in (page.fate, page.reason))


def test_articles_that_no_document_names_are_said_to_be_the_editors_choice(
    client: FlaskClient,
) -> None:
    page = read(client.get("/cybersecurity-law/adopted...amended/").text)
    cards = [one for one in page.all(class_name="note") if "Explanation of the amend" in one.text]
    assert cards
    assert all("articles inferred by the editor" in one.text for one in cards)
    others = read(client.get(STEP).text)
    assert not [one for one in others.all(class_name="note") if "articles inferred" in one.text]


def test_an_inferred_text_is_told_beside_the_heading(client: FlaskClient) -> None:
    page = read(client.get("/cybersecurity-law/second-draft...adopted/?show=changed").text)
    (article,) = [one for one in page.all("article") if one.attributes.get("id") == "art-38"]
    assert "old text inferred" in article.text
    (verified,) = [one for one in page.all("article") if one.attributes.get("id") == "art-46"]
    assert "inferred" not in verified.text.replace("inferred by the editor", "")


def test_the_head_tells_which_texts_were_not_checked(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    told = [one.text for one in page.all("p", "doubt") if one.inside("opening")]
    assert told[0] == (
        "Some differences may be ours and not the legislature’s. "
        "In the first draft 43 of 68 articles are unverified; "
        "in the second reading draft 27 of 72 are inferred and 22 unverified."
    )
    checked = read(client.get("/cybersecurity-law/adopted...amended/").text)
    assert not [one for one in checked.all("p", "doubt") if one.inside("opening")]


def test_of_the_unexplained_the_head_tells_how_many_were_checked(
    client: FlaskClient, step: Step
) -> None:
    page = comparison_page(step, Options())
    assert bool(page.unexplained) == bool(step.notes.unexplained and page.documents)
    if page.unexplained is None:
        return
    silent = [step.comparison.articles[at].correspondence for at in step.notes.unexplained]
    texts = [(*old, *new) for old, new in map(step.ends, silent)]
    both = sum(all(one.basis not in UNCHECKED for one in articles) for articles in texts)
    assert page.unexplained.words.startswith(f"{len(silent)} changed articles without")
    if not page.unexplained.checked.text:
        assert both == len(silent)
        return
    assert page.unexplained.checked.text.startswith(f"of {both or 'none'} both texts")
    if page.unexplained.checked.href:
        listed = read(client.get(page.unexplained.checked.href.partition("#")[0]).text)
        assert page.unexplained.checked.href.partition("#")[2] in listed.ids()


def test_only_points_that_were_read_are_told_by_their_numbers(step: Step) -> None:
    read_ones = {
        step.addresses.document(step.law.id, document.id, fragment=note.id)
        for document in step.law.documents
        for note in document.notes
        if note.voice is Voice.READ and not document.editorial
    }
    page = comparison_page(step, Options())
    cards = [card for row in page.rows if row.entry for card in cards_of(row.entry.passage)]
    assert cards
    for card in (*cards, *page.unmatched):
        assert (", point " in card.who) == (card.href in read_ones), card.who


def test_where_nothing_is_unexplained_it_is_told_whose_choice_that_was(law: Study) -> None:
    step = step_of(law, "adopted", "amended", Addresses())
    empty = comparison_page(step, Options(show=Show.UNEXPLAINED)).empty
    assert empty.startswith("Of every changed article some official document")
    changed = [
        [note for note in step.notes.for_correspondence(at) if note.between and note.official]
        for at, change in enumerate(step.comparison.articles)
        if change.correspondence.changes_words
    ]
    chosen = sum(all(one.note.inferred for one in notes) for notes in changed)
    assert chosen
    told = "all of them" if chosen == len(changed) else f"{chosen} of {len(changed)}"
    assert f"For {told} the documents name no article, and the editors chose it." in empty


def test_the_head_says_who_speaks_in_the_margin(client: FlaskClient) -> None:
    page = read(client.get(STEP).text)
    (key,) = page.all("details", "key")
    assert "In the margin: official documents (solid line); editors’ notes" in key.text
    (said,) = page.all("", "on-step")
    assert said.text == "On this step: Law Committee’s report, 27 June 2016"
