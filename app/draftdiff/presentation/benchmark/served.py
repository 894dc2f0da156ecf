"""What a reader waits for: the server's start, the first page, the page again, their weight."""

from __future__ import annotations

import gzip
import http.client
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Seconds and bytes of the comparison page of a running server.

    ``first`` counts from the start of the server to the last byte of the page; ``resident`` is
    the memory of the server after both, 0 where the system does not tell.
    """

    first: float
    again: float
    size: int
    compressed: int
    resident: int


def measure_server(path: str, drafts: Path | None = None) -> Served:
    """Start a server, ask for a page twice, and stop it.

    :raises RuntimeError: if the server does not start.
    """
    command = [sys.executable, "-m", "draftdiff", "serve", "--port", "0"]
    if drafts is not None:
        command += ["--drafts", str(drafts)]
    start = time.perf_counter()
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            port = _port(server)
            body = _get(port, path)
            first = time.perf_counter() - start
            again = min(_timed(port, path) for _ in range(5))
            resident = _resident(server.pid)
        finally:
            server.terminate()
    return Served(
        first=first,
        again=again,
        size=len(body),
        compressed=len(gzip.compress(body, 6)),
        resident=resident,
    )


def _port(server: subprocess.Popen[str]) -> int:
    assert server.stderr is not None
    for line in server.stderr:
        if match := re.search(r":(\d+)/", line):
            return int(match[1])
    raise RuntimeError("the server did not start")


def _get(port: int, path: str) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        body = response.read()
    finally:
        connection.close()
    if response.status != http.client.OK:
        raise RuntimeError(f"{path}: status {response.status}")
    return body


def _timed(port: int, path: str) -> float:
    start = time.perf_counter()
    _get(port, path)
    return time.perf_counter() - start


def _resident(process: int) -> int:
    status = Path(f"/proc/{process}/status")
    if not status.exists():
        return 0
    match = re.search(r"VmRSS:\s+(\d+) kB", status.read_text())
    return int(match[1]) * 1024 if match else 0


def lines(served: Served) -> Iterator[str]:
    """Yield the measurements as lines."""
    yield f"server start to first comparison page  {served.first:8.3f} s"
    yield f"the same page again                    {served.again * 1000:8.1f} ms"
    yield f"its size                               {served.size / 1000:8.0f} kB"
    yield f"its size compressed                    {served.compressed / 1000:8.0f} kB"
    if served.resident:
        yield f"resident memory of the server          {served.resident / 1e6:8.0f} MB"
