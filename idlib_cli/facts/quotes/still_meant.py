"""Whether somebody known by a role only, who spoke last, is still the one that "he" or "she" means:
"A witness ran. “I fell,” he said".
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import SPOKEN
from idlib_cli.facts.quotes import taking_over
from idlib_cli.facts.quotes.doubts import between
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.unnamed import other_gender
from idlib_cli.facts.quotes.written import head_of, is_one_person
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

_TELLS_OF = lazy_pattern(
    # The coach| called her “a rock”. She …; a doctor| told him to rest. He …
    r"\s(?:[a-z]+\s){1,4}?(?:her|him)(?=\s(?:an?|the|that|to|of|as|he|she)\b|\s?[“\"‘,.:])"
)
_NEW_SUBJECT = lazy_pattern(
    # ". The mayor, Ann Lee, rejected": a name takes over in a sentence of its own
    r"\.\s[^.]{0,120}[A-ZÀ-ÞĀ-Ž][^\W\d_]+\s[A-ZÀ-ÞĀ-Ž][^\W\d_]+,?\s[a-z]+ed\b"
)
_HEARER = lazy_pattern(r"\s(?:later\s|also\s)?(?:told|tells|informed|texted|messaged)\s(?:the\s)?")
"""a father of four told | Radio Sur: who is told something is not the one who speaks next"""
_SAYS_OF = re.compile(
    # A clerk | said he hoped | Lee would leave: whom a speaker's words are about
    rf"(?:[^.!?]|[.!?](?!\s)){{0,120}}?\b(?:{SPOKEN})\b(?:[^.!?“\"]|[.!?](?!\s)){{0,120}}"
)
_OF_SELF = re.compile(r"\b(?:he|she|they)\b")
"""A clerk said | he hoped Lee would leave: the words of the clerk are about the clerk, too."""
_STILL_MEANT = 300
"""Characters after "a witness" within which "he" may be the witness."""
_BY = ("by ", "by a ", "by an ", "by the ", "by one ")


def may_mean_hearer(people: "People", last: Speaker, word: str, start: int) -> bool:
    """Whether the pronoun may be whoever the last speaker told something: "The guard told Bo Reed
    he was late. “I ran,” he said"."""
    return any(
        _HEARER.fullmatch(people.text, last.end, m.phrase_start)
        and taking_over.is_told(people, m, word)
        for m in people.within(last.end, min(start, last.end + _LONGEST_HEARER))
    )


_LONGEST_HEARER = 60
"""Characters behind a speaker within which whoever is told something is named."""


def is_still_meant(
    people: "People", last: Speaker, person: "Person | None", start: int, word: str
) -> bool:
    """Whether somebody known by a role only ("a witness") was the last that "he" can be."""
    text = people.text
    if last.by not in ("role", "pronoun", "introduced") or last.person or not last.name:
        return False
    head = head_of(last.name)
    if head in other_gender(word) or text[
        max(0, last.start - len("by the ")) : last.start
    ].endswith(_BY):
        # "“Where is she?” his mother asked. “Gone,” he said"; "He was told by a guard to go. “I
        # went,” he said"
        return False
    if not 0 <= start - last.end < _STILL_MEANT or "\n\n" in text[last.end : start]:
        return False
    if (
        _NEW_SUBJECT.search(text, last.end, start)
        or _TELLS_OF.match(text, last.end, start)
        or taking_over.has_another_acted(people, head, word, last.end, start)
    ):
        return False
    nearer = any(
        m.person is person
        and not (
            _OF_SELF.search(text, last.end, m.start) and _SAYS_OF.fullmatch(text, last.end, m.start)
        )
        and not people.is_quoted(m.start)
        and not (
            _HEARER.fullmatch(text, last.end, m.phrase_start)
            and (
                not taking_over.is_told(people, m, word)
                or taking_over.may_be_either(people, m, word, start)
            )
        )
        for m in people.within(last.end, start)
    ) or any(
        # "a professor advised her to rest": she may be the one advised
        told.person is person is not None and text.startswith(" to ", told.end)
        for told in between(people, last.end, start)
    )
    return not nearer and (last.by == "introduced" or is_one_person(last.name))
