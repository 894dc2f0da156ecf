"""CriticMarkup: accepting and rejecting give the two texts, and nothing is taken for markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from draftdiff.presentation.exports.markdown import export_markdown
from draftdiff.presentation.exports.subject import Subject
from tests.exports.texts import lines_of_version, subject_of_texts, texts

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def text_after(content: bytes, *, accept: bool) -> list[str]:
    """The paragraphs that are left when all marks are accepted or rejected, as plain text."""
    text = re.sub(r"\{>>.*?<<\}", "", content.decode(), flags=re.DOTALL)
    kept, gone = (r"\+\+", "--") if accept else ("--", r"\+\+")
    text = re.sub(rf"\{{{gone}.*?{gone}\}}", "", text, flags=re.DOTALL)
    text = re.sub(rf"\{{{kept}(.*?){kept}\}}", r"\1", text, flags=re.DOTALL)
    paragraphs = (part.strip("\n") for part in re.split(r"\n{2,}", text))
    plain = (ESCAPED.sub(r"\1", re.sub(r"^#+ ", "", part)) for part in paragraphs)
    return [part for part in plain if part]


def test_accepting_gives_the_new_text_and_rejecting_the_old(step: Subject) -> None:
    made = export_markdown(step)
    assert text_after(made, accept=True) == lines_of_version(step.new)
    assert text_after(made, accept=False) == lines_of_version(step.old)


@settings(deadline=None, max_examples=60)
@given(texts())
def test_that_holds_for_any_two_texts(pair: tuple[str, str]) -> None:
    subject = subject_of_texts(*pair)
    made = export_markdown(subject)
    assert text_after(made, accept=True) == lines_of_version(subject.new)
    assert text_after(made, accept=False) == lines_of_version(subject.old)


def test_references_that_follow_say_so(amendment: Subject) -> None:
    made = export_markdown(amendment).decode()
    assert "{--21 and 25--}{++23 and 27++}{>>follows the renumbering<<}" in made


def test_notes_are_comments(amendment: Subject) -> None:
    made = export_markdown(amendment).decode()
    placed = {
        note.note.heading
        for index, _ in amendment.chosen
        for note in amendment.notes.for_correspondence(index)
    }
    assert placed
    for heading in placed:
        assert re.search(r"\{>>[^<]*" + re.escape(heading), made.replace("\\", ""))


def test_marks_in_a_text_are_no_marks() -> None:
    hostile = "A {++bomb++} ~> <b>bold</b> [x](y) `code` *star* _line_ #1 --} <<} & | \\ end."
    subject = subject_of_texts(
        f"### Article 1\n\n{hostile}\n", f"### Article 1\n\nNew. {hostile}\n"
    )
    made = export_markdown(subject)
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)
    assert "<b>" not in made.decode()


@pytest.mark.parametrize("sign", ["{++", "{--", "{==", "{>>", "{~~", "{+"])
def test_an_open_mark_in_a_text_is_none(sign: str) -> None:
    subject = subject_of_texts(
        f"### Article 1\n\nWrite {sign} before it.\n",
        f"### Article 1\n\nWrite {sign} before it, and stop.\n",
    )
    made = export_markdown(subject)
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)


def test_no_line_begins_a_list_or_a_heading_of_its_own() -> None:
    text = "### Article 1\n\n1\\. one;\n\n\\- two.\n\n\\+ three.\n"
    made = export_markdown(subject_of_texts(text, text)).decode()
    lines = made.split("\n")
    assert not [line for line in lines if re.match(r"\s*([-+*] |\d+[.)] )", line)]


def test_other_characters_are_told_of_alone_and_not_beside_a_change() -> None:
    old = "The officer's book shows the \"marital status\" of each of the clerk's guests."
    new = "The officer’s book shows the “civil status” of each of the clerk’s  guests."
    made = export_markdown(
        subject_of_texts(f"### Article 1\n\n{old}\n", f"### Article 1\n\n{new}\n")
    )
    text = made.decode()
    assert "The officer{--'--}{++’++}{>>the same in other characters<<}s book shows" in text
    assert "{--marital--}{++civil++} status" in text
    assert text.count("other characters") == 3
    assert text.count("officer") == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Ferry­men owe noth­ing.",
            "Ferrymen owe noth­ing.",
            "{--Ferry­men--}{++Ferrymen++}{>>the same in other characters<<} owe noth­ing.",
        ),
        ("The  fee is low.", "The fee is low.", "The {-- --}fee is low."),
        (
            "縣 (市) 政府應設渡口。",
            "縣（市）政府應設渡口。",
            "縣{-- (市) --}{++（市）++}{>>the same in other characters<<}政府應設渡口。",
        ),
        (
            '依"渡口"規定。',
            "依“渡口”規定。",
            '依{--"渡口"--}{++“渡口”++}{>>the same in other characters<<}規定。',
        ),
    ],
)
def test_other_characters_are_told_of_once_a_word(old: str, new: str, expected: str) -> None:
    subject = subject_of_texts(f"### Article 1\n\n{old}\n", f"### Article 1\n\n{new}\n")
    made = export_markdown(subject)
    assert made.decode().rstrip().endswith(f"\n\n{expected}")
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)


def test_a_member_that_was_taken_out_of_a_list_does_not_follow_the_renumbering() -> None:
    claim = "It is forbidden to claim to be a ferryman without a licence.\n\n"
    false = "It is forbidden to give false information to the harbour office.\n\n"
    old = (
        f"### Section 1\n\n{claim}### Section 2\n\n{false}### Section 3\n\n"
        "Everybody that contravenes section 1 or 2 is guilty of an offence.\n"
    )
    new = (
        f"### Section 7\n\n{claim}### Section 8\n\n{false}### Section 9\n\n"
        "Every person who contravenes section 8 commits an offence.\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert "section {--1 or --}{--2--}{++8++}{>>follows the renumbering<<}" in text


def test_words_that_went_stand_before_a_label_that_came() -> None:
    fee = "### Article 1\n\nWhoever moors without a licence pays 50 crowns.\n"
    made = export_markdown(subject_of_texts(f"## I. Fines\n\n{fee}", f"# Chapter 1 Fines\n\n{fee}"))
    assert "## {--I. --}{++Chapter 1 ++}Fines\n" in made.decode()
