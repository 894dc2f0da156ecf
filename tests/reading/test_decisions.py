"""Matches that a person decided: one for an article, judged by its reason, or none."""

from __future__ import annotations

import pytest

from tests.reading.dogs import DECISIONS, FINAL, defects, read


def test_two_decisions_on_one_article() -> None:
    twice = DECISIONS + DECISIONS.removeprefix("decisions:\n")
    law = read(alignment=twice)
    assert len(law.decisions) == 1
    assert defects(law) == [
        "alignment.yaml:8: decisions[2]: expected each article in one decision of a step, read "
        "either way; Article 1 of draft stands in that on line 2, Article 2 of final stands in "
        "that on line 2"
    ]


def test_a_decision_that_contradicts_one_for_the_step_read_backwards() -> None:
    backwards = """  - from: final
    to: draft
    old: [Article 1]
    new: [Article 1]
    reason: Both are first.
    by: another editor
"""
    law = read(alignment=DECISIONS + backwards)
    assert [decision.by for decision in law.decisions] == ["the editor"]
    assert defects(law) == [
        "alignment.yaml:8: decisions[2]: expected each article in one decision of a step, read "
        "either way; Article 1 of draft stands in that on line 2"
    ]


def test_a_decision_on_other_articles_of_the_step_read_backwards_holds() -> None:
    backwards = DECISIONS.replace("from: draft", "from: final").replace("to: final", "to: draft")
    law = read(alignment=DECISIONS + backwards.removeprefix("decisions:\n"))
    assert len(law.decisions) == 2
    assert defects(law) == []


@pytest.mark.parametrize("key", ["from", "to", "reason", "by"])
@pytest.mark.parametrize("written", ["", "~", "''", '"\u200b"', "-"])
def test_a_decision_nobody_could_judge_is_not_applied(key: str, written: str) -> None:
    lines = [
        f"    {key}: {written}" if line.strip(" -").startswith(f"{key}:") else line
        for line in DECISIONS.split("\n")
    ]
    lines = [line.replace("    from", "  - from") for line in lines]
    law = read(alignment="\n".join(lines))
    assert law.decisions == ()
    line = next(at for at, text in enumerate(lines, start=1) if f"{key}:" in text)
    assert [defect.line for defect in law.defects] == [line]


@pytest.mark.parametrize("label", ["Article 2", "art 2"])
def test_a_label_that_stands_twice_decides_nothing(label: str) -> None:
    twice = FINAL + "\n### Article 2\nA dog shall be registered.\n"
    law = read(**{"2021_01_01_final": twice}, alignment=DECISIONS.replace("Article 2", label))
    assert law.decisions == ()
    assert (
        "alignment.yaml:5: decisions[1].new[1]: expected a label that stands once in final; "
        f"{label!r} stands on lines 9 and 12"
    ) in defects(law)
