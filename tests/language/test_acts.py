"""The titles of laws at the beginning of a text."""

from __future__ import annotations

import pytest

from draftdiff.language.acts import is_title_of_a_law


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la Ley 19/2013, de 9 de diciembre, de transparencia", True),
        ("der Verordnung (EU) Nr. 236/2012 über Leerverkäufe", True),
        ("(EG) Nr. 1060/2009 über Ratingagenturen", True),
        ("the Boats Act 1961", True),
        ("of the Petty Sessions (Ireland) Act, 1851", True),
        ("《民事诉讼法》的有关规定", True),
        ("the Boats Act 1961 applies to rafts and to whoever steers one by night", False),
        ("the owner acts within 1 year", False),
        ("the Minister may by regulation appoint a day", False),
        ("Verordnung", False),
        ("", False),
    ],
)
def test_what_is_hardly_more_than_the_title_of_a_law(text: str, expected: bool) -> None:
    assert is_title_of_a_law(text) is expected
