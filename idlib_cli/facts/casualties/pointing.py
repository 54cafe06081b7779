"""Places that a claim points to: "there", "in the town", "in the hangar", a section's heading.

Leaves out: "the same spot" and what a claim takes from its event (`carrying`).
"""

import re

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.gazetteer import Gazetteer
from idlib_cli.facts.casualties.place_patterns import KIND, NAME
from idlib_cli.language.patterns import lazy_pattern

_THERE = lazy_pattern(
    r"\s+(?:there\b(?!\s+(?:is|are|was|were)\b)|in\s+the\s+(?:town|city|village)\b(?!\s+of\b))"
)
_NOT_THERE = r"(?!\s+(?:is|are|was|were|has|have|had|will|would|could|may|might)\b)"
_FURTHER_ON = lazy_pattern(
    rf"(?:\s[\w-]+){{0,7}}?\s(?:there\b{_NOT_THERE}|in\s+the\s+(?:town|city|village)\b(?!\s+of\b))"
)
"""49 people died *in shootings there*."""
_BEFORE_IT = lazy_pattern(
    r"\b(?:in|(?:shelling|bombing|bombardment|siege|storming)\s+of|(?:attacks?|raids?|strikes?|assault)\s+on)\s+"
    r"the\s+(?:town|city|village)\b(?!\s+of\b)[^.;:,]*\Z",
    re.IGNORECASE,
)
"""A bombing *in the city* killed 12, *shelling of the town* killed nine."""
_DID_THERE = lazy_pattern(r"there\s+(?:killed|claimed|left|wounded|injured)\b")
"""A fire *there killed* 41."""
_FLED = lazy_pattern(
    rf"\b(?:fle(?:e|es|d|eing)|evacuat(?:e|es|ed|ing)|abandon(?:s|ed|ing)?)\s+(?P<name>{NAME})"
)
_LAND = "(?:region|province|oblast|governorate|state|district|county|department)"
_THE_LAND = lazy_pattern(
    rf"[^.;:,]{{0,50}}?\s(?:in|on|across|over|throughout)\s+the\s+{_LAND}\b(?!\s+of\b|['’])"
)
_OFFICE = lazy_pattern(
    rf"\b(?P<name>{NAME})(?:\s{_LAND})?(?:['’]s)?\s(?:[Gg]overnor|[Gg]ov\.|[Pp]refect)\b"
    rf"|\b(?:[Gg]overnor|[Pp]refect|[Hh]ead)\sof\s(?:the\s)?(?P<of>{NAME})"
)
"""Orla governor Ana Ruiz said two had died in strikes *on the region*."""
_THE_HOME = lazy_pattern(r"\s+the\s+(?P<kind>town|city|village)\b(?!\s+of\b|['’])")
_TOWN_OF = lazy_pattern(rf"\b(?P<kind>town|city|village)\s+of\s+(?P<name>{NAME})")
_NEXT_TO_IT = lazy_pattern(r"\b(?:nearby|neighbou?ring)\s")
"""Reached camps in *neighbouring* Vell: not "the town" that they left."""
_THE_TOWN = lazy_pattern(r"\W*The\s+(?:town|city|village)\b(?!\s+of\b|['’]s\s+(?:mayor|police))")
"""The city was the scene of a bombing that killed 12."""
_SUBJECT = lazy_pattern(rf"\W*(?P<name>{NAME})\s(?:has|had|have|was|is|saw)\b")
_VISITED = lazy_pattern(
    r"\b(?:visit(?:s|ed|ing)|patroll(?:ed|ing)|patrols|tour(?:s|ed|ing)|enter(?:s|ed|ing)|retook"
    rf"|recaptured|captured)\s+(?P<name>{NAME})(?=[.,;]|\s+(?:on|in|at|early|late|and|after|with|for)\b)"
)
_COMING = lazy_pattern(r"\b(?:from|for|of)\s+(?:the\s+)?\Z")
"""came from Orla, left for Orla: no place that "there" means."""
_CAME_REACH = 200
"""Characters before a claim that may tell who came where."""
_CAME_TO = lazy_pattern(
    rf"\b(?:reached|entered|searched|combed|retook|recaptured|visited)\s(?P<name>{NAME})\s(?:[^.;:]{{0,60}}?\s)?found\b"
)
_WAS_THE_SCENE = lazy_pattern(
    rf"\W*(?P<name>{NAME}{KIND})\s(?:was|has\s(?:also\s)?been|had\s(?:also\s)?been)\s(?:also\s)?"
    r"(?:the\s(?:scene|site|target)\sof|hit\sby|struck\sby|rocked\sby)\s"
)
_THE_SITE = lazy_pattern(
    r"\b(?:in|at|inside|outside)\s+the\s+(?P<noun>(?!same|city|town|village|country|area|region|province"
    r"|capital|hospital|north|south|east|west)[a-z]{4,14})\b(?!\s+[a-z]+\s+of\b|\s+of\b)"
)
_BEHIND_SITE = 16
"""Characters of a verb between a site and where it is: "a mine collapsed in Orla"."""
_TOLD_REACH = 1500
"""Characters before a sentence that may tell where its site is."""


