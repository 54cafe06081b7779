"""What a speaker did besides speaking, told by a second verb: "The judge said Reed was a coward
and | jailed him".

Behind "and" the writer may go on with the speaker or with what is reported. Only what the reported
clause can't be the subject of ends it: after "would" a past tense; a verb of people after a thing;
"him" or "it" that means its own subject; "its" behind a plural.
"""

import re

from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, verbs
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.segments import REACH
from idlib_cli.language.lexicon import ORGANISATION, flags, is_human

_SECOND = re.compile(r"c(?P<adverb>r?)[vCe]")
MODALS = frozenset({"would", "will", "could", "can", "may", "might", "must", "should", "wouldn't"})
_OBJECTS = {"him": False, "her": False, "it": True}
"""Whether a pronoun behind a verb means a thing."""
_JUDGING = frozenset(
    {"judge", "judges", "justice", "magistrate", "magistrates", "court", "tribunal", "jury"}
    | {"police", "officers", "deputies", "prosecutors", "guards", "soldiers", "troops"}
)
_MOODS = frozenset(
    {"confident", "delighted", "disappointed", "fit", "glad", "grateful", "happy", "heartbroken"}
    | {"honoured", "innocent", "pleased", "proud", "ready", "sorry", "thankful", "tired"}
)
_GESTURES = frozenset(
    {"bowed", "handed", "hoped", "hugged", "opened", "pointed", "showed", "signed", "smiled"}
    | {"thanked", "walked", "waved", "wept"}
)
_FIXED = {
    "went": frozenset({"home"}),
    "flew": frozenset({"home", "back", "off"}),
    "drove": frozenset({"home", "off", "away"}),
    "walked": frozenset({"out", "off", "away"}),
    "stormed": frozenset({"out", "off"}),
    "sat": frozenset({"down"}),
    "stood": frozenset({"up"}),
    "burst": frozenset({"into"}),
    "hung": frozenset({"up"}),
    "shook": frozenset({"hands", "his", "her"}),
}
"""Verbs that are such an act only with the word behind them."""
_LEFT = frozenset(
    {"building", "chamber", "city", "country", "court", "courtroom", "hall", "meeting", "podium"}
    | {"room", "stage", "stadium", "studio"}
)


def begin(frame: Frame, cue: Cue, first: int, last: int) -> int:
    """The token before "and" where a clause that begins at token `first` gives way to what its
    speaker did; `last` where it does not."""
    kinds = frame.kinds
    for match in _SECOND.finditer(kinds, first + 2, last):
        link = match.start()
        if link > first + REACH:
            break
        if frame.words[link] != "and" or "Q" in kinds[link:last]:
            continue
        until = link - (kinds[link - 1] == ",")
        verb = link + 1 + len(match["adverb"])
        there = frame.words[first] == "there" and frame.words[verb] in closed("own_acts")
        if there and kinds[first + 1 : first + 2] == "x" and "w" not in kinds[first:until]:
            return until  # "said there was no proof that Reed knew, and | acquitted her"
        does = predicate(frame, first, min(until, _quotation(kinds, first, until)))
        if does is None or not set(",;:wutc").isdisjoint(kinds[does:until]):
            continue
        if "w" in kinds[first:does] or "u" in kinds[first:does]:
            continue
        if _is_own(frame, cue, first, does, link, verb):
            return until
    return last


def _quotation(kinds: str, first: int, last: int) -> int:
    at = kinds.find("Q", first, last)
    return at if at >= 0 else last


def _is_own(frame: Frame, cue: Cue, first: int, does: int, link: int, verb: int) -> bool:
    """Whether the verb at token `verb` is the speaker's, not that of the clause with `does`."""
    if not _is_past(frame, verb):
        return frame.word(verb + 1) == "its" and _is_not_its(frame, first, does, link)
    if frame.words[does] in MODALS:
        return _ends_future(frame, does, link, verb)
    return (
        _is_of_mood(frame, cue, first, does, verb)
        or _is_of_things(frame, first, does, verb)
        or _has_other_object(frame, cue, first, does, link, verb)
    )


def _is_past(frame: Frame, verb: int) -> bool:
    """Whether a verb form can only be past: "left", "jailed", not "cut", "hit"."""
    word = frame.words[verb]
    if frame.kinds[verb] == "e":
        return True
    known = verbs().get(word)
    return known is not None and not word.endswith("s") and (word != known[2] or word in _PASTS)


_PASTS = closed("irregular_pasts")


