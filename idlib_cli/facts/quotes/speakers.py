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

from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.lexicon import (
    MODIFIER,
    NATION,
    ORGANISATION,
    PLACE,
    POLICY,
    ROLE,
    THING,
    TITLE,
    flags,
    is_role,
)
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.people import Mention, Person
    from idlib_cli.facts.people.reference import Resolved

_TITULAR = TITLE | ROLE | MODIFIER | POLICY | NATION | PLACE
_PRONOUNS = closed("pronouns")
_HANGING = closed("prepositions") | closed("determiners")
_GENDERED = frozenset({"he", "she", "his", "her", "him"})
_HIGHNESS = re.compile(
    # His Highness, Her Royal Majesty: stands for somebody as "he" does
    r"(?:his|her)\s(?:[a-z]+\s)?(?P<style>highness|majesty|excellency|holiness|eminence)"
)
_OF_A_STYLE = ("his", "her")
_AGE = re.compile(r"(?:, (?:aged )?| \()\d{1,3}[,)]")
_YEARS_OLD = re.compile(r"the\s(?P<age>\d{1,3})-year-old")
_THE_ROLE = re.compile(r",\s(?P<role>the\s[^,.;:()“”\"]{3,60}?)(?=[,.;:“”\"]|\swho\b)")
"""Al Farsi|, the chairman,"""
_ACCUSED = re.compile(r"[Tt]he (?:accused|defendant|suspect|convict)(?: (?:man|woman))?")
_CHARGES = (
    r"(?:charged|arrested|accused|remanded|convicted|indicted|jailed|sentenced|acquitted|detained"
    r"|held|tried|arraigned)"
)
_IS_CHARGED = re.compile(
    # Daniel Okoro|, 42, was charged; Ann Lee|, a nurse, pleaded not guilty
    rf"(?:\s?\(\d+\)|,[^.;:“”\"]{{1,80}},)?\s(?:(?:is|was|were|been|has|had|stands?|also)\s){{1,3}}{_CHARGES}\b"
    r"|(?:\s?\(\d+\)|,[^.;:“”\"]{1,80},)?\s(?:pleaded|pleads|denies|stood\strial|is\son\strial|appeared\s"
    r"(?:in|before|at))\b"
)
_CHARGING = re.compile(
    # charged | Daniel Okoro; the trial of | Ann Lee
    rf"\b(?:{_CHARGES[3:-1]}|trial\sof|charges\sagainst|case\sagainst)\s$"
)
_LEADING = re.compile(
    # articles and the like, which a canonical name goes without
    r"\A(?:the|a|an|another|one|some|its|his|her|their|our|my|this|that|these|those|many|several|"
    r"other|both)\s+",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’]s?$")
_TAIL = re.compile(
    # "a diplomat familiar with the talks", "officials briefed on the matter": the head alone
    r"\s(?:familiar with|briefed (?:on|about)|close to|involved in|aware of|speaking|who|with "
    r"(?:direct )?knowledge of|quoted by|cited by|based in|under|led by|headed by)\s.*$",
    re.DOTALL,
)
_NAMED = re.compile(
    # "works chief Jürgen Möllers": words in lower case, then a name
    r"(?P<role>(?:[^\W_]\S*\s+){0,5}?[a-z]\S*)\s+"
    r"(?P<name>[A-ZÀ-ÞĀ-Ž]\S+(?:\s+(?:[A-ZÀ-ÞĀ-Ž]\S*|al|bin|bint|da|de|del|der|di|du|el|la|van|von))+)"
)
_COMPLEMENT = re.compile(
    # the last preposition of "a woman in her fifties at" counts
    r"(?s:.*)\s(?P<tie>of|in|for|at|from|with|to|on|near|by|inside|within|under|around|behind"
    r"|including|like)\s+(?P<titles>(?:\S+\s+){0,4})\Z"
)
_NEW_SUBJECT = re.compile(
    # ". The mayor, Ann Lee, rejected": a name takes over in a sentence of its own
    r"\.\s[^.]{0,120}[A-ZÀ-ÞĀ-Ž][^\W\d_]+\s[A-ZÀ-ÞĀ-Ž][^\W\d_]+,?\s[a-z]+ed\b"
)
_HEARER = re.compile(r"\s(?:later\s|also\s)?(?:told|tells|informed|texted|messaged)\s(?:the\s)?")
"""a mother of three told | Radio Sur: who is told something is not the one who speaks next"""
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
_PLACED = re.compile(
    # "Heike Strand of the works council": where a person belongs is no part of the name
    r"(?P<role>(?:[a-z]\S*\s+){0,4})(?P<name>[A-ZÀ-ÞĀ-Ž]\S+(?:\s+[A-ZÀ-ÞĀ-Ž]\S+){1,3})"
    r"\s+(?:of|from|at|in|with)\s.+"
)


