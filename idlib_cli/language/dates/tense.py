"""Whether the words around a date speak of the past or of the future.

Line ends in the text must be spaces by now, and apostrophes straight (`as_one_line`).
"""

import re
from bisect import bisect_left
from collections.abc import Callable
from typing import Literal, NamedTuple

from idlib_cli.language.causes import classes
from idlib_cli.language.dates.arranged import AHEAD_BESIDE, is_declared
from idlib_cli.language.dates.context import Tense
from idlib_cli.language.dates.deadlines import DEADLINE, is_before_game, is_deadline
from idlib_cli.language.dates.verb_groups import Verb
from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern

_SAID_BEFORE = lazy_pattern(
    r"""\b(?:said|says
    |told(?:\ (?!(?:to|will|would|could|may|until|till|by|before|that)\b)[^\s,.;]{1,20}){1,6}
    |according\ to(?:\ [^\s,.;]{1,20}){1,5}
    |announced|reported|added|warned|stated|declared|confirmed
    |acknowledged|disclosed|ruled|reported)
    (?:\ (?:late|early|earlier|on|in\ (?:a\ statement|an\ interview|a\ report)))*\s*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_LAST_WORD = lazy_pattern(r".*\W", re.DOTALL)
_SAYING = frozenset(
    {"said", "says", "announced", "reported", "added", "warned", "stated", "declared"}
    | {"confirmed", "acknowledged", "disclosed", "ruled", "statement", "interview", "report"}
)
_BETWEEN = frozenset({"late", "early", "earlier", "on"})
"""The last words of what `_SAID_BEFORE` finds, unless it names who was told: a quick look."""
_BOUNDING = ("by", "before", "until", "till", "into", "through", "of", "the")
"""The last words of what `DEADLINE` finds."""
_IF = lazy_pattern(r"\b(?:if|unless|once|provided|as\ long\ as)\b[^.;,]*\Z", re.VERBOSE)
_HAD = lazy_pattern(r"[^.;]{1,40}?\b(?:had|was|were)\b")
"""Until Thursday they had said nothing."""
_LASTING = lazy_pattern(
    r"was|were|had|did|stayed|lasted|continued|worked|ran|served|lived|remained|kept|waited|fought"
    r"|burned|burnt|raged|ruled|led|headed|held|played|went",
    re.IGNORECASE,
)
"""He stayed until Monday; but: it was postponed until Monday."""
_AS_EARLY_AS = lazy_pattern(r"\bas (?:early|soon) as\s+\Z")
_CONDITION = lazy_pattern(r"\b(?:if|unless|once|as soon as) [^.;,:]{1,60}\Z", re.IGNORECASE)
_PASSIVE = lazy_pattern(r"\b(?:is|are)\s(?:not\s|\w+ly\s)?\Z")
"""Once the water recedes on Friday, if no deal is reached by Friday: nothing in it is past."""
_APOSTROPHES = frozenset("'’")
_OF_A_DAY = lazy_pattern(
    r"['’]s?\ (?!(?:\w+\ )?(?:election|vote|meeting|hearing|summit|talks|game|match))"
)
"""Wednesday's ruling has been; Wednesday's vote may come."""
_STILL_TO_COME = lazy_pattern(
    r"'s?\ (?:\w+\ ){0,2}(?:elections?|vote|referendum|final|game|match|race|summit|hearing|meeting"
    r"|talks|budget|launch|derby)\b[^.;,]{0,50}?\ (?:is|are)\ (?!being\b)"
)
"""Sunday's match against Leeds is sold out."""
_DELIVERY = lazy_pattern(r"\ delivery\b(?!\ of\b)")
"""Copper for September delivery."""
_OF_PRESENT = lazy_pattern(
    r"(?:is|are)\s\w+ing\b|there\s|(?:meet|convene|go|come|travel|fly|return|head|get|take|march|vote"
    r"|play|leave|arrive|face|host|visit|open|close|appear)\b",
    re.IGNORECASE,
)
"""Forms of the present, which look ahead only for a date of their own."""
_SEEN = lazy_pattern(r"watched|saw|heard|let|made|helped", re.IGNORECASE)
"""Saw the plane fly to Oru on Sunday."""
_BEFORE_DATE = lazy_pattern(
    r"\b(?:the|an?|this|of|that|in|after|over|into)\s(?:[\w'-]+\s){0,2}?(?P<noun>[a-z-]+)\s"
    r"(?:(?:in|at|near|outside)\s(?:the\s)?[\w'-]+\s)?"
    r"(?:(?:late|early)\s)?(?:(?:on|in|of)\s)?(?:(?:late|early)\s)?\Z"
)

_MAY_BE = lazy_pattern(
    r"\b(?:could|may|might|should)\s(?!not\b|have\b)[^.;,]{0,80}\bby(?: the)?\s+\Z"
)
"""Advised that the storm *could* pass *by* Friday."""
_NEXT_CLAUSE = lazy_pattern(r"[,;]\s(?:and|but|while|whereas|though|although)\s")
"""It meets on the 30th, and so it was a year ago: another clause has its own tense."""
_BESIDE = 12
_BINDING_REACH = 90
_BEFORE, _AFTER = 200, 120
"""How far before and after a date its verb is looked for."""


def tense(text: str, verbs: Callable[[], list[Verb]], begin: int, stop: int) -> Tense | None:
    """The tense of the words that govern `text[begin:stop]`; `verbs` gives those of its sentence,
    where it comes to them.

    The verb nearest before the date decides, else the first one after it; None where there is
    neither, and nothing else tells.
    """
    near = begin - 40 if begin > 40 else 0
    pieces = text[near:begin].rsplit(None, 2)
    ahead, bounds, says = _signs[pieces[-1]] if pieces else _NO_SIGN
    if says == "goes on":  # "said on": most that stands before "on" says nothing
        says = _signs[pieces[-2]].says if len(pieces) > 1 else None
    owns = text[stop : stop + 1] in _APOSTROPHES  # Wednesday's ruling
    if (
        (owns and (_STILL_TO_COME.match(text, stop) or is_before_game(text, begin, stop)))
        or _DELIVERY.match(text, stop)
        or (ahead is is_declared and is_declared(text, near, begin, stop))
    ):
        return "future"
    if _is_said_before(text, begin, says=says is not None):
        return "past"
    if owns and _OF_A_DAY.match(text, stop):
        return None if text[begin : begin + 4].lower() == "this" else "past"
    if (
        bounds
        and DEADLINE.search(text, max(0, begin - 24), begin)
        and (_is_ahead(verbs()) or _MAY_BE.search(text, max(0, begin - _BINDING_REACH), begin))
    ):
        return "future"
    if ahead and ahead(text, near, begin, stop):
        return "future"
    return _by_verbs(text, verbs(), begin, stop)


class _Sign(NamedTuple):
    """What the word right before a date may tell."""

    ahead: Callable[[str, int, int, int], bool] | None
    """How to look for a sign that the date lies ahead, where it may be one."""
    bounds: bool
    """It may end what `DEADLINE` finds."""
    says: Literal["says", "goes on"] | None
    """It may end what `_SAID_BEFORE` finds, by itself or if the word before it may."""


def _sign(word: str) -> _Sign:
    low = word.lower()
    last = _LAST_WORD.sub("", low)
    says: Literal["says", "goes on"] | None = "goes on" if last in _BETWEEN else None
    if last in _SAYING:
        says = "says"
    return _Sign(AHEAD_BESIDE.get(low), low.endswith(_BOUNDING), says)


_signs = Memo(_sign)
_NO_SIGN = _Sign(None, False, None)


def _is_ahead(found: list[Verb]) -> bool:
    return all(verb.future for verb in found)


def _is_said_before(text: str, begin: int, *, says: bool) -> bool:
    """Whether a verb of saying stands right before a date: "said on Friday"."""
    first = begin - 70 if begin > 70 else 0
    if not says:
        before = text[first:begin].lower()
        if "told " not in before and "according to " not in before:
            return False
    return _SAID_BEFORE.search(text, first, begin) is not None


def _is_condition(text: str, before: list[Verb], last: Verb) -> bool:
    """ "Might leave if there was no deal by Sunday": what is past in form may still come."""
    opens = max(last.start - 40, 0)
    return bool(before) and before[-1].future and bool(_IF.search(text, opens, last.start))


def _by_verbs(text: str, found: list[Verb], begin: int, stop: int) -> Tense | None:
    following = bisect_left(found, (begin,))
    if _is_of_condition(text, found, following, begin):
        return "future"
    if following:
        parted = max(0, text.rfind(";", max(0, begin - _BEFORE), begin))
        if found[following - 1].start >= max(begin - _BEFORE, parted):
            return _by_verb_before(text, found[:following], parted, begin, stop)
    if _AS_EARLY_AS.search(text, max(0, begin - 14), begin):
        return "future"
    return _by_next_verb(text, found[following], stop) if following < len(found) else None


def _by_verb_before(text: str, found: list[Verb], parted: int, begin: int, stop: int) -> Tense:
    """The tense of the last of the verbs before the date; `parted` is where its clause begins."""
    last = found[-1]
    if text[last.start : last.end].lower() in {"until", "till"}:
        before = found[-2] if len(found) > 1 else None
        if before is None or before.start < parted:
            return "past" if _HAD.match(text, stop) else "future"
        lasted = _LASTING.fullmatch(text, before.start, before.end) is not None
        return "past" if lasted and begin - last.end < _BESIDE else "future"
    if last.future and _is_timetable(text, found, begin, stop):
        return "future"
    if not last.future and _is_condition(text, found[:-1], last):
        return "future"
    if begin - last.end < _BINDING_REACH and is_deadline(text, (last.start, last.end), begin, stop):
        return "future"
    return "past"


def _is_timetable(text: str, found: list[Verb], begin: int, stop: int) -> bool:
    """Whether the last of the verbs, which looks ahead, does so for the date too."""
    last = found[-1]
    if not _OF_PRESENT.match(text, last.start):
        return True
    if _of_event(text, last.end, begin):
        return False
    seen = found[-2] if len(found) > 1 else None
    return seen is None or not _SEEN.fullmatch(text, seen.start, seen.end)


def _of_event(text: str, start: int, begin: int) -> bool:
    """ "The site of the crash on Monday": the date tells of the crash."""
    named = _BEFORE_DATE.search(text, max(start, begin - 60), begin)
    return named is not None and bool(classes(named["noun"]))


def _is_of_condition(text: str, found: list[Verb], following: int, begin: int) -> bool:
    """ "Once the water recedes on Friday": no verb from the "once" to the date is past."""
    near = text[begin - 70 if begin > 70 else 0 : begin]
    if "f " not in near and "nce " not in near and "ess " not in near and " as " not in near:
        return False  # most: a quick look for the last letters of if, once and unless
    clause = _CONDITION.search(text, max(0, begin - 70), begin)
    if clause is None:
        return False
    for verb in found[:following]:
        if (
            verb.start > clause.start()
            and not verb.future
            and not _PASSIVE.search(text, clause.start(), verb.start)
        ):
            return False
    return following == len(found) or found[following].future


def _by_next_verb(text: str, verb: Verb, stop: int) -> Tense | None:
    if verb.start > stop + _AFTER or _NEXT_CLAUSE.search(text, stop, verb.start):
        return None
    return "future" if verb.future and not verb.decided else "past"


def as_one_line(text: str) -> str:
    """The text, as long as it was, with spaces for line ends and straight apostrophes."""
    return text.replace("\n", " ").replace("\u2019", "'")
