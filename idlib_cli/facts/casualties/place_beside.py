"""Whether a place in the sentence of a claim is that of something else: a share, a refuge.

Leaves out: which of the places that are left is the claim's (`places`).
"""

from idlib_cli.facts.casualties import care
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.place import Place
from idlib_cli.language.patterns import lazy_pattern

_OF_THEM = lazy_pattern(r"\bof\s+(?:them|whom|those)\b[^,;]*\Z")


_COUNTED_THERE = lazy_pattern(r"(?::|\s[—–-])\s+(?:\d[\d,]*|[A-Za-z-]+)\s+(?:others\s+)?\Z")
"""Put the dead at nine: *six* in Orla, …: where those six died."""


_OF = lazy_pattern(r"\W*Of\s+")
"""*Of* the 25 dead, 20 were in Orla."""


_APART = lazy_pattern(r"[:,—–]|\s-\s")


_SHARE_OF_ITS_OWN = lazy_pattern(
    r"\bincluding\b[^,;]*\b(?:killed|shot|slain|hurt|injured|wounded|found|who|whose|stabbed|burned)\b"
    r"[^,;]*\Z"
)
"""Put the dead at nine, *including two killed* in Orla: where those two died."""


_ROAD_TO = lazy_pattern(r"\b(?:road|highway|motorway|route|track)\s+to\s")
"""In Orla two were shot *on the road to* Vell: in Orla."""


_FLED_THERE = lazy_pattern(
    r"\b(?:fled|escaped|moved|evacuated)\s[^,.;:]{0,40}\bto\s(?:[a-z]+\s){0,4}\Z"
)
"""Who *fled with her sons to a school* in Orla saw her neighbour shot: elsewhere."""


_COURT_IN = lazy_pattern(
    r"\W*(?:A|An|The)\s(?:[\w-]+\s){0,3}?(?:[Cc]ourt|[Tt]ribunal|[Jj]udge|[Jj]ury)\s"
)
"""A *court* in Orla jailed a man who killed two: not there."""


_AS_IT_ROSE = lazy_pattern(r",\s(?:as|while)\s(?:the\s)?(?:[a-z]+\s){0,3}\Z")


def without_refuge(text: str, draft: Draft, here: list[Place]) -> list[Place]:
    """The places beside a claim without those where people were only cared for, or fled to."""
    if draft.effect in ("wounded", "killed"):
        here = [p for p in here if not care.is_of_care(text, p, draft)]
    if draft.effect == "wounded":
        here = [p for p in here if not care.HOSPITAL.search(p.name)]
        here = [p for p in here if not care.takes_in(text, p, draft)]
    if draft.effect == "displaced":
        return here
    here = [p for p in here if not _FLED_THERE.search(text, max(0, p.start - 80), p.start)]
    begin = draft.sentence.start
    here = [p for p in here if not _COURT_IN.fullmatch(text, begin, max(begin, p.start))]
    if draft.frame == "toll":  # "a convoy was hit near Orla, as the death toll rose to 40"
        here = [p for p in here if not _AS_IT_ROSE.search(text, p.end, max(p.end, draft.start))]
    return here


def is_told_elsewhere(text: str, draft: Draft, before: list[Place], first: Place) -> bool:
    """Whether the first place after a claim is of a share of it, or of those who tell of it where
    something was struck: "shelling of Orla killed two, doctors at a hospital in Vell said"."""
    if draft.extra.get("everywhere") and _APART.search(text, draft.end, first.start):
        return True  # "three people, two in Orla and one in Vell"
    struck = any(place.struck for place in before) and "," in text[draft.end : first.start]
    away = bool(before) and _ROAD_TO.search(text, first.start, first.end) is not None
    return struck or away or _is_of_a_share(text, draft, first)


def _is_of_a_share(text: str, draft: Draft, place: Place) -> bool:
    """ "Eleven died, eight of them in Leeds", "nine dead, including two shot in Leeds"."""
    of_them = draft.part_of is None and (
        _OF_THEM.search(text, draft.end, place.start)
        or _COUNTED_THERE.search(text, draft.end, place.start)
        or _OF.fullmatch(text, draft.sentence.start, draft.start)
    )
    return bool(of_them or _SHARE_OF_ITS_OWN.search(text, draft.end, place.start))


def is_aside(place: Place, draft: Draft) -> bool:
    """Whether something else went on there: the word for it is none of the claim's own."""
    if place.aside is None or (place.treated and draft.effect == "detained"):
        return False
    return place.treated or not draft.start <= place.aside < draft.end
