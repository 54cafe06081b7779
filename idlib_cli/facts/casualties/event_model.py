"""An event of an article, and the events it has told up to a claim: what `events` works on."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import event_days
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


@dataclass(slots=True)
class Event:
    """One thing that happened, as far as the claims read so far tell of it."""

    number: int
    latest: Draft
    """The last claim about it."""
    order: int = 0
    """The sentence of its last claim, be that of what came of it later."""
    dated: Draft | None = None
    """The last claim about it that has a day."""
    place: str | None = None
    """The place that a claim of it told first."""
    tolls: dict[str, Draft] = field(default_factory=dict)
    """The last claim about it of each effect."""
    paragraphs: set[int] = field(default_factory=set)
    """Where it is told."""


@dataclass
class Story:
    """The events of an article up to a claim."""

    analysis: "Analysis"
    found: list[Draft]
    events: list[Event] = field(default_factory=list)
    current: Event | None = None
    """The event of the last claim that is no total over several."""
    main: Event | None = None
    dated: Draft | None = None
    """The last claim of any event that has a day."""
    of_day: dict[str, Event] = field(default_factory=dict)
    """The last event of each day."""

    @property
    def text(self) -> str:
        return self.analysis.text

    @cached_property
    def paragraphs(self) -> list[int]:
        """The number of the paragraph that each sentence stands in."""
        told = enumerate(self.analysis.paragraph_sentences)
        return [number for number, (_, sentences) in told for _ in sentences]

    def is_item(self, paragraph: int) -> bool:
        """Whether a paragraph is an item of a list."""
        start = self.analysis.paragraph_sentences[paragraph][0].start
        return self.text[start : start + 1] in BULLETS or self.label(paragraph) is not None

    def label(self, paragraph: int) -> str | None:
        """The word in capitals that heads a paragraph: "STABBING: A man was killed"."""
        told = self.analysis.paragraph_sentences[paragraph][0]
        match = _LABEL.match(self.text, told.start, told.end)
        return match["label"] if match is not None else None

    @cached_property
    def told(self) -> set[int]:
        """The sentences that make a claim."""
        return {draft.order for draft in self.found}

    @cached_property
    def opening(self) -> str | None:
        """The day that the sentences which open the article give what they tell."""
        return event_days.opening_day(self.analysis, self.found)

    def told_of_before(self, draft: Draft, event: Event) -> bool:
        """Whether a claim's sentence puts it before an older year: "was shut in 2019 after two
        men died"."""
        day = (event.dated or event.latest).extra.get("date") or ""
        at = bisect_left(self.analysis.date_starts, draft.start) - 1
        mention = self.analysis.dates[at] if at >= 0 else None
        if not day or mention is None or mention.start < draft.sentence.start:
            return False
        older = (mention.first_day or "9999")[:4] < day[:4]
        return older and _AFTER_WHICH.match(self.text, mention.end, draft.start) is not None

    def moved_on(self, draft: Draft, event: Event) -> bool:
        """Whether a history has told another day since an event: a claim without one is of then."""
        day = (event.dated or event.latest).extra.get("date")
        today = self.analysis.published.value
        if not day or (today and day[:4] >= f"{int(today[:4]) - _HISTORY:04d}"):
            return False
        dates, starts = self.analysis.dates, self.analysis.date_starts
        first, last = bisect_left(starts, event.latest.end), bisect_left(starts, draft.start)
        told = dates[first : min(last, first + _LOOKED_AT)]
        return any(m.first_day and not m.first_day.startswith(day) for m in told)


_LABEL = lazy_pattern(r"(?P<label>[A-Z]{4,}(?:\s[A-Z]{2,}){0,3}):\s")
BULLETS = frozenset("-–•*▪·◦‣")
_AFTER_WHICH = lazy_pattern(r",?\s+(?:after|when|because|as|following)\s+[^,;:.]*\Z")
_HISTORY = 2
"""Years after which an event is history."""
_LOOKED_AT = 12
"""Dates between two claims."""
