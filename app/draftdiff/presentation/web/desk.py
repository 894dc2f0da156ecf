"""Comparisons that readers brought themselves, held in memory for a while and then forgotten."""

from __future__ import annotations

import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from draftdiff.model.library import Law, Library
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.delivery import Store
from draftdiff.searching.index import Index

MINUTES = 30
"""How long a comparison is held, counted from when it was made."""

MOST = 40
"""Comparisons that are held at once."""

ROOM = 6_000_000
"""Characters of all texts that are held at once, both sides counted."""

FILE_ROOM = 4_000_000
"""Bytes of the files that are kept with one comparison: what was typeset, not to do it twice."""

TOKEN_BYTES = 24
"""Random bytes in the name of a comparison: nobody finds one by trying."""


class FullError(Exception):
    """There is no room for another comparison until an older one is forgotten."""


@dataclass(frozen=True, slots=True)
class _Held:
    study: Study
    until: float
    size: int
    files: Store = field(default_factory=lambda: Store(FILE_ROOM))


class Desk:
    """Holds comparisons by names that cannot be guessed; it has the manners of a ``Shelf``.

    Its library is always empty, so that nothing lists, searches or offers what lies here. One
    that is held is never dropped before its time for the sake of another: the other is refused.

    :param clock: seconds that only ever grow.
    """

    edition = 1

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._held: dict[str, _Held] = {}
        self._promised: dict[str, int] = {}
        self.library = Library()

    @property
    def laws(self) -> Desk:
        """What is held, which is never exchanged: the desk itself."""
        return self

    def new_name(self) -> str:
        """Return a name that nobody can guess."""
        return secrets.token_urlsafe(TOKEN_BYTES)

    @property
    def full(self) -> bool:
        """Whether there is no room for another comparison, however short it is."""
        with self._lock:
            self._forget()
            return not self._has_room(1)

    @contextmanager
    def place_for(self, study: Study) -> Iterator[None]:
        """Keep a place for a comparison while it is worked out, and then hold it there.

        It is held under the id of its law; one that could not be worked out is not held.

        :raises FullError: at once, if too many, or too long ones, have their places already.
        """
        name, size = study.law.id, _size(study.law)
        with self._lock:
            self._forget()
            if not self._has_room(size):
                raise FullError
            self._promised[name] = size
        try:
            yield
        except BaseException:
            with self._lock:
                del self._promised[name]
            raise
        with self._lock:
            del self._promised[name]
            until = self._clock() + MINUTES * 60
            self._held[name] = _Held(study=study, until=until, size=size)

    def study(self, law: str) -> Study | None:
        """Return the comparison of this name, or None if there is none any more."""
        with self._lock:
            self._forget()
            found = self._held.get(law)
        return found.study if found else None

    def files(self, law: str) -> Store:
        """Return the files that are kept with a comparison, and forgotten with it."""
        with self._lock:
            found = self._held.get(law)
        return found.files if found else Store(capacity=0)

    def refresh(self) -> None:
        """Forget what has had its time."""
        with self._lock:
            self._forget()

    def index(self) -> tuple[Library, Index]:
        """Return an empty library and its index: what lies here is not searched."""
        return self.library, Index.build(self.library, {})

    def _forget(self) -> None:
        now = self._clock()
        # They all live equally long, so that the oldest stands first.
        while self._held and next(iter(self._held.values())).until <= now:
            del self._held[next(iter(self._held))]

    def _has_room(self, size: int) -> bool:
        taken = sum(held.size for held in self._held.values()) + sum(self._promised.values())
        return len(self._held) + len(self._promised) < MOST and size + taken <= ROOM


def _size(law: Law) -> int:
    return sum(len(article.text) for version in law.versions for article in version.articles)
