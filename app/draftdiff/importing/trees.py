"""The one door to lxml: trees of HTML and XML that cannot reach out or blow up.

No external entity, DTD or remote reference is ever resolved, and a document that declares
entities of its own is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree, html

from draftdiff.importing.limits import ATTRIBUTES, DEPTH
from draftdiff.importing.lines import Unreadable

Element = etree._Element
"""An element of a tree; comments and processing instructions are none."""

_ENTITY = re.compile(r"<!ENTITY\b", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[A-Za-z][^<>]{4000,}")
_DATA = re.compile(r"""["']data:[^"'<>]*["']""")
"""A picture inside an attribute, which may be long."""
_BETWEEN_ATTRIBUTES = re.compile(r"[\s=/]+")
_DECLARATION = re.compile(r"<\?xml[^>]{0,200}\?>")


def read_xml(text: str, what: str) -> Element:
    """Read XML from decoded text; ``what`` names the format in errors."""
    if _ENTITY.search(text):
        raise Unreadable("its XML declares entities, which are not accepted: save it without a DTD")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_DECLARATION.sub("", text, count=1).encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        if error.code == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
            raise Unreadable(
                f"its elements are nested more than {DEPTH} levels deep, or one of them holds more "
                "text than a law: check the file"
            ) from None
        line = error.lineno or 1
        raise Unreadable(f"it is not well-formed {what} (line {line}): {error.msg}") from None
    return _shallow(root)


def read_html(text: str) -> Element:
    """Read HTML as browsers do, whatever its faults."""
    parser = html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    if any(_has_too_many_attributes(tag[0]) for tag in _LONG_TAG.finditer(text)):
        raise Unreadable(f"one of its tags has more than {ATTRIBUTES} attributes: check the file")
    data = _DECLARATION.sub("", text, count=1).encode("utf-8")
    try:
        root = html.document_fromstring(data, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, AssertionError) as error:
        raise Unreadable(f"it is not a page of HTML: {error}") from None
    return _shallow(root)


def _has_too_many_attributes(tag: str) -> bool:
    """Whether a tag may have more attributes than the parser compares with one another in time."""
    return len(_BETWEEN_ATTRIBUTES.findall(_DATA.sub("", tag))) > ATTRIBUTES


def _shallow(root: Element) -> Element:
    """Return the tree, or refuse one that is nested deeper than anything written by people."""
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEPTH:
            raise Unreadable(
                f"its elements are nested more than {DEPTH} levels deep: no law is; check the file"
            )
    return root


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace, empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element) -> Iterator[Element]:
    """Yield the elements directly below an element."""
    for child in element:
        if isinstance(child.tag, str):
            yield child


def holders_of(root: Element, names: frozenset[str]) -> frozenset[Element]:
    """Return the elements below which there are some of these names; others hold running text."""
    found: set[Element] = set()
    for element in reversed(list(root.iter())):
        holder = element.getparent()
        if holder is not None and (element in found or name_of(element) in names):
            found.add(holder)
    return frozenset(found)


def text_of(element: Element) -> str:
    """Return all the text of an element with its spaces and line ends as single spaces."""
    return " ".join("".join(element.itertext()).split())
