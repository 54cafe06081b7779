"""The names of an article that a noun such as "the agency" may mean, and what is told of each.

Names come from `people`, which knows organisations by their form; beside them stand those whose
form says what they are to a reader of this noun only ("Harrow Foods" to "the company"), and those
of which the text says it ("the charity Shorehaven", "Ledgerlight, a watchdog").
"""

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from idlib_cli.facts.quotes import body_kinds
from idlib_cli.language.lexicon import (
    GIVEN,
    NATION,
    NOT_NAME,
    OPENER,
    ORGANISATION,
    PLACE,
    ROLE,
    TITLE,
    flags,
)
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from idlib_cli.facts.people.model import Mention, People, Person

_PART = r"[A-ZÀ-Þ][\w’&-]*+(?:(?<=s)'(?=\s[A-ZÀ-Þ]))?"
_NAMES = lazy_pattern(
    # Harrow Foods; Doctors for the Delta; Médecins du Nord; Dockers' Union
    rf"(?<![\w’'&.-]){_PART}(?:\s(?:(?:&|of|for|without|against|du|des|de|del)\s(?:the\s)?)?{_PART}){{0,5}}"
)
_BEHIND = lazy_pattern(
    # Shorehaven|, a charity; UNHCR|, the UN's refugee agency; Ledgerlight| is a watchdog
    r"(?:\s\([A-Z][\w.&-]{1,9}\))?(?:,\s|\s(?:is|was)\s)(?:an?|the|one\sof\sthe)\s"
    r"(?P<told>[\w’'.&-]+(?:\s[\w’'.&-]+){0,7})"
)
_SAID = lazy_pattern(
    r"(?=[,.;:)—–]|\s(?:that|which|whose|of|for|in|from|with|based|backed|run|founded|fighting|and)\b)"
)
"""What goes on behind a noun for what a name is: ", the group |that", not "the group said"."""
_NAMING = (["called"], ["named"], ["calling", "itself"], ["known", "as"])
"""What may stand between a noun and the name: "a watchdog called | Ledgerlight"."""
_MOST_TOLD = 4
"""Words before a name that tell what it names: the | anti-corruption watchdog |."""
_LINKED = lazy_pattern(r"(?:of|for|without|against)\s(?:the\s)?")
_WORD = lazy_pattern(r"[^\W_][\w’'-]*")
_HEADED = frozenset({"of", "for", "in", "on", "against", "without", "to"})
"""Words behind which the head of a name has ended: Office | of Flood Relief."""
_OPENING_HEADS = frozenset({"radio", "tv", "air", "fc", "afc", "channel", "banco", "bank"})
_NO_KIND = frozenset(
    {"eu", "e.u", "un", "u.n", "nato", "g7", "g20", "brics", "white house", "kremlin", "pentagon"}
    | {"united nations", "european union", "african union", "arab league", "senate", "parliament"}
    | {"downing street", "vatican", "knesset", "house of commons", "congress", "cabinet"}
    | {"west wing", "foreign office", "home office", "holy see", "islamic state"}
)
"""Bodies that no such noun means."""
_DATED = lazy_pattern(r"(?:\s/|,)[^.\n]{0,40}?\d[^.\n]{0,20}?\s(?:[–—]|--?)\s")
"""Port Nembe| / Geneva, 17 January 2025 – """
_LETTERED = lazy_pattern(r"\s\((?P<letters>[A-Z][A-Za-z]{0,5}[A-Z])\)")
"""Médecins du Nord| (MdN)"""
_LETTERS = 7
_TOLD_WITHIN = 70
"""Characters before a name within which it is said what it names."""


class Body(NamedTuple):
    """A name that a noun may mean."""

    name: str
    starts: tuple[int, ...]
    person: "Person | None"
    sure: bool
    """Whether its form or what stands beside it says that the noun fits."""
    told: frozenset[str]
    """The words of the name and of what is said of it, in lower case."""
    spans: tuple[tuple[int, int], ...]
    """Where that is said."""
    lettered: bool
    """Whether the letters that stand for it are told: "Médecins du Nord (MdN)"."""

    @property
    def last(self) -> int:
        return self.starts[-1]


def told_of(people: "People", noun: str, floor: int, start: int) -> list[Body]:
    """The bodies named in `floor:start` that the noun fits or may fit."""
    heads = body_kinds.heads(noun) or frozenset()
    nouns = body_kinds.same(noun)
    places: dict[str, list[tuple[int, int]]] = {}
    persons: dict[str, Person | None] = {}
    for name, begin, end, person in _named(people, heads, nouns, floor, start):
        known = _same_name(places, persons, name, person)
        places.setdefault(known, []).append((begin, end))
        persons.setdefault(known, person)
    found = []
    for name, where in places.items():
        body = _body(people, name, where, persons[name], heads, nouns)
        if body.sure or _may_be(body, noun):
            found.append(body)
    return found


