"""Other numbers for what a sentence has just counted: rivals, totals, and what it was before.

"Residents put the number at three", "bringing the total since March to 900", "up from nine the day
before", "against 19 a year earlier". Leaves out: numbers without a claim before them in the
sentence, and changes in percent.
"""

import re
from collections.abc import Iterator, Sequence

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.put_tolls import number_at
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.number_words import PLURALS, SCALES, SIMPLE
from idlib_cli.language.numbers import Number
from idlib_cli.language.patterns import lazy_pattern

_RIVAL = lazy_pattern(
    r"(?:(?<=[,;]\s)(?:(?:but|while|though|although|and)\s+)?(?:the\s+)?"
    r"(?P<who>(?!(?:which|who|that|it|they|he|she)\b)[\w’'-]+(?:\s[\w’'-]+){0,3})\s+)?"
    r"(?P<put>\b(?:(?:put(?:s|ting)?|gave|gives)\s+(?:the|their|that)\s+"
    r"(?:number|figure|count|total|tally)\s+(?:at|as)"
    r"|(?:raised|revised|lowered|updated|increased|reduced|cut|corrected)\s+(?:the|their|that|its)\s+"
    r"(?:number|figure|count|total|tally|estimate)\s+(?:\w+\s+)?to"
    r"|(?P<it>(?:rais(?:ed|ing)|revis(?:ed|ing)|lower(?:ed|ing)|reduc(?:ed|ing)|cut|correct(?:ed|ing))"
    r"\s+it\s+(?:down\s+|up\s+)?to)))\s+",
    re.IGNORECASE,
)
"""Another number for what was just counted: "residents put the number at no more than three"."""
_SAYS_IT_WAS = lazy_pattern(
    r"(?<=[,;]\s)(?:(?:but|while|though|although|and)\s+)?(?:the\s+)?"
    r"(?P<who>(?!(?:which|who|that|it|they|he|she)\b)[\w’'-]+(?:\s[\w’'-]+){0,3})\s+"
    r"(?P<put>(?:said|says|claimed|claims)\s+(?:that\s+)?the\s+(?:(?:real|actual|true)\s+)?"
    r"(?:number|figure|toll|total|count)\s+(?:was|is|stood\s+at))\s+(?:(?:closer|nearer)\s+to\s+)?",
    re.IGNORECASE,
)
"""Rebels said nine died, but *the army said the figure was* 40."""
_CHANGES = lazy_pattern(r"(?!put|g[ai]ve|said|says|claim)", re.IGNORECASE)
"""The blast *raised* the figure to nine: what changes it may be nobody who gives it."""
_TOTAL = lazy_pattern(
    r"(?P<put>\b(?:bring(?:s|ing)?|brought|rais(?:es|ing|ed)|tak(?:es|ing)|took|push(?:es|ing|ed))\s+"
    r"(?:the|their|its|that)\s+(?:(?:overall|national|official|confirmed|grand|cumulative|running|provisional)\s+)?total\b)"
    r"(?:\s+(?!to\b)[\w-]+){0,8}?\s+to\s+"
)
"""140 were killed in May, *bringing the total since March to* 900: a running total of the like."""
_BEFORE = lazy_pattern(
    r"\b(?:(?P<moved>up|down|revised|raised|lowered|increased|reduced|risen|fallen)\s+from\s+"
    r"|(?:as\s+)?(?P<compared>against|versus|compared\s+(?:with|to))\s+"
    r"|from\s+(?=\S+\s+(?P<earlier>earlier|previously|reported|announced|the\s+day|a\s+day)\b))"
    r"(?:(?:an?|the)\s+(?:earlier|previous|initial|first|provisional)\s+"
    r"(?:count|toll|figure|report|estimate|tally)?\s*(?:of\s+)?)?",
    re.IGNORECASE,
)
"""What the number was: "up from nine in 2022", "compared with 12 last year", "from 30 earlier"."""
_OF_WHEN = lazy_pattern(
    r"\s+(?:(?:at|by|in)\s+(?:the|this|that)\s+(?:same\s+)?(?:point|stage|time|date)\b(?:\s+(?:in|of|last)\s+\w+)?"
    r"|(?:in|for|during|over)\s+(?:the\s+)?(?:\w+\s+){0,3}?(?:period|year|years|month|months|week"
    r"|quarter|half|\d{4}|january|february|march|april|may|june|july|august|september|october"
    r"|november|december)\b(?:\s+(?:of\s+)?\d{4})?"
    r"|(?:the\s+|an?\s+)?(?:(?:previous|last|same)\s+)?(?:year|month|week|day|night|hour)\b"
    r"(?:\s+(?:earlier|before|ago))?|(?:earlier|previously|before)\b)",
    re.IGNORECASE,
)
"""The time that a number compared is of."""
_REACH = 160
"""Characters between a number and what it was before."""


