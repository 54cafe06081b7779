"""json and jsonl: exact, every field, always in the same order.

A lone half of a surrogate pair, which UTF-8 cannot carry, leaves as the escape that JSON has for
it; every other character leaves as itself.
"""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

_SURROGATE = re.compile("[\ud800-\udfff]")


def json_lines(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One object a line."""
    for record in records:
        yield dumped(record) + "\n"


def json_array(records: Iterable[dict[str, Any]]) -> Iterator[str]:
    """One array of objects, an object a line."""
    lead = "[\n"
    for record in records:
        yield lead + dumped(record)
        lead = ",\n"
    yield "[]\n" if lead == "[\n" else "\n]\n"


def dumped(value: object) -> str:
    """A value as JSON on one line."""
    text = json.dumps(value, ensure_ascii=False, separators=(", ", ": "))
    return _SURROGATE.sub(lambda match: f"\\u{ord(match.group()):04x}", text)
