"""The terms that provisions say the meaning of."""

from __future__ import annotations

import pytest

from draftdiff.language.definitions import defined_term


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("“Citizens’ personal information” means all of it.", "citizens' personal information"),
        ('"barge" includes a lighter;', "barge"),
        ("the expression “ferry” means a boat that crosses;", "ferry"),
        ("l’expression « bac » désigne un bateau ;", "bac"),
        ("Network operator means the owner of a network.", "network operator"),
        ("„Anlage“ jede Einrichtung;", "anlage"),
        ("Organisierter Markt im Sinne dieses Gesetzes ist ein System.", "organisierter markt"),
        ("网络，是指由计算机组成的系统。", "网络"),
        ("化粧品：指施於人體外部之產品。", "化粧品"),
        ("The owner means well and pays.", "owner"),
        ("The operator shall keep records.", ""),
        ("The operator may by any means prove it.", ""),
        ("国家建立制度，指导各地工作。", ""),
        ("", ""),
    ],
)
def test_a_term_stands_at_the_beginning(text: str, term: str) -> None:
    assert defined_term(text) == term
