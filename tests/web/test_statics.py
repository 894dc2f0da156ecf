"""The site's own files: looked for once, whatever anybody asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from draftdiff.presentation.web.statics import Statics


def test_names_of_no_file_are_neither_looked_for_nor_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "site.css").write_text("p {}", encoding="utf-8")
    (tmp_path / "fonts" / "a.bin").write_bytes(b"a")
    walked: list[str] = []
    walk = Path.rglob

    def counted(folder: Path, pattern: str) -> Iterator[Path]:
        walked.append(pattern)
        yield from walk(folder, pattern)

    monkeypatch.setattr(Path, "rglob", counted)
    statics = Statics(tmp_path)
    for number in range(300):
        assert statics.find(f"invented-{number}.js") is None
    assert statics.find("../site.css") is None
    found = statics.find("site.css")
    assert found is not None
    assert (found.media, found.body) == ("text/css; charset=utf-8", b"p {}")
    assert statics.find("site.css") is found
    assert statics.find("fonts/a.bin") is not None
    assert walked == ["*"]
    with pytest.raises(FileNotFoundError):
        statics.address("invented-1.js")
