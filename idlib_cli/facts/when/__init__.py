"""Which date expression governs an event: the day a quote was said, the day people died.

A date goes with the event word it stands beside: the last one before it in its clause ("spoke by
phone on Tuesday"), or, where none comes before, the first one after ("On Tuesday, a bomb went
off"). From that word it reaches another where nothing between them parts the two in time ("a
blast on Tuesday that killed five"); "after", "following" and words of saying do part them. Where
the sentence has no date of its own and takes up the event of the sentence before ("the blast"),
the date is carried over.

What it leaves out: events parted by more than a sentence, and dates told only by a heading.
"""

from bisect import bisect_left, bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.facts.when.came_after import came_after as came_after
from idlib_cli.facts.when.carried import BOUND, carried
from idlib_cli.facts.when.carried import HOURS_LATER as HOURS_LATER
from idlib_cli.facts.when.carried import TAKEN_UP as TAKEN_UP
from idlib_cli.facts.when.carried import died_later as died_later
from idlib_cli.facts.when.days import DATELINE as DATELINE
from idlib_cli.facts.when.days import days_after as days_after
from idlib_cli.facts.when.days import days_of as days_of
from idlib_cli.facts.when.days import is_of_another_clause as is_of_another_clause
from idlib_cli.facts.when.days import only_day as only_day
from idlib_cli.facts.when.event_words import HARM, any_of
from idlib_cli.facts.when.event_words import event_of as event_of
from idlib_cli.facts.when.event_words import is_said as is_said
from idlib_cli.facts.when.event_words import tells_harm as tells_harm
from idlib_cli.facts.when.reach import distance, is_aftermath
from idlib_cli.language.memo import Memo
from idlib_cli.language.wordlists import words
from idlib_cli.records import DateMention

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

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
    return carried(analysis, index, start, end, said=said, harm=harm)


def is_said_then(told: str) -> bool:
    """Whether the words between a date and what happened tell of saying: "On Monday officials said
    20 had died"; not "On Monday, officials said, 20 died"."""
    last = told.replace(" that ", " ").split()[-1:]
    return bool(last) and last[0] in words("saying", package="idlib_cli.facts")


def days_of_events(analysis: "Analysis", sentence: tuple[int, int]) -> list[DateMention]:
    """The dates of a sentence without those on which only something was said."""
    told = ((day, event_of(analysis, sentence, day)) for day in days_of(analysis, sentence))
    return [day for day, event in told if event is None or not is_said(analysis.text, event)]


def is_of_aftermath(analysis: "Analysis", sentence: tuple[int, int], mention: DateMention) -> bool:
    """Whether a date goes with what comes after a harm: burials, arrests, verdicts."""
    event = event_of(analysis, sentence, mention)
    return event is not None and is_aftermath(analysis.text, event)


_says = Memo(lambda phrase: any_of(phrase, words("saying", package="idlib_cli.facts")))
"""Whether a phrase holds a word of saying."""


def _in_sentence(
    analysis: "Analysis", sentence: tuple[int, int], start: int, end: int, *, said: bool, harm: bool
) -> DateMention | None:
    days = days_of(analysis, sentence)
    if not days:
        return None
    best: tuple[bool, int, int, DateMention] | None = None
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
        vague = (mention.value or "").endswith("_REF")  # "of recent decades … in November 1996"
        if best is None or (vague, cost, near) < best[:3]:
            best = vague, cost, near, mention
    return best[3] if best else None


def _is_not_yet(analysis: "Analysis", mention: DateMention) -> bool:
    """Whether nothing can have been said on a day: it is to come, or only bounds a time."""
    today, day = analysis.published.value, mention.first_day
    if today is not None and day is not None and day[: len(today)] > today:
        return True
    return BOUND.search(analysis.text, max(0, mention.start - 20), mention.start) is not None


_start = attrgetter("start")
