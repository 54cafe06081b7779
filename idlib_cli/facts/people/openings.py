"""Who opens a sentence without being its "he" or "she", and who may be though nobody named them.

`reference` reads with it.
"""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from idlib_cli.language.lexicon import KIN, MODIFIER, ROLE, flags, is_human

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Mention, Person

_ACTS_ON = re.compile(
    # Jailing | Lee for a year, she; Pressed by | Lee, he; but not "Asked about Lee's exit, he";
    # Asked by his barrister, | Bo Reed, why he left, he
    r"[\"“‘]?(?:[A-Z][a-z]{2,14}ing\s(?:about\s|at\s|by\s|for\s|of\s|to\s|with\s)?"
    r"|[A-Z][a-z-]{2,16}(?:ed\s(?:about|by|on)\s))"
    r"(?:(?:his|her|the)\s(?:[a-z-]{2,20}\s){0,3}[a-z-]{2,20},?\s)?"
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
    if opening is None or opening.end() not in (here[0].phrase_start, here[0].start):
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


_BY_AN_AIDE = re.compile(
    # The governor|, through his press secretary, Bo Reed, condemned it
    r"The\s(?P<nouns>(?:[a-z-]{2,20}\s?){1,4}+),\s(?:[a-z ]{2,30}\s)?"
    r"(?:by|through|via)\s(?:his|her)\s"
)


def opens_by_an_aide(text: str, start: int) -> bool:
    """Whether somebody without a name opens a sentence and speaks through another."""
    found = _BY_AN_AIDE.match(text, start)
    return found is not None and any(map(is_human, found["nouns"].split()))


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
