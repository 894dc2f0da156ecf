"""What an address names, or the answer that there is no such thing."""

from __future__ import annotations

from flask import abort

from draftdiff.model.notes import Document
from draftdiff.model.provisions import Version
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.site import site


def found_study(law: str) -> Study:
    """Return what is known of a law.

    :raises NotFound: if the library has no law of that name.
    """
    found = site().laws.study(law)
    if found is None:
        abort(404)
    return found


def found_history(law: str) -> Study:
    """Return what is known of a law of several versions.

    :raises NotFound: if the library has no law of that name, or one version of it.
    """
    found = found_study(law)
    if len(found.law.versions) < 2:
        abort(404, f"{law} has one version in the library, so that nothing changed")
    return found


def found_version(study: Study, version: str) -> Version:
    """Return a version of a law.

    :raises NotFound: if the law has no version of that name.
    """
    found = study.law.version(version)
    if found is None:
        abort(404)
    return found


def found_document(study: Study, name: str) -> Document:
    """Return an explanatory document of a law.

    :raises NotFound: if the law has no document of that name.
    """
    found = next((one for one in study.law.documents if one.id == name), None)
    if found is None:
        abort(404)
    return found
