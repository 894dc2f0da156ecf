"""``alignment.yaml``: the correspondences that a person decided, checked against the versions."""

from __future__ import annotations

from collections.abc import Iterable

from draftdiff.model.correspondences import Decision
from draftdiff.model.library import Defect
from draftdiff.model.provisions import Version
from draftdiff.reading.defects import Defects
from draftdiff.reading.targets import read_provisions
from draftdiff.reading.yaml import Entry, read_yaml


def read_decisions(
    text: str, *, file: str, versions: Iterable[Version]
) -> tuple[tuple[Decision, ...], tuple[Defect, ...]]:
    """Read decisions; one that names what does not exist is reported and left out.

    So is one that does not say why and by whom it was taken: a reader could not judge it.
    Decisions for the same step must not speak of the same article twice.
    """
    defects = Defects(file)
    root = read_yaml(text, defects)
    root.only("decisions")
    by_id = {version.id: version for version in versions}
    decisions: list[Decision] = []
    taken: set[tuple[str, str, str, str]] = set()
    for entry in root.get("decisions").items():
        decision = _decision(entry, by_id, file)
        if decision is None:
            continue
        step = (decision.old_version, decision.new_version)
        claims = {(*step, "old", eid) for eid in decision.old}
        claims |= {(*step, "new", eid) for eid in decision.new}
        if claims & taken:
            names = ", ".join(sorted(eid for *_, eid in claims & taken))
            entry.expect(f"each article in one decision of a step; {names} stands in another")
            continue
        taken |= claims
        decisions.append(decision)
    return tuple(decisions), tuple(defects.found)


def _decision(entry: Entry, versions: dict[str, Version], file: str) -> Decision | None:
    before = len(entry.defects.found)
    entry.only("from", "to", "old", "new", "reason", "by")
    ends = []
    for key in ("from", "to"):
        name = entry.get(key, required=True)
        if not name.blank and name.text() not in versions:
            name.expect(f"one of the versions {', '.join(versions)}; found {name.text()!r}")
        ends.append(name.text())
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


def _words(entry: Entry, expected: str) -> str:
    """Read a text that must hold at least one letter or number."""
    words = entry.text()
    if words and not any(char.isalnum() for char in words):
        entry.expect(f"{expected}; found {words!r}")
    return words


def _articles(entry: Entry, version: Version) -> tuple[str, ...]:
    order = {article.eid: at for at, article in enumerate(version.articles)}
    found: set[str] = set()
    for part in entry.items():
        label = part.text()
        by_label = [article.eid for article in version.articles if article.label == label]
        eids, problem = (tuple(by_label), "") if by_label else read_provisions(label, version)
        if problem or any(eid not in order for eid in eids):
            part.expect(problem or f"a whole article of {version.id}; found {label!r}")
        found.update(eid for eid in eids if eid in order)
    return tuple(sorted(found, key=order.__getitem__))
