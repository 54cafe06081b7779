"""The cue right of a quotation or at the end of its sentence, and who acts behind its words.

Each function gives a cue of the frame with the phrase that is its subject, or None; which of them
wins is for `attribution`.
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes.agreement import is_plural_phrase
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.closing import closing_attribution
from idlib_cli.facts.quotes.cues import JUDGE, SAY, THINK, Cue
from idlib_cli.facts.quotes.cues_before import REACH, SHORT, WORDLESS
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.facts.quotes.objects import is_told_by_document
from idlib_cli.facts.quotes.predicates import predicate


def how(frame: Frame, found: list[Cue], token: int) -> tuple[Cue, Phrase | None] | None:
    """The cue of "“A slap in the face” is how Lee described the offer"."""
    if frame.word(token + 2) not in ("how", "what") or frame.kind(token + 1) != "x":
        return None
    for cue in found:
        if token < cue.first and cue.base in ("describe", "call", "put it", "term", "sum up"):
            return (cue, cue.speaker) if cue.speaker is not None else None
    return None


def right(
    frame: Frame, found: list[Cue], token: int, text: str
) -> tuple[Cue, Phrase | None] | None:
    """A cue with its subject that follows the quotation at once."""
    kinds, at = frame.kinds, token + 1
    ended = kinds[at : at + 1] in (",", "-", "?")
    ended = ended or text[frame.quotes[token].end - 1] in ",.?!…—–-"
    while kinds[at : at + 1] in (",", "-", "?", "r", "a"):
        at += 1
    if not ended and kinds[at : at + 1] not in ("p", "C", "G", "N", "i"):
        return None
    aside, closed_at = False, 0
    for cue in found:
        if cue.first < at:
            continue
        if cue.form == "passive" and cue.speaker is None and (aside or frame.kind(cue.last) == "T"):
            continue  # "Lee is alleged to have said"
        if cue.first < closed_at or _says_more(frame, cue, at):
            aside = True
            closed_at = kinds.find(",", cue.first)
            continue  # "a man, who declined to be named, said"
        if cue.base in WORDLESS and cue.speaker is not None and not _laughs(frame, cue, token):
            return None
        return _with_subject(frame, cue, at)
    return None


def _says_more(frame: Frame, cue: Cue, at: int) -> bool:
    """Whether a verb stands in an aside about whoever is named before it: "a man, *who declined*
    to be named, said", "an officer, *speaking* on condition of anonymity, said"."""
    before = frame.kinds[at : cue.first].rstrip("xr")
    if before.endswith(",w"):
        return True
    if cue.form == "infinitive" and before.endswith("T"):  # "who was not authorised to speak"
        return before[:-1].rstrip("eCvB").rstrip("xr").endswith("w")
    pleading = cue.base in ("speak", "defend", "prosecute")  # "Ann Lee, *defending*, said"
    speaking = cue.form == "gerund" and before.endswith(",") and pleading
    return speaking and set(before[:-1]) <= set("dnNPoie#p")


def _laughs(frame: Frame, cue: Cue, token: int) -> bool:
    """Whether words are said with laughter, and not met with it: not "“Order!” MPs | laughed"."""
    comma = frame.kind(token + 1) == ","
    return comma or cue.speaker is None or not is_plural_phrase(frame, cue.speaker)


def is_fronted(frame: Frame, cue: Cue, token: int) -> bool:
    """Whether the words stand in a phrase before the clause whose verb follows, and are not what it
    reports: "In “Dust”, Lee said that …", "Hailed as “a hero”, Lee said he …", "Asked about “the
    gap”, Lee laughed"."""
    kinds = frame.kinds
    opening = kinds[0]
    if token < 1 or opening not in "ieCv" or kinds[token + 1 : token + 2] != ",":
        return False
    if cue.first < token or cue.form != "finite" or cue.inverted is cue.speaker:
        return False
    if opening in "eCv":
        if not frame.words[0].endswith("ed"):
            return False
        if cue.base in WORDLESS or cue.base in ("shrug", "pause", "nod"):
            return True
    elif not set("xp,").isdisjoint(kinds[:token]):
        return False
    behind = kinds[cue.last : cue.last + 1]
    if "t" in kinds[cue.last : cue.last + 4]:
        return True
    opens = behind in ("p", "d", "n", "N", "P", "#")
    return opens and predicate(frame, cue.last, len(kinds)) is not None


def _with_subject(frame: Frame, cue: Cue, at: int) -> tuple[Cue, Phrase | None] | None:
    """The cue with its subject, if the attribution begins with token `at`; else None."""
    if cue.first - at > REACH or "Q" in frame.kinds[at : cue.first]:
        return None
    if frame.kind(at) in ("c", "b") and cue.speaker is not None and cue.speaker.first > at:
        return None  # "…, and the mayor, Ann Lee, wrote to ministers asking for help"
    if cue.form == "phrase" and cue.first == at:
        return cue, cue.speaker
    if frame.kind(at) == "i" and cue.speaker is not None and cue.speaker.first == at + 1:
        return None  # "… over ‘deaf ears’ on | dredging calls"
    if cue.group == JUDGE and cue.base not in ("call", "press", "quote"):
        return None
    found = cue.base in ("find", "conclude") and is_told_by_document(frame, cue)
    if cue.group == THINK and not found and cue.base not in _HELD:
        return None  # but "“There was no alarm,” the report found"
    if cue.base in closed("hearer_verbs") and cue.first == at:
        return None  # "…, told staff"
    if cue.first == at and cue.form == "finite" and cue.inverted is not None:
        whose = cue.speaker
        if whose is not None and frame.kinds[whose.last : whose.last + 2] == ",w":
            return None  # "Lee, who called it “mad”, | said the plan, which …"
        return None if _has_predicate(frame, cue.inverted.last) else (cue, cue.inverted)
    speaker = cue.speaker
    if speaker is None:
        return None
    if speaker.first == at and cue.form in ("finite", "passive"):
        return cue, _voice(frame, cue) or speaker
    skipped = frame.kinds[at : speaker.first]
    apposed = skipped.endswith(",") and not set(skipped) & set("xvCQ:;u")
    # "lead counsel | Ann Lee": titles that look like verbs stand before a name
    titles = frame.kinds[speaker.first] == "N" and set(skipped) <= set("nNdBvg")
    aged = skipped == "#" and frame.words[at].endswith("-old")  # "12-year-old | Bo said"
    short = 0 < len(skipped) <= SHORT and (skipped[0] in "di" or titles or aged)
    return (cue, speaker) if apposed or short else None


