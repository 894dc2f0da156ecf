"""Static files, each at an address that changes when its content does."""

from __future__ import annotations

import mimetypes
from dataclasses import dataclass
from functools import cache
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
        if self.find(name) is None:
            raise FileNotFoundError(name)
        return (self.folder / name).read_text(encoding="utf-8")

    @cache  # noqa: B019 - one of these lives as long as the site, and its files are few.
    def find(self, name: str) -> Parcel | None:
        """Return a file ready to be sent, or None if the folder has none of that name."""
        names = {path.relative_to(self.folder).as_posix(): path for path in self._files()}
        path = names.get(name)
        if path is None:
            return None
        media = TYPES.get(path.suffix) or mimetypes.guess_type(name)[0]
        text = "; charset=utf-8" if path.suffix in TYPES else ""
        return parcel(path.read_bytes(), f"{media or 'application/octet-stream'}{text}")

    def _files(self) -> list[Path]:
        return [path for path in sorted(self.folder.rglob("*")) if path.is_file()]
