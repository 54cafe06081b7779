"""Why the person whom "he" or "she" seems to mean may be another: who asked, one of many who spoke,
whom somebody new has taken over from.
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.facts.people import described
from idlib_cli.facts.quotes.akin import has_kindred
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.unnamed import FEMALE, OF_SOMEBODY, sentence_before
from idlib_cli.facts.quotes.written import is_people
from idlib_cli.language.lexicon import KIN, is_role
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person
    from idlib_cli.facts.people.reference import Resolved

_start_of = attrgetter("start")
_ASKED_BY = lazy_pattern(
    r"\s?(?:Asked|Pressed|Challenged|Questioned|Quizzed|Prompted|Interrupted|Interviewed)\s"
    r"(?:[a-z]+\s){0,3}?by\s"
)


def _asked_by(people: "People", person: "Person", start: int) -> bool:
    """Whether a person is the one who asked: "Pressed by Lee on the costs, she said …"."""
    floor = max(0, start - _LONGEST_ASKED)
    begin = max(people.text.rfind(end, floor, start) for end in (". ", "\n")) + 1
    asked = _ASKED_BY.match(people.text, begin, start)
    return asked is not None and any(
        mention.person is person for mention in people.within(asked.end(), asked.end() + _ASKER)
    )


_LONGEST_ASKED = 300
"""Characters of "Asked by Lee why the road was shut, "."""
_ASKER = 40
"""Characters behind "Asked by" within which the one who asks is named."""


def _is_of_many(people: "People", last: Speaker | None, person: "Person", start: int) -> bool:
    """Whether "she" may be one of those who spoke last: "Survivors wept. “No,” she said"."""
    if last is None or last.by != "role" or last.person is not None or start < last.end:
        return False
    begin = people.text.rfind("\n\n", 0, start)
    if last.start < begin or not is_people(last.name or ""):
        return False
    told = any(m.person is person for m in people.within(max(begin, 0), start))
    return not told and not any(
        said.person is person for said in between(people, max(begin, 0), start)
    )


def between(people: "People", start: int, end: int) -> "Iterator[Resolved]":
    """The resolved pronouns of a stretch of the text."""
    found = people.pronouns
    for at in range(bisect_left(found, start, key=_start_of), len(found)):
        if found[at].start >= end:
            break
        yield found[at]


def _is_new_since(people: "People", person: "Person", start: int, word: str) -> bool:
    """Whether the sentence before somebody's words tells nothing of the person, and of somebody
    else for the first time, who may speak: "Orr left. They chose Bo Teal. “I ran,” he said"."""
    begin, stop = sentence_before(people, start)
    told = people.within(begin, stop)
    gender = "f" if word in FEMALE else "m"
    if not any(
        m.person.kind == "person"
        and m.person.gender in (gender, None)
        and m.person.mentions[0] is m
        and not people.is_quoted(m.start)
        for m in told
    ):
        return False
    if described.opens(people.text, begin) or any(m.person is person for m in told):
        return False  # "The 52-year-old refused to blame Bo Teal. “He saved us,” he said"
    if any(said.person is person for said in between(people, begin, stop)):
        return False
    spoken_of = OF_SOMEBODY[word in FEMALE].finditer(people.text, stop, start)
    return not any(people.is_quoted(found.start()) for found in spoken_of)


_STEPS_IN = lazy_pattern(r"The\s(?P<noun>[a-z]{2,20})\s[a-z]{2,20}ed\b[^,;:]*\Z")
"""The guard| laughed"""


def _has_stepped_in(people: "People", person: "Person", start: int) -> bool:
    """Whether somebody of another office acts right before the words: "Mayor Bo Reed called for
    calm. The guard laughed. “No,” he said"."""
    begin, stop = sentence_before(people, start)
    steps = _STEPS_IN.match(people.text, begin, stop) if stop > begin and person.roles else None
    if steps is None or not is_role(noun := steps["noun"]) or has_kindred(noun):
        return False
    if noun in _OF_MANY or noun in KIN or people.within(begin, stop):
        return False
    return people.resolve_description(f"the {noun}", begin) is None


_OF_MANY = frozenset({"leader", "official", "politician", "star", "veteran", "native", "champion"})
_OF_MANY |= {"striker", "forward", "midfielder", "defender", "winger", "goalkeeper", "player"}
"""Nouns for somebody who has another office, too."""


def is_doubtful(
    people: "People", last: Speaker | None, person: "Person", start: int, word: str
) -> bool:
    return (
        _is_of_many(people, last, person, start)
        or _asked_by(people, person, start)
        or _is_new_since(people, person, start, word)
        or _has_stepped_in(people, person, start)
    )
