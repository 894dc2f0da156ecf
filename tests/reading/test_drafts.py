"""Draft files to versions, in cases that show the file and the outline it is read as."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.model.provisions import Article, Division, Item, Version
from draftdiff.reading.checks import check_version
from draftdiff.reading.drafts import read_version
from tests.casefile import Case, load_cases


def outline(version: Version) -> Iterator[str]:
    """Yield the divisions and articles of a version in the order of the file."""
    provisions: list[Division | Article] = [*version.divisions, *version.articles]
    for provision in sorted(provisions, key=lambda provision: provision.line):
        heading = f' "{provision.heading}"' if provision.heading else ""
        line = f"{provision.eid} {provision.label}".rstrip() + heading
        if isinstance(provision, Article):
            place = f" in {provision.division}" if provision.division else ""
            remark = f" / {provision.remark}" if provision.remark else ""
            yield f"{line} [{provision.basis}]{place}{remark}"
            for paragraph in provision.paragraphs:
                yield f"  {own(paragraph.eid)} {paragraph.text}".rstrip()
                for item in paragraph.items:
                    yield from outline_item(item, 4)
        else:
            yield line


def outline_item(item: Item, indent: int) -> Iterator[str]:
    yield f"{' ' * indent}{own(item.eid)} {item.label} {item.text}".rstrip()
    for child in item.items:
        yield from outline_item(child, indent + 2)


def own(eid: str) -> str:
    return eid.rpartition("__")[2]


def language_of(text: str) -> str:
    return "zh" if "条" in text else "en"


@pytest.mark.parametrize("case", load_cases("reading/drafts.txt", 2), ids=str)
def test_outline(case: Case) -> None:
    text, expected = case.parts
    version, _ = read_version(text, file="case.md", language=language_of(text))
    assert version is not None
    assert "\n".join(outline(version)) == expected


@pytest.mark.parametrize("case", load_cases("reading/defects.txt", 2), ids=str)
def test_defects(case: Case) -> None:
    text, expected = case.parts
    version, defects = read_version(text, file="case.md")
    found = [*defects, *(check_version(version) if version else ())]
    lines = sorted(f"{defect.line}: {defect.message}" for defect in found)
    assert lines == sorted(expected.splitlines())
    assert {defect.file for defect in found} == {"case.md"}


@given(st.text(max_size=400))
@settings(deadline=None, max_examples=150)
def test_any_text_is_read(text: str) -> None:
    version, defects = read_version(text, file="any.md")
    assert version is not None or any(defect.fatal for defect in defects)


@given(st.lists(st.sampled_from(["### Article 1", "(a) x;", "(i) y;", "(1) z;", "words", ""])))
@settings(deadline=None, max_examples=150)
def test_every_provision_has_its_own_eid(lines: list[str]) -> None:
    version, _ = read_version("\n\n".join(lines), file="any.md")
    assert version is not None
    eids = [article.eid for article in version.articles]
    for article in version.articles:
        for paragraph in article.paragraphs:
            eids.append(paragraph.eid)
            eids.extend(item.eid for item in paragraph.walk_items())
    assert len(eids) == len(set(eids))
