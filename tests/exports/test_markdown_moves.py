"""CriticMarkup has no mark for moved words: comments name either end, and where articles went."""

from __future__ import annotations

import re

from draftdiff.model.correspondences import Relation
from draftdiff.presentation.exports.markdown import export_markdown
from draftdiff.presentation.exports.subject import Subject
from tests.exports.test_markdown import text_after
from tests.exports.texts import lines_of_version, subject_of_texts


def test_a_moved_article_names_its_other_end(example: Subject) -> None:
    made = export_markdown(example).decode()
    assert re.search(r"\{>>moved to Section \d+<<\}", made)
    assert re.search(r"\{>>moved from Section \d+<<\}", made)


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
    assert f"{{--{founds} --}}{{>>moved to Article 29<<}}" in text
    assert f"{{++{founds}++}}{{>>moved from Article 6<<}}" in text


def test_an_article_that_was_joined_or_divided_off_says_with_which() -> None:
    drill = "The towns hold drills for floods, and the villages take part in each of them."
    press = "The newspapers print the rules for floods without charge."
    guard = "The coast guard trains its crews for floods."
    old = f"### Article 28\n\n{guard}\n\n### Article 29\n\n{drill}\n\n{press}\n"
    new = f"### Article 8\n\n{press}\n\n### Article 41\n\n{guard}\n\n### Article 42\n\n{drill}\n"
    text = export_markdown(subject_of_texts(old, new)).decode()
    assert "{++## Article 8++}{>>divided off from Article 29<<}\n" in text
    assert f"## Article {{--28--}}{{++41++}}\n\n{guard}\n" in text
    assert f"## Article {{--29--}}{{++42++}}\n\n{drill}\n" in text
    back = export_markdown(subject_of_texts(new, old)).decode()
    assert "{--## Article 8--}{>>joined into Article 29<<}\n" in back


def test_what_is_new_amid_words_that_came_from_a_line_that_moved_is_told() -> None:
    duty = "very town answers for the fight against floods inside its bounds"
    guard = "The coast guard trains its crews for floods and reports on that each spring."
    press = "The newspapers print the rules for floods without charge, and so do the almanacs."
    old = (
        f"### Article 1\n\nE{duty}; where two towns are struck, the county that holds both of them "
        f"answers, or both counties do.\n\n### Article 2\n\n{guard}\n\n### Article 3\n\n{press}\n"
    )
    new = (
        f"### Article 1\n\n{guard}\n\n### Article 2\n\n{press}\n\n### Article 3\n\nWhere two "
        "towns are struck, the county that holds most of both of them answers, or both counties "
        f"do; e{duty}.\n"
    )
    text = export_markdown(subject_of_texts(old, new)).decode()
    came = "{>>moved from Article 1<<}"
    assert (
        f"{{++two towns are struck, the county that holds ++}}{came}"
        "{++most of ++}{>>new here<<}"
        f"{{++both of them answers, or both counties do++}}{came}"
    ) in text
