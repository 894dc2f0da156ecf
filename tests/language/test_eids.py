"""The names of provisions, and what they say of where one stands."""

from __future__ import annotations

import pytest

from draftdiff.language.eids import eid_of, eid_of_article, is_within
from draftdiff.model.provisions import Kind


@pytest.mark.parametrize("eid", ["art_4", "art_4__para_2", "art_4__para_2__item_a__item_1"])
def test_a_provision_names_its_article(eid: str) -> None:
    assert eid_of_article(eid) == "art_4"


def test_a_section_of_bylaws_is_an_article() -> None:
    assert eid_of_article("art_2__sec_1__para_3") == "art_2__sec_1"


def test_a_provision_is_within_what_stands_above_it() -> None:
    paragraph = eid_of(Kind.PARAGRAPH, "1", eid_of(Kind.ARTICLE, "4"))
    assert is_within(paragraph, "art_4")
    assert is_within(paragraph, paragraph)
    assert not is_within("art_4", paragraph)
    assert not is_within("art_41__para_1", "art_4")
