"""What a careful editor would find in a version that can be read: gaps, danglers, wrong terms."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import itemgetter

from draftdiff.language.label_numbers import begins_hundred, number_key
from draftdiff.model.library import Defect
from draftdiff.model.notes import Term
from draftdiff.model.provisions import Article, Kind, Version
from draftdiff.reading.known import KnownTargets, known_targets
from draftdiff.reading.own_references import MOST, own_references

QUOTED = 80
"""Characters of a reference that a defect quotes."""


def check_version(version: Version) -> Iterator[Defect]:
    """Yield gaps in the numbering of articles, and references to what does not exist.

    The defects come as they are found, so that whoever wants only a few pays for a few; a text
    that is longer than ``MOST`` is searched up to there, and the last defect says so.
    """
    yield from _gaps(version)
    yield from _dangling(version)


def _gaps(version: Version) -> Iterator[Defect]:
    last: Article | None = None
    firsts = _first_sections(version)
    for article in version.articles:
        if not article.number.isdecimal() or article.kind is Kind.SCHEDULE:
            continue
        moved = last is not None and last.division != article.division
        # The eId of what is counted in a division begins with the division's.
        begins = article.number in firsts or (article.number == "1" and "__" in article.eid)
        if last and (last.kind is not article.kind or (moved and begins)):
            last = None
        if last is not None and number_key(article.number) <= number_key(last.number):
            message = f"{article.label} follows {last.label}: expected numbers to rise"
            yield Defect(file=version.file, line=article.line, message=message)
        elif last is not None and int(article.number) != int(last.number) + 1:
            message = f"{article.label} follows {last.label}: gap in numbering"
            yield Defect(file=version.file, line=article.line, message=message)
        last = article


def _first_sections(version: Version) -> frozenset[str]:
    """Return the numbers with which a count of sections may begin below a division."""
    sections = {one.number for one in version.articles if one.kind is Kind.SECTION}
    return frozenset(filter(begins_hundred, sections))


def _dangling(version: Version) -> Iterator[Defect]:
    known = known_targets(version)
    left = MOST
    for article in version.articles:
        for _, text, line in article.wordings():
            for said, wrong in _unknown(text[:left], article, known):
                message = f"{article.label} refers to {said!r}: {wrong}"
                yield Defect(file=version.file, line=line, message=message)
            left -= len(text)
            if left < 0:
                message = f"references were looked for in the first {MOST:,} characters only"
                yield Defect(file=version.file, line=line, message=message)
                return


def _unknown(text: str, article: Article, known: KnownTargets) -> Iterator[tuple[str, str]]:
    """Yield references to provisions of this law that do not exist, each with what is wrong."""
    for reference in own_references(text, known.language, known.signs):
        said = reference.text
        said = said if len(said) <= QUOTED else f"{said[: QUOTED - 1]}…"
        for wrong in known.missing(reference, article):
            yield said, wrong


_WORD = re.compile(r"\w+")
_Rule = tuple[int, Term, re.Pattern[str]]
"""The place of a form to avoid in the glossary, its term, and what finds it."""


def check_terms(version: Version, glossary: Iterable[Term]) -> Iterator[Defect]:
    """Yield every place where a rendering stands that the glossary says to avoid."""
    if not version.language.startswith("en"):
        return
    rules: dict[str, list[_Rule]] = defaultdict(list)
    avoided = ((term, form) for term in glossary for form in term.avoid)
    for place, (owner, form) in enumerate(avoided):
        rule = re.compile(rf"(?<!\w){re.escape(form)}(?!\w)", re.IGNORECASE)
        rules["".join(_WORD.findall(form.lower())[:1])].append((place, owner, rule))
    for article in version.articles:
        for _, text, line in article.wordings():
            # A form can stand only where its first word does, which spares most rules.
            words = {"", *_WORD.findall(text.lower())}
            near = sorted((one for word in words for one in rules.get(word, ())), key=itemgetter(0))
            for _, term, rule in near:
                if match := rule.search(text):
                    yield Defect(
                        file=version.file,
                        line=line,
                        message=f"{article.label} has {match[0]!r}: the glossary has {term.term!r}",
                    )
