"""Who is named before a colon and words in marks: `Smith: 'No deal'`, `Ann Lee, farmer: “…”`.

A label of a name with what its bearer is may end in a dash too, as in lists of reactions. A place
("Lima, day two: “…”"), the kind of a piece ("INTERVIEW: “…”") and what was awarded to somebody
("Ann Lee, best actor: “The Dam”") name no speaker.
"""

import re

from idlib_cli.facts.quotes import inversions
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.exclusions import is_title, words_of
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.segments import is_office
from idlib_cli.language.causes import classes
from idlib_cli.language.lexicon import GIVEN, NATION, ORGANISATION, PLACE, THING, flags, is_human

_LABEL = re.compile(
    # the classes of "Ann Lee, senator:", "UN chief Ann Lee, on Twitter:", "Ann Lee (farmer):"
    r"(?P<who>[dnNP]{0,6}?(?P<name>N{2,4}))(?:,(?=[^,])[dNnPoie#agcTG,]{1,14}|\([dNnPo#,]{1,8}\))[:-]"
)
_OFFICE = re.compile(r"d?[ne]{1,4}(?:od?[nN]{1,3})?,(?P<name>N{2,4}):")
"""The classes of "The chief of the union, Ann Lee:"."""
_IMPERSONAL = ORGANISATION | PLACE | THING | NATION


def named(frame: Frame, token: int, text: str) -> Phrase | None:
    """Who is named before the quotation at `token`; None where nobody is."""
    if frame.words[0] == "there":
        return None  # "There was one question: “Why?”"
    return _colon(frame, token, text) or _label(frame, token, text)


def _label(frame: Frame, token: int, text: str) -> Phrase | None:
    """The name in the label right before the quotation at `token`; None where there is none."""
    if token < 4 or frame.kinds[token - 1] not in ":-":
        return None
    found = _LABEL.fullmatch(frame.kinds, 0, token)
    if found is None:
        found = _OFFICE.fullmatch(frame.kinds, 0, token)
        holds = found is not None and is_office(frame, 0, found.start("name") - 1)
        return Phrase(*found.span("name")) if found is not None and holds else None
    known = [flags(word) for word in frame.words[found.start("name") : found.end("name")]]
    if any(one & _IMPERSONAL and not one & GIVEN for one in known):
        return None
    if not _may_speak(frame, found.end("name") + 1, token - 1):
        return None
    quotation = frame.quotes[token]
    if is_title(words_of(text, quotation.start, quotation.end)):
        return None
    return Phrase(0, found.end("who"))


def _may_speak(frame: Frame, first: int, last: int) -> bool:
    """Whether what stands behind a name tells who its bearer is: not "second day", "played by Joan
    Moss", "(Joan Moss)", "a victim's headstone"."""
    bracketed = frame.kinds[last - 1] == ")"
    told = frame.kinds[first : last - bracketed]
    noun = frame.words[last - 1 - bracketed]
    if not _CAST.isdisjoint(frame.words[first : first + 2]) or (bracketed and "NN" in told):
        return False
    owned = "P" in told and not is_human(noun)
    return not owned and noun not in closed("times") and noun not in _SPELLS


_CAST = frozenset({"played", "portrayed", "voiced"})
_SPELLS = frozenset({"day", "week", "half", "round", "session", "match", "innings", "leg"})


def _colon(frame: Frame, token: int, text: str) -> Phrase | None:
    """ "Smith: 'No deal'": a name and a colon before the quotation."""
    kinds = frame.kinds
    if token >= 2 and kinds[token - 1] == ":":
        first = token - 2
        while first >= 0 and kinds[first] in "NnP#d":
            first -= 1
        if classes(frame.words[token - 2]) or frame.words[token - 2] in closed("kickers"):
            return None  # "Lagos fire: “Nobody came”", "INTERVIEW: “I was lucky”": no speaker
        if frame.words[:2] == ["quote", "of"]:
            return None  # "Quote of the day: “…” – Ann Lee"
        if frame.words[:2] == ["quote", "from"] and set(kinds[2 : token - 1]) <= {"N"}:
            # "Quote from Lee: “…”", of somebody the article has named: not "Quote from Genesis"
            start, end = frame.span(token - 2, token - 1)
            return Phrase(2, token - 1) if text.find(text[start:end]) < start else None
        if first < 0 and "N" in kinds[: token - 1]:
            return _whose(frame, Phrase(0, token - 1))
        opening = _last_clause(frame, token) or inversions.opening(frame, 0, token - 1)
        return _whose(frame, opening) or _writer(frame)
    return None


def _last_clause(frame: Frame, token: int) -> Phrase | None:
    """The subject of a clause of its own before the colon: "Lee hated it, but | the Post | loved
    it: “…”"."""
    begin = frame.kinds.rfind(",b", 0, token) + 2
    found = inversions.opening(frame, begin, token - 1) if begin > 1 else None
    return found if found is not None and found.first == begin else None


def _whose(frame: Frame, phrase: Phrase | None) -> Phrase | None:
    """Of "Lee's message" the one whose words it is; the phrase itself where it names somebody."""
    if phrase is None or closed("speech_nouns").isdisjoint(frame.words[phrase.first : phrase.last]):
        return phrase
    nouns = closed("speech_nouns")
    noun = next(at for at in range(phrase.first, phrase.last) if frame.words[at] in nouns)
    for at in range(noun - 1, phrase.first - 1, -1):
        if frame.kinds[at] == "P":
            return Phrase(phrase.first, at + 1)
        if frame.words[at] in ("his", "her", "its", "their"):
            return Phrase(at, at + 1)
    return phrase


def _writer(frame: Frame) -> Phrase | None:
    """ "Marisol, a reader in Cuenca, emails: “…”"."""
    comma = frame.kinds.find(",")
    names = frame.kinds[:comma]

    fits = (
        comma > 0
        and set(names) <= set("N")
        and frame.word(frame.kinds.find(":") - 1)
        in ("emails", "texts", "messages", "posts", "tweets", "comments")
    )
    return Phrase(0, comma) if fits else None
