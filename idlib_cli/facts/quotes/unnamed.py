"""Somebody without a name who opens a paragraph: "A supporter was in tears. “No,” she said".

Whom "he" or "she" means where nobody with a name and no speaker before fits: the one human being
who is the subject of the sentence right before. Left out: whoever comes behind somebody else in the
paragraph, comes to harm there or does harm, and of whom the words themselves may speak.
"""

# ruff: noqa: PLR0911 (a list of doubts, any of which is enough)

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.speaker import Speaker, nobody
from idlib_cli.facts.quotes.written import role_of
from idlib_cli.language.lexicon import is_human
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

FEMALE = frozenset({"she", "her"})
_OPENING = lazy_pattern(
    # An old woman was; Outside, one former soldier; The boatman; Lee's assistant; not "Her lawyer"
    r"(?:[A-Z][a-z]{2,14}(?:\s[a-z]{2,12}){0,5},\s|(?:But|And|Yet)\s)?"
    r"(?:(?P<article>[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)"
    r"|(?P<owner>[A-ZÀ-Þ][^\W\d_]+(?:\s[A-ZÀ-Þ][^\W\d_]+)?)['’]s?)\s"
    r"(?P<nouns>[a-z-]{2,20}(?:\s[a-z-]{2,20}){0,3})"
)
SOMEBODY = lazy_pattern(
    r"\b(?!(?:his|her)\shead(?:[.,;:]|\s(?:and|in)\b))"  # not "shook his head"
    r"(?:the|an?|another|one|his|her|their|['’]s)\s(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]{2,20})\b",
    re.I,
)
"""Another human being, by the noun behind an article: another old friend."""
_APPOSED = lazy_pattern(r"(?:\s[\w’'-]+){0,6}(?:\s|,\s)[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+,")
"""A teacher| from Leiden, Ida Lind,: a name of which the article's names know nothing."""
_PREDICATE = lazy_pattern(r"[^,.;:]{0,80},\s(?:he|she)\s")
"""A geologist| by training, she: what the pronoun's bearer is, nobody else."""
_HARMED = lazy_pattern(
    # was thrown out, drowned on Tuesday, died of his wounds, saved him; not "waited for her son"
    r"\b(?:(?:was|were|is|are|be|been|being|got|gets)\s(?:[a-z]{2,15}ly\s)?"
    r"(?:[a-z]{2,15}(?:ed|en|own|orn|awn)|shot|hit|hurt|found|held|caught|cut|left|put|sent|hung)"
    r"|d(?:ied|ies|ead|eath|rown(?:ed|s))|killed|murdered|perished|suffered|collapsed|fell|wounds?"
    r"|wounded|injured|bled|burned|arrested|detained|vanished|disappeared|missing|him|them"
    r"|her(?=[.,;:]|\s(?:and|as|at|away|by|down|for|from|in|off|on|out|to|up|with)\b))\b"
)
"""What befalls whoever it is about, or is done to somebody else who may speak of it then."""
_CRIMINAL = frozenset(
    {"arsonist", "assailant", "attacker", "bomber", "burglar", "criminal", "fighter", "gunman"}
    | {"heckler", "hijacker", "insurgent", "intruder", "kidnapper", "killer", "looter", "militant"}
    | {"murderer", "pickpocket", "pirate", "raider", "rapist", "rebel", "robber", "shooter"}
    | {"smuggler", "sniper", "stalker", "suspect", "terrorist", "thief", "vandal"}
)
"""Of whom others speak."""
_SILENT = _CRIMINAL | {"victim", "baby", "infant", "toddler", "newborn", "corpse"}
OF_SOMEBODY = {
    True: lazy_pattern(r"\b(?:she|her|hers)\b", re.I),
    False: lazy_pattern(r"\b(?:he|him|his)\b", re.I),
}
"""A third person in somebody's words, who may be the one that opens the paragraph."""
_QUOTED = 6
"""Sentences of a quotation between the opening and who says it."""
_REACH = 400
"""How long the opening sentence and what stands before it in the paragraph may be."""


def other_gender(word: str) -> frozenset[str]:
    """Nouns for those whom the pronoun can't mean."""
    return words("role_nouns_male" if word in FEMALE else "role_nouns_female")


def unnamed(
    people: "People", last: Speaker | None, start: int, end: int, word: str
) -> Speaker | None:
    """Who opens the paragraph right before the pronoun `text[start:end]`, a role as written; None
    where it may be somebody else."""
    text = people.text
    begin, stop = sentence_before(people, start)
    if stop <= begin or stop - begin > _REACH or (last is not None and begin < last.end):
        return None
    opening = _OPENING.match(text, begin, stop)
    noun_end = _end_of_noun(opening) if opening is not None else 0
    if opening is None or not noun_end or text[begin:noun_end].rpartition(" ")[2] in _SILENT:
        return None
    gender = "f" if word in FEMALE else "m"
    named = [m for m in people.within(begin, stop) if m.person.kind == "person"]
    if opening["owner"] is None:  # "The president met Queen Ann. “…,” he said"
        named = [m for m in named if m.person.gender in (gender, None)]
    if opening["owner"]:
        owner = named.pop(0) if named and named[0].start == opening.start("owner") else None
        if owner is None or owner.person.gender in (gender, None):
            return None
    other = other_gender(word)
    if named or text[begin:noun_end].rpartition(" ")[2] in other:
        return None
    if _others(people, noun_end, stop, other) or _APPOSED.match(text, noun_end, stop):
        return None
    if _PREDICATE.match(text, noun_end, stop):
        return None
    if _is_silenced(people, opening, noun_end, stop, start) or _has_others_before(
        people, begin, gender, other
    ):
        return None
    spoken_of = OF_SOMEBODY[word in FEMALE].finditer(text, stop, end + _REACH)
    if any(people.is_quoted(found.start()) for found in spoken_of if found.start() != start):
        return None
    return _speaker(people, opening, noun_end, start, end)


