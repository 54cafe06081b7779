"""The words that tell that something happened, and which of them a date stands beside."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.plain_words import plain_words
from idlib_cli.language.wordlists import words
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?![\w-]|'t\b)")
HARM = re.compile(
    r"\b(?:kill|murder|die|dea[dt]|wound|injur|hurt|hospital|missing|displac|abduct|kidnap|detain|fatal"
    r"|casualt|massacr|slain|shot|drown|crush|burn|perish|trampl|electrocut|suffocat|homeless|trapped|evacuat|treated|relocat|unaccounted|bodies"
    r"|buried alive)",
    re.IGNORECASE,
)
VIOLENT = re.compile(
    r"(?:attack|blast|bomb|explo|strike|struck|raid|shoot|shot|shell|ambush|clash|crash|fire(?!works?\b|arms?\b|place)"
    r"|quake|flood|storm|collaps|massacr|assault|derail|overturn|plung|capsiz|landslide|riot"
    r"|stabb|knifed|hit\Z|fought|fighting|battle|detonat|ramm|avalanche|mudslide|erupt|tornado|cyclone"
    r"|hurricane|typhoon|tsunami|burst|blew\Z|sank\Z|stampede|rockfall|crush)"
)
_OPENS_CLAUSE = re.compile(
    r"(?:,?\s(?:and|but|while|yet))\s+(?:on|in|by|at|during)?\s*\Z"
    r"|\sthat\s+(?:on|in|by|at|during)\s+(?:the\s+\w+\s+of\s+)?\Z"
)
"""… and on Monday the bridge fell, said that in May …: the date goes with what follows."""
_CONJUNCTIONS = frozenset({"and", "but", "while", "yet", "that"})
_TO_CONJUNCTION = 5
"""Words of `_OPENS_CLAUSE`, one of which is among these."""
_WHEN = re.compile(r"(?:\s[\w-]+){0,4},\s+when\b")
"""the worst since a 1992 strike, *when* 160 died: the year goes with what follows."""
_VERB_AFTER = re.compile(r"\s+(?:\w+ly\s+)?(?P<verb>[a-z]+)\b")
_COMMA = re.compile(r",\s")
"""Twenty years after a riot killed nine, a court on Monday freed a man: the date stands amid the
subject and its verb."""
ASIDE = re.compile(r",\s(?:[\w’'.-]+\s){1,6}(?P<verb>[a-z]+)(?=[,;]\s)")
"""In May, *he noted*, …: the date goes with what was said, if this is a word of saying."""
_INTERRUPTED = re.compile(r"\b(?:had|has|have|was|were|would),\s[^,;]{0,60}\Z")
"""had, in a statement on Monday, warned"""
_AUXILIARY = frozenset(
    {"had", "has", "have", "was", "were", "is", "are", "be", "been", "did", "would"}
)
_NEAR = 60
FAR = 300
"""Characters between a date and its event word, and between that and another."""
_CLAUSE = re.compile(r"[;:]\s")
_NOUN_AFTER = re.compile(r"(?:['’]s?)?\s+(?P<noun>[A-Za-z]+)\b")
_CALLED_AFTER = re.compile(rf"(?:['’]s?)?\s+(?:[\w-]+\s+){{1,2}}?(?P<noun>{NOUN})\b")
"""a 2013 dock *strike*, Sunday's car bomb *attack*."""
_DETERMINED = re.compile(r"\b(?:an?|the|this|that|last)\s\Z")


_NATURE = lazy_pattern(
    r"\b(?:avalanches?|landslides?|mudslides?|rockslides?|rockfalls?|snow(?:slides?)?|mud|rocks?|rubble|earth"
    r"|debris|lava|ash|slide|collapse|walls?|roof|tip|tonnes\sof\s\w+)\s(?:(?:that|which|had)\s)?\Z",
    re.IGNORECASE,
)
"""An avalanche buried a hut: no funeral."""


def is_by_nature(text: str, event: tuple[int, int]) -> bool:
    """Whether snow, mud or rubble did what a verb tells: "an avalanche *buried* a hut"."""
    return _NATURE.search(text, max(0, event[0] - _SUBJECT), event[0]) is not None


_SUBJECT = 40
"""Characters before a verb that may name what does it."""


def any_of(text: str, vocabulary: frozenset[str]) -> bool:
    """Whether one of the words stands in the text."""
    if vocabulary.isdisjoint(plain_words(text)):
        return False
    return any(word.group().lower() in vocabulary for word in _WORD.finditer(text))


def event_of(
    analysis: "Analysis", sentence: tuple[int, int], mention: DateMention
) -> tuple[int, int] | None:
    """The event word that a date stands beside, as (start, end)."""
    known = analysis.events_of_dates
    if mention.start not in known:
        known[mention.start] = _find_event(analysis.text, sentence, mention)
    return known[mention.start]


def _find_event(
    text: str, sentence: tuple[int, int], mention: DateMention
) -> tuple[int, int] | None:
    after = _NOUN_AFTER.match(text, mention.end, min(sentence[1], mention.end + 40))
    events = words("events", package="idlib_cli.facts")
    if after and (noun := after["noun"].lower()) in events and noun not in _AUXILIARY:
        return after.span("noun")
    first = max(sentence[0], mention.start - FAR)
    before = text[first : mention.start]
    if text[mention.end : mention.end + 1] in "'’" or _DETERMINED.search(before):
        called = _CALLED_AFTER.match(text, mention.end, min(sentence[1], mention.end + 60))
        if called:
            return called.span("noun")
    if _IN_A_STATEMENT.search(before) and (said := _last_said(text, first, mention.start)):
        return said
    if ";" in before or ":" in before:
        first += max((stop.end() for stop in _CLAUSE.finditer(before)), default=0)
    last = None
    if not (_opens_clause(before) or _AS_TOLD.fullmatch(before)) and not _WHEN.match(
        text, mention.end
    ):
        last = _last_event(text, first, mention.start)
    if last and not _is_amid(text, last, mention):
        return last
    begin = mention.end
    aside = ASIDE.match(text, begin, min(sentence[1], begin + FAR))
    if aside and aside["verb"] in words("saying", package="idlib_cli.facts"):
        begin = aside.end()
    return _first_event(text, begin, min(sentence[1], mention.end + FAR))


