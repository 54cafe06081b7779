"""The places of claims whose own sentence names none: of their event, of what is told beside them.

In this order: what its words take up (`taking_up`); what its event was last told to be at; the
sentence that tells what happened (`tellings`); the sentence before or after, where that goes on
with the event; an area without a name that its event has; where those are who tell of it; the
story's first place; the place named most often; the dateline's town.

Leaves out: any place for what happened at another time or all over a country.
"""

from functools import partial

from idlib_cli.facts.casualties import areas, tellings
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import has_day
from idlib_cli.facts.casualties.event_model import BULLETS
from idlib_cli.facts.casualties.evidence import introduced
from idlib_cli.facts.casualties.place_neighbours import Neighbours
from idlib_cli.facts.casualties.place_patterns import KIND, NAME
from idlib_cli.facts.casualties.told_places import Told, gathered, is_there_alone
from idlib_cli.language.lexicon import flags
from idlib_cli.language.patterns import lazy_pattern

_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_OF_SEVERAL = lazy_pattern(
    r"\bacross\s(?:(?:the|all|both|these|those|\d+)\s){0,2}(?:attacks|raids|events|incidents|blasts|strikes)\b"
)
"""At least 18 were killed across attacks: of no one place."""
_OBJECT = 30
"""Characters behind the words for what happened that tell whom or what it struck."""
NATIONAL = lazy_pattern(
    r"\b(?:nation-?wide|country-?wide|(?:across|throughout|around)\s+the\s+(?:country|nation|world)|worldwide"
    r"|globally|nationally|in\s+the\s+country(?!['’]))\b"
)
"""Where a total is told for a whole country, no town is its place."""
_THE_SITE = lazy_pattern(
    r"\W*(?:The|This|That)\s(?:[a-z]+\s)?(?:plant|factory|mine|school|hospital|prison|jail|bridge|stadium|market|mall|road|highway"
    r"|airport|port|refinery|station|club|mosque|church|temple|camp|building|junction|pier|dam|tunnel|depot|warehouse|quarry"
    r"|crossing|beach|river|lake|estuary|village|town|city|neighbou?rhood|district|province|region|island|site|reservoir)\b"
    r"[\s,]"
)
"""*The plant*, which opened in 1971, had a fire in 2009: it stands where the story is set."""
_LABEL = lazy_pattern(rf"(?P<bullet>[•*▪–-]\s?)?\W{{0,3}}(?P<name>{NAME}{KIND}):\s")
"""Orla province: Two men were shot dead."""


_CITY_LINE = lazy_pattern(r"[A-Z][A-Z .'’-]{2,30}:\s")
_TOPICS = frozenset({"accident", "aftermath", "amnesty", "arson", "assault", "background",
                     "burglary", "casualties", "cause", "context", "crash", "drugs", "fire",
                     "investigation", "murder", "outlook", "reaction", "rescue", "response",
                     "result", "robbery", "shooting", "summary", "survivors", "theft", "timeline",
                     "toll", "traffic", "verdict", "victims", "violence", "witnesses"})  # fmt: skip
"""What an item of a list may be about, beside a place."""


