"""Deeds with sums, goods and figures that share their verb with speech: "added 21.4 points".

What is counted, sold, charged or only described beside the verb tells that nothing was said. The
rules belong to the table of `silent_verbs`.
"""

from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.uses import Silent, Use

_LONGEST = 8
"""Tokens from a verb to what a firm earned."""


_MONEY = frozenset("$£€¥")


def _gives_a_sum(frame: Frame, use: Use) -> bool:
    sum_of_money = frame.word(use.at + 1)[:1] in _MONEY
    return sum_of_money and not frame.quotes


def _is_counted(frame: Frame, use: Use) -> bool:
    """Whether a participle stands before a noun: "nine confirmed deaths"."""
    direct = use.real in ("#", "d") and use.before == use.at - 1
    return direct and frame.kind(use.at + 1) == "n"


_ABOUT = frozenset({"more", "about", "nearly", "almost", "another", "some", "over", "roughly",
                    "around", "just", "only", "a", "an"})  # fmt: skip
_UNITS = frozenset({"points", "percent", "per", "cents", "pence", "percentage"})
_NOTES = frozenset({"correction", "clarification", "update", "note"})


def _adds_a_sum(frame: Frame, use: Use) -> bool:
    """Whether it is points or shares that are added, or a note to a page: "The index added 21.4
    points", "Correction added May 3"."""
    if frame.quotes:
        return False
    at = use.at + 1
    while frame.word(at) in _ABOUT or frame.word(at) == "than":
        at += 1
    counted = frame.kind(at) == "#"
    measured = frame.word(at).endswith("%") or frame.word(at + 1) in _UNITS
    if counted and (measured or predicate(frame, at, len(frame.kinds)) is None):
        return True
    return frame.word(use.before) in _NOTES and frame.kind(use.at + 1) in ("D", "i", "N", "#")


_BOOKED = frozenset({"earnings", "profit", "profits", "loss", "losses", "revenue", "revenues",
                     "sales", "results", "income", "turnover", "dividend"})  # fmt: skip


def _books(frame: Frame, use: Use) -> bool:
    """Whether a firm reports what it earned: "reported better than expected earnings"."""
    if _is_counted(frame, use):
        return True
    topic = frame.word(use.at + 1) == "on" and frame.kind(use.at + 2) in ("d", "n", "P")
    if topic and not frame.quotes:
        return True  # "reported on the cure"
    for at in range(use.at + 1, min(use.at + _LONGEST, len(frame.kinds))):
        if frame.kinds[at] in ",.;:xtwQ":
            break
        if frame.words[at] in _BOOKED:
            return frame.kind(at + 1) not in ("x", "v", "C", "Q")
    return False


_OBJECTS = frozenset({"them", "him", "us", "me", "her", "you"})


def buys(frame: Frame, use: Use) -> bool:
    """Whether goods are ordered, nothing done: "ordered timber from four “suppliers”"."""
    bare = frame.kind(use.at + 1) in ("n", "#")
    return bare and set("tT").isdisjoint(frame.kinds[use.at + 1 : use.at + 10])


_GIVING = frozenset({"provides", "provide", "gives", "give", "gave", "offers", "offer", "contains",
                     "includes", "publishes", "holds", "keeps", "requires", "needs",
                     "has"})  # fmt: skip


def _is_detailed(frame: Frame, use: Use) -> bool:
    """Whether it only says how full something is: "gives them detailed information", "provides
    detailed data"."""
    beside = use.before == use.at - 1
    given = beside and frame.word(use.before) in _OBJECTS | _GIVING
    return given and frame.kind(use.at + 1) in ("n", "e")


def _has(frame: Frame, use: Use) -> bool:
    """Whether a place or team has what it "boasts": "boasts a pool"."""
    return not frame.quotes and frame.kind(use.at + 1) in ("n", "d", "#", "P")


def _bills(frame: Frame, use: Use) -> bool:
    """Whether somebody is charged a sum: "charged the firm $6 million to use “Wee”"."""
    return is_billed(frame, use.at)


def is_billed(frame: Frame, charged: int) -> bool:
    """Whether a sum stands right behind the verb at a token."""
    return any(word[:1] in _MONEY for word in frame.words[charged + 1 : charged + 6])


COUNTED_ACTS: dict[str, Silent] = {
    "boast": Silent(_has, "The hotel ‹boasts› a pool.", "The owner ‹boasts› that he has a pool."),
    "charge": Silent(
        _bills,
        "They ‹charged› the firm $6 million to use “Wee”.",
        "They ‹charged› that the firm had lied.",
    ),
    "add": Silent(
        _adds_a_sum,
        "The index ‹added› 21.4 points.",
        "The mayor ‹added› 21 people were missing.",
    ),
    "detail": Silent(
        _is_detailed,
        "It gives them ‹detailed› accounts of the raid.",
        "The report ‹detailed› accounts of the raid.",
    ),
    "confirm": Silent(
        _is_counted,
        "There were nine ‹confirmed› deaths in the camp.",
        "The army ‹confirmed› deaths in the camp.",
    ),
    "report": Silent(
        _books,
        "There were nine ‹reported› thefts in the camp.",
        "The army ‹reported› thefts in the camp.",
    ),
    "pledge": Silent(
        _gives_a_sum, "The club ‹pledged› £400 to the fund.", "The club ‹pledged› aid for farmers."
    ),
}
"""What concerns one verb that is done with sums and goods as often."""
