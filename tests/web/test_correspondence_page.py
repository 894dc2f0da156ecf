"""The page of one correspondence: what became of one article in one step."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftdiff.presentation.web.factory import create_app
from tests.web.html import read

DECIDED = """decisions:
  - from: draft
    to: adopted
    old: [Article 3]
    new: [Article 4]
    reason: both are about fines
    by: A clerk
"""


@pytest.mark.parametrize(
    ("article", "decisions", "told"),
    [
        ("art-1", "", "Unchanged."),
        ("art-2", "", "New: 1 insertion."),
        ("art-3", "", "Amended: 1 insertion."),
        ("art-4", "", "Amended: 1 deletion, 1 insertion, 1 reference that follows."),
        (
            "art-4",
            DECIDED,
            "Amended: 1 deletion, 1 insertion, 1 reference that follows. Both are about fines.",
        ),
    ],
    ids=["unchanged", "new", "amended", "amended twice", "decided"],
)
def test_a_correspondence_page_leads_with_what_happened(
    harbour: Path, article: str, decisions: str, told: str
) -> None:
    """Only where a person decided the match, the reason says more than a measure."""
    (harbour / "harbour-act" / "alignment.yaml").write_text(decisions, encoding="utf-8")
    page = create_app(harbour).test_client().get(f"/harbour-act/draft...adopted/{article}")
    assert [one.text for one in read(page.text).all("p", "lede")] == [told]
