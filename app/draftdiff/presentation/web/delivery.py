"""Answers ready to be sent again: body, compressed body, entity tag, kept within bounds."""

from __future__ import annotations

import gzip
import hashlib
import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass

from flask import Request, Response

CAPACITY = 24_000_000
"""Bytes of answers that are kept."""

SMALLEST = 600
"""Bytes below which compressing an answer gains nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """An answer as it is sent; ``packed`` is the body compressed, empty where nothing is gained."""

    body: bytes
    packed: bytes
    tag: str
    media: str

    @property
    def size(self) -> int:
        """The bytes that it takes to keep it."""
        return len(self.body) + len(self.packed)


def parcel(body: bytes, media: str) -> Parcel:
    """Return a body compressed and tagged, the same bytes for the same body."""
    packed = gzip.compress(body, compresslevel=9, mtime=0) if len(body) >= SMALLEST else b""
    return Parcel(
        body=body,
        packed=packed if len(packed) < len(body) else b"",
        tag=hashlib.sha256(body).hexdigest()[:20],
        media=media,
    )


class Store:
    """Keeps the parcels last asked for, up to a number of bytes."""

    def __init__(self, capacity: int = CAPACITY) -> None:
        self._capacity = capacity
        self._held: OrderedDict[Hashable, Parcel] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Parcel]) -> Parcel:
        """Return the parcel under a key, made if it is not held."""
        with self._lock:
            found = self._held.get(key)
            if found is not None:
                self._held.move_to_end(key)
                return found
        made = make()
        with self._lock:
            if key not in self._held and made.size <= self._capacity:
                self._held[key] = made
                self._size += made.size
                while self._size > self._capacity:
                    self._size -= self._held.popitem(last=False)[1].size
        return made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()
            self._size = 0


def deliver(request: Request, found: Parcel, *, caching: str = "no-cache") -> Response:
    """Return the response to a request: compressed where the client can read that, or 304.

    :param caching: the Cache-Control header; by default a client asks each time whether the page
        changed, and is told so by its tag.
    """
    compressed = bool(found.packed) and request.accept_encodings.quality("gzip") > 0
    response = Response(found.packed if compressed else found.body, content_type=found.media)
    if compressed:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = caching
    # The two encodings are two representations, so they must not share a strong tag.
    response.set_etag(f"{found.tag}-gz" if compressed else found.tag)
    response.make_conditional(request)
    return response
