"""The day that is carried over from the sentences before: "the blast", "hours later".

Leaves out: days of the sentence itself (`when`), and events parted by more than a sentence.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.happenings import NOUN
from idlib_cli.facts.when.days import days_of, only_day
from idlib_cli.facts.when.event_words import (
    VIOLENT,
    any_of,
    event_of,
    is_by_nature,
    is_said,
    tells_harm,
)
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

TAKEN_UP = lazy_pattern(
    rf"""\b(?:the|this|that|these|those|both)\ (?:\w+\ ){{0,2}}?(?P<noun>{NOUN}|rocket|missiles?
    |bombs?|bombers?|gunm[ae]n|attackers?|assailants?|victims?|dead)\b
    (?!\ (?:of|on|in|at|near)\ (?:the\ )?(?-i:[A-Z]))
    |\b(?:another|others|all\ of\ them|most\ of\ (?:them|the)|at\ the\ scene|on\ the\ spot)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""the blast, this second attack, another five: takes up what was told just before; "the shelling of
Orum" says itself which."""
_TAKING_UP = frozenset({"attack", "attacks", "blast", "blasts", "bombing", "bombings", "explosion",
                        "explosions", "strike", "strikes", "airstrike", "airstrikes", "raid",
                        "raids", "shooting", "shootings", "shelling", "killing", "killings",
                        "assault", "assaults", "incident", "incidents", "ambush", "ambushes",
                        "clash", "clashes", "crash", "accident", "fire", "quake", "earthquake",
                        "flood", "floods", "flooding", "storm", "violence", "massacre", "battle",
                        "fighting", "operation", "offensive", "rocket", "missile", "missiles",
                        "bomb", "bombs", "bomber", "bombers", "gunman", "gunmen", "attacker",
                        "attackers", "assailant", "assailants", "victim", "victims", "dead",
                        "another", "others", "all", "most", "scene", "spot"})  # fmt: skip
