"""A small law as a folder of files, of which a test replaces some."""

from __future__ import annotations

from pathlib import Path

from draftdiff.model.library import Law
from draftdiff.reading.law import read_law

FIRST = """---
title: Dog Act (Draft)
date: 2020-01-01
basis: verified
---
### Article 1
A dog shall be kept on a lead.

### Article 2
A keeper shall carry bags. A keeper shall use the bags.
"""

FINAL = """---
title: Dog Act
date: 2021-01-01
basis: verified
---
### Article 1
A keeper shall carry bags. A keeper shall use the bags.

### Article 2
A dog shall be kept on a short lead.
"""

LAW = """title: {en: Dog Act, de: Hundegesetz}
country: DE
stages:
  - {version: draft, name: First draft}
  - {version: hearing, name: Hearing, date: 2020-06-01, about: No text was kept.}
  - {version: final, name: Final}
"""

NOTES = """---
title: Report on the draft
short: Report
date: 2020-12-01
step: draft -> final
basis: verified
---
What the committee said.

## 1. Leads {basis=partly-verified known=reported}

- draft art 1 -> final art 2 "short lead"

The lead shall be short.

## 2. Bags

- draft art 2 -> final art 1

No change was wanted.
"""

DECISIONS = """decisions:
  - from: draft
    to: final
    old: [Article 1]
    new: [Article 2]
    reason: Both are about leads.
    by: the editor
"""

GLOSSARY = """terms:
  - term: keeper
    zh: 饲主
    forms: [keepers]
    avoid: [owner]
    defined: [final art 1]
"""

FILES = {
    "law.yaml": LAW,
    "2020-01-01-draft.en.md": FIRST,
    "2021-01-01-final.en.md": FINAL,
    "notes/2020-12-01-report.en.md": NOTES,
    "alignment.yaml": DECISIONS,
    "glossary.yaml": GLOSSARY,
}


def read(**changed: str) -> Law:
    """Read the law with some files replaced; a key names a file by its stem."""
    names = {Path(name).name.split(".")[0].replace("-", "_"): name for name in FILES}
    files = FILES | {names[f"{key}"]: text for key, text in changed.items()}
    return read_law("dogs", files, folder="drafts/dogs")


def defects(law: Law) -> list[str]:
    return [str(defect).removeprefix("drafts/dogs/") for defect in law.defects]
