"""Who "he", "she", "it" and "they" beside a quote are.

"he" and "she" are resolved by `people.reference`; what that leaves open goes to the speaker of
the quote before where that one fits. "it" and "they" are for `collectives`. Where two fit, nobody
is named.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes import announcing, firms, taking_over
from idlib_cli.facts.quotes.collectives import PLURAL, SINGULAR, collective
from idlib_cli.facts.quotes.doubts import is_doubtful
from idlib_cli.facts.quotes.speaker import Speaker, nobody
from idlib_cli.facts.quotes.still_meant import is_still_meant, may_mean_hearer
from idlib_cli.facts.quotes.unnamed import FEMALE, SOMEBODY, other_gender, relative, unnamed
from idlib_cli.facts.quotes.written import (
    head_of,
    is_impersonal,
    is_one_person,
    is_personal,
    role_of,
)
from idlib_cli.language.lexicon import institutions, is_human
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People, Person

GENDERED = frozenset({"he", "she", "his", "her", "him"})
_TOLD_OF = lazy_pattern(
    # My father was ill; a man selling ice; not "was a fisherman"
    r"(?<!\bwas )(?<!\bis )(?<!\bbe )(?<!\bas )"
    r"\b(?:the|an?|another|one|his|her|my|our)\s(?P<name>(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]+))\b",
    re.I,
)


def pronoun(people: "People", last: Speaker | None, start: int, end: int, word: str) -> Speaker:
    """Who a pronoun stands for, `last` being the speaker of the quote before."""
    if word in GENDERED:
        return _gendered(people, last, start, end, word)
    if word == "it" and (firm := firms.listed(people, start, end)) is not None:
        return firm
    if word in SINGULAR + PLURAL:
        return collective(people, last, start, end, word)
    return nobody(start, end)


def _gendered(people: "People", last: Speaker | None, start: int, end: int, word: str) -> Speaker:
    other = None
    if last is not None and last.by == "introduced":
        # "… known only as Bea, said. One woman wept. “No,” she said"
        other = unnamed(people, last, start, end, word)
    elif word in ("he", "she"):
        other = relative(people, start, end, word)
    if other is not None:
        return other
    prefer = last.person if last is not None and not _is_known_body(last) else None
    person = people.resolve_pronoun(start, word, prefer=prefer)
    again = _last_again(people, last, person, start, end, word) if last is not None else None
    if again is not None:
        return again
    if person is not None:
        if is_doubtful(people, last, person, start, word):
            return nobody(start, end)
        return Speaker(start, end, person.name, role_of(person), person, "pronoun")
    spoke = _spoke_last(people, last, start, end, word)
    if spoke.name is not None:
        return spoke
    other = unnamed(people, last, start, end, word) or announcing.own(people, start, end)
    return other or spoke


def _last_again(
    people: "People", last: Speaker, person: "Person | None", start: int, end: int, word: str
) -> Speaker | None:
    """The last speaker where the pronoun means that one rather than `person`; nobody where it may
    be either; None where it goes to the person, if anybody."""
    if taking_over.replies(people.text, last.end, start, end):
        return nobody(start, end) if person is None or person is last.person else None
    if is_still_meant(people, last, person, start, word):
        if may_mean_hearer(people, last, word, start):
            return nobody(start, end)
        by = "introduced" if last.by == "introduced" else "pronoun"
        return Speaker(start, end, last.name, last.role, None, by)
    if person is not None and taking_over.goes_on(people, last, person, start, end):
        return Speaker(start, end, last.name, last.role, last.person, "pronoun")
    if person is not None and _is_nearer(people, last, person, start):
        return Speaker(start, end, last.name, last.role, None, "pronoun")
    return None


def _spoke_last(people: "People", last: Speaker | None, start: int, end: int, word: str) -> Speaker:
    """The last speaker where a pronoun can mean nobody else, or nobody."""
    if last is not None and _is_styled_otherwise(people.text, last, word):
        return nobody(start, end)
    if last is not None and _is_described_there(people, last, start, word):
        return Speaker(start, end, last.name, last.role, last.person, "pronoun")
    if last is not None and (
        _is_named_only_there(last, start) or _opens_after(people, last, start, word)
    ):
        return Speaker(start, end, last.name, last.role, None, "pronoun")
    return nobody(start, end)


_STYLES = {
    True: frozenset({"mr", "mr.", "sir", "lord", "monsieur", "señor", "herr"}),
    False: frozenset({"mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "madame"}),
}


def _is_styled_otherwise(text: str, last: Speaker, word: str) -> bool:
    """Whether the style before the last speaker's name is of the other sex: "Mrs Lee" is not he."""
    style = text[last.start : last.end].partition(" ")[0].lower()
    return style in _STYLES[word in FEMALE]