_AS_TOLD = lazy_pattern(
    r"\W*As\s(?:\w+\s){0,3}(?:reported|announced|noted|mentioned|stated|told|recalled)(?:\s\w+){0,3},\s(?:on|in|at)\s"
)
"""*As previously reported, on* 3 May a strike killed five: the day of the strike."""


_IN_A_STATEMENT = lazy_pattern(
    r"\bin\s(?:an?|its|his|her|their)\s(?:[\w-]+\s){0,3}?(?:statement|post|message|release|interview|address|letter|tweet|broadcast"
    r"|speech|note|bulletin|communiqu[eé]|briefing|update)\s(?:(?:issued|released|posted|published|sent|aired)\s)?"
    r"(?:(?:to|on|via)\s[A-Z]\w+\s)?(?:(?:on|late|early|later|earlier|this|dated)\s){0,2}\Z"
)
"""The ministry said nine were hurt *in a statement on* Sunday: the day of the statement."""


def _last_said(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last word of saying of a stretch."""
    saying = words("saying", package="idlib_cli.facts")
    last = None
    for word in _WORD.finditer(text, start, end):
        if word[0].lower() in saying:
            last = word.span()
    return last if last is not None and is_said(text, last) else None


def _opens_clause(before: str) -> bool:
    """Whether what stands before a date opens a clause that the date belongs to."""
    if _CONJUNCTIONS.isdisjoint(before.rsplit(None, _TO_CONJUNCTION)[-_TO_CONJUNCTION:]):
        return False
    return _OPENS_CLAUSE.search(before) is not None


def _last_event(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The last event word; it mostly stands near the end, where it is looked for first."""
    last = None
    for begin in (end - _NEAR, start) if end - start > _NEAR else (start,):
        for word in _WORD.finditer(text, begin, end):
            if _is_event[word[0]] and not _names_no_event(text, word):
                last = word.span()
        if last:
            break
    return last


def _names_no_event(text: str, word: re.Match[str]) -> bool:
    """ "In Orla and Vell *states*", "on a *parked* car": no verb."""
    if word[0] == "states":
        return _NAME_BEFORE.search(text, max(0, word.start() - 20), word.start()) is not None
    if not word[0].endswith("ed") or not _ARTICLE.search(
        text, max(0, word.start() - 6), word.start()
    ):
        return False
    return word[0] in _PERSONS or _THING.match(text, word.end()) is not None


_PERSONS = frozenset({"wounded", "injured", "displaced", "accused", "detained", "bereaved"})
"""Visiting the wounded on Friday: people, no event."""


_ARTICLE = re.compile(r"\b(?:an?|the)\s\Z", re.IGNORECASE)
_THING = re.compile(
    r"\s(?!(?:in|on|at|by|to|of|from|with|for|and|or|but|was|were|is|are|had|has|have|after|during"
    r"|near|late|early)\b)[a-z]{3}"
)
_NAME_BEFORE = re.compile(r"\b[A-Z][\w'’-]+\s\Z")


def _first_event(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The first event word; of "had insisted" the second."""
    auxiliary: tuple[int, int] | None = None
    for word in _WORD.finditer(text, start, end):
        if auxiliary and word.start() > auxiliary[1] + _PARTICIPLE_WITHIN:
            return auxiliary
        if not _is_event[word[0]]:
            continue
        if word[0] not in _AUXILIARY:
            return word.span()
        auxiliary = auxiliary or word.span()
    return auxiliary


_PARTICIPLE_WITHIN = 12


def _is_amid(text: str, before: tuple[int, int], mention: DateMention) -> bool:
    """Whether a date stands between a new subject and its verb: ", a court on Monday freed"."""
    if text.startswith(",", mention.end) and _INTERRUPTED.search(
        text, max(0, mention.start - 70), mention.start
    ):
        return True
    if not _COMMA.search(text, before[1], mention.start):
        return False
    after = _VERB_AFTER.match(text, mention.end)
    return after is not None and after["verb"] not in _AUXILIARY and _is_event[after["verb"]]


def _names_event(word: str) -> bool:
    low = word.lower()
    if low in words("events", package="idlib_cli.facts"):
        return True
    if low in words("saying", package="idlib_cli.facts"):
        return True
    if low.endswith("ing") and word.islower():
        return HARM.match(low) is not None
    return low.endswith("ed") and len(low) > 4 and word.islower()


_is_event = Memo(_names_event)


def is_said(text: str, event: tuple[int, int]) -> bool:
    """Whether an event word is one of saying; crews that "were called to the scene" came."""
    word = text[event[0] : event[1]].lower()
    if word not in words("saying", package="idlib_cli.facts"):
        return False
    return word != "called" or not _WERE.search(text, max(0, event[0] - 12), event[0])


_WERE = re.compile(r"\b(?:was|were|been|got)\s\Z", re.IGNORECASE)


def tells_harm(text: str, sentence: tuple[int, int]) -> bool:
    """Whether a sentence tells of what harms people: "a jet dropped two bombs on the clinic"."""
    return any(VIOLENT.match(word.group().lower()) for word in _WORD.finditer(text, *sentence))