_NEAR = 500
"""Characters back within which a description such as "the 19-year-old" finds its person."""


_MOST_PERSONS = 100
"""Persons of an article, and …"""
_FIRST = 5
"""… their mentions that are looked at for an age or a style, so that time stays linear."""
_start_of = attrgetter("start")
_STYLE = 40
"""Characters before a name within which its style stands: "His Highness Sheikh"."""


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
        if styled and (person := self._styled(styled["style"], start)) is not None:
            found = Speaker(start, end, person.name, _role(person), person, "description")
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
        if mention is not None and _is_complement(self.text[start : mention.start]):
            other, mention = mention.person, None  # "a source in the ministry" is not the ministry
        if mention is not None and self._is_one_of_two(start, mention):
            return Speaker(start, end, self._together(start, end, written), None)
        if mention is not None and _is_end(self.text, mention.end, end):
            person = mention.person
            if person.kind == "person" or mention.start <= start + 4:
                role = _role(person)
                if mention.role and not _is_honorific(mention.role):
                    role = mention.role
                return Speaker(start, end, person.name, role, person)
        if mention is None or mention.person.kind != "person":
            person_described = self.people.resolve_description(written, start)
            if person_described is None and start < self._lead_end:
                person_described = self._introduced(written, start)
            if (
                person_described is not None
                and person_described is not other
                and (_is_definite(written) or start < self._lead_end)
            ):
                person = person_described
                return Speaker(start, end, person.name, _role(person), person, "description")
        return self._as_written(start, end, written)

    def _told_by_more(self, start: int, end: int, written: str) -> Speaker | None:
        """Who is meant by what is no name of one person: by a shared surname with a role behind
        it, by an age, as "the accused"."""
        shared = self.people.is_ambiguous(start, end)
        meant = self._apposed(written, end) if shared else None
        if not shared:
            meant = self._aged(written, start) or self._accused(written, start)
        if meant is not None:
            return Speaker(start, end, meant.name, _role(meant), meant, "description")
        return Speaker(start, end, None, None, None, "nobody") if shared else None

    def body(self, start: int, end: int) -> Speaker | None:
        """The organisation that `text[start:end]` names; None where it names none."""
        mention = self.people.at(start, end)
        known = mention is not None and mention.person.kind == "organisation"
        words_of = self.text[start:end].lower().split()
        if not known and not any(flags(word) & ORGANISATION for word in words_of):
            return None
        found = self._named(start, end)
        if found.name is None or not _is_body(found):
            return None
        self.last = found
        return found

    def _styled(self, style: str, start: int) -> "Person | None":
        """The one person introduced as "His Highness" before."""
        named = [
            person
            for person in self.people.persons[:_MOST_PERSONS]
            if person.kind == "person"
            and person.mentions[0].start < start
            and any(
                style in self.text[max(0, m.start - _STYLE) : m.start].lower()
                for m in person.mentions[:_FIRST]
            )
        ]
        return named[0] if len(named) == 1 else None

    def _apposed(self, written: str, end: int) -> "Person | None":
        """Which of several of one surname the role behind it means: "Al Farsi, the chairman"."""
        told = _THE_ROLE.match(self.text, end)
        if told is None:
            return None
        person = self.people.resolve_description(told["role"], end)
        return person if person is not None and person.name.endswith(written) else None

    def _accused(self, written: str, start: int) -> "Person | None":
        """Whom "the accused" means: the one person before who was charged, held or convicted."""
        if _ACCUSED.fullmatch(written) is None:
            return None
        charged = {
            id(mention.person): mention.person
            for mention in self.people.within(0, start)
            if mention.person.kind == "person"
            and (
                _IS_CHARGED.match(self.text, mention.end)
                or _CHARGING.search(
                    self.text, max(0, mention.phrase_start - _STYLE), mention.phrase_start
                )
            )
        }
        return next(iter(charged.values())) if len(charged) == 1 else None

    def _aged(self, written: str, start: int) -> "Person | None":
        """Whom "the 19-year-old" means: who is of that age, else the one named just before."""
        match = _YEARS_OLD.fullmatch(written.lower()) if "-" in written else None
        if match is None:
            return None
        people = [p for p in self.people.persons[:_MOST_PERSONS] if p.kind == "person"]
        told = (f", {match['age']},", f" ({match['age']})", f", aged {match['age']}")
        of_age = [
            p for p in people if any(self.text.startswith(told, m.end) for m in p.mentions[:_FIRST])
        ]
        if of_age:
            return of_age[0] if len(of_age) == 1 else None
        near = {
            id(m.person): m.person
            for m in self.people.within(max(0, start - _NEAR), start)
            if m.person.kind == "person"
        }
        if len(near) != 1:
            return None
        (person,) = near.values()
        older = any(_AGE.match(self.text, m.end) for m in person.mentions[:_FIRST])
        return None if older else person  # whose age is told is of another

    def _as_written(self, start: int, end: int, written: str) -> Speaker:
        """A name or role that only this mention gives."""
        introduced = _SELF_NAMED.match(self.text, end)
        if introduced:
            begin = introduced.end()
            given = next(iter(self.people.within(begin, begin + _NAME_REACH)), None)
            if given is not None and given.person.kind == "person":
                own_role = _LEADING.sub("", written, count=1)
                return Speaker(start, end, given.person.name, own_role, None, "introduced")
        bare = _TAIL.sub("", _LEADING.sub("", written, count=1))
        if not (bare.isascii() and bare.islower()):  # there is a name
            placed = _PLACED.fullmatch(bare)
            if placed is not None and _is_personal(placed["name"]):
                bare = " ".join(filter(None, (placed["role"], placed["name"])))
            named = _NAMED.fullmatch(bare)
            if named is not None and named["role"].split()[-1] not in _HANGING:
                return Speaker(start, end, named["name"], named["role"])
            parts = bare.split()
            if len(parts) > 1 and parts[-1][0].isupper() and all(map(_is_common, parts[:-1])):
                # "consultancy Hydrograf"
                return Speaker(start, end, parts[-1], " ".join(parts[:-1]))
        role, name = _titled(bare)
        if role is not None and _is_honorific(role):
            return Speaker(start, end, name or None, None)
        by = "named" if role or _is_personal(name) else "role"
        return Speaker(start, end, name or None, role, None, by)

    def _taken_up(self, written: str, start: int) -> str | None:
        """How a phrase takes up the last speaker: "the statement" is that one's words, "the
        minister" only shortens "the health minister"; None where it does not."""
        last = self.last
        if last is None or not self._recent(start):
            return None
        if _is_mouthpiece(written):
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
        self.last = found._replace(name=person.name, role=_role(person), person=person)
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
        return Speaker(found.start, found.end, person.name, _role(person), person, "label")

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
        return _LEADING.sub("", written, count=1)

    def _introduced(self, written: str, start: int) -> "Person | None":
        """The one person that a lead may mean by "a senior envoy", named further down."""
        words = written.lower().split()
        if words[0] not in ("a", "an") or not is_role(words[-1]):
            return None
        nations = {word for word in words if flags(word) & (NATION | PLACE)}
        found = [
            person
            for person in self.people.by_role(words[-1])
            if person.mentions[0].start > start
            and any(nations <= set(role.lower().split()) for role in person.roles)
        ]
        return found[0] if len(found) == 1 else None

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
                return Speaker(start, end, person.name, _role(person), person, "pronoun")
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
        if last.start < begin or not _is_people(last.name or ""):
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
        return unknown and self._recent(start) and _is_personal(last.name or "")

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
        return not nearer and (last.by == "introduced" or _is_one_person(last.name))

    def _recent(self, start: int) -> bool:
        """Whether the last speaker was named in this paragraph or just before it."""
        return self.last is not None and 0 <= start - self.last.end < 600


