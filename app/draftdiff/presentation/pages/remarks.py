"""What is known of the two texts of an article, and what a reader should be told of them."""

from __future__ import annotations

from collections.abc import Iterator

from draftdiff.comparison.narrowed import narrowed
from draftdiff.comparison.unfollowed import unfollowed
from draftdiff.model.changes import Part
from draftdiff.model.provisions import Article, Basis, Caveat
from draftdiff.presentation.pages.step import Step
from draftdiff.presentation.pages.translation import TEXT, wording_of
from draftdiff.presentation.pages.wording import basis_in_full, inner, named


def bases_of(step: Step, old: tuple[Article, ...], new: Article | None) -> str:
    """Return how far the texts are verified, in one phrase where both are alike.

    Of texts that were never said to be verified, such as a reader's own, it says nothing.
    """
    if step.old.version.basis is None and step.new.version.basis is None:
        return ""
    versions = (step.old.version, step.new.version)
    wording = wording_of(step.law, *versions)
    before = list(dict.fromkeys(basis_in_full(one.basis) for one in old))
    after = [basis_in_full(new.basis)] if new else []
    if not before or not after or before == after:
        return f"{wording} {'; '.join(after or before)}"
    ends = zip(versions, (before, after), strict=True)
    if wording == TEXT:
        return " · ".join(f"{version.name}: {'; '.join(bases)}" for version, bases in ends)
    said = "; ".join(f"{inner(version.name)} {' and '.join(bases)}" for version, bases in ends)
    return f"{wording}: {said}"


def doubt_of(old: tuple[Article, ...], new: Article | None) -> str:
    """Return in two or three words which of the texts is inferred, if one is."""
    ends = {"old": bool(old), "new": new is not None}
    inferred = {
        "old": any(one.basis is Basis.INFERRED for one in old),
        "new": new is not None and new.basis is Basis.INFERRED,
    }
    said = [name for name, is_so in inferred.items() if is_so]
    if not said:
        return ""
    return f"{said[0]} text inferred" if len(said) < sum(ends.values()) else "text inferred"


def remarks_of(step: Step, old: tuple[Article, ...], new: Article | None) -> tuple[str, ...]:
    """Return the editor's words on what is known of the texts, and the doubts about them."""
    found = [
        f"{side.version.name}, {article.label}: {words}"
        for side, articles in ((step.old, old), (step.new, (new,) if new else ()))
        for article in articles
        for words in (article.remark, *_caveats(side.caveats(article.eid), article))
        if words
    ]
    return tuple(dict.fromkeys(found))


def misnamed(step: Step, part: Part) -> Iterator[str]:
    """Yield for each unchanged reference to what is another article now that it is."""
    language = step.new.version.language
    for new, old in unfollowed(part.blocks, language, step.renumbering):
        now, before = step.new.articles[new], step.old.articles[old]
        became = step.by_old[old].new
        fate = f"became {named(step.new.pick(became))}" if became else "was removed"
        yield f"{now.label} is named here as before, though old {before.label} {fate}."


def divided_targets(step: Step, part: Part) -> Iterator[str]:
    """Yield for each changed reference to a part of a divided article what that became in all."""
    languages = (step.old.version.language, step.new.version.language)
    for old, new in narrowed(part.blocks, languages, step.renumbering):
        now, became = named(step.new.pick(new)), named(step.new.pick(step.by_old[old].new))
        verb = "is" if len(new) == 1 else "are"
        was = step.old.articles[old].label
        yield f"Old {was}, named here before, became {became}, of which {now} {verb} named now."


def _caveats(caveats: tuple[Caveat, ...], article: Article) -> Iterator[str]:
    """Yield each doubt in full at the first article that it concerns, in short at the others."""
    for caveat in caveats:
        first = caveat.eids[0] == article.eid
        yield caveat.text if first else caveat.text.partition(". ")[0].rstrip(".") + "."
