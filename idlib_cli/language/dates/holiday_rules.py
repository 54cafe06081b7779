"""Rules for days of the year with a name: "Christmas Eve", "last Thanksgiving"."""

import re
from dataclasses import replace

from idlib_cli.language.dates import vocabulary as v
from idlib_cli.language.dates.fragments import WHICH, which_of
from idlib_cli.language.dates.meaning import Holiday, Meaning
from idlib_cli.language.dates.rules import DateRule, rule

HOLIDAYS = (
    r"orthodox (?:christmas|easter)|christmas"
    r"|boxing day|new year'?s|independence day|thanksgiving|labou?r day|memorial day"
    r"|veterans'? day|armistice day|remembrance (?:day|sunday)|valentine'?s|halloween"
    r"|easter(?: sunday| monday)?"
    r"|good friday|palm sunday|ash wednesday|election day|martin luther king(?:,? jr\.?)? day"
    r"|presidents'? day|columbus day|bastille day|may day|st\.? patrick'?s|fourth of july"
    r"|april fools'?|mother'?s day|father'?s day|all saints'? day|epiphany|pentecost"
)


_DAYS_OF = {"day": 1, "week": 7, "fortnight": 14}


def _away(match: re.Match[str]) -> Meaning | None:
    """So many days or weeks before or after a holiday."""
    meaning = _holiday(match)
    if not isinstance(meaning, Holiday):
        return None
    count = v.cardinal(match["count"]) if match["count"] else 1
    days = count * _DAYS_OF[match["unit"]] * (1 if match["side"] in {"after", "following"} else -1)
    return replace(meaning, shift=meaning.shift + days)


def _holiday(match: re.Match[str]) -> Meaning | None:
    found = match.groupdict()
    name = re.sub("[ ']+", " ", found["holiday"].replace("'s", "s").replace("s'", "s"))
    which, base = which_of(match)
    eve = (found.get("eve") or "").strip() == "eve"
    if eve and name == "new years":  # the last day of the year that is named with it
        name, eve = "new years eve", False
    return Holiday(
        name=name,
        year=int(found["year"]) if found.get("year") else None,
        which=which,
        base=base,  # type: ignore[arg-type]
        shift=-1 if eve else 0,
    )


HOLIDAY_RULES: tuple[DateRule, ...] = (
    rule(
        "holiday",
        "holiday",
        "a day of the year with a name",
        rf"(?:{WHICH})?(?P<holiday>{HOLIDAYS})(?P<eve> eve\b)?(?: day\b)?(?:,? (?:of "
        rf"|in )?{v.YEAR})?",
        _holiday,
        "Christmas Eve",
        "last Thanksgiving",
        "Election Day 1998",
    ),
    rule(
        "days-from-holiday",
        "unit",
        "so many days or weeks from a day of the year with a name",
        rf"(?:(?:just|only|some|about|exactly) )?(?:the|(?P<count>{v.CARDINAL}))_"
        r"(?P<unit>day|week|fortnight)s? (?P<side>before|after|following|ahead of|prior to) "
        rf"(?:the )?(?:{WHICH})?(?P<holiday>{HOLIDAYS})(?P<eve> eve\b)?(?: day\b)?"
        rf"(?:,? (?:of |in )?{v.YEAR})?",
        _away,
        "two days before Christmas",
        "the day after Boxing Day",
        "a week before Easter 2019",
    ),
)
