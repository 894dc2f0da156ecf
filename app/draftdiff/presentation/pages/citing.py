"""What became of an article, cited in the manners that lawyers use.

Bluebook: The Bluebook, 21st edition, rule 20.5 and table T2 (foreign statutes), with drafts named
by stage and day. OSCOLA: Oxford University Standard for Citation of Legal Authorities, 4th edition,
2.8, which wants no full stops in abbreviations.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Basis, Stage, Version
from draftdiff.presentation.pages.texts import extent
from draftdiff.presentation.pages.translation import UNOFFICIAL, is_translation, original_language
from draftdiff.presentation.pages.wording import day, inner, listed, named, short_label

WORDINGS = {
    Basis.VERIFIED: "wording verified against a published copy",
    Basis.PARTLY_VERIFIED: "wording partly verified against a published copy",
    Basis.UNVERIFIED: "wording not verified against a published copy",
    Basis.INFERRED: "wording inferred, not to be quoted as the draft’s words",
}
"""How far the wording of a text was checked; of a translation, the wording of its original."""

DOUBTFUL = {Basis.INFERRED: "inferred text", Basis.UNVERIFIED: "unverified text"}
"""What every manner of citing says of a text that nobody should quote unchecked."""

SHORT_MONTHS = (
    *("Jan.", "Feb.", "Mar.", "Apr.", "May", "June"),
    *("July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
)
"""The months as The Bluebook shortens them (table T12)."""

SHORT_NAMES = {
    "Assembly": "Assemb.",
    "Committee": "Comm.",
    "Congress": "Cong.",
    "Department": "Dep’t",
    "Government": "Gov’t",
    "National": "Nat’l",
    "Parliament": "Parl.",
    "of": "",
    "the": "",
}
"""Words in the names of bodies as The Bluebook shortens them (tables T6 and T9)."""

End = tuple[Version, Sequence[Article]]
"""A version and the articles of it that are cited."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """One manner of citing: its name, the words, and what stands around the address after them."""

    manner: str
    words: str
    opening: str = ", "
    closing: str = ""


def citations(law: Law, *cited: End) -> tuple[Citation, ...]:
    """Return the citations of a change, or of articles of one version: plain, Bluebook and OSCOLA.

    Each says what is an unofficial translation and what is not known for certain; the plain one how
    far the wording of the articles was checked, where that is known.
    """
    ends = [end for end in cited if end[1]]
    translated = any(is_translation(law, version) for version, _ in ends)
    unofficial = [UNOFFICIAL] if translated else []
    return (
        Citation(
            manner="Plain",
            words=", ".join((_plain(law, ends), *unofficial, *_wordings(law, ends))),
        ),
        Citation(
            manner="Bluebook",
            words="; ".join(_bluebook(law, *end) + _warning(law, *end) for end in ends),
        ),
        Citation(
            manner="OSCOLA",
            words="; ".join(_oscola(law, *end) + _warning(law, *end) for end in ends),
            opening=" <",
            closing=">",
        ),
    )


def _warning(law: Law, version: Version, articles: Sequence[Article]) -> str:
    """Return " (unofficial translation, inferred text)", as far as that is so of one end."""
    said = [UNOFFICIAL] if is_translation(law, version) else []
    if version.basis is not None:
        bases = {article.basis for article in articles}
        said += [words for basis, words in DOUBTFUL.items() if basis in bases]
    return f" ({', '.join(said)})" if said else ""


def _plain(law: Law, ends: Sequence[End]) -> str:
    """The title of the law and the articles of each version, or those of each under its own."""
    titles = [_title(law, version) for version, _ in ends]
    same = len(set(titles)) == 1
    cited = [
        ("" if same else f"{title}, ") + f"{named(articles)} ({_dated(version, day(version.date))})"
        for title, (version, articles) in zip(titles, ends, strict=True)
    ]
    return (f"{titles[0]}, " if same else "") + " compared with ".join(cited)


def _title(law: Law, version: Version) -> str:
    """The title of the law; of two texts that a reader brought, each has its own."""
    return version.title if law.own else law.title


def _bluebook(law: Law, version: Version, articles: Sequence[Article]) -> str:
    english, original = _titles(law, version)
    romanised = law.citation.get("romanised", "")
    title = f"{romanised} ({original}) [{english}]" if romanised and original else english
    made = ", ".join(part for part in _making(law, version, _american, _shortened) if part)
    parts = (title, f"({made})" if made else "", *_where(law, version))
    return " ".join(part for part in (*parts, _abbreviated(articles, _AMERICAN)) if part)


def _oscola(law: Law, version: Version, articles: Sequence[Article]) -> str:
    english, _ = _titles(law, version)
    romanised = law.citation.get("romanised", "")
    title = f"{romanised} [{english}]" if romanised else english
    made = ", ".join(part for part in _making(law, version, day, str) if part)
    parts = (title, f"({made})" if made else "", *_where(law, version))
    return " ".join(part for part in (*parts, _abbreviated(articles, _BRITISH)) if part)


def _titles(law: Law, version: Version) -> tuple[str, str]:
    """The title in English, and in the language of the original where it has another."""
    english = law.citation.get("en") or _title(law, version)
    others = [words for key, words in law.citation.items() if key not in ("en", "romanised")]
    return english, next(iter(others), "")


def _where(law: Law, version: Version) -> tuple[str, ...]:
    """The jurisdiction in brackets, unless the title names it."""
    return () if law.jurisdiction in _titles(law, version)[0] else (f"({law.jurisdiction})",)


def _making(
    law: Law,
    version: Version,
    dated: Callable[[date | None], str],
    called: Callable[[str], str],
) -> Iterator[str]:
    """Yield who made a version and when, and from when it is in force; of a draft, its stage."""
    stage = _stage(law, version)
    if stage.in_force is None:
        yield inner(version.name)
        if stage.body:
            yield f"published by the {called(stage.body)}"
        if version.date:
            yield dated(version.date)
        return
    first = next(one for one in law.stages if one.in_force)
    yield f"promulgated by the {called(first.body)}" if first.body else "promulgated"
    yield dated(first.date)
    if stage is not first:
        yield f"amended {dated(stage.date)}".rstrip()
    yield f"effective {dated(stage.in_force)}"


def _shortened(body: str) -> str:
    """Return the name of a body as The Bluebook shortens it."""
    words = (SHORT_NAMES.get(word, word) for word in body.split())
    return " ".join(word for word in words if word)


def _wordings(law: Law, ends: Sequence[End]) -> tuple[str, ...]:
    """How far the wording is checked, once where that is the same of both ends."""
    if all(version.basis is None for version, _ in ends):
        return ()
    said = []
    for version, articles in ends:
        original = f"{original_language(law)} " if is_translation(law, version) else ""
        bases = dict.fromkeys(original + WORDINGS[article.basis] for article in articles)
        said.append((version.name, "; ".join(bases)))
    if len({words for _, words in said}) == 1:
        return (said[0][1],)
    return tuple(f"{inner(name)}: {words}" for name, words in said)


def known_of(law: Law, version: Version, articles: Sequence[Article]) -> tuple[str, ...]:
    """Return what must be said of the wording of some articles, or of a whole version of none."""
    if version.basis is None:
        return ()
    original = f"{original_language(law)} " if is_translation(law, version) else ""
    unofficial = (UNOFFICIAL,) if original else ()
    if not articles:
        return (*unofficial, f"{original}wording of {extent(version)}")
    bases = dict.fromkeys(article.basis for article in articles)
    return (*unofficial, *(original + WORDINGS[basis] for basis in bases))


def author_of(law: Law, version: Version) -> str:
    """Return the body that made a version, or else the jurisdiction of the law."""
    return _stage(law, version).body or law.jurisdiction


def _stage(law: Law, version: Version) -> Stage:
    return next(one for one in law.stages if one.version == version.id)


def _dated(version: Version, dated: str) -> str:
    return ", ".join(part for part in (inner(version.name), dated) if part)


def _american(value: date | None) -> str:
    return f"{SHORT_MONTHS[value.month - 1]} {value.day}, {value.year}" if value else ""


_AMERICAN = {"Article ": ("art.", "arts."), "Section ": ("§", "§§")}
_BRITISH = {"Article ": ("art", "arts"), "Section ": ("s", "ss")}
"""How one article and several are abbreviated, by what their labels begin with."""


def _abbreviated(articles: Sequence[Article], forms: Mapping[str, tuple[str, str]]) -> str:
    """Return "arts. 12 and 26", or the labels as they are where they are called otherwise."""
    for word, (one, many) in forms.items():
        if articles and all(article.label.startswith(word) for article in articles):
            numbers = [short_label(article) for article in articles]
            return f"{one if len(numbers) == 1 else many} {listed(numbers)}"
    return named(articles)
