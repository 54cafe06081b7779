"""How salient a mention makes whom it names, and the parts of a sentence that tell.

Somebody named as the speaker or subject is more likely to be "he" or "she" in what follows than
somebody named as an object, a possessor or inside quoted words. `reference` reads with it.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import SPOKEN

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Mention, People

_LETTERS = r"(?:,?\s[A-Z]{2,4}\b)?"
"""Ann Lee| KC told: letters behind a name."""
_AGED = r"(?:,?\s\d{1,3}\b,?)?"
"""The driver, Bo Reed|, 57, of Orla, was cleared."""
_SPEAKS = re.compile(
    rf"{_LETTERS}{_AGED}(?:,[^,.;\n“”\"]{{2,90}},)?\s(?:[a-z]+ly\s|also\s|has\s|had\s)?{SPOKEN}\b"
)
_SPOKEN = re.compile(rf"(?:\b{SPOKEN}|[Aa]ccording to)\s(?:[^\W\d_]\S*\s){{0,4}}?$")
_THROUGH = re.compile(
    # The governor, through his press secretary, Mr | Bo Reed, condemned it
    r"\b(?:by|through|via)\s(?:his|her)\s(?:[^,.;“”\"\n]{3,70}?,?\s)?(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?$"
)
_FURTHEST_AIDE = 90
_SAID = re.compile(r"\b(?:said|says|added|adds)\s$")
_ACTS = re.compile(
    rf"{_LETTERS}{_AGED}"
    r"(?:,[^,.;\n“”\"]{2,90},)?\s(?:[a-z]+ly\s)?(?:is|was|has|had|will|would|did|does|can|could|"
    r"may|might|put|set|should|also|who|went|paid|told|sent|spoke|got|made|took|came|gave|left|led|won|lost|kept|ran|held|met|saw|"
    r"[a-z]{2,20}(?:ed|[^\Ws]s))\b"
)

_LED_IN = re.compile(
    r"(?:In|On|At|During|After|Before|Earlier|Later|Meanwhile|Outside)(?:\s[^,.;:“”\"\n]{1,60})?,\s"
)
"""In a tweet, | Minister Ann Lee spoke: she opens the sentence, after all."""
_APPOSED = re.compile(r",\s(?:[A-ZÀ-ÞĀ-Ž][\w.]{1,12}\s){0,5}$")
"""The chief, Hon. Dr | Ann Lee: a comma before a name, which titles may part from it."""
_TITLES = 60
"""Characters in which they stand: "His Royal Highness Chief"."""
_CLOSES = re.compile(
    # "Lee was ill, | he said.", but not "When Lee came, he said that", "Lee left, he said"
    rf",\s(?:[Hh]e|[Ss]he)\s(?:has\s|had\s|also\s|later\s)?{SPOKEN}(?=[,.]|\son\s[A-Z])"
)
_INVERTED = re.compile(
    # So did the | Rev. Ann Lee; Among them was | Bo Reed
    r"\b(?:[Ss]o|[Nn]or|[Nn]either|[Hh]ere|[Tt]hen|[Aa]mong\s(?:them|those)|[Ww]ith\s(?:him|her|them))"
    r"\s(?:did|does|do|was|is|has|had|comes|came|goes|went|stood|sat)\s(?:the\s)?$"
)
_FRONTED = frozenset(
    [
        *("when", "while", "as", "after", "before", "although", "though", "if", "once", "since"),
        *("until", "because", "for", "at", "in", "on", "asked", "speaking", "despite", "like"),
    ]
)
"""Words that open what the sentence's own subject may be named in: "When Lee came, he said, …"."""
_REPORTED = ("that ", "that\n")
"""Lee told the court that | Moss had left: whom a speaker's words are about."""

# What a mention adds, by the part it plays in its sentence.
SPEAKER, SUBJECT, REPORTED, OTHER, POSSESSOR = 100.0, 90.0, 60.0, 45.0, 30.0
QUOTED = 12.0

