"""Two versions of a law to the correspondences between their articles."""

from __future__ import annotations

from collections.abc import Sequence, Set

from draftdiff.alignment.decided import Known, decided, fixed
from draftdiff.alignment.headings import Headings
from draftdiff.alignment.matchable import Matchable
from draftdiff.alignment.matching import match
from draftdiff.alignment.ordering import ordered_groups
from draftdiff.alignment.relations import context, relations
from draftdiff.alignment.telling import Teller
from draftdiff.alignment.vacancies import vacant_in
from draftdiff.language.normal import fold
from draftdiff.model.correspondences import Alignment, Decision
from draftdiff.model.provisions import Version


def align(
    old: Version,
    new: Version,
    decisions: Sequence[Decision] = (),
    caution: float = 0.0,
    known: Sequence[Known] = (),
) -> Alignment:
    """Align two versions: every article of either stands in exactly one correspondence.

    What a person decided holds, and what else is known beforehand. Then are matched, each from
    what is left: identical texts; texts that are the same but for numbers; pairs for which the
    evidence is better than even, the clear ones first (``matching``); passages that went from one
    article to another (``transfers``); and articles of which the number alone is left, by number.
    Else a number counts only among repeated texts. The same arguments give the same result to the
    byte; cost grows with the texts, not with the number of pairs of articles.

    :param decisions: those for other versions are passed over; those for the two read backwards
        hold, too.
    :param caution: by how many log-odds the evidence for a pair must be better than even; and so
        much more, in parts of one, a passage must say to join two articles.
    :param known: correspondences that were found otherwise, after the decisions.
    """
    wordings = (
        [article.text for article in old.articles],
        [article.text for article in new.articles],
    )
    given = fixed(old, new, [*decided(old, new, decisions), *known])
    sides = (
        _side(old, wordings[0], {at for one in given for at in one.old}),
        _side(new, wordings[1], {at for one in given for at in one.new}),
    )
    headings = Headings(
        *([fold(article.heading) for article in one.articles] for one in (old, new))
    )
    pairs = [(at, to) for one in given for at in one.old for to in one.new]
    matched = match(*sides, headings, pairs, caution)
    homes = [article.division for article in old.articles]
    groups = ordered_groups(matched.matches, given, homes, len(new.articles))
    teller = Teller((old, new), sides, headings, matched, given)
    around = context(old, new, wordings, groups)
    return Alignment(
        old=old,
        new=new,
        correspondences=tuple(
            teller.tell(group, relations(old, new, group, around)) for group in groups
        ),
    )


def _side(version: Version, wordings: Sequence[str], barred: Set[int]) -> Matchable:
    return Matchable(
        texts=[fold(wording) for wording in wordings],
        numbers=[article.own_number for article in version.articles],
        barred=barred,
        vacant=vacant_in(version, wordings),
    )
