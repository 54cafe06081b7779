"""Whom an epithet means: "the Corby boss" of a manager, "the singer" of a pop star, "the Swede".

English names somebody once and goes on with other words for what that one is. Such words are
taken where exactly one person of the article fits what they say (office, club, country); where
the article has told nothing of the kind, only right behind somebody's words and only of the one
person that the lines before are about. Left out: words that the article has used of somebody
else, and whoever those in marks speak of as "he" or "she".
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts.people.roles import head_noun
from idlib_cli.facts.quotes import meant
from idlib_cli.facts.quotes.akin import has_kindred, is_akin, is_rival
from idlib_cli.facts.quotes.natives import BEARERS, named_before, nation_of, nations
from idlib_cli.facts.quotes.speaking_on import is_trailing
from idlib_cli.facts.quotes.written import is_honorific
from idlib_cli.language.lexicon import KIN, is_human
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from idlib_cli.facts.people.model import Gender, People, Person

_ONE_OF_A_PEOPLE = frozenset({"czech", "swiss"})
"""Nations of which one bearer is called as all are."""
_PEOPLES = ("sh", "ch", "ese", "ss")
"""Ends of adjectives that mean all of a people behind "the": "the Dutch"."""
_RANKED = lazy_pattern(r"(?:the\s)?world\s(?:number|no\.?)\s(?P<place>[a-z]+|\d+)", re.IGNORECASE)
_RANK_BEHIND = lazy_pattern(
    r",\s(?:\d\d,\s)?(?:who\sis\s)?(?:the\s)?(?:[a-z’']+\s)?"
    r"world\s(?:number|no\.?)\s(?P<place>[a-z]+|\d+)",
    re.IGNORECASE,
)
_RANK_BEFORE = lazy_pattern(r"\bworld\s(?:number|no\.?)\s(?P<place>[a-z]+|\d+),?\s$", re.IGNORECASE)
_SPORTING = frozenset(
    {"skier", "sprinter", "swimmer", "golfer", "cyclist", "rider", "boxer", "jockey", "gymnast"}
    | {"skater", "rower", "sailor", "climber", "runner", "wrestler", "hurdler"}
    | {"snowboarder", "biathlete", "fencer", "archer", "canoeist", "champion", "winner"}
)
_OF_A_LIFE = frozenset(
    {"schoolboy", "schoolgirl", "youngster", "pensioner", "retiree", "graduate", "veteran", "widow"}
    | {"widower", "newcomer", "native", "singer", "songwriter", "musician", "guitarist", "pianist"}
    | {"violinist", "rapper", "author", "novelist", "writer", "poet", "playwright", "artist"}
    | {"painter", "sculptor", "actor", "actress", "comedian", "dancer", "entrepreneur", "finalist"}
    | {"businessman", "businesswoman", "influencer", "blogger", "footballer", "medallist"}
)
"""What somebody is by nature or calling; not "the waiter", "the driver", whom a scene brings
along."""
_MODIFIERS = frozenset({"the", "former", "ex", "retired", "veteran", "award-winning", "champion"})
"""Words that may stand before an everyday noun for whom the lines before are about."""
_HARMED = lazy_pattern(r"\b(?:died|killed|dead|death|murder\w*|funeral|burial|missing|coma)\b")
_THIRD = {
    "f": lazy_pattern(r"\b(?:she|her|herself)\b", re.IGNORECASE),
    "m": lazy_pattern(r"\b(?:he|him|his|himself)\b", re.IGNORECASE),
    None: lazy_pattern(r"\b(?:she|her|he|him|his)\b", re.IGNORECASE),
}
_LOOKED = 6000
"""Characters before an epithet in which its noun may have been used of somebody else."""
_BESIDE = 60
"""Characters beside a name in which a nation or rank stands."""
_FIRST = 5
_LONGEST = 80


def epithet(people: "People", written: str, start: int) -> "Person | None":
    """The one person whom `written` at `start` means; None where another may be meant."""
    if written[:4].lower() != "the " or len(written) > _LONGEST:
        return None
    if (ranked := _RANKED.fullmatch(written)) is not None:
        place = ranked["place"].lower()
        return _only(p for p in named_before(people, start) if place in _ranks(people, p))
    parts = written.replace("-of-", " of ").split()[1:]
    noun = head_noun(written.replace("-of-", " of "))
    nation = nation_of(parts[0])
    if nation is not None and len(parts) < _TWO_NOUNS:
        return _native(people, parts, nation, start)
    if not noun.isalpha() or (not is_human(noun) and not has_kindred(noun)):
        return None
    return _akin(people, noun, written, start) or _in_focus(people, parts, noun, start)


_TWO_NOUNS = 3


def _only(fitting: "Iterator[Person]") -> "Person | None":
    found = list(fitting)
    return found[0] if len(found) == 1 else None


def _akin(people: "People", noun: str, written: str, start: int) -> "Person | None":
    """Who has a role akin to the noun, with all else that is said: "the Corby boss"."""
    if not has_kindred(noun):
        return None
    person = _only(
        p for p in named_before(people, start) if any(is_akin(noun, written, r) for r in p.roles)
    )
    if person is None or not _fits(noun, person.gender):
        return None
    if any(is_rival(noun, role) for p in named_before(people, start) for role in p.roles):
        return None
    if noun in KIN:  # only "the mother of three" says whose
        return person if "of" in written.replace("-", " ").split() else None
    if any(part[0].isupper() for part in written.split()[1:-1]):
        return person  # "the Welby boss" before is another's
    return None if _is_of_another(people, noun, person, written, start) else person


def _ranks(people: "People", person: "Person") -> set[str]:
    """The places in the world's list told beside somebody's name."""
    found: set[str] = set()
    for mention in person.mentions[:_FIRST]:
        behind = _RANK_BEHIND.match(people.text, mention.end)
        floor = max(0, mention.start - _BESIDE)
        before = _RANK_BEFORE.search(people.text, floor, mention.start)
        found.update(m["place"].lower() for m in (behind, before) if m is not None)
    return found


def _native(people: "People", parts: list[str], nation: str, start: int) -> "Person | None":
    """Whom "the Swede" or "the Swiss skier" means: the one of that nation, else who is left of two
    where the other is of another nation, or whom the lines before are about."""
    alone = len(parts) == 1
    low = parts[0].lower()
    noun = low if alone else parts[1]
    if alone and low not in BEARERS | dict.fromkeys(_ONE_OF_A_PEOPLE) and low.endswith(_PEOPLES):
        return None
    if not alone and noun not in _SPORTING and noun not in words("everyday_people"):
        return None
    if not is_trailing(people.text, start):
        return None
    known = {id(p): nations(people, p) for p in named_before(people, start)}
    native = [p for p in named_before(people, start) if nation in known[id(p)]]
    if native:
        return native[0] if len(native) == 1 and _fits(noun, native[0].gender) else None
    here = _told_of_here(people, start)
    person = None
    if len(here) == _TWO:
        person = _only(p for p in here if not known[id(p)])
    elif len(here) == 1 and not known[id(here[0])] and not alone:
        person = _in_focus(people, parts[1:], noun, start)
    return person if person is not None and _fits(noun, person.gender) else None


_TWO = 2


def _told_of_here(people: "People", start: int) -> "list[Person]":
    """The persons named in the paragraph of `start` and the one before, outside marks."""
    text = people.text
    begin = text.rfind("\n\n", max(0, start - _LOOKED), start)
    begin = text.rfind("\n\n", max(0, start - _LOOKED), max(0, begin)) + 1
    found = {
        id(m.person): m.person
        for m in people.within(begin, start)
        if m.person.kind == "person" and not people.is_quoted(m.start)
    }
    return list(found.values())


def _in_focus(people: "People", parts: list[str], noun: str, start: int) -> "Person | None":
    """Who alone the lines before are about, for a noun that none of them has used."""
    *others, _ = parts
    if not _MODIFIERS.issuperset(others) or not is_trailing(people.text, start):
        return None
    former = others[:1] in (["former"], ["ex"], ["retired"])
    if not (former or noun in _SPORTING or noun in _OF_A_LIFE) or noun in KIN:
        return None
    here = _told_of_here(people, start)
    if len(here) != 1 or meant.subject_before(people, start) is not here[0]:
        return None
    person = here[0]
    plain = all(is_honorific(r) or (former and is_human(head_noun(r))) for r in person.roles)
    if not plain or not _fits(noun, person.gender) or _is_spoken_of(people, person, start):
        return None
    written = " ".join(["the", *parts])
    return None if _is_of_another(people, noun, person, written, start) else person


def _fits(noun: str, gender: "Gender | None") -> bool:
    """Whether a noun is of no other sex than somebody's."""
    if noun in words("role_nouns_female") or noun.endswith("woman"):
        return gender != "m"
    if noun in words("role_nouns_male") or noun.endswith("man"):
        return gender != "f"
    return True


