"""Who is meant by what is no name of one person: by a shared surname with a role behind it, by an
age, a style or as "the accused". Where two fit, nobody is.
"""

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.lexicon import NATION, PLACE, flags, is_role
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import Mention, People, Person

_AGE = lazy_pattern(
    # Ida Lind|, 19, said; Ida Lind| (19); Ida Lind|, a 19-year-old singer
    r"(?:,\s(?:aged\s)?|\s\()(?P<age>\d{1,3})[,).]|,\s(?:an?|the)\s(?P<years>\d{1,3})-year-old\b"
)
_AGE_BEFORE = lazy_pattern(r"\b(?P<age>\d{1,3})-year-old\s(?:[\w-]+\s){0,3}$")
_SOMEBODY = lazy_pattern(r"\b[Aa]n?\s(?:[a-z-]+\s){0,2}?(?P<noun>[a-z-]+)\b")
"""A girl wept: somebody without a name, who may be "the 12-year-old"."""
_TEENS = frozenset(map(str, range(13, 20)))
_YEARS_OLD = lazy_pattern(
    # the 19-year-old; the 52-year-old star of “Night Ferry”
    r"the\s(?P<age>\d{1,3})-year-old(?:\s[a-z-]{3,20}){0,2}(?:\sof\s[\"“‘'][^\n]{1,60})?"
)
_THE_ROLE = lazy_pattern(r",\s(?P<role>the\s[^,.;:()“”\"]{3,60}?)(?=[,.;:“”\"]|\swho\b)")
"""Al Harthy|, the chairman,"""
_ACCUSED = lazy_pattern(r"[Tt]he (?:accused|defendant|suspect|convict)(?: (?:man|woman))?")
_CHARGES = (
    *("charged", "arrested", "remanded", "convicted", "indicted", "jailed", "sentenced"),
    *("acquitted", "detained", "arraigned"),
)
_CHARGED = "|".join(_CHARGES)
_WAS_CHARGED = lazy_pattern(
    # Daniel Okoro|, 42, was charged; Ann Lee|, a nurse, pleaded not guilty; not "was charged with
    # leading the inquiry", not "has charged", not "appeared in court", as a lawyer does
    r"(?:\s?\(\d{1,3}\)|,[^.;:“”\"\n]{1,80},)?\s(?:"
    rf"(?:is|was|(?:has|had)\s(?:also\s)?been)\s(?:also\s)?(?P<act>{_CHARGED})\b"
    r"(?!\swith\s(?:finding|leading|running|overseeing|investigating|protecting|keeping))"
    r"|(?:pleaded|pleads)\s(?:not\s)?guilty\b"
    r"|(?:stood|is\son)\strial\b)"
)
_CHARGING = lazy_pattern(
    # charged | Daniel Okoro; the trial of | Ann Lee
    r"(?<!be\s)(?<!is\s)(?<!was\s)"
    rf"\b(?:(?P<act>{_CHARGED})|trial\sof|charges\sagainst)\s$"
)
_MAY_BE_ACCUSED = lazy_pattern(
    # whoever else "the accused" may be: "arrested a plumber", "two suspects", "her killer"
    rf"\b(?:{_CHARGED}|arrests?|arresting|suspected|suspects|defendants|convicts|held|custody"
    r"|(?:an?|another|second|other)\s(?:suspect|defendant|convict)"
    r"|killers?|murderers?|gunm[ae]n|attackers?|robbers?|culprits?)\b",
    re.IGNORECASE,
)
_OPENS_SENTENCE = lazy_pattern(r"(?:^|[.!?]['’”\"]?\s|\n)$")
_CHARGED_NEAR = 600
"""Characters back within which "the accused" finds who was charged."""
_start_of = attrgetter("start")
_NEAR = 500
"""Characters back within which a description such as "the 19-year-old" finds its person."""
_MOST_PERSONS = 100
"""Persons of an article, and …"""
_FIRST = 5
"""… their mentions that are looked at for an age or a style, so that time stays linear."""
_STYLE = 40
"""Characters before a name within which its style stands: "His Highness Sheikh"."""


def styled(people: "People", style: str, start: int) -> "Person | None":
    """The one person introduced as "His Highness" before."""
    named = [
        person
        for person in people.persons[:_MOST_PERSONS]
        if person.kind == "person"
        and person.mentions[0].start < start
        and any(
            style in people.text[max(0, m.start - _STYLE) : m.start].lower()
            for m in person.mentions[:_FIRST]
        )
    ]
    return named[0] if len(named) == 1 else None


def apposed(people: "People", written: str, end: int) -> "Person | None":
    """Which of several of one surname the role behind it means: "Al Harthy, the chairman"."""
    told = _THE_ROLE.match(people.text, end)
    if told is None:
        return None
    person = people.resolve_description(told["role"], end)
    return person if person is not None and person.name.endswith(written) else None


def accused(people: "People", written: str, start: int) -> "Person | None":
    """Whom "the accused" means: the one person in the lines before who was charged or convicted,
    where nobody else may have been."""
    if _ACCUSED.fullmatch(written) is None:
        return None
    text, begin = people.text, max(0, start - _CHARGED_NEAR)
    charged: dict[int, Person] = {}
    told: set[int] = set()
    for mention in people.within(begin, start):
        act = _charge(text, mention) if mention.person.kind == "person" else None
        if act is not None:
            charged[id(mention.person)] = mention.person
            told.add(act)
    if len(charged) != 1:
        return None
    others = _MAY_BE_ACCUSED.finditer(text, begin, start)
    if any(other.start() not in told for other in others):
        return None
    (person,) = charged.values()
    return person


