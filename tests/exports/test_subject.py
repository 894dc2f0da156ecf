"""What is exported, found by the names under which people know an article."""

from __future__ import annotations

import pytest

from draftdiff.presentation.exports.subject import subject_of
from tests.exports.texts import subject_of_texts

TEXT = "".join(
    f"### {label}\n\nThe text of {label}.\n\n"
    for label in ("第十二条", "第十二条之一", "Article 3 bis", "Article 3", "Schedule 1")
)


@pytest.mark.parametrize(
    ("article", "eid"),
    [
        ("art_12-1", "art_12-1"),
        ("art-12-1", "art_12-1"),
        ("art_12", "art_12"),
        ("art-12", "art_12"),
        ("art_3-bis", "art_3-bis"),
        ("art-3-bis", "art_3-bis"),
        ("sched-1", "sched_1"),
    ],
)
def test_an_article_is_found_by_its_eid_and_by_its_address(article: str, eid: str) -> None:
    whole = subject_of_texts(TEXT, TEXT.replace("text", "wording"))
    found = subject_of(whole.study, "old", "new", article=article)
    assert found is not None
    assert [change.correspondence.new for _, change in found.chosen] == [(eid,)]


@pytest.mark.parametrize("article", ["art_9", "art", "12", "art_12-1-1", "-"])
def test_what_no_article_is_called_finds_none(article: str) -> None:
    whole = subject_of_texts(TEXT, TEXT.replace("text", "wording"))
    assert subject_of(whole.study, "old", "new", article=article) is None
