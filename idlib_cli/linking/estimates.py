"""Low, best and high of one incident's claims.

Works on casualty records of one incident and one effect; `totals` says which of them count.
Nothing is summed: every bound printed is one that some claim gives.

low     the least bound that any such claim gives, high the greatest ("at least 5" gives 5)
best    the number of the report published last (undated ones count as oldest); within it a toll
        ("bringing the toll to nine"), then the one that most of its claims give, then one that
        reaches every "at least" of it, then an exact one, then the first in the text. Of a
        range it is the lower end, of "up to 20" the 20.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from idlib_cli.language.folding import fold
from idlib_cli.linking import totals
from idlib_cli.linking.totals import Record, number, originals

_RISEN = re.compile(
    r"\b(?:br(?:ing|ought)|ris|rose|climb|rais|increas|jump|reach|grew|grow|to\s+\S+\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The numbers of an incident; None where no claim gives a total."""

    low: int | None
    best: int | None
    high: int | None
    best_claim: str | None
    because: str


def estimate(claims: Sequence[Record]) -> Estimate:
    """Low, best and high of claims of one incident and effect, and why best is best."""
    reports = totals.of_reports(claims)
    counted = [total for report in reports for total in totals.of_all(report)]
    counted = [total for total in counted if not totals.vague(total)] or counted
    if not counted:
        return Estimate(None, None, None, None, _no_total(claims))
    ends = [bound for claim in counted for bound in totals.bounds(claim)]
    told = {total["id"] for total in counted}
    report = max(
        (r for r in reports if any(c["id"] in told for c in r)),
        key=lambda r: (r[0]["published"] or "", _reversed(r)),
    )
    chosen = _typical(totals.of_all(report))
    return Estimate(
        min(ends),
        number(chosen),
        max(ends),
        chosen["id"],
        _because(chosen, report, [r for r in reports if totals.of_all(r)]),
    )


def _risen(claim: Record) -> bool:
    """Whether a claim raises the toll told before: "bringing the toll to nine"."""
    return claim["rule"] == "toll" and _RISEN.search(claim["text"]) is not None


def _typical(counted: Sequence[Record]) -> Record:
    """The claim whose number most claims give; then none below an "at least" of the report; then
    an exact one; then the first."""
    counts = Counter(totals.range_of(claim) for claim in counted)
    open_ended = [c for c in counted if c["max"] is None]
    return min(
        counted,
        key=lambda c: (
            not _risen(c),
            -counts[totals.range_of(c)],
            any(_exceeds(other, c) for other in open_ended),
            c["min"] != c["max"],
            c["section"] == "title",
            c["start"],
        ),
    )


def _exceeds(open_ended: Record, claim: Record) -> bool:
    """Whether an "at least" is above a claim and counts the same victims, or all."""
    if (totals.number(claim) or 0) >= open_ended["min"]:
        return False
    return totals.head(open_ended) in (None, totals.head(claim))


def _reversed(report: Sequence[Record]) -> tuple[int, ...]:
    """Sorts articles of one day by name, the first one greatest."""
    return tuple(-ord(c) for c in report[0]["article"])


def _because(chosen: Record, report: Sequence[Record], reports: Sequence[object]) -> str:
    """Why the chosen claim is the best, in words."""
    where = chosen["outlet"] or chosen["article"]
    when = f", {chosen['published']}" if chosen["published"] else ", undated"
    words = "the only report" if len(reports) == 1 else "the latest report"
    same = sum(totals.range_of(c) == totals.range_of(chosen) for c in report)
    rivals = {totals.range_of(c) for c in totals.of_all(report)} - {totals.range_of(chosen)}
    text = f"{words} ({where}{when})"
    if rivals and _risen(chosen):
        text += "; the toll it gives"
    elif rivals and same > 1:
        text += f"; {same} of its claims say so"
    elif rivals:
        text += "; the first exact number in it" if chosen["min"] == chosen["max"] else ""
    if chosen["max"] is None:
        text += "; it says at least so many"
    elif chosen["min"] is None:
        text += "; it says at most so many"
    elif chosen["min"] != chosen["max"]:
        text += f"; the lower end of {chosen['min']} to {chosen['max']}"
    return text


def _no_total(claims: Sequence[Record]) -> str:
    counted = [c for c in originals(claims) if totals.bounds(c)]
    if not counted:
        return "no claim gives a number"
    if all(c["modality"] == "denied" for c in counted):
        return "every number is denied"
    parts = ", ".join(dict.fromkeys(_group(c) for c in counted))
    return f"no claim gives a total; counted apart: {parts}"


def _group(claim: Record) -> str:
    """The victims with their number: "4 soldiers"."""
    written, victims = claim["number_as_written"] or "", claim["victims"] or ""
    return victims if fold(written) in fold(victims) else f"{written} {victims}".strip()
