"""The measures of a pair of articles and what each is worth, added up in one number.

Most weights are those of a logistic regression (D. R. Cox, 1958) on correspondences that
legislatures published and on re-enactments with merged, divided, moved and dropped articles; those
for what the revision shows were then set by trial. A positive sum makes a match more likely than
not. None of those texts has headings apart from the words of its articles: what a heading is worth
was set by judgement, and tried on a European regulation and its proposal.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-odds for each kind of evidence of a pair, per unit; all measures run from 0 to 1.

    ``passage``: likeness of the smaller article to a passage of the other. ``place``: closeness to
    where the neighbours went. ``order``: between the matches before and behind. ``joined``: share
    of the neighbours that are matched with the other article. ``facing``: 1 where the two are all
    that is open between matched neighbours. ``own_words``: share of the smaller article that
    stands in the other and in no passage that another counterpart of either became.
    ``exclusive``: the root of the share of it that stands in the other and in no third article.
    ``heading``: likeness of the headings, as far as no other counterpart of either is alike.
    ``renamed``: how unlike they are, where the other matches keep theirs. ``better_new``,
    ``better_old``: by how much a free rival in either version is nearer. ``taken_new``,
    ``taken_old``: the likeness of a rival that has another counterpart. ``freedom``, ``alone``,
    ``strange``: what the matches so far show of the whole (see ``revision``); ``alone`` counts the
    less, the liker the passage. ``always``: what any pair must outweigh, the floor below which
    nothing is matched.
    """

    passage: float
    place: float
    order: float
    joined: float
    facing: float
    own_words: float
    exclusive: float
    heading: float
    renamed: float
    better_new: float
    better_old: float
    taken_new: float
    taken_old: float
    freedom: float
    alone: float
    strange: float
    always: float


FIRST_LOOK = Weights(
    passage=3.3,
    place=0.9,
    order=2.6,
    joined=-0.7,
    facing=0.7,
    own_words=4.7,
    exclusive=8.4,
    heading=7.0,
    renamed=-2.0,
    better_new=-10.2,
    better_old=-5.0,
    taken_new=-1.1,
    taken_old=-2.6,
    freedom=5.4,
    alone=0.0,
    strange=0.0,
    always=-6.6,
)
"""Before the unclear is matched, being likelier elsewhere is what speaks most against a pair."""

LATER_LOOK = Weights(
    passage=6.2,
    place=3.2,
    order=1.3,
    joined=-0.3,
    facing=1.2,
    own_words=14.1,
    exclusive=3.0,
    heading=7.0,
    renamed=-2.0,
    better_new=-4.4,
    better_old=0.0,
    taken_new=-3.2,
    taken_old=-0.2,
    freedom=5.5,
    alone=-16.0,
    strange=-10.0,
    always=-8.6,
)
"""Once most articles are matched, what counts are the words that no other article accounts for."""


@dataclass(slots=True)
class Measures:
    """The evidence of one pair in the light of some matches, as ``Weights`` describes it.

    Not frozen: there is one for each pair in each look, and freezing takes most of making it.

    But for ``own_words``, which is what it would be if neither had another counterpart: the most
    it can be, for few pairs come so near that it is worth while to look into the words of others.
    """

    passage: float
    place: float
    order: float
    joined: float
    facing: float
    own_words: float
    exclusive: float
    heading: float
    renamed: float
    better_new: float
    better_old: float
    taken_new: float
    taken_old: float
    freedom: float
    alone: float
    strange: float

    def sum(self, weights: Weights) -> float:
        """Return the log-odds that the pair corresponds."""
        return (
            weights.always
            + weights.passage * self.passage
            + weights.place * self.place
            + weights.order * self.order
            + weights.joined * self.joined
            + weights.facing * self.facing
            + weights.own_words * self.own_words
            + weights.exclusive * self.exclusive
            + weights.heading * self.heading
            + weights.renamed * self.renamed
            + weights.better_new * self.better_new
            + weights.better_old * self.better_old
            + weights.taken_new * self.taken_new
            + weights.taken_old * self.taken_old
            + weights.freedom * self.freedom
            + weights.alone * self.alone
            + weights.strange * self.strange
        )
