"""Cues: the words that say that somebody is speaking, found in one frame.

A cue is a verb of the word lists in a form that can be a predicate, or a fixed phrase
("according to", "in the words of", "put it"). Its subject comes from `subjects`.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

import re
from collections.abc import Iterable

from idlib_cli.facts.quotes import inversions, subjects
from idlib_cli.facts.quotes.agreement import (
    agrees,
    elliptic,
    is_judged,
    is_plural_phrase,
    is_recording,
    plural,
)
from idlib_cli.facts.quotes.chunks import Phrase, chunk, is_no_speaker
from idlib_cli.facts.quotes.claims import Cue, noun_cues
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import JUDGE, OTHER, SAY, THINK, closed, nounlike, verbs
from idlib_cli.facts.quotes.phrases import PUTS, VIEWS, phrase_cue, putting, wording

__all__ = ["JUDGE", "OTHER", "SAY", "THINK", "Cue", "cues"]


_VERBS = re.compile(r"[CBG]")
"""The classes of the verbs that may be one."""
_VERBS_AND_PHRASES = re.compile(r"[CBGvi]")
"""The classes of those and of the words that may begin a phrase, "per" apart."""
_CLAIMS = closed("claim_nouns")
_IN_PHRASES = VIEWS | {"put", "puts", "words", "phrase", "per", "clear", "plain"}
_OBJECTS = ("d", "N", "n", "P", "p", "#", "Q", "e", "g", "r", "G", "o")
_BESIDE = 8
"""Tokens behind a quotation within which "posed" reports it."""
RARER = _CLAIMS | _IN_PHRASES


def cues(frame: Frame) -> list[Cue]:
    """The cues of a frame from left to right."""
    kinds = frame.kinds
    rarer = not RARER.isdisjoint(frame.words)
    nouns = noun_cues(frame) if rarer and not _CLAIMS.isdisjoint(frame.words) else []
    if frame.quotes:
        nouns += [cue for token in frame.quotes if (cue := wording(frame, token)) is not None]
    found = list(nouns)
    taken = {cue.first for cue in nouns}
    maybe = _VERBS
    if rarer and not _IN_PHRASES.isdisjoint(frame.words):
        maybe = _VERBS_AND_PHRASES
    everywhere: Iterable[int] = range(len(kinds)) if rarer and "per" in frame.words else ()
    for at in everywhere or [match.start() for match in maybe.finditer(kinds)]:
        kind = kinds[at]
        if at in taken:
            continue
        if kind in "CBG":
            cue = _verb_cue(frame, at)
        elif kind == "v" and frame.words[at] in PUTS:
            cue = putting(frame, at)
        elif (kind == "i" and frame.words[at] == "in") or frame.words[at] == "per":
            cue = phrase_cue(frame, at)
        else:
            continue
        if cue is not None:
            found.append(cue)
    if nouns:
        found.sort(key=lambda cue: cue.first)
    return found


def _verb_cue(frame: Frame, at: int) -> Cue | None:
    kinds, word = frame.kinds, frame.words[at]
    if word == "according":
        if frame.word(at + 1) != "to":
            return None
        phrase = inversions.inverted(frame, at + 1)
        if phrase is None:
            return None
        phrase = inversions.issuer(frame, phrase)
        return Cue(at, at + 2, "according to", SAY, "phrase", phrase)
    kind, group, base = verbs()[word]
    if frame.word(at + 1) in closed("states") and base not in ("say", "describe"):
        return None  # "two people confirmed dead"
    if " " in base and frame.word(at + 1) != base.partition(" ")[2]:
        if frame.word(at + 1) not in ("to", "after"):
            return None
        base = base.partition(" ")[0]  # "pointed to", "went after"
    if base == "go on" and frame.kind(at + 2) == "T":
        return None  # "went on to explain": what follows is the cue
    if kind == "G":
        return _gerund(frame, at, base, group)
    adverbs = at - 1
    while adverbs >= 0 and kinds[adverbs] == "r":
        adverbs -= 1
    real = kinds[adverbs] if adverbs >= 0 else ""
    if real == "T" and adverbs == at - 1 and kind == "B":
        return _infinitive(frame, at, base, group)
    owned = real == "P" and word in ("said", "says", "told", "tells")  # "Weiss's said"
    if kind == "C" and real in tuple("dPioTu") and not (owned or elliptic(frame, adverbs)):
        return None  # "the reported attack", "his claims"
    if kind == "B" and real != "x" and not plural(frame, adverbs):
        phrase = subjects.subject(frame, at) if real in ("N", "n", ")", ",") else None
        if phrase is None or not is_plural_phrase(frame, phrase):
            return None
    if at == 0 and frame.kind(1) in ("i", "u", "T", "a", "o"):
        return None  # "Asked about the result, …"
    if word in nounlike():
        if real in ("d", "P", "i", "o", "T", "e", "g", "#", "C", "B", "v", "a"):
            return None
        if real == "n" and kind == "C":
            if not agrees(frame, adverbs, word):
                return None
            before = chunk(frame, adverbs) - 1
            if frame.kind(before) in ("v", "g") or frame.word(before) in closed("be_forms"):
                return None  # "cut its profit forecast on Thursday", "is a good bet"
            if frame.kind(at + 1) == "Q" and is_judged(frame, adverbs):
                return None  # "called the old inspection reports “a joke”"
        after = frame.kind(at + 1)
        if after in ("o", "x", "v", "C", "a") and not (word == "called" and after == "a"):
            return None
        if kind == "B" and real not in "xp" and after in ("i", "N", ""):
            return None
    if word == "said" and frame.word(at - 1) == "having" and frame.kind(at + 2) == ",":
        return None  # "Having said that, …"
    if base == "accuse" and frame.kind(at + 1) not in _OBJECTS and real not in ("x", "w"):
        return None  # "freed all nine accused, saying"
    if base in ("direct", "accept") and (
        frame.kind(at + 1) != "t" or frame.kind(at + 2) not in ("d", "N", "p", "P")
    ):
        return None  # "directed the film", "accepted the offer", "directed that year by Lee"
    bare = base == "claim" and kind == "B" and real not in "xp" and frame.kind(at + 1) == "T"
    if bare and frame.word(at + 2) not in ("have", "be"):
        return None  # "The rebels claim to fame is a song"
    if base in closed("beside_quotations") and "Q" not in kinds[max(0, at - _BESIDE) : at]:
        return None  # "posed a threat"
    if base == "mean" and real not in "px":
        return None  # "a “bid” here means an offer"
    if base == "want":
        knows = frame.word(at + 1) == "to" and frame.word(at + 2) == "know"
        if knows:
            return Cue(at, at + 3, "want to know", SAY, "finite", _subject(frame, at))
    if kind == "C" and subjects.is_passive(frame, at):
        return _passive(frame, at, base, group)
    end = at + 2 if " " in base else at + 1
    return Cue(
        at,
        end,
        base,
        group,
        "finite",
        _subject(frame, at),
        inversions.inverted(frame, end - 1),
    )


def _subject(frame: Frame, at: int) -> Phrase | None:
    """The subject of a finite cue; of a second predicate that of the first ("… and said")."""
    before = at - 1
    while before >= 0 and frame.kinds[before] in "xr":
        before -= 1
    if before < at - 1 and frame.kind(before) == "T" and subjects.is_passive(frame, before - 1):
        return subjects.subject(frame, before - 1)  # "Lee is alleged to have said"
    while before >= 0 and frame.kinds[before] == "D":
        before -= 1
    if before >= 1 and frame.kinds[before] in "nD":
        first = chunk(frame, before)
        if first > 1 and frame.kinds[first - 1] == "i" and frame.kinds[first - 2] in "cb":
            before = first - 2  # "left and in recent days said"
    if before >= 0 and frame.kinds[before] in "cb":
        return _first_subject(frame, before)
    return subjects.subject(frame, at)


def _first_subject(frame: Frame, before: int) -> Phrase | None:
    """Who speaks in the predicates left of token `before`: the subject of the first cue, or of
    the sentence."""
    begin = _sentence_begin(frame, before)
    comma = frame.kinds.rfind(",", begin, before)
    if comma > 0 and not set("u").isdisjoint(frame.kinds[begin:comma]):
        phrase = inversions.opening(frame, comma + 1, before)
        if phrase is not None and phrase.first == comma + 1:
            return phrase  # "When Ann came, Bo laughed and said"
    nearest = before - 2  # "…, Lee said, adding that …": hers, whatever pointed to it before
    if nearest > begin and frame.kinds[nearest:before] == "C,":
        told = _verb_cue(frame, nearest) if verbs()[frame.words[nearest]][1] == SAY else None
        if told is not None and told.form == "finite" and told.speaker is not None:
            return told.speaker
    for at in range(begin, before):
        if frame.kinds[at] == "C" and verbs()[frame.words[at]][1] in (SAY, JUDGE):
            cue = _verb_cue(frame, at)
            if cue is not None and cue.form == "finite":
                phrase = cue.speaker or cue.inverted
                if phrase is not None:
                    return phrase
    return inversions.opening(frame, begin, before) or subjects.clause_subject(frame, before)


def _sentence_begin(frame: Frame, before: int) -> int:
    """Where the main clause around token `before` begins: behind ", and" with a new subject."""
    kinds = frame.kinds
    begin = kinds.rfind(";", 0, before) + 1
    for pair in (",c", ",b", ",u"):
        at = kinds.rfind(pair, begin, before)
        if at >= 0:
            phrase = inversions.opening(frame, at + 2, before)
            if phrase is not None and phrase.first <= at + 3:
                begin = at + 2
    return begin


def _gerund(frame: Frame, at: int, base: str, group: str) -> Cue | None:
    kinds = frame.kinds
    adverbs = at - 1
    while adverbs >= 0 and kinds[adverbs] == "r":
        adverbs -= 1
    before = frame.kind(adverbs)
    last = at + 2 if " " in base else at + 1
    if before == "" or (before == "Q" and frame.kind(adverbs - 1) == ""):
        return Cue(at, last, base, group, "gerund", inversions.after_adjunct(frame, at))
    if before == "x":
        return Cue(at, last, base, group, "finite", subjects.subject(frame, at))
    if before == "P":
        return Cue(at, last, base, group, "finite", Phrase(chunk(frame, adverbs), adverbs + 1))
    if before in {"d", "o"}:
        return None
    if before in ("n", "N", "#") and frame.words[adverbs] not in _STATEMENTS:
        owner = subjects.noun_phrase(frame, adverbs)
        shown = chunk(frame, adverbs)
        if owner is None and frame.word(shown - 1) == "with" and plural(frame, adverbs):
            owner = Phrase(shown, adverbs + 1)  # "with officials warning that"
            return Cue(at, last, base, group, "gerund", owner)
        if owner is not None and owner.first < shown and is_recording(frame, owner.first, shown):
            owner = Phrase(shown, adverbs + 1)
            return Cue(at, last, base, group, "gerund", owner)
        if owner is not None and (owner.first == 0 or kinds[owner.first - 1] in "i,cb"):
            return Cue(at, last, base, group, "gerund", owner)
    if before == "i" and adverbs > 1 and kinds[adverbs - 1] == ",":  # "Lee, despite admitting"
        return Cue(at, last, base, group, "gerund", subjects.ending_at(frame, adverbs - 1, at))
    if before == "i" and base == "write" and frame.words[adverbs] == "in":
        return None  # "an offer in writing"
    if before == "i" and frame.words[adverbs] == "from":  # "kept the mayor from warning"
        kept = subjects.noun_phrase(frame, adverbs - 1) if frame.kind(adverbs - 1) in "Nn" else None
        return Cue(at, last, base, group, "gerund", kept)
    if before == "a":  # "was quoted as saying"
        return Cue(at, last, base, group, "gerund", _quoted_source(frame, adverbs))
    speaker = _first_subject(frame, at)
    if is_no_speaker(frame, speaker):  # "Shares fell after the firm cut its forecast, blaming"
        speaker = subjects.clause_subject(frame, at) or speaker
    if speaker is None and before == ",":  # "The mayor, affirming that it was safe, left"
        speaker = subjects.ending_at(frame, adverbs, at)
    return Cue(at, last, base, group, "gerund", speaker)


def _quoted_source(frame: Frame, before: int) -> Phrase | None:
    """Who is "quoted as saying": the subject of the passive, the object of the active."""
    for at in range(before - 1, max(-1, before - 25), -1):
        if frame.words[at] in ("quoted", "cited", "quotes", "quoting", "citing", "cites"):
            if at + 1 < before and not subjects.is_passive(frame, at):
                return Phrase(at + 1, before)
            break
    return subjects.clause_subject(frame, before)


_STATEMENTS = closed("statement_nouns")


def _infinitive(frame: Frame, at: int, base: str, group: str) -> Cue | None:
    if base == "quote" and frame.kind(at - 2) in (",", "", "Q"):  # "Nobody, to quote Lee, …"
        return Cue(at - 1, at + 1, "to quote", SAY, "phrase", inversions.inverted(frame, at))
    if frame.word(at - 2) in closed("going_on"):  # "went on to say", "continues to insist"
        verb = at - 3 if frame.word(at - 2) == "on" else at - 2
        return Cue(at, at + 1, base, group, "finite", _subject(frame, verb))
    return Cue(at, at + 1, base, group, "infinitive", _made_to(frame, at - 1))


def _made_to(frame: Frame, to: int) -> Phrase | None:
    """Whose infinitive it is: the subject's, or the object's ("led Lee to say")."""
    if frame.kind(to - 1) in ("N", "n"):
        made = subjects.noun_phrase(frame, to - 1)
        if made is not None and frame.word(made.first - 1) in closed("causing_verbs"):
            return made
    return subjects.clause_subject(frame, to)


def _passive(frame: Frame, at: int, base: str, group: str) -> Cue | None:
    if base in ("quote", "cite"):
        return Cue(at, at + 1, base, group, "passive", subjects.subject(frame, at))
    for by in range(at + 1, min(at + 25, len(frame.words))):
        if frame.words[by] == "by":
            agent = inversions.inverted(frame, by)
            return Cue(at, at + 1, base, group, "passive", agent)
        if frame.kinds[by] in ";:":
            break
    return Cue(at, at + 1, base, group, "passive", None)
