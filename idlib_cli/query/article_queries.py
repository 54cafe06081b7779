"""Look-ups of whole articles: which there are, what one says, and its paragraphs."""

from collections.abc import Iterator
from itertools import islice

from idlib_cli.errors import UsageError
from idlib_cli.index import Index
from idlib_cli.query import near
from idlib_cli.query.fields import fields
from idlib_cli.query.filters import Filters, Record, Result, bounds, check, counted
from idlib_cli.query.filters import articles as allowed_articles


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
