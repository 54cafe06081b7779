"""Where the claims of one incident contradict each other, in words: rival numbers, two days.

Works on casualty records, as `totals` does.
"""

from collections.abc import Sequence

from idlib_cli.language.folding import fold
from idlib_cli.linking import totals
from idlib_cli.linking.totals import Record, number, originals
from idlib_cli.records import RIVAL


def rivals(claims: Sequence[Record], effect: str) -> list[str]:
    """A sentence where two reports, or two sources, give numbers that cannot both hold."""
    groups: dict[tuple[int | None, int | None], Record] = {}
    apart: dict[str | None, list[Record]] = {}
    for report in totals.of_reports(claims):
        for claim in totals.of_all(report):
            groups.setdefault(totals.range_of(claim), claim)
        if not totals.of_all(report):
            for claim in report:
                if totals.bounds(claim) and claim["part_of"] is None:
                    apart.setdefault(totals.head(claim), []).append(claim)
    found = [_clash(list(groups.values()), effect)]
    for head, told in apart.items():
        if head is not None:
            found.append(_clash(told, f"{effect} ({told[0]['victims']})"))
    return [sentence for sentence in found if sentence]


def _clash(claims: Sequence[Record], what: str) -> str | None:
    """The claims of one group of victims that cannot all hold, as a sentence."""
    ordered = sorted(claims, key=lambda c: (number(c) or 0, c["published"] or ""))
    clash = [
        (a, b)
        for n, a in enumerate(ordered)
        for b in ordered[n + 1 :]
        if a["max"] is not None and b["min"] is not None and a["max"] < b["min"]
    ]
    if not clash:
        return None
    told = dict.fromkeys(claim["id"] for pair in clash for claim in pair)
    parts = [_told(claim) for claim in ordered if claim["id"] in told]
    return f"{what}: " + "; ".join(parts)


def dates(claims: Sequence[Record]) -> list[str]:
    """A sentence where claims about one event give different days."""
    first: dict[str, Record] = {}
    for claim in sorted(originals(claims), key=lambda c: (c["article"], c["start"])):
        day = claim["date"] if claim["rule"] != "body" else None  # the day they were found
        if day and len(day) == len("2020-02-03") and claim["date_end"] in (None, day):
            first.setdefault(day, claim)
    if len(first) < 2:
        return []
    parts = []
    for day, claim in sorted(first.items()):
        written = claim["date_as_written"]
        parts.append(f"{day}{f' (“{written}”)' if written else ''} in {cited(claim)}")
    return ["dated " + ", but ".join(parts)]


def doubts(claims: Sequence[Record]) -> list[str]:
    """What the articles themselves leave in doubt about these claims; `rivals` tells of numbers."""
    told = [c["doubt"] for c in originals(claims) if c["doubt"]]
    return list(dict.fromkeys(doubt for doubt in told if not doubt.startswith(RIVAL)))


def cited(claim: Record) -> str:
    """The article and line of a claim."""
    return f"{claim['article']}:{claim['line']}"


def _told(claim: Record) -> str:
    written = claim["number_as_written"] or str(number(claim))
    if claim["qualifier"] and fold(claim["qualifier"]) not in fold(written):
        written = f"{claim['qualifier']} {written}"
    source = f", according to {claim['attributed_to']}" if claim["attributed_to"] else ""
    when = f" of {claim['published']}" if claim["published"] else ""
    return f"{written} in {cited(claim)}{when}{source}"
