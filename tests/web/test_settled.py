"""What the table of a law says of an article is what the comparison says of it."""

from __future__ import annotations

import re
from pathlib import Path

from draftdiff.presentation.web.factory import create_app

FRONT = "---\ntitle: Supply Contract\nbasis: verified\nstage: draft\nlanguage: en\n---\n\n"
LIABLE = "{0}.1 The supplier is liable for damage.\n\n{0}.2 Section {0}.1 excludes force majeure.\n"
OLD = f"### Section 1 Term\n\nTwo years.\n\n### Section 2 Liability\n\n{LIABLE.format(2)}"
NEW = (
    "### Section 1 Term\n\nThree years.\n\n### Section 2 Data\n\nData are kept safe.\n\n"
    f"### Section 3 Liability\n\n{LIABLE.format(3)}"
)
CELL = re.compile(r'<td class="is-(\w+)"><a href="/supply-contract/new/sec-(\d)"')


def test_the_table_of_a_law_says_what_the_comparison_says(tmp_path: Path) -> None:
    law = tmp_path / "supply-contract"
    law.mkdir()
    (law / "law.yaml").write_text("title:\n  en: Supply Contract\n", encoding="utf-8")
    (law / "2020-01-10-old.en.md").write_text(FRONT + OLD, encoding="utf-8")
    (law / "2021-03-04-new.en.md").write_text(FRONT + NEW, encoding="utf-8")
    page = create_app(tmp_path).test_client().get("/supply-contract/").text
    found = {section: tone for tone, section in CELL.findall(page)}
    assert found == {"1": "amended", "2": "new", "3": "same"}
