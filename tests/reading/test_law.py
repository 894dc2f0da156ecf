"""The files of a law put together: order, citation, notes, decisions and glossary."""

from __future__ import annotations

import pytest

from draftdiff.model.notes import Target, Voice
from draftdiff.reading.law import PAGES_OF_LAW, read_law
from tests.reading.dogs import FIRST, LAW, NOTES, defects, read


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
