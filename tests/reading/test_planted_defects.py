"""Every defect of a law is named, with its file and its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.dogs import FILES, defects, read


@pytest.mark.parametrize(
    ("key", "old", "new", "expected"),
    [
        (
            "2020_12_01_report",
            '"short lead"',
            '"long lead"',
            "notes/2020-12-01-report.en.md:12: quotation 'long lead' stands 0 times in final "
            "art_2: expected exactly once",
        ),
        (
            "2020_12_01_report",
            "final art 1\n",
            'final art 1 "bags"\n',
            "notes/2020-12-01-report.en.md:18: quotation 'bags' stands 2 times in final art_1: "
            "expected exactly once",
        ),
        (
            "2020_12_01_report",
            "draft art 2 -> final art 1",
            "draft art 2 -> final art 9",
            "notes/2020-12-01-report.en.md:18: expected a provision of final; it has no 'art 9'",
        ),
        (
            "2020_12_01_report",
            "- draft art 2",
            "- dratf art 2",
            "notes/2020-12-01-report.en.md:18: expected a target such as 'first-draft art 9 para "
            "2', with one of the versions draft, final; found 'dratf art 2'",
        ),
        (
            "2020_12_01_report",
            "step: draft -> final",
            "step: draft -> last",
            "notes/2020-12-01-report.en.md:1: step names 'last': expected one of draft, final, "
            "hearing",
        ),
        (
            "alignment",
            "[Article 2]",
            "[Article 7]",
            "alignment.yaml:5: decisions[1].new[1]: expected a provision of final; it has no "
            "'Article 7'",
        ),
        (
            "alignment",
            "    by: the editor\n",
            "",
            "alignment.yaml:2: decisions[1].by: missing",
        ),
        (
            "alignment",
            "by: the editor",
            "by:",
            "alignment.yaml:7: decisions[1].by: expected a value; it is empty",
        ),
        (
            "alignment",
            "reason: Both are about leads.",
            'reason: "  "',
            "alignment.yaml:6: decisions[1].reason: expected a value; it is empty",
        ),
        (
            "alignment",
            "reason: Both are about leads.",
            "reason: ...",
            "alignment.yaml:6: decisions[1].reason: expected in words why it was so decided; found "
            "'...'",
        ),
        (
            "alignment",
            "to: final",
            "to:",
            "alignment.yaml:3: decisions[1].to: expected a value; it is empty",
        ),
        (
            "alignment",
            "to: final",
            "to: draft",
            "alignment.yaml:3: decisions[1].to: expected another version than that under from; "
            "found 'draft' in both",
        ),
        (
            "glossary",
            "avoid: [owner]",
            "avoid: [short lead]",
            "2021-01-01-final.en.md:10: Article 2 has 'short lead': the glossary has 'keeper'",
        ),
        (
            "glossary",
            "defined: [final art 1]",
            "defined: [final art 2]",
            "glossary.yaml:6: terms[1].defined[1]: expected a provision that says what 'keeper' "
            "means; this one never names it",
        ),
        (
            "law",
            "country: DE",
            "country: Germany",
            "law.yaml:2: country: expected a code of ISO 3166 such as CN or US-CA, found 'Germany'",
        ),
        (
            "law",
            "country: DE",
            "original: German",
            "law.yaml:2: original: expected a language such as en or zh, found 'German'",
        ),
        (
            "law",
            "version: final",
            "version: finale",
            "law.yaml:4: stages: final has a file and is not listed",
        ),
        (
            "2021_01_01_final",
            "date: 2021-01-01",
            "date: 2021-01-02",
            "2021-01-01-final.en.md:1: date 2021-01-02 differs from that of the file's name",
        ),
    ],
)
def test_a_planted_defect_is_named(key: str, old: str, new: str, expected: str) -> None:
    names = {Path(name).name.split(".")[0].replace("-", "_"): name for name in FILES}
    text = FILES[names[key]]
    assert text.count(old) == 1
    law = read(**{key: text.replace(old, new)})
    assert expected in defects(law)
