"""Where a reported clause ends: with the sentence, or where another cue takes over."""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import subjects
from idlib_cli.facts.quotes.adjuncts import skip_adjuncts
from idlib_cli.facts.quotes.coordination import own_subject
from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import JUDGE, SAY, closed, verbs


def end(frame: Frame, cue: Cue, first: int, found: list[Cue]) -> int:
    """The token where the clause that begins at token `first` ends."""
    limit = len(frame.kinds)
    semicolon = frame.kinds.find(";", first)
    if semicolon >= 0:
        limit = semicolon
    if cue.form == "gerund" and cue.speaker is not None and cue.speaker.first > first:
        limit = min(limit, max(cue.speaker.first - 1, first))  # "Citing the cost, Lee left"
    limit = _relative_end(frame, cue, first, limit)
    if cue.speaker is not None and cue.speaker.first:
        limit = _subordinate_end(frame, cue.speaker.first, first, limit, cue=cue.base)
    for other in found:
        if first < other.first < limit:
            end = _taken_over(frame, cue, first, other)
            if end is not None:
                return end
    return limit


_SUBORDINATE = frozenset({"after", "before", "since", "until"})
_SPANS = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
"""*Days* after officials said …"""


def _subordinate_end(frame: Frame, subject: int, first: int, limit: int, *, cue: str) -> int:
    """Where a clause that opens the sentence gives way to the main one: "After aides said that
    he was ill, | the tour was called off"."""
    kinds = frame.kinds
    at = subject - 1
    opens = kinds[at] == "u" or frame.words[at] in _SUBORDINATE or frame.words[at] == "once"
    week = kinds[:at] in ("dn", "dD", "#n", "#D", "dnr", "rdn")  # "A week after …"
    week = week or (0 < at <= len("just days") and frame.words[at - 1] in _SPANS)
    begins = at == 0 or (at == 1 and kinds[0] in "bcr") or kinds[at - 1 : at] in ("c", "b")
    if not opens or not (begins or week):
        return limit
    comma = kinds.find(",", first)
    while 0 <= comma < limit:
        told = cue != "say" or not set("xvCeB").isdisjoint(kinds[first + 1 : comma])
        thing = set(kinds[first:comma]) <= set("dn")  # "Once he had said his piece|, he left"
        told = told or (thing and kinds[comma + 1 : comma + 2] == "p")
        if (
            told
            and kinds[comma + 1 : comma + 2] in tuple("dNnpP#")
            and (not set("xvCB").isdisjoint(kinds[comma + 1 : limit]))
        ):
            return comma
        comma = kinds.find(",", comma + 1)
    return limit


def _relative_end(frame: Frame, cue: Cue, first: int, limit: int) -> int:
    """Where a relative or participle clause ends: "The union, which said it was sorry, left"."""
    aside = cue.form == "gerund" and frame.kinds[: cue.first].rstrip("ri").endswith(",")
    speaker = cue.speaker
    between = frame.kinds[speaker.last : cue.first] if speaker is not None else ""
    relative = speaker is not None and (
        # not "Lee, who trails, told them that …"
        ("w" in between and "," not in between.partition("w")[2])
        or frame.kinds[max(0, speaker.first - 1) : speaker.first] == "w"
        # "The ward, where doctors say beds are few|, is shut"
        or (frame.word(speaker.first - 1) == "where" and frame.kind(speaker.first - 2) == ",")
    )
    if not (aside or relative):
        return limit
    comma = frame.kinds.find(",", first)
    while 0 <= comma < limit:
        opened = frame.kinds.rfind(",w", first, comma)
        if opened > first and set("xvC").isdisjoint(frame.kinds[first:opened]):
            # "adding that the talks, which stalled in May|, could resume"
            comma = frame.kinds.find(",", comma + 1)
            continue
        told = not set("xvCe").isdisjoint(frame.kinds[first + 1 : comma])
        # "who denies the charges, said": an object has no predicate of its own
        nominal = "," not in frame.kinds[first:comma]
        objects = cue.base in closed("object_verbs") or cue.base == "declare"
        ends = ("x", "v", "C", "e") if objects else ("x", "v")
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
    if other.form == "gerund" and (end := _before_gerund(frame, first, other, begin)) is not None:
        return end
    if other.form == "phrase" and before == "," and other.base == "according to":
        return begin - 1
    if other.form == "passive" and other.base == "tell" and _closes(frame, other):
        hearer = subjects.subject(frame, other.first)  # "…, a jury has been told"
        if hearer is not None and hearer.first > first and kinds[hearer.first - 1] == ",":
            return hearer.first - 1
    if (
        other.form == "finite"
        and (before in ("c", "b") or (before == "," and begin == other.first))
        and _goes_on(frame, cue, other, begin)
        # "he had seen it rise and thought of"
        and not ((other.group == "think" or other.base == "see") and before == "c")
        and "not" not in frame.words[begin : other.first]  # "was ill and could not say why"
        and not (before == "c" and _acts(frame, other))
        and not _tells_no_more(frame, other)
        and not _is_parallel(frame, first, begin, other.first)
        and not (before == "c" and _shares_auxiliary(frame, first, begin))
    ):
        return begin - 1
    if other.form == "finite" and other.speaker is not None:
        start = other.speaker.first
        dash = kinds.find("-", first, start)
        if dash > first and kinds.find("-", other.last) < 0:
            return dash  # "urged them to yield – a plan that Lee said was dead"
        if kinds[start - 1] == "c" and frame.words[start] in _NOBODY:
            return None  # "three messages had been sent and none answered"
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
        relative = frame.kind(other.speaker.last) == "w"  # "with Bo and a guard who said that …"
        told = other.group in ("say", "judge") and not relative
        if start > first + 3 and kinds[start - 1] in "cb" and told:
            return start - 1
        if start > first + 1 and told and own_subject(frame, other.first) == other.speaker:
            return start - 1  # "warned of war and | the mayor said"
    return None


