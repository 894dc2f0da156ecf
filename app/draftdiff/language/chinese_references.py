"""Cross-references in Chinese: 第二十七条至第二十九条, 前款, 《刑法》第十条, 第七條之一第二項."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from draftdiff.language.label_numbers import number_key
from draftdiff.language.numerals import HAN_NUMERAL, parse_number
from draftdiff.language.scripts import IDEOGRAPHS
from draftdiff.model.references import Pointer, Reference

_ARTICLE, _PARAGRAPH, _ITEM, _POINT = "article", "paragraph", "item", "point"
_LEVELS = (_ARTICLE, _PARAGRAPH, _ITEM, _POINT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """Which character counts which level: the mainland's 条款项目, Taiwan's 條項款目."""

    levels: dict[str, str]


MAINLAND = Convention(
    levels={
        **dict.fromkeys("条條", _ARTICLE),
        "款": _PARAGRAPH,
        **dict.fromkeys("项項", _ITEM),
        "目": _POINT,
    }
)
TAIWAN = Convention(
    levels={
        **dict.fromkeys("条條", _ARTICLE),
        **dict.fromkeys("项項", _PARAGRAPH),
        "款": _ITEM,
        "目": _POINT,
    }
)

_NUMERAL = f"(?:[0-9０-９]{{1,6}}|{HAN_NUMERAL}{{1,9}})"
_UNIT = rf"(?P<unit>[条條款项項目])(?P<branch>(?:[之]{_NUMERAL}){{0,3}})"
_JOINING = "(?:、(?:和|及|或|与|與)?|以及|或者|和|及|或|与|與)"
_UP_TO = "(?:至|到|[—～])"
_SHORT = f"(?:[（(]{_NUMERAL}[)）]|{_NUMERAL})"
_PHRASE = re.compile(
    rf"第 ?(?P<open>[（(])?(?P<number>{_NUMERAL}(?:(?:-[0-9]{{1,3}}){{1,2}}(?= ?條))?)"
    rf"(?(open)[)）])(?P<more>(?:(?:{_UP_TO}|{_JOINING})第?{_SHORT}){{0,40}}) ?{_UNIT}"
    rf"|(?P<relative>前|上|次|后|後|同|本|该|該)(?P<count>[一二两兩三四五六七八九])?"
    rf"(?P<near>[条條款项項])(?P<glued>例|文|件)?"
)
_TAIL = re.compile(rf"(?P<number>{_SHORT}){_UNIT}(?!以[上下内內外])")
"""A number without its 第, as it stands behind another of the same unit: 第二十二条至二十五条."""
_MORE = re.compile(rf"(?P<joint>{_UP_TO}|{_JOINING})第?(?P<number>{_SHORT})")
_JOIN = re.compile(_JOINING)
_RANGE = re.compile(r"至|到|[—－～-]")

_DIRECTIONS = {
    "前": "preceding",
    "上": "preceding",
    "次": "following",
    "后": "following",
    "後": "following",
    "同": "that",
    "该": "that",
    "該": "that",
    "本": "this",
}
_STANDS_ALONE = frozenset("前上次后後该該")
"""本条 and 同條 say nothing unless a number narrows them."""

_LAW_WORD = (
    "法|法律|法典|典|条例|條例|规定|規定|规则|規則|细则|細則|办法|辦法|准则|準則|通则|通則|"
    "宪法|憲法|决定|決定|公约|公約|条约|條約|章程|规程|規程"
)
_THIS_LAW = re.compile(rf"本(?:{_LAW_WORD})$")
_THAT_LAW = re.compile(rf"(?:该|該|同|前开|前開)(?:{_LAW_WORD})$")
_TITLED_LAW = re.compile(r"《(?P<name>[^《》]{1,60})》(?:（[^（）]{1,30}）)?$")
_BARE_LAW = re.compile(
    r".*(?:^|[，。；：、（）「」“”\s依按照據据违違反受由经經用除有])"
    rf"(?P<name>[{IDEOGRAPHS}]{{0,24}}(?:{_LAW_WORD}))$"
)
_LAW_ENDS = (*_LAW_WORD.split("|"), "》", "）")
"""What ends the name of a law, as the patterns have it: most references follow other words."""
_NAMELESS = frozenset(("法", "法律", "规定", "規定", "决定", "決定"))
_NOWHERE = Pointer()
_BEHIND = 64
"""How far back the name of a law is sought, in characters."""


@dataclass(frozen=True, slots=True)
class _Phrase:
    level: str
    number: str
    relative: str
    start: int
    end: int
    alone: bool
    more: tuple[tuple[str, bool], ...] = ()
    """The numbers that share its unit (第一、二款), each with whether a range leads up to it."""


def find_chinese(text: str, convention: Convention) -> tuple[Reference, ...]:
    """Return the references of a Chinese text, levels read by the convention."""
    found: list[Reference] = []
    position = 0
    while first := _next_phrase(text, position, convention):
        pointers, end = _read_chain(text, first, convention)
        if first.alone or len(pointers) > 1 or pointers[0].paragraph or pointers[0].item:
            found.append(
                Reference(
                    start=first.start,
                    end=end,
                    text=text[first.start : end],
                    pointers=pointers,
                    law=_law_before(text, first),
                )
            )
        position = end
    return tuple(found)


def _next_phrase(text: str, position: int, convention: Convention) -> _Phrase | None:
    for match in _PHRASE.finditer(text, position):
        if phrase := _phrase(match, convention):
            return phrase
    return None


def _phrase_at(text: str, position: int, convention: Convention) -> _Phrase | None:
    match = _PHRASE.match(text, position)
    return _phrase(match, convention) if match else None


def _phrase(match: re.Match[str], convention: Convention) -> _Phrase | None:
    if match["number"]:
        level = convention.levels[match["unit"]]
        if not match["more"]:
            number = _number(match["number"] + match["branch"])
            return _Phrase(level, number, "", match.start(), match.end(), alone=True)
        more = [(one["number"], one["joint"]) for one in _MORE.finditer(match["more"])]
        written = [match["number"], *(number for number, _ in more)]
        written[-1] += match["branch"]
        number, *others = map(_number, written)
        ranges = [bool(_RANGE.match(joint)) for _, joint in more]
        shared = tuple(zip(others, ranges, strict=True))
        return _Phrase(level, number, "", match.start(), match.end(), alone=True, more=shared)
    if match["glued"]:
        return None
    level = convention.levels[match["near"]]
    count = parse_number(match["count"]) if match["count"] else 1
    relative = f"{_DIRECTIONS[match['relative']]}-{level}"
    if count and count > 1:
        relative += f"-{count}"
    alone = match["relative"] in _STANDS_ALONE
    return _Phrase(level, "", relative, match.start(), match.end(), alone)


@lru_cache(maxsize=4_096)
def _number(written: str) -> str:
    """A number with what was inserted behind it, 七十三之一 as 73-1."""
    return "-".join(str(parse_number(part)) for part in re.findall(_NUMERAL, written))


def _tail_at(text: str, position: int, before: _Phrase, convention: Convention) -> _Phrase | None:
    """The phrase at a place that goes on with the unit of the one before, in a higher number."""
    match = _TAIL.match(text, position)
    if match is None or convention.levels[match["unit"]] != before.level:
        return None
    number = _number(match["number"] + match["branch"])
    last = before.more[-1][0] if before.more else before.number
    if not last or number_key(number) <= number_key(last):
        return None
    return _Phrase(before.level, number, "", match.start(), match.end(), alone=True)


def _read_chain(
    text: str, first: _Phrase, convention: Convention
) -> tuple[tuple[Pointer, ...], int]:
    """Read a phrase with all that narrows it, joins it or closes its range."""
    pointers: list[Pointer] = []
    _place(pointers, _NOWHERE, first)
    phrase = first
    while True:
        after = _phrase_at(text, phrase.end, convention)
        if after and after.number and _LEVELS.index(after.level) > _LEVELS.index(phrase.level):
            _place(pointers, pointers.pop(), after)
            phrase = after
            continue
        joint = _RANGE.match(text, phrase.end)
        after = _joined_at(text, joint, phrase, convention)
        if after and after.number and phrase.number and after.level == phrase.level:
            pointers[-1] = replace(pointers[-1], through=after.number)
            phrase = after
            continue
        joint = _JOIN.match(text, phrase.end)
        after = _joined_at(text, joint, phrase, convention)
        if after is None or not (after.number or after.alone):
            return tuple(pointers), phrase.end
        _place(pointers, _kept(pointers[-1], after), after)
        phrase = after


def _joined_at(
    text: str, joint: re.Match[str] | None, before: _Phrase, convention: Convention
) -> _Phrase | None:
    """The phrase behind what joins it to the one before, if there is any."""
    if joint is None:
        return None
    at = joint.end()
    return _phrase_at(text, at, convention) or _tail_at(text, at, before, convention)


def _place(pointers: list[Pointer], wide: Pointer, phrase: _Phrase) -> None:
    """Add what a phrase names in a wider provision, a pointer for each number or range."""
    pointers.append(_placed(wide, phrase))
    for number, is_range in phrase.more:
        one = replace(phrase, number=number, more=())
        if is_range and not pointers[-1].through:
            pointers[-1] = replace(pointers[-1], through=number)
        else:
            pointers.append(_placed(_kept(pointers[-1], one), one))


def _kept(pointer: Pointer, phrase: _Phrase) -> Pointer:
    """What a joined phrase takes over from the pointer before it: 第三条第一款、第二款."""
    if phrase.level == _ARTICLE or phrase.relative:
        return _NOWHERE
    if phrase.level == _PARAGRAPH:
        kept = pointer.relative if pointer.relative.endswith(_ARTICLE) else ""
        return Pointer(number=pointer.number, relative=kept)
    return replace(pointer, item="", through="")


def _placed(pointer: Pointer, phrase: _Phrase) -> Pointer:
    if pointer is _NOWHERE and phrase.level == _ARTICLE:
        return Pointer(number=phrase.number, relative=phrase.relative)
    if phrase.relative:
        return replace(pointer, relative=phrase.relative)
    if phrase.level == _ARTICLE:
        return replace(pointer, number=phrase.number)
    if phrase.level == _PARAGRAPH:
        return replace(pointer, paragraph=phrase.number, through="")
    item = f"{pointer.item}.{phrase.number}" if phrase.level == _POINT else phrase.number
    return replace(pointer, item=item.lstrip("."), through="")


def _law_before(text: str, phrase: _Phrase) -> str:
    """The law named just before a reference, empty for this law."""
    if phrase.level != _ARTICLE or phrase.relative:
        return ""
    behind = text[max(0, phrase.start - _BEHIND) : phrase.start].rstrip()
    if not behind.endswith(_LAW_ENDS) or _THIS_LAW.search(behind):
        return ""
    if match := _TITLED_LAW.search(behind):
        return match["name"]
    if match := _THAT_LAW.search(behind):
        return match[0]
    if (match := _BARE_LAW.match(behind)) and match["name"] not in _NAMELESS:
        return match["name"]
    return ""
