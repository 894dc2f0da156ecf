"""A correspondence laid out as parts and blocks: each provision beside its own predecessor."""

from __future__ import annotations

from collections.abc import Sequence

from draftdiff.comparison.pairing import in_their_places, paired
from draftdiff.comparison.pieces import Counterparts, Provision, provisions_of
from draftdiff.comparison.redline import Setting, divided, redline
from draftdiff.model.changes import Block, Fate, Mark, Part, Segment
from draftdiff.model.provisions import Article


def parts_of(old: Sequence[Article], new: Sequence[Article], setting: Setting) -> tuple[Part, ...]:
    """Compare the articles of one correspondence, paragraph by paragraph and item by item.

    Returns a part for each new article; where there is none, one for each old article. A removed
    provision stands after the one that it followed.
    """
    before = [provision for article in old for provision in provisions_of(article)]
    after = [provision for article in new for provision in provisions_of(article)]
    articles = new or old
    placed = _laid_out(before, after, setting)
    blocks: dict[str, list[Block]] = {article.eid: [] for article in articles}
    home = articles[0].eid
    for block in placed:
        home = (block.new_article or home) if new else block.old_article
        blocks[home].append(block)
    return tuple(Part(article=eid, blocks=tuple(found)) for eid, found in blocks.items())


def _laid_out(
    before: Sequence[Provision], after: Sequence[Provision], setting: Setting
) -> list[Block]:
    """The blocks in the order of the new text."""
    if in_their_places(before, after):
        return [
            _block(one, other, redline(one.text, other.text, setting))
            for one, other in zip(before, after, strict=True)
        ]
    pairs = _in_order(paired(before, after), before, after)
    return [block for pair in pairs for block in _blocks(pair, before, after, setting)]


def _in_order(
    pairs: Sequence[Counterparts], before: Sequence[Provision], after: Sequence[Provision]
) -> list[Counterparts]:
    """Pairs in the order of the new text; a removed provision after the one it followed.

    What was added to a list there stands before it, so that the list is not torn.
    """
    became = {i: pair.new[-1] for pair in pairs if pair.new for i in pair.old}
    added = {pair.new[0] for pair in pairs if not pair.old}
    last = -1
    follows: list[int] = []
    for i, provision in enumerate(before):
        last = became.get(i, last)
        while i not in became and last + 1 in added and after[last + 1].depth > provision.depth:
            last += 1
        follows.append(last)

    def place(pair: Counterparts) -> tuple[int, int, int]:
        return (pair.new[-1], 0, 0) if pair.new else (follows[pair.old[0]], 1, pair.old[0])

    return sorted(pairs, key=place)


def _blocks(
    pair: Counterparts, before: Sequence[Provision], after: Sequence[Provision], setting: Setting
) -> list[Block]:
    """The blocks of a pair: one, or one for each piece of a provision divided or joined."""
    old, new = [before[i] for i in pair.old], [after[j] for j in pair.new]
    if not old:
        return [_block(None, new[0], _whole(Mark.INSERTED, new[0].text))]
    if not new:
        return [_block(old[0], None, _whole(Mark.DELETED, old[0].text))]
    if len(old) == len(new) == 1:
        return [_block(old[0], new[0], redline(old[0].text, new[0].text, setting))]
    texts = divided([one.text for one in old], [other.text for other in new], setting)
    blocks: list[Block] = []
    continues = False
    for at, segments in enumerate(texts):
        one: Provision | None = old[at if len(old) > 1 else 0]
        other: Provision | None = new[at if len(new) > 1 else 0]
        if len(texts) > 1 and not any(segment.new for segment in segments) and len(old) > 1:
            other = None
        elif len(texts) > 1 and not any(segment.old for segment in segments) and len(new) > 1:
            one = None
        shares = bool(one and other)
        blocks.append(_block(one, other, segments, continues=continues and shares))
        continues = continues or shares
    return blocks


def _whole(mark: Mark, text: str) -> tuple[Segment, ...]:
    """A text that was deleted or inserted whole."""
    if not text:
        return ()
    if mark == Mark.DELETED:
        return (Segment(mark=mark, old=text),)
    return (Segment(mark=mark, new=text),)


def _block(
    old: Provision | None,
    new: Provision | None,
    segments: tuple[Segment, ...],
    *,
    continues: bool = False,
) -> Block:
    shown = new or old
    if shown is None:
        message = "a block has an old or a new provision"
        raise ValueError(message)
    return Block(
        kind=shown.kind,
        old=old.eid if old else "",
        new=new.eid if new else "",
        old_article=old.article if old else "",
        new_article=new.article if new else "",
        old_label=old.label if old else "",
        new_label=new.label if new else "",
        depth=shown.depth,
        fate=_fate(old, new, segments),
        segments=segments,
        continues=continues,
    )


def _fate(old: Provision | None, new: Provision | None, segments: Sequence[Segment]) -> Fate:
    if old is None:
        return Fate.ADDED
    if new is None:
        return Fate.REMOVED
    for found in segments:
        if found.mark is not Mark.SAME:
            return Fate.CHANGED
    return Fate.KEPT
