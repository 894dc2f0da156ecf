"""The styles of a Word document, from one table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from draftdiff.presentation.exports.markup import Node, node, node_with
from draftdiff.presentation.exports.spots import Level

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
DEEPEST = 4
"""The deepest level of divisions, and of items, that has a style of its own."""
INDENT = 567
"""How far one level of items is set in, in twentieths of a point: one centimetre."""

LATIN, HAN = "Times New Roman", "SimSun"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How paragraphs of one kind are set: sizes in half points, spaces in twentieths of a point.

    ``outline`` is the level in the outline of the document, from 0; None for running text.
    """

    name: str
    title: str
    size: int = 22
    bold: bool = False
    italic: bool = False
    centred: bool = False
    before: int = 0
    after: int = 120
    left: int = 0
    hanging: int = 0
    outline: int | None = None
    keep: bool = False


def style_of(level: Level, depth: int) -> str:
    """Return the name of the style of a line."""
    deep = min(max(depth, 1), DEEPEST)
    names = {
        Level.TITLE: "Title",
        Level.DIVISION: f"Heading{deep}",
        Level.ARTICLE: "Article",
        Level.PARAGRAPH: "Paragraph",
        Level.ITEM: f"Item{deep}",
    }
    return names[level]


def _table(outline: int) -> Iterator[Style]:
    yield Style(name="Title", title="Title", size=36, bold=True, centred=True, after=360)
    for depth in range(1, DEEPEST + 1):
        yield Style(
            name=f"Heading{depth}",
            title=f"heading {depth}",
            size=30 - 2 * depth,
            bold=True,
            centred=depth == 1,
            before=360 if depth == 1 else 240,
            outline=depth - 1,
            keep=True,
        )
    yield Style(
        name="Article", title="Article", bold=True, before=240, after=60, outline=outline, keep=True
    )
    yield Style(name="Paragraph", title="Paragraph")
    for depth in range(1, DEEPEST + 1):
        yield Style(name=f"Item{depth}", title=f"Item {depth}", left=INDENT * depth, hanging=INDENT)
    yield Style(name="LastParagraph", title="Last Paragraph", size=2, after=0)
    yield Style(name="Header", title="header", size=16, italic=True, centred=True, after=0)
    yield Style(name="Footer", title="footer", size=16, centred=True, after=0)
    yield Style(name="CommentText", title="annotation text", size=20, after=60)


def styles(language: str, outline: int) -> Node:
    """Return the styles of a document.

    :param language: the language of the text, as a tag of BCP 47.
    :param outline: the level of articles in the outline, from 0.
    """
    return node_with(
        "w:styles",
        {"xmlns:w": W},
        _defaults(language),
        node_with(
            "w:style",
            {"w:type": "paragraph", "w:default": "1", "w:styleId": "Normal"},
            _name("Normal"),
        ),
        *(_styled(style) for style in _table(outline)),
        node_with(
            "w:style",
            {"w:type": "character", "w:styleId": "CommentReference"},
            _name("annotation reference"),
            node("w:rPr", _value("w:sz", "16")),
        ),
    )


def _defaults(language: str) -> Node:
    fonts = {"w:ascii": LATIN, "w:hAnsi": LATIN, "w:cs": LATIN, "w:eastAsia": HAN}
    spoken = {"w:val": language}
    if language.startswith("zh"):
        spoken["w:eastAsia"] = language if "-" in language else "zh-CN"
    return node(
        "w:docDefaults",
        node(
            "w:rPrDefault",
            node(
                "w:rPr",
                node_with("w:rFonts", fonts),
                _value("w:sz", "22"),
                _value("w:szCs", "22"),
                node_with("w:lang", spoken),
            ),
        ),
        node(
            "w:pPrDefault",
            node("w:pPr", node_with("w:spacing", {"w:line": "276", "w:lineRule": "auto"})),
        ),
    )


def _styled(style: Style) -> Node:
    spacing = {"w:before": str(style.before), "w:after": str(style.after)}
    indent = {"w:left": str(style.left), "w:hanging": str(style.hanging)}
    paragraph = node(
        "w:pPr",
        node("w:keepNext") if style.keep else None,
        node_with("w:spacing", spacing),
        node_with("w:ind", indent) if style.left else None,
        _value("w:jc", "center") if style.centred else None,
        None if style.outline is None else _value("w:outlineLvl", str(style.outline)),
    )
    words = node(
        "w:rPr",
        node("w:b") if style.bold else None,
        node("w:i") if style.italic else None,
        _value("w:sz", str(style.size)),
        _value("w:szCs", str(style.size)),
    )
    return node_with(
        "w:style",
        {"w:type": "paragraph", "w:styleId": style.name},
        _name(style.title),
        _value("w:basedOn", "Normal"),
        node("w:qFormat"),
        paragraph,
        words,
    )


def _name(name: str) -> Node:
    return _value("w:name", name)


def _value(tag: str, value: str) -> Node:
    return node_with(tag, {"w:val": value})
