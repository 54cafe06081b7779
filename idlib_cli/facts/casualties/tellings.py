"""The sentence that tells what happened, some way before a claim that only counts who came to harm.

"A bus plunged into a ravine near Orla on Saturday. // Investigators went there from Vell on Sunday.
// Thirty-one people died." Place and day are those of the plunge, not of what was done about it.

Leaves out: what claims tell of their own sentence, and happenings parted from a claim by another
one that harmed people.
"""

import re
from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import has_day
from idlib_cli.facts.casualties.roundups import OTHER_TIME
from idlib_cli.facts.happenings import LAST_WORDS, NOUN
from idlib_cli.language import causes
from idlib_cli.language.patterns import branches, lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.facts.casualties.event_model import Story
    from idlib_cli.records import DateMention

_BACK = 6
"""Sentences before a claim, of which one may tell what happened."""

_OF_THINGS = (
    "exploded|detonated|erupted|capsized|overturned|sank|derailed|crashed|collided|collapsed|plunged"
    "|struck|hit|burst|tore|ripped|swept|engulfed|rocked|shook|slammed|smashed|rammed|careered|ploughed"
    "|plowed|veered|skidded|lashed|battered|pounded|ravaged|flooded|inundated|swamped|flattened"
    "|ambushed|attacked|shelled|bombed|bombarded|stabbed|torched|clashed|happened"
    "|occurred|foundered"
)
_SURE = frozenset(_OF_THINGS.split("|"))
_OTHERS = (
    r"gave\s+way|caved\s+in|blew\s+(?:up|(?:him|her|it|them)sel(?:f|ves)\s+up|off)|went\s+(?:off|down|up\s+in)|came\s+(?:down|under)"
    r"|broke\s+(?:out|apart)|opened\s+fire|caught\s+fire|set\s+(?:fire|ablaze|alight|upon|off)|touched\s+down|made\s+landfall|took\s+place"
    r"|fell\s+(?:into|from|on|onto|off|in|at|near|through)|fought\b|(?:stormed|raided|overran|invaded|fired\s+(?:on|at|into|rockets|missiles))"
    r"|(?:drove|ran|rolled|slid|crossed)\s+(?:(?:an?|the|his|her)\s+(?:\w+\s+){1,2})?(?:into|off|over)|(?:was|were|been)\s+(?:thrown|hurled|hit|struck|shot"
    r"|attacked|ambushed|bombed|shelled|raided|stabbed|stormed|planted|torched|targeted)"
    r"|(?:threw|hurled|lobbed|dropped|rained)\s+(?:an?\s+|two\s+|several\s+)?(?:\w+\s+)?(?:grenades?|bombs?|explosives|shells)"
    r"|landed\s+(?:on|in)|burn(?:ed|t)\s+(?:down|two|three|several|the|houses|homes)|(?<=quake\s)buried|(?<=slide\s)buried|(?<=avalanche\s)buried|(?<=mud\s)buried"
)
_OTHER_WORDS = frozenset(
    {"gave", "caved", "blew", "went", "came", "broke", "opened", "caught", "set", "touched", "made"}
    | {"took", "fell", "fought", "stormed", "raided", "overran", "invaded", "fired", "drove", "ran"}
    | {"rolled", "slid", "crossed", "was", "were", "been", "threw", "hurled", "lobbed", "dropped"}
    | {"rained", "landed", "buried", "burned", "burnt"}
)
_APART = (
    r"(?!(?:after|who|whom|that|which|where|whose|when|because|since|before|during|if|could|would|will|may|might"
    r"|not|never|over|following|despite)\b|[^\W_]+n['’]t\b)"
)
_NO_ADJECTIVE = (
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bof\s)(?<!\btheir\s)(?<!\bhis\s)(?<!['’]s\s)(?<!\bin\s)"
)
"""Not "out of a *flooded* shaft"."""
_HAPPENED = lazy_pattern(
    rf"\W*(?:{_APART}[^\s;:?!]+\s+){{1,18}}?{_NO_ADJECTIVE}(?P<verb>(?:{branches(_OF_THINGS)}|{_OTHERS})\b)"
)
"""A bus *plunged* …; On Sunday gunmen *attacked* …: told by the main verb of its sentence."""
_SAID = lazy_pattern(r"\b(?:said|say|says|told|reported|reports)\s+(?:that\s+)?", re.IGNORECASE)
"""Police said a bomb *exploded* in Orla on Sunday."""
_A_NOUN = (
    rf"(?:[Aa]n?|[Tt]he)\s+(?:(?!(?:an?|the)\s)[a-z-]+\s+){{0,3}}?(?P<verb>{NOUN}|crush)"
    r"\s+(?:in|at|near|outside|on|off)\s"
)
_OPENING = lazy_pattern(rf"\W*{_A_NOUN}")
_INTRODUCED = lazy_pattern(rf"\b(?:after|over|following|by)\s+{_A_NOUN}")
"""A *crush* at a stadium in Orla on Sunday shocked …; marched over a police *shooting* in Vell."""
_NO_EVENT = lazy_pattern(
    r"\s+(?:(?:(?:an?|the|his|her|their|its|two|three|four|several|some|more|many|other)\s+){0,2}"
    r"(?:[a-z-]+\s+){0,2}?(?:houses?|homes?|flats?|apartments?|offices?|propert(?:y|ies)|premises|hideouts?|addresses"
    r"|headquarters|camps?|bases?|positions?)\b|back\b|agreement\b|deal\b|record\b|out\s+at\b)"
)
"""Police *raided* two houses; the army *bombed* rebel camps: what was done about it."""
_UNSURE_OF = frozenset({"raided", "stormed", "bombed", "attacked", "shelled", "hit"})
_FORCES = lazy_pattern(
    r"\b(?:[Pp]olice|[Oo]fficers|[Ii]nvestigators|[Dd]etectives|[Tt]roops|[Ss]oldiers|[Aa]rmy|[Ff]orces|[Aa]gents|[Cc]ommandos)\b"
)


@dataclass(slots=True)
class Telling:
    """Where an article tells what happened."""

    order: int
    """Its sentence."""
    start: int
    """Where the words for it stand."""
    end: int
    begin: int
    """Where what it tells begins: its sentence, or a phrase within that tells of something else."""


_TOLD_ON = frozenset({"title", "body"})


def before(analysis: "Analysis", draft: Draft, barred: Set[int] | None = None) -> Telling | None:
    """What a claim without place or day is about, told in one of the sentences before it.

    `barred`: sentences that tell of other events, where the events of all claims are known.
    """
    own, kinds = _classes(analysis.text, *_near(draft)), analysis.sentence_kinds
    akin: Telling | None = None
    for order in range(draft.order - 1, max(-1, draft.order - 1 - _BACK), -1):
        if order in (barred or ()) or not {kinds[order], kinds[draft.order]} <= _TOLD_ON:
            break
        found = told_in(analysis, order)
        if found is None:
            if barred is None and _HARM.search(analysis.text, *analysis.sentences[order]):
                break  # of another event, for all that is known
            continue
        told = _classes(analysis.text, *analysis.sentences[order])
        if not own or own & told:
            return found
        akin = akin or (None if causes.apart(own, told) else found)
    return akin


def behind(analysis: "Analysis", draft: Draft, mention: "DateMention") -> Telling | None:
    """What a claim is about, where a day told before it stands in a sentence that tells only what
    was done about that: "Aid reached the villages on *Friday*. The quake killed 42 people"."""
    order = bisect_right(analysis.sentence_starts, mention.start) - 1
    told = told_in(analysis, order)
    if told is not None and mention.end <= told.begin:
        return told  # "marched on Monday over a shooting in Orla on Thursday"
    if told is not None or _HARM.search(analysis.text, *analysis.sentences[order]):
        return None
    return before(analysis, draft)


_HARM = lazy_pattern(
    r"\b(?:kill|di(?:e|ed|es)\b|dead\b|death|wound|injur|hurt\b|drown|murder|slain|shot\b|abduct|kidnap"
    r"|missing|casualt|perish|victim|toll\b)",
    re.IGNORECASE,
)


def _near(draft: Draft) -> tuple[int, int]:
    return max(draft.sentence.start, draft.start - 120), min(draft.sentence.end, draft.end + 60)


def _classes(text: str, start: int, end: int) -> frozenset[str]:
    """The kinds of event that words tell of."""
    return causes.classes(text[start:end])


def told_in(analysis: "Analysis", order: int) -> Telling | None:
    """What a sentence tells to have happened."""
    known = analysis.tellings
    if order not in known:
        known[order] = _find(analysis, order)
    return known[order]


def _find(analysis: "Analysis", order: int) -> Telling | None:
    words = analysis.sentence_words[order]
    text, (start, end) = analysis.text, analysis.sentences[order]
    verbs = not _SURE.isdisjoint(words) or not _OTHER_WORDS.isdisjoint(words)
    if verbs:
        said = _SAID.search(text, start, min(end, start + _TO_SAYING))
        for begin in (start, said.end()) if said is not None else (start,):
            found = _HAPPENED.match(text, begin, end)
            if found is not None and not _is_response(text, begin, found):
                return Telling(order, *found.span("verb"), start)
    if LAST_WORDS.isdisjoint(words) and "crush" not in words:
        return None
    noun = _OPENING.match(text, start, end) or _INTRODUCED.search(text, start, end)
    return Telling(order, *noun.span("verb"), noun.start()) if noun is not None else None


_TO_SAYING = 80
"""Characters of a sentence that may tell who says so."""


def _is_response(text: str, begin: int, found: re.Match[str]) -> bool:
    """Whether police or soldiers only do something about what happened."""
    if found["verb"] not in _UNSURE_OF:
        return False
    forces = _FORCES.search(text, begin, found.start("verb"))
    return forces is not None and _NO_EVENT.match(text, found.end()) is not None


def day_of(analysis: "Analysis", telling: Telling) -> "DateMention | None":
    """The day that the sentence of a telling gives it."""
    start, end = analysis.sentences[telling.order]
    mention = when.governing(analysis, telling.start, telling.end, said=False, harm=True)
    if mention is None or not max(start, telling.begin) <= mention.start < end:
        days = when.days_of(analysis, (start, end))
        mention = when.only_day([day for day in days if day.start >= telling.begin])
        if mention is None or _PARTED.search(analysis.text, telling.end, mention.start):
            return None
    today, day = analysis.published.value, mention.first_day
    if _NAMED.match(analysis.text, mention.end):
        return None  # "the 17 February Brigade"
    if day is None or day != mention.last_day or (today and day[: len(today)] > today):
        return None
    return mention


_NAMED = lazy_pattern(r"\s[A-Z]")
_PARTED = lazy_pattern(
    r"[;:“”\"]|,\s(?:and|but|who|which|where)\s|\b(?:after|before|since|until|when|while|because|said|says)\b"
)


_OF_WHAT_FOLLOWED = frozenset({"detained", "displaced"})


def fill(story: "Story", draft: Draft) -> None:
    """Give a claim without a day that of what it is about, in place, where no claim that harmed
    anybody has told of an event yet."""
    if draft.headline or draft.effect == "detained" or draft.scope != "incident":
        return
    if draft.long_dead or has_day(draft) or draft.extra.get("place"):
        return
    if story.current is not None and not story.current.tolls.keys() <= _OF_WHAT_FOLLOWED:
        return
    analysis, sentence = story.analysis, draft.sentence
    if when.days_of(analysis, (sentence.start, sentence.end)) or OTHER_TIME.search(
        story.text, sentence.start, sentence.end
    ):
        return
    telling = before(analysis, draft)
    day = day_of(analysis, telling) if telling is not None else None
    if day is not None:
        draft.extra["date"] = day.value
        draft.extra["date_as_written"] = story.text[day.start : day.end]
