"""Deeds that share their verb with speech: "questioned two men", "admitted nine patients".

What the object names tells them apart: who is questioned, admitted or denied something has no
words in it, nor has a sum that is pledged; a storm that "threatened to" end play speaks neither.
The rules belong to the table of `silent_verbs`.
"""

from collections.abc import Callable
from functools import cache

from idlib_cli.facts.quotes.counted_acts import buys
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.uses import Silent, Use
from idlib_cli.language.lexicon import ORGANISATION, flags, is_human
from idlib_cli.language.wordlists import words

_PEOPLE = frozenset({"men", "women", "people", "children", "boys", "girls", "guests", "visitors"})
_HIM = frozenset({"him", "her", "them", "me", "us"})
_LONGEST = 8
"""Tokens of "the two other former deputy bank managers"."""


def _head(frame: Frame, at: int) -> int:
    """The last token of the phrase that begins at token `at`; before it where none does."""
    end = at
    while end < at + _LONGEST and frame.kind(end) in ("d", "n", "N", "M", "P", "#", "e"):
        if frame.kinds[end] == "d" and end > at and frame.kinds[end - 1] not in "d#":
            break  # "denied the striker | a goal"
        end += 1
    return end - 1


def _is_someone(frame: Frame, at: int) -> bool:
    """Whether the object that begins at token `at` is whom the deed was done to."""
    if frame.word(at) in _HIM and frame.kind(at + 1) not in ("n", "N", "P", "#"):
        return True  # not "questioned her motives"
    head = _head(frame, at)
    if head < at or frame.kind(head + 1) in ("x", "v", "C", "B", "g"):
        return False  # "admitted nine patients died", "denied staff taking the drug"
    word = frame.words[head]
    if frame.kinds[head] == "N":
        return not flags(word) & ORGANISATION
    return (
        frame.kinds[head] == "n"
        and frame.kind(head + 1) != "Q"
        and (word in _PEOPLE or is_human(word) or is_human(word.removesuffix("s")))
    )


_SHUT = frozenset({"door", "doors", "brakes", "phone", "fist", "car", "ball", "lid", "gate",
                   "gates", "shot", "van", "lorry", "table"})  # fmt: skip


def _slams_a_thing(frame: Frame, use: Use) -> bool:
    """Whether something is slammed that no words are: "slammed the door on a deal"."""
    return not _SHUT.isdisjoint(frame.words[use.at + 1 : use.at + 4])


def _done_to_someone(frame: Frame, use: Use) -> bool:
    return not frame.quotes and _is_someone(frame, use.at + 1)


def _admits_someone(frame: Frame, use: Use) -> bool:
    """Whether it is done to somebody, or in court; not "The money was gone, ‹admitted› the club's
    treasurer"."""
    if use.real == "," and (does := predicate(frame, 0, use.before)) is not None:
        return frame.kinds[does] != "x" and _done_to_someone(frame, use)
    return _done_to_someone(frame, use) or _pleads(frame, use)


def _pleads(frame: Frame, use: Use) -> bool:
    """Whether it is an offence that is admitted in court: "admitted dangerous driving"."""
    head = _head(frame, use.at + 1)
    while frame.kind(head + 1) in ("g", "e", "n") and frame.words[head + 1] in closed("offences"):
        head += 1
    bare = head > use.at and frame.kind(use.at + 1) not in ("p", "P")
    offence = bare and frame.words[head] in closed("offences")
    return offence and frame.kind(head + 1) in ("", ".", ",", "c", "i", "D", "r")


_VOTERS = frozenset(
    {"parliament", "senate", "congress", "assembly", "voters", "electorate", "shareholders", "mps"}
    | {"lawmakers", "legislators", "deputies", "senators", "referendum", "knesset", "duma"}
)
_VOTES = frozenset({"vote", "votes", "referendum", "ballot"})


