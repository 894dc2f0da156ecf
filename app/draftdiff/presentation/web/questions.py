"""The pages that answer questions about a law: what its terms mean, where its words came from."""

from __future__ import annotations

from flask import Blueprint, redirect, request
from flask.typing import ResponseReturnValue

from draftdiff.presentation.pages.glossary import glossary_page, initials
from draftdiff.presentation.pages.origins import origins_page
from draftdiff.presentation.web.finding import found_study, found_version
from draftdiff.presentation.web.site import site

questions = Blueprint("questions", __name__)


@questions.get("/<law>/glossary")
def glossary(law: str) -> ResponseReturnValue:
    """The terms of a law, or with ``?initial=`` those that begin with a letter."""
    study = found_study(law)
    asked = request.args.get("initial", "")
    initial = asked.lower() if asked.lower() in initials(study.law) else ""
    address = site().addresses.glossary(law, initial=initial)
    if request.full_path.rstrip("?") != address:
        return redirect(address, code=302)
    return site().page(lambda: glossary_page(study.law, site().addresses, initial), query=initial)


@questions.get("/<law>/<version>/origins")
def origins(law: str, version: str) -> ResponseReturnValue:
    """Which version each word of a version came from."""
    study = found_study(law)
    found = found_version(study, version)
    return site().page(lambda: origins_page(study, found, site().addresses))
