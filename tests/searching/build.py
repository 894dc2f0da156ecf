"""A small law of three versions with notes and a glossary, to be searched."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.alignment.align import align
from draftdiff.anchoring.lineages import trace_lineages
from draftdiff.model.library import Law, Library
from draftdiff.model.notes import Document, Note, Term, Voice
from draftdiff.model.provisions import Basis, Version
from draftdiff.reading.drafts import read_version
from draftdiff.searching.index import Index

DRAFTS = (
    """# Chapter I Operation
### Article 1
Operators shall store within the territory important business data collected in operations.
### Article 2
Providers shall tell the users of every leak at once. Users may demand redress.
### Article 3
Schools and the press shall spread knowledge of cybersecurity among the young.
""",
    """# Chapter I Operation
### Article 1
Operators shall store within the territory important business data collected in operations.
### Article 2
Providers of instant messaging shall require the users to give their real identity.
### Article 3
Providers shall tell the users of every leak at once. Users may demand redress.
### Article 4
Schools and the press shall spread knowledge of cybersecurity among the young.
""",
    """# Chapter I Operation of Networks
### Article 1
Important data collected in operations shall be stored within the territory by operators, where
business needs so require:

(1) for six months, if the data are logs;

(2) for ten years, if the data are contracts.
### Article 2
Providers of instant messaging shall require the users to give their real identity.
### Article 3
Providers shall tell the users of every leak at once. Users may demand redress.
""",
)
REPORT = Document(
    id="report",
    title="Report on the drafts",
    short="Report",
    author="Committee",
    language="en",
    basis=Basis.VERIFIED,
    notes=(
        Note(
            id="point-1",
            document="report",
            number="1",
            heading="Real names",
            body=("Whoever offers instant messaging is to know the real name of the user.",),
            basis=Basis.VERIFIED,
            voice=Voice.READ,
        ),
        Note(
            id="point-2",
            document="report",
            number="2",
            heading="Storage",
            body=("Data that matter stay within the territory.", "即时通讯不在此列。"),
            basis=Basis.VERIFIED,
            voice=Voice.READ,
        ),
    ),
)
GLOSSARY = (
    Term(id="instant-messaging", term="instant messaging", chinese="即时通讯"),
    Term(id="leak", term="leak", chinese="泄露", forms=("leakage",)),
)


def versions_of(texts: Sequence[str]) -> tuple[Version, ...]:
    """Return versions named A, B, C and so on."""
    found = [
        read_version(text, file=f"{name}.md", version_id=name, language="en")[0]
        for name, text in zip("ABCDEFGH", texts, strict=False)
    ]
    return tuple(version for version in found if version is not None)


def index_of(*laws: Law) -> Index:
    """Return the index of some laws, with their lineages."""
    lineages = {law.id: trace_lineages(law.versions, align) for law in laws}
    return Index.build(Library(laws=laws), lineages)


def small_law() -> Law:
    """Return the law of the drafts above."""
    return Law(
        id="law",
        titles={"en": "Law"},
        versions=versions_of(DRAFTS),
        documents=(REPORT,),
        glossary=GLOSSARY,
    )
