"""Whose verb it is: the noun phrase that is the subject of a cue.

A shallow parse over the classes of `lexicon`, from the cue to the left: across auxiliaries and
adverbs, appositions and relative clauses between commas, brackets, participles and coordinated
predicates. It gives the phrase as token indices, or None where the words leave it open.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import modifiers
from idlib_cli.facts.quotes.agreement import elliptic
from idlib_cli.facts.quotes.chunks import Phrase, bracket, chunk, is_noun
from idlib_cli.facts.quotes.coordination import listed, paired
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.heads import head
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.passing import before_relative, end_of_subject, names_within, source
from idlib_cli.facts.quotes.segments import REACH, is_parenthetical, segments
from idlib_cli.language.lexicon import is_human, is_role

_NOUNS = "NnP#"
_BEARERS = ("close", "-old", "-olds", "those")
"""Ends of words that take a complement as nouns do: "a 22-year-old from Leeds"."""
_ATTACHING = closed("attaching_prepositions")


def subject(frame: Frame, verb: int) -> Phrase | None:
    """The subject of the verb at token `verb`, or None."""
    at = end_of_subject(frame, verb)
    return ending_at(frame, at, verb) if at is not None else None


def ending_at(frame: Frame, at: int, verb: int) -> Phrase | None:
    """The subject whose words end with token `at`, for the verb at token `verb`."""
    kinds = frame.kinds
    kind = kinds[at]
    if kind == "p":
        ruled = kinds[at - 1 : at] in ("v", "C", "B") and kinds[max(0, at - 2) : at - 1] in (
            "t",
            "w",
        )
        return antecedent(frame, at - 2) if ruled else Phrase(at, at + 1)  # "who runs it said"
    if kind in _NOUNS:
        return noun_phrase(frame, at)
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
        quoted = _before_quotation(frame, at - 1) if kinds[at - 1 : at] == "Q" else None
        return quoted or _before_comma(frame, at)
    reduced = kind == "e" or (kind == "v" and frame.words[at].endswith("ed"))
    if reduced and at and kinds[at - 1] == "d" and elliptic(frame, at - 1):
        return noun_phrase(frame, at - 1)  # "those interviewed said"
    if reduced and at < verb - 1 and at and kinds[at - 1] in "Nn":
        return noun_phrase(frame, at - 1)  # "a report released last year found"
    if kind in "de" or is_noun(frame, at):
        return noun_phrase(frame, at)
    if kind in "gG" and kinds[at - 1] in "dP":
        return noun_phrase(frame, at)  # "a man whose sons are among the missing said"
    if kind in "CvB" and at < verb and kinds[at - 1] in "xwTv":
        # "a nurse who asked not to be identified said", "a man who fled said"
        found = modifiers.described(frame, at)
        return antecedent(frame, found.at) if found is not None and found.relative else None
    if kind in "ve" and at == verb - 1 and at > 1 and frame.words[at - 1] in ("i", "we"):
        return noun_phrase(frame, at - 2) if kinds[at - 2] in "nN" else None  # "those I met said"
    if kind == "Q" and frame.ends_in_comma(at):
        return _before_quotation(frame, at)
    if kind in "cb":
        return clause_subject(frame, at)
    return None


def _before_quotation(frame: Frame, quotation: int) -> Phrase | None:
    """The subject whose relative clause ends with words in marks and the comma in them: "The guard,
    which called it “mad,” | said"."""
    opens = frame.kinds.rfind(",w", max(0, quotation - REACH), quotation)
    if opens < 1 and (comma := frame.kinds.find(",", 0, quotation)) > 0:
        # "The singer, best known for “Dust”, | said"
        best = frame.word(comma + 1) in ("best", "better")
        if frame.word(comma + 1 + best) in closed("naming_participles"):
            return ending_at(frame, comma - 1, comma) if frame.kinds[comma - 1] in "nN" else None
    if opens < 1 or not set(frame.kinds[opens + 2 : quotation]).isdisjoint(",;:-Q"):
        return None
    return _before_comma(frame, opens, relative=True)


