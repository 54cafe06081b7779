"""Noun phrases without their complements: "the former defence minister", "Ann Lee".

A phrase is found from its last token to the left, over the classes of `lexicon`. What hangs on it
("of the union", "who resigned") is read in `subjects`.
"""

from typing import NamedTuple

from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike, verbs
from idlib_cli.language.lexicon import is_role

SERVING = frozenset(
    {"acting", "founding", "leading", "managing", "outgoing", "presiding", "retiring", "ruling"}
    | {"serving", "sitting", "visiting"}
)
"""Participles that describe an office: "acting mayor Ann Lee"."""
_PARTICIPLES = ("ed", "en", "wn")


class Phrase(NamedTuple):
    """Tokens `first:last` of a frame, the noun phrase of a speaker."""

    first: int
    last: int
    inverted: bool = False
    coordinated: bool = False


def bracket(kinds: str, at: int) -> int:
    """The token before the bracket that closes at token `at`."""
    opened = kinds.rfind("(", max(0, at - 20), at)
    return opened - 1


def is_no_speaker(frame: Frame, phrase: Phrase | None) -> bool:
    """Whether a phrase names what cannot speak: "the deadline", "talk of a truce"."""
    if phrase is None:
        return False
    if closed("no_speakers").isdisjoint(frame.words[phrase.first : phrase.last]):
        return False  # as in most
    at = phrase.first
    if phrase.last == at + 1 and frame.words[at] in _NO_NAMES:
        return True  # at the head of a sentence in capitals
    while at + 1 < phrase.last and frame.kinds[at + 1] not in "oiTwge,-":
        at += 1
    if frame.words[at] == "number" and (frame.kind(at + 1) in ("o", "d", "#")):
        return False  # "a number of locals", "the world number four"
    return frame.kinds[at] not in "Np" and frame.words[at] in closed("no_speakers")


_NO_NAMES = frozenset({"something", "legend", "history", "nothing", "everything", "superstition"})


def is_noun(frame: Frame, at: int) -> bool:
    """Whether a verb form stands as a noun: "the state", "reports say", "a news release"."""
    if frame.word(at) == "release" and frame.word(at - 1) in ("news", "press", "media"):
        return True
    return (
        frame.kind(at) in "BCve"
        and frame.word(at) in nounlike()
        and frame.kind(at - 1) in ("d", "P", "n", "i", "o", "N", "")
    )


def chunk(frame: Frame, last: int) -> int:
    """The first token of the noun phrase without complements that ends with token `last`."""
    kinds = frame.kinds
    at = last
    if at > 0 and kinds[at] in "d#" and frame.words[at - 1] == "number":
        at -= 1  # "the world number four"
    while at > 0:
        before = kinds[at - 1]
        if kinds[at] == "d":
            if before == "d":
                at -= 1
                continue
            break
        if before in "NnPd#" or (before == "e" and at - 2 >= 0 and kinds[at - 2] in "dNnPr"):
            if before == "#" and kinds[at] == "N" and kinds[at - 2 : at - 1] != "d":
                break  # not "the 2014 American Survey"
            at -= 1
        elif (before == "r" and at - 2 >= 0 and kinds[at - 2] in "dP") or (
            before in "BCgve" and _modifies(frame, at - 1)
        ):
            at -= 1
        elif (
            before == "c"
            and kinds[at] == "N"
            and frame.kind(at - 2) == "N"
            and frame.word(at - 1) == "&"
        ):
            at -= 2
        else:
            break
    return at


def _modifies(frame: Frame, at: int) -> bool:
    """Whether the verb form at `at`, with a noun behind it, only describes that noun."""
    before = frame.kind(at - 1)
    if frame.kind(at) == "g":
        if before == "r":
            before = frame.kind(at - 2)  # "the only functioning clinic"
        return before in ("d", "P") or frame.words[at] in SERVING
    if frame.words[at] in nounlike():
        return before in ("d", "P", "i", "o", "", "c", "n", ",", "Q", "N")
    word = frame.words[at]
    direct = frame.kind(at) == "B" and frame.word(at - 1) == "with"
    if direct or (before == "o" and frame.kind(at) in "ve"):
        return True  # "with direct knowledge of the talks", "the maker of frozen pies"
    if before in ("n", "N") and is_compound(frame, at):
        return True
    if before == "r" and word.endswith(_PARTICIPLES) and frame.kind(at - 2) in ("d", "P"):
        return True  # "one highly placed source", "the visibly shaken driver"
    bare = word.endswith(_PARTICIPLES) or (
        frame.kind(at) in "Bv" and verbs()[word][2].split()[0] == word
    )
    return (bare and before in ("d", "P", "", ",", "Q", "c")) or is_elected(frame, at)


def is_elected(frame: Frame, at: int) -> bool:
    """Whether "elected" at `at` describes an office: "a local *elected* official"."""
    return frame.words[at] == "elected" and frame.word(at - 1) in _OF_WHERE


_OF_WHERE = frozenset({"local", "regional", "provincial", "national", "federal", "municipal"})
_JOINING = frozenset(
    {"call", "care", "control", "farm", "fire", "guard", "help", "land", "patrol", "press", "race"}
    | {"repair", "rescue", "sales", "search", "share", "strike", "study", "supply", "support"}
    | {"test", "trade", "training", "transport", "travel", "watch", "work"}
)
"""Verb forms that are as often the first noun of "watch officer": not "the crew set captain Lee
free"."""


def is_compound(frame: Frame, at: int) -> bool:
    """Whether the verb form at `at` stands between two nouns that it joins: "a factory strike
    leader"; a plural would have it as its verb."""
    if frame.words[at] not in _JOINING or frame.word(at - 1).endswith("s"):
        return False
    return is_role(frame.word(at + 1).removesuffix("s"))
