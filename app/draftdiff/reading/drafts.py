"""A draft file to a version: front matter, divisions, articles, paragraphs and items."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from draftdiff.language.dispositions import is_disposition
from draftdiff.language.eids import eid_of
from draftdiff.language.labels import Label, read_label
from draftdiff.model.library import Defect
from draftdiff.model.provisions import (
    Article,
    Basis,
    Caveat,
    Division,
    Kind,
    Source,
    Version,
)
from draftdiff.reading.crossheadings import find_crossheadings
from draftdiff.reading.defects import Defects
from draftdiff.reading.markdown import Block, BlockKind, read_page
from draftdiff.reading.matter import read_matter
from draftdiff.reading.nesting import nesting
from draftdiff.reading.paragraphs import read_paragraphs
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.units import basic_unit, counted_anew, sections_by_sign, units
from draftdiff.reading.yaml import Entry


def read_version(
    text: str, *, file: str, version_id: str = "", language: str = ""
) -> tuple[Version | None, tuple[Defect, ...]]:
    """Read a draft in the draft format, lenient to what is merely missing.

    ``file`` is the name that defects carry; ``version_id`` and ``language`` are those that the
    file's name gives, overridden by the front matter's language. A text without any label is read
    as one unlabelled article. Returns None where the front matter cannot be read at all.
    """
    defects = Defects(file)
    page = read_page(text)
    matter = read_matter(page, defects)
    if defects.fatal:
        return None, tuple(defects.found)
    version = _front_matter(matter, file, version_id, language)
    reader = _BodyReader(version, defects)
    reader.read(page.blocks)
    version = replace(version, divisions=tuple(reader.divisions), articles=tuple(reader.articles))
    version = replace(version, caveats=_caveats(matter.get("caveats"), version))
    if not version.articles:
        defects.add(1, "no text: expected headings such as '### Article 1' with text below them")
    return version, tuple(defects.found)


def _front_matter(matter: Entry, file: str, version_id: str, language: str) -> Version:
    matter.only("title", "name", "date", "stage", "language", "source", "basis", "about", "caveats")
    stage = matter.get("stage").text()
    return Version(
        id=version_id or "text",
        title=matter.get("title").text(version_id or file),
        name=matter.get("name").text() or stage[:1].upper() + stage[1:] or version_id or file,
        language=matter.get("language").text() or language or "en",
        date=matter.get("date").day(),
        stage=stage,
        basis=matter.get("basis").choice(Basis),
        sources=read_sources(matter.get("source")),
        about=matter.get("about").text(),
        file=file,
    )


def read_sources(entry: Entry) -> tuple[Source, ...]:
    """Read one source or a list of them, each a text or a mapping with title and url."""
    sources = []
    for part in entry.items():
        if isinstance(part.value, dict):
            part.only("title", "url")
            url = part.get("url").text()
            if url and not url.startswith(("https://", "http://")):
                part.get("url").expect("an address that begins with https:// or http://")
                url = ""
            sources.append(Source(title=part.get("title").text(url), url=url))
        else:
            sources.append(Source(title=part.text()))
    return tuple(sources)


def _caveats(entry: Entry, version: Version) -> tuple[Caveat, ...]:
    caveats = []
    for part in entry.items():
        if not isinstance(part.value, dict):
            caveats.append(Caveat(text=part.text()))
            continue
        part.only("text", "provisions")
        eids: list[str] = []
        for spec in part.get("provisions").items():
            found, problem = read_provisions(spec.text(), version)
            if problem:
                spec.expect(problem)
            eids.extend(found)
        caveats.append(Caveat(text=part.get("text", required=True).text(), eids=tuple(eids)))
    return tuple(caveats)


class _BodyReader:
    """Reads the blocks below the front matter, keeping where in the law it stands."""

    def __init__(self, version: Version, defects: Defects) -> None:
        self.version = version
        self.defects = defects
        self.divisions: list[Division] = []
        self.articles: list[Article] = []
        self.open: list[Division] = []
        self.eids: dict[str, int] = {}
        self.nesting: tuple[Kind, ...] = ()
        self.begin_anew: frozenset[Kind] = frozenset()
        self.beside: Counter[str] = Counter()

    def read(self, blocks: Sequence[Block]) -> None:
        labels: Mapping[int, Label] = {
            at: label
            for at, block in enumerate(blocks)
            if block.kind is BlockKind.HEADING and (label := read_label(block.text))
        }
        labels = sections_by_sign(blocks, labels)
        self.nesting = nesting([*labels.values()], basic_unit(blocks, labels))
        own = units(blocks, labels)
        self.begin_anew = counted_anew(labels, own)
        titles = (self.version.title, self.version.name)
        crossheadings = find_crossheadings(blocks, labels, titles) if labels else frozenset()
        current: tuple[Block | None, Label | None] = (None, None)
        body: list[Block] = []
        for at, block in enumerate(blocks):
            label = labels.get(at)
            if block.kind is not BlockKind.HEADING:
                body.append(block)
            elif at in crossheadings:
                self._article(*current, body)
                current, body = (None, None), []
                kind = Kind.CROSSHEADING
                self._division(block, Label(kind=kind, label="", number="", heading=block.text))
            elif label is None:
                self._unlabelled(block, body)
            else:
                self._article(*current, body)
                current, body = (None, None), []
                if at in own:
                    current = (block, label)
                else:
                    self._division(block, label)
        self._article(*current, body)

    def _unlabelled(self, block: Block, body: list[Block]) -> None:
        if block.attributes.keys() <= {"basis"} and not self.eids and not body:
            return  # A title above the first label repeats the front matter.
        self.defects.add(
            block.line,
            f"unknown label {block.text[:60]!r}: expected a word such as Chapter, Section or "
            "Article with its number; read as text",
        )
        body.append(replace(block, kind=BlockKind.TEXT))

    def _division(self, block: Block, label: Label) -> None:
        parent = self._parent(label.kind)
        number = label.number
        named: Label | None = label
        if not number:
            # What has no label is counted, and cannot stand twice.
            self.beside[parent] += 1
            number, named = str(self.beside[parent]), None
        # Articles that hold sections are numbered through, or anew in each chapter.
        through = label.kind is Kind.ARTICLE and eid_of(label.kind, number) not in self.eids
        around = "" if through else parent
        division = Division(
            eid=self._unique(eid_of(label.kind, number, around), named, block.line),
            kind=label.kind,
            label=label.label,
            number=number,
            heading=label.heading,
            parent=parent,
            line=block.line,
        )
        self.divisions.append(division)
        self.open.append(division)

    def _parent(self, kind: Kind) -> str:
        """Close what does not hold a division of a kind, and return the eId of what does."""
        depth = self.nesting.index(kind)
        while self.open and self.nesting.index(self.open[-1].kind) >= depth:
            self.open.pop()
        return self.open[-1].eid if self.open else ""

    def _article(self, heading: Block | None, label: Label | None, body: list[Block]) -> None:
        if label is None or heading is None:
            self._preamble(body)
            return
        if label.kind is Kind.SCHEDULE or self._leaves_titles(label):
            self.open.clear()
        elif label.kind in self.nesting:
            self._parent(label.kind)
        around = self._counting() if label.kind in self.begin_anew else ""
        eid = self._unique(eid_of(label.kind, label.number, around), label, heading.line)
        article = Article(
            eid=eid,
            kind=label.kind,
            label=label.label,
            number=label.number,
            heading=label.heading,
            basis=self._basis(heading),
            remark=_remark(body),
            division=self.open[-1].eid if self.open else "",
            paragraphs=read_paragraphs(_texts(body), eid, self.version.language, self.defects),
            line=heading.line,
        )
        if not article.paragraphs and not article.heading:
            self.defects.add(heading.line, f"{label.label} is empty: expected its text below")
        self.articles.append(article)

    def _counting(self) -> str:
        """Return the eId of the division in which provisions are counted.

        It is no cross-heading where there are others.
        """
        counting = [one.eid for one in self.open if one.kind is not Kind.CROSSHEADING]
        return counting[-1] if counting else self.open[-1].eid if self.open else ""

    def _leaves_titles(self, label: Label) -> bool:
        """Whether the first disposition follows an article, so that no title opened for it."""
        last = self.articles[-1] if self.articles else None
        return (
            last is not None
            and is_disposition(label.number)
            and not is_disposition(last.number)
            and last.division == (self.open[-1].eid if self.open else "")
        )

    def _preamble(self, body: list[Block]) -> None:
        if not _texts(body):
            return
        eid = self._unique("preamble" if not self.articles else "text", None, body[0].line)
        self.articles.append(
            Article(
                eid=eid,
                kind=Kind.PREAMBLE,
                label="Preamble" if not self.articles else "Text",
                number="",
                basis=self.version.basis or Basis.UNVERIFIED,
                remark=_remark(body),
                division=self.open[-1].eid if self.open else "",
                paragraphs=read_paragraphs(_texts(body), eid, self.version.language, self.defects),
                line=body[0].line,
            )
        )

    def _basis(self, heading: Block) -> Basis:
        for name in heading.attributes:
            if name != "basis":
                self.defects.add(heading.line, f"unknown attribute {name!r}: expected basis")
        written = heading.attributes.get("basis")
        if written is None:
            if self.version.basis is None:
                self.defects.add(
                    heading.line,
                    f"{heading.text[:40]} has no basis: expected {{basis=…}} with one of "
                    f"{', '.join(Basis)}, here or in the front matter",
                )
            return self.version.basis or Basis.UNVERIFIED
        if written not in tuple(Basis):
            self.defects.add(
                heading.line, f"basis {written!r} is unknown: expected one of {', '.join(Basis)}"
            )
            return Basis.UNVERIFIED
        return Basis(written)

    def _unique(self, eid: str, label: Label | None, line: int) -> str:
        count = self.eids[eid] = self.eids.get(eid, 0) + 1
        if count == 1:
            return eid
        if label is not None:
            self.defects.add(line, f"{label.label} stands twice: expected each number once")
        return self._unique(f"{eid}-bis{count}", None, line)


def _texts(body: Sequence[Block]) -> list[Block]:
    return [block for block in body if block.kind in (BlockKind.TEXT, BlockKind.BULLET)]


def _remark(body: Sequence[Block]) -> str:
    return " ".join(block.text for block in body if block.kind is BlockKind.QUOTE)
