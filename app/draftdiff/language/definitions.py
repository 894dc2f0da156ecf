"""Provisions that say what a term means: "“operator” means …", 网络，是指……."""

from __future__ import annotations

import re
from functools import lru_cache

from draftdiff.language.normal import fold

_QUOTED = (
    r"(?:“(?P<double>[^“”\n]{1,80})”|\"(?P<plain>[^\"\n]{1,80})\"|„(?P<low>[^„“”\n]{1,80})[“”]"
    r"|«(?P<angled>[^«»\n]{1,80})»|「(?P<corner>[^「」\n]{1,80})」|『(?P<white>[^『』\n]{1,80})』"
    r"|‘(?P<single>[^‘\n]{1,80})’(?!\w)|'(?P<tick>[^'\n]{1,80})'(?!\w))"
)
_ENGLISH = (
    r"(?P<english>(?:[\w’'-]+\s){1,8}?)"
    r"(?<!any\s)(?<!all\s)(?<!other\s)(?<!such\s)(?<!same\s)(?<!no\s)(?<!of\s)(?<!by\s)"
    r"(?=(?:means|has\sthe\s(?:same\s)?meaning|shall\shave\sthe\s(?:same\s)?meaning)\b)"
)
_GERMAN = r"(?P<german>[A-ZÄÖÜ][\w\s-]{1,60}?)\s(?=im\sSinne\sdies(?:es|er)\s\w+\s(?:ist|sind)\b)"
_HAN_MEANS = r"(?:是指|系指|係指|指(?![导導定示挥揮标標引派明出控]))"
_HAN = rf"(?P<han>[^，。；：:,;\s]{{1,24}})(?=\s?[，,：:]\s?{_HAN_MEANS})"
_EXPRESSION = (
    r"(?:(?:[Tt]he\s(?:expression|term|word)|[Ll]es?\s(?:expression|terme|mot))s?\s"
    r"|[Ll]['’]expression\s)?"
)
"""What may stand before a term between quotation marks."""
_DEFINED = re.compile(f"(?:{_EXPRESSION}{_QUOTED}|{_ENGLISH}|{_GERMAN}|{_HAN})")
_BEGINNING = 120
"""Characters in which the term stands."""

_STEM, _ENDING = 4, 2
"""Letters of a term that the ending of its plural may follow, and of such an ending."""


@lru_cache(maxsize=8_192)
def defined_term(text: str) -> str:
    """Return the term that a provision begins with and says the meaning of, empty for none.

    In small letters and folded, without "the", so that two versions of one definition have the
    same term.
    """
    match = _DEFINED.match(text[:_BEGINNING])
    if match is None or not match.lastgroup:
        return ""
    return fold(match[match.lastgroup]).lower().strip().removeprefix("the ")


def are_one_term(one: str, other: str) -> bool:
    """Whether two terms, as ``defined_term`` returns them, are one but for the number it is in.

    "specification" and "specifications", not "network" and "network operator".
    """
    if one == other:
        return True
    shorter, longer = sorted((one, other), key=len)
    ending = longer.removeprefix(shorter)
    return (
        len(shorter) >= _STEM
        and len(ending) <= _ENDING
        and len(shorter) + len(ending) == len(longer)
        and ending.isascii()
        and ending.isalpha()
    )
