"""Hospitals: where the hurt and the dead were only taken, and who is only ill there."""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.place import Place
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

HOSPITAL = lazy_pattern(r"\b(?:[Hh]ospital|Infirmary|Clinic|Medical Cent(?:re|er)|General)\Z")
"""in critical condition at Orla Hospital: where they are treated."""
_IN_HOSPITAL = lazy_pattern(
    r"\b(?:in|to)\s+(?:an?\s+|the\s+)?(?:(?:[a-z]+\s+){0,2}?(?:hospital|clinic|infirmary|morgue|mortuary))\s+\Z"
)
_AT_ONE = lazy_pattern(r"\bat\s+(?:an?\s+|the\s+)?(?:[a-z]+\s+){0,2}?(?:hospital|clinic)\s+\Z")
"""Another guest died at a hospital in Orla: nine may have died of what befell a hospital."""
_ANOTHER_DIED = lazy_pattern(
    r"\b(?:[Aa]nother|[Aa]n?\s+(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+th))\s+"
    r"(?:victim|guest|passenger|survivor|casualty|of\s+the\s+(?:injured|wounded))\s+"
    r"(?:has\s+|have\s+|later\s+|also\s+)?(?:died|succumbed)\b"
)
"""*A tenth victim died* in Orla: not where the blast was."""
_SUFFERED = lazy_pattern(r"\b(?:suffered|sustained|received|incurred|inflicted)\b")
"""died of wounds he *suffered* in Orla: where it happened after all."""
_OF_PATIENTS = lazy_pattern(r"\b(?:patients?|bab(?:y|ies)|newborns?|infants?|nurses?|doctors?)\b")
_OF_THE_HOUSE = lazy_pattern(
    r"\b(?:when|after|as)\s+(?:its|the|a)\s+(?:[a-z]+\s+)?(?:oxygen|roof|power|generator|fire|blaze"
    r"|building|ward|wall|ceiling|shell|missile|bomb)\b"
)
"""at Orla hospital *when its roof caught fire*."""
_SUCCUMBED = lazy_pattern(r"\b(?:died|dies|succumb(?:ed|ing|s)|breathed)\b[^.;,]{0,50}\Z")
_ITS_HOSPITAL = lazy_pattern(r"\s(?:hospital|clinic|infirmary)\b")
_ITS_MORGUE = lazy_pattern(
    r"(?:,?\sand\s[A-Z]\w+)?\s(?:(?:city|county|district|hospital)\s)?(?:morgues?|mortuar(?:y|ies))\b"
)
"""15 bodies had been received at Orla *morgue*: they died elsewhere."""
_DIED_IN = lazy_pattern(
    r"\b(?:died|dies|succumbed|taken|rushed|flown|airlifted|transferred|treated|admitted|is|are|was"
    r"|were|remains?|remained|critical|brought|lay|bodies)\b[^.;]{0,60}\Z"
)

_A_HOSPITAL = lazy_pattern(r"\b(?:[Hh]ospitals?|[Cc]linics?|[Dd]octors|[Mm]edics)\s\Z")
_TOOK_IN = lazy_pattern(
    r"(?:\s(?:hospital|clinic|infirmary))?\s(?:(?:has|had|have|also)\s){0,2}(?:received|treated|admitted"
    r"|took\sin|taken\sin|registered)\b"
)
"""The clinic in Orla *received* 26 wounded: hurt somewhere else."""


_OF_WOUNDS = lazy_pattern(
    r"\b(?:succumb\w*|died\s(?:of|from|later)|later\sdied|(?:pronounced|declared|certified)\s(?:\w+\s)?dead"
    r"|(?:up)?on\sarrival)\b[^.;,]{0,40}\Z"
)


def died_at(text: str, start: int, place: Place) -> int | None:
    """Where it is told that somebody died of wounds, where a place is a hospital or holds it:
    "later *succumbed* to his injuries at Orla Hospital", "*died* on Monday in a clinic in Vell"."""
    begin = max(start, place.start - 70)
    if HOSPITAL.search(place.name) is not None:
        died = _OF_WOUNDS.search(text, begin, place.start)
    elif _IN_HOSPITAL.search(text, begin, place.start):
        died = _SUCCUMBED.search(text, begin, place.start)
        if died is not None and _OF_PATIENTS.search(text, start, died.start()):
            return None
    else:
        return None
    return died.start() if died is not None else None


