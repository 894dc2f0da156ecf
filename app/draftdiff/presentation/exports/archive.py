"""Zip archives that are the same to the byte whenever they are made."""

from __future__ import annotations

import io
from collections.abc import Iterable
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that an entry of an archive can state."""


def archive(entries: Iterable[tuple[str, bytes]], *, stored: frozenset[str] = frozenset()) -> bytes:
    """Return an archive with these files in this order.

    :param entries: the name of each file, its folders parted by slashes, and its content.
    :param stored: the names of files that are not compressed.
    """
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        for name, content in entries:
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_STORED if name in stored else ZIP_DEFLATED
            info.create_system = 3
            info.external_attr = 0o644 << 16
            made.writestr(info, content)
    return out.getvalue()
