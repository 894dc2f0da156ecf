"""CriticMarkup: accepting and rejecting give the two texts, and nothing is taken for markup."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from draftdiff.model.correspondences import Relation
from draftdiff.presentation.exports.markdown import export_markdown
from draftdiff.presentation.exports.subject import Subject
from tests.exports.texts import lines_of_version, subject_of_texts, texts

ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def text_after(content: bytes, *, accept: bool) -> list[str]:
    """The paragraphs that are left when all marks are accepted or rejected, as plain text."""
    text = re.sub(r"\{>>.*?<<\}", "", content.decode(), flags=re.DOTALL)
    kept, gone = (r"\+\+", "--") if accept else ("--", r"\+\+")
    text = re.sub(rf"\{{{gone}.*?{gone}\}}", "", text, flags=re.DOTALL)
    text = re.sub(rf"\{{{kept}(.*?){kept}\}}", r"\1", text, flags=re.DOTALL)
    paragraphs = (part.strip("\n") for part in re.split(r"\n{2,}", text))
    plain = (ESCAPED.sub(r"\1", re.sub(r"^#+ ", "", part)) for part in paragraphs)
    return [part for part in plain if part]


def test_accepting_gives_the_new_text_and_rejecting_the_old(step: Subject) -> None:
    made = export_markdown(step)
    assert text_after(made, accept=True) == lines_of_version(step.new)
    assert text_after(made, accept=False) == lines_of_version(step.old)


@settings(deadline=None, max_examples=60)
@given(texts())
def test_that_holds_for_any_two_texts(pair: tuple[str, str]) -> None:
    subject = subject_of_texts(*pair)
    made = export_markdown(subject)
    assert text_after(made, accept=True) == lines_of_version(subject.new)
    assert text_after(made, accept=False) == lines_of_version(subject.old)


def test_a_moved_article_names_its_other_end(example: Subject) -> None:
    made = export_markdown(example).decode()
    assert re.search(r"\{>>moved to Section \d+<<\}", made)
    assert re.search(r"\{>>moved from Section \d+<<\}", made)


def test_references_that_follow_say_so(amendment: Subject) -> None:
    made = export_markdown(amendment).decode()
    assert "{--21 and 25--}{++23 and 27++}{>>follows the renumbering<<}" in made


def test_notes_are_comments(amendment: Subject) -> None:
    made = export_markdown(amendment).decode()
    placed = {
        note.note.heading
        for index, _ in amendment.chosen
        for note in amendment.notes.for_correspondence(index)
    }
    for heading in placed:
        assert re.search(r"\{>>[^<]*" + re.escape(heading), made.replace("\\", ""))


def test_marks_in_a_text_are_no_marks() -> None:
    hostile = "A {++bomb++} ~> <b>bold</b> [x](y) `code` *star* _line_ #1 --} <<} & | \\ end."
    subject = subject_of_texts(
        f"### Article 1\n\n{hostile}\n", f"### Article 1\n\nNew. {hostile}\n"
    )
    made = export_markdown(subject)
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)
    assert "<b>" not in made.decode()


@pytest.mark.parametrize("sign", ["{++", "{--", "{==", "{>>", "{~~", "{+"])
def test_an_open_mark_in_a_text_is_none(sign: str) -> None:
    subject = subject_of_texts(
        f"### Article 1\n\nWrite {sign} before it.\n",
        f"### Article 1\n\nWrite {sign} before it, and stop.\n",
    )
    made = export_markdown(subject)
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)


def test_no_line_begins_a_list_or_a_heading_of_its_own() -> None:
    text = "### Article 1\n\n1\\. one;\n\n\\- two.\n\n\\+ three.\n"
    made = export_markdown(subject_of_texts(text, text)).decode()
    lines = made.split("\n")
    assert not [line for line in lines if re.match(r"\s*([-+*] |\d+[.)] )", line)]


RULES = [
    f"Rule {word} of the guild binds every pilot who carries a {word} lamp, a {word} flag and a \
book of {word} tides, and whoever lends him any of these."
    for word in ("red", "blue", "grey")
]
"""Articles that stay where they are, for others to move around them."""


def test_each_article_that_moved_names_its_own_other_end() -> None:
    quay = "Boats moor at the quay during the day and leave it before the lamps are lit."
    toll = "The toll of a boat is reckoned by the length of its keel and paid at the house."
    bell = "The harbour master rings the bell at noon and whenever fog comes in from the sea."
    made = export_markdown(
        subject_of_texts(_articles(quay, toll, bell, *RULES), _articles(*RULES, quay, toll, bell))
    ).decode()
    assert re.findall(r"\{>>moved (?:to|from) (Article \d)<<\}", made) == [
        f"Article {number}" for number in (4, 4, 5, 5, 6, 6, 1, 1, 2, 2, 3, 3)
    ]


def _articles(*texts: str) -> str:
    return "\n\n".join(f"### Article {at}\n\n{text}" for at, text in enumerate(texts, start=1))


BRIDGES = """\
### Article 1

