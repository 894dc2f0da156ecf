"""How large an input may be; beyond these an import is refused with one clear line."""

from __future__ import annotations

TEXT_BYTES = 50_000_000
"""Bytes of a text file: plain text, Markdown, HTML, XML."""

BINARY_BYTES = 20_000_000
"""Bytes of a Word or PDF file."""

CHARACTERS = 5_000_000
"""Characters of text in a file, whatever its format: several times the longest code of law."""

LINES = 100_000
"""Lines or paragraphs of a file."""

PAGES = 2_000
"""Pages of a PDF."""

INSTRUCTIONS = 2_000_000
"""Instructions that all pages of a PDF together may take to draw."""

UNPACKED_BYTES = 200_000_000
"""Bytes that a Word file may unfold to."""

UNPACKING_RATIO = 200
"""How many times its packed size one part of a Word file may unfold to."""

SMALL_PART = 1_000_000
"""A part of a Word file that unfolds to fewer bytes may have any ratio."""

PARTS = 5_000
"""Parts of a Word file."""

PAGE_BYTES = 10_000_000
"""Bytes of unpacked instructions that one page of a PDF may have."""

DEPTH = 200
"""Levels of elements within one another in HTML and XML."""

ATTRIBUTES = 2_000
"""Attributes of one tag of HTML, which the parser compares with one another."""

DOUBTS = 200
"""Doubts that a report names one by one."""
