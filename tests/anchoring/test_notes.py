"""Notes beside the changes they speak of, reached from both ends."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.anchoring.lineages import trace_lineages
from draftdiff.anchoring.notes import attach, notes_on_article
from draftdiff.model.correspondences import Relation
from draftdiff.model.library import Law
from draftdiff.model.notes import Document, Link, Note, Target, Voice
from draftdiff.model.provisions import Basis, Stage
from tests.anchoring.build import alignment, comparison, version

A, B, C = version("a", 3), version("b", 3), version("c", 3)
FIRST = alignment(A, B, "1 > 1", "2 = 2", "3 >", "> 3")
SECOND = alignment(B, C, "1 > 1", "2 > 3", "3 > 2")
ACROSS = alignment(A, C, "1 > 1", "2 > 3", "3 >", "> 2")
LINEAGES = trace_lineages(
    (A, B, C), lambda old, new: {"ab": FIRST, "bc": SECOND, "ac": ACROSS}[old.id + new.id]
)


def target(text: str) -> Target | None:
    return Target(version=text[0], eid=f"art_{text[1:]}") if text else None


def note(name: str, link: str, voice: Voice = Voice.READ, step: str = "") -> Note:
    old, _, new = link.partition(">")
    return Note(
        id=name,
        document="report",
        number="1",
        heading=name,
        body=("Words.",),
        basis=Basis.VERIFIED,
        voice=voice,
        steps=((step[0], step[1]),) if step else (),
        links=(Link(old=target(old), new=target(new)),) if link else (),
    )


def law(*notes: Note, editorial: bool = False) -> Law:
    document = Document(
        id="report",
        title="Report",
        short="Report",
        author="",
        language="en",
        basis=Basis.VERIFIED,
        editorial=editorial,
        notes=notes,
    )
    return Law(
        id="law",
        titles={"en": "Law"},
        stages=tuple(Stage(version=name, name=name) for name in "abc"),
        versions=(A, B, C),
        documents=(document,),
    )


def test_a_note_on_a_step_stands_at_both_ends() -> None:
    placed = attach(law(note("n", "a1>b1", step="ab")), comparison(FIRST)).for_correspondence(0)
    assert [(one.note.id, one.between, one.official) for one in placed] == [("n", True, True)]
    assert [t.eid for t in placed[0].old_targets] == ["art_1"]
    assert [t.eid for t in placed[0].new_targets] == ["art_1"]


def test_a_note_whose_ends_fell_apart_stands_beside_both() -> None:
    notes = attach(law(note("n", "a3>b3", step="ab")), comparison(FIRST))
    assert [index for index in range(4) if notes.for_correspondence(index)] == [2, 3]


def test_what_no_official_note_explains() -> None:
    one = attach(law(note("n", "a1>b1", step="ab")), comparison(FIRST))
    assert one.unexplained == frozenset({2, 3})


def test_an_inference_a_recollection_or_the_editor_explains_nothing_officially() -> None:
    inferred = attach(law(note("n", "a1>b1", Voice.INFERRED, "ab")), comparison(FIRST))
    recalled = attach(law(note("n", "a1>b1", Voice.RECALLED, "ab")), comparison(FIRST))
    editor = attach(law(note("n", "a1>b1", step="ab"), editorial=True), comparison(FIRST))
    assert inferred.unexplained == editor.unexplained == frozenset({0, 2, 3})
    assert recalled.unexplained == editor.unexplained


def test_a_statement_that_matches_no_change() -> None:
    notes = attach(
        law(note("same", "a2>b2", step="ab"), note("none", "", step="ab")), comparison(FIRST)
    )
    assert [one.id for _, one in notes.unmatched] == ["same", "none"]


def test_a_note_on_another_step_stays_away() -> None:
    notes = attach(law(note("n", "b1>c1", step="bc")), comparison(FIRST))
    assert notes.placed == {}


def test_backwards_the_same_notes_stand_beside_the_same_articles() -> None:
    back = alignment(B, A, "1 > 1", "2 = 2", "3 >", "> 3")
    placed = attach(law(note("n", "a1>b1", step="ab")), comparison(back)).for_correspondence(0)
    assert [t.version for t in placed[0].old_targets] == ["b"]


def test_over_two_steps_a_note_follows_the_lineage() -> None:
    both = law(note("first", "a1>b1", step="ab"), note("middle", ">b3", step="ab"))
    notes = attach(both, comparison(ACROSS), LINEAGES)
    assert [one.note.id for one in notes.for_correspondence(0)] == ["first"]
    (middle,) = notes.for_correspondence(3)
    assert (middle.note.id, middle.new_targets) == ("middle", ())


def test_a_note_on_a_text_outside_the_comparison_stays_away() -> None:
    notes = attach(law(note("text", "a1>")), comparison(SECOND), LINEAGES)
    assert notes.placed == {}


def test_a_note_on_a_text_explains_no_change() -> None:
    notes = attach(law(note("text", "a1>")), comparison(FIRST))
    (placed,) = notes.for_correspondence(0)
    assert not placed.between
    assert 0 in notes.unexplained


def test_everything_said_of_one_article() -> None:
    made = law(note("n", "a1>b1", step="ab"), note("m", ">b1"), note("other", "a2>b2"))
    assert [one.id for _, one, _ in notes_on_article(made, "b", "art_1")] == ["n", "m"]


def test_references_that_follow_need_no_explanation() -> None:
    made = comparison(FIRST)
    assert 0 in attach(law(note("text", "a1>")), made).unexplained
    first, *others = made.alignment.correspondences
    still = replace(first, relations=(Relation.UNCHANGED,))
    settled = replace(made, alignment=replace(made.alignment, correspondences=(still, *others)))
    assert 0 not in attach(law(note("text", "a1>")), settled).unexplained
