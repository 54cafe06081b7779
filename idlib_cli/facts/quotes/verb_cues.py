"""Cues that are verbs: whether a listed verb form reports, and whose it is.

A finite form takes its subject from `subjects`, a second predicate that of the first ("Lee left
and said"); -ing forms, infinitives and passives are read in `nonfinite`; what reports nothing is
stopped by the tables of `silent_verbs`.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes import inner_voices, inversions, nonfinite, papers, subjects
from idlib_cli.facts.quotes.chunks import Phrase, chunk
from idlib_cli.facts.quotes.claims import Cue
from idlib_cli.facts.quotes.coordination import own_subject
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import JUDGE, SAY, closed, verbs
from idlib_cli.facts.quotes.predicates import is_passive
from idlib_cli.facts.quotes.silent_verbs import is_silent
from idlib_cli.facts.quotes.uses import Use
from idlib_cli.language.lexicon import is_human, is_role

_STATES = closed("states")
_CLAIMED = closed("taken_up")
_ASKED = closed("asked")


_OWN_VOICES = (
    *(["our", "correspondent"], ["our", "correspondents"]),
    *(["our", "reporter"], ["our", "reporters"]),
)


def verb_cue(frame: Frame, at: int) -> Cue | None:
    """The cue that the verb form at token `at` is; None where it reports nothing."""
    kinds, words = frame.kinds, frame.words
    word = words[at]
    if word == "according":
        return _according(frame, at)
    if _is_supposed(frame, at) or (word == "state" and frame.kind(at + 1) == "n"):
        return None  # "…, state news agency Orla reported"
    kind, group, base = verbs()[word]
    last = at + 1
    behind = words[last] if last < len(words) else ""
    if behind in _STATES and base not in ("say", "describe"):
        return None  # "two people confirmed dead"
    if " " in base:
        if behind == base.partition(" ")[2]:
            last = at + 2
            if base == "go on" and frame.kind(last) == "T":
                return None  # "went on to explain": what follows is the cue
        elif behind in ("to", "after"):
            base = base.partition(" ")[0]  # "pointed to", "went after"
        else:
            return None
    elif base == "rule" and behind == "out":
        base, last = "rule out", at + 2
    elif base == "press" and behind in ("on", "ahead", "forward"):
        return None  # "vowed to press on"
    elif base == "speak" and frame.kind(last) in ("N", "n"):
        return None  # "men speaking Swahili"
    before = at - 1
    while before >= 0 and kinds[before] == "r":
        before -= 1
    real = kinds[before] if before >= 0 else ""
    to_know = behind == "to" and base in ("want", "demand") and frame.word(at + 2) == "know"
    if kind == "G":
        if to_know and base == "demand":
            last, base = at + 3, "want to know"
        return nonfinite.gerund(frame, Cue(at, last, base, group, "gerund", None), _goes_on)
    if kind == "B" and real == "T" and before == at - 1:
        return nonfinite.infinitive(frame, Cue(at, at + 1, base, group, "infinitive", None), _whose)
    if kind == "B" and group == SAY and (who := inner_voices.perceived(frame, at)) is not None:
        return Cue(at, last, base, group, "finite", who)
    if is_silent(frame, Use(at, word, kind, base, before, real)):
        return None
    if to_know:
        return Cue(at, at + 3, "want to know", SAY, "finite", _whose(frame, at))
    if kind == "C" and (
        (real == "x" and words[before] in closed("be_forms"))
        or (base == "accuse" and behind == "of")  # "Farmer accused of theft"
    ):
        return nonfinite.passive(frame, Cue(at, at + 1, base, group, "passive", None))
    if (
        (behind == "by" or ("Q" in kinds and _is_quoted_by(frame, last)))
        and kind == "C"
        and group == JUDGE
        and real in ("n", "N", ",", "c", "b")
        and word.endswith("ed")
    ):
        # "a play hailed by Lee as a joy", "troops, backed by ships, left", "branded “mad” by Lee"
        return nonfinite.passive(frame, Cue(at, at + 1, base, group, "reduced", None))
    return _finite(frame, Cue(at, last, base, group, "finite", None, frame), before)


def _finite(frame: Frame, cue: Cue, before: int) -> Cue | None:
    """A finite cue with its subject, which token `before` may end."""
    kinds, words, at = frame.kinds, frame.words, cue.first
    cue.speaker = owner = _owner(frame, cue)
    if owner is None:
        return cue
    if words[at] == f"{cue.base}s" and owner.last < at and _are_far(frame, owner, before):
        cue.speaker = None
        return cue
    if frame.words[owner.first] == "there" and owner.last == owner.first + 1:
        cue.speaker = cue.inverted  # "There is nobody, said Lee: “All fled.”"
        return cue
    if kinds[owner.first : owner.last] == "dnN" and words[owner.first + 1] in _CLAIMED:
        cue.speaker = owner = Phrase(owner.last - 1, owner.last)  # "an accusation | Lee denies"
    elif "nP" in kinds[owner.first : owner.last]:
        cue.speaker = owner = _without_head(frame, owner)
    if frame.kind(owner.last) == "," and frame.word(owner.last + 1) in ("who", "which"):
        cue.speaker = owner = _named_last(frame, owner)
    if owner.last == at - 1 == kinds.find(",") and cue.inverted is not None:
        return None  # "The march, said an official briefed on it, would go on"
    if words[owner.first] == "our" and words[owner.first : at] in _OWN_VOICES:
        return None  # "Our correspondent reports that": the paper speaks for itself
    if owner.last > owner.first + 1:
        cue.speaker = papers.issued_by(frame, owner)
    return cue


def _are_far(frame: Frame, owner: Phrase, before: int) -> bool:
    """Whether several stand away from a verb that is about one: "officers came to Dr. Bo Lee | says
    it is late"."""
    head = owner.last - 1
    apart = owner.last <= before and frame.kinds[before] in "nN"
    return apart and frame.kinds[head] == "n" and frame.words[head].endswith(_PLURAL)


