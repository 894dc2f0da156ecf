"""A folder of files to a law: order, notes, decisions, glossary, and every defect named."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.model.library import Law
from draftdiff.model.notes import Target, Voice
from draftdiff.reading.law import PAGES_OF_LAW, read_law
from draftdiff.reading.library import LARGEST_FILE, MOST_FILES, read_law_folder, read_library

FIRST = """---
title: Dog Act (Draft)
date: 2020-01-01
basis: verified
---
### Article 1
A dog shall be kept on a lead.

### Article 2
A keeper shall carry bags. A keeper shall use the bags.
"""
FINAL = """---
title: Dog Act
date: 2021-01-01
basis: verified
---
### Article 1
A keeper shall carry bags. A keeper shall use the bags.

### Article 2
A dog shall be kept on a short lead.
"""
LAW = """title: {en: Dog Act, de: Hundegesetz}
country: DE
stages:
  - {version: draft, name: First draft}
  - {version: hearing, name: Hearing, date: 2020-06-01, about: No text was kept.}
  - {version: final, name: Final}
"""
NOTES = """---
title: Report on the draft
short: Report
date: 2020-12-01
step: draft -> final
basis: verified
---
What the committee said.

## 1. Leads {basis=partly-verified known=reported}

- draft art 1 -> final art 2 "short lead"

The lead shall be short.

## 2. Bags

- draft art 2 -> final art 1

No change was wanted.
"""
DECISIONS = """decisions:
  - from: draft
    to: final
    old: [Article 1]
    new: [Article 2]
    reason: Both are about leads.
    by: the editor
"""
GLOSSARY = """terms:
  - term: keeper
    zh: 饲主
    forms: [keepers]
    avoid: [owner]
    defined: [final art 1]