def noun_phrase(frame: Frame, last: int) -> Phrase | None:
    """The whole noun phrase that ends with token `last`, its complements included."""
    kinds = frame.kinds
    first = chunk(frame, last)
    if kinds[first] == "r":
        first += 1
    if kinds[first] == "N" and first > 2 and kinds[first - 1] == ")":
        titled = bracket(kinds, first - 1)  # "DIG (Hill range) | Asif Khan"
        first = chunk(frame, titled) if titled >= 0 and kinds[titled] == "N" else first
    start = first
    coordinated = False
    while start > 1 and kinds[start - 1] in "oiTc":
        link, before = kinds[start - 1], kinds[start - 2]
        if before == ")" and link == "o" and (named := bracket(kinds, start - 2)) >= 0:
            if kinds[named] != "N" or kinds[start] not in "dN":
                break
            start = chunk(frame, named)  # "the Harbour Safety Board (HSB) of the coast"
            continue
        if frame.words[start - 1] == "including" and before in "nNP,":
            return noun_phrase(frame, start - 2 - (before == ","))  # "A group including | two men"
        if frame.words[start - 1] == "with" and _is_company(frame, start - 2, last):
            break  # "tour the town with | the premier, who said"
        if (link == "o" and (before in "NnPd#" or is_noun(frame, start - 2))) or (
            link in "iT"
            and frame.words[start - 1] in _ATTACHING
            and (
                before in "NnP"
                or frame.words[start - 2].endswith(_BEARERS)
                or (start == 2 and elliptic(frame, 0))  # "Many in the town say"
            )
            and modifiers.told_in(frame, start) is None
        ):
            start = chunk(frame, start - 2)
        elif link == "o" and before == ")" and frame.kind(bracket(kinds, start - 2)) == "N":
            body = bracket(kinds, start - 2)  # "the Relief Group (RG) of the region"
            return Phrase(chunk(frame, body), body + 1)
        elif (
            link == "c"
            and frame.words[start - 1] == "and"
            and before in ("NnP" if kinds[start] != "N" else "NP")
        ):
            start = chunk(frame, start - 2)
            coordinated = True
        elif link == "i" and before == "c" and start > 3 and kinds[start - 3] in "Nn":
            if kinds[chunk(frame, start - 3) - 1] != "i":
                break
            start = chunk(frame, start - 3)  # "observers in Lund and around | the country"
        else:
            break
    described = modifiers.described(frame, start)
    if described is not None:
        return (
            antecedent(frame, described.at)
            if described.relative
            else noun_phrase(frame, described.at)
        )
    teller = modifiers.told_in(frame, start)
    if teller is not None:
        return noun_phrase(frame, teller)
    agent = frame.word(start - 1) == "by" and frame.kind(start - 2) in "vCe" and kinds[start] == "N"
    if start < first and start > 0 and kinds[start - 1] in "iT" and not agent:
        # "In an interview with CNN Lee said": what looks like a complement is an adjunct.
        start, coordinated = first, False
    if first > 0 and kinds[first - 1] in "iT" and start == first and kinds[first] not in "N":
        opens_clause = frame.words[first - 1] in ("after", "before", "since", "until")
        return (
            Phrase(start, last + 1)
            if opens_clause
            else modifiers.behind_adjunct(frame, first, last)
        )
    if coordinated and start > 1 and kinds[start - 1] == ",":
        start = listed(frame, start)
    return Phrase(start, last + 1, coordinated=coordinated)


def _is_company(frame: Frame, thing: int, somebody: int) -> bool:
    """Whether "with" joins a deed and who goes along, not a thing and what it has."""
    human = is_role(frame.words[somebody]) or frame.kinds[somebody] == "N"
    return human and frame.kinds[thing] == "n" and not is_human(frame.words[thing])


def antecedent(frame: Frame, at: int) -> Phrase | None:
    """The noun phrase before the relative pronoun at token `at`."""
    before = before_relative(frame, at)
    if frame.kind(before) == ",":
        return _before_comma(frame, before, relative=True)
    if before >= 0 and (frame.kinds[before] in "NnPde#" or is_noun(frame, before)):
        return noun_phrase(frame, before)
    return None


