"""Days beside a claim that are not those of its event: of a text, a building, a search, a count."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import totals
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

REACH = 250
"""Characters of a claim's sentence around it that count."""
DAY_BEFORE_NOUN = lazy_pattern(
    rf"(?:['’]s)?[ \u00a0](?:[\w-]+[ \u00a0]){{0,2}}?{NOUN}\b", re.IGNORECASE
)
"""The *August 19* attack, *Monday*'s bus crash."""

_CENTURY = lazy_pattern(r"\d{2,3}\Z")


def is_of_something_else(text: str, mention: DateMention) -> bool:
    """Whether a date is that of a building, a record or a text, never that of the event."""
    return (
        _is_of_a_building(text, mention)
        or _is_of_a_model(text, mention)
        or _says_how_bad(text, mention)
        or _is_of_a_text(text, mention)
    )


_TEXT = lazy_pattern(
    r"\b(?:note|statement|report|tally|count|bulletin|communiqu[eé]|post|video|update|message|letter|toll)s?\s+"
    r"(?:that\s+was\s+)?(?:released|issued|published|posted|dated|aired|broadcast|shared|sent|signed|from|of)\s+"
    r"(?:on\s+|late\s+(?:on\s+)?|early\s+(?:on\s+)?)?\Z",
    re.IGNORECASE,
)
"""in a note released *Saturday*: the day of the note."""
_EDITION = lazy_pattern(
    r"\s+(?:\w+\s+)?(?:round-?up|briefs?|briefing|bulletin|digest|edition|newsletter|updates?)\b",
    re.IGNORECASE,
)
"""*Monday* crime roundup: the day of the page."""


def _is_of_a_text(text: str, mention: DateMention) -> bool:
    """Whether a day is that of what is read or written, not of what it tells."""
    if DAY_BEFORE_NOUN.match(text, mention.end, mention.end + 60):
        return False  # "the toll of Sunday's attack"
    before = text[max(0, mention.start - 50) : mention.start]
    return _TEXT.search(before) is not None or _EDITION.match(text, mention.end) is not None


def _is_of_a_building(text: str, mention: DateMention) -> bool:
    """Whether a date says how old something is: "a sixteenth-century church", "a 1970s block"."""
    old = _CENTURY.match(mention.value or "") is not None
    if not old or _NOUN.match(text, mention.end) is None:
        return False
    before = text[max(0, mention.start - 16) : mention.start]
    return _ARTICLE.search(before) is not None and _IN_THE.search(before) is None


def _is_of_a_model(text: str, mention: DateMention) -> bool:
    """Whether a year is that of something made or decided then: "a 2016 Honda Civic"."""
    year = mention.value or ""
    if len(year) != len("2016") or not _NAMED.match(text, mention.end):
        return False
    return text[max(0, mention.start - 3) : mention.start].lower() in (" a ", "\na ", "“a ")


_NAMED = lazy_pattern(r"\s[A-Z]")


def _says_how_bad(text: str, mention: DateMention) -> bool:
    """Whether a date only says how bad it was: "the worst fighting since *2020*"."""
    before = text[max(0, mention.start - 80) : mention.start]
    if _WHEN.match(text, mention.end):
        return False  # "the worst since 2020, when nine died"
    return _SINCE_THE.search(before) is not None and totals.WORST.search(before) is not None


_WHEN = lazy_pattern(
    rf",?\s+(?:when|where|in\s+which|after)\b|(?:\s+(?:[\w-]+\s+){{0,2}}?{NOUN})?,?\s+(?:which|that)\s"
)
_SINCE_THE = lazy_pattern(r"\bsince\s+(?:the\s+|(?:late|early)\s+)?\Z", re.IGNORECASE)
_NOUN = lazy_pattern(r"\s+[a-z]{3,}")
_ARTICLE = lazy_pattern(r"\b(?:an?|the)\s+\Z", re.IGNORECASE)
_IN_THE = lazy_pattern(r"\b(?:in|during|since|of)\s+the\s+\Z", re.IGNORECASE)


_AS_IT_STOOD = lazy_pattern(
    r"\b(?:was|were|is|are|remain(?:s|ed)?)\s(?:(?:still|largely|partly|mostly|completely)\s)*"
    r"(?:still|under\s(?:water|siege|control|curfew)|without\s[\w-]+|inundated|flooded|submerged"
    r"|cut\soff|closed|shut|impassable|in\smourning|on\s(?:edge|alert))\b[^.;,]{0,30}\Z"
)
"""The town *was still under water* on Monday: how it stood, not when the flood came."""


def is_of_a_state(text: str, start: int, mention: DateMention) -> bool:
    """Whether a day is that on which something was still so; `start`: where its sentence begins."""
    return _AS_IT_STOOD.search(text, max(start, mention.start - 90), mention.start) is not None


_UP_TO = lazy_pattern(
    r"\b(?:by|as\s+(?:of|at)|until|up\s+to)\s+(?:late\s+|early\s+)?"
    r"(?:\d{1,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s(?:on\s)?)?\Z",
    re.IGNORECASE,
)
_COUNTED = lazy_pattern(
    r"\b(?:ris(?:es|ing|en)|rose|climb|rais|increas|jump|reach|grew|grow|grown|put|stood|stands"
    r"|updat|revis|lower|reduc|brought|bring|pass|soar|hit)",
    re.IGNORECASE,
)
_STILL = frozenset({"still", "remain", "remained", "remains", "unaccounted"})


