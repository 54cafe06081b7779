"""Which claims of an incident give a number for all its victims.

Works on casualty records, the dicts that `query.casualties` gives, all of one incident and effect.
Left out are shares, copies of an article, denied tolls, and
feared or vague ones where others exist.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from idlib_cli.language.folding import fold

Record = dict[str, Any]

_GENERAL = frozenset(
    ("people", "persons", "person", "others", "other", "victims", "dead", "more", "lives",
     "bodies", "corpses", "fatalities")
)  # fmt: skip
"""Heads of a victims phrase that name all victims, not one group of them."""

_VAGUE_WORDS = frozenset(
    ("several", "few", "handful", "multiple", "many", "numerous", "countless", "tens", "dozens",
     "scores", "hundreds", "thousands")
)  # fmt: skip

_MORE = re.compile(
    r"\b(?:another|additional|further)\b|\bmore\b(?!\s+than)(?<!or\smore)", re.IGNORECASE
)

_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)

_ENDS_HEAD = frozenset(("in", "at", "of", "from", "on", "who", "near", "aboard", "serving", "with"))


def number(claim: Record) -> int | None:
    """The one number that stands for a claim: the lower end, or of "up to 20" the 20."""
    low: int | None = claim["min"]
    return low if low is not None else claim["max"]


def originals(claims: Sequence[Record]) -> list[Record]:
    """The claims without those in copies of another article."""
    return [claim for claim in claims if claim["duplicate_of"] is None] or list(claims)


def of_reports(claims: Sequence[Record]) -> list[list[Record]]:
    """The claims by article, copies left out, each in the order of the text."""
    articles: dict[str, list[Record]] = {}
    for claim in sorted(originals(claims), key=lambda c: (c["article"], c["start"], c["id"])):
        articles.setdefault(claim["article"], []).append(claim)
    return list(articles.values())


def of_all(report: Sequence[Record]) -> list[Record]:
    """The claims of one article that give a number for all victims."""
    counted = [
        c for c in report if bounds(c) and c["part_of"] is None and c["modality"] != "denied"
    ]
    if len(counted) < 2:
        return counted  # as of most reports
    counted = [c for c in counted if c["modality"] != "feared"] or counted
    counted = [c for c in counted if not vague(c)] or counted
    counted = [c for c in counted if c["max"] != 0 or not head(c)] or counted
    counted = [c for c in counted if not further(c)] or counted
    counted = [c for c in counted if not any(_beside(c, other) for other in counted)]
    apart = [c for c in counted if any(told_apart(c, other) for other in counted)]
    groups_apart = {head(c) for c in apart}
    counted = [c for c in counted if c not in apart and head(c) not in groups_apart]
    if len({range_of(c) for c in counted}) < 2:
        return counted
    groups = [head(c) and (c["victim_kind"] or head(c)) for c in counted]
    if None in groups:  # who is as many as all are all: "22 died", "22 pilgrims were crushed"
        every = {range_of(c) for c, group in zip(counted, groups, strict=True) if group is None}
        least = min(number(c) or 0 for c, g in zip(counted, groups, strict=True) if g is None)
        alike = {None} | {
            g
            for c, g in zip(counted, groups, strict=True)
            if range_of(c) in every or (number(c) or 0) > least  # no group is larger than all
        }
        return [c for c, group in zip(counted, groups, strict=True) if group in alike]
    return counted if len(set(groups)) == 1 else []


def vague(claim: Record) -> bool:
    """Whether a word stands for the number: "multiple", "dozens"."""
    written = (claim["number_as_written"] or "").lower().split()
    return bool(written) and written[-1] in _VAGUE_WORDS and claim["min"] != claim["max"]


def further(claim: Record) -> bool:
    """Whether a claim only adds to another: "two more bodies"."""
    return _MORE.search(claim["text"]) is not None


def _beside(claim: Record, other: Record) -> bool:
    """Whether a claim counts some beside those of the other: "three others", or nobody, in the
    writer's own words, where the other counts somebody."""
    if (number(other) or 0) <= (number(claim) or 0):
        return False
    nobody = claim["max"] == 0 and {claim["attributed_to"], other["attributed_to"]} == {None}
    others = _OTHERS.search(claim["text"]) and not _OTHERS.search(other["text"])
    return nobody or bool(others)


def told_apart(one: Record, other: Record) -> bool:
    """ "Four soldiers and two farmers": one sentence counts two groups of victims."""
    if one["sentence"] != other["sentence"]:
        return False
    heads = head(one), head(other)
    return None not in heads and heads[0] != heads[1]


def head(claim: Record) -> str | None:
    """The noun of the victims, without its plural; None where all victims are meant."""
    return _head(claim["victims"] or "")


@lru_cache(maxsize=4096)
def _head(victims: str) -> str | None:
    words: list[str] = []
    for word in fold(victims).replace(",", " ").split():
        if word in _ENDS_HEAD:
            break
        words.append(word)
    if not words or words[-1] in _GENERAL:
        return None
    return words[-1].removesuffix("s")


def bounds(claim: Record) -> list[int]:
    return [bound for bound in (claim["min"], claim["max"]) if bound is not None]


def range_of(claim: Record) -> tuple[int | None, int | None]:
    return claim["min"], claim["max"]
