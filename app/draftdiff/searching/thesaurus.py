"""What the glossaries say in two languages, so that a term is found by its Chinese.

A term is also found by the other names that a glossary gives it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from draftdiff.model.library import Library
from draftdiff.model.notes import Term as Entry
from draftdiff.searching.query import Phrase, Term, phrase_of


@dataclass(frozen=True, slots=True)
class Thesaurus:
    """By the words of a term: its forms in the other language, and the entries about it.

    Another name of a term has all its forms.
    """

    forms: Mapping[Phrase, tuple[Phrase, ...]]
    entries: Mapping[Phrase, tuple[tuple[str, Entry], ...]]

    def widened(self, term: Term) -> Term:
        """Return a term that is found by what stands for it in the other language, too."""
        forms = self.forms.get(term.phrases[0], ())
        return replace(term, phrases=tuple(dict.fromkeys([*term.phrases, *forms])))

    def about(self, texts: Iterable[str], law: str = "") -> tuple[tuple[str, Entry], ...]:
        """Return the entries about any of some texts, each once, with the id of their law.

        ``law`` keeps to the glossary of one law.
        """
        entries = {
            (name, entry.id): (name, entry)
            for text in texts
            for name, entry in self.entries.get(phrase_of(text), ())
            if law in ("", name)
        }
        return tuple(entries.values())


def thesaurus_of(library: Library) -> Thesaurus:
    """Collect what the glossaries of all laws say."""
    forms: defaultdict[Phrase, list[Phrase]] = defaultdict(list)
    entries: defaultdict[Phrase, list[tuple[str, Entry]]] = defaultdict(list)
    for law in library.laws:
        for entry in law.glossary:
            own = [phrase_of(text) for text in (entry.term, *entry.forms)]
            also = [phrase_of(text) for text in entry.also]
            chinese = phrase_of(entry.chinese)
            for phrase in dict.fromkeys([*own, *also, chinese]):
                if phrase.words:
                    entries[phrase].append((law.id, entry))
            if chinese.words:
                forms[chinese] += own
                for phrase in own:
                    forms[phrase].append(chinese)
            for phrase in (one for one in also if one.words):
                forms[phrase] += [*own, *([chinese] if chinese.words else [])]
    return Thesaurus(
        forms={key: tuple(dict.fromkeys(found)) for key, found in forms.items()},
        entries={key: tuple(found) for key, found in entries.items()},
    )
