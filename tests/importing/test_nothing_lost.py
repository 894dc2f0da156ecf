"""Whatever a text is taken for, all its words are in what was made of it."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.importing.lines import Line, Role
from draftdiff.importing.recognising import recognise

LABELS = st.sampled_from(
    [
        *("Section 1", "Section 2.", "SECTION 3:", "Section 1 –", "Sec. 101.", "Section II"),
        *("Article I", "ARTICLE 2.", "Article 1 –", "Art. 3º", "§ 1", "§ 2.", "Artikel 3"),
        *("Chapter 1", "PART II.", "TITLE I--", "SCHEDULE 1", "ANNEX A"),
        *("1.", "2", "3.1", "(a)", "(1)", "第一条", "第二条　", "第一章", "（一）", "一、", ""),
    ]
)
WORDS = st.sampled_from(
    ["boats", "The Harbor", "桥梁", "(Name)", "RIVERS", "it is so", "Lamps and", "quays:", "以及"]
)
ENDINGS = st.sampled_from(["", ".", ";", ":", ",", "。", " –", "—", ". It goes on."])


@st.composite
def lines(draw: st.DrawFn) -> list[Line]:
    """Draw lines of any look; each has a word that no other has."""
    found = []
    for at in range(draw(st.integers(1, 9))):
        said = f"{draw(LABELS)} {draw(WORDS)} word{at}{draw(ENDINGS)}"
        text = draw(st.sampled_from([said, draw(LABELS).strip() or said])).strip()
        found.append(
            Line(
                text=text,
                place=at + 1,
                role=draw(st.sampled_from([Role.UNSURE, Role.UNSURE, Role.BODY, Role.HEADING])),
                level=draw(st.sampled_from([0, 0, 1])),
                lead=draw(st.sampled_from([0, 0, 5, 12, len(text)])),
                centred=draw(st.sampled_from([False, False, True])),
                whole=draw(st.booleans()),
                after_blank=draw(st.booleans()),
            )
        )
    return found


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text))


@settings(deadline=None, max_examples=150)
@given(lines(), st.sampled_from(["en", "de", "zh", "ja", "pt"]))
def test_all_words_of_a_text_are_in_the_draft(text: list[Line], language: str) -> None:
    found = recognise(text, title="", language=language, unit="line")
    written = [found.title, found.about, *(block for block, _ in found.blocks)]
    assert words(" ".join(line.full for line in text)) <= words(" ".join(written))
