"""One version in several languages: who leads, what renders what, and where they differ."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.library import Law
from draftdiff.model.provisions import Article, Basis, Item, Kind, Paragraph, Version
from draftdiff.reading.drafts import read_version
from draftdiff.reading.law import read_law
from draftdiff.reading.renderings import counterparts, leading_language, rendered
from tests.casefile import Case, load_cases

HEAD = "---\nbasis: verified\n---\n"


def text(body: str, file: str, language: str) -> Version:
    version, defects = read_version(HEAD + body, file=file, version_id="draft", language=language)
    assert version is not None
    assert defects == ()
    return version


@pytest.mark.parametrize("case", load_cases("reading/renderings.txt", 3), ids=str)
def test_where_two_languages_differ(case: Case) -> None:
    english, chinese, expected = case.parts
    _, defects = rendered(text(english, "dogs.en.md", "en"), text(chinese, "dogs.zh.md", "zh"))
    assert "\n".join(map(str, defects)) == expected


def law(texts: dict[str, str], language: str = "") -> Law:
    files = {name: HEAD + body for name, body in texts.items()}
    said = f"language: {language}\n" if language else ""
    return read_law("dogs", {"law.yaml": f"title: Dogs\n{said}", **files}, folder="d/dogs")


ENGLISH = "### Article 1\nA dog is led.\n"
CHINESE = "### 第一条\n犬只应当由人牵引。\n"


def test_english_leads_unless_the_law_says_otherwise() -> None:
    texts = {"2020-01-01-bill.zh.md": CHINESE, "2020-01-01-bill.en.md": ENGLISH}
    (bill,) = law(texts).versions
    assert bill.languages == ("en", "zh")
    assert bill.articles[0].label == "Article 1"
    (bill,) = law(texts, "zh").versions
    assert bill.languages == ("zh", "en")
    assert bill.renderings[0].name == bill.name
    assert law(texts).defects == ()


def test_what_most_versions_can_be_read_in_leads() -> None:
    texts = {
        "2020-01-01-bill.zh.md": CHINESE,
        "2020-01-01-bill.en.md": ENGLISH,
        "2021-01-01-act.zh.md": CHINESE,
    }
    found = law(texts)
    assert [version.languages for version in found.versions] == [("zh", "en"), ("zh",)]
    assert found.defects == ()
    told = law(texts, "en")
    assert [version.languages for version in told.versions] == [("en", "zh"), ("zh",)]
    assert [str(one) for one in told.defects] == [
        "d/dogs/2021-01-01-act.zh.md:1: act is not there in 'en', the leading language of the law"
    ]


def test_a_language_that_no_text_has() -> None:
    (defect,) = law({"2020-01-01-bill.en.md": ENGLISH}, "fr").defects
    assert str(defect) == "d/dogs/law.yaml:2: language: expected one of en"


def test_a_version_stands_in_a_language_once() -> None:
    found = law({"2020-01-01-bill.en.md": ENGLISH, "2020-02-01-bill.en.md": ENGLISH})
    assert [version.file for version in found.versions] == ["d/dogs/2020-01-01-bill.en.md"]
    assert [str(one) for one in found.defects] == [
        "d/dogs/2020-02-01-bill.en.md:1: bill stands in 'en' twice: expected it once"
    ]


def test_no_text_leads_nowhere() -> None:
    assert leading_language([], "zh") == "zh"


def test_items_take_the_names_of_the_items_they_render() -> None:
    english = "### Section 1\nLed\n\n(a) here;\n\n(b) there:\n\n(i) now;\n\n(ii) later.\n"
    chinese = (
        "### 第一条\n牵引：\n\n（一）这里；\n\n"
        "（二）那里：\n\n1. 现在；\n\n2. 以后；\n\n3. 从前。\n"
    )
    english_text, chinese_text = text(english, "a", "en"), text(chinese, "b", "zh")
    named, _ = rendered(english_text, chinese_text)
    assert [one.eid for one in items(named.articles)] == [
        *(one.eid for one in items(english_text.articles)),
        "sec_1__para_1__item_b__item_3",
    ]
    assert [one.label for one in items(named.articles)][:3] == ["（一）", "（二）", "1."]


def items(articles: Sequence[Article]) -> Iterator[Item]:
    for article in articles:
        for paragraph in article.paragraphs:
            yield from paragraph.walk_items()


def an_item(names: list[str], parent: str, depth: int) -> st.SearchStrategy[tuple[Item, ...]]:
    def build(name: str) -> st.SearchStrategy[Item]:
        eid = f"{parent}__item_{name}"
        below = an_item(names, eid, depth - 1) if depth else st.just(())
        return below.map(lambda inner: Item(eid=eid, label=name, text=name, items=inner))

    chosen = st.lists(st.sampled_from(names), unique=True, max_size=3)
    return chosen.flatmap(lambda some: st.tuples(*map(build, some)))


@st.composite
def version(draw: st.DrawFn, prefix: str, names: list[str]) -> Version:
    numbers = draw(st.lists(st.integers(1, 6), unique=True, max_size=5))
    articles = []
    for number in numbers:
        eid = f"{prefix}_{number}"
        paragraphs = [
            Paragraph(
                eid=f"{eid}__para_{at}",
                text=f"{at}",
                items=draw(an_item(names, f"{eid}__para_{at}", 1)),
            )
            for at in range(1, 1 + draw(st.integers(0, 3)))
        ]
        articles.append(
            Article(
                eid=eid,
                kind=Kind.ARTICLE,
                label=f"{number}",
                number=f"{number}",
                basis=Basis.VERIFIED,
                paragraphs=tuple(paragraphs),
            )
        )
    return Version(id="v", title="", name="", language=prefix, articles=tuple(articles))


def named(text: Version) -> list[tuple[str, str]]:
    """Return the eId of every provision with its words."""
    found = []
    for article in text.articles:
        found.append((article.eid, article.label))
        found += [(one.eid, one.text) for one in article.paragraphs]
        found += [(one.eid, one.text) for one in items([article])]
    return found


@settings(deadline=None, max_examples=60)
@given(
    leading=version("sec", ["a", "b", "c"]),
    other=st.one_of(version("art", ["1", "2", "b"]), version("sec", ["b", "c", "a"])),
)
def test_every_provision_renders_one_at_most(leading: Version, other: Version) -> None:
    found, _ = rendered(leading, other)
    names = [eid for eid, _ in named(found)]
    assert sorted(names) == sorted(set(names))
    assert [words for _, words in named(found)] == [words for _, words in named(other)]
    numbers = {article.eid: article.number for article in leading.articles}
    for article in found.articles:
        assert numbers.get(article.eid, article.number) == article.number
        below = [one.eid for one in article.paragraphs] + [one.eid for one in items([article])]
        assert all(eid.startswith(f"{article.eid}__") for eid in below)


@settings(deadline=None, max_examples=30)
@given(version("sec", ["a", "b", "c"]))
def test_a_text_renders_itself(leading: Version) -> None:
    found, defects = rendered(leading, leading)
    assert named(found) == named(leading)
    assert defects == ()


def test_what_is_left_is_paired_between_neighbours() -> None:
    leading = [Item(eid=name, label=name, text="") for name in "abcd"]
    other = [Item(eid=name, label=name, text="") for name in "axdy"]
    pairs = counterparts(leading, other, lambda one: one.eid, between=True)
    assert pairs == {0: 0, 1: 1, 2: 3}
