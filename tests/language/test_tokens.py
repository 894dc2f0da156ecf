"""What is one word to a reader."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftdiff.language import segmentation
from draftdiff.language.scripts import UNSEEN_POINTS
from draftdiff.language.segmentation import cut_at_joints, cut_han
from draftdiff.language.tokens import count_words, counted_unit, key_of, tokenise, weight_of

ROWS = [
    "The|fine|is|RMB 10,000|to|RMB 100,000|,|or|10 percent|of|5 million yuan|.",
    "People’s|Court|sub-section|(2)|of|section|120B",
    "on|1 June 2017|and|June 1, 2017|and|2016-07-05",
    "l'|article|121-1|d'|un|montant|de|10 000 euros",
    "GB|/|T|22239-2019",
    "7.5%|a|year|...",
    "处|一万元|以上|十万元|以下|罚款",
    "处|10万元|以上|10 万元|以下",
    "自|２０１７年６月１日|起",
    "第二十一条|第一款|，|第十二条之一",
    "（二）|买卖|票证",
    "l'|articolo|23-ter|,|comma|2-bis|,|e|24quater|.",
    "el|artículo|48.bis|y|el|artículo|5.º2|de|la|ley",
    "Artikel|24bis|und|die|§§|5|bis|7",
    "依照|第二十四|至|二十六条|、|第二十八|、|三十条|规定",
    "统一|调度|、|一切|单位|，|百分之五",
    "树木|死亡|一百五十立方米|或者|七千五百株|以上",
    "三百二十余|畦|，|一千零五十|畦|，|总额|一百五十亿元",
    "统一|百货|，|万一|千方|百计",
    "die|§§|5|und|7",
    "the|high- risk|boat|,|drawn- up|and|pre|-|and|post-trial",
    "Ein|-|und|Ausfuhr|5|-|year|boats|-|rafts",
    "nach|§|9|Abs.|1|der|Verordnung|vom|16. September 2009",
    "del|1 de enero de 2020",
    "Rs. 10,000|was|paid",
    "for|Acme|Corp.|as|its|agent|,|and|for|Messrs.|Smith|,|to|Dr.|Jones|.",
    "of|Node.js|Foundation|,|at|https://example.org/dogs/leads-2|.",
    "Regulation|(EU) No 600/2014|and|Directive|2004/39/EC|or|(EU)|2016/12345",
]
MARKED = [
    "कुत्ते| |की| |पट्टी",
    "நாய்களை| |பூங்காவில்| |கட்டி",
    "يُرْبَطُ| |الكَلْبُ",
    "سگ\u200cها| |در| |پارک",
    "e\u0301cole| |ferme\u0301e",
    "น้ำ|ที่|เข้า|ไป",
    "ນ້ຳ|ໃຫ້|ໄດ້",
    "ច្បា|ប់|ស្តី|ពី",
    "မြ|န်|မာ",
    "葛\U000e0100|城市",
]
"""Scripts in which marks stand on letters, with spaces between words and without."""


@pytest.mark.parametrize("row", ROWS)
def test_words_of_a_text(row: str) -> None:
    expected = row.split("|")
    text = ""
    for word in expected:
        glued = text.endswith("'") or not (text[-1:].isascii() and word[0].isascii())
        text += word if glued or not text else f" {word}"
    assert [text[start:end] for start, end in tokenise(text)] == expected


@pytest.mark.parametrize("row", MARKED)
def test_no_letter_is_cut_from_its_marks(row: str) -> None:
    text = row.replace("|", "")
    assert [text[start:end] for start, end in tokenise(text)] == row.replace(" |", "").split("|")


LETTERS = "aé第条三1 .,'-(កខ្រតាកगािक्षதமி்يُرْกขี่ำเລນ້ຳမြန်\u0301\u200d\u200f"


@given(st.text(LETTERS, max_size=40))
@settings(deadline=None, max_examples=300)
def test_no_token_begins_with_a_mark(text: str) -> None:
    for start, _ in tokenise(text):
        alone = start == 0 or text[start - 1].isspace() or text[start - 1] in "\u200d\u200f"
        assert alone or unicodedata.category(text[start])[0] != "M"


def test_a_sentence_that_ends_in_a_number_goes_into_no_date() -> None:
    text = "It applies to section 5. May the court decide."
    assert "." in [text[start:end] for start, end in tokenise(text)][:-1]


def test_words_that_fold_alike_have_one_key() -> None:
    assert key_of("２０１７年") == key_of("2017年")
    assert key_of("’") == key_of("'")


def test_small_words_weigh_little() -> None:
    assert weight_of(",") < weight_of("of") < weight_of("network") == weight_of("10,000")
    assert weight_of("监督管理") == 2 * weight_of("网络")


def test_words_are_counted_and_where_no_spaces_part_them_characters() -> None:
    assert count_words("The People’s Court, on 1 June.") == 6
    assert count_words("网络运营者，应当") == 7
    assert count_words("कुत्ते की पट्टी, يُرْبَطُ الكَلْبُ.") == 5
    assert count_words("น้ำที่") == 2
    assert count_words("個人データ・バンクのABC") == 10


def test_traditional_characters_are_cut_as_simplified_ones() -> None:
    assert "".join(cut_han("關鍵基礎設施")) == "關鍵基礎設施"
    assert len(cut_han("關鍵基礎設施")) == len(cut_han("关键基础设施"))


def test_without_a_segmenter_only_small_words_cut() -> None:
    assert cut_at_joints("根据规则和目的参与") == ["根据", "规则", "和", "目的参与"]
    assert cut_at_joints("网络运营者应当留存日志和数据") == [
        "网络运营者",
        "应当",
        "留存日志",
        "和",
        "数据",
    ]


def test_the_way_without_a_segmenter_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segmentation, "_segmenter", lambda: None)
    assert cut_han("保護個人資訊的義務") == ["保護個人資訊", "的", "義務"]


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
@settings(deadline=None, max_examples=200)
def test_only_space_lies_between_words(text: str) -> None:
    position = 0
    for start, end in [*tokenise(text), (len(text), len(text))]:
        assert start < end or start == len(text)
        assert not text[position:start].translate(dict.fromkeys(UNSEEN_POINTS)).strip()
        position = end


def test_what_is_counted_in_a_language() -> None:
    assert [counted_unit(tag) for tag in ("en-GB", "ko", "fi", "")] == ["word"] * 4
    assert [counted_unit(tag) for tag in ("zh", "zh-Hant", "ja")] == ["character"] * 3
    assert [counted_unit(tag) for tag in ("th", "km")] == ["syllable"] * 2
