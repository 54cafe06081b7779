"""How far a date reaches: from the event word it stands beside to the event that is asked for."""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from idlib_cli.facts.happenings import NOUN
from idlib_cli.facts.when.event_words import (
    ASIDE,
    FAR,
    VIOLENT,
    any_of,
    event_of,
    is_by_nature,
    is_said,
)
from idlib_cli.facts.when.said_at import is_said_there
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_PARTING = lazy_pattern(
    r"""\b(?:(?:after|before)(?!\ (?:mid(?:night|day)|noon|dawn|dusk|dark|sunrise|sunset|\d))
    |following|since|until|till|ahead\ of|prior\ to|despite|although|though
    |whereas|but|because|in\ (?:response|retaliation|revenge|return)|in\ the\ wake\ of|days\ before
    |compared\ (?:with|to)|(?<!more\ )(?<!less\ )(?<!fewer\ )(?<!later\ )than
    |ended|earlier|previously|had\ (?:also\ )?been)\b|[;“”"]|(?<!\d):|:(?!\d)
    |(?<![ap]\.m)(?<!\b[A-Z])(?<!\bSt)(?<!\bMt)(?<!\bLt)(?<!\bDr)(?<!\bMr)\.\s(?!\d)""",
    re.VERBOSE | re.IGNORECASE,
)
"""after the raid; following talks: another time begins."""
_SOON_AFTER = lazy_pattern(
    r"(?<!\d\s)(?<!-four\s)(?<!-six\s)(?<!-eight\s)(?<!twelve\s)"
    r"\b(?:seconds|minutes|hours|moments|an\shour|a\sminute|shortly|immediately)\s(?:after|before)\b",
    re.IGNORECASE,
)
"""On Thursday the vote was taken *hours after* a raid killed nine: of one day."""
_CAUSE = lazy_pattern(
    r"\bafter(?=\s+(?:(?:an?|the|their|his|her|its|he|she|it|they|two|three|someone|somebody|police|gunm[ae]n|\w+s"
    r"|being(?=\s\Z|\s(?:shot|stabbed|hit|struck|attacked|beaten|thrown|knocked|crushed|trapped|swept|run|pulled|dragged|caught)))\b"
    r"|(?:Super\s|Tropical\s)?(?:Typhoon|Hurricane|Cyclone|Storm)\s))"
)
"""Ten died after a bus overturned: the harm came with it, so the date is one."""
_BY_CAUSE = 40
_AND_SO = lazy_pattern(r"[;:]\s\Z")
"""A boat capsized on Wednesday; two drowned."""
_AFTERMATH = lazy_pattern(
    r"(?:buried(?!\s(?:[\w-]+\s){0,4}?(?:houses?|homes?|huts?|villages?|hamlets?|cars?|vehicles?|roads?|schools?|buildings?)\b)|mourned|arrested|freed|cleared|released|charged|sentenced|convicted|acquitted|jailed"
    r"|indicted|remembered|commemorat\w+|honou?red|apologi[sz]ed|condemned|vowed|demanded|protested"
    r"|poured\sin|visited|marked|ruled|ordered|called\soff"
    r"|(?:ended|suspended|abandoned|halted|resumed|widened)\s(?:the|their|its|a)\s(?:search|rescue|hunt))\b"
)
"""Mourners on Sunday buried the 41 men killed in a blast: what came of it has its own day."""
_BY_FORCE = lazy_pattern(r"(?:freed|cleared|released|ordered)\b")
_AT_ONCE = lazy_pattern(
    rf"\sand\s\Z|\A\s(?:an?\s|the\s)?(?:\w+\s)?"
    rf"(?:gas|fumes|smoke|water|chemicals|{NOUN})\s(?:that|which)\s\Z"
)
"""On Friday *cleared* a village *and* killed nine; *released* gas *that* killed four: no aftermath
but the deed."""
_RELATIVE = lazy_pattern(r",\s*(?:which|who|whose|where)\b[^,]*\Z")
_CLOSED = lazy_pattern(
    r",\s*(?:(?:in|of|at|by|during|after)\s+)?(?:which|whom|whose|who|where)\b[^,]{3,90},\s*\w"
)
"""The blast, in which nine died, was the third this month: the clause closes before the verb."""
_CLAIMED = lazy_pattern(r"\bclaim(?:ed|s|ing)\b(?=(?:\s[\w-]+){0,3}\s?\Z)")
"""A fire on 3 May claimed nine lives: nothing was said."""
_PART_OF_DAY = lazy_pattern(
    r"\b(?:night|evening|morning|afternoon|day|dawn|hours|weekend|eve) of \Z"
)
"""On the night of 3 May: the day of what happened, where "the truce of 3 May" names a truce."""
_TELLING = lazy_pattern(
    r"(?:['’]s?(?:\s[\w-]+){1,3})?,?\s+(?:(?:which|that)\s*\Z|in\s+which\b|when\b)"
)
"""The quake of 3 May, which killed nine; the dead of last month's wreck, in which four drowned: the
date that names it is that of the harm."""
_NEW_CLAUSE = lazy_pattern(
    r",\s(?:and|but)\s(?:an?|the|another|one|two|three|four|five|six|several|some)\s"
    r"|,\s[\w-]+\sof\s(?:whom|them)\s"
)
"""A fire killed nine, and a bomb went off on Monday: another subject, another day."""
_FROM_EVENT = frozenset({"after-event", "before-event", "day-of-event"})
_DEFINING = lazy_pattern(r"\b(?:who|that|which|where|when|whom)\b[^.,;:]{0,40}\Z")
"""The club where 31 people died was sold on Monday: the clause says which club."""
_SUBJECT = lazy_pattern(
    r"\d|(?:at|up|an?|the|some|about|around|nearly|almost|more|over|no|dozens|scores|hundreds|many"
    r"|several|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)\b",
    re.IGNORECASE,
)
_CAME_ABOUT = lazy_pattern(
    r"happened|occurred|took|began|started|broke|came|went|fell|gave|sank|collided|overturned"
)
_ALONG = lazy_pattern(r"(?:saying|adding|citing|calling|telling|warning|arguing|insisting)\b")
_COMMA = lazy_pattern(r",\s*\Z")
_COMPARED = lazy_pattern(
    r"\b(?:than\s+(?:in|on|at|the|a|last)|compared\s+(?:with|to)|(?:up|down)\s+from|versus)\b"
    r"[^.;]{0,40}\Z"
)
"""eleven fewer than in 2023: held against the year, not dated by it. But "down from 78 in May" does
date the 78."""


