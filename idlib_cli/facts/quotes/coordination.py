"""What "and" joins before a verb: two noun phrases that are its subject, or two clauses.

"The chair, the mayor and the bishop | said" has one subject; "The army warned of raids and | the
mayor said" has two clauses, the second with a subject of its own.
"""

# ruff: noqa: PLR0911 (a list of cases, each with its answer)

from idlib_cli.facts.quotes.chunks import Phrase, chunk
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike, verbs
from idlib_cli.facts.quotes.segments import REACH
from idlib_cli.language.lexicon import is_somebody


def listed(frame: Frame, start: int) -> int:
    """Where a list begins that opens the sentence and of which `start` is the last but one: "The
    chair, the mayor and the bishop"; `start` itself where what stands before it is no such list."""
    head = frame.kinds[: start - 1]
    if not set(head) <= set("dnNo#,") or len(head) > _LONGEST_LIST:
        return start
    at = 0
    for part in head.split(","):
        noun = at + (part.find("o") if "o" in part else len(part)) - 1
        if noun < at or not (frame.kinds[noun] == "N" or is_somebody(frame.words[noun])):
            return start
        at += len(part) + 1
    return 0


_LONGEST_LIST = 12
"""Tokens of what stands before the last two of a list."""


def paired(frame: Frame, found: Phrase, parts: list[tuple[int, int]]) -> Phrase:
    """Two names with what their bearers are: "Ann Lee, a nurse, and Bo Reed, a clerk, said"; the
    phrase itself where there is one."""
    for first, last in parts[1:]:
        named = frame.kinds[first] == "c" and frame.kinds[first + 1 : last].lstrip("dn")
        if named and set(named) == {"N"} and found.last < first:
            return Phrase(found.first, last, coordinated=True)
    return found


def own_subject(frame: Frame, verb: int) -> Phrase | None:
    """The noun phrase between "and" and the verb at token `verb` where "and" joins two clauses:
    "The army warned of raids and | the mayor | said"; else None."""
    kinds = frame.kinds
    if "c" not in kinds[:verb] or frame.words[verb] in nounlike():
        return None
    last = verb - 1
    while last > 0 and kinds[last] in "rx":
        last -= 1
    if kinds[last] not in "nN":
        return None
    first = chunk(frame, last)
    while first > 2 and kinds[first - 1] == "o" and kinds[first - 2] in "nN":
        first = chunk(frame, first - 2)  # "the head of the union"
    link = first - 1
    if link < 1 or frame.words[link] != "and" or not _ends_clause(frame, link):
        return None
    return Phrase(first, last + 1)


_BOUNDS = ",;:-Q()?."


def _ends_clause(frame: Frame, link: int) -> bool:
    """Whether the words left of "and" at token `link` end a clause with a verb of its own, so that
    what stands right before "and" is within it and no first half of a subject."""
    kinds = frame.kinds
    begin = link
    while begin > 0 and kinds[begin - 1] not in _BOUNDS and link - begin < REACH:
        begin -= 1
    if kinds[begin : begin + 2] == "iD":
        begin += 2  # "On Monday the army warned of raids and …"
    if begin == link or kinds[begin] in "uiTgGawcb" or "both" in frame.words[begin:link]:
        return False  # "After a shell hit the port and the mayor said so, …"
    does = link - 1
    while does > begin and kinds[does] not in "xvCe":
        if kinds[does] == "w" or (kinds[does] == "t" and kinds[does - 1] != "C"):
            return False  # "The man who shot a guard and the driver said"
        does -= 1
    if (
        does == begin
        or frame.words[does] in nounlike()
        or not set("wu").isdisjoint(kinds[begin:does])
    ):
        return False
    told = set("CB").intersection(kinds[begin + 1 : does])
    if kinds[does] == "C":
        base = verbs()[frame.words[does]][2]
        if kinds[does + 1] in "oiTgG":
            # "called for calm"; not "The report quoted in the paper and the mayor said"
            described = kinds[does - 1] in "nN" and kinds[does + 1] == "i"
            return not described or bool(told) or _rules(base)
        # "The union said the mayor and the bishop | said"
        return base not in closed("clause_verbs") or (
            base in closed("object_verbs") and kinds[does + 1] != "t"
        )
    if kinds[does - 1] in "nN" and kinds[does] in "ve" and kinds[does + 1] in "oiTr":
        return bool(told)  # not "A letter signed by the mayor and the bishop said"
    return kinds[does] != "e" or kinds[does - 1] in "nNpx"


def _rules(base: str) -> bool:
    """Whether a verb asks for what its preposition rules: "called for calm"."""
    return base in closed("asking_verbs") | closed("object_verbs") or base in ("call", "appeal")
