"""Files that take long to make: one at a time, and each once while its comparison is held."""

from __future__ import annotations

import threading
from collections.abc import Callable, Hashable

from draftdiff.presentation.web.delivery import Parcel
from draftdiff.presentation.web.desk import Desk


class BusyError(Exception):
    """Another file is being made just now."""


class Press:
    """Makes costly files of what readers brought, so that they cannot keep all threads at it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._making = threading.Lock()

    def get(self, law: str, key: Hashable, make: Callable[[], Parcel]) -> Parcel:
        """Return a file of a comparison, which is made only if it is not kept with it.

        :raises BusyError: if it has to be made while another is.
        """
        return self._desk.files(law).get(key, lambda: self._alone(make))

    def _alone(self, make: Callable[[], Parcel]) -> Parcel:
        if not self._making.acquire(blocking=False):
            raise BusyError
        try:
            return make()
        finally:
            self._making.release()
