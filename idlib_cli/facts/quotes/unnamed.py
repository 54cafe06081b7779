"""Somebody without a name who opens a sentence: "A supporter was in tears. “No,” she said".

Whom "he" or "she" means where `people.reference` finds nobody with a name: the one human being who
is the subject of a sentence before it in the paragraph, where nobody else stands between.
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.written import role_of
from idlib_cli.language.lexicon import is_human
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_OPENING = lazy_pattern(
    # An old woman was; Outside, one former soldier; The boatman; Lee's assistant; not "Her lawyer"
    r"(?:[A-Z][a-z]{2,14}(?:\s[a-z]{2,12}){0,5},\s|(?:But|And|Yet)\s)?"
    r"(?:(?P<article>[Aa]n?|[Oo]ne|[Aa]nother|[Tt]he)"
    r"|(?P<owner>[A-ZÀ-Þ][^\W\d_]+(?:\s[A-ZÀ-Þ][^\W\d_]+)?)['’]s?)\s"
    r"(?P<nouns>[a-z-]{2,20}(?:\s[a-z-]{2,20}){0,3})"
)
_SOMEBODY = lazy_pattern(
    r"\b(?:the|an?|another|one|his|her|their|['’]s)\s(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]{2,20})\b",
    re.I,
)
_APPOSED = lazy_pattern(r"(?:\s[\w’'-]+){0,6}(?:\s|,\s)[A-ZÀ-Þ][\w’'-]+\s[A-ZÀ-Þ][\w’'-]+,")
"""A teacher| from Graz, Ida Lind,: a name of which the article's names know nothing."""
_PREDICATE = lazy_pattern(r"[^,.;:]{0,80},\s(?:he|she)\s")
"""A geologist| by training, she: what the pronoun's bearer is, nobody else."""
_FURTHEST = 6
"""Sentences that are looked back on."""
_REACH = 400
"""Characters of a sentence that are looked at."""
_FEMALE = frozenset({"she", "her"})


def unnamed(
    people: "People", last: Speaker | None, start: int, end: int, word: str, *, definite: bool
) -> Speaker | None:
    """Who opens a sentence between the last speaker and the pronoun `text[start:end]`, a role as
    written; None where it may be somebody else, or where "the" opens the phrase and not `definite`.
    """
    text, sentences = people.text, people.sentences
    floor = last.end if last is not None else 0
    other = words("role_nouns_male" if word in _FEMALE else "role_nouns_female")
    at = bisect_left(sentences, (start + 1, 0)) - 2
    for number in range(at, max(-1, at - _FURTHEST), -1):
        begin, stop = sentences[number]
        if begin < floor or "\n\n" in text[begin:start]:
            return None
        if people.is_quoted(begin + 1):
            continue
        stop = min(stop, begin + _REACH)
        named = [m for m in people.within(begin, stop) if m.person.kind == "person"]
        opening = _OPENING.match(text, begin, stop)
        noun_end = _end_of_noun(opening) if opening is not None else 0
        if opening is None or not noun_end:
            if named or _others(people, begin, stop, other):
                return None
            continue
        the = opening["article"] in ("The", "the")
        if opening["owner"] and named and named[0].start == opening.start("owner"):
            del named[0]
        alone = not named and not _others(people, noun_end, stop, other)
        if _PREDICATE.match(text, noun_end, stop):
            return None
        if not alone or (the and not definite) or _APPOSED.match(text, noun_end, stop):
            return None
        fits = text[begin:noun_end].rpartition(" ")[2] not in other
        return _speaker(people, opening, noun_end, start, end) if fits else None
    return None


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
        for match in _SOMEBODY.finditer(people.text, begin, stop)
        if (noun := match["noun"].lower()) and not people.is_quoted(match.start())
    )
