"""Lines that a printer broke, put together again."""

from __future__ import annotations

from draftdiff.importing.anyfile import read_any
from draftdiff.importing.joining import join_lines
from draftdiff.importing.lines import Line


def joined(text: str) -> list[str]:
    lines = [Line(text=line, whole=False) for line in text.splitlines()]
    return [line.text for line in join_lines(lines)]


GERMAN = """\
(1) Wertpapierdienste dürfen nur für Mutter-, Tochter-
oder Schwesterunternehmen erbracht werden, sowie die Umwelt-
und Naturschutzbehörden zustimmen, soweit nicht eine UVP-
Pflicht nach anderen Vorschriften besteht und nach § 53b Abs.
1 Satz 1 oder Abs. 7 des Kreditwesengesetzes eine befreiende
Wertpapierdienstleistungsunternehmensgruppenverordnung er-
lassen wurde, was spätestens bis zum Ablauf des Tages am
1. April 2012 dem Bundesministerium anzuzeigen ist und bleibt.
"""


def test_hyphens_abbreviations_and_dates_at_the_end_of_a_line() -> None:
    (text,) = joined(GERMAN)
    assert text == (
        "(1) Wertpapierdienste dürfen nur für Mutter-, Tochter- oder Schwesterunternehmen "
        "erbracht werden, sowie die Umwelt- und Naturschutzbehörden zustimmen, soweit nicht eine "
        "UVP-Pflicht nach anderen Vorschriften besteht und nach § 53b Abs. 1 Satz 1 oder Abs. 7 "
        "des Kreditwesengesetzes eine befreiende "
        "Wertpapierdienstleistungsunternehmensgruppenverordnung erlassen wurde, was spätestens bis "
        "zum Ablauf des Tages am 1. April 2012 dem Bundesministerium anzuzeigen ist und bleibt."
    )


BRACKETS = """\
(1) Die Behörde kann die zuständigen Stellen im Sinne des Artikels 35 der
Verordnung (EU) Nr.
600/2014 und der Richtlinie 2010/78/EU (ABl. L 331 vom 15.12.2010, S.
84) um Hilfe ersuchen, soweit dies bei SUP-
pflichtigen Plänen (§ 55 Absatz 1 bis 4 und
6) und deren Änderung nach diesem Gesetze überhaupt erforderlich ist.
"""


def test_what_closes_a_bracket_is_no_item_and_a_number_in_a_sentence_no_page() -> None:
    found = read_any(f"§ 1 Hilfe\n\n{BRACKETS}\n§ 2 Ende\n\nKeine.\n".encode(), name="gesetz.txt")
    text = " ".join(
        f"{one.text} {' '.join(f'{item.label} {item.text}' for item in one.walk_items())}"
        for one in found.version.articles[0].paragraphs
    )
    assert "Verordnung (EU) Nr. 600/2014 und der Richtlinie" in text
    assert "S. 84) um Hilfe ersuchen, soweit dies bei SUP-pflichtigen Plänen" in text
    assert "1 bis 4 und 6) und deren Änderung" in text


LIST = """\
# Statutes

Adopted by the assembly.

## Article 1 Bodies

The bodies are:

1. The assembly
1. The board
1. Sections

## Article 2 Aims

1.- To sail.
2.- To row.
"""


def test_the_items_of_a_list_without_stops_stand_apart_and_count_up() -> None:
    found = read_any(LIST.encode(), name="statutes.md").version.articles
    items = [
        [(item.label, item.text) for paragraph in one.paragraphs for item in paragraph.walk_items()]
        for one in found
        if one.number
    ]
    assert items == [
        [("1.", "The assembly"), ("2.", "The board"), ("3.", "Sections")],
        [("1.-", "To sail."), ("2.-", "To row.")],
    ]


def test_an_item_that_goes_on_below_its_line_is_joined_in_a_text_of_whole_lines() -> None:
    text = """\
(1) The council keeps a list of all riders.
(2) A rider shall
(a) wear a helmet;
(b) use a lamp
at night and in fog;
(c) yield.
Whoever walks is no rider.
"""
    assert joined(text)[3:] == [
        "(b) use a lamp at night and in fog;",
        "(c) yield.",
        "Whoever walks is no rider.",
    ]


