"""The laws of the comparison, whatever the texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.comparison.compare import compare
from draftdiff.language.tokens import tokenise
from draftdiff.model.changes import Comparison, Fate, Mark, Segment
from draftdiff.model.provisions import Version
from draftdiff.presentation.benchmark.marks import measured
from tests.comparison.build import aligned, article, provisions, sides, version

SENTENCE = (
    "the operator shall keep network logs and data of users for six months in Article 2 5 RMB "
    "10,000 . ; , paragraph 1 of “ ” ( ) must report any incident to authorities high- risk"
)
WORDS = SENTENCE.split()
HAN = "网络运营者应当按照规定留存日志六个月，不得泄露个人信息。第二条处一万元以下罚款；"

clauses = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=24).map(" ".join),
    st.lists(st.sampled_from([*HAN, "网络", "应当", "第三条", "个人信息"]), max_size=24).map(
        "".join
    ),
    st.text(max_size=12),
).map(lambda text: text.replace("\n", " ").replace("\r", " "))
bodies = st.lists(clauses, max_size=4).map(
    lambda lines: [*lines, "(1) one item;"][: len(lines) + 1]
)
laws = st.lists(st.tuples(bodies, st.sampled_from(["", "Logs", "Logs and Data"])), max_size=4)


AKIN = "处罚 处分 查处 检查 检验 监督 监管 管理 管辖 行为 行政 行业 网络 网站 信息 通信 ， 。"
"""Words that begin or end as others do."""
sentences = st.lists(st.sampled_from(AKIN.split()), min_size=1, max_size=12).map("".join)


def law(name: str, content: list[tuple[list[str], str]], language: str) -> Version:
    articles = tuple(
        article(str(number), lines, heading)
        for number, (lines, heading) in enumerate(content, start=1)
    )
    return replace(version(name, "", language), articles=articles)


@st.composite
def alignments(draw: st.DrawFn) -> Comparison:
    """Two versions, some of the second's text the first's, aligned at random."""
    language = draw(st.sampled_from(["en", "zh"]))
    content = draw(laws)
    changed = [
        (draw(st.permutations(lines)), heading) if draw(st.booleans()) else draw(laws_one)
        for lines, heading in content
    ]
    old, new = law("old", content, language), law("new", changed + draw(laws)[:1], language)
    numbers = [one.number for one in old.articles]
    pairs: list[tuple[list[str], list[str]]] = []
    for number in [one.number for one in new.articles]:
        taken = draw(st.integers(0, 2))
        before, numbers = numbers[:taken], numbers[taken:]
        if before and pairs and draw(st.integers(0, 3)) == 0:
            pairs[-1][1].append(number)
            pairs[-1][0].extend(before)
        else:
            pairs.append((before, [number]))
    pairs += [([number], []) for number in numbers]
    return compare(aligned(old, new, pairs))


laws_one = st.tuples(bodies, st.sampled_from(["", "Logs", "Data"]))


def all_segments(comparison: Comparison) -> Iterator[Segment]:
    for change in comparison.articles:
        for part in change.parts:
            for block in part.blocks:
                yield from block.segments


@given(alignments())
@settings(deadline=None, max_examples=120)
def test_accepting_gives_the_new_text_and_rejecting_the_old(comparison: Comparison) -> None:
    old, new = provisions(comparison.alignment.old), provisions(comparison.alignment.new)
    assert sides(comparison) == (old, new)


@given(alignments())
@settings(deadline=None, max_examples=60)
def test_a_provision_stands_once_unless_it_continues(comparison: Comparison) -> None:
    blocks = [
        block for change in comparison.articles for part in change.parts for block in part.blocks
    ]
    for side in ("old", "new"):
        seen: set[str] = set()
        for block in blocks:
            eid = getattr(block, side)
            assert eid not in seen or block.continues
            seen |= {eid} if eid else set()


@given(alignments())
@settings(deadline=None, max_examples=60)
def test_segments_hold_what_their_mark_says(comparison: Comparison) -> None:
    numbers: list[int] = []
    for segment in all_segments(comparison):
        assert segment.old or segment.new
        if segment.mark in (Mark.DELETED, Mark.MOVED_AWAY):
            assert not segment.new
        if segment.mark in (Mark.INSERTED, Mark.MOVED_HERE):
            assert not segment.old
        if segment.mark == Mark.MOVED_HERE:
            assert "".join(part.new for part in segment.inner) == segment.new
        assert (segment.proof is not None) == (segment.mark == Mark.FOLLOWED)
        assert bool(segment.move) == (segment.mark in (Mark.MOVED_AWAY, Mark.MOVED_HERE))
        assert bool(segment.change) == (segment.mark != Mark.SAME)
        numbers += [segment.change] if segment.change else []
    assert sorted(set(numbers)) == list(range(1, len(set(numbers)) + 1))
    assert numbers == sorted(numbers)


@given(alignments())
@settings(deadline=None, max_examples=60)
def test_moves_are_linked_at_both_ends(comparison: Comparison) -> None:
    away = {
        segment.move: segment
        for segment in all_segments(comparison)
        if segment.mark == Mark.MOVED_AWAY
    }
    here = {
        segment.move: segment
        for segment in all_segments(comparison)
        if segment.mark == Mark.MOVED_HERE
    }
    assert set(away) == set(here) == {move.id for move in comparison.moves}
    for name, segment in here.items():
        assert "".join(part.old for part in segment.inner) == away[name].old


@given(laws, st.sampled_from(["en", "zh"]))
@settings(deadline=None, max_examples=40)
def test_a_version_compared_with_itself_has_no_change(
    content: list[tuple[list[str], str]], language: str
) -> None:
    same = law("same", content, language)
    comparison = compare(aligned(same, same))
    assert all(segment.mark == Mark.SAME for segment in all_segments(comparison))
    assert all(
        block.fate == Fate.KEPT
        for change in comparison.articles
        for part in change.parts
        for block in part.blocks
    )
    assert comparison.moves == ()
    assert all(change.share == 0 for change in comparison.articles)


@given(alignments())
@settings(deadline=None, max_examples=60)
def test_no_mark_cuts_a_word(comparison: Comparison) -> None:
    for change in comparison.articles:
        for part in change.parts:
            for block in part.blocks:
                if block.continues or any(s.mark != Mark.SAME for s in block.segments):
                    check_edges([(s.new, s.mark) for s in block.segments if s.new])
                    check_edges([(s.old, s.mark) for s in block.segments if s.old])


def check_edges(pieces: list[tuple[str, Mark]]) -> None:
    """No edge of a piece lies inside a word of letters or digits."""
    text = "".join(piece for piece, _ in pieces)
    inside = {
        at
        for start, end in tokenise(text)
        if text[start:end].isascii()
        for at in range(start + 1, end)
    }
    place = 0
    for piece, _ in pieces[:-1]:
        place += len(piece)
        assert place not in inside, (text, place)


@given(sentences, sentences)
@settings(deadline=None, max_examples=200)
def test_no_mark_cuts_a_chinese_word(old: str, new: str) -> None:
    comparison = compare(aligned(version("old", old, "zh"), version("new", new, "zh")))
    assert measured(comparison).cuts == 0


@given(alignments())
@settings(deadline=None, max_examples=20)
def test_a_comparison_depends_on_nothing_else(comparison: Comparison) -> None:
    assert compare(comparison.alignment) == comparison
