"""Where words stood: cases, laws that always hold, hostile queries, and the real law."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.library import Law, Library
from draftdiff.presentation.study import Study
from draftdiff.searching.index import MOST_HITS, Index
from draftdiff.searching.results import Excerpt, Hit, HitKind, Results, Timeline
from tests.casefile import Case, load_cases
from tests.searching.build import index_of, small_law, versions_of


@cache
def small_index() -> Index:
    return index_of(small_law())


def test_what_stands_in_two_languages_is_found_in_that_of_the_query() -> None:
    english = "### Article 1\nUsers are told of every leak.\n"
    chinese = "### 第一条\n泄露的，应当告知用户。\n\n只在中文里。\n"
    (version,) = versions_of([english])
    (text,) = versions_of([chinese])
    law = replace(
        small_law(),
        versions=(replace(version, renderings=(replace(text, language="zh"),)),),
        documents=(),
    )
    index = index_of(law)
    for query, language in (("leak", ""), ("泄露", "zh"), ("users told", ""), ("中文", "zh")):
        (hit,) = index.search(query).hits
        assert (hit.article, hit.language) == ("art_1", language), query
        (timeline,) = index.search(query).timelines
        assert [standing.count for standing in timeline.standings] == [1]


def shown(results: Results) -> str:
    """Write results as the cases have them."""
    lines = ["loosely"] if results.loose else []
    lines += (_standings(timeline) for timeline in results.timelines)
    for hit in results.hits:
        first, *others = map(_marked, hit.excerpts)
        lines.append(f"{_place(hit)}: {first}")
        lines += (f"  {other}" for other in others)
    lines += (f"see {entry.term}" for _, entry in results.glossary)
    return "\n".join(lines)


def _standings(timeline: Timeline) -> str:
    counts = ", ".join(f"{found.version} {found.count}" for found in timeline.standings)
    return f"{counts}, gone in {timeline.gone}" if timeline.gone else counts


def _place(hit: Hit) -> str:
    where = f"{hit.version} {hit.provision}" if hit.version else f"{hit.document}/{hit.note}"
    return f"{hit.kind} {where}{', apart' if hit.apart else ''}"


def _marked(excerpt: Excerpt) -> str:
    text = excerpt.text
    for start, end in reversed(excerpt.marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize("case", load_cases("searching/queries.txt", 2), ids=str)
def test_cases(case: Case) -> None:
    assert shown(small_index().search(case.parts[0])) == case.parts[1]


def test_the_timeline_of_a_hit_follows_its_lineage() -> None:
    (hit,) = small_index().search("redress").hits
    assert hit.timeline is not None
    assert [(one.version, one.count, one.articles) for one in hit.timeline.standings] == [
        ("A", 1, ("art_2",)),
        ("B", 1, ("art_3",)),
        ("C", 1, ("art_3",)),
    ]
    assert (hit.timeline.first, hit.timeline.last, hit.timeline.gone) == ("A", "C", "")


def test_headings_and_remarks_are_found_and_named_as_what_they_are() -> None:
    text = "### Article 1 Berths\n\n> Read in a damaged print.\n\nBoats moor at the quay.\n"
    law = Law(id="law", titles={"en": "Law"}, versions=versions_of([text, text]))
    index = index_of(law)
    (heading,) = index.search("berth").hits
    assert (heading.kind, heading.provision) == (HitKind.TEXT, "art_1")
    remarks = index.search("damaged print")
    assert [(hit.kind, hit.version, hit.article) for hit in remarks.hits] == [
        (HitKind.REMARK, "A", "art_1"),
        (HitKind.REMARK, "B", "art_1"),
    ]
    assert remarks.timelines == ()


def test_kinds_and_laws_can_be_chosen() -> None:
    law = small_law()
    other = Law(id="other", titles={"en": "Other"}, versions=law.versions)
    index = index_of(law, other)
    every = index.search("territory")
    assert [hit.law for hit in every.hits] == ["law", "law", "other"]
    assert every.counts == {
        HitKind.TEXT: 2,
        HitKind.DELETED: 0,
        HitKind.NOTE: 1,
        HitKind.REMARK: 0,
    }
    assert [hit.law for hit in index.search("territory", law="other").hits] == ["other"]
    notes = index.search("territory", kind=HitKind.NOTE)
    assert ([hit.kind for hit in notes.hits], notes.total) == ([HitKind.NOTE], 1)
    assert notes.counts == every.counts
    assert index.search("territory", law="unknown").total == 0


@pytest.mark.parametrize("query", ["", "   ", '"', '""', "，。！", "***", "( )", "\x00", "“”"])
def test_a_query_without_words(query: str) -> None:
    results = small_index().search(query)
    assert (results.total, results.pages, results.terms) == (0, 1, ())


def test_a_word_of_other_searches_is_a_word() -> None:
    assert small_index().search("( ) AND").terms == ("AND",)


HOSTILE = (
    "'; DROP TABLE law; --",
    'users" OR 1=1',
    "users NEAR/2 leak",
    "text:users*",
    "^users",
    "-users",
    "{users}",
    '"users" "leak" "',
    "\ud800users",
    "users\x00leak",
    "\u202eusers",
    "🧑‍⚖️ users",
    "users " * 5_000,
    "的" * 5_000,
    '"' * 5_000,
    "a" * 100_000,
)


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_queries_find_or_do_not(query: str) -> None:
    results = small_index().search(query)
    assert len(results.terms) <= 12
    assert sum(map(len, results.terms)) <= 200
    assert bool(results.total) is ("users" in query)


@given(st.text(max_size=60), st.integers(-5, 200), st.integers(-5, 50))
@settings(deadline=None, max_examples=200)
def test_any_text_is_a_query(query: str, limit: int, page: int) -> None:
    results = small_index().search(query, limit, page)
    assert 1 <= results.page <= results.pages
    assert len(results.hits) <= min(max(limit, 1), MOST_HITS)
    for hit in results.hits:
        assert hit.excerpts
        for excerpt in hit.excerpts:
            assert excerpt.marks
            done = 0
            for start, end in excerpt.marks:
                assert done <= start < end <= len(excerpt.text)
                done = end


WORDS = ("network", "data", "user", "logs", "leak", "fine", "state", "school", "press", "of")


@cache
def random_law(seed: int) -> tuple[Law, Index]:
    random = Random(seed)
    texts = []
    for _ in range(random.randint(1, 3)):
        articles = [
            f"### Article {number}\n\n" + " ".join(random.choices(WORDS, k=random.randint(1, 12)))
            for number in range(1, random.randint(2, 6))
        ]
        texts.append("\n\n".join(articles))
    law = Law(id="law", titles={"en": "Law"}, versions=versions_of(texts))
    return law, index_of(law)


@given(st.integers(0, 10**6))
@settings(deadline=None, max_examples=60)
def test_words_are_counted_as_often_as_they_stand(seed: int) -> None:
    law, index = random_law(seed)
    word = Random(seed).choice(WORDS)
    standing = [
        sum(
            len(re.findall(rf"\b{word}\b", text))
            for article in version.articles
            for text in article.texts()
        )
        for version in law.versions
    ]
    results = index.search(f'"{word}"', MOST_HITS)
    assert sum(standing) == 0 or results.timelines
    for timeline in results.timelines:
        assert [found.count for found in timeline.standings] == standing
    per_lineage = [hit.timeline for hit in results.hits if hit.timeline]
    distinct = list(dict.fromkeys(per_lineage))
    for at, count in enumerate(standing):
        assert sum(timeline.standings[at].count for timeline in distinct) == count


@given(st.integers(0, 10**6))
@settings(deadline=None, max_examples=60)
def test_every_phrase_is_found_where_it_stands(seed: int) -> None:
    law, index = random_law(seed)
    random = Random(seed)
    version = random.choice(law.versions)
    article = random.choice(version.articles)
    words = article.paragraphs[0].text.split()
    start = random.randrange(len(words))
    phrase = " ".join(words[start : start + random.randint(1, 4)])
    (timeline,) = index.search(f'"{phrase}"', MOST_HITS).timelines
    places = {found.version: found.articles for found in timeline.standings}
    assert article.eid in places[version.id]


@given(st.integers(0, 10**6), st.integers(1, 5))
@settings(deadline=None, max_examples=40)
def test_pages_hold_every_hit_once(seed: int, limit: int) -> None:
    _, index = random_law(seed)
    query = " ".join(Random(seed).sample(WORDS, 2))
    whole = index.search(query, MOST_HITS)
    pages = [index.search(query, limit, page) for page in range(1, whole.total // limit + 2)]
    hits = [hit for page in pages[: pages[0].pages] for hit in page.hits]
    assert tuple(hits) == whole.hits
    assert len(hits) == whole.total == sum(whole.counts.values())


@pytest.fixture(scope="module")
def index(library: Library) -> Index:
    return Index.build(library, {law.id: Study(law).lineages for law in library.laws})


@pytest.mark.parametrize(
    ("query", "first", "last", "places"),
    [
        ("instant messaging", "second-draft", "amended", {"second-draft": "art_23"}),
        ('"important business data"', "second-draft", "second-draft", {"second-draft": "art_35"}),
        ("重要业务数据", "second-draft", "second-draft", {"second-draft": "art_35"}),
        ("store important data territory", "first-draft", "amended", {"first-draft": "art_31"}),
        ("electricity supply", "first-draft", "first-draft", {"first-draft": "art_25"}),
        ("computing power", "amended", "amended", {"amended": "art_20"}),
        ("real-name instant messaging", "second-draft", "amended", {"second-draft": "art_23"}),
    ],
)
def test_where_words_of_the_law_stood(
    index: Index, query: str, first: str, last: str, places: dict[str, str]
) -> None:
    (timeline,) = index.search(query, law="cybersecurity-law").timelines
    assert (timeline.first, timeline.last) == (first, last)
    standing = {found.version: found.articles for found in timeline.standings}
    for version, eid in places.items():
        assert eid in standing[version]


def test_notes_are_found_beside_the_text(index: Index) -> None:
    results = index.search("instant messaging")
    assert [hit.kind for hit in results.hits[:2]] == [HitKind.TEXT, HitKind.NOTE]
    assert results.counts[HitKind.NOTE] >= 1
