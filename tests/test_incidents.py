"""Which claims are about one incident: decided from day, place, victims, cause and wording."""

import random
from typing import Any

from idlib_cli.linking.claims import Claim
from idlib_cli.linking.incidents import link
from tests.hostile import work


def claim(article: str, sentence: str, **more: Any) -> Claim:
    """A claim whose id is made from the article and the sentence, so that tests can name it."""
    number = more.pop("number", None)
    low, high = number if isinstance(number, tuple) else (number, number)
    return Claim(
        id=more.pop("id", f"{article}/{more.get('effect', 'killed')}/{len(sentence)}"),
        article=article,
        effect=more.pop("effect", "killed"),
        sentence=sentence,
        min=low,
        max=high,
        **more,
    )


def joined(*claims: Claim) -> bool:
    """Whether all claims are of one incident."""
    return len(set(link(claims).values())) == 1


BUS = claim(
    "herald",
    "Eleven pilgrims were killed on Tuesday when their bus plunged into a gorge near Manali.",
    number=11,
    victims="pilgrims",
    place="Manali",
    date="2021-06-08",
    cause="bus crash",
    published="2021-06-09",
)


def test_two_outlets_tell_of_one_event() -> None:
    later = claim(
        "post",
        "The bus that fell into a ravine outside Manali carried pilgrims; 14 died.",
        number=14,
        victims="pilgrims",
        place="Manali",
        date="2021-06-08",
        cause="crash",
        published="2021-06-10",
    )
    assert joined(BUS, later)


def test_an_undated_follow_up_joins_by_place_and_telling_number() -> None:
    burial = claim(
        "post",
        "Hundreds came to bury the 17 killed when a bus fell into a gorge outside Tavel.",
        number=17,
        place="Tavel",
        published="2024-03-14",
    )
    crash: dict[str, Any] = {"place": "Tavel", "date": "2024-03-11", "published": "2024-03-13"}
    toll = claim("herald", "The toll rose to 17.", number=17, cause="bus crash", **crash)
    round_one = claim("herald", "The toll rose to 20.", number=20, cause="bus crash", **crash)
    assert joined(toll, burial)
    assert not joined(round_one, burial)


def _dead_and_missing(article: str, dead: int, missing: int, **more: Any) -> tuple[Claim, Claim]:
    common = {**more, "incident": "1"}
    return (
        claim(article, f"Rescuers found {dead} bodies.", number=dead, **common),
        claim(article, f"{missing} are missing.", number=missing, effect="missing", **common),
    )


def test_the_missing_of_one_report_are_the_dead_of_a_later_one() -> None:
    first = _dead_and_missing(
        "herald", 3, 40, place="Tarn", date="2024-10-02", published="2024-10-03"
    )
    later = _dead_and_missing("post", 21, 22, place="Tarn island", published="2024-10-05")
    at_last = claim(
        "wire",
        "The ferry sank on 2 October with the loss of 43 lives.",
        number=43,
        date="2024-10-02",
        published="2024-10-07",
    )
    assert joined(*first, *later, at_last)


def test_at_least_five_and_eleven_are_rival_tolls() -> None:
    common: dict[str, Any] = {"place": "Lumo", "date": "2025-04-11", "published": "2025-04-12"}
    least = claim("wire", "At least five died as police shot.", number=(5, None), **common)
    rival = claim("rights", "Security forces killed 11 in protests.", number=11, **common)
    exact = claim("wire", "Three died in a brawl.", number=3, **common)
    assert joined(least, rival)
    assert not joined(exact, rival)


def test_running_totals_of_one_outbreak_meet_weeks_apart() -> None:
    common: dict[str, Any] = {"place": "Lower Basin", "date": "2025-03", "scope": "cumulative"}
    common |= {"cause": "cholera"}
    may = claim(
        "desk",
        "Cholera has killed 112 since March.",
        number=112,
        date_end="2025-05-05",
        published="2025-05-05",
        **common,
    )
    june = claim(
        "post",
        "Deaths from cholera have risen to 160.",
        number=160,
        date_end="2025-05-19",
        published="2025-05-19",
        **common,
    )
    assert joined(may, june)


def test_other_numbers_of_dead_and_missing_are_no_evidence() -> None:
    first = _dead_and_missing(
        "herald", 3, 40, place="Tarn", date="2024-10-02", published="2024-10-03"
    )
    other = claim(
        "wire",
        "A boat went down on 2 October with the loss of 25 lives.",
        number=25,
        date="2024-10-02",
        published="2024-10-07",
    )
    assert not joined(*first, other)


def test_the_number_alone_never_joins() -> None:
    elsewhere = claim(
        "post",
        "Eleven miners died when a shaft flooded.",
        number=11,
        victims="miners",
        published="2021-06-09",
    )
    assert not joined(BUS, elsewhere)


def test_the_same_place_a_month_later_is_another_event() -> None:
    again = claim(
        "post",
        "Eleven pilgrims were killed when their bus plunged into a gorge near Manali.",
        number=11,
        victims="pilgrims",
        place="Manali",
        date="2021-07-10",
        cause="bus crash",
        published="2021-07-11",
    )
    assert not joined(BUS, again)


def test_two_attacks_on_one_day_in_one_city_differ_in_cause() -> None:
    common: dict[str, Any] = {"place": "Kandahar", "date": "2019-05-02", "published": "2019-05-03"}
    bomb = claim(
        "a",
        "A car bomb in Kandahar killed four people.",
        number=4,
        victims="people",
        cause="car bomb",
        **common,
    )
    flood = claim(
        "b",
        "Floods in Kandahar killed four people.",
        number=4,
        victims="people",
        cause="floods",
        **common,
    )
    assert not joined(bomb, flood)


