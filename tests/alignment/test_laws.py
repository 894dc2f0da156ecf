"""What holds of every alignment, whatever the texts."""

from __future__ import annotations

from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.alignment.align import align
from draftdiff.language.normal import fold
from draftdiff.language.placeholders import is_placeholder
from draftdiff.model.correspondences import Alignment, Decision, MatchBasis, Relation
from draftdiff.model.provisions import Article, Basis, Kind, Paragraph, Version

_WORDS = (
    "the harbour master shall inspect every vessel fine permit Article 2 條 違反 第二條 。 . ; 5"
)
_sentences = st.lists(st.sampled_from(_WORDS.split()), max_size=12).map(" ".join)
_headings = st.sampled_from(["Scope", "Fines", "Scope of fines", "罰則", "—"])
_texts = st.one_of(
    _sentences,
    st.text(max_size=30),
    st.sampled_from(["", "Repealed.", "（刪除）"]),
    st.tuples(_headings, _sentences).map(" | ".join),
)
"""The text of an article; what stands before a bar is its heading."""
_laws = st.lists(_texts, max_size=9)


def law(name: str, texts: Sequence[str], language: str = "en") -> Version:
    articles = tuple(
        Article(
            eid=f"art_{at}",
            kind=Kind.ARTICLE,
            label=f"Article {at}",
            number=str(at),
            heading=heading,
            basis=Basis.VERIFIED,
            paragraphs=(Paragraph(eid=f"art_{at}__para_1", text=text),) if text else (),
        )
        for at, (heading, _, text) in enumerate(map(_parted, texts), start=1)
    )
    return Version(id=name, title=name, name=name, language=language, articles=articles)


def _parted(text: str) -> tuple[str, str, str]:
    return text.partition(" | ") if " | " in text else ("", "", text)


def holds(alignment: Alignment) -> None:
    """Every article once; relations, likeness and nearest as the model promises them."""
    found = alignment.correspondences
    assert sorted(eid for one in found for eid in one.old) == sorted(
        article.eid for article in alignment.old.articles
    )
    assert sorted(eid for one in found for eid in one.new) == sorted(
        article.eid for article in alignment.new.articles
    )
    order = list(Relation)
    texts = [
        {article.eid: article.text for article in version.articles}
        for version in (alignment.old, alignment.new)
    ]
    for one in found:
        assert one.relations
        assert list(one.relations) == sorted(set(one.relations), key=order.index)
        assert 0 <= one.likeness <= 1
        assert one.basis
        assert one.reason
        assert (Relation.ADDED in one.relations) == (not one.old)
        assert (Relation.REMOVED in one.relations) == (not one.new)
        assert (Relation.SPLIT in one.relations) == (bool(one.old) and len(one.new) > 1)
        assert (Relation.MERGED in one.relations) == (bool(one.new) and len(one.old) > 1)
        before = "\n".join(texts[0][eid] for eid in one.old)
        after = "\n".join(texts[1][eid] for eid in one.new)
        if one.likeness == 1:
            assert fold(before) == fold(after)
        if Relation.UNCHANGED in one.relations:
            assert len(one.relations) == 1
            assert one.old == one.new
            assert before == after
        assert one.nearest is None or not (one.old and one.new)


@settings(deadline=None, max_examples=150)
@given(_laws, _laws, st.sampled_from(["en", "zh", "fr", "xx"]))
def test_the_correspondences_partition_both_sides(
    old: list[str], new: list[str], language: str
) -> None:
    holds(align(law("old", old, language), law("new", new, language)))


@settings(deadline=None, max_examples=60)
@given(_laws)
def test_a_law_aligned_with_itself_is_unchanged(texts: list[str]) -> None:
    alignment = align(law("old", texts), law("new", texts))
    assert [
        (one.old, one.new, one.relations, one.likeness) for one in alignment.correspondences
    ] == [
        ((f"art_{at}",), (f"art_{at}",), (Relation.UNCHANGED,), 1.0)
        for at in range(1, len(texts) + 1)
    ]


@settings(deadline=None, max_examples=60)
@given(
    # A number without words keeps its place and its neighbours, not its text.
    st.lists(_sentences.filter(lambda text: not is_placeholder(text)), unique_by=fold, max_size=8),
    st.randoms(),
)
def test_a_permutation_keeps_identical_matches(texts: list[str], random: Random) -> None:
    shuffled = list(texts)
    random.shuffle(shuffled)
    alignment = align(law("old", texts), law("new", shuffled))
    places = {text: at for at, text in enumerate(shuffled, start=1)}
    for at, text in enumerate(texts, start=1):
        found = alignment.of_old(f"art_{at}")
        assert found is not None
        assert found.new == (f"art_{places[text]}",)


@settings(deadline=None, max_examples=40)
@given(_laws, _laws)
def test_the_same_texts_give_the_same_alignment(old: list[str], new: list[str]) -> None:
    first = align(law("old", old), law("new", new))
    assert repr(align(law("old", old), law("new", new))) == repr(first)


@settings(deadline=None, max_examples=60)
@given(_laws.filter(bool), _laws.filter(bool), st.data())
def test_decisions_always_hold(old: list[str], new: list[str], data: st.DataObject) -> None:
    olds = data.draw(st.sets(st.integers(1, len(old)), max_size=2))
    news = data.draw(st.sets(st.integers(1, len(new)), min_size=not olds, max_size=2))
    decision = Decision(
        old_version="old",
        new_version="new",
        old=tuple(f"art_{at}" for at in sorted(olds)),
        new=tuple(f"art_{at}" for at in sorted(news)),
        reason="because",
        by="a person",
    )
    alignment = align(law("old", old), law("new", new), [decision])
    holds(alignment)
    assert (decision.old, decision.new) in {
        (one.old, one.new) for one in alignment.correspondences if one.basis is MatchBasis.DECIDED
    }


def test_many_articles_of_the_same_sentence() -> None:
    sentence = "The licence fee shall be paid in advance."
    alignment = align(law("old", [sentence] * 3000), law("new", [sentence] * 2990))
    holds(alignment)
    assert sum(not one.new for one in alignment.correspondences) == 10


def test_many_articles_that_differ_in_a_word() -> None:
    def sentences(words: range) -> list[str]:
        return [f"The licence fee for class {word:b}b shall be paid in advance." for word in words]

    holds(align(law("old", sentences(range(1500))), law("new", sentences(range(7, 1507)))))


def test_many_repeated_articles_that_all_grew() -> None:
    sentence = "The licence fee shall be paid in advance."
    holds(align(law("old", [sentence] * 1000), law("new", [sentence + " Soon."] * 1000)))


def test_one_article_as_long_as_a_book_among_short_ones() -> None:
    words = [f"w{at % 977}q{at % 89}" for at in range(60_000)]
    book = ". ".join(" ".join(words[at : at + 12]) for at in range(0, len(words), 12))
    short = [f"{word} shall be {word}x." for word in words[:200]]
    holds(align(law("old", [book, *short]), law("new", [*short[::-1], book + " More."])))


def test_many_articles_under_few_headings() -> None:
    def texts(word: str) -> list[str]:
        return [f"Fees {at % 300} | The {word} for class {at:b}b is due." for at in range(1200)]

    holds(align(law("old", texts("fee")), law("new", texts("levy")[::-1])))


def test_laws_without_any_article() -> None:
    assert align(law("old", []), law("new", [])).correspondences == ()
    holds(align(law("old", []), law("new", ["Dogs bark.", ""])))
