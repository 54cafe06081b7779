"""Pure functions: an index and filters to the records that answer.

Each look-up takes `(index, filters)` and gives a `Result`: its `records` (dicts, the fields of
docs/formats.md in order, read as they are asked for), `notes` for the reader, counts of what
lies beyond the limit or was left out. None prints, and none changes the index.

Filters on spans and names are in `filters`, the making of records in `making`, search in
`searching`, what is near a name that is not there in `near`.
"""

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from idlib_cli.errors import UsageError
from idlib_cli.index import Conditions, Index, Row
from idlib_cli.index.days import number as day_number
from idlib_cli.language.folding import fold
from idlib_cli.query import making, near
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import (
    QUOTE_KINDS,
    VICTIM_KINDS,
    Filters,
    Record,
    Result,
    bounds,
    check,
    conditions,
    counted,
)
from idlib_cli.query.filters import (
    articles as allowed_articles,
)
from idlib_cli.query.names import place_missed, speakers_named
from idlib_cli.query.searching import about, search

__all__ = [
    "Filters",
    "Record",
    "Result",
    "articles",
    "casualties",
    "facts",
    "figures",
    "paragraphs",
    "quotes",
    "search",
    "show",
    "timeline",
]

Keep = Callable[[Record], bool]


def facts(index: Index, table: str, filters: Filters = Filters()) -> Result:
    """The facts of a table (quotes, casualties, figures, dates) by the filters all kinds share."""
    notes: list[str] = []
    check(filters)
    return _facts(index, table, filters, conditions(index, filters, notes), notes=notes)


def quotes(index: Index, filters: Filters = Filters()) -> Result:
    """Who said what, when."""
    check(filters)
    notes: list[str] = []
    asked = conditions(index, filters, notes)
    if filters.kind is not None:
        if filters.kind not in QUOTE_KINDS:
            raise UsageError(f"--kind {filters.kind}: write {', '.join(QUOTE_KINDS)}")
        asked = _restricted(asked, "kind", [filters.kind])
    if filters.unknown:
        asked = _restricted(asked, "speaker", [None])
    elif filters.speaker is not None:
        asked = _restricted(asked, "speaker", speakers_named(index, filters.speaker, notes))
    return _facts(index, "quotes", filters, asked, notes=notes)


def casualties(index: Index, filters: Filters = Filters()) -> Result:
    """How many were reported killed, wounded, missing, displaced, abducted, detained."""
    check(filters)
    notes: list[str] = []
    asked = conditions(index, filters, notes)
    if filters.effect is not None:
        asked = _restricted(asked, "effect", [filters.effect])
    if filters.victims is not None:
        kind = fold(filters.victims).removesuffix("s")
        if kind in VICTIM_KINDS:
            asked = _restricted(asked, "victim_kind", [kind])
        else:
            asked = _restricted(asked, "victims", _with(index, "victims", filters.victims))
    if filters.place is not None:
        asked = _restricted(asked, "place", _with(index, "place", filters.place))
    return _facts(index, "casualties", filters, asked, notes=notes)


def figures(index: Index, filters: Filters = Filters()) -> Result:
    """Every reported number that is no casualty."""
    return facts(index, "figures", filters)


def timeline(index: Index, filters: Filters = Filters()) -> Result:
    """What happened when: one record for each date expression in body text, by date."""
    from idlib_cli.query import chronology  # its words are read for timelines alone

    check(filters)
    notes: list[str] = []
    asked = conditions(index, filters._replace(sort=filters.sort or "date"), notes)
    keep = [_says("sentence", filters.place)] if filters.place is not None else []
    all_of_them = filters._replace(limit=0)
    if in_time := asked.order == "date":
        # Articles are unpacked once each in their own order, and many times in that of days.
        asked = asked._replace(order="published", reverse=False)
    found = _facts(index, "dates", all_of_them, asked, notes=notes, keep=keep)
    if in_time:
        found.records = chronology.in_time(found.records, reverse=filters.reverse)
    narrowed = any((filters.about, filters.place, filters.article, filters.outlet))

    def of_the_days(days: set[str]) -> Iterator[Record]:
        numbers = [day_number(day) for day in sorted(days)]
        same = Conditions(values={"earliest": numbers}, copies=False)
        rows = index.facts("dates", same)
        return chronology.in_time(making.fact(index, "dates", row) for row in rows)

    return chronology.timeline(found, filters, of_the_days if narrowed else None)


def _restricted(asked: Conditions, column: str, values: list[str] | list[None]) -> Conditions:
    return asked._replace(values={**asked.values, column: values})


def _with(index: Index, column: str, asked: str) -> list[str]:
    """The victims or places of the corpus that contain what was asked for, but for case and
    accents: so no record need be read for it."""
    key = fold(asked).strip()
    return [value for value, _ in index.distinct("casualties", column) if key in fold(value)]


def _says(field: str, asked: str) -> Keep:
    """Whether a field of a record contains what was asked for, but for case and accents."""
    key = fold(asked).strip()
    return lambda record: record[field] is not None and key in fold(record[field])


