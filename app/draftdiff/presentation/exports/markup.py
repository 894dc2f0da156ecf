"""XML made from values: the names as they are written, the text escaped, nothing illegal let in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree

Node = ElementTree.Element
Child = Node | str | None

_ILLEGAL = re.compile("[^\t\n\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 does not allow in a text (https://www.w3.org/TR/xml/#charsets)."""


def clean(text: str) -> str:
    """Return a text with each character that XML does not allow replaced by U+FFFD.

    The length stays, so that places in the text stay too.
    """
    return _ILLEGAL.sub("\ufffd", text)


def node(tag: str, *children: Child, **attributes: str | None) -> Node:
    """Return an element with text and elements in it.

    :param tag: the name as it is written, with its prefix ("w:p"); whoever makes the outermost
        element declares the prefixes.
    :param children: elements and texts in their order; None is passed over.
    :param attributes: plain names; a final underscore is dropped (``class_``) and None passed
        over. Names with a prefix go through ``node_with``.
    """
    plain = {name.rstrip("_"): value for name, value in attributes.items() if value is not None}
    return node_with(tag, plain, *children)


def node_with(tag: str, attributes: Mapping[str, str], *children: Child) -> Node:
    """Return an element as ``node`` does, with attributes of any name."""
    made = Node(tag, {name: clean(value) for name, value in attributes.items()})
    extend(made, *children)
    return made


def extend(parent: Node, *children: Child) -> None:
    """Add texts and elements at the end of an element."""
    for child in children:
        if isinstance(child, str):
            if len(parent):
                parent[-1].tail = (parent[-1].tail or "") + clean(child)
            else:
                parent.text = (parent.text or "") + clean(child)
        elif child is not None:
            parent.append(child)


def written(root: Node, *, doctype: str = "") -> bytes:
    """Return a document in UTF-8 with its declaration."""
    head = f'<?xml version="1.0" encoding="UTF-8"?>\n{doctype}'
    return (head + ElementTree.tostring(root, encoding="unicode") + "\n").encode("utf-8")
