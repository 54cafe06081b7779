"""The stretch of a frame that a cue reports: the clause after it, or the words before it.

The clause leaves out the cue, "that", whom it was told to, where and when it was said; it ends
with the sentence or where the next cue takes over (", adding that …", "but warned …").
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike

PARTS = (":Q", ",ct", ",bt")
"""The classes that part two things said with one cue: "…, and that …"."""


def after(
    frame: Frame, cue: Cue, found: list[Cue], *, inverted: bool = False
) -> tuple[int, int] | None:
    """Tokens of the clause that follows the cue, or None where nothing follows.

    `inverted` says that the speaker stands between cue and clause ("Said Lee: …").
    """
    first = _start(frame, cue)
    if inverted and cue.inverted is not None:
        first = max(first, cue.inverted.last)
        while frame.kind(first) in (",", ":", "-", "r", "D"):
            first += 1
    while frame.kind(first) in ("b", "c") and frame.kind(first + 1) == "Q":
        first += 1  # "it was late, he said, but “we stay”"
    last = _end(frame, cue, first, found)
    while last > first and (
        frame.kinds[last - 1] in ",;:-cb.tw" or frame.words[last - 1] == "where"
    ):
        last -= 1
    return (first, last) if last > first else None


def _start(frame: Frame, cue: Cue) -> int:
    kinds = frame.kinds
    at = cue.behind
    that = kinds.find("t", at, at + 14)
    if that >= 0 and _leads_to_that(frame, cue, that):
        return that + 1
    quotation = kinds.find("Q", at, at + 14)
    if cue.base in closed("telling_verbs") and frame.kind(at) not in ("Q", ",", ":"):
        behind = _skip_recipient(frame, at)
        if frame.kind(behind) == "T" or (
            frame.kind(behind) == "r" and frame.kind(behind + 1) == "T"
        ):
            return at  # "told the crew to leave"
        at = behind
    if frame.word(at) == "not" and frame.kind(at + 1) == "T":
        return at
    if cue.base in closed("commitment_verbs") and frame.kind(skip_when(frame, at)) == "T":
        return skip_when(frame, at) + 1
    if frame.kind(at) in ("o", "T") or (frame.kind(at) == "a" and quotation == at + 1):
        return at + 1
    if cue.base in ("call", "appeal"):
        behind = skip_when(frame, at)
        if frame.word(behind) in ("for", "on"):
            return behind + 1
    skipped = skip_adjuncts(frame, at, through=",:-")
    return at if 0 <= quotation < skipped else skipped


_VOICING = frozenset({"express", "voice", "reiterate", "repeat"})
_LONGEST_VOICED = 3
"""Tokens of "their deep concern"."""


def _leads_to_that(frame: Frame, cue: Cue, that: int) -> bool:
    """Whether only whom, when and where it was told stand between the cue and "that"."""
    between = frame.kinds[cue.behind : that]
    if set(between) & set("CvxQ;:w") or frame.kind(that + 1) in (",", ".", ")", ""):
        return False
    if not closed("question_words").isdisjoint(frame.words[cue.last : that]):
        return False  # "told viewers how surprised she was that …"
    if _is_pointing(frame, that) or frame.kind(that + 1) == "x":
        return False  # "rejected that plan", "said that was not her view"
    if frame.kind(that + 1) == "v" and frame.words[cue.first] in nounlike():
        return frame.kind(cue.first - 1) != "n"  # "the nonstop demands that come with the work"
    if cue.base in closed("telling_verbs") or not between:
        return True
    if cue.base in _VOICING:
        return frame.words[that - 1] in closed("voiced_nouns") and len(between) <= _LONGEST_VOICED
    return between[0] in "rD,-a(" or (
        between[0] in "iT"
        and frame.words[cue.last] in closed("that_settings")
        and cue.base not in ("add", "begin")
    )


def _is_pointing(frame: Frame, that: int) -> bool:
    """Whether "that" points to a thing and opens no clause: "rejected that argument"."""
    if frame.word(that + 1).endswith("s") and not frame.word(that + 1).endswith("ss"):
        return False  # "that claims were paid": a plural takes "those"
    return frame.kind(that + 1) in ("n", "#") and not set(frame.kinds[that + 2 : that + 26]) & set(
        "xvCeQ"
    )


def skip_adjuncts(frame: Frame, at: int, *, through: str = "") -> int:
    """Behind when and where it was said, and behind the marks in `through`."""
    kinds = frame.kinds
    while at < len(kinds):
        kind = kinds[at]
        ends = frame.kind(at + 1) in ("D", "i", "T", ",", ":", ".", "")
        if kind == "D" or kind in through or (kind == "r" and (ends or _is_manner(frame, at))):
            at += 1
        elif kind in "iT" and frame.kind(at + 1) == "D":
            at += 2
        elif kind == "i" and (
            (skipped := _skip_setting(frame, at)) > at
            or (skipped := _skip_before_pronoun(frame, at)) > at
        ):
            at = skipped
        elif kind == "#" and at > 0 and kinds[at - 1] == "D":
            at += 1
        else:
            break
    return at


def _is_manner(frame: Frame, at: int) -> bool:
    """Whether an adverb tells how it was said: "said repeatedly he …", "admit privately the …"."""
    word = frame.words[at]
    return word.endswith("ly") and (frame.kind(at + 1) == "p" or frame.word(at + 1) == "the")


def _skip_before_pronoun(frame: Frame, at: int) -> int:
    """Behind "after the convention" in "said after the convention he would …"; else `at`."""
    end = at + 1
    if frame.words[at] not in ("after", "before", "during", "at", "in", "on"):
        return at
    while frame.kind(end) in ("d", "n", "N", "P", "o", "D", "#") and end < at + 8:
        end += 1
    clause = frame.kind(end) == "p" and frame.kind(end + 1) in ("x", "v", "C")
    return end if clause and end > at + 1 else at


def skip_when(frame: Frame, at: int) -> int:
    """Behind a day and adverbs only: "called on Monday for calm"."""
    while True:
        if frame.kind(at) in ("D", "r"):
            at += 1
        elif frame.kind(at) == "i" and frame.kind(at + 1) == "D":
            at += 2
        else:
            return at


def skip_recipient(frame: Frame, cue: Cue) -> int:
    """Behind the cue and whom it was told to."""
    telling = cue.base in closed("telling_verbs")
    return _skip_recipient(frame, cue.last) if telling else cue.last


def _skip_recipient(frame: Frame, at: int) -> int:
    """Behind whom it was told to: "told reporters he …", "told the BBC's Today programme the …"."""
    kinds = frame.kinds
    begin = at
    while at < len(kinds):
        kind = kinds[at]
        if kind == "d" and at > begin:
            break
        if kind == "p":
            if at == begin:
                at += 1
            break
        if kind in "dNnP#":
            at += 1
        elif kind in "oi" and at > begin and frame.kind(at + 1) in ("N", "d", "n"):
            at += 1
            if frame.kind(at) == "d":
                at += 1
        else:
            break
    if begin == at and frame.word(at) in ("him", "her", "them", "us", "me"):
        at += 1
    return at


def is_setting(frame: Frame, at: int) -> bool:
    """Whether "in a statement" or the like begins at token `at`."""
    return frame.kind(at) == "i" and _skip_setting(frame, at) > at


def _skip_setting(frame: Frame, at: int) -> int:
    """Behind "in a statement", "at a news conference in Lima", "during a visit": else `at`."""
    kinds, words = frame.kinds, frame.words
    end = at + 1
    settings = closed("settings")
    seen = False
    while end < min(len(kinds), at + 10):
        kind = kinds[end]
        if kind == "d" and end > at + 1:
            break
        if kind in "dnNP#eBD" or (
            words[end] in settings
            and (kind in "gG" or (kind in "vC" and frame.kind(at + 1) == "d"))  # a radio interview
        ):
            seen = seen or words[end] in settings
            end += 1
            if seen and kind in "n" and frame.kind(end) not in ("n", "o", "i"):
                break
        elif kind in "oi" and seen and frame.kind(end + 1) in ("N", "d", "n", "D"):
            end += 1
            if frame.kind(end) == "d":
                end += 1
        else:
            break
    return end if seen else at


def _end(frame: Frame, cue: Cue, first: int, found: list[Cue]) -> int:
    """The token where the clause that begins at token `first` ends."""
    limit = len(frame.kinds)
    semicolon = frame.kinds.find(";", first)
    if semicolon >= 0:
        limit = semicolon
    if cue.form == "gerund" and cue.speaker is not None and cue.speaker.first > first:
        limit = min(limit, max(cue.speaker.first - 1, first))  # "Citing the cost, Lee left"
    limit = _relative_end(frame, cue, first, limit)
    if cue.speaker is not None and cue.speaker.first:
        limit = _subordinate_end(frame, cue.speaker.first, first, limit)
    for other in found:
        if first < other.first < limit:
            end = _taken_over(frame, cue, first, other)
            if end is not None:
                return end
    return limit


_SUBORDINATE = frozenset({"after", "before", "since", "until"})


def _subordinate_end(frame: Frame, subject: int, first: int, limit: int) -> int:
    """Where a clause that opens the sentence gives way to the main one: "After aides said that
    he was ill, | the tour was called off"."""
    kinds = frame.kinds
    at = subject - 1
    opens = kinds[at] == "u" or frame.words[at] in _SUBORDINATE
    if not opens or at > 1 or (at == 1 and kinds[0] not in "bcr"):
        return limit
    comma = kinds.find(",", first)
    while 0 <= comma < limit:
        told = not set("xvCeB").isdisjoint(kinds[first + 1 : comma])
        if (
            told
            and kinds[comma + 1 : comma + 2] in tuple("dNnpP#")
            and (not set("xvC").isdisjoint(kinds[comma + 1 : limit]))
        ):
            return comma
        comma = kinds.find(",", comma + 1)
    return limit


