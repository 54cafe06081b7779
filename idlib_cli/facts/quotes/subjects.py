"""Whose verb it is: the noun phrase that is the subject of a cue.

A shallow parse over the classes of `lexicon`, from the cue to the left: across auxiliaries and
adverbs, appositions and relative clauses between commas, brackets, participles and coordinated
predicates. It gives the phrase as token indices, or None where the words leave it open.
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes.chunks import Phrase, bracket, chunk, is_noun
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.lexicon import is_role

_NOUNS = "NnP#"
_BE = closed("be_forms")
_ATTACHING = closed("attaching_prepositions")
_SERVING = frozenset({"acting", "leading", "retiring", "ruling", "visiting"})
"""Participles that describe an office: "acting mayor Ann Lee"."""
_REACH = 40
"""Tokens that a subject may lie away from its verb."""


def subject(frame: Frame, verb: int) -> Phrase | None:
    """The subject of the verb at token `verb`, or None."""
    kinds = frame.kinds
    at = verb - 1
    floor = max(-1, verb - _REACH)
    while at > floor:
        kind = kinds[at]
        if kind in "rx":
            at -= 1
        elif kind == "D":
            at -= 2 if frame.kind(at - 1) == "i" else 1
        elif (kind == "#" and frame.kind(at - 1) == "D") or (
            kind == "d" and frame.word(at) in ("both", "all") and frame.kind(at - 1) in "pw"
        ):
            at -= 1
        elif kind == "P" and kinds[verb] in "Gg":
            break
        elif frame.words[at] == "first" and frame.word(at - 1) == "at":
            at -= 2
        else:
            break
    if at <= floor:
        return None
    return ending_at(frame, at, verb)


def ending_at(frame: Frame, at: int, verb: int) -> Phrase | None:
    """The subject whose words end with token `at`, for the verb at token `verb`."""
    kinds = frame.kinds
    kind = kinds[at]
    if kind == "p":
        return Phrase(at, at + 1)
    if kind in {"w", "t"}:
        return antecedent(frame, at)
    if kind == ")":
        at = bracket(kinds, at)
        return ending_at(frame, at, verb) if at >= 0 else None
    if kind == "(":
        opened = kinds.rfind("(", max(0, at - 15), at)
        return ending_at(frame, opened - 1, verb) if opened > 0 else None
    if kind == "-":
        opened = kinds.rfind("-", max(0, at - 30), at)
        return ending_at(frame, opened - 1, verb) if opened > 0 else None
    if kind == ",":
        return _before_comma(frame, at)
    reduced = kind == "e" or (kind == "v" and frame.words[at].endswith("ed"))
    if reduced and at < verb - 1 and at and kinds[at - 1] in "Nn":
        return noun_phrase(frame, at - 1)  # "a report released last year found"
    if kind in _NOUNS or kind in "de" or is_noun(frame, at):
        return noun_phrase(frame, at)
    if kind in "cb":
        return clause_subject(frame, at)
    return None


def noun_phrase(frame: Frame, last: int) -> Phrase | None:
    """The whole noun phrase that ends with token `last`, its complements included."""
    kinds = frame.kinds
    first = chunk(frame, last)
    if kinds[first] == "r":
        first += 1
    start = first
    coordinated = False
    while start > 1:
        link, before = kinds[start - 1], kinds[start - 2]
        if (link == "o" and (before in "NnPd#" or is_noun(frame, start - 2))) or (
            link in "iT"
            and frame.words[start - 1] in _ATTACHING
            and (before in "NnP" or frame.words[start - 2] == "close")
        ):
            start = chunk(frame, start - 2)
        elif (
            link == "c"
            and frame.words[start - 1] == "and"
            and before in ("NnP" if kinds[start] != "N" else "NP")
        ):
            start = chunk(frame, start - 2)
            coordinated = True
        else:
            break
    modified = _modified(frame, start)
    if modified is not None:
        return modified
    if start < first and start > 0 and kinds[start - 1] in "iT":
        # "In an interview with CNN Lee said": what looks like a complement is an adjunct.
        start, coordinated = first, False
    opens_clause = frame.word(first - 1) in ("after", "before", "since", "until")
    if first > 0 and kinds[first - 1] in "iT" and start == first and kinds[first] not in "N":
        return Phrase(start, last + 1) if opens_clause else None
    return Phrase(start, last + 1, coordinated=coordinated)


def _modified(frame: Frame, start: int) -> Phrase | None:
    """The phrase that a relative or participle clause running up to `start` belongs to.

    "officials speaking on condition of anonymity said", "a man who lives near the square said".
    """
    kinds = frame.kinds
    at = start - 1
    steps = 0
    while at > 0 and steps < 14:
        kind = kinds[at]
        if kind == "w" or (kind == "t" and kinds[at - 1] in "nN" and kinds[at + 1] in "vx"):
            return antecedent(frame, at)
        participle = kind in "ge" or (kind in "Cv" and frame.words[at].endswith("ed"))
        if participle and kinds[at - 1] in "Nn":
            if kinds[at + 1] in ("iToaDdrN" if kind == "g" else "iToaDr"):
                return noun_phrase(frame, at - 1)
            return None
        if kind in ",;:QC.()-upbT" and kind != "T":
            return None
        at -= 1
        steps += 1
    return None


def antecedent(frame: Frame, at: int) -> Phrase | None:
    """The noun phrase before the relative pronoun at token `at`."""
    before = at - 1
    if frame.kind(before) in ("i", "o", "T", "-"):
        before -= 1
    while frame.kind(before) == "D" and before > 0:
        before -= 1
    if frame.kind(before) == ")":
        before = bracket(frame.kinds, before)
    if frame.kind(before) == "c" and frame.kind(before - 1) == ",":
        before -= 1
    if frame.kind(before) == ",":
        return _before_comma(frame, before, relative=True)
    if before >= 0 and (frame.kinds[before] in "NnPde#" or is_noun(frame, before)):
        return noun_phrase(frame, before)
    return None


def _describes(frame: Frame, quotation: int) -> bool:
    """Whether a quotation only describes a noun: "who has an “outperform” rating on it"."""
    return frame.kind(quotation - 1) in ("d", "P") and frame.kind(quotation + 1) in (
        "n",
        "N",
        "g",
        "G",
    )


def _segments(frame: Frame, comma: int) -> list[tuple[int, int]]:
    """The stretches between commas left of the one at `comma`, nearest first."""
    found = []
    end = comma
    at = comma - 1
    floor = max(-1, comma - _REACH)
    while at > floor:
        kind = frame.kinds[at]
        if kind == ",":
            found.append((at + 1, end))
            end = at
        elif kind in ";:.?" or (kind == "Q" and not _describes(frame, at)):
            break
        at -= 1
    found.append((at + 1, end))
    return [(first, last) for first, last in found if last > first]


def _before_comma(frame: Frame, comma: int, *, relative: bool = False) -> Phrase | None:
    """The subject whose apposition, relative clause or adjunct the comma closes.

    `relative` says that a relative pronoun follows, which takes the words right before it.
    """
    kinds = frame.kinds
    segments = _segments(frame, comma)
    for number, (first, last) in enumerate(segments):
        opening = kinds[first]
        left = segments[number + 1] if number + 1 < len(segments) else None
        if number and opening == "u" and set("xvC").isdisjoint(kinds[first:last]):
            # "…, while Lee, who runs a shop, said": the clause has its subject before the comma
            return _trailing(frame, (first + 1, last), first + 1) if last > first + 1 else None
        inner = number + 2 < len(segments) and kinds[left[0]] == "i" if left else False
        if left is not None and (inner or _parenthetical(frame, first, last, left)):
            continue
        start = first
        while start < last and kinds[start] in "cbr":
            start += 1
        if start >= last:
            continue
        if opening in "iTgeGau" and left is None:
            return None if number == 0 else _trailing(frame, segments[number], start)
        if relative and kinds[last - 1] in "NnP":
            return noun_phrase(frame, last - 1) or Phrase(chunk(frame, last - 1), last)
        return _trailing(frame, (start, last), start)
    return None


def _parenthetical(frame: Frame, first: int, last: int, left: tuple[int, int]) -> bool:
    """Whether the stretch between two commas only adds to what stands left of it."""
    kinds = frame.kinds
    segment = kinds[first:last]
    left_kinds = kinds[left[0] : left[1]]
    if segment[0] in "wiTgGaueox" or segment[0] == "r":
        return True
    if segment[0] in "vC" and segment[1:2] == "i":
        return True  # "the report, seen by this paper, says"
    if set(segment) <= {"#"} or (segment[0] == "#" and frame.word(last - 1) in ("years", "old")):
        return True
    if segment[0] == "D":
        return True
    if frame.words[first] in closed("asked") and left_kinds[-1] in "Nn)":
        return True  # "Lee, asked whether the road would open, replied"
    has_verb = any(kind in "xvC" for kind in segment)
    if has_verb and "w" not in segment:
        return False
    if (
        left_kinds[0] in "iTuagGD"
        and not any(k in "xvC" for k in left_kinds)
        and not (frame.words[left[0]] in _SERVING and left_kinds[1:2] == "n")
    ):
        # "In Ohio, Lee, said": an adjunct opens the sentence; the subject is here,
        # unless the adjunct's commas enclose it ("a man from Dayton, Ohio, said").
        return False
    if left_kinds[0] in "bcr" and len(left_kinds) == 1:
        return False
    if left_kinds[-1] in "Nn#)" or left_kinds[-1] == "e":
        # "the mayor, Ann Lee, said": the name is the better mention.
        named = set(segment) <= set("N#") and "N" in segment and len(segment) > 1
        if frame.words[left[0]] in ("a", "an", "another", "one"):
            if segment.endswith("NN"):
                named = set(segment) <= set("dnN")  # "A rival, the Dutch taxonomist Ann Lee, said"
            elif segment == "N":
                named = is_office(frame, *left) or _is_somebody(frame, left[1] - 1)
        placed = left_kinds.rstrip("N").endswith("i")  # "a man from Salt Lake, New Mexico, said"
        return not (
            named
            and not placed
            and (left_kinds[0] in "dP" or left_kinds[-1] == "n" or is_office(frame, *left))
        )
    return False


def _is_somebody(frame: Frame, noun: int) -> bool:
    """Whether a noun means one human being: "A local resident, | Oksana, said"."""
    return frame.words[noun] in closed("people_nouns")


def is_office(frame: Frame, first: int, last: int) -> bool:
    """Whether the head of a phrase is a role: "Commissioner of Police", | Ann Lee, said."""
    of = frame.kinds.find("o", first, last)
    return is_role(frame.words[(of if of > first else last) - 1])


def _trailing(frame: Frame, segment: tuple[int, int], start: int) -> Phrase | None:
    """The noun phrase that ends a stretch between commas."""
    last = segment[1] - 1
    kinds = frame.kinds
    while last > start and kinds[last] in "rD":
        last -= 1
    if kinds[last] == ")":
        last = bracket(kinds, last)
    if last < start:
        return None
    if kinds[last] == "p":
        return Phrase(last, last + 1)
    has_verb = next((i for i in range(start, last + 1) if kinds[i] in "xvC"), None)
    if has_verb is not None and has_verb > start:
        # The stretch has a predicate of its own: its subject goes on ("X left and, he hoped, …").
        return subject(frame, has_verb)
    if kinds[last] in "NnPde#" or is_noun(frame, last):
        return noun_phrase(frame, last)
    return None


def clause_subject(frame: Frame, before: int) -> Phrase | None:
    """The subject of the nearest finite verb left of token `before` (a predicate goes on)."""
    kinds = frame.kinds
    at = before - 1
    floor = max(-1, before - 60)
    fallback: Phrase | None = None
    while at > floor:
        kind = kinds[at]
        if kind == ";":
            break
        if kind in "Cvxe" and not (kind == "C" and is_noun(frame, at)):
            while at > 0 and kinds[at - 1] in "xr":
                at -= 1
            if kinds[at - 1 : at] in ("p", "N", "n", ",", "w", ")", "#", "t", "-", "P"):
                found = subject(frame, at)
                if found is not None and kinds[found.first] != "w":
                    if kind in "Cxv" or kinds[found.first] in "pN":
                        return found
                    fallback = fallback or found
        at -= 1
    return fallback


def is_passive(frame: Frame, verb: int) -> bool:
    """Whether the verb stands in the passive: "was told", "has been called"."""
    at = verb - 1
    while at >= 0 and frame.kinds[at] in "r":
        at -= 1
    return at >= 0 and frame.kinds[at] == "x" and frame.words[at] in _BE
