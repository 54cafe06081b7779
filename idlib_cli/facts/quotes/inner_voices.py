"""Whose verb it is within what somebody else reports: "Lee says Bo left and shouted: “…”".

A second verb behind "and" goes on with the subject of the reported clause where its tense or what
it says whom to tells so; a verb that is heard or seen has its subject before it ("heard Bo shout").
Left out: what both may be the subject of, which stays with whoever reports.
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import subjects
from idlib_cli.facts.quotes.agreement import is_plural_phrase
from idlib_cli.facts.quotes.chunks import Phrase, chunk
from idlib_cli.facts.quotes.claims import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, closed, verbs
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.language.lexicon import is_somebody

VOICED = frozenset({"shout", "yell", "scream", "cry", "bellow", "roar", "whisper", "mutter"})
"""Verbs of what is told of an event, seldom of what somebody says of it."""
_PAST_AUXILIARIES = frozenset({"had", "was", "were", "did"})
_SINGULAR = frozenset({"he", "she"})
_HEARERS = frozenset({"him", "her", "them", "me", "us"})
_PERCEIVING = frozenset(
    {"heard", "hears", "hear", "hearing", "saw", "see", "sees", "seen", "seeing", "watched"}
)
_SHOWING = _PERCEIVING | {"shows", "show", "showed", "showing", "filmed", "captured", "caught"}
_REACH = 12
"""Tokens from "heard" to the verb of what was heard."""


def second(frame: Frame, outer: Cue, link: int) -> Phrase | None:
    """The subject of the clause that `outer` reports, where the verb behind "and" at token `link`
    is its second one; None where that may be the speaker's own."""
    if outer.group != SAY or outer.form != "finite" or outer.speaker is None:
        return None
    verb = link + 1
    while frame.kind(verb) == "r":
        verb += 1
    if frame.kind(verb) != "C":
        return None
    begin = outer.last
    if outer.base in closed("telling_verbs"):
        begin = frame.kinds.find("t", begin, begin + _REACH)
        if begin < 0:
            return None
    begin += frame.kind(begin) == "t"
    does = predicate(frame, begin, link)
    owner = subjects.subject(frame, does) if does is not None else None
    if does is None or owner is None or owner.first < begin:
        return None
    if _is_present(frame, outer.first) and not _is_present(frame, verb):
        return owner if _is_told_of(frame, does) and _is_other(frame, owner, outer) else None
    if frame.kinds[owner.first] == "p" or not _is_somebody(frame, owner):
        return None
    if frame.kinds[does] == "x" and frame.words[does] != "had":
        return None  # "said the guards were late and told them"
    base = verbs()[frame.words[verb]][2]
    told = base in ("tell", "ask") and frame.word(verb + 1) in _HEARERS
    asked = base == "ask" and frame.kind(verb + 1) in (":", "Q")
    return owner if base in VOICED or told or asked else None


def _is_present(frame: Frame, verb: int) -> bool:
    """Whether a cue is a form of the present: "say", "says"."""
    word = frame.words[verb]
    return word == (base := verbs()[word][2]) or word == f"{base}s"


def _is_told_of(frame: Frame, does: int) -> bool:
    """Whether a predicate tells of what is past."""
    word = frame.words[does]
    if frame.kinds[does] == "x":
        return word in _PAST_AUXILIARIES
    return not word.endswith("s")


def _is_other(frame: Frame, owner: Phrase, outer: Cue) -> bool:
    """Whether the subject of a reported clause can't be who reports it: "Police say he"."""
    if frame.kinds[owner.first] != "p":
        return _is_somebody(frame, owner)
    alone = frame.words[owner.first] in _SINGULAR
    return alone and outer.speaker is not None and is_plural_phrase(frame, outer.speaker)


def _is_somebody(frame: Frame, owner: Phrase) -> bool:
    """Whether a phrase is for human beings or a body of them."""
    head = next((at for at in range(*owner[:2]) if frame.kinds[at] in "oi"), owner.last) - 1
    return frame.kinds[head] == "N" or is_somebody(frame.words[head])


def perceived(frame: Frame, verb: int) -> Phrase | None:
    """Who was heard or seen to do what the base form at token `verb` says: "heard Bo | shout",
    "saw the driver get out and | shout"."""
    floor = max(0, verb - _REACH)
    for at in range(verb - 2, floor, -1):
        if frame.words[at] in _PERCEIVING and frame.kinds[at] not in "nN":
            return _object(frame, at + 1, verb)
        if frame.kinds[at] in ",;:.QtwuxC":
            break
    return None


def _object(frame: Frame, first: int, verb: int) -> Phrase | None:
    last = first
    while last < verb and frame.kinds[last] in "dNnPp#":
        last += 1
    if last == first or frame.kinds[last - 1] in "dP":
        return None
    goes_on = frame.kinds[last] in "vBe" and frame.kinds[verb - 1] == "c"
    return Phrase(first, last) if last == verb or goes_on else None


_FOUND = _SHOWING | {"found", "finds", "find", "finding", "left", "spotted"}
_WHERE = frozenset({"in", "on", "at", "to", "into", "near", "outside", "inside", "from", "along",
                    "across", "around", "towards", "toward", "off", "by", "behind"})  # fmt: skip


def shown(frame: Frame, noun: int) -> Phrase | None:
    """The noun phrase ending at token `noun` that was heard or seen: "Video shows a guard |
    yelling", "saw a guard in the yard | yelling"."""
    first = chunk(frame, noun)
    if frame.word(first - 1) in _SHOWING:
        return Phrase(first, noun + 1)
    if is_ground(frame, Phrase(first, noun + 1)) and frame.kind(first - 2) in ("n", "N"):
        somebody = chunk(frame, first - 2)
        if frame.word(somebody - 1) in _FOUND:
            return Phrase(somebody, first - 1)
    return None


def is_ground(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase only says where: "came to a shop on *Ford Street* demanding money"."""
    where = frame.word(phrase.first - 1) in _WHERE
    return where and frame.words[phrase.last - 1] in closed("grounds")
