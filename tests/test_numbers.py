"""Numbers as news prose writes them."""

import pytest

from idlib_cli.language.numbers import Number, find


def one(text: str) -> Number:
    (number,) = find(text)
    return number


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("five", 5, 5),
        ("forty-two", 42, 42),
        ("one hundred and five", 105, 105),
        ("two thousand six hundred", 2600, 2600),
        ("1,250", 1250, 1250),
        ("3.5 million", 3_500_000, 3_500_000),
        ("half a million", 500_000, 500_000),
        ("a half million", 500_000, 500_000),
        ("two and a half million", 2_500_000, 2_500_000),
        ("a dozen", 12, 12),
        ("two dozen", 24, 24),
        ("half a dozen", 6, 6),
        ("a couple of", 2, 2),
        ("several", 3, 9),
        ("a handful", 3, 9),
        ("dozens", 24, 99),
        ("scores of", 40, 199),
        ("hundreds", 200, 999),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of thousands", 200_000, 999_999),
        ("many", None, None),
        ("at least 20", 20, None),
        ("no fewer than nine", 9, None),
        ("more than a dozen", 12, None),
        ("20 or more", 20, None),
        ("as many as 30", None, 30),
        ("up to about 30", None, 30),
        ("fewer than 10", None, 10),
        ("almost 300", 300, 300),
        ("some 9,000", 9_000, 9_000),
        ("between 20 and 25", 20, 25),
        ("between two and three dozen", 24, 36),
        ("20-25", 20, 25),
        ("2,000–3,000", 2_000, 3_000),
        ("20 to 25", 20, 25),
        ("two or three", 2, 3),
        ("from 10 to 15", 10, 15),
        ("4 to 6 thousand", 4_000, 6_000),
        ("TWENTY-\nFIVE", 25, 25),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None) -> None:
    number = one(text)
    assert (number.min, number.max) == (low, high)
    assert number.role in ("count",)


@pytest.mark.parametrize(
    ("text", "qualifier", "written"),
    [
        ("at least 20 boats", "at least", "20"),
        ("Nearly a half million homes", "nearly", "a half million"),
        ("about, I think, 700 homes", "about", "700"),
        ("dozens of boats", "dozens", "dozens"),
        ("seven boats", None, "seven"),
    ],
)
def test_qualifier_and_span(text: str, qualifier: str | None, written: str) -> None:
    number = one(text)
    assert number.qualifier == qualifier
    assert text[number.number_start : number.number_end] == written


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("It opened in 1984.", "year"),
        ("The season of 2019-20 was short.", "year"),
        ("They met on May 14.", "date"),
        ("They met on 14 May.", "date"),
        ("They met at 2230.", "time"),
        ("They met at 10:30.", "time"),
        ("It closed at 5 p.m.", "time"),
        ("Rosa Benitez, 34, is a nurse.", "age"),
        ("Rosa Benitez (34) is a nurse.", "age"),
        ("A 34-year-old nurse spoke.", "age"),
        ("Her son, aged 7, listened.", "age"),
        ("It lasted three weeks.", "duration"),
        ("They drove down Route 7.", "label"),
        ("See section 4.", "label"),
        ("They won 3-1.", "score"),
        ("It is a 12-storey tower.", "modifier"),
        ("No one came.", "idiom"),
        ("They looked at one another.", "idiom"),
        ("In the town 1,984 people live.", "count"),
        ("Some 2000 people live there.", "count"),
        ("An 8-member crew sailed.", "count"),
        ("The troop took 2000 prisoners.", "count"),
    ],
)
def test_role(text: str, role: str) -> None:
    assert one(text).role == role


@pytest.mark.parametrize(
    "text", ["the third man", "the 21st floor", "an M4 rifle", "a B-52", "in 7D"]
)
def test_not_a_number(text: str) -> None:
    assert find(text) == []


def test_two_tolls_are_no_range() -> None:
    assert [n.min for n in find("The toll rose from 10 to 47.")] == [10, 47]


def test_offsets_count_from_the_whole_text() -> None:
    text = "İ 5 boats, 6 boats"
    assert [text[n.start : n.end] for n in find(text, 4)] == ["6"]
    assert [text[n.start : n.end] for n in find(text)] == ["5", "6"]


@pytest.mark.parametrize(
    "piece", ["1 ", "one ", "a half ", "at least ", "1,", "dozens and ", "1-", "9"]
)
def test_long_lines_take_linear_time(piece: str) -> None:
    find(piece * (60_000 // len(piece)))
