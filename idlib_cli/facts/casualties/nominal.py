"""Tolls, which say it with nouns: "the death toll rose to 47", "put the number of dead at six".

Claims of none ("no casualties") stand in `zeros`.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from idlib_cli.facts.casualties import labelled, lexicon, zeros
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.put_tolls import EFFECTS, MONEY, PUTTING, number_at, put
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.patterns import lazy_pattern

_GAP = r"(?:[^.;:?!(]|\((?:[^()\n]{1,60}\)|(?![^()\n]{1,60}\)))|(?<=\b[A-Z][a-z])\.){0,90}?"
TOLL = lazy_pattern(
    rf"""
    (?:(?:(?:death|casualty|overall|official|final)\s+){{0,3}}toll|(?:death|body|casualty|fatality|murder|homicide)\s+(?:count|tally|figure|number|toll))\b(?:\s+of\s+|{_GAP}
      \b(?P<move>to|at|as|now|past|reached|hit|passed|surpassed|topped|exceeded|was|is|stood\s+at|exceeds|hits
        |reaches|passes|tops|nears|surpasses)\s+)
    |\bnumber\s+of\s+(?P<people>people|persons|victims|those)\s+(?:(?:who|that)\s+)?(?:(?:have|had|were)\s+)?(?:been\s+)?
      (?:killed|perished|died|martyred|slain|lost\s+their\s+lives)\b{_GAP}
      \b(?:to|at|reached|hit|passed|surpassed|exceeded|was|is|stands\s+at)\s+
    |\b(?:number|count|tally)\s+(?:of\s+)?(?P<who>(?:[\w'’-]+\s+){{0,6}}?)(?P<what>dead|killed|deaths|fatalities|casualties|wounded|injured
      |missing|displaced|victims|deceased|homicides|murders|killings|abducted|kidnapped|slain|arrested|detained|arrests|(?:in|into)\s+(?:custody|detention)
      |bodies(?:\s+(?:found|recovered|retrieved|counted))?)\b(?:\s+(?P<noun>[a-z]+)(?=\s+(?:at|to)\s))?{_GAP}
      \b(?:to|at|reached|hit|passed|surpassed|exceeded|was|is|st(?:oo|an)ds?\s+at)\s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOLL_VERB = lazy_pattern(
    r"\b(?:to|at|of|as|now|past|reached|hit|passed|surpassed|topped|exceeded|was|is|exceeds|hits|reaches"
    r"|passes|tops|nears|surpasses)\s+",
    re.IGNORECASE,
)
_TOLL_WORD = lazy_pattern(
    r"\b(?:(?:(?:death|casualty|overall|official|final)\s+){0,3}toll\b|(?:number|count|tally)\s+of\s"
    r"|number\s+(?:killed|displaced|injured|missing|dead|wounded|detained|arrested)\s"
    r"|(?:death|body|casualty|fatality|murder|homicide)\s+(?:count|tally|figure|number|toll)\b)",
    re.IGNORECASE,
)
_TO_COME = lazy_pattern(
    r"\b(?:could|may|might|would|will|(?:expected|likely|set|feared|sure|bound|about)\s+to)\s+"
    r"(?!(?:\w+ly\s+)?have\b|be\b)\w",
    re.IGNORECASE,
)
"""The toll *could rise* to 40: nobody has counted so many."""
_PERHAPS = lazy_pattern(
    r"\b(?:(?:may|might|could)\s+have|(?:feared|believed|thought|likely)\s+to\s+have)\b",
    re.IGNORECASE,
)
"""The toll *is feared to have* risen to 40."""
_TOLL_REACH = 200
"""Characters between where a toll is spoken of and its number."""
_OPENING = lazy_pattern(r"[\"“'‘\s]*(?:(?:an?|the)\s+(?:\w+\s+)?)?")
"""What may stand between a toll's verb and its number: “at "around thirty dead"”."""
BROUGHT = lazy_pattern(
    r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ing|ed)|tak(?:es?|ing)|took|push(?:es|ing|ed)|put(?:s|ting)?)\s+(?:to|at)\s+"
    r"(?P<n>[\w,. -]{1,24}?)\s+the\s+(?:(?:total|overall|confirmed)\s+)?"
    r"(?:(?:death\s+)?toll|number\s+of\s+(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,5}?\s+)?"
    r"(?P<what>dead|killed|deaths|fatalities|casualties|wounded|injured|missing|displaced|victims)"
    r"|number\s+of\s+(?:people|persons|those)\s+(?:who\s+(?:have\s+)?)?(?:killed|died))\b",
    re.IGNORECASE,
)
_CLIMBED = lazy_pattern(
    r"\b(?P<what>casualties|deaths|fatalities|injuries)\s+(?:[^\s.,;:?!]+\s+){0,8}?"
    r"(?:(?:has|have|had)\s+)?"
    r"(?:climbed|climbs|rose|risen|rises|increased|jumped|soared|mounted|grew|grown|went\s+up"
    r"|fell|fallen|falls|dropped|declined|decreased)"
    r"(?:\s+(?:by\s+)?[\d.,]{1,6}\s?(?:%|per\s?cent))?\s+to\s+"
    r"|\b(?P<what2>deaths|fatalities|injuries)\s+(?:(?:in|from|across|on)\s+(?:[^\s.,;:?!]+\s+){1,5}?)?"
    r"(?:(?:has|have|had)\s+)?(?:(?P<beyond>pass(?:es|ed)?|top(?:s|ped)?|surpass(?:es|ed)?"
    r"|exceed(?:s|ed)?)|reach(?:es|ed)?|hit)\s+(?=(?:more\s+than\s+)?\d)",
    re.IGNORECASE,
)
_FELL = lazy_pattern(
    r"\b(?P<what>deaths|fatalities|casualties|injuries|homicides|murders|killings)\s+(?:[^\s.,;:?!]+\s+){0,10}?"
    r"(?:(?:has|have|had)\s+)?(?:fell|fallen|dropped|declined|decreased|rose|risen|climbed|went\s+up"
    r"|increased|doubled|jumped)\s+from\s+",
    re.IGNORECASE,
)
"""Deaths in the mines fell *from 30 in 2010*: the number that another one is compared with."""
_TO_NOW = lazy_pattern(
    r"(?P<then>\s+(?:in\s+(?:\w+\s+)?(?:19|20)\d\d|last\s+year|(?:the|a)\s+year\s+(?:before|earlier)))?"
    r"\s+(?P<to>to)\s+(?:(?:just|only)\s+)?"
)
_OWN_TIME = lazy_pattern(r"\s+(?:in\s+(?:19|20)\d\d|(?:last|this)\s+year)\b")
"""… from 30 in 2010 *to* 12: the number of now, and from 40 *to* 12 the only one with a time."""
_SOME_DEAD = lazy_pattern(
    r"[\d,.]+[^.;:?!]{0,30}?\b(?:including|with|among\s+them|of\s+whom)\b[^.;:?!]{0,30}?"
    r"\b(?:dead|killed|deaths|died)\b"
)
"""Casualties rose to 45, *including 20 dead*."""
_RATE = lazy_pattern(
    r"(?:\s+[\w’'-]{1,30}){0,2}?\s+(?:an?|per|each|every)\s+(?:day|night|week|month|year|hour|shift)\b"
    r"(?!\s+(?:after|later|before|earlier|ago|since|when))"
    r"|(?:\s+[\w’'-]{1,30}){0,2}?\s+(?:daily|weekly|monthly|annually|yearly)\b",
    re.IGNORECASE,
)
"""The figure at the clinic was 400 *patients a day*: nobody's toll."""
_GIVEN_AS = lazy_pattern(
    r"\b(?:announced|gave|gives|give|giving|listed|lists|reported|recorded|cited)\s"
    r"(?:(?:the|its|a|an)\s)?(?:\w+\s){0,2}?\Z"
)
_AS = 6
"""Words from a toll to its number: "*gave* the death toll *as* 29"; not "rose as 29 died"."""
_ON_THE_MOVE = lazy_pattern(
    r"\b(?:climb|ris|rose|soar|jump|mount|push|surg|mov|go|went|grow|grew|edg)"
)
"""The toll *climbed past* 200; not "on the road past two villages"."""
_BEYOND = frozenset({"past", "passed", "surpassed", "topped", "exceeded", "exceeds", "passes",
                     "tops", "surpasses"})  # fmt: skip
