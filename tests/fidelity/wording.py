"""Whether a passage names the same provisions, figures and terms in both languages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from draftdiff.language.numerals import HAN_NUMERAL, parse_number
from draftdiff.language.references import find_references
from draftdiff.model.notes import Term
from draftdiff.model.references import Pointer
from tests.fidelity.passages import Disagreement, Passage


def references(passage: Passage) -> Iterator[Disagreement]:
    """Yield a passage that points at other provisions of its law in one language."""
    chinese = _pointers(passage.chinese, "zh")
    english = _pointers(passage.english, "en")
    if chinese != english:
        detail = f"only in Chinese {_listed(chinese - english)}; only in English " + _listed(
            english - chinese
        )
        yield Disagreement("references", (passage.place,), detail)


def _pointers(text: str, language: str) -> Counter[Pointer]:
    return Counter(
        pointer
        for reference in find_references(text, language)
        if not reference.law
        for pointer in reference.pointers
    )


_UNITS = {
    "元": "RMB",
    "倍": "times",
    "日": "days",
    "个月": "months",
    "年": "years",
}
"""What the law counts, and the word that stands for it in English."""

_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_CHINESE_FIGURE = re.compile(rf"(?P<number>{HAN_NUMERAL}+)(?P<unit>{'|'.join(_UNITS)})")
_ENGLISH_SUM = re.compile(r"RMB (?P<number>\d{1,3}(?:,\d{3})*)")
_WORDS = {
    "one": 1,
    "five": 5,
    "six": 6,
    "ten": 10,
    "fifteen": 15,
}
_ENGLISH_COUNT = re.compile(
    rf"\b(?P<number>{'|'.join(_WORDS)}|\d+) (?P<unit>(?:time|day|month|year)s?)\b"
)
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August")
_ENGLISH_DATE = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})")


def figures(passage: Passage) -> Iterator[Disagreement]:
    """Yield a passage with other sums, multiples, terms or dates in one language."""
    chinese, english = _chinese_figures(passage.chinese), _english_figures(passage.english)
    if chinese != english:
        detail = f"only in Chinese {_listed(chinese - english)}; only in English " + _listed(
            english - chinese
        )
        yield Disagreement("figures", (passage.place,), detail)


def _chinese_figures(text: str) -> Counter[tuple[str, int]]:
    found: Counter[tuple[str, int]] = Counter()
    for year, month, day in _DATE.findall(text):
        found["date", int(year) * 10_000 + int(month) * 100 + int(day)] += 1
    for match in _CHINESE_FIGURE.finditer(text):
        number = parse_number(match["number"])
        assert number is not None, match[0]
        found[_UNITS[match["unit"]], number] += 1
    return found


def _english_figures(text: str) -> Counter[tuple[str, int]]:
    found: Counter[tuple[str, int]] = Counter()
    for day, month, year in _ENGLISH_DATE.findall(text):
        found["date", int(year) * 10_000 + (_MONTHS.index(month) + 1) * 100 + int(day)] += 1
    for match in _ENGLISH_SUM.finditer(text):
        found["RMB", int(match["number"].replace(",", ""))] += 1
    for match in _ENGLISH_COUNT.finditer(text):
        number = _WORDS.get(match["number"]) or int(match["number"])
        found[match["unit"].removesuffix("s") + "s", number] += 1
    return found


def _listed(counted: Counter[Pointer] | Counter[tuple[str, int]]) -> str:
    return ", ".join(str(element) for element in counted.elements()) or "nothing"


class Vocabulary:
    """The terms of a glossary, to be looked for in passages."""

    def __init__(self, glossary: Iterable[Term]) -> None:
        self.renderings: dict[str, tuple[str, ...]] = {}
        for term in glossary:
            if term.chinese:
                known = self.renderings.get(term.chinese, ())
                self.renderings[term.chinese] = (*known, term.term, *term.forms)
        longest_first = sorted(self.renderings, key=len, reverse=True)
        self.chinese = re.compile("|".join(map(re.escape, longest_first)))

    def check(self, passage: Passage) -> Iterator[Disagreement]:
        """Yield each term of the Chinese for which no rendering stands in the English.

        Of terms that lie in one another only the longest counts, and what renders a longer term
        does not also render a shorter one. The English may name a thing more often than the
        Chinese, which leaves out what is understood, and may refer back to it by a pronoun.
        """
        rest = passage.english
        counted = Counter(self.chinese.findall(passage.chinese))
        for chinese in sorted(counted, key=lambda term: -max(map(len, self.renderings[term]))):
            count = counted[chinese]
            pattern = _pattern(self.renderings[chinese])
            rest, found = pattern.subn("\0", rest, count=count)
            if not found:
                detail = (
                    f"{chinese} stands without {' or '.join(self.renderings[chinese])} in: "
                    f"{passage.english}"
                )
                yield Disagreement(f"term {self.renderings[chinese][0]}", (passage.place,), detail)


def _pattern(renderings: Sequence[str]) -> re.Pattern[str]:
    longest_first = sorted(renderings, key=len, reverse=True)
    choice = "|".join(map(re.escape, longest_first))
    return re.compile(rf"(?<!\w)(?:{choice})(?!\w)", re.IGNORECASE)