"""One of these stands in all that does so: a quick look."""
_OTHER_TIME = lazy_pattern(
    r"\b(?:(?:had|earlier|initially)(?!(?:\s(?:also|first|earlier|\w+ly))?\s(?:said|announced|put"
    r"|reported|told|given|spoken|confirmed|stated|counted|estimated)\b)"
    r"|since|so far|this year|in recent|in all|in total|overall|altogether|already|ever"
    r"|have been|has been|(?:in|over|during|within) the (?:last|past))\b"
)
_GOES_ON_THAT_DAY = lazy_pattern(
    r"(?:At\s+(?:about\s+|around\s+)?(?:half\s+past|a\s+quarter|noon|midnight|dawn|dusk|sunrise|\d|one|two"
    r"|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
    r"|(?:Minutes|Moments|Hours|An\s+hour|Shortly|Soon)\s+(?:later|after|afterwards)\b"
    r"|(?:By|Before|Around)\s+(?:dawn|noon|midnight|nightfall|evening|sunset|midday|dusk)\b|Then\b)"
)
"""At half past two a missile hit the ship: of the day that the sentence before has told."""
HOURS_LATER = lazy_pattern(
    r"(?:(?:Just\s|Only\s)?(?:(?:Minutes|Moments|(?:An?\s+(?:few\s+|couple\s+of\s+)?|Two\s+|Three\s+|Several\s+"
    r"|Some\s+|The\s+)?[Hh]ours?)\s+(?:later|afterwards))"
    r"|(?:Earlier|Later)\s+(?:in|on)\s+the\s+(?:same\s+)?(?:day|morning|afternoon|evening|night)"
    r"|(?:(?:Earlier|Later)\s+)?(?:[Tt]he\s+same|[Tt]hat\s+same)\s+(?:day|morning|afternoon|evening|night)"
    r"|(?:(?:Earlier|Later)\s+)?[Tt]hat\s+(?:evening|night|afternoon|morning)"
    r"|(?:Earlier|Later)\s+that\s+day)\b"
)
"""Hours later police arrested him: on the day of whatever was told before."""
_GOES_ON = frozenset({"added", "adding", "continued", "adds", "continues"})
_RESCUED = lazy_pattern(r"(?:rescued|escaped|lifted|hoisted|winched|pulled|freed|saved|reopened)\b")
"""Four were lifted out on Friday. Seven died in the accident: before that."""
_FOUND_THAT = lazy_pattern(r"(?:found|ruled|concluded|showed|established|revealed|determined)\b")
"""An inquest in 2007 *found that* 19 had no warning: nobody died in that year."""
_MOST_DAYS = 12
"""Dates of a sentence that are looked at: time stays linear."""
BOUND = lazy_pattern(
    r"\b(?:until|till|through|since|by|before|ahead\s+of|from)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""Said the crossing would stay open until the end of the month: nothing was said then."""


def carried(
    analysis: "Analysis", index: int, start: int, end: int, *, said: bool, harm: bool
) -> DateMention | None:
    """The date of the sentence before, where this one takes up its event."""
    text = analysis.text
    begin, stop = analysis.sentences[index]
    if days_of(analysis, (begin, stop)):
        return None
    cue = text[start:end].lower()
    if said and not any_of(cue, _GOES_ON):
        return None
    taken_up = not _TAKING_UP.isdisjoint(analysis.sentence_words[index]) and bool(
        TAKEN_UP.search(text, begin, stop)
    )
    if not said and not taken_up and not (harm and not _OTHER_TIME.search(text, begin, stop)):
        return None
    if not said and HOURS_LATER.match(text, begin, stop):
        return only_day(days_of(analysis, analysis.sentences[index - 1]))
    found = _of_that_day(analysis, index) or _told_before(
        analysis, index, said=said, taken_up=taken_up
    )
    past = found is not None and not said and _is_history(analysis, found)
    return None if past and _PERFECT.search(text, begin, stop) else found


def _is_history(analysis: "Analysis", mention: DateMention) -> bool:
    """Whether a date lies in a year before the last."""
    today, day = analysis.published.value, mention.first_day
    return bool(today and day) and int((today or "")[:4]) - int((day or "9999")[:4]) > 1


_PERFECT = lazy_pattern(r"\b(?:has|have)\s(?:\w+ly\s)?\w+ed\b")
"""Nine died in the fire of 2005. A new one *has destroyed* four homes and hurt three: of now."""


def _of_that_day(analysis: "Analysis", index: int) -> DateMention | None:
    """The day told two sentences before, where the one between goes on with that day's harm."""
    between = analysis.sentences[index - 1]
    text = analysis.text
    if index < 2 or not _GOES_ON_THAT_DAY.match(text, *between) or not tells_harm(text, between):
        return None
    return (
        None
        if days_of(analysis, between)
        else only_day(days_of(analysis, analysis.sentences[index - 2]))
    )


def _told_before(
    analysis: "Analysis", index: int, *, said: bool, taken_up: bool
) -> DateMention | None:
    """The date beside an event of the two sentences before that this one may be about."""
    text = analysis.text
    for earlier in range(index - 1, max(-1, index - 3), -1):
        sentence = analysis.sentences[earlier]
        for mention in days_of(analysis, sentence)[:_MOST_DAYS]:
            event = event_of(analysis, sentence, mention)
            if event is None or (not said and _is_of_later(analysis, earlier, mention)):
                continue
            if not said and mention.rule in _FROM_EVENT:
                continue  # "came a day after two men were killed": a distance, no day
            word = text[event[0] : event[1]].lower()
            if is_said(text, event) != said or _RESCUED.match(word):
                continue
            if _FOUND_THAT.match(text, *event) and text.startswith(" that ", event[1]):
                continue
            bound = BOUND.search(text, max(0, mention.start - 20), mention.start)
            if not said and bound and not text.startswith(_HOURS, mention.start):
                continue  # "has been erupting since Monday": on that day nobody need have died
            beside = earlier == index - 1
            violent = VIOLENT.match(word) or (word == "buried" and is_by_nature(text, event))
            harm = beside and (violent or tells_harm(text, sentence))
            if taken_up or said or harm:
                return mention
        days = days_of(analysis, sentence)[:_MOST_DAYS]
        if days and not (
            taken_up and not said and all(_is_of_later(analysis, earlier, day) for day in days)
        ):
            return None
    return None


def _is_of_later(analysis: "Analysis", order: int, mention: DateMention) -> bool:
    """Whether nobody can have come to harm in "the blast" on a day told before: it is to come, or
    that on which one of its wounded died, somebody was caught for it, or a hall was opened."""
    today, day = analysis.published.value, mention.first_day
    if today is not None and day is not None and day[: len(today)] > today:
        return True
    text, sentence = analysis.text, analysis.sentences[order]
    event = event_of(analysis, sentence, mention)
    aside = event is not None and _ASIDE.match(text, *event) and not tells_harm(text, sentence)
    aside = aside and event is not None and not is_by_nature(text, event)
    if event is not None and _COUNTED.match(text, event[0]):
        return True
    # a history of its own paragraph, after which the news goes on
    opens = mention.start - sentence[0] <= len("Back in July ")
    old = opens and _is_history(analysis, mention) and text.startswith("\n\n", sentence[1])
    if not (aside or old or died_later(text, *sentence)):
        return False
    before = analysis.sentences[max(0, order - _DIED_WITHIN) : order]
    days = [day for sentence in before for day in days_of(analysis, sentence)[:_MOST_DAYS]]
    return any(not (old and _is_history(analysis, day)) for day in days)


_COUNTED = lazy_pattern(
    r"(?:put|raised?|raising|revis(?:ed|ing)|lower(?:ed|ing)|updat(?:ed|ing))\s"
    r"(?:it\sto|(?:the|its|their)\s(?:\w+\s)?(?:toll|number|figure|count|tally|estimate))\b"
)
"""The ministry *raised it to* 35 on Wednesday: when it counted."""
_ASIDE = lazy_pattern(
    r"(?:arrested|detained|questioned|charged|jailed|sentenced|buried|mourned|found|recovered|retrieved|opened|reopened|closed"
    r"|founded|built|visited|resumed|searched|released|freed|named|identified|tested|born|elected|appointed)\b"
)
"""The plant, which *opened* in 1998, makes fireworks; its owner was *detained* on Friday."""
_HOURS = ("dawn", "daybreak", "sunrise", "midnight", "noon", "midday", "dusk", "sunset", "dark")
"""Before *dawn* on Wednesday: on that day, which bounds nothing."""
_FROM_EVENT = frozenset({"after-event", "before-event", "day-of-event"})
_DIED_WITHIN = 6
"""Sentences between a harm and who died of it later."""


def died_later(text: str, start: int, end: int) -> bool:
    """Whether somebody is told to have died of what happened before: "two of the injured died"."""
    return _DIED_LATER.search(text, start, end) is not None


_DIED_LATER = lazy_pattern(
    r"\b(?:succumb\w*|of\s(?:the|those)\s(?:injured|wounded)|(?:later|subsequently)\sdied|died\slater"
    r"|died\s(?:of|from)\s(?:\S+\s)?(?:wounds|injuries|burns)"
    r"|died\s(?:(?:on|late|early|last|this)\s(?:\w+\s){1,3}?)?(?:in|at)\s(?:an?\s|the\s)?(?:\w+\s)?(?:hospital|clinic|infirmary|hospice)"
    r"|died\s(?:(?:on|late|early|last|this)\s)?(?:\w+day\s)?(?:in|at)\s(?:[A-Z][\w’'.-]+\s){1,5}?(?-i:Hospital|Infirmary|Clinic|Medical\sCent(?:re|er)))\b",
    re.IGNORECASE,
)
