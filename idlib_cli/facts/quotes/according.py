"""What is told by a source: "According to Lee, it rained", "The dam, according to her, held".

The clause stands behind the source, before it or around it.
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

import re

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.body_kinds import heads
from idlib_cli.facts.quotes.chunks import Phrase, is_noun
from idlib_cli.facts.quotes.closing import Reported
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import verbs
from idlib_cli.facts.quotes.predicates import is_clause, predicate
from idlib_cli.facts.quotes.resuming import goes_on_counting
from idlib_cli.language.lexicon import GIVEN, flags, is_role


def comma_end(frame: Frame, first: int) -> int:
    """Where the clause that begins at token `first` ends: with the sentence, or at a comma."""
    last = first
    while frame.kind(last) not in ("", ".", ";", ",", "-", "?"):
        last += 1
    return last


def by_source(frame: Frame, cue: Cue) -> Reported | None:
    if cue.speaker is None:
        return None
    opening = cue.speaker.last == cue.first and cue.speaker.first == 1  # "In her telling, it rose"
    if opening and frame.kind(cue.last) in tuple("dNpPn"):  # "In her telling it rose"
        last = len(frame.kinds.rstrip(".,;"))
        fits = predicate(frame, cue.last, last) is not None
        return Reported((cue.last, last), cue, cue.speaker, "according to") if fits else None
    if opening or cue.first <= 1 or frame.kinds[cue.first - 1] in "cbu;":
        return _opened(frame, cue, cue.speaker)
    if frame.kinds[cue.first - 1] == "w":
        return _behind_relative(frame, cue)
    interrupted = _around_source(frame, cue)
    if interrupted is not None:
        return interrupted
    viewed = cue.speaker.last == cue.first  # ", in his view"
    span = clauses.before(frame, cue.speaker.first - 1 if viewed else cue.first)
    goes_on = viewed and frame.kind(cue.last) in (",", "-")  # "The prize was, in his view, late"
    if goes_on or span is None or not set(frame.kinds[span[0] : span[1]]) & set("xvCeB"):
        return None
    if span[1] - span[0] <= _LEAST_REST:
        return None  # "Not so, according to the clerk."
    span = _behind_claim(frame, span)
    rest = None
    at = cue.speaker.last
    if not viewed and frame.kinds[at : at + 2] == ",c" and goes_on_counting(frame, at + 2):
        last = len(frame.kinds.rstrip(".;,?"))
        rest = (at + 2, last) if "Q" not in frame.kinds[at:last] else None
    return Reported(span, cue, cue.speaker, "according to", rest)


_TELLING = frozenset({"announce", "claim", "confirm", "declare", "report", "say"})
"""Verbs whose subject answers for what stands behind them, as no other source does."""


def _behind_claim(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """Without what another has claimed: "The army announced a raid on Vell, where | two died,
    according to medics"."""
    first, last = span
    if "where" not in frame.words[first:last]:
        return span
    where = frame.words.index("where", first, last) - 1
    if where <= first or frame.kinds[where] != ",":
        return span
    says = (at for at in range(first, where) if frame.kinds[at] == "C")
    verb = next(says, where)
    if verb == where or is_noun(frame, verb):
        return span
    if verbs()[frame.words[verb]][2] not in _TELLING:
        return span
    return (where + 2, last) if predicate(frame, where + 2, last) is not None else span


def _opened(frame: Frame, cue: Cue, speaker: Phrase) -> Reported | None:
    """What follows its source: "According to the clerk, | it rained"."""
    first = max(speaker.last, cue.last)
    last = _until_other(frame, first)
    follows = frame.kind(first) in ("p", "d") and last > first
    if follows and predicate(frame, first, last) is not None:
        return Reported((first, last), cue, speaker, "according to")  # "… his wife | he was ill"
    comma = frame.kinds.find(",", first)
    if comma >= 0 and frame.word(comma + 1).endswith("ed") and frame.kind(comma + 2) == "i":
        comma = frame.kinds.find(",", comma + 1)  # "According to the form, filed by Lee, …"
    if comma >= 0 and frame.kind(comma + 1) == "w":
        comma = frame.kinds.find(",", comma + 1)  # "According to a guard, who ran, …"
    if comma < 0:
        return None
    comma = _behind_kin(frame, speaker, _behind_name(frame.kinds, comma))
    comma = _behind_office(frame, speaker, comma)
    colon = frame.kinds.find(":", comma)
    last = colon if predicate(frame, comma + 1, max(colon, 0)) else _until_other(frame, comma)
    while last > comma and frame.kinds[last - 1] in ".,;":
        last -= 1
    return Reported((comma + 1, last), cue, speaker, "according to") if last > comma + 1 else None


