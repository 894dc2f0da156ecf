"""Bills of the United States Congress in the XML of its printer."""

from __future__ import annotations

import pytest

from draftdiff.importing.anyfile import Imported, read_any
from draftdiff.importing.detection import Format
from draftdiff.importing.lines import Unreadable
from draftdiff.model.provisions import Item, Paragraph

HOUSE = """<?xml version="1.0"?>
<!DOCTYPE bill PUBLIC "-//US Congress//DTDs/bill.dtd//EN" "bill.dtd">
<bill bill-stage="Introduced-in-House"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dublinCore><dc:title>130 HR 7 IH: Harbor Act</dc:title><dc:date>2047-02-03</dc:date></dublinCore>
</metadata><form><legis-num>H. R. 7</legis-num>
<official-title>To provide for harbors.</official-title></form>
<legis-body><section><enum>1.</enum><header>Short title</header><text>This Act may be cited as the
<quote><short-title>Harbor Act</short-title></quote>.</text></section>
<title><enum>I</enum><header>Boats</header>
<subtitle><enum>A</enum><header>Rafts</header>
<section><enum>101.</enum><header>Fees</header>
<subsection><enum>(a)</enum><header>In general</header><text>A <term>raft</term> pays—</text>
<paragraph><enum>(1)</enum><text>5 dollars<footnote><text>As of 2047.</text></footnote>; and</text>
<subparagraph><enum>(A)</enum><text>more;</text></subparagraph></paragraph>
<paragraph><enum>(2)</enum><text>a deposit,</text></paragraph>
<continuation-text>for each day.</continuation-text></subsection>
<subsection><enum>(b)</enum><header>Amendment</header><text>Section 7 of the Port Act is amended by
adding at the end the following:</text><quoted-block><subsection><enum>(g)</enum>
<header>Sails</header><text>A sail pays <quote>1</quote> dollar—</text>
<paragraph><enum>(1)</enum><text>daily; and</text></paragraph></subsection>
<subsection><enum>(h)</enum><text>An oar pays nothing.</text></subsection>
<after-quoted-block>.</after-quoted-block></quoted-block></subsection></section></subtitle></title>
<title style="appropriations"><enum>II</enum><appropriations-major><header>PORTS</header>
</appropriations-major><appropriations-small><header>Crews</header><text>For crews, $5.</text>
</appropriations-small><section><enum>201.</enum><text>The sum remains available.</text></section>
</title></legis-body><attestation>Attest.</attestation></bill>
"""

MARKUP = """<?xml version="1.0"?>
<bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta>
<dc:title>130 HR 7 EH: Harbor Act</dc:title><dc:date>2047-02-03</dc:date></meta><preface/>
<main><longTitle><officialTitle>To provide for harbors.</officialTitle></longTitle>
<enactingFormula>Be it enacted:</enactingFormula>
<section><num value="1">SECTION 1. </num><heading>Short title. </heading>
<content>This Act may be cited as the “<shortTitle>Harbor Act</shortTitle>”.</content></section>
<title><num value="I">TITLE I—</num><heading>Boats</heading>
<section><num value="101">SEC. 101. </num><heading>Fees. </heading>
<subsection><num value="a">(a) </num><heading>In general.—</heading>
<chapeau>A “<term>raft</term>” pays—</chapeau>
<paragraph><num value="1">(1) </num><content>5 dollars; and</content></paragraph>
<paragraph><num value="2">(2) </num><content>a deposit,</content></paragraph>
<continuation>for each day.</continuation></subsection>
<subsection><num value="b">(b) </num><content>Section 7 of the Port Act is amended:
<quotedContent><subsection><num value="g">“(g) </num><heading>Sails.—</heading><content>A sail pays
1 dollar.”</content></subsection></quotedContent>.</content></subsection></section></title></main>
</bill>
"""

