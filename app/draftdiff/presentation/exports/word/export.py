"""A comparison as a Word document: the parts of its package."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from draftdiff.presentation.exports.archive import archive
from draftdiff.presentation.exports.commentary import Remark, about, remarks_of
from draftdiff.presentation.exports.line import Line
from draftdiff.presentation.exports.lines import lines_of
from draftdiff.presentation.exports.markup import Node, node, node_with, written
from draftdiff.presentation.exports.nameless import said_lines
from draftdiff.presentation.exports.pieces import new_text, old_text
from draftdiff.presentation.exports.spots import Level
from draftdiff.presentation.exports.subject import Subject
from draftdiff.presentation.exports.word.body import body
from draftdiff.presentation.exports.word.changes import Tracker, stamp
from draftdiff.presentation.exports.word.styles import DEEPEST, W, styles
from draftdiff.presentation.pages.translation import notice

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_PARTS = {
    "styles": f"{_WORD}.styles+xml",
    "settings": f"{_WORD}.settings+xml",
    "comments": f"{_WORD}.comments+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
}
"""The parts that the document refers to, and what each is."""


def export_word(subject: Subject) -> bytes:
    """Return a comparison as a Word document with tracked changes.

    Accepting all gives the new text, rejecting all the old one, in its own order. Changes are
    signed with the name and the day of the new version; renumberings and references that follow
    them with a name of their own. Notes are comments.
    """
    lines = said_lines(subject, lines_of(subject))
    remarks = (*_opening(subject), *remarks_of(subject, lines), *_moved(subject, lines))
    parts = {
        "document": _document(subject, lines, remarks),
        "styles": styles(subject.new.language, _outline(lines)),
        "settings": _settings(),
        "comments": _comments(remarks),
        "header": _header(subject),
        "footer": _footer(subject),
    }
    return archive(
        [
            ("[Content_Types].xml", written(_content_types())),
            ("_rels/.rels", written(_package_relations())),
            ("docProps/core.xml", written(_properties(subject))),
            *((f"word/{name}.xml", written(part)) for name, part in parts.items()),
            ("word/_rels/document.xml.rels", written(_document_relations())),
        ]
    )


def _opening(subject: Subject) -> Iterator[Remark]:
    """The remark on the first line: what is compared, and how to read it."""
    yield Remark(
        who="draftdiff",
        when=subject.day,
        heading=f"{subject.old.name} compared with {subject.new.name}",
        paragraphs=(
            *about(subject),
            "Accepting all changes gives the new text, rejecting all the old one. What only "
            "follows a renumbering is signed “Renumbering only”.",
        ),
        line=0,
    )


def _moved(subject: Subject, lines: Sequence[Line]) -> Iterator[Remark]:
    """Yield a remark at either end of a moved article: Word does not name the other one."""
    heads = [
        (at, line) for at, line in enumerate(lines) if line.move and line.level is Level.ARTICLE
    ]
    left = {line.index: old_text(line.label) for _, line in heads if line.old}
    reached = {line.index: new_text(line.label) for _, line in heads if line.new}
    for at, line in heads:
        if line.index in left and line.index in reached:
            way = f"from {left[line.index]}" if line.new else f"to {reached[line.index]}"
            mark = "inserted here" if line.new else "deleted here"
            said = f"Moved {way}. Words that changed on the way are marked as {mark}."
            yield Remark(who="draftdiff", when=subject.day, heading="", paragraphs=(said,), line=at)


def _outline(lines: Sequence[Line]) -> int:
    depths = [line.depth for line in lines if line.level is Level.DIVISION]
    return min(max(depths, default=0), DEEPEST)


def _document(subject: Subject, lines: Sequence[Line], remarks: Sequence[Remark]) -> Node:
    tracker = Tracker(subject.new.name, subject.day)
    margins = dict.fromkeys(("w:top", "w:right", "w:bottom", "w:left"), "1417")
    section = node(
        "w:sectPr",
        node_with("w:headerReference", {"w:type": "default", "r:id": _relation("header")}),
        node_with("w:footerReference", {"w:type": "default", "r:id": _relation("footer")}),
        node_with("w:pgSz", {"w:w": "11906", "w:h": "16838"}),
        node_with("w:pgMar", {**margins, "w:header": "709", "w:footer": "709", "w:gutter": "0"}),
    )
    return node_with(
        "w:document",
        {"xmlns:w": W, "xmlns:r": _OFFICE},
        node("w:body", *body(lines, remarks, tracker), section),
    )


def _comments(remarks: Sequence[Remark]) -> Node:
    return node_with(
        "w:comments",
        {"xmlns:w": W},
        *(_comment(number, remark) for number, remark in enumerate(remarks)),
    )


def _comment(number: int, remark: Remark) -> Node:
    initials = "".join(word[0] for word in remark.who.split() if word[0].isalnum())[:4].upper()
    signed = {"w:id": str(number), "w:author": remark.who, "w:initials": initials or "N"}
    if remark.when:
        signed["w:date"] = stamp(remark.when)
    heading = (_text(remark.heading, "w:b"),) if remark.heading else ()
    return node_with(
        "w:comment",
        signed,
        *(_comment_paragraph(run) for run in heading),
        *(_comment_paragraph(_text(words)) for words in remark.paragraphs),
    )


def _comment_paragraph(run: Node) -> Node:
    return node("w:p", node("w:pPr", node_with("w:pStyle", {"w:val": "CommentText"})), run)


def _text(words: str, *looks: str) -> Node:
    look = node("w:rPr", *(node(tag) for tag in looks)) if looks else None
    return node("w:r", look, node_with("w:t", {"xml:space": "preserve"}, words))


def _header(subject: Subject) -> Node:
    words = f"{subject.law.short}: {subject.old.name} → {subject.new.name}"
    return node_with("w:hdr", {"xmlns:w": W}, _furniture("Header", _text(words)))


def _footer(subject: Subject) -> Node:
    """The foot of each page: what the text is, which must outlive its comments, and the number."""
    said = notice(subject.law, subject.old, subject.new)
    fields = (_field("PAGE"), _text(" / "), _field("NUMPAGES"))
    return node_with(
        "w:ftr",
        {"xmlns:w": W},
        *([_furniture("Footer", _text(said))] if said else []),
        _furniture("Footer", *fields),
    )


def _furniture(style: str, *runs: Node) -> Node:
    return node("w:p", node("w:pPr", node_with("w:pStyle", {"w:val": style})), *runs)


def _field(name: str) -> Node:
    return node_with("w:fldSimple", {"w:instr": f" {name} "}, _text("1"))


def _settings() -> Node:
    mode = {
        "w:name": "compatibilityMode",
        "w:uri": "http://schemas.microsoft.com/office/word",
        "w:val": "15",
    }
    return node_with(
        "w:settings", {"xmlns:w": W}, node("w:compat", node_with("w:compatSetting", mode))
    )


def _properties(subject: Subject) -> Node:
    spaces = {
        "xmlns:cp": f"{_PACKAGE}/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    }
    title = f"{subject.law.title}: {subject.old.name} compared with {subject.new.name}"
    day = stamp(subject.day)
    kind = {"xsi:type": "dcterms:W3CDTF"}
    return node_with(
        "cp:coreProperties",
        spaces,
        node("dc:title", title),
        node("dc:creator", "draftdiff"),
        node("dc:language", subject.new.language),
        node_with("dcterms:created", kind, day) if day else None,
        node_with("dcterms:modified", kind, day) if day else None,
    )


def _content_types() -> Node:
    overrides = {
        "/word/document.xml": f"{_WORD}.document.main+xml",
        "/docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
        **{f"/word/{name}.xml": kind for name, kind in _PARTS.items()},
    }
    relations = "application/vnd.openxmlformats-package.relationships+xml"
    return node_with(
        "Types",
        {"xmlns": f"{_PACKAGE}/content-types"},
        node_with("Default", {"Extension": "rels", "ContentType": relations}),
        node_with("Default", {"Extension": "xml", "ContentType": "application/xml"}),
        *(
            node_with("Override", {"PartName": name, "ContentType": kind})
            for name, kind in overrides.items()
        ),
    )


def _package_relations() -> Node:
    return _relations(
        ("document", f"{_OFFICE}/officeDocument", "word/document.xml"),
        ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
    )


def _document_relations() -> Node:
    return _relations(*((name, f"{_OFFICE}/{name}", f"{name}.xml") for name in _PARTS))


def _relations(*targets: tuple[str, str, str]) -> Node:
    return node_with(
        "Relationships",
        {"xmlns": f"{_PACKAGE}/relationships"},
        *(
            node_with("Relationship", {"Id": _relation(name), "Type": kind, "Target": target})
            for name, kind, target in targets
        ),
    )


def _relation(name: str) -> str:
    return f"rel-{name}"
