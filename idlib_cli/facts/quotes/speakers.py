"""Who a phrase beside a quote stands for: names to their fullest form, pronouns to names.

Names and descriptions are resolved by `analysis.people`, pronouns in `pronouns`, the labels of
turns in `labels`; what takes up the last speaker ("the statement", "the farmer") in `variations`.
An organisation, a government or a role where no person is named is a speaker of its own, as
written.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import SPOKEN
from idlib_cli.facts.quotes import (
    announcing,
    apposed,
    bodies,
    epithets,
    firms,
    lettered,
    meant,
    only_named,
    variations,
)
from idlib_cli.facts.quotes.issued import issuer_end
from idlib_cli.facts.quotes.labels import labelled
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.pronouns import GENDERED, outside_turns, pronoun
from idlib_cli.facts.quotes.self_named import self_named
from idlib_cli.facts.quotes.speaker import Speaker, nobody
from idlib_cli.facts.quotes.unnamed import FEMALE
from idlib_cli.facts.quotes.written import (
    LEADING,
    further,
    is_complement,
    is_definite,
    is_end,
    is_honorific,
    is_one_person,
    is_title,
    role_of,
)
from idlib_cli.language.lexicon import is_human, is_role

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.people import Mention, Person

_PRONOUNS = closed("pronouns")
_HIGHNESS = re.compile(
    # His Highness, Her Royal Majesty: stands for somebody as "he" does
    r"(?:his|her)\s(?:[a-z]+\s)?(?P<style>highness|majesty|excellency|holiness|eminence)"
)
_OF_A_STYLE = ("his", "her")
_POSSESSIVE = re.compile(r"['’]s?$")
_POSSESSIVE_ENDS = ("'s", "’s", "'", "’")
_SERVING = re.compile(
    r"(?:[Hh]is|[Hh]er|[Tt]heir)\s(?:own\s)?(?:lawyer|attorney|solicitor|barrister|doctor|agent|boss"
    r"|neighbou?r|friend|colleague|assistant|landlord|teacher)"
)
_DOES = re.compile(
    r"\s(?:had|has|was|is|would|will|could|can|may|might|should|did|does|never|also)\s"
)
_SAYS = re.compile(rf"\s{SPOKEN}\b")
_FIRMS = frozenset(f"the {noun}" for noun in closed("firm_nouns"))
_STRANGER = re.compile(r"\b(?:of|for)\s[A-Z]\w+(?:\s[A-ZÀ-Þ][\w'’-]+){2}$")
"""Leader of Opposition | Ama Boateng: no description of somebody else, whatever is known."""


class Speakers:
    """Resolves the mentions of one article, in the order of the text."""

    def __init__(self, analysis: "Analysis") -> None:
        self.text = analysis.text
        self.people = analysis.people
        self.last: Speaker | None = None
        self.first_turn: int | None = None
        """Where the first turn of a transcript begins."""
        self._met: dict[tuple[int, int], Speaker] = {}
        """Whom the phrases mean that were resolved so far, but for pronouns."""
        self._turns: set[str] = set()
        """Who takes turns in a transcript, as far as read."""
        body = (p.end for p, _ in analysis.paragraph_sentences if p.kind == "body")
        self._lead_end = next(body, 0)

    def resolve(self, start: int, end: int) -> Speaker:
        """The speaker that `text[start:end]` names; the name is None where that is not clear."""
        found = self._met.get((start, end)) or self._resolved(start, end)
        if found.name is not None:
            self.last = found
            if found.person is not None and self.text[start:end].lower() not in _PRONOUNS:
                self._met[start, end] = found  # "the DPO told reporters, adding that …"
        return found

    def _resolved(self, start: int, end: int) -> Speaker:
        lowered = self.text[start:end].lower()
        if (
            lowered.endswith(_POSSESSIVE_ENDS)
            and lowered not in _PRONOUNS
            and (possessive := _POSSESSIVE.search(self.text, start, end))
        ):
            end = possessive.start()
            lowered = self.text[start:end].lower()
        styled = _HIGHNESS.fullmatch(lowered) if lowered.startswith(_OF_A_STYLE) else None
        if not styled and (issued := issuer_end(self.text, start, end, lowered)) is not None:
            issuer = self.resolve(start, issued[0])
            if issuer.name is not None or not issued[1]:
                return issuer._replace(start=start, end=end)
        if lowered.startswith("its ") and lowered.endswith("report"):  # "its annual report"
            return nobody(start, end)
        if styled and (person := meant.styled(self.people, styled["style"], start)) is not None:
            found = Speaker(start, end, person.name, role_of(person), person, "description")
        elif lowered == "one" and (given := self_named(self.people, end)):
            found = Speaker(start, end, given, None, None, "introduced")
        elif lowered in _PRONOUNS or styled:
            lowered = lowered.split()[0]
            found = pronoun(self.people, self.last, start, end, lowered)
        elif lowered in _FIRMS and (
            firm := firms.listed(self.people, start, end) or firms.stranger(self.people, start, end)
        ):
            found = firm
        elif (who := variations.varied(self.people, self.last, start, end)) is not None:
            found = Speaker(start, end, who.name, role_of(who), who, "description")
        else:
            found = self._named(start, end)
        return found

    def is_unknown(self, start: int, end: int) -> bool:
        """Whether `text[start:end]` is one word that the article gives nobody's name for."""
        word = self.text[start:end]
        if is_human(word.lower()) or is_role(word.lower()):
            return False  # "Survivor: ‘It shook’"
        return word.isalpha() and word.istitle() and self.people.at(start, end) is None

    def told_of(self, start: int, end: int) -> tuple[int, int] | None:
        """Where a name stands that words open with and tell of: "Lee had the key"; None where they
        open otherwise, or with what belongs to somebody ("the Lee campaign")."""
        mention = next(iter(self.people.within(start, min(end, start + 60))), None)
        if mention is None or mention.phrase_start > start + len("that the "):
            return None
        opens = _DOES.match(self.text, mention.phrase_end) is not None
        return (mention.phrase_start, mention.phrase_end) if opens else None

    def unless_named(self, found: Speaker, before: Speaker | None, start: int, end: int) -> Speaker:
        """Who "he" is behind words that speak of the one it seems to be: "“Joe wanted to go,” he
        said" is not Joe but who spoke `before`, or nobody."""
        named = any(
            mention.person is found.person and not _SAYS.match(self.text, mention.phrase_end)
            for mention in self.people.within(start, end)
        )
        if not named or announcing.own(self.people, found.start, found.end) is not None:
            return found
        other = None
        if before is not None and before.person is not found.person and before.is_recent(start):
            she = self.text[found.start : found.end].lower() in FEMALE
            if before.person is not None and before.is_person:
                written = self.text[before.start : before.end].lower()
                fits = before.person.gender in ("f" if she else "m", None)
                fits = fits and (written not in GENDERED or (written in FEMALE) == she)
                other = before if fits else None
        if other is None:
            return nobody(found.start, found.end)
        self.last = found._replace(name=other.name, role=other.role, person=other.person)
        return self.last

    def _named(self, start: int, end: int) -> Speaker:
        written = " ".join(self.text[start:end].split())
        if (who := lettered.abbreviated(self.people, written, start)) is not None:
            return Speaker(start, end, who.name, role_of(who), who, "description")
        by = variations.taken_up(self.people, self.last, written, start, end)
        if by is not None and self.last is not None:
            return Speaker(start, end, self.last.name, self.last.role, self.last.person, by)
        mention = self.people.at(start, end)
        told = None
        if mention is None or mention.person.kind != "person":
            beside = apposed.named(self.people, start, end)
            if beside is not None:
                told = self._in_apposition(start, end, beside)
            elif mention is None:
                told = self._told_by_more(start, end, written)
            else:
                mention = apposed.body_of(self.people, start, end) or mention
        if told is not None:
            return told
        named = mention
        if mention is not None:
            mention, end = self._bearer(start, end, mention)
        found = self._mentioned(start, end, mention) if mention is not None else None
        if found is None and (mention is None or mention.person.kind != "person"):
            other = named.person if named is not None and mention is None else None
            other = other or apposed.refused(self.people, start, end)
            found = self._described(start, end, written, other)
        found = found or bodies.meant(self.people, written, start, end)
        if found is not None:
            return found
        if (last := further(self.text, start, end)) > end:
            end, written = last, " ".join(self.text[start:last].split())
        return only_named.by_words(self.people, start, end, written)

    def _bearer(self, start: int, end: int, mention: "Mention") -> "tuple[Mention | None, int]":
        """Whose name a phrase is, and where it ends: "a source in the ministry" is not the
        ministry, "Lee of the ministry" is Lee."""
        covered = mention.role and mention.phrase_start <= start + len("the ")
        if not covered and is_complement(self.text[start : mention.start]):
            bearer = self.people.at(start, mention.start)
            together = bearer and apposed.belongs_to(self.text, bearer, mention.person.kind)
            if bearer and together and not is_complement(self.text[start : bearer.start]):
                return bearer, bearer.end
            return None, end
        placed = apposed.is_placed(self.text, mention, end) or apposed.is_within(
            self.people, mention, start, end
        )
        return mention, mention.end if placed else end

    def _mentioned(self, start: int, end: int, mention: "Mention") -> Speaker | None:
        """Whom a name in a phrase names; None where it only hangs on other words."""
        written = " ".join(self.text[start:end].split())
        if apposed.is_one_of_two(self.people, start, mention):
            return Speaker(start, end, apposed.together(self.people, start, end, written), None)
        person = mention.person
        if not is_end(self.text, mention.end, end):
            return None
        role = role_of(person)
        if person.kind != "person" and mention.start > start + len("the "):
            kind = apposed.kind_of_body(self.text[start : mention.start])
            if kind is None:
                return None
            role = role or kind
        if mention.role and not is_honorific(mention.role):
            role = mention.role
        return Speaker(start, end, person.name, role, person)

    def _described(
        self, start: int, end: int, written: str, other: "Person | None"
    ) -> Speaker | None:
        """Whom a description means, which is not `other`."""
        opens = start < self._lead_end
        person = None
        if not _STRANGER.search(written):
            person = self.people.resolve_description(written, start)
        if person is None and opens:
            person = meant.introduced(self.people, written, start)
            person = person or meant.headlined(self.people, written)
        person = person or firms.again(self.people, self.last, written, start)
        person = person or epithets.epithet(self.people, written, start)
        if person is None or person is other or not (opens or is_definite(written)):
            return None
        if _SERVING.fullmatch(written) and not meant.is_owned(self.text, person):
            return None  # "Her lawyer" is not the lawyer of the union
        return Speaker(start, end, person.name, role_of(person), person, "description")

    def _in_apposition(self, start: int, end: int, beside: "Mention") -> Speaker:
        """Who stands behind a role, the role being theirs where the article gives no other."""
        person, role = beside.person, beside.role
        if role is None or is_honorific(role) or all(map(is_title, role.split())):
            role = role_of(person)
        written = " ".join(self.text[start:end].split())
        if role is None and is_one_person(written):
            role = LEADING.sub("", written, count=1)
        return Speaker(start, end, person.name, role, person)

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
        return nobody(start, end) if shared else None

    def labelled(self, found: Speaker) -> Speaker:
        """Who the label before a turn stands for ("KA: …")."""
        if self.first_turn is None:
            self.first_turn = found.start
        told = labelled(self.people, found, self.first_turn)
        if told is not found and told.name is not None and told.by != "label":
            self.last = told
        if told.name is not None:
            self._turns.add(told.name)
        return told

    def unless_takes_turns(self, found: Speaker, start: int) -> Speaker:
        """Who "he" is in the turn that began at `start`: nobody who takes turns here."""
        return outside_turns(self.text, found, self._turns, start)
