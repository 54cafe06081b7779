"""What a date expression says of how it is to be read, told from its meaning alone."""

from idlib_cli.facts.beside import Before
from idlib_cli.language import dates
from idlib_cli.language.dates.calendar import as_day
from idlib_cli.language.dates.meaning import Calendar, Fixed, Shift


def is_plain(expression: dates.Expression) -> bool:
    """Whether it means the same whatever the tense: a year is given, or it counts back."""
    meaning = expression.meaning
    if isinstance(meaning, Calendar):
        return meaning.year is not None and not meaning.either
    return isinstance(meaning, Fixed) or (isinstance(meaning, Shift) and (meaning.amount or 0) < 0)


def is_days_on(expression: dates.Expression) -> bool:
    meaning = expression.meaning
    return isinstance(meaning, Shift) and (meaning.base, meaning.unit) == ("story", "day")


def is_of_the_day(expression: dates.Expression) -> bool:
    meaning = expression.meaning
    return isinstance(meaning, Shift) and meaning.base == "publication"


def goes_back(expression: dates.Expression) -> bool:
    """ "Fled in June 1998 and came back later that year": counted from the date just told."""
    meaning = expression.meaning
    if isinstance(meaning, Shift):
        return meaning.base == "story" and meaning.unit != "quarter"
    return isinstance(meaning, Calendar) and meaning.base in {"story", "year of the story"}


def is_day_after(expression: dates.Expression, before: Before) -> bool:
    """ "They met on 5 May 1998. The next day they signed": of the day told last, though an old one
    does not take the news there."""
    meaning, value = expression.meaning, before.resolution.value
    return (
        isinstance(meaning, Shift)
        and meaning.unit == "day"
        and as_day(value) is not None
        and isinstance(before.expression.meaning, Calendar)
    )


def is_unknown_day(before: Before) -> bool:
    """ "On Monday two were held, a third the same day", in news of unknown date: "the same day" is
    not that of the dates told before."""
    return (before.resolution.value or "").startswith("XXXX")


def is_open_distance(expression: dates.Expression, resolution: dates.Resolution) -> bool:
    """Whether it is so long from an event of unknown day that it is no date for the reader: "ninety
    days after the vote", but not "a day after the vote"."""
    meaning = expression.meaning
    if resolution.value is not None or not isinstance(meaning, Shift) or meaning.base != "event":
        return False
    return meaning.unit != "day" or abs(meaning.amount or 0) != 1