def _is_spoken_of(people: "People", person: "Person", start: int) -> bool:
    """Whether the words right before `start`, or the sentence before them, are of somebody who
    does not speak: “She was kind,” the teacher said."""
    text = people.text
    begin = max(text.rfind("\n\n", 0, start), start - _LOOKED, 0)
    at = bisect_left(people.quoted, (start, 0)) - 1
    if at >= 0:
        opened, closed = people.quoted[at]
        named = any(m.person is person for m in people.within(opened, closed))
        if named or _THIRD[person.gender].search(text, opened, closed):
            return True
    return _HARMED.search(text, begin, start) is not None


def _is_of_another(people: "People", noun: str, person: "Person", written: str, start: int) -> bool:
    """Whether the noun was used before of somebody else than the person whom `written` means."""
    text = people.text
    again = written.lower()
    own = [(m.phrase_start, m.phrase_end) for m in person.mentions[:_FIRST]]
    used = re.compile(rf"(?P<before>[\w’'-]+\s)?\b(?P<noun>{re.escape(noun)}s?)\b", re.IGNORECASE)
    return any(
        (m["before"] or "").lower() != "the "
        and not people.is_quoted(m.start())
        and not any(begin <= m.start("noun") < end for begin, end in own)
        and text[max(0, m.end() - len(again)) : m.end()].lower() != again
        for m in used.finditer(text, max(0, start - _LOOKED), start)
    )
