"""Subjects that do not stand left of their verb: behind it, or at the head of the sentence.

"said the mayor of Lyon, who …"; "Calling it a ruse, Lee …"; "Lee shook her head." for a second
predicate further on.
"""

# ruff: noqa: PLR0912 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import subjects
from idlib_cli.facts.quotes.chunks import Phrase, is_elected, is_noun
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike
from idlib_cli.facts.quotes.predicates import is_clause
from idlib_cli.language.lexicon import (
    GIVEN,
    PLACE,
    THING,
    flags,
    is_human,
)


def after_adjunct(frame: Frame, at: int) -> Phrase | None:
    """The subject behind an opening participle: "Calling it a ruse, Lee …"."""
    kinds = frame.kinds
    comma = kinds.find(",", at)
    quotation = kinds.find("Q", at)
    if quotation >= 0 and (comma < 0 or quotation < comma):
        comma = quotation
    return opening(frame, comma + 1) if comma >= 0 else None


def opening(frame: Frame, begin: int = 0, end: int | None = None) -> Phrase | None:
    """The subject of the first predicate of a frame: "Lee shook her head."."""
    kinds = frame.kinds
    if not begin and frame.word(0) in closed("asked"):
        begin = kinds.find(",") + 1  # "Asked whether the road would open, | Lee paused."
    for at in range(begin, min(len(kinds), begin + 40) if end is None else end):
        kind = kinds[at]
        if kind in "xvC" or (kind == "e" and at and kinds[at - 1] in "NpD"):
            if at > begin and not is_noun(frame, at) and not is_elected(frame, at):
                found = subjects.subject(frame, at)
                if found is not None and found.first >= begin and not _is_bare(frame, found):
                    return found
        elif kind == "Q" and at > begin and kinds[at - 1] in "Nn" and frame.kind(at + 1) in "dNPn":
            return subjects.ending_at(
                frame, at - 1, at
            )  # "The ministry 'deplored' the raid and said"
        elif kind in "Q;":
            break
    return None


