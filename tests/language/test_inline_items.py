"""Lists inside a paragraph, and references that look like them."""

from __future__ import annotations

import pytest

from draftdiff.language.inline_items import inline_markers

CASES = [
    ("种类如下：一、撤职。二、记过。十、申诫。", "一、 二、"),
    ("有下列行为之一的：（一）侵入的；（二）传播的", "（一） （二）"),
    ("if (a) he is ill; or (b) he is away, he may", "(a) (b)"),
    ("a dog: (1) that is (i) big; (ii) loud; (2) that bites", "(1) (i) (ii) (2)"),
    ("Duties: 1. To bark. 2. To bite.", "1. 2."),
    ("under clauses (a) and (b) of section 1", ""),
    ("under clause (a) of section 1; (b) is repealed", ""),
    ("in (a), (b) or (c)", ""),
    ("only one: (a) the first", ""),
    ("依第一項、第二項：一、二、三等親", ""),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text for text, _ in CASES])
def test_the_numbers_of_items(text: str, expected: str) -> None:
    found = [text[slice(*marker.span)] for marker in inline_markers(text)]
    assert " ".join(found) == expected
