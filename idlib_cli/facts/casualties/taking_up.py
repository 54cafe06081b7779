"""Places that words take up from before: "the same bridge", "one of them", "in the province".

Leaves out: "there" and "in the town" (`pointing`), and what a claim takes without a word for it
(`carrying`).
"""

import re

from idlib_cli.facts.casualties import called_before
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.sharpening import Sharpening
from idlib_cli.facts.casualties.told_places import Told
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.records import Effect

_NEAR = 300
"""Characters of a claim's sentence, on either side of it, that are searched."""
_SAME = lazy_pattern(
    r"\b(?:the|that)\s+(?:very\s+)?same\s+(?:spot|place|area|waters|road|highway|village|town|city"
    r"|site|stretch|region|street|building|neighbou?rhood|province|location|crossing|bend|club"
    r"|council|hillside|coast|square|slum|favela|locality|ghat|corner|intersection|terminal|depot|shore"
    r"|venue|suburb|state|block|complex|wadi|checkpoint|university|college|slope|hill|farm|harbou?r"
    r"|township|commune|department|prefecture|ward|barangay|reservoir|jetty|pier|facility|compound"
    rf"|{called_before.SITES})\b",
    re.IGNORECASE,
)
_ONE_OF_THEM = lazy_pattern(r"\W*(?:One|Two|Three|Both|Some|Many|Most|All)\sof\s(?:them|those)\b")
_EFFECTS: tuple[Effect, ...] = (
    *("killed", "wounded", "missing"),
    *("displaced", "abducted", "detained"),
)


class TakingUp(Sharpening):
    """Places that a claim's own words point back to."""

    def taken_up(self, draft: Draft, told: Told, of_first: str | None) -> tuple[str | None] | None:
        """What a claim's words take up, None within where that is unknown; None where they take
        up nothing. `of_first`: the place of the article's first event."""
        if (same := self._same(draft, of_first)) is not None:
            return same
        if (there := self._of_them(draft, told)) is not None:
            return (there,)
        if draft.extra.get("of_land"):
            return (of_first if of_first and self._is_land(of_first) else self.scene,)
        return None

    def _same(self, draft: Draft, of_first: str | None) -> tuple[str | None] | None:
        """What is called the same as before: "at the same bridge", "on the same stretch"."""
        text, begin = self._analysis.text, draft.sentence.start
        near = max(begin, draft.start - _NEAR), min(draft.sentence.end, draft.end + _NEAR)
        if not _SAME.search(text, *near):
            return None
        settled = called_before.same_settlement(text, begin, *near)
        if (settled := settled or called_before.same_by_name(text, begin, *near)) is not None:
            return (settled,)
        kind = called_before.kind_of_same(text, *near)
        known = kind is None or (of_first or "").lower().endswith(kind)
        return (of_first or self.main if known else None,)

    def _of_them(self, draft: Draft, told: Told) -> str | None:
        """The place of those just told of, where a claim is of one of them: "wounded two at the
        Orla junction. *One of them* died"."""
        if not _ONE_OF_THEM.match(self._analysis.text, draft.sentence.start, draft.end):
            return None
        before = [told.spread.get((draft.order - 1, effect), set()) for effect in _EFFECTS]
        places = set().union(*before)
        return places.pop() if len(places) == 1 else None
