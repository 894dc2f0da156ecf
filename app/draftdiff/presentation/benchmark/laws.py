"""Laws made up for measuring: any size, the same to the byte for the same seed.

A tenth of the articles is inserted or removed, a third edited, some moved, split and merged, and
the cross-references follow the renumbering, as in the drafts of a real law.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from draftdiff.model.library import Law, stage_of
from draftdiff.model.provisions import Version

_ACTORS = (
    "operator",
    "controller of records",
    "licence holder",
    "competent authority",
    "municipal council",
    "inspector",
    "importer",
    "carrier",
    "registered association",
    "supervisory board",
)
_VERBS = (
    "notify",
    "register",
    "inspect",
    "store",
    "publish",
    "refuse",
    "renew",
    "suspend",
    "audit",
)
_SYLLABLES = (
    "ba",
    "den",
    "fir",
    "gol",
    "han",
    "kem",
    "lor",
    "mun",
    "nar",
    "pel",
    "rin",
    "sol",
    "tav",
    "vek",
)
_OBJECTS = (
    "statement",
    "permit",
    "facility",
    "vessel",
    "account",
    "measurement",
    "contract",
    "seal",
)
_FRAMES = (
    "The {actor} shall {verb} the {thing} within {days} days after the {other} of the "
    "{noun} has been received.",
    "Where the {actor} fails to {verb} the {thing} of a {noun}, the {other} may impose a "
    "fine of not more than {sum} dollars.",
    "No {actor} shall {verb} a {thing} without the consent of the {other}, unless the "
    "{noun} requires it.",
    "In the case provided for in Article {reference}, the {actor} shall {verb} the "
    "{noun} together with the {thing}.",
    "The {noun} shall be kept for {days} months, and the {thing} made available to the "
    "{other} on request.",
)
_ITEMS = (
    "the {thing} of the {noun};",
    "a {noun} that the {actor} did not {verb};",
    "each {thing} older than {days} days;",
)


@dataclass(slots=True)
class _Unit:
    """An article while a law is made: its sentences, what it refers to, and what it was before."""

    sentences: list[str]
    items: list[str]
    target: _Unit | None = None
    origin: _Unit | None = None


def made_up_law(*versions: Version) -> Law:
    """Return some versions as those of one law."""
    return Law(
        id="made-up",
        titles={"en": "Made-up law"},
        stages=tuple(map(stage_of, versions)),
        versions=versions,
    )


def make_law(articles: int, seed: int = 1) -> tuple[str, str]:
    """Return an old and a new version in the draft format.

    :param articles: the number of articles of the old version, 1 or more.
    :param seed: the same seed gives the same texts.
    """
    random = Random(f"{seed}/{articles}")
    nouns = _nouns(random, max(40, articles * 2))
    old = [_unit(random, nouns, at) for at in range(articles)]
    for unit in old:
        unit.target = random.choice(old)
    new = _amended(random, nouns, old)
    return _draft("old", old, "2020-01-01"), _draft("new", new, "2021-01-01")


def _nouns(random: Random, count: int) -> list[str]:
    """Invent the words that make one article differ from another."""
    found: dict[str, None] = {}
    while len(found) < count:
        found["".join(random.choices(_SYLLABLES, k=random.randint(2, 4)))] = None
    return list(found)


def _unit(random: Random, nouns: list[str], at: int) -> _Unit:
    own = [nouns[(2 * at + k) % len(nouns)] for k in range(2)]
    pool = [*own, *own, random.choice(nouns)]
    sentences = [_fill(random, random.choice(_FRAMES), pool) for _ in range(random.randint(2, 5))]
    items = [_fill(random, random.choice(_ITEMS), pool) for _ in range(random.choice((0, 0, 3, 4)))]
    return _Unit(sentences=sentences, items=items)


def _fill(random: Random, frame: str, pool: list[str]) -> str:
    return frame.format(
        actor=random.choice(_ACTORS),
        other=random.choice(_ACTORS),
        verb=random.choice(_VERBS),
        thing=random.choice(_OBJECTS),
        noun=random.choice(pool),
        days=random.randint(2, 90),
        sum=random.choice(("1,000", "5,000", "20,000", "100,000")),
        reference="{reference}",
    )


def _amended(random: Random, nouns: list[str], old: list[_Unit]) -> list[_Unit]:
    new: list[_Unit] = []
    for at, unit in enumerate(old):
        fate = random.random()
        if fate < 0.05:
            continue
        if fate < 0.10:
            new.append(
                _Unit(sentences=_unit(random, nouns, at * 7 + 3).sentences, items=[], target=unit)
            )
        if fate < 0.43:
            new.append(_edited(random, nouns, unit))
        elif fate < 0.46 and len(unit.sentences) > 3:
            half = len(unit.sentences) // 2
            new.append(_copy(unit, unit.sentences[:half], []))
            new.append(_copy(unit, unit.sentences[half:], unit.items))
        elif fate < 0.49 and new and new[-1].origin is not None and not new[-1].items:
            new[-1].sentences = [*new[-1].sentences, *unit.sentences]
        else:
            new.append(_copy(unit, unit.sentences, unit.items))
    for _ in range(len(new) // 50):
        new.insert(random.randrange(len(new)), new.pop(random.randrange(len(new))))
    return new


def _copy(unit: _Unit, sentences: list[str], items: list[str]) -> _Unit:
    return _Unit(sentences=list(sentences), items=list(items), target=unit.target, origin=unit)


def _edited(random: Random, nouns: list[str], unit: _Unit) -> _Unit:
    edited = _copy(unit, unit.sentences, unit.items)
    at = random.randrange(len(edited.sentences))
    words = edited.sentences[at].split(" ")
    for _ in range(random.randint(1, 4)):
        words[random.randrange(1, len(words) - 1)] = random.choice(nouns)
    edited.sentences[at] = " ".join(words)
    if random.random() < 0.3:
        edited.sentences.append(_fill(random, random.choice(_FRAMES), nouns))
    return edited


def _draft(name: str, units: list[_Unit], day: str) -> str:
    numbers = {id(unit.origin or unit): number for number, unit in enumerate(units, start=1)}
    lines = ["---", f"title: Made-up law ({name})", f"date: {day}", "basis: verified", "---"]
    for number, unit in enumerate(units, start=1):
        if number % 20 == 1:
            chapter = number // 20 + 1
            lines += ["", f"# Chapter {chapter} On matters of chapter {chapter}"]
        reference = str(numbers.get(id(unit.target), 1))
        lines += ["", f"### Article {number}"]
        for sentence in unit.sentences:
            lines += ["", sentence.replace("{reference}", reference)]
        for at, item in enumerate(unit.items, start=1):
            lines += ["", f"({at}) {item}"]
    return "\n".join(lines) + "\n"
