"""Rows of labels: told by their parts, and prose with wide gaps left alone."""

import pytest

from idlib_cli.reading.calendar_dates import dates
from idlib_cli.reading.page_rows import LABEL_ROW, row


def test_examples_of_rows() -> None:
    for example in LABEL_ROW.examples:
        assert row(example) is LABEL_ROW, example
    for other in LABEL_ROW.counterexamples:
        assert row(other) is None, other


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("Share on Facebook   Post on X", "share"),
        ("Reuse this content   Advertisement", "service"),
        ("Explore more on these topics   Norby   Rivers and dams", "border"),
        ("TOP COMMENT  When will they learn? — Ann, 4 hours ago", "comments"),
    ],
)
def test_a_row_goes_by_the_prompt_it_begins_or_ends_with(line: str, rule: str) -> None:
    found = row(line)
    assert found is not None and found.name == rule


@pytest.mark.parametrize(
    "line",
    [
        "The river rose again.  The dam held.",
        "TENNIS   By Ann Lee in Norby   20 May 2023",
        "Ola Berg   9   4   12",
        "Roe / Lee / Berg",
        "Opinion | Let the river win",
    ],
)
def test_what_is_no_row(line: str) -> None:
    assert row(line) is None


def test_the_minutes_of_a_time_are_no_day() -> None:
    assert [d.value for d in dates("All News 19:32 November 09, 2024")] == ["2024-11-09"]
    assert [d.value for d in dates("Posted:3 May 2021")] == ["2021-05-03"]
