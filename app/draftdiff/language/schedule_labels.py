"""The labels of schedules, which may have no number: THE FIRST SCHEDULE, Annex B, 附件一."""

from __future__ import annotations

import re

from draftdiff.language.numerals import ENGLISH_ORDINALS, HAN_NUMERAL

SCHEDULES = ("Schedule", "Annex", "Annexe", "Appendix", "Anlage", "Anexo")
SCHEDULE_WORDS = tuple(word.lower() for word in SCHEDULES)
"""What a schedule is called in small letters, where it has no number."""

NAMED_SCHEDULE = re.compile(
    rf"(?P<label>(?:the\s+)?(?:(?P<ordinal>{'|'.join(ENGLISH_ORDINALS)})\s+)?"
    rf"(?:{'|'.join(SCHEDULE_WORDS)})(?:[ \u00a0]+(?-i:(?P<letter>[A-Z])))?)"
    r"(?=\s*(?:$|[.:：—–-])|(?-i:(?<=[A-Z]{5})[ ]+[A-Z]))(?:\s*[.:：—–-]*\s*)(?P<rest>.*)",
    re.IGNORECASE,
)
"""The First Schedule, Annex B, or an annex that is the only one; a heading behind a sign, or behind
the word in capitals."""

HAN_SCHEDULE = re.compile(
    rf"(?P<label>附\s*[件表录錄]\s*(?P<number>[0-9０-９]+|{HAN_NUMERAL}+|[A-Z])?)"
    r"(?=$|[\s:：.。（(])[\s:：.。]*(?P<rest>.*)"
)
