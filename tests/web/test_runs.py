"""Runs: whatever is linked, quoted or marked, the words stay what they were."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.changes import Mark, Segment
from draftdiff.presentation.pages.runs import Run, Span, anchored, narrowed, plain_runs, runs

TEXT = st.text(alphabet="ab c1条", min_size=0, max_size=8)
SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 20), st.sampled_from(["", "#a", "#b"])).map(
        lambda made: Span(
            start=made[0],
            end=made[0] + made[1],
            href=made[2],
            quoted=() if made[2] else ("note",),
        )
    ),
    max_size=5,
)


@st.composite
def segments(draw: st.DrawFn) -> list[Segment]:
    """Any row of segments, moved ones with what changed inside them."""
    found = []
    for number in range(draw(st.integers(0, 6))):
        mark = draw(st.sampled_from(Mark))
        old, new = draw(TEXT), draw(TEXT)
        if mark is Mark.SAME:
            found.append(Segment(mark=mark, old=old, new=old))
        elif mark is Mark.FOLLOWED:
            found.append(Segment(mark=mark, old=old + "1", new=new + "2", change=number + 1))
        elif mark in (Mark.DELETED, Mark.MOVED_AWAY):
            found.append(Segment(mark=mark, old=old + "x", change=number + 1, move="move-1"))
        elif mark is Mark.INSERTED:
            found.append(Segment(mark=mark, new=new + "y", change=number + 1))
        else:
            inner = (
                Segment(mark=Mark.SAME, old=new, new=new),
                Segment(mark=Mark.INSERTED, new="z", change=number + 1),
            )
            found.append(
                Segment(mark=mark, new=new + "z", move="move-1", inner=inner, change=number + 1)
            )
    return found


def new_words(run: Run) -> str:
    if run.mark in (Mark.DELETED, Mark.MOVED_AWAY):
        return ""
    return run.before + run.text + run.after


def old_words(run: Run) -> str:
    if run.mark in (Mark.INSERTED, Mark.MOVED_HERE):
        return ""
    return run.before + (run.old if run.mark is Mark.FOLLOWED else run.text) + run.after


def printed(run: Run) -> str:
    """Return the words that a template prints of a run: its pieces, where it has any."""
    return run.before + ("".join(printed(one) for one in run.inner) or run.text) + run.after


@settings(deadline=None, max_examples=200)
@given(segments(), SPANS, SPANS)
def test_no_word_is_lost_or_made_up(
    made: list[Segment], old_spans: list[Span], new_spans: list[Span]
) -> None:
    found = runs(made, old_spans, new_spans)
    assert "".join(map(new_words, found)) == "".join(segment.new for segment in made)
    assert "".join(map(old_words, found)) == "".join(segment.old for segment in made)
    for run in found:
        if run.inner:
            assert printed(run) == run.before + run.text + run.after


@settings(deadline=None, max_examples=100)
@given(TEXT, SPANS)
def test_a_plain_text_is_cut_where_links_begin_and_end(text: str, spans: list[Span]) -> None:
    found = plain_runs(text, spans)
    assert "".join(run.text for run in found) == text
    at = 0
    for run in found:
        covering = [span for span in spans if span.start <= at and at + len(run.text) <= span.end]
        linking = [span.href for span in covering if span.href]
        assert (run.href in linking) if linking and run.text else run.href == ""
        at += len(run.text)


@settings(deadline=None, max_examples=100)
@given(segments(), SPANS)
def test_links_are_narrowed_to_followed_references(made: list[Segment], spans: list[Span]) -> None:
    places, at = [], 0
    for segment in made:
        if segment.mark is Mark.FOLLOWED:
            places.append((at, at + len(segment.new)))
        at += len(segment.new)
    found = narrowed(spans, made)
    if not places:
        assert found == spans
    for span in found:
        for start, end in places:
            apart = span.end <= start or end <= span.start
            assert apart or (span.start, span.end) == (start, end)


@settings(deadline=None, max_examples=50)
@given(segments())
def test_a_name_is_given_to_the_first_run_of_a_change_only(made: list[Segment]) -> None:
    seen: set[str] = set()
    found = anchored(runs([*made, *made]), "here-", seen)
    names = [name for run in found for name in (run.anchor, run.end) if name]
    assert len(names) == len(set(names))
    assert {name.removeprefix("here-") for name in names} == seen


def test_a_deletion_never_links() -> None:
    made = [Segment(mark=Mark.DELETED, old="Article 5", change=1)]
    (run,) = runs(made, [Span(start=0, end=9, href="#art-5")])
    assert run.href == ""
    assert all(one.href == "" for one in run.inner)


def test_spaces_stand_outside_a_mark() -> None:
    made = [Segment(mark=Mark.INSERTED, new=" and so ", change=1)]
    (run,) = runs(made)
    assert (run.before, run.text, run.after) == (" ", "and so", " ")


def test_what_a_followed_reference_was_is_said_shortly() -> None:
    cases = {
        ("Articles 17 and 21", "Articles 20 and 24"): "17 and 21",
        ("17", "20"): "17",
        ("Article 5", "Articles 6 and 7"): "Article 5",
        ("第十七条", "第二十条"): "第十七条",
    }
    for (old, new), said in cases.items():
        (run,) = runs([Segment(mark=Mark.FOLLOWED, old=old, new=new, change=1)])
        assert run.was == said


def test_a_link_that_meets_a_followed_reference_is_cut_down_to_it() -> None:
    made = [
        Segment(mark=Mark.SAME, old="See Article ", new="See Article "),
        Segment(mark=Mark.FOLLOWED, old="1", new="12", change=1),
        Segment(mark=Mark.SAME, old=" and boats.", new=" and boats."),
    ]
    article, boats = Span(start=4, end=14, href="#a"), Span(start=19, end=24, href="#b")
    assert narrowed([article, boats], made) == [replace(article, start=12), boats]