_OF_RIVALS = {_RIVAL: frozenset({"put", "puts", "putting", "gave", "gives", "raised", "revised",
                                 "lowered", "updated", "increased", "reduced", "cut",
                                 "corrected", "raising", "revising", "lowering", "reducing",
                                 "correcting"}),
              _SAYS_IT_WAS: frozenset({"number", "figure", "toll", "count", "total"}),
              _TOTAL: frozenset({"total"})}  # fmt: skip
"""These patterns with what a sentence needs one of for them."""


def rivals(
    text: str, tokens: Sentence, order: int, words: Sequence[str], claimed: list[Draft]
) -> Iterator[Draft]:
    """Other numbers for the last of a sentence's claims before them, and totals it raises.

    `words`: the plain words of the sentence.
    """
    found = [
        (match, pattern is _TOTAL)
        for pattern, needed in _OF_RIVALS.items()
        if not needed.isdisjoint(words)
        for match in pattern.finditer(text, tokens.start, tokens.end)
    ]
    for match, total in found:
        at = number_at(tokens, match.end())
        rival = next((d for d in reversed(claimed) if d.end <= match.start()), None)
        if match.groupdict().get("it") and (rival is None or rival.frame != "toll"):
            continue
        if at is None or rival is None or rival.point is None or rival.part_of is not None:
            continue
        number = tokens.numbers[at]
        if any(d.start < number.end <= d.end for d in claimed):
            continue  # "bringing the total number of dead to 19": a toll of its own
        yield Draft(
            rival.effect, tokens, order, match.start("put"), number.end, number.min, number.max,
            "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1), victims=rival.victims,
            kind=rival.kind or (rival.phrase.kind if rival.phrase else None),
            scope="cumulative" if total else "incident",
            extra={} if total or _CHANGES.match(match["put"]) else {"source": match["who"]},
        )  # fmt: skip


