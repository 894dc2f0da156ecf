"""What a note, a caveat or a decision points at, in cases that show the eIds it is read as."""

from __future__ import annotations

import pytest

from draftdiff.reading.drafts import read_version
from draftdiff.reading.targets import read_provisions
from tests.casefile import Case, load_cases

LABELS = (
    "Article 1|Article 2|Article 3|Article 3 bis|Article 3 quinquies|Article 4|第十二条|"
    "第十二条之一|第十二条之二|Schedule 1|Schedule 2"
)
DRAFT = "".join(
    f"### {label}\n\nA dog is kept\n\n(a) on a lead.\n\n" for label in LABELS.split("|")
)
DRAFT += "### Article 77\n\nA dog\n\n(a) barks.\n\nA cat\n\n(a) purrs;\n\n(b) sleeps.\n"


@pytest.mark.parametrize("case", load_cases("reading/targets.txt", 2), ids=str)
def test_what_is_pointed_at(case: Case) -> None:
    spec, expected = case.parts
    version, _ = read_version(DRAFT, file="draft.md", version_id="draft")
    assert version is not None
    eids, problem = read_provisions(spec, version)
    assert "\n".join([*eids, *([f"expected {problem}"] if problem else [])]) == expected


def test_a_section_is_no_schedule() -> None:
    labels = ("Section 1", "Section 2", "Schedule 1", "Schedule 2")
    draft = "".join(f"### {label}\n\nDogs.\n\n" for label in labels)
    version, _ = read_version(draft, file="draft.md", version_id="draft")
    assert version is not None
    assert read_provisions("sec 1 to 2", version) == (("sec_1", "sec_2"), "")
