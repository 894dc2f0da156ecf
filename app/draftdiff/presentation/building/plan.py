"""How a site of files is divided, and the ways in which it has its pages.

What a server shows in twelve ways, by filter and by view, is written in the four that readers ask
for: every article or only what changed, in one text or side by side. The others can be had from
these by eye, and would triple the files. A law in several languages is written in each of them and
in all side by side: its texts, its articles, and what changed in them, marked up. A step is written
from the older version to the newer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

from draftdiff.model.library import Law, Library
from draftdiff.presentation.pages.languages import codes, languages_of
from draftdiff.presentation.pages.options import Options, Show, View

FEED = "feed.atom"
NOT_FOUND = "404.html"
SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
API = "api"
DESIGN = "design"
METHOD = "method"
DESCRIPTION = "openapi"

WAYS = tuple(
    Options(show=show, view=view)
    for show, view in product((Show.ALL, Show.CHANGED), (View.MARKED, View.SIDE))
)
"""The ways in which a comparison is written."""

SINGLE_WAYS = tuple(Options(view=view) for view in (View.MARKED, View.SIDE))
"""The ways in which one correspondence is written."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Portion:
    """A part of the site that is made in one go.

    With two versions it is their comparison, with ``old`` alone the text of one version, with
    neither the law as a whole; without a law it is what the site has besides its laws.
    """

    law: str = ""
    old: str = ""
    new: str = ""


def ways_of(law: Law, old: str, new: str) -> tuple[Options, ...]:
    """Return the ways in which a comparison is written: marked up in each further language, too."""
    return (*WAYS, *_in_languages(law, old, new))


def single_ways_of(law: Law, old: str, new: str) -> tuple[Options, ...]:
    """Return the ways in which one correspondence is written, likewise."""
    return (*SINGLE_WAYS, *_in_languages(law, old, new))


def text_ways_of(law: Law, version_id: str) -> tuple[Options, ...]:
    """Return the ways in which a text and its articles are written: in each language and in all."""
    return (Options(), *_in_languages(law, version_id))


def _in_languages(law: Law, *version_ids: str) -> Iterator[Options]:
    for code in codes(languages_of(law, *version_ids)):
        yield Options(language=code)


def portions(library: Library) -> tuple[Portion, ...]:
    """Return the parts of the site, the largest first, so that work is shared out evenly."""
    steps, texts, laws = [], [], []
    for law in library.laws:
        ids = [version.id for version in law.versions]
        steps += [Portion(law=law.id, old=old, new=new) for old, new in combinations(ids, 2)]
        texts += [Portion(law=law.id, old=version) for version in ids]
        laws.append(Portion(law=law.id))
    return (*steps, *texts, *laws, Portion())
