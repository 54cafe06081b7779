"""Occasions at which something is said: a day told of the rally is the day of what was said there.

"Said at a rally on Sunday that taxes would fall" was said on Sunday; "said of the march on Sunday"
and "said after Sunday's attack" need not have been.
"""

from idlib_cli.language.patterns import lazy_pattern

_OCCASIONS = frozenset(
    {"rally", "meeting", "meetings", "visit", "ceremony", "conference", "summit", "briefing"}
    | {"session", "hearing", "debate", "dinner", "lunch", "breakfast", "reception", "tour"}
    | {"gathering", "forum", "talks", "vigil", "funeral", "inauguration", "launch", "event"}
    | {"seminar", "symposium", "workshop", "interview", "call", "speech", "address", "sermon"}
    | {"mass", "congress", "convention", "assembly", "panel", "service", "trip", "stop"}
    | {"appearance", "broadcast", "programme", "program", "show", "podcast", "webinar", "banquet"}
)
_AT = lazy_pattern(
    r"\s(?:(?!(?:that|of|about|on)\s)[^\s,;:“”\"]+\s){0,4}?"
    r"(?:at|during|in|after|following|on\sthe\ssidelines\sof)\s"
    r"(?:(?!(?:that|who|which|and|but)\s)[\w’'.-]+\s){0,5}\Z"
)
"""told supporters *at a campaign* rally"""
_TOLD_IT = lazy_pattern(r"\s(?:an?|the)\s(?:[\w-]+\s){0,2}\Z")
"""told *a* rally"""


def is_said_there(text: str, cue: tuple[int, int], event: tuple[int, int]) -> bool:
    """Whether the occasion `event` is where the words of the cue before it were said."""
    if event[0] < cue[1] or text[event[0] : event[1]] not in _OCCASIONS:
        return False
    between = cue[1], event[0]
    if _AT.fullmatch(text, *between):
        return True
    return text.endswith("told", *cue) and _TOLD_IT.fullmatch(text, *between) is not None
