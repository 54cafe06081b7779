"""Low, best and high of an incident, contradictions in words, and totals that are sums."""

import random
from pathlib import Path
from typing import Any

import pytest

from idlib_cli.library import open_corpus
from idlib_cli.query.acled import COLUMNS, rows
from idlib_cli.query.filters import Filters
from idlib_cli.query.incident_records import incident_blocks
from idlib_cli.query.incidents import incidents

Record = dict[str, Any]


def claim(article: str, number: int | tuple[int | None, int | None] | None, **more: Any) -> Record:
    """A casualty record, with the fields that grouping looks at."""
    low, high = number if isinstance(number, tuple) else (number, number)
    record: Record = {
        "id": f"{article}-{more.get('effect', 'killed')}-{more.get('start', 0)}",
        "article": article,
        "outlet": None,
        "published": None,
        "duplicate_of": None,
        "section": "body",
        "line": 1,
        "start": 0,
        "doubt": None,
        "effect": "killed",
        "min": low,
        "max": high,
        "qualifier": None,
        "number_as_written": str(low if low is not None else high),
        "rule": "passive",
        "text": f"{more.get('number_as_written', low)} people were killed",
        "sentence": f"{article} {more.get('start', 0)}",
        "victims": "people",
        "victim_kind": None,
        "place": None,
        "date": None,
        "date_end": None,
        "date_as_written": None,
        "cause": None,
        "attributed_to": None,
        "modality": "asserted",
        "scope": "incident",
        "part_of": None,
        "repeat_of": None,
        "incident": "i1",
    }
    return record | more


def only(*claims: Record) -> Record:
    """The one incident record of these claims."""
    (block,) = incident_blocks(claims)
    return block.record


def test_the_latest_report_is_best_and_rivals_are_said() -> None:
    early = claim("herald", 11, published="2021-06-08", line=3)
    late = claim("post", 14, published="2021-06-10", line=5, attributed_to="a police officer")
    found = only(late, early)
    assert (found["low"], found["best"], found["high"]) == (11, 14, 14)
    assert found["best_claim"] == late["id"]
    assert "latest" in found["best_because"] and "2021-06-10" in found["best_because"]
    (sentence,) = found["contradictions"]
    assert "herald:3" in sentence and "post:5" in sentence and "a police officer" in sentence


def test_at_least_five_is_no_rival_of_five() -> None:
    found = only(claim("a", 5), claim("a", (5, None), start=90))
    assert (found["low"], found["best"], found["high"]) == (5, 5, 5)
    assert found["contradictions"] == []


def test_within_a_report_the_number_said_most_often_is_best() -> None:
    found = only(
        claim("a", (7, None), section="title"), claim("a", 9, start=50), claim("a", 9, start=99)
    )
    assert found["best"] == 9
    assert "2 of its claims" in found["best_because"]


def test_a_toll_is_best_and_two_more_bodies_are_no_rival() -> None:
    first = claim("a", 7)
    more = claim("a", 2, start=80, text="two more bodies")
    toll = claim("a", 9, start=120, rule="toll", text="the death toll to nine")
    found = only(first, more, toll)
    assert (found["low"], found["best"], found["high"]) == (7, 9, 9)
    assert found["best_claim"] == toll["id"]


def test_three_others_are_beside_the_toll_and_no_rival_of_it() -> None:
    toll = claim("a", (41, None))
    others = claim("a", 3, start=80, text="three others died", victims="others")
    found = only(toll, others)
    assert (found["low"], found["best"], found["high"]) == (41, 41, 41)
    assert found["contradictions"] == []
    assert only(others)["best"] == 3


@pytest.mark.parametrize(("who", "low"), [(None, 5), ("residents", 0)])
def test_nobody_in_the_same_voice_is_of_a_part(who: str | None, low: int) -> None:
    nobody = claim("a", 0, start=80, victims=None, attributed_to=who)
    assert only(claim("a", 5), nobody)["low"] == low


def test_best_is_no_number_below_what_the_report_gives_at_least() -> None:
    found = only(claim("a", 9), claim("a", (500, None), start=80))
    assert (found["low"], found["best"], found["high"]) == (9, 500, 500)
    assert "at least" in found["best_because"]


def test_at_least_so_many_of_one_group_outweighs_no_count_of_all() -> None:
    everybody = claim("a", 5)
    rebels = claim("a", (40, None), start=80, victims="rebels", attributed_to="army")
    assert only(everybody, rebels)["best"] == 5


def test_rival_counts_of_one_group_are_said_though_there_is_no_total() -> None:
    both = "The army said 12 rebels and two soldiers died."
    army = claim("a", 12, victims="rebels", sentence=both, attributed_to="army")
    soldiers = claim("a", 2, victims="soldiers", start=20, sentence=both)
    locals_say = claim("a", 4, victims="rebels", start=90, attributed_to="residents")
    (sentence,) = only(army, soldiers, locals_say)["contradictions"]
    assert "rebels" in sentence and "army" in sentence and "residents" in sentence