def _before_gerund(frame: Frame, first: int, other: Cue, begin: int) -> int | None:
    """Where a clause ends before a participle that takes over: "said she had left, | adding …",
    "told them it was late, | before admitting …", "said he had won, | with aides calling it …"."""
    kinds = frame.kinds
    if kinds[begin - 1] == ",":
        return begin - 1
    if kinds[begin - 2 : begin] == ",i":
        return begin - 2
    if other.speaker is not None and other.speaker.last == begin:
        at = other.speaker.first - 2
        if at > first and kinds[at : at + 2] == ",i" and frame.words[at + 1] == "with":
            return at
    return None


def _is_parallel(frame: Frame, first: int, begin: int, verb: int) -> bool:
    """Whether a second predicate goes on with the auxiliary of what is reported: "said he had been
    told and | had expressed regret"; a past perfect always does: "said he knew and | had asked"."""
    if begin == verb or frame.words[begin] not in _SHIFTED:
        return False
    if frame.words[begin] == "had" and frame.kinds[begin - 1] == "c":
        return True
    return frame.words[begin] in frame.words[first : begin - 1]


def _shares_auxiliary(frame: Frame, first: int, begin: int) -> bool:
    """Whether a participle at token `begin` goes on with what somebody is said to have said: "said
    they had promised a boat and | threatened those who hesitated"."""
    if not frame.words[begin].endswith("ed"):
        return False
    for at in range(begin - 2, first, -1):
        if frame.kinds[at] in "xvC,;:Q":
            told = frame.kinds[at] == "C" and verbs()[frame.words[at]][1] in (SAY, JUDGE)
            return told and frame.words[at - 1] in ("had", "has", "have")
    return False


def _acts(frame: Frame, other: Cue) -> bool:
    """Whether a verb that may report tells what somebody did: "said he had a gun and | refused to
    drop it"; not "refused to say more"."""
    to = other.base == "refuse" and frame.kind(other.last) == "T"
    return to and frame.kind(other.last + 1) not in ("B", "C")


def _tells_no_more(frame: Frame, other: Cue) -> bool:
    """Whether a verb that may report goes on with what is told, no words following it: "said she
    had been ill but never | complained", "saw smoke but | thought nothing of it"."""
    alone = frame.kind(other.last) in ("", ".")
    return alone or (other.base == "think" and frame.word(other.last) in ("nothing", "little"))


_NOBODY = frozenset({"none", "nobody", "neither", "few"})


def _goes_on(frame: Frame, cue: Cue, other: Cue, begin: int) -> bool:
    """Whether another predicate has the same subject: "He admitted “much”, | denied “all”"."""
    behind = frame.kind(begin - 2) == "Q"
    nobody = cue.speaker is None or other.speaker is None
    return other.speaker == cue.speaker or (behind and nobody)


_SHIFTED = frozenset({"had", "would", "could", "might", "will"})


def _judged(frame: Frame, first: int, last: int) -> int | None:
    """The comma behind which what was said is taken up, to be judged by somebody: "said she had
    paid, | a claim the bank denies"; None where there is none."""
    comma = frame.kinds.find(",", first + 1, last)
    while comma >= 0:
        noun = comma + 1 + (frame.kind(comma + 1) == "d")
        if frame.word(noun) in closed("taken_up") and frame.kind(noun + 1) in tuple("dNPnpt"):
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