def distance(
    analysis: "Analysis",
    sentence: tuple[int, int],
    mention: DateMention,
    start: int,
    end: int,
    *,
    said: bool,
    harm: bool,
) -> int | None:
    """How far the date reaches to the event; None where it does not. `harm`: an event in which
    people came to harm."""
    text = analysis.text
    if _quoted(analysis, mention.start) != _quoted(analysis, start):
        return None
    compared = _COMPARED.search(text, max(sentence[0], mention.start - 70), mention.start)
    apart = compared is not None and start < compared.start()
    apart = apart or (harm and _is_of_a_life(text, mention, start, end))
    event = None if apart else event_of(analysis, sentence, mention)
    if event is None:
        return None
    if event[0] < end and start < event[1]:
        return 0
    if _is_of_another(text, sentence, event, mention, (start, end)):
        return None
    if said and is_said_there(text, (start, end), event):
        return 1 + text.count(" ", end, event[0])
    return _reach(text, event, start, end, said=said, harm=harm)


_OF_A_LIFE = lazy_pattern(
    r"\b(?:who|which)\s(?:(?:had|has|have|was|were|only|first|just|recently)\s){0,3}"
    r"(?:t(?:oo|a)k(?:en)?\soffice|joined|arrived|married|retired|moved|elected|sworn\sin|won|graduated"
    r"|born|enlisted|turned|returned|set\s(?:out|off)|travelled|resigned|appointed|promoted|inaugurated)\b"
    r"[^.;]{0,40}\Z"
)
"""The mayor, *who took office* on Friday, was shot: on another day."""
_AFTER_DOING = lazy_pattern(
    r"(?<!hours )(?<!minutes )(?<!shortly )(?<!soon )(?<!moments )"
    r"\b(?:after|before|since)\s[a-z]{2,}ing\b[^,.;]{0,60}\Z"
)
"""She was killed three weeks *after taking* over on 1 June."""


