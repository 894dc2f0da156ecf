"""Where on a page of HTML the law stands, what its title is, and which are its footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from draftdiff.importing.sections import starts_with_number
from draftdiff.importing.trees import Element, name_of, text_of
from draftdiff.language.labels import read_label
from draftdiff.language.scripts import IDEOGRAPHS

_NO_TEXT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "nav",
        "footer",
        "aside",
        "form",
        "button",
        "select",
        "option",
        "svg",
        "math",
        "iframe",
        "object",
        "video",
        "audio",
        "canvas",
        "img",
        "input",
        "textarea",
        "dialog",
    ]
)
_NO_TEXT_ROLES = frozenset(
    ["navigation", "search", "banner", "contentinfo", "complementary", "dialog"]
)
BLOCKS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
    ]
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CONTAINERS = frozenset({"div", "article", "main", "section", "td", "body"})
_OFFICIAL = "eli-container"
"""What the Official Journal of the European Union and others that follow it call the whole act."""

_OFFICIAL_TITLE = "eli-main-title"
_OFFICIAL_HEAD = "oj-hd-"
_TITLES = frozenset({"oj-sti-art", "sti-art", "eli-title"})
"""What the Official Journal calls the titles of articles and divisions."""

_RAISED = re.compile(r"\b(?:oj-)?super\b")
_NUMBER_CLASS = re.compile(r"(?:No|[Nn]um|[Nn]umber)$")
_PARTS = re.compile(rf"\s+[-–—|_]\s+|_|(?<=[{IDEOGRAPHS}])[-–—|](?=[{IDEOGRAPHS}])")
"""What stands between the title of a text and the name of the site."""

_MOST_LABELS = 0.9
_FEWEST_LABELS = 3


def is_furniture(element: Element, name: str) -> bool:
    """Whether an element never holds text of the law: menus, forms, what is hidden."""
    classes = _classes(element)
    return (
        name in _NO_TEXT
        or _OFFICIAL_TITLE in classes
        or any(one.startswith(_OFFICIAL_HEAD) for one in classes)
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or (element.get("role") or "") in _NO_TEXT_ROLES
        or bool(_HIDDEN.search((element.get("style") or "")[:500]))
    )


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "")[:500].split()


def main_part(root: Element) -> Element:
    """Return the element that holds the law: by where the labels stand, else by its name."""
    counts = _labels(root, lambda text: read_label(text) is not None)
    if counts[root] < _FEWEST_LABELS:
        counts = _labels(root, starts_with_number)
    whole = [one for one in root.iter("div") if _OFFICIAL in _classes(one)]
    if len(whole) == 1 and counts[whole[0]] >= _MOST_LABELS * counts[root]:
        return whole[0]
    body = root.find("body")
    top = root if body is None else body
    for name in ("main", "article"):
        named = list(top.iter(name))
        if len(named) == 1 and counts[named[0]] >= _MOST_LABELS * counts[top]:
            return named[0]
    if counts[top] < _FEWEST_LABELS:
        return top
    return _innermost(top, counts)


def _labels(root: Element, is_label: Callable[[str], bool]) -> Counter[Element]:
    """Count the texts that begin with a label in each element and all it holds."""
    counts: Counter[Element] = Counter()
    elements = [element for element in root.iter() if name_of(element)]
    for element in elements:
        if not is_furniture(element, name_of(element)):
            texts = [(t or "").strip()[:200] for t in (element.text, *(c.tail for c in element))]
            counts[element] += sum(bool(text) and is_label(text) for text in texts)
    for element in reversed(elements):
        if (holder := element.getparent()) is not None and counts[element]:
            counts[holder] += counts[element]
    return counts


def _innermost(top: Element, counts: Counter[Element]) -> Element:
    found = at = top
    while True:
        inner = [child for child in at if counts[child] >= _MOST_LABELS * counts[top]]
        if not inner:
            return found
        at = inner[0]
        if name_of(at) in _CONTAINERS:
            found = at


def title_of(root: Element, main: Element) -> str:
    """Return what the page calls the text, where the text does not say it itself."""
    official = next((one for one in main.iter("div") if _OFFICIAL_TITLE in _classes(one)), None)
    if official is not None:
        return " ".join(filter(None, map(text_of, official)))
    if any(True for _ in main.iter("h1")):
        return ""
    heading = next((text_of(element) for element in root.iter("h1")), "")
    page = next((text_of(element) for element in root.iter("title")), "")
    return heading or _PARTS.split(page.strip(" -–—|"))[0].strip()


def is_number(element: Element) -> bool:
    """Whether an element holds the number of a provision, by its class: LegP1No, akn-num."""
    return any(_NUMBER_CLASS.search(one) for one in _classes(element))


def is_title(element: Element) -> bool:
    """Whether an element says by its class that it is the title of a provision."""
    return not _TITLES.isdisjoint(_classes(element))


def is_mark(element: Element, name: str) -> bool:
    """Whether an element is a raised mark: ``<sup>``, or a link to one that a class raises."""
    return name == "sup" or (
        name == "a"
        and any(_RAISED.search(one.get("class") or "") for one in element.iterfind("span"))
    )


def reference_of(element: Element) -> str:
    """Return the id of the note that a raised mark refers to, or an empty text."""
    link = element if name_of(element) == "a" else element.find(".//a")
    target = (link.get("href") or "") if link is not None else ""
    return target[1:] if target.startswith("#") else ""


def notes_of(root: Element) -> dict[str, Element]:
    """Return the notes of a page by their ids: what raised marks refer to."""
    marks = (one for one in root.iter("sup", "a") if is_mark(one, name_of(one)))
    wanted = {note for mark in marks if (note := reference_of(mark))}
    found: dict[str, Element] = {}
    for element in root.iter():
        if element.get("id") in wanted and name_of(element) in BLOCKS:
            found.setdefault(element.get("id") or "", element)
    return found


def note_text(note: Element) -> str:
    """Return the text of a note without its own number and the arrow back to the text."""
    return re.sub(r"^[\[(]?\d{1,3}[\])]?[.:]?\s+|\s*[↩↑^]\ufe0e?$", "", text_of(note))
