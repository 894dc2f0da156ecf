"""What the pages of a step have around their matter: the comparison, and one change of it."""

from __future__ import annotations

from draftdiff.presentation.pages.addresses import STEP
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.imprint import imprint
from draftdiff.presentation.pages.languages import LanguageLink, asked_by_query
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.texts import TextStatement, statement
from draftdiff.presentation.pages.translation import notice
from draftdiff.presentation.pages.wording import day, inner, the


def step_frame(
    step: Step,
    options: Options,
    *,
    title: str,
    description: str,
    canonical: str,
    data: str,
    trail: tuple[Link, ...],
    takeaway: tuple[Link, ...],
    languages: tuple[LanguageLink, ...],
) -> Frame:
    """Return the frame of a page of a step.

    :param title: without the law, which follows it.
    :param trail: the way to the page, but for the list of laws and the law.
    """
    law, old, new, at = step.law, step.old.version, step.new.version, step.addresses
    return Frame(
        notice=notice(law, old, new),
        title=f"{title} · {law.short}",
        description=description,
        canonical=canonical,
        data=data,
        trail=trail_from_law(at, law, *trail),
        takeaway=takeaway,
        imprint=imprint(step),
        running=running_words(step),
        running_style=at.running_style(law.id, f"{old.id}{STEP}{new.id}"),
        offline=at.offline,
        spoken=options.spoken,
        quotable=step.checked,
        languages=asked_by_query(languages),
    )


def from_to(step: Step) -> str:
    """Return "from the first draft (6 July 2015) to the law as adopted (7 November 2016)"."""
    old, new = step.old.version, step.new.version
    return f"from {the(old.name)} ({day(old.date)}) to {the(new.name)} ({day(new.date)})"


def running_words(step: Step) -> str:
    """Return the running head of a printed comparison."""
    return f"{step.law.short}: {inner(step.name)}"


def statements(step: Step) -> tuple[TextStatement, ...]:
    """Return what the texts are that are compared, in all languages shown."""
    sides = (side for one in (step, *step.beside) for side in (one.old, one.new))
    return tuple(statement(side.version) for side in sides)