_PLURAL = ("ers", "ors", "ials", "ies", "ants", "ists", "men", "women", "people")
_TOWARDS = frozenset({"to", "with", "against"})
_ONE_OF = frozenset({"member", "half", "part", "rest", "majority", "crew"})
_OF_SOMEBODY = _TOWARDS | {"of", "by", "from", "for"}


def _named_last(frame: Frame, owner: Phrase) -> Phrase:
    """The name that a clause says more of: "extradition to *the United States*, which accuses",
    "the argument of *Ann Lee*, who has said"."""
    who = frame.words[owner.last + 1] == "who"
    tying = _OF_SOMEBODY if who else _TOWARDS
    ties = [at for at in range(owner.first + 1, owner.last) if frame.words[at] in tying]
    if not ties:
        return owner
    thing = frame.words[ties[0] - 1].removesuffix("s")
    somebody = thing in _ONE_OF or is_human(thing) or is_role(thing)
    if who and (frame.kinds[ties[0] - 1] != "n" or somebody):
        return owner
    first = ties[-1] + 1 + (not who and frame.word(ties[-1] + 1) == "the")
    named = first < owner.last and set(frame.kinds[first : owner.last]) == {"N"}
    return Phrase(ties[-1] + 1, owner.last) if named else owner


def _is_quoted_by(frame: Frame, at: int) -> bool:
    """Whether only words in marks, and whose they are, stand at token `at`: "branded | “mad” by
    Lee", "described | as “mad” by Lee"."""
    quotation = at + (frame.kind(at) == "a")
    return frame.kind(quotation) == "Q" and frame.word(quotation + 1) == "by"


