"""The articles of a comparison one after another: what each says of itself, and its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.alignment.reasons import percent
from draftdiff.model.changes import ArticleChange, Part, Tally
from draftdiff.model.correspondences import Correspondence, Relation
from draftdiff.model.provisions import Article
from draftdiff.presentation.pages.addresses import anchor, old_anchor
from draftdiff.presentation.pages.became import tone
from draftdiff.presentation.pages.chapter import strayed_from
from draftdiff.presentation.pages.citing import Citation, citations
from draftdiff.presentation.pages.displaced import displaced
from draftdiff.presentation.pages.frame import Link
from draftdiff.presentation.pages.notes import Cards, NoteCard
from draftdiff.presentation.pages.options import Show
from draftdiff.presentation.pages.redline import Line, Passage, passages
from draftdiff.presentation.pages.remarks import (
    bases_of,
    divided_targets,
    doubt_of,
    misnamed,
    remarks_of,
)
from draftdiff.presentation.pages.seams import seams
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.wording import count, full_stop, named, sentence, the

BIBTEX = "bib"
"""The form of a page that reference managers read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendering:
    """What an article is called in another language, and what is known of its text there.

    ``differs`` says so where its words changed in one language and not in the other.
    """

    language: str
    name: str
    label: str
    heading: Line | None
    was: str
    bases: str
    remarks: tuple[str, ...]
    differs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One article of a comparison.

    ``anchor`` is its name on the page, ``aliases`` the names of the old articles it came from.
    ``was`` names these where their number or count differs, or of a removed article that is listed
    among those of another chapter its own. ``happened`` says what became of it, with links to the
    other pieces of a divided article, ``passed`` what else it gave to an article of another
    correspondence or took from one, ``tone`` how that looks. ``match`` says how the articles
    were matched and ``reason`` why; ``bases`` how far each text is verified, ``doubt`` which of
    them is inferred; ``references`` what its unchanged references name now that they did not
    name before, and of which divided articles the changed ones name a part. ``silent`` means that
    no official explanation speaks of its changes.
    ``previous`` and ``next`` are the anchors of the neighbouring changed articles. ``language`` is
    that of its text, ``renderings`` the others that stand beside it.
    """

    number: int
    anchor: str
    aliases: tuple[str, ...]
    label: str
    was: str
    happened: tuple[Link, ...]
    passed: tuple[Link, ...]
    tone: str
    passage: Passage
    bases: str
    doubt: str
    remarks: tuple[str, ...]
    references: tuple[str, ...]
    match: str
    reason: str
    counts: str
    silent: bool
    notes: int
    permalink: str
    life: Link
    citations: tuple[Citation, ...]
    bibtex: str
    previous: str = ""
    next: str = ""
    language: str = ""
    renderings: tuple[Rendering, ...] = ()


def is_shown(step: Step, at: int, show: Show) -> bool:
    """Return whether the correspondence at a place of the comparison passes the filter."""
    change = step.comparison.articles[at]
    relations = change.correspondence.relations
    if show is Show.CHANGED:
        return relations != (Relation.UNCHANGED,) or bool(seams(change))
    if show is Show.SUBSTANTIVE:
        return change.substantive or Relation.MOVED in relations or _means_more(step, change)
    if show is Show.UNEXPLAINED:
        return at in step.notes.unexplained
    return True


def _means_more(step: Step, change: ArticleChange) -> bool:
    """Whether an article changed in what no word of it shows: order, or what a reference names."""
    return any(displaced(change.parts, step.old)) or any(
        next(misnamed(step, part), "") for part in change.parts
    )


def entries(step: Step, at: int, cards: Cards) -> Iterator[Entry]:
    """Yield an entry for each part of the correspondence at a place of the comparison."""
    change = step.comparison.articles[at]
    correspondence = change.correspondence
    notes = step.notes.for_correspondence(at)
    shown = passages(step, change.parts, correspondence, notes, cards)
    old, new = step.ends(correspondence)
    for place, passage in enumerate(shown):
        article = step.article_at(at, place)
        here = article if new else None
        yield Entry(
            number=at,
            anchor=step.prefix + (anchor(article.eid) if here else old_anchor(article.eid)),
            aliases=tuple(step.prefix + old_anchor(one.eid) for one in old if here)
            if place == 0
            else (),
            label=article.label,
            was=_was(correspondence, old, article) if here else strayed_from(step, at),
            happened=tuple(_linked(step, change, change.parts[place])),
            passed=tuple(_passed(step, correspondence, article, is_first=place == 0)),
            tone=tone(correspondence),
            passage=passage,
            bases=bases_of(step, old, here),
            doubt=doubt_of(old, here),
            remarks=remarks_of(step, old, here),
            references=(
                *misnamed(step, change.parts[place]),
                *divided_targets(step, change.parts[place]),
            ),
            match=_match(step, correspondence),
            reason=full_stop(sentence(correspondence.reason)),
            counts=counts(change.parts[place].tally),
            silent=place == 0 and at in step.notes.unexplained,
            notes=len(cards_of(passage)),
            permalink=step.address_of(correspondence),
            life=_life(step, here, article),
            citations=citations(
                step.law,
                (step.old.version, old),
                (step.new.version, (here,) if here else ()),
            ),
            bibtex=step.address_of(correspondence, form=BIBTEX),
            language=step.language,
        )


def cards_of(passage: Passage) -> list[NoteCard]:
    """Return the notes that stand beside the text of an article, in order."""
    return [note for group in passage.groups for band in group.bands for note in band.notes]


def _linked(step: Step, change: ArticleChange, part: Part) -> Iterator[Link]:
    """Yield what became of an article, with links to the other pieces of a divided one."""
    for piece in step.outcome(change, part):
        is_other = piece.eid and piece.eid != part.article
        yield Link(text=piece.text, href=f"#{step.prefix}{anchor(piece.eid)}" if is_other else "")


def _passed(
    step: Step, correspondence: Correspondence, article: Article, *, is_first: bool
) -> Iterator[Link]:
    """Yield where a passage of an article went, and from where one came, with the way there.

    What was given is told at the first of several articles, what was taken at its own.
    """
    for passage in correspondence.transfers:
        gave = passage.old in correspondence.old
        other = step.by_new[passage.new] if gave else step.by_old[passage.old]
        (far,) = step.new.pick((passage.new,)) if gave else step.old.pick((passage.old,))
        if is_first if gave else passage.new == article.eid:
            yield Link(
                text=f"a passage {'went to' if gave else 'came from'} {far.label}",
                href=step.address_of(other) or (step.new.place(other.new[0]) if other.new else ""),
            )


def _was(correspondence: Correspondence, old: tuple[Article, ...], article: Article) -> str:
    """Return "was Article 11" where the label differs, "from Article 11" where that was divided."""
    if not old:
        return ""
    if Relation.SPLIT in correspondence.relations:
        return f"from {named(old)}"
    if Relation.MERGED in correspondence.relations:
        return ""  # It is said to be joined from them.
    return "" if [one.label for one in old] == [article.label] else f"was {named(old)}"


def _match(step: Step, correspondence: Correspondence) -> str:
    """Return how articles were matched: "similar text, 93 % alike"."""
    nearest = correspondence.nearest
    if correspondence.old and correspondence.new:
        if correspondence.likeness >= 1:
            return correspondence.ground
        together = "together " if Relation.SPLIT in correspondence.relations else ""
        return f"{correspondence.ground}, {together}{percent(correspondence.likeness)} alike"
    if nearest is None:
        return correspondence.ground
    side = step.new if correspondence.old else step.old
    articles = side.pick((nearest.eid,))
    place = f"{named(articles)} of {the(side.version.name)}"
    near = f"{place} comes nearest, {percent(nearest.likeness)} alike"
    return near if articles else correspondence.ground


def _life(step: Step, new: Article | None, article: Article) -> Link:
    """Return the page of the article itself, where its whole life is told."""
    version = step.new.version if new else step.old.version
    return Link(
        text="history",
        href=step.addresses.history(step.law.id, version.id, article.eid),
        hint=f"{article.label} of {the(version.name)} through all versions",
    )


def counts(tally: Tally) -> str:
    """Return the changes of a text in words: "2 deletions, 3 insertions"."""
    said = (
        (tally.deletions, "deletion"),
        (tally.insertions, "insertion"),
        (tally.moves, "move"),
        (tally.followed, "reference that follows", "references that follow"),
    )
    return ", ".join(count(number, *words) for number, *words in said if number)
