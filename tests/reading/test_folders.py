"""Folders of laws: what cannot be read is told, hides nothing else, and leads nowhere outside."""

from __future__ import annotations

from pathlib import Path

from draftdiff.reading.library import LARGEST_FILE, MOST_FILES, read_law_folder, read_library
from tests.reading.dogs import FILES, FIRST, NOTES


def write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def test_one_bad_file_never_hides_the_library(tmp_path: Path) -> None:
    good = {f"good/{name}": text.encode() for name, text in FILES.items()}
    bad = {f"bad/{name}": text.encode() for name, text in FILES.items()}
    bad["bad/2020-01-01-draft.en.md"] = b"\xff\xfe\x00"
    bad["bad/2019-01-01-huge.en.md"] = b"x" * (LARGEST_FILE + 1)
    bad["bad/Draft two.md"] = b"text"
    write(tmp_path / "drafts", good | bad)
    library = read_library(tmp_path / "drafts")
    assert [law.id for law in library.laws] == ["bad", "good"]
    assert library.laws[1].defects == ()
    messages = "\n".join(map(str, library.laws[0].defects))
    assert "drafts/bad/2020-01-01-draft.en.md:1: not UTF-8 at byte 0" in messages
    assert "drafts/bad/2019-01-01-huge.en.md:1: larger than 10 MB: not read" in messages
    assert "drafts/bad/Draft two.md:1: not read: expected a name such as" in messages
    assert [version.id for version in library.laws[0].versions] == ["final"]


def test_what_is_left_out_of_too_many_files_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "dogs"
    (folder / "notes").mkdir(parents=True)
    for number in range(MOST_FILES):
        (folder / f"2020-01-01-draft-{number:03}.en.md").write_text(FIRST, encoding="utf-8")
    (folder / "law.yaml").write_text("title: Dog Act\n", encoding="utf-8")
    (folder / "notes" / "2020-12-01-report.en.md").write_text(NOTES, encoding="utf-8")
    law = read_law_folder(folder)
    assert law.title == "Dog Act"
    assert len(law.versions) == MOST_FILES - 1
    assert [str(defect) for defect in law.defects if defect.fatal] == [
        f"{tmp_path.name}/dogs:1: more than {MOST_FILES} files: 2 not read, from "
        f"2020-01-01-draft-{MOST_FILES - 1}.en.md on"
    ]


def test_no_path_leads_out_of_the_drafts(tmp_path: Path) -> None:
    write(tmp_path, {f"drafts/dogs/{name}": text.encode() for name, text in FILES.items()})
    (tmp_path / "secret.md").write_text("### Article 1\nSecret.")
    (tmp_path / "drafts/dogs/2022-01-01-leak.en.md").symlink_to(tmp_path / "secret.md")
    (law,) = read_library(tmp_path / "drafts").laws
    assert [version.id for version in law.versions] == ["draft", "final"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    library = read_library(tmp_path / "nowhere")
    assert library.laws == ()
    assert "not a folder" in str(library.defects[0])
