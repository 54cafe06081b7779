"""Which cue reports which quotation: inside a frame, across frames, across paragraphs.

The order of preference is that of a reader: a cue that touches the quotation; a cue whose
clause holds it; the attribution at the end of the sentence; then, for a quotation without any
cue, whoever was speaking in the same paragraph or led up to it.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

from dataclasses import dataclass

from idlib_cli.facts.quotes import (
    clause_ends,
    colons,
    cues_before,
    cues_behind,
    headlines,
    papers,
    several,
    subjects,
)
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import JUDGE, SAY, THINK, Cue, cues
from idlib_cli.facts.quotes.exclusions import excluded, is_given_name, is_title, words_of
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.hearings import Heard, heard, is_hearing
from idlib_cli.facts.quotes.lexicon import closed, verbs
from idlib_cli.facts.quotes.predicates import predicate
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
    hearings = heard(frame, found)
    results = []
    for token in sorted(frame.quotes):
        told = _heard(frame, hearings, found, token)
        results.append(told or _attribute(frame, found, token, text))
    return results


def _heard(frame: Frame, hearings: list[Heard], found: list[Cue], token: int) -> Attribution | None:
    """A quotation in what was told to a court, unless another cue reports it."""
    for span, cue in hearings:
        if span[0] <= token < span[1]:
            left = cues_before.left(frame, found, token)
            if left is None or left is cue or not _says_itself(frame, left, token):
                quotation = frame.quotes[token]
                return Attribution(frame, token, quotation, "told in court", cue, None, frame, span)
    return None


def _attribute(frame: Frame, found: list[Cue], token: int, text: str) -> Attribution:
    quotation = frame.quotes[token]
    left = cues_before.left(frame, found, token)
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
    before = frame.kind(token - 1)
    apposed = before == "," and frame.word(token - 2) in closed("works")
    named = (apposed or before in ("P", "d")) and excluded(text, frame, token)
    if left is not None and not named and cues_before.touches(frame, left, token):
        return _with(frame, token, quotation, "cue before", left)
    if excluded(text, frame, token):
        return Attribution(frame, token, quotation, "excluded")
    if left is not None and cues_before.tells(frame, left, token):
        result = _with(frame, token, quotation, "cue of the clause", left)
        result.clause = (left.last, _clause_end(frame, token))
        return result
    right = cues_behind.right(frame, found, token, text) or cues_behind.how(frame, found, token)
    if right is not None and cues_behind.is_fronted(frame, right[0], token):
        if left is None:
            return Attribution(frame, token, quotation, "excluded")
        right = None
    if right is not None:
        cue, phrase = right
        if cue.base == "read" and phrase is not None:
            if _shows(frame, phrase.first, phrase.last):
                return Attribution(frame, token, quotation, "excluded")
            phrase = papers.issuer(frame, phrase)  # "…, read a statement from the union"
        phrase = None if _is_told(frame, cue, phrase) else phrase
        return Attribution(frame, token, quotation, "cue after", cue, phrase, frame)
    if frame.headline and (source := headlines.marked(text, frame, token)) is not None:
        return Attribution(frame, token, quotation, "headline source", None, source, frame)
    colon = colons.named(frame, token, text)
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
        end = clause_ends.end_of(frame, token, found)
        return Attribution(
            frame, token, quotation, "quoted cue", None, subject, frame, (token, end)
        )
    trailing = cues_behind.trailing(frame, found, token)
    if trailing is not None:
        cue, phrase = trailing
        return Attribution(
            frame,
            token,
            quotation,
            "cue at the end",
            cue,
            phrase,
            frame,
            (0, min(cue.first, phrase.first)),
        )
    actor = cues_behind.acted(frame, token, text)
    if actor is not None:
        return Attribution(frame, token, quotation, "acted", None, actor, frame)
    if _is_answer(frame, token):
        return Attribution(frame, token, quotation, "answer", None, None, frame)
    return Attribution(frame, token, quotation, "bare")


def _says_itself(frame: Frame, cue: Cue, token: int) -> bool:
    """Whether a cue within what a court was told reports a quotation: "Lee told his wife he was
    “done”, the court heard"."""
    says = cue.group == SAY and cue.form == "finite" and cue.speaker is not None
    nobody = cue.form == "passive" and cue.speaker is None  # "after he was called “a thief”"
    return says or (not nobody and cues_before.touches(frame, cue, token))


def _is_answer(frame: Frame, token: int) -> bool:
    """Whether the words are the answer of whoever was asked: "“Never,” came the reply."."""
    came, article, noun = (frame.word(token + step) for step in (1, 2, 3))
    return (
        came in ("came", "comes", "was")
        and article in ("the", "his", "her", "their")
        and noun in ("reply", "answer", "response", "retort")
    )


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
    if verb is None or verbs().get(verb, ("", "", ""))[0] != "C" or "at" in words[1:3]:
        return None  # "He “laughed at” the offer"
    if verbs()[verb][1] not in (SAY, JUDGE):
        return None
    return subjects.subject(frame, token)


def _is_told(frame: Frame, cue: Cue, phrase: Phrase | None) -> bool:
    """Whether the subject only hears what is said: "'bled dry', court told" in a headline."""
    return (
        phrase is not None
        and cue.base == "tell"
        and frame.headline
        and frame.kind(cue.last) in ("", ".")
        and is_hearing(frame, phrase)
    )


def _with(frame: Frame, token: int, quotation: Quotation, rule: str, cue: Cue) -> Attribution:
    if cue.base == "hear" and frame.word(token - 1) == "of":  # "heard a cry of “Here!”"
        return Attribution(frame, token, quotation, rule, cue, None, frame)
    phrase = several.judge(frame, cue, token) or cue.speaker
    hearer = cue.base in closed("hearer_verbs")  # "told staff: “…”"
    inverts = cue.form == "finite" and cue.group != JUDGE and not hearer
    if phrase is not None and frame.headline and cue.base == "tell" and is_hearing(frame, phrase):
        phrase = None  # "Inquest told driver 'fell asleep'"
    if cue.inverted is not None and inverts and (phrase is None or _stands_between(frame, cue)):
        after = cue.inverted.last
        if frame.kind(after) in (",", ":", "Q", "-"):
            phrase = cue.inverted
    return Attribution(frame, token, quotation, rule, cue, phrase, frame)


def _stands_between(frame: Frame, cue: Cue) -> bool:
    """Whether verb and speaker stand between two things said: "It was late, said Lee, and it had
    “no point”"."""
    who = cue.inverted
    if who is None or who.first != cue.last or frame.kind(cue.first - 1) != ",":
        return False
    named = frame.kinds[who.last - 1] == "N"
    resumes = frame.kinds[who.last : who.last + 2] in (",b", ",c")
    return named and resumes and predicate(frame, 0, cue.first - 1) is not None


def _clause_end(frame: Frame, token: int) -> int:
    end = token + 1
    kinds = frame.kinds
    while end < len(kinds) and kinds[end] not in ".?;":
        end += 1
    return end


__all__ = ["Attribution", "attribute", "cues"]