STAGED = """<?xml version="1.0"?><resolution><form><official-title>On boats.</official-title></form>
<preamble><whereas><text>Whereas boats float: Now, therefore, be it</text></whereas></preamble>
<resolution-body><section><enum>1.</enum><text>That <deleted-phrase>rafts</deleted-phrase>
<added-phrase>boats</added-phrase> are kept.</text></section>
<section changed="deleted"><enum>2.</enum><text>That rafts are sold.</text></section>
<section changed="added"><enum>2.</enum><text>That oars are sold.</text></section>
</resolution-body></resolution>"""


def lines_of(one: Paragraph | Item) -> list[str]:
    """The text of a paragraph or item and what stands below it, deeper items indented."""
    below = [line for item in one.items for line in lines_of(item)]
    if isinstance(one, Item):
        return [f"{one.label} {one.text}", *(f"  {line}" for line in below)]
    return [one.text, *below] if one.text else below


def articles(found: Imported) -> list[tuple[str, str, list[str]]]:
    """The label, the heading and the lines of every article."""
    return [
        (one.label, one.heading, [line for par in one.paragraphs for line in lines_of(par)])
        for one in found.version.articles
    ]


def test_a_bill_of_the_house_has_its_sections_points_and_quotations() -> None:
    found = read_any(HOUSE.encode(), name="BILLS-130hr7ih.xml")
    assert found.format is Format.CONGRESS
    assert (found.version.title, str(found.version.date)) == ("Harbor Act", "2047-02-03")
    assert found.version.language == "en"
    assert [(one.label, one.heading) for one in found.version.divisions] == [
        ("Title I", "Boats"),
        ("", "Subtitle A—Rafts"),
        ("Title II", "PORTS"),
    ]
    assert articles(found) == [
        ("Preamble", "", ["To provide for harbors."]),
        ("Section 1", "Short title", ["This Act may be cited as the “Harbor Act”."]),
        (
            "Section 101",
            "Fees",
            [
                "(a) In general.—A “raft” pays—",
                "  (1) 5 dollars; and",
                "    (A) more;",
                "  (2) a deposit,",
                "for each day.",
                "(b) Amendment.—Section 7 of the Port Act is amended by adding at the end the "
                "following:",
                "“(g) Sails.—A sail pays “1” dollar—",
                "“(1) daily; and",
                "“(h) An oar pays nothing.”.",
            ],
        ),
        ("Text", "", ["Crews", "For crews, $5."]),
        ("Section 201", "", ["The sum remains available."]),
    ]


def test_legislative_markup_is_read_as_it_is_printed() -> None:
    found = read_any(MARKUP.encode(), name="bill.xml")
    assert (found.format, found.doubts) == (Format.CONGRESS, ())
    assert articles(found) == [
        ("Preamble", "", ["To provide for harbors.", "Be it enacted:"]),
        ("SECTION 1", "Short title", ["This Act may be cited as the “Harbor Act”."]),
        (
            "SEC. 101",
            "Fees",
            [
                "(a) In general.—A “raft” pays—",
                "  (1) 5 dollars; and",
                "  (2) a deposit,",
                "for each day.",
                "(b) Section 7 of the Port Act is amended:",
                "“(g) Sails.—A sail pays 1 dollar.”.",
            ],
        ),
    ]


@pytest.mark.parametrize(
    ("accepted", "kept", "sold"), [(True, "boats", "oars"), (False, "rafts", "rafts")]
)
def test_what_a_committee_struck_out_or_put_in_is_read_as_asked_for(
    accepted: bool, kept: str, sold: str
) -> None:
    found = read_any(STAGED.encode(), name="resolution.xml", accepted=accepted)
    assert articles(found) == [
        ("Preamble", "", ["On boats.", "Whereas boats float: Now, therefore, be it"]),
        ("Section 1", "", [f"That {kept} are kept."]),
        ("Section 2", "", [f"That {sold} are sold."]),
    ]
    assert found.dropped == {"tracked change": 2}


def test_a_bill_of_others_is_refused_with_what_was_expected() -> None:
    with pytest.raises(Unreadable, match="expected a bill of the United States Congress"):
        read_any(b"<?xml version='1.0'?><bill><sum>5</sum></bill>", name="bill.xml")
