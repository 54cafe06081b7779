"""The classes of words, changed where the words before a word tell that it is another here.

"the host", "of tweets", "Friday afternoon", "said at least three fled": what a word is on its own
is for `tokens`.
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

import re

from idlib_cli.facts.quotes.lexicon import closed, nounlike
from idlib_cli.language.dates.vocabulary import MONTHS

_EVENTS = frozenset({"interview", "visit", "appeal", "report", "post", "call", "update", "note"})
"""Base forms that are nouns behind "a radio": no verb of one."""
_TELLING = frozenset({"told", "tell", "tells", "asked", "urged", "warned"})
_VERB_FORM = re.compile(r"[CBvG](?<=[dPnioD#CBvG].)")
"""A verb form behind what may make a noun of it, or behind one that may be a noun itself."""


def in_context(kinds: str, words: list[str]) -> str:
    """The classes, changed where the words before a word tell that it is another here."""
    timed = False
    if marking := _MARKING.intersection(words):
        timed = not _TIMED.isdisjoint(marking)
        if not _BOUNDING.isdisjoint(marking):
            kinds = _with_bounds(kinds, words)
        if "there" in marking:
            kinds = _with_places(kinds, words)
        if not _TELLING_APART.isdisjoint(marking):
            kinds = _by_neighbours(kinds, words)
        if "am" in marking and (hour := kinds.find("#x")) >= 0 and words[hour + 1] == "am":
            kinds = f"{kinds[: hour + 1]}n{kinds[hour + 2 :]}"  # "its 8 am bulletin"
    for match in _VERB_FORM.finditer(kinds):
        at = match.start()
        if _is_noun(kinds, words, at):
            kinds = f"{kinds[:at]}n{kinds[at + 1 :]}"
    return _with_times(kinds, words) if timed else kinds


_BOUNDS = (
    *("at least", "at most", "as many as", "as few as", "up to", "more than", "fewer than"),
    *("less than", "no more than", "no fewer than", "close to", "well over"),
)
"""What a number goes with, where it begins a noun phrase: "said | at least three of them fled"."""
_BOUND_WORDS = {
    first: [bound.split() for bound in _BOUNDS if bound.startswith(f"{first} ")]
    for first in {bound.partition(" ")[0] for bound in _BOUNDS}
}
"""The bounds by their first words."""
_BOUNDING = frozenset({"least", "most", "many", "few", "up", "than", "close", "well"})
_COUNTS = [[word] for word in (*closed("quantifiers"), "a", "an", "half")]


def _with_bounds(kinds: str, words: list[str]) -> str:
    """The classes, with what bounds a number a determiner as the number is."""
    classes = list(kinds)
    for at in [at for at, word in enumerate(words) if word in _BOUND_WORDS]:
        for bound in _BOUND_WORDS[words[at]]:
            if words[at : at + len(bound)] == bound:
                behind = at + len(bound)
                if kinds[behind : behind + 1] == "#" or words[behind : behind + 1] in _COUNTS:
                    classes[at:behind] = "d" * len(bound)
                break
    return "".join(classes)


_TELLING_APART = frozenset({"head", "heads", "present", "own", "jan", "think"})


def _by_neighbours(kinds: str, words: list[str]) -> str:
    """The classes of "head of the fund", "an official present at the talks", "its own forecast"."""
    classes = list(kinds)
    for at, (kind, word) in enumerate(zip(kinds, words, strict=True)):
        following = words[at + 1] if at + 1 < len(words) else ""
        if word in ("head", "heads") and following == "of" and kind in "vB":
            if kinds[at - 1 : at] not in ("p", "T"):  # "they head of their own accord"
                classes[at] = "n"
        elif word == "think" and following in ("tank", "tanks"):
            classes[at] = "n"
        elif word == "jan" and kind == "D" and kinds[at + 1 : at + 2] == "N":
            classes[at] = "N"  # "the spokesman, Jan Bos"
        elif word == "present" and _behind_be(kinds, words, at):
            classes[at] = "e"  # "where they are not always present"
        elif word == "present" and kinds[at - 1 : at] in ("n", "N") and following in ("at", "in"):
            classes[at] = "e"
        elif kind in "CB" and at and words[at - 1] == "own" and word in nounlike() | {"forecast"}:
            classes[at] = "n"
    return "".join(classes)


def _with_places(kinds: str, words: list[str]) -> str:
    """The classes, with a "there" that says where somebody is an adverb: "a doctor there said"."""
    at = words.index("there")
    place = at and kinds[at - 1] in "nN" and kinds[at + 1 : at + 2] in ("C", ",", "w")
    return f"{kinds[:at]}r{kinds[at + 1 :]}" if place else kinds


_TIMES = closed("times")
_POINTING = frozenset({"this", "last", "next", "earlier", "later", "late", "early"})
_MONTHS = frozenset({"may", "march"})
"""Months that are other words too."""


def _behind_be(kinds: str, words: list[str], at: int) -> bool:
    """Whether a form of "be" and its adverbs stand before a word."""
    before = at - 1
    while before > 0 and (kinds[before] == "r" or words[before] == "not"):
        before -= 1
    return before >= 0 and words[before] in closed("be_forms")


_TIMED_BY = _TIMES | _MONTHS
_TIMED = _TIMED_BY | {"last", "next", "once"} | frozenset(MONTHS)

_MARKING = _TIMED | _BOUNDING | _TELLING_APART | {"there", "am"}
"""The words, verb forms apart, that change the class of one beside them: few sentences have any."""


def _with_times(classes: str, words: list[str]) -> str:
    """The classes, with those of "Friday afternoon", "last week", "earlier this year" days."""
    kinds = list(classes)
    places = {at for at, word in enumerate(words) if word in _TIMED_BY or kinds[at] == "D"}
    if "once" in words:
        places.update(at for at in range(1, len(words)) if words[at - 1] == "once")
    for at in sorted(places - {0}):
        before, word = words[at - 1], words[at]
        if before == "once" and kinds[at] in "Cvx":
            kinds[at - 1] = "r"  # "a rival once called her"
        if word in _MONTHS and kinds[at] == "N" and _is_month(words, kinds, at):
            kinds[at] = "D"
        if kinds[at] == "D" and before in _POINTING:
            kinds[at - 1] = "D"
        elif word in _TIMES and kinds[at] not in "Dx":
            if kinds[at - 1] == "D":
                kinds[at] = "D"
            elif before in _POINTING or (before == "that" and kinds[at - 2] in ("n", "N")):
                # "last week"; "the president that year called it"
                kinds[at - 1] = kinds[at] = "D"
        dated = kinds[at] == "D" and kinds[at - 1] == "d" and kinds[at + 1 : at + 3] == ["#", "n"]
        if dated:
            kinds[at] = kinds[at + 1] = "n"  # "a March 2019 study"
    return "".join(kinds)


def _is_month(words: list[str], kinds: list[str], at: int) -> bool:
    """Whether "May" or "March" with a capital names a month: "on May 9", "since March"."""
    numbered = "#" in (kinds[at - 1], kinds[min(at + 1, len(kinds) - 1)])
    return numbered or words[at - 1] in ("in", "since", "until", "last", "next", "late", "early")


def _is_noun(kinds: str, words: list[str], at: int) -> bool:
    """Whether a verb form is a noun or adjective by the word before it: "the host", "of tweets"."""
    before, word = kinds[at - 1], words[at]
    if before == "n" and not word.endswith("ing"):  # most often: "the mayor said"
        if "-" in words[at - 1] and kinds[max(0, at - 2) : at - 1] in ("d", "P"):
            return word in nounlike()  # "the Rome-based head of the fund"
        if word not in _EVENTS:
            return False
        # "a radio interview"
        return kinds[at - 2] == "d" and words[at - 2] in ("a", "an", "another", "the")
    if before == "d":
        if words[at - 1] == "her" and kinds[at + 1 : at + 2] in ("p", "t"):
            return False  # "people close to her say she left"
        return words[at - 1] not in closed("quantifiers") and words[at - 1] not in ("that", "this")
    if before == "#" and kinds[max(0, at - 3) : at - 1] in ("dD", "dN") and len(words[at - 1]) == 4:
        return True  # "a March 2019 study"
    if before == "D" and kinds[max(0, at - 2) : at - 1] == "d":
        return word in nounlike()  # "a Wednesday press conference"
    if before == "P" or (before == "#" and kinds[max(0, at - 2) : at - 1] in ("d", "P")):
        return word in nounlike()
    if before == "n" and "-" in words[at - 1] and kinds[max(0, at - 2) : at - 1] in ("d", "P"):
        return word in nounlike()  # "the Rome-based briefing"
    if before in "nB" and word.endswith("ing"):  # "a weekly briefing"
        return "d" in kinds[max(0, at - 4) : at - 1] and word in nounlike()
    if before == "C" and words[at - 1] in _TELLING:
        return word in nounlike()  # "told volunteers", "warned state officials"
    return before in "io" and word in nounlike()
