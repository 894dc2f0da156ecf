"""An explanatory document to notes: a heading per point, its targets, its words.

The targets are a bullet list right below the heading of a point, an entry for each step:
``first-draft art 11 -> second-draft art 4 "exact words of the provision"``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import product

from draftdiff.language.eids import eid_of_article, is_within
from draftdiff.language.numerals import parse_number
from draftdiff.model.library import Defect
from draftdiff.model.notes import Document, Link, Note, Target, Voice
from draftdiff.model.provisions import Basis, Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.drafts import read_sources
from draftdiff.reading.markdown import Block, BlockKind, read_page
from draftdiff.reading.matter import read_matter
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.yaml import E, Entry

_ARROW = re.compile("->|→")
_NUMBERED = re.compile(r"(?:(?:Point|Item)\s+)?(?P<number>\d{1,3}|[IVX]{1,6})[.:)]?\s+(?P<rest>.*)")
_QUOTE = re.compile('["“].+["”]')
_BEFORE_QUOTE = re.compile('[^"“]*')


class Articles(StrEnum):
    """Who says which articles the points of a document speak of."""

    NAMED = "named"
    INFERRED = "inferred"


class Points(StrEnum):
    """Whether the points of a document stand in its own words."""

    VERBATIM = "verbatim"
    SUMMARISED = "summarised"


def read_document(
    text: str, *, file: str, document_id: str, versions: Iterable[Version], language: str = ""
) -> tuple[Document | None, tuple[Defect, ...]]:
    """Read a file of notes, checking every target and quotation against the versions.

    A target that names no provision, and a quotation that does not stand exactly once in the one
    named, is a defect and is left out: a note is never anchored by guess. ``language`` is the one
    that the file's name gives, overridden by the front matter's. Returns None where the front
    matter cannot be read.
    """
    defects = Defects(file)
    page = read_page(text)
    matter = read_matter(page, defects)
    if defects.fatal:
        return None, tuple(defects.found)
    matter.only(
        "title",
        "short",
        "author",
        "date",
        "language",
        "step",
        "basis",
        "source",
        "editorial",
        "known",
        "articles",
        "points",
    )
    by_id = {version.id: version for version in versions}
    editorial = matter.get("editorial").flag()
    voice = matter.get("known").choice(Voice) or (Voice.EDITOR if editorial else Voice.READ)
    title = matter.get("title", required=True).text(document_id)
    reader = _PointReader(
        document_id,
        basis=matter.get("basis").choice(Basis) or Basis.UNVERIFIED,
        voice=voice,
        inferred=matter.get("articles").choice(Articles) is Articles.INFERRED,
        summarised=matter.get("points").choice(Points) is Points.SUMMARISED,
        steps=_steps(matter.get("step")),
        versions=by_id,
        defects=defects,
    )
    reader.read(page.blocks)
    document = Document(
        id=document_id,
        title=title,
        short=matter.get("short").text(title),
        author=matter.get("author").text(),
        language=matter.get("language").text() or language or "en",
        basis=reader.basis,
        date=matter.get("date").day(),
        about=tuple(reader.about),
        sources=read_sources(matter.get("source")),
        steps=reader.steps,
        editorial=editorial,
        notes=tuple(reader.notes),
        file=file,
    )
    return document, tuple(defects.found)


def _steps(entry: Entry) -> tuple[tuple[str, str], ...]:
    return tuple(step for part in entry.items() for step in _step(part.text(), part))


def _step(text: str, entry: Entry) -> Iterable[tuple[str, str]]:
    ends = _ends(text)
    if len(ends) == 2 and all(ends):
        yield ends[0], ends[1]
    else:
        entry.expect(f"a step such as 'first-draft -> second-draft', found {text!r}")


def _ends(text: str) -> list[str]:
    """What stands on the sides of the arrows of a text."""
    return [end.strip() for end in _ARROW.split(text)]


def _parts(target: str) -> tuple[str, str, str] | None:
    """The version, the provisions and the quotation of a target, None where it has another form."""
    named = _BEFORE_QUOTE.match(target)
    assert named is not None, "it may be empty"
    quote = target[named.end() :]
    words = named[0].split(maxsplit=1)
    if len(words) < 2 or (quote and not _QUOTE.fullmatch(quote)):
        return None
    return words[0], words[1].strip(), quote.strip('"“”')


class _PointReader:
    def __init__(
        self,
        document: str,
        *,
        basis: Basis,
        voice: Voice,
        inferred: bool,
        summarised: bool,
        steps: tuple[tuple[str, str], ...],
        versions: Mapping[str, Version],
        defects: Defects,
    ) -> None:
        self.document = document
        self.basis = basis
        self.voice = voice
        self.inferred = inferred
        self.summarised = summarised
        self.steps = steps
        self.versions = versions
        self.defects = defects
        self.about: list[str] = []
        self.notes: list[Note] = []

    def read(self, blocks: Iterable[Block]) -> None:
        heading: Block | None = None
        body: list[Block] = []
        for block in blocks:
            if block.kind is BlockKind.HEADING:
                self._close(heading, body)
                heading, body = block, []
            else:
                body.append(block)
        self._close(heading, body)

    def _close(self, heading: Block | None, body: list[Block]) -> None:
        if heading is None:
            self.about = [block.text for block in body]
            return
        for name in heading.attributes:
            if name not in ("basis", "known", "step"):
                self.defects.add(
                    heading.line, f"unknown attribute {name!r}: expected basis, known or step"
                )
        number, name = self._numbered(heading.text)
        links = self._links(body)
        words = [block.text for block in body if block.kind is BlockKind.TEXT]
        if not words:
            self.defects.add(heading.line, f"point {heading.text[:40]!r} has no words below it")
        self.notes.append(
            Note(
                id=self._unique(f"point-{number}"),
                document=self.document,
                number=number,
                heading=name,
                body=tuple(words),
                basis=self._attribute(heading, "basis", Basis) or self.basis,
                voice=self._attribute(heading, "known", Voice) or self.voice,
                remark=" ".join(b.text for b in body if b.kind is BlockKind.QUOTE),
                steps=self._own_steps(heading) or _steps_of(links) or self.steps,
                links=links,
                inferred=self.inferred,
                summarised=self.summarised,
                line=heading.line,
            )
        )

    def _numbered(self, heading: str) -> tuple[str, str]:
        """The number of a point and its name; one without a number is counted."""
        match = _NUMBERED.match(heading)
        number = parse_number(match["number"]) if match else None
        if match is None or number is None:
            return str(len(self.notes) + 1), heading
        return str(number), match["rest"]

    def _own_steps(self, heading: Block) -> tuple[tuple[str, str], ...]:
        written = heading.attributes.get("step", "")
        if not written:
            return ()
        return tuple(_step(written, Entry(written, heading.line, "step", self.defects)))

    def _attribute(self, heading: Block, name: str, options: type[E]) -> E | None:
        written = heading.attributes.get(name)
        return Entry(written, heading.line, name, self.defects).choice(options)

    def _unique(self, name: str) -> str:
        taken = {note.id for note in self.notes}
        if name not in taken:
            return name
        return next(f"{name}-{n}" for n in range(2, 10_000) if f"{name}-{n}" not in taken)

    def _links(self, body: list[Block]) -> tuple[Link, ...]:
        links: list[Link] = []
        for block in body:
            if block.kind is BlockKind.BULLET:
                links.extend(self._link(block))
        return tuple(links)

    def _link(self, block: Block) -> Iterable[Link]:
        ends = _ends(block.text)
        if len(ends) > 2:
            self.defects.add(block.line, "expected one arrow between the old and the new provision")
            return ()
        sides = [self._targets(end, block.line) for end in ends]
        if any(not side for side in sides):
            return ()
        if len(sides) == 2:
            return (Link(old=old, new=new) for old, new in product(*sides))
        return (self._one_sided(target) for target in sides[0])

    def _one_sided(self, target: Target) -> Link:
        """A target alone is old or new as the steps of the document have it, else new."""
        if any(target.version == old for old, _ in self.steps) and not any(
            target.version == new for _, new in self.steps
        ):
            return Link(old=target, new=None)
        return Link(old=None, new=target)

    def _targets(self, text: str, line: int) -> tuple[Target, ...]:
        parts = _parts(text)
        if parts is None or parts[0] not in self.versions:
            self.defects.add(
                line,
                f"expected a target such as 'first-draft art 9 para 2', with one of the versions "
                f"{', '.join(self.versions)}; found {text[:80]!r}",
            )
            return ()
        name, provisions, quote = parts
        version = self.versions[name]
        targets: list[Target] = []
        for spec in re.split("[+;]", provisions):
            eids, problem = read_provisions(spec.strip(), version)
            if problem:
                self.defects.add(line, f"expected {problem}")
            targets.extend(
                target for eid in eids if (target := self._anchored(version, eid, quote, line))
            )
        return tuple(targets)

    def _anchored(self, version: Version, eid: str, quote: str, line: int) -> Target | None:
        if not quote:
            return Target(version=version.id, eid=eid)
        article = version.article(eid_of_article(eid))
        places = [
            (found, text.find(quote), text.count(quote))
            for found, text, _ in (article.wordings() if article else ())
            if is_within(found, eid) and quote in text
        ]
        count = sum(times for _, _, times in places)
        if count != 1:
            self.defects.add(
                line,
                f"quotation {quote[:60]!r} stands {count} times in {version.id} {eid}: "
                "expected exactly once",
            )
            return None
        found, start, _ = places[0]
        return Target(
            version=version.id, eid=found, quote=quote, start=start, end=start + len(quote)
        )


def _steps_of(links: Iterable[Link]) -> tuple[tuple[str, str], ...]:
    steps = [(link.old.version, link.new.version) for link in links if link.old and link.new]
    return tuple(dict.fromkeys(steps))
