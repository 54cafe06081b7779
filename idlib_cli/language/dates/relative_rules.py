"""Rules for dates told from another day: "last week", "two days earlier", "now", "yesterday"."""

import re

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.meaning import Base, Calendar, Fixed, Meaning, Shift, Unit, Which
from idlib_cli.language.dates.rules import DateRule, rule

_UNITS: dict[str, Unit] = {
    "day": "day",
    "week": "week",
    "weekend": "weekend",
    "fortnight": "week",
    "month": "month",
    "quarter": "quarter",
    "year": "year",
    "decade": "decade",
    "centur": "century",
}
_EDGE = (
    r"(?:(?:(?:the )?(?:very )?(?:early|mid|late|later|earlier|sometime|middle|beginning|start"
    r"|end|close"
    r"|first (?:half|part|days|weeks)|second half|latter (?:half|part)|early part|last (?:days"
    r"|weeks)"
    r"|rest|whole|all|most|much)(?: (?:days|weeks|months|hours))?)(?:_(?:of|in|on|during))?_)*"
)
_UNIT = v.UNIT
_AMOUNT = rf"(?P<amount>{v.CARDINAL})"
_VAGUE = r"(?P<vague>(?:a )?few|several|many|some|(?:a )?number of)"
_ABOUT = (
    r"(?:(?:about|around|almost|nearly|some|just|only|exactly|over|more than|less than|roughly"
    r"|barely|a mere|at least|not quite) )*"
)
_HALF = r"(?: and a half)?"
_AGO_WEEKDAY = rf"(?: (?:this |last |on )?{v.WEEKDAY})?"


def _number(match: re.Match[str]) -> int | None:
    words = match.groupdict().get("amount")
    return v.cardinal(words) if words else None


def _unit(match: re.Match[str]) -> tuple[Unit, int]:
    return _UNITS[match["unit"]], 2 if match["unit"] == "fortnight" else 1


def _shift(direction: int, base: Base, match: re.Match[str]) -> Meaning | None:
    unit, times = _unit(match)
    number = _number(match)
    weekday = match.groupdict().get("weekday")
    return Shift(
        unit=unit,
        amount=None if number is None else number * times * direction,
        direction=direction,
        base=base,
        weekday=v.weekday_number(weekday) if weekday else None,
    )


def _ago(match: re.Match[str]) -> Meaning | None:
    return _shift(-1, "publication", match)


def _ahead(match: re.Match[str]) -> Meaning | None:
    return _shift(1, "publication", match)


def _before(match: re.Match[str]) -> Meaning | None:
    return _shift(-1, "story", match)


def _after(match: re.Match[str]) -> Meaning | None:
    return _shift(1, "story", match)


def _before_event(match: re.Match[str]) -> Meaning | None:
    return _shift(-1, "event", match)


def _after_event(match: re.Match[str]) -> Meaning | None:
    return _shift(1, "event", match)


def _whole(match: re.Match[str]) -> Meaning | None:
    """ "last year", "this week", "the previous month"."""
    unit, _ = _unit(match)
    word = match["which"].split()[-1]
    amount = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "prior": -1}.get(word, 0)
    if word in {"next", "coming", "following", "upcoming", "ensuing"}:
        amount = 1
    base: Base = "publication"
    if (
        word in {"previous", "preceding", "prior", "following", "ensuing", "that", "same"}
        or "the next" in match.group()
    ):
        base = "story"
    elif word == "this":
        base = "telling"
    if unit == "quarter" and base == "story":
        base = "quarter"
    return Shift(
        unit=unit,
        amount=amount,
        base=base,
        calendar=True,
    )


def _day_word(match: re.Match[str]) -> Meaning | None:
    amount = {"yesterday": -1, "tomorrow": 1}.get(match["word"], 0)
    return Shift(unit="day", amount=amount, base="publication", calendar=True)


def _around_day_word(match: re.Match[str]) -> Meaning | None:
    amount = -2 if match["side"] == "before" else 2
    return Shift(unit="day", amount=amount, base="publication", calendar=True)


