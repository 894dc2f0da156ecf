"""What of an article its counterparts account for, so that it speaks for no other pair."""

from __future__ import annotations

from collections.abc import Sequence, Set

from draftdiff.alignment.passages import Part
from draftdiff.alignment.phrases import Profile

_CLEARLY = 2
"""How many times as much of a clause an article must have to take it from another's passage. Set
on European acts that were recast, with their correlation tables; the gold stays as it was."""


def explained(
    article: Profile, parts: Sequence[Part], own: Part | None, weights: Sequence[int]
) -> Set[int]:
    """Return the phrases of an article that its counterparts account for.

    But for those which the passage of one more says again where none of theirs reaches, or says in
    a clause of which it has clearly more than any of them.

    :param parts: what each counterpart accounts for.
    :param own: what the one more does; None where the article is a passage of it.
    :param weights: those of the phrases.
    """
    found = set[int]().union(*(part.phrases for part in parts))
    if own is None:
        return found
    passage = range(own.passage.first, own.passage.last + 1)
    free = {clause for clause in passage if not any(part.passage.holds(clause) for part in parts)}
    won = _won(article, parts, own, [clause for clause in passage if clause not in free], weights)
    clause_of = article.clause_of
    if won:
        found.difference_update(
            [phrase for phrase in own.phrases & found if clause_of.get(phrase) in won]
        )
    if free or won:
        again, free = article.repeats().again, free | won
        found.difference_update(
            [
                phrase
                for phrase in again.keys() & found
                if clause_of[phrase] in free or not free.isdisjoint(again[phrase])
            ]
        )
    return found


def _won(
    article: Profile,
    parts: Sequence[Part],
    own: Part,
    contested: Sequence[int],
    weights: Sequence[int],
) -> Set[int]:
    """The contested clauses of an article of which one's own part has clearly more than the others.

    A passage that explains words is drawn generously, and over its edge begins what stood in
    another article.
    """
    if not contested:
        return set()
    clause_of, again = article.clause_of, article.repeats().again
    held: dict[int, set[int]] = {clause: set() for clause in contested}
    for phrase, clause in clause_of.items():
        if clause in held:
            held[clause].add(phrase)
    for phrase, clauses in again.items():
        for clause in held.keys() & clauses:
            held[clause].add(phrase)

    def gain(part: Part, clause: int) -> int:
        return sum(map(weights.__getitem__, held[clause] & part.phrases))

    return {
        clause
        for clause in contested
        if (mine := gain(own, clause))
        and all(
            mine > _CLEARLY * gain(part, clause) for part in parts if part.passage.holds(clause)
        )
    }
