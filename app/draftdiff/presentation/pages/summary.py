"""A whole comparison in a sentence or two: what was counted, and who spoke of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from draftdiff.alignment.doubts import are_hardly_akin
from draftdiff.comparison.tally import tally_of, total
from draftdiff.language.tokens import counted_unit
from draftdiff.model.changes import ArticleChange, Tally
from draftdiff.model.correspondences import Relation
from draftdiff.model.notes import Document
from draftdiff.model.provisions import Article, Division, Kind
from draftdiff.presentation.pages.became import OUTCOMES, sort_of
from draftdiff.presentation.pages.chapter import headings_within, is_within
from draftdiff.presentation.pages.checked import Unexplained, are_checked, checked_of
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.notes import dated
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import count, is_counted, listed, sentence, the, unit_of

HARDLY_AKIN = (
    "Hardly an article of one text has a counterpart in the other: they may be two different laws."
)


def lede(step: Step, division: Division | None = None) -> str:
    """Return a comparison, or that of one division of the new version, in one or two sentences."""
    within = _within(step, division)
    changes = {at: change for at, change in within.items() if _is_counted(step, change)}
    aside = [change for at, change in within.items() if at not in changes]
    of = counted(changes.values())
    found = [change.correspondence for change in changes.values()]
    old, new = (
        {eid for one in found for eid in one.old},
        {eid for one in found for eid in one.new},
    )
    unit = unit_of(step.old.version, step.new.version)
    moved = f"; {of['moved']:,} moved to another place" if of["moved"] else ""
    doubt = f"{HARDLY_AKIN} " if are_hardly_akin(step.comparison.alignment) else ""
    became = listed(list(_became(changes.values(), of)))
    said_of = f"{count(len(new), unit)} from {len(old):,}: {became}{moved}."
    if not changes and division is None:
        said_of = "No articles were found in either text, which are compared as running text."
    elif division is None and not (old and new):
        running = the((step.new if old else step.old).version.name)
        said_of += f" No {unit} was found in {running}, which is taken as running text."
        aside = []
    return f"{doubt}{said_of}{_aside(step, aside)}{_reheaded(step, division)}"


def _became(changes: Iterable[ArticleChange], of: Mapping[str, int]) -> Iterator[str]:
    """Yield how many articles there are of each sort, and of how many they were made or became."""
    parts = Counter[str]()
    for change in changes:
        one = change.correspondence
        parts[sort_of(change)] += max(len(one.old), len(one.new))
    for outcome in OUTCOMES:
        if of[outcome.sort]:
            yield f"{of[outcome.sort]:,} {outcome.said.format(f'{parts[outcome.sort]:,}')}"


def unexplained_words(step: Step, division: Division | None = None) -> Unexplained | None:
    """Return how many changes, or those of one division, no document in the library explains."""
    within = _within(step, division)
    silent = [within[at] for at in sorted(within.keys() & step.notes.unexplained)]
    silent = [change for change in silent if _is_counted(step, change)]
    if not silent or not documents_on(step):
        return None
    ends = [step.ends(change.correspondence) for change in silent]
    both = sum(are_checked((*old, *new)) for old, new in ends)
    pair = (step.old.version, step.new.version)
    checked = checked_of(step.law, pair, both, step.addresses)
    return Unexplained(
        words=f"{count(len(silent), f'changed {unit_of(*pair)}')} without an explanation in the "
        "library",
        # The list there is of the whole step.
        checked=checked if division is None else replace(checked, href=""),
    )


def all_explained(step: Step) -> str:
    """Return why no change is unexplained, and of how many that is so by the editor's choice."""
    explained = [
        [note for note in step.notes.for_correspondence(at) if note.between and note.official]
        for at, change in enumerate(step.comparison.articles)
        if change.correspondence.changes_words
    ]
    if not any(explained):
        return "There is no change here that a document could explain."
    chosen = sum(all(placed.note.inferred for placed in notes) for notes in explained)
    unit = unit_of(step.old.version, step.new.version)
    which = (
        f"{chosen:,} of {len(explained):,} changes" if chosen < len(explained) else "all of them"
    )
    choice = (
        f" For {which} the documents name no {unit}, and the editors chose it." if chosen else ""
    )
    return (
        f"Of every changed {unit} some official document in the library speaks; beside each note "
        f"stands how far that is known.{choice}"
    )


def _is_counted(step: Step, change: ArticleChange) -> bool:
    """Whether it is one of articles, not of a preamble or a schedule."""
    return any(is_counted(article) for side in step.ends(change.correspondence) for article in side)