def _facts(
    index: Index,
    table: str,
    filters: Filters,
    asked: Conditions,
    *,
    notes: list[str],
    keep: Sequence[Keep] = (),
) -> Result:
    tests = list(keep)
    if filters.about:
        numbers, test = about(index, filters.about, notes)
        if asked.numbers is not None:
            numbers = [number for number in numbers if number in asked.numbers]
        asked = asked._replace(numbers=numbers)
        tests.append(test)
    if filters.since or filters.until:
        undated = index.count(table, asked, which="undated")
        if undated:
            notes.append(f"{counted(undated, 'record')} without a date left out")

    def rows() -> Iterator[Row]:
        return index.facts(table, asked, 0 if tests else filters.limit)

    def made() -> Iterator[Record]:
        records = (making.fact(index, table, row, explain=filters.explain) for row in rows())
        wanted = (record for record in records if all(test(record) for test in tests))
        found = False
        for record in islice(wanted, filters.limit or None):
            found = True
            yield record
        notes.extend(index.changed())
        if not found:
            if filters.place is not None and table == "casualties":
                named = (place for place, _ in index.distinct(table, "place"))
                notes.extend(place_missed(filters.place, named))
            notes.append("nothing found")

    def tested(conditions: Conditions) -> int:
        records = (making.fact(index, table, row) for row in index.facts(table, conditions))
        return sum(all(test(record) for test in tests) for record in records)

    def total() -> int:
        return tested(asked) if tests else index.count(table, asked)

    def hidden() -> int:
        if asked.copies:
            return 0
        if tests:
            return tested(asked._replace(copies=True)) - tested(asked)
        return index.count(table, asked, which="hidden")

    return Result(
        made(),
        notes,
        {"total": total, "hidden": hidden},
        fields=fields(table, explain=filters.explain),
    )


def articles(index: Index, filters: Filters = Filters(), *, undated: bool = False) -> Result:
    """One record for each article; with `undated` those without a date."""
    check(filters)
    notes: list[str] = []
    numbers = _published(index, filters, notes)
    if numbers is None and not (undated or filters.reverse or filters.sort == "article"):
        return _every_article(index, filters)
    heads = [head for _, head in index.articles(numbers)]
    if undated:
        heads = [head for head in heads if head["published"] is None]
        if heads:
            notes.append(
                "to supply a date, write a line `article,date` (such as"
                f" `{heads[0]['article']},2020-02-03`) in dates.csv at the top of the corpus folder"
            )
    hidden = sum(head["duplicate_of"] is not None for head in heads)
    if not filters.copies:
        heads = [head for head in heads if head["duplicate_of"] is None]
    if filters.sort == "article":
        heads.sort(key=lambda head: str(head["article"]))
    if filters.reverse:
        heads.reverse()
    if not heads:
        notes.append("nothing found")
    return Result(
        iter(heads[: filters.limit or None]),
        notes,
        {"total": lambda: len(heads), "hidden": lambda: 0 if filters.copies else hidden},
        fields=fields("articles"),
    )


def _every_article(index: Index, filters: Filters) -> Result:
    """Every article in the order of print, read as it is asked for."""
    hidden = 0 if filters.copies else len(index.copies())
    heads = (head for _, head in index.articles() if filters.copies or head["duplicate_of"] is None)
    return Result(
        islice(heads, filters.limit or None),
        [],
        {"total": lambda: index.total("articles") - hidden, "hidden": lambda: hidden},
        fields=fields("articles"),
    )


def _published(index: Index, filters: Filters, notes: list[str]) -> list[int] | None:
    """The numbers of the articles of the outlet, name and time asked for; None for all."""
    numbers = allowed_articles(index, filters, notes)
    since, until = bounds(filters)
    if not (since or until):
        return numbers
    without = index.undated_articles(numbers)
    if without:
        notes.append(f"{counted(without, 'article')} without a date left out")
    inside = set(index.numbers(since=since, until=until))
    return sorted(inside if numbers is None else inside & set(numbers))


def paragraphs(index: Index, filters: Filters = Filters()) -> Result:
    """One record for each paragraph of the articles that the filters allow."""
    notes: list[str] = []
    check(filters)
    numbers = _published(index, filters, notes)

    def made() -> Iterator[Record]:
        for number, head in index.articles(numbers):
            text = index.text(number).text
            for start, end, kind in index.paragraphs(number):
                yield {
                    "article": head["article"],
                    "start": start,
                    "end": end,
                    "text": text[start:end],
                    "kind": kind,
                }

    return Result(islice(made(), filters.limit or None), notes, fields=fields("paragraphs"))


def show(index: Index, article: str, filters: Filters = Filters()) -> tuple[Record, str]:
    """(the record, the exact text) of one article. Raises UsageError where none is so named,
    and where filters on time or outlet leave out the one that is."""
    names = index.names("article")
    found = near.matching(article, names)
    if len(found) != 1:
        others = f"; it may be {', '.join(found[:5])}" if found else near.hint(article, names)
        raise UsageError(f"no article {article!r}{others}")
    numbers = index.numbers(names=found)
    allowed = _published(index, filters._replace(article=None), [])
    if allowed is not None and numbers[0] not in allowed:
        raise UsageError(f"{found[0]} is not of the outlet or time asked for")
    ((number, head),) = index.articles(numbers)
    return head, index.text(number).text
