"""Full dates as they stand in metadata and date lines, to ISO 8601.

Only what names a year is read here; "Tuesday" and "last week" are for `language.dates`. Whether
03/04/2020 is March or April is told by a part above 12, by dots between the parts or by the caller
(`numeric_order`, `date_order`), never assumed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from idlib_cli.language.wordlists import entries

_MONTHS = {
    name: int(number)
    for entry in entries("months", package="idlib_cli.reading")
    for number, *names in [entry.split()]
    for name in names
}
MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))

DATE = re.compile(
    rf"""
      (?: (?<![\d/.-])(?P<iso_y>(?:19|20)\d\d)(?P<iso_sep>[-/.])(?P<iso_m>\d{{1,2}})(?P=iso_sep)
          (?P<iso_d>\d{{1,2}})(?:[T ]?(?=\d\d:)|(?![\d/-]))            # 2020-02-19, 2020/2/19
        | (?P<han_y>(?:19|20)\d\d)\s?年\s?(?P<han_m>\d{{1,2}})\s?月\s?(?P<han_d>\d{{1,2}})\s?日
        | (?:(?<![^\W\d_])|(?<=[a-z])(?=(?-i:[A-Z])))
          (?P<mdy_m>{MONTH})\b(?:\.?,?\s{{1,2}}|[./-])     # May 9, 2020; Jul.22.2022
          (?P<mdy_d>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{{1,2}}|\s[–-]\s|[./-])(?:at\s)?(?P<mdy_y>(?:19|20)\d\d)(?!\d(?!\d?:\d\d))
        | (?<!\d)(?<!\d:)(?P<dmy_d>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th|er|º|°)?\.?
          [\s/-]{{1,2}}(?:(?:of|de)\s)?(?P<dmy_m>{MONTH})\b\.?(?:\s(?=,\d))?,?(?:[\s/-]{{1,2}}|(?<=\s,))(?:(?:de|del)\s)?
          (?P<dmy_y>(?:19|20)\d\d(?!\d(?!\d?:\d\d))|['’]?\d\d(?![\d:]))  # 3 JAN 90
        | (?<![\w/.,-])(?P<num_a>\d{{1,2}})(?P<num_sep>[/.-])(?P<num_b>\d{{1,2}})(?P=num_sep)
          (?P<num_y>(?:19|20)\d\d(?!\d(?!\d?\.))|\d\d(?![\d.]))(?![/-]|\.\d)   # 19/02/2020
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_COMPACT = re.compile(r"(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)")
_PARTIAL = re.compile(r"\s*((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?\s*")
_WEEK_DAY = re.compile(r"((?:19|20)\d\d)-?W(\d\d)-?([1-7])(?:T.*)?")
"""2024-W06-7, as ISO 8601 writes a day of a week."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OTHER_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]")
_ASCII_DIGITS = {
    zero + value: str(value) for zero in (0x660, 0x6F0, 0x966, 0x9E6) for value in range(10)
}
"""Arabic, Persian, Hindi and Bengali digits."""
_MONTH_YEAR = re.compile(rf"\s*({MONTH})\b\.?,?\s+((?:19|20)\d\d)\s*", re.IGNORECASE)
_ISSUE = re.compile(
    rf"""
      (?:(?:from|in|appears?\s in|published\s in)\s)?(?:the\s)?(?P<before>{MONTH})\b\.?
      (?:\s?[/–-]\s?(?:{MONTH})\b\.?)?,?\s (?P<before_y>(?:19|20)\d\d)\s(?:issue|edition)
    | (?:issue|edition)\s?[:,]?\s(?P<after>{MONTH})\b\.?
      (?:\s?[/–-]\s?(?:{MONTH})\b\.?)?,?\s(?P<after_y>(?:19|20)\d\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""From the May 2019 issue; Issue: May/June 2019."""


@dataclass(frozen=True, slots=True)
class Found:
    """A full date in a text."""

    start: int
    end: int
    value: str


_ISSUE_LENGTH = 60
_DIGIT = re.compile(r"\d")


def dates(
    text: str, start: int = 0, end: int | None = None, *, day_first: bool | None = None
) -> Iterator[Found]:
    """The full dates of `text[start:end]`; an ambiguous one only if `day_first` is known.

    Where there is none, those with a month name of a language farther away.
    """
    end = len(text) if end is None else end
    if not _DIGIT.search(text, start, end):
        return
    shift = 0
    if not text.isascii() and _OTHER_DIGIT.search(text, start, end):
        text, shift = text[start:end].translate(_ASCII_DIGITS), start  # as many characters
        start, end = 0, end - shift
        day_first = day_first is not False  # so all who write with these digits
    found = False
    for match in DATE.finditer(text, start, end):
        value = value_of(match, day_first)
        if value is not None:
            found = True
            yield Found(match.start() + shift, match.end() + shift, value)
    if not found and _YEAR.search(text, start, end):
        for match in _elsewhere().finditer(text, start, end):
            if value := _value_elsewhere(match):
                yield Found(match.start() + shift, match.end() + shift, value)


def issue(text: str) -> str | None:
    """The month of the magazine that a line names and nothing else.

    >>> issue("From the May 2019 issue")
    '2019-05'
    """
    match = _ISSUE.fullmatch(text.strip(" .()")) if len(text) <= _ISSUE_LENGTH else None
    if match is None:
        return None
    form = "before" if match["before"] else "after"
    return f"{match[f'{form}_y']}-{_MONTHS[match[form].lower()]:02}"


def parse(value: str, *, day_first: bool | None = None) -> str | None:
    """A metadata value ("2020", "Feb. 2020", "2020-02-19T08:00Z", "19 Feb 2020") as ISO 8601."""
    if partial := _PARTIAL.fullmatch(value):
        return "-".join(part for part in partial.groups() if part)
    if month := _MONTH_YEAR.fullmatch(value):
        return f"{month[2]}-{_MONTHS[month[1].lower()]:02}"
    if week := _WEEK_DAY.fullmatch(value.strip()[:30]):
        return _of_week(int(week[1]), int(week[2]), int(week[3]))
    for found in dates(value[:200], day_first=day_first):
        return found.value
    if compact := _COMPACT.search(value[:200]):
        return iso(int(compact[1]), int(compact[2]), int(compact[3]))
    return None


def _of_week(year: int, week: int, day: int) -> str | None:
    try:
        return date.fromisocalendar(year, week, day).isoformat()
    except ValueError:
        return None


def iso(year: int, month: int, day: int) -> str | None:
    """The date, if there is such a day."""
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _value_elsewhere(match: re.Match[str]) -> str | None:
    form = "" if match["d"] else "2"
    name = " ".join(match[f"m{form}"].lower().split())
    month = int(match["n"]) if match["n"] else months_elsewhere().get(name) or _MONTHS.get(name)
    return iso(int(match[f"y{form}"]), month, int(match[f"d{form}"])) if month else None


@cache
def _elsewhere() -> re.Pattern[str]:
    """A date with a month name of a language farther away; the order of Hungarian too."""
    names = "|".join(sorted(months_elsewhere(), key=len, reverse=True))
    return re.compile(
        rf"""
          (?<!\d)(?P<d>\d{{1,2}})\.?\s{{1,2}}(?:de\s|ng\s)?
          (?P<m>{names}|tháng\s(?P<n>\d{{1,2}}))(?!\w)\.?,?\s{{1,2}}
          (?:năm\s)?(?P<y>(?:19|20)\d\d)(?!\d)                           # 11 лютого 2024
        | (?<!\d)(?P<y2>(?:19|20)\d\d)\.?\s(?P<m2>{names}|{MONTH})\b
          \s(?P<d2>\d{{1,2}})(?!\d)                                       # 2024. február 11.
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@cache
def months_elsewhere() -> dict[str, int]:
    """The months of a year in languages whose outlets seldom write in English."""
    return {
        name.replace("_", " "): int(number)
        for entry in entries("months_elsewhere", package="idlib_cli.reading")
        for number, *names in [entry.split()]
        for name in names
    }


def value_of(match: re.Match[str], day_first: bool | None) -> str | None:
    """The day that a match of `DATE` names, if there is such a day and its order is known."""
    for form in ("iso", "han"):
        if match[f"{form}_y"]:
            return iso(*(int(match[f"{form}_{part}"]) for part in "ymd"))
    for form in ("mdy", "dmy"):
        if match[f"{form}_m"]:
            month = _MONTHS[match[f"{form}_m"].lower()]
            return iso(year_of(match[f"{form}_y"]), month, int(match[f"{form}_d"]))
    first, second, year = int(match["num_a"]), int(match["num_b"]), year_of(match["num_y"])
    if first > 12 or match["num_sep"] == "." or first == second:
        day_first = True
    elif second > 12:
        day_first = False
    if day_first is None:
        return None
    return iso(year, second, first) if day_first else iso(year, first, second)


def year_of(digits: str) -> int:
    """A year of four digits, or of two behind an apostrophe or not: 1950 to 2049."""
    digits = digits.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (1900 if int(digits) >= 50 else 2000)