def _part_of_this_day(match: re.Match[str]) -> Meaning | None:
    story = match["which"] in {"that", "same"}
    base: Base = "story" if story else "publication"
    amount = -1 if match["which"] == "last" else 0
    return Shift(unit="day", amount=amount, base=base, calendar=True)


def _next_part(match: re.Match[str]) -> Meaning | None:
    amount = -1 if match["which"] in {"previous", "preceding"} else 1
    return Shift(unit="day", amount=amount, base="story", calendar=True)


def _section(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 9, "final": 9, "latter": 2}
    kind = "H" if "half" in match.group() else "Q"
    digit = number[found["nth"]]
    if digit == 9:
        digit = 4 if kind == "Q" else 2
    if kind == "H" and digit > 2:
        return None
    word = found.get("whichyear")
    which: Which | None = None
    base: Base = "publication"
    if word:
        which = {"last": "last", "previous": "last", "next": "next", "following": "next"}.get(
            word, "this"
        )  # type: ignore[assignment]
        story = word in {"previous", "following", "that", "same"}
        base = "year of the story" if story else "year of the publication"
    return Calendar(
        year=int(found["year"]) if found.get("year") else None,
        section=f"{kind}{digit}",
        which=which,
        base=base,
    )


def _century(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    number = int(found["digits"]) if found.get("digits") else v.ordinal(found["ordinal"])
    if not 1 <= number <= 21:
        return None
    if (found.get("era") or "").startswith("b"):
        return Fixed(value=f"BC{number:02d}")
    return Fixed(value=f"{number - 1:02d}")


def _past(match: re.Match[str]) -> Meaning | None:
    return Fixed(value="PAST_REF")


def _present(match: re.Match[str]) -> Meaning | None:
    return Fixed(value="PRESENT_REF")


def _future(match: re.Match[str]) -> Meaning | None:
    return Fixed(value="FUTURE_REF")


_SECTION_YEAR = (
    rf"(?: of (?:the (?:fiscal )?year )?(?:fiscal )?{v.YEAR}"
    r"|,? (?:of )?(?:the )?(?P<whichyear>last|this|next|that|previous|following|same) year)?"
)

RELATIVE_RULES: tuple[DateRule, ...] = (
    rule(
        "ago",
        "unit",
        "a distance back from publication",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE})(?: more)?{_HALF}_{_UNIT}s?(?: or (?:so"
        rf"|more))? ago\b{_AGO_WEEKDAY}",
        _ago,
        "two days ago",
        "almost four years ago",
        "a year ago",
    ),
    rule(
        "from-now",
        "unit",
        "a distance on from publication",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE}){_HALF}_{_UNIT}s? (?:from now|hence|from today)\b",
        _ahead,
        "two weeks from now",
    ),
    rule(
        "earlier",
        "unit",
        "a distance back from the event just told",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE}){_HALF}_{_UNIT}s? (?:earlier|previously|prior"
        r"|before(?=\s*(?:[.,;:)]|$)))",
        _before,
        "two days earlier",
        "a year before|,",
    ),
    rule(
        "before-event",
        "unit",
        "a distance back from an event that the text names",
        rf"{_ABOUT}{_AMOUNT}{_HALF}_{_UNIT}s? (?:before|prior to|ahead of)(?= [a-z])",
        _before_event,
        "two days before| the raid",
    ),
    rule(
        "after-event",
        "unit",
        "a distance on from an event that the text names",
        rf"{_ABOUT}{_AMOUNT}{_HALF}_{_UNIT}s? (?:after|following)(?= [a-z])",
        _after_event,
        "two days after| the raid",
    ),
    rule(
        "day-of-event",
        "unit",
        "the day before or after an event that the text names",
        r"the (?P<unit>day|week|month|year) (?P<side>before|after|following)(?= [a-z])",
        lambda m: Shift(
            unit=_UNITS[m["unit"]], amount=-1 if m["side"] == "before" else 1, base="event"
        ),
        "the day after| the raid",
    ),
    rule(
        "later",
        "unit",
        "a distance on from the event just told",
        rf"{_ABOUT}(?:{_AMOUNT}|{_VAGUE}){_HALF}_{_UNIT}s? (?:later|afterwards?|thereafter"
        r"|after(?=\s*(?:[.,;:)]|$)))",
        _after,
        "two days later",
    ),
    rule(
        "this-unit",
        "unit",
        "a whole day, week, month or year told from publication or from the event just told",
        rf"(?P<vague>(?:earlier|later|sometime|early|late) )?{_EDGE}(?:the )?(?P<which>this coming"
        r"|this past|last|previous|preceding|prior|this|that very|this very|that same|that|same"
        r"|next"
        rf"|coming|following|ensuing|upcoming|current)(?: (?:fiscal|calendar))?_{_UNIT}(?!s\b)y?\b"
        r"(?! of\b)",
        _whole,
        "last week",
        "earlier this month",
        "the previous year",
        "the next day",
        but_not=("the past year",),
    ),
    rule(
        "unit-end",
        "unit",
        "the end or beginning of the month or year",
        r"(?:(?:the )?(?:end|beginning|start|middle|close|rest|remainder|latter part) of the"
        r" (?:fiscal |calendar )?(?P<unit>month|year|week|quarter)\b"
        r"|(?:earlier|later|late|early) in the (?P<within>month|year|week|quarter)\b"
        r"|(?P<short>month|year|week)(?:'s_|-| )end\b|the (?:full|whole|fiscal) (?P<full>year)\b)",
        lambda m: Shift(
            unit=_UNITS[m["unit"] or m["within"] or m["short"] or m["full"]],
            amount=0,
            base="telling",
            calendar=True,
        ),
        "the end of the month",
        "year-end",
    ),
    rule(
        "the-quarter",
        "unit",
        "the quarter told, or the last one that had ended",
        r"(?:the |its )(?:(?:latest|most recent|current|just-ended) (?:fiscal )?)?"
        r"(?P<unit>quarter)\b(?! of (?:a|the|its|all)\b)",
        lambda m: Shift(unit="quarter", amount=0, base="quarter", calendar=True),
        "the quarter",
        "the latest quarter",
        but_not=("the quarter of a million",),
    ),
    rule(
        "year-earlier",
        "unit",
        "the same time a year before",
        r"(?:the )?(?:comparable |same )?(?P<amount>year)_(?P<unit>ago|earlier|before)\b"
        r"(?: (?:fiscal )?(?:(?:first|second|third|fourth)_)?(?:period|quarter|month|week"
        r"|level)\b)?",
        lambda m: Shift(
            unit="year",
            amount=-1,
            base="quarter" if "quarter" in m.group() or "period" in m.group() else "comparison",
        ),
        "the year-earlier quarter",
        "year-ago",
    ),
    rule(
        "quarter-year-ago",
        "unit",
        "the same quarter a year before",
        r"(?:the )?(?:same |comparable |corresponding )?(?:quarter|period)"
        r" (?P<unit>(?:a year|one year|last year))(?: (?:ago|earlier|before))?\b",
        lambda m: Shift(unit="year", amount=-1, base="quarter"),
        "the quarter a year ago",
        "the corresponding period last year",
    ),
    rule(
        "recent-units",
        "unit",
        "lately",
        r"(?:the )?recent (?:days|weeks|months|years|decades|quarters)\b",
        _past,
        "recent weeks",
        but_not=("the past few weeks",),
    ),
    rule(
        "coming-units",
        "unit",
        "soon",
        r"(?:the )?(?:coming|future) (?:days|weeks|months|years|decades|quarters)\b",
        _future,
        "the coming days",
        but_not=("the next few days",),
    ),
    rule(
        "these-days",
        "unit",
        "at the time of writing",
        r"these days\b",
        _present,
        "these days",
    ),
    rule(
        "quarter",
        "unit",
        "a quarter of a year",
        rf"(?:the )?(?:{v.YEAR}(?:'s)? )?(?:fiscal_)?(?P<nth>first|second|third|fourth"
        rf"|final)_quarter\b",
        _section,
        "third-quarter",
        "the fourth quarter",
    ),
    rule(
        "quarter-of-year",
        "unit",
        "a quarter of a year",
        rf"(?:{_EDGE})(?:the )?(?:fiscal )?(?P<nth>first|second|third|fourth|last"
        rf"|final)_quarter{_SECTION_YEAR}",
        _section,
        "the third quarter of 1989",
        "the first quarter of next year",
    ),
    rule(
        "which-year-quarter",
        "unit",
        "a quarter of last or next year",
        r"(?P<whichyear>last|this|next) year's (?P<nth>first|second|third|fourth) quarter\b",
        _section,
        "next year's first quarter",
    ),
    rule(
        "half-of-which-year",
        "unit",
        "a half of a year",
        r"(?:the )?(?P<nth>first|second|latter)_half of (?P<whichyear>last|this|next) year",
        _section,
        "the second half of last year",
    ),
    rule(
        "century",
        "unit",
        "a century",
        rf"{_EDGE}(?:the )?{_EDGE}(?:(?P<digits>[0-9]{{1,2}})(?:st|nd|rd|th)"
        rf"|{v.ORDINAL_DAY})_(?:century|centuries)(?: (?P<era>b\.?c|a\.?d))?",
        _century,
        "the 19th century",
        "the early twentieth century",
    ),
    rule(
        "weekend",
        "unit",
        "the weekend",
        r"(?:over |during )?(?:the|this) (?P<unit>weekend)\b",
        lambda m: Shift(unit="weekend", amount=0, base="publication", calendar=True),
        "the weekend",
    ),
    rule(
        "day-word",
        "word",
        "a day told from publication",
        rf"(?:(?:early|late|earlier|later) )?(?P<word>yesterday|today"
        rf"|tomorrow)(?: {v.PART_OF_DAY})?\b"
        r"(?!'s (?:\w+ )?(?:world|society|youth|young|standards|age|times|children|kids"
        r"|generations?)\b)",
        _day_word,
        "yesterday",
        "late today",
        "tomorrow morning",
        but_not=("today's world",),
    ),
    rule(
        "around-day-word",
        "unit",
        "two days from publication",
        r"the day (?P<side>before|after) (?:yesterday|tomorrow)\b",
        _around_day_word,
        "the day after tomorrow",
    ),
    rule(
        "tonight",
        "word",
        "the evening of publication",
        r"(?P<word>tonight)\b",
        lambda m: Shift(unit="day", amount=0, base="publication", calendar=True),
        "tonight",
    ),
    rule(
        "part-of-this-day",
        "word",
        "a part of this day or of the day just told",
        rf"(?:(?:early|late|earlier|later) )?(?P<which>this|that|last|same) {v.PART_OF_DAY}\b",
        _part_of_this_day,
        "this morning",
        "that night",
    ),
    rule(
        "next-morning",
        "word",
        "a part of the day after or before the one just told",
        rf"the (?P<which>next|following|previous|preceding) {v.PART_OF_DAY}\b",
        _next_part,
        "the next morning",
    ),
    rule(
        "now",
        "word",
        "at the time of writing",
        r"(?:right )?(?:now|nowadays|currently|at present|presently|present-day|present day"
        r"|the present|modern-day|modern day|current)\b(?! (?:fiscal |calendar )?(?:day|week|month"
        r"|quarter|year|season|decade|century)\b)(?!,)",
        _present,
        "now",
        "current",
        but_not=("current year",),
    ),
    rule(
        "lately",
        "word",
        "some time before the time of writing",
        r"(?:(?:most |more )?(?:recently|lately)\b"
        r"|(?:in )?the (?:recent )?past\b(?=\s*(?:[.,;:!?)]|$))"
        r"|in the (?:recent )?past\b(?! (?:few|several|couple|[0-9]|one|two|three|four|five|six"
        r"|seven|eight|nine|ten|twelve|hour|day|week|month|quarter|year|decade|century|half|dozen)))",
        _past,
        "recently",
        "the past|.",
        "in the past| it had failed",
        but_not=("the past three months", "in the past year"),
    ),
    rule(
        "soon",
        "word",
        "some time after the time of writing",
        r"(?:the (?:near |foreseeable |distant |immediate )?future|as soon as possible"
        r"|the (?:short|near) term)\b",
        _future,
        "the future",
        "as soon as possible",
        but_not=("soon",),
    ),
)
