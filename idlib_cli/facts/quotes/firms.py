"""What a firm is called the second time: "Lorvane cut 90 posts. … the company said".

The firm is who spoke last, or the subject of the sentence before, where no other body stands in
between. Nothing in the text says that it is one, so that whatever else it may be is left out: a
state's, a club, letters alone, and where another company or another bearer of the noun is told of.
"""

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.lexicon import classes, closed
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.unnamed import sentence_before
from idlib_cli.facts.quotes.written import role_of
from idlib_cli.language.lexicon import GIVEN, NATION, ORGANISATION, PLACE, ROLE, flags
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

_LOOKED = 6000
"""Characters before the noun in which another may bear it."""
_BUSINESSES = frozenset(
    {
        "airline",
        "airlines",
        "airways",
        "bank",
        "broadcaster",
        "co",
        "company",
        "corp",
        "corporation",
    }
    | {"broadcasting", "enterprises", "firm", "hotel", "hotels", "inc", "industries"}
    | {"limited", "llc", "llp", "ltd", "motors", "partners", "plc", "rail", "railways", "studios"}
    | {"systems", "technologies", "technology", "laboratories", "labs", "networks", "holdings"}
    | {"financial", "finance", "brewery", "capital", "cement", "electric", "energy", "foods"}
    | {"gas", "insurance", "mining", "motor", "oil", "petroleum", "pharma", "power"}
    | {"pharmaceuticals", "shipping", "steel", "stores", "telecom"}
)
"""Heads of names that firms have; other heads of organisations are no firm's."""
_OTHER_BODY = lazy_pattern(
    r"\b(?:[Aa]n?|[Aa]nother|[Tt]he|its|their|his|her)\s(?:[a-z-]{2,20}\s){0,3}?(?P<noun>[a-z-]{3,20})\b"
)


def again(people: "People", last: Speaker | None, written: str, start: int) -> "Person | None":
    """The firm that "the company" or "the airline" at `start` takes up; None where it is open."""
    article, _, noun = written.partition(" ")
    if article.lower() != "the":
        return None
    told, _, head = noun.rpartition(" ")
    if told and (_SEATED.fullmatch(told) or (head in _MAKERS and _PLAIN.fullmatch(told))):
        noun = head  # "the Osaka-based group", "the phone maker"
        if noun not in _MAKERS and noun not in closed("firm_nouns"):
            return None
    elif noun not in closed("firm_nouns"):
        return None
    firm, begin = _spoke(people, last, start) or _subject(people, start) or (None, 0)
    if firm is None or not _may_be_firm(firm) or _is_of_another(people, noun, start):
        return None
    others = people.within(begin, start)
    return firm if all(m.person is firm or m.person.kind == "person" for m in others) else None


_SEATED = lazy_pattern(r"[A-Z][\w.]*(?:\s[A-Z]\w*)?-based")
_PLAIN = lazy_pattern(r"[a-z]{3,15}")
_MAKERS = frozenset({"maker", "giant", "group", "retailer", "chain", "firm", "company"})
"""Nouns that a word before them makes a firm's: "the phone maker"."""
_NAME = r"(?:the\s)?(?P<{}>[A-ZÀ-Þ][\w&.’'-]*+(?:\s[A-ZÀ-Þ][\w&.’'-]*+){{0,3}})"
_SHARES = lazy_pattern(
    # Shares in Lorvane fell 6 percent after | it warned; Lorvane's shares rose as | the firm said
    rf"(?:(?:Shares|Stock)\s(?:in|of)\s{_NAME.format('behind')}"
    rf"|{_NAME.format('before')}(?:['’]s?)?\s(?:shares|stock))\s[^,;:“”\"\n]{{0,80}}?\s"
    r"(?:after|as|when|because)\s"
)
_LONGEST_SHARES = 200
"""Characters from "Shares in" to who says why."""


def listed(people: "People", start: int, end: int) -> Speaker | None:
    """The firm that "it" or "the company" is, whose shares the sentence opens with; None where
    another name stands between."""
    text = people.text
    at = bisect_left(people.sentences, (start + 1, 0)) - 1
    begin = people.sentences[at][0] if at >= 0 else start
    if not 0 < start - begin < _LONGEST_SHARES:
        return None
    told = _SHARES.fullmatch(text, begin, start)
    if told is None:
        return None
    group = "behind" if told["behind"] else "before"
    first, last = told.span(group)
    named = people.within(begin, start)
    if any(mention.start >= last for mention in named):
        return None
    firm = next((m.person for m in named if m.person.kind == "organisation"), None)
    if firm is None:
        return Speaker(start, end, text[first:last].removesuffix("'s").removesuffix("’s"), None)
    return Speaker(start, end, firm.name, role_of(firm), firm, "description")


_OPENING = lazy_pattern(
    # Norden Steel will, Lorvane cut: what the article's names know nothing of
    r"(?P<name>[A-ZÀ-Þ][\w&’'-]*+(?:\s[A-ZÀ-Þ][\w&’'-]*+){0,2})\s(?=[a-z]{2,20}\s)"
)


