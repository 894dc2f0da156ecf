"""What an Akoma Ntoso document says of itself: work, expression, manifestation, history."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from draftdiff.language.codes import three_letters
from draftdiff.model.library import Law
from draftdiff.model.provisions import Version
from draftdiff.presentation.exports.akn.identifiers import UNKNOWN, Names, names_of
from draftdiff.presentation.exports.commentary import Remark
from draftdiff.presentation.exports.markup import Node, node
from draftdiff.presentation.pages.addresses import Addresses

SOURCE = "#draftdiff"
"""Who says what stands in the head of the document."""

CONCEPTS = {
    "renumbering": "Only follows the renumbering of other provisions",
    "writing": "The same words in other characters",
    "moved": "Stands in another place",
}
"""What changes refer to, where they are not changes of what is said."""


def meta(
    law: Law,
    version: Version,
    *,
    file: str = "",
    site: str = "",
    analysis: Node | None = None,
    notes: Sequence[Remark] = (),
) -> Node:
    """Return the head of a document.

    :param file: what tells this file from others of the version.
    :param site: the public address of the site, empty where it is not known.
    """
    names = names_of(law)
    expression = names.expression(version)
    at = Addresses(site=site, offline=True)
    first = min((one.date for one in law.versions if one.date), default=None)
    work = {"title": law.title, "eli": names.eli, "web": at.law(law.id)}
    text = {
        "title": version.title,
        "eli": names.eli_of(version),
        "web": at.version(law.id, version.id),
    }
    return node(
        "meta",
        node(
            "identification",
            node(
                "FRBRWork",
                *_core(names.work, "", first, work, author="#legislature"),
                node("FRBRcountry", value=names.country),
                node("FRBRname", value=law.id),
            ),
            node(
                "FRBRExpression",
                *_core(expression, "", version.date, text, author="#legislature"),
                node("FRBRlanguage", language=three_letters(version.language)),
            ),
            node(
                "FRBRManifestation",
                *_core(expression + file, ".akn", version.date, {}, author=SOURCE),
                node("FRBRformat", value="application/akn+xml"),
            ),
            source=SOURCE,
        ),
        _lifecycle(law),
        analysis,
        _references(law, names),
        _notes(notes),
    )


def _core(
    uri: str, ending: str, day: date | None, aliases: Mapping[str, str], *, author: str
) -> Iterator[Node]:
    yield node("FRBRthis", value=f"{uri}/!main{ending}")
    yield node("FRBRuri", value=uri + ending)
    yield from (node("FRBRalias", name=name, value=said) for name, said in aliases.items() if said)
    known = "Version" if day else "Unknown"
    yield node("FRBRdate", date=(day or UNKNOWN).isoformat(), name=known)
    yield node("FRBRauthor", href=author)


def _lifecycle(law: Law) -> Node | None:
    """The history: the first version made the law, each later one amended it."""
    dated = [one for one in law.versions if one.date]
    events = [
        node(
            "eventRef",
            eId=f"event_{number}",
            date=one.date.isoformat(),
            source=f"#version_{one.id}",
            type="generation" if number == 1 else "amendment",
        )
        for number, one in enumerate(dated, start=1)
        if one.date
    ]
    return node("lifecycle", *events, source=SOURCE) if events else None


def _references(law: Law, names: Names) -> Node:
    where = law.jurisdiction or "the law"
    versions = [
        node(
            "original" if number == 0 else "passiveRef",
            eId=f"version_{one.id}",
            href=names.expression(one),
            showAs=one.name,
        )
        for number, one in enumerate(law.versions)
    ]
    return node(
        "references",
        *versions,
        node(
            "TLCOrganization",
            eId="draftdiff",
            href="/akn/ontology/organization/draftdiff",
            showAs="draftdiff",
        ),
        node(
            "TLCOrganization",
            eId="legislature",
            href=f"/akn/ontology/organization/{names.country}/legislature",
            showAs=f"Legislature of {where}",
        ),
        *(
            node("TLCConcept", eId=name, href=f"/akn/ontology/concept/{name}", showAs=said)
            for name, said in CONCEPTS.items()
        ),
        source=SOURCE,
    )


def _notes(remarks: Sequence[Remark]) -> Node | None:
    notes = [
        node(
            "note",
            node("p", node("b", remark.heading)) if remark.heading else None,
            *(node("p", words) for words in remark.paragraphs),
            node("p", node("i", remark.who)),
            eId=f"note_{number}",
            marker=str(number),
            class_="official" if remark.official else "editorial",
        )
        for number, remark in enumerate(remarks, start=1)
    ]
    return node("notes", *notes, source=SOURCE) if notes else None
