"""The cue beside a quotation: left of it, right of it, or at the end of its sentence.

Each function gives a cue of the frame (with the phrase that is its subject, where it looks to the
right) or None; which of them wins is for `attribution`.
"""

# ruff: noqa: PLR0911 (a parse reads best as a list of cases, each with its answer)

from idlib_cli.facts.quotes.agreement import is_plural_phrase
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.closing import closing_attribution
from idlib_cli.facts.quotes.cues import JUDGE, SAY, THINK, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.inner_voices import VOICED
from idlib_cli.facts.quotes.lexicon import MEANWHILE, closed
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.language.patterns import lazy_pattern

_REACH = 25
"""Tokens between a quotation and the verb that reports it."""
_SHORT = 3


def how(frame: Frame, found: list[Cue], token: int) -> tuple[Cue, Phrase | None] | None:
    """The cue of "“A slap in the face” is how Lee described the offer"."""
    if frame.word(token + 2) not in ("how", "what") or frame.kind(token + 1) != "x":
        return None
    for cue in found:
        if token < cue.first and cue.base in ("describe", "call", "put it", "term", "sum up"):
            return (cue, cue.speaker) if cue.speaker is not None else None
    return None


_WORDLESS = frozenset({"weep", "sob", "laugh", "smile", "grin", "grimace", "sigh", "cry", "sing"})
"""Verbs that report words in marks beside them, not in what else they are told with."""
_ADDRESSED = lazy_pattern(r"(?:[iT][dPN]|d)[dNnP]{0,3}(?:,N{1,3})?:|[iT]n:|[iT]p:")
"""The classes behind "shouted", of "at her:", "to a friend:", "an aide, Dan Vole:"."""
_NEXT_PREDICATE = lazy_pattern(r"[cb]v|Q[xv]")


def left(frame: Frame, found: list[Cue], token: int) -> Cue | None:
    """The nearest cue left of the quotation whose clause may hold it."""
    for cue in reversed(found):
        if cue.first >= token or (cue.form == "infinitive" and cue.group == THINK):
            continue  # "called on all sides to show “restraint”"
        if cue.form == "reduced" and not _is_in_reach(frame, cue, token):
            continue  # "rebels backed by ships held six men on charges of “theft”"
        between = frame.kinds[cue.last : token]
        if ";" in between:
            return None
        if cue.group == JUDGE and "Q" in between and _NEXT_PREDICATE.search(between):
            # "called it “a joke” and cut its rating to “sell”", "What he calls “a dip” is “ruin”"
            continue
        if _trails(frame, cue) and between.strip(",:rDcb") and not touches(frame, cue, token):
            # The cue closes an earlier quotation: it reports this one only if it says so again.
            continue
        if cue.base in _WORDLESS and "t" not in between and not touches(frame, cue, token):
            continue  # "She wept as she told of her “fall”"
        told = cue.base in closed("telling_verbs") and between in ("n:", "N:", "d:", "dn:")
        told = told or (between.endswith(":") and _ADDRESSED.fullmatch(between) is not None)
        if cue.group == SAY and cue.speaker is not None and (told or between in (":", ",:")):
            return cue  # "He claimed Lee had said: “It's only money.”"
        if not between and cue.base in VOICED and cue.form == "finite" and cue.speaker is not None:
            return cue  # "Police said the man shouted “Get down” and fired"
        return _outer(frame, found, cue)
    return None


def _outer(frame: Frame, found: list[Cue], inner: Cue) -> Cue:
    """The cue whose reported clause holds another: "Ali said that Bo called it 'a joke'".

    Whatever Bo said, the words are given as Ali tells them.
    """
    for cue in found:
        if cue.first >= inner.first:
            break
        if cue.group != SAY or cue.form not in ("finite", "gerund") or cue.speaker is None:
            continue
        between = frame.kinds[cue.last : inner.first]
        if cue.base in _WORDLESS and "t" not in between:
            continue
        if (
            between.endswith(("cx", "crx"))
            and frame.words[inner.first - 1] == "had"
            and inner.speaker == cue.speaker
            and not _parted(between[: between.rindex("c")])
        ):
            return cue  # "said he knew and had directed that “all be found”"
        weak = inner.group == THINK or inner.base == "see"
        if weak and between.endswith("c") and inner.speaker == cue.speaker and "x" in between:
            return cue  # "said the pilot had flown there and knew it “by heart”"
        if _parted(between) or _trails(frame, cue) or _has_closed(frame, cue):
            continue
        if "iw" in between and "t" not in between and inner.speaker is not None:
            continue  # "She pointed to a letter in which Lee told her he was “ill”"
        if between[:1] == "a" or (between[:1] in "u" and frame.words[cue.last] in MEANWHILE):
            continue  # "She wept as she told the jury that …"
        if between.startswith(",i") and frame.words[cue.last + 1] == "with":
            continue  # "They disagreed, with Lee calling it “an insult”"
        if inner.speaker is None or inner.speaker.first >= cue.last:
            return cue
    return inner


