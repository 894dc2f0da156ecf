"""The labels of Swedish and Finnish laws, whose number stands first: 2 kap., 3 §, 3 a §."""

from __future__ import annotations

import re

from draftdiff.model.provisions import Kind

NORDIC_KINDS = {"§": Kind.ARTICLE, "kap.": Kind.CHAPTER, "luku": Kind.CHAPTER}
NORDIC_LABEL = re.compile(
    r"(?P<label>(?P<number>\d{1,3})(?:[ \u00a0](?P<letter>[a-z]))?[ \u00a0]"
    r"(?P<word>§|kap\.|luku))(?=\s|$)(?!\s+\d)\s*(?P<rest>.*)"
)
"""A label that no number follows: "2 kap. 3 §" is a reference."""