def _relative_end(frame: Frame, cue: Cue, first: int, limit: int) -> int:
    """Where a relative or participle clause ends: "The union, which said it was sorry, left"."""
    aside = cue.form == "gerund" and frame.kinds[: cue.first].rstrip("ri").endswith(",")
    relative = cue.speaker is not None and "w" in frame.kinds[cue.speaker.last : cue.first]
    if not (aside or relative):
        return limit
    comma = frame.kinds.find(",", first)
    while 0 <= comma < limit:
        told = not set("xvCe").isdisjoint(frame.kinds[first + 1 : comma])
        # "who denies the charges, said": an object has no predicate of its own
        nominal = "," not in frame.kinds[first:comma]
        ends = ("x", "v", "C", "e") if cue.base in closed("object_verbs") else ("x", "v")
        if (told and frame.kind(comma + 1) in ("x", "v", "C", "e")) or (
            nominal and frame.kind(comma + 1) in ends
        ):
            return comma  # "which reported a profit, is"
        if aside and not told and frame.kind(comma + 1) == "g":
            return comma  # "citing weak demand, sending its shares down"
        comma = frame.kinds.find(",", comma + 1)
    return limit


def _taken_over(frame: Frame, cue: Cue, first: int, other: Cue) -> int | None:
    """Where another cue takes over from this one: the end of this one's clause; else None."""
    kinds = frame.kinds
    begin = other.first
    while begin > first and kinds[begin - 1] in "rx":
        begin -= 1
    before = kinds[begin - 1] if begin > first else ""
    if other.form == "gerund" and before == ",":
        return begin - 1
    if other.form == "phrase" and before == "," and other.base == "according to":
        return begin - 1
    if (
        other.form == "finite"
        and before in ("c", "b")
        and other.speaker == cue.speaker
        and not (other.group == "think" and before == "c")  # "he had seen it rise and thought of"
        and "not" not in frame.words[begin : other.first]  # "was ill and could not say why"
    ):
        return begin - 1
    if other.form == "finite" and other.speaker is not None:
        start = other.speaker.first
        judged = _judged(frame, first, start)
        if judged is not None:
            return judged
        if start > first and kinds[start - 1] == "Q":
            return start
        if start > first + 3 and kinds[start - 3 : start] == ",ra":
            return start - 3  # ", even as the union demanded"
        if start > first + 2 and kinds[start - 2 : start] in (",b", ",c", "-c", "-b", ",u"):
            return start - 2
        if start > first + 1 and kinds[start - 1] == "," and _closes(frame, other):
            parting = kinds.rfind(",b", first, start)
            return parting if parting > first else start - 1
        if start > first + 3 and kinds[start - 1] in "cb" and other.group in ("say", "judge"):
            return start - 1
    return None


