"""Rules for days of the year with a name: "Christmas Eve", "last Thanksgiving"."""

import re

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
)