_ANEW = lazy_pattern(
    r"\b(?:the|a)\s+(?:true|real|actual|correct|final|official|unofficial|revised)\s+"
    r"(?:number|figure|toll|total|count|tally)\s+(?:was|is|stands\s+at|stood\s+at|may\s+be|were)\s+"
    r"(?:closer\s+to\s+|likely\s+)?"
    r"|\b(?:put|puts|placed)\s+(?:it|the\s+(?:number|figure|toll|total|count|tally)\s+"
    r"(?:(?:of\s+(?:dead|deaths|killed|wounded|injured|missing|victims|casualties|fatalities|bodies"
    r"|displaced|arrests)|(?!of\b)\w+(?:\s(?!of\b)\w+)?)\s+)?)\s?at\s+"
    r"|\b(?:the|that)\s+(?:number|figure|toll|total|count|tally)\s+(?:(?:later|then|had|has)\s+){0,2}"
    r"(?:rose|risen|climbed|jumped|grew|fell|stood)\s+(?:to|at)\s+"
    r"|\b(?:gave|gives|cited|cites)\s+(?:an?|the)\s+(?:\w+\s+)?(?:number|figure|toll|total|count|tally)\s+of\s+"
    r"|(?:(?<=\bsaid\s)|(?<=\bsays\s)|(?<=\bclaimed\s)|(?<=\bthat\s))the\s+(?:number|figure|toll|total|count)\s+"
    r"(?:was|is|stood\s+at)\s+"
    r"|\b(?:has|have|had)\s+(?:only\s+)?(?:confirmed|acknowledged|counted|admitted)\s+(?:only\s+|just\s+)?"
    r"|(?P<then>\A|[,;]\s+)(?:In\s+(?:all\s+of\s+)?\d{4},?|(?:The\s+)?(?:last|previous|the)\s+"
    r"(?:year|winter|summer|spring|autumn|season|month|week)(?:\s+before)?,?|A\s+year\s+earlier,?"
    r"|The\s+year\s+before,?)\s+(?:it|the\s+(?:number|figure|toll|total|count))\s+was\s+",
    re.IGNORECASE,
)
"""The true number was 246; Last winter it was 27: of what the sentence before counts."""
_OF_NUMBERS = frozenset({"number", "figure", "toll", "total", "count", "tally", "it", "confirmed",
                         "acknowledged", "counted", "admitted"})  # fmt: skip
_TELLING = frozenset({"was", "is", "put", "puts", "placed", "gave", "gives", "cited", "cites",
                      "has", "have", "had", "stands", "stood", "rose", "climbed", "jumped", "grew",
                      "fell", "risen"})  # fmt: skip


_ALONE = lazy_pattern(
    r"\W*(?:(?:But|And|However,|Yet)\s+)?(?:The\s+|the\s+|A\s+|a\s+)?"
    r"(?P<who>(?!(?:It|He|She|They|We|I|Who|Which|That)\b)\w[\w’'-]*(?:\s[\w’'-]+){0,4}?)\s+"
    r"(?P<put>(?:said|says|claimed|claims|counted|confirmed|confirms|acknowledged|admitted|spoke\s+of|reported|put\s+it\s+at)\s+(?:it\s+was\s+)?)"
)
"""Residents said at least 20. A sentence that only gives another number and who says so."""
_SAYS = frozenset({"said", "says", "claimed", "claims", "counted", "confirmed", "confirms",
                   "acknowledged", "admitted", "spoke", "reported", "put"})  # fmt: skip
_LONGEST_ALONE = 14
"""Plain words of such a sentence."""
_ENDS_ALONE = frozenset({".", "people", "persons", "or", "more", "were", "there"})
_LAST_ALONE = frozenset(
    {"least", "about", "around", "than", "nearly", "almost", "of", "was", "at", "up", "to"}
    | {*_ENDS_ALONE, *_SAYS, *SIMPLE, *SCALES, *PLURALS}
)


def _is_alone(words: Sequence[str]) -> bool:
    """Whether a sentence of these plain words may only say a number."""
    if len(words) > _LONGEST_ALONE or _SAYS.isdisjoint(words):
        return False
    return words[-1] in _LAST_ALONE  # figures are no words


def _alone(text: str, tokens: Sentence, order: int, told: list[Draft]) -> Iterator[Draft]:
    """Another number for what the sentence before counts, all that a sentence says."""
    match = _ALONE.match(text, tokens.start, tokens.end)
    at = number_at(tokens, match.end()) if match is not None else None
    now = next((d for d in reversed(told) if d.part_of is None), None)
    if match is None or at is None or now is None or now.order != order - 1 or now.point is None:
        return
    number = tokens.numbers[at]
    if not set(tokens.low[at + 1 :]) <= _ENDS_ALONE or number.start > match.end() + 1:
        return
    yield Draft(
        now.effect, tokens, order, match.start("put"), number.end, number.min, number.max, "toll",
        qualifier=number.qualifier, number=text[number.number_start : number.number_end],
        verb=(at, at + 1), victims=now.victims,
        kind=now.kind or (now.phrase.kind if now.phrase else None), scope=now.scope,
        counts_again=now, extra={"source": " ".join(match["who"].split())},
    )  # fmt: skip


