"""The measures the engine is built of, against plain slow ways of saying the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from operator import le, lt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.alignment.candidates import Index
from draftdiff.alignment.evidence import Evidence
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.identical import match_but_for_numbers
from draftdiff.alignment.leaders import Leaders
from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matches import Matches, matches_of
from draftdiff.alignment.order import heaviest_chain, longest_rising
from draftdiff.alignment.passages import NOTHING, by_clause, passage_likeness
from draftdiff.alignment.phrases import Profile, Profiles, Repeats, profiles
from draftdiff.alignment.places import Places
from draftdiff.alignment.reasons import likeness_of, share_of
from draftdiff.alignment.transfers import best_passage

_place = st.integers(0, 6)


@settings(deadline=None, max_examples=150)
@given(st.lists(st.tuples(_place, _place, st.integers(1, 9)), max_size=8), st.booleans())
def test_the_heaviest_chain_is_the_heaviest_of_all(
    places: list[tuple[int, int, int]], weakly: bool
) -> None:
    def rises(chosen: tuple[int, ...]) -> bool:
        ordered = sorted(places[at] for at in chosen)
        below = le if weakly else lt
        return all(below(a[0], b[0]) and below(a[1], b[1]) for a, b in pairwise(ordered))

    best = max(
        sum(places[at][2] for at in chosen)
        for size in range(len(places) + 1)
        for chosen in combinations(range(len(places)), size)
        if rises(chosen)
    )
    chain = heaviest_chain(places, weakly=weakly)
    assert rises(tuple(chain))
    assert sum(places[at][2] for at in chain) == best


@settings(deadline=None, max_examples=150)
@given(st.lists(_place, max_size=8))
def test_the_longest_run_rises_and_ends_lowest(values: list[int]) -> None:
    runs = [
        [values[at] for at in chosen]
        for size in range(len(values) + 1)
        for chosen in combinations(range(len(values)), size)
        if all(values[one] < values[other] for one, other in pairwise(chosen))
    ]
    longest = max(map(len, runs))
    found = longest_rising(values)
    assert found == sorted(found)
    assert [values[at] for at in found] in runs
    assert len(found) == longest
    lowest = min((run[-1] for run in runs if run and len(run) == longest), default=None)
    assert lowest == (values[found[-1]] if found else None)


def _weighed(old: str, new: str) -> Profiles:
    return profiles({0: old}, {0: new}, ["every one of these words is quite another thing"] * 5)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(st.sampled_from("abcdef"), min_size=1, max_size=4).map(" ".join),
    st.lists(
        st.lists(st.sampled_from("abcdefgh"), min_size=1, max_size=3).map(" ".join),
        min_size=1,
        max_size=6,
    ),
)
def test_the_best_passage_is_the_best_of_all_runs(article: str, clauses: list[str]) -> None:
    weighed = _weighed(article, "; ".join(clauses))
    one, other = weighed.old[0], weighed.new[0]
    shared = one.clause_of.keys() & other.clause_of.keys()
    runs = combinations(range(len(other.ends) + 1), 2)
    best = max(
        2
        * weighed.weigh(p for p in shared if start <= other.clause_of[p] < end)
        / (one.weight + other.ends[end - 1] - (other.ends[start - 1] if start else 0))
        for start, end in runs
    )
    # Without what is said again no clause is looked at by itself.
    once = replace(other, repeats=lambda: Repeats({}, ()))
    found = passage_likeness(one, once, by_clause(one, once, shared, weighed.weights))
    assert found == pytest.approx(best)
    assert _likeness(weighed) >= found or one.weight > other.weight


def test_a_clause_that_says_words_again_is_looked_at_by_itself() -> None:
    attempt = "whoever tries to poach goes to prison for a year"
    article = f"whoever snares game without leave is said to poach; {attempt}"
    assert _likeness(_weighed(attempt, article)) == pytest.approx(1.0)


def _likeness(weighed: Profiles) -> float:
    """How like a passage of the new article the old one is."""
    one, other = weighed.old[0], weighed.new[0]
    shared = one.clause_of.keys() & other.clause_of.keys()
    return passage_likeness(one, other, by_clause(one, other, shared, weighed.weights))


def test_an_article_is_like_the_passage_it_became() -> None:
    article = "the keeper feeds the lions at noon"
    book = "visitors pay by day; " + article + "; monkeys are not teased; the zoo closes early"
    weighed = _weighed(article, book)
    assert _likeness(weighed) == pytest.approx(1.0)


def test_a_passage_is_found_in_the_midst_of_two_articles() -> None:
    passage = "the keeper feeds the lions at noon; he locks the den"
    weighed = _weighed(
        f"visitors pay by day; {passage}; monkeys are not teased",
        f"a band plays; dogs stay outside; {passage.replace('noon', 'dawn')}; lamps are lit",
    )
    one, other = weighed.old[0], weighed.new[0]
    cells: Counter[tuple[int, int]] = Counter()
    for phrase in one.clause_of.keys() & other.clause_of.keys():
        cells[one.clause_of[phrase], other.clause_of[phrase]] += weighed.weights[phrase]
    found = best_passage(one, other, cells)
    assert [found.old.holds(clause) for clause in range(4)] == [False, True, True, False]
    assert [found.new.holds(clause) for clause in range(5)] == [False, False, True, True, False]
    assert found.gain == cells[1, 2] + cells[2, 3]


def _own_words(olds: Sequence[str], new: str) -> list[float]:
    """The share of each old article that no other explains, all being parts of the new one."""
    weighed = profiles(dict(enumerate(olds)), {0: new}, ["of quite another thing"] * 5)
    evidence = Evidence(weighed, Headings([""] * len(olds), [""]))
    pairs = [(at, 0) for at in range(len(olds))]
    evidence.consider(pairs)
    matches = matches_of(len(olds), 1, pairs)
    return [evidence.own_words(*pair, matches) for pair in pairs]


def test_a_part_explains_the_words_of_its_own_passage_alone() -> None:
    boats = "boats of every county carry a red lamp at the bow"
    limits = (
        "limits of every county are drawn by order under seal after both neighbours had their say"
    )
    # What the first article says of the county did not stay in its passage.
    own = _own_words((boats, limits), f"boats carry a red lamp at the bow; {limits}")
    assert own[1] == 1
    own = _own_words((boats, limits), f"{boats}; {limits}")
    assert own[0] == 1
    assert 0.5 < own[1] < 1


def test_what_shares_nothing_has_no_passage() -> None:
    weighed = _weighed("visitors pay", "a band plays")
    assert best_passage(weighed.old[0], weighed.new[0], {}) == (NOTHING, NOTHING, 0)


def test_rare_phrases_weigh_more_than_common_ones() -> None:
    weighed = profiles(
        {0: "shall heron", 1: "shall stork", 2: "shall crane"},
        {0: "shall heron", 1: "shall goose", 2: "shall swan"},
    )
    rare, common = (
        max(weighed.weights[p] for p in weighed.old[0].clause_of),
        min(weighed.weights[p] for p in weighed.old[0].clause_of),
    )
    assert rare > 2 * common


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("the old mill", 5),  # three words, two pairs
        ("mill", 1),
        ("網路安全", 7),  # four characters, three pairs
        ("網", 1),
        ("使用WiFi設備", 9),  # a word in Latin letters is one among the characters
        ("ระบบ", 4),  # a letter with its vowel, a letter twice, and two pairs
        ("कुत्ते की पट्टी", 5),  # three words, whatever stands on their letters
        ("يُرْبَطُ الكَلْبُ", 3),
        ("...", 0),
        ("the mill; the mill", 3),  # what a clause repeats stands once
    ],
)
def test_phrases_of_a_text(text: str, phrases: int) -> None:
    weighed = profiles({0: text}, {0: text})
    assert len(weighed.old[0].clause_of) == phrases


def test_the_index_finds_who_shares_the_rarest_phrases() -> None:
    weighed = profiles(
        {0: "the herons nest in the alder"},
        {0: "the geese graze", 1: "herons nest in spring", 2: "the alder is felled"},
    )
    shared = Index(weighed.new, weighed.weights).sharing(weighed.old[0], 64)
    assert max(shared, key=lambda at: shared[at]) == 1


def test_an_index_of_nothing_shares_nothing() -> None:
    index = Index({}, [])
    assert index.sharing(Profile({}, (), 0, lambda: Repeats({}, ())), 8) == {}
    assert index.nearest(Profile({}, (), 0, lambda: Repeats({}, ())), 8, 2) == set()


def test_places_of_a_block_that_moved_as_a_whole() -> None:
    places = Places(matches_of(8, 8, [(0, 0), (4, 1), (6, 3)]))
    assert places.closeness(5, 2) == 1.0
    assert places.closeness(5, 6) < 0.5
    assert places.between(5, 2) == 1.0
    assert places.between(5, 0) == 0.5
    assert places.around(5, 0) == {1, 3}


def test_groups_are_stars() -> None:
    matches = matches_of(4, 4, [(0, 0), (1, 0)])
    assert matches.fits(2, 0)
    assert not matches.fits(1, 1)
    assert matches.fits(2, 2)
    assert list(matches.groups()) == [((0, 1), (0,))]


def test_pairs_may_be_added_twice() -> None:
    matches = Matches(1, 1)
    matches.add(0, 0)
    matches.add(0, 0)
    assert list(matches.pairs()) == [(0, 0)]


def test_leaders_keep_the_best_but_one() -> None:
    leaders = Leaders()
    for other, value in ((7, 0.3), (8, 0.9), (9, 0.5)):
        leaders.add(1, other, value)
    assert leaders.best_but(1, 8) == 0.5
    assert leaders.best_but(1, 7) == 0.9
    assert leaders.best_but(2, 7) == 0.0


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("a fine of 20 crowns", "a fine of 500 crowns", True),
        ("處三萬元罰鍰", "處十萬元罰鍰", True),
        ("違反第四條規定", "違反第二十五條規定", True),
        ("a fine of 20 crowns", "a fine of 20 marks", False),
        ("1 2 3", "4 5 6", False),  # nothing but numbers proves nothing
        ("", "", False),
    ],
)
def test_texts_that_differ_in_numbers_alone(old: str, new: str, expected: bool) -> None:
    matches = Matches(1, 1)
    match_but_for_numbers(Matchable([old], ["1"]), Matchable([new], ["1"]), matches)
    assert bool(matches.of_old[0]) is expected


def test_a_group_has_its_bounds() -> None:
    matches = Matches(100, 1)
    for at in range(100):
        if matches.fits(at, 0):
            matches.add(at, 0)
    assert len(matches.of_new[0]) == 64


def test_words_that_stand_nowhere_else_count_in_the_likeness() -> None:
    weighed = profiles({0: "herons nest"}, {0: "herons nest", 1: "herons nest beside owls"})
    assert likeness_of([0], [1], weighed, {}) < 0.7
    assert share_of(0, [1], weighed, old=True) == 1.0
    assert likeness_of([0], [0, 1], weighed, {}) == likeness_of([0], [1], weighed, {})
