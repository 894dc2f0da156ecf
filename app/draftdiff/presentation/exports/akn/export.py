"""A version, or a comparison, as an Akoma Ntoso document."""

from __future__ import annotations

from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.akn.hierarchy import body, provisions_of
from draftdiff.presentation.exports.akn.meta import meta
from draftdiff.presentation.exports.akn.modifications import analysis
from draftdiff.presentation.exports.commentary import Span, remarks_of
from draftdiff.presentation.exports.lines import lines_of
from draftdiff.presentation.exports.markup import Node, node, node_with, written
from draftdiff.presentation.exports.plain import lines_of_version
from draftdiff.presentation.exports.subject import SingleText, Subject

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def export_akn(subject: Subject) -> bytes:
    """Return a comparison as an act: the new text, with what was deleted and inserted marked.

    Old provisions that did not stay have ``status="removed"`` and an eId that begins with
    ``old_``. The modifications stand in the analysis, the notes in the head.
    """
    lines = lines_of(subject)
    remarks = remarks_of(subject, lines)
    beside: dict[int, list[tuple[int, Span | None]]] = {}
    for number, remark in enumerate(remarks):
        beside.setdefault(remark.line, []).append((number, remark.span))
    head = meta(
        subject.law,
        subject.new,
        file=f"/compared-with-{subject.old.id}",
        site=subject.address,
        analysis=analysis(subject),
        notes=remarks,
    )
    provisions = provisions_of(subject.old, subject.new, lines, beside)
    return _act(head, subject.new, body(provisions))


def export_text_akn(text: SingleText) -> bytes:
    """Return one version as an act."""
    version = text.version
    provisions = provisions_of(version, version, tuple(lines_of_version(version)), {})
    return _act(meta(text.law, version, site=text.address), version, body(provisions))


def _act(head: Node, version: Version, text: Node) -> bytes:
    act = node(
        "act",
        head,
        node("preface", node("longTitle", node("p", node("docTitle", version.title)))),
        text,
        name="act",
    )
    return written(node_with("akomaNtoso", {"xmlns": NAMESPACE}, act))
