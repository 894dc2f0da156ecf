"""Laws, alignments and comparisons put together by hand, to test what is built on them."""

from __future__ import annotations

from draftdiff.model.changes import (
    ArticleChange,
    Block,
    Comparison,
    Fate,
    Mark,
    Part,
    Segment,
    Tally,
)
from draftdiff.model.correspondences import Alignment, Correspondence, MatchBasis, Relation
from draftdiff.model.provisions import Article, Basis, Kind, Paragraph, Version


def version(name: str, count: int) -> Version:
    """Return a version of so many articles, each of one paragraph."""
    return Version(
        id=name,
        title=name,
        name=name,
        language="en",
        articles=tuple(
            Article(
                eid=f"art_{number}",
                kind=Kind.ARTICLE,
                label=f"Article {number}",
                number=str(number),
                basis=Basis.VERIFIED,
                paragraphs=(Paragraph(eid=f"art_{number}__para_1", text=f"{name} {number}"),),
            )
            for number in range(1, count + 1)
        ),
    )


def correspondence(old: str, new: str, relation: Relation = Relation.AMENDED) -> Correspondence:
    """Return a correspondence of articles given as numbers parted by spaces."""
    return Correspondence(
        old=tuple(f"art_{number}" for number in old.split()),
        new=tuple(f"art_{number}" for number in new.split()),
        relations=(relation,),
        likeness=0.5 if old and new else 0.0,
        basis=MatchBasis.DECIDED,
    )


def alignment(old: Version, new: Version, *rows: str) -> Alignment:
    """Return an alignment from rows such as "1 2 > 3", "> 4" (added), "5 >" and "6 = 6"."""
    found = []
    for row in rows:
        before, sign, after = row.replace("=", ">").partition(">")
        assert sign
        relation = Relation.UNCHANGED if "=" in row else Relation.AMENDED
        if not before.strip():
            relation = Relation.ADDED
        elif not after.strip():
            relation = Relation.REMOVED
        found.append(correspondence(before, after, relation))
    return Alignment(old=old, new=new, correspondences=tuple(found))


def comparison(made: Alignment) -> Comparison:
    """Return a comparison in which a word of each article was replaced that was amended."""
    return Comparison(
        alignment=made,
        articles=tuple(
            ArticleChange(correspondence=found, parts=_parts(found), tally=Tally(), share=0.0)
            for found in made.correspondences
        ),
    )


def _parts(found: Correspondence) -> tuple[Part, ...]:
    if Relation.AMENDED not in found.relations:
        return ()
    block = Block(
        kind=Kind.PARAGRAPH,
        old=f"{found.old[0]}__para_1",
        new=f"{found.new[0]}__para_1",
        old_article=found.old[0],
        new_article=found.new[0],
        old_label="",
        new_label="",
        depth=0,
        fate=Fate.CHANGED,
        segments=(Segment(mark=Mark.DELETED, old="may"), Segment(mark=Mark.INSERTED, new="shall")),
    )
    return (Part(article=found.new[0], blocks=(block,)),)
