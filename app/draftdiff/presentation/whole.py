"""Files that appear whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path


def write_file(path: Path, content: bytes, mode: int) -> None:
    """Write a file that appears whole or not at all, and leave nothing else behind.

    A link stays one: what it leads to is written. What is no file, such as ``/dev/null``, is
    written to and not put in the place of.

    :param mode: the permissions of the file.
    :raises OSError: if it cannot be written.
    """
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(content)
        return
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".draftdiff-")
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)
        temporary.chmod(mode)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
