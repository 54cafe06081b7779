"""Whom a bare surname means that several persons of an article bear.

The one introduced before, who is not named as a relative only, in its paragraph, known by that
form. Where it speaks, the dead, the missing and small children drop out, and a relative who has
spoken counts more than somebody of whom it is only told.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from idlib_cli.facts.people.around import speaks
from idlib_cli.language.lexicon import KIN
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.candidates import Candidate
    from idlib_cli.facts.people.groups import Group

_GONE = lazy_pattern(
    # Ada Lind, 34, was found dead; Bo Lind is missing; Cy Lind, who died in May
    r"(?:,\s(?!who\b)[^,.;:\n“”\"]{1,60},)?(?:,?\swho)?\s"
    r"(?:(?:is|was|were|has\sbeen|had\sbeen)\s(?:[a-z]{2,15}ly\s|then\s|later\s|still\s|also\s)?"
    r"(?:found\s(?:dead|murdered)|killed|murdered|assassinated|executed|lynched|missing|buried"
    r"|(?:pronounced|declared)\sdead|reported\smissing|last\sseen|dead"
    r"|(?:shot|beaten|stabbed|burned|trampled|crushed)\s(?:dead|to\sdeath))"
    r"|(?:has\s|had\s|also\s|later\s)?(?:died|drowned|disappeared|vanished|(?:went|gone)\smissing"
    r"|perished|passed\saway|(?:took|taken)\s(?:his|her)\sown\slife))\b"
)
_OF_THE_DEAD = lazy_pattern(
    # the body of | Ada Lind; named the dead man as | Bo Lind; gunmen who killed | Cy Lind
    r"\b(?:(?:[Bb]ody|[Dd]eath|[Kk]illing|[Mm]urder|[Aa]ssassination|[Ff]uneral|[Bb]urial|[Rr]emains"
    r"|[Dd]isappearance)\sof\s|(?:dead|victim|victims|deceased)\b[^,.;:\n]{0,30}?\s(?:as|was|is)\s"
    r"|(?:killed|murdered|assassinated)\s|\b[Tt]he\slate\s)(?:[\w-]+\s){0,3}?$"
)
_CHILD_BEHIND = lazy_pattern(r",\s(?:aged?\s)?(?:[1-9]|1[0-2])[,.]")
_CHILD_BEFORE = lazy_pattern(
    r"\b(?:[1-9]|1[0-2]|two|three|four|five|six|seven|eight|nine)-year-old\s$"
)
_BY_PRONOUN = lazy_pattern(r"\b(?:[Ss]?he\s(?:said|says|added|told)|(?:said|says)\ss?he)\b")
_RELATIVE = lazy_pattern(
    # His brother, Yusuf, said; said his widow, Joan: a relative who may bear the surname too
    r"[Hh](?:is|er)\s(?:[a-z]+\s)?(?P<kin>[a-z]+),?\s(?P<name>[A-ZÀ-Þ][\w’'-]+)(?=[,.\s])"
)
_TOLD_OF = 500
"""Characters before a surname within which a relative may have spoken."""
_NEAR = 70
"""Characters in which "the dead man was named by police as" stands before a name."""
_STILL_MEANT = 2
"""Paragraphs behind a relative's words in which a surname may still be the relative's."""
_MOST_BETWEEN = 3000
"""Characters in which it is asked whether somebody has spoken as "he"."""


def pick(text: str, candidate: "Candidate", groups: "list[Group]") -> "list[Group]":
    """Of several who share a surname, those that sense, title, order or paragraph leave."""
    start = candidate.name.start
    known = [g for g in groups if g.first_full <= start]
    bare = len(known) > 1 and len(candidate.keys) == 1
    if bare and (candidate.speaks or speaks(text, candidate.name)):
        living = [g for g in known if not _is_silent(text, g, start)]
        if len(living) == 1:
            return living
        if (heard := _heard(text, candidate, living or known)) is not None:
            return heard
        found = _narrowed(candidate, groups, known)
        return groups if living and len(found) == 1 and found[0] not in living else found
    return _narrowed(candidate, groups, known)


def is_a_relatives(text: str, candidate: "Candidate", group: "Group") -> bool:
    """Whether a surname that speaks may be that of a relative who has spoken by given name, while
    nobody has heard the one who bears it: "Lee was held. His brother, Bo, wept. “No,” Lee said"."""
    name = candidate.name
    if len(candidate.keys) != 1:
        return False
    if name.titled and not _is_silent(text, group, name.start):
        return False  # "Mrs Lee", of whom it is told that she died, is her mother
    if group.first_full < 0 or any(one.speaks for one in group.members):
        return False
    begin = max(group.first_full, name.start - _TOLD_OF)
    for at in _owners(text, begin, name.start):
        relative = _RELATIVE.match(text, at, name.start)
        if relative is not None and relative["kin"] in KIN:
            behind = text[relative.end() : relative.end() + len(", tells ")]
            before = text[max(0, relative.start() - len("said ")) : relative.start()]
            if _SAYS.search(behind) or _SAYS.search(before):
                return candidate.speaks or speaks(text, name)
    return False


def _owners(text: str, begin: int, end: int) -> Iterator[int]:
    """Where "his" and "her" stand, looked for without a pattern, which costs more."""
    for owner in ("His ", "Her ", "his ", "her "):
        at = text.find(owner, begin, end)
        while at >= 0:
            if not at or not text[at - 1].isalpha():  # not "this brother"
                yield at
            at = text.find(owner, at + 1, end)


_SAYS = lazy_pattern(r"\b(?:said|says|told|tells|added|adds)\b")


def _narrowed(candidate: "Candidate", groups: "list[Group]", known: "list[Group]") -> "list[Group]":
    """The only one of some kind; all where there is none. `known`: who is named before."""
    start = candidate.name.start
    for narrowed in (
        known,
        [g for g in groups if not g.kin],
        [g for g in groups if _named_in(g, candidate.paragraph, start)],
        [g for g in groups if any(c.keys == candidate.keys for c in g.members)],
    ):
        if len(narrowed) == 1:
            return narrowed
    return groups


def _is_silent(text: str, group: "Group", before: int) -> bool:
    """Whether somebody is told to be dead, missing or a small child, and has not spoken."""
    told = False
    for candidate in group.members:
        name = candidate.name
        if not candidate.full or name.start >= before:
            continue
        if candidate.speaks:
            return False
        begin = candidate.role[0] if candidate.role else name.start
        told = told or bool(
            _GONE.match(text, name.end)
            or _CHILD_BEHIND.match(text, name.end)
            or _OF_THE_DEAD.search(text, max(0, begin - _NEAR), begin)
            or _CHILD_BEFORE.search(text, max(0, begin - _NEAR), begin)
        )
    return told


def _heard(text: str, candidate: "Candidate", groups: "list[Group]") -> "list[Group] | None":
    """The one who alone has spoken by full name, a relative of somebody who has not: in the same
    paragraph the one who goes on, elsewhere either may be meant. None where it is otherwise."""
    start = candidate.name.start
    heard = [
        group
        for group in groups
        if any(one.speaks and one.name.start < start for one in group.members)
    ]
    if len(heard) != 1 or not heard[0].kin:
        return None
    spoke = max(
        (one for one in heard[0].members if one.full and one.speaks and one.name.start < start),
        key=lambda one: one.name.start,
        default=None,
    )
    if spoke is None:
        return None
    others = [g.first_full for g in groups if g is not heard[0]]
    beside = spoke.paragraph == candidate.paragraph
    if candidate.paragraph - spoke.paragraph > _STILL_MEANT:
        return None
    if not beside and any(_named_in(g, candidate.paragraph, start) for g in groups):
        return None
    begin = max(min(others), start - _MOST_BETWEEN)
    by_pronoun = _BY_PRONOUN.search(text, begin, spoke.name.start)
    if not beside or by_pronoun or max(others) > spoke.name.start:
        return groups
    return heard


def _named_in(group: "Group", paragraph: int, before: int) -> bool:
    return any(
        c.paragraph == paragraph and c.name.start < before and (c.full or c.name.titled)
        for c in group.members
    )
