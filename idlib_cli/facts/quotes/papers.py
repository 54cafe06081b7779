"""Whose paper says it: of "a report by the union", "a police statement" the union, police."""

from idlib_cli.facts.quotes import inversions
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.lexicon import GIVEN, NATION, ORGANISATION, PLACE, flags, is_human, is_role

_ISSUED = frozenset(
    {"released", "issued", "published", "compiled", "collected", "gathered", "provided", "posted"}
    | {"kept", "maintained", "made", "run", "drawn", "produced", "prepared", "carried", "tallied"}
)


_TOLD = frozenset({"account", "accounts", "version", "testimony", "testimonies", "narrative"})
"""What somebody tells: "according to the version of a relative"."""


_OF_THE_PRESS = frozenset({"news", "media", "press", "newspaper", "television", "tv", "radio"})


def issuer(frame: Frame, phrase: Phrase) -> Phrase:
    """Whose paper it is: of "a report by the union", "figures from the bank" the union, the bank;
    the phrase itself where it names no paper, or nobody who made it."""
    named = frame.words[phrase.first : phrase.last]
    if closed("documents").isdisjoint(named) and _TOLD.isdisjoint(named):
        return phrase
    for at in range(phrase.first + 1, phrase.last):
        if frame.words[at] == "from" and frame.words[at - 1] in closed("documents"):
            maker = Phrase(at + 1, phrase.last, True)
            if not _OF_THE_PRESS.isdisjoint(frame.words[phrase.first : at]):
                return phrase  # "news reports from Orla": written there, not by it
            return maker if _makes_papers(frame, maker) else phrase
        if frame.words[at] == "of" and frame.words[at - 1] in _TOLD and at == phrase.first + 2:
            teller = Phrase(at + 1, phrase.last, True)  # "the account of a guard"
            return teller if _tells(frame, teller) else phrase
    by = phrase.last
    if frame.word(by) in _ISSUED:
        by += 1
        by += frame.word(by) in ("up", "out", "together")
        while frame.kind(by) in ("D", "r") or (frame.kind(by) == "i" and frame.kind(by + 1) == "D"):
            by += 1  # "issued on Monday by the union"
    agent = inversions.inverted(frame, by) if frame.word(by) == "by" else _issuing(frame, by)
    return agent if agent is not None and _makes_papers(frame, agent) else phrase


def issued_by(frame: Frame, phrase: Phrase) -> Phrase:
    """Whose statement it is that says something: "a statement issued by the union | said"."""
    last = phrase.last - 1
    for at in range(phrase.first + 1, last):
        if frame.words[at] in ("from", "by") and frame.words[at - 1] in closed("mouthpieces"):
            maker = Phrase(at + 1, phrase.last)  # "a statement from the ministry said"
            return maker if _makes_papers(frame, maker) else phrase
    if frame.words[last] in _PAPERS and last - phrase.first <= _LONGEST_BODY:
        maker = Phrase(phrase.first + (frame.kinds[phrase.first] == "d"), last)
        if maker.last > maker.first and _is_body(frame, maker):
            return maker
    told = frame.word(phrase.last) in _ISSUED and frame.words[last] in closed("mouthpieces")
    return issuer(frame, phrase) if told else phrase


def of_subject(frame: Frame, paper: Phrase, at: int) -> Phrase | None:
    """Whose "its annual report" is behind a clause: the body that is the clause's subject; None
    where that is none: "The river rose, according to its report"."""
    if frame.words[paper.first] != "its" or frame.words[paper.last - 1] not in closed("documents"):
        return None
    owner = inversions.opening(frame, 0, at)
    if owner is None or frame.kinds[owner.last - 1] not in "nN":
        return None
    known = flags(frame.words[owner.last - 1])
    if frame.kinds[owner.last - 1] == "N":
        return owner if not known & (PLACE | GIVEN) else None
    return owner if known & ORGANISATION else None


_PAPERS = frozenset({"statement", "announcement", "communique", "communiqué"})
_LONGEST_BODY = 4
"""Tokens of "an interior ministry"."""


def _is_body(frame: Frame, maker: Phrase) -> bool:
    """Whether a statement is called by the body that makes it: "a police statement", "a Vadex
    statement"; not "a press statement", "a Dutch statement"."""
    word = frame.words[maker.last - 1]
    known = flags(word)
    if frame.kinds[maker.last - 1] == "N":
        return not known & (PLACE | NATION)
    return bool(known & ORGANISATION) and word not in ("press", "media", "news")


_ISSUES = _ISSUED | {"gave", "sent", "wrote", "shared", "distributed", "signed", "put"}


def _issuing(frame: Frame, at: int) -> Phrase | None:
    """The subject of a clause at token `at` without a pronoun: "a statement | the ministry
    released on Tuesday"."""
    verb = at
    while frame.kind(verb) in ("d", "n", "N", "P", "#") and verb < at + _LONGEST_ISSUER:
        verb += 1
    fits = verb > at and frame.kind(at) in ("d", "N", "P") and frame.word(verb) in _ISSUES
    return Phrase(at, verb, True) if fits else None


_LONGEST_ISSUER = 8


def _tells(frame: Frame, teller: Phrase) -> bool:
    """Whether somebody can have told: a name of two words or people, not "the battle"."""
    kinds = frame.kinds[teller.first : teller.last]
    noun = frame.words[teller.last - 1]
    return "NN" in kinds or is_human(noun) or is_human(noun.removesuffix("s"))


def _makes_papers(frame: Frame, maker: Phrase) -> bool:
    """Whether somebody can have made a paper: a name, an organisation or a role, not "the scene",
    "a court case", "mistake"."""
    inside = range(maker.first, maker.last)
    head = next((at for at in inside if frame.kinds[at] in "oi"), maker.last)
    word = frame.words[head - 1]
    known = flags(word)
    if frame.kinds[head - 1] == "N":
        return not known & PLACE
    return is_role(word) or is_role(word.removesuffix("s")) or bool(known & ORGANISATION)
