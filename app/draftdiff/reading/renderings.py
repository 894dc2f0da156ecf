"""One version in several languages: what says the same is named alike, what differs is a defect.

The leading text keeps its eIds. In every other one a provision takes the eId of its counterpart:
of the same eId, or else, where the languages count otherwise, an article of the same number
("Section 3" and 第三条), a division of the same numbers from the outermost on, a paragraph or item
in the same place between two that have counterparts. What has none keeps a name of its own.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from typing import TypeVar

from draftdiff.model.library import Defect
from draftdiff.model.provisions import Article, Caveat, Division, Item, Kind, Paragraph, Version

USUAL = "en"
"""The language that leads where as many versions can be read in it as in any other."""

Part = TypeVar("Part", Paragraph, Item)
Provision = TypeVar("Provision", Article, Division, Paragraph, Item)


def leading_language(texts: Iterable[Version], wish: str = "") -> str:
    """Return the language that leads: the one wished for, or that of the most versions.

    Among languages of as many versions English leads, then the first by its code.
    """
    counts = Counter(language for _, language in {(text.id, text.language) for text in texts})
    order = sorted(counts, key=lambda one: (one != wish, -counts[one], one != USUAL, one))
    return order[0] if order else wish


def joined(texts: Sequence[Version], leading: str) -> tuple[tuple[Version, ...], list[Defect]]:
    """Join the texts of each version: one leads, the others are its renderings.

    A version that cannot be read in the leading language is led by the first by its code. The
    order of the versions is that in which the first text of each stands.
    """
    found: list[Version] = []
    defects: list[Defect] = []
    groups: defaultdict[str, list[Version]] = defaultdict(list)
    for text in texts:
        groups[text.id].append(text)
    for group in groups.values():
        first, *rest = sorted(group, key=lambda one: (one.language != leading, one.language))
        defects += _about_leading(first, leading)
        renderings: dict[str, Version] = {}
        for text in rest:
            if text.language in (first.language, *renderings):
                message = f"{text.id} stands in {text.language!r} twice: expected it once"
                defects.append(Defect(file=text.file, line=1, message=message, fatal=True))
                continue
            rendering, differences = rendered(first, text)
            renderings[text.language] = rendering
            defects += differences
        found.append(replace(first, renderings=tuple(renderings.values())))
    return tuple(found), defects


def _about_leading(first: Version, leading: str) -> Iterator[Defect]:
    if first.language != leading:
        message = f"{first.id} is not there in {leading!r}, the leading language of the law"
        yield Defect(file=first.file, line=1, message=message)


def rendered(leading: Version, other: Version) -> tuple[Version, tuple[Defect, ...]]:
    """Return a text of the same version in another language, its provisions named as the leading.

    Holds afterwards: no two provisions of it have one eId, and one that has the eId of a provision
    of the leading text is its counterpart. With it come the places at which the two differ.
    """
    divisions = _divisions_named(leading, other)
    names = {old.eid: new.eid for old, new in zip(other.divisions, divisions, strict=True)}
    articles = _articles_named(leading, other)
    text = replace(
        other,
        divisions=divisions,
        articles=tuple(replace(one, division=names.get(one.division, "")) for one in articles),
        caveats=_caveats_named(other, articles),
    )
    return text, tuple(_differences(leading, text))


def counterparts(
    leading: Sequence[Provision],
    other: Sequence[Provision],
    *names: Callable[[Provision], Hashable],
    between: bool = False,
) -> dict[int, int]:
    """Return, by its place, the leading provision that each provision of the other text renders.

    Each stands for one at most. Names are tried one after another, None names nothing; then,
    where asked ``between``, what is left takes counterparts in the order of the text between
    neighbours that have them.
    """
    found: dict[int, int] = {}
    for name in names:
        taken = set(found.values())
        free: dict[Hashable, int] = {}
        for at in range(len(leading) - 1, -1, -1):
            if at not in taken:
                free[name(leading[at])] = at
        free.pop(None, None)
        for at, one in enumerate(other):
            if at not in found and name(one) in free:
                found[at] = free.pop(name(one))
    if between:
        found |= _between(found, len(leading), len(other))
    return found


def _between(found: dict[int, int], leading: int, other: int) -> dict[int, int]:
    """Pair what has no counterpart, the first with the first, up to the next that has one."""
    taken = set(found.values())
    more: dict[int, int] = {}
    at = 0
    for place in range(other):
        if place in found:
            at = found[place] + 1
        elif at < leading and at not in taken:
            more[place] = at
            at += 1
    return more


def _articles_named(leading: Version, other: Version) -> tuple[Article, ...]:
    pairs = counterparts(leading.articles, other.articles, _eid, _number)
    taken = {article.eid for article in leading.articles}
    found = []
    for at, article in enumerate(other.articles):
        like = leading.articles[pairs[at]] if at in pairs else None
        eid = like.eid if like else _free(article.eid, taken, other.language)
        taken.add(eid)
        paragraphs = _parts_named(
            like.paragraphs if like else (), article.paragraphs, (article.eid, eid), other.language
        )
        found.append(replace(article, eid=eid, paragraphs=paragraphs))
    return tuple(found)


def _eid(provision: Article | Division | Paragraph | Item) -> str:
    return provision.eid


def _number(article: Article) -> tuple[bool, str] | None:
    return (article.kind is Kind.SCHEDULE, article.number) if article.number else None


def _parts_named(
    leading: Sequence[Part], other: Sequence[Part], above: tuple[str, str], language: str
) -> tuple[Part, ...]:
    """Return paragraphs or items named as the leading ones, and with them all that is below.

    :param above: the eId of what they stand in, as it was and as it is named now.
    """
    was, now = above
    parts = [_rebased(part, was, now) for part in other]
    pairs = counterparts(leading, parts, _eid, between=True)
    taken = {part.eid for part in leading}
    found: list[Part] = []
    for at, part in enumerate(parts):
        like = leading[pairs[at]] if at in pairs else None
        eid = like.eid if like else _free(part.eid, taken, language)
        taken.add(eid)
        items = _parts_named(
            like.items if like else (), other[at].items, (other[at].eid, eid), language
        )
        found.append(replace(part, eid=eid, items=items))
    return tuple(found)


def _rebased(part: Part, was: str, now: str) -> Part:
    return replace(part, eid=now + part.eid.removeprefix(was))


def _free(eid: str, taken: Set[str], language: str) -> str:
    """Return a name that nothing else has."""
    while eid in taken:
        eid = f"{eid}-{language}"
    return eid


def _divisions_named(leading: Version, other: Version) -> tuple[Division, ...]:
    numbers = _numbers(leading) | _numbers(other)
    pairs = counterparts(leading.divisions, other.divisions, _eid, lambda one: numbers[id(one)])
    taken = {division.eid for division in leading.divisions}
    names: dict[str, str] = {}
    found = []
    for at, division in enumerate(other.divisions):
        like = leading.divisions[pairs[at]] if at in pairs else None
        eid = like.eid if like else _free(division.eid, taken, other.language)
        taken.add(eid)
        names[division.eid] = eid
        found.append(replace(division, eid=eid, parent=names.get(division.parent, "")))
    return tuple(found)


def _numbers(version: Version) -> dict[int, tuple[str, ...] | None]:
    """Return, by identity, the numbers of each division and of all around it.

    A part says 1 as a 编 or a book does; None where one of them has no number.
    """
    known: dict[str, tuple[str, ...] | None] = {"": ()}
    found: dict[int, tuple[str, ...] | None] = {}
    for one in version.divisions:
        above = known.get(one.parent)
        numbers = (*above, one.number) if above is not None and one.number else None
        known[one.eid] = found[id(one)] = numbers
    return found


def _caveats_named(other: Version, articles: Sequence[Article]) -> tuple[Caveat, ...]:
    names = {old.eid: new.eid for old, new in zip(other.articles, articles, strict=True)}
    return tuple(
        replace(caveat, eids=tuple(names.get(eid, eid) for eid in caveat.eids))
        for caveat in other.caveats
    )


def _differences(leading: Version, other: Version) -> Iterator[Defect]:
    """Yield where the two texts differ in their provisions, at the text that has more to show."""
    for text, opposite in ((leading, other), (other, leading)):
        names = {eid for eid, _, _ in _standing(opposite)}
        for eid, label, line in _standing(text):
            if eid not in names:
                message = f"{label} stands in this text only: expected it in {opposite.file}"
                yield Defect(file=text.file, line=line, message=message)
    led = {article.eid: article for article in leading.articles}
    for article in other.articles:
        if like := led.get(article.eid):
            yield from _different_parts(leading, like, other, article)


def _standing(text: Version) -> Iterator[tuple[str, str, int]]:
    """Yield the eId, label and line of each division and article."""
    yield from ((one.eid, one.label or one.heading, one.line) for one in text.divisions)
    yield from ((one.eid, one.label, one.line) for one in text.articles)


def _different_parts(
    leading: Version, like: Article, other: Version, article: Article
) -> Iterator[Defect]:
    if len(like.paragraphs) != len(article.paragraphs):
        message = _unequal(article, article.paragraphs, leading, like, like.paragraphs, "paragraph")
        yield Defect(file=other.file, line=article.line, message=message)
        return
    for one, opposite in zip(article.paragraphs, like.paragraphs, strict=True):
        items, theirs = list(one.walk_items()), list(opposite.walk_items())
        if len(items) != len(theirs):
            message = _unequal(article, items, leading, like, theirs, "item")
            yield Defect(file=other.file, line=one.line or article.line, message=message)


def _unequal(
    article: Article,
    ours: Sequence[object],
    leading: Version,
    like: Article,
    theirs: Sequence[object],
    name: str,
) -> str:
    return (
        f"{article.label} has {len(ours)} {name}{'' if len(ours) == 1 else 's'} here: expected "
        f"{len(theirs)}, as {like.label} has in {leading.file}:{like.line}"
    )