def _aside(step: Step, changes: Sequence[ArticleChange]) -> str:
    """Return what became of what has no number, and of schedules: " Preamble amended."."""
    found: dict[str, list[tuple[Article, str]]] = {}
    for change in changes:
        old, new = step.ends(change.correspondence)
        if (sort := sort_of(change)) != "unchanged":
            article, side = (new[0], step.new) if new else (old[0], step.old)
            around = [one.label or one.heading for one in side.path(article)]
            found.setdefault(sort, []).append((article, around[-1] if around else ""))
    said = [f"{_called(articles)} {sort}" for sort, articles in found.items()]
    return f" {sentence(listed(said))}." if said else ""


def _reheaded(step: Step, division: Division | None) -> str:
    """Return which divisions have another heading: " Heading of Chapter III amended."."""
    found: list[Division] = []
    for change in headings_within(step, division):
        tally = tally_of(change.segments)
        if change.old and change.new and tally.insertions + tally.deletions:
            found.append(change.new)
    if not found:
        return ""
    kinds = {one.kind for one in found}
    if len(found) == 1 and found[0].label:
        return f" Heading of {found[0].label} amended."
    if kinds == {Kind.CROSSHEADING}:
        return f" {count(len(found), 'crossheading')} amended."
    many = len(found) > 1 and len(kinds) == 1
    of = f" of {count(len(found), found[0].kind.value)}" if many else ""
    return f" {'Headings' if of else count(len(found), 'heading')}{of} amended."


def _called(articles: Sequence[tuple[Article, str]]) -> str:
    """Return what some articles without a number are called, each with the division it is under."""
    schedules = [one.label for one, _ in articles if one.kind is Kind.SCHEDULE]
    under = [around for one, around in articles if one.kind is not Kind.SCHEDULE and around]
    alone = [one.label for one, around in articles if one.kind is not Kind.SCHEDULE and not around]
    if len(schedules) > 1:
        schedules = [count(len(schedules), "schedule")]
    texts = [f"the text under {listed(under)}"] if under else []
    return listed([*alone, *texts, *schedules])


def _within(step: Step, division: Division | None) -> dict[int, ArticleChange]:
    """Return the articles of a comparison, or of one division of it, by their places."""
    return {
        at: change
        for at, change in enumerate(step.comparison.articles)
        if division is None or is_within(step, at, division)
    }


def counted(changes: Iterable[ArticleChange]) -> Counter[str]:
    """Count what became of the articles, each under one word.

    Those that were amended, joined, divided or renumbered and moved to another place, too, are
    counted once more as "moved".
    """
    of = Counter[str]()
    for change in changes:
        of[sort_of(change)] += 1
        is_moved = Relation.MOVED in change.correspondence.relations
        of["moved"] += is_moved and sort_of(change) != "only moved"
    return of


def tally_words(step: Step, division: Division | None = None) -> str:
    """Return how many changes there are of each sort, and how many words they make.

    Sorts of which there is none are left out.
    """
    tally = step.comparison.tally if division is None else _tally(step, division)
    word = counted_unit(step.new.version.language)
    follow = ("reference that only follows", "references that only follow")
    said = [
        (tally.deletions, "deletion", "deletions", f" ({count(tally.words_deleted, word)})"),
        (tally.insertions, "insertion", "insertions", f" ({count(tally.words_inserted, word)})"),
        (tally.moves, "passage", "passages", " moved"),
        (tally.followed, *follow, " the renumbering"),
    ]
    words = [f"{count(number, one, many)}{rest}" for number, one, many, rest in said if number]
    return ", ".join(words) or "No word changed"


def _tally(step: Step, division: Division) -> Tally:
    """Count the changes of one division and of the headings in it.

    A move counts where either of its ends stands there.
    """
    changes = _within(step, division).values()
    headings = headings_within(step, division)
    here = {change.correspondence for change in changes}
    moves = sum(
        step.by_old.get(move.origin_article) in here
        or step.by_new.get(move.destination_article) in here
        for move in step.comparison.moves
    )
    tallies = [change.tally for change in changes]
    tallies += [tally_of(heading.segments) for heading in headings]
    return total(tallies, moves)


def documents_on(step: Step) -> tuple[Document, ...]:
    """Return the official documents that speak of this step."""
    pair = (step.old.version.id, step.new.version.id)
    return tuple(
        document
        for document in step.law.documents
        if not document.editorial
        and (pair in document.steps or any(pair in note.steps for note in document.notes))
    )


def documents_between(step: Step) -> tuple[Document, ...]:
    """Return the official documents on steps in between, or the other way, that stand beside it."""
    beside = {
        placed.document.id
        for notes in step.notes.placed.values()
        for placed in notes
        if placed.between and placed.official
    }
    direct = documents_on(step)
    return tuple(one for one in step.law.documents if one.id in beside and one not in direct)


def documents(step: Step, spoke: Iterable[Document]) -> tuple[Link, ...]:
    """Return the ways to some documents of the law."""
    return tuple(
        Link(text=dated(document), href=step.addresses.document(step.law.id, document.id))
        for document in spoke
    )
