"""Provisions of one version in both languages, side by side, and cut into sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.model.provisions import Version


@dataclass(frozen=True, slots=True)
class Passage:
    """A heading, a paragraph, an item or a sentence of one in both languages.

    ``place`` says where it stands ("adopted art 21 para 1 item 3 sentence 2").
    """

    place: str
    chinese: str
    english: str

    @property
    def article(self) -> str:
        """The version and the article it stands in, "adopted art 21", or empty for a heading."""
        match = re.match(r"\S+ art \S+", self.place)
        return match[0] if match else ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Something the two languages do not say alike: what kind, where, and what stands there."""

    kind: str
    places: tuple[str, ...]
    detail: str

    def __str__(self) -> str:
        return f"{self.kind}: {', '.join(self.places)}\n    {self.detail}"


def place_of(version: str, eid: str) -> str:
    """Return the place of a provision as a person writes it: "adopted art 21 para 1 item 3"."""
    parts = [part.partition("_") for part in eid.split("__")]
    return " ".join([version, *(f"{kind} {number}" for kind, _, number in parts)])


def provisions(chinese: Version, english: Version) -> Iterator[Passage]:
    """Yield the headings of divisions, paragraphs and items that both languages have."""
    headings = {division.eid: division.heading for division in english.divisions}
    texts = {eid: text for article in english.articles for eid, text, _ in article.wordings()}
    for division in chinese.divisions:
        if division.eid in headings:
            place = place_of(english.id, division.eid)
            yield Passage(place, division.heading, headings[division.eid])
    for article in chinese.articles:
        for eid, text, _ in article.wordings():
            if eid in texts:
                yield Passage(place_of(english.id, eid), text, texts[eid])


def structure(chinese: Version, english: Version) -> Iterator[Disagreement]:
    """Yield every provision that only one language has, or that stands in another division."""
    both = _outline(chinese), _outline(english)
    for eid in sorted(both[0].keys() | both[1].keys()):
        if eid not in both[1]:
            yield Disagreement("structure", (place_of(english.id, eid),), "only in Chinese")
        elif eid not in both[0]:
            yield Disagreement("structure", (place_of(english.id, eid),), "only in English")
        elif both[0][eid] != both[1][eid]:
            detail = f"under {both[0][eid]} in Chinese, under {both[1][eid]} in English"
            yield Disagreement("structure", (place_of(english.id, eid),), detail)


def _outline(version: Version) -> dict[str, str]:
    outline = {division.eid: division.parent for division in version.divisions}
    for article in version.articles:
        outline[article.eid] = article.division
        outline.update((eid, article.eid) for eid, _, _ in article.wordings())
    return outline


def basis(chinese: Version, english: Version) -> Iterator[Disagreement]:
    """Yield every article whose basis is not the one its level of certainty asks for."""
    certain = {article.eid: article.basis for article in chinese.articles}
    for article in english.articles:
        if article.eid in certain and article.basis != certain[article.eid]:
            detail = f"{article.basis} in the draft, {certain[article.eid]} by the reference"
            yield Disagreement("basis", (place_of(english.id, article.eid),), detail)


_CHINESE_SENTENCE = re.compile(r"[^。；：]+[。；：]?")
_ENGLISH_SENTENCE = re.compile(r".+?(?:[.;:](?=\s|$)|$)\s*", re.DOTALL)


def sentences(passage: Passage) -> tuple[Passage, ...]:
    """Cut a passage at full stops, semicolons and colons; whole where the languages differ."""
    chinese = _CHINESE_SENTENCE.findall(passage.chinese)
    english = [part.strip() for part in _ENGLISH_SENTENCE.findall(passage.english)]
    if len(chinese) != len(english):
        return (passage,)
    return tuple(
        Passage(f"{passage.place} sentence {number}", *pair)
        for number, pair in enumerate(zip(chinese, english, strict=True), start=1)
    )


def punctuation(passage: Passage) -> Iterator[Disagreement]:
    """Yield a passage that has more sentences, or ends them otherwise, in one language."""
    marks = str.maketrans("。；：", ".;:")
    chinese = [part[-1].translate(marks) for part in _CHINESE_SENTENCE.findall(passage.chinese)]
    english = [part.strip()[-1] for part in _ENGLISH_SENTENCE.findall(passage.english)]
    if passage.article and chinese != english:
        detail = f"{' '.join(chinese)} in Chinese, {' '.join(english)} in English"
        yield Disagreement("punctuation", (passage.place,), detail)