def takes_in(text: str, place: Place, draft: Draft) -> bool:
    """Whether a place is where those are who took in the wounded."""
    if not _TOOK_IN.match(text, place.end, draft.end):
        return False
    begin = max(draft.sentence.start, place.start - 20)
    clinic = _A_HOSPITAL.search(text, begin, place.start)
    return bool(clinic or HOSPITAL.search(place.name) or _ITS_HOSPITAL.match(text, place.end))


_DONE_THERE = lazy_pattern(
    r"\b(?:gave\sbirth|born|said|says|speaking|spoke|told|visit\w*|interview\w*|discharged)\b"
)
"""was hurt but *gave birth* in Orla hospital: not hurt there."""


def is_of_care(text: str, place: Place, draft: Draft) -> bool:
    """Whether a place is where a hospital is: "died in hospital *in Orla*", not "killed in a
    hospital in Orla"."""
    hospital = _ITS_HOSPITAL.match(text, place.end) or HOSPITAL.search(place.name)
    if hospital and _DONE_THERE.search(text, draft.end, max(draft.end, place.start)):
        return True
    if _OF_PATIENTS.search(text, draft.start, draft.end) or _OF_THE_HOUSE.search(
        text, place.end, min(draft.sentence.end, place.end + 60)
    ):
        return False  # the hospital is where it happened
    begin = max(draft.sentence.start, place.start - 40)
    death = draft.start, min(place.start, draft.end + 40)
    if draft.point == 1 and (_ANOTHER_DIED.search(text, *death) or when.died_later(text, *death)):
        return _SUFFERED.search(text, draft.start, place.start) is None
    if draft.point == 1 and _AT_ONE.search(text, begin, place.start):
        return _SUCCUMBED.search(text, draft.start, place.start) is not None
    if _ITS_MORGUE.match(text, place.end):
        return True
    return _is_of_a_hospital(text, place, draft, begin)


def _is_of_a_hospital(text: str, place: Place, draft: Draft, begin: int) -> bool:
    """Whether somebody lay or died in a hospital at a place, not in what befell it."""
    told = _IN_HOSPITAL.search(text, begin, place.start)
    if told is None and (HOSPITAL.search(place.name) or _ITS_HOSPITAL.match(text, place.end)):
        begin = max(draft.sentence.start, place.start - 70)
        return _SUCCUMBED.search(text, begin, place.start) is not None
    if told is None:
        return False
    bare = told.group().split()[1] in ("hospital", "infirmary")
    begin = max(draft.sentence.start, told.start() - 70)
    return bare or _DIED_IN.search(text, begin, told.start()) is not None


_ADMITTED = lazy_pattern(r"\badmitted\b")
_HURT = lazy_pattern(
    r"\b(?:injur|wound|hurt|burn|kill|dead|died|broke|fractur|poison|beat(?:en|ing)|fell|fall|shot|stab|bleed|bled|knock"
    r"|accident|mauled|bitten|gas|inhal|casualt|survivor|rescue)",
    re.IGNORECASE,
)
_NEAR = 2
"""Sentences around one that may tell what brought somebody to a hospital."""
_REACH = 800
"""Characters of them on either side, however long they are."""


def is_of_the_ill(analysis: "Analysis", draft: Draft) -> bool:
    """Whether somebody is only said to be in a hospital, and nothing near tells of harm: "filmed
    hours after the duke was admitted to a hospital"."""
    if draft.frame != "treated" or not _ADMITTED.search(analysis.text, draft.start, draft.end):
        return False
    around = analysis.sentences[max(0, draft.order - _NEAR) : draft.order + _NEAR + 1]
    span = max(around[0][0], draft.start - _REACH), min(around[-1][1], draft.end + _REACH)
    return not (when.tells_harm(analysis.text, span) or _HURT.search(analysis.text, *span))
