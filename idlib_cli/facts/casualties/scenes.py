"""The day of a scene: the sentence before a claim that tells what went on, and harms nobody itself.

"A landslide buried homes in Orla on Friday. Rescuers said four people died."

Leaves out: scenes told further before, and those that tell what came of a harm.
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts import when
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.event_days import has_day
from idlib_cli.facts.casualties.roundups import OTHER_TIME
from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.casualties.event_model import Story

_BY_NATURE = (
    r"(?:waters?|floodwaters?|waves?|rains?|snow|hail|winds?|lava|mud|lightning|storms?|typhoon|cyclone"
    rf"|hurricane|tornado(?:es)?|flames|{NOUN})"
)
_STRUCK = (
    r"(?:buried|battered|lashed|pounded|swept|hit|struck|fell|tore|ripped|engulfed|inundated|swamped"
    r"|destroyed|flattened|razed|burst|blew|rocked|shook|broke\s+out|erupted|raged)"
)
_SCENE = lazy_pattern(
    rf"(?:(?:An?|The|Heavy|Torrential|Strong|Fierce|Flash|Huge)\s+)?(?:[A-Za-z-]+\s+){{0,3}}?{_BY_NATURE}\s+"
    rf"(?:\w+ly\s+)?{_STRUCK}\b"
    r"|(?:[A-Z][\w-]+\s+){1,3}clashed\s+with\b",
    re.IGNORECASE,
)
_CROWD = lazy_pattern(
    r"(?:Hundreds|Thousands|Tens\sof\sthousands|Dozens|Crowds|Protesters|Demonstrators|Students|Supporters"
    r"|Activists|Workers|Farmers)\b(?:\s[\w’'-]+){0,4}?\s(?:marched|rallied|protested|demonstrated|gathered|clashed"
    r"|took\sto\sthe\sstreets)\b"
)
_IN_A_CROWD = frozenset({"detained", "wounded"})
"""What befalls those who march; who was killed may be whom they march for."""


def fill(story: "Story", draft: Draft) -> None:
    """Give a claim without a day that of the scene told right before it, in place."""
    analysis, order = story.analysis, draft.order - 1
    if order < 0 or order in story.told or story.current is not None or draft.headline:
        return
    if draft.scope != "incident" or draft.long_dead or has_day(draft):
        return
    scene = analysis.sentences[order]
    day = when.only_day(when.days_of(analysis, scene))
    today = analysis.published.value
    if day is None or not day.first_day or (today and day.first_day[: len(today)] > today):
        return
    if when.days_of_events(analysis, (draft.sentence.start, draft.sentence.end)):
        return
    text = story.text
    crowd = draft.effect in _IN_A_CROWD and _CROWD.match(text, *scene)
    if not crowd and not _SCENE.match(text, *scene):
        return
    if not OTHER_TIME.search(text, draft.sentence.start, draft.sentence.end):
        draft.extra["date"] = day.value
        draft.extra["date_as_written"] = text[day.start : day.end]