"""The toll *passed* 50: fifty or more."""
_STATISTICS = frozenset({"arrests", "in custody", "in detention", "into custody",
                         "into detention"})  # fmt: skip
"""What is counted over the years rather than of one event."""
_BY_YEAR = lazy_pattern(
    r"[^.;]{0,60}?\b(?:this|last|that|each|every|previous)\s+(?:year|month|quarter)\b",
    re.IGNORECASE,
)
_COMPLETED = frozenset({"the", "its", "their", "all", "those", "confirmed", "reported", "known",
                        "total", "overall", "recorded", "official", "suspected"})  # fmt: skip
"""The number of *confirmed* deaths: no victims."""
_OF_TOLLS = frozenset({"toll", "number", "count", "tally", "figure"})
_OF_GROWTH = frozenset({"casualties", "deaths", "fatalities", "injuries", "homicides", "murders",
                        "killings"})  # fmt: skip
"""What a sentence needs one of for a toll, or for one that climbed."""


def read(text: str, tokens: Sentence, order: int, words: Sequence[str]) -> Iterator[Draft]:
    """The tolls and zero claims of a sentence; `words`: its plain words."""
    yield from zeros.read(text, tokens, order, words)
    yield from labelled.read(text, tokens, order, words)
    if not _OF_TOLLS.isdisjoint(words):
        yield from _tolls(text, tokens, order)
    if not _OF_GROWTH.isdisjoint(words):
        yield from _climbed(text, tokens, order)
    if not PUTTING.isdisjoint(words):
        yield from put(text, tokens, order)


