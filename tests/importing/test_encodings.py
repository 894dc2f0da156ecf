"""Texts that do not say in which encoding they are written."""

from __future__ import annotations

import pytest

from draftdiff.importing.decoding import decode

TEXTS = {
    "gb18030": "第一条　船舶应当有号码。\n第二条　码头的灯由港口管理。\n",
    "big5": "第一條　船舶應當有號碼。\n第二條　碼頭之燈由港口管理。\n",
    "shift_jis": "（目的）\n第一条　この法律は、船の安全を確保することを目的とする。\n",
    "euc_kr": "제1조(목적) 이 법은 선박의 안전을 확보함을 목적으로 한다.\n",
    "cp1251": "Статья 1. Лодки\n\nКаждая лодка имеет номер и стоит в порту.\n",
    "koi8_r": "Статья 1. Лодки\n\nКаждая лодка имеет номер и стоит в порту.\n",
    "cp1252": "Article 1er\n\nLe bateau est amarré à l’été : œuvres, bébés et cafés exceptés.\n",
    "latin-1": "§ 1 Bürgschaft für Bücher, Brücken, Größe und Übergänge in Österreich.\n",
    "iso8859_15": "Artículo 1. Señales y añadidos: la niña, el año y la cañería. ¿Qué?\n",
}


@pytest.mark.parametrize("encoding", TEXTS)
def test_an_encoding_is_known_by_the_common_characters_it_yields(encoding: str) -> None:
    assert decode(TEXTS[encoding].encode(encoding)) == TEXTS[encoding]
