"""What was decided, demanded or got ready in the past for a day that is still to come.

"Promised an inquiry by March", "ordered the closure from Thursday", "called for a vote in May",
"nobody is safe for Sunday's derby". Line ends in the text must be spaces by now, and apostrophes
straight.
"""

import re

from idlib_cli.language.patterns import lazy_pattern

DEADLINE = lazy_pattern(
    r"\b(?:by|before|until|till|into|through|ahead of)(?: the)?\s+\Z", re.IGNORECASE
)
"""needs it done by March: still to come, where nothing in its sentence is past."""

_BINDING = lazy_pattern(
    r"promis|pledg|vow|guarant|commit|order|demand|urg|ask|told|instruct|summon|warn|forecast"
    r"|predict|agree|direct|requir|request|want|extend|need"
    r"|(?:gave|giv)(?!\w*\s(?:way|birth|up|in|out|off|chase|rise|evidence|cover)\b)",
    re.IGNORECASE,
)
"""Ordered him to report by Monday; warned of rain through Friday; but the dam gave way before noon
on Friday."""
_HOPE = lazy_pattern(
    r"\b(?:hopes?|chances?|prospects?|expectations|fears|calls|demands|plans?|likelihood|risk"
    r"|possibility|odds|talk)\b"
)
"""Killed off hopes of a cut before Christmas."""
_FROM_THEN = lazy_pattern(
    r"\b(?:from|effective(?:\ from)?|starting|beginning|with\ effect\ from)\s+(?:the\s+)?\Z"
)
_ENDS = lazy_pattern(r",?\ (?:to|until|till|through)\b")
_DECREEING = lazy_pattern(
    r"order(?:ed|s)?\b|announc|declar|impos|decre|ban(?:ned|s)\b|agree|direct(?:ed|s)|instruct"
    r"|introduc|decid"
)
"""Ordered the closure of the markets from Thursday; not "from Monday to Friday"."""
_CALLED_FOR = lazy_pattern(
    r"call(?:ed|s|ing)\ for|demand|propos|urg(?:ed|es|ing)\b|sought|seek|advocat|promis|pledg|want",
)
_HELD = lazy_pattern(
    r"\b(?:votes?|elections?|polls|ballot|referendum|plebiscite|strikes?|stoppages?|walkouts?"
    r"|rall(?:y|ies)"
    r"|march(?:es)?|summit|talks|conference|meeting|debate|protests?|hearing|boycott|shutdown)\ "
    r"(?:of\ (?:no\ )?confidence\ )?(?:(?:in|on|for|this|next)\ )?(?:early\ |late\ )?\Z"
)
"""Called for a vote of no confidence in January."""
_FOR_A_GAME = lazy_pattern(
    r"\b(?:for|ahead\ of|before|facing|build-up\ to|run-up\ to)\s+(?:the\s)?\Z"
)
_GAME = lazy_pattern(
    r"'s?\ (?:[\w'-]+\ ){0,2}?(?:game|match|derby|final|semi-final|quarter-final|clash|fixture"
    r"|tie|opener|kick-off|showdown|encounter|visit|trip|race|test|grand\ prix|vote|elections?"
    r"|polls?|referendum|ballot|summit|talks|hearing|budget|march|rally)\b"
    r"(?!,?\ (?:was|were|had)\b)"
)
"""Nobody is safe for Sunday's derby; resigned ahead of Sunday's vote."""


def is_deadline(text: str, verb: tuple[int, int], begin: int, stop: int) -> bool:
    """ "Promised an inquiry by March": what binds is past, the day is not.

    `verb` is the span of the last one before the date.
    """
    if _CALLED_FOR.match(text, verb[0]) and _HELD.search(text, verb[1], begin):
        return True
    if _DECREEING.match(text, verb[0]) and _FROM_THEN.search(text, verb[1], begin):
        return _ENDS.match(text, stop) is None
    if not DEADLINE.search(text, max(0, begin - 24), begin):
        return False
    return bool(_BINDING.match(text, verb[0]) or _HOPE.search(text, verb[1], begin))


def is_before_game(text: str, begin: int, stop: int) -> bool:
    """ "Nobody is safe for Sunday's derby": told before it."""
    return (
        text.startswith("'", stop)
        and _FOR_A_GAME.search(text, max(0, begin - 16), begin) is not None
        and _GAME.match(text, stop) is not None
    )