def _climbed(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "casualties climbed to 13"."""
    found = [
        *_CLIMBED.finditer(text, tokens.start, tokens.end),
        *_FELL.finditer(text, tokens.start, tokens.end),
    ]
    for match in found:
        at = number_at(tokens, match.end())
        groups = match.groupdict()
        what = groups["what"] or groups["what2"]
        if at is None or (what.lower() == "casualties" and _SOME_DEAD.match(text, match.end())):
            continue
        effect = "wounded" if what.lower() == "injuries" else "killed"
        beyond, start = bool(groups.get("beyond")), match.start()
        if match.re.pattern == _FELL.pattern and (
            now := _TO_NOW.match(text, tokens.numbers[at].end, tokens.end)
        ):
            then, at = at, number_at(tokens, now.end())
            if now["then"]:
                yield _growth(text, tokens, order, effect, start, then, beyond=beyond)
                start = now.start("to")
        if at is None:
            continue
        draft = _growth(text, tokens, order, effect, start, at, beyond=beyond)
        if start > match.start() and (own := _OWN_TIME.match(text, draft.end, tokens.end)):
            draft.frame, draft.end = "was-before", own.end()
        yield draft


def _growth(
    text: str, tokens: Sentence, order: int, effect: str, start: int, at: int, *, beyond: bool
) -> Draft:
    number = tokens.numbers[at]
    return Draft(
        effect, tokens, order, start, number.end, number.min, None if beyond else number.max,
        "toll", qualifier=number.qualifier,
        number=text[number.number_start : number.number_end], verb=(at, at + 1),
    )  # fmt: skip


def _brought(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "brought to 61 the number of officers killed"."""
    match = BROUGHT.search(text, tokens.start, tokens.end)
    if match is None:
        return
    near = bisect_left(tokens.first, match.start("n") - 16)
    at = next((k for k in range(near, min(near + 8, len(tokens))) if k in tokens.numbers
               and tokens.last[k] >= match.start("n")), None)  # fmt: skip
    if at is None:
        return
    number = tokens.numbers[at]
    yield Draft(
        EFFECTS.get((match["what"] or "").lower(), "killed"), tokens, order, number.start,
        match.end(), number.min, number.max, "toll", verb=(at, at + 1), scope="cumulative",
        qualifier=number.qualifier, number=text[number.number_start : number.number_end],
        victims=_who(match["who"]),
    )  # fmt: skip


def _tolls(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    yield from _brought(text, tokens, order)
    openings = [match.start() for match in _TOLL_WORD.finditer(text, tokens.start, tokens.end)]
    last: int | None = None
    for at, number in tokens.numbers.items() if openings else ():
        near = [start for start in openings if number.start - _TOLL_REACH <= start < number.start]
        match = _leads_to(text, near[-1], number.start) if near else None
        if match is None or number.role != "count" or tokens.low[at + 1 : at + 2] in MONEY:
            continue
        if _TO_COME.search(match.group()) or not _moves_so(text, match):
            continue
        what = " ".join((match["what"] or "").lower().split())
        if _RATE.match(text, number.end, tokens.end) or _of_another(match["who"]):
            continue
        counted = what in _STATISTICS
        if counted and _BY_YEAR.match(text, number.end, tokens.end):
            continue
        effect = EFFECTS.get(what, "killed")
        beyond = (match["move"] or "").lower() in _BEYOND
        start = match.start()
        if last is not None and start < last:
            moved = _MOVED_ON.match(text, last, number.start)
            if moved is None:
                continue
            start = moved.start("to")
        last = number.end
        noun = match["noun"] if (match["noun"] or "").lower() in lexicon.people() else None
        yield Draft(
            effect, tokens, order, start, number.end, number.min,
            None if beyond else number.max, "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1), victims=_who(match["who"]) or noun,
            scope="cumulative" if counted else "incident",
            modality="feared" if _PERHAPS.search(match.group()) else "asserted",
        )  # fmt: skip


_MOVED_ON = lazy_pattern(
    r"(?:\s(?:on|by|in|late|early|last)\s\w+|\s(?:yesterday|today|overnight)|\s\w+(?:day|night|morning|evening))?,?"
    r"\s(?:and|then|and\s+then|before\s+(?:rising|climbing|jumping))\s(?:later\s)?(?P<to>to)\s(?:\w+\s)?\Z"
)
"""rose to seven on Sunday *and to* 11 on Monday: the toll of another day."""


def _moves_so(text: str, match: re.Match[str]) -> bool:
    """Whether a small word leads from a toll to its number: "given *as* 29", "rose *past* 200"."""
    move = (match["move"] or "").lower()
    if move == "as":
        given = _GIVEN_AS.search(text, max(0, match.start() - 40), match.start())
        return given is not None and len(match.group().split()) <= _AS
    return move != "past" or _ON_THE_MOVE.search(match.group()) is not None


_SURELY = lazy_pattern(r"\s+(?:confirmed|reported|known|officially|so\s+far)\Z", re.IGNORECASE)
"""number of people *confirmed* dead"""


def _who(words: str | None) -> str | None:
    """The victims that a toll names; "confirmed" deaths have none."""
    who = _SURELY.sub("", (words or "").strip())
    return who if who and who.lower() not in _COMPLETED else None


def _of_another(words: str | None) -> bool:
    """Whether something else is counted: "visitors to the museum of the dead"."""
    who = (words or "").lower().split()
    return len(who) > 2 and who[-1] in ("the", "our", "its", "their") and who[-2] != "among"


def _leads_to(text: str, start: int, end: int) -> re.Match[str] | None:
    """The match from where a toll is spoken of to its number; the last verb between them counts."""
    verbs = [match.end() for match in _TOLL_VERB.finditer(text, start, end)]
    for stop in reversed(verbs[-3:]):
        opening = _OPENING.match(text, stop, end)
        if opening is not None and opening.end() == end:
            return TOLL.fullmatch(text, start, stop)
    return None