def _votes_down(frame: Frame, use: Use) -> bool:
    """Whether a body that votes throws something out, or votes are counted."""
    if frame.quotes:
        return False
    body = use.before - (use.real == "x")
    return frame.word(body) in _VOTERS or not _VOTES.isdisjoint(frame.words[use.at + 2 :])


_CRIED_FOR = frozenset(
    {"ambulance", "ambulances", "taxi", "cab", "dog", "priest", "bill", "mother"}
)


def calls_over(frame: Frame, use: Use) -> bool:
    """Whether somebody is called to come: "called for an ambulance", "for help three times"."""
    if frame.word(use.at + 1) != "for" or frame.quotes:
        return False
    head = _head(frame, use.at + 2)
    if frame.word(use.at + 2) == "help":
        return frame.kind(use.at + 3) in ("#", "d", "c", "b", "D", "r") or head > use.at + 2
    return frame.words[head] in _CRIED_FOR and frame.kind(head + 1) in ("", ".", ",", "c", "b", "D")


_SPOKEN = frozenset({"word", "words", "syllable", "syllables", "vowel", "vowels"})


def _stresses_a_word(frame: Frame, use: Use) -> bool:
    return not frame.quotes and frame.words[_head(frame, use.at + 1)] in _SPOKEN


_MOUNTS = frozenset({"horse", "horses", "pony", "mount", "mare", "dog", "dogs", "camel", "donkey"})


def _denies_a_thing(frame: Frame, use: Use) -> bool:
    if frame.quotes:
        return False
    head = _head(frame, use.at + 1)
    granted = head > use.at and frame.words[head] in closed("granted_things")
    return (granted and frame.kind(head + 1) not in ("x", "v")) or _is_someone(frame, use.at + 1)


@cache
def _happenings() -> frozenset[str]:
    nouns = words("happenings", package="idlib_cli.facts")
    return nouns | {f"{noun}s" for noun in nouns} | {"clashes", "crashes"} | closed("no_speakers")


def _looms(frame: Frame, use: Use) -> bool:
    return frame.word(use.before) in _happenings() and frame.kind(use.at + 1) == "T"


def _drives(frame: Frame, use: Use) -> bool:
    head = _head(frame, use.at + 1)
    if head > use.at and frame.words[head] in _MOUNTS:
        return True  # "urged her horse over the fence"
    on = head > use.at and frame.word(head + 1) == "on"
    return on and frame.kind(head + 2) in (".", ",", "", "c", "i")


def _blames_each_other(frame: Frame, use: Use) -> bool:
    pair = (frame.word(use.at + 1), frame.word(use.at + 2))
    mutual = pair in (("each", "other"), ("one", "another"))
    return mutual and frame.kind(use.at + 3) in (".", ",", "", "D", "r")


_COURTS = frozenset(
    {"court", "courts", "judge", "judges", "justice", "justices", "magistrate", "magistrates"}
    | {"tribunal", "jury", "panel"}
)


def _decrees(frame: Frame, use: Use) -> bool:
    """Whether a court's order is a deed: whom it binds stands right behind the verb."""
    at = use.at + 1
    somebody = frame.kind(at) in ("N", "n", "d", "P", "#") or frame.word(at) in _HIM
    court = frame.word(use.before) in _COURTS or (
        use.before > 0
        and use.real in ("x", "N")
        and not _COURTS.isdisjoint(frame.words[max(0, use.before - 2) : use.before])
    )
    return court and somebody and not frame.quotes


_SCHEMES = frozenset(
    {"plan", "plans", "deal", "deals", "project", "scheme", "contract", "budget", "programme"}
    | {"program", "proposal", "proposals", "agreement", "design", "recipe", "timetable", "job"}
    | {"tradition", "strategy", "script", "screenplay", "role", "scene"}
)


def provides(frame: Frame, use: Use) -> bool:
    """Whether a plan needs or brings something: "the plan called for 40 buses"."""
    named = frame.word(use.before) in _SCHEMES
    return named and not frame.quotes and frame.kind(use.at + 1) != "t"


