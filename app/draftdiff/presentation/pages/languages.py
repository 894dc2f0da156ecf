"""In which of its languages a page shows a law: one of them, or all side by side."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from draftdiff.language.codes import own_name
from draftdiff.model.correspondences import Correspondence
from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Version
from draftdiff.presentation.pages.addresses import Addresses
from draftdiff.presentation.pages.step import Step, step_of
from draftdiff.presentation.study import Study

BOTH = "both"
"""What an address says for all languages side by side."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageLink:
    """A choice of language; ``language`` is that of its words, ``code`` what an address says."""

    text: str
    language: str
    code: str
    href: str
    current: bool


def languages_of(law: Law, *version_ids: str) -> tuple[str, ...]:
    """Return the languages in which versions can all be read, the leading one first.

    Those that lead in another language of the law stand behind it in the order of their codes.
    """
    versions = [law.version(version_id) for version_id in version_ids]
    sets = [set(version.languages) if version else set() for version in versions]
    common = set.intersection(*sets) if sets else set()
    return tuple(sorted(common, key=lambda one: (one != law.language, one)))


def readable(law: Law, asked: str, *version_ids: str) -> str:
    """Return the language asked for as addresses have it: empty for the leading one alone."""
    languages = languages_of(law, *version_ids)
    return asked if asked in codes(languages) else ""


def codes(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return what addresses say for languages besides the leading one, and for all."""
    return (*languages[1:], BOTH) if len(languages) > 1 else ()


def language_links(
    languages: tuple[str, ...], chosen: str, href: Callable[[str], str]
) -> tuple[LanguageLink, ...]:
    """Return the choices among several languages, none where there is one.

    :param chosen: as ``readable`` gives it.
    :param href: gives the address of the page in one of them, or in all.
    """
    if len(languages) < 2:
        return ()
    several = "Both" if len(languages) == 2 else "All"
    named = [("" if at == 0 else one, one) for at, one in enumerate(languages)]
    return (
        *(
            LanguageLink(
                text=own_name(one),
                language=one,
                code=code,
                href=href(code),
                current=code == chosen,
            )
            for code, one in named
        ),
        LanguageLink(
            text=several, language="en", code=BOTH, href=href(BOTH), current=chosen == BOTH
        ),
    )


def articles_of(version: Version) -> dict[str, tuple[Version, Article]]:
    """Return each article by its eId, in the first text that has it."""
    found: dict[str, tuple[Version, Article]] = {}
    for text in (version, *version.renderings):
        for article in text.articles:
            found.setdefault(article.eid, (text, article))
    return found


def asked_by_query(links: Sequence[LanguageLink]) -> tuple[str, ...]:
    """Return the languages that a query asks for, so that a choice remembered can ask for them."""
    return tuple(link.code for link in links if link.code and "=" in link.href)


def studies_in(study: Study, chosen: str, *version_ids: str) -> tuple[Study, ...]:
    """Return the studies of the law in the languages in which a page shows it.

    :param chosen: as ``readable`` gives it.
    """
    languages = languages_of(study.law, *version_ids)
    if chosen == BOTH:
        return (study, *(study.in_language(one) for one in languages[1:]))
    return (study.in_language(chosen),) if chosen else (study,)


def study_in(study: Study, chosen: str) -> Study:
    """Return the law as forms have it that show one language: the one chosen, or the leading."""
    return study if chosen in ("", BOTH) else study.in_language(chosen)


def same_place(step: Step, correspondence: Correspondence) -> int | None:
    """Return where a step in another language has what a correspondence of the leading one has."""
    for at, change in enumerate(step.comparison.articles):
        found = change.correspondence
        if set(found.new) & set(correspondence.new) or set(found.old) & set(correspondence.old):
            return at
    return None


def step_in(study: Study, old: str, new: str, at: Addresses, chosen: str) -> Step:
    """Return a step between two versions in one language, or with others beside it.

    :param chosen: as ``readable`` gives it.
    :raises KeyError: if the law has no version of one of the names.
    """
    first, *others = studies_in(study, chosen, old, new)
    beside = (step_of(other, old, new, at) for other in others)
    return replace(
        step_of(first, old, new, at),
        languages=languages_of(study.law, old, new),
        beside=tuple(replace(step, prefix=f"{step.new.version.language}-") for step in beside),
    )