def test_who_is_as_many_as_all_is_all() -> None:
    headline = claim("a", 22, victims=None)
    pilgrims = claim("a", 22, victims="pilgrims", start=60)
    villagers = claim("a", (40, None), victims="pilgrims", start=160, attributed_to="villagers")
    found = only(headline, pilgrims, villagers)
    assert (found["low"], found["best"], found["high"]) == (22, 22, 40)
    assert "villagers" in found["contradictions"][0]


def test_victims_counted_apart_are_not_added() -> None:
    both = "Four soldiers and two farmers died."
    soldiers = claim("a", 4, victims="soldiers", sentence=both)
    farmers = claim("a", 2, victims="farmers", start=40, sentence=both)
    found = only(soldiers, farmers)
    assert found["best"] is None and found["low"] is None
    assert "4 soldiers" in found["best_because"] and "2 farmers" in found["best_because"]
    with_total = only(soldiers, farmers, claim("a", 6, victims="people", start=80))
    assert with_total["best"] == 6


def test_one_soldier_and_one_farmer_are_not_one_victim() -> None:
    both = "A soldier and a farmer were hurt."
    found = only(
        claim("a", 1, victims="soldier", sentence=both),
        claim("a", 1, victims="farmer", start=20, sentence=both),
    )
    assert found["best"] is None


def test_the_same_soldiers_under_another_name_are_rival_counts() -> None:
    found = only(
        claim("a", 4, victims="soldiers", victim_kind="military"),
        claim("a", 6, victims="troops", victim_kind="military", start=50, line=4),
    )
    assert (found["low"], found["high"]) == (4, 6)
    assert found["contradictions"]


def test_shares_denials_and_copies_do_not_count() -> None:
    found = only(
        claim("a", 30),
        claim("a", 12, victims="children", part_of="a-killed-0", start=20),
        claim("b", 99, modality="denied"),
        claim("c", 31, duplicate_of="a"),
    )
    assert (found["low"], found["best"], found["high"]) == (30, 30, 30)
    assert found["articles"] == ["a", "b"]
    assert found["copies"] == ["c"]
    assert not any(name.startswith("c-") for name in found["claims"])


def test_a_feared_toll_counts_only_where_there_is_no_other() -> None:
    assert only(claim("a", 200, modality="feared"))["best"] == 200
    both = only(claim("a", 200, modality="feared"), claim("a", 12, start=50))
    assert both["high"] == 12


def test_a_vague_word_counts_only_where_there_is_no_number() -> None:
    vague = claim("b", (2, None), number_as_written="multiple", published="2021-06-09")
    assert only(vague)["best"] == 2
    both = only(claim("a", 8, published="2021-06-08"), vague)
    assert (both["low"], both["best"], both["high"]) == (8, 8, 8)


def test_a_range_gives_its_lower_end_and_says_so() -> None:
    found = only(claim("a", (20, 25)))
    assert (found["low"], found["best"], found["high"]) == (20, 20, 25)
    assert "20 to 25" in found["best_because"]


def test_two_days_for_one_event_are_pointed_out() -> None:
    found = only(
        claim("a", 5, date="2020-04-10", line=2),
        claim("a", 5, date="2020-03-10", date_as_written="March 10", start=70, line=9),
        claim("a", 5, date="2020-04-10", start=99, line=11),
    )
    assert found["date"] == "2020-04-10"
    (sentence,) = found["contradictions"]
    assert "2020-03-10 (“March 10”) in a:9" in sentence and "2020-04-10 in a:2" in sentence


def test_a_date_that_the_article_doubts_is_pointed_out() -> None:
    text = "Shells hit the camp on Jan. 10, killing five."
    told = claim("a", 5, sentence=text, start=40) | {"text": "killing five"}
    date = {
        "article": "a", "start": 23, "line": 7, "text": "Jan. 10", "doubt": "Perhaps a misprint.",
    }  # fmt: skip
    (block,) = incident_blocks([told], [date, date | {"start": 300}])
    assert block.record["contradictions"] == ["“Jan. 10” in a:7: Perhaps a misprint."]


def test_killed_and_wounded_of_one_event_are_two_records() -> None:
    blocks = incident_blocks([claim("a", 3), claim("a", 3, effect="wounded", start=30)])
    assert [b.record["effect"] for b in blocks] == ["killed", "wounded"]


