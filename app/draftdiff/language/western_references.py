"""Read the cross-references of languages in which a word stands before its numbers.

A reference is a chain of phrases ("clause (a)", "of", "section 5", "and", "section 7"). A phrase
followed by "of" lies in the next one; phrases joined by "and" share what the last one lies in as
long as they are of one level.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import groupby

from draftdiff.language.chains import Link, Phrase, is_wider, point, resolved
from draftdiff.language.english_forms import ENGLISH
from draftdiff.language.french_forms import FRENCH
from draftdiff.language.german_forms import GERMAN
from draftdiff.language.grammar import Form, Grammar, Unit
from draftdiff.language.label_numbers import normal_number
from draftdiff.language.spanish_forms import SPANISH
from draftdiff.model.references import Pointer, Reference

GRAMMARS = {"de": GERMAN, "en": ENGLISH, "es": SPANISH, "fr": FRENCH}
"""By language tag."""
_CHAIN_LIMIT = 200
"""Phrases in one reference; the longest list seen in a law has fewer than forty."""
_NARROWED = ("article", "paragraph")
"""Levels whose numbers are narrowed behind them: "section 5(1)(a)", "subsection (1)(a)"."""


def find_western(text: str, language: str) -> tuple[Reference, ...]:
    """Return the references of a text by the grammar of a language in ``GRAMMARS``."""
    reader = _reader(language)
    found: list[Reference] = []
    position = 0
    for start in reader.head_starts(text):
        if start < position:
            continue
        if reference := reader.reference(text, start):
            found.append(reference)
            position = reference.end
    return tuple(found)


@cache
def _reader(language: str) -> _Reader:
    return _Reader(GRAMMARS[language])


_Rule = Callable[[str, int], Phrase | None]
"""Reads the phrase of one form or unit at a place of a text."""


class _Reader:
    """A grammar with its patterns compiled."""

    def __init__(self, grammar: Grammar) -> None:
        loose = re.VERBOSE | re.IGNORECASE
        self.ordinals, self.counts = grammar.ordinals, grammar.counts
        ordinal = "(?:" + "|".join(sorted(grammar.ordinals, key=len, reverse=True)) + ")"
        self.stems = grammar.stems
        self.rules: list[_Rule] = []
        heads: list[str] = []
        for form in grammar.forms:
            pattern = form.pattern.replace("ORDINAL", ordinal)
            self.rules.append(partial(self.formed, form, re.compile(pattern + r"(?!\w)", loose)))
            heads.append(re.sub(r"\(\?P<\w+>", "(?:", pattern))
        for unit in grammar.units:
            self.rules.append(partial(self.counted, unit, *_unit_patterns(unit)))
            heads.append(f"{unit.plural}|{unit.word}")
        # The number of the group that matches is that of the first rule that may.
        self.heads = re.compile("|".join(f"({head})" for head in heads), loose)
        self.opening = _opening_pattern((*grammar.openings, *grammar.ordinals, *grammar.counts))
        self.join = re.compile(grammar.join, loose)
        self.through = re.compile(grammar.through, loose)
        self.within = re.compile(grammar.within, loose)
        self.aside = re.compile(r",?\s")
        self.narrow = re.compile(grammar.narrow)
        self.narrowing = re.compile(grammar.narrowing)
        self.beside = re.compile(rf"(?:{grammar.join})(?P<number>\([0-9A-Za-z]{{1,4}}\))", loose)
        self.this_law = re.compile(grammar.this_law, re.VERBOSE)
        self.other_law = re.compile(grammar.other_law, re.VERBOSE)
        self.division = re.compile(grammar.division, re.VERBOSE)

    def head_starts(self, text: str) -> Iterator[int]:
        """Yield the places outside words where a phrase may begin."""
        # The space makes the place of what stands before an opening that of the opening; the
        # dotted capital is the one letter whose small form is longer.
        small = " " + text.replace("İ", "I").lower()
        if not any(stem in small for stem in self.stems):
            return
        end = 0
        for opening in self.opening.finditer(small):
            start = opening.start()
            if start >= end and (head := self.heads.match(text, start)):
                yield start
                end = head.end()

    def reference(self, text: str, start: int) -> Reference | None:
        """Read the reference that begins at a place of the text."""
        chain: list[tuple[Phrase, Link]] = []
        phrase = self.phrase(text, start)
        while phrase and len(chain) < _CHAIN_LIMIT:
            link, after = self.link(text, phrase)
            chain.append((phrase, link))
            phrase = after
        if not chain or (chain[0][0].bound and chain[0][1] != Link.WITHIN):
            return None
        end = chain[-1][0].end
        if text[start : start + 3].lower() == "sec" and self.division.match(text, end):
            return None
        return Reference(
            start=start,
            end=end,
            text=text[start:end],
            pointers=resolved(chain),
            law=self.law(text, end),
        )

    def link(self, text: str, phrase: Phrase) -> tuple[Link, Phrase | None]:
        """How the text goes on after a phrase, and the phrase that follows, if one does."""
        if (of := self.within.match(text, phrase.end)) and (after := self.phrase(text, of.end())):
            return (Link.WITHIN, after) if is_wider(after, phrase) else (Link.LAST, None)
        if self.this_law.match(text, phrase.end) or self.other_law.match(text, phrase.end):
            return Link.LAST, None
        aside = self.aside.match(text, phrase.end)
        after = self.phrase(text, aside.end()) if aside else None
        if after and is_wider(phrase, after) and not self.lies_in(text, after):
            return Link.NARROWED, after
        joint = self.join.match(text, phrase.end)
        if joint and not (aside and aside.end() == joint.end()):
            after = self.phrase(text, joint.end())
        if joint and after and (not after.bound or self.lies_in(text, after)):
            return Link.JOINED, after
        return Link.LAST, None

    def lies_in(self, text: str, phrase: Phrase) -> bool:
        """Whether the text names after a phrase what it lies in."""
        of = self.within.match(text, phrase.end)
        return bool(of and self.phrase(text, of.end()))

    def law(self, text: str, end: int) -> str:
        """The other law that a reference ending here belongs to, or an empty text."""
        if self.this_law.match(text, end):
            return ""
        match = self.other_law.match(text, end)
        return " ".join(match["law"].split()) if match else ""

    def phrase(self, text: str, start: int) -> Phrase | None:
        """Read one phrase: a form without a leading word, or a word with its numbers."""
        head = self.heads.match(text, start)
        for rule in self.rules[head.lastindex - 1 :] if head and head.lastindex else ():
            if phrase := rule(text, start):
                return phrase
        return None

    def formed(self, form: Form, pattern: re.Pattern[str], text: str, start: int) -> Phrase | None:
        """A phrase of a form: its ordinals, or how far back or ahead it points."""
        match = pattern.match(text, start)
        if match is None:
            return None
        groups = match.groupdict()
        if form.relative:
            count = self.counts.get((groups.get("count") or "").lower(), "")
            relative = f"{form.relative}-{count}" if count else form.relative
            return Phrase(form.level, (Pointer(relative=relative),), match.end(), form.bound)
        first, more = self.plain(groups["number"]), self.plain(groups.get("more") or "")
        if more and self.through.search(match[0]):
            pointers = [point(form.level, first, more)]
        else:
            pointers = [point(form.level, number) for number in (first, more) if number]
        return Phrase(form.level, tuple(pointers), match.end(), form.bound)

    def counted(
        self,
        unit: Unit,
        words: re.Pattern[str],
        pattern: re.Pattern[str],
        text: str,
        start: int,
    ) -> Phrase | None:
        """A phrase of a word and its numbers; only a plural may carry a list or a range."""
        word = words.match(text, start)
        number = pattern.match(text, word.end()) if word else None
        if word is None or number is None:
            return None
        pointers, end = self.narrowed(
            unit, self.pointed(unit, number, bool(word["plural"])), number
        )
        is_narrow = bool(end > number.end())
        while len(pointers) < _CHAIN_LIMIT:
            joint = self.through.match(text, end) if word["plural"] and not is_narrow else None
            after = pattern.match(text, joint.end()) if joint else None
            if after and not pointers[-1].through:
                pointers[-1] = replace(pointers[-1], through=self.plain(after[0]))
                end = after.end()
                continue
            joint = self.join.match(text, end)
            after = pattern.match(text, joint.end()) if joint and word["plural"] else None
            if after is None:
                break
            more, end = self.narrowed(unit, self.pointed(unit, after, plural=True), after)
            pointers += more
        return Phrase(_level(unit, is_narrow), tuple(pointers), end)

    def narrowed(
        self, unit: Unit, pointer: Pointer, number: re.Match[str]
    ) -> tuple[list[Pointer], int]:
        """A pointer with what narrows it behind its number, "5(1)(a) and (b)" for two; and its end.

        A range has nothing of the kind.
        """
        text, end = number.string, number.end()
        found = self.narrow.match(text, end) if unit.level in _NARROWED else None
        if found is None or pointer.through:
            return [pointer], end
        pointers = [_below(unit, pointer, self.narrowing.findall(found[0]))]
        end = found.end()
        *wide, last = self.narrowing.findall(found[0])
        while more := self.beside.match(text, end):
            number_beside = self.plain(more["number"])
            if number_beside.isdecimal() != last.isdecimal():
                break
            pointers.append(_below(unit, pointer, [*wide, number_beside]))
            end = more.end()
        return pointers, end

    def pointed(self, unit: Unit, number: re.Match[str], plural: bool) -> Pointer:
        """A pointer to one number, or to a range written with a bare hyphen after a plural."""
        low, hyphen, high = number[0].partition("-")
        if plural and hyphen and low.isdecimal() and high.isdecimal() and int(low) < int(high):
            return point(unit.level, low, high)
        return point(unit.level, f"{unit.sort} {self.plain(number[0])}".strip())

    def plain(self, number: str) -> str:
        """A number without brackets and signs, an ordinal as digits."""
        return self.ordinals.get(number.lower()) or normal_number(number.strip("()° \u00a0"))


def _level(unit: Unit, is_narrow: bool) -> str:
    """The level of a phrase whose first number is narrowed or not."""
    if not is_narrow:
        return unit.level
    return "paragraph" if unit.level == "article" else "item"


def _below(unit: Unit, pointer: Pointer, parts: Sequence[str]) -> Pointer:
    """What the parts in brackets behind its number make of a pointer."""
    if unit.level == "article":
        return replace(pointer, paragraph=parts[0], item=".".join(parts[1:]))
    return replace(pointer, item=".".join(parts))


def _opening_pattern(openings: Iterable[str]) -> re.Pattern[str]:
    """A pattern of what stands before a word that begins with any of the openings.

    They are small letters, sorted by their first, so that most places are passed over at once.
    """
    initials = groupby(sorted(openings), key=lambda opening: opening[0])
    words = "|".join(
        f"{initial}(?:{'|'.join(one[1:] for one in found)})" for initial, found in initials
    )
    return re.compile(rf"[^\w-](?={words})")


def _unit_patterns(unit: Unit) -> tuple[re.Pattern[str], re.Pattern[str]]:
    after = r"(?:\s(?=[\w(*])|(?<=\.)(?=\w)|(?=[\d(*]))"
    word = rf"(?:(?P<plural>{unit.plural})|(?:{unit.word})){after}"
    return re.compile(word, re.VERBOSE | re.IGNORECASE), re.compile(unit.number, re.VERBOSE)
