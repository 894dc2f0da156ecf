"""What Akoma Ntoso says of a text that its words alone do not."""

from __future__ import annotations

from draftdiff.importing.anyfile import read_any

AMENDING = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/>'
    "<body><section><num>3.</num><heading>Fees</heading><content><p>Section 7 is replaced by: "
    '<mod><quotedStructure startQuote="“" endQuote="”"><section><num>7.</num>'
    "<heading>Boats</heading><content><p>The fee is <b>5</b> crowns.</p></content></section>"
    "</quotedStructure></mod></p></content></section><section><num>4.</num><content><p>For "
    '<quotedText startQuote="“" endQuote="”">boats</quotedText> read <quotedText '
    'startQuote="“" endQuote="”">“rafts”</quotedText>.</p></content></section></body></act>'
    "</akomaNtoso>"
)


def test_a_quoted_provision_keeps_its_lines_and_its_marks() -> None:
    articles = read_any(AMENDING.encode(), name="act.xml").version.articles
    assert [[paragraph.text for paragraph in one.paragraphs] for one in articles] == [
        ["Section 7 is replaced by:", "“7. Boats", "The fee is 5 crowns.”"],
        ["For “boats” read “rafts”."],
    ]
