"""One law in all its languages: matched once, decided once, compared in a common language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from draftdiff.alignment.doubts import doubts
from draftdiff.alignment.renderings import carried
from draftdiff.model.correspondences import MatchBasis
from draftdiff.presentation.pages.languages import languages_of
from draftdiff.presentation.study import Study
from draftdiff.presentation.web.factory import create_app
from draftdiff.reading.library import read_library


def test_articles_are_matched_alike_in_all_languages(study: Study) -> None:
    leading = study.alignment("draft", "adopted")
    there = study.in_language("zh").alignment("draft", "adopted")
    pairs = [(one.old, one.new) for one in there.correspondences]
    assert [pair for pair in pairs if pair != ((), ("art_5",))] == [
        (one.old, one.new) for one in leading.correspondences
    ]
    bases = {one.new: one.basis for one in there.correspondences}
    assert bases["art_4",] == "matched as in the leading text"


def test_what_a_person_decided_is_decided_in_all_languages(study: Study) -> None:
    leading = study.alignment("draft", "adopted")
    decided = replace(
        leading,
        correspondences=tuple(
            replace(one, basis=MatchBasis.DECIDED, decided_by="A. Reader", reason="it says so")
            if one.new == ("art_4",)
            else one
            for one in leading.correspondences
        ),
    )
    chinese = study.in_language("zh")
    there = carried(decided, chinese.version("draft"), chinese.version("adopted"))
    (found,) = (one for one in there.correspondences if one.new == ("art_4",))
    assert (found.ground, found.reason) == ("decided by A. Reader", "it says so")
    assert not [doubt for doubt in doubts(there) if doubt.correspondence == found]


def test_what_stands_in_one_language_has_an_address(bilingual: Path) -> None:
    client = create_app(bilingual).test_client()
    law = "/harbour-act/"
    assert "第五条" in client.get(f"{law}adopted/art-5").text
    answer = client.get(f"{law}draft...adopted/art-5")
    assert answer.headers["Location"] == f"{law}draft...adopted/art-5?language=zh"
    assert client.get(answer.headers["Location"]).status_code == 200
    assert client.get(f"{law}draft...adopted/art-6").status_code == 404
    assert "stands in this text only" in client.get(law).text


def test_languages_are_those_of_both_ends(study: Study) -> None:
    assert languages_of(study.law, "draft", "adopted") == ("en", "zh")
    assert languages_of(study.law, "adopted", "nowhere") == ()


def test_versions_that_lead_in_different_languages_are_compared_in_a_common_one(
    bilingual: Path,
) -> None:
    law = bilingual / "harbour-act"
    (law / "2021-03-04-adopted.en.md").unlink()
    (law / "law.yaml").write_text(
        (law / "law.yaml").read_text("utf-8") + "language: en\n", encoding="utf-8"
    )
    study = Study(read_library(bilingual).laws[0])
    assert [version.languages for version in study.law.versions] == [("en", "zh"), ("zh",)]
    alignment = study.alignment("draft", "adopted")
    assert (alignment.old.language, alignment.new.language) == ("zh", "zh")
    assert alignment.of_old("art_3") == alignment.of_new("art_4")
    client = create_app(bilingual).test_client()
    for path in ("", "draft/", "adopted/", "draft...adopted/", "draft...adopted/art-4"):
        for query in ("", "?language=zh", "?language=both"):
            answer = client.get(f"/harbour-act/{path}{query}", follow_redirects=True)
            assert answer.status_code == 200, path
    assert "克朗罚款" in client.get("/harbour-act/draft...adopted/art-4").text
    for page in ("adopted/art-4", "draft/art-3", "draft/art-3?language=both", "adopted/origins"):
        assert client.get(f"/harbour-act/{page}").status_code == 200, page
