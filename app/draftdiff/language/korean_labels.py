"""The labels of Korean laws: 제1장, 제2절, 제4조의2."""

from __future__ import annotations

import re

from draftdiff.model.provisions import Kind

KOREAN_KINDS = {
    "편": Kind.PART,
    "장": Kind.CHAPTER,
    "절": Kind.SECTION,
    "관": Kind.SUBSECTION,
    "조": Kind.ARTICLE,
}
KOREAN_LABEL = re.compile(
    r"(?P<label>제\s?(?P<number>\d{1,4})\s?"
    rf"(?P<word>[{''.join(KOREAN_KINDS)}])(?P<branch>(?:의\s?\d{{1,3}})*))"
    r"(?![가-힣\d])[\s:.]*(?P<rest>.*)"
)
"""A label that no other syllable follows: in 제3조의 and 제3조제2항 it is part of a reference."""

_LONGEST_TITLE = 40
_SENTENCE = re.compile(r"[.,。]|다$|^(?:및|또는|내지|각)\s")


def is_korean_label(text: str) -> bool:
    """Whether a text is such a label and nothing else."""
    found = KOREAN_LABEL.fullmatch(text)
    return found is not None and not found["rest"]


def may_follow_label(kind: Kind, rest: str) -> bool:
    """Whether words may follow a label in a heading: 제1조(목적) 이 법은 …, 제1장 총칙.

    An article has its title in brackets, or begins with a paragraph (①), or was repealed (삭제);
    before another syllable its label is a reference. The title of a division is short and no
    sentence.
    """
    if kind is Kind.ARTICLE:
        return not re.match("(?!삭제(?:$|[\\s.<‹〈]))[가-힣]", rest)
    return len(rest) <= _LONGEST_TITLE and not _SENTENCE.search(rest)