"""
FILES = {
    "law.yaml": LAW,
    "2020-01-01-draft.en.md": FIRST,
    "2021-01-01-final.en.md": FINAL,
    "notes/2020-12-01-report.en.md": NOTES,
    "alignment.yaml": DECISIONS,
    "glossary.yaml": GLOSSARY,
}


def read(**changed: str) -> Law:
    """Read the law with some files replaced; a key names a file by its stem."""
    names = {Path(name).name.split(".")[0].replace("-", "_"): name for name in FILES}
    files = FILES | {names[f"{key}"]: text for key, text in changed.items()}
    return read_law("dogs", files, folder="drafts/dogs")


def defects(law: Law) -> list[str]:
    return [str(defect).removeprefix("drafts/dogs/") for defect in law.defects]


def test_a_whole_law() -> None:
    law = read()
    assert defects(law) == []
    assert (law.title, law.titles["de"]) == ("Dog Act", "Hundegesetz")
    assert [version.id for version in law.versions] == ["draft", "final"]
    assert [version.name for version in law.versions] == ["First draft", "Final"]
    assert [(stage.version, stage.has_text) for stage in law.stages] == [
        ("draft", True),
        ("hearing", False),
        ("final", True),
    ]


def test_what_a_citation_needs_is_read_and_checked() -> None:
    cited = LAW + "citation: {en: Dog Act, de: Hundegesetz, romanised: Hundegesetz, Short: DA}\n"
    cited = cited.replace(
        "name: Final}", "name: Final, body: City Council, in_force: 2020-12-31}"
    ).replace("name: First draft}", "name: First draft, body: City Council, in_force: soon}")
    law = read(law=cited)
    assert law.stages[2].body == "City Council"
    assert set(law.citation) == {"en", "de", "romanised"}
    assert [defect.partition(": ")[2].partition(",")[0] for defect in defects(law)] == [
        "stages[1].in_force: expected a date as YYYY-MM-DD",
        "stages[3].in_force: expected a day not before that of the stage",
        "citation.Short: expected a language such as en or zh",
    ]


def test_notes_are_anchored_to_both_ends() -> None:
    (document,) = read().documents
    assert document.about == ("What the committee said.",)
    leads, bags = document.notes
    assert (leads.voice, leads.basis.value, leads.number) == (
        Voice.REPORTED,
        "partly-verified",
        "1",
    )
    assert bags.voice is Voice.READ
    (link,) = leads.links
    assert link.old == Target(version="draft", eid="art_1")
    assert link.new == Target(
        version="final", eid="art_2__para_1", quote="short lead", start=25, end=35
    )


def test_decisions_and_glossary() -> None:
    law = read()
    (decision,) = law.decisions
    assert (decision.old, decision.new, decision.by) == (("art_1",), ("art_2",), "the editor")
    (term,) = law.glossary
    assert (term.id, term.chinese, term.defined[0].eid) == ("keeper", "饲主", "art_1")


@pytest.mark.parametrize(
    ("key", "old", "new", "expected"),
    [
        (
            "2020_12_01_report",
            '"short lead"',
            '"long lead"',
            "notes/2020-12-01-report.en.md:12: quotation 'long lead' stands 0 times in final "
            "art_2: expected exactly once",
        ),
        (
            "2020_12_01_report",
            "final art 1\n",
            'final art 1 "bags"\n',
            "notes/2020-12-01-report.en.md:18: quotation 'bags' stands 2 times in final art_1: "
            "expected exactly once",
        ),
        (
            "2020_12_01_report",
            "draft art 2 -> final art 1",
            "draft art 2 -> final art 9",
            "notes/2020-12-01-report.en.md:18: expected a provision of final; it has no 'art 9'",
        ),
        (
            "2020_12_01_report",
            "- draft art 2",
            "- dratf art 2",
            "notes/2020-12-01-report.en.md:18: expected a target such as 'first-draft art 9 para "
            "2', with one of the versions draft, final; found 'dratf art 2'",
        ),
        (
            "2020_12_01_report",
            "step: draft -> final",
            "step: draft -> last",
            "notes/2020-12-01-report.en.md:1: step names 'last': expected one of draft, final, "
            "hearing",
        ),
        (
            "alignment",
            "[Article 2]",
            "[Article 7]",
            "alignment.yaml:5: decisions[1].new[1]: expected a provision of final; it has no "
            "'Article 7'",
        ),
        (
            "alignment",
            "    by: the editor\n",
            "",
            "alignment.yaml:2: decisions[1].by: missing",
        ),
        (
            "alignment",
            "by: the editor",
            "by:",
            "alignment.yaml:7: decisions[1].by: expected a value; it is empty",
        ),
        (
            "alignment",
            "reason: Both are about leads.",
            'reason: "  "',
            "alignment.yaml:6: decisions[1].reason: expected a value; it is empty",
        ),
        (
            "alignment",
            "reason: Both are about leads.",
            "reason: ...",
            "alignment.yaml:6: decisions[1].reason: expected in words why it was so decided; found "
            "'...'",
        ),
        (
            "alignment",
            "to: final",
            "to:",
            "alignment.yaml:3: decisions[1].to: expected a value; it is empty",
        ),
        (
            "alignment",
            "to: final",
            "to: draft",
            "alignment.yaml:3: decisions[1].to: expected another version than that under from; "
            "found 'draft' in both",
        ),
        (
            "glossary",
            "avoid: [owner]",
            "avoid: [short lead]",
            "2021-01-01-final.en.md:10: Article 2 has 'short lead': the glossary has 'keeper'",
        ),
        (
            "glossary",
            "defined: [final art 1]",
            "defined: [final art 2]",
            "glossary.yaml:6: terms[1].defined[1]: expected a provision that says what 'keeper' "
            "means; this one never names it",
        ),
        (
            "law",
            "country: DE",
            "country: Germany",
            "law.yaml:2: country: expected a code of ISO 3166 such as CN or US-CA, found 'Germany'",
        ),
        (
            "law",
            "country: DE",
            "original: German",
            "law.yaml:2: original: expected a language such as en or zh, found 'German'",
        ),
        (
            "law",
            "version: final",
            "version: finale",
            "law.yaml:4: stages: final has a file and is not listed",
        ),
        (
            "2021_01_01_final",
            "date: 2021-01-01",
            "date: 2021-01-02",
            "2021-01-01-final.en.md:1: date 2021-01-02 differs from that of the file's name",
        ),
    ],
)
def test_a_planted_defect_is_named(key: str, old: str, new: str, expected: str) -> None:
    names = {Path(name).name.split(".")[0].replace("-", "_"): name for name in FILES}
    text = FILES[names[key]]
    assert text.count(old) == 1
    law = read(**{key: text.replace(old, new)})
    assert expected in defects(law)


def test_two_decisions_on_one_article() -> None:
    twice = DECISIONS + DECISIONS.removeprefix("decisions:\n")
    law = read(alignment=twice)
    assert len(law.decisions) == 1
    assert defects(law) == [
        "alignment.yaml:8: decisions[2]: expected each article in one decision of a step, read "
        "either way; Article 1 of draft stands in that on line 2, Article 2 of final stands in "
        "that on line 2"
    ]


def test_a_decision_that_contradicts_one_for_the_step_read_backwards() -> None:
    backwards = """  - from: final
    to: draft
    old: [Article 1]
    new: [Article 1]
    reason: Both are first.
    by: another editor
