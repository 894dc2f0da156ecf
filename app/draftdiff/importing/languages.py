"""Which language a text is in, by its script and its commonest words."""

from __future__ import annotations

import re

from draftdiff.language.scripts import HANGUL, IDEOGRAPHS, KANA

_TRADITIONAL = frozenset("條於為與應規關機權區國實發辦對時長業員會處條第項該構務護網資訊證據")
_SIMPLIFIED = frozenset("条于为与应规关机权区国实发办对时长业员会处项该构务护网资讯证据")
_TABLE = {
    "en": "the of and to in shall or any by for be this such which",
    "fr": "le la les des du et aux est dans par au un une sur sont",
    "de": "der die und den des das von zu nach ist im für auf eine",
    "es": "el los las del y en por una con para se lo al su",
    "it": "il gli della dei delle di che per con una nel sono al",
    "pt": "do da dos das de em não na no para com uma os pelo ao são esta que",
    "sv": "och att den det som är för av till på inte ska skall eller med om ett",
    "pl": "w do na za się nie oraz lub jest od przez po ust ustawy",
    "ru": "и в не на с по или для от настоящего закона федерации",
    "nl": "de het een van en op bij wordt zijn voor aan niet met dat",
}
_WORDS = {language: frozenset(words.split()) for language, words in _TABLE.items()}
_FEWEST = 2
"""So many common words tell a language: one may be a name, or the number of a chapter."""
_SAMPLE = 20_000
_HAN = re.compile(f"[{IDEOGRAPHS}]")
_HAN_SHARE = 0.3
_SCRIPTS = {"ja": re.compile(f"[{KANA}]"), "ko": re.compile(f"[{HANGUL}]")}
_OWN_SHARE = 0.1
"""The share of its letters that a script no other language has must make up."""


def guess_language(text: str) -> str:
    """Return the BCP 47 tag of the language a text is most likely in; English if nothing tells.

    Chinese is told apart as "zh" (simplified) and "zh-Hant", and from Japanese by its kana.
    """
    sample = text[:_SAMPLE]
    letters = [char for char in sample if char.isalpha()]
    for language, script in _SCRIPTS.items():
        if letters and len(script.findall(sample)) >= _OWN_SHARE * len(letters):
            return language
    han = _HAN.findall(sample)
    if letters and len(han) >= _HAN_SHARE * len(letters):
        traditional = sum(char in _TRADITIONAL - _SIMPLIFIED for char in han)
        simplified = sum(char in _SIMPLIFIED - _TRADITIONAL for char in han)
        return "zh-Hant" if traditional > simplified else "zh"
    words = re.findall(r"[^\W\d_]+", sample.lower())
    counts = {name: sum(word in common for word in words) for name, common in _WORDS.items()}
    found = max(counts, key=lambda name: counts[name])
    return found if counts[found] >= _FEWEST else "en"
