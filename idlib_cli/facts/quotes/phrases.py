"""Cues that are fixed phrases: "in the words of", "in Lee's view", "put it", "made clear that",
"used the phrase", "per the report", "For Lee, …".
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import inversions, subjects
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.claims import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, THINK, closed
from idlib_cli.facts.quotes.predicates import is_passive
from idlib_cli.language.lexicon import is_human

VIEWS = frozenset({"view", "opinion", "telling", "estimation", "reckoning"})
_PARTS = ("", ",", ".", "Q", "-", ";")
"""Classes on either side of "in his view" where it says who is speaking."""
_HIS = frozenset({"his", "her", "their"})
PUTS = frozenset({"put", "puts", "made", "make", "makes"})
_WORDINGS = frozenset({"phrase", "term", "word", "words", "expression"})
_USES = frozenset({"used", "uses", "using", "coined", "uttered"})


def wording(frame: Frame, token: int) -> Cue | None:
    """ "Lee used the phrase “safe zone”": the cue is the verb."""
    if frame.word(token - 1) not in _WORDINGS or frame.kind(token - 2) != "d":
        return None
    at = token - 3
    if frame.word(at) not in _USES or "x" in frame.kinds[max(0, at - 2) : at]:
        found = frame.word(at) in _USES and frame.word(at - 1) in ("has", "had", "have")
        if not found:
            return None
    return Cue(at, token, "use", SAY, "finite", subjects.subject(frame, at))


CALLS = frozenset({"call", "calls", "appeal", "appeals", "plea", "pleas", "demand", "demands"})
CALLING = frozenset(
    {"renew", "renews", "renewed", "repeat", "repeats", "repeated", "reiterate", "reiterates"}
    | {"reiterated", "issue", "issues", "issued", "make", "makes", "made", "launched"}
)


def calling(frame: Frame) -> list[Cue]:
    """ "renewed its call on Riga to yield", "issued an appeal for blood": a call is a cue."""
    found = []
    for at, word in enumerate(frame.words):
        told = frame.kind(at + 1) == "t" and at > 1 and word in closed("claim_nouns")
        relative = frame.kind(at + 2) in ("v", "x", "C", "e") and frame.kind(at + 3) != "x"
        told = told and not relative  # "issued a statement that surprised fans"
        if not told and (word not in CALLS or frame.word(at + 1) not in ("for", "on", "to")):
            continue
        verb = at - 1
        while frame.kind(verb) in ("d", "n", "e") and frame.word(verb) not in CALLING and verb:
            verb -= 1
        if verb >= at - 1 or frame.word(verb) not in CALLING or is_passive(frame, verb):
            continue
        who = subjects.subject(frame, verb)
        if who is not None:
            base = "call" if not told else word
            found.append(Cue(at, at + 1, base, SAY, "finite", who))
    return found


def putting(frame: Frame, at: int) -> Cue | None:
    """ "put it", "made (it) clear that"."""
    it = frame.word(at + 1) == "it"
    if frame.words[at] in ("put", "puts"):
        base, last = "put it", at + 2
        if frame.kind(at + 1) == "T" and (who := _puts_to(frame, at)) is not None:
            return Cue(at, at + 2, base, SAY, "finite", who)
        if not it:
            return _figure(frame, at)
    else:
        base, last = "make clear", at + 2 + it
        follows = frame.kind(last) == "t" or (it and frame.kind(last) in tuple("pdNnP"))
        if frame.word(last - 1) not in ("clear", "plain") or not follows:
            return None
    if base == "make clear" and is_passive(frame, at):
        return None  # "It was made clear that": by nobody
    return Cue(at, last, base, SAY, "finite", subjects.subject(frame, at))


STANCES = frozenset({"adamant", "insistent"})


def stances(frame: Frame) -> list[Cue]:
    """ "Lee was adamant that …": what somebody is known for holding is what was said."""
    found = []
    for at, word in enumerate(frame.words):
        if word in STANCES and at > 1 and frame.kinds[at - 1] in "xr" and frame.kind(at + 1) == "t":
            begin = at - 1 - (frame.kinds[at - 1] == "r")
            if frame.kinds[begin] == "x" and (who := subjects.subject(frame, begin)) is not None:
                found.append(Cue(at, at + 1, word, SAY, "finite", who))
    return found


_COUNTED = frozenset(
    {"toll", "number", "numbers", "figure", "figures", "total", "count", "cost", "costs", "damage"}
    | {"damages", "losses", "loss", "tally", "dead", "wounded", "missing", "injured", "it", "price"}
    | {
        "value",
        "odds",
        "chance",
        "chances",
        "rate",
        "share",
        "size",
        "population",
        "deaths",
    }
    | {"casualties", "turnout", "crowd", "bill", "debt", "age", "worth", "ransom", "speed", "depth"}
)


def _puts_to(frame: Frame, at: int) -> Phrase | None:
    """Who puts the quotation before the verb to somebody: "“You lied,” *Lee* put to him."."""
    who = subjects.subject(frame, at)
    if who is None or frame.kind(who.first - 1) not in ("Q", ",") or is_passive(frame, at):
        return None
    told = at + 2
    while frame.kind(told) in tuple("dnNP"):
        told += 1
    ends = told > at + 2 and frame.kind(told) in ("", ".", ",", ";")
    return who if ends and "Q" in frame.kinds[max(0, who.first - 2) : who.first] else None


def _figure(frame: Frame, at: int) -> Cue | None:
    """ "put the toll at nine"; not "put the statue at 10 Market Street"."""
    upto = figure_at(frame, at + 1)
    if upto is None or _COUNTED.isdisjoint(frame.words[at + 1 : upto]):
        return None
    if is_passive(frame, at) or figure_at(frame, at + 1) is None:
        return None
    return Cue(at, at + 1, "put at", SAY, "finite", subjects.subject(frame, at))


def figure_at(frame: Frame, first: int) -> int | None:
    """The "at" behind a noun phrase that begins with token `first`, where a number follows."""
    at = first
    while frame.kind(at) in tuple("dnNPDeog") and at < first + _LONGEST_COUNTED:
        at += 1
    if at == first or frame.word(at) != "at" or frame.kinds[at - 1] not in "nNeg":
        return None
    number = at + 1
    while frame.kind(number) in ("i", "r", "d", "n") and number < at + _LONGEST_QUALIFIER:
        if frame.words[number] in NUMBERS:
            return at
        number += 1
    return at if frame.kind(number) == "#" or frame.word(number) in NUMBERS else None


NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half"}
    | {"eleven", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "hundreds"}
    | {"thousands", "dozens"}
)
_LONGEST_COUNTED = 9
"""Tokens of "the number of civilians killed in"."""
_LONGEST_QUALIFIER = 4
"""Tokens of "more than a"."""


_LONGEST_VIEWER = 14


def for_whom(frame: Frame) -> Cue | None:
    """ "For Lee, the siege was “a defeat”"; without marks it may be the writer's judgement."""
    if frame.headline:
        return None
    kinds = frame.kinds
    last = 1
    while frame.kind(last) in tuple("dnNPo") and last < _LONGEST_VIEWER:
        last += 1
    if last == 1 or frame.kind(last) != "," or kinds[last - 1] not in "nN":
        return None
    phrase = Phrase(1, last)
    comma = last
    if frame.kind(last + 1) in ("d", "i", "o", "N", "w"):
        # "For the mayor of Lund, Ann Lee, …", "For Lee, of the university, …"
        behind = kinds.find(",", last + 1)
        aside = kinds[last + 1 : behind]
        if 0 < behind < last + _LONGEST_VIEWER and set("xvCQ;:").isdisjoint(aside):
            comma = behind
            if aside.strip("N") == "" and kinds[1] in "dn":
                phrase = Phrase(last + 1, behind)
    named = kinds[phrase.first] == "N" and set(kinds[phrase.first : phrase.last]) == {"N"}
    if not (named or is_human(frame.words[phrase.last - 1].removesuffix("s"))):
        return None
    quotation = kinds.find("Q", comma)
    clause = kinds[comma + 1 : quotation].rstrip("r")
    apart = clause.endswith("x") or (clause.endswith("xd") and kinds[quotation + 1 :] in ("", "."))
    fits = quotation > 0 and apart and set(clause) <= set("dnNPpoixre#gT")
    return Cue(0, 1, "in the view of", THINK, "phrase", phrase) if fits else None