def test_victims_of_another_kind_or_nation_are_another_event() -> None:
    common: dict[str, Any] = {"place": "Marib", "date": "2021-02-20", "cause": "missile strike"}
    soldiers = claim(
        "a", "A missile killed five soldiers.", number=5, victim_kind="military", **common
    )
    civilians = claim(
        "b", "A missile killed five civilians.", number=5, victim_kind="civilian", **common
    )
    assert not joined(soldiers, civilians)


def test_killed_and_wounded_of_one_telling_stay_together() -> None:
    killed = claim("a", "Two died and two were hurt.", number=2, id="k", incident="1")
    wounded = claim(
        "a", "Two died and two were hurt.", number=2, effect="wounded", id="w", incident="1"
    )
    assert joined(killed, wounded)


def test_one_article_that_numbers_two_incidents_means_two() -> None:
    common: dict[str, Any] = {"place": "Lagos", "date": "2020-10-20", "victims": "protesters"}
    first = claim("a", "Three protesters died at the bridge.", number=3, incident="1", **common)
    second = claim(
        "a", "Nine protesters died at the toll gate later.", number=9, incident="2", **common
    )
    assert not joined(first, second)


def test_a_day_without_a_year_meets_a_full_date() -> None:
    dated = claim(
        "a",
        "Six Chadian soldiers were killed by shelling at Bosso on Monday.",
        number=6,
        victims="Chadian soldiers",
        place="Bosso",
        date="2016-06-06",
        published="2016-06-08",
    )
    yearless = claim(
        "b",
        "The shelling of June 6 killed six Chadian troops.",
        number=6,
        victims="Chadian troops",
        date_as_written="June 6",
    )
    assert joined(dated, yearless)


def test_running_totals_of_two_periods_stay_apart() -> None:
    common: dict[str, Any] = {
        "effect": "displaced",
        "number": 200000,
        "victims": "people",
        "place": "Darfur",
        "scope": "cumulative",
    }
    spring = claim(
        "a",
        "Some 200,000 have fled Darfur since April.",
        date="2020-04",
        date_end="2020-08",
        **common,
    )
    winter = claim(
        "b",
        "Some 200,000 have fled Darfur since last December.",
        date="2020-12",
        date_end="2021-02",
        **common,
    )
    winter_again = claim(
        "c",
        "Since December fighting in Darfur has driven out 200,000 people.",
        date="2020-12",
        date_end="2021-03",
        **common,
    )
    assert not joined(spring, winter)
    assert joined(winter, winter_again)


def test_a_running_total_is_no_claim_about_the_latest_attack() -> None:
    common: dict[str, Any] = {"place": "Mosul", "date": "2017-03-02", "victims": "police officers"}
    attack = claim("a", "The blast in Mosul killed six police officers.", number=6, **common)
    total = claim(
        "a",
        "It brought the toll of police officers killed in Mosul this week to six.",
        number=6,
        scope="cumulative",
        incident="2",
        **common,
    )
    assert not joined(attack, total)


def test_a_copied_sentence_joins_without_a_date() -> None:
    text = "Four fishermen drowned when their boat sank off the coast, the coast guard said."
    one = claim("a", text, number=4, victims="fishermen", cause="sank")
    two = claim("b", text, number=4, victims="fishermen", cause="sank")
    assert joined(one, two)


def test_a_date_misprinted_within_one_article_does_not_split_the_event() -> None:
    common: dict[str, Any] = {"article": "a", "victims": "Kenyan soldiers", "cause": "shelling"}
    text = "Five Kenyan soldiers were killed and six hurt by shelling on Monday."
    again = (
        "Shelling hit the Kenyan camp on March 10, killing five Kenyan soldiers and hurting six."
    )
    told = [
        claim(sentence=text, number=5, id="k1", incident="1", date="2020-04-10", **common),
        claim(
            sentence=text,
            number=6,
            id="w1",
            incident="1",
            date="2020-04-10",
            effect="wounded",
            **common,
        ),
    ]
    misprinted = [
        claim(sentence=again, number=5, id="k2", incident="2", date="2020-03-10", **common),
        claim(
            sentence=again,
            number=6,
            id="w2",
            incident="2",
            date="2020-03-10",
            effect="wounded",
            **common,
        ),
    ]
    assert joined(*told, *misprinted)


def _many(count: int) -> list[Claim]:
    return [
        claim(
            f"article-{n:06}",
            f"Shells killed {n % 9} villagers in district {n % 50} of Harat on day {n}.",
            number=n % 9,
            victims="villagers",
            place="Harat",
            date=None if n % 3 else f"2020-{n % 12 + 1:02}-{n % 28 + 1:02}",
            published=f"2020-{n % 12 + 1:02}-{n % 28 + 1:02}",
            cause="shelling",
        )
        for n in range(count)
    ]


def test_the_order_of_files_does_not_matter() -> None:
    claims = _many(120)
    shuffled = claims[:]
    random.Random(7).shuffle(shuffled)  # noqa: S311
    assert link(claims) == link(shuffled)


def test_work_is_near_linear_in_the_number_of_claims() -> None:
    few, many = _many(600), _many(3000)
    assert work(lambda: link(many)) < 8 * work(lambda: link(few))
