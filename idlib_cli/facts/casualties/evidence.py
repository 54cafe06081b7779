"""What parts two claims of an article: another day, another place, another kind of event, words.

Each test looks at what the claims' own sentences tell; where they tell nothing, nothing is parted.
"""

import re
from datetime import date

from idlib_cli.facts.casualties import counted_days, victims
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language import causes
from idlib_cli.language.patterns import lazy_pattern

_NEAR = 300
"""Characters of a sentence before a claim that are searched."""
_ANOTHER = lazy_pattern(
    r"\b(?:(?:a|another|the)\s+)?(?:second|third|separate|different|another|other|similar)\s+"
    rf"(?:[\w-]+\s+){{0,2}}?{NOUN}\b|\bseparately\b"
    r"|\b(?:separate|different|unrelated|related|similar)\s+(?:development|case|matter)\b|\belsewhere\b|\b(?:in|In)\s(?:the\s)?neighbou?ring\s",
    re.IGNORECASE,
)
"""in a second incident, separately: another event than the one just told."""
_INTRODUCED = lazy_pattern(
    rf"(?:(?<=\bA\s)|(?<=\ba\s)|(?<=\bAn\s)|(?<=\ban\s))(?:[\w’'.-]+\s+){{0,4}}?{NOUN}\b"
)
"""A bus *crash* on Saturday killed 12: told of for the first time."""


def told_apart(text: str, draft: Draft) -> bool:
    """Whether a claim is told as of another event: "came two days after …", "separately"."""
    if counted_days.told_later(text, draft):
        return True
    return bool(_ANOTHER.search(text, max(draft.sentence.start, draft.start - _NEAR), draft.start))


def another(text: str, draft: Draft) -> bool:
    """Whether words before a claim or in it call its event another one."""
    begin = max(draft.sentence.start, draft.start - _NEAR)
    if _IN_RETURN.search(text, begin, min(draft.sentence.end, draft.end + _BEHIND)):
        return True
    return bool(_ANOTHER.search(text, begin, draft.end))


_IN_RETURN = lazy_pattern(
    r"\b(?:in\s+(?:retaliation|revenge|reprisal)|retaliat\w+)\b", re.IGNORECASE
)
"""Said it had killed eight *in retaliation*: not in what it retaliated for."""
_BEHIND = 40


_PLACED = re.compile(r"\b(?:in|at|to|near|on|off|from|by|after|as|of)\b", re.IGNORECASE)


def headline_parted(text: str, latest: Draft, draft: Draft) -> bool:
    """Whether a headline's second half tells of something else: "Raids kill dozens; 11 children
    starve to death", but not "Student dies at march; one dead, six hurt"."""
    stop = text.find(";", latest.end, draft.start)
    if stop < 0:
        return False
    end = text.find(";", draft.end, draft.sentence.end)
    return _PLACED.search(text, stop, end if end > 0 else draft.sentence.end) is not None


def introduced(text: str, draft: Draft) -> bool:
    """Whether a claim's sentence tells of its event as of one not yet known."""
    begin, end = max(draft.sentence.start, draft.start - _NEAR), draft.sentence.end
    return bool(_INTRODUCED.search(text, begin, min(end, draft.end + 60)))


def elsewhere(draft: Draft, whole: Draft) -> bool:
    """Whether a share has a place and a day of its own: it is no share."""
    one, other = draft.extra.get("place"), whole.extra.get("place")
    low = draft.sentence.low
    later = low[1:2] in (["later"], ["earlier"]) and low[0] in ("hours", "minutes", "days", "weeks")
    own = bool(draft.extra.get("date")) or later  # "Hours later a woman was shot in Vell"
    return own and differ(one, other) and not victims.pointing(draft)


def somebody_else(draft: Draft, other: Draft, day: str | None) -> bool:
    """Whether one victim, told of with place and day, is not the one known, of another `day`."""
    one, two = draft.extra.get("place"), other.extra.get("place")
    if draft.point != 1 or not (differ(one, two) and differ(draft.extra.get("date"), day)):
        return False
    return not victims.words(draft) & victims.words(other)


def own_day(draft: Draft, other: Draft, opening: str | None) -> bool:
    """Whether a claim that says a number again tells of it on another day, in a year or month of
    its own: "and the death of a teacher in April 2007"."""
    day, known = draft.extra.get("date") or "", other.extra.get("date") or opening or ""
    if not day or not known or draft.frame == "toll" or draft.scope != "incident":
        return False
    if victims.pointing(draft) and draft.point != 1:
        return False
    if not differ(day, known):
        return False
    if day[:4] != known[:4]:
        return _apart_by_months(day, known)
    # who the one dead of an article is, names and roles tell better than days
    return draft.point != 1 and _apart_by_days(day, known)


def _apart_by_days(one: str, other: str) -> bool:
    """Whether two full days of a year are no one day told in two ways: a night's two days, or a
    month misprinted."""
    if len(one) != len(other) or len(one) < len("2020-01-01") or one[8:] == other[8:]:
        return False
    first, second = date.fromisoformat(one), date.fromisoformat(other)
    return abs((first - second).days) > 1


