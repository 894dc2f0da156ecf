"""The page of one correspondence: what became of one article in one step."""

from __future__ import annotations

from draftdiff.presentation.pages.correspondence import correspondence_page
from draftdiff.presentation.pages.options import Options
from draftdiff.presentation.pages.step import Step


def test_a_correspondence_page_leads_with_what_happened(step: Step) -> None:
    for at, change in enumerate(step.comparison.articles):
        page = correspondence_page(step, at, Options())
        decided = bool(change.correspondence.decided_by)
        assert bool(page.reason) is (decided and bool(change.correspondence.reason))
        assert all("weighted" not in words for words in (page.fate, page.reason))
