"""Cues that are no finite verbs: "adding that …", "went on to say", "was told by Lee".

Each function completes a cue with its subject. Which predicates a participle or an infinitive
goes on with is for `verb_cues`, which hands in how to find that.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

from collections.abc import Callable

from idlib_cli.facts.quotes import inner_voices, inversions, subjects
from idlib_cli.facts.quotes.agreement import is_recording, plural
from idlib_cli.facts.quotes.chunks import Phrase, chunk, is_no_speaker
from idlib_cli.facts.quotes.claims import Cue
from idlib_cli.facts.quotes.counted_acts import is_billed
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import SAY, closed
from idlib_cli.facts.quotes.predicates import is_passive
from idlib_cli.language.lexicon import is_human

_WRITING = frozenset({"write", "post", "tweet"})
Owner = Callable[[Frame, int], Phrase | None]
"""Who speaks in the predicates left of a token, or in the one at it."""

_STATEMENTS = closed("statement_nouns")
_LONGEST_PASSIVE = 25
"""Tokens behind a passive within which "by" may name who spoke."""
_LONGEST_QUOTED = 25
"""Tokens before "as saying" within which "quoted" may stand."""


_ADJECTIVES = frozenset({"first", "last", "latest", "most", "new", "only", "other", "same"})
_KEEPING = frozenset({"keep", "keeps", "kept"})


_OFFERED = frozenset({"rights", "share", "stock", "public", "debt", "bond", "equity", "note",
                      "notes", "initial", "securities", "unit", "coin", "token"})  # fmt: skip
"""What a bank puts on sale in an "offering"."""
_FOR_USE = frozenset({"used", "designed", "meant", "intended", "employed", "needed"})
_PERCEIVED = frozenset({"heard", "seen", "filmed", "recorded", "captured", "caught", "shown"})


def gerund(frame: Frame, cue: Cue, goes_on: Owner) -> Cue | None:
    """ "Lee left, adding that …"; None where the form is a noun or describes one."""
    kinds, at = frame.kinds, cue.first
    adverbs = at - 1
    while adverbs >= 0 and kinds[adverbs] == "r":
        adverbs -= 1
    before = frame.kind(adverbs)
    if before == "" and cue.base in _WRITING and frame.kind(cue.last) == "i":
        comma = kinds.find(",", at)
        if comma > 0 and "Q" not in kinds[at:comma]:
            return None  # "Writing on X, the mayor said it was late": where it was said
    if before == "" or (before == "Q" and frame.kind(adverbs - 1) == ""):
        return cue.told_by(inversions.after_adjunct(frame, at))
    if frame.word(adverbs) == "worth":
        return None  # "a lesson worth sharing"
    if cue.base == "offer" and frame.word(adverbs) in _OFFERED:
        return None  # "its share offering to raise £4 million"
    if cue.base == "respond" and frame.kind(cue.last) == "n":
        return None  # "and responding officers closed the lane"
    if before == "t" or (cue.base == "boast" and frame.kind(cue.last) in ("n", "d", "#", "N")):
        return None  # "says that adding salt helps", "the only moon boasting lakes"
    if before == "x":
        return cue.told_by(subjects.subject(frame, at), form="finite")
    if before == "P":
        first = chunk(frame, adverbs)
        said = frame.kind(cue.last) in ("t", "T", ":", "Q") and cue.base != "question"
        if frame.kind(first - 1) == "i" and not said:
            return None  # "admitted under Lee's questioning he had not"
        return cue.told_by(Phrase(first, adverbs + 1), form="finite")
    if frame.words[adverbs] in _KEEPING:  # "Keeps saying it is late", "He stopped saying so"
        return cue.told_by(subjects.subject(frame, adverbs) if adverbs else None, form="finite")
    if before in {"d", "o"} or (frame.words[adverbs] in _ADJECTIVES and frame.kind(at + 1) == "n"):
        return None  # "the same pressing need"
    with_it = frame.word(chunk(frame, adverbs) - 1) if before == "n" else ""
    if with_it == "with" and frame.words[adverbs] in closed("displays"):
        return None  # "…, with posters denouncing the plan on many doors"
    if before in ("n", "N", "#") and frame.words[adverbs] not in _STATEMENTS:
        owner = _described(frame, adverbs)
        if owner is not None and inner_voices.is_ground(frame, owner):
            owner = subjects.clause_subject(frame, at)
        if owner is not None:
            return cue.told_by(owner)
    if before == "v" and frame.word(adverbs - 1) == "with":  # "…, with signs denouncing the plan"
        noun = Phrase(adverbs, adverbs + 1)
        return cue.told_by(noun) if is_human(frame.words[adverbs].removesuffix("s")) else None
    if before == "i" and adverbs > 1 and kinds[adverbs - 1] == ",":  # "Lee, despite admitting"
        goes = subjects.clause_subject(frame, adverbs - 1)  # "Lee denied it, before admitting"
        return cue.told_by(goes or subjects.ending_at(frame, adverbs - 1, at))
    if before == "i" and cue.base == "write" and frame.words[adverbs] == "in":
        return None  # "an offer in writing"
    if before == "i" and frame.words[adverbs - 1] in ("aside", "apart"):
        # "Aside from saying it was late, Lee left", "Lee left, apart from saying it was late"
        whose = inversions.after_adjunct(frame, at) if adverbs == 1 else None
        return cue.told_by(whose or subjects.clause_subject(frame, adverbs - 1))
    if before == "i" and frame.words[adverbs] == "from":  # "kept the mayor from warning"
        kept = subjects.noun_phrase(frame, adverbs - 1) if frame.kind(adverbs - 1) in "Nn" else None
        return cue.told_by(kept)
    if before == "a":  # "was quoted as saying"
        return cue.told_by(_quoted_source(frame, adverbs))
    perceived = adverbs - 2 if before == "c" and frame.kind(adverbs - 1) in ("g", "G") else adverbs
    if frame.word(perceived) in _PERCEIVED and frame.kind(perceived - 1) in ("x", "r"):
        return cue.told_by(subjects.subject(frame, perceived))  # "in which Lee is heard saying"
    speaker = goes_on(frame, at)
    if is_no_speaker(frame, speaker):  # "Shares fell after the firm cut its forecast, blaming"
        speaker = subjects.clause_subject(frame, at) or speaker
    if speaker is None and before == ",":  # "The mayor, affirming that it was safe, left"
        speaker = subjects.ending_at(frame, adverbs, at)
    return cue.told_by(speaker)


_MOVEMENTS = frozenset({"movement", "campaign", "coalition", "chorus", "crowd", "lobby", "group",
                        "mob", "alliance", "union", "party"})  # fmt: skip
"""What people join to say something: "faced with a growing movement calling for it"."""


def _described(frame: Frame, noun: int) -> Phrase | None:
    """The noun phrase ending at token `noun` that a participle describes: "officials warning"."""
    begin = noun
    while begin and frame.kinds[begin - 1] in "dNnPo#":
        begin -= 1
    if frame.kinds[begin : begin + 2] == "do" and frame.word(begin - 1) == "with":
        return Phrase(begin, noun + 1)  # "…, with one of them telling the court"
    if (seen := inner_voices.shown(frame, noun)) is not None:
        return seen
    owner = subjects.noun_phrase(frame, noun)
    shown = chunk(frame, noun)
    if owner is None:  # "with officials warning that"
        # "…, with baker Ann Lee calling it"
        # "…, with one driver telling"
        named = "N" in frame.kinds[shown : noun + 1] or plural(frame, noun)
        named = named or (frame.words[shown] in ("one", "another") and is_human(frame.words[noun]))
        named = named or frame.words[noun] in _MOVEMENTS
        return Phrase(shown, noun + 1) if named and frame.word(shown - 1) == "with" else None
    if owner.first < shown and is_recording(frame, owner.first, shown):
        return Phrase(shown, noun + 1)
    return owner if owner.first == 0 or frame.kinds[owner.first - 1] in "i,cb" else None


def _quoted_source(frame: Frame, before: int) -> Phrase | None:
    """Who is "quoted as saying": the subject of the passive, the object of the active."""
    for at in range(before - 1, max(-1, before - _LONGEST_QUOTED), -1):
        if frame.words[at] in ("quoted", "cited", "quotes", "quoting", "citing", "cites"):
            if at + 1 < before and not is_passive(frame, at):
                return Phrase(at + 1, before)
            break
    return subjects.clause_subject(frame, before)


def infinitive(frame: Frame, cue: Cue, whose: Owner) -> Cue | None:
    """ "went on to say", "led Lee to say", "to quote Lee"."""
    at = cue.first
    if cue.base == "charge" and is_billed(frame, at):
        return None  # "planned to charge the firm $6 million"
    if frame.word(at - 2) in _FOR_USE and frame.kind(at - 3) == "x":
        return None  # "The scan is used to assess bones"
    if cue.base == "quote" and frame.kind(at - 2) in (",", "", "Q"):  # "Nobody, to quote Lee, …"
        return Cue(at - 1, at + 1, "to quote", SAY, "phrase", inversions.inverted(frame, at))
    if frame.word(at - 2) in closed("going_on"):  # "went on to say", "continues to insist"
        verb = at - 3 if frame.word(at - 2) == "on" else at - 2
        return cue.told_by(whose(frame, verb), form="finite")
    return cue.told_by(_made_to(frame, at - 1))


def _made_to(frame: Frame, to: int) -> Phrase | None:
    """Whose infinitive it is: the subject's, or the object's ("led Lee to say")."""
    if frame.kind(to - 1) in ("N", "n"):
        made = subjects.noun_phrase(frame, to - 1)
        if made is not None and frame.word(made.first - 1) in closed("causing_verbs"):
            return made
    return subjects.clause_subject(frame, to)


_CLAUSE_OPENS = frozenset({"that", "how", "why", "whether"})


def passive(frame: Frame, cue: Cue) -> Cue:
    """ "was told by Lee that …"; the subject of "was quoted" is the one who speaks."""
    if cue.base in ("quote", "cite"):
        return cue.told_by(subjects.subject(frame, cue.first))
    for by in range(cue.last, min(cue.first + _LONGEST_PASSIVE, len(frame.words))):
        if frame.words[by] == "by" and closed("means").isdisjoint(frame.words[by + 1 : by + 4]):
            return cue.told_by(inversions.inverted(frame, by))
        if frame.kinds[by] in ";:" or frame.words[by] in _CLAUSE_OPENS:
            break  # "was told that he was found by a dog"
    return cue
