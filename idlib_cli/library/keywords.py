"""What every look-up of the Python API takes, and what it gives."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypedDict

if TYPE_CHECKING:
    from idlib_cli.query import Filters

Record = dict[str, Any]
"""The fields of docs/formats.md in their order; what is not known is None."""


class Restrictions(TypedDict, total=False):
    """The keywords that every look-up takes; left out or None asks for no restriction."""

    since: str | None
    """First day, month or year: `2020-02-03`, `2020-02` or `2020`. What overlaps is kept, by the
    date of the fact where it has one, else of the article; undated records are left out."""
    until: str | None
    """Last day, month or year, included."""
    outlet: str | None
    """The name or a part of it, without regard to case and accents."""
    article: str | None
    """The name of an article or a part of it."""
    sort: Literal["score", "date", "article"] | None
    reverse: bool
    limit: int
    """So many records; 0 for all."""
    copies: bool
    """False leaves out what repeats or copies an earlier record; True if left out."""
    explain: bool
    """True adds the field `why`: one sentence, why the record was found."""


class Records(list[Record]):
    """A list of records, with what there is to say about them."""

    def __init__(self, records: Iterable[Record] = (), notes: Sequence[str] = ()) -> None:
        super().__init__(records)
        self.notes = tuple(notes)
        """One line each: the name that was taken for a misspelt one, how many records were left
        out for want of a date, that nothing was found."""


def filters(restrictions: Restrictions, **own: Any) -> "Filters":
    """The filters of a look-up. Raises TypeError for a keyword that does not exist."""
    from idlib_cli.query import Filters

    for name in restrictions:
        if name not in Restrictions.__optional_keys__:
            known = ", ".join([*own, *sorted(Restrictions.__optional_keys__)])
            raise TypeError(f"no keyword {name!r}; there are {known}")
    return Filters(**restrictions, **own)


def one_of(name: str, value: str | None, values: Sequence[str]) -> None:
    if value is not None and value not in values:
        from idlib_cli.errors import UsageError

        raise UsageError(f"{name}={value!r}: write {' or '.join(map(repr, values))}")
