"""A file of any format to a version, with a report of what was understood and what is doubted."""

from __future__ import annotations

import importlib
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice, pairwise
from pathlib import Path

from draftdiff.importing.characters import mend
from draftdiff.importing.consolidation import drop_signs
from draftdiff.importing.contents import drop_contents
from draftdiff.importing.decoding import decode
from draftdiff.importing.detection import EXTENSIONS, Format, detect, extension
from draftdiff.importing.furniture import drop_furniture
from draftdiff.importing.headings import read_heading
from draftdiff.importing.joining import join_lines
from draftdiff.importing.languages import guess_language
from draftdiff.importing.limits import BINARY_BYTES, DOUBTS, TEXT_BYTES
from draftdiff.importing.line_numbers import drop_line_numbers
from draftdiff.importing.lines import (
    Doubt,
    Extract,
    Line,
    Role,
    Unreadable,
    bounded_text,
    doubt_of,
)
from draftdiff.importing.plain import read_markdown, read_plain
from draftdiff.importing.recognising import Recognised, recognise
from draftdiff.importing.writing import write_matter
from draftdiff.language.labels import read_label
from draftdiff.model.library import Defect
from draftdiff.model.provisions import Basis, Kind, Source, Version
from draftdiff.reading.checks import check_version
from draftdiff.reading.drafts import read_version
from draftdiff.reading.markdown import BlockKind, Page, read_page

Reader = Callable[[bytes, bool], Extract]

_DOORS = {
    Format.WORD: "draftdiff.importing.word",
    Format.PDF: "draftdiff.importing.portable",
    Format.HTML: "draftdiff.importing.hypertext",
    Format.AKOMA_NTOSO: "draftdiff.importing.akomantoso",
    Format.CONGRESS: "draftdiff.importing.congress",
}
"""The modules whose libraries are heavy: each is loaded when the first file of its kind comes.

Each has ``read_extract(data: bytes, accepted: bool) -> Extract``.
"""

_ALIKE = (
    {Format.MARKDOWN, Format.DRAFT, Format.PLAIN},
    {Format.AKOMA_NTOSO, Format.CONGRESS},
)
"""Formats whose files have the same names."""

_OWN_KEYS = frozenset({"basis", "stage"})
"""Keys of the front matter of a draft that few other texts have."""