def stranger(people: "People", start: int, end: int) -> Speaker | None:
    """The name that opens the sentence before "the company" at `start`, where it is nobody's and
    the article has no other word for a firm; None elsewhere."""
    noun = people.text[start:end].lower().rpartition(" ")[2]
    found = opened_by_stranger(people, start)
    if found is None or _is_of_another(people, noun, start):
        return None
    return found._replace(start=start, end=end, by="description")


def before_it(people: "People", noun: str, start: int) -> Speaker | None:
    """The name that opens the sentence in which "the company" at `start` stands, or the paragraph
    of one sentence before: "Lorvane will cut 90 posts, | the company said"."""
    sentences, text = people.sentences, people.text
    at = bisect_left(sentences, (start + 1, 0)) - 1
    if at < 0:
        return None
    begin, stop = sentences[at]
    if (led := _LED.match(text, begin, stop)) is not None:
        begin = led.end()
    if (found := _opening_stranger(people, begin, start, start)) is not None:
        return None if _is_of_another(people, noun, start) else found
    if not at or "\n\n" not in text[sentences[at - 1][1] : begin + 1]:
        return None
    begin, stop = sentences[at - 1]
    if people.is_quoted(begin + 1) or _is_of_another(people, noun, start):
        return None
    return _opening_stranger(people, begin, stop, start)


_LED = lazy_pattern(r"[A-ZÀ-Þ][^.!?“”\"\n]{1,60}?\s[—–-]{1,2}\s")
"""RIGA (Newsline) - | Lorvane will: a dateline before the sentence."""


def opened_by_stranger(people: "People", start: int) -> Speaker | None:
    """The name that opens the sentence before `start`, of which the article's names know nothing,
    if it can be a firm's and no other name stands behind it."""
    return _opening_stranger(people, *sentence_before(people, start), start)


def _opening_stranger(people: "People", begin: int, stop: int, start: int) -> Speaker | None:
    """The name that opens the sentence `begin:stop`, which is nobody's of the article."""
    text = people.text
    opening = _OPENING.match(text, begin, stop) if stop > begin else None
    if opening is None or people.within(begin, start):
        return None
    name = opening["name"]
    parts = [part.lower() for part in name.split()]
    if any(part in classes() or flags(part) & _NO_FIRM for part in parts):
        return None
    if len(parts) == 1 and not _is_name(text, name):
        return None
    return Speaker(begin, opening.end("name"), name, None, None, "pronoun")


_NO_FIRM = NATION | PLACE | GIVEN | ROLE
_MOST_LOOKED_AT = 20


def _is_name(text: str, word: str) -> bool:
    """Whether a word that opens a sentence has its capital within another one, too."""
    at = text.find(f" {word}")
    for _ in range(_MOST_LOOKED_AT):
        if at <= 0:
            return False
        if text[at - 1].islower() or text[at - 1] == ",":
            return True
        at = text.find(f" {word}", at + 1)
    return False


def _spoke(people: "People", last: Speaker | None, start: int) -> "tuple[Person, int] | None":
    """Who spoke last, if it is an organisation and in this paragraph or the one before."""
    person = last.person if last is not None and last.is_recent(start) else None
    if last is None or person is None or person.kind != "organisation":
        return None
    return (person, last.end) if people.text.count("\n\n", last.end, start) <= 1 else None


def _subject(people: "People", start: int) -> "tuple[Person, int] | None":
    """The organisation that opens the sentence before, of the same paragraph."""
    begin, stop = sentence_before(people, start)
    named = people.within(begin, stop)[:1]
    if not named or named[0].person.kind != "organisation":
        return None
    opens = named[0].phrase_start <= begin + len("The ")
    owned = people.text[named[0].end : named[0].end + 1] in ("'", "’")
    return (named[0].person, named[0].end) if opens and not owned else None


def _may_be_firm(firm: "Person") -> bool:
    """Whether a name can be a firm's: "Lorvane", "Lorvane Airways"; not "UN", "Lorvane Police"."""
    parts = [part.lower().rstrip(".") for part in firm.name.split()]
    if firm.name.isupper() or any(flags(part) & (NATION | PLACE) for part in parts[-1:]):
        return False
    return all(part in _BUSINESSES or not flags(part) & ORGANISATION for part in parts)


def _is_of_another(people: "People", noun: str, start: int) -> bool:
    """Whether the noun was used of somebody else ("a company"), or another body stands near."""
    text, floor = people.text, max(0, start - _LOOKED)
    plural = noun[:-1] + "ies" if noun.endswith("y") else noun + "s"
    used = re.compile(rf"(?P<before>[\w’'-]+\s)?\b(?:{re.escape(noun)}|{plural})\b", re.IGNORECASE)
    if any((m["before"] or "").lower() != "the " for m in used.finditer(text, floor, start)):
        return True
    begin = text.rfind("\n\n", floor, start)
    return any(
        flags(other["noun"]) & ORGANISATION and other["noun"] != noun
        for other in _OTHER_BODY.finditer(text, max(0, begin), start)
    )