MARGIN = 1.1
"""How many times as salient as the second the first must be."""
FAINT = 6.0
"""Below this nobody is meant."""
SOMEBODY = 0
"""Stands for somebody without a name, who may be meant: no object has this identity."""


def mention_weight(people: "People", mention: "Mention", floor: int, *, spoken: bool) -> float:
    """What a mention adds; `spoken`: whether a word of speech stands in its sentence."""
    text = people.text
    if people.is_quoted(mention.start) or _is_listed(text, mention):
        return QUOTED
    following = text[mention.end : mention.end + 1]
    if following in {"'", "’"}:
        return POSSESSOR
    return _weight(text, mention, floor, following, spoken=spoken)


def _weight(text: str, mention: "Mention", floor: int, following: str, *, spoken: bool) -> float:
    """What a mention adds that is the writer's own and no possessor."""
    end, begin = mention.end, mention.phrase_start
    if following == "," and _THROUGH.search(text, max(floor, begin - _FURTHEST_AIDE), begin):
        return OTHER
    if following == "," and _APPOSED.search(
        text, max(floor, mention.start - _TITLES), mention.start
    ):
        end += 1  # "The captain, Ann Lee, was held": the name is the apposition
    if spoken and (
        _SPEAKS.match(text, mention.phrase_end)
        or (end != mention.phrase_end and _SPEAKS.match(text, end))
        or _SPOKEN.search(text, max(floor, begin - 40), begin)
    ):
        return SPEAKER
    if text.endswith(_GIVING_ONESELF, floor, begin):
        return SPEAKER if spoken else SUBJECT
    led_in = begin > floor + 1 and _LED_IN.fullmatch(text, floor, begin) is not None
    if begin > floor + 1 and not led_in and not _ACTS.match(text, end):
        return SUBJECT if _INVERTED.search(text, max(floor, begin - 30), begin) else OTHER
    return REPORTED if spoken and text.endswith(_REPORTED, floor, begin) else SUBJECT


def speaks(text: str, first: int, last: int, floor: int) -> bool:
    """Whether a name is the subject of a verb of speech: "Lee said", "said Lee"."""
    said = _SPEAKS.match(text, last) or _SAID.search(text, max(floor, first - len("added ")), first)
    return said is not None


_GIVING_ONESELF = ("self as ", "self only as ", "self simply as ", "self just as ")
"""A trader who identified him*self only as* | Musa."""
_LISTED = re.compile(r",\s\d{1,3}(?:,|,?\sand)\s(?:[A-Z][\w.]*\s){0,3}[A-Z][\w.’'-]+,\s\d{1,3}\b")
_LAST_LISTED = re.compile(r"\d,?\sand\s\Z")


def _is_listed(text: str, mention: "Mention") -> bool:
    """Whether somebody stands in a list with ages, as the dead and the accused do: "They were Ann
    Lee, 42, *Bo Reed*, 35, and Cy Hale, 50"."""
    if _LISTED.match(text, mention.end) is not None:
        return True
    aged = (
        text[mention.end : mention.end + 3].startswith(", ")
        and text[mention.end + 2 : mention.end + 3].isdigit()
    )
    return aged and _LAST_LISTED.search(text, max(0, mention.start - 8), mention.start) is not None


def pronoun_weight(text: str, start: int, end: int, *, spoken: bool) -> float:
    if text[start:end].lower() in {"his", "her", "him"}:
        return POSSESSOR
    speaks = spoken and (
        _SPEAKS.match(text, end) or _SPOKEN.search(text, max(0, start - 14), start)
    )
    return SPEAKER if speaks else SUBJECT


def closes(text: str, start: int, mark: int) -> bool:
    """Whether the pronoun at `mark` speaks the words before it, whose names are others: "Lee is
    ill too, | he said."."""
    said = _CLOSES.match(text, mark - 2)
    if said is None:
        return False
    before = text[start : mark - 2]
    if ":" in before or (text[said.end()] == "," and "," in before):
        return False  # "Lee differed: nobody came, she said"; "Lee left, which, he said, hurt"
    return before.split(None, 1)[0].lower() not in _FRONTED
