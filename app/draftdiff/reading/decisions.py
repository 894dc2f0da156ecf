"""``alignment.yaml``: the correspondences that a person decided, checked against the versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from draftdiff.model.correspondences import Decision
from draftdiff.model.library import Defect
from draftdiff.model.provisions import Article, Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.yaml import Entry, read_yaml

_Claim = tuple[frozenset[str], str, str]
"""What a decision speaks of: its two versions, then an article by its version and its eId."""


def read_decisions(
    text: str, *, file: str, versions: Iterable[Version]
) -> tuple[tuple[Decision, ...], tuple[Defect, ...]]:
    """Read decisions; one that names what does not exist is reported and left out.

    So is one that does not say why and by whom it was taken: a reader could not judge it. And so is
    one on an article of which an earlier one for the same two versions speaks already, whichever of
    the two either calls the older; the earlier one holds.
    """
    defects = Defects(file)
    root = read_yaml(text, defects)
    root.only("decisions")
    by_id = {version.id: version for version in versions}
    decisions: list[Decision] = []
    taken: dict[_Claim, int] = {}
    for entry in root.get("decisions").items():
        decision = _decision(entry, by_id, file)
        if decision is None:
            continue
        claims = _claims(decision)
        if twice := [claim for claim in claims if claim in taken]:
            entry.expect(_claimed(twice, taken, by_id))
            continue
        taken |= dict.fromkeys(claims, entry.line)
        decisions.append(decision)
    return tuple(decisions), tuple(defects.found)


def _claims(decision: Decision) -> list[_Claim]:
    """The articles that a decision speaks of, alike for a step and for the same step backwards."""
    sides = ((decision.old_version, decision.old), (decision.new_version, decision.new))
    step = frozenset(version for version, _ in sides)
    return [(step, version, eid) for version, eids in sides for eid in eids]


def _claimed(
    twice: Sequence[_Claim], taken: Mapping[_Claim, int], versions: Mapping[str, Version]
) -> str:
    """What was expected instead of articles that an earlier decision speaks of."""
    named = []
    for step, version, eid in twice:
        label = _label(versions[version], eid)
        line = taken[step, version, eid]
        named.append(f"{label} of {version} stands in that on line {line}")
    return f"each article in one decision of a step, read either way; {', '.join(named)}"


def _label(version: Version, eid: str) -> str:
    return next(article.label for article in version.articles if article.eid == eid)


def _decision(entry: Entry, versions: Mapping[str, Version], file: str) -> Decision | None:
    before = len(entry.defects.found)
    entry.only("from", "to", "old", "new", "reason", "by")
    ends = _ends(entry, versions)
    reason = _words(entry.get("reason", required=True), "in words why it was so decided")
    by = _words(entry.get("by", required=True), "the name of who decided it")
    if len(entry.defects.found) > before:
        return None
    old = _articles(entry.get("old"), versions[ends[0]])
    new = _articles(entry.get("new"), versions[ends[1]])
    if not old and not new and len(entry.defects.found) == before:
        entry.expect("at least one article under old or new")
    if len(entry.defects.found) > before:
        return None
    return Decision(
        old_version=ends[0],
        new_version=ends[1],
        old=old,
        new=new,
        reason=reason,
        by=by,
        file=file,
        line=entry.line,
    )


def _ends(entry: Entry, versions: Mapping[str, Version]) -> tuple[str, str]:
    """Read the two versions of a decision, which must be there and differ."""
    first, last = (entry.get(key, required=True) for key in ("from", "to"))
    known = ", ".join(versions)
    for name in (first, last):
        if not name.blank and name.text() not in versions:
            name.expect(f"one of the versions {known}; found {name.text()!r}")
    if not last.blank and first.text() == last.text():
        last.expect(f"another version than that under from; found {last.text()!r} in both")
    return first.text(), last.text()


def _words(entry: Entry, expected: str) -> str:
    """Read a text that must hold at least one letter or number."""
    words = entry.text()
    if words and not any(char.isalnum() for char in words):
        entry.expect(f"{expected}; found {words!r}")
    return words


def _articles(entry: Entry, version: Version) -> tuple[str, ...]:
    found: set[str] = set()
    for part in entry.items():
        eids, problem = _named(part.text(), version)
        if problem:
            part.expect(problem)
        found.update(eids)
    return tuple(article.eid for article in version.articles if article.eid in found)


def _named(label: str, version: Version) -> tuple[tuple[str, ...], str]:
    """Return the eIds of the articles that a label names, or none and what was expected instead."""
    alike = [article for article in version.articles if article.label == label]
    if not alike:
        eids, problem = read_provisions(label, version)
        articles = [article for article in version.articles if article.eid in eids]
        if problem or len(articles) < len(eids):
            return (), problem or f"a whole article of {version.id}; found {label!r}"
        if len(eids) > 1:
            return eids, ""
        alike = _numbered_alike(articles[0], version)
    if len(alike) > 1:
        lines = " and ".join(str(article.line) for article in alike)
        return (), f"a label that stands once in {version.id}; {label!r} stands on lines {lines}"
    return (alike[0].eid,), ""


def _numbered_alike(named: Article, version: Version) -> list[Article]:
    """The articles that a number may mean, or a label without one."""
    return [
        article
        for article in version.articles
        if article.kind is named.kind
        and (article.number == named.number if named.number else article.label == named.label)
    ]