def _judged(frame: Frame, first: int, last: int) -> int | None:
    """The comma behind which what was said is taken up, to be judged by somebody: "said she had
    paid, | a claim the bank denies"; None where there is none."""
    comma = frame.kinds.find(",", first + 1, last)
    while comma >= 0:
        noun = comma + 1 + (frame.kind(comma + 1) == "d")
        if frame.word(noun) in closed("taken_up") and frame.kind(noun + 1) in tuple("dNPnp"):
            return comma
        comma = frame.kinds.find(",", comma + 1, last)
    return None


def end_of(frame: Frame, token: int, found: list[Cue]) -> int:
    """The token where the clause that holds `token` ends: before the next predicate's cue."""
    kinds = frame.kinds
    for cue in found:
        begin = cue.first
        while begin > token and kinds[begin - 1] in "rx":
            begin -= 1
        if begin > token + 1 and kinds[begin - 1] in "cb,":
            return begin - 1
    end = len(kinds)
    while end > token + 1 and kinds[end - 1] in ".,;?":
        end -= 1
    return end


def _closes(frame: Frame, cue: Cue) -> bool:
    """Whether nothing but whom, when and where follows the cue: it closes the sentence."""
    rest = frame.kinds[cue.last :]
    if cue.base == "tell" and set(rest).isdisjoint("xvptQ"):
        return True  # "…, the chief executive told investors in a letter"
    if rest.strip(".,?rD") == "" or rest[0] in ".,":
        return True
    behind = skip_adjuncts(frame, cue.last) if rest[0] in "irD" else cue.last
    return behind > cue.last and frame.kind(behind) in ("", ".", ",")  # "…, he said in a note"