def _without_head(frame: Frame, owner: Phrase) -> Phrase:
    """Without the noun that the clause describes: "a view | Riga's envoy called “mad”"."""
    noun = frame.kinds.find("nP", owner.first, owner.last)
    word = frame.words[noun]
    apposed = noun > 1 and frame.kinds[noun - 2] == "," and frame.words[noun - 1] in ("a", "an")
    if not apposed or is_human(word) or is_role(word):
        return owner
    return Phrase(noun + 1, owner.last)


def _owner(frame: Frame, cue: Cue) -> Phrase | None:
    """Whose a finite verb is; of "It was, said the judge, the worst" that of the judge."""
    at = cue.first
    if frame.kind(at - 1) != "," or (inverted := cue.inverted) is None:
        return _whose(frame, at)
    enclosed = frame.kind(inverted.last) == ","
    if enclosed and frame.kind(at - 2) in ("x", "T", "d"):
        return inverted
    whose = _whose(frame, at)
    if enclosed and whose is not None and whose.last == at - 1 == frame.kinds.find(","):
        return inverted  # "The plan, says Lee, “is dead”": one comma parts no subject from its verb
    return whose


_INVERTED = frozenset({"had", "should"})


def _is_supposed(frame: Frame, at: int) -> bool:
    """Whether a verb stands in the question or condition that opens a sentence: "Asked whether he
    had written it, | Lee", "Had Lee told her, | she"."""
    if frame.words[0] not in _INVERTED and frame.words[0] not in _ASKED:
        return False
    comma = frame.kinds.find(",")
    return 0 < at < comma and "Q" not in frame.kinds[:comma]


def _according(frame: Frame, at: int) -> Cue | None:
    """ "according to the mayor", "according to a report by the union"."""
    phrase = inversions.inverted(frame, at + 1) if frame.word(at + 1) == "to" else None
    if phrase is None or _is_measure(frame, phrase):
        return None
    whose = papers.of_subject(frame, phrase, at) or papers.issuer(frame, phrase)
    return Cue(at, at + 2, "according to", SAY, "phrase", whose)


def _is_measure(frame: Frame, phrase: Phrase) -> bool:
    """Whether "according to" tells by what: "sorted according to height", not "to the height
    report"."""
    noun = phrase.last - 1
    for at in range(phrase.first, phrase.last):
        if frame.kinds[at] in "iow":
            noun = at - 1
            break
    if frame.words[noun] not in closed("measures") or frame.kinds[noun] == "N":
        return False
    return phrase.first == noun or frame.words[noun] in _FOLLOWED or frame.kinds[noun - 1] in "nNe"


_FOLLOWED = frozenset({"recipe", "custom", "customs", "schedule", "timetable", "rite", "rites"})
"""Measures with any article: "cooked according to the recipe"."""


def _whose(frame: Frame, at: int) -> Phrase | None:
    """The subject of a finite cue; of a second predicate that of the first ("… and said")."""
    before = at - 1
    while before >= 0 and frame.kinds[before] in "xr":
        before -= 1
    if before < at - 1 and frame.kind(before) == "T" and is_passive(frame, before - 1):
        return subjects.subject(frame, before - 1)  # "Lee is alleged to have said"
    while before >= 0 and frame.kinds[before] == "D":
        before -= 1
    if before >= 1 and frame.kinds[before] in "nD":
        first = chunk(frame, before)
        adjunct = first > 1 and frame.kinds[first - 1] == "i" and frame.kinds[first - 2] in "cb"
        if adjunct and not _is_second_place(frame, first - 2, before):
            before = first - 2  # "left and in recent days said"
    if before >= 0 and frame.kinds[before] in "cb":
        return _goes_on(frame, before)
    return own_subject(frame, at) or subjects.subject(frame, at)


def _is_second_place(frame: Frame, link: int, last: int) -> bool:
    """Whether "and" joins two places where the subject is: "hikers in Oulu and around the lake |
    say"; not "left for Oulu and in recent days | said"."""
    if frame.kinds[last] == "D" or frame.words[last] in ("days", "weeks", "months", "years"):
        return False
    return (
        link > 1
        and frame.kinds[link - 1] in "Nn"
        and frame.kinds[chunk(frame, link - 1) - 1] == "i"
    )


