"""Which cue reports which quotation: inside a frame, across frames, across paragraphs.

The order of preference is that of a reader: a cue that touches the quotation; a cue whose
clause holds it; the attribution at the end of the sentence; then, for a quotation without any
cue, whoever was speaking in the same paragraph or led up to it.
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

import re
from dataclasses import dataclass

from idlib_cli.facts.quotes import clauses, inversions, subjects
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import JUDGE, SAY, THINK, Cue, cues
from idlib_cli.facts.quotes.exclusions import excluded, is_given_name, is_title, words_of
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, verbs
from idlib_cli.language.quotation import Quotation


@dataclass(slots=True)
class Attribution:
    """One quotation, the cue that reports it and the phrase that names the speaker."""

    frame: Frame
    token: int
    quotation: Quotation
    rule: str
    cue: Cue | None = None
    speaker: Phrase | None = None
    speaker_frame: Frame | None = None
    clause: tuple[int, int] | None = None
    """Tokens of the reported clause, where more than the quotation is reported."""


def attribute(frame: Frame, found: list[Cue], text: str) -> list[Attribution]:
    """The quotations of one frame with their cues; `rule` is "bare" where none governs."""
    results = []
    for token in sorted(frame.quotes):
        results.append(_attribute(frame, found, token, text))
    return results


def _attribute(frame: Frame, found: list[Cue], token: int, text: str) -> Attribution:
    quotation = frame.quotes[token]
    left = _left(frame, found, token)
    if left is not None and (
        _is_display(frame, left, token)
        or _is_performed(frame, left, token, text)
        or is_given_name(text, frame, token, left)
    ):
        return Attribution(frame, token, quotation, "excluded")
    if left is not None and left.form == "gerund" and left.first <= 1 and left.group == JUDGE:
        # "Calling the verdict “a farce”, Lee said he would appeal"
        result = _with(frame, token, quotation, "cue of the clause", left)
        result.clause = (left.last, _clause_end(frame, token))
        return result
    apposed = frame.kind(token - 1) == "," and frame.word(token - 2) in closed("works")
    named = (apposed or frame.kind(token - 1) in ("P", "d")) and excluded(text, frame, token)
    if left is not None and not named and _touches(frame, left, token):
        return _with(frame, token, quotation, "cue before", left)
    if excluded(text, frame, token):
        return Attribution(frame, token, quotation, "excluded")
    right = _right(frame, found, token, text) or _how(frame, found, token)
    if right is not None:
        cue, phrase = right
        phrase = None if _is_told(frame, cue, phrase) else phrase
        return Attribution(frame, token, quotation, "cue after", cue, phrase, frame)
    colon = _colon(frame, token)
    if colon is not None and _shows(frame, colon.first, colon.last):
        return Attribution(frame, token, quotation, "excluded")
    if colon is not None:
        return Attribution(frame, token, quotation, "colon", None, colon, frame)
    if (left is not None and left.group != THINK) or (
        left is not None and left.speaker is not None
    ):
        clause = (left.last, _clause_end(frame, token))
        result = _with(frame, token, quotation, "cue of the clause", left)
        result.clause = clause
        return result
    subject = _quoted_verb(frame, token, text)
    if subject is not None:
        end = clauses.end_of(frame, token, found)
        return Attribution(
            frame, token, quotation, "quoted cue", None, subject, frame, (token, end)
        )
    trailing = _trailing(frame, found, token)
    if trailing is not None:
        cue, phrase = trailing
        return Attribution(
            frame, token, quotation, "cue at the end", cue, phrase, frame, (0, phrase.first)
        )
    return Attribution(frame, token, quotation, "bare")


def _how(frame: Frame, found: list[Cue], token: int) -> tuple[Cue, Phrase | None] | None:
    """The cue of "“A slap in the face” is how Lee described the offer"."""
    if frame.word(token + 2) not in ("how", "what") or frame.kind(token + 1) != "x":
        return None
    for cue in found:
        if token < cue.first and cue.base in ("describe", "call", "put it", "term", "sum up"):
            return (cue, cue.speaker) if cue.speaker is not None else None
    return None


_PAINTED = frozenset({"paint", "spray", "daub", "scrawl", "etch", "engrave", "stencil", "print"})


def _is_display(frame: Frame, cue: Cue, token: int) -> bool:
    """Whether a sign or a banner shows the words: "banners reading …", "painted “…” on a wall"."""
    if cue.base in _PAINTED:
        return cue.last == token
    near = frame.words[max(0, cue.first - 5) : cue.first]
    return cue.base in ("read", "say", "state", "declare", "proclaim", "demand", "call") and any(
        word in closed("displays") for word in near
    )


def _is_performed(frame: Frame, cue: Cue, token: int, text: str) -> bool:
    """Whether the words are the title of what is sung or read: She sang "Blue Moon"."""
    quotation = frame.quotes[token]
    return (
        cue.base in ("sing", "read", "recite", "preach")
        and frame.kind(token - 1) not in (",", ":")
        and quotation.end - quotation.start < 60
        and text[quotation.end - 1] not in ".!?"
        and is_title(words_of(text, quotation.start, quotation.end))
    )


def _shows(frame: Frame, first: int, last: int) -> bool:
    """Whether a sign or a banner is named in tokens `first:last`."""
    return not closed("displays").isdisjoint(frame.words[first:last])


def _quoted_verb(frame: Frame, token: int, text: str) -> Phrase | None:
    """The subject of a cue inside the marks: `The ministry "strongly condemned" the raid`."""
    if token == 0 or frame.kind(token - 1) not in ("N", "n", ")", "p"):
        return None
    quotation = frame.quotes[token]
    words = [
        word.lower()
        for word in words_of(text, quotation.start, min(quotation.end, quotation.start + 60))
    ]
    verb = next((word for word in words[:3] if not word.endswith("ly")), None)
    if verb is None or verbs().get(verb, ("", "", ""))[0] != "C":
        return None
    if verbs()[verb][1] not in (SAY, JUDGE):
        return None
    return subjects.subject(frame, token)


_HEARING = frozenset({"court", "jury", "inquest", "inquiry", "tribunal", "jurors", "trial"})


def _is_told(frame: Frame, cue: Cue, phrase: Phrase | None) -> bool:
    """Whether the subject only hears what is said: "'bled dry', court told" in a headline."""
    return (
        phrase is not None
        and cue.base == "tell"
        and frame.headline
        and frame.kind(cue.last) in ("", ".")
        and frame.words[phrase.last - 1] in _HEARING
    )


def _with(frame: Frame, token: int, quotation: Quotation, rule: str, cue: Cue) -> Attribution:
    phrase = cue.speaker
    if phrase is None and cue.inverted is not None and cue.form == "finite":
        after = cue.inverted.last
        if frame.kind(after) in (",", ":", "Q", "-"):
            phrase = cue.inverted
    return Attribution(frame, token, quotation, rule, cue, phrase, frame)


_NEXT_PREDICATE = re.compile(r"[cb]v")


def _left(frame: Frame, found: list[Cue], token: int) -> Cue | None:
    """The nearest cue left of the quotation whose clause may hold it."""
    for cue in reversed(found):
        if cue.first >= token:
            continue
        between = frame.kinds[cue.last : token]
        if ";" in between:
            return None
        if cue.group == JUDGE and "Q" in between and _NEXT_PREDICATE.search(between):
            continue  # "called it “a joke” and cut its rating to “sell”"
        if _trails(frame, cue) and between.strip(",:rDcb") and not _touches(frame, cue, token):
            # The cue closes an earlier quotation: it reports this one only if it says so again.
            continue
        if cue.group == SAY and cue.speaker is not None and between in (":", ",:"):
            return cue  # "He claimed Lee had said: “It's only money.”"
        return _outer(frame, found, cue)
    return None


def _outer(frame: Frame, found: list[Cue], inner: Cue) -> Cue:
    """The cue whose reported clause holds another: "Ali said that Bo called it 'a joke'".

    Whatever Bo said, the words are given as Ali tells them.
    """
    for cue in found:
        if cue.first >= inner.first:
            break
        if cue.group != SAY or cue.form not in ("finite", "gerund") or cue.speaker is None:
            continue
        between = frame.kinds[cue.last : inner.first]
        if _parted(between) or _trails(frame, cue):
            continue
        if inner.speaker is None or inner.speaker.first >= cue.last:
            return cue
    return inner


_COORDINATED = re.compile(r"(?<=[NnP#])c(?=[NndP#])|,[cb](?=t)|c(?=t)|^,")
"""The classes of "rain and snow", ", and that": what follows is reported still."""


def _parted(between: str) -> bool:
    """Whether a clause of its own begins in the classes between two cues."""
    return not set(_COORDINATED.sub("", between)).isdisjoint(";Q:,cb")


def _trails(frame: Frame, cue: Cue) -> bool:
    """Whether the cue stands right after a quotation that it reports ("Q," he said)."""
    first = cue.first
    if cue.form == "gerund":
        return False
    if cue.speaker is not None and not cue.speaker.inverted and cue.speaker.first < first:
        if frame.kinds[cue.speaker.last : first].strip("xrD"):
            return False
        first = cue.speaker.first
    at = first - 1
    while at >= 0 and frame.kinds[at] in ",r":
        at -= 1
    return at >= 0 and frame.kinds[at] == "Q"


def _touches(frame: Frame, cue: Cue, token: int) -> bool:
    between = frame.kinds[cue.behind : token]
    if between.strip(",:rtDT-") == "" or (cue.form == "noun" and between == "o"):
        return True
    return len(between) <= 12 and between.endswith((":", ",")) and not set(between) & set("CvxQ;")


def _right(
    frame: Frame, found: list[Cue], token: int, text: str
) -> tuple[Cue, Phrase | None] | None:
    """A cue with its subject that follows the quotation at once."""
    at = token + 1
    ended = frame.kind(at) in (",", "-", "?") or text[frame.quotes[token].end - 1] in ",.?!…—–-"
    while frame.kind(at) in (",", "-", "?", "r", "a"):
        at += 1
    if not ended and frame.kind(at) not in ("p", "C", "G", "N", "i"):
        return None
    for cue in found:
        if cue.first < at:
            continue
        if cue.first - at > 25 or "Q" in frame.kinds[at : cue.first]:
            return None
        if cue.form == "phrase" and cue.first == at:
            return cue, cue.speaker
        if cue.group == JUDGE and cue.base not in ("call", "press", "quote"):
            return None
        if cue.group == THINK and cue.base not in ("think", "know", "reckon"):
            return None
        if cue.first == at and cue.form == "finite" and cue.inverted is not None:
            behind = cue.inverted.last
            predicate = frame.kind(behind) in ("x", "v", "C") and not (
                frame.word(behind).endswith("ed") and frame.kind(behind + 1) == "i"
            )  # "observed a bench headed by …"
            return None if predicate else (cue, cue.inverted)
        if (
            cue.speaker is not None
            and cue.speaker.first == at
            and cue.form in ("finite", "passive")
        ):
            return cue, cue.speaker
        if cue.speaker is not None and at < cue.speaker.first:
            skipped = frame.kinds[at : cue.speaker.first]
            apposed = skipped.endswith(",") and not set(skipped) & set("xvCQ:;")
            if apposed or (len(skipped) <= 3 and skipped[0] in "di"):
                return cue, cue.speaker
        return None
    return None


def _colon(frame: Frame, token: int) -> Phrase | None:
    """ "Smith: 'No deal'": a name and a colon before the quotation."""
    kinds = frame.kinds
    if token >= 2 and kinds[token - 1] == ":":
        first = token - 2
        while first >= 0 and kinds[first] in "NnP#d":
            first -= 1
        if first < 0 and "N" in kinds[: token - 1]:
            return Phrase(0, token - 1)
        return inversions.opening(frame, 0, token - 1) or _writer(frame)
    return None


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


def _clause_end(frame: Frame, token: int) -> int:
    end = token + 1
    kinds = frame.kinds
    while end < len(kinds) and kinds[end] not in ".?;":
        end += 1
    return end


def _trailing(frame: Frame, found: list[Cue], token: int) -> tuple[Cue, Phrase] | None:
    """The attribution that closes the sentence: `The deal was "dead", the minister said.`"""
    for cue in reversed(found):
        if cue.first <= token:
            return None
        if cue.group != SAY:
            continue
        phrase = cue.speaker or None
        if cue.form == "phrase":
            if phrase is not None:
                return cue, phrase
            continue
        if cue.form != "finite":
            continue
        if phrase is None or phrase.first <= token:
            continue
        if frame.kind(phrase.first - 1) == ",":
            return cue, phrase
    return None


__all__ = ["Attribution", "attribute", "cues"]