def _pleads_guilty(frame: Frame, use: Use) -> bool:
    behind = frame.words[use.at + 1 : use.at + 3]
    return behind[:1] == ["guilty"] or behind in (["not", "guilty"], ["no", "contest"])


def _followed_by(*words: str) -> Callable[[Frame, Use], bool]:
    """Whether one of the words stands right behind a verb, and nothing in marks beside it."""
    return lambda frame, use: not frame.quotes and frame.word(use.at + 1) in words


def _hits_back_at(frame: Frame, use: Use) -> bool:
    """Whether it is told only what somebody hit back at: "hit back at claims that they lied"."""
    return not frame.quotes and frame.word(use.at + 2) == "at"


def _names_nothing(frame: Frame, use: Use) -> bool:
    return frame.kind(use.at + 1) not in ("d", "N", "n", "p", "P", "Q")


PLAIN_ACTS: dict[str, Silent] = {
    "label": Silent(
        _names_nothing, "They like the fancy ‹labels› that shops want.", "Fans ‹labelled› him “Ox”."
    ),
    "plead": Silent(
        _pleads_guilty, "The man ‹pleaded› guilty to theft.", "The man ‹pleaded› for more time."
    ),
    "reckon": Silent(
        _followed_by("with"),
        "The club ‹reckoned› with its past.",
        "The club ‹reckoned› the past was over.",
    ),
    "hit back": Silent(
        _hits_back_at,
        "The duke ‹hit› back at claims that he had lied.",
        "The duke ‹hit› back: “I never lied.”",
    ),
    "nickname": Silent(
        _names_nothing, "Cruel ‹nicknames›, thrown chairs.", "Fans ‹nicknamed› him “Ox”."
    ),
    "thank": Silent(
        lambda frame, use: use.word == "thanks" and frame.word(use.at + 1) == "to",
        "The dam held, ‹thanks› to work by Lee.",
        "Lee ‹thanks› the crew.",
    ),
    "order": Silent(
        lambda frame, use: _decrees(frame, use) or buys(frame, use),
        "The court ‹ordered› Pike to pay a fine.",
        "The court ‹ordered› that Pike pay a fine.",
    ),
    "promise": Silent(
        provides, "The deal ‹promised› jobs.", "The mayor ‹promised› that jobs would come."
    ),
    "question": Silent(
        _done_to_someone,
        "Police ‹questioned› two men on Sunday.",
        "The senator ‹questioned› the men's motives.",
    ),
    "admit": Silent(
        _admits_someone,
        "The clinic ‹admitted› nine patients.",
        "The clinic ‹admitted› nine patients died.",
    ),
    "deny": Silent(
        _denies_a_thing, "The keeper ‹denied› Lee twice.", "The keeper ‹denied› Lee was hurt."
    ),
    "threaten": Silent(
        _looms, "Rain ‹threatened› to end the match.", "The union ‹threatened› to end the match."
    ),
    "urge": Silent(_drives, "The king ‹urged› his horse on.", "The king ‹urged› calm."),
    "reject": Silent(
        _votes_down,
        "Parliament ‹rejected› the budget.",
        "The mayor ‹rejected› the charge.",
    ),
    "slam": Silent(
        _slams_a_thing, "The minister ‹slammed› the door.", "The minister ‹slammed› the plan."
    ),
    "stress": Silent(
        _stresses_a_word,
        "He ‹stressed› the last word.",
        "He ‹stressed› the need for calm.",
    ),
    "welcome": Silent(
        _done_to_someone,
        "He ‹welcomed› the guests at the door.",
        "He ‹welcomed› the judge's ruling.",
    ),
    "blame": Silent(
        _blames_each_other,
        "The two clubs ‹blamed› each other.",
        "The two clubs ‹blamed› each other for the delay.",
    ),
}
"""What concerns one verb that is a deed as often."""
