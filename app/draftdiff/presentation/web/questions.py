"""The pages that answer questions about a law: what its terms mean, where its words came from."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from draftdiff.presentation.pages.checked import CHECKED
from draftdiff.presentation.pages.glossary import glossary_page, initials
from draftdiff.presentation.pages.origins import origins_page
from draftdiff.presentation.pages.search import PAGE, search_page
from draftdiff.presentation.pages.unexplained import unexplained_page
from draftdiff.presentation.web.finding import found_history, found_study, found_version
from draftdiff.presentation.web.site import site
from draftdiff.searching.query import LONGEST
from draftdiff.searching.results import HitKind

questions = Blueprint("questions", __name__)


@questions.get("/<law>/glossary")
def glossary(law: str) -> ResponseReturnValue:
    """The terms of a law, or with ``?initial=`` those that begin with a letter."""
    study = found_study(law)
    asked = request.args.get("initial", "")
    initial = asked.lower() if asked.lower() in initials(study.law) else ""
    address = site().addresses.glossary(law, initial=initial)
    if not _asks(address):
        return redirect(address, code=302)
    return site().page(lambda: glossary_page(study, site().addresses, initial), query=initial)


@questions.get("/<law>/<version>/origins")
def origins(law: str, version: str) -> ResponseReturnValue:
    """Which version each word of a version came from."""
    study = found_history(law)
    found = found_version(study, version)
    return site().page(lambda: origins_page(study, found, site().addresses))


@questions.get("/<law>/unexplained")
def unexplained(law: str) -> ResponseReturnValue:
    """Changes without an explanation, or with ``?texts=checked`` those between checked texts."""
    study = found_history(law)
    texts = CHECKED if request.args.get("texts") == CHECKED else ""
    address = site().addresses.unexplained(law, texts=texts)
    if not _asks(address):
        return redirect(address, code=302)
    return site().page(lambda: unexplained_page(study, site().addresses, texts), query=texts)


@questions.get("/search")
def search() -> ResponseReturnValue:
    """Where words stand and stood, in all versions of all laws, or of one with ``?law=``."""
    library, index = site().laws.index()
    query = request.args.get("q", "").strip()[:LONGEST].strip()
    law = request.args.get("law", "") if library.law(request.args.get("law", "")) else ""
    asked = request.args.get("kind", "")
    kind = asked if query and asked in set(HitKind) else ""
    page = request.args.get("page", "")
    number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1
    found = index.search(query, PAGE, number, law=law, kind=HitKind(kind) if kind else None)
    address = site().addresses.search(query, law=law, kind=kind, page=found.page if query else 1)
    if not _asks(address):
        return redirect(address, code=302)
    return site().page(
        lambda: search_page(library, found, site().addresses, law=law, kind=kind), query=address
    )


@questions.get("/<law>/search")
def search_law(law: str) -> ResponseReturnValue:
    """The search that keeps to one law."""
    study = found_study(law)
    query = request.args.get("q", "").strip()[:LONGEST]
    return redirect(site().addresses.search(query, law=study.law.id), code=302)


def _asks(address: str) -> bool:
    """Return whether the request asks for what an address of its path asks, however encoded."""
    wanted = parse_qsl(urlsplit(address).query)
    return sorted(request.args.items(multi=True)) == sorted(wanted)