def _before_comma(frame: Frame, comma: int, *, relative: bool = False) -> Phrase | None:
    """The subject whose apposition, relative clause or adjunct the comma closes.

    `relative` says that a relative pronoun follows, which takes the words right before it.
    """
    kinds = frame.kinds
    parts = segments(frame, comma)
    if relative and parts and (told := source(frame, parts[0][0], comma)) is not None:
        return told
    if not relative and len(parts) > 1 and (named := head(frame, parts)) is not None:
        return named
    for number, (first, last) in enumerate(parts):
        opening = kinds[first]
        left = parts[number + 1] if number + 1 < len(parts) else None
        if number and opening == "u" and set("xvC").isdisjoint(kinds[first:last]):
            # "…, while Lee, who runs a shop, said": the clause has its subject before the comma
            return _trailing(frame, (first + 1, last), first + 1) if last > first + 1 else None
        if relative and not number and opening in "xvC" and kinds[last - 1] in "Nn":
            return noun_phrase(frame, last - 1)  # "Bo, who runs it, was answering Lee, | who said"
        behind = parts[number + 2] if number + 2 < len(parts) else None
        if left is not None and behind is not None and names_within(frame, (first, last), left):
            return _trailing(frame, behind, behind[0])
        inner = number + 2 < len(parts) and kinds[left[0]] == "i" if left else False
        if left is not None and (inner or is_parenthetical(frame, first, last, left)):
            continue
        start = first
        while start < last and kinds[start] in "cbr":
            start += 1
        if start >= last:
            continue
        if opening in "iTgeGau" and left is None:
            return None if number == 0 else _trailing(frame, parts[number], start)
        if relative and kinds[last - 1] == ")" and bracket(kinds, last - 1) > start:
            # "was moved by Lee (Con, Norby), | who said"
            outside = bracket(kinds, last - 1)
            named = noun_phrase(frame, outside) or Phrase(chunk(frame, outside), outside + 1)
            return _who(frame, named, comma)
        if relative and kinds[last - 1] in "NnP":
            named = noun_phrase(frame, last - 1) or Phrase(chunk(frame, last - 1), last)
            return _who(frame, named, comma)
        found = _trailing(frame, (start, last), start)
        return found if relative or found is None else paired(frame, found, parts)
    return None


def _who(frame: Frame, found: Phrase, comma: int) -> Phrase:
    """Whom "who" behind a comma takes up: of "evidence at the trial of Ann Lee, who" Ann Lee."""
    name = chunk(frame, found.last - 1)
    whole = set(frame.kinds[name : found.last]) == {"N"} and found.last - name > 1
    if frame.word(comma + 1) != "who" or not whole or name <= found.first + 1:
        return found
    stops = (at for at in range(found.first + 1, name) if frame.kinds[at] in "oi")
    noun = next(stops, name) - 1
    thing = frame.kinds[noun] == "n" and not is_human(frame.words[noun])
    return Phrase(name, found.last) if thing else found


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
    inside = (at for at in range(start, last + 1) if kinds[at] in "xvC")
    has_verb = next((at for at in inside if not modifiers.is_attribute(frame, at, last)), None)
    if has_verb == last and is_noun(frame, last):
        has_verb = None  # "Lee, the regional head, said"
    opens = kinds.rfind("u", start, last)
    if has_verb is not None and opens > has_verb and set("xvC").isdisjoint(kinds[opens:last]):
        return noun_phrase(frame, last)  # "It broke when Lee, who sat there, said"
    if has_verb is not None and modifiers.opens_clause(frame, has_verb, last):
        return noun_phrase(frame, last)  # "She said the film, which they saw, showed"
    if has_verb is not None and has_verb > start:
        # The stretch has a predicate of its own: its subject goes on ("X left and, he hoped, …").
        return subject(frame, has_verb)
    if kinds[last] in "NnPde#" or is_noun(frame, last):
        return noun_phrase(frame, last)
    return None


_WANTING = frozenset({"want", "wants", "wanted"})


def _wanting(frame: Frame, participle: int) -> int | None:
    """The verb whose object a noun and its participle are: "| want | the mine closed and say"."""
    near = range(max(1, participle - _LONGEST_WANTED), participle - 1)
    return next((at for at in near if frame.words[at] in _WANTING), None)


_LONGEST_WANTED = 5
"""Tokens of "want the old mine"."""


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
                wanting = _wanting(frame, at) if kinds[at - 1] in "nN" else None
                found = subject(frame, at if wanting is None else wanting)
                if found is not None and kinds[found.first] != "w":
                    if kind in "Cxv" or kinds[found.first] in "pN":
                        return found
                    fallback = fallback or found
        at -= 1
    return fallback