_HELD = frozenset({"think", "know", "reckon", "regret"})
"""Verbs of thinking that report words before them: "“It held,” she reckons"."""


def _voice(frame: Frame, cue: Cue) -> Phrase | None:
    """Whom somebody quotes: "“…,” the agency quoted | Marshal Lee | as saying"."""
    last = cue.last
    while cue.base == "quote" and frame.kind(last) in tuple("dNnPp#o,") and last < cue.last + REACH:
        last += 1
    if frame.word(last) != "as" or frame.word(last + 1) not in ("saying", "telling"):
        return None
    comma = frame.kinds.find(",", cue.last, last)  # "quoted Ann Lee, the mayor, as saying"
    last = comma if comma >= 0 else last
    return Phrase(cue.last, last) if last > cue.last else None


def acted(frame: Frame, token: int, text: str) -> Phrase | None:
    """Whose words open a sentence, with a comma at their end, where a verb of no speech follows:
    "“It was ignored,” she sentenced." """
    quotation = frame.quotes[token]
    kinds = frame.kinds
    at = token + 1
    stop = text[quotation.end - 1]
    comma = stop == "," or kinds[at : at + 1] == ","
    asked = stop in "?!" and frame.kind(at) == "p"  # "“Who?” he queried"
    if not (comma or asked) or kinds[:token].strip("cb,-"):
        return None
    at += kinds[at : at + 1] == ","
    if comma and (name := _acts(frame, at)) is not None:
        return name
    verb = at
    while frame.kind(verb) in ("p", "d", "N", "n", "P", "o") and verb < at + REACH:
        verb += 1
    if verb == at or frame.kind(verb - 1) in ("d", "P", "o"):
        return None
    if frame.words[verb : verb + 1] == ["was"] and frame.word(verb + 1) in _OUTSPOKEN:
        return Phrase(at, verb)
    if frame.kind(verb) not in ("v", "e") or not frame.words[verb].endswith("ed"):
        return None
    ends = frame.kind(verb + 1) in (".", ";", "", "i", "r", "T", "a", "u")
    renamed = not set("xvC").isdisjoint(kinds[verb + 1 :])  # "“Vertigo,” Lee filmed in May, opens"
    return Phrase(at, verb) if ends and not renamed else None


_OUTSPOKEN = frozenset(
    {"adamant", "blunt", "categorical", "defiant", "emphatic", "indignant", "ironic", "outraged"}
    | {"scathing", "unequivocal", "unrepentant", "alarmed"}
)
"""What somebody is in words: "“Nobody came,” he was indignant"."""


def _acts(frame: Frame, at: int) -> Phrase | None:
    """A full name behind a verb that the lists do not hold: "“It may rise,” nuanced | Ann Lee"."""
    if frame.kind(at) not in ("e", "v") or not frame.words[at].endswith("ed"):
        return None
    last = at + 1
    while frame.kind(last) == "N":
        last += 1
    ends = frame.kind(last) in (".", ",", "")
    return Phrase(at + 1, last) if ends and last > at + len("NN") else None


_DONE = frozenset({"born", "caught", "found", "held", "hurt", "met", "seen", "sent", "shot"})
"""Participles not in -ed: "recounts a mother | met at the camp"."""


def _has_predicate(frame: Frame, at: int) -> bool:
    """Whether the phrase right of the verb is the subject of another one; "said a bench headed
    by Lee" has a participle there."""
    done = frame.word(at).endswith("ed") or frame.word(at) in _DONE
    participle = done and frame.kind(at + 1) == "i"
    return frame.kind(at) in ("x", "v", "C") and not participle


def trailing(frame: Frame, found: list[Cue], token: int) -> tuple[Cue, Phrase] | None:
    """The attribution that closes the sentence: `The deal was "dead", the minister said.`"""
    for cue in reversed(found):
        if cue.first <= token:
            return None
        if cue.group != SAY:
            continue
        phrase = cue.speaker or None
        if cue.form == "phrase":
            if phrase is not None:
                return cue, phrase
            continue
        if cue.form != "finite":
            continue
        if phrase is None or phrase.first <= token:
            closing = closing_attribution(frame, cue)  # "It was “dead” by May, said Lee."
            if closing is None or closing[0] is not cue.inverted or frame.kinds[0] == "Q":
                continue
            if predicate(frame, 0, cue.first - 1) is not None:
                return cue, closing[0]
            continue
        if frame.kind(phrase.first - 1) == ",":
            return cue, phrase
    return None
