"""Versions and alignments made by hand, and comparisons written down as a lawyer would."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from draftdiff.model.changes import Block, Comparison, Mark, Part, Segment
from draftdiff.model.correspondences import Alignment, Correspondence, MatchBasis, Relation
from draftdiff.model.provisions import Article, Basis, Item, Kind, Paragraph, Version

_HEADING = re.compile(r"### (\S+)(?: (.+))?")
_ITEM = re.compile(r"(\([0-9A-Za-z]+\)|（[一二三四五六七八九十]+）|\d+°) ?(.*)")


def article(number: str, paragraphs: Iterable[str], heading: str = "") -> Article:
    """An article whose lines are paragraphs and, with a number in brackets, items.

    Items that nothing introduces hang on a paragraph without words.
    """
    eid = f"art_{number}"
    built: list[Paragraph] = []
    for line in paragraphs:
        match = _ITEM.fullmatch(line)
        if match:
            built = built or [Paragraph(eid=f"{eid}__para_1", text="")]
            last = built[-1]
            label = match[1]
            item = Item(eid=f"{last.eid}__item_{len(last.items) + 1}", label=label, text=match[2])
            built[-1] = Paragraph(eid=last.eid, text=last.text, items=(*last.items, item))
        else:
            built.append(Paragraph(eid=f"{eid}__para_{len(built) + 1}", text=line))
    return Article(
        eid=eid,
        kind=Kind.ARTICLE,
        label=f"Article {number}",
        number=number,
        heading=heading,
        basis=Basis.VERIFIED,
        paragraphs=tuple(built),
    )


def version(name: str, text: str, language: str = "en") -> Version:
    """A version from a text with "### NUMBER HEADING" lines, or from one article without them."""
    articles: list[Article] = []
    number, heading, lines = "1", "", []
    for line in [*text.splitlines(), "### end"]:
        match = _HEADING.fullmatch(line)
        if match is None:
            lines += [line] if line.strip() else []
            continue
        if lines:
            articles.append(article(number, lines, heading))
        number, heading, lines = match[1], match[2] or "", []
    return Version(id=name, title=name, name=name, language=language, articles=tuple(articles))


def aligned(
    old: Version, new: Version, pairs: Iterable[tuple[Sequence[str], Sequence[str]]] | None = None
) -> Alignment:
    """An alignment of pairs of numbers; without them, of the articles of the same number."""
    if pairs is None:
        olds, news = [a.number for a in old.articles], [a.number for a in new.articles]
        pairs = [([number] if number in olds else [], [number]) for number in news]
        pairs += [([number], []) for number in olds if number not in news]
    return Alignment(
        old=old,
        new=new,
        correspondences=tuple(
            Correspondence(
                old=tuple(f"art_{number}" for number in before),
                new=tuple(f"art_{number}" for number in after),
                relations=(Relation.AMENDED,),
                likeness=0.5,
                basis=MatchBasis.DECIDED,
            )
            for before, after in pairs
        ),
    )


def marked(segments: Iterable[Segment]) -> str:
    """Segments with their marks: {-deleted-} {+inserted+} {~old~>new~} {<moved away<} {>here>}."""
    forms = {
        Mark.SAME: "{new}",
        Mark.DELETED: "{{-{old}-}}",
        Mark.INSERTED: "{{+{new}+}}",
        Mark.FOLLOWED: "{{~{old}~>{new}~}}",
        Mark.MOVED_AWAY: "{{<{old}<}}",
    }
    return "".join(
        "{>" + marked(segment.inner) + ">}"
        if segment.mark == Mark.MOVED_HERE
        else forms[segment.mark].format(old=segment.old, new=segment.new)
        for segment in segments
    )


def block_line(block: Block) -> str:
    """A block on a line: its label, where it changed both, and its marked text; "~" if bare."""
    if block.bare:
        return "~"
    labels = [label for label in (block.old_label, block.new_label) if label]
    label = labels[0] if len(set(labels)) == 1 else "→".join(labels)
    if block.kind == Kind.ARTICLE:
        label = "#"
    more = "…" if block.continues else ""
    return " ".join(word for word in (label, more + marked(block.segments)) if word)


def written(comparison: Comparison) -> str:
    """A whole comparison, an article's number before each part where there are several."""
    parts: list[Part] = [part for change in comparison.articles for part in change.parts]
    lines: list[str] = []
    for part in parts:
        if len(parts) > 1:
            lines.append(f"### {part.article.removeprefix('art_')}")
        lines += [block_line(block) for block in part.blocks]
    return "\n".join(lines)


def sides(comparison: Comparison) -> tuple[dict[str, str], dict[str, str]]:
    """The text of every provision as the blocks give it back, old and new."""
    old: dict[str, str] = {}
    new: dict[str, str] = {}
    for change in comparison.articles:
        for part in change.parts:
            for block in part.blocks:
                if block.old:
                    text = "".join(segment.old for segment in block.segments)
                    old[block.old] = old.get(block.old, "") + text
                if block.new:
                    text = "".join(segment.new for segment in block.segments)
                    new[block.new] = new.get(block.new, "") + text
    return old, new


def provisions(found: Version) -> dict[str, str]:
    """The text of every provision of a version."""
    texts: dict[str, str] = {}
    for one in found.articles:
        if one.heading:
            texts[one.eid] = one.heading
        for paragraph in one.paragraphs:
            texts[paragraph.eid] = paragraph.text
            texts |= {item.eid: item.text for item in paragraph.walk_items()}
    return texts
