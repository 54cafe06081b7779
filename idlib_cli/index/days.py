"""Days as numbers that compare as the days do: all that most look-ups need to know of dates."""


def number(day: str) -> int:
    """A day as a number that compares as the day does: 20200203 of 2020-02-03."""
    return int(day.replace("-", ""))


def spelled(number: int) -> str:
    """The day of such a number: 2020-02-03 of 20200203."""
    return f"{number // 10_000:04}-{number // 100 % 100:02}-{number % 100:02}"
