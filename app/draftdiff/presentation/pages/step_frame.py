"""What the pages of a step have around their matter: the comparison, and one change of it."""

from __future__ import annotations

from draftdiff.presentation.pages.addresses import STEP
from draftdiff.presentation.pages.frame import Frame, Link, trail_from_law
from draftdiff.presentation.pages.languages import LanguageLink, asked_by_query
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.translation import notice
from draftdiff.presentation.pages.wording import day, inner, step_name, the


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
    names = step_name(step.old.version.name, step.new.version.name)
    return f"{step.law.short}: {inner(names)}"