def outside_turns(text: str, found: Speaker, turns: set[str], start: int) -> Speaker:
    """Who "he" is in somebody's turn that began at `start`: neither the one who speaks nor the
    one spoken to (`turns`), but whom the turn told of last, by name or not: "My father …"."""
    if found.name not in turns:
        return found
    word = text[found.start : found.end].lower()
    name = None
    for match in _TOLD_OF.finditer(text, start, found.start):
        noun = match["noun"].lower()
        if is_human(noun) and noun not in other_gender(word):
            name = match["name"]
    return Speaker(found.start, found.end, name, None, None, "pronoun")


def _is_described_there(people: "People", last: Speaker, start: int, word: str) -> bool:
    """Whether a description of somebody with a name ("The minister said") is all that stands in the
    paragraph before the pronoun."""
    if last.by != "description" or not last.is_person or not last.is_recent(start):
        return False
    if last.person is None or last.person.gender != ("f" if word in FEMALE else "m"):
        return False
    text = people.text
    if "\n\n" in text[last.end : start] or people.within(last.end, start):
        return False
    return not any(
        is_human(other["noun"].lower()) for other in SOMEBODY.finditer(text, last.end, start)
    )


def _is_known_body(last: Speaker) -> bool:
    """Whether the last speaker's name can only be that of a body: "Downing Street"."""
    if last.is_person or not last.name:
        return False
    parts = last.name.lower().split()
    return last.name in institutions() or any(map(is_impersonal, parts))


def _is_nearer(people: "People", last: Speaker, person: "Person", start: int) -> bool:
    """Whether the last speaker, a name that stands beside quotes only, spoke in this paragraph,
    which does not name the person."""
    if not _is_named_only_there(last, start) or last.by != "named":
        return False
    if "\n\n" in people.text[last.start : start]:
        return False
    begin = people.text.rfind("\n\n", max(0, start - _PARAGRAPH), start) + 1
    return all(mention.person is not person for mention in people.within(begin, start))


def _opens_after(people: "People", last: Speaker, start: int, word: str) -> bool:
    """Whether "He" or one quotation and "he" opens the paragraph behind the one in which somebody
    without a name spoke, and nobody else stands between: "The president urged calm.\n\nHe also
    thanked …"."""
    if last.by not in ("role", "pronoun") or last.person or not last.is_recent(start):
        return False
    text = people.text
    written = text[last.start : last.end].lower()
    if written in GENDERED and (written in FEMALE) != (word in FEMALE):
        return False
    noun = head_of(last.name or "")
    if noun in other_gender(word):
        return False
    between = text[last.end : start]
    quoted = _ONLY_QUOTED.search(between) is not None
    if quoted and _has_rival(people, last, word):
        return False
    if (
        not (between.endswith("\n") or quoted)
        or between.count("\n\n") != 1
        or not is_one_person(last.name or "")
    ):
        return False
    return not people.within(last.end, start) and not any(
        is_human(other["noun"].lower()) for other in SOMEBODY.finditer(between)
    )


def _has_rival(people: "People", last: Speaker, word: str) -> bool:
    """Whether the last speaker's paragraph names somebody before whom the pronoun may mean."""
    begin = people.text.rfind("\n\n", max(0, last.start - _PARAGRAPH), last.start)
    return any(
        m.person.kind == "person" and m.person.gender in ("f" if word in FEMALE else "m", None)
        for m in people.within(max(0, begin), last.start)
    )


_ONLY_QUOTED = lazy_pattern(r"\n\n“[^“”\n]{1,300}[,?!]” $|\n\n\"[^\"\n]{1,300}[,?!]\" $")
"""A paragraph that has one quotation before the pronoun: “We ran,” | he said."""
_PARAGRAPH = 3000
"""Characters of a paragraph that are looked back on for its names."""


def _is_named_only_there(last: Speaker, start: int) -> bool:
    """Whether the last speaker is a name that stands beside quotes only."""
    unknown = last.person is None and last.by in ("named", "pronoun")
    return unknown and last.is_recent(start) and is_personal(last.name or "")
