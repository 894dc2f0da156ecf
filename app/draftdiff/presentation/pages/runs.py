"""Segments of a compared text made ready to print: linked, quoted, anchored."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from draftdiff.model.changes import Mark, Segment


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of a text, in characters, that leads somewhere or that notes quote.

    ``term`` marks one that leads to the glossary; it gives way to a reference.
    """

    start: int
    end: int
    href: str = ""
    hint: str = ""
    quoted: tuple[str, ...] = ()
    term: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """A run of words with one mark.

    ``old`` is what the old version has here where that is not ``text`` although neither was
    inserted or deleted; ``was`` the part of it that a reader needs for a followed reference.
    ``change`` numbers the change it belongs to, 0 for none. ``move`` names a move. ``quoted`` are
    the notes that quote these words. ``inner`` is what changed in moved words, or the pieces of
    an insertion or deletion in which links or quotations begin and end. ``before`` and ``after``
    are spaces that belong to a mark but stand outside it, so that no line is drawn under nothing.
    ``anchor`` and ``end`` are the names on the page of the change and of this end of the move,
    given to the first run of either. ``term`` marks a link to the glossary.
    """

    text: str
    mark: Mark = Mark.SAME
    old: str = ""
    was: str = ""
    href: str = ""
    hint: str = ""
    change: int = 0
    move: str = ""
    quoted: tuple[str, ...] = ()
    inner: tuple[Run, ...] = ()
    before: str = ""
    after: str = ""
    anchor: str = ""
    end: str = ""
    term: bool = False


class Spans:
    """The spans of one text, cut so that none overlaps another, to be asked by place."""

    def __init__(self, spans: Sequence[Span]) -> None:
        self._pieces = tuple(_disjoint(spans))
        self._starts = [piece.start for piece in self._pieces]

    def __bool__(self) -> bool:
        return bool(self._pieces)

    def within(self, start: int, end: int) -> Iterator[Span]:
        """Yield the pieces between two places of the text, cut to them, in order."""
        at = max(0, bisect_right(self._starts, start) - 1)
        for piece in self._pieces[at:]:
            if piece.start >= end:
                return
            if start <= piece.start and piece.end <= end:
                yield piece
            elif piece.end > start:
                yield replace(piece, start=max(start, piece.start), end=min(end, piece.end))

    def first(self, start: int, end: int) -> Span:
        """Return the first piece between two places, or an empty one."""
        return next(self.within(start, end), Span(start=start, end=end))