def _charge(text: str, mention: "Mention") -> int | None:
    """Where the words beside a name say that its bearer was charged; None where they don't.

    Behind a name they do only where it opens the sentence: not in "The killer of Ann Lee was
    charged"; before it, only where the name is all of the object: not in "charged Ann Lee's son".
    """
    begin = mention.phrase_start
    opens = _OPENS_SENTENCE.search(text, max(0, begin - 3), begin) is not None
    was = _WAS_CHARGED.match(text, mention.end) if opens or not begin else None
    if was is not None:
        return was.start("act") if was["act"] else was.start()
    if text[mention.end : mention.end + 1] in ("'", "’"):
        return None
    by = _CHARGING.search(text, max(0, begin - _STYLE), begin)
    if by is None:
        return None
    return by.start("act") if by["act"] else by.start()


_YOUNG = lazy_pattern(
    r"\b(?:youths?|teens?|teenagers?|boys?|girls?|pupils?|students?|juveniles?)\b"
)


def aged(people: "People", written: str, start: int) -> "Person | None":
    """Whom "the 19-year-old" or "the teenager" means: who is of that age, else of "the
    19-year-old" the one named just before."""
    lowered = written.lower()
    match = _YEARS_OLD.fullmatch(lowered) if "-" in written else None
    if match is None and lowered != "the teenager":
        return None
    asked = {match["age"]} if match is not None else _TEENS
    known = [p for p in people.persons[:_MOST_PERSONS] if p.kind == "person"]
    of_age = [p for p in known if asked & _ages(people.text, p)]
    if match is None and _YOUNG.search(people.text, max(0, start - _NEAR), start):
        return None  # "a youth": either may be the teenager
    if of_age or match is None:
        return of_age[0] if len(of_age) == 1 else None
    near = {
        id(m.person): m.person
        for m in people.within(max(0, start - _NEAR), start)
        if m.person.kind == "person"
    }
    begin = max((m.end for m in people.within(max(0, start - _NEAR), start)), default=0)
    if any(is_role(told["noun"]) for told in _SOMEBODY.finditer(people.text, begin, start)):
        return None
    person = next(iter(near.values())) if len(near) == 1 else subject_before(people, start)
    if person is None:
        return None
    return None if _ages(people.text, person) else person  # whose age is told is of another


_SENTENCES = 4
"""How many sentences back the last subject is looked for."""


def subject_before(people: "People", start: int) -> "Person | None":
    """Who is the subject of the last sentence of the narration before `start`, in its paragraph or
    the one before; None where that is not clear."""
    at = bisect_left(people.sentences, (start + 1, 0)) - 1
    for begin, end in reversed(people.sentences[max(0, at - _SENTENCES) : at]):
        if people.text.count("\n\n", begin, start) > 1:
            return None
        if people.is_quoted(begin + 1):
            continue
        named = [m for m in people.within(begin, end) if m.person.kind == "person"]
        spoken = bisect_left(people.pronouns, begin, key=_start_of)
        if spoken < len(people.pronouns) and people.pronouns[spoken].start == begin:
            return people.pronouns[spoken].person
        opens = named and named[0].phrase_start <= begin + len("The ")
        if opens and people.text[named[0].end : named[0].end + 1] not in ("'", "’"):
            return named[0].person
        if named:
            return None
    return None


def is_aged(people: "People", person: "Person") -> bool:
    """Whether the article tells how old somebody is."""
    return bool(_ages(people.text, person))


def _ages(text: str, person: "Person") -> set[str]:
    """The ages told of somebody: "Ida Lind, 19," or "the 19-year-old singer Ida Lind"."""
    found = set()
    for mention in person.mentions[:_FIRST]:
        behind = _AGE.match(text, mention.end)
        before = _AGE_BEFORE.search(text, max(0, mention.start - _STYLE), mention.start)
        if behind is not None:
            found.add(behind["age"] or behind["years"])
        if before is not None:
            found.add(before["age"])
    return found


_OWNED = lazy_pattern(r",\s(?:his|her|their|my|[A-Z][^\W\d_]+['’]s?)\s")
_OWNER = lazy_pattern(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y)|['’]s?|\bfor\s[A-Z]\w+),?\s$")


def is_owned(text: str, person: "Person") -> bool:
    """Whether somebody is introduced as somebody's: "his lawyer, Ann Lee", "Bo Reed, his boss"."""
    return any(
        _OWNER.search(text, max(0, m.phrase_start - _STYLE), m.phrase_start)
        or _OWNED.match(text, m.end)
        or _OWNED_ROLE.match(m.role or "")
        for m in person.mentions[:_FIRST]
    )


_OWNED_ROLE = lazy_pattern(r"(?:his|her|their|[^,]*['’]s?)\s", re.IGNORECASE)


def introduced(people: "People", written: str, start: int) -> "Person | None":
    """The one person that a lead may mean by "a senior envoy", named further down."""
    words = written.lower().split()
    if words[0] not in ("a", "an") or not is_role(words[-1]):
        return None
    nations = {word for word in words if flags(word) & (NATION | PLACE)}
    found = [
        person
        for person in people.by_role(words[-1])
        if person.mentions[0].start > start
        and any(nations <= set(role.lower().split()) for role in person.roles)
    ]
    return found[0] if len(found) == 1 else None


def headlined(people: "People", written: str) -> "Person | None":
    """The one person of an office whom a headline names by it alone: "Premier calls it a loss"."""
    noun = written.lower()
    if " " in written or not is_role(noun):
        return None
    found = [
        person
        for person in people.persons[:_MOST_PERSONS]
        if person.kind == "person"
        and any(
            mention.role is not None and head_noun(mention.role) == noun
            for mention in person.mentions[:_FIRST]
        )
    ]
    return found[0] if len(found) == 1 else None
