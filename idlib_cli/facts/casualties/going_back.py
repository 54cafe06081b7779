"""Which event told before the last one a claim goes back to: by its day, its place, or alone.

"One woman died during the Saturday raid"; "twelve were hurt in the crash in Orla"; "seven people
were injured", far down a story of one event.
"""

import re

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_model import Event, Story
from idlib_cli.facts.casualties.evidence import differ, introduced
from idlib_cli.facts.happenings import NOUN
from idlib_cli.facts.when import TAKEN_UP
from idlib_cli.language.patterns import lazy_pattern

_FEW = 100
_BESIDE = 120
"""Characters around a claim that may name its event."""


def gone_back(story: Story, draft: Draft) -> Event | None:
    """The event before the last one, by its day: "one woman died during the Saturday raid"."""
    if story.current is None or draft.scope != "incident":
        return None
    if (called := _called(story, draft)) is not None:
        return called
    day, place = draft.extra.get("date"), draft.extra.get("place")
    if place:
        return None if day else _gone_back_there(story, draft, place)
    if not day:
        return None
    if day not in story.of_day or not differ(day, story.current.latest.extra.get("date")):
        return None
    begin = max(draft.sentence.start, draft.start - _BESIDE)
    near = begin, min(draft.sentence.end, draft.end + _BESIDE)
    told = TAKEN_UP.search(story.text, *near) or _OF_ITS_DAY.search(story.text, *near)
    return story.of_day[day] if told else None  # else another event of that day


_CALLED = lazy_pattern(
    rf"\b(?:in|during|by|from|after|of)\s(?:the|that)\s(?P<kind>[a-z]{{3,}})\s(?:{NOUN})\b(?!\s(?:in|at|near)\s[A-Z])"
)
"""Two were injured in *the bar attack*."""


def _called(story: Story, draft: Draft) -> Event | None:
    """The event before the last one that a claim calls after what was told of it: "two people were
    injured in the bar attack", where men were shot at a bar and a woman was stabbed elsewhere."""
    current = story.current
    if len(story.events) < len(("one", "other")):
        return None
    begin = max(draft.sentence.start, draft.start - _BESIDE)
    match = _CALLED.search(story.text, begin, min(draft.sentence.end, draft.end + _BESIDE))
    if match is None or current is None or match["kind"] in current.latest.sentence.low:
        return None
    told = [
        event
        for event in story.events[-_EVENTS:]
        if event is not current and match["kind"] in event.latest.sentence.low
    ]
    if len(told) != 1:
        return None
    written, sentence = draft.extra.get("date_as_written"), draft.sentence
    if written and written not in story.text[sentence.start : sentence.end]:
        draft.extra |= dict.fromkeys(("date", "date_end", "date_as_written"))  # the last event's
    return told[0]


def _gone_back_there(story: Story, draft: Draft, place: str) -> Event | None:
    """The event before the last one, by its place: "twelve were hurt in the crash in Orla"."""
    current = story.current
    if current is None or not differ(place, current.place):
        return None
    near = draft.end, min(draft.sentence.end, draft.end + _BESIDE)
    if not _THE_EVENT_IN.match(story.text, *near) and not _opens_with(story, draft, place):
        return None
    there = [event for event in story.events[-_EVENTS:] if event.place == place]
    return there[0] if len(there) == 1 else None


def _opens_with(story: Story, draft: Draft, place: str) -> bool:
    """Whether a sentence turns to a place of its own account: "In Orla, 14 people were hurt"."""
    opening = _TURNS_TO.match(story.text, draft.sentence.start, draft.start)
    turned = opening is not None and story.text.startswith(place, opening.end())
    return turned and not introduced(story.text, draft)


_TURNS_TO = lazy_pattern(r"\W{0,2}(?:In|At|Near|Outside)\s(?:the\s(?:town|city|village)\sof\s)?")
_OF_ITS_DAY = lazy_pattern(rf"day['’]s\s(?:[\w-]+\s){{0,2}}?{NOUN}\b")
"""Were wounded in *Friday's ambush*."""
_EVENTS = 12
_THE_EVENT_IN = lazy_pattern(
    rf"\s(?:in|by|during|from)\sthe\s(?:[\w-]+\s){{0,2}}?{NOUN}\s(?:in|at|near|on|of)\s"
)


