"""The whole law in both languages, and every disagreement between them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from tests.fidelity.agreement import equality, proportion
from tests.fidelity.passages import (
    Disagreement,
    Passage,
    basis,
    place_of,
    provisions,
    punctuation,
    sentences,
    structure,
)
from tests.fidelity.reference import Lineage, read_chinese, read_lineages
from tests.fidelity.wording import Vocabulary, figures, references


@dataclass(frozen=True, slots=True)
class Corpus:
    """The English law, its versions in Chinese, and the lineages of its articles."""

    law: Law
    chinese: tuple[Version, ...]
    lineages: tuple[Lineage, ...]

    def passages(self) -> list[Passage]:
        """Return every provision in both languages."""
        pairs = zip(self.chinese, self.law.versions, strict=True)
        return [passage for pair in pairs for passage in provisions(*pair)]

    def sentences(self) -> list[Passage]:
        """Return every sentence in both languages."""
        return [sentence for passage in self.passages() for sentence in sentences(passage)]


def read_corpus(law: Law, folder: Path) -> Corpus:
    """Read the reference in a folder: "<name>.zh.txt" for each "<name>.en.md", and the lineages.

    Raises ``OSError`` where a file is missing.
    """
    chinese = []
    for version in law.versions:
        path = folder / Path(version.file).name.replace(".en.md", ".zh.txt")
        text = path.read_text("utf-8")
        chinese.append(read_chinese(text, version=version.id, file=path.name))
    lineages = read_lineages((folder / "alignment.csv").read_text("utf-8"))
    return Corpus(law=law, chinese=tuple(chinese), lineages=lineages)


def _structure(corpus: Corpus) -> Iterator[Disagreement]:
    for pair in zip(corpus.chinese, corpus.law.versions, strict=True):
        yield from structure(*pair)


def _basis(corpus: Corpus) -> Iterator[Disagreement]:
    for pair in zip(corpus.chinese, corpus.law.versions, strict=True):
        yield from basis(*pair)


def _proportion(corpus: Corpus) -> Iterator[Disagreement]:
    articles: dict[str, list[Passage]] = {}
    for sentence in corpus.sentences():
        articles.setdefault(sentence.article, []).append(sentence)
    yield from proportion(corpus.lineages, articles)


def _lineages(corpus: Corpus) -> Iterator[Disagreement]:
    """Yield every article that no lineage holds, so that nothing compared it with its history."""
    for version in corpus.law.versions:
        held = {number for lineage in corpus.lineages for number in lineage.numbers[version.id]}
        for article in version.articles:
            if article.number not in held:
                yield Disagreement("lineages", (place_of(version.id, article.eid),), "in none")


def _remarks(corpus: Corpus) -> Iterator[Disagreement]:
    """Yield every quotation in a remark that stands in no version of its article."""
    texts = {
        f"{version.id} {article.number}": article.text
        for version in corpus.law.versions
        for article in version.articles
    }
    for version in corpus.law.versions:
        for article in version.articles:
            kin = [
                texts[f"{other} {number}"]
                for lineage in corpus.lineages
                if article.number in lineage.numbers[version.id]
                for other, numbers in lineage.numbers.items()
                for number in numbers
            ]
            for quotation in re.findall("“(.+?)”", article.remark):
                if not any(quotation in text for text in kin):
                    place = place_of(version.id, article.eid)
                    yield Disagreement("remarks", (place,), f"{quotation} stands nowhere")


def _each(
    check: Callable[[Passage], Iterator[Disagreement]],
) -> Callable[[Corpus], Iterator[Disagreement]]:
    return lambda corpus: (found for passage in corpus.passages() for found in check(passage))


def _terms(corpus: Corpus) -> Iterable[Disagreement]:
    vocabulary = Vocabulary(corpus.law.glossary)
    return [found for sentence in corpus.sentences() for found in vocabulary.check(sentence)]


CHECKS: dict[str, Callable[[Corpus], Iterable[Disagreement]]] = {
    "structure": _structure,
    "lineages": _lineages,
    "basis": _basis,
    "punctuation": _each(punctuation),
    "equality": lambda corpus: equality(corpus.sentences()),
    "proportion": _proportion,
    "references": _each(references),
    "figures": _each(figures),
    "terms": _terms,
    "remarks": _remarks,
}
"""What is checked, by the name under which it is reported."""
