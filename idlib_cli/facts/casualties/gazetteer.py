"""The places that an article names, sentence by sentence, and the one it is about.

Leaves out: which of them belongs to which claim (`places`).
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import no_places, place_modifiers, place_names
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.place import Place
from idlib_cli.facts.casualties.place_patterns import NAME
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_DATELINE = lazy_pattern(
    r"\W{0,3}(?P<place>[A-Z][A-Z'’.-]{2,20}(?:[ -][A-Z][A-Z'’.-]{1,20}){0,2})"
    r"(?:,\s[A-Z][\w. ]{1,20})?"
    r"(?:,\s[\w.]{3,9}\s\d{1,2})?(?:\s?\([^()\n]{2,30}\))?\s?(?:[—–]|--?)\s"
)
_BYLINE = lazy_pattern(rf"\w\sin\s(?P<place>{NAME})(?=\s*\Z|,|\s*[|·\n])")
"""Ann Lee *in Orla*: whence a reporter writes."""
_THE_CITY = lazy_pattern(r"\bthe\s+city(?:['’]s\b|(?!\s+of\b))|\bdowntown\b")
_HEADLINE = 3
"""What a place in the headline counts for."""
_TITLE_OF = lazy_pattern(
    rf"\W?(?P<name>{NAME})(?::\s(?:(?P<topic>(?:Flash\s)?(?:Floods?|Flooding|Cyclone|Earthquake|Drought|Displacement|Conflict|Humanitarian|Situation"
    r"|Cholera|Landslides?|Typhoon|Hurricane|Storm|Refugee|Emergency|Volcano|Update|Weekly|Monthly|Crisis)\b)|(?!['‘“\"]))|\s(?P<does>mourns|grieves|mourning|grieving|reels|reeling|weeps|in\s(?:mourning|shock)"
    r"|buries|remembers|picks\sup|cleans\sup|counts\s(?:(?:the|its)\s)?(?:cost|dead|toll)|marks|rebuilds|says\sgoodbye)\b)"
)
"""*Orla*: floods report; *Orla* mourns: where the story is set."""
_TURN = lazy_pattern(r"[:;|–—’”\"'.?!]\s")
"""What parts a headline: "‘They fired’*: *Orla counts its dead"."""
_LANDS = "regions?|provinces?|states?|governorates?|oblasts?|peninsula|islands?|territory|strip"
_LAND = lazy_pattern(rf"[’']?s?\s(?:[a-z]+\s)?(?i:{_LANDS})\b")
_LAND_OF = lazy_pattern(rf"\b(?:{_LANDS}|north|south|east|west)\s+of\s+\Z")
"""Orla province, the region of Orla: where totals over many events may be of."""
_LONGEST_HEADING = 50
_OPENING = 3
"""Sentences of headline, byline and place line, which head no section."""
_HEADING = lazy_pattern(
    rf"{NAME}(?P<kind>\s(?i:{_LANDS}|districts?|county|governorate|prefecture|city|town|village))?"
)
_AROUND = 24
_KIND = lazy_pattern(
    r"\s(?:[Rr]egions?|[Pp]rovinces?|[Dd]istricts?|[Cc]ounty|[Cc]ounties|[Ss]tate|[Oo]blast|[Gg]overnorate|[Cc]ity"
    r"|[Tt]own|[Vv]illage)\Z"
)
"""the Orla *Region*: where "Orla" is spoken of, it is that."""
_LIST = lazy_pattern(r",\s|\s(?:and|or)\s")


def _town(place: Place) -> str:
    """The first of the names that a place is told by: "Orla" of "Orla, Vell and Marn"."""
    return _LIST.split(place.name, maxsplit=1)[0]


class Gazetteer:
    """The places of one article, found when first asked for."""

    def __init__(self, analysis: "Analysis") -> None:
        self._analysis = analysis
        self._sentences: dict[tuple[int, int, bool], list[Place]] = {}
        self._struck: dict[tuple[int, int, bool], list[Place]] = {}
        self._wholes: dict[str, str] = {}
        self._lands: dict[str, bool] = {}

    @cached_property
    def main(self) -> str | None:
        """The place named most often after "in", "at" or "near"; None where none stands out."""
        best = self._frequent
        if best and (len(best) == 1 or best[0][1] > best[1][1]) and best[0][1] > 1:
            return best[0][0]
        return None

    @cached_property
    def scene(self) -> str | None:
        """The land that totals over many events are of: a place named far more often than others
        that is no mere town, for all that the article says."""
        best = self._reported_on or self.main
        return best if best is not None and self._is_land(best) else None

    @cached_property
    def _reported_on(self) -> str | None:
        """The land that heads a situation report: "*Orland*: Floods and displacement"."""
        found = (m for m in self._title_names if m["topic"] and self.may_head(*m.span("name")))
        return next((" ".join(match["name"].split()) for match in found), None)

    def _is_land(self, name: str) -> bool:
        """Whether the article calls a place a province or the like, or it is a country."""
        if name not in self._lands:
            self._lands[name] = self._find_land(name)
        return self._lands[name]

    def _find_land(self, name: str) -> bool:
        if fold(name) in language.adjectives() or _LAND.search(name) or name == self._reported_on:
            return True
        text, at = self._analysis.text, 0
        while (at := text.find(name, at)) >= 0:
            before, after = text[max(0, at - _AROUND) : at], text[at + len(name) : at + 40]
            if _LAND.match(after) or _LAND_OF.search(before):
                return True
            at += len(name)
        return False

    @cached_property
    def _frequent(self) -> list[tuple[str, int]]:
        """The two places named most often, each with how often; a headline counts for more."""
        counts: Counter[str] = Counter()
        old: Counter[str] = Counter()
        for (start, end), kind in zip(self._analysis.sentences, self.kinds, strict=True):
            if kind == "caption":
                continue
            for place in self._in(start, end, capitals=False):
                if place.here and place.aside is None:
                    told = old if self._is_history(place.start, end) else counts
                    told[_town(place)] += _HEADLINE if kind == "title" else 1
        counts = counts or old
        counts.update(dict.fromkeys(self._heading, _HEADLINE))
        return counts.most_common(2)

    def _is_history(self, start: int, end: int) -> bool:
        """Whether a sentence tells of years ago up to a place: "since 1993, when 116 died near"."""
        analysis, today = self._analysis, self._analysis.published.value
        at = bisect_left(analysis.date_starts, start) - 1
        day = analysis.dates[at] if today and at >= 0 else None
        if day is None or today is None or day.first_day is None:
            return False
        begin = bisect_right(analysis.sentence_starts, start) - 1
        same = day.start >= analysis.sentence_starts[max(0, begin)] and day.end <= end
        return same and int(day.first_day[:4]) < int(today[:4]) - 1

    @cached_property
    def _title_names(self) -> list[re.Match[str]]:
        """The names that headlines open with, or turn to."""
        titles = (p for p in self._analysis.paragraphs if p.kind == "title")
        text = self._analysis.text
        return [
            match
            for p in titles
            for at in (p.start, *(m.end() for m in _TURN.finditer(text, p.start, p.end)))
            if (match := _TITLE_OF.match(text, at, p.end)) is not None
        ]

    @cached_property
    def _heading(self) -> frozenset[str]:
        """The places that headlines are about: "*Orla* mourns"."""
        return frozenset(
            " ".join(match["name"].split())
            for match in self._title_names
            if self.may_head(*match.span("name"))
            and (match["does"] or match["topic"] or match["name"] in self._named)  # "Opinion: …"
        )

    def of_the_dateline(self, draft: Draft) -> str | None:
        """The town of the dateline, where headline or sentence say that it happened there."""
        if self._dateline is None:
            return None
        titles = (p for p in self._analysis.paragraphs if p.kind == "title")
        named = lazy_pattern(rf"\b{re.escape(self._dateline)}\b", re.IGNORECASE)
        headed = any(named.search(self._analysis.text, p.start, p.end) for p in titles)
        here = _THE_CITY.search(self._analysis.text, draft.sentence.start, draft.sentence.end)
        return self._dateline if headed or here else None

    @cached_property
    def _dateline(self) -> str | None:
        """The town that opens the text, in capitals before a dash: "BURL — …"."""
        body = (p for p in self._analysis.paragraphs if p.kind == "body")
        first = next(body, None)
        if first is None:
            return None
        match = _DATELINE.match(self._analysis.text, first.start, first.end)
        if match is None:
            bylines = (p for p in self._analysis.paragraphs if p.kind == "byline")
            found = (_BYLINE.search(self._analysis.text, p.start, p.end) for p in bylines)
            match = next(filter(None, found), None)
        return match["place"] if match else None

    @cached_property
    def kinds(self) -> list[str]:
        """What kind of paragraph each sentence stands in."""
        return self._analysis.sentence_kinds

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        """Where the paragraph of each sentence begins."""
        return [p.start for p, spans in self._analysis.paragraph_sentences for _ in spans]

    @cached_property
    def _headings(self) -> list[tuple[str, int] | None]:
        """The place that heads each sentence's section, a line of its own ("Orla Province"), and
        the section's first sentence."""
        found: list[tuple[str, int] | None] = []
        heading: tuple[str, int] | None = None
        for paragraph, spans in self._analysis.paragraph_sentences:
            start, end = paragraph.start, paragraph.end
            if end - start < _LONGEST_HEADING and paragraph.kind in ("heading", "body"):
                line = self._analysis.text[start:end].strip()
                if line[-1:].isalpha() and len(found) > _OPENING:
                    named = _HEADING.fullmatch(line)
                    sure = named is not None and (named["kind"] or self.is_known(line))
                    heading = (line, len(found)) if sure else None
            found.extend(heading for _ in spans)
        return found

    def heading_of(self, order: int, after: int) -> str | None:
        """The place that heads the section of a sentence, if it begins after another sentence."""
        heading = self._headings[order]
        return heading[0] if heading is not None and heading[1] > after else None

    def paragraph_of(self, order: int) -> int:
        """Where the paragraph of a sentence begins."""
        return self._paragraph_starts[order]

    def _in(self, start: int, end: int, *, capitals: bool) -> list[Place]:
        key = start, end, capitals
        if key not in self._sentences:
            found = place_names.find(self._analysis, start, end, capitals=capitals)
            self._sentences[key] = found
            for place in found:
                if place.holder is not None:
                    self._wholes.setdefault(place.name, self._with_holder(place, place.holder))
        return self._sentences[key]

    def _with_holder(self, place: Place, end: int) -> str:
        """A place's name and, as the text has it, what it lies in."""
        behind = self._analysis.text[place.end : end]
        return " ".join((place.name + behind).split())

    def whole(self, name: str | None) -> str | None:
        """A place as it was first told with what it lies in: "Orla in Vell district"."""
        return self._wholes.get(name, name) if name is not None else None

    def told(self, start: int, end: int, *, capitals: bool) -> list[Place]:
        """The same, with what was struck there where the article elsewhere names it as a place."""
        key = start, end, capitals
        if key not in self._struck:
            found = self._in(start, end, capitals=capitals)
            if not capitals:
                found = [*found, *self._modifiers(start, end, {p.end for p in found if p.here})]
                found.sort(key=lambda place: place.start)
            if any(p.struck and not p.here for p in found):
                known = self._named
                found = [replace(p, here=p.here or (p.struck and _town(p) in known)) for p in found]
            self._struck[key] = found
        return self._struck[key]

    def _modifiers(self, start: int, end: int, taken: set[int]) -> Iterator[Place]:
        """Places before the word for what happened there: "the Orla siege", "Orla car bomb"."""
        words = frozenset(self._analysis.plain[start:end].split())
        for first, last, name in place_modifiers.modifiers(
            self._analysis.text, start, end, words, self.is_known, self.may_be
        ):
            if last not in taken:
                yield Place(first, last, name, here=True)

    def may_head(self, start: int, end: int) -> bool:
        """The same of a name that heads an item of a list, where people without a first name, a
        role or a title look like any other name."""
        mention = self._analysis.people.at(start, end)
        person = mention.person if mention is not None else None
        somebody = person is not None and bool(person.gender or person.roles)
        name = self._analysis.text[start:end]
        known = name in language.institutions() or no_places.is_group(name)
        return not somebody and not known and no_places.is_place_name(name)

    def may_be(self, start: int, end: int) -> bool:
        """Whether a name may be a place's: no day, nation, group or person known as such."""
        text, mention = self._analysis.text, self._analysis.people.at(start, end)
        name = text[start:end]
        sure = mention is not None and not no_places.is_vague(mention.person)
        return not sure and no_places.is_place_name(name) and not no_places.is_group(name)

    def is_known(self, name: str) -> bool:
        """Whether the article gives a name as a place's elsewhere, or everybody knows it."""
        return name in self._named or fold(name) in language.places()

    @cached_property
    def _named(self) -> frozenset[str]:
        """The places that the article names somewhere after "in", "at", "near" …"""
        return frozenset(
            name
            for start, end in self._analysis.sentences
            for place in self._in(start, end, capitals=False)
            if place.here
            for whole in _LIST.split(place.name)
            for name in {whole, _KIND.sub("", whole)}
        )
