"""Who "it" and "they" beside a quote are: bodies and people that speak together.

They go to the body or the people that open the sentence before ("The jury returned a verdict. It
urged …"), else to those who spoke last; where two fit, to nobody.
"""

import re
from bisect import bisect_left
from itertools import pairwise
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes import announcing, firms
from idlib_cli.facts.quotes.lexicon import classes, closed
from idlib_cli.facts.quotes.speaker import Speaker, nobody
from idlib_cli.facts.quotes.written import LEADING, is_people, role_of
from idlib_cli.language.lexicon import GIVEN, ORGANISATION, flags
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

SINGULAR, PLURAL = ("it", "its"), ("they", "their", "them")
_KIND_OF_BODY = re.compile(r"(?:The\s)?[A-Z]?[a-z]+(?:\s[a-z]+)?\s")
"""Shipowner | Trans-Lake Lines"""
_ALIGNED = re.compile(r"(?:The\s)?(?:al\s)?[A-Z][\w’'.-]*-[a-z]+\s")
"""The Kavir-linked | Harbour Front"""
_LED = re.compile(r"[A-ZÀ-ÞĀ-Ž][^.!?“”\"\n]{1,60}?(?:\s[—–-]{1,2}\s|:\s)")
"""NAIROBI (AP) - | The court met: a dateline or label before the sentence."""
_WORDS = re.compile(r"\(?[\w’'-]+,?")
"""The | jury | of | four; Earlier, | the | mission | (MIN"""
_LONGEST_OPENING = 6
"""Words of "Two elders from the hill village" that are looked at for who they are."""


def collective(people: "People", last: Speaker | None, start: int, end: int, word: str) -> Speaker:
    """Who "it" or "they" stands for, `last` being the speaker of the quote before."""
    if people.text[start - 2 : start - 1] in _PARTING and (found := _rejecting(people, start, end)):
        return found
    here = _BEHIND_SUBJECT.search(people.text, max(0, start - _LONGEST_LINK), start) is not None
    it = people.text[start:end] == "It"  # opens a sentence, so that its subject is certain
    opened = _opened_before(people, start, plural=word in PLURAL, here=here)
    opened = opened or (firms.opened_by_stranger(people, start) if it else None)
    if opened is not None and (last is None or last.end <= opened.start):
        others = people.within(opened.end, start)  # "The regulator met. Lorvane pays, it said"
        rival = _is_rivalled(people.text, opened.end, start, plural=word in PLURAL) or any(
            mention.person.kind == "organisation" and mention.person is not opened.person
            for mention in others
        )
        return nobody(start, end) if rival else opened._replace(start=start, end=end)
    behind = here and people.text[start - len(_WHAT) : start] != _WHAT and word in SINGULAR
    if behind and last is not None and _is_paragraphs_back(people, last, start):
        return nobody(start, end)  # "Prices rose after it said": whoever else it is
    if last is not None and last.is_recent(start) and _may_be(last, plural=not it):
        return Speaker(start, end, last.name, last.role, last.person, "pronoun")
    if last is not None and it and _is_no_person(people, last, start):
        return Speaker(start, end, last.name, last.role, last.person, "pronoun")
    return (announcing.own(people, start, end) if word == "it" else None) or nobody(start, end)


def _is_paragraphs_back(people: "People", last: Speaker, start: int) -> bool:
    """Whether the last speaker stands in an earlier paragraph."""
    return "\n\n" in people.text[last.end : start]


def _is_no_person(people: "People", last: Speaker, start: int) -> bool:
    """Whether "It" right behind what somebody said tells that the name is no person's: "Lorvane
    Steel said orders fell. It said …"."""
    person, text = last.person, people.text
    if person is None or person.roles or person.gender is not None or not last.name:
        return False
    between = text[last.end : start]
    named = last.by == "named" and not flags(last.name.split()[0].lower()) & GIVEN
    near = len(between) < _REACH * 2 and between.count(". ") == 1 and "\n\n" not in between
    if not (named and near) or people.within(last.end, start):
        return False
    nouns = set(_NOUN.findall(between.lower()))
    rival = any(_is_meant_by(noun, plural=False) for noun in nouns)
    return not rival and nouns.isdisjoint(closed("documents"))


_PARTING = frozenset(":;")
_REJECTING = lazy_pattern(
    r"\b[Tt]he\s(?P<noun>[a-z]+)\s(?:reject|den[iy]|disput|contest|dismiss)(?:s|es|ed)[:;]\s\Z"
)
"""a toll the group rejects: | it"""
_BEFORE_IT = 40


