"""When an article first appeared; where several became one or one several, by its paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from draftdiff.language.tokens import count_words
from draftdiff.model.lineages import Lineage
from draftdiff.model.provisions import Article, Kind, Version
from draftdiff.presentation.pages.side import Side
from draftdiff.presentation.pages.wording import inner, listed, named, sentence, the
from draftdiff.presentation.study import Study

LEAST = 0.05
"""The share of the words of a paragraph below which an origin is not told; it is often a
conjunction that a change of the sentence brought along."""


def beginnings(study: Study, lineage: Lineage | None, version: Version, article: Article) -> str:
    """Return when an article first appeared, came back, and last stood, in a sentence or two.

    Where its lineage holds several articles of one version, its words need not be as old as the
    oldest of these: then each paragraph is told by the versions that its own words came from.
    """
    if lineage is None:
        return ""
    names = {one.id: inner(one.name) for one in study.law.versions}
    several = any(len(eids) > 1 for eids in lineage.articles.values())
    later = several and version.id != lineage.first
    by_paragraph = _by_paragraph(study, lineage, version, article) if later else ""
    said = [] if by_paragraph else [f"first appeared in the {names[lineage.first]}"]
    said += [f"restored in the {names[step.new_version]}" for step in lineage.restorations]
    if lineage.last != study.law.versions[-1].id:
        said.append(f"last stood in the {names[lineage.last]}")
    return " ".join(f"{sentence(one)}." for one in (by_paragraph, listed(said)) if one)


def _by_paragraph(study: Study, lineage: Lineage, version: Version, article: Article) -> str:
    sayings: dict[str, list[str]] = {}
    paragraphs = _paragraphs(study, version, article)
    for number, words in enumerate(paragraphs, start=1):
        sayings.setdefault(_saying(study, lineage, version, words), []).append(str(number))
    if len(sayings) == 1:
        return f"its text {next(iter(sayings))}"
    return "; ".join(
        f"paragraph{'s' if len(numbers) > 1 else ''} {listed(numbers)} {saying}"
        for saying, numbers in sayings.items()
    )


def _paragraphs(study: Study, version: Version, article: Article) -> list[Counter[str]]:
    """Return the words of each paragraph, its items with it, by the version they came from."""
    found: dict[str, Counter[str]] = {}
    for provision in study.origins(version.id).of_article(article.eid):
        if provision.kind is not Kind.ARTICLE:
            words = found.setdefault("__".join(provision.eid.split("__")[:2]), Counter())
            for span in provision.spans:
                words[span.origin] += count_words(span.text)
    return list(found.values())


def _saying(study: Study, lineage: Lineage, version: Version, words: Counter[str]) -> str:
    total = sum(words.values())
    origins = [one.id for one in study.law.versions if words[one.id] > LEAST * total]
    if origins == [version.id] or not origins:
        return f"is new in {the(version.name)}"
    ends = list(_ends(study, lineage, origins, version))
    return f"goes back to {ends[0]}" if len(ends) == 1 else f"has words of {listed(ends)}"


def _ends(study: Study, lineage: Lineage, origins: list[str], here: Version) -> Iterator[str]:
    """Yield each version, with the articles of the lineage that stood in it."""
    for version_id in origins:
        version = study.version(version_id)
        articles = Side(version=version).pick(lineage.articles.get(version_id, ()))
        where = f" ({named(articles)})" if articles and version is not here else ""
        yield f"{the(version.name)}{where}"
