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

from idlib_cli.facts.happenings import NOUN
from idlib_cli.facts.when.days import DATELINE as DATELINE
from idlib_cli.facts.when.days import days_after as days_after
from idlib_cli.facts.when.days import days_of as days_of
from idlib_cli.facts.when.days import is_of_another_clause as is_of_another_clause
from idlib_cli.facts.when.days import only_day as only_day
from idlib_cli.facts.when.event_words import HARM, VIOLENT, any_of, event_of, is_said
from idlib_cli.facts.when.event_words import tells_harm as tells_harm
from idlib_cli.facts.when.reach import AFTERMATH, distance
from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words
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
_HOURS_LATER = lazy_pattern(
    r"(?:(?:Just\s)?(?:Minutes|Moments|Hours|An\s+hour|Two\s+hours)\s+(?:later|afterwards)"
    r"|(?:Later\s+)?[Tt]he\s+same\s+(?:day|morning|afternoon|evening|night)|That\s+(?:evening|night|afternoon))\b"
)
"""Hours later police arrested him: on the day of whatever was told before."""
_GOES_ON = frozenset({"added", "adding", "continued", "adds", "continues"})
_RESCUED = lazy_pattern(r"(?:rescued|lifted|hoisted|winched|pulled|freed|saved|reopened)\b")
"""Four were lifted out on Friday. Seven died in the accident: before that."""
_FOUND_THAT = lazy_pattern(r"(?:found|ruled|concluded|showed|established|revealed|determined)\b")
"""An inquest in 2007 *found that* 19 had no warning: nobody died in that year."""
_MOST_DAYS = 12
"""Dates of a sentence, on either side of an event, that are looked at: time stays linear."""


def governing(
    analysis: "Analysis", start: int, end: int, *, said: bool | None = None, harm: bool = False
) -> DateMention | None:
    """The date expression that says when `text[start:end]` happened or was said, or None.

    `start:end` is the cue or verb phrase of the event ("said", "killed five people"); `said`
    whether it is an act of speech: None where its words decide ("describing the camps as" is one,
    "confirmed dead" none, whatever the verbs); `harm` that people came to harm in it.
    """
    sentences = analysis.sentences
    index = bisect_right(analysis.sentence_starts, start) - 1
    if index < 0 or not analysis.dates:
        return None
    if said is None:
        said = _says[analysis.text[start:end]]
    harm = harm or HARM.search(analysis.text, start, end) is not None
    found = _in_sentence(analysis, sentences[index], start, end, said=said, harm=harm)
    if found or index == 0:
        return found
    return _carried(analysis, index, start, end, said=said, harm=harm)


def is_said_then(told: str) -> bool:
    """Whether the words between a date and what happened tell of saying: "On Monday officials said
    20 had died"; not "On Monday, officials said, 20 died"."""
    last = told.replace(" that ", " ").split()[-1:]
    return bool(last) and last[0] in words("saying", package="idlib_cli.facts")


def is_of_aftermath(analysis: "Analysis", sentence: tuple[int, int], mention: DateMention) -> bool:
    """Whether a date goes with what comes after a harm: burials, arrests, verdicts."""
    event = event_of(analysis, sentence, mention)
    return event is not None and AFTERMATH.match(analysis.text, *event) is not None


_says = Memo(lambda phrase: any_of(phrase, words("saying", package="idlib_cli.facts")))
"""Whether a phrase holds a word of saying."""


def _in_sentence(
    analysis: "Analysis", sentence: tuple[int, int], start: int, end: int, *, said: bool, harm: bool
) -> DateMention | None:
    days = days_of(analysis, sentence)
    if not days:
        return None
    best: tuple[int, int, DateMention] | None = None
    later = days_after(analysis, start, end) if harm else ()
    here = bisect_left(days, start, key=_start)
    for mention in days[max(0, here - _MOST_DAYS) : here + _MOST_DAYS]:
        if (harm and mention.planned) or (said and _is_not_yet(analysis, mention)):
            continue  # "40 were arrested and would be charged today": nobody is arrested ahead
        if mention in later:
            continue  # "the man who killed five was jailed today"
        cost = distance(analysis, sentence, mention, start, end, said=said, harm=harm)
        if cost is None:
            continue
        near = min(abs(mention.start - end), abs(start - mention.end))
        if start < mention.start < end:
            near += end - start  # "a man shot on Saturday died on Tuesday": on the later day
        if best is None or (cost, near) < best[:2]:
            best = cost, near, mention
    return best[2] if best else None


_BOUND = lazy_pattern(
    r"\b(?:until|till|through|since|by|before|ahead\s+of|from)\s+(?:the\s+)?\Z", re.IGNORECASE
)
"""Said the crossing would stay open until the end of the month: nothing was said then."""


def _is_not_yet(analysis: "Analysis", mention: DateMention) -> bool:
    """Whether nothing can have been said on a day: it is to come, or only bounds a time."""
    today, day = analysis.published.value, mention.first_day
    if today is not None and day is not None and day[: len(today)] > today:
        return True
    return _BOUND.search(analysis.text, max(0, mention.start - 20), mention.start) is not None


_start = attrgetter("start")


def _carried(
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
    if not said and _HOURS_LATER.match(text, begin, stop):
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
            if event is None:
                continue
            word = text[event[0] : event[1]].lower()
            if is_said(text, event) != said or _RESCUED.match(word):
                continue
            if _FOUND_THAT.match(text, *event) and text.startswith(" that ", event[1]):
                continue
            if not said and _BOUND.search(text, max(0, mention.start - 20), mention.start):
                continue  # "has been erupting since Monday": on that day nobody need have died
            beside = earlier == index - 1
            harm = beside and (VIOLENT.match(word) or tells_harm(text, sentence))
            if taken_up or said or harm:
                return mention
        if days_of(analysis, sentence):
            return None
    return None
