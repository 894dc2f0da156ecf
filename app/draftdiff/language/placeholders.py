"""What stands in the place of an article that was repealed: "(weggefallen)", "[Repealed]", "…"."""

from __future__ import annotations

import re

from draftdiff.language.normal import fold

_WORDS = (
    "weggefallen|aufgehoben|entfallen|gestrichen|repealed|omitted|deleted|revoked|spent|reserved|"
    "abrogée?|supprimée?|derogad[oa]|suprimid[oa]|eliminad[oa]|sin contenido|revogad[oa]|vervallen|"
    r"(?:(?:articolo|comma|lettera|numero)\s)?(?:abrogat|soppress)[oa]|"
    "删除|刪除|废止|廢止|删去|刪去|削除|삭제"
)
_PLACEHOLDER = re.compile(
    rf"[\s.…*_–—-]*(?:[(\[（【〔]?\s*(?:{_WORDS})"
    r"(?:\s(?:by|through|mit|durch|par|por|dal)\b[^()\[\]]{0,120}|"
    r",\s(?:\d{4}|R\.S\.),\s[^\[\]]{0,120})?\s*[)\]）】〕]?)?[\s.…*_。–—-]*",
    re.IGNORECASE,
)
LONGEST = 160
"""Characters beyond which a text says more than that."""


def is_placeholder(text: str) -> bool:
    """Whether a text says no more than that nothing is left there; an empty one says nothing."""
    return 0 < len(text) <= LONGEST and bool(_PLACEHOLDER.fullmatch(fold(text)))
