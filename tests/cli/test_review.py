"""The file in which a person decides the doubtful correspondences."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.alignment.align import align
from draftdiff.alignment.doubts import doubts
from draftdiff.presentation.cli.review import review_text
from draftdiff.reading.decisions import read_decisions
from tests.alignment.test_doubts import NEW, OLD
from tests.alignment.test_laws import law
from tests.comparison.build import version


def test_the_review_decides_nothing_as_it_stands() -> None:
    old, new = version("old", OLD), version("new", NEW)
    text = review_text(align(old, new))
    assert "Article 2" in text
    assert read_decisions(text, file="alignment.yaml", versions=[old, new]) == ((), ())


def _signed(text: str) -> str:
    """The review with every entry uncommented and signed."""
    text = re.sub(r"(?m)^  # (- from|  to|  old|  new|  reason|  by)", r"  \1", text)
    return re.sub(r"(?m)^(    (?:reason|by): )$", r"\1somebody", text)


def test_the_review_uncommented_decides_what_the_engine_took() -> None:
    old, new = version("old", OLD), version("new", NEW)
    alignment = align(old, new)
    text = _signed(review_text(alignment))
    decisions, defects = read_decisions(text, file="alignment.yaml", versions=[old, new])
    assert defects == ()
    assert [(one.old, one.new) for one in decisions] == [
        (doubt.correspondence.old, doubt.correspondence.new) for doubt in doubts(alignment)
    ]


@settings(deadline=None, max_examples=60)
@given(st.lists(st.text(max_size=40), max_size=5), st.lists(st.text(max_size=40), max_size=5))
def test_a_review_can_be_read_whatever_the_texts(old: list[str], new: list[str]) -> None:
    versions = [law("old", old), law("new", new)]
    text = review_text(align(versions[0], versions[1]))
    assert read_decisions(text, file="alignment.yaml", versions=versions) == ((), ())
    decisions, defects = read_decisions(_signed(text), file="alignment.yaml", versions=versions)
    assert defects == ()
    assert len(decisions) == text.count("- from: ")


def test_labels_of_any_script_can_be_read_in_the_file() -> None:
    ends = version("old", OLD), version("new", NEW)
    old, new = (
        replace(
            one,
            articles=tuple(replace(found, label=f"第{found.number}条") for found in one.articles),
        )
        for one in ends
    )
    text = review_text(align(old, new))
    assert '#   old: ["第2条"]' in text
    assert "\\u" not in text
