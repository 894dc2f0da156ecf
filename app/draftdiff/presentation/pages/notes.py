"""Notes as they stand in the margin: who speaks, how it is known, what it explains."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from draftdiff.anchoring.notes import OFFICIAL, is_official
from draftdiff.model.notes import Document, Note, Target, Voice
from draftdiff.model.provisions import Basis
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.wording import BASES, VOICES, count, day, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteCard:
    """One note beside the provision that it speaks of.

    ``anchor`` is its name on this page. ``known`` says which provisions it speaks of, how that is
    known, and what else is to be said of it. ``editorial`` tells what the editor observed or
    remembers from the legislature's words. ``between`` tells what is said of the step from what is
    said of one of the texts. ``again`` marks a note that stands in full further up the page, and
    ``stands`` says at which article; ``folded`` marks one of which only the heading is shown at
    first, because there is no room for it beside its provision.
    """

    anchor: str
    who: str
    heading: str
    body: tuple[str, ...]
    known: str
    href: str
    editorial: bool
    between: bool = True
    again: bool = False
    stands: str = ""
    folded: bool = False


def who_speaks(note: Note, document: Document) -> str:
    """Return the source of a note in a few words: "Law Committee, point 2".

    The number of a point that was not read is the editor's; how it is known is said instead.
    """
    if note.voice is Voice.EDITOR or document.editorial:
        return "Editor’s note"
    name = document.short or document.title
    if note.voice is Voice.READ:
        return f"{name}, point {note.number}" if note.number else name
    return (
        f"{name} (editor’s inference)"
        if note.voice is Voice.INFERRED
        else f"{name}, {VOICES[note.voice]}"
    )


def basis_words(note: Note) -> str:
    """Return how the words of a note are known, whose they are, and how its articles are known."""
    read = {Voice.READ: BASES[note.basis]}
    return "; ".join((read.get(note.voice, VOICES[note.voice]), *_chosen(note)))


def basis_beside(note: Note) -> str:
    """Return the same without what ``who_speaks`` says already, which stands above it."""
    return "; ".join(_chosen(note)) if note.voice in _SAID_ABOVE else basis_words(note)


_SAID_ABOVE = frozenset({Voice.REPORTED, Voice.RECALLED, Voice.EDITOR})


def _chosen(note: Note) -> tuple[str, ...]:
    # What the editor observed or inferred is in no document's words.
    summarised = note.summarised and note.voice not in (Voice.EDITOR, Voice.INFERRED)
    told = ("summarised by the editor",) if summarised else ()
    return (*told, "articles inferred by the editor") if note.inferred else told


def explained(old: Iterable[Target], new: Iterable[Target], sides: tuple[Side, Side]) -> str:
    """Return the provisions that a note speaks of: "Article 11 → Article 4"."""
    ends = [
        listed(list(_gathered(dict.fromkeys(map(side.label_of, _narrowest(targets, side))))))
        for side, targets in zip(sides, (old, new), strict=True)
    ]
    return " → ".join(end for end in ends if end)


def _gathered(labels: Iterable[str]) -> Iterator[str]:
    """Yield labels, those of neighbours in one article as one: "Article 61, paragraphs 1 to 3"."""
    for head, group in groupby(labels, key=lambda label: _LAST_NUMBER.sub("", label)):
        found = list(group)
        if len(found) == 1 or found[0] == head:
            yield from found
            continue
        numbers = [label.rpartition(" ")[2] for label in found]
        first, last = int(numbers[0]), int(numbers[-1])
        in_a_row = len(numbers) > 2 and numbers == [str(one) for one in range(first, last + 1)]
        yield f"{head}s {f'{first} to {last}' if in_a_row else listed(numbers)}"


_LAST_NUMBER = re.compile(r"(?<=, paragraph) \d+$|(?<=, item) \d+$")
"""The number of the paragraph or item with which a label ends."""


def _narrowest(targets: Iterable[Target], side: Side) -> list[Target]:
    """The targets in the order of the text, without an article of which a part is named."""
    found = list(targets)
    eids = [target.eid for target in found]
    narrowest = [
        target for target in found if not any(eid.startswith(f"{target.eid}__") for eid in eids)
    ]
    return sorted(narrowest, key=lambda target: side.order.get(target.eid, 0))


class Cards:
    """Makes the cards of one page, telling a note's first place on it from the later ones."""

    def __init__(self, law: str, sides: tuple[Side, Side], addresses: Addresses) -> None:
        self._law = law
        self._sides = sides
        self._addresses = addresses
        self._times: dict[str, int] = {}
        self._first: dict[str, str] = {}

    def card(
        self,
        note: Note,
        document: Document,
        old: Sequence[Target],
        new: Sequence[Target],
        *,
        between: bool = True,
        place: str = "",
    ) -> NoteCard:
        """Return the card of a note for the next place where it stands.

        :param place: what the articles that it stands beside are called.
        """
        name = f"{document.id}-{note.id}"
        times = self._times[name] = self._times.get(name, 0) + 1
        first = self._first.setdefault(name, place)
        return NoteCard(
            anchor=name if times == 1 else f"{name}-{times}",
            who=who_speaks(note, document),
            heading=note.heading,
            body=note.body,
            known=_known(explained(old, new, self._sides), note),
            href=self._addresses.document(self._law, document.id, fragment=note.id),
            editorial=not is_official(note, document),
            between=between,
            again=times > 1,
            stands=first if times > 1 else "",
        )