def _disjoint(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches between any two borders of spans, with all that holds there."""
    waiting = sorted(spans, key=lambda span: (span.start, span.end))
    if all(one.end <= other.start for one, other in pairwise(waiting)):
        yield from (span for span in waiting if span.start < span.end)
        return
    borders = sorted({place for span in spans for place in (span.start, span.end)})
    open_: list[Span] = []
    at = 0
    for start, end in pairwise(borders):
        while at < len(waiting) and waiting[at].start <= start:
            open_.append(waiting[at])
            at += 1
        open_ = [span for span in open_ if span.end > start]
        if open_:
            links = sorted((span for span in open_ if span.href), key=lambda span: span.term)
            link = links[0] if links else Span(start=start, end=end)
            quoted = tuple(dict.fromkeys(name for span in open_ for name in span.quoted))
            yield Span(
                start=start,
                end=end,
                href=link.href,
                hint=link.hint,
                quoted=quoted,
                term=link.term,
            )


def plain_runs(text: str, spans: Sequence[Span] = ()) -> tuple[Run, ...]:
    """Return a text that is not compared, cut where links and quotations begin and end."""
    return tuple(_cut(Run(text=text), 0, Spans(spans)))


def narrowed(spans: Sequence[Span], segments: Sequence[Segment]) -> list[Span]:
    """Return the links of a new text, each that meets a followed reference cut down to that.

    Otherwise the words before the new number would be a link of their own beside it.
    """
    followed, at = [], 0
    for segment in segments:
        if segment.mark is Mark.FOLLOWED:
            followed.append((at, at + len(segment.new)))
        at += len(segment.new)
    if not followed:
        return list(spans)
    links = Spans(spans)
    found = [
        replace(links.first(start, end), start=start, end=end)
        for start, end in followed
        if links.first(start, end).href
    ]
    meeting = Spans([Span(start=start, end=end, href="#") for start, end in followed])
    found += [span for span in spans if not meeting.first(span.start, span.end).href]
    return found


def runs(
    segments: Sequence[Segment], old_spans: Sequence[Span] = (), new_spans: Sequence[Span] = ()
) -> tuple[Run, ...]:
    """Return the segments of one block as runs.

    :param old_spans: what leads somewhere or is quoted, by its place in the old text.
    :param new_spans: the same, by its place in the new text.
    """
    return tuple(_lay(segments, Spans(old_spans), Spans(new_spans), 0, 0))


def _lay(
    segments: Sequence[Segment], old: Spans, new: Spans, old_at: int, new_at: int
) -> Iterator[Run]:
    for segment in segments:
        yield from _from_segment(segment, old, new, old_at, new_at)
        old_at += len(segment.old)
        new_at += len(segment.new)


def _from_segment(
    segment: Segment, old: Spans, new: Spans, old_at: int, new_at: int
) -> Iterator[Run]:
    mark = segment.mark
    if mark is Mark.FOLLOWED:
        place = new.first(new_at, new_at + len(segment.new))
        yield Run(
            text=segment.new,
            mark=mark,
            old=segment.old,
            was=was(segment),
            href=place.href,
            change=segment.change,
            quoted=place.quoted,
        )
    elif mark is Mark.MOVED_HERE:
        inner = tuple(_lay(segment.inner, Spans(()), new, 0, new_at))
        yield Run(
            text=segment.new, mark=mark, change=segment.change, move=segment.move, inner=inner
        )
    elif mark in (Mark.DELETED, Mark.MOVED_AWAY):
        # What is struck out is never a link to a provision of the new version.
        yield _marked(segment, segment.old, old_at, old, linked=False)
    elif mark is Mark.INSERTED:
        yield _marked(segment, segment.new, new_at, new, linked=True)
    elif segment.old != segment.new:
        yield Run(text=segment.new, old=segment.old)
    else:
        at = old_at
        for cut in _cut(Run(text=segment.new), new_at, new):
            yield from _cut(cut, at, old)
            at += len(cut.text)


def _marked(segment: Segment, text: str, at: int, spans: Spans, *, linked: bool) -> Run:
    """Return an insertion or deletion, which begins at a place of its text, as one run."""
    core = text.strip(" ") or text
    lead = text.index(core)
    pieces = tuple(_cut(Run(text=core), at + lead, spans))
    if not linked:
        pieces = tuple(replace(piece, href="", hint="") for piece in pieces)
    return Run(
        text=core,
        mark=segment.mark,
        change=segment.change,
        move=segment.move,
        inner=() if pieces == (Run(text=core),) else pieces,
        before=text[:lead],
        after=text[lead + len(core) :],
    )


def _cut(run: Run, at: int, spans: Spans) -> Iterator[Run]:
    """Cut a run without a mark, which begins at a place of its text, where spans begin and end."""
    if not spans:
        yield run
        return
    done, end = at, at + len(run.text)
    for span in spans.within(at, end):
        if span.start > done:
            yield replace(run, text=run.text[done - at : span.start - at])
        link = run if run.href else span
        yield Run(
            text=run.text[span.start - at : span.end - at],
            href=link.href,
            hint=link.hint,
            term=link.term,
            quoted=tuple(dict.fromkeys(run.quoted + span.quoted)),
        )
        done = span.end
    if done < end or not run.text:
        yield replace(run, text=run.text[done - at :])


def anchored(runs: Sequence[Run], prefix: str, seen: set[str]) -> tuple[Run, ...]:
    """Return the runs with the names of changes and of ends of moves, each the first time only.

    :param prefix: what stands before each name, also before those of moves.
    :param seen: the names given before on this page; it is added to.
    """

    def once(name: str) -> str:
        if not name or name in seen:
            return ""
        seen.add(name)
        return prefix + name

    ends = {Mark.MOVED_AWAY: "from", Mark.MOVED_HERE: "to"}
    return tuple(
        replace(
            run,
            move=f"{prefix}{run.move}" if run.move else "",
            anchor=once(f"change-{run.change}" if run.change else ""),
            end=once(f"{run.move}-{ends[run.mark]}" if run.move and run.mark in ends else ""),
        )
        if run.change or run.move
        else run
        for run in runs
    )


def was(segment: Segment) -> str:
    """Return what a followed reference was, without the words that both begin with.

    "Articles 17 and 21" that became "Articles 20 and 24" was "17 and 21".
    """
    old, new = segment.old.split(" "), segment.new.split(" ")
    at = 0
    while at < min(len(old), len(new)) - 1 and old[at] == new[at]:
        at += 1
    return " ".join(old[at:]).rstrip(" ,;")
