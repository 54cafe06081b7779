"""One event told by several articles is one row of the timeline."""

import os
import random
from pathlib import Path

import pytest

from idlib_cli import query
from idlib_cli.building import stamps
from idlib_cli.library import open_corpus
from idlib_cli.query import Filters, chronology
from idlib_cli.query.chronology import events, folded
from idlib_cli.query.periods import density
from idlib_cli.render.density import lines

SAMPLE = Path(__file__).parent.parent / "corpus"


def _row(number, article, sentence, value="2021-06-08", **more):
    return {
        "id": f"id{number}",
        "article": article,
        "sentence": sentence,
        "value": value,
        "first_day": value,
        "duplicate_of": None,
        "repeat_of": None,
    } | more


FLOOD = "The river burst its banks at Orsova on Tuesday and swept away two bridges."
AGAIN = "Two bridges at Orsova were swept away when the river burst its banks on June 8."
OTHER = "Teachers went on strike on Tuesday over unpaid wages."


def _folded(rows):
    return [row.record for row in folded(rows, events(rows))]


def test_a_second_article_is_named_by_the_first_row():
    first, second = _folded([_row(1, "a", FLOOD), _row(2, "b", AGAIN)])
    assert (first["told_in"], first["repeat_of"]) == (["a", "b"], None)
    assert (second["told_in"], second["repeat_of"]) == (["b"], "id1")


def test_another_event_or_another_day_stays_a_row():
    rows = _folded([_row(1, "a", FLOOD), _row(2, "b", OTHER), _row(3, "c", AGAIN, "2021-06-09")])
    assert [row["repeat_of"] for row in rows] == [None, None, None]


def test_a_copied_article_is_no_second_source():
    rows = _folded([_row(1, "a", FLOOD), _row(2, "b", FLOOD, duplicate_of="a")])
    assert rows[0]["told_in"] == ["a"]
    assert rows[1]["repeat_of"] is None


def test_what_a_question_leaves_out_still_counts(tmp_path: Path):
    for number, name, text in ((8, "early", FLOOD), (9, "late", AGAIN), (9, "other", OTHER)):
        front = f"---\ntitle: {name}\ndate: 2021-06-{number:02}\noutlet: {name}\n---\n"
        (tmp_path / f"{name}.txt").write_text(f"{front}\n{text}\n", encoding="utf-8")
    index = open_corpus(tmp_path, cache=False).index
    everything = list(query.timeline(index, Filters()).records)
    first = next(r for r in everything if r["article"] == "early")
    [only] = query.timeline(index, Filters(article="late", copies=False)).records
    assert only["repeat_of"] == first["id"]
    assert only["told_in"] == ["late", "early"]
    shown = [r["article"] for r in query.timeline(index, Filters(copies=False)).records]
    assert sorted(shown) == ["early", "other"]


def _dated(first, last=None, planned=False):
    return first, last or first, planned, 1


def test_density_takes_the_finest_periods_that_fit():
    rows = [_dated("2021-06-01"), _dated("2021-06-03"), _dated("2021-06-03", planned=True)]
    found = density(rows, 40)
    assert found is not None
    assert (found.unit, found.counts, found.planned) == ("day", [1, 0, 2], [0, 0, 1])
    months = density([*rows, _dated("2023-01-01"), _dated("2022-01-01", "2022-12-31")], 40)
    assert months is not None
    assert (months.unit, len(months.periods), months.left_out) == ("month", 20, 1)
    years = density([*rows, _dated("1963-01-01")], 60)
    assert years is not None
    assert (years.unit, years.periods[0]) == ("year", "1963")
    assert density([_dated("2021-06-01")], 40) is None


def test_density_counts_what_comes_counted():
    found = density(
        [("2021-06-01", "2021-06-01", False, 3), ("2021-06-02", "2021-06-02", True, 2)], 9
    )
    assert found is not None
    assert (found.counts, found.planned) == ([3, 2], [0, 2])


def test_the_picture_is_no_wider_than_asked():
    rows = [_dated("2021-06-01"), _dated("2021-06-30", planned=True), _dated("2021-06-15")]
    for width in (30, 40, 80):
        found = density(rows, width)
        assert found is not None
        heading, blocks, axis, note = lines(found, width)
        assert heading == "Dates by day, 2021-06-01 to 2021-06-30 (most: 1 in 2021-06-01)"
        assert len(blocks) <= width
        assert len(axis) <= width
        assert blocks.rstrip()[-1] == "░"
        assert note == "░ planned"


def test_years_before_our_era_come_first_the_earliest_of_them_too(tmp_path: Path) -> None:
    text = "In 404 BC the war ended. In 1652 it began. In 411 BC the fleet came, in AD 79 the ash."
    (tmp_path / "early.txt").write_text(f"The Wars of the Straits\n\n{text}\n", encoding="utf-8")
    index = open_corpus(tmp_path, cache=False).index
    told = query.timeline(index, Filters()).records
    assert [row["value"] for row in told] == ["BC0411", "BC0404", "0079", "1652"]
    until = query.timeline(index, Filters(until="0100")).records
    assert [row["value"] for row in until] == ["BC0411", "BC0404", "0079"]


