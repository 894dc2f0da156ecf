"""Which language a text is in."""

from __future__ import annotations

import pytest

from draftdiff.importing.languages import guess_language


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An operator must keep records of the bridge for five years."),
        ("fr", "Le maire fixe les horaires des ponts dans la commune."),
        ("de", "Der Betreiber führt Aufzeichnungen über die Brücke."),
        ("es", "El titular inscribirá el puente en el registro de la provincia."),
        ("pt", "Os barcos têm um número e são inscritos no registro do porto de origem."),
        ("sv", "Den som har en båt ska anmäla det till hamnen och betala en avgift."),
        ("pl", "Właściciel łodzi zgłasza ją do rejestru w porcie i płaci za wpis."),
        ("ru", "Владелец лодки вносит её в реестр и платит за регистрацию в порту."),
        ("nl", "De eigenaar van een boot wordt in het register van de haven ingeschreven."),
        ("zh", "网络运营者应当对其网络的安全负责，不得泄露信息。"),
        ("zh-Hant", "網路營運者應對其網路之安全負責，不得洩漏資訊。"),
        ("ja", "この法律は、橋梁の安全を確保することを目的とする。"),
        ("ko", "이 법은 교량의 안전을 확보함을 목적으로 한다."),
        ("en", "ARTICLE I Name\nSection 1. Members pay dues."),
        ("it", "TITOLO I\nI barchini e i moli sono del porto, e i fari nel porto."),
        ("en", ""),
    ],
)
def test_a_language_is_known_by_its_script_and_its_commonest_words(
    language: str, text: str
) -> None:
    assert guess_language(text) == language
