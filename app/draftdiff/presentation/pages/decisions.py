"""The decisions of design: what each colour, mark and state is for, and why it is as it is.

How they look is said by the stylesheet alone; these tables name its custom properties.
"""

from __future__ import annotations

from dataclasses import dataclass

TEXT = 4.5
"""The least contrast of words on their ground (WCAG 2.2, 1.4.3)."""

MARK = 3.0
"""The least contrast of lines, edges and outlines that tell something (WCAG 2.2, 1.4.11)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A size of type: the custom property that sets it, and what it is for."""

    name: str
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A width or a height that the page is built on."""

    name: str
    title: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """A colour on a ground, by their custom properties, with the least contrast of the two."""

    ink: str
    ground: str
    least: float
    use: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDecision:
    """A mark: how it is drawn, by the name of its drawing, what it means, and why it is so."""

    drawing: str
    name: str
    meaning: str
    why: str
    ink: str
    ground: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StateDecision:
    """A state of something a reader works with, drawn, and why it is shown so."""

    drawing: str
    name: str
    why: str


SIZES = (
    Size(name="title", use="The title of a page, once on it."),
    Size(name="head", use="The parts of a page that is no law."),
    Size(name="lead", use="Chapters and sections of a law."),
    Size(name="text", use="The law, in the serif; the name of an article, in its bold."),
    Size(name="aside", use="Notes in the margin, and texts about texts."),
    Size(name="small", use="Controls and what the page says of itself, in the sans serif."),
    Size(name="tiny", use="What stands inside or beside other words, and never carries a law."),
)

MEASURES = (
    Measure(
        name="measure",
        title="Line of the law",
        why="About 68 characters, as in a printed statute book: the eye finds the next line.",
    ),
    Measure(
        name="margin",
        title="Margin for notes",
        why="Half a line of the law: room for a sentence, and clearly not the law.",
    ),
    Measure(
        name="gutter",
        title="Between the two",
        why="Wider than any space in the text, so that no line is drawn and none is needed.",
    ),
    Measure(
        name="bar",
        title="Height of the bar",
        why="One line of controls: what stays in view must take little of it.",
    ),
    Measure(
        name="after-line",
        title="After a paragraph",
        why="Less than a line, so that an article holds together.",
    ),
    Measure(
        name="after-article",
        title="After an article",
        why="More than a line: where one article ends is seen before it is read.",
    ),
    Measure(
        name="before-chapter",
        title="Before a chapter",
        why="The widest space on the page, as a chapter is its widest step.",
    ),
)

INKS = (
    Ink(ink="ink", ground="paper", least=TEXT, use="The law."),
    Ink(ink="ink", ground="note", least=TEXT, use="Notes."),
    Ink(ink="ink", ground="raised", least=TEXT, use="Controls, and what opens above the page."),
    Ink(ink="ink", ground="faint", least=TEXT, use="Where a pointer rests; restored words."),
    Ink(ink="paper", ground="ink", least=TEXT, use="The choice that is current."),
    Ink(ink="quiet", ground="paper", least=TEXT, use="What the page says of itself."),
    Ink(ink="quiet", ground="faint", least=TEXT, use="The same where a pointer rests."),
    Ink(ink="quiet", ground="note", least=TEXT, use="The basis of a note."),
    Ink(ink="accent", ground="paper", least=TEXT, use="Cautions, and where the focus is."),
    Ink(ink="accent", ground="note", least=TEXT, use="Who speaks in a note."),
    Ink(ink="del", ground="paper", least=TEXT, use="“Removed” beside an article, and edges."),
    Ink(ink="del", ground="del-tint", least=TEXT, use="Removed words."),
    Ink(ink="ins", ground="paper", least=TEXT, use="“New” beside an article, and edges."),
    Ink(ink="ins", ground="ins-tint", least=TEXT, use="Added words."),
    Ink(ink="move", ground="paper", least=TEXT, use="Where moved words went."),
    Ink(ink="move", ground="move-tint", least=TEXT, use="Moved words."),
    Ink(ink="del-line", ground="paper", least=MARK, use="The line through a removed provision."),
    Ink(ink="ins-line", ground="paper", least=MARK, use="The line under a new provision."),
    Ink(ink="ink", ground="found", least=TEXT, use="Words that a search found."),
    Ink(ink="accent", ground="found", least=MARK, use="The line under them."),
    Ink(ink="edge", ground="paper", least=MARK, use="Outlines of controls; lines under links."),
    Ink(ink="edge", ground="raised", least=MARK, use="Between the choices of a control."),
    Ink(ink="l1", ground="t1", least=MARK, use="Origin: the second version."),
    Ink(ink="l2", ground="t2", least=MARK, use="Origin: the third version."),
    Ink(ink="l3", ground="t3", least=MARK, use="Origin: the fourth version."),
    Ink(ink="l4", ground="t4", least=MARK, use="Origin: the fifth version."),
    Ink(ink="l5", ground="t5", least=MARK, use="Origin: the sixth version."),
)
"""Every colour that tells something, on each ground it stands on."""

ORNAMENTS = ("rule",)
"""Colours that part things and tell nothing, so that they may be as faint as they like."""

MARKS = (
    MarkDecision(
        drawing="removed",
        name="Removed",
        meaning="The words stood in the older version only.",
        why="The strike is what lawyers write by hand; the tint finds it from afar.",
        ink="del",
        ground="del-tint",
    ),
    MarkDecision(
        drawing="added",
        name="Added",
        meaning="The words stand in the newer version only.",
        why="A solid line below, so that words stay easy to read: these are the law now.",
        ink="ins",
        ground="ins-tint",
    ),
    MarkDecision(
        drawing="moved",
        name="Moved",
        meaning="The words stand elsewhere in the other version; the bracket leads there.",
        why="A double line, as nothing was removed or added; violet is neither red nor green.",
        ink="move",
        ground="move-tint",
    ),
    MarkDecision(
        drawing="followed",
        name="Renumbered reference",
        meaning="The number changed because the article meant has a new one; the law did not.",
        why="Dotted and without a tint, for the eye may pass over it; the old number is small.",
        ink="quiet",
        ground="paper",
    ),
    MarkDecision(
        drawing="whole-added",
        name="Wholly new",
        meaning="The whole provision is new.",
        why="A bar at the edge and a light line: a page of underlined law cannot be read.",
        ink="ins-line",
        ground="paper",
    ),
    MarkDecision(
        drawing="whole-removed",
        name="Wholly removed",
        meaning="The whole provision is gone.",
        why="A broken bar, told from the solid one without colour; the words step back.",
        ink="quiet",
        ground="paper",
    ),
    MarkDecision(
        drawing="note",
        name="Note",
        meaning="A point of an official document, level with what it speaks of.",
        why="A ground of its own and a bar at the left: it is beside the law and not in it.",
        ink="ink",
        ground="note",
    ),
    MarkDecision(
        drawing="editorial",
        name="Editor’s note",
        meaning="A remark of the editors, who have no authority, or a point told from memory.",
        why="A dotted bar and no ground, so that it is never taken for the legislature’s word.",
        ink="ink",
        ground="paper",
    ),
    MarkDecision(
        drawing="silent",
        name="Unexplained",
        meaning="No official document of the step speaks of the change.",
        why="Said where a note would stand, for silence cannot be seen; quiet, as it may be ours.",
        ink="quiet",
        ground="paper",
    ),
    MarkDecision(
        drawing="found",
        name="Found",
        meaning="The words that were looked for.",
        why="As a highlighter marks a book; the line stays where colours are the reader’s own.",
        ink="ink",
        ground="found",
    ),
    MarkDecision(
        drawing="restored",
        name="Restored",
        meaning="The words were dropped once and put back.",
        why="A line above, where no other mark has one, beside the line of their origin.",
        ink="ink",
        ground="faint",
    ),
    *(
        MarkDecision(
            drawing=f"o{at}",
            name=f"From the {nth} version",
            meaning=f"The words first stood in the {nth} version of the law.",
            why=why,
            ink=f"l{at}",
            ground=f"t{at}",
        )
        for at, nth, why in (
            (1, "second", "The first version bears no mark, so that what came later stands out."),
            (2, "third", "A double line: every version has a line of its own kind."),
            (3, "fourth", "A dashed line, told from the others where ink is black."),
            (4, "fifth", "A wavy line."),
            (5, "sixth", "A dotted line; what came later still is told by its words on hovering."),
        )
    ),
)

STATES = (
    StateDecision(
        drawing="hover",
        name="Hover",
        why="The line under a link thickens and an outline darkens: nothing moves or grows.",
    ),
    StateDecision(
        drawing="focus",
        name="Focus",
        why="An outline apart from what it surrounds, in a colour that no mark has.",
    ),
    StateDecision(
        drawing="current",
        name="Current",
        why="Ink and paper change places, which shows on any screen and on none is mistaken.",
    ),
    StateDecision(
        drawing="target",
        name="Target",
        why="What an address leads to keeps a tint until the reader goes on, and never flashes.",
    ),
    StateDecision(
        drawing="absent",
        name="Not to be had",
        why="What has no text stays in the list and says so; leaving it out would hide a stage.",
    ),
    StateDecision(
        drawing="empty",
        name="Empty",
        why="A sentence says that nothing is there, and why, in the place where it would be.",
    ),
    StateDecision(
        drawing="error",
        name="Error",
        why="What went wrong and where, in words; a double line, as for every caution.",
    ),
)
