"""That the fidelity test finds what it is there to find, on an invented law of two articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from draftdiff.model.library import Law
from draftdiff.model.notes import Term
from draftdiff.reading.drafts import read_version
from tests.fidelity.corpus import CHECKS, Corpus
from tests.fidelity.exceptions import key_of, read_exceptions, stale, unexcused
from tests.fidelity.reference import read_chinese, read_lineages

CHINESE = """\
自行车停放办法

第一章 总则

第一条　停放自行车，应当使用车架；不得妨碍行人。
#confidence: seen — read

第二条　违反前条规定的，处一百元以上一千元以下罚款：
（一）未使用车架的；
（二）在本办法第一条规定的期限五日内未移走的。
#confidence: uncertain — guessed
"""

ENGLISH = """\
# Chapter 1 General Provisions

### Article 1 {basis=verified}

Whoever parks a bicycle shall use the racks; pedestrians shall not be hindered.

### Article 2 {basis=inferred}

> Inferred; the words “a fine of” are not verified.

For an act in violation of the preceding article, a fine of not less than RMB 100 and not more than
RMB 1,000 shall be imposed:

(1) failing to use the racks;

(2) failing to remove it within the five days provided for in Article 1.
"""

LINEAGES = "v1,v2,v4,v5,relation note\n1,1,,,same\n2,2,,,same\n"

RACKS = Term(id="racks", term="racks", chinese="车架")


def corpus(*, english: str = ENGLISH, chinese: str = CHINESE, later: str = ENGLISH) -> Corpus:
    """Two versions, of which the later has the Chinese above and an English of its own."""
    versions = []
    for version_id, text in (("first-draft", english), ("second-draft", later)):
        version, defects = read_version(text, file="draft.en.md", version_id=version_id)
        assert version is not None
        assert not defects
        versions.append(version)
    return Corpus(
        law=Law(id="law", titles={}, versions=tuple(versions), glossary=(RACKS,)),
        chinese=(
            read_chinese(chinese, version="first-draft", file="first"),
            read_chinese(CHINESE, version="second-draft", file="second"),
        ),
        lineages=tuple(
            replace(lineage, numbers={key: lineage.numbers[key] for key in VERSIONS})
            for lineage in read_lineages(LINEAGES)
        ),
    )


VERSIONS = ("first-draft", "second-draft")


@pytest.mark.parametrize("check", CHECKS)
def test_a_faithful_translation_passes(check: str) -> None:
    assert not list(CHECKS[check](corpus()))


PLANTED = [
    ("an item left out", "structure", "(2) failing to remove it within", "Failing to remove it in"),
    ("a basis too good", "basis", "basis=inferred", "basis=verified"),
    ("a semicolon made a comma", "punctuation", "racks; pedestrians", "racks, and pedestrians"),
    ("another word for the same", "equality", "pedestrians", "walkers"),
    ("a sum with a nought too many", "figures", "RMB 1,000 ", "RMB 10,000 "),
    ("a wrong number of days", "figures", "five days", "six days"),
    ("a wrong reference", "references", "in Article 1.", "in Article 2."),
    ("a term put otherwise", "terms", "use the racks;\n\n(2)", "use the stands;\n\n(2)"),
    ("a remark that misquotes", "remarks", "“a fine of”", "“a penalty of”"),
]


@pytest.mark.parametrize(
    ("check", "old", "new"), [case[1:] for case in PLANTED], ids=[case[0] for case in PLANTED]
)
def test_a_planted_fault_is_found(check: str, old: str, new: str) -> None:
    assert ENGLISH.count(old) == 1
    assert list(CHECKS[check](corpus(later=ENGLISH.replace(old, new))))


def test_a_change_of_the_chinese_that_english_hides_is_found() -> None:
    changed = CHINESE.replace("不得妨碍行人", "不得妨害行人")
    assert changed != CHINESE
    assert list(CHECKS["equality"](corpus(chinese=changed)))


def test_a_sentence_that_changes_more_in_english_is_found() -> None:
    changed = CHINESE.replace("不得妨碍行人", "不得妨害行人")
    rewritten = ENGLISH.replace(
        "pedestrians shall not be hindered", "in doing so nobody may stand in the way of walkers"
    )
    assert list(CHECKS["proportion"](corpus(chinese=changed, later=rewritten)))


def test_an_article_in_no_lineage_is_found() -> None:
    known = corpus()
    assert list(CHECKS["lineages"](replace(known, lineages=known.lineages[:1])))


def test_an_exception_excuses_one_disagreement_and_goes_stale_with_it() -> None:
    faulty = ENGLISH.replace("basis=inferred", "basis=verified")
    found = list(CHECKS["basis"](corpus(later=faulty)))
    excused = {key_of(disagreement): "meant" for disagreement in found}
    assert not unexcused(found, excused)
    assert not stale(found, excused)
    assert stale([], excused) == list(excused)


def test_an_exception_without_a_reason_is_refused() -> None:
    with pytest.raises(ValueError, match="reason: missing"):
        read_exceptions("exceptions:\n  - kind: basis\n    at: adopted art 1\n")