_OWN_SCENE = lazy_pattern(
    r"\b(?:when|while|as|after(?!\s(?:\w+ly\s)?\w+ing\b)|during|at(?!\sleast\b)|near|where|(?:in|by|from|off)\s+(?:an?|the|another))\b",
    re.IGNORECASE,
)

"""Two cyclists were injured *when* a car left the road, but *the blast* is the one told."""


_SOME_OF_THEM = lazy_pattern(r",\s(?:many|most|some|several|[a-z]+)\sof\s(?:them|whom)\b")
"""32 were injured, *many of them* after they had leapt off the roof: how some of them were."""


def is_of_the_only_event(story: Story, draft: Draft) -> bool:
    """ "Seven people were injured", far down a story that has told of one event alone: a few
    wounded, or none, are hardly those of another that is not introduced."""
    few = draft.effect in ("wounded", "missing") and (draft.point or 0) < _FEW
    place, known = draft.extra.get("place"), story.main.place if story.main else None
    if not (few or draft.point == 0) or (place and (not known or differ(place, known))):
        return False
    if draft.extra.get("date_as_written") or introduced(story.text, draft):
        return False
    return not _has_own_scene(story, draft) and _tells_of_one(story)


def is_rival_count(story: Story, draft: Draft) -> bool:
    """Police, far down a story of one event, "said only nine persons died": a number that somebody
    gives for the dead told above, with nothing that introduces others."""
    told = story.main.tolls.get(draft.effect) if story.main else None
    if draft.effect != "killed" or told is None or draft.extra.get("source") is None:
        return False
    least, most = _A_FEW, (told.high or told.low or 0) * _TIMES_AS_MANY
    if not least <= (draft.point or 0) <= most or _ONCE.search(
        story.text, draft.sentence.start, min(draft.sentence.end, draft.end + _BESIDE)
    ):
        return False
    place, known = draft.extra.get("place"), story.main.place if story.main else None
    if place and (not known or differ(place, known)):
        return False
    if draft.extra.get("date_as_written") or introduced(story.text, draft):
        return False
    return not _has_own_scene(story, draft) and _tells_of_one(story)


_A_FEW = 2
_TIMES_AS_MANY = 3
_ONCE = lazy_pattern(
    r"\b(?:earlier|former|formerly|history|ago|annually|yearly|ever|past|previous(?:ly)?|so\sfar|since"
    r"|last\s[a-z]+|this\s(?:year|month)|every|each|nationwide|overall|war|conflict|in\s\d{4})\b",
    re.IGNORECASE,
)
"""Words of other times, and of totals."""
_SAID = lazy_pattern(
    r"\b(?:said|says|told|claimed|insisted|reported|announced|confirmed)\s(?:[^,.;]{1,40}?\s)?that\s"
    r"|\b(?:said|says|claimed|insisted)\s"
)


def _tells_of_one(story: Story) -> bool:
    """Whether the story has told of one event alone, totals of many apart."""
    alone = (event for event in story.events if event.latest.scope == "incident")
    return next(alone, None) is not None and next(alone, None) is None


def _has_own_scene(story: Story, draft: Draft) -> bool:
    """Whether the words beside a claim tell how it came about, and not as of an event known."""
    begin = max(draft.sentence.start, draft.start - _BESIDE)
    for said in _SAID.finditer(story.text, begin, draft.start):
        begin = said.end()  # "A doctor at the clinic said it had received 31 bodies"
    near = begin, min(draft.sentence.end, draft.end + _BESIDE)
    aside = _SOME_OF_THEM.search(story.text, draft.end, near[1])
    scene = near[0], aside.start() if aside else near[1]
    told = _IN_CARE.sub(" ", story.text[slice(*scene)])
    return bool(_OWN_SCENE.search(told) and not TAKEN_UP.search(story.text, *near))


_IN_CARE = lazy_pattern(
    r"\b(?:at|in|to)\s(?:an?\s|the\s)?(?:[\w’'-]+\s){0,5}?(?:hospitals?|clinic|infirmary"
    r"|(?:health|medical)\scent(?:re|er)),?(?:\swhere)?\b",
    re.IGNORECASE,
)
"""Lee said *at Orla Health Centre, where* 23 were treated: no scene of its own."""