def _is_body(speaker: Speaker) -> bool:
    """Whether "it" or "they" can stand for a speaker: an organisation, "police", "researchers"."""
    if speaker.person is not None:
        return speaker.person.kind == "organisation"
    return speaker.by != "nobody" and not _is_one_person(speaker.name or "")


def _is_one_person(name: str) -> bool:
    """Whether a role means one human being: "lawyer", not "lawyers" or "ministry"."""
    head = name.lower().split(" for ")[0].split(" of ")[0].split()[-1:]
    return bool(head) and (is_role(head[0]) or head[0] in closed("people_nouns"))


def _is_people(name: str) -> bool:
    """Whether a plural means human beings: "survivors", "two officials in the capital"."""
    head = name.lower().split(" of ")[0].split(" in ")[0].split()[-1:]
    single = head[0].removesuffix("s") if head and head[0].endswith("s") else ""
    return bool(single) and (is_role(single) or single in closed("people_nouns"))


def _is_mouthpiece(written: str) -> bool:
    """ "the statement", "the post": what somebody's words stand in."""
    article, _, noun = written.lower().partition(" ")
    return article in {"the", "this"} and noun in closed("mouthpieces")


def _is_end(text: str, named: int, end: int) -> bool:
    """Whether nothing but letters of rank stand behind a name: "Ann Lee | KC"."""
    return named >= end - 1 or text[named:end].strip(" .").lower() in words("post_nominals")