_OBJECTS = frozenset({"it", "him", "her", "them", "this", "that", "these", "those", "me", "us"})


def without_pronoun(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """ "called it a mistake" reports "a mistake"."""
    first = span[0]
    opens = frame.kind(first + 1) in ("d", "Q")
    return (first + 1, span[1]) if opens and frame.words[first] in _OBJECTS else span


def last_part(frame: Frame, span: tuple[int, int], token: int) -> tuple[int, int]:
    """Of "it would rain, and that “all is lost”", the part that holds the quotation at `token`."""
    part = max(frame.kinds.rfind(mark, span[0], token) for mark in (",ct", ",bt"))
    return (part + 3, span[1]) if part >= 0 else span


def until_predicate_of(frame: Frame, span: tuple[int, int]) -> tuple[int, int]:
    """A clause inside a subject, without that subject's predicate: "that he lied | was false"."""
    kinds = frame.kinds
    predicates = 0
    at = span[0] + 1
    while at < span[1]:
        if kinds[at] in "xvC" and kinds[at - 1] not in "twuT":
            predicates += 1
            if predicates > 1 and kinds[at - 1] not in "pcb":
                return span[0], at - 1 if kinds[at - 1] == "," else at
            while at + 1 < span[1] and kinds[at + 1] in "rxvCe" and kinds[at + 1] != "x":
                at += 1
        at += 1
    return span


def before(frame: Frame, boundary: int) -> tuple[int, int] | None:
    """Tokens of the words before an attribution that starts at token `boundary`."""
    last = boundary
    while last > 0 and frame.kinds[last - 1] in ",;:-":
        last -= 1
    return (0, last) if last > 0 else None


def offsets(frame: Frame, span: tuple[int, int], text: str) -> tuple[int, int]:
    """The code points of tokens `span`, closing marks that belong to them included."""
    start, end = frame.span(*span)
    while end < len(text) and text[end] in "%":
        end += 1
    return start, end
