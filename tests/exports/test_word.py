"""Word documents: what is tracked, what is said beside it, and that they open."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings

from draftdiff.presentation.exports.subject import Subject, subject_of
from draftdiff.presentation.exports.word.export import export_word
from draftdiff.presentation.study import Study
from tests.exports.texts import lines_of_version, subject_of_texts, texts
from tests.exports.tracked import W, text_after

SCRIPT = Path(__file__).parent / "in_libreoffice.py"


def body_of(content: bytes) -> Any:
    return Document(io.BytesIO(content)).element.body


def test_accepting_gives_the_new_text_and_rejecting_the_old(step: Subject) -> None:
    made = export_word(step)
    assert text_after(made, accept=True) == lines_of_version(step.new)
    assert text_after(made, accept=False) == lines_of_version(step.old)


@settings(deadline=None, max_examples=40)
@given(texts())
def test_that_holds_for_any_two_texts(pair: tuple[str, str]) -> None:
    subject = subject_of_texts(*pair)
    made = export_word(subject)
    assert text_after(made, accept=True) == lines_of_version(subject.new)
    assert text_after(made, accept=False) == lines_of_version(subject.old)


@pytest.mark.parametrize("article", ["", "\n### Article 1\n\nA dog is kept on a lead.\n"])
def test_what_has_no_name_in_the_texts_gets_none(article: str) -> None:
    old, new = (f"We, the {who} of the city,\n{article}" for who in ("people", "citizens"))
    made = export_word(subject_of_texts(old, new))
    after = text_after(made, accept=True)
    assert after[1] == "We, the citizens of the city,"
    assert text_after(made, accept=False)[1] == "We, the people of the city,"
    assert not {"Preamble", "Text"} & set(after)


def test_every_change_is_signed_and_dated(amendment: Subject) -> None:
    body = body_of(export_word(amendment))
    authors = set()
    for tag in ("ins", "del", "moveFrom", "moveTo"):
        for mark in body.iter(W + tag):
            authors.add(mark.get(f"{W}author"))
            assert re.fullmatch(r"2025-10-28T00:0[05]:00Z", mark.get(f"{W}date"))
    assert authors == {"Law as amended", "Renumbering only"}


def undated(subject: Subject) -> Subject:
    law = replace(subject.law, versions=(subject.old, replace(subject.new, date=None)))
    return replace(subject, study=Study(law))


def test_undated_changes_bear_the_day_of_marking_if_any() -> None:
    subject = undated(subject_of_texts("### Article 1\n\nA b c.\n", "### Article 1\n\nA b d.\n"))
    for marked, expected in ((date(2024, 5, 6), "2024-05-06T00:00:00Z"), (None, None)):
        body = body_of(export_word(replace(subject, marked=marked)))
        assert {mark.get(f"{W}date") for mark in body.iter(f"{W}ins", f"{W}del")} == {expected}


def test_each_move_has_two_ends_of_one_name(step: Subject) -> None:
    body = body_of(export_word(step))
    names = {}
    for way in ("moveFrom", "moveTo"):
        starts = {mark.get(f"{W}id"): mark for mark in body.iter(f"{W}{way}RangeStart")}
        assert set(starts) == {mark.get(f"{W}id") for mark in body.iter(f"{W}{way}RangeEnd")}
        names[way] = [mark.get(f"{W}name") for mark in starts.values()]
        assert len(set(names[way])) == len(names[way])
    assert set(names["moveFrom"]) == set(names["moveTo"])
    assert names["moveTo"]


def test_numbers_of_changes_are_unique(step: Subject) -> None:
    body = body_of(export_word(step))
    marks = [
        mark.get(f"{W}id")
        for tag in ("ins", "del", "moveFrom", "moveTo", "pPrChange", "moveToRangeStart")
        for mark in body.iter(W + tag)
    ]
    assert len(marks) == len(set(marks))


def test_a_renumbered_article_changes_its_number_only(amendment: Subject) -> None:
    body = body_of(export_word(amendment))
    label = next(
        paragraph
        for paragraph in body.iter(f"{W}p")
        if "".join(part.text for part in paragraph.iter(f"{W}delText")) == "3"
    )
    assert label.find(f"{W}ins/{W}r/{W}t").text == "4"
    assert {mark.get(f"{W}author") for mark in label.iter(f"{W}ins")} == {"Renumbering only"}


def test_a_moved_article_says_at_both_ends_where_the_other_is(law: Study) -> None:
    subject = subject_of(law, "first-draft", "second-draft")
    assert subject is not None
    said = [one.text for one in Document(io.BytesIO(export_word(subject))).comments]
    assert any(words.startswith("Moved from Article 11. ") for words in said)
    assert any(words.startswith("Moved to Article 4. ") for words in said)


def test_notes_are_comments(amendment: Subject) -> None:
    document = Document(io.BytesIO(export_word(amendment)))
    said = list(document.comments)
    placed = {
        note.note.heading
        for index in range(len(amendment.comparison.articles))
        for note in amendment.notes.for_correspondence(index)
    }
    assert placed
    assert placed <= {comment.paragraphs[0].text for comment in said}
    used = {mark.get(f"{W}id") for mark in document.element.body.iter(f"{W}commentReference")}
    assert used == {str(comment.comment_id) for comment in said}


def test_a_comment_on_quoted_words_holds_them(amendment: Subject) -> None:
    body = body_of(export_word(amendment))
    held = set()
    for start in body.iter(f"{W}commentRangeStart"):
        words = ""
        for follower in start.itersiblings():
            if follower.tag == f"{W}commentRangeEnd" and follower.get(f"{W}id") == start.get(
                f"{W}id"
            ):
                break
            words += "".join(part.text for part in follower.iter(f"{W}t"))
        held.add(words)
    assert held >= {
        "artificial intelligence",
        "the cybersecurity of the People’s Republic of China",
        "personal information and important data outside the territory, or",
    }


def test_that_it_is_a_translation_is_said_on_every_page_and_not_in_a_comment(
    article: Subject,
) -> None:
    document = Document(io.BytesIO(export_word(article)))
    foot = [paragraph.text for paragraph in document.sections[0].footer.paragraphs]
    assert foot[0] == "Unofficial translation; the Chinese text is authentic."


def test_one_article_is_exported_alone(article: Subject) -> None:
    found = text_after(export_word(article), accept=True)
    assert found[0].startswith("Article 71")
    assert article.name.endswith("-art-71")


def test_the_same_comparison_gives_the_same_bytes(example: Subject) -> None:
    assert export_word(example) == export_word(example)


def test_hostile_characters_do_no_harm() -> None:
    subject = subject_of_texts(
        "### Article 1\n\nA <w:p/> & \x01 bell rings “twice”.\n",
        "### Article 1\n\nA <w:p/> & \x02 bell rings ]]> “twice”.\n",
    )
    assert text_after(export_word(subject), accept=True)[-1].startswith("A <w:p/> & ")


def test_words_that_went_stand_before_a_label_that_came() -> None:
    fee = "### Article 1\n\nWhoever moors without a licence pays 50 crowns.\n"
    made = export_word(subject_of_texts(f"## I. Fines\n\n{fee}", f"# Chapter 1 Fines\n\n{fee}"))
    paragraphs = Document(io.BytesIO(made)).element.body.iter(f"{W}p")
    runs = [[one.text for one in each.iter(f"{W}t", f"{W}delText")] for each in paragraphs]
    (heading,) = (texts for texts in runs if "Fines" in texts)
    assert heading == ["I. ", "Chapter 1", " ", "Fines"]


def test_changes_on_both_sides_of_a_kept_end_are_minutes_apart() -> None:
    first = "The operator shall keep records of every act under this Law for at least five years"
    second = "the inspector may enter the premises at any hour of the day and see the books"
    subject = subject_of_texts(
        f"### Article 1\n\n{first}.\n\n{second}.\n",
        f"### Article 1\n\n{first}. It bears the costs.\n\nUpon notice, {second}.\n",
    )
    for one in (subject, undated(subject)):
        *_, end, beginning = body_of(export_word(one)).iter(f"{W}ins")
        assert end.get(f"{W}date") != beginning.get(f"{W}date")


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_accepts_and_rejects(amendment: Subject, tmp_path: Path) -> None:
    python = _python_with_uno()
    path = tmp_path / "redline.docx"
    path.write_bytes(export_word(amendment))
    ran = subprocess.run(
        [python, str(SCRIPT), str(path)], capture_output=True, text=True, check=True, timeout=240
    )
    found = json.loads(ran.stdout)
    assert found["accepted"] == lines_of_version(amendment.new)
    assert found["rejected"] == lines_of_version(amendment.old)
    assert found["changes"] > 100
    assert found["comments"] == len(list(Document(str(path)).comments))


def _python_with_uno() -> str:
    for python in ("/usr/bin/python3", sys.executable):
        try:
            subprocess.run([python, "-c", "import uno"], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    pytest.skip("no Python with LibreOffice's uno")
