"""json and jsonl: exact, every field, always in the same order."""

import json
from collections.abc import Iterable, Iterator
from typing import Any


def json_lines(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One object a line."""
    for record in records:
        yield json.dumps(record, ensure_ascii=False) + "\n"
