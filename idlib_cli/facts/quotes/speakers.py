"""Who a phrase beside a quote stands for: names to their fullest form, pronouns to names.

Names, pronouns and descriptions are resolved by `analysis.people`. A pronoun that it leaves open
goes to the speaker of the quote before where that fits, else to nobody. An organisation, a
government or a role where no person is named is a speaker of its own, as written.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.quotes import meant
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.written import (
    HANGING,
    LEADING,
    NAMED,
    PLACED,
    TAIL,
    is_common,
    is_complement,
    is_definite,
    is_end,
    is_honorific,
    is_mouthpiece,
    is_one_person,
    is_people,
    is_personal,
    role_of,
    titled,
)
from idlib_cli.language.lexicon import is_role

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.people import Mention, Person
    from idlib_cli.facts.people.reference import Resolved

_PRONOUNS = closed("pronouns")
_GENDERED = frozenset({"he", "she", "his", "her", "him"})
_HIGHNESS = re.compile(
    # His Highness, Her Royal Majesty: stands for somebody as "he" does
    r"(?:his|her)\s(?:[a-z]+\s)?(?P<style>highness|majesty|excellency|holiness|eminence)"
)
_OF_A_STYLE = ("his", "her")
_POSSESSIVE = re.compile(r"['’]s?$")
_NEW_SUBJECT = re.compile(
    # ". The mayor, Ann Lee, rejected": a name takes over in a sentence of its own
    r"\.\s[^.]{0,120}[A-ZÀ-ÞĀ-Ž][^\W\d_]+\s[A-ZÀ-ÞĀ-Ž][^\W\d_]+,?\s[a-z]+ed\b"
)
_HEARER = re.compile(r"\s(?:later\s|also\s)?(?:told|tells|informed|texted|messaged)\s(?:the\s)?")
"""a father of four told | Radio Sur: who is told something is not the one who speaks next"""
_SELF_NAMED = re.compile(
    # "A trader, who identified himself only as Musa, said"
    r",?\s(?:who|that)\s(?:(?:only|simply|just)\s)?(?:(?:identified|introduced|named)\s"
    r"(?:him|her|them)sel(?:f|ves)|gave\s(?:his|her|their)\s(?:\w+\s)?name)"
    r"\s(?:(?:only|simply|just)\s)?as\s"
)
_NAME_REACH = 40
_AND = re.compile(r"\sand\s")
_TWO = re.compile(r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]+\s){1,3}and\s")
"""Orland and | Coats"""


_start_of = attrgetter("start")


class Speaker(NamedTuple):
    """A speaker as printed: canonical name and role, with the mention beside the quote."""

    start: int
    end: int
    name: str | None
    role: str | None
    person: "Person | None" = None
    by: str = "named"
    """How the name was found: named, pronoun, description, role, nobody."""


class Speakers:
    """Resolves the mentions of one article, in the order of the text."""

    def __init__(self, analysis: "Analysis") -> None:
        self.text = analysis.text
        self.people = analysis.people
        self.last: Speaker | None = None
        self.first_turn: int | None = None
        """Where the first turn of a transcript begins."""
        body = (p.end for p, _ in analysis.paragraph_sentences if p.kind == "body")
        self._lead_end = next(body, 0)

    def resolve(self, start: int, end: int) -> Speaker:
        """The speaker that `text[start:end]` names; the name is None where that is not clear."""
        lowered = self.text[start:end].lower()
        if lowered not in _PRONOUNS and (possessive := _POSSESSIVE.search(self.text, start, end)):
            end = possessive.start()
            lowered = self.text[start:end].lower()
        styled = _HIGHNESS.fullmatch(lowered) if lowered.startswith(_OF_A_STYLE) else None
        if styled and (person := meant.styled(self.people, styled["style"], start)) is not None:
            found = Speaker(start, end, person.name, role_of(person), person, "description")
        elif lowered in _PRONOUNS or styled:
            lowered = lowered.split()[0]
            found = self._pronoun(start, end, lowered)
        else:
            found = self._named(start, end)
        if found.name is not None:
            self.last = found
        return found

    def _named(self, start: int, end: int) -> Speaker:
        written = " ".join(self.text[start:end].split())
        if (by := self._taken_up(written, start)) is not None and self.last is not None:
            return Speaker(start, end, self.last.name, self.last.role, self.last.person, by)
        mention = self.people.at(start, end)
        if mention is None and (told := self._told_by_more(start, end, written)) is not None:
            return told
        other = None
        if mention is not None and is_complement(self.text[start : mention.start]):
            other, mention = mention.person, None  # "a source in the ministry" is not the ministry
        if mention is not None and self._is_one_of_two(start, mention):
            return Speaker(start, end, self._together(start, end, written), None)
        if mention is not None and is_end(self.text, mention.end, end):
            person = mention.person
            if person.kind == "person" or mention.start <= start + 4:
                role = role_of(person)
                if mention.role and not is_honorific(mention.role):
                    role = mention.role
                return Speaker(start, end, person.name, role, person)
        if mention is None or mention.person.kind != "person":
            person_described = self.people.resolve_description(written, start)
            if person_described is None and start < self._lead_end:
                person_described = meant.introduced(self.people, written, start)
            if (
                person_described is not None
                and person_described is not other
                and (is_definite(written) or start < self._lead_end)
            ):
                person = person_described
                return Speaker(start, end, person.name, role_of(person), person, "description")
        return self._as_written(start, end, written)

    def _told_by_more(self, start: int, end: int, written: str) -> Speaker | None:
        """Who is meant by what is no name of one person: by a shared surname with a role behind
        it, by an age, as "the accused"."""
        shared = self.people.is_ambiguous(start, end)
        who = meant.apposed(self.people, written, end) if shared else None
        if not shared:
            people = self.people
            who = meant.aged(people, written, start) or meant.accused(people, written, start)
        if who is not None:
            return Speaker(start, end, who.name, role_of(who), who, "description")
        return Speaker(start, end, None, None, None, "nobody") if shared else None

    def _as_written(self, start: int, end: int, written: str) -> Speaker:
        """A name or role that only this mention gives."""
        introduced = _SELF_NAMED.match(self.text, end)
        if introduced:
            begin = introduced.end()
            given = next(iter(self.people.within(begin, begin + _NAME_REACH)), None)
            if given is not None and given.person.kind == "person":
                own_role = LEADING.sub("", written, count=1)
                return Speaker(start, end, given.person.name, own_role, None, "introduced")
        bare = TAIL.sub("", LEADING.sub("", written, count=1))
        if not (bare.isascii() and bare.islower()):  # there is a name
            placed = PLACED.fullmatch(bare)
            if placed is not None and is_personal(placed["name"]):
                bare = " ".join(filter(None, (placed["role"], placed["name"])))
            named = NAMED.fullmatch(bare)
            if named is not None and named["role"].split()[-1] not in HANGING:
                return Speaker(start, end, named["name"], named["role"])
            parts = bare.split()
            if len(parts) > 1 and parts[-1][0].isupper() and all(map(is_common, parts[:-1])):
                # "consultancy Hydrograf"
                return Speaker(start, end, parts[-1], " ".join(parts[:-1]))
        role, name = titled(bare)
        if role is not None and is_honorific(role):
            return Speaker(start, end, name or None, None)
        by = "named" if role or is_personal(name) else "role"
        return Speaker(start, end, name or None, role, None, by)

    def _taken_up(self, written: str, start: int) -> str | None:
        """How a phrase takes up the last speaker: "the statement" is that one's words, "the
        minister" only shortens "the health minister"; None where it does not."""
        last = self.last
        if last is None or not self._recent(start):
            return None
        if is_mouthpiece(written):
            return "pronoun"
        article, _, noun = written.partition(" ")
        if article == "the" and noun.isupper() and noun.lower() in closed("rank_acronyms"):
            person = last.person is not None and last.person.kind == "person"
            return "description" if person else None  # the SP
        article, noun = article.lower(), noun.lower()
        if article != "the" or last.by != "description" or not is_role(noun):
            return None
        before = self.text[last.start : last.end].lower()
        return "description" if before.endswith(f" {noun}") else None

    def labelled(self, found: Speaker) -> Speaker:
        """Who the initials before a turn stand for ("KA: …"), where one person has them."""
        initials = self.text[found.start : found.end]
        if self.first_turn is None:
            self.first_turn = found.start
        label = initials.lower()
        if label in closed("asking_labels"):
            return Speaker(found.start, found.end, None, None, None, "nobody")
        if label in closed("answering_labels"):
            return self._interviewed(found)
        known = found.person is not None and found.person.kind == "person"
        if known or not (initials.isupper() and 1 < len(initials) < 4):
            return found
        bearers = [
            person
            for person in self.people.persons
            if person.kind == "person"
            and "".join(part[0] for part in person.name.split()) == initials
        ]
        if len(bearers) != 1:
            return found
        person = bearers[0]
        self.last = found._replace(name=person.name, role=role_of(person), person=person)
        return self.last

    def _interviewed(self, found: Speaker) -> Speaker:
        """Who answers: the one person named before the first turn; else nobody."""
        before = {
            id(mention.person): mention.person
            for mention in self.people.within(0, self.first_turn or 0)
            if mention.person.kind == "person"
        }
        if len(before) != 1:
            return Speaker(found.start, found.end, None, None, None, "nobody")
        (person,) = before.values()
        return Speaker(found.start, found.end, person.name, role_of(person), person, "label")

    def _is_one_of_two(self, start: int, mention: "Mention") -> bool:
        """Whether a name is the second of two who speak together: "Ann Lee and | Bo Reed"."""
        before = self.text[start : mention.start]
        if "and" not in before or not _AND.search(before):
            return False
        named = self.people.within(start, mention.start)
        return _TWO.fullmatch(before) is not None or any(
            m.person is not mention.person and m.person.kind == "person" for m in named
        )

    def _together(self, start: int, end: int, written: str) -> str:
        """The names of those who speak together, in full where all are known."""
        both = [m.person for m in self.people.within(start, end)]
        if len(both) > 1 and all(person.kind == "person" for person in both):
            return " and ".join(dict.fromkeys(person.name for person in both))
        return LEADING.sub("", written, count=1)

    def _pronoun(self, start: int, end: int, pronoun: str) -> Speaker:
        last = self.last
        if pronoun in _GENDERED:
            prefer = last.person if last is not None else None
            person = self.people.resolve_pronoun(start, pronoun, prefer=prefer)
            if last is not None and self._is_still_meant(last, person, start):
                return Speaker(start, end, last.name, last.role, None, "pronoun")
            if person is not None and self._is_of_many(last, person, start):
                return Speaker(start, end, None, None, None, "nobody")
            if person is not None:
                return Speaker(start, end, person.name, role_of(person), person, "pronoun")
            if last is not None and self._is_named_only_there(last, start):
                return Speaker(start, end, last.name, last.role, None, "pronoun")
        elif (
            pronoun in ("it", "they", "its", "their", "them")
            and last is not None
            and self._recent(start)
            and _is_body(last)
        ):
            return Speaker(start, end, last.name, last.role, last.person, "pronoun")
        return Speaker(start, end, None, None, None, "nobody")

    def _is_of_many(self, last: Speaker | None, person: "Person", start: int) -> bool:
        """Whether "she" may be one of those who spoke last: "Survivors wept. “No,” she said"."""
        if last is None or last.by != "role" or last.person is not None or start < last.end:
            return False
        begin = self.text.rfind("\n\n", 0, start)
        if last.start < begin or not is_people(last.name or ""):
            return False
        told = any(m.person is person for m in self.people.within(max(begin, 0), start))
        return not told and not any(
            said.person is person for said in self._pronouns_in(max(begin, 0), start)
        )

    def _pronouns_in(self, start: int, end: int) -> "Iterator[Resolved]":
        """The resolved pronouns of a stretch of the text."""
        found = self.people.pronouns
        for at in range(bisect_left(found, start, key=_start_of), len(found)):
            if found[at].start >= end:
                break
            yield found[at]

    def _is_named_only_there(self, last: Speaker, start: int) -> bool:
        """Whether the last speaker is a name that stands beside quotes only."""
        unknown = last.person is None and last.by in ("named", "pronoun")
        return unknown and self._recent(start) and is_personal(last.name or "")

    def _is_still_meant(self, last: Speaker, person: "Person | None", start: int) -> bool:
        """Whether somebody known by a role only ("a witness") was the last that "he" can be."""
        if last.by not in ("role", "pronoun", "introduced") or last.person or not last.name:
            return False
        if not 0 <= start - last.end < 300 or "\n\n" in self.text[last.end : start]:
            return False
        if _NEW_SUBJECT.search(self.text, last.end, start):
            return False
        nearer = any(
            m.person is person and not _HEARER.fullmatch(self.text, last.end, m.phrase_start)
            for m in self.people.within(last.end, start)
        ) or any(
            # "a professor advised her to rest": she may be the one advised
            told.person is person is not None and self.text.startswith(" to ", told.end)
            for told in self._pronouns_in(last.end, start)
        )
        return not nearer and (last.by == "introduced" or is_one_person(last.name))

    def _recent(self, start: int) -> bool:
        """Whether the last speaker was named in this paragraph or just before it."""
        return self.last is not None and 0 <= start - self.last.end < 600


def _is_body(speaker: Speaker) -> bool:
    """Whether "it" or "they" can stand for a speaker: an organisation, "police", "researchers"."""
    if speaker.person is not None:
        return speaker.person.kind == "organisation"
    return speaker.by != "nobody" and not is_one_person(speaker.name or "")
