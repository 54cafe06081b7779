"""Where a claim's event was: the place beside it, of its event, or the one the article is about.

The claim's own sentence decides where it can (`near`). Once the claims of one incident are known,
a claim without a place takes that of its incident or of what is told beside it (`carrying`).

Leaves out: places of photographs for what the text tells, places of talks and statements, and
any place for what happened at another time, unless "the same spot" or "there" points to one.
"""

from bisect import bisect_left, bisect_right

from idlib_cli.facts import when
from idlib_cli.facts.casualties import areas, called_before, held
from idlib_cli.facts.casualties.carrying import NATIONAL, Carrying
from idlib_cli.facts.casualties.drafts import Draft, is_of_who
from idlib_cli.facts.casualties.no_places import is_place_name
from idlib_cli.facts.casualties.place import Place
from idlib_cli.facts.casualties.place_beside import is_aside, is_told_elsewhere, without_refuge
from idlib_cli.facts.casualties.place_patterns import KIND, LEFT, NAME, RESIDENTS_OF, SITES
from idlib_cli.language.patterns import lazy_pattern

_SITE_NAME = lazy_pattern(rf"\s(?i:{SITES})\Z|\b(?:Road|Street|Avenue|Lane|Square)\Z")
_ALL_OVER = 24
"""Characters after a claim that may say that it is told of a whole country."""
_ROADS_BEHIND = 30
"""Characters after a claim that may say on whose roads."""
_LEAVING = 60
"""Characters after a claim that may name what people left."""
_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_SUBJECT = 20
"""Characters before a verb that may end its subject: "a blast *in the district* killed nine"."""
_BY_THE_CLOCK = (
    r"(?!\s(?:\d|dawn|noon|mid(?:day|night)|day(?:break|light)|sun(?:rise|set)|dusk|dark)\b)"
)
_AS_MANY = (
    r"\s(?:at\sleast\s|over\s|more\sthan\s|about\s|some\s|another\s)?"
    r"(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|several)\b|(?:\w+\s){0,2}others\b)"
)
"""Two died *while nine* were hurt in Orla: in one place."""
_AT_WORK = r"\s(?:(?!fighting|shelling|bombing)[a-z]{2,15}ing\b|fighting\s(?:in|at|near|for)\b)"
"""Two drowned *while fetching* water in Orla: what they were at; not "while fighting raged"."""
_WHILE = rf"while(?!{_AS_MANY})(?!{_AT_WORK})"
_SAYING_THAT = r",\s(?:insisting|adding|saying|noting|claiming|stressing)\sthat\b"
_BOUNDARY = lazy_pattern(
    rf"\b(?:as|{_WHILE}|when|(?:after|before){_BY_THE_CLOCK}|because|although|since|whereas)\b|[;:]"
    rf"|{_SAYING_THAT}"
)
_OTHER_EVENT = lazy_pattern(
    rf"\b(?:{_WHILE}|before{_BY_THE_CLOCK}|because|although|since|whereas"
    r"|during talks)\b|[;:]"
    rf"|{_SAYING_THAT}"
)
"""What parts a claim from a place told after it."""
_OF_ANOTHER = lazy_pattern(
    r"\band\s+(?:the|an?|\w+)\s+(?:[\w-]+\s+){0,2}?(?:death|killing|murder|execution)\b"
)
"""39 died across the country, *and the death* of a teacher in Orla: of somebody else."""
_AS = lazy_pattern(r"\bas\b")
"""What may or may not part them: "killed as talks went on in …", "killed as gunmen stormed …"."""
_STRIKING = lazy_pattern(
    r"\bas\b[^,;:]{0,60}\b(?:hit|struck|crashed|plunged|sank|capsized|overturned|collapsed|exploded"
    r"|stormed|opened\s+fire|battled|clashed|fought|fired|charged|attacked|bombed|shelled|swept|burst"
    r"|derailed|collided|caved|erupted|landed|fell|hits?|strikes?|plunges?|crash(?:es)?|ambush(?:es|ed)?"
    r"|attacks?|storms?|raids?|bombs?|shells?|collapses?|explodes?|sinks?|capsizes?|overturns?|burns?"
    r"|open\s+fire|opens\s+fire|blasts?|rips?|tears?|rams?|rammed|topples?|engulfs?|sweeps?"
    r"|bursts?|derails?|collides?)\b"
)
"""died as a jet hit a hillside near …: the clause tells what killed them."""
_IN_PASSING = lazy_pattern(r",\s+[a-z]+ing\b")
"""A mob torched houses in Orla, *killing* nine, a court in Vell said: of the clause before."""
_IN_CARE = lazy_pattern(
    r"\s(?:others\s)?(?:later\s)?(?:in|at|on|en)\s(?:the\s|a\s)?(?:hospital|clinic|way|route)\b"
)
"""Four died in Orla and three *in hospital*, who were hurt there too."""
_AND_THERE = lazy_pattern(r"(?:\band|;|\bwhile|\bbut)\s+\Z")
_ANOTHER_ONE = lazy_pattern(r"\band\s(?:an?|another|one|two|three|four|five|six|\d+)\s")
_WHICH = lazy_pattern(r",\s(?:which|who|that)\s")
"""the blast, *which* killed eight, …: a clause that the next comma closes."""
_TOLLS = frozenset({"toll", "was-before"})
_FLED_TO = lazy_pattern(r"(?:\s+[a-z]+ly)?\s+(?:to|into|towards?)\s[^,;:.]*\Z")
_ONE_IN = lazy_pattern(
    r",\s(?:one|two|three|four|five|six|seven|\d+)\s(?:of\s\w+\s)?(?:in|on|at|near|off)\b"
)
"""Two have died, *one in* Orla and one on the A39."""
_FROM_REACH = 30
"""Characters after a claim within which "from Orla" tells where somebody was taken."""