class Carrying(Neighbours):
    """Places that go over from one claim of an article to the next."""

    def carry(self, found: list[Draft]) -> None:
        """Give the claims whose sentence names no place that of their incident, in place."""
        told = gathered(self._analysis.text, found)
        past = {d.extra.get("place") for d in found if self._is_background(d)}
        told.past = past - {d.extra.get("place") for d in found if not self._is_background(d)}
        opening = found[0].incident if found else 0
        first = next(
            (
                d.incident
                for d in found
                if d.incident in told.place and told.place[d.incident] not in told.past
            ),
            opening,
        )
        for draft in found:
            place = draft.extra.get("place")
            if place is not None and told.is_of_the_caught(draft):
                told.caught[draft.incident] = place
                continue
            if place is not None:
                told.elsewhere = told.elsewhere or draft.incident != first
                told.at[draft.incident] = draft.order
                told.named.add(draft.incident)
            elif (area := self._of_its_own(draft, told)) is not None:
                draft.extra["place"] = area
                continue
            else:
                place = draft.extra["place"] = self._far(draft, told, first)
            if place is not None and is_there_alone(self._analysis.text, draft):
                continue
            if told.is_one_of_several(draft):
                told.place.pop(draft.incident, None)
                continue
            known = place is not None and place != told.area.get(draft.incident)
            if place is not None and known and draft.scope == "incident":
                told.place[draft.incident] = draft.extra.get("town") or place
        _look_back(found)
        self.sharpen(found)

    def _only_by_headline(self, draft: Draft, told: Told) -> bool:
        """Whether a claim of the story has no place of its event yet but a headline's."""
        at = told.at.get(draft.incident)
        return at is not None and self.kinds[at] == "title" and not draft.headline

    def _of_its_own(self, draft: Draft, told: Told) -> str | None:
        """The area that a claim's own sentence gives it, or a headline's first paragraph."""
        area = draft.extra.get("area")
        if area is None:
            leads = draft.headline and draft.scope != "joint"
            return told.lead.get(draft.incident) if leads else None
        express = draft.extra.get("express") or areas.told_expressly(
            self._analysis.text, draft.sentence.start, area
        )
        return area if express or draft.incident not in told.named else None

    def _far(self, draft: Draft, told: Told, first: int) -> str | None:
        """The place of a claim whose sentence names none; `first`: the article's first event."""
        text, of_first = self._analysis.text, told.place.get(first)
        if (taken := self.taken_up(draft, told, of_first)) is not None:
            return taken[0]
        nowhere = draft.extra.get("everywhere") or draft.extra.get("held_for")
        if nowhere or draft.scope == "joint":
            return None
        here = self.pointed_at(draft, told.at.get(draft.incident, -1))
        alone = told.events.get(draft.order - 1, {draft.incident}) == {draft.incident}
        alone = alone and len(told.spread.get((draft.order - 1, "killed"), ())) <= 1
        if here is None and alone and self._only_by_headline(draft, told):
            here = self._before(draft)  # "off Tarn" of the story, not "off Marnia" above it
        if here is not None or draft.incident in told.place:
            here = here or told.place[draft.incident]
            return None if draft.extra.get("spread") and not self._is_land(here) else here
        there = of_first is not None and self.says_there(draft)
        old = draft.incident != first and self._is_background(draft)
        if there or draft.scope == "cumulative" or old:
            area = told.area.get(draft.incident) if old else None
            return of_first if there else area or self._of_another_time(draft, of_first)
        dated = draft.extra.get("date_as_written") is not None
        beside = self._of_its_telling(draft, told) or told.caught.get(draft.incident)
        beside = beside or (self._before(draft) if alone else None) or self._next(draft)
        summed = not beside and self._is_summed_up(draft)
        beside = beside or told.area.get(draft.incident) or self._of_who_says_so(draft)
        anew = dated and draft.incident != first and introduced(text, draft)
        parted = (draft.entry is not None and draft.entry.section) or (
            draft.incident in told.unrelated
        )
        if summed or parted or (anew and not beside):
            # not the story's: "A bus crash on Saturday killed 12", after two raids elsewhere
            return beside if parted else None
        story = None if told.elsewhere or dated else of_first
        by_now = story if first in told.named else None  # goes before what is named most often
        main = None if self.main in told.past else self.main
        return beside or by_now or main or story or self.of_the_dateline(draft)

    def _of_another_time(self, draft: Draft, of_first: str | None) -> str | None:
        """The place of a running total, or of history; `of_first`: that of the first event."""
        text, sentence = self._analysis.text, draft.sentence
        if self._is_background(draft) and _THE_SITE.match(text, sentence.start):
            return of_first or self.main or self.of_the_dateline(draft)
        start, end = max(sentence.start, draft.start - _NEAR), min(sentence.end, draft.end + _NEAR)
        total = draft.scope == "cumulative" and not NATIONAL.search(text, start, end)
        return self.scene if total else None

    def label_of(self, draft: Draft) -> str | None:
        """The place that labels a claim's paragraph: "Orla: A bomb exploded …"."""
        if draft.entry is not None and draft.entry.name is not None:
            if not self._heads(*draft.entry.name):
                return None
            return " ".join(self._analysis.text[slice(*draft.entry.name)].split())
        start = self.paragraph_of(draft.order)
        if self._is_city_line(draft, start):
            return None
        label = _LABEL.match(self._analysis.text, start, min(start + 80, draft.start))
        if label is None:
            return None
        named = label["bullet"] and self._heads(*label.span("name"))
        return " ".join(label["name"].split()) if named or self.is_known(label["name"]) else None

    def _is_city_line(self, draft: Draft, start: int) -> bool:
        """Whether a label is where it was written: "LAHORE: Two died … in Orla district"."""
        line = _CITY_LINE.match(self._analysis.text, start, draft.sentence.end)
        if line is None:
            return False
        told = self.told(line.end(), draft.sentence.end, capitals=draft.sentence.capitals)
        return any(p.here and p.aside is None for p in told)

    def _heads(self, start: int, end: int) -> bool:
        """Whether a name that heads an item of a list may be a place's."""
        name = self._analysis.text[start:end]
        words = (word.lower() for word in name.split() if not word.islower())  # Orla *district*
        topic = any(flags(word) or word in _TOPICS for word in words)
        return self.is_known(name) or (not topic and self.may_head(start, end))

    def _is_background(self, draft: Draft) -> bool:
        """Whether a claim has a time of its own, long before the article: "last year 900 died"."""
        written = (draft.extra.get("date_as_written") or "").lower()
        if written.startswith(("last year", "last month")):
            return draft.order > 1
        day, today = draft.extra.get("date"), self._analysis.published.value
        if not day or not today or draft.scope == "cumulative":
            return False
        return day[:4] < today[:4] and not _within_months(day, today)

    def _is_summed_up(self, draft: Draft) -> bool:
        """Whether a claim is an item of a list, of nothing that its item tells a day for: one of
        the totals that head a report."""
        item = self._analysis.text[self.paragraph_of(draft.order)] in BULLETS
        return item and draft.extra.get("date_as_written") is None

    def _of_its_telling(self, draft: Draft, told: Told) -> str | None:
        """The place of the sentence, some way before, that tells what a claim is of."""
        text, sentence = self._analysis.text, draft.sentence
        if draft.headline or draft.effect == "detained":
            return None
        if _OF_SEVERAL.search(text, draft.end, min(sentence.end, draft.end + _NEAR)):
            return None
        telling = tellings.before(self._analysis, draft, partial(told.of_others, draft.incident))
        return self._place_of(telling) if telling is not None else None

    def _place_of(self, telling: tellings.Happening) -> str | None:
        """The place that the sentence of a telling gives it."""
        end = self._analysis.sentences[telling.order][1]
        found = [p for p in self.told(telling.begin, end, capitals=False) if not p.said]
        here = [p for p in found if p.here and p.aside is None]
        # "fired on a *funeral* in Orla", "rode *into* the village of Orla"
        near = (p for p in found if telling.start < p.end and p.start < telling.end + _OBJECT)
        struck = [p for p in near if p.here or (p.start < telling.end and not p.struck)]
        behind = [p for p in here if p.start >= telling.start]
        return next((p.name for p in (*struck, *behind, *reversed(here))), None)

    def anew(self, draft: Draft, last: int | None) -> None:
        """Give a claim without a place that of what is newly told right before it, in place;
        `last`: the sentence of the claim before it."""
        telling = tellings.anew(self._analysis, draft, last)
        place = self._place_of(telling) if telling is not None else None
        if telling is None or place is None or draft.extra.get("area"):
            return
        draft.extra["place"], draft.extra["anew"] = place, "yes"
        day = None if has_day(draft) else tellings.day_of(self._analysis, telling)
        if day is not None:
            draft.extra["date"] = day.value
            draft.extra["date_as_written"] = self._analysis.text[day.start : day.end]


def _look_back(found: list[Draft]) -> None:
    """Give those without a place that of a claim further on that says them again, in place: "A
    cyclist has been killed and a friend hurt. … near Hawes. She died at the scene"."""
    places = {
        (first.order, first.incident): place
        for draft in reversed(found)
        if (first := draft.repeat_of) is not None and (place := draft.extra.get("place"))
        if draft.incident == first.incident and not first.extra.get("place")
    }
    for draft in found:
        known = places.get((draft.order, draft.incident))
        bare = not (draft.extra.get("place") or draft.extra.get("everywhere"))
        if known is not None and bare and draft.scope == "incident":
            draft.extra["place"] = known


def _within_months(day: str, today: str) -> bool:
    """Whether a day of an earlier year is less than half a year before another."""
    months = 12 * (int(today[:4]) - int(day[:4])) + int(today[5:7] or 1) - int(day[5:7] or 1)
    return months < 6
