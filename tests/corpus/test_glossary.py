"""The glossaries of the bundled laws say "defined" of nothing but definitions.

"Network" is said to mean something in Article 76 of the law as adopted; Article 21 only uses it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.study import Study

MEANING = re.compile(
    r"^“(?P<term>[^”]+)” means |\(hereinafter referred to as (?:the )?(?P<name>[^)]+)\)"
)
"""How these laws, in our English, say what they mean by a word."""

QUOTED = re.compile("“([^”]+)”")


def said(version: Version) -> Iterator[tuple[str, str]]:
    """Yield each term that a version gives a meaning, and the provision that does."""
    for article in version.articles:
        for paragraph in article.paragraphs:
            for eid, text in [
                (paragraph.eid, paragraph.text),
                *((item.eid, item.text) for item in paragraph.walk_items()),
            ]:
                for match in MEANING.finditer(text):
                    yield (match["term"] or match["name"]).lower(), eid


def recorded(law: Law, version: Version) -> Iterator[tuple[str, str]]:
    """Yield each term with the provision that the glossary says to define it."""
    for term in law.glossary:
        for sense in term.defined:
            if sense.version == version.id:
                yield term.term.lower(), sense.eid


@pytest.mark.parametrize("name", ["cybersecurity-law", "sample-bicycle-parking-ordinance"])
def test_defined_are_exactly_the_terms_that_a_text_gives_a_meaning(
    library: Library, name: str
) -> None:
    law = library.law(name)
    assert law
    for version in law.versions:
        found = sorted(said(version))
        assert found
        assert found == sorted(recorded(law, version))


def test_what_is_quoted_of_a_change_stands_in_some_version(law: Study) -> None:
    texts = [
        " ".join(article.text for article in version.articles).lower()
        for version in law.law.versions
    ]
    for term in law.law.glossary:
        for words in QUOTED.findall(term.change):
            assert any(words.lower() in text for text in texts), (term.term, words)


def test_every_term_stands_in_some_version(law: Study) -> None:
    used = {
        use.term.id
        for version in law.law.versions
        for uses in law.terms(version.id).values()
        for use in uses
    }
    assert [term.term for term in law.law.glossary if term.id not in used] == []
