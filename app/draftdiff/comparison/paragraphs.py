"""References to paragraphs that were renumbered inside their article: a second look at a few texts.

Which paragraph became which is known only once the articles were compared. "Paragraph 2" that
became "paragraph 1" because a paragraph was taken out follows the renumbering, as "Article 17"
does that became "Article 20".
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from draftdiff.alignment.renumbering import LONE, Numbering, Renumbering
from draftdiff.comparison.redline import Setting, redline
from draftdiff.language.references import find_references
from draftdiff.model.changes import Block, Fate, Mark, Part
from draftdiff.model.provisions import Article, Item, Kind, Version
from draftdiff.model.references import Pointer

Name = TypeVar("Name", bound=Hashable)


def with_paragraphs_followed(
    old: Version, new: Version, articles: Sequence[tuple[Part, ...]], setting: Setting
) -> list[tuple[Part, ...]]:
    """Return the parts with the references to paragraphs marked that only follow their numbers.

    Looks again at provisions whose references name other paragraphs than before, and at no other.
    """
    through: Renumbering | None = None
    result = list(articles)
    for at, parts in enumerate(articles):
        for place, part in enumerate(parts):
            again = [_names_others(block, setting) for block in part.blocks]
            if not any(again):
                continue
            through = through or _with_paragraphs(old, new, articles, setting.renumbering)
            blocks = tuple(
                _looked_at_again(block, setting, through) if looked_at else block
                for block, looked_at in zip(part.blocks, again, strict=True)
            )
            done = result[at]
            result[at] = (*done[:place], replace(part, blocks=blocks), *done[place + 1 :])
    return result


def _names_others(block: Block, setting: Setting) -> bool:
    """Whether the references of a changed provision name paragraphs, and not the same ones."""
    if block.fate is not Fate.CHANGED or block.continues:
        return False
    if not any(segment.mark in (Mark.DELETED, Mark.INSERTED) for segment in block.segments):
        return False
    before, after = (
        [
            (pointer.paragraph, pointer.item, pointer.through, _below_an_article(pointer))
            for reference in find_references(text, language)
            if not reference.law
            for pointer in reference.pointers
            if pointer.paragraph or pointer.item or _below_an_article(pointer)
        ]
        for text, language in zip(_texts(block), setting.languages, strict=True)
    )
    return bool(before) and before != after


def _below_an_article(pointer: Pointer) -> str:
    """A number that names what stands below an article, 3.1; else nothing."""
    return pointer.number if "." in pointer.number else ""


def _texts(block: Block) -> tuple[str, str]:
    return (
        "".join(segment.old for segment in block.segments),
        "".join(segment.new for segment in block.segments),
    )


def _looked_at_again(block: Block, setting: Setting, through: Renumbering) -> Block:
    home = (block.old_article, block.new_article)
    old, new = _texts(block)
    again = replace(setting, renumbering=replace(through, home=home))
    return replace(block, segments=redline(old, new, again))


def _with_paragraphs(
    old: Version, new: Version, articles: Sequence[tuple[Part, ...]], through: Renumbering
) -> Renumbering:
    images: defaultdict[str, list[str]] = defaultdict(list)
    for parts in articles:
        for part in parts:
            for block in part.blocks:
                if block.kind is not Kind.ARTICLE and block.old and block.new:
                    images[block.old].append(block.new)
    paragraphs: Mapping[str, tuple[str, ...]] = {eid: tuple(new) for eid, new in images.items()}
    return replace(
        through,
        images={**paragraphs, **through.images},
        origins=Counter(image for became in paragraphs.values() for image in {*became}),
        old=_with_provisions(through.old, old),
        new=_with_provisions(through.new, new),
    )


def _with_provisions(numbering: Numbering, version: Version) -> Numbering:
    """What references name in a version, with what stands below its articles."""
    return replace(
        numbering,
        below=_once(_below(version)),
        by_number={**_once(_dotted(version)), **numbering.by_number},
    )


def _once(named: Iterable[tuple[Name, str]]) -> dict[Name, str]:
    """What stands once under its name; a reference to one of two proves nothing."""
    found: dict[Name, str] = {}
    twice: set[Name] = set()
    for name, eid in named:
        if found.setdefault(name, eid) != eid:
            twice.add(name)
    return {name: eid for name, eid in found.items() if name not in twice}


def _below(version: Version) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what a reference calls each paragraph: its place, or the number at its head.

    Paragraphs numbered "(1)" or "1." are read as items of one without words. Items are called by
    their numbers.
    """
    for article in version.articles:
        for paragraph in article.paragraphs:
            for parent in ((paragraph.eid, paragraph.items), *_lists(paragraph.items)):
                yield from _called(*parent)
        if len(article.paragraphs) == 1:
            yield (article.eid, LONE), article.paragraphs[0].eid
        if article.paragraphs and not article.paragraphs[0].text:
            yield from _numbered(article)
            continue
        for place, paragraph in enumerate(article.paragraphs, start=1):
            yield (article.eid, str(place)), paragraph.eid


def _dotted(version: Version) -> Iterator[tuple[str, str]]:
    """Yield what is numbered below an article with the number of that: 3.1, 3.2."""
    for article in version.articles:
        for paragraph in article.paragraphs if article.number else ():
            for item in paragraph.items:
                number = item.label.strip("(). ")
                if number.startswith(f"{article.number}."):
                    yield number, item.eid


def _lists(items: Iterable[Item]) -> Iterator[tuple[str, tuple[Item, ...]]]:
    for one in items:
        for item in one.walk():
            yield item.eid, item.items


def _called(parent: str, items: Iterable[Item]) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the items of one list by their numbers; two of one label by the same."""
    numbers: dict[str, str] = {}
    for item in items:
        number = numbers.setdefault(item.label, item.eid.rpartition("__item_")[2])
        yield (parent, number), item.eid


def _numbered(article: Article) -> Iterator[tuple[tuple[str, str], str]]:
    for paragraph in article.paragraphs:
        for item in paragraph.items:
            number = item.label.strip("().（） ")
            if number.isascii() and number[:1].isdecimal():
                yield (article.eid, number), item.eid
