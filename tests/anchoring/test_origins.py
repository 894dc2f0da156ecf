"""Which version each word came from: cases, laws that always hold, and the real law."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from random import Random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from draftdiff.alignment.align import align
from draftdiff.anchoring.lineages import trace_lineages
from draftdiff.anchoring.origins import Origins, OriginSpan, origins
from draftdiff.comparison.compare import compare
from draftdiff.comparison.pieces import provisions_of
from draftdiff.language.tokens import tokenise
from draftdiff.model.changes import Comparison
from draftdiff.model.provisions import Version
from draftdiff.presentation.study import Study
from draftdiff.reading.drafts import read_version
from tests.casefile import Case, load_cases


def made(texts: Sequence[str], language: str = "en") -> list[Version]:
    """Return versions named A, B, C and so on from drafts without front matter."""
    versions = []
    for name, text in zip("ABCDEFGH", texts, strict=False):
        version, _ = read_version(text, file=f"{name}.md", version_id=name, language=language)
        assert version is not None
        versions.append(version)
    return versions


def traced(versions: Sequence[Version], upto: str) -> Origins:
    comparisons: dict[tuple[str, str], Comparison] = {}

    def compared(old: Version, new: Version) -> Comparison:
        key = (old.id, new.id)
        if key not in comparisons:
            comparisons[key] = compare(align(old, new))
        return comparisons[key]

    lineages = trace_lineages(versions, lambda old, new: compared(old, new).alignment)
    return origins(versions, compared, upto, lineages)


def shown(found: Origins) -> str:
    """Write origins as the cases have them."""
    lines = []
    for provision in (*found.divisions, *found.provisions):
        lines.append(provision.eid)
        lines += (f"  {_lived(span)}: {span.text.strip()}" for span in provision.spans)
    return "\n".join(lines)


def _lived(span: OriginSpan) -> str:
    if not span.restored:
        return span.origin
    return f"{span.origin}, back in {span.restored} after {' '.join(span.absent)}"


@pytest.mark.parametrize("case", load_cases("origins/english.txt", 2), ids=str)
def test_english_cases(case: Case) -> None:
    versions = made(case.parts[0].split("====\n"))
    assert shown(traced(versions, versions[-1].id)) == case.parts[1]


@pytest.mark.parametrize("case", load_cases("origins/chinese.txt", 2), ids=str)
def test_chinese_cases(case: Case) -> None:
    versions = made(case.parts[0].split("====\n"), "zh")
    assert shown(traced(versions, versions[-1].id)) == case.parts[1]


WORDS = (
    *("the", "State", "protects", "networks", "and", "data", "of", "citizens", "operators"),
    *("shall", "keep", "logs", "report", "leaks", "to", "offices", "train", "staff", "energy"),
    *("transport", "water", "finance", "schools", "press", "provide", "tools", "warning", "fine"),
)


@cache
def random_history(seed: int) -> tuple[Version, ...]:
    """Return versions of a small law that lose, change, move and regain sentences."""
    random = Random(seed)
    sentences = [
        " ".join(random.choice(WORDS) for _ in range(random.randint(2, 14))).capitalize() + "."
        for _ in range(8)
    ]
    texts = []
    for _ in range(random.randint(1, 4)):
        articles = []
        for number in range(1, random.randint(2, 5)):
            paragraphs = [
                " ".join(random.sample(sentences, random.randint(1, 3)))
                for _ in range(random.randint(1, 2))
            ]
            articles.append(f"### Article {number}\n\n" + "\n\n".join(paragraphs))
        texts.append("\n\n".join(articles))
        at = random.randrange(len(sentences))
        words = sentences[at].split()
        words.insert(random.randrange(len(words)), random.choice(WORDS))
        sentences[at] = " ".join(words)
    return tuple(made(texts))


@given(st.integers(0, 10**6))
@example(430865)  # Two paragraphs joined by a space that neither had.
@settings(deadline=None, max_examples=60)
def test_joining_the_spans_gives_every_provision_exactly_once(seed: int) -> None:
    versions = random_history(seed)
    for version in versions:
        found = traced(versions, version.id)
        assert [
            (one.eid, "".join(span.text for span in one.spans)) for one in found.provisions
        ] == [(one.eid, one.text) for article in version.articles for one in provisions_of(article)]
        assert all(span.text for one in found.provisions for span in one.spans)


@given(st.integers(0, 10**6))
@example(345365)  # A function word that was put in between two that are older.
@settings(deadline=None, max_examples=60)
def test_words_stood_where_they_are_said_to_come_from(seed: int) -> None:
    versions = random_history(seed)
    order = [version.id for version in versions]
    standing = {
        version.id: {
            text[start:end].lower()
            for article in version.articles
            for text in article.texts()
            for start, end in tokenise(text)
        }
        for version in versions
    }
    for provision in traced(versions, order[-1]).provisions:
        for span in provision.spans:
            words = {span.text[start:end].lower() for start, end in tokenise(span.text)}
            assert words <= standing[span.origin]
            assert bool(span.restored) == bool(span.absent)
            assert list(span.absent) == sorted(set(span.absent), key=order.index)
            if span.restored:
                assert span.origin < min(span.absent) <= max(span.absent) < span.restored
                assert words <= standing[span.restored]


@given(st.integers(0, 10**6))
@settings(deadline=None, max_examples=40)
def test_no_span_cuts_a_word(seed: int) -> None:
    versions = random_history(seed)
    for provision in traced(versions, versions[-1].id).provisions:
        pairs = zip(provision.spans, provision.spans[1:], strict=False)
        assert not any(a.text[-1].isalnum() and b.text[0].isalnum() for a, b in pairs)
        assert not any(
            (a.origin, a.restored, a.absent) == (b.origin, b.restored, b.absent)
            for a, b in zip(provision.spans, provision.spans[1:], strict=False)
        )


@given(st.integers(0, 10**6))
@settings(deadline=None, max_examples=30)
def test_the_first_version_has_one_origin_and_a_copy_adds_none(seed: int) -> None:
    first, *_ = random_history(seed)
    assert {span.origin for one in traced([first], "A").provisions for span in one.spans} == {"A"}
    copies = made([source(first)] * 3)
    found = [span for one in traced(copies, "C").provisions for span in one.spans]
    assert {(span.origin, span.restored) for span in found} == {("A", "")}


def source(version: Version) -> str:
    return "\n\n".join(
        f"### {article.label}\n\n" + "\n\n".join(paragraph.text for paragraph in article.paragraphs)
        for article in version.articles
    )


@given(st.integers(0, 10**6))
@settings(deadline=None, max_examples=30)
def test_what_comes_later_plays_no_part(seed: int) -> None:
    versions = random_history(seed)
    for count, version in enumerate(versions, start=1):
        assert traced(versions, version.id) == traced(versions[:count], version.id)


def test_an_unknown_version() -> None:
    with pytest.raises(KeyError, match="third-draft"):
        traced(made(["### Article 1\nText."]), "third-draft")


def test_the_tally_counts_every_word_once() -> None:
    versions = made(
        ["### Article 1\nOne two three.", "### Article 1\nOne two three four.", "### Article 1\nX."]
    )
    assert traced(versions, "B").tally() == {"A": 3, "B": 1}
    assert traced(versions, "C").tally() == {"A": 0, "B": 0, "C": 1}


def of_law(law: Study, version: str) -> Origins:
    return origins(
        law.law.versions,
        lambda old, new: law.comparison(old.id, new.id),
        version,
        law.lineages,
    )


def origin_of(found: Origins, eid: str, words: str) -> OriginSpan:
    """Return the one span of a provision that has some words."""
    (span,) = [span for span in found.of(eid) if words in span.text]
    return span


def test_the_sectors_of_critical_infrastructure_came_back(law: Study) -> None:
    span = origin_of(of_law(law, "adopted"), "art_31__para_1", "energy, transport, water")
    assert (span.origin, span.absent, span.restored) == (
        "first-draft",
        ("second-draft",),
        "adopted",
    )
    second = of_law(law, "second-draft")
    assert not any("energy" in span.text for span in second.of("art_29__para_1"))
    later = origin_of(of_law(law, "amended"), "art_33__para_1", "energy, transport, water")
    assert (later.origin, later.restored) == ("first-draft", "adopted")


@pytest.mark.parametrize(
    ("version", "eid", "words", "origin"),
    [
        ("amended", "art_26__para_1", "instant messaging", "second-draft"),
        ("second-draft", "art_35__para_1", "business data", "second-draft"),
        ("amended", "art_20__para_1", "computing power", "amended"),
        ("adopted", "art_31__para_1", "e-government", "adopted"),
    ],
)
def test_words_of_the_law(law: Study, version: str, eid: str, words: str, origin: str) -> None:
    span = origin_of(of_law(law, version), eid, words)
    assert (span.origin, span.restored) == (origin, "")


def test_every_word_of_the_law_has_an_origin(law: Study) -> None:
    for version in law.law.versions:
        found = of_law(law, version.id)
        assert [("".join(span.text for span in one.spans)) for one in found.provisions] == [
            one.text for article in version.articles for one in provisions_of(article)
        ]
        assert ["".join(span.text for span in one.spans) for one in found.divisions] == [
            division.heading for division in version.divisions
        ]