def _has_closed(frame: Frame, cue: Cue) -> bool:
    """Whether a cue between commas reports what stands before it: "Nurses will vote, the union has
    announced, in a row over fees that chiefs insist are “fair”"."""
    phrase = cue.speaker
    apart = phrase is not None and phrase.first > 1 and frame.kinds[phrase.first - 1] == ","
    if phrase is None or not apart or frame.kind(cue.last) != "," or cue.form != "finite":
        return False
    return predicate(frame, 0, phrase.first - 1) is not None


def _is_in_reach(frame: Frame, cue: Cue, token: int) -> bool:
    """Whether a reduced passive reports a quotation: "a text hailed by nuns as | “our spring”"."""
    agent = cue.speaker
    return agent is not None and frame.kinds[agent.last : token] in ("", "a", "ad", "o", ":")


_COORDINATED = lazy_pattern(r"(?<=[NnP#])c(?=[NndP#])|,[cb](?=t)|c(?=t)|^,")
"""The classes of "rain and snow", ", and that": what follows is reported still."""


_ASIDE = lazy_pattern(r",w[^,;:Q]{1,40},")


def _parted(between: str) -> bool:
    """Whether a clause of its own begins in the classes between two cues."""
    between = _ASIDE.sub("", between)  # "said the film, which they would see later, showed"
    return not set(_COORDINATED.sub("", between)).isdisjoint(";Q:,cb")


def _trails(frame: Frame, cue: Cue) -> bool:
    """Whether the cue stands right after a quotation that it reports ("Q," he said)."""
    first = cue.first
    if cue.form == "gerund":
        return False
    if cue.speaker is not None and not cue.speaker.inverted and cue.speaker.first < first:
        if frame.kinds[cue.speaker.last : first].strip("xrD"):
            return False
        first = cue.speaker.first
    at = first - 1
    while at >= 0 and frame.kinds[at] in ",r":
        at -= 1
    if at < 0 or frame.kinds[at] != "Q":
        return False
    # "Stressing that “time is short,” he urged “calm”": the first words have their own cue
    return frame.kinds[0] != "G" or not set(frame.kinds[1:at]).isdisjoint(",;:Q")


def touches(frame: Frame, cue: Cue, token: int) -> bool:
    between = frame.kinds[cue.behind : token]
    if between.strip(",:rtDT-") == "" or (cue.form == "noun" and between == "o"):
        return True
    return len(between) <= 12 and between.endswith((":", ",")) and not set(between) & set("CvxQ;")


def tells(frame: Frame, cue: Cue, token: int) -> bool:
    """Whether the quotation ends a clause that the cue opens with "that", whatever follows it:
    "Lee told the court that he “saw nothing”, the Courier reported"."""
    if cue.group != SAY or cue.form != "finite" or cue.speaker is None:
        return False
    between = frame.kinds[cue.last : token]
    if between.endswith("T") and cue.base in closed("asking_verbs"):
        return set(between[:-1]) <= set("dNnPp#o")  # "told members to “cancel your flights”"
    that = between.find("t")
    return (
        that >= 0
        and set(between[:that]).isdisjoint("xvC,;:Qcb")
        and set(between[that:]).isdisjoint(",;:Qb")
        and not set(between[that:]).isdisjoint("xvCe")
    )


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
        if cue.base in _WORDLESS and cue.speaker is not None and not _laughs(frame, cue, token):
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
        if cue.base in _WORDLESS or cue.base in ("shrug", "pause", "nod"):
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
    if cue.first - at > _REACH or "Q" in frame.kinds[at : cue.first]:
        return None
    if frame.kind(at) in ("c", "b") and cue.speaker is not None and cue.speaker.first > at:
        return None  # "…, and the mayor, Ann Lee, wrote to ministers asking for help"
    if cue.form == "phrase" and cue.first == at:
        return cue, cue.speaker
    if cue.group == JUDGE and cue.base not in ("call", "press", "quote"):
        return None
    if cue.group == THINK and cue.base not in ("think", "know", "reckon", "regret"):
        return None
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
    short = 0 < len(skipped) <= _SHORT and (skipped[0] in "di" or titles or aged)
    return (cue, speaker) if apposed or short else None


def _voice(frame: Frame, cue: Cue) -> Phrase | None:
    """Whom somebody quotes: "“…,” the agency quoted | Marshal Lee | as saying"."""
    last = cue.last
    while (
        cue.base == "quote" and frame.kind(last) in tuple("dNnPp#o,") and last < cue.last + _REACH
    ):
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
    while frame.kind(verb) in ("p", "d", "N", "n", "P", "o") and verb < at + _REACH:
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