def _is_complement(before: str) -> bool:
    """Whether a name hangs on the words before it: "a spokesman for Chancellor | Ohlsen"."""
    if not before:
        return False
    found = _COMPLEMENT.search(before[-60:])
    # "Secretary of State | Lee" is Lee, "the delegation under Deputy Minister | Lee" is not
    titular = _TITULAR if found and found["tie"] != "of" else TITLE | ROLE
    return found is not None and all(
        word in closed("determiners") or flags(word.rstrip(".")) & titular
        for word in found["titles"].lower().split()
    )


def _is_personal(name: str) -> bool:
    """Whether a name that is mentioned only here looks like a person's."""
    parts = name.split()
    return (
        1 < len(parts) < 5
        and all(part[0].isupper() for part in parts)
        and not any(flags(part.lower()) & (ORGANISATION | PLACE | THING | NATION) for part in parts)
    )


def _is_common(word: str) -> bool:
    """Whether a word before a name is a noun or adjective: "the French airline | Corsa"."""
    names = closed("particles") | closed("prepositions") | closed("determiners")
    return word.isalpha() and word.islower() and word not in names and word != "and"


def _is_definite(written: str) -> bool:
    first = written.split(" ", 1)[0].lower()
    return first == "the" or (written[:1].isupper() and first not in {"a", "an", "another", "one"})


def _titled(written: str) -> tuple[str | None, str]:
    """ "Senator Grace Mbeki" → ("Senator", "Grace Mbeki"); without a title (None, written)."""
    parts = written.split()
    at = 0
    while at < len(parts) - 1 and flags(parts[at].lower().rstrip(".")) & (TITLE | ROLE):
        at += 1
    rest = parts[at:]
    if (
        at
        and rest
        and rest[0][0].isupper()
        and all(part[0].isupper() or len(part) < 4 for part in rest)
    ):
        return " ".join(parts[:at]), " ".join(rest)
    return None, written


def _role(person: "Person") -> str | None:
    return next((role for role in person.roles if not _is_honorific(role)), None)


def _is_honorific(role: str) -> bool:
    return role.lower().rstrip(".") in closed("honorifics")