def _is_bare(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase is an article alone: "*A* long pause."."""
    return phrase.last == phrase.first + 1 and frame.words[phrase.first] in ("a", "an", "the")


def _belongs(frame: Frame, at: int) -> bool:
    """Whether "in" says where somebody belongs: "sources in the palace", not "in a speech"."""
    if frame.words[at] not in ("in", "inside", "within"):
        return False
    near = frame.words[at + 1 : at + 6]
    return frame.kinds[at - 1] == "n" and closed("settings").isdisjoint(near)


def _is_occasion(frame: Frame, at: int) -> bool:
    """Whether "at" says on what occasion: "said Ann Lee *at* a Friday briefing"."""
    last = at + 1
    while frame.kind(last + 1) in ("n", "N", "D", "#", "d"):
        last += 1
    return frame.word(last) in closed("settings")


def _is_predicate(frame: Frame, at: int) -> bool:
    """Whether a verb behind a noun is what is told of it: "said the families felt sick"."""
    word = frame.words[at]
    if frame.kinds[at - 1] not in "nNP" or word.endswith("ed") or is_noun(frame, at):
        return False
    return word not in nounlike()


def _ends_paper(frame: Frame, verb: int, at: int) -> bool:
    """Whether a verb form is the noun that ends a source: "According to the daily report, it"."""
    closes = frame.kind(at + 1) in (",", ".", "", "i", "o") and frame.kinds[at - 1] in "nPd"
    return closes and frame.words[verb] == "to" and is_noun(frame, at)


_OWN = frozenset({"his", "her", "their", "its", "my", "our"})


def _is_about(frame: Frame, first: int, of: int) -> bool:
    """Whether "of" behind a bare name says whom the words are about: "said Lee *of* his rival",
    "said Lee *of* striker Bo Reed"; not "said Doctors *of* the World"."""
    named = frame.words[of] == "of" and set(frame.kinds[first:of]) == {"N"}
    return named and (frame.words[of + 1] in _OWN or frame.kinds[of + 1] == "n")


_ANSWERS = frozenset({"yes", "no-one", "nothing", "sorry", "goodbye", "thanks"})
"""What is no subject behind "said"."""
_OPENING = frozenset("NnP#deBCvg")
"""The classes of words that a noun phrase may open with."""


_NEW = frozenset({"new", "recent", "latest", "independent", "official", "internal"})
"""According to *new* testing."""


def inverted(frame: Frame, verb: int) -> Phrase | None:
    """The subject right of its verb: "said the mayor of Lyon, who …"."""
    kinds = frame.kinds
    at = verb + 1
    while kinds[at : at + 1] in ("r", "D"):
        at += 1
    first = at
    opening = kinds[at : at + 1]
    if opening == "p":
        return Phrase(at, at + 1, True)
    if opening not in _OPENING or frame.words[first] in _ANSWERS:
        return None
    limit = min(len(kinds), at + 25)
    last = first
    says = frame.words[verb] in ("said", "says", "added", "adds")
    while at < limit:
        kind = kinds[at]
        if at > first and kind in "Cv" and says and _is_predicate(frame, at):
            return None
        if (
            kind in "NnP#d"
            or (at == first and kind == "C" and frame.words[at] in nounlike())
            or (
                kind in "eBCvg"
                and at + 1 < limit
                and kinds[at + 1] in "NnP"
                and (at == first or kinds[at - 1] in "dNnP")
                and (
                    kind in "eg"
                    or at == first
                    or kinds[at - 1] in "dP"
                    or frame.words[at] in nounlike()
                )
            )
            or (kind == "v" and at > first and kinds[at - 1] == "n" and is_noun(frame, at))
            or (kind in "BC" and at > first and _ends_paper(frame, verb, at))
            or (at > first and is_elected(frame, at))
            or (kind in "gG" and kinds[at - 1] == "P" and frame.kind(at + 1) in (",", "."))
            or (kind in "gG" and at > first and frame.words[at - 1] in _NEW)
        ):
            counted = at > first and kinds[at - 1] in "Nn" and frame.words[at - 1] != "number"
            if kind == "d" and counted:  # not within "the world number four"
                break
            at += 1
            last = at
        elif (
            kind in "oiT"
            and last == at
            and at > first
            and at + 1 < limit
            and kinds[at + 1] in "NndP"
        ):
            if says and _is_about(frame, first, at):
                break
            if (
                kind == "o"
                or frame.words[at] in ("for", "from", "with")
                or (frame.words[at] == "at" and not _is_occasion(frame, at))
                or (frame.words[at] in ("in", "inside", "within") and _belongs(frame, at))
            ):
                at += 1
            else:
                break
        elif kind == "c" and last == at and at > first and frame.kind(at + 1) in ("N", "d", "n"):
            if frame.words[at] not in ("and", "&"):
                break
            at += 1
        else:
            break
    while last > first and kinds[last - 1] in "#D" and not frame.words[last - 1].endswith("-old"):
        last -= 1
    noun = last > first and (kinds[last - 1] == "n" or is_noun(frame, last - 1))
    common = noun and ("N" not in kinds[first:last] or "P" in kinds[first:last])
    if last > first and kinds[first] in "dNP" and common:
        # "said the mayor, Ann Lee, who …": the name is the better mention.
        tail = _behind_relative(frame, last)
        begin = end = _behind_rank(frame, tail + 1)
        while frame.kind(end) == "N" or (
            frame.word(end) in closed("particles") and frame.kind(end + 1) == "N"
        ):
            end += 1
        closes = frame.kind(end) in (",", ".", "Q", "-", "")
        fits = frame.kind(tail) == "," and end > begin + 1 and closes
        if fits and _is_bearer(frame, verb, (first, last), (begin, end)):
            return Phrase(begin, end, True)
    return Phrase(first, last, True) if last > first else None


def _behind_relative(frame: Frame, last: int) -> int:
    """The comma behind a relative clause and before a name: "said the guard who found them|, Ann
    Lee"; not where the name may be of whom the clause tells."""
    comma = frame.kinds.find(",", last, last + _LONGEST_RELATIVE)
    if frame.kind(last) != "w" or comma < 0 or not set("Q;:-").isdisjoint(frame.kinds[last:comma]):
        return last
    told = frame.kinds[comma - 1] in "nNP#" and not flags(frame.word(comma + 1)) & GIVEN
    return last if told or is_human(frame.words[comma - 1]) else comma


_LONGEST_RELATIVE = 12


def _is_bearer(frame: Frame, verb: int, role: tuple[int, int], name: tuple[int, int]) -> bool:
    """Whether a name behind a role is its bearer's: not "said the guide, | Old Mill Road", and not
    the subject of the clause in "According to the guard, | Bo Reed, 42, fled"."""
    known = [flags(word) for word in frame.words[slice(*name)]]
    if any(one & (PLACE | THING) for one in known) and not any(one & GIVEN for one in known):
        return False
    if frame.words[verb] != "to" or verb > 2 or frame.kind(name[1]) != ",":
        return True
    ties = [at for at in range(*role) if frame.kinds[at] in "oi"]
    head = frame.words[(ties[0] if ties else role[1]) - 1]
    return is_human(head) and is_clause(frame.kinds[name[1] + 1 :])


_LONGEST_RANK = 3


def _behind_rank(frame: Frame, at: int) -> int:
    """Where the name begins behind what somebody is: "retired | Colonel Ann Lee"."""
    for rank in range(at, at + _LONGEST_RANK):
        if frame.kind(rank) == "N":
            return rank
        if frame.kind(rank) not in ("d", "n", "e") and frame.word(rank) != "retired":
            break
    return at
