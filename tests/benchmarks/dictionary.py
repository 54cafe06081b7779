"""Write `idlib_cli/index/words/facts.txt`: rows of facts as they usually look, for short packing.

    python tests/benchmarks/dictionary.py

From the facts of the bundled articles, without anything that was in an article: what is left are
rules, reasons and the shape of a row. Any text will do that is the same when packing and when
unpacking; run it again when most rules have new names.
"""

import json
import re
from pathlib import Path

from idlib_cli.index.schema import PLACE_COLUMNS, TABLES
from idlib_cli.library import open_corpus

ROOT = Path(__file__).parents[2]
_GENERAL = frozenset(
    (
        "kind", "qualifier", "modality", "scope", "basis", "effect", "victim_kind", "unit",
        "section", "rule", "doubt", "why",
    )
)  # fmt: skip
"""Columns whose values are words of ours."""
_QUOTED = re.compile("“[^”]*”")


def lines() -> list[str]:
    """Each different row once."""
    library = open_corpus(ROOT / "corpus", cache=False)
    found = []
    for table in TABLES.values():
        for row in library.index.facts(table.name):
            values = []
            columns = (*PLACE_COLUMNS, *table.columns)
            named = {row[c] for c in columns if c not in _GENERAL and isinstance(row.get(c), str)}
            for column in columns:
                value = row.get(column, 0)  # of a length
                if isinstance(value, str):
                    value = _without(value, named) if column in _GENERAL else ""
                elif isinstance(value, int) and not isinstance(value, bool):
                    value = 0
                values.append(value)
            found.append(json.dumps([values], ensure_ascii=False, separators=(",", ":")))
    return sorted(set(found))


def _without(reason: str, named: set[str]) -> str:
    """A reason without what it takes from the article: words in marks, and names."""
    bare = _QUOTED.sub("“”", reason)
    for name in sorted(filter(None, named), key=len, reverse=True):
        bare = re.sub(rf"\b{re.escape(name)}\b", "", bare) if name[0].isupper() else bare
    return bare


if __name__ == "__main__":
    target = ROOT / "idlib_cli" / "index" / "words" / "facts.txt"
    target.write_text("\n".join(lines()) + "\n", encoding="utf-8")