def _is_of_a_life(text: str, mention: DateMention, start: int, end: int) -> bool:
    """Whether a date within what is told of a harm dates something else in somebody's life."""
    if mention.start >= end:
        return (
            _AFTER_DOING.search(text, end, mention.start) is not None
            or _OF_A_LIFE.search(text, end, mention.start) is not None
        )
    return start < mention.start and _OF_A_LIFE.search(text, start, mention.start) is not None


def _reach(
    text: str, event: tuple[int, int], start: int, end: int, *, said: bool, harm: bool
) -> int | None:
    """How far it is from the event a date stands beside to the one asked for; None where what
    lies between parts the two in time, or one is said and the other told."""
    saying = words("saying", package="idlib_cli.facts")
    of_speech = is_said(text, event) and not text.startswith(
        " into ", event[1]
    )  # "slammed into the coast"
    of_speech = of_speech or _is_issued(text, event)
    along = said and not of_speech and _goes_along(text, event, start, end)
    if said != of_speech and not along:
        return None
    if max(start - event[1], event[0] - end) > 2 * FAR:
        return None
    between = text[event[1] : start] if event[1] <= start else text[end : event[0]]
    if said and of_speech and event[1] <= start:
        between = _SAME_SUBJECT.sub(" ", between)
    cost = 1 + between.count(" ")
    if harm and event[1] <= start and _came_after(text, event, between):
        return None
    by_itself = _comes_about(text[event[0] : event[1]].lower()) or is_by_nature(text, event)
    if harm and event[1] <= start and by_itself:
        between = _AND_SO.sub(" ", between, 1)
    if harm:
        between = ASIDE.sub(_without_saying, between)
    if not said and event[1] <= start:
        between = _CLAIMED.sub("", between)
    if harm:
        between = _SOON_AFTER.sub(" ", between)
    if harm and event[0] >= end:
        between, causes = _CAUSE.subn(" ", between)
        cost += _BY_CAUSE * causes
    if len(between) > FAR or _PARTING.search(between):
        return None
    if not along and any_of(between, saying):  # "freed all the accused, saying": one sentence
        return None
    return cost


def is_aftermath(text: str, event: tuple[int, int]) -> bool:
    """Whether a verb tells what comes of a harm: a burial, an arrest, the end of a search."""
    return _AFTERMATH.match(text, event[0], event[1] + _OBJECT) is not None


_OBJECT = 24
"""Characters behind a verb that may say what it is about."""


def _is_issued(text: str, event: tuple[int, int]) -> bool:
    """ "Gave a lower figure in a note released on Saturday": the day of the note."""
    word = text[event[0] : event[1]]
    return word in _ISSUED and _NOTE.search(text, max(0, event[0] - 30), event[0]) is not None


_ISSUED = frozenset(
    {"released", "issued", "published", "posted", "circulated", "dated", "signed", "aired"}
)
_NOTE = lazy_pattern(
    r"\b(?:note|statement|report|bulletin|communiqu[eé]|tally|video|audio|message|letter|figures|data"
    r"|list|update|release|post|memo|count|toll|clip|footage|findings|photographs?|photos|study)\s"
    r"(?:(?:it|he|she|they|was|were|had|has|been|also|\w+ly)\s){0,3}\Z"
)


def _came_after(text: str, event: tuple[int, int], between: str) -> bool:
    """Whether an event before a harm is told as what came of it."""
    if not is_aftermath(text, event) or is_by_nature(text, event):
        return False
    return not (_BY_FORCE.match(text, *event) and _AT_ONCE.search(between))


def _without_saying(aside: re.Match[str]) -> str:
    """Nothing in place of ", the army said": what it stands in is told."""
    saying = aside["verb"] in words("saying", package="idlib_cli.facts")
    return "" if saying else aside[0]


