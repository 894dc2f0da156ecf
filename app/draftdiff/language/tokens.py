"""The words of a text, for comparing: what a reader would not see cut.

Words, numbers, sums ("RMB 10,000", 10万元), dates, percentages, numbered labels (第二十一条),
numbers with what narrows them or was put behind them ("5(1)(a)", "48.bis"), schedules with theirs
("Schedule 2", "Second Schedule"), markers of items ("(2)", （二）), abbreviations with their point
before what they shorten ("Abs. 2") and the numbers of acts of the Union ("(EU) 2016/679") are one
token each, punctuation marks one each. Spaces lie between tokens, and before the brackets behind a
number.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from draftdiff.language.normal import LEFT_SPACE, fold, has_han
from draftdiff.language.numerals import ENGLISH_ORDINALS, HAN_NUMERAL, LATIN_SUFFIX
from draftdiff.language.scripts import IDEOGRAPHS, KANA, MARKS, SYLLABIC, SYLLABLE, UNSEEN
from draftdiff.language.segmentation import cut_han

Span = tuple[int, int]
"""Start and end of a token, in characters."""


class Sort(IntEnum):
    """What a token is to its reader."""

    POINT = 0
    GLUE = 1
    WORD = 2


FULL_STOPS = frozenset(".;:!?。")
"""The keys of what ends a clause."""
HALF_STOPS = frozenset(",、")
"""The keys of what parts the members of an enumeration."""

_CONJUNCTION_WORDS = ("and or", "et ou", "und oder", "y o e u", "和 或 与 與 及 以及 或者")
CONJUNCTIONS = frozenset(word for words in _CONJUNCTION_WORDS for word in words.split())
"""What stands before the last member of an enumeration."""

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
_GERMAN_MONTHS = (
    "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
)
_HAN = f"{IDEOGRAPHS}〇"
_LETTER = rf"[^\W\d_{_HAN}{SYLLABIC}]"
_SIGN = rf"[^\W_{_HAN}{SYLLABIC}]"
"""A letter or digit of the scripts that put spaces between words."""
_ON = f"{MARKS}{UNSEEN}"
"""What a word goes on with that is no letter."""
_REST = rf"{_SIGN}*+(?:[{_ON}]++{_SIGN}*+)*+"
_AMOUNT = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+(?:[.,:/–-]\d+)*"
_SCALE = r"(?:[ \u00a0](?:hundred|thousand|million|billion|millions|milliards)(?!\w))?"
_HAN_FIGURE = f"{HAN_NUMERAL}{{1,12}}+"
_HAN_AMOUNT = f"(?:[0-9０-９]{{1,12}}(?:[.,，．][0-9０-９]{{1,12}}){{0,6}}+|{_HAN_FIGURE})"
_HAN_UNIT = (
    "个工作日|個工作日|个月|個月|小时|小時|分钟|分鐘|周年|周岁|週歲|人民币|美元|欧元|"
    "元|年|月|日|天|周|倍|人|次|名|件|岁|歲|章|节|節|条|條|款|项|項|成|级|級|年级|平方公里|公里|平方米|立方米|米|"
    "公顷|公頃|株"
)
_HAN_LONG = (
    r"[一二两兩三四五六七八九][十百千万萬亿億](?:[零〇]?[一二两兩三四五六七八九][十百千万萬亿億]?)+"
)
"""A number of three characters or more by itself, which no word begins or ends with."""
_HAN_DATE = (
    rf"[〇零一二三四五六七八九]{{4}}年(?:{HAN_NUMERAL}{{1,3}}月(?:{HAN_NUMERAL}{{1,3}}日)?)?"
)
_HAN_LABEL = f"[编編章节節條条款项項目](?:之{_HAN_FIGURE})?"
_HAN_SHARE = rf"百分之{_HAN_AMOUNT}(?:点{_HAN_FIGURE})?"
_CURRENCY = r"RMB|CNY|USD|EUR|GBP|INR|US\$|HK\$|NT\$|Rs\.?|[¥￥$€£]"
_MONEY = r"yuan|renminbi|euros?|dollars?|rupees|per[ ]?cent"
_SHORT = "Abs|Nrn?|Arts?|Buchst|ABl|BGBl|Bek|Anl|Kap|Ziff|Unterabs|Secs?|Nos?|Regs?|Núms?|Cap|núms?"
"""Abbreviations; those that begin with a small plain letter are words like others, for speed."""
_STYLED = "Messrs|Mrs?|Ms|Drs?|Profs?|Hons?|Sts?|Mmes?"
"""Abbreviations before a name."""
_NARROWED = (
    r"(?:[ \u00a0]?\(\d{1,3}[A-Za-z]?\)|\([a-z]{1,4}\))"
    r"(?:[ \u00a0]?\((?:\d{1,3}[A-Za-z]?|[a-z]{1,4})\))*+"
)
"""What narrows a section behind its number, 5(1)(a); "5 (a)" may begin a list."""
_ORDINAL = "|".join(ENGLISH_ORDINALS).title()
_SUFFIX = rf"[.-]?(?:{LATIN_SUFFIX})(?:\.\d{{1,3}})?(?!\w)|\.?[ºª]\.?\d{{1,3}}(?![\w/])"
"""What goes on behind a number without a space: 23-ter, 48.bis, 48.bis.2, 5.º2."""
_UNION = r"(?:EU|UE|EG|EC|CE|EEC|EWG|CEE|Euratom)(?:, Euratom)?"
_NUMBERED = r"(?:Nr\.|No\.?|n[°º]|núm\.|n\.º)"
_YEARED = r"\d{1,4}/\d{1,4}(?!\d)"
_RULES: tuple[tuple[str, str], ...] = (
    # What most words are, first, for speed.
    ("plain", rf"[a-z]++(?![\w'’‐‑{_ON}-]|\.[a-z]|://)"),
    # The point of an abbreviation ends no sentence where what it shortens goes on.
    (
        "short",
        rf"(?:{_SHORT})\.(?=[ \u00a0]?(?:[\d(§]|[a-zäöü]))|(?:{_STYLED})\.(?=[ \u00a0]?[A-Z])"
        r"|[A-Z][A-Za-z]{1,9}\.(?=[ \u00a0][a-zß-öø-ÿ])",
    ),
    ("stop", r"[,;:]|\.(?!\.)"),
    ("sum", rf"(?:{_CURRENCY})[ \u00a0]?(?:{_AMOUNT}){_SCALE}"),
    (
        "date",
        rf"\d{{1,2}}(?:(?:er|st|nd|rd|th|º)? (?:de )?(?:{_MONTHS})|\. (?:{_GERMAN_MONTHS}))"
        rf"(?:(?:,| del?)? \d{{4}}(?!\d))?(?!\w)",
    ),
    ("us-date", rf"(?:{_MONTHS}) \d{{1,2}}(?:, \d{{4}})?(?!\w)"),
    ("han-label", rf"第(?:[0-9０-９]{{1,6}}|{_HAN_FIGURE}){_HAN_LABEL}"),
    ("han-date", rf"[0-9０-９]{{4}}年(?:[0-9０-９]{{1,2}}月(?:[0-9０-９]{{1,2}}日)?)?|{_HAN_DATE}"),
    ("han-share", _HAN_SHARE),
    (
        "han-count",
        rf"(?:人民币|新臺幣|新台幣)?{_HAN_AMOUNT}\s?[余餘多]?[百千万萬亿億]{{0,3}}(?:{_HAN_UNIT})",
    ),
    ("act", rf"\({_UNION}\)[ \u00a0](?:{_NUMBERED}[ \u00a0])?{_YEARED}|{_YEARED}/{_UNION}(?!\w)"),
    (
        "amount",
        rf"(?:{_AMOUNT})"
        rf"(?:{_NARROWED}|{_SUFFIX}|{_SCALE}[ \u00a0](?:{_MONEY})(?!\w)|[ \u00a0]?[%‰€°]"
        rf"|[A-Za-z]{{1,3}}(?!\w))?",
    ),
    ("schedule", rf"(?:{_ORDINAL}) Schedule(?!\w)|Schedule \d{{1,2}}[A-Z]?(?!\w)"),
    (
        "elision",
        rf"(?:[ldjmtscnLDJMTSCN]|[Qq]u|[Ll]orsqu|[Pp]uisqu|[Jj]usqu)['’](?={_LETTER})",
    ),
    ("address", r"https?://[^\s<>\"]*[^\s<>\".,;:!?)\]}]"),
    # A point inside a word is one of a name: Node.js, example.org.
    (
        "word",
        rf"{_LETTER}{_REST}"
        rf"(?:['’‐‑-]{_LETTER}{_REST}|[‐‑-]{LEFT_SPACE}{_LETTER}{_REST}|\.[a-z]{_REST})*+",
    ),
    ("syllable", SYLLABLE),
    ("han", rf"(?P<han>[{_HAN}]+)"),
    ("marker", rf"\([0-9A-Za-z]{{1,4}}\)|[(（]{HAN_NUMERAL}{{1,4}}[)）]"),
    ("row", r"…+|—+|–+|-{2,}|\.{2,}|_{2,}|§+"),
    ("point", rf"[^\s{UNSEEN}]"),
)
"""What a token looks like; the first rule that fits decides."""


def _pattern(*, han: bool) -> re.Pattern[str]:
    rules = "|".join(rule for name, rule in _RULES if han or not name.startswith("han"))
    # No token begins with a space, where else all the rules would be tried in vain.
    return re.compile(rf"(?=\S)(?:{rules})[{MARKS}]*+")


_TOKEN = _pattern(han=False)
_HAN_TOKEN = _pattern(han=True)
_SYLLABIC = re.compile(f"[{SYLLABIC}]")
_TIMES, _BOUNDS = "日天月年时時周週", "内內前后後"
_HAN_COUNTED = re.compile(
    rf"第{_HAN_FIGURE}(?:{_HAN_LABEL}|(?=[至到和及或与與]|以及|\Z))|{_HAN_DATE}|{_HAN_SHARE}"
    rf"|(?<![统統单單唯划劃专專万萬])(?:人民币|新臺幣|新台幣)?{_HAN_FIGURE}[余餘多]?[亿億]?(?:{_HAN_UNIT})"
    rf"|(?<![统統单單唯划劃专專万萬]){_HAN_LONG}[余餘多]?"
)

_GLUE_WORDS = (
    "a an the of and or to in on by for with at as is are be been was were from that which who "
    "it its this these those any such other not shall must may will has have had under into "
    "than if when where there their he she they his her no nor but",
    "le la les l' d' de du des et ou à au aux en un une par pour dans sur que qui qu' est sont "
    "se sa son ses ce cette ces ne pas il elle ils elles n' s' c'",
    "der die das den dem des ein eine einen einem einer eines und oder im am auf aus bei beim mit "
    "nach von vom zu zum zur für durch über unter um als wenn dass daß ist sind wird werden wurde "
    "wurden worden haben kann können nicht sich es er sie sein seine seiner seinen ihre ihrer "
    "ihrem ihren diese dieser dieses diesem diesen auch nur sowie soweit bis ob wie deren dessen",
    "el los las lo uno una unos unas y e o u del al con por para sus su como si ser es",
    "的 和 或 与 與 及 在 对 對 由 为 為 等 其 该 該 本 并 並 以 不 应 應 应当 應當 可以 不得 "
    "或者 以及 之 者 所 于 於 将 將 被 有 是 得",
)
_GLUE = frozenset(word for words in _GLUE_WORDS for word in words.split())
"""Words that carry a sentence and little of its matter, in small letters, of all languages at once:
few of them are words of matter in another."""


def tokenise(text: str) -> list[Span]:
    """Return the spans of the tokens of a text, in order; only space lies between them."""
    spans: list[Span] = []
    if not has_han(text):
        return [match.span() for match in _TOKEN.finditer(text)]
    for match in _HAN_TOKEN.finditer(text):
        if match.lastgroup == "han":
            spans += _han_spans(match["han"], match.start(), text[max(0, match.start() - 1)])
            spans[-1] = (spans[-1][0], match.end())
        else:
            spans.append(match.span())
    return spans


def _han_spans(run: str, start: int, before: str) -> list[Span]:
    """The words of a run of Han characters, counted things kept whole.

    What bounds a time is a word of its own, whatever follows (三十日内|向).

    :param before: the character before the run.
    """
    spans: list[Span] = []
    position = 0
    for match in (*_HAN_COUNTED.finditer(run), None):
        end = match.start() if match else len(run)
        if position < end and run[position] in _BOUNDS and before in _TIMES:
            spans.append((start + position, start + position + 1))
            position += 1
        spans += _cut(run[position:end], start + position)
        if match:
            spans.append((start + end, start + match.end()))
            position, before = match.end(), match[0][-1]
    return spans


def _cut(run: str, start: int) -> list[Span]:
    spans: list[Span] = []
    for word in cut_han(run) if run else ():
        spans.append((start, start + len(word)))
        start += len(word)
    return spans


@lru_cache(maxsize=65_536)
def key_of(token: str) -> str:
    """The form in which a token is compared; tokens with one key are shown as the same."""
    if token.isascii():
        return token.replace(" (", "(").replace("- ", "-")
    return fold(token)


@lru_cache(maxsize=65_536)
def sort_of(key: str) -> Sort:
    """What the token with this key is to its reader."""
    if not any(char.isalnum() for char in key):
        return Sort.POINT
    return Sort.GLUE if key.lower().replace("’", "'") in _GLUE else Sort.WORD


@lru_cache(maxsize=65_536)
def weight_of(key: str) -> float:
    """How much of a text's matter a token carries: about the words that it counts for.

    A point carries next to nothing, a function word a third; a number or sum as much as a word; a
    Chinese word half of its characters, for two make a word in the mean, and so a Thai syllable.
    """
    sort = sort_of(key)
    if sort == Sort.POINT:
        return 0.05
    if sort == Sort.GLUE:
        return 0.3
    if _SYLLABIC.match(key):
        return 0.5
    if any(char.isnumeric() for char in key) or not has_han(key):
        return 1.0
    return max(1.0, len(key) / 2)


def count_words(text: str) -> int:
    """Count the words of a text, in scripts without spaces its characters or syllables.

    Points do not count. What is counted in a language, ``counted_unit`` tells.
    """
    return len((_ASCII_COUNTED if text.isascii() else _COUNTED).findall(text))


def counted_unit(language: str) -> str:
    """Return what ``count_words`` counts in a language, by its tag: "word" where spaces part them.

    "character" in Chinese and Japanese, "syllable" in Thai and the like.
    """
    return _UNITS.get(language.partition("-")[0].lower(), "word")


_UNITS = dict.fromkeys(("ja", "zh"), "character") | dict.fromkeys(
    ("km", "lo", "my", "th"), "syllable"
)
_ASCII_COUNTED = re.compile("[0-9A-Za-z]++(?:['.,-][0-9A-Za-z]++)*+")
"""What ``_COUNTED`` finds in plain text, in a quarter of the time."""
_SPACED = rf"[^\W_{_HAN}{KANA}{SYLLABIC}]"
_SPACED_RUN = rf"{_SPACED}++(?:[{_ON}]++{_SPACED}*+)*+"
_COUNTED = re.compile(
    rf"[{_HAN}]|(?![゠・])[{KANA}][{MARKS}]*+|{SYLLABLE}|{_SPACED_RUN}(?:['’‐‑.,-]{_SPACED_RUN})*+"
)
