"""Which lines are headings of provisions, and where a heading ends and the text begins.

A line that begins with a label may be a heading or the middle of a sentence ("Article 5 shall
apply"). What follows the label, how the line is set and whether the number goes on decide.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from draftdiff.importing.lines import ENDS_TEXT, LONGEST_DIVISION_TITLE, Line, Role
from draftdiff.language.dispositions import SORTS
from draftdiff.language.items import read_marker
from draftdiff.language.korean_labels import is_korean_label, may_follow_label
from draftdiff.language.label_numbers import number_key
from draftdiff.language.labels import Label, read_label
from draftdiff.language.normal import has_han
from draftdiff.language.schedule_labels import SCHEDULE_WORDS
from draftdiff.model.provisions import Kind

UNITS = frozenset({Kind.ARTICLE, Kind.SCHEDULE})
_LONGEST_RUN_IN = 160
_SEPARATORS = " \t\u00a0\u3000.．:：。—–-"
_RUN_IN = re.compile(
    rf"(?P<title>[^.(]{{2,{_LONGEST_RUN_IN}}})[.:]?(?!(?<=\w)–\d)\s*[—–―]+\s*(?P<text>\S.*)", re.S
)
"""The title of a section, closed by a dash and followed by its text: "Short title.—(1) This".

A dash in a number, as in "Public Law 114–328", closes none."""

_QUOTING = re.compile(r"[“‘«][^”’»]*$")
"""A quotation that is not closed, so that a dash behind it closes no title."""

_BRACKETED = re.compile(
    r"(?P<title>[（(【〔\[][^（(【〔\[\]〕】)）]{1,60}[）)】〕\]])\s*(?P<text>.*)", re.S
)
_DASHED = re.compile(r"\s*+[.:]?\s*+[—–]")
_ENDING = 40
_SIGNED = re.compile(r"\s*[:：–—-]\s*(?=\S)")
"""A sign between a label and what is then its title, though it may end like a sentence."""

_DIVISION_ENDS = re.compile(r"[;；,，。]$|[a-z]\.$")
_HOLDS = re.compile(r"\(Articles? [^()]{1,60}\)$")
"""What French official pages add to the title of a division: the articles that it holds."""

_STOPS = re.compile(r"[.;]\s")
_GOES_ON = re.compile(
    r"[,;)\]）、，；”’\"']|(?:and|or|of|to|the|in|is|are|was|shall|may|must|above|below|hereof|"
    r"thereof|applies|et|ou|de|du|des|à|aux?|est|sont|ci-dessus|und|oder|des|der|bis|gilt|y|o|e|"
    r"Absatz|Satz|Nummer)\b|(?:Abs|Nr)\.|"
    # "(1)" after a number begins the text of an article, unless the sentence goes on behind it.
    r"(?:\((?:\d{1,3}|[a-z]{1,4})\)\s?)+(?:and|or|of|to|is|are|shall|may|must|does|do|appl(?:y|ies))\b"
)
"""What goes on a sentence in which the label is a reference."""

_OPENERS = '.:—–-（(["«“'
"""What may open the title or the text of an article besides a capital or a figure."""

_HAN_GOES_ON = tuple("规規、至到和及与與第款项項中的所之或以，；。）》”")
_LONGEST_HAN_TITLE = 40
_HAN_STOPS = re.compile(r"[，。；：！？]")
_WIDEST_GAP = 60
"""How far the count of articles may jump: a law whose repealed chapters are left out goes on, and a
reference at the beginning of a line to an article far ahead is none."""


class Strength(StrEnum):
    """How surely a line with a label is a heading."""

    SURE = "sure"
    LIKELY = "likely"
    WEAK = "weak"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading taken apart: its label, its title, and the text that follows on the same line.

    ``signed`` says that a colon or dash parts the label from what follows.
    """

    kind: Kind
    label: str
    number: str
    title: str
    text: str
    strength: Strength
    signed: bool = False


def read_heading(line: Line) -> Heading | None:
    """Read a line as a heading, or return None where it cannot be one."""
    if line.role in (Role.BODY, Role.ROW, Role.NOTE):
        return None
    if len(line.full) > LONGEST_DIVISION_TITLE and not read_label(
        line.full[:LONGEST_DIVISION_TITLE]
    ):
        return None
    label = read_label(line.full) or _schedule_of(line)
    if label is None:
        return None
    size = line.full.find(label.label) + len(label.label)
    after = line.full[size:]
    strength = _strength(line, label, after)
    if strength is None or (label.kind is Kind.SCHEDULE and not _is_schedule(line, label)):
        return None
    if label.kind not in UNITS:
        after = _HOLDS.sub("", after).rstrip()
    if label.kind in UNITS or label.kind is Kind.SECTION:
        title, text = split_title(line, size, after)
    else:
        title, text = _division(after, _is_told(line, label, after))
    if label.kind in (Kind.SCHEDULE, Kind.SECTION) and not title and is_han_title(text):
        title, text = text, ""
    if label.kind not in {*UNITS, Kind.SECTION} and text:
        return None
    return Heading(
        kind=label.kind,
        label=label.label,
        number=label.number,
        title=title,
        text=text,
        strength=strength,
        signed=bool(_SIGNED.match(after)),
    )


def _schedule_of(line: Line) -> Label | None:
    """The label of a schedule set as a heading, whose title stands behind it without a sign."""
    word, _, title = line.full.partition(" ")
    styled = line.role is Role.HEADING or line.level > 0
    return read_label(f"{word}: {title}") if styled and word.lower() in SCHEDULE_WORDS else None