_COMMON_KEYS = frozenset({"title", "language", "date"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """A version read from a file, its text in the draft format, and the report.

    ``counts`` says what was understood ("article": 72, "paragraph": 140, "item": 31, "note": 2),
    ``dropped`` what was left out on purpose ("line of the table of contents": 12). ``doubts`` are
    what a person should look at, in the order of the file; ``front_matter`` are those of them about
    the front matter of a Markdown file or draft, of which the text shows nothing.
    """

    format: Format
    version: Version
    draft: str
    counts: dict[str, int]
    dropped: dict[str, int]
    doubts: tuple[Doubt, ...]
    front_matter: tuple[Doubt, ...] = ()


_FOLLOWING = 3
"""How many plain articles that follow one another show that headings mark no articles."""


def read_file(
    path: Path, *, accepted: bool = True, language: str = "", lenient: bool = False
) -> Imported:
    """Read a file from the disk as ``read_any`` does; one too large is not read at all."""
    try:
        # A pipe or a device may never end.
        if path.exists() and not path.is_file():
            raise Unreadable("it is not an ordinary file: save what it gives as one")
        size = path.stat().st_size
        if size > max(TEXT_BYTES, BINARY_BYTES):
            raise Unreadable(
                f"it has {size / 1e6:.0f} MB, more than the {TEXT_BYTES / 1e6:.0f} MB that a text "
                "may have: divide it into several files"
            )
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable(f"it cannot be read: {error.strerror or error}") from None
    return read_any(data, name=path.name, accepted=accepted, language=language, lenient=lenient)


def read_any(
    data: bytes, *, name: str, accepted: bool = True, language: str = "", lenient: bool = False
) -> Imported:
    """Read a file of any known format.

    ``name`` is the file's name; its content decides what it is. ``accepted`` says how tracked
    changes are read: as if all were accepted, or as if all were rejected. ``language`` is a BCP
    47 tag where it is known, else it is read from the file or guessed. ``lenient`` has a draft read
    without its front matter where that cannot be read, which is then in doubt. Raises
    ``Unreadable``, with one line that says what is wrong and what to do.
    """
    found = detect(data, name)
    doubts: list[Doubt] = []
    promised = EXTENSIONS.get(extension(name))
    if promised and not any({promised, found} <= alike for alike in (*_ALIKE, {found})):
        doubts.append(Doubt(place="", message=f"it is named {promised} but is {found}"))
    if found in _DOORS:
        reader: Reader = importlib.import_module(_DOORS[found]).read_extract
        extract = reader(data, accepted)
    else:
        text = bounded_text(decode(data))
        if _is_draft(text):
            return _of_draft(text, name, language, doubts, lenient=lenient)
        extract = read_markdown(text) if found is Format.MARKDOWN else read_plain(text)
    return _of_extract(extract.bounded(), found, name, language, doubts)


def _is_draft(text: str) -> bool:
    """Whether a text is in the draft format: front matter, and headings with labels.

    Front matter alone proves nothing: many put it before a text whose articles are plain lines. And
    many mark the headings of chapters only, or name the sections by bare numbers.
    """
    page = read_page(text[:200_000])
    headings = [block for block in page.blocks if block.kind is BlockKind.HEADING]
    labels = [read_label(block.text) for block in headings]
    labelled = [label for label in labels if label]
    if all(label.kind is not Kind.ARTICLE for label in labelled) and _has_plain_articles(page):
        return False
    keys = {line.partition(":")[0] for line in page.front_matter.split("\n")}
    if keys & _OWN_KEYS or "{basis=" in text:
        return bool(labelled)
    return bool(keys & _COMMON_KEYS) and 2 * len(labelled) >= len(headings) > 0


def _has_plain_articles(page: Page) -> bool:
    """Whether plain lines count articles: the first two, or some that follow one another."""
    lines = (line for block in page.blocks if block.kind is BlockKind.TEXT for line in block.lines)
    found = (read_heading(Line(text=line)) for line in lines)
    numbers = {one.number for one in found if one and one.kind is Kind.ARTICLE}
    counted = sorted(int(number) for number in numbers if number.isdecimal())
    steps = sum(after == one + 1 for one, after in pairwise(counted))
    return {"1", "2"} <= numbers or steps >= _FOLLOWING


def _of_draft(
    text: str, name: str, language: str, doubts: Sequence[Doubt], *, lenient: bool
) -> Imported:
    language = language or guess_language(text)
    version, defects = read_version(text, file=name, language=language)
    if version is None and lenient:
        version, more = read_version(_without_matter(text), file=name, language=language)
        defects += more
    if version is None:
        raise Unreadable("; ".join(f"line {defect.line}: {defect.message}" for defect in defects))
    body = next((block.line for block in read_page(text).blocks), math.inf)
    return Imported(
        format=Format.DRAFT,
        version=version,
        draft=text,
        counts=_counts(version, {}),
        dropped={},
        doubts=_named([*doubts, *map(doubt_of, defects)]),
        front_matter=tuple(doubt_of(defect) for defect in defects if defect.line < body),
    )


def _without_matter(text: str) -> str:
    """A draft with empty lines for its front matter, so that the others keep their numbers."""
    page = read_page(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = 0 if page.unclosed else page.front_line - 1
    last = page.front_line + page.front_matter.count("\n")
    return "\n".join([*lines[:first], *[""] * (last - first), *lines[last:]])


def _of_extract(
    extract: Extract, found: Format, name: str, language: str, doubts: Sequence[Doubt]
) -> Imported:
    mended = [replace(line, text=mend(line.text)) for line in extract.lines]
    lines, signs = drop_signs(mended)
    lines, counted = drop_line_numbers(lines)
    lines, furniture = drop_furniture(lines)
    lines, contents = drop_contents(lines)
    lines = join_lines(lines, paged=found in (Format.PDF, Format.PLAIN))
    if not any(line.full for line in lines):
        raise Unreadable("no text was found in it: expected the text of a law")
    sample = "\n".join(line.text for line in islice(lines, 400))
    language = language or extract.language or guess_language(sample)
    body = recognise(lines, title=extract.title, language=language, unit=extract.unit)
    draft, places = _draft(body, extract, language, name)
    version, defects = read_version(draft, file=name, language=language)
    assert version is not None, "front matter that was written here can be read"
    all_doubts = [*doubts, *extract.doubts, *body.doubts, *_tables(lines, extract.unit)]
    all_doubts.extend(_placed(defect, places, extract.unit) for defect in defects)
    checks = islice(check_version(version), DOUBTS)
    all_doubts.extend(_placed(defect, places, extract.unit) for defect in checks)
    dropped = {
        "running head or page number": furniture,
        "line number": counted,
        "line of the table of contents": contents,
        "sign of what amended the text": signs,
        **extract.dropped,
    }
    return Imported(
        format=found,
        version=version,
        draft=draft,
        counts=_counts(version, body.counts),
        dropped={what: count for what, count in dropped.items() if count},
        doubts=_named(all_doubts),
        front_matter=extract.doubts if found is Format.MARKDOWN else (),
    )


def _tables(lines: Sequence[Line], unit: str) -> Iterator[Doubt]:
    """Yield what was made of each table."""
    for is_row, group in groupby(lines, key=lambda line: line.role is Role.ROW):
        if is_row:
            rows = list(group)
            said = "1 row" if len(rows) == 1 else f"{len(rows)} rows"
            yield Doubt(
                place=f"{unit} {rows[0].place}",
                message=f"a table was read as a line for each row, cells parted by | ({said})",
            )


def _draft(
    body: Recognised, extract: Extract, language: str, name: str
) -> tuple[str, dict[int, int]]:
    """Return the text of the draft, and for each of its lines the place it came from."""
    title = body.title or name.rpartition(".")[0] or name
    matter = Version(
        id="text",
        title=title,
        name=title,
        language=language,
        basis=Basis.UNVERIFIED,
        sources=(Source(title=extract.source),) if extract.source else (),
        about=body.about,
    )
    written = write_matter(matter)
    if extract.date:
        written = written.replace("language:", f"date: {extract.date}\nlanguage:", 1)
    line = written.count("\n") + 2
    places = {line + 2 * at: place for at, (_, place) in enumerate(body.blocks)}
    return "\n".join([written, *(f"{text}\n" for text, _ in body.blocks)]), places


def _placed(defect: Defect, places: dict[int, int], unit: str) -> Doubt:
    place = places.get(defect.line)
    return Doubt(place=f"{unit} {place}" if place else "", message=defect.message)


def _counts(version: Version, recognised: dict[str, int]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for division in version.divisions:
        counts[str(division.kind)] = counts.get(str(division.kind), 0) + 1
    for article in version.articles:
        counts[str(article.kind)] = counts.get(str(article.kind), 0) + 1
    paragraphs = [paragraph for article in version.articles for paragraph in article.paragraphs]
    counts["paragraph"] = len(paragraphs)
    counts["item"] = sum(1 for paragraph in paragraphs for _ in paragraph.walk_items())
    counts["note"] = recognised.get("note", 0)
    return {what: count for what, count in counts.items() if count}


def _named(doubts: Sequence[Doubt]) -> tuple[Doubt, ...]:
    """Return the doubts, each once, so many that a person will read them."""
    distinct = list(dict.fromkeys(doubts))
    if len(distinct) <= DOUBTS:
        return tuple(distinct)
    more = Doubt(place="", message=f"and {len(distinct) - DOUBTS:,} more of the kind")
    return (*distinct[:DOUBTS], more)
