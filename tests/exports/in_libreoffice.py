"""Open a Word document in LibreOffice, accept all changes and reject all; print what is left.

Run with a Python that has LibreOffice's ``uno``, which need not be the one of the tests.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any


def main(path: Path) -> None:
    """Print the lines after accepting and after rejecting, and how many changes there are."""
    uno = __import__("uno")
    with tempfile.TemporaryDirectory() as home:
        pipe = f"pipe,name=draftdiff-{time.monotonic_ns()}"
        office = subprocess.Popen(
            [
                "soffice",
                "--headless",
                "--norestore",
                f"-env:UserInstallation=file://{home}/profile",
                f"--accept={pipe};urp;",
            ],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = _connected(uno, pipe)
            sys.stdout.write(json.dumps(_looked_at(uno, context, path)))
        finally:
            office.terminate()
            office.wait(timeout=60)


def _connected(uno: Any, pipe: str) -> Any:
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:{pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    message = "LibreOffice did not start"
    raise RuntimeError(message)


def _looked_at(uno: Any, context: Any, path: Path) -> dict[str, Any]:
    services = context.ServiceManager
    desktop = services.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = services.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    hidden = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
    hidden.Name, hidden.Value = "Hidden", True
    found: dict[str, Any] = {}
    for name, command in (("accepted", "Accept"), ("rejected", "Reject")):
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
        found["changes"] = len(list(_all(document.Redlines)))
        found["comments"] = sum(
            field.supportsService("com.sun.star.text.textfield.Annotation")
            for field in _all(document.TextFields)
        )
        frame = document.CurrentController.Frame
        dispatcher.executeDispatch(frame, f".uno:{command}AllTrackedChanges", "", 0, ())
        lines = [paragraph.String.replace("\t", " ") for paragraph in _all(document.Text)]
        found[name] = [line for line in lines if line]
        document.close(True)
    return found


def _all(collection: Any) -> Any:
    entries = collection.createEnumeration()
    while entries.hasMoreElements():
        yield entries.nextElement()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
