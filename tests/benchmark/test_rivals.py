"""Others beside ours: equally cold, and nobody left out without a word."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from draftdiff.presentation.benchmark import rivals
from draftdiff.presentation.benchmark.laws import make_law
from draftdiff.presentation.benchmark.rivals import Timed, lines, time_beside
from draftdiff.presentation.cli import main


@pytest.fixture
def others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Others of which one is not there, one fails and one never ends."""
    monkeypatch.setattr(
        rivals,
        "PYTHON_RIVALS",
        (
            ("absent", "no_such_library", "", "pass"),
            ("broken", "json", "", "raise SystemExit(2)"),
            ("words", "json", "", "assert '# ' not in old + new and 'shall' in old"),
            ("endless", "json", "", "time.sleep(60)"),
        ),
    )
    monkeypatch.setattr(rivals, "PROGRAMS", (("gone", ("no-such-program", "{old}", "{new}")),))


@pytest.mark.usefixtures("others")
def test_each_has_a_time_or_the_reason_why_not() -> None:
    own, *found = time_beside(*make_law(5), limit=8)
    assert own.name.startswith("draftdiff")
    assert own.seconds is not None
    assert own.seconds > 0
    assert [(one.name, one.why) for one in found] == [
        ("absent", "not installed"),
        ("broken", "failed"),
        ("words", ""),
        ("endless", "stopped after 8 s"),
        ("gone", "not installed"),
    ]


def test_times_stand_beside_ours() -> None:
    ours, other = Timed(name="ours", seconds=0.5), Timed(name="b", seconds=1)
    told = list(lines([ours, other, Timed(name="c", why="no")]))
    assert [line.split() for line in told] == [
        ["ours", "0.500", "s"],
        ["b", "1.000", "s", "2.0x"],
        ["c", "no"],
    ]
    failed = list(lines([Timed(name="ours", why="failed"), other]))
    assert [line.split() for line in failed] == [["ours", "failed"], ["b", "1.000", "s"]]


@pytest.mark.parametrize("sizes", ["0", "-5", "100,0", "", "many", "100,", "1.5"])
def test_sizes_that_are_none_are_refused(sizes: str) -> None:
    result = CliRunner().invoke(main, ["benchmark", "--sizes", sizes])
    assert result.exit_code == 2
    assert f"numbers of articles from 1, parted by commas; found {sizes!r}" in result.output
