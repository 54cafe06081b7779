"""Pure functions: an index and filters to records as records.md's fields, in order."""

import re
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

from idlib_cli.index import Index

Record = dict[str, Any]


def facts(index: Index, kind: str) -> Iterator[Record]:
    """Every record of a kind: quotes, casualties, figures or dates."""
    for head, text, fact in index.facts(kind):
        record = _common(head, text, fact["start"], fact["end"], kind)
        record["rule"], record["doubt"] = fact["rule"], fact["doubt"]
        for name, value in fact.items():
            if name not in {"start", "end", "rule", "doubt", "why"}:
                record[name] = value
        for name in ("statement", "repeat_of", "part_of", "incident"):
            if record.get(name) is not None:
                record[name] = _fact_id(head, kind, record[name])
        yield record


def search(index: Index, query: str, *, limit: int, by_article: bool) -> Iterator[Record]:
    """The sentences, or the articles, that say it, best first."""
    seen = set()
    count = 0
    for head, text, start, end, score in index.search(re.findall(r"\w+", query), 5000):
        if by_article:
            if head["article"] in seen:
                continue
            seen.add(head["article"])
        yield _common(head, text, start, end, "hit") | {"score": score, "matches": []}
        count += 1
        if count == limit:
            return


def articles(index: Index) -> Iterator[Record]:
    """One record for each article."""
    for head, _, _ in index.articles():
        yield {name: value for name, value in head.items() if name != "key"}


def paragraphs(index: Index) -> Iterator[Record]:
    """One record for each paragraph of each article."""
    for head, text, spans in index.articles():
        for start, end, kind in spans:
            yield {
                "article": head["article"],
                "start": start,
                "end": end,
                "text": text[start:end],
                "kind": kind,
            }


def _common(head: Record, text: str, start: int, end: int, kind: str) -> Record:
    return {
        "id": _fact_id(head, kind, (start, end)),
        "article": head["article"],
        "path": head["path"],
        "title": head["title"],
        "outlet": head["outlet"],
        "published": head["published"],
        "duplicate_of": head["duplicate_of"],
        "section": "body",
        "page": None,
        "line": text.count("\n", 0, start) + 1,
        "start": start,
        "end": end,
        "text": text[start:end],
        "sentence": text[start:end],
        "rule": None,
        "doubt": None,
    }


def _fact_id(head: Record, kind: str, what: object) -> str:
    digest = blake2b(f"{head['key']}\0{kind}\0{what}".encode(), digest_size=6)
    return digest.hexdigest()