_RECORDS = lazy_pattern(
    rf"(?:(?<=\n)|(?<=[.!?,”\"]\s)|(?<=\band\s)|\A)(?P<name>{NAME}{KIND})\s(?:(?:has|have|had|also|alone)\s){{0,2}}"
    r"(?:(?:record|regist|report|log|suffer|witness|s[ae][ew]|notifi|confirm)(?:s|n|ed|ered|ged)?\s(?:[a-z]+\s){0,4}|had\s)\Z"
)
"""*Orla* recorded at least 40 murders."""


class Places(Carrying):
    """The places of the claims of one article."""

    def near(self, draft: Draft) -> str | None:
        """The place that a claim's own sentence gives it, as written; notes its nameless area."""
        place = self._near(draft)
        if draft.frame == "ellipsis" and not self._is_its_own(draft, place):
            place, draft.extra["everywhere"] = None, "yes"  # "four in the north, two on the coast"
        begin, end = draft.end, min(draft.sentence.end, draft.end + _ALL_OVER)
        several = place is None and areas.SEVERAL.match(self._analysis.text, draft.end)
        if several or NATIONAL.search(self._analysis.text, begin, end):
            draft.extra["everywhere"] = "yes"
            return None
        if place is None and (label := self.label_of(draft)) is not None:
            return label
        if place is None and draft.order:
            last = min(draft.sentence.end, draft.end + _ROADS_BEHIND)
            text, plain = self._analysis.text, self._analysis.plain
            if nation := areas.nation_of_roads(text, plain, draft.start, last):
                return nation
        if place is None and (land := self._recording(draft)) is not None:
            return land
        if place is None:
            draft.extra["area"] = self._area(draft)
        if place is not None and _SITE_NAME.search(place.name):
            draft.extra["town"] = self._opening_town(draft, place)
        return place.name if place is not None else None

    def _recording(self, draft: Draft) -> str | None:
        """The land that counts its own: "*Orla* recorded 1,120 homicides last year"."""
        text, begin = self._analysis.text, max(draft.sentence.start, draft.start - _NEAR)
        land = _RECORDS.search(text, begin, draft.start)
        if land is None or not self.may_be(*land.span("name")):
            return None
        return " ".join(land["name"].split()) if self.is_known(land["name"]) else None

    def _is_its_own(self, draft: Draft, place: Place | None) -> bool:
        """Whether a place stands behind the number that shares the verb of another."""
        text = self._analysis.text
        if _IN_CARE.match(text, draft.end):
            return True
        if place is None or place.start < draft.end:
            return False
        between = text[draft.end : place.start]
        return "," not in between and " and " not in between

    def _opening_town(self, draft: Draft, site: Place) -> str | None:
        """The town that opens a sentence which goes on to a site in it: "In Orla, … near the Vell
        roundabout"."""
        sentence = draft.sentence
        found = self.told(sentence.start, sentence.end, capitals=sentence.capitals)
        first = found[0] if found else None
        if first is None or first is site or first.start > sentence.start + 3 or not first.here:
            return None
        return first.name

    def _area(self, draft: Draft) -> str | None:
        """The area without a name beside a claim: "the north of the country"."""
        text, sentence = self._analysis.text, draft.sentence
        begin = max(sentence.start, draft.start - _NEAR)
        end = min(sentence.end, draft.end + _NEAR)
        found = [
            area
            for area in areas.nameless(text, self._analysis.plain, begin, end)
            if not _ONE_IN.search(text, draft.end, max(draft.end, area[0] + 1))
        ]
        after = [name for start, _, name in found if start >= draft.start]
        if after and not _OTHER_EVENT.search(text, draft.end, found[-len(after)][0]):
            return after[0]
        before = [name for _, last, name in found if last <= draft.start]
        if before and draft.frame != "ellipsis":
            return before[-1]
        alone = draft.scope == "incident" and not called_before.opens_with(text, sentence.start)
        again = called_before.before(text, draft.start if alone else begin, end)
        if again is None and alone:
            again = called_before.before(text, max(begin, draft.start - _SUBJECT), draft.end)
        if again is None and alone and areas.ALL_OVER.search(text, draft.end, end):
            draft.extra["spread"] = "yes"  # "across the province", and nobody says which
        if again is None and areas.IN_A_LAND.match(text, draft.end, end):
            draft.extra["of_land"] = "yes"
        draft.extra["express"] = again  # "across the province": of its own claims
        return again

    def _near(self, draft: Draft) -> Place | None:
        text, sentence = self._analysis.text, draft.sentence
        found = self.told(sentence.start, sentence.end, capitals=sentence.capitals)
        if (behind := self._left_behind(draft, found)) is not None:
            return behind
        first = bisect_left(found, draft.start - _NEAR, key=lambda p: p.start)
        last = bisect_right(found, draft.end + _NEAR, key=lambda p: p.end)
        here = [p for p in found[first:last] if p.here and not p.said and not is_aside(p, draft)]
        here = self._of_the_harm(draft, without_refuge(text, draft, here))
        after = [p for p in here if p.start >= draft.end - 2]
        if draft.effect == "displaced":
            # "fled to the Turkish side", "fled to camps in Orla"
            after = [
                p for p in after if not p.area and not _FLED_TO.match(text, draft.end, p.start)
            ]
        before = [p for p in here if p.end <= draft.end]
        headline = self.kinds[draft.order] == "title"
        begin = max(sentence.start, draft.start - 2)
        if before and after and _IN_PASSING.match(text, begin, draft.end):
            between = text[draft.end : after[0].start]
            after = after if "," not in between and ";" not in between else []
        if before and after and _AND_THERE.search(text, draft.end, after[0].start):
            after = []  # "in Orla a man killed his wife, and in Vell a youth was shot"
        if after and before and before[-1].start >= draft.start:
            another = _ANOTHER_ONE.search(text, draft.end, after[0].start)
            after = after if another is None else []  # "a man in Orla broke a leg and a girl in …"
        if after and is_told_elsewhere(text, draft, before, after[0]):
            after = []
        if after:
            other_clause = headline and ";" in text[draft.end : after[0].start]
            straight = headline or not _BOUNDARY.search(text, draft.end, after[0].start)
            if straight and not other_clause:
                return self._within(after)
        if before:
            return before[-1]
        if after and draft.scope != "cumulative" and not headline:
            between = text[draft.end : after[0].start]
            apart = _AS.search(between) and not _STRIKING.search(between)
            elsewhere = bool(self.main) or draft.frame in _TOLLS
            if not _OTHER_EVENT.search(between) and not (apart and elsewhere):
                return self._within(after)
        return None

    def _of_the_harm(self, draft: Draft, here: list[Place]) -> list[Place]:
        """The places beside a claim without those of a trial, a funeral or a visit that came of it,
        or of the deed that somebody is held for."""
        if draft.effect == "detained" and here:
            last = held.deed(self._analysis.text, draft, _NEAR)
            here = [p for p in here if not is_of_who(self._analysis.text, draft, p.start)]
            here = [p for p in here if p.start < last]
        elif here:
            here = self._without_arrest(draft, here)
        claim = draft.start, draft.end
        return [
            p for p in here if not when.is_of_another_clause(self._analysis, draft.order, p, *claim)
        ]

    def _without_arrest(self, draft: Draft, here: list[Place]) -> list[Place]:
        """The places beside harm without where somebody was held for it: "arrested *in Vell* over
        the blast, which killed eight", "the blast, which killed eight, were held *in Vell*"."""
        text, sentence = self._analysis.text, draft.sentence
        if arrest := held.HELD_FOR.search(
            text, max(sentence.start, draft.start - _NEAR), draft.start
        ):
            here = [p for p in here if not arrest.start() <= p.start < arrest.end()]
        if _WHICH.search(text, max(sentence.start, draft.start - 24), draft.start + 8):
            closing = text.find(",", draft.end, min(sentence.end, draft.end + _NEAR))
            here = [p for p in here if closing < 0 or p.start < closing]
        return here

    def _left_behind(self, draft: Draft, found: list[Place]) -> Place | None:
        """The place that people fled, or were taken from."""
        if draft.effect == "displaced":
            return self._left(draft)
        return self._taken_from(draft, found) if draft.effect == "abducted" else None

    def _left(self, draft: Draft) -> Place | None:
        """Where people were made to leave: "fled Orla", "ordered out of Orla"."""
        text = self._analysis.text
        begin = max(draft.sentence.start, draft.start - 1)
        of = RESIDENTS_OF.search(text, begin, draft.end)
        if of is not None and is_place_name(of["name"]):
            name = " ".join(of["name"].split())
            return Place(of.start(), of.end(), name, here=True)
        end = min(draft.sentence.end, draft.end + _LEAVING)
        clause = text.find(";", draft.end, end)
        for match in LEFT.finditer(text, begin, clause if clause > 0 else end):
            name = " ".join(match["name"].split())
            known = name in self._named or self._analysis.people.at(*match.span("name")) is None
            if is_place_name(name) and known:
                return Place(match.start(), match.end(), name, here=True)
        return None

    def _taken_from(self, draft: Draft, found: list[Place]) -> Place | None:
        """Where somebody was taken: "was kidnapped *from Orla*"."""
        at = bisect_left(found, draft.end, key=lambda p: p.start)
        place = found[at] if at < len(found) else None
        if place is None or place.start > draft.end + _FROM_REACH or place.aside is not None:
            return None
        told = self._analysis.text[draft.end : place.start]
        taken = self._analysis.text.startswith("from ", place.start) and "," not in told
        return place if taken else None

    def _within(self, after: list[Place]) -> Place:
        """The first place after a claim, or the town that follows a mere country."""
        first = after[0]
        if not first.country:
            return first
        for place in after[1:]:
            between = self._analysis.text[first.end : place.start]
            if _OTHER_EVENT.search(between) or _OF_ANOTHER.search(between):
                break
            if not place.country:
                return place
        return first