_WERE = lazy_pattern(r"\b(?:was|were|is|are|remained)\s\Z", re.IGNORECASE)
_IN_A_STATE = lazy_pattern(
    r"\s(?:still|being|fighting|recovering|awaiting|under|without|stranded|sheltering"
    r"|in\s(?:an?\s)?(?:[\w-]+\s){0,2}(?:hospital|condition|shelters?|custody|care|tents))\b"
)
"""Nine are dead and 2,000 were *last night* still in shelters: how things stood by then."""
_BEFORE_THAT = lazy_pattern(r"\b(?:after|when|since)\b")
"""One man remains missing after he was swept away on Monday: of the event after all."""


_WHICH_FELL = lazy_pattern(
    r"\b(?:which|that|when|after)\s(?:[\w-]+\s){0,4}?(?:overturned|capsized|sank|collapsed|crashed|hit|struck"
    r"|fell|plunged|broke|exploded|burned|burnt|went|came|derailed|collided|swept)\b[^,;]{0,30}\Z"
)
"""Recovered seven bodies from a boat *which overturned* on Monday: of the boat, not the count."""


_BEFELL = lazy_pattern(
    r"\b(?:swept|fell|fallen|drowned|buried|plunged|jumped|thrown|crashed|shot|died|murdered|stabbed|washed\s+away"
    r"|knocked|dragged|capsized|beaten|strangled|hit|struck)\b(?:\s(?!(?:was|were|is|are|found)\b)[^\s.,;]+){0,8}?\s+(?:on\s+)?\Z"
)
_WHO_WAS = lazy_pattern(
    r"\b(?:who|swept|buried|killed|shot|murdered|stabbed|thrown|knocked|beaten|strangled)\b"
)


def befell(text: str, draft: Draft, mention: DateMention) -> bool:
    """Whether a day within "the body of a man who *fell overboard on Sunday* was found" is that on
    which he came to harm."""
    if draft.frame != "body" or not draft.start < mention.start:
        return False
    if mention.start > draft.end and _WHO_WAS.match(text, draft.end + 1) is None:
        return False
    return _BEFELL.search(text, draft.start, mention.start) is not None


def is_of_the_count(text: str, draft: Draft, mention: DateMention) -> bool:
    """Whether a day is that of a count: "the toll rose to nine on Monday", "by Monday"."""
    stood = _says_how_things_stood(text, mention)
    if stood or DAY_BEFORE_NOUN.match(text, mention.end, mention.end + 60):
        return stood
    if draft.frame == "body":
        between = draft.end, max(draft.end, mention.start)
        fell = befell(text, draft, mention) or _WHICH_FELL.search(text, *between)
        return not (fell or totals.found_dead(text, draft))
    if _UP_TO.search(text, max(0, mention.start - 16), mention.start):
        return True  # of a body: the day it was found
    if draft.frame == "toll":
        return _COUNTED.search(text, max(0, draft.start - 12), draft.end) is not None
    if draft.effect != "missing" or _BEFORE_THAT.search(text, draft.end, mention.start):
        return False
    near = draft.sentence.low[max(0, draft.verb[0] - 2) : draft.verb[1]]
    return not _STILL.isdisjoint(near)


_LONG_DEAD = lazy_pattern(
    r"\b(?:(?:mass|shallow|unmarked)\s+graves?|exhum\w+|unearth\w+|disinter\w+|mummified"
    r"|skeletal\s+(?:human\s+)?remains|skeletoni[sz]ed"
    r"|(?:skeletons?|(?<!broken\s)(?<!fractured\s)(?:skulls?|bones))\s+(?:belonging\s|(?:was|were)\s+(?:found|dug|recovered)"
    r"|of\s+(?!(?:an?|the)\s+(?:\w+\s+){0,2}(?:bus|car|truck|lorry|van|train|plane|boat|ship|house"
    r"|building|block|tower|school)\b)))",
    re.IGNORECASE,
)
"""A mass grave with 73 bodies was found in 1950: nobody died then. Not broken bones."""
_RUINS = lazy_pattern(
    r"\b(?:rubble|debris|ruins?|wreckage|mud|snow|\w*quake|avalanche|landslide|mudslide|collaps\w+)\b",
    re.IGNORECASE,
)
"""Nine bodies were unearthed from the rubble: of the newly dead."""


def is_of_a_grave(text: str, draft: Draft) -> bool:
    """Whether a claim's dead are told of as found long after they died."""
    first, last = max(draft.sentence.start, draft.start - REACH), draft.end + 100
    last = min(last, draft.sentence.end)
    if draft.frame != "body" or not (found := _LONG_DEAD.search(text, first, last)):
        return False
    return not (found[0].lower().startswith("unearth") and _RUINS.search(text, first, last))


def _says_how_things_stood(text: str, mention: DateMention) -> bool:
    were = _WERE.search(text, max(0, mention.start - 10), mention.start)
    return were is not None and _IN_A_STATE.match(text, mention.end, mention.end + 60) is not None


_SEARCH = lazy_pattern(
    r"\b(?:search(?:ed|es|ing)?|searchers|comb(?:ed|s|ing)?|look(?:ed|ing)\s+for|hunt(?:ed|ing)?)\b",
    re.I,
)


def searched(analysis: "Analysis", draft: Draft, mention: DateMention) -> bool:
    """Whether the day is that of the search: "on Monday divers searched for two missing men"."""
    near = max(draft.sentence.start, draft.start - REACH)
    return mention.start >= near and bool(_SEARCH.search(analysis.text, near, draft.start))