def _goes_on(frame: Frame, before: int) -> Phrase | None:
    """Who speaks in the predicates left of token `before`: the subject of the first cue, or of
    the sentence."""
    begin = _sentence_begin(frame, before)
    end = before - 1 if frame.kind(before - 1) == "," else before  # "…, Bo laughed|, telling Lee"
    comma = frame.kinds.rfind(",", begin, end)
    if comma > 0 and not set("u").isdisjoint(frame.kinds[begin:comma]):
        phrase = inversions.opening(frame, comma + 1, end)
        if phrase is not None and phrase.first == comma + 1:
            return phrase  # "When Ann came, Bo laughed and said"
    nearest = before - 2  # "…, Lee said, adding that …": hers, whatever pointed to it before
    if nearest > begin and frame.kinds[nearest:before] == "C,":
        told = verb_cue(frame, nearest) if verbs()[frame.words[nearest]][1] == SAY else None
        if told is not None and told.form == "finite" and told.speaker is not None:
            return told.speaker
    link = frame.kinds[before]
    for at in range(begin, before):
        if frame.kinds[at] in "CB" and verbs()[frame.words[at]][1] in (SAY, JUDGE):
            cue = verb_cue(frame, at)
            if cue is not None and cue.form == "finite":
                inner = inner_voices.second(frame, cue, before) if link == "c" else None
                phrase = inner or _closing(frame, cue) or cue.speaker or cue.inverted
                if phrase is not None and not _is_display(frame, phrase):
                    return phrase
    phrase = inversions.opening(frame, begin, before) or subjects.clause_subject(frame, before)
    wanting = phrase.first - 1 if phrase is not None else -1
    if wanting > begin and frame.words[wanting] in _WANTING:
        return subjects.subject(frame, wanting)
    return phrase


_WANTING = frozenset({"want", "wants", "wanted", "need", "needs", "needed"})
"""Campaigners *want* | the mine closed and | say: what they want closed says nothing."""


def _is_display(frame: Frame, phrase: Phrase) -> bool:
    """Whether a sign shows words, as whoever carries it then chants: "Fans held signs that said
    “Out” and | chanted"."""
    return frame.words[phrase.last - 1] in closed("displays")


def _closing(frame: Frame, cue: Cue) -> Phrase | None:
    """Whose attribution behind the words it is: "Forty are missing, said Lee, adding that"."""
    behind = cue.inverted
    closes = behind is not None and frame.kind(behind.last) == ","
    named = closes and frame.kinds[behind.first : behind.last].startswith("NN") if behind else False
    # not "told a briefing, adding that"
    closes = closes and (cue.base in ("say", "add", "write") or (named and cue.base != "tell"))
    return behind if closes and frame.kind(cue.first - 1) == "," else None


def _sentence_begin(frame: Frame, before: int) -> int:
    """Where the main clause around token `before` begins: behind ", and" with a new subject."""
    kinds = frame.kinds
    begin = kinds.rfind(";", 0, before) + 1
    for pair in (",c", ",b", ",u"):
        at = kinds.rfind(pair, begin, before)
        if at >= 0:
            phrase = inversions.opening(frame, at + 2, before)
            if phrase is not None and (
                phrase.first <= at + 3 or _is_apposed(frame, at + 2, phrase.first)
            ):
                begin = at + 2
    return begin


def _is_apposed(frame: Frame, first: int, name: int) -> bool:
    """Whether what stands before a name says whose it is: "while | its rival, | Kell, left"."""
    return (
        frame.kinds[first : first + 2] in ("dn", "Pn")
        and frame.kinds[name - 1] == ","
        and (set(frame.kinds[first : name - 1]) <= set("dnP"))
    )
