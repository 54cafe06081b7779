"""Two attributions in one sentence: "The bus was full, Lee said, | and had no brakes, police said".

Each has the clause beside it, none has the other's.
"""

from idlib_cli.facts.quotes.adjuncts import skip_adjuncts
from idlib_cli.facts.quotes.closing import Reported
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.predicates import predicate

_CLOSING = frozenset({"said at the end", "according to"})
_NEAR = 3
"""Statements back in a sentence to the first source."""
_LONGEST = 60
"""Tokens of the clause of the second."""
_PARTING = frozenset({"while", "whereas", "though", "although"})


def apart(frame: Frame, results: list[Reported]) -> list[Reported]:
    """What is reported, that which a second source closes without the clause of the first."""
    parted = list(results)
    for number, second in enumerate(results):
        if second.rule not in _CLOSING or second.span[1] > second.cue.first:
            continue
        for before in range(max(0, number - _NEAR), number):
            first = results[before]
            begin = _second_half(frame, first, second)
            if begin is None:
                continue
            last = begin - 1
            while frame.kinds[last - 1] in ",;":
                last -= 1
            span, rest = first.span, first.rest
            if span[0] >= first.cue.last:
                span = (span[0], min(span[1], last))
            rest = (rest[0], last) if rest is not None and rest[0] < last else None
            parted[before] = first._replace(span=span, rest=rest)
            parted[number] = second._replace(span=(begin, second.span[1]))
    return parted


def _second_half(frame: Frame, first: Reported, second: Reported) -> int | None:
    """Where the clause of a second source begins, if the first one's stands before it."""
    kinds = frame.kinds
    if not second.span[0] <= first.cue.first < second.span[1]:
        return None
    behind = skip_adjuncts(frame, max(first.speaker.last, first.cue.last))
    if first.span[1] > first.cue.first:  # "According to Lee, it rained, | but it froze, Reed said"
        begin = _last_half(frame, first.span[0], second) if first.rule == "according to" else None
    elif frame.kind(behind) not in (",", ";") or first.rule not in _CLOSING:
        return None
    elif _parts(frame, behind + 1):  # "It rained, Lee said, | but it froze, Reed said"
        begin = behind + 2
    elif first.rest is not None and predicate(frame, *first.span) is None:
        # "The rain, Lee said, was over, | but it froze, Reed said"
        begin = _last_half(frame, first.rest[0], second)
    else:
        begin = behind + 1 if kinds[behind] == ";" else None
    if begin is None or begin >= second.span[1]:
        return None
    # "…, killing nine, police said, and *wounding* 20, medics said"
    whole = kinds[begin] in "xvC" or frame.word(begin).endswith("ing")
    whole = whole or predicate(frame, begin, second.span[1]) is not None
    return begin if whole else None


def _last_half(frame: Frame, first: int, second: Reported) -> int | None:
    """Where the last clause between token `first` and a second source begins; None where that is
    the only one."""
    last = second.span[1] - 2
    begins = (at + 2 for at in range(max(first + 1, last - _LONGEST), last) if _links(frame, at))
    begin = max(begins, default=None)
    if begin is None:
        return None
    does = frame.kinds[first] in "xvC" or predicate(frame, first, begin - 2) is not None
    return begin if does else None


def _links(frame: Frame, at: int) -> bool:
    """Whether a comma or semicolon and what follows part two clauses at token `at`."""
    return frame.kinds[at] in ",;" and _parts(frame, at + 1)


def _parts(frame: Frame, at: int) -> bool:
    """Whether "and", "but" or "while" opens another clause at token `at`."""
    return frame.kind(at) in ("c", "b") or frame.word(at) in _PARTING
