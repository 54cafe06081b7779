"""Which date expression governs an event: the day a quote was said, the day people died.

A date goes with the event word it stands beside: the last one before it in its clause ("spoke by
phone on Tuesday"), or, where none comes before, the first one after ("On Tuesday, a bomb went
off"). From that word it reaches another where nothing between them parts the two in time ("a
blast on Tuesday that killed five"); "after", "following" and words of saying do part them. Where
the sentence has no date of its own and takes up the event of the sentence before ("the blast"),
the date is carried over.

What it leaves out: events parted by more than a sentence, and dates told only by a heading.
"""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.language.memo import Memo
from idlib_cli.language.plain_words import plain_words
from idlib_cli.language.wordlists import words
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_WORD = re.compile(r"(?<![\w-])[A-Za-z]+(?![\w-]|'t\b)")
_PARTING = re.compile(
    r"""\b(?:(?:after|before)(?!\ (?:mid(?:night|day)|noon|dawn|dusk|dark|sunrise|sunset|\d))
    |following|since|until|till|ahead\ of|prior\ to|despite|although|though
    |whereas|but|because|in\ (?:response|retaliation|revenge|return)|in\ the\ wake\ of|days\ before
    |compared\ (?:with|to)|(?<!more\ )(?<!less\ )(?<!fewer\ )(?<!later\ )than
    |ended|earlier|previously|had\ (?:also\ )?been)\b|[;:“”"]|\.\s""",
    re.VERBOSE | re.IGNORECASE,
)
"""after the raid; following talks: another time begins."""
_TAKEN_UP = re.compile(
    r"""\b(?:the|this|that|these|those|both)\ (?:\w+\ ){0,2}?(?P<noun>attacks?|blasts?|bombings?|
    |explosions?|strikes?|airstrikes?|raids?|shootings?|shelling|killings?|assaults?|incidents?|ambush(?:es)?
    |clash(?:es)?|crash|accident|fire|quake|earthquake|flood(?:s|ing)?|storm|violence|massacre|battle|fighting
    |operation|offensive|rocket|missiles?|bombs?|bombers?|gunm[ae]n|attackers?|assailants?|victims?|dead)\b
    |\b(?:another|others|all\ of\ them|most\ of\ (?:them|the))\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""the blast, this second attack, another five: takes up what was told just before."""
_HARM = re.compile(
    r"\b(?:kill|die|dea[dt]|wound|injur|hurt|hospital|missing|displac|abduct|kidnap|detain|fatal"
    r"|casualt|massacr|slain|shot|drown|crush|burn|perish|trampl|electrocut|suffocat|homeless|trapped|evacuat)",
    re.IGNORECASE,
)
_CAUSE = re.compile(r"\bafter(?=\s+(?:an?|the|their|his|her|its|two|three|gunm[ae]n|\w+s)\b)")
"""Ten died after a bus overturned: the harm came with it, so the date is one."""
_BY_CAUSE = 40
_VIOLENT = re.compile(
    r"(?:attack|blast|bomb|explo|strike|struck|raid|shoot|shot|shell|ambush|clash|crash|fire"
    r"|quake|flood|storm|collaps|massacr|assault|derail|overturn|plung|capsiz|landslide|riot"
    r"|stabb|hit\Z|fought|fighting|battle|detonat|ramm)"
)
_OTHER_TIME = re.compile(
    r"\b(?:had|since|so far|this year|in recent|in all|in total|overall|altogether|already|ever"
    r"|have been|has been)\b"
)
_OPENS_CLAUSE = re.compile(r"(?:,?\s(?:and|but|while|yet))\s+(?:on|in|by|at|during)?\s*\Z")
"""… and on Monday the bridge fell: the date goes with what follows."""
_RELATIVE = re.compile(r",\s*(?:which|who|whose|where)\b[^,]*\Z")
_CLOSED = re.compile(
    r",\s*(?:(?:in|of|at|by|during|after)\s+)?(?:which|whom|whose|who|where)\b[^,]{3,90},\s*\w"
)
"""The blast, in which nine died, was the third this month: the clause closes before the verb."""
_ALONG = re.compile(r"(?:saying|adding|citing|calling|telling|warning|arguing|insisting)\b")
_COMMA = re.compile(r",\s*\Z")
_GOES_ON = frozenset({"added", "adding", "continued", "adds", "continues"})
_NOUN_AFTER = re.compile(r"(?:['’]s?)?\s+(?:[\w-]+\s+){0,2}?(?P<noun>[A-Za-z]+)\b")
_NEAR = 90
_FAR = 300
"""Characters between a date and its event word, and between that and another."""
_MOST_DAYS = 12
"""Dates of a sentence, on either side of an event, that are looked at: time stays linear."""
_DATELINE = re.compile(
    r"[A-Z][\w.'’-]+(?:[ ,]+[A-Z][\w.'’-]*){0,5},[ ](?P<date>[^:\n—–]{4,30}?)"
    r"(?:\s?\([^()\n]{2,40}\))?(?::|\.?\s?[—–]|\s--?|\.-)\s"
)
"""BHOPAL, October 11, 2021: … The day of writing, not of what follows."""
_COMPARED = re.compile(
    r"\b(?:than\s+(?:in|on|at|the|a|last)|compared\s+(?:with|to)|(?:up|down)\s+from|versus)\b"
    r"[^.;]{0,40}\Z"
)
"""eleven fewer than in 2023: held against the year, not dated by it."""


def governing(
    analysis: "Analysis", start: int, end: int, *, said: bool = False
) -> DateMention | None:
    """The date expression that says when `text[start:end]` happened or was said, or None.

    `start:end` is the cue or verb phrase of the event ("said", "killed five people"); `said` where
    it is known to be an act of speech, whatever its verb ("describing the camps as").
    """
    sentences = analysis.sentences
    index = bisect_right(analysis.sentence_starts, start) - 1
    if index < 0 or not analysis.dates:
        return None
    said = said or _any_of(analysis.text[start:end], words("saying", package="idlib_cli.facts"))
    found = _in_sentence(analysis, sentences[index], start, end, said=said)
    if found or index == 0:
        return found
    return _carried(analysis, index, start, end, said=said)


def _in_sentence(
    analysis: "Analysis", sentence: tuple[int, int], start: int, end: int, *, said: bool
) -> DateMention | None:
    best: tuple[int, int, DateMention] | None = None
    days = _days(analysis, sentence)
    here = bisect_left(days, start, key=_start)
    for mention in days[max(0, here - _MOST_DAYS) : here + _MOST_DAYS]:
        cost = _distance(analysis, sentence, mention, start, end, said=said)
        if cost is None:
            continue
        near = min(abs(mention.start - end), abs(start - mention.end))
        if best is None or (cost, near) < best[:2]:
            best = cost, near, mention
    return best[2] if best else None


_start = attrgetter("start")


def _days(analysis: "Analysis", sentence: tuple[int, int]) -> list[DateMention]:
    """The dates of a sentence that can say when something happened."""
    known = analysis.days_of_sentences.get(sentence[0])
    if known is None:
        known = analysis.days_of_sentences[sentence[0]] = _days_of(analysis, sentence)
    return known


def _days_of(analysis: "Analysis", sentence: tuple[int, int]) -> list[DateMention]:
    starts = analysis.date_starts
    dateline = _DATELINE.match(analysis.text, *sentence)
    first, last = bisect_left(starts, sentence[0]), bisect_left(starts, sentence[1])
    while dateline and first < last and starts[first] < dateline.end():
        first += 1
    return [
        mention
        for mention in analysis.dates[first:last]
        if not (mention.value or "").endswith("_REF")
    ]


def _distance(
    analysis: "Analysis",
    sentence: tuple[int, int],
    mention: DateMention,
    start: int,
    end: int,
    *,
    said: bool,
) -> int | None:
    """How far the date reaches to the event; None where it does not."""
    text = analysis.text
    if _quoted(analysis, mention.start) != _quoted(analysis, start):
        return None
    if _COMPARED.search(text, max(sentence[0], mention.start - 70), mention.start):
        return None
    event = _event_of(analysis, sentence, mention)
    if event is None:
        return None
    if event[0] < end and start < event[1]:
        return 0
    # "the ceasefire of 5 March": the date names the ceasefire and nothing else
    named = text[max(0, mention.start - 4) : mention.start].endswith("of ")
    if named or _in_relative_clause(text, sentence, event, mention, start):
        return None
    return _reach(text, event, start, end, said=said)


def _reach(text: str, event: tuple[int, int], start: int, end: int, *, said: bool) -> int | None:
    """How far it is from the event a date stands beside to the one asked for; None where what
    lies between parts the two in time, or one is said and the other told."""
    saying = words("saying", package="idlib_cli.facts")
    of_speech = text[event[0] : event[1]].lower() in saying
    if said != of_speech and not (said and _goes_along(text, event, start, end)):
        return None
    if max(start - event[1], event[0] - end) > 2 * _FAR:
        return None
    between = text[event[1] : start] if event[1] <= start else text[end : event[0]]
    cost = 1 + between.count(" ")
    if _HARM.search(text, start, end) and event[0] >= end:
        between, causes = _CAUSE.subn(" ", between)
        cost += _BY_CAUSE * causes
    if len(between) > _FAR or _PARTING.search(between) or _any_of(between, saying):
        return None
    return cost


def _goes_along(text: str, event: tuple[int, int], start: int, end: int) -> bool:
    """ "Left the rate unchanged on Tuesday, saying that …": said as it was done."""
    return (
        event[1] <= start
        and bool(_ALONG.match(text, start, end))
        and bool(_COMMA.search(text, event[1], start))
    )


def _in_relative_clause(
    text: str, sentence: tuple[int, int], event: tuple[int, int], mention: DateMention, start: int
) -> bool:
    """ "The guard, which began in May, rescued nine": the clause closes before the other event."""
    if event[0] > start and _CLOSED.search(text, max(sentence[0], start - 60), event[1]):
        return True
    if start < mention.end or "," not in text[mention.end : start]:
        return False
    return bool(_RELATIVE.search(text, max(sentence[0], event[0] - 60), event[0]))


def _any_of(text: str, vocabulary: frozenset[str]) -> bool:
    if vocabulary.isdisjoint(plain_words(text)):
        return False
    return any(word.group().lower() in vocabulary for word in _WORD.finditer(text))


def _event_of(
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
    if after and after["noun"].lower() in words("events", package="idlib_cli.facts"):
        return after.span("noun")
    first = max(sentence[0], mention.start - _FAR)
    before = text[first : mention.start]
    first += before.rfind(";") + 1
    last = None
    if not _OPENS_CLAUSE.search(before):
        for word in _WORD.finditer(text, first, mention.start):
            if _is_event[word[0]]:
                last = word.span()
    if last:
        return last
    for word in _WORD.finditer(text, mention.end, min(sentence[1], mention.end + _FAR)):
        if _is_event[word[0]]:
            return word.span()
    return None


def _names_event(word: str) -> bool:
    low = word.lower()
    if low in words("events", package="idlib_cli.facts"):
        return True
    if low in words("saying", package="idlib_cli.facts"):
        return True
    if low.endswith("ing") and word.islower():
        return _HARM.match(low) is not None
    return low.endswith("ed") and len(low) > 4 and word.islower()


_is_event = Memo(_names_event)


def _quoted(analysis: "Analysis", position: int) -> int | None:
    """The start of the quotation around a position, or None."""
    index = bisect_right(analysis.quotations, position, key=lambda q: q.start) - 1
    if index < 0:
        return None
    quotation = analysis.quotations[index]
    return quotation.start if position < quotation.end else None


def _tells_harm(text: str, sentence: tuple[int, int]) -> bool:
    """Whether a sentence tells of what harms people: "a jet dropped two bombs on the clinic"."""
    return any(_VIOLENT.match(word.group().lower()) for word in _WORD.finditer(text, *sentence))


def _carried(
    analysis: "Analysis", index: int, start: int, end: int, *, said: bool
) -> DateMention | None:
    """The date of the sentence before, where this one takes up its event."""
    text = analysis.text
    begin, stop = analysis.sentences[index]
    if _days(analysis, (begin, stop)):
        return None
    saying = words("saying", package="idlib_cli.facts")
    cue = text[start:end].lower()
    if said and not _any_of(cue, _GOES_ON):
        return None
    taken_up = bool(_TAKEN_UP.search(text, begin, stop))
    if (
        not said
        and not taken_up
        and not (_HARM.search(cue) and not _OTHER_TIME.search(text, begin, stop))
    ):
        return None
    for earlier in range(index - 1, max(-1, index - 3), -1):
        sentence = analysis.sentences[earlier]
        for mention in _days(analysis, sentence)[:_MOST_DAYS]:
            event = _event_of(analysis, sentence, mention)
            if event is None:
                continue
            word = text[event[0] : event[1]].lower()
            if (word in saying) != said:
                continue
            beside = earlier == index - 1
            harm = beside and (_VIOLENT.match(word) or _tells_harm(text, sentence))
            if taken_up or word in saying or harm:
                return mention
        if _days(analysis, sentence):
            return None
    return None
