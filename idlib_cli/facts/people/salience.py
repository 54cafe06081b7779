"""How salient a mention makes whom it names, and the parts of a sentence that tell.

Somebody named as the speaker or subject is more likely to be "he" or "she" in what follows than
somebody named as an object, a possessor or inside quoted words. `reference` reads with it.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import SPOKEN
from idlib_cli.language.lexicon import KIN, MODIFIER, ROLE, flags, is_human

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Mention, People, Person

_LETTERS = r"(?:,?\s[A-Z]{2,4}\b)?"
"""Ann Lee| KC told: letters behind a name."""
_SPEAKS = re.compile(
    rf"{_LETTERS}(?:,[^,.;\n“”\"]{{2,90}},)?\s(?:[a-z]+ly\s|also\s|has\s|had\s)?{SPOKEN}\b"
)
_SPOKEN = re.compile(rf"(?:\b{SPOKEN}|[Aa]ccording to)\s(?:[^\W\d_]\S*\s){{0,4}}?$")
_SAID = re.compile(r"\b(?:said|says|added|adds)\s$")
_ACTS = re.compile(
    rf"{_LETTERS}"
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
    end, begin = mention.end, mention.phrase_start
    following = text[end : end + 1]
    if following in {"'", "’"}:
        return POSSESSOR
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


_ACTS_ON = re.compile(
    # Jailing | Lee for a year, she; Pressed by | Lee, he; but not "Asked about Lee's exit, he"
    r"[\"“‘]?(?:[A-Z][a-z]{2,14}ing\s(?:about\s|at\s|by\s|for\s|of\s|to\s|with\s)?"
    r"|[A-Z][a-z-]{2,16}(?:ed\s(?:about|by|on)\s))"
)


_COMPANY = re.compile(
    # Unlike his brother, | Bo Reed, he; Flanked by her lawyers, | Ida Moss and Ben Ash, she
    r"(?:Like|Unlike|With|(?:Along|Together|Alone)\swith|Alongside|Beside|Behind"
    r"|(?:Accompanied|Comforted|Flanked|Followed|Joined|Surrounded|Supported|Watched)\sby)\s"
    r"(?:his|her)\s(?:[a-z-]+\s){0,3}[a-z-]+,?\s"
)


def companions(text: str, here: "Sequence[Mention]", start: int) -> "tuple[Person, ...]":
    """Who in the phrase that opens a sentence is not "he" or "she" behind its comma: who comes
    with them, or whom its participle has as its object."""
    opening = _COMPANY.match(text, start) if here else None
    if opening is not None and here[0].start == opening.end():
        return tuple(mention.person for mention in here)
    opening = _ACTS_ON.match(text, start) if here else None
    if opening is None or here[0].phrase_start != opening.end():
        return ()
    return (here[0].person,) if text[here[0].end : here[0].end + 1] not in {"'", "’"} else ()


_UNNAMED = re.compile(
    # Reacting, | a retired officer of the board, who …; But one clerk; not "A minister, Ann Lee, …"
    r"(?:[A-Z][a-z]{2,14},\s|(?:But|And|Yet)\s)?(?:[Aa]n?|[Oo]ne|[Aa]nother)"
    r"(?P<nouns>(?:\s[a-z-]{2,20}\b){1,4}+)(?!\s[A-ZÀ-Þ])"
)


_HARMED = re.compile(
    # Reed was beaten in the final by; Lee Lane has been shot by: a name the article gives nowhere
    r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)?\s(?:is|was|(?:has|had)\sbeen)\s(?:[a-z]{2,15}ly\s)?"
    r"(?:abused|ambushed|arrested|assaulted|attacked|beaten|bitten|defeated|hit|injured|kicked"
    r"|kidnapped|knocked|punched|raped|robbed|shot|stabbed|struck|wounded)\s(?:[^.,;]{1,40}?\s)?by\s"
)


def opens_harmed(text: str, here: "Sequence[Mention]", start: int) -> bool:
    """Whether somebody the article does not name otherwise opens a sentence and is beaten or hurt
    by whom it names first: they may speak next."""
    harmed = _HARMED.match(text, start)
    return harmed is not None and here[0].start >= harmed.end()


_RELATED = re.compile(r"The\s(?:[a-z-]{2,20}\s){0,2}(?P<kin>[a-z-]{3,14})\sof\s(?=[a-z])")
"""The daughter of | one of the patients wept."""
_PREDICATE = re.compile(r"[^,.;:]{0,80},\s(?:he|she)\s")
"""A geologist| by training, she: what the pronoun's bearer is, nobody else."""
_SAID_BY = re.compile(
    # “We fled,” | narrated a trader who had lost everything.
    r"[”\"’]\s[a-z]{3,14}\s(?:an?|one|another)(?P<nouns>(?:\s[a-z-]{2,20}\b){1,4}+)(?!\s[A-ZÀ-Þ])"
)


def opens_unnamed(text: str, here: "Sequence[Mention]", start: int, end: int) -> bool:
    """Whether somebody without a name opens a sentence, whom "he" may mean from there on."""
    found = _UNNAMED.match(text, start, end) or _SAID_BY.search(text, start, end)
    if found is None and text.startswith("The ", start):
        related = _RELATED.match(text, start, end)
        found = related if related is not None and related["kin"] in KIN else None
        if found is not None:
            return not any(mention.phrase_start < found.end() for mention in here)
    if found is None or not any(map(is_human, found["nouns"].split())):
        return False
    if _PREDICATE.match(text, found.end(), end) or _SELF_NAMED.match(text, found.end(), end):
        return False
    return not any(mention.phrase_start < found.end() + 3 for mention in here)


_SELF_NAMED = re.compile(
    # A resident|, who simply identified himself as Musa, told us that they fled
    r",?\s(?:who|that)\s(?:[a-z]+\s){0,4}?(?:identified|introduced|named|described)\s"
    r"(?:him|her)self\s(?:[a-z]+\s)?as\s(?=[A-ZÀ-Þ])"
)


def opens_with_role(text: str, mention: "Mention", start: int) -> bool:
    """Whether a sentence opens with somebody's unnamed relative or aide: "Lee's lawyer left."."""
    if mention.phrase_start > start + 1 or text[mention.end : mention.end + 1] not in {"'", "’"}:
        return False
    following = text[mention.end : mention.end + 60].split(None, _LOOKED_AT)[1:_LOOKED_AT]
    if len(following) < 2 or not following[1][0].islower():
        return False
    low = [word.rstrip(",").lower() for word in following]
    if flags(low[0]) & ROLE:
        return True
    # "Lee's elder sister"; "Lee's second film" is nobody
    may_be = any(is_human(word) for word in low) or low[1] in _AUXILIARIES
    return bool(flags(low[0]) & MODIFIER) and may_be


_AUXILIARIES = frozenset({"is", "was", "has", "had", "will", "would", "did", "could", "who"})
"""Behind a word that is a noun here: "Lee's assistant would not say"."""
_LOOKED_AT = 5
"""Words from the end of a name to the noun of "Lee's former head defence lawyer"."""