def _goes_along(text: str, event: tuple[int, int], start: int, end: int) -> bool:
    """ "Left the rate unchanged on Tuesday, saying that …": said as it was done."""
    return (
        event[1] <= start
        and bool(_ALONG.match(text, start, end))
        and bool(_COMMA.search(text, event[1], start))
    )


_SAME_SUBJECT = lazy_pattern(r",?\s(?:and|but)\s(?:(?:also|then|later)\s)?\Z")
"""He acknowledged the loan but insisted …: both were said on that day."""


def _is_of_another(
    text: str,
    sentence: tuple[int, int],
    event: tuple[int, int],
    mention: DateMention,
    asked: tuple[int, int],
) -> bool:
    """Whether the date is only of the event it stands beside, not of the one asked for."""
    start, end = asked
    # "the ceasefire of 5 March": the date names the ceasefire and nothing else
    before = text[max(0, mention.start - 16) : mention.start]
    if before.endswith("of ") and not _PART_OF_DAY.search(before):
        return not _TELLING.match(text, mention.end, max(start, mention.end))
    # "on Friday, a day after seven died": they did not die on Friday
    after = mention.rule in _FROM_EVENT and "," not in text[mention.end : max(start, mention.end)]
    if after or _UP_TO.search(before):
        return True
    if event[0] >= end and _NEW_CLAUSE.search(text, end, event[0]):
        return True
    if event[0] >= end and _is_defining(text, sentence, event, start, end):
        return True
    # "years after a riot killed nine, a court on Monday freed a man": the court's day
    if end <= mention.start < event[0] and is_aftermath(text, event):
        return True
    return _in_relative_clause(text, sentence, event, mention, asked)


_UP_TO = lazy_pattern(r"(?:years?|months?|weeks?)\s(?:up\s)?to\s\Z")
"""In the three years *to* March: until then."""


def _comes_about(word: str) -> bool:
    return _CAME_ABOUT.fullmatch(word) is not None or VIOLENT.match(word) is not None


def _is_defining(
    text: str, sentence: tuple[int, int], event: tuple[int, int], start: int, end: int
) -> bool:
    """ "The man who killed five was arrested on Monday": the date is of what the sentence says of
    him; but "the blast that killed five went off on Monday"."""
    if "," in text[end : event[0]]:
        return False
    if _comes_about(text[event[0] : event[1]].lower()):
        return False
    defining = _DEFINING.search(text, max(sentence[0], start - 60), start)
    if defining is None:
        return False
    # "recall that 37 people died": the clause has a subject of its own
    return not (text.endswith("that ", defining.start(), start) and _SUBJECT.match(text, start))


def _in_relative_clause(
    text: str,
    sentence: tuple[int, int],
    event: tuple[int, int],
    mention: DateMention,
    asked: tuple[int, int],
) -> bool:
    """ "The guard, which began in May, rescued nine": the clause closes before the other event."""
    start, end = asked
    if event[0] > start:
        closed = _CLOSED.search(text, max(sentence[0], start - 60), event[1])
        if closed is not None and not start < closed.start() < closed.end() <= end:
            return True  # but not where it is in the claim: "Bo, who was 31, died in 2009"
    if start < mention.end or "," not in text[mention.end : start]:
        return False
    if _CAME_OF_IT.match(text, start) and text.find(",", mention.end, start) == start - 2:
        return False  # "the ferry, which sank in May, costing three lives": of the same clause
    return bool(_RELATIVE.search(text, max(sentence[0], event[0] - 60), event[0]))


_CAME_OF_IT = lazy_pattern(r"(?:claiming|costing|injuring|killing|leaving|wounding)\b")


def _quoted(analysis: "Analysis", position: int) -> int | None:
    """The start of the quotation around a position, or None."""
    index = bisect_right(analysis.quotations, position, key=lambda q: q.start) - 1
    if index < 0:
        return None
    quotation = analysis.quotations[index]
    return quotation.start if position < quotation.end else None
