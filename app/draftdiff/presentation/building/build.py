"""The whole site built into a folder, by several processes where that helps."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, replace
from pathlib import Path

from draftdiff.presentation.building.edition import Edition
from draftdiff.presentation.building.making import all_files, files_of
from draftdiff.presentation.building.plan import Portion, portions
from draftdiff.presentation.building.writing import (
    Written,
    read_manifest,
    sweep,
    write,
    write_manifest,
)
from draftdiff.presentation.printing import Printer
from draftdiff.presentation.resources import folder as resource
from draftdiff.presentation.study import Study
from draftdiff.reading.library import read_library

FINGERPRINT = 10
"""Digits of a digest that stand in the address of a static file."""

Made = dict[str, tuple[str, bool]]
"""The digest of each file that was made, by its path, and whether it was touched."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be built, from where and to where.

    ``site`` is its public address or empty; ``pdf`` asks for PDFs, which take most of the time.
    """

    drafts: Path
    target: Path
    site: str = ""
    pdf: bool = False


def build(order: Order, jobs: int, progress: Callable[[int, int], None]) -> Written:
    """Build the site of the laws in a folder.

    The same laws give the same bytes. Files that are as they should be are not touched, and
    files of an earlier build that are no longer part of the site are taken away at the end.

    :param jobs: how many processes work at once.
    :param progress: is called with how many portions are done, and of how many.
    :raises OccupiedError: if the target holds files that no build has written.
    :raises OSError: if something cannot be read or written.
    """
    before = read_manifest(order.target)
    order.target.mkdir(parents=True, exist_ok=True)
    library = read_library(order.drafts)
    waiting = portions(library)
    made: Made = {}
    work = _alone(order, waiting) if jobs < 2 else _shared(order, waiting, jobs)
    for done, part in enumerate(work, start=1):
        made |= part
        progress(done, len(waiting))
    files = {name: digest for name, (digest, _) in made.items()}
    removed = sweep(order.target, before, files)
    write_manifest(order.target, files)
    changed = sum(touched for _, touched in made.values())
    return Written(files=len(files), changed=changed, removed=removed)


def _edition(order: Order) -> Edition:
    library = read_library(order.drafts)
    edition = Edition(
        library=library,
        studies={law.id: Study(law) for law in library.laws},
        static=_static(),
        files=frozenset(),
        site=order.site,
        # Each page gets the addresses of static files from where it stands.
        printer=Printer(static=str),
        pdf=order.pdf,
    )
    return replace(edition, files=all_files(edition))


def _static() -> dict[str, tuple[bytes, str]]:
    from_here = resource("static")
    found = {}
    for path in sorted(from_here.rglob("*")):
        if path.is_file():
            content = path.read_bytes()
            digest = hashlib.sha256(content).hexdigest()[:FINGERPRINT]
            found[path.relative_to(from_here).as_posix()] = (content, digest)
    return found


def _write(edition: Edition, target: Path, portion: Portion) -> Made:
    return {name: write(target, name, make()) for name, make in files_of(edition, portion)}


def _alone(order: Order, waiting: tuple[Portion, ...]) -> Iterator[Made]:
    edition = _edition(order)
    for portion in waiting:
        yield _write(edition, order.target, portion)


@dataclass(slots=True)
class _Desk:
    """What a process works with, once it has read the laws."""

    edition: Edition | None = None
    target: Path = Path()


_desk = _Desk()


def _sit_down(order: Order) -> None:
    """Read the laws in a new process: quicker than handing over what is known of them."""
    _desk.edition = _edition(order)
    _desk.target = order.target


def _work(portion: Portion) -> Made:
    assert _desk.edition is not None, "a process reads the laws before it works"
    return _write(_desk.edition, _desk.target, portion)


def _shared(order: Order, waiting: tuple[Portion, ...], jobs: int) -> Iterator[Made]:
    """Yield what was made, as it is done; the order in which that happens changes nothing."""
    with ProcessPoolExecutor(jobs, initializer=_sit_down, initargs=(order,)) as pool:
        for done in as_completed([pool.submit(_work, portion) for portion in waiting]):
            yield done.result()
