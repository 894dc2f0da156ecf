"""The one address of a page, found from the ways in which people write it."""

from __future__ import annotations

import re
from urllib.parse import unquote

from draftdiff.model.library import Law, Library
from draftdiff.model.provisions import Version
from draftdiff.presentation.pages.addresses import Addresses, anchor, old_anchor

LONGEST = 300
"""Characters of an address that are looked at."""

_BETWEEN = re.compile(r"\.{2,}|…|→|->|-to-(?=\w)")
_ARTICLE = re.compile(r"^(old-)?(?:article|art|section|sec|s)?[-_. ]*(\d[\w-]*)$")


def canonical_path(library: Library, path: str) -> str:
    """Return the canonical address that a path means, or nothing if it means none.

    ``/Cybersecurity_Law/first-draft..second-draft/art_24`` is understood; a path that is already
    canonical yields nothing, so that no redirect leads back to itself. The path is given as its
    letters are read, and the address returned as it is sent: ``/café/`` as ``/caf%C3%A9/``.
    """
    parts = [part.strip() for part in path[:LONGEST].split("/") if part.strip()]
    found = _resolved(library, parts)
    return found if found and unquote(found) != path else ""


def _resolved(library: Library, parts: list[str]) -> str:
    at = Addresses()
    if not parts:
        return at.home()
    if len(parts) == 1 and _plain(parts[0]) == "search":
        return at.search()
    law = library.law(_plain(parts[0]))
    return _of_law(law, parts[1:], at) if law and len(parts) <= 3 else ""


def _of_law(law: Law, rest: list[str], at: Addresses) -> str:
    name = _plain(rest[0]) if rest else ""
    own = {
        "": at.law(law.id),
        "glossary": at.glossary(law.id),
        "unexplained": at.unexplained(law.id),
    }
    if len(rest) < 2 and name in own:
        return own[name]
    if name == "notes":
        return _document(law, rest[1:], at)
    old, between, new = _split(rest[0])
    if between:
        return _comparison(law, law.version(old), law.version(new), rest[1:], at)
    return _text(law, law.version(name), rest[1:], at)


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(" ", "-")


def _split(name: str) -> tuple[str, bool, str]:
    found = _BETWEEN.search(name)
    if found is None:
        return name, False, ""
    return _plain(name[: found.start()]), True, _plain(name[found.end() :])


def _document(law: Law, rest: list[str], at: Addresses) -> str:
    if not rest:
        return at.law(law.id)
    name = _plain(rest[0])
    known = any(document.id == name for document in law.documents)
    return at.document(law.id, name) if known else ""


def _text(law: Law, version: Version | None, rest: list[str], at: Addresses) -> str:
    if version is None:
        return ""
    if not rest:
        return at.version(law.id, version.id)
    if _plain(rest[0]) == "origins":
        return at.origins(law.id, version.id)
    eid = _article(version, rest[0])
    return at.article(law.id, version.id, eid) if eid else ""


def _article(version: Version, name: str) -> str:
    """Return the eId of the article that a name means, by its address or its bare number."""
    plain = _plain(name)
    match = _ARTICLE.match(plain)
    number = match.group(2) if match else ""
    for article in version.articles:
        address = anchor(article.eid).lower()
        if plain == address or (number and address.partition("-")[2] == number):
            return article.eid
    return ""


def _comparison(
    law: Law, old: Version | None, new: Version | None, rest: list[str], at: Addresses
) -> str:
    if old is None or new is None:
        return ""
    if old.id == new.id:
        return at.version(law.id, old.id)
    if not rest:
        return at.comparison(law.id, old.id, new.id)
    plain = _plain(rest[0])
    side, name = (old, plain[4:]) if plain.startswith("old-") else (new, plain)
    eid = _article(side, name)
    if not eid:
        return ""
    # The page itself sends an article that is not its correspondence's name on to that name.
    called = old_anchor(eid) if side is old else anchor(eid)
    return at.correspondence(law.id, old.id, new.id, called)
