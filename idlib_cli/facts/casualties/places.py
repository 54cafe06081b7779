"""Where it happened: the place named beside a claim, else the one the article is about.

A place is a capitalised name after "in", "at", "near" … A list of names after commas belongs to
it ("in Aden, Yemen"). Days, months and people's names are no places.
"""

import re
from collections import Counter
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.drafts import Draft

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_NAME = r"[A-Z][\w’'.-]*[\w](?:[ \u00a0\n](?:(?:al|el|de|del|la|of|the|bin)[-\s])?[A-Z][\w’'-]*\w)*"
_KIND = (
    r"(?:[ \u00a0\n](?:province|city|district|region|town|village|county|area|neighbou?rhood|state"
    r"|governorate|department|valley|island|border|suburb|airport|municipality|camp))?"
)
_PLACE = re.compile(
    rf"""
    (?<![\w-])(?P<preposition>[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|around|across|[Ii]nside|[Oo]ff|toward|into|to|from
       |(?:town|city|village|province|district|region|capital|enclave|suburb|port|area|outskirts|island
         |state|county|north|south|east|west|center|centre|governorate|resort)\s+of)\s+
    (?:(?:the|its|their|his|her|an?|this|that|nearby)\s+)?
    (?:(?:north|south|east|west|central|upper|lower|coastal|mountainous|remote|rural|eastern
      |western|northern|southern|densely\s+populated|predominantly\s+[a-z]+|[a-z]+-[a-z]+|[a-z]+ern
      |neighbou?ring|troubled|restive|besieged|capital|city|town|village|province|downtown|nearby
      |occupied|war-torn|parts?|region|state|suburb)(?:\s+of)?,?\s+){{0,4}}
    (?P<name>{_NAME}{_KIND}(?:,\s{_NAME}{_KIND}){{0,3}})
    """,
    re.VERBOSE,
)
_CAPITALS = re.compile(
    r"""
    \b(?P<preposition>IN|AT|NEAR|OUTSIDE)\s+(?:THE\s+)?
    (?P<name>(?!THE\b|THIS\b|AN?\b|HIS\b|THEIR\b|ITS\b|RECENT\b|ORDER\b|CONNECTION\b|LEAST\b)
      [A-Z][\w-]*(?:\s(?!AND\b|BY\b|ON\b|IN\b|OF\b|AT\b|WHEN\b|WHERE\b|WHO\b|WAS\b|WERE\b|AS\b|TO\b
      |IS\b|FOR\b|WITH\b|THAT\b|HAS\b|HAVE\b|TODAY\b|YESTERDAY\b|AFTER\b|DURING\b
      |ACCORDING\b)[A-Z][\w-]*){0,3})
    """,
    re.VERBOSE,
)
_NO_PLACE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|God|Mr|Mrs"
    r"|President|Parliament|Congress|Facebook|Twitter|English|Islam|Christmas|Easter|Ramadan)\b",
    re.IGNORECASE,
)
_ADJECTIVE = re.compile(
    r"(?:[\w-]+[ ])?[A-Z][\w-]*(?:ish|ian|ean|ese|ican|raqi|aeli|emeni|stani|ench|utch|reek|wiss)"
    r"(?:\s(?:province|city|district|region|town|village|county|area|state|border|camp))?\Z"
)
"""Turkish, Syrian: goes with a noun, and is no place by itself."""
_BOUNDARY = re.compile(r"\b(?:as|while|when|after|before|because|although|since|whereas)\b|[;:]")
_OTHER_EVENT = re.compile(r"\b(?:while|before|because|although|since|whereas|during talks)\b|[;:]")
"""What parts a claim from a place told after it."""
_AS = re.compile(r"\bas\b")
"""What may or may not part them: "killed as talks went on in …", "killed as gunmen stormed …"."""
_CONTAINER = re.compile(
    r"""
    ,?\s+(?:
      (?:an?|the)\s+(?:[\w-]+\s+){0,4}
        (?:town|city|village|district|suburb|neighbou?rhood|port|resort|settlement|hamlet|island|area
          |region|province|capital|stronghold|county|community|camp)\s+(?:[\w-]+\s+){0,3}?
      |(?:(?:about|some|around|roughly|just|only|nearly)\s+)?(?:[\w.,-]+\s+)?
        (?:km|kms|kilomet(?:er|re)s?|miles?)\s+(?:\([^()]{1,20}\)\s+)?(?:to\s+the\s+)?(?:[\w-]+\s+){0,2}?
    )?\Z
    """,
    re.VERBOSE,
)
"""What stands between a place and the larger or better known one it lies in or near."""
_BETWEEN = 90
_STRONG = frozenset({"in", "at", "near", "outside", "around", "across", "inside", "off"})


