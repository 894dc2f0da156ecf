"""What a new version did to the old one, as the modifications of Akoma Ntoso.

The new text is the source of each modification and the old one its destination. Provisions that
only follow a renumbering are marked so by what they refer to.
"""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.model.changes import ArticleChange, Block, Fate
from draftdiff.model.correspondences import Relation
from draftdiff.model.provisions import Kind
from draftdiff.presentation.exports.akn.identifiers import Names, names_of
from draftdiff.presentation.exports.akn.meta import SOURCE
from draftdiff.presentation.exports.markup import Node, node
from draftdiff.presentation.exports.subject import Subject

ARTICLES = {
    Relation.RENUMBERED: "renumbering",
    Relation.MOVED: "renumbering",
    Relation.SPLIT: "split",
    Relation.MERGED: "join",
    Relation.ADDED: "insertion",
    Relation.REMOVED: "repeal",
}
"""What befalls whole articles; amendments are told provision by provision."""

PROVISIONS = {
    Fate.ADDED: "insertion",
    Fate.REMOVED: "repeal",
    Fate.CHANGED: "substitution",
}


def analysis(subject: Subject) -> Node | None:
    """Return the modifications of what is exported, None where nothing changed."""
    names = names_of(subject.law)
    made = [mod for _, change in subject.chosen for mod in _of(subject, names, change)]
    for number, mod in enumerate(made, start=1):
        mod.set("eId", f"mod_{number}")
    if not made:
        return None
    return node("analysis", node("activeModifications", *made), source=SOURCE)


def _of(subject: Subject, names: Names, change: ArticleChange) -> Iterator[Node]:
    found = change.correspondence
    for relation in found.relations:
        if relation in ARTICLES:
            moved = "#moved" if relation is Relation.MOVED else None
            yield _mod(subject, names, ARTICLES[relation], found.old, found.new, refers=moved)
    if Relation.ADDED in found.relations or Relation.REMOVED in found.relations:
        return
    for part in change.parts:
        for block in part.blocks:
            if block.fate in PROVISIONS:
                yield _provision(subject, names, change, block)


def _provision(subject: Subject, names: Names, change: ArticleChange, block: Block) -> Node:
    found = change.correspondence
    return _mod(
        subject,
        names,
        PROVISIONS[block.fate],
        (block.old,) if block.old else found.old,
        (block.new,) if block.new else found.new,
        refers=None if block.substantive else "#renumbering",
        heading=block.kind is Kind.ARTICLE,
    )


def _mod(
    subject: Subject,
    names: Names,
    kind: str,
    old: tuple[str, ...],
    new: tuple[str, ...],
    *,
    refers: str | None = None,
    heading: bool = False,
) -> Node:
    """A modification: where it is read, what it changes, and both ends again as old and new."""
    before = [names.provision(subject.old, eid) for eid in old or ("",)]
    after = [names.provision(subject.new, eid) for eid in new or ("",)]
    return node(
        "textualMod",
        *(node("source", href=f"#{eid}") for eid in new),
        None if new else node("source", href=after[0]),
        *(
            node("destination", href=href, pos="unspecified" if heading else None)
            for href in before
        ),
        *(node("old", href=href) for href in before if old and kind != "insertion"),
        *(node("new", href=href) for href in after if new and kind != "repeal"),
        type=kind,
        refersTo=refers,
    )
