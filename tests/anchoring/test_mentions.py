"""Which articles name which others: what leads from a duty to its penalty."""

from __future__ import annotations

from draftdiff.anchoring.mentions import mentions
from draftdiff.reading.drafts import read_version

TEXT = """\
### Article 1 Leads

A dog is kept on a lead.

### Article 2 Muzzles

A dog that bit wears a muzzle; this Article does not lift Article 1.

### Article 3 Fees

Fees are set by Article 5 of the Finance Act.

### Article 4 Fines

Whoever violates:

(a) Articles 1 to 3 is fined;

(b) the preceding Article is warned.
"""


def test_each_article_knows_those_that_name_it() -> None:
    version, _ = read_version(TEXT, file="dogs.md", language="en")
    assert version is not None
    assert mentions(version) == {
        "art_1": ("art_2", "art_4"),
        "art_2": ("art_4",),
        "art_3": ("art_4",),
    }


def test_chinese_articles_too() -> None:
    text = "### 第一条\n\n犬应当系绳。\n\n### 第二条\n\n违反本法第一条规定的，处以罚款。\n"
    version, _ = read_version(text, file="dogs.md", language="zh")
    assert version is not None
    assert mentions(version) == {"art_1": ("art_2",)}


def test_beside_paragraph_signs_an_article_is_one_of_another_law() -> None:
    text = """\
### § 1 Leine

Hunde werden angeleint.

### § 2 Rechte

Die Rechte nach Artikel 1 bleiben unberührt.

### § 3 Bußgeld

Wer gegen § 1 verstößt, zahlt.
"""
    version, _ = read_version(text, file="hunde.md", language="de")
    assert version is not None
    assert mentions(version) == {"art_1": ("art_3",)}