_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""


def _is_background(draft: Draft) -> bool:
    """Whether a claim of a vague time of its own tells of other events: "last year 900 died"."""
    written = (draft.extra.get("date_as_written") or "").lower()
    return written.startswith(("last year", "last month")) and draft.order > 1


class Places:
    """The places of one article, found when first asked for."""

    def __init__(self, analysis: "Analysis") -> None:
        self._analysis = analysis
        self._main: str | None = None
        self._counted = False

    def of(self, draft: Draft) -> str | None:
        """Where a claim's event was, as written; None where the text does not say."""
        text = self._analysis.text
        sentence = draft.sentence
        start = max(sentence.start, draft.start - _NEAR)
        here = self._find(start, min(sentence.end, draft.end + _NEAR), capitals=sentence.capitals)
        after = [p for p in here if p[0] >= draft.end - 2 and p[3]]
        if after:
            between = text[draft.end : after[0][0]]
            if not _BOUNDARY.search(between):
                return after[0][2]
        before = [p for p in here if p[1] <= draft.end and p[3]]
        if before:
            return before[-1][2]
        if after and draft.scope != "cumulative":
            between = text[draft.end : after[0][0]]
            if not _OTHER_EVENT.search(between) and (not _AS.search(between) or not self.main):
                return after[0][2]
        if _is_background(draft):
            return None
        return self._before(draft) or self.main

    def _before(self, draft: Draft) -> str | None:
        """The last place of the sentence before, where the two tell of one event."""
        sentences = self._analysis.sentences
        if not draft.order:
            return None
        start, end = sentences[draft.order - 1]
        if draft.sentence.start - end > 40:
            return None
        found = [p for p in self._find(start, end, capitals=draft.sentence.capitals) if p[3]]
        return found[-1][2] if found else None

    @property
    def main(self) -> str | None:
        """The place named most often after "in", "at" or "near"; None where none stands out."""
        if not self._counted:
            self._counted = True
            counts: Counter[str] = Counter()
            for paragraph in self._analysis.paragraphs:
                for place in self._find(paragraph.start, paragraph.end, capitals=False):
                    if place[3]:
                        counts[place[2].split(",")[0]] += 3 if paragraph.kind == "title" else 1
            best = counts.most_common(2)
            if best and (len(best) == 1 or best[0][1] > best[1][1]) and best[0][1] > 1:
                self._main = best[0][0]
        return self._main

    def _find(self, start: int, end: int, *, capitals: bool) -> list[tuple[int, int, str, bool]]:
        """(start, end, place, whether its preposition says "here") of each place."""
        text = self._analysis.text
        pattern = _CAPITALS if capitals else _PLACE
        found: list[tuple[int, int, str, bool]] = []
        while match := pattern.search(text, start, end):
            name = " ".join(match["name"].split())
            start = match.end()
            if _NO_PLACE.match(name) or _ADJECTIVE.match(name):
                start = match.start("name")
            elif not self._is_person(match):
                word = match["preposition"].lower()
                strong = word in _STRONG or " of" in word
                if not (found and strong and self._contains(found[-1], match.start())):
                    found.append((match.start(), match.end(), name, strong))
        return found

    def _contains(self, inner: tuple[int, int, str, bool], start: int) -> bool:
        """Whether a place told at `start` only says where an inner one is."""
        _, end, _, strong = inner
        if not strong or start - end > _BETWEEN:
            return False
        return _CONTAINER.match(self._analysis.text[end:start]) is not None

    def _is_person(self, match: re.Match[str]) -> bool:
        """Whether the name is somebody's; nobody known only by two capitals is what one is in."""
        start, end = match.span("name")
        mention = self._analysis.people.at(start, end)
        if self._analysis.text[start:end].isupper() or mention is None:
            return False
        person = mention.person
        vague = person.gender is None and not person.roles
        if vague and match["preposition"].lower() in ("in", "off"):
            return False
        return person.kind == "person"
