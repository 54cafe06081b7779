"""Low, best and high of one incident's claims, and where they contradict each other.

Works on casualty records, the dicts that `query.casualties` gives, all of one incident and one
effect. Nothing is summed: every bound printed is one that some claim gives.

What counts: claims that give a number for all victims. Left out are shares (`part_of`), copies of
an article, denied tolls, and feared or vague ones ("dozens") where others exist. Where an article
counts victims apart ("four soldiers", "two farmers") and gives no total, it has none.

low     the least bound that any such claim gives, high the greatest ("at least 5" gives 5)
best    the number of the report published last (undated ones count as oldest); within it a toll
        ("bringing the toll to nine"), then the one that most of its claims give, then an exact
        one, then the first in the text. Of a range it is the lower end, of "up to 20" the 20.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from idlib_cli.language.folding import fold

Record = dict[str, Any]

_GENERAL = frozenset(
    ("people", "persons", "person", "others", "other", "victims", "dead", "more", "lives", "bodies")
)
"""Heads of a victims phrase that name all victims, not one group of them."""
_VAGUE_WORDS = frozenset(
    ("several", "few", "handful", "multiple", "many", "numerous", "countless", "tens", "dozens",
     "scores", "hundreds", "thousands")
)  # fmt: skip
_MORE = re.compile(
    r"\b(?:another|additional|further)\b|\bmore\b(?!\s+than)(?<!or\smore)", re.IGNORECASE
)
_RISEN = re.compile(
    r"\b(?:br(?:ing|ought)|ris|rose|climb|rais|increas|jump|reach|grew|grow|to\s+\S+\Z)",
    re.IGNORECASE,
)
_ENDS_HEAD = frozenset(("in", "at", "of", "from", "on", "who", "near", "aboard", "serving", "with"))


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
    reports = _reports(claims)
    totals = [total for report in reports for total in _totals(report)]
    totals = [total for total in totals if not _vague(total)] or totals
    if not totals:
        return Estimate(None, None, None, None, _no_total(claims))
    bounds = [bound for claim in totals for bound in _bounds(claim)]
    told = {total["id"] for total in totals}
    report = max(
        (r for r in reports if any(c["id"] in told for c in r)),
        key=lambda r: (r[0]["published"] or "", _reversed(r)),
    )
    chosen = _typical(_totals(report))
    return Estimate(
        min(bounds),
        number(chosen),
        max(bounds),
        chosen["id"],
        _because(chosen, report, [r for r in reports if _totals(r)]),
    )


def number(claim: Record) -> int | None:
    """The one number that stands for a claim: the lower end, or of "up to 20" the 20."""
    low: int | None = claim["min"]
    return low if low is not None else claim["max"]


def originals(claims: Sequence[Record]) -> list[Record]:
    """The claims without those in copies of another article."""
    return [claim for claim in claims if claim["duplicate_of"] is None] or list(claims)


def _reports(claims: Sequence[Record]) -> list[list[Record]]:
    """The claims by article, copies left out, each in the order of the text."""
    articles: dict[str, list[Record]] = {}
    for claim in sorted(originals(claims), key=lambda c: (c["article"], c["start"], c["id"])):
        articles.setdefault(claim["article"], []).append(claim)
    return list(articles.values())


def _totals(report: Sequence[Record]) -> list[Record]:
    """The claims of one article that give a number for all victims."""
    counted = [
        c for c in report if _bounds(c) and c["part_of"] is None and c["modality"] != "denied"
    ]
    counted = [c for c in counted if c["modality"] != "feared"] or counted
    counted = [c for c in counted if not _vague(c)] or counted
    counted = [c for c in counted if c["max"] != 0 or not _head(c)] or counted
    counted = [c for c in counted if not _further(c)] or counted
    apart = [c for c in counted if any(_told_apart(c, other) for other in counted)]
    groups_apart = {_head(c) for c in apart}
    counted = [c for c in counted if c not in apart and _head(c) not in groups_apart]
    if len({_range(c) for c in counted}) < 2:
        return counted
    groups = [_head(c) and (c["victim_kind"] or _head(c)) for c in counted]
    if None in groups:  # who is as many as all are all: "22 died", "22 pilgrims were crushed"
        every = {_range(c) for c, group in zip(counted, groups, strict=True) if group is None}
        least = min(number(c) or 0 for c, g in zip(counted, groups, strict=True) if g is None)
        alike = {None} | {
            g
            for c, g in zip(counted, groups, strict=True)
            if _range(c) in every or (number(c) or 0) > least  # no group is larger than all
        }
        return [c for c, group in zip(counted, groups, strict=True) if group in alike]
    return counted if len(set(groups)) == 1 else []


def _vague(claim: Record) -> bool:
    """Whether a word stands for the number: "multiple", "dozens"."""
    written = (claim["number_as_written"] or "").lower().split()
    return bool(written) and written[-1] in _VAGUE_WORDS and claim["min"] != claim["max"]


def _further(claim: Record) -> bool:
    """Whether a claim only adds to another: "two more bodies"."""
    return _MORE.search(claim["text"]) is not None


def _risen(claim: Record) -> bool:
    """Whether a claim raises the toll told before: "bringing the toll to nine"."""
    return claim["rule"] == "toll" and _RISEN.search(claim["text"]) is not None


def _told_apart(one: Record, other: Record) -> bool:
    """ "Four soldiers and two farmers": one sentence counts two groups of victims."""
    heads = _head(one), _head(other)
    return one["sentence"] == other["sentence"] and None not in heads and heads[0] != heads[1]


def _head(claim: Record) -> str | None:
    """The noun of the victims, without its plural; None where all victims are meant."""
    words: list[str] = []
    for word in fold(claim["victims"] or "").replace(",", " ").split():
        if word in _ENDS_HEAD:
            break
        words.append(word)
    if not words or words[-1] in _GENERAL:
        return None
    return words[-1].removesuffix("s")


def _bounds(claim: Record) -> list[int]:
    return [bound for bound in (claim["min"], claim["max"]) if bound is not None]


def _range(claim: Record) -> tuple[int | None, int | None]:
    return claim["min"], claim["max"]


def _typical(totals: Sequence[Record]) -> Record:
    """The claim whose number most claims give; then an exact one; then the first."""
    counts = Counter(_range(claim) for claim in totals)
    return min(
        totals,
        key=lambda c: (
            not _risen(c),
            -counts[_range(c)],
            c["min"] != c["max"],
            c["section"] == "title",
            c["start"],
        ),
    )


def _reversed(report: Sequence[Record]) -> tuple[int, ...]:
    """Sorts articles of one day by name, the first one greatest."""
    return tuple(-ord(c) for c in report[0]["article"])


def _because(chosen: Record, report: Sequence[Record], reports: Sequence[object]) -> str:
    """Why the chosen claim is the best, in words."""
    where = chosen["outlet"] or chosen["article"]
    when = f", {chosen['published']}" if chosen["published"] else ", undated"
    words = "the only report" if len(reports) == 1 else "the latest report"
    same = sum(_range(c) == _range(chosen) for c in report)
    rivals = {_range(c) for c in _totals(report)} - {_range(chosen)}
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
    counted = [c for c in originals(claims) if _bounds(c)]
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


def rivals(claims: Sequence[Record], effect: str) -> list[str]:
    """A sentence where two reports, or two sources, give numbers that cannot both hold."""
    groups: dict[tuple[int | None, int | None], Record] = {}
    apart: dict[str | None, list[Record]] = {}
    for report in _reports(claims):
        for claim in _totals(report):
            groups.setdefault(_range(claim), claim)
        if not _totals(report):
            for claim in report:
                if _bounds(claim) and claim["part_of"] is None:
                    apart.setdefault(_head(claim), []).append(claim)
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
    """What the articles themselves leave in doubt about these claims."""
    return list(dict.fromkeys(c["doubt"] for c in originals(claims) if c["doubt"]))


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
