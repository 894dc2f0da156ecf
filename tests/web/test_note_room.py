"""Which notes stand open beside an article, and which show their heading alone."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.presentation.pages.notes import NoteCard, folded_to_fit

OFFICIAL = NoteCard(
    anchor="note-1",
    who="Law Committee, point 1",
    heading="On logs",
    body=("Logs are kept for six months.",),
    known="on Article 3 · verified",
    href="/law/report#note-1",
    editorial=False,
)
EDITORS = replace(OFFICIAL, anchor="note-2", who="Editor’s note", editorial=True)
SHORT, LONG = 100, 5_000


def folded(*cards: NoteCard, text: int = LONG) -> list[bool]:
    return [card.folded for card in folded_to_fit(cards, text)]


def test_an_editors_note_alone_stands_open_where_there_is_room() -> None:
    assert folded(EDITORS) == [False]
    assert folded(replace(EDITORS, body=("Words. " * 300,)), text=SHORT) == [True]


def test_beside_an_official_note_an_editors_note_is_folded() -> None:
    assert folded(EDITORS, OFFICIAL) == [True, False]
    assert folded(EDITORS, replace(OFFICIAL, again=True)) == [True, True]


def test_the_first_official_note_stays_open_whatever_its_length() -> None:
    long = replace(OFFICIAL, body=("Words. " * 300,))
    assert folded(long, replace(long, anchor="note-3"), text=SHORT) == [False, True]


def test_a_note_on_one_of_the_texts_alone_is_folded_and_folds_no_other() -> None:
    assert folded(EDITORS, replace(OFFICIAL, between=False)) == [False, True]
