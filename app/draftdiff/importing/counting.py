"""How word processors and browsers write the numbers that they count themselves."""

from __future__ import annotations

from collections.abc import Callable

_HAN = "零一二三四五六七八九"
_HAN_UNITS = ("", "十", "百", "千")
_LEGAL_SIMPLIFIED = str.maketrans("零一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")
_LEGAL_TRADITIONAL = str.maketrans("零一二三四五六七八九十百千", "零壹貳參肆伍陸柒捌玖拾佰仟")
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_HEAVENLY_STEMS = "甲乙丙丁戊己庚辛壬癸"
_LARGEST = 9999


def han(value: int) -> str:
    """Write a number from 1 to 9999 in Chinese as laws do: 十一, 一百零一."""
    if not 0 < value <= _LARGEST:
        return str(value)
    digits = [int(digit) for digit in str(value)]
    written = ""
    for at, digit in enumerate(digits):
        unit = _HAN_UNITS[len(digits) - 1 - at]
        if digit:
            written += _HAN[digit] + unit
        elif not written.endswith("零") and any(digits[at:]):
            written += "零"
    return written.removeprefix("一") if written.startswith("一十") else written


def roman(value: int) -> str:
    """Write a number in Roman capitals."""
    if not 0 < value <= _LARGEST:
        return str(value)
    written = ""
    for size, letters in _ROMAN:
        count, value = divmod(value, size)
        written += letters * count
    return written


def letters(value: int) -> str:
    """Write a number as a letter as Word does: a to z, then aa to zz (each doubled)."""
    if not 0 < value <= _LARGEST:
        return str(value)
    turns, place = divmod(value - 1, 26)
    return chr(ord("a") + place) * min(turns + 1, 5)


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if 1 <= value <= 20 else str(value)


def _stems(value: int) -> str:
    return _HEAVENLY_STEMS[value - 1] if 1 <= value <= 10 else str(value)


def _digits(value: int) -> str:
    if value < 0:
        return str(value)
    return "".join(_HAN[int(digit)] for digit in str(value)).replace("零", "〇")


def _wide(value: int) -> str:
    return str(value).translate(str.maketrans("0123456789", "０１２３４５６７８９"))


WORD_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda value: f"{value:02}",
    "ordinal": str,
    "numberInDash": lambda value: f"- {value} -",
    "decimalFullWidth": _wide,
    "decimalFullWidth2": _wide,
    "decimalHalfWidth": str,
    "decimalEnclosedParen": lambda value: f"({value})",
    "decimalEnclosedFullstop": lambda value: f"{value}.",
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "upperRoman": roman,
    "lowerRoman": lambda value: roman(value).lower(),
    "upperLetter": lambda value: letters(value).upper(),
    "lowerLetter": letters,
    "chineseCounting": han,
    "chineseCountingThousand": han,
    "ideographDigital": _digits,
    "japaneseCounting": han,
    "japaneseDigitalTenThousand": han,
    "koreanDigital2": han,
    "taiwaneseCounting": han,
    "taiwaneseCountingThousand": han,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": lambda value: han(value).translate(_LEGAL_SIMPLIFIED),
    "ideographLegalTraditional": lambda value: han(value).translate(_LEGAL_TRADITIONAL),
    "ideographTraditional": _stems,
    "none": lambda _: "",
}
"""The number formats of Word by their names (ECMA-376 part 1, 17.18.59 ST_NumberFormat)."""

HTML_FORMATS: dict[str, Callable[[int], str]] = {
    "1": str,
    "a": letters,
    "A": lambda value: letters(value).upper(),
    "i": lambda value: roman(value).lower(),
    "I": roman,
}
"""The values of the attribute ``type`` of an ordered list (HTML Living Standard, 4.4.5)."""