The harbour office keeps a list of all bridges.

### Article 2

Barges moor at the northern quay only. Every skipper reports the draught of a barge to the warden
before it passes a bridge.

### Article 3

Anglers keep a distance of ten metres from the piers.
"""
AMENDED = """\
### Article 1

The harbour office keeps a list of all bridges. Every skipper reports the draught of a barge to the
warden before it passes a bridge.

### Article 2

Nobody lights a fire below a span.

### Article 3

Barges moor at the northern quay only.

### Article 4

Anglers keep a distance of ten metres from the piers.
"""


def test_each_end_of_a_move_is_named_by_the_article_of_its_own_version() -> None:
    made = export_markdown(subject_of_texts(BRIDGES, AMENDED)).decode()
    assert "{>>moved from Article 2<<}" in made
    assert "{>>moved to Article 1<<}" in made
    assert "Article 3<<}" not in made


def test_what_changed_on_the_way_is_told_at_either_end() -> None:
    quay = "Boats moor at the {} quay during the day and leave it before the lamps are lit."
    made = export_markdown(
        subject_of_texts(
            _articles(quay.format("northern"), *RULES), _articles(*RULES, quay.format("eastern"))
        )
    ).decode()
    assert "the --}{--northern--}{>>left out on the way<<}{-- quay" in made
    assert "the ++}{++eastern++}{>>new here<<}{++ quay" in made
    assert made.count("on the way") == made.count("new here") == 1


def test_other_characters_are_told_of_alone_and_not_beside_a_change() -> None:
    old = "The officer's book shows the \"marital status\" of each of the clerk's guests."
    new = "The officer’s book shows the “civil status” of each of the clerk’s  guests."
    made = export_markdown(
        subject_of_texts(f"### Article 1\n\n{old}\n", f"### Article 1\n\n{new}\n")
    )
    text = made.decode()
    assert "The officer{--'--}{++’++}{>>the same in other characters<<}s book shows" in text
    assert "{--marital--}{++civil++} status" in text
    assert text.count("other characters") == 3
    assert text.count("officer") == 1


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (
            "Ferry­men owe noth­ing.",
            "Ferrymen owe noth­ing.",
            "{--Ferry­men--}{++Ferrymen++}{>>the same in other characters<<} owe noth­ing.",
        ),
        ("The  fee is low.", "The fee is low.", "The {-- --}fee is low."),
        (
            "縣 (市) 政府應設渡口。",
            "縣（市）政府應設渡口。",
            "縣{-- (市) --}{++（市）++}{>>the same in other characters<<}政府應設渡口。",
        ),
        (
            '依"渡口"規定。',
            "依“渡口”規定。",
            '依{--"渡口"--}{++“渡口”++}{>>the same in other characters<<}規定。',
        ),
    ],
)
def test_other_characters_are_told_of_once_a_word(old: str, new: str, expected: str) -> None:
    subject = subject_of_texts(f"### Article 1\n\n{old}\n", f"### Article 1\n\n{new}\n")
    made = export_markdown(subject)
    assert made.decode().rstrip().endswith(f"\n\n{expected}")
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)


def test_words_left_out_of_a_passage_that_moved_are_told_where_it_left() -> None:
    arts = "Traditional arts are registered."
    customs = "Where arts or customs vanish, the authority may strike them off the register."
    chosen = "The central authority may choose the most important of the registered arts"
    declared = ", examine them and declare them important traditional arts."
    subject = subject_of_texts(
        f"### Article 1\n\n{arts}\n\n### Article 2\n\n{customs} {chosen} and customs{declared}\n",
        f"### Article 1\n\n{arts} {chosen}{declared}\n\n### Article 2\n\n{customs}\n",
    )
    made = export_markdown(subject)
    assert "{-- and customs--}{>>left out on the way<<}" in made.decode()
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)


def test_a_member_that_was_taken_out_of_a_list_does_not_follow_the_renumbering() -> None:
    claim = "It is forbidden to claim to be a ferryman without a licence.\n\n"
    false = "It is forbidden to give false information to the harbour office.\n\n"
    old = (
        f"### Section 1\n\n{claim}### Section 2\n\n{false}### Section 3\n\n"
        "Everybody that contravenes section 1 or 2 is guilty of an offence.\n"
    )
    new = (
        f"### Section 7\n\n{claim}### Section 8\n\n{false}### Section 9\n\n"
        "Every person who contravenes section 8 commits an offence.\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert "section {--1 or --}{--2--}{++8++}{>>follows the renumbering<<}" in text


def test_a_line_of_which_nothing_is_left_did_not_move() -> None:
    kept = "The harbour office keeps a list of all bridges and of their owners."
    old = (
        "### Section 1 Versions\n\nYou may use the work as it was published.\n\n"
        f"### Section 2 List\n\n{kept}\n"
    )
    new = (
        f"### Section 1 List\n\n{kept}\n\n### Section 2 Versions\n\n"
        "Everybody distributes copies under any later release by the steward.\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert "left out on the way" not in text
    assert "{--You may use the work as it was published.--}" in text


def test_what_is_drawn_as_moved_is_what_is_said_to_have_moved() -> None:
    staff = (
        "(1) The office may appoint a staff of ferrymen, lock-keepers and clerks with the consent "
        "of the mayor.\n\n(2) A member of the staff holds office on the terms that the office lays "
        "down after it has heard the guild of ferrymen.\n\n"
    )
    grants = "The town pays the office a grant in every year.\n\n"
    loans = "The office may borrow money for the building of bridges.\n\n"
    report = "The office publishes a report in every spring.\n"
    old = (
        f"### Section 1 Staff\n\n{staff}### Section 2 Grants\n\n{grants}"
        f"### Section 3 Loans\n\n{loans}### Section 4 Report\n\n{report}"
    )
    new = (
        f"### Section 1 Grants\n\n{grants}### Section 2 Loans\n\n{loans}"
        f"### Section 3 Staff\n\n{staff}### Section 4 Report\n\n{report}"
    )
    subject = subject_of_texts(old, new)
    (moved,) = [
        change.correspondence.old
        for change in subject.comparison.articles
        if Relation.MOVED in change.correspondence.relations
    ]
    text = export_markdown(subject).decode()
    assert moved == ("sec_1",)
    assert text.count("moved to Section 3") == 3
    assert "Grants--}" not in text


def test_paragraphs_joined_in_an_article_that_moved_keep_the_marks_of_their_words() -> None:
    lead = "The town may ring the bell on the bridge in any thick fog."
    fee = "Ferries pay a fee of five dollars in every week of the season."
    register = "The harbour office keeps a register of all boats that lie in the basin."
    nets = "Nets are dried on the eastern bank after the last ferry has come in."
    old = (
        f"### Section 1\n\n{register}\n\n{fee}\n\n"
        f"### Section 2\n\n{lead}\n\n### Section 3\n\n{nets}\n"
    )
    joined = f"{register} {fee.replace('five', 'nine')}"
    new = f"### Section 1\n\n{lead}\n\n### Section 2\n\n{nets}\n\n### Section 3\n\n{joined}\n"
    subject = subject_of_texts(old, new)
    made = export_markdown(subject)
    text = made.decode()
    assert "{--five--}{>>left out on the way<<}" in text
    assert "{++nine++}{>>new here<<}" in text
    assert text.count("moved from Section 1") == 3  # The heading and either paragraph.
    assert text_after(made, accept=False) == lines_of_version(subject.old)
    assert text_after(made, accept=True) == lines_of_version(subject.new)


def test_what_was_divided_off_moves_past_what_stayed_between() -> None:
    lamps = "Every cart on the road after dusk carries a lamp at its left side."
    wells = "Whoever leaves a well uncovered goes to prison for three days."
    bees = "The keeper of a hive registers it with the district council each spring."
    old = f"### Section 1\n\n{lamps} {wells}\n\n### Section 2\n\n{bees}\n"
    new = (
        f"### Section 1\n\n{lamps.replace('cart', 'waggon')}\n\n### Section 2\n\n{bees}\n\n"
        f"### Section 3\n\n{wells.replace('three', 'nine')}\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert "Every {--cart--}{++waggon++} on the road" in text
    assert f"\n\n{bees}\n\n" in text
    assert text.count("moved to Section 3") == 1
    assert "{--three--}{>>left out on the way<<}" in text


def test_no_article_moves_from_itself() -> None:
    disputes = "Disputes over contracts between merchants of the town may be brought to the elders."
    family = "Disputes over marriage, adoption and inheritance are not brought to the elders."
    old = f"### Section 1\n\n{disputes}\n\n### Section 2\n\n{family}\n"
    new = (
        "### Section 1\n\nThe elders sit in the old chapel.\n\n"
        f"### Section 2\n\n{disputes.replace('merchants', 'traders')}\n\n{family}\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert "moved from Section 2" not in text
    assert "between {--merchants--}{++traders++} of the town" in text


def test_words_that_went_stand_before_a_label_that_came() -> None:
    fee = "### Article 1\n\nWhoever moors without a licence pays 50 crowns.\n"
    made = export_markdown(subject_of_texts(f"## I. Fines\n\n{fee}", f"# Chapter 1 Fines\n\n{fee}"))
    assert "## {--I. --}{++Chapter 1 ++}Fines\n" in made.decode()


def test_words_that_moved_out_of_a_line_that_moved_are_not_called_left_out() -> None:
    founds = (
        "founds a harbour club shall in accordance with this Act apply to the registrar of clubs "
        "for its registration."
    )
    enters = (
        "club that meets the conditions of this Act is entered by the registrar as a rowing club "
        "or as a sailing club; one that does not meet them may not be entered as either."
    )
    permit = (
        "Where other Acts provide that the founding of a club needs a permit, the permit is sought "
        "before the registration."
    )
    seat = "### Article 7 Certificate\n\nThe certificate of a club states its name and its seat.\n"
    old = f"### Article 6 Founding\n\nWhoever {founds} A {enters}\n\n{permit}\n\n{seat}"
    new = (
        f"{seat}\n### Article 29 Founding\n\nTo found a club means to apply: whoever {founds}\n\n"
        f"{permit}\n\n### Article 31 Entry\n\nOn application a {enters}\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert f"{{--{founds} --}}{{>>moved to another place<<}}" in text
    assert f"{{++{founds}++}}{{>>moved from another place<<}}" in text
