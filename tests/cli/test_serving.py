"""``draftdiff serve``: the site on this machine."""

from __future__ import annotations

import re
import subprocess
import sys
from http.client import HTTPConnection


def test_serve_answers_on_this_machine() -> None:
    """The one command that is run as a program of its own: it goes on until it is ended."""
    command = [sys.executable, "-m", "draftdiff", "serve", "--port", "0"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr is not None
        try:
            line = next(line for line in server.stderr if "http://" in line)
            found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
            assert found is not None
            connection = HTTPConnection("127.0.0.1", int(found[1]), timeout=30)
            connection.request("GET", "/")
            response = connection.getresponse()
            body = response.read().decode("utf-8")
            connection.close()
        finally:
            server.terminate()
            server.wait(timeout=20)
        server.stderr.close()
    assert response.status == 200
    assert "Cybersecurity Law" in body