"""
    law = read(alignment=DECISIONS + backwards)
    assert [decision.by for decision in law.decisions] == ["the editor"]
    assert defects(law) == [
        "alignment.yaml:8: decisions[2]: expected each article in one decision of a step, read "
        "either way; Article 1 of draft stands in that on line 2"
    ]


def test_a_decision_on_other_articles_of_the_step_read_backwards_holds() -> None:
    backwards = DECISIONS.replace("from: draft", "from: final").replace("to: final", "to: draft")
    law = read(alignment=DECISIONS + backwards.removeprefix("decisions:\n"))
    assert len(law.decisions) == 2
    assert defects(law) == []


@pytest.mark.parametrize("key", ["from", "to", "reason", "by"])
@pytest.mark.parametrize("written", ["", "~", "''", '"\u200b"', "-"])
def test_a_decision_nobody_could_judge_is_not_applied(key: str, written: str) -> None:
    lines = [
        f"    {key}: {written}" if line.strip(" -").startswith(f"{key}:") else line
        for line in DECISIONS.split("\n")
    ]
    lines = [line.replace("    from", "  - from") for line in lines]
    law = read(alignment="\n".join(lines))
    assert law.decisions == ()
    line = next(at for at, text in enumerate(lines, start=1) if f"{key}:" in text)
    assert [defect.line for defect in law.defects] == [line]


@pytest.mark.parametrize("label", ["Article 2", "art 2"])
def test_a_label_that_stands_twice_decides_nothing(label: str) -> None:
    twice = FINAL + "\n### Article 2\nA dog shall be registered.\n"
    law = read(**{"2021_01_01_final": twice}, alignment=DECISIONS.replace("Article 2", label))
    assert law.decisions == ()
    assert (
        "alignment.yaml:5: decisions[1].new[1]: expected a label that stands once in final; "
        f"{label!r} stands on lines 9 and 12"
    ) in defects(law)


def test_a_target_by_guess_is_left_out() -> None:
    law = read(**{"2020_12_01_report": NOTES.replace("short lead", "long lead")})
    assert law.documents[0].notes[0].links == ()


@pytest.mark.parametrize("name", sorted(PAGES_OF_LAW))
def test_a_version_that_is_called_as_a_page_is_left_out(name: str) -> None:
    law = read_law("dogs", {f"2020-01-01-{name}.en.md": FIRST}, folder="drafts/dogs")
    assert law.versions == ()
    assert f"a version may not be called {name}: expected another name" in "".join(defects(law))


def test_a_broken_draft_leaves_the_rest() -> None:
    law = read(**{"2020_01_01_draft": "---\ntitle: [\n---\n"})
    assert [version.id for version in law.versions] == ["final"]
    assert any("2020-01-01-draft.en.md:2: not YAML" in text for text in defects(law))


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
