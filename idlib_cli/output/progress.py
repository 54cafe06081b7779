"""A line on the terminal that counts what was read."""

import sys
from collections.abc import Callable


def progress() -> Callable[[int, int, int], None]:
    """A line on the terminal that counts what was read, from the second second on."""
    import time

    began = time.monotonic()
    drawn = began

    def tell(articles: int, files: int, files_in_all: int) -> None:
        nonlocal drawn
        now = time.monotonic()
        last = files == files_in_all
        if now - began < 1 or (now - drawn < 0.1 and not last):
            return
        drawn = now
        read, of = _counted(articles, "article"), _counted(files_in_all, "file")
        line = f"reading: {read}, {files:,} of {of}"
        print(f"\r\x1b[K{'' if last else line}", end="", file=sys.stderr, flush=True)

    return tell


def _counted(count: int, noun: str) -> str:
    return f"{count:,} {noun if count == 1 else noun + 's'}"