def _known(explains: str, note: Note) -> str:
    """Return what stands below a note: "on Article 11 · verified. One word was illegible."."""
    said = " · ".join(filter(None, (explains and f"on {explains}", basis_beside(note))))
    return ". ".join(filter(None, (said, note.remark)))


TEXT_LINE, NOTE_LINE = 62, 40
"""Characters in a line of the law and of a note, as the style sheet sets them."""

LEADING = 0.78
"""The height of a line of a note, in lines of the law."""

AROUND = 3.5
"""Lines that the heading, the basis and the padding of a note take."""


def folded_to_fit(cards: Sequence[NoteCard], text: int) -> tuple[NoteCard, ...]:
    """Return the notes on a passage, those folded that would reach far beyond its end.

    The first official note on the step stays open, whatever its length, and an editor's note beside
    it is folded, so that what the legislature said stands level with what it spoke of.

    :param text: the length of the passage, in characters.
    """
    room = text / TEXT_LINE + 4
    found: list[NoteCard] = []
    official = [at for at, card in enumerate(cards) if card.between and not card.editorial]
    first = next((at for at in official if not cards[at].again), -1)
    for at, card in enumerate(cards):
        lines = (sum(map(len, card.body)) + len(card.heading)) / NOTE_LINE + AROUND
        aside = card.again or not card.between or (card.editorial and bool(official))
        fold = at != first and (aside or lines * LEADING > room)
        room -= (2 if fold else lines) * LEADING
        found.append(replace(card, folded=fold))
    return tuple(found)


def dated(document: Document) -> str:
    """Return what a document is called with its day: "Law Committee, 27 June 2016"."""
    return ", ".join(
        part for part in (document.short or document.title, day(document.date)) if part
    )


EXTENTS = {
    Voice.READ: "read",
    Voice.REPORTED: "known from reports",
    Voice.RECALLED: "from memory",
    Voice.INFERRED: "inferred by the editor",
    Voice.EDITOR: "the editor’s own",
}
"""How the points of a document are known, in the order in which they are told."""


def how_read(document: Document, *, counting: bool = False) -> str:
    """Return how far a document was read: "read in part: 2 points read, 1 known from reports".

    :param counting: whether it is said of points that they are not counted as explanations.
    """
    voices = Counter(note.voice for note in document.notes)
    whole = "read in part"
    if not voices[Voice.READ]:
        whole = "not read"
    elif voices.keys() == {Voice.READ} and document.basis is Basis.VERIFIED:
        whole = "read"
    known = [
        (voices[voice], words if voice in OFFICIAL or not counting else f"{words} and not counted")
        for voice, words in EXTENTS.items()
        if voices[voice]
    ]
    first = [f"{count(number, 'point')} {words}" for number, words in known[:1]]
    return f"{whole}: {listed(first + [f'{number} {words}' for number, words in known[1:]])}"
