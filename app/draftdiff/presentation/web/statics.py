"""Static files, each at an address that changes when its content does."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.web.delivery import Parcel, parcel

TYPES = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
"""The media types of our own files, whatever the machine's table says."""


@dataclass(frozen=True)
class Statics:
    """The static files of a folder, read once and kept."""

    folder: Path

    def address(self, name: str) -> str:
        """Return the address of a file that a page may keep for ever.

        :raises FileNotFoundError: if there is no such file.
        """
        found = self.find(name)
        if found is None:
            raise FileNotFoundError(name)
        return Addresses().static(name, found.tag[:10])

    def text(self, name: str) -> str:
        """Return what a file says.

        :raises FileNotFoundError: if there is no such file.
        """
        if name not in self._paths:
            raise FileNotFoundError(name)
        return (self.folder / name).read_text(encoding="utf-8")

    def find(self, name: str) -> Parcel | None:
        """Return a file ready to be sent, or None if the folder has none of that name."""
        return self._parcel(name) if name in self._paths else None

    @cached_property
    def _paths(self) -> dict[str, Path]:
        """The files by their names: anybody may ask for any name, and none is looked for twice."""
        paths = (path for path in sorted(self.folder.rglob("*")) if path.is_file())
        return {path.relative_to(self.folder).as_posix(): path for path in paths}

    @cache  # noqa: B019 - one of these lives as long as the site, and its files are few.
    def _parcel(self, name: str) -> Parcel:
        path = self._paths[name]
        media = TYPES.get(path.suffix) or mimetypes.guess_type(name)[0]
        text = "; charset=utf-8" if path.suffix in TYPES else ""
        return parcel(path.read_bytes(), f"{media or 'application/octet-stream'}{text}")