def _until_other(frame: Frame, first: int) -> int:
    """Where a clause behind its source ends: with the sentence, or before another source: "…, but |
    according to the bank"."""
    last = len(frame.kinds)
    for at in range(first + 2, last):
        if frame.words[at] == "according" and frame.kinds[at - 1] in "cbu;":
            last = at - 1
            break
    while last > first and frame.kinds[last - 1] in ".,;":
        last -= 1
    return last


def _behind_name(kinds: str, comma: int) -> int:
    """The comma behind a name in apposition: "According to the Dean, Rev. Ann Lee|, it rained"."""
    closing = kinds.find(",", comma + 1)
    name = kinds[comma + 1 : closing]
    if closing < 0 or len(name) < 2 or set(name) != {"N"}:
        return comma
    return closing if is_clause(kinds[closing + 1 :]) else comma


def _behind_kin(frame: Frame, speaker: Phrase, comma: int) -> int:
    """The comma behind a first name: "According to his aunt, Ann|, Bo was ill"."""
    owned = frame.words[speaker.first] in ("his", "her", "their", "one", "my")
    if not owned or frame.kinds[comma + 1 : comma + 3] != "N,":
        return comma
    named = flags(frame.words[comma + 1]) & GIVEN
    return comma + 2 if named and is_clause(frame.kinds[comma + 3 :]) else comma


def _behind_office(frame: Frame, speaker: Phrase, comma: int) -> int:
    """The comma behind what a named source is: "According to Ann Lee, head of the union|, it
    rained", "According to Ann Lee, a nurse at the clinic|, it rained", "According to Airwatch, a
    monitoring group|, it rained"."""
    closing = frame.kinds.find(",", comma + 1)
    office = frame.kinds[comma + 1 : closing]
    name = frame.kinds[speaker.first : speaker.last]
    if closing < 0 or not name.endswith("N") or not office or not set(office) <= set("dnNoiPeg"):
        return comma
    head = next((at for at, kind in enumerate(office) if kind in "oi"), len(office))
    noun = frame.words[comma + head]
    role = head > 0 and name.endswith("NN") and is_role(noun)
    body = head > 1 and frame.words[comma + 1] in ("a", "an") and heads(noun) is not None
    told = _INCLUDING.sub(r"\1", frame.kinds[closing + 1 :], count=1)
    return closing if (role or body) and is_clause(told) else comma


_INCLUDING = re.compile(r"^([d#nN]+),i[d#nNc]+,")
"""412 civilians, *including 118 children,* have died."""


def _behind_relative(frame: Frame, cue: Cue) -> Reported | None:
    """ "a woman who, according to her clerk, was driving home"."""
    speaker = cue.speaker
    if speaker is None:
        return None
    first = speaker.last + (frame.kind(speaker.last) == ",")
    last = comma_end(frame, first)
    if frame.kind(first) not in ("x", "v", "C", "e") or last - first < _LEAST_REST:
        return None
    fits = "Q" not in frame.kinds[first:last]
    return Reported((first, last), cue, speaker, "according to") if fits else None


def _around_source(frame: Frame, cue: Cue) -> Reported | None:
    """ "The judge, according to her clerk, had not read the brief"."""
    speaker, kinds = cue.speaker, frame.kinds
    if speaker is None or kinds[cue.first - 1] != "," or frame.kind(speaker.last) != ",":
        return None
    first = speaker.last + 1
    head = kinds[: cue.first - 1]
    if head[0] in "iD" and set(head).isdisjoint("xvCeQ,") and len(head) <= _LONGEST_OPENING:
        # "At one point, according to the clerk, the judge left"
        last = len(kinds.rstrip(".;,"))
        if predicate(frame, first, last) is not None and "Q" not in kinds[first:last]:
            return Reported((first, last), cue, speaker, "according to")
    if frame.kind(first) not in ("x", "v", "C") or not set(head).isdisjoint("xvCB"):
        return None
    last = len(kinds)
    while last > first and kinds[last - 1] in ".,;":
        last -= 1
    if "Q" in kinds[first:last] or last - first < _LEAST_REST:
        return None
    return Reported((0, len(head)), cue, speaker, "according to", (first, last))


_LONGEST_OPENING = 6
"""Tokens of "Late in the afternoon"."""
_LEAST_REST = 2
