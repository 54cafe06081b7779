"""The cue left of a quotation: "Lee said “…”", "adding that it was “…”".

`left` gives a cue of the frame or None; whether it wins over one to the right is for `attribution`.
"""

from idlib_cli.facts.quotes.cues import JUDGE, SAY, THINK, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.inner_voices import VOICED
from idlib_cli.facts.quotes.lexicon import MEANWHILE, closed
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.language.patterns import lazy_pattern

REACH = 25
"""Tokens between a quotation and the verb that reports it."""
SHORT = 3


WORDLESS = frozenset({"weep", "sob", "laugh", "smile", "grin", "grimace", "sigh", "cry", "sing"})
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
        if cue.base in WORDLESS and "t" not in between and not touches(frame, cue, token):
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
        if cue.base in WORDLESS and "t" not in between:
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
