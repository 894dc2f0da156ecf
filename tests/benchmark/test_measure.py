"""Every stage is measured, rendering too, and the table has a row for each size."""

from __future__ import annotations

from dataclasses import replace

from draftdiff.presentation.benchmark.measure import measure, table


def test_every_stage_of_a_law_takes_time_and_memory() -> None:
    found = measure(20)
    assert found.articles == 20
    assert min(found.read, found.align, found.compare, found.render) > 0
    assert found.peak > 0


def test_each_size_stands_beside_its_ratio_to_the_one_before() -> None:
    small = replace(measure(5), articles=10, read=1.0, align=1.0, compare=3.0, render=1.0, peak=10)
    large = replace(small, articles=100, read=2.0, align=12.0, compare=32.0, render=4.0, peak=15)
    head, first, second, ratio = table([small, large])
    assert head.split()[0] == "articles"
    assert first.split()[0] == "10"
    assert second.split()[0] == "100"
    assert ratio.split() == ["ratio", "2.0x", "12.0x", "10.7x", "11.0x", "4.0x", "1.5x"]
