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
        line = f"reading: {articles:,} articles, {files:,} of {files_in_all:,} files"
        print(f"\r\x1b[K{'' if last else line}", end="", file=sys.stderr, flush=True)

    return tell
