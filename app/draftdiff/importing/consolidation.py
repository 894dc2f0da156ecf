"""The signs by which consolidated texts of the European Union say where their wording is from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from draftdiff.importing.lines import Line

_ACT = r"(?:B|[AMC]\d{1,3})"
_ALONE = re.compile(rf"▼{_ACT}(?:\s*[—–-]+)?")
_INSIDE = re.compile(rf"►{_ACT}[ \u00a0]?|[ \u00a0]?◄")


def drop_signs(lines: Sequence[Line]) -> tuple[list[Line], int]:
    """Return the lines without "▼M5" above and "►M5 … ◄" around words, and how many had some.

    They name the act that amended the text, and are no part of it: between two states of a law
    they would look like words that were put in.
    """
    kept: list[Line] = []
    signs = 0
    for line in lines:
        text = line.text.strip()
        bare = _INSIDE.sub("", text).strip() if "◄" in text else text
        if bare != text or _ALONE.fullmatch(text):
            signs += 1
        if not _ALONE.fullmatch(text) and (bare or not text):
            kept.append(replace(line, text=bare) if bare != text else line)
    return kept, signs