def test_a_total_of_two_other_incidents_is_said_and_not_added() -> None:
    common: dict[str, Any] = {"victims": "Malian soldiers", "place": "Menaka"}
    first = claim("a", 8, incident="i1", date="2019-11-01", **common)
    second = claim("a", 5, incident="i2", date="2019-11-09", start=50, **common)
    total = claim("b", 13, incident="i3", scope="cumulative", **common)
    other = claim("b", 9, incident="i4", scope="cumulative", start=70, **common)
    found = {b.record["incident"]: b.record for b in incident_blocks([first, second, total, other])}
    assert found["i3"]["sum_of"] == ["i1", "i2"]
    assert "13 equals 8 (2019-11-01, i1) and 5 (2019-11-09, i2)" in found["i3"]["notes"][0]
    assert found["i4"]["sum_of"] == [] and found["i1"]["best"] == 8


def test_nothing_known_stays_unknown() -> None:
    found = only(claim("a", None, number_as_written=None))
    assert found["best"] is None and found["low"] is None and found["high"] is None
    assert found["best_because"] == "no claim gives a number"


def told(*claims: Record) -> Record:
    """The one row of these claims."""
    full = [
        {"text": f"{c['number_as_written']} {c['victims']}", "perpetrator": None} | c
        for c in claims
    ]
    (row,) = rows(incident_blocks(full))
    return row


@pytest.mark.parametrize(
    ("written", "bounds", "expected"),
    [
        ("dozens", (24, 99), 12),
        ("hundreds", (200, 999), 100),
        ("several", (3, 9), 3),
        ("a dozen", (12, 12), 12),
        ("two dozen", (24, 24), 24),
        ("5", (5, None), 5),
        ("20", (None, 20), 20),
        ("zero", (0, 0), 0),
    ],
)
def test_vague_numbers_count_as_acled_counts_them(
    written: str, bounds: tuple[int | None, int | None], expected: int
) -> None:
    row = told(claim("a", bounds, number_as_written=written))
    assert row["fatalities"] == expected
    assert written in row["notes"]


def test_nobody_counted_is_not_nobody_killed() -> None:
    assert told(claim("a", 7, effect="wounded"))["fatalities"] is None


def test_columns_and_what_the_text_can_fill() -> None:
    row = told(
        claim("a", 4, date="2020-02-03", place="Kass", outlet="Herald", perpetrator="the militia"),
        claim("a", 9, effect="wounded", start=30, victim_kind="civilian", outlet="Herald"),
    )
    assert tuple(row) == COLUMNS
    assert (row["event_date"], row["year"], row["time_precision"]) == ("2020-02-03", 2020, 1)
    assert (row["actor1"], row["location"], row["source"]) == ("the militia", "Kass", "Herald")
    assert row["civilian_targeting"] == "Civilian targeting"


def test_an_accident_targets_no_civilians() -> None:
    row = told(claim("a", 20, victim_kind="civilian", cause="ferry accident"))
    assert row["civilian_targeting"] is None


def test_running_totals_are_no_events() -> None:
    assert list(rows(incident_blocks([claim("a", 40, scope="cumulative")]))) == []


PLACES = ("Menaka", "Tessit", "Orla", "Velm")
SENTENCES = (
    "{n} Malian soldiers were killed in an attack on a post in {place} on {day}.",
    "{n} people were killed and {m} wounded when a ferry sank near {place} in {month}.",
    "{n} farmers died in a flood in {place}.",
    "At least {n} Malian soldiers have been killed in {place} since the start of the year.",
    "{n} Malian soldiers were killed in {place} in {month}, the ministry said.",
)


def folder_of_claims(folder: Path) -> Path:
    """Articles that tell of many incidents: dated by day, by month and not at all, and totals."""
    chance = random.Random(3)  # noqa: S311 - the same articles each time
    for number in range(40):
        told = [
            chance.choice(SENTENCES).format(
                n=chance.randrange(2, 9) + 9 * (number % 5 == 0),
                m=chance.randrange(10, 30),
                place=chance.choice(PLACES),
                day=f"{chance.choice(('March', 'April'))} {chance.randrange(1, 28)}",
                month=chance.choice(("January", "February")),
            )
            for _ in range(3)
        ]
        head = f"---\ntitle: News {number}\ndate: 2021-05-{number % 28 + 1:02}\n---\n"
        (folder / f"report-{number:02}.md").write_text(head + "\n\n".join(told) + "\n")
    return folder


def test_the_first_of_many_incidents_are_those_of_all(tmp_path: Path) -> None:
    index = open_corpus(folder_of_claims(tmp_path), cache=False).index
    sums = 0
    for filters in (
        Filters(),
        Filters(reverse=True),
        Filters(effect="killed", victims="Malian"),
        Filters(since="2021-03", place="tessit"),
    ):
        every = [*incidents(index, filters, told=True).records]
        count = incidents(index, filters).total()
        assert count
        sums += sum(bool(record.get("sum_of")) for record in every)
        for limit in (1, 2, 5, count // 2, count, count + 1):
            found = incidents(index, filters._replace(limit=limit))
            some = [*found.records]
            assert some == [r for r in every if "best_claim" in r][:limit]
            assert found.total() == count
    assert sums
