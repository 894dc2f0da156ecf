"""The lines of a version as a reader has them, and comparisons to export."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from hypothesis import strategies as st

from draftdiff.model.library import Law, stage_of
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.study import Study
from draftdiff.reading.drafts import read_version

HEAD = "---\ntitle: {title}\ndate: {date}\nstage: {stage}\nlanguage: {language}\n---\n"


def lines_of_version(version: Version) -> list[str]:
    """The title, headings, paragraphs and items of a version in the order of its text."""
    return [line for line in _lines(version) if line]


def _lines(version: Version) -> Iterator[str]:
    yield version.title
    seen = set()
    for article in version.articles:
        for division in version.path(article.division):
            if division.eid not in seen:
                seen.add(division.eid)
                yield f"{division.label} {division.heading}".strip()
        yield f"{article.label} {article.heading}".strip()
        for paragraph in article.paragraphs:
            yield paragraph.text
            yield from (f"{item.label} {item.text}".strip() for item in paragraph.walk_items())


def version_of(
    body: str, *, title: str = "A law", language: str = "en", later: bool = False
) -> Version:
    """A version of a text in the draft format, its head made up."""
    head = HEAD.format(
        title=title,
        date="2021-06-01" if later else "2020-01-01",
        stage="second draft" if later else "first draft",
        language=language,
    )
    version, defects = read_version(head + body, file="new.md" if later else "old.md")
    assert version is not None, defects
    return version


def subject_of_texts(old: str, new: str, *, language: str = "en") -> Subject:
    """The comparison of two texts in the draft format."""
    first = replace(version_of(old, language=language), id="old", name="First draft")
    second = version_of(new, title="A law as amended", language=language, later=True)
    second = replace(second, id="new", name="Second draft")
    law = Law(
        id="law",
        titles={language: "A law"},
        own=True,
        stages=(stage_of(first), stage_of(second)),
        versions=(first, second),
    )
    return Subject(study=Study(law), old_id=first.id, new_id=second.id)


WORDS = ("the", "operator", "shall", "keep", "records", "of", "every", "act", "under", "Article 2,")
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=4, max_size=14).map(" ".join)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    """Two texts: the second has some of the sentences of the first, elsewhere, and some others."""
    pool = draw(st.lists(SENTENCES, min_size=4, max_size=9, unique=True))
    return draw(_text(pool)), draw(_text(pool))


@st.composite
def _text(draw: st.DrawFn, pool: list[str]) -> str:
    parts = []
    size = draw(st.integers(1, 4))
    for number in range(1, size + 1):
        if draw(st.booleans()) and number == 1:
            parts.append("# Chapter I Rules")
        heading = draw(st.sampled_from(["", " Records", " Of records"]))
        parts.append(f"### Article {number}{heading}")
        for _ in range(draw(st.integers(1, 3))):
            parts.append(draw(st.sampled_from(pool)) + ".")
            count = draw(st.sampled_from([0, 0, 2]))
            parts += [f"({n}) {draw(st.sampled_from(pool))};" for n in range(1, count + 1)]
    return "\n\n".join(parts) + "\n"
