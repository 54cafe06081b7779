"""Whether the words around a date speak of the past or of the future."""

import re

from idlib_cli.language.dates.resolution import Tense

_FUTURE = re.compile(
    r"\b(?:will|won't|shall|would|'ll|to be|is to|are to|was to|were to|is due|are due|was due"
    r"|were due"
    r"|going to|expect(?:s|ed)? to|schedul(?:ed|ing)|plan(?:s|ned|ning)? to|plans|intend(?:s"
    r"|ed)? to"
    r"|set to|set for|slated|due to|hopes? to|hoped to|aims? to|agreed to|ahead of|deadline"
    r"|upcoming"
    r"|forthcoming|planned|payable|effective|can|could|may|might|must|should|expects|expected)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|has|have|been|said|says|told|announced|reported|[a-z]{2,}ed|began"
    r"|became|came|fell|felt|gave"
    r"|got|grew|held|kept|killed|knew|left|led|lost|made|met|paid|put|ran|rose|sent|sold|spoke"
    r"|struck|shot|died"
    r"|took|thought|went|won|wrote|saw|stood|broke|brought|built|bought|caught|chose|cut|drew"
    r"|fought|flew|hit|blew)\b",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"\b(?:said|told [^,.;]{1,40}|announced|reported|added|warned|stated|declared|confirmed"
    r"|acknowledged|disclosed)"
    r"(?: (?:late|early|earlier|on|in a statement|in an interview))*\s*\Z",
    re.IGNORECASE,
)


def tense(text: str, start: int, end: int, begin: int, stop: int) -> Tense | None:
    """The tense of the words that govern `text[begin:stop]` in the sentence `text[start:end]`.

    The verb nearest before the date decides, else the first one after it.
    """
    start, end = max(start, begin - 200), min(end, stop + 120)
    before = text[start:begin]
    if _SAID_BEFORE.search(before):
        return "past"
    future = _last(_FUTURE, before)
    past = _last(_PAST, before)
    if future is not None or past is not None:
        return "future" if (future or 0) > (past or 0) or past is None else "past"
    after = text[stop:end]
    ahead, behind = _FUTURE.search(after), _PAST.search(after)
    if ahead and (not behind or ahead.start() <= behind.start()):
        return "future"
    return "past" if behind else None


def _last(pattern: re.Pattern[str], text: str) -> int | None:
    position = None
    for match in pattern.finditer(text):
        position = match.end()
    return position
