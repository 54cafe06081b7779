"""Places and days told in the sentences beside a claim, and where those are who tell it.

Leaves out: whether a claim goes by them (`carrying`).
"""

from bisect import bisect_left

from idlib_cli.facts.casualties import day_spans
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import has_day
from idlib_cli.facts.casualties.place import Place
from idlib_cli.facts.casualties.taking_up import TakingUp
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

_NEAR = 300
"""Characters before a place that are searched."""
_GOES_ON = lazy_pattern(
    rf"\W*(?:(?:The|This|That)\s+(?:[\w-]+\s+){{0,2}}?(?:{NOUN}|(?:bomb|bomber|boat|ferry|bus|train"
    r"|victim|dead|attacker|assailant|raider|bandit)s?|gunm[ae]n)\b"
    r"|It\s+(?:was|happened|occurred|took|came|went)\b)"
)
"""The blast …; It happened …: goes on with the event of the sentence before."""
_OF_A_STATE = lazy_pattern(
    r"\b(?:[Mm]inistr(?:y|ies)|[Gg]overnment|[Pp]arliament|[Aa]rmy|[Mm]ilitary|[Pp]residency|[Ee]mbassy|[Cc]ommand"
    r"|[Hh]eadquarters|[Oo]ffice|[Aa]gency|[Oo]rgani[sz]ation)\s+\Z"
)
"""The health *ministry* in Orla said: it tells of the whole country."""


class Neighbours(TakingUp):
    """What stands beside a claim."""

    def _before(self, draft: Draft) -> str | None:
        """The last place of the sentence before, where the two tell of one event."""
        if not draft.order or self.kinds[draft.order - 1] != self.kinds[draft.order]:
            return None
        start, end = self._analysis.sentences[draft.order - 1]
        if draft.sentence.start - end > 40:
            return None
        if draft.effect == "detained" and self.paragraph_of(draft.order - 1) != self.paragraph_of(
            draft.order
        ):
            return None  # of another matter, as "Police detained four over posts"
        found = self.told(start, end, capitals=draft.sentence.capitals)
        place = next((p for p in reversed(found) if p.here and p.aside is None), None)
        if place is not None and not has_day(draft):
            self._take_day(draft, place, end)
        return place.name if place is not None else None

    def _take_day(self, draft: Draft, place: Place, end: int) -> None:
        """Give a claim the day right behind the place that it takes, in place: "the loss of the
        trawler off Cape Orla *in July 2023*. Four crew died"."""
        dates = self._analysis.dates
        at = bisect_left(self._analysis.date_starts, place.end)
        day = dates[at] if at < len(dates) and dates[at].end <= end else None
        if day is None or draft.long_dead or draft.scope != "incident" or day.planned:
            return
        text = self._analysis.text
        lost = _LOST.search(text, max(0, place.start - _NEAR), place.start)
        if lost and _BEHIND_PLACE.fullmatch(text, place.end, day.start):
            draft.extra |= day_spans.written(self._analysis.text, day)

    def _of_who_says_so(self, draft: Draft) -> str | None:
        """Where those are who tell of a claim: "Police in Orla said two men were shot"."""
        sentence = draft.sentence
        found = self.told(sentence.start, sentence.end, capitals=sentence.capitals)
        text = self._analysis.text
        told = (
            p.name
            for p in found
            if p.said
            and p.here
            and p.aside is None
            and not _OF_A_STATE.search(text, max(sentence.start, p.start - 40), p.start)
        )
        return next(told, None) if draft.scope == "incident" else None

    def _next(self, draft: Draft) -> str | None:
        """The first place of the next sentence, where that goes on with the event."""
        sentences = self._analysis.sentences
        if draft.order + 1 >= len(sentences):
            return None
        start, end = sentences[draft.order + 1]
        text = self._analysis.text
        if not (_GOES_ON.match(text, start, end) or _takes_up(text, draft, start, end)):
            return None
        found = self.told(start, end, capitals=draft.sentence.capitals)
        place = next((p for p in found if p.here and p.aside is None), None)
        if place is None or _IN_A_YEAR.search(text, start, place.start):
            return None
        return place.name


_LOST = lazy_pattern(
    rf"\b(?:{NOUN}|loss|sinking|wreck|disaster|tragedy)(?:\s+of\s+[^,.;:]{{1,50}}?)?\s+\Z"
)
"""The *loss of the trawler* off Cape Orla."""
_BEHIND_PLACE = lazy_pattern(r",?\s(?:on|in|early\son|late\son|late|early)\s|\s")
_IN_A_YEAR = lazy_pattern(r"\bsince\s(?:in\s)?(?:19|20)\d\d\b")
"""The deadliest since *1999, when* 38 died in Orla: where those died."""
_THE_THING = lazy_pattern(r"\W*The\s+(?P<thing>[a-z]{4,})[\s,]")


def _takes_up(text: str, draft: Draft, start: int, end: int) -> bool:
    """Whether a sentence goes on with a thing of the claim: "A bridge fell … *The bridge* …"."""
    thing = _THE_THING.match(text, start, end)
    return thing is not None and thing["thing"] in draft.sentence.low
