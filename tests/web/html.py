"""Just enough of a reader of HTML to ask pages what links, names and words they hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

VOID = {"meta", "link", "br", "hr", "img", "input", "path", "rect"}


@dataclass
class Element:
    """One element with its attributes, what it stands in, and all words inside it."""

    tag: str
    attributes: dict[str, str]
    parent: Element | None = None
    text: str = ""

    def around(self) -> Iterator[Element]:
        """Yield the elements that it stands in, the nearest first."""
        above = self.parent
        while above is not None:
            yield above
            above = above.parent

    def inside(self, class_name: str) -> bool:
        """Whether it stands in an element of a class."""
        return any(class_name in one.attributes.get("class", "").split() for one in self.around())


@dataclass
class Page(HTMLParser):
    """A page read into a flat list of elements, in order."""

    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, parent)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self._open, f"</{tag}> closes nothing"
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def all(self, tag: str = "", class_name: str = "") -> Iterator[Element]:
        """Yield the elements of a tag and a class, in order."""
        for element in self.elements:
            if (not tag or element.tag == tag) and (
                not class_name or class_name in element.attributes.get("class", "").split()
            ):
                yield element

    def ids(self) -> list[str]:
        """Return every name on the page, in order."""
        return [one.attributes["id"] for one in self.elements if "id" in one.attributes]


@lru_cache(maxsize=64)
def read(html: str) -> Page:
    """Return a page, every element of it opened and closed in order; not to be changed."""
    page = Page()
    page.feed(html)
    page.close()
    assert not page._open, f"left open: {[one.tag for one in page._open]}"
    return page