class Pointing(Gazetteer):
    """What the words of a claim point to."""

    def _there(self, draft: Draft) -> str | None:
        """The place that "there" right after a claim means: the last one named before it."""
        text, sentence = self._analysis.text, draft.sentence
        if not _THERE.match(text, draft.end, min(sentence.end, draft.end + 16)):
            return None
        found = self.told(sentence.start, draft.start, capitals=sentence.capitals)
        if not found and draft.order:
            found = self.told(
                *self._analysis.sentences[draft.order - 1], capitals=sentence.capitals
            )
        if not found and draft.order:
            before = self._analysis.sentences[draft.order - 1]
            return self._gone_to(*before) or self._told_of(*before)
        if not found or _COMING.search(text, max(0, found[-1].start - 12), found[-1].start):
            return None  # "The driver came from Orla. Nine died there."
        return found[-1].name if found[-1].here else None

    def _in_the_town(self, draft: Draft) -> str | None:
        """The place named last in the sentence before, where a claim of another time lies "in the
        city" or "there"."""
        text, sentence = self._analysis.text, draft.sentence
        behind = _FURTHER_ON.match(text, draft.end, min(sentence.end, draft.end + 60))
        there = _DID_THERE.match(text, draft.start, draft.end) is not None
        if behind is None and not (
            there
            or _THE_TOWN.match(text, sentence.start, draft.start)
            or _BEFORE_IT.search(text, max(sentence.start, draft.start - 60), draft.start)
        ):
            return None
        for start, end in reversed(self._analysis.sentences[max(0, draft.order - 2) : draft.order]):
            found = [
                place
                for place in self.told(start, end, capitals=sentence.capitals)
                if not _NEXT_TO_IT.search(text, place.start, place.end)
            ]
            if found:
                return found[-1].name if found[-1].here and found[-1].aside is None else None
            if there and (opening := self._told_of(start, end)) is not None:
                return opening
            fled = _FLED.search(text, start, end)
            if fled is not None and self.may_be(*fled.span("name")):
                return " ".join(fled["name"].split())
        return None

    def _left_town(self, draft: Draft) -> str | None:
        """The town told of before that people fled: "36,000 fled *the town*"."""
        text, sentence = self._analysis.text, draft.sentence
        left = _THE_HOME.match(text, draft.end, sentence.end)
        if draft.effect != "displaced" or left is None:
            return None
        begin = max(0, sentence.start - _TOLD_REACH)
        before = list(_TOWN_OF.finditer(text, begin, sentence.start))
        named = [m for m in before if m["kind"] == left["kind"] and self.may_be(*m.span("name"))]
        return " ".join(named[-1]["name"].split()) if named else None

    def _governed(self, draft: Draft) -> str | None:
        """What the one who says it governs, where a claim lies "in the region"."""
        text, sentence = self._analysis.text, draft.sentence
        lands = _THE_LAND.match(text, draft.end, min(sentence.end, draft.end + 80))
        if lands is None:
            return None
        office = _OFFICE.search(text, sentence.start, draft.start)
        if office is None:
            return None
        name = "name" if office["name"] else "of"
        written = " ".join(office[name].split())
        return written if self.may_be(*office.span(name)) else None

    def _scene_of(self, draft: Draft) -> str | None:
        """What a sentence opens with as the scene of it: "*Orla* was the scene of a landslide in
        2014 too, when seven died"."""
        scene = _WAS_THE_SCENE.match(self._analysis.text, draft.sentence.start, draft.start)
        if scene is None or not self.may_be(*scene.span("name")):
            return None
        return " ".join(scene["name"].split())

    def _found_there(self, draft: Draft) -> str | None:
        """Where who came there found bodies: "soldiers who *reached Orla* found 19 bodies"."""
        if draft.frame != "body":
            return None
        begin = max(draft.sentence.start, draft.start - _CAME_REACH)
        came = _CAME_TO.search(self._analysis.text, begin, draft.end)
        if came is None or not self.may_be(*came.span("name")):
            return None
        name = " ".join(came["name"].split())
        return name if self.is_known(name) else None

    def says_there(self, draft: Draft) -> bool:
        """Whether a claim points to a place by "there" alone: "when a truck overturned there"."""
        text, stop = self._analysis.text, min(draft.sentence.end, draft.end + 60)
        behind = _FURTHER_ON.match(text, draft.end, stop)
        return behind is not None and behind[0].endswith("there")

    def _told_of(self, start: int, end: int) -> str | None:
        """What a sentence opens with, where that is a place known as such: "*Orla* has been
        attacked before"."""
        opening = _SUBJECT.match(self._analysis.text, start, end)
        return opening["name"] if opening is not None and self.is_known(opening["name"]) else None

    def _gone_to(self, start: int, end: int) -> str | None:
        """Where somebody went in a sentence: "the minister visited *Orla*"."""
        gone = _VISITED.search(self._analysis.text, start, end)
        if gone is None or not self.may_be(*gone.span("name")):
            return None
        return " ".join(gone["name"].split())

    def pointed_at(self, draft: Draft, told_at: int) -> str | None:
        """What a claim's words or its paragraph tell, whatever its event was told to be at.

        `told_at`: the sentence that told its event's place last.
        """
        pointed = (
            self._there(draft)
            or self._left_town(draft)
            or self._in_the_town(draft)
            or self._at_the_site(draft)
            or self._governed(draft)
            or self._scene_of(draft)
            or self._found_there(draft)
        )
        if pointed is not None or draft.scope != "incident":
            return pointed
        heading = self.heading_of(draft.order, told_at)
        return (self._before_it(draft) or heading) if heading is not None else None

    def _before_it(self, draft: Draft) -> str | None:
        """The place told last in the sentences before a claim in its paragraph."""
        begin = self.paragraph_of(draft.order)
        for start, end in reversed(self._analysis.sentences[max(0, draft.order - 3) : draft.order]):
            if start < begin:
                return None
            found = self.told(start, end, capitals=draft.sentence.capitals)
            here = [place.name for place in found if place.here and place.aside is None]
            if here:
                return here[-1]
        return None

    def _at_the_site(self, draft: Draft) -> str | None:
        """Where a site is that was told before: "in the hangar" after "a hangar at Orla"."""
        text, sentence = self._analysis.text, draft.sentence
        begin = max(sentence.start, draft.start - 30)
        site = _THE_SITE.search(text, begin, min(sentence.end, draft.end + 40))
        if site is None:
            return None
        before = text.rfind(
            f" {site['noun']} ", max(0, sentence.start - _TOLD_REACH), sentence.start
        )
        if before < 0:
            return None
        after = before + len(site["noun"]) + 2
        found = self.told(before, min(after + 60, sentence.start), capitals=sentence.capitals)
        near = (p for p in found if p.here and p.start <= after + _BEHIND_SITE)
        return next((p.name for p in near if "," not in text[after : max(after, p.start)]), None)