def test_items_behind_bullets_stand_apart_and_a_dash_in_a_sentence_begins_none() -> None:
    text = """\
The supplier provides for the whole of the term:
- hosting of the platform and of its databases
- support during working hours and on request
• backups every night
The fee is due in advance and in the currency
- that of the seat of the supplier - in which
the offer was made.
"""
    assert joined(text) == [
        "The supplier provides for the whole of the term:",
        "- hosting of the platform and of its databases",
        "- support during working hours and on request",
        "• backups every night",
        "The fee is due in advance and in the currency "
        "- that of the seat of the supplier - in which the offer was made.",
    ]


CAPITALS = """\
TITLE II
PORTS, HARBOURS, AND
SHIPS
OFFICE FOR ALL PORTS OF THE TOWN AND EXECUTIVE MAN-
AGEMENT
For the management of the ports of the town and of all that
belongs to them, forty boats and the expenses of the crews.
MANAGEMENT OF BOATS AND OF THE PORTS OF THE TOWN
For the boats, twelve keepers who report to the office once
a year on what they keep and for whom they keep all of that.
(INCLUDING THE TRANSFER OF FUNDS AND CREWS)
SEC. 201. No part of the sum remains available beyond the
year of the fund unless the office says so, and it is enacted
SEC. 202. SHORT TITLE.
"""


def test_headings_in_capitals_stand_apart_and_their_lines_are_joined() -> None:
    assert joined(CAPITALS) == [
        "TITLE II",
        "PORTS, HARBOURS, AND SHIPS",
        "OFFICE FOR ALL PORTS OF THE TOWN AND EXECUTIVE MANAGEMENT",
        "For the management of the ports of the town and of all that belongs to them, forty boats "
        "and the expenses of the crews.",
        "MANAGEMENT OF BOATS AND OF THE PORTS OF THE TOWN",
        "For the boats, twelve keepers who report to the office once a year on what they keep and "
        "for whom they keep all of that.",
        "(INCLUDING THE TRANSFER OF FUNDS AND CREWS)",
        "SEC. 201. No part of the sum remains available beyond the year of the fund unless the "
        "office says so, and it is enacted",
        "SEC. 202. SHORT TITLE.",
    ]


CUT = """\
The keeper of the harbour informs without delay the council of the town and, where there is any, the

authority that let the boat into the harbour. It then tells the owner of the boat and all that have

Rafts are no boats within the meaning of this section, though they float and carry what boats do.

The keeper pays for the following things, each of which belongs to the harbour or to the town:

(a) a boat, a raft and all that is needed to keep both of them afloat in the harbour of the town

to the owner.

Oars, sails and whatever else

the boat needs
"""


def test_a_sentence_that_the_end_of_a_page_cut_is_joined_in_texts_with_pages() -> None:
    lines = [Line(text=text, whole=False, after_blank=True) for text in CUT.splitlines() if text]
    (first, second, *rest) = [line.text for line in lines]
    assert [line.text for line in join_lines(lines, paged=True)] == [f"{first} {second}", *rest]
    assert [line.text for line in join_lines(lines)] == [first, second, *rest]


def test_a_sentence_cut_by_a_page_of_a_text_with_broken_lines_is_joined() -> None:
    pages = [
        "The keeper of the harbour informs at once\nthe council of the town, and whatever other",
        "authority that let the boat into the harbour of the\ntown and to its quays.",
    ]
    lines = [
        Line(text=text, whole=False, page=page, after_blank=at == 0)
        for page, texts in enumerate(pages, start=1)
        for at, text in enumerate(texts.splitlines())
    ]
    assert [line.text for line in join_lines(lines, paged=True)] == [
        "The keeper of the harbour informs at once the council of the town, and whatever other "
        "authority that let the boat into the harbour of the town and to its quays."
    ]
