"""What is said of the files that could not be read: a line for each, and how many of what kind.

Where a great many fail for one reason that has one remedy (an extra that is not installed,
articles in another language), the first is named and the rest are counted.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from idlib_cli.errors import FOREIGN

if TYPE_CHECKING:
    from idlib_cli.building import Unread

_ALIKE = re.compile(rf"pip install|{FOREIGN}")
"""What every one of the files needs, or is, alike."""
_MOST_NAMED = 20
_PART = re.compile(r"(line|row|entry|message) \d+: ")
_MORE = re.compile(r"\(and (\d+) more like it\)$")


def remarks(problems: Sequence["Unread"]) -> Iterator[str]:
    """The lines for standard error, the last one the counts.

    >>> from idlib_cli.building import Unread
    >>> list(remarks([Unread("a.txt", "the file is empty")]))
    ['a.txt: the file is empty', '1 file could not be read']
    """
    reasons = Counter(reason for _, reason in problems if _ALIKE.search(reason))
    said: set[str] = set()
    for path, reason in problems:
        if reasons[reason] <= _MOST_NAMED:
            yield f"{path}: {reason}"
        elif reason not in said:
            said.add(reason)
            yield f"{path}: {reason} (and {reasons[reason] - 1} more like it)"
    if problems:
        yield _counts(problems)


def _counts(problems: Sequence["Unread"]) -> str:
    """How many files, and lines or messages of files, were not read, and how many passed over."""
    unread: Counter[str] = Counter()
    foreign = 0
    for _, reason in problems:
        if reason.endswith(FOREIGN):
            foreign += 1
        elif part := _PART.match(reason):
            unread[part[1]] += 1
        else:
            more = _MORE.search(reason)
            unread["file"] += 1 + (int(more[1]) if more else 0)
    said = []
    if unread:
        kinds = [f"{unread[kind]} {_plural(kind, unread[kind])}" for kind in sorted(unread)]
        listed = ", ".join(kinds[:-1]) + " and " + kinds[-1] if len(kinds) > 1 else kinds[0]
        said.append(f"{listed} could not be read")
    if foreign:
        articles = "article in another language" if foreign == 1 else "articles in other languages"
        said.append(f"{foreign} {articles} passed over")
    return "; ".join(said)


def _plural(kind: str, number: int) -> str:
    if number == 1:
        return kind
    return "entries" if kind == "entry" else f"{kind}s"
