"""A marked-up text holds both texts, each whole and in its own order."""

from __future__ import annotations

from collections import Counter

from hypothesis import given, settings

from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.lines import lines_of
from draftdiff.presentation.exports.once import once_of
from draftdiff.presentation.exports.pieces import (
    Piece,
    Reason,
    Sort,
    new_text,
    old_text,
    replaced,
)
from draftdiff.presentation.exports.subject import Subject
from tests.exports.texts import lines_of_version, subject_of_texts, texts


def side(lines: tuple[Line, ...], *, old: bool) -> list[str]:
    """The lines of one version, shares of a line joined again."""
    found, open_ = [], ""
    for line in lines:
        open_ += (old_text if old else new_text)(line.pieces(" "))
        if line.end.is_old if old else line.end.is_new:
            found.append(open_)
            open_ = ""
    assert not open_
    return found


def test_every_step_of_the_law_holds_both_texts(step: Subject) -> None:
    lines = lines_of(step)
    assert side(lines, old=True) == lines_of_version(step.old)
    assert side(lines, old=False) == lines_of_version(step.new)


@settings(deadline=None, max_examples=120)
@given(texts())
def test_any_comparison_holds_both_texts(pair: tuple[str, str]) -> None:
    subject = subject_of_texts(*pair)
    lines = lines_of(subject)
    assert side(lines, old=True) == lines_of_version(subject.old)
    assert side(lines, old=False) == lines_of_version(subject.new)


@settings(deadline=None, max_examples=80)
@given(texts())
def test_read_once_the_new_text_is_in_order_and_nothing_of_the_old_is_lost(
    pair: tuple[str, str],
) -> None:
    subject = subject_of_texts(*pair)
    lines = [line for line in once_of(subject) if not line.goes]
    new = "".join(new_text(line.pieces(" ")) for line in lines)
    assert new == "".join(lines_of_version(subject.new))
    old: dict[str, str] = {}
    for line in sorted(lines, key=lambda line: line.old_from):
        if line.old:
            old[line.old] = old.get(line.old, "") + old_text(line.pieces(" "))
    kept = {line for line in lines_of_version(subject.old) if not line.startswith("Article")}
    assert kept <= set(old.values())


@settings(deadline=None, max_examples=60)
@given(texts())
def test_both_ends_of_a_move_are_there(pair: tuple[str, str]) -> None:
    lines = lines_of(subject_of_texts(*pair))
    ends: dict[Sort, set[str]] = {Sort.AWAY: set(), Sort.HERE: set()}
    for line in lines:
        if line.end in ends:
            ends[line.end].add(line.move)
        for piece in line.text:
            if piece.sort in ends:
                ends[piece.sort].add(piece.move)
    assert ends[Sort.AWAY] == ends[Sort.HERE]


def test_a_text_compared_with_itself_has_no_change() -> None:
    text = (
        "# Chapter I Rules\n\n### Article 1 Scope\n\nThis Law applies.\n\n(1) here;\n\n(2) there.\n"
    )
    for line in lines_of(subject_of_texts(text, text))[1:]:
        assert line.end is Sort.KEPT
        assert {piece.sort for piece in line.pieces(" ")} == {Sort.KEPT}


def test_an_article_that_changed_places_stands_at_both() -> None:
    ones = [
        "Records are kept for five years.",
        "The inspector may enter at any hour.",
        "Costs lie.",
    ]
    twos = [ones[1], ones[2] + " They lie where they fall.", ones[0]]
    subject = subject_of_texts(*(_articles(side) for side in (ones, twos)))
    lines = lines_of(subject)
    ends = Counter(line.end for line in lines)
    assert ends[Sort.AWAY] == ends[Sort.HERE] == 2  # The label of the article, and its text.
    assert len({line.move for line in lines if line.move}) == 1


def test_what_is_added_to_an_article_stands_in_it_before_the_articles_that_were_removed() -> None:
    bees = "The keeper of a hive shall register it with the district council each spring."
    lamp = "Every cart on the road after dusk shall carry a lamp at its left side."
    wells = "A well shall be covered with planks whenever nobody draws water from it."
    added = "The council may waive the fee of a school."
    subject = subject_of_texts(
        f"### Article 1\n\n{bees}\n\n### Article 2\n\n{lamp}\n\n### Article 3\n\n{wells}\n",
        f"### Article 1\n\n{bees}\n\n{added}\n\n### Article 2\n\n{wells}\n",
    )
    texts = ["".join(piece.text for piece in line.pieces(" ")) for line in lines_of(subject)]
    bodies = [text for text in texts if text in (bees, added, lamp, wells)]
    assert bodies == [bees, added, lamp, wells]


def _articles(sentences: list[str]) -> str:
    parts = (f"### Article {n}\n\n{text}\n" for n, text in enumerate(sentences, start=1))
    return "\n".join(parts)


def test_a_divided_paragraph_ends_twice_in_the_new_text_only() -> None:
    first = "The operator shall keep records of every act under this Law for at least five years."
    second = "The inspector may demand to see the records at any time during working hours."
    subject = subject_of_texts(
        f"### Article 1\n\n{first} {second}\n", f"### Article 1\n\n{first}\n\n{second}\n"
    )
    *_, one, other = lines_of(subject)
    assert (one.end, other.end) == (Sort.INSERTED, Sort.KEPT)
    assert new_text(one.text).strip() == first


def test_only_what_is_written_otherwise_is_replaced() -> None:
    subject = subject_of_texts(
        "### 第一条\n\n网络运营者,应当遵守法律。\n",
        "### 第一条\n\n网络运营者,应当遵守法律。\n".replace(",", "，"),
        language="zh",
    )
    marked = [piece for piece in lines_of(subject)[-1].text if piece.sort is not Sort.KEPT]
    assert marked == [
        Piece(sort=Sort.DELETED, text=",", reason=Reason.WRITING),
        Piece(sort=Sort.INSERTED, text="，", reason=Reason.WRITING),
    ]


def test_whole_words_are_replaced() -> None:
    def marked(old: str, new: str) -> str:
        signs = {Sort.KEPT: "", Sort.DELETED: "-", Sort.INSERTED: "+"}
        pieces = [piece for piece in replaced(old, new) if piece.text]
        return "|".join(signs[piece.sort] + piece.text for piece in pieces)

    assert marked("Article 12", "Article 13") == "Article |-12|+13"
    assert marked("(2)", "(1)") == "(|-2|+1|)"
    assert marked("Section 8.2", "Section 5.2") == "Section |-8.2|+5.2"
    assert marked("第十七条", "第二十七条") == "-第十七条|+第二十七条"
    assert marked("Article 1", "Article 1 bis") == "Article 1|+ bis"
    assert marked("", "Article 1") == "+Article 1"


def test_references_that_follow_are_set_apart(amendment: Subject) -> None:
    renumbered = {
        (piece.sort, piece.text)
        for line in lines_of(amendment)
        for piece in line.text
        if piece.reason is Reason.RENUMBERING
    }
    assert (Sort.DELETED, "21 and 25") in renumbered
    assert (Sort.INSERTED, "23 and 27") in renumbered
    assert all(any(char.isdigit() for char in text) for _, text in renumbered)


def test_the_label_of_an_item_in_other_characters_is_no_renumbering() -> None:
    old = "### Article 1\n\nThe clerk keeps:\n\n(一) the book of tolls;\n\n(二) the seal."
    *_, one, other = lines_of(subject_of_texts(old, old.replace("(", "（").replace(")", "）")))
    for line in (one, other):
        assert {piece.reason for piece in line.label} == {Reason.WRITING}
