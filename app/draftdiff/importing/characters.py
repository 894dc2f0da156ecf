"""Characters that a font, not the author, put into a text: radicals for ideographs, ligatures."""

from __future__ import annotations

import re
import unicodedata

_SUPPLEMENT = dict(
    zip(
        "⺟⺠⺫⺮⺷⺼⻀⻁⻄⻅⻆⻉⻊⻋⻌⻑⻒⻓⻔⻗⻘⻙⻚⻛⻜⻝⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻳",
        "母民目竹羊肉艹虎西见角贝足车辶長镸长门雨青韦页风飞食饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)
"""Of the CJK Radicals Supplement, those that fonts show for whole ideographs (Unicode Character
Database, EquivalentUnifiedIdeograph)."""

_TABLE = str.maketrans(
    {
        **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)},
        **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
        **_SUPPLEMENT,
        "\u00ad": "-",
        "\u200b": "",
        "\ufeff": "",
        "\u2028": " ",
        "\u2029": " ",
        "\x00": "",
    }
)
_FOREIGN = re.compile("[\u2e80-\u2fd5\ufb00-\ufb06\u00ad\u200b\ufeff\u2028\u2029\x00]")


def mend(text: str) -> str:
    """Return the text with the characters that were meant, such as 民 for the radical ⺠."""
    return text.translate(_TABLE) if _FOREIGN.search(text) else text