def _rejecting(people: "People", start: int, end: int) -> Speaker | None:
    """The body that rejects what stands before a colon and then says what it holds itself."""
    found = _REJECTING.search(people.text, max(0, start - _BEFORE_IT), start)
    if found is None or not _is_meant_by(found["noun"], plural=False):
        return None
    known = people.resolve_description(f"the {found['noun']}", found.start())
    if known is not None:
        return Speaker(start, end, known.name, role_of(known), known, "pronoun")
    return Speaker(start, end, found["noun"], None, None, "pronoun")


def _is_rivalled(text: str, begin: int, end: int, *, plural: bool) -> bool:
    """Whether another noun that a pronoun can mean stands between: "Rebels freed 30 hostages. They
    said", "The family sued the hospital. It said"."""
    between = text[begin : min(end, begin + _REACH)].lower()
    return any(_is_meant_by(word, plural=plural) for word in _NOUN.findall(between))


_NOUN = re.compile(r"[a-z’'-]+")


def _may_be(last: Speaker, *, plural: bool) -> bool:
    """Whether the last speaker can be "they", or "it": no friends of the minister are "it"."""
    return last.is_body and (plural or last.person is not None or not is_people(last.name or ""))


_BEHIND_SUBJECT = lazy_pattern(
    # The union condemned what | it termed a surrender; The bank rose after | it said
    r"\b(?:what|which|after|as|because|when|since|though|although|before)\s\Z"
)
_WHAT = "what "
_LONGEST_LINK = 12
_SHARES = lazy_pattern(r"(?:Shares|Stocks?)\s(?:in|of)\s(?:the\s)?")
"""Shares in | Lorvane fell after it said."""


def _opened_before(
    people: "People", start: int, *, plural: bool, here: bool = False
) -> Speaker | None:
    """The body or people that open the sentence before `start`, in the same paragraph; `here`:
    the sentence in which it stands."""
    text, sentences = people.text, people.sentences
    at = bisect_left(sentences, (start + 1, 0)) - (1 if here else 2)
    if at < 0 or "\n\n" in text[sentences[at][0] : start] or people.is_quoted(sentences[at][0]):
        return None
    begin = sentences[at][0]
    if here and (shares := _SHARES.match(text, begin)) is not None:
        begin = shares.end()
    for mention in people.within(begin, begin + _REACH)[:1]:
        apposed = any(
            before.fullmatch(text, begin, mention.phrase_start) is not None
            for before in (_KIND_OF_BODY, _ALIGNED)
        )
        opens = mention.phrase_start <= begin + len("The ") or apposed
        if opens and mention.person.kind == "organisation":
            name, person = mention.person.name, mention.person
            return Speaker(mention.start, mention.end, name, role_of(person), person, "pronoun")
    led = _LED.match(text, begin, sentences[at][1])
    begin = led.end() if led else begin
    named = list(_WORDS.finditer(text, begin, min(begin + _REACH, sentences[at][1])))
    named = named[_is_link(named[0][0]) if named else 0 :]
    for match, behind in pairwise(named[: _LONGEST_OPENING + 1]):
        noun = match[0].lower()
        if noun in _ENDING:
            break
        if _is_meant_by(noun, plural=plural) and _is_predicate(behind[0].lower()):
            name = LEADING.sub("", text[named[0].start() : match.end()], count=1)
            return Speaker(named[0].start(), match.end(), name, None, None, "pronoun")
        if _is_verb(noun, behind[0].lower()):
            break  # "The mayor visited | the bank"
    return None


def _is_verb(word: str, behind: str) -> bool:
    """Whether a word is the verb of its sentence: "said", "visited" before "the"."""
    kind = classes().get(word, "")
    acts = word.endswith("ed") or kind == "v"
    return kind in ("x", "C") or (acts and behind in closed("determiners"))


_ENDING = closed("prepositions") | closed("be_forms") | {"of", "who", "which", "that", "to"}
"""Words behind which no subject begins a sentence any more."""
_REACH = 120
"""Characters of a sentence within which they stand."""


def _is_link(word: str) -> bool:
    return word.lower().rstrip(",") in ("but", "and", "meanwhile", "however", "earlier", "later")


def _is_predicate(word: str) -> bool:
    """Whether a word behind a noun says that the noun ends its phrase: "jury | returned"."""
    kind = classes().get(word, "")
    return word[0] == "(" or word.endswith("ed") or (kind != "" and kind in "xvCiowrtau")


_SITTING = frozenset({"inquiry", "inquest", "crew", "family", "parish"})
"""More that speak as one."""


def _is_meant_by(noun: str, *, plural: bool) -> bool:
    """Whether "it" (or "they") can stand for a noun: "jury", "elders"."""
    if plural:
        return is_people(noun)
    sits = noun in closed("finders") or noun in _SITTING
    return sits or bool(flags(noun) & ORGANISATION) or noun in closed("firm_nouns")
