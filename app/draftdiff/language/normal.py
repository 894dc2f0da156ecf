"""One form for characters that differ only to the machine, for comparing and never for showing."""

from __future__ import annotations

import re
import unicodedata

from draftdiff.language.scripts import IDEOGRAPHS, UNSEEN_POINTS

_VARIANTS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′＇`´", "'"),
        **dict.fromkeys("“”„‟″「」『』«»", '"'),
        **dict.fromkeys("‐‑‒–—―−－─", "-"),
        **dict.fromkeys(map(chr, UNSEEN_POINTS), ""),
        "…": "...",
        # Pairs of forms that legislatures use for the same character in the same word.
        "爲": "為",
        "僞": "偽",
        "臺": "台",
        "裏": "裡",
        "衆": "眾",
        "綫": "線",
        "産": "產",
        "値": "值",
        "戸": "戶",
        "户": "戶",
        "絶": "絕",
        "録": "錄",
        "説": "說",
        "税": "稅",
        "脱": "脫",
        "悦": "悅",
        "鋭": "銳",
        "緑": "綠",
        "歩": "步",
        "呉": "吳",
        "内": "內",
        "并": "並",
        "併": "並",
        "啓": "啟",
        "峯": "峰",
        "羣": "群",
        "牀": "床",
        "着": "著",
        "祕": "秘",
        "踪": "蹤",
        "佔": "占",
        "彊": "疆",
        "菸": "煙",
        "凖": "準",
        "温": "溫",
        "黄": "黃",
        "舗": "鋪",
        "擧": "舉",
    }
)
_APART = re.compile("([⁰¹²³⁴-⁹⁺-⁾₀-₎¼-¾⅐-⅞↉①-⑳⓪㉑-㉟㊱-㊿㊀-㊉]+)")
"""Raised, lowered, circled and broken numbers: 10⁶ is not 106, nor 1½ eleven halves."""
# A space between two Han characters or full-width marks carries no meaning.
_HAN = f"\u2e80-\u2fdf\u3000-\u303f{IDEOGRAPHS}\uff00-\uffef"
_HAN_SPACE = re.compile(rf"(?<=[{_HAN}])\s+|\s+(?=[{_HAN}])")
_SPACE = re.compile(r"\s+")
_SMALL = "a-zß-öø-ÿα-ωа-яё"
_SUSPENDED = (
    "and|or|nor|to|through|than|versus|vs|et|ou|à|und|oder|sowie|bis|bzw|beziehungsweise|wie|als|"
    "noch|statt|y|o|u|e|ed|od|a|en|of|och|eller|og|i|lub|nebo"
)
LEFT_SPACE = (
    r"(?<=[^\W\d_]{2}[-‐‑])[ \u00a0]"
    rf"(?=[{_SMALL}]{{2}})(?!(?:\w{{1,30}}[-‐‑],?[ \u00a0]){{0,3}}(?:{_SUSPENDED})(?!\w))"
)
"""A space that the end of a line left within a word: high- risk.

None is the one behind a hyphen that stands for a word to come: pre- and post-trial, Ein- und
Ausfuhr, short- medium- and long-term."""

_LEFT_SPACE = re.compile(LEFT_SPACE)
_HAN_LETTER = re.compile(f"[{IDEOGRAPHS}]")
_HAN_LETTERS = re.compile(f"[{IDEOGRAPHS}]+")


def fold(text: str) -> str:
    """Return the text in the form in which two texts are compared.

    Compatibility forms and widths (NFKC), quotation marks, dashes, invisible characters and
    variant Han characters become one; runs of space become one space, and none beside a Han
    character or where the end of a line left it within a word. Case stays, and so do numbers that
    are raised, lowered, circled or fractions.
    ``fold(fold(x)) == fold(x)``.
    """
    if text.isascii():
        # Of the variants only the grave accent is an ASCII character; most English text ends here.
        return _without_left_spaces(" ".join(text.replace("`", "'").split()))
    parts = _APART.split(text)
    parts[::2] = map(_compatible, parts[::2])
    return _without_left_spaces(_HAN_SPACE.sub("", _SPACE.sub(" ", "".join(parts))).strip())


def _without_left_spaces(text: str) -> str:
    return _LEFT_SPACE.sub("", text) if "- " in text else text


def _compatible(text: str) -> str:
    """One form for variants and compatibility forms; one step may make what another unmakes."""
    text = unicodedata.normalize("NFKC", text.translate(_VARIANTS)).translate(_VARIANTS)
    return unicodedata.normalize("NFKC", text)


def is_han(char: str) -> bool:
    """Whether the character is a Han ideograph."""
    return bool(_HAN_LETTER.match(char))


def has_han(text: str) -> bool:
    """Whether the text holds a Han ideograph."""
    return not text.isascii() and bool(_HAN_LETTER.search(text))


def count_han(text: str) -> int:
    """How many Han ideographs the text holds."""
    return sum(map(len, _HAN_LETTERS.findall(text)))