def _named(
    people: "People", heads: frozenset[str], nouns: frozenset[str], floor: int, start: int
) -> "Iterator[tuple[str, int, int, Person | None]]":
    """The names in `floor:start` with where each stands."""
    known = []
    for mention in people.within(floor, start):
        if mention.person.kind == "organisation" and not _is_no_name(people, mention):
            known.append((mention.start, mention.end))
            yield mention.person.name, mention.start, mention.end, mention.person
    for run in _NAMES.finditer(people.text, floor, start):
        name, begin = _bare(run[0], run.start())
        end = begin + len(name)
        if not name or any(first < end and begin < last for first, last in known):
            continue
        if people.is_quoted(begin):
            continue
        fits = (" " in name or name.isupper()) and name.rpartition(" ")[2].lower() in heads
        fits = fits or _is_lettered(people.text, name, end)
        known_as = people.at(begin, end)
        if not fits and (known_as is not None or not _is_told(people.text, begin, end, nouns)):
            continue
        yield name, begin, end, None


def _is_no_name(people: "People", mention: "Mention") -> bool:
    """Whether a name stands in marks or is the place of a dateline."""
    if people.is_quoted(mention.start):
        return True
    opens = people.text[max(0, mention.start - 1) : mention.start] in ("", "\n")
    return opens and _DATED.match(people.text, mention.end) is not None


def _bare(written: str, start: int) -> tuple[str, int]:
    """A capitalised sequence without what opens its sentence, and where it starts then."""
    name = written.removesuffix("’s").removesuffix("’")
    while name:
        first, _, rest = name.partition(" ")
        known, linked = flags(first.lower()), _LINKED.match(rest)
        if known & ROLE and linked is not None:  # "Director of | Shorehaven"
            start, name = start + len(first) + 1 + linked.end(), rest[linked.end() :]
        elif known & (NOT_NAME | OPENER) and linked is None and not _is_letters(first):
            start, name = start + len(first) + 1, rest
        else:
            break
    return name, start


def _is_letters(word: str) -> bool:
    return word.isupper() and 1 < len(word) < _LETTERS


def _is_lettered(text: str, name: str, end: int) -> bool:
    """Whether letters that stand for a name follow it."""
    told = _LETTERED.match(text, end)
    return told is not None and " " in name and told["letters"][0] == name[0]


def _same_name(
    places: dict[str, list[tuple[int, int]]],
    persons: "dict[str, Person | None]",
    name: str,
    person: "Person | None",
) -> str:
    """The name known so far of which this one is a shorter form, else the name itself."""
    if person is not None or name in places:
        return name
    for known in places:
        longer, shorter = sorted((known, name), key=len, reverse=True)
        if persons[known] is None and longer.startswith(f"{shorter} "):
            return known
    return name


def _is_told(text: str, begin: int, end: int, nouns: frozenset[str]) -> bool:
    return next(_sayings(text, begin, end, nouns), None) is not None


def _sayings(
    text: str, begin: int, end: int, nouns: frozenset[str]
) -> "Iterator[tuple[list[str], int, int]]":
    """What stands beside the name at `begin:end` and has one of the nouns: its words, and where."""
    behind = _BEHIND.match(text, end)
    if behind is not None:
        told = []
        for word in _WORD.finditer(text, behind.start("told"), behind.end("told")):
            told.append(word[0].lower())
            if told[-1] in nouns and _SAID.match(text, word.end()):
                yield told, behind.start(), word.end()
                break
    if text[begin - 1 : begin] != " ":
        return
    floor = max(0, begin - _TOLD_WITHIN)
    near = text[floor:begin].lower()
    before = near.split()
    for naming in _NAMING:
        if before[-len(naming) :] == naming:
            del before[-len(naming) :]
            break
    if before and before[-1] in nouns:
        yield before[-_MOST_TOLD:], floor + near.rfind(before[-1]), begin


def _body(
    people: "People",
    name: str,
    where: list[tuple[int, int]],
    person: "Person | None",
    heads: frozenset[str],
    nouns: frozenset[str],
) -> Body:
    """What the article tells of a name that stands at several places."""
    told = {word.lower() for word in _WORD.findall(name)}
    spans = []
    for begin, end in where:
        for said, first, last in _sayings(people.text, begin, end, nouns):
            told.update(said)
            spans.append((first, last))
    sure = bool(spans) or not heads.isdisjoint(_heads_of(name))
    places = tuple(begin for begin, _ in where)
    sure = sure and name.lower() not in _NO_KIND
    lettered = any(_is_lettered(people.text, name, end) for _, end in where)
    return Body(name, places, person, sure, frozenset(told), tuple(spans), lettered)


def _heads_of(name: str) -> set[str]:
    """The words of a name that may be its head: "Office of Flood Relief", "Radio Norby"."""
    parts = [part.strip(".,").lower() for part in name.split()]
    found = {parts[-1]}
    found.update(part for part, behind in pairwise(parts) if behind in _HEADED)
    found.update({parts[0]} & _OPENING_HEADS)
    return found


def _may_be(body: Body, noun: str) -> bool:
    """Whether nothing says that the noun does not fit a name."""
    name = body.name
    if name.lower().rstrip(".") in _NO_KIND:
        return False
    if body.person is None:
        return body.lettered and body_kinds.may_be_letters(noun)
    if _is_letters(name):
        return body_kinds.may_be_letters(noun)
    parts = [part.lower().rstrip(".") for part in name.split()]
    if not body_kinds.may_be_plain(noun) or any(flags(part) & ORGANISATION for part in parts):
        return False
    return not flags(parts[-1]) & (NATION | PLACE | TITLE | GIVEN)