def may_go_on(words: Sequence[str], order: int, told: list[Draft]) -> bool:
    """Whether a sentence without a word of harm may give a number for what was just counted."""
    near = bool(told) and order - told[-1].order <= _SENTENCES
    if near and _is_alone(words):
        return True
    return near and not _TELLING.isdisjoint(words) and not _OF_NUMBERS.isdisjoint(words)


def anew(
    text: str, tokens: Sentence, order: int, words: Sequence[str], told: list[Draft]
) -> Iterator[Draft]:
    """A number of what one of the two sentences before counts, of another time or source."""
    if not told or order - told[-1].order > _SENTENCES:
        return
    alone = list(_alone(text, tokens, order, told)) if _is_alone(words) else []
    if alone or _OF_NUMBERS.isdisjoint(words):
        yield from alone
        return
    now = next((d for d in reversed(told) if d.number is not None and d.part_of is None), None)
    match = _ANEW.search(text[tokens.start : tokens.end])
    at = number_at(tokens, tokens.start + match.end()) if match is not None else None
    if match is None or at is None or now is None or order - now.order > _SENTENCES:
        return
    number = tokens.numbers[at]
    if tokens.low[at + 1 : at + 2] not in ([], ["."], [","], [";"], ["in"], ["and"], ["on"]):
        return
    yield Draft(
        now.effect, tokens, order,
        tokens.start + match.end() - len(match[0].lstrip(",; ")), number.end,
        number.min, number.max, "was-before",
        qualifier=number.qualifier, number=text[number.number_start : number.number_end],
        verb=(at, at + 1), victims=now.victims,
        kind=now.kind or (now.phrase.kind if now.phrase else None), scope=now.scope,
        counts_again=now if match["then"] is None else None,
    )  # fmt: skip


_SENTENCES = 2
"""Sentences between a number and another one for the same."""


def _counts(tokens: Sentence) -> Iterator[Number]:
    return (number for number in tokens.numbers.values() if number.role == "count")


_MOVED = frozenset({"up", "down", "revised", "raised", "lowered", "increased", "reduced", "risen",
                    "fallen", "earlier", "previously", "reported", "announced", "day", "against",
                    "versus", "compared"})  # fmt: skip
"""`_BEFORE` has one of these."""


def before(
    text: str, tokens: Sentence, order: int, words: Sequence[str], claimed: list[Draft]
) -> Iterator[Draft]:
    """What the number of one of a sentence's claims was before; `words`: its plain words."""
    if _MOVED.isdisjoint(words):
        return
    for match in _BEFORE.finditer(text, tokens.start, tokens.end):
        at = number_at(tokens, match.end())
        told = [d for d in claimed if d.end <= match.start() + 1 and d.part_of is None]
        if at is None or not told or match.start() - told[-1].end > _REACH:
            continue
        now, number = told[-1], tokens.numbers[at]
        if now.point is None or now.number is None or "%" in text[number.start : number.end + 2]:
            continue
        if any(now.end < other.start < match.start() for other in _counts(tokens)):
            continue  # "nine died as infections rose to 400, up from 300": those it was before
        following = tokens.low[at + 1] if at + 1 < len(tokens) else ""
        if following in ("percent", "per", "%") or number.start > match.end() + 1:
            continue
        when = _OF_WHEN.match(text, number.end, tokens.end)
        if match["compared"] and when is None:
            continue  # "nine men, against 200 police": no number of the dead
        yield Draft(
            now.effect, tokens, order, match.start(), when.end() if when else number.end,
            number.min, number.max, "was-before",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1), victims=now.victims,
            kind=now.kind or (now.phrase.kind if now.phrase else None), modality=now.modality,
            scope=now.scope, headline=now.headline,
        )  # fmt: skip
