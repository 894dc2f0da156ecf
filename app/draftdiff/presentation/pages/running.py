"""Running heads of printed pages.

Chromium prints what stands in the margin boxes of a page (CSS Paged Media 3, 4.2) but cannot yet
take words from the page itself, so each page has a style sheet of a few bytes that holds them.
"""

from __future__ import annotations


def running_style(words: str) -> str:
    """Return the style sheet that prints the words at the head of every page."""
    return f'@page{{@top-left{{content:"{_escaped(words)}"}}}}\n'


def _escaped(words: str) -> str:
    """Return words as they may stand in a CSS string, whatever they hold (CSS Syntax 3, 4.3.7)."""
    plain = {" ", ",", "."}
    return "".join(
        char if (char.isascii() and char.isalnum()) or char in plain else f"\\{ord(char):x} "
        for char in words
    )