def _is_silenced(
    people: "People", opening: "re.Match[str]", noun: int, stop: int, start: int
) -> bool:
    """Whether who opens the paragraph comes to harm, so that others speak of it: but "A nurse was
    beaten. “They took my phone,” she said" are the words of one who lives."""
    text = people.text
    if not _HARMED.search(text, noun, stop):
        return False
    if (opening["article"] or "").lower() not in ("a", "an") or not _HURT.match(text, noun, stop):
        return True
    own = _FIRST_PERSON.search(text, stop, start)
    return own is None or not people.is_quoted(own.start())


_HURT = lazy_pattern(
    r"\s(?:was|had\sbeen)\s(?:[a-z]+ly\s)?(?:hurt|injured|wounded|beaten|robbed|attacked|mugged|burned"
    r"|bitten|detained|arrested|knocked\sdown)\b(?:(?!\b(?:to\sdeath|d(?:ead|ied)|later|killed|by)\b).)*\Z"
)
_FIRST_PERSON = lazy_pattern(r"\b(?:I|me|my)\b")


_RELATIVE = lazy_pattern(
    # Her brother was; His younger sister had; Their leader, a tall man, had
    r"(?P<owner>His|Her|Their)\s(?:(?:younger|older|elder|eldest|youngest|little|twin|late|own)\s)?"
    r"(?P<noun>[a-z-]{2,20})(?P<apposed>,\san?\s[^.,;:“”\"]{2,60},)?\s(?P<behind>\S+)"
)


def relative(people: "People", start: int, end: int, word: str) -> Speaker | None:
    """Who "he" is behind a sentence about somebody's unnamed relative: "Her brother was at home. He
    said" is the brother, "His brother was at home. He said" may be either; None elsewhere."""
    text = people.text
    begin, stop = sentence_before(people, start)
    opening = _RELATIVE.match(text, begin, stop) if stop > begin else None
    if opening is None or not is_human(opening["noun"]):
        return None
    if opening["noun"] in other_gender(word) or opening["behind"][0].isupper():
        return None
    if any(m.person.kind == "person" for m in people.within(opening.end("noun"), start)):
        return None
    behind = opening.start("behind")
    if _others(people, behind, stop, other_gender(word)) or _HARMED.search(text, behind, stop):
        return None
    if opening["owner"] == "Their" or (opening["owner"] == "Her") == (word in FEMALE):
        return nobody(start, end)
    return Speaker(start, end, opening["noun"], None, None, "pronoun")


def sentence_before(people: "People", start: int) -> tuple[int, int]:
    """The sentence right before the quotation and the pronoun at `start` that says whose it is, of
    the same paragraph; an empty one where there is none."""
    sentences = people.sentences
    at = bisect_left(sentences, (start + 1, 0)) - 2
    for number in range(at, max(-1, at - _QUOTED), -1):
        begin, stop = sentences[number]
        if "\n\n" in people.text[begin:start]:
            break
        if not people.is_quoted(begin + 1):
            return begin, stop
    return 0, 0


def _has_others_before(people: "People", begin: int, gender: str, other: frozenset[str]) -> bool:
    """Whether somebody stands before the sentence in its paragraph whom the pronoun may mean."""
    text = people.text
    paragraph = text.rfind("\n\n", max(0, begin - _REACH), begin)
    if paragraph < 0 < begin - _REACH:
        return True  # too long to tell
    first = max(0, paragraph)
    named = any(
        m.person.kind == "person"
        and m.person.gender in (gender, None)
        and not people.is_quoted(m.start)
        for m in people.within(first, begin)
    )
    return named or _others(people, first, begin, other)


def _speaker(
    people: "People", opening: "re.Match[str]", last: int, start: int, end: int
) -> Speaker:
    begin = opening.start("owner") if opening["owner"] else opening.start("nouns")
    written = people.text[begin:last].removeprefix("same ")
    if (opening["article"] or "").lower() == "the":
        known = people.resolve_description(f"the {written}", begin)
        if known is not None:
            return Speaker(start, end, known.name, role_of(known), known, "pronoun")
    return Speaker(start, end, written, None, None, "pronoun")


def _end_of_noun(opening: "re.Match[str]") -> int:
    """Where the first noun for a human being ends; 0 where there is none."""
    at = opening.start("nouns")
    found = 0
    for noun in opening["nouns"].split():
        if is_human(noun):
            found = at + len(noun)
        elif found:
            break
        at += len(noun) + 1
    return found


def _others(people: "People", begin: int, stop: int, other: frozenset[str]) -> bool:
    """Whether another human being stands there whom the pronoun may mean."""
    return any(
        is_human(noun) and noun not in other
        for match in SOMEBODY.finditer(people.text, begin, stop)
        if (noun := match["noun"].lower()) and not people.is_quoted(match.start())
    )