def follows(number: str, last: str) -> bool:
    """Whether a number goes on the count of articles after the last one, small gaps allowed.

    Inserted numbers may stand on either side of their own: "1 A" before "1", "1 bis" after it.
    What is counted apart ("adicional 1") follows anything.
    """
    if number.startswith(SORTS):
        return number != last
    key, before = number_key(number), number_key(last)
    if not key or not before:
        return True
    return number != last and 0 <= key[0][1] - before[0][1] <= _WIDEST_GAP


def _is_schedule(line: Line, label: Label) -> bool:
    """Whether a schedule is one: the word alone, set like any other, may end a broken line."""
    alone = label.label.lower().endswith(SCHEDULE_WORDS)
    return not alone or line.stands_out or label.label.isupper()


def _strength(line: Line, label: Label, after: str) -> Strength | None:
    rest = after.lstrip()
    if line.role is Role.HEADING or line.label:
        return Strength.SURE
    if not rest.strip(_SEPARATORS):
        return Strength.SURE if line.whole or line.stands_out else Strength.LIKELY
    if has_han(label.label):
        return _han_strength(line, label, after)
    if is_korean_label(label.label):
        return Strength.LIKELY if may_follow_label(label.kind, rest) else None
    return _latin_strength(line, label, rest)


def _latin_strength(line: Line, label: Label, rest: str) -> Strength | None:
    if _GOES_ON.match(rest):
        return None
    if line.level > 0 or line.lead >= len(label.label):
        return Strength.SURE
    begins = rest[0].isupper() or rest[0].isdigit() or rest[0] in _OPENERS
    return Strength.LIKELY if begins else None


def _han_strength(line: Line, label: Label, after: str) -> Strength | None:
    if after[0].isspace() or after[0] in "：:（(【〔":
        return Strength.SURE if line.whole else Strength.LIKELY
    if line.level > 0 or line.lead >= len(label.label):
        return Strength.SURE
    if label.kind not in UNITS:
        short = len(after) <= _LONGEST_HAN_TITLE and not re.search("[，。；：、]", after)
        return Strength.LIKELY if short else None
    # "第三条为了…": the space was lost on the way; only a number that goes on makes it a heading.
    return None if after.startswith(_HAN_GOES_ON) else Strength.WEAK


def _is_told(line: Line, label: Label, after: str) -> bool:
    """Whether the title of a division may end like a sentence, as all do in older acts.

    It is set as a heading, or a sign parts it from the label, or a full stop from a label in
    capitals.
    """
    styled = line.role is Role.HEADING or line.stands_out
    printed = label.label.isupper() and after.startswith(".")
    return styled or printed or bool(_SIGNED.match(after))


def _division(after: str, is_told: bool) -> tuple[str, str]:
    title = after.strip().lstrip(_SEPARATORS).strip()
    if is_told and not _STOPS.search(title[:-1]):
        title = title.removesuffix(".")
    if len(title) > LONGEST_DIVISION_TITLE or _DIVISION_ENDS.search(title):
        return "", title
    return title, ""


def split_title(line: Line, size: int, after: str) -> tuple[str, str]:
    """Divide what follows the label of an article or a section into its title and its text.

    ``size`` is the length of the label in ``line.full``, ``after`` what stands behind it.
    """
    rest = after.strip().lstrip(_SEPARATORS)
    if line.role is Role.HEADING:
        return rest, ""
    if has_han(line.full[:size]) or is_korean_label(line.full[:size]):
        return _han_title(line, rest)
    if line.full[:size].rstrip().endswith("§") and not line.stands_out:
        return "", rest  # Behind the sign of a Swedish paragraph begins its text.
    bold = line.lead - (size - len(line.full) + len(line.text))
    if not line.label and 1 < bold < len(after) and not after[bold - 1 : bold + 1].isalnum():
        return after[:bold].strip(_SEPARATORS), after[bold:].strip().lstrip("—–- ")
    return _latin_title(line, rest, dashed=bool(_DASHED.match(after)))


def is_han_title(text: str) -> bool:
    """Whether Chinese words that stand alone on a line may be a title: few, and no sentence."""
    return has_han(text) and len(text) <= _LONGEST_HAN_TITLE and not _HAN_STOPS.search(text)


def _han_title(line: Line, rest: str) -> tuple[str, str]:
    """A Chinese article has a title only in brackets, or set as a heading of its own."""
    bracketed = _BRACKETED.match(rest)
    if bracketed and not read_marker(rest):
        return bracketed["title"], bracketed["text"].strip()
    short = len(rest) <= _LONGEST_HAN_TITLE and not ENDS_TEXT.search(rest)
    return (rest, "") if line.stands_out and short else ("", rest)


def _latin_title(line: Line, rest: str, *, dashed: bool) -> tuple[str, str]:
    """A title is closed by a dash, or is all there is on the line and no sentence.

    Behind a dash stands the text of a French article, and the title of one set as a heading.
    """
    if read_marker(rest):
        return "", rest
    run_in = _RUN_IN.match(rest)
    if run_in and rest[0].isupper() and not _QUOTING.search(run_in["title"]):
        return run_in["title"].strip(" ."), run_in["text"].strip()
    sentence = ENDS_TEXT.search(rest[-_ENDING:]) and not (line.stands_out or rest.isupper())
    dashed = dashed and not (line.stands_out or rest.isupper())
    if dashed or sentence or len(rest) > _LONGEST_RUN_IN:
        return "", rest
    return rest.rstrip("."), ""
