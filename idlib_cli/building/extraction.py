"""Files to the rows of their articles, in the order of the files, by one process or several.

What a worker does depends on the file, or the article, and the dates supplied for it alone: the
same work could be handed to other machines.
"""

import gc
import os
import signal
import sys
import threading
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from itertools import chain
from multiprocessing import get_context
from typing import NamedTuple

from idlib_cli.facts import extract
from idlib_cli.index.rows import Rows, rows
from idlib_cli.reading import File, Problem, dated, read_file
from idlib_cli.reading.walk import format_of
from idlib_cli.records import Article

_AT_ONCE = 4
"""Articles that go to a worker in one message: at the end one waits for the last of them."""
_AHEAD = 8
"""Messages to each worker that are under way, which is work for while an index is written."""

_OF_MANY = frozenset({"csv_file", "feed", "json_file", "json_lines", "mailbox"})
"""Readers of files that hold many articles."""
_MANY_IN_ONE = 100_000
"""Bytes of such a file from which on its articles are shared out, as they are read."""

Item = Article | Problem


class Work(NamedTuple):
    """A file to extract, or articles of one that are read already."""

    number: int
    file: File
    suffix: str
    """Added to the keys of its articles: another folder of the corpus has the same path."""
    items: tuple[Item, ...] | None = None
    last: bool = True
    """Whether this is the end of the file."""


class Part(NamedTuple):
    """What some work came to."""

    number: int
    """Of the file, as in `Work`."""
    articles: list[Rows]
    problems: list[tuple[str, str]]
    last: bool


def extracted(work: Work, dates: dict[str, str]) -> Part:
    """Everything in a file, or in some articles of it."""
    articles, problems = [], []
    items = _read(work) if work.items is None else work.items
    for item in items:
        if isinstance(item, Problem):
            problems.append((item.path, item.reason))
        else:
            article = dated(item, dates)
            articles.append(rows(article, extract(article)))
    return Part(work.number, articles, problems, work.last)


def _read(work: Work) -> Iterator[Item]:
    """The articles of a file, each with a key of its own."""
    taken: set[str] = set()
    for item in read_file(work.file):
        if isinstance(item, Problem):
            yield item
            continue
        key, number = item.key + work.suffix, 1
        while key in taken:
            number += 1
            key = f"{item.key}{work.suffix}~{number}"
        taken.add(key)
        yield replace(item, key=key)


def all_extracted(work: Iterable[Work], dates: dict[str, str], jobs: int) -> Iterator[Part]:
    """Everything in each of the files, in their order, by so many processes."""
    shares = chain.from_iterable(map(_shares, work))
    if jobs <= 1:
        for share in shares:
            yield extracted(share, dates)
        return
    # Forked workers have all that this process has, and a caller's script need not guard its main
    # part; elsewhere they start afresh.
    forked = sys.platform == "linux"
    groups = _groups(shares)
    if forked:  # what the first articles need is imported and compiled once, not by each worker
        for share in next(groups, []):
            yield extracted(share, dates)
    context = get_context("fork" if forked else "spawn")
    pool = ProcessPoolExecutor(jobs, context, _begin_work, (os.getpid(), dates))
    try:
        pending: deque[Future[list[Part]]] = deque()
        for group in groups:
            pending.append(pool.submit(_group, group))
            if len(pending) > _AHEAD * jobs:
                yield from pending.popleft().result()
        while pending:
            yield from pending.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _shares(work: Work) -> Iterator[Work]:
    """The work on a file in parts that are worth sharing out."""
    file = work.file
    packed = file.name.lower().endswith(".gz")
    if format_of(file.name) not in _OF_MANY or (file.size < _MANY_IN_ONE and not packed):
        yield work
        return
    items: list[Item] = []
    for item in _read(work):
        items.append(item)
        if len(items) == _AT_ONCE:
            yield work._replace(items=tuple(items), last=False)
            items = []
    yield work._replace(items=tuple(items))


def _groups(shares: Iterable[Work]) -> Iterator[list[Work]]:
    group: list[Work] = []
    for share in shares:
        group.append(share)
        if len(group) == _AT_ONCE or share.items is not None:
            yield group
            group = []
    if group:
        yield group


_dates: dict[str, str] = {}
"""In a worker the dates supplied, which are sent to it once."""


def _group(group: Sequence[Work]) -> list[Part]:
    return [extracted(work, _dates) for work in group]


def _begin_work(parent: int, dates: dict[str, str]) -> None:
    """Leave Ctrl-C to the parent, and end when the parent is no more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.freeze()  # what the parent had stays: looking through it frees nothing and unshares it
    _dates.update(dates)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    if os.name == "posix":
        threading.Thread(target=watch, daemon=True).start()
