"""Days and places of what comes of a harm: a trial, a funeral, a tribute, a visit, a march.

"On Friday a court jailed a man for killing five": the harm is told within a phrase or a clause that
hangs on the verb of justice, ceremony, speech or travel; what stands outside of it belongs to that
verb. "Police on Monday named the man killed in Sunday's crash": Sunday stands inside.

Leaves out: harms told by a main verb ("was killed and buried on Friday"), which share its day.
"""

import re

from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

_REACH = 240
"""Characters of a sentence before a harm that are looked at."""
_WORD = lazy_pattern(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
_BREAK = lazy_pattern(
    r"[;:“”\"]|\b(?:and|but|while|when|as|before|after|until|during|amid|because)\b"
)
"""Parts what came of a harm from the harm, or tells that both were at one time."""
_CLAUSE = lazy_pattern(
    r"(?<!said\s)(?<!found\s)(?<!ruled\s)(?<!heard\s)\b(?:who|whom|whose|that)\b"
    r"|,\s(?:in\s)?which\b|,\swhere\b(?!\s(?:they|he|she|it|police|troops|soldiers)\b)"
)
"""The three monks *who* were killed; flew to Orla, *where* floods have killed nine."""
_LED_TO = lazy_pattern(
    r"\b(?:for|over|of|to|about|against|with)\s+(?:(?:the|its|his|her|their|all|some|at|least|more"
    r"|than|nearly|about|families|relatives|victims|survivors|bodies|memory|those|suspicion|murder"
    r"|death|deaths|killing|kidnapping|abduction|of|charges|counts)\s+){0,5}\Z"
)
"""jailed *for* killing five; marched *over the* kidnapping of nine; *to families of* 12 killed."""
_OBJECT = lazy_pattern(r"\s+(?:(?:the|its|his|her|their|all|some|two|three|four|five)\s+){0,3}\Z")
"""named *the* man killed in the crash."""
_PARTICIPLE = lazy_pattern(
    r"(?<!\bwas\s)(?<!\bwere\s)(?<!\bbeen\s)(?<!\bhad\s)(?<!\bhave\s)(?<!\bhas\s)(?<!\bbeing\s)"
    r"\b(?:killed|shot|stabbed|wounded|injured|slain|murdered|abducted|kidnapped|drowned|crushed"
    r"|detained|hurt|lost)\b"
)
"""the man *killed* in the crash: says which man."""
_HANGS = lazy_pattern(
    r"\b(?:who|whose|that|which)\b|\b(?:accused|guilty|convicted|suspected|charged)\b"
    r"|\b(?:bodies|remains|coffins)\s+of\b"
)
_AUXILIARY = lazy_pattern(r"\b(?:was|were|been|be)\s+(?:\w+ly\s+)?\Z")
_THEN = lazy_pattern(r",?\s(?:who|which)\s(?:was|were)\s+(?:\w+ly\s+)?\Z")
"""shot two brothers, *who were* buried on Sunday."""
_IN_COURT = lazy_pattern(r"\b(?:in\scourt|on\strial|in\sthe\sdock)\b")
_AT_ONE_TIME = lazy_pattern(
    r"\b(?:in|during|at)\s+(?:(?:an?|the)\s+(?:[\w-]+\s+){1,3}|(?:[a-z-]+\s+){0,2}[a-z-]+s\s+)\Z"
)
"""arrested twenty on Monday *in a raid* that killed two: all on one day."""
_MAY_GO_ALONG = frozenset(
    {"arrested", "arrests", "arresting", "marched", "protested", "rallied", "demonstrated", "met"}
    | {"arrived", "returned", "landed", "freed"}
)
_AFTER_THAT = lazy_pattern(r"\bafter\b")
_NAMING = frozenset(
    {"named", "names", "identified", "identifies", "remembered", "commemorated", "commemorate"}
    | {"mourned", "mourn", "honoured", "honored", "honour", "honor", "buried", "bury", "name"}
)
_ACTIVE = frozenset(
    {"appeared", "met", "spoke", "arrived", "pleaded", "testified", "visited", "returned"}
    | {"marched", "flew", "protested", "rallied", "agreed", "travelled", "traveled", "toured"}
)
"""What those do who were harmed or did harm, or others for them: needs no auxiliary."""
_PASSIVE = frozenset(
    {"acquitted", "arraigned", "arrested", "bailed", "charged", "cleared", "convicted", "executed"}
    | {"extradited", "fined", "freed", "hanged", "imprisoned", "indicted", "jailed", "paroled"}
    | {"pardoned", "remanded", "sentenced", "buried", "cremated", "commemorated", "honoured"}
    | {"honored", "mourned", "remembered", "identified", "named", "laid", "handed", "repatriated"}
    | {"reburied", "interred", "flown", "returned"}
)


def came_after() -> frozenset[str]:
    """The words for what comes of a harm: without one of them, nothing is to be asked here."""
    return words("came_after", package="idlib_cli.facts")


def is_of_what_came_after(
    text: str, sentence: tuple[int, int], told: tuple[int, int], start: int, end: int
) -> bool:
    """Whether the date or place `told` is only of what came of the harm `text[start:end]`."""
    if told[1] <= start:
        return _before(text, sentence[0], told, start, end)
    if told[0] >= end:
        return _behind(text, sentence[0], told, start, end)
    # "nine villagers returned on Friday after fleeing"
    came = any(word[0] in _ACTIVE for word in _WORD.finditer(text, start, max(start, told[0])))
    return came and _AFTER_THAT.search(text, told[1], end) is not None


_OPENS_AFTER = lazy_pattern(
    r"\W*(?:(?:[\w-]+\s){0,3}?(?:days?|weeks?|months?|years?|decades?)\s)?(?:after|since)\s",
    re.IGNORECASE,
)
"""Two years *after* 51 people were shot dead in Orla, the country marked the day on Monday."""
_OF_A_PERSON = lazy_pattern(r",\s(?:who|whose|whom)\b[^,;]*\Z")
_CLOSES = lazy_pattern(
    r",\s(?:has|had|is|are|was|were|died|met|spoke|won|went|came|took|gave|said|told|[a-z]{2,}ed)\b"
)
"""The singer, whose brother was killed in the war, *died* in Orla on Thursday."""


_WHO = lazy_pattern(r"\bwho\s(?:had\s|have\s|has\s|allegedly\s)?\Z")
_MAIN_VERB = lazy_pattern(
    r"(?:(?!\b(?:who|which|that|as|when|while|where|and|after|before)\b)[^,;]){0,60}?"
    r"\s(?:died|(?:was|were|has\sbeen|have\sbeen)\s(?:\w+ly\s)?(?:found|shot|[a-z]{2,}ed))\b"
)
"""The guard who arrested five smugglers *was found* dead on Sunday."""


def is_of_the_main_clause(
    text: str, sentence: tuple[int, int], told: tuple[int, int], start: int, end: int
) -> bool:
    """Whether a date or place behind a clause of its own that tells of a harm is not the harm's."""
    if not end <= told[0] <= end + _REACH:
        return False
    if _WHO.search(text, max(sentence[0], start - 20), start) and _MAIN_VERB.match(
        text, end, told[0]
    ):
        return True
    if "," not in text[end : told[0]]:
        return False
    comma = text.find(",", sentence[0], start)
    near = start - sentence[0] < _REACH and (comma < 0 or comma >= start - 2)
    if near and _OPENS_AFTER.match(text, sentence[0], start):
        return True
    if not _OF_A_PERSON.search(text, max(sentence[0], start - 60), start):
        inside = _OF_A_PERSON.search(text, max(sentence[0], start - 3), start + 8)
        if inside is None:
            return False
    closes = text.find(",", end, told[0])
    return _CLOSES.match(text, closes, told[0]) is not None


def _before(text: str, opens: int, told: tuple[int, int], start: int, end: int) -> bool:
    """A day before the harm: "jailed a man on Monday for killing five"."""
    first = max(opens, start - _REACH)
    if told[0] < first:
        return False
    for word in _WORD.finditer(text, first, start):
        if word[0] == "spoke" or word[0] not in came_after():
            continue
        if word.end() < told[0] and _is_of_what_led(text, word.end(), told):
            continue
        between = sorted((told, word.span()))
        if _BREAK.search(text, between[0][1], between[1][0]):
            continue
        if _hangs(text, word, max(told[1], word.end()), start, end):
            return True
    return False


_OVER = lazy_pattern(
    rf"\b(?:for|over|in\sconnection\swith|after|of)\s(?:[\w’'-]+\s){{0,5}}?{NOUN}\b"
)
_NAMED_BY = lazy_pattern(
    r"\s(?:(?!(?:over|for|after|of|in|at|on|the|an?|with|about|against|to|by|and|when|who)\s)[a-z-]+\s)"
    rf"{{0,2}}?{NOUN}\b"
)


def _is_of_what_led(text: str, opens: int, told: tuple[int, int]) -> bool:
    """Whether a day or place stands in the phrase for what led to it: "charged over an attack on a
    market *in Orla*, in which four died", "marked the *Orla* earthquake, which killed nine"."""
    if _NAMED_BY.match(text, told[1], told[1] + 40):
        return True
    return _OVER.search(text, opens, told[0]) is not None


def _hangs(text: str, word: re.Match[str], behind: int, start: int, end: int) -> bool:
    """Whether the harm is told within a phrase or clause that hangs on `word`."""
    if _LED_TO.search(text, behind, start):
        return _BREAK.search(text, behind, start) is None
    clause = _CLAUSE.search(text, behind, start)
    if clause is not None:
        apart = _BREAK.search(text, behind, clause.start()) or text.endswith(", ", 0, start)
        if word[0] in _MAY_GO_ALONG and _AT_ONE_TIME.search(text, behind, clause.start()):
            return _OVER.search(text, behind, clause.start()) is not None and not apart
        return not apart and _BREAK.search(text, clause.end(), start) is None
    named = word[0] in _NAMING and _OBJECT.match(text, behind, start) is not None
    which = _PARTICIPLE.search(text, start, end)
    return named and which is not None and which.start() > start


_WHO_DIED = lazy_pattern(r"\b(?:who|that)\s(?:had\s|have\s)?(?:died|perished|drowned)\Z")
_GOES_ON = lazy_pattern(
    r"\s(?:lit|held|met|laid|wept|sang|stood|read|sat|wore|knelt|came|spoke|took|went|(?!(?:died|killed)\b)[a-z]{2,}ed)\b"
)
"""Relatives of the 43 people *who died | lit* candles on Monday: the dead did not."""


def _behind(text: str, opens: int, told: tuple[int, int], start: int, end: int) -> bool:
    """A day behind the harm: "the man who killed five was jailed on Monday"."""
    if told[0] - end > _REACH or _BREAK.search(text, end, told[0]):
        return False
    hangs = _HANGS.search(text, max(opens, start - 90), end) is not None
    in_court = hangs and _IN_COURT.search(text, end, told[0])
    if in_court or (_WHO_DIED.search(text, start, end) and _GOES_ON.match(text, end, told[0])):
        return True
    for word in _WORD.finditer(text, end, told[0]):
        passive = word[0] in _PASSIVE and _AUXILIARY.search(text, end, word.start())
        if not passive and word[0] not in _ACTIVE:
            continue
        if passive and _THEN.search(text, end, word.start()):
            return True
        if hangs:
            return True
        which = _PARTICIPLE.search(text, start, end)
        if which is not None and which.start() > start:
            return True
    return False
