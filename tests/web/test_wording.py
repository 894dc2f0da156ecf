"""The words of the pages: dates, counts, labels, running heads."""

from __future__ import annotations

from datetime import date

import pytest

from draftdiff.alignment.align import align
from draftdiff.alignment.reasons import percent
from draftdiff.comparison.compare import compare
from draftdiff.model.correspondences import Correspondence, MatchBasis, Relation
from draftdiff.model.provisions import Article, Basis, Kind
from draftdiff.presentation.pages.addresses import Addresses, anchor, correspondence_name
from draftdiff.presentation.pages.became import Besides, happened
from draftdiff.presentation.pages.running import running_style
from draftdiff.presentation.pages.seams import seams
from draftdiff.presentation.pages.side import below, level
from draftdiff.presentation.pages.wording import (
    count,
    day,
    inner,
    listed,
    month,
    named,
    ranged,
    short_label,
    the,
)
from tests.comparison import build


def article(label: str) -> Article:
    return Article(
        eid=f"art_{label}", kind=Kind.ARTICLE, label=label, number=label, basis=Basis.VERIFIED
    )


def test_dates_and_counts() -> None:
    assert day(date(2016, 7, 5)) == "5 July 2016"
    assert month(date(2016, 7, 5)) == "July 2016"
    assert day(None) == month(None) == ""
    assert count(1, "article") == "1 article"
    assert count(1200, "change has", "changes have") == "1,200 changes have"
    assert listed([]) == ""
    assert listed(["a", "b", "c"]) == "a, b and c"


@pytest.mark.parametrize(
    ("share", "words"), [(1.0, "100 %"), (0.9999, "99 %"), (0.934, "93 %"), (0.0, "0 %")]
)
def test_only_what_is_whole_is_called_whole(share: float, words: str) -> None:
    assert percent(share) == words


@pytest.mark.parametrize(
    ("labels", "together"),
    [
        (["Article 12", "Article 26"], "Articles 12 and 26"),
        (["Article 1", "Section 2"], "Article 1 and Section 2"),
        (["第十二条", "第二十六条"], "第十二条 and 第二十六条"),
        (["§ 5"], "§ 5"),
    ],
)
def test_labels_are_named_together(labels: list[str], together: str) -> None:
    assert named([article(label) for label in labels]) == together


def test_ranges_and_short_labels() -> None:
    assert ranged(article("Article 5"), article("Article 9")) == "Articles 5 to 9"
    assert ranged(article("第五条"), article("第九条")) == "第五条 to 第九条"
    assert short_label(article("Article 5 bis")) == "5 bis"
    assert short_label(article("SCHEDULE 1")) == "Sch. 1"
    assert short_label(article("Anlage 4")) == "Anl. 4"
    assert short_label(article("The Second Schedule")) == "Second Schedule"
    assert short_label(article("第五条")) == "五"
    assert short_label(article("第五条之一")) == "五之一"


@pytest.mark.parametrize(
    ("name", "inside"),
    [
        ("First draft", "first draft"),
        ("EU proposal", "EU proposal"),
        ("一审稿", "一审稿"),
        ("Bill-2.docx", "Bill-2.docx"),
    ],
)
def test_names_of_versions_inside_a_sentence(name: str, inside: str) -> None:
    assert inner(name) == inside


def test_a_file_has_no_article_before_its_name() -> None:
    assert the("First draft") == "the first draft"
    assert the("Bill-2.docx") == "Bill-2.docx"


FATES = [
    ((Relation.UNCHANGED,), "unchanged"),
    ((Relation.AMENDED,), "amended"),
    ((Relation.RENUMBERED,), "only renumbered"),
    ((Relation.AMENDED, Relation.RENUMBERED), "amended"),
    ((Relation.RENUMBERED, Relation.MOVED), "moved, renumbered"),
    ((Relation.AMENDED, Relation.MOVED), "moved, amended"),
    ((Relation.ADDED,), "new"),
    ((Relation.REMOVED,), "removed"),
    ((Relation.SPLIT,), "divided into Articles 2 and 3"),
    (
        (Relation.SPLIT, Relation.MERGED),
        "joined from Articles 8 and 9, divided into Articles 2 and 3",
    ),
    ((Relation.AMENDED, Relation.MERGED), "joined from Articles 8 and 9, amended"),
]