def _apart_by_months(one: str, other: str) -> bool:
    if min(len(one), len(other)) < len("2020-01"):
        return True
    months = 12 * (int(one[:4]) - int(other[:4])) + int(one[5:7]) - int(other[5:7])
    return abs(months) > _MONTHS


def another_time(draft: Draft, whole: Draft) -> bool:
    """Whether a share has a day of its own, far from that of its whole: it is no share of it."""
    one, other = draft.extra.get("date") or "", whole.extra.get("date") or ""
    known = min(len(one), len(other), len("2020-01"))
    if known < len("2020"):
        return False
    return one[:known] != other[:known] and draft.order != whole.order


def long_before(draft: Draft, other: Draft, today: str | None) -> bool:
    """Whether a claim lies months before the news that another, undated one tells."""
    day = draft.extra.get("date") or ""
    if not today or len(today) < len("2020-01") or other.extra.get("date") or not day:
        return False
    months = 12 * (int(today[:4]) - int(day[:4])) + int(today[5:7]) - int(day[5:7] or 1)
    return months > _MONTHS and (len(day) > len("2020") or day < today[:4])


_MONTHS = 2


def another_kind(draft: Draft, other: Draft) -> bool:
    """Whether the causes of two claims cannot be of one event: cholera, an attack."""
    one, two = draft.extra.get("cause"), other.extra.get("cause")
    return bool(one and two) and causes.apart(causes.classes(one or ""), causes.classes(two or ""))


def differ(one: str | None, other: str | None) -> bool:
    """Whether two days or places are both known, and neither only says the other more closely."""
    return bool(one and other and not (one.startswith(other) or other.startswith(one)))


def nested(text: str, draft: Draft, latest: Draft) -> bool:
    """Whether a claim's sentence tells that its place lies in that of another: "Orla's Vell"."""
    one, other = draft.extra.get("place") or "", latest.extra.get("place") or ""
    told = text[draft.sentence.start : draft.sentence.end]
    return any(f"{other}{mark}{one}" in told for mark in ("'s ", "’s ")) or any(
        f"{one}{mark}{other}" in told for mark in (", ", " in ", ", in ")
    )


def another_toll(draft: Draft, latest: Draft) -> bool:
    """Whether two claims cannot count the same dead: another number with a day of its own."""
    return (
        draft.effect == latest.effect
        and draft.point is not None  # "many of the victims were children"
        and draft.point != latest.point
        and not vaguely_the_same(draft, latest)
        and not rounded_by_headline(draft, latest)
        and not victims.additional(draft)
        and draft.part_of is None
        and not (latest.frame == "toll" and died_at_once(draft))
    )


_AT_ONCE = frozenset({"spot", "scene", "instantly", "immediately", "outright"})


def died_at_once(draft: Draft) -> bool:
    """Whether a claim counts who died at once, not all: "four people died *on the spot*"."""
    behind = draft.sentence.low[draft.verb[0] : draft.verb[1] + len(("on", "the", "spot", ","))]
    return draft.effect == "killed" and not _AT_ONCE.isdisjoint(behind)


def rounded_by_headline(draft: Draft, latest: Draft) -> bool:
    """Whether a claim gives the number that the headline above it rounds: "dozens dead"."""
    if not latest.headline or draft.headline or draft.order - latest.order > _LEDE:
        return False
    low, high, number = latest.low or 0, latest.high, draft.low or draft.point
    return low != high and number is not None and low <= number <= (high or number)


_LEDE = 2
"""Sentences below a headline that tell what it tells."""


def vaguely_the_same(draft: Draft, latest: Draft) -> bool:
    """Whether a vague number may be the exact one told next, of victims called alike:
    "the death of several Wenham guards … the killing of six Wenham soldiers"."""
    vague, exact = (latest, draft) if latest.low != latest.high else (draft, latest)
    if vague.number is None or vague.number[-1].isdigit() or exact.low != exact.high:
        return False
    held = (vague.low or 0) <= (exact.point or 0) <= (vague.high or exact.point or 0)
    words = victims.names(vague) & victims.names(exact)
    return held and bool(words) and victims.compatible(vague, exact)


def newly_dated(draft: Draft, latest: Draft) -> bool:
    """Whether a claim has words for its day, and the one before none."""
    return bool(draft.extra.get("date_as_written") and not latest.extra.get("date_as_written"))


def written_apart(draft: Draft, latest: Draft) -> bool:
    """Whether two claims of which one has no day that can be told are written as of two days."""
    if draft.extra.get("date") and latest.extra.get("date"):
        return False
    return differ(draft.extra.get("date_as_written"), latest.extra.get("date_as_written"))


def on_another_day(draft: Draft, latest: Draft, same: Draft | None) -> bool:
    """Whether the words for the days of two claims part them; `same`: one of the same effect."""
    if written_apart(draft, latest):
        return True
    return newly_dated(draft, latest) and same is not None and another_toll(draft, same)
