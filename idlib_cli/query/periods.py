"""How many dates of the timeline fall into each day, month or year."""

from collections import Counter
from collections.abc import Iterator

from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result, counted

_LENGTH = {"day": len("2020-02-03"), "month": len("2020-02"), "year": len("2020")}


def periods(timeline: Result, by: str, filters: Filters) -> Result:
    """One record for each period that has a date, in order of time.

    Repeats and copies are not counted, and a date that spans several periods ("2019" by month)
    is not either: a note tells how many there are.
    """
    length = _LENGTH[by]
    counts: Counter[str] = Counter()
    wide = undated = 0
    for record in timeline.records:
        if record["repeat_of"] or record["duplicate_of"]:
            continue
        first, last = record["first_day"], record["last_day"]
        if not first or not last:
            undated += 1
        elif first[:length] != last[:length]:
            wide += 1
        else:
            counts[first[:length]] += 1
    notes = timeline.notes
    if wide:
        notes.append(f"{counted(wide, 'date')} that span more than a {by} left out")
    if undated:
        notes.append(f"{counted(undated, 'date')} without a day left out")
    ordered = sorted(counts.items(), reverse=filters.reverse)

    def records() -> Iterator[Record]:
        for period, count in ordered[: filters.limit or None]:
            yield {"period": period, "count": count}

    return Result(records(), notes, {"total": lambda: len(ordered)}, fields=fields("periods"))