@pytest.mark.parametrize(
    "asked",
    [
        Filters(),
        Filters(copies=False),
        Filters(reverse=True),
        Filters(about="Turkish", copies=False),
        Filters(since="2020", explain=True),
    ],
)
@pytest.mark.parametrize("limit", [1, 7, 12])
def test_the_first_of_very_many_are_the_first_of_all(
    monkeypatch: pytest.MonkeyPatch, asked: Filters, limit: int
) -> None:
    index = open_corpus(SAMPLE).index
    whole = query.timeline(index, asked)
    every = list(whole.records)
    assert len(every) > limit
    monkeypatch.setattr(chronology, "MANY", 0)
    begun = query.timeline(index, asked._replace(limit=limit))
    assert list(begun.records) == every[:limit]
    assert begun.total() is None
    assert begun.more()
    if not asked.about:
        drawn = density(query.timeline(index, asked._replace(copies=False)).spans(), 100)
        assert drawn is not None
        assert density(begun.spans(), 100).periods == drawn.periods


def test_of_very_many_that_all_fit_there_are_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    index = open_corpus(SAMPLE).index
    every = list(query.timeline(index, Filters()).records)
    monkeypatch.setattr(chronology, "MANY", 0)
    begun = query.timeline(index, Filters(limit=10_000))
    assert list(begun.records) == every
    assert not begun.more()


TIMES = ("On 3 May 2021", "In May 2021", "Last week", "In 411 BC", "On 5 May 2021", "Yesterday")
EVENTS = (
    "the harbour bridge at Norby collapsed, engineers of the county said",
    "a ferry sank off Tarn island",
    "the council voted on the new dam",
    "a fire burned the old mill down",
)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize(
    "asked",
    [
        Filters(),
        Filters(reverse=True),
        Filters(copies=False),
        Filters(copies=False, reverse=True),
        Filters(until="2021-05-04", reverse=True),
        Filters(about="harbour", copies=False, reverse=True),
    ],
)
def test_what_tells_an_event_again_does_not_depend_on_order_or_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: Filters, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311
    for number in range(6):
        head = f"---\ndate: 2021-05-0{number + 4}\n---\n" if number % 3 else ""
        told = (f"{chance.choice(TIMES)} {chance.choice(EVENTS)}." for _ in range(6))
        text = f"{head}# Story {number}\n\n" + "\n\n".join(told) + "\n"
        (tmp_path / f"{number}.md").write_text(text, encoding="utf-8")
    index = open_corpus(tmp_path, cache=False).index
    every = list(query.timeline(index, asked).records)
    forward = list(query.timeline(index, asked._replace(reverse=False, copies=True)).records)
    repeats = {record["id"]: record["repeat_of"] for record in forward}
    assert any(repeats.values())
    assert {r["id"]: r["repeat_of"] for r in every}.items() <= repeats.items()
    if not asked.copies:
        events = [r["repeat_of"] or r["id"] for r in every if len(r["told_in"]) > 1]
        assert len(events) == len(set(events))
    monkeypatch.setattr(chronology, "MANY", 0)
    for limit in (1, 5, 9, 100):
        assert list(query.timeline(index, asked._replace(limit=limit)).records) == every[:limit]


def test_an_event_is_told_once_in_reverse_too(tmp_path: Path) -> None:
    for number in range(3):
        text = f"Norby {number}\n\nThe harbour bridge at Norby collapsed on 3 May 2021.\n"
        text += f"\nThe council of ward {number} met.\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    index = open_corpus(tmp_path, cache=False).index
    (row,) = query.timeline(index, Filters(copies=False, reverse=True)).records
    assert len(row["told_in"]) == 3


@pytest.mark.parametrize("many", [10_000, 0])
def test_a_changed_file_is_told_of_however_many_dates_there_are(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: int
) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(stamps, "MOST_FILES", 1)
    monkeypatch.setattr(chronology, "MANY", many)
    folder = tmp_path / "articles"
    folder.mkdir()
    for number in range(3):
        file = folder / f"{number}.txt"
        file.write_text(f"Norby {number}\n\nA bridge collapsed on {number + 3} May 2021.\n")
        os.utime(file, (1_000_000_000, 1_000_000_000))
    os.utime(folder, (1_000_000_000, 1_000_000_000))
    open_corpus(folder, jobs=1)
    for file in folder.iterdir():
        os.utime(file, (1_000_000_100, 1_000_000_100))
    index = open_corpus(folder, jobs=1).index
    found = query.timeline(index, Filters(limit=2))
    assert len(list(found.records)) == 2
    assert sum("has changed" in note for note in found.notes) >= 2