def told(
    found: Correspondence, old: list[Article], new: list[Article], *, follows: bool = False
) -> str:
    pieces = happened(found, old, new, Besides(follows=follows))
    return "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(("relations", "words"), FATES)
def test_what_happened_is_said_in_words(relations: tuple[Relation, ...], words: str) -> None:
    found = Correspondence(
        old=("art_8",), new=("art_2",), relations=relations, likeness=1, basis=MatchBasis.SIMILAR
    )
    old = [article("Article 8"), article("Article 9")]
    new = [article("Article 2"), article("Article 3")]
    assert told(found, old, new) == words


def test_the_words_that_name_a_piece_of_an_article_are_known() -> None:
    found = Correspondence(
        old=("art_3",),
        new=("art_3", "art_3-bis"),
        relations=(Relation.SPLIT, Relation.MOVED),
        likeness=1,
        basis=MatchBasis.SIMILAR,
    )
    new = [article("Article 3"), article("Article 3 bis")]
    pieces = happened(found, [article("Article 3")], new, Besides(left="Chapter 3"))
    assert [(one.text, one.eid) for one in pieces if one.eid] == [
        ("3", "art_Article 3"),
        ("3 bis", "art_Article 3 bis"),
    ]


def test_an_article_in_which_references_alone_followed_is_not_amended() -> None:
    found = Correspondence(
        old=("art_8",),
        new=("art_9",),
        relations=(Relation.RENUMBERED,),
        likeness=1,
        basis=MatchBasis.SIMILAR,
    )
    old, new = [article("Article 8")], [article("Article 9")]
    assert told(found, old, new, follows=True) == "only renumbered, references follow"


def test_an_article_of_which_the_number_is_left_is_repealed() -> None:
    found = Correspondence(
        old=("art_8",),
        new=("art_8",),
        relations=(Relation.AMENDED,),
        likeness=0,
        basis=MatchBasis.VACATED,
    )
    assert told(found, [article("Article 8")], [article("Article 8")]) == "repealed"


def test_items_that_have_other_labels_alone_are_said_to() -> None:
    old = build.version("old", "A dog is kept:\n(a) at home;\n(b) in parks.")
    lettered = build.version("new", "A dog is kept:\n(1) at home;\n(2) in parks.")
    amended = build.version("new", "A dog is kept:\n(1) at home;\n(2) in gardens.")
    assert seams(compare(align(old, lettered)).articles[0]) == "items numbered otherwise"
    assert seams(compare(align(old, amended)).articles[0]) == ""


def test_addresses() -> None:
    at = Addresses()
    assert at.law("l") == "/l/"
    assert at.comparison("l", "a", "b", query="?view=side", fragment="art-1") == (
        "/l/a...b/?view=side#art-1"
    )
    assert at.article("l", "v", "art_12-1") == "/l/v/art-12-1"
    assert anchor("art_24__para_2__item_3") == "art-24-para-2-item-3"
    assert correspondence_name((), ("art_5",)) == "art-5"
    assert correspondence_name(("art_9",), ()) == "old-art-9"
    assert at.law("a/../b?c") == "/a%2F..%2Fb%3Fc/"


def test_a_file_taken_away_links_to_the_site_or_to_nothing() -> None:
    assert Addresses(offline=True).law("l") == ""
    assert Addresses(offline=True, site="https://laws.test").law("l") == "https://laws.test/l/"


def test_a_running_head_cannot_leave_its_string() -> None:
    style = running_style('Law "A" } body{display:none} \\ </style> 条')
    assert style.count('"') == 2
    assert "</" not in style
    assert style.count("{") == style.count("}") == 2


@pytest.mark.parametrize(
    ("lines", "eid", "named", "innermost"),
    [
        (["Boats moor.", "(1) By day.", "(2) By night."], "para_1__item_2", "item 2", "item"),
        (["(1) Boats moor.", "(2) Nets dry."], "para_1__item_2", "paragraph 2", "paragraph"),
        (["(a) Boats moor.", "(b) Nets dry."], "para_1__item_b", "item b", "item"),
        (["Boats moor."], "para_1", "paragraph 1", "paragraph"),
    ],
)
def test_what_a_provision_is_called(lines: list[str], eid: str, named: str, innermost: str) -> None:
    """Paragraphs that the law numbers itself are called by their own number."""
    boats = build.article("7", lines)
    called = below(boats, f"art_7__{eid}")
    assert called.removeprefix("paragraph 1, ") == named
    assert level(boats, f"art_7__{eid}") == innermost
