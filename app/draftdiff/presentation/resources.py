"""Where the templates, the static files and the bundled drafts lie.

In a checkout they stand beside the package's folder, where people look for them; in a wheel they
travel inside the package.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_CHECKOUT = _PACKAGE.parent.parent


def folder(name: str) -> Path:
    """Return the folder of this name that came with the program.

    :param name: ``templates``, ``static`` or ``drafts``.
    :raises FileNotFoundError: if neither the wheel nor the checkout holds it.
    """
    for home in (_PACKAGE, _CHECKOUT):
        found = home / name
        if found.is_dir():
            return found
    raise FileNotFoundError(f"the folder {name!r} is missing from this installation of draftdiff")
