"""Whom a description stands for: "the Turkish leader", "the minister", "the ministry".

A person answers to a description whose head noun is one of that person's roles, or akin to it
("leader" for a president), where neither nation nor field speaks against it: "the defence
minister" is no foreign minister. Somebody named before is meant first; somebody named only later
("A top envoy arrived … The envoy, Ada Lind, said") where the description is specific enough to
fit one person of the article alone. Where two fit, nobody is named.
"""

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.people.roles import head_noun
from idlib_cli.language.lexicon import NATION, adjectives, flags

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

_WORD = re.compile(r"[^\W_][\w.’'-]*")
_VAGUE = frozenset(
    {"the", "a", "an", "his", "her", "their", "its", "this", "that", "of", "to", "for", "top"}
    | {"senior", "chief", "leading", "former", "current", "new", "veteran", "outgoing", "s"}
    | {"embattled", "high-ranking", "in", "and", "at", "on", "longtime", "acting", "late"}
    | {"under-fire", "beleaguered", "besieged", "outspoken", "long-serving", "experienced"}
)
"""Words of a description that set nobody apart."""
_KINDRED: tuple[frozenset[str], ...] = (
    frozenset({"president", "leader", "ruler", "strongman"}),
    frozenset({"premier", "minister"}),
    frozenset({"premier", "leader"}),
    frozenset({"chancellor", "leader"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson"}),
    frozenset({"chairman", "chairwoman", "chair", "chairperson"}),
    frozenset({"representative", "congressman", "congresswoman", "lawmaker"}),
    frozenset({"senator", "lawmaker"}),
    frozenset({"mp", "lawmaker"}),
    frozenset({"attorney", "lawyer"}),
    frozenset({"envoy", "diplomat", "ambassador"}),
    frozenset({"commander", "general"}),
    frozenset({"professor", "academic", "scholar", "researcher"}),
)
"""Role nouns that may stand for one another."""
_KIN_OF = {
    noun: frozenset().union(*(kin for kin in _KINDRED if noun in kin))
    for noun in frozenset().union(*_KINDRED)
}
_FIRMS = ("inc", "corp", "ltd", "plc", "llc", "company", "corporation")
_BODIES = {
    "force": ("police", "constabulary", "force"),
    "company": _FIRMS,
    "firm": (*_FIRMS, "firm"),
}
"""Nouns that stand for a body under other words of its name: "the force" for the police."""
_OTHER_FORCE = re.compile(
    # the air force; the navy; but not "the force" itself
    r"\b(?:(?!the\s)[\w-]+\sforces?|army|navy|military|troops|soldiers|militia)\b",
    re.IGNORECASE,
)
_OTHER_FIRM = re.compile(
    # the hospital group; a farmer's company; but not "Lorvane Inc, a shipping company"
    r"(?<!,\s)\b(?:the|an?|another|his|her|their|its)\s(?:[\w’'-]+\s){1,2}(?:company|firm|group)\b"
    r"|(?<!,\s)\b(?:an?|another)\s(?:company|firm|group)\b|\b(?:companies|firms)\b",
    re.IGNORECASE,
)
_OTHERS = {"force": _OTHER_FORCE, "company": _OTHER_FIRM, "firm": _OTHER_FIRM}
"""Bodies without a name: they may be "the force", "the company" as well as the one with a name."""
_NEAR = 400
"""Characters back within which it may."""
_MOST_PERSONS = 300
_TOP_DIPLOMAT = re.compile(
    r"foreign (?:minister|secretary|ministry)|secretary of state", re.IGNORECASE
)
_HEAD_OF_STATE = re.compile(r"(?:the )?head of state", re.IGNORECASE)
_HEAD_OF_GOVERNMENT = re.compile(r"prime minister", re.IGNORECASE)


_TITLES = {
    "senator": ("sen", "senator"),
    "congressman": ("rep",),
    "congresswoman": ("rep",),
    "representative": ("rep",),
    "lawmaker": ("sen", "rep", "hon", "senator"),
    "legislator": ("sen", "rep", "hon", "senator"),
    "governor": ("gov", "governor"),
    "professor": ("prof", "professor"),
    "academic": ("prof", "professor"),
    "doctor": ("dr",),
    "judge": ("justice", "chief justice", "judge"),
    "justice": ("justice", "chief justice"),
    "officer": ("pc", "wpc", "dc", "sgt", "const", "insp", "supt", "det", "di", "dci", "dsi"),
    "general": ("gen", "lt gen", "maj gen", "brig gen"),
    "colonel": ("col", "lt col"),
    "captain": ("capt", "captain"),
    "major": ("maj", "major"),
    "sergeant": ("sgt", "sergeant"),
    "lieutenant": ("lt", "lieutenant"),
    "superintendent": ("supt", "superintendent"),
    "detective": ("det", "detective"),
    "councillor": ("cllr", "cr"),
    "priest": ("fr", "rev", "father", "reverend"),
    "pastor": ("rev", "reverend", "pastor"),
    "vicar": ("rev", "reverend"),
    "bishop": ("bishop", "msgr", "mgr", "monsignor"),
    "archbishop": ("archbishop",),
    "cardinal": ("cardinal",),
    "nun": ("sister", "sr"),
    "imam": ("imam", "sheikh"),
    "cleric": ("imam", "sheikh", "maulana", "ayatollah", "mullah", "rev", "father"),
    "rabbi": ("rabbi",),
    "admiral": ("adm", "admiral", "rear adm", "vice adm"),
    "commander": ("cdr", "cmdr", "commander"),
    "brigadier": ("brig", "brigadier"),
    "corporal": ("cpl", "corporal", "lance cpl"),
    "constable": ("pc", "wpc", "const", "constable"),
    "inspector": ("insp", "inspector", "di", "dci"),
    "peer": ("lord", "lady", "baroness", "viscount", "earl"),
    "baroness": ("baroness", "lady"),
    "ambassador": ("amb",),
}
"""Nouns for somebody who is introduced by a title."""
_RANKS = frozenset({"general", "major", "captain"})
"""Nouns whose title also ends other roles: "Attorney | Gen."."""
_HONORIFIC = re.compile(r"^(?:(?:the|mrs?|ms|miss|sir|dame|lord|lady|hon|his|her|honour)\b\.?\s)+")
"""Mrs | Justice; Lord | Chief Justice."""
_TITLE = 12
"""Characters before a name within which its title stands."""
_FIRST = 5
"""Mentions of somebody that are looked at for a title."""


class Description(NamedTuple):
    """A role or description taken apart."""

    head: str
    nations: frozenset[str]
    """Adjectives of nationality, "Russia's" as "russian"."""
    specific: frozenset[str]
    """What else sets somebody apart: "defence", "police"."""
    words: str


def resolve(people: "People", words: str, position: int) -> "Person | None":
    """The person or organisation that the description at `position` stands for, or None."""
    asked = _taken_apart(words)
    if not asked.head:
        return None
    fitting = []
    for person in people.persons[:_MOST_PERSONS]:
        if person.roles and person.kind == "person":
            for role in person.roles:
                if _answers(asked, _taken_apart(role)):
                    fitting.append(person)
                    break
    titled = not asked.specific and not asked.nations  # no general is the attorney general
    if not fitting and titled and asked.head in _TITLES:
        fitting = [
            p for p in people.persons[:_MOST_PERSONS] if _is_titled(people.text, p, asked.head)
        ]
    if asked.words.lower() == "the minister":  # not the prime minister, where there is another
        others = [p for p in fitting if not any(map(_HEAD_OF_GOVERNMENT.search, p.roles))]
        fitting = others or fitting
    fitting = [p for p in fitting if not _is_beside(people, p, position)]
    before = [p for p in fitting if p.mentions[0].start < position]
    indefinite = words.lower().startswith(("a ", "an ", "another ", "one "))
    if before and not indefinite:
        return before[0] if len(before) == 1 else _latest(before, position)
    if asked.nations or asked.specific:
        sure = [p for p in fitting if any(_covers(_taken_apart(r), asked) for r in p.roles)]
        if len(sure) == 1 and sure[0].mentions[0].start > position:
            return sure[0]
    if len(fitting) == 1 and not indefinite and _is_taken_up(people, fitting[0], position):
        return fitting[0]
    return None if fitting or indefinite else _organisation(people, asked, position)


_BESIDE = 80
_ALONG = re.compile(r"\b(?:with|and|to|by|from|for|against|alongside)\s\Z")
_PARTED = re.compile(r"[.,;:—–“”\"]")


def _is_beside(people: "People", person: "Person", position: int) -> bool:
    """Whether somebody is named so shortly before a description, nothing parting the two, that it
    means somebody else: "Brandt will tour the town with *the premier*"."""
    if _ALONG.search(people.text, max(0, position - 12), position) is None:
        return False
    near = people.within(max(0, position - _BESIDE), position)
    last = next((m for m in reversed(near) if m.person is person), None)
    return last is not None and _PARTED.search(people.text, last.end, position) is None


def _is_titled(text: str, person: "Person", noun: str) -> bool:
    """Whether a title before the name says what the noun does: "Sen. Ann Lee … The senator"."""
    titles = _TITLES[noun]
    for mention in person.mentions[:_FIRST]:
        role = mention.role.lower().rstrip(".") if mention.role is not None else ""
        if role in titles or _HONORIFIC.sub("", role) in titles:
            return True
        before = text[max(0, mention.start - _TITLE) : mention.start].lower().split()
        if noun not in _RANKS and before and before[-1].rstrip(".") in titles:
            return True  # "consultant pathologist Dr"
    return False


def _is_taken_up(people: "People", person: "Person", position: int) -> bool:
    """Whether somebody is named only after `position`, as one spoken of before: "The manager,
    Ann Lee, …" or "Ann Lee, the manager, …"."""
    first = person.mentions[0]
    if first.start <= position or first.role is None:
        return False
    text = people.text
    before = text[max(0, first.phrase_start - 4) : first.phrase_start].lower()
    if first.phrase_start < first.start:
        return before == "the " and text[first.start - 2 : first.start] == ", "
    return text[first.end : first.end + 6].lower() == ", the "


def _latest(persons: list["Person"], position: int) -> "Person | None":
    """Of several who answer, the one named in the last lines, where no other was."""
    near = [p for p in persons if any(position - 400 < m.start < position for m in p.mentions)]
    return near[0] if len(near) == 1 else None


def _organisation(people: "People", asked: Description, position: int) -> "Person | None":
    """The organisation last named before whose name has the head noun."""
    answering = [
        organisation
        for head in _BODIES.get(asked.head, (asked.head,))
        for organisation in people.organisations_by_word.get(head, ())
        if not _conflict(asked, _taken_apart(organisation.name))
        and not _is_of_a_nation(asked, _taken_apart(organisation.name))
        and (asked.head in _BODIES or head_noun(organisation.name) == head)  # no "Army Radio"
    ]
    if not answering:
        return None
    if asked.head in _BODIES and (
        any(one is not answering[0] for one in answering)
        or _OTHERS[asked.head].search(people.text, max(0, position - _NEAR), position)
    ):
        return None  # either may be meant
    if asked.head in _OF_A_STATE:  # "the army" is not the People's Liberation Army of rebels
        answering = [one for one in answering if not _REBEL.search(one.name)]
    before = [one for one in answering if one.mentions[0].start < position]
    if asked.words[4:].islower():  # a noun alone; a name goes to the last that has its words
        return before[0] if len(before) == 1 else _latest(before, position)
    for mention in reversed(people.mentions):
        if mention.start < position and mention.person in before:
            return mention.person
    return None


def _is_of_a_nation(asked: Description, body: Description) -> bool:
    """Whether a body is told apart by its nation alone, and what is asked for by its field or
    town: "Orla health authorities" are no "Swiss authorities"."""
    alone = bool(body.nations) and not body.specific
    return alone and bool(asked.specific) and not asked.nations


_OF_A_STATE = frozenset({"army", "military"})
_REBEL = re.compile(
    r"\b(?:Liberation|Resistance|Salvation|Republican|Lord['’]s|Free|Arakan|Independence)\b"
)


@lru_cache(maxsize=4096)
def _taken_apart(words: str) -> Description:
    pieces = [w.lower().rstrip(".") for w in _WORD.findall(words)]
    head = head_noun(words)
    countries = adjectives()
    nations: set[str] = set()
    specific: set[str] = set()
    for at, piece in enumerate(pieces):
        plain = re.sub(r"['’]s?$", "", piece)
        pair = f"{pieces[at - 1]} {plain}" if at else plain
        if pair in countries or plain in countries:
            nations.add(countries.get(pair) or countries[plain])
        elif flags(plain) & NATION:
            nations.add(plain)
        elif plain != head and plain not in _VAGUE:
            specific.add(plain.replace("defense", "defence"))
    return Description(head, frozenset(nations), frozenset(specific), words)


def _answers(asked: Description, role: Description) -> bool:
    """Whether somebody with this role may be described so."""
    if asked.head != role.head and "opposition" in role.specific:
        return False  # "the premier" is no opposition leader
    return _same_head(asked, role) and not _conflict(asked, role)


def _same_head(asked: Description, role: Description) -> bool:
    if asked.head == role.head:
        return True
    if asked.head == "diplomat" and _TOP_DIPLOMAT.search(role.words):
        return True
    if asked.head == "head" and _HEAD_OF_STATE.fullmatch(asked.words):
        return role.head in ("president", "king", "queen", "emperor", "emir", "sultan")
    if asked.head == "leader" and _HEAD_OF_GOVERNMENT.search(role.words):
        return True
    return role.head in _KIN_OF.get(asked.head, ())


_FORMER = re.compile(r"\b(?:former|ex|erstwhile|retired|once|late|deposed|ousted)\b", re.IGNORECASE)


_SECOND = frozenset({"shadow", "deputy", "vice", "assistant"})
"""Who is not yet what follows."""


def _conflict(asked: Description, role: Description) -> bool:
    if "former" in asked.words.lower() and not _FORMER.search(role.words):
        return True  # "the former president" is not the president
    if asked.nations and role.nations and not asked.nations & role.nations:
        return True
    second = role.specific & _SECOND - asked.specific
    if second and (asked.specific or "shadow" in second):
        return True  # "the energy secretary" is not the shadow energy secretary
    return bool(
        asked.head == role.head
        and asked.specific
        and role.specific
        and not asked.specific & role.specific
    )


def _covers(role: Description, asked: Description) -> bool:
    """Whether a role has everything that a description says."""
    return (
        _same_head(asked, role)
        and asked.nations <= role.nations
        and (asked.specific <= role.specific or asked.head != role.head)
    )