def _ends_future(frame: Frame, does: int, link: int, verb: int) -> bool:
    """Whether a past tense can't go on with "would": "said he would stay and | left the hall"; not
    "would help those who fled", "would be fined and jailed", "the poor and displaced in"."""
    kinds = frame.kinds
    base = does + 1
    while kinds[base] in "r" or frame.words[base] == "not":
        base += 1
    if kinds[base] == "x":
        state = frame.words[base] == "be" and kinds[base + 1] in "ndi"
        if not state:
            return False
        base += 1
    if base >= link or not set("xveCGg").isdisjoint(kinds[base + 1 : link]):
        return False
    behind = frame.kind(verb + 1)
    if behind in ("d", "p", "P", "N", "#") or frame.word(verb + 1) in _OBJECTS:
        return True
    known = verbs().get(frame.words[verb])
    plain = known is not None and not frame.words[verb].endswith(("ed", "en", "wn"))
    return plain and (behind in ("i", "T") or _is_act(frame, verb))


def is_state(frame: Frame, does: int) -> bool:
    """Whether a predicate says what something is: "was safe", "were in Lund", "was “a mess”"."""
    if frame.words[does] not in closed("be_forms"):
        return False
    at = does + 1
    while frame.kind(at) == "r" or frame.word(at) in ("not", "n't"):
        at += 1
    return frame.kind(at) in tuple("ndNi#Qo") or frame.word(at) in _MOODS


def _is_act(frame: Frame, verb: int) -> bool:
    """Whether a verb is an act beside speaking: "went home", "left the court"."""
    word, behind = frame.words[verb], frame.word(verb + 1)
    if word == "left":
        return behind in ("the", "his", "her") and frame.word(verb + 2) in _LEFT
    return behind in _FIXED.get(word, ()) or (word == "hung" and behind == "up")


def _is_of_mood(frame: Frame, cue: Cue, first: int, does: int, verb: int) -> bool:
    """Whether the speaker tells a mood: "said she was sorry and | left the court"."""
    told = frame.kinds[first] == "p" and does == first + 1 and is_state(frame, does)
    if not told or cue.base not in ("say", "add", "insist", "tell"):
        return False
    at = does + 1
    while frame.kind(at) == "r":
        at += 1
    mood = frame.words[at] in _MOODS or frame.kinds[at] == "Q"
    return mood and (frame.words[verb] in _GESTURES or _is_act(frame, verb))


def _head(frame: Frame, first: int, does: int) -> int:
    """The last token of the subject of a clause."""
    at = does - 1
    while at > first and frame.kinds[at] in "rx":
        at -= 1
    of = frame.kinds.find("o", first, at)
    return of - 1 if of > first else at


def _is_thing(frame: Frame, at: int) -> bool:
    """Whether the noun at token `at` is neither somebody nor a body of people."""
    word = frame.words[at]
    if frame.kinds[at] != "n" or flags(word) & ORGANISATION:
        return False
    single = word.removesuffix("s")
    return not (is_human(word) or is_human(single) or word in closed("crowds"))


def _is_of_things(frame: Frame, first: int, does: int, verb: int) -> bool:
    """Whether a thing is said to be something, and no thing does what follows: "said the loan was
    void and | froze the account"."""
    if not _is_thing(frame, _head(frame, first, does)):
        return False
    said = frame.kinds[does] == "x" and frame.kinds[does + 1 : does + 2] != "g"
    behind = frame.kind(verb + 1) in tuple("dNnpPi#")
    listed = frame.words[verb] in closed("own_acts") and behind
    return said and (listed or _is_act(frame, verb))


def _has_other_object(frame: Frame, cue: Cue, first: int, does: int, link: int, verb: int) -> bool:
    """Whether "him" or "it" behind the second verb is the subject of the first, or "its" can't be:
    "said Reed was a coward and | jailed him", "said sales had sunk and | cut its forecast"."""
    head = _head(frame, first, does)
    word = frame.word(verb + 1)
    inside = [at for at in range(does + 1, link) if frame.kinds[at] in "nN"]
    copula = is_state(frame, does)
    if word == "its":
        return _is_not_its(frame, first, does, link)
    thing = _OBJECTS.get(word)
    speaker = cue.speaker
    if thing is None or speaker is None or frame.kind(verb + 2) in ("n", "e"):
        return False
    if thing:
        return (
            _is_thing(frame, head) and (copula or not inside) and "d" not in frame.kinds[does:link]
        )
    judging = frame.words[speaker.last - 1] in _JUDGING
    somebody = (
        frame.kinds[head] == "N"
        or is_human(frame.words[head])
        or frame.words[head]
        in (
            "he",
            "she",
        )
    )
    described = frame.words[does] in closed("be_forms") and (copula or not inside)
    return judging and somebody and described


def _is_not_its(frame: Frame, first: int, does: int, link: int) -> bool:
    """Whether the subject of a clause is many things, and no other noun is what "its" may mean."""
    head = _head(frame, first, does)
    if not frame.words[head].endswith("s") or frame.words[head].endswith("ss"):
        return False
    others = not set("nN").isdisjoint(frame.kinds[does:link]) and not is_state(frame, does)
    return frame.kinds[head] == "n" and _is_thing(frame, head) and not others