def phrase_cue(frame: Frame, at: int) -> Cue | None:
    """ "in the words of X", "in X's words", "per the report"."""
    if frame.words[at] == "per":
        if frame.kind(at - 1) not in (",", "Q", "") or frame.kind(at + 1) not in ("d", "N"):
            return None
        phrase = inversions.inverted(frame, at)
        return Cue(at, at + 1, "per", SAY, "phrase", phrase) if phrase else None
    if frame.words[at] == "in":
        the, noun, of = (frame.word(at + further) for further in (1, 2, 3))
        if the == "the" and of == "of" and (noun == "words" or noun in VIEWS):
            phrase = inversions.inverted(frame, at + 3)
            group = SAY if noun == "words" else THINK
            base = "in the words of" if noun == "words" else "in the view of"
            return Cue(at, at + 4, base, group, "phrase", phrase) if phrase else None
        for last in range(at + 2, min(at + 7, len(frame.words))):
            if frame.words[last] in VIEWS and (
                frame.kinds[last - 1] == "P" or frame.words[last - 1] in _HIS
            ):
                opens = at == 0 and frame.kind(1) != "" and frame.kind(last + 1) in tuple("dpNPn")
                if not opens and (
                    frame.kind(at - 1) not in _PARTS or frame.kind(last + 1) not in _PARTS
                ):
                    return None  # "had a rock in his view"
                return Cue(last, last + 1, "in the view of", THINK, "phrase", Phrase(at + 1, last))
            if frame.words[last] in ("words", "phrase") and frame.kinds[last - 1] in "Pd":
                if frame.words[last - 1] in ("other", "these", "the", "those", "few", "many"):
                    return None
                return Cue(last, last + 1, "in the words of", SAY, "phrase", Phrase(at + 1, last))
    return None
