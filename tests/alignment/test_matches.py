"""Matches in the making: stars, and the exchange of a pair for two that win more."""

from hypothesis import given
from hypothesis import strategies as st

from draftdiff.alignment.matches import Matches, exchange, matches_of

PAIRS = st.tuples(st.integers(0, 5), st.integers(0, 5))


def test_a_pair_is_exchanged_for_two_that_win_more() -> None:
    # Old 1 repeats the sentence of old 0 that became new 0, and itself became new 1.
    matches = matches_of(2, 2, [(1, 0)])
    exchange(matches, {(0, 0): 1.2, (1, 0): 1.7, (1, 1): 1.6})
    assert list(matches.pairs()) == [(0, 0), (1, 1)]


def test_a_pair_that_wins_more_than_the_two_others_stays() -> None:
    matches = matches_of(2, 2, [(1, 0)])
    exchange(matches, {(0, 0): 0.2, (1, 0): 1.7, (1, 1): 0.6})
    assert list(matches.pairs()) == [(1, 0)]


def test_no_pair_is_given_up_for_an_article_that_is_taken() -> None:
    matches = matches_of(3, 2, [(1, 0), (2, 1)])
    exchange(matches, {(0, 0): 1.2, (1, 0): 1.7, (1, 1): 1.6, (2, 1): 1.0})
    assert list(matches.pairs()) == [(1, 0), (2, 1)]


def test_what_was_matched_without_weighing_stays() -> None:
    matches = matches_of(2, 2, [(1, 0)])
    exchange(matches, {(0, 0): 5.0, (1, 1): 5.0})
    assert list(matches.pairs()) == [(1, 0)]


@given(st.dictionaries(PAIRS, st.floats(0.1, 9)))
def test_an_exchange_wins_and_leaves_no_article_alone(odds: dict[tuple[int, int], float]) -> None:
    matches = Matches(6, 6)
    for _, pair in sorted((-value, pair) for pair, value in odds.items()):
        if matches.fits(*pair):
            matches.add(*pair)
    before = list(matches.pairs())
    exchange(matches, odds)
    after = list(matches.pairs())
    assert sum(odds[pair] for pair in after) >= sum(odds[pair] for pair in before) - 1e-9
    for side in (0, 1):
        assert {pair[side] for pair in before} <= {pair[side] for pair in after}
    for olds, news in matches.groups():
        assert len(olds) == 1 or len(news) == 1
