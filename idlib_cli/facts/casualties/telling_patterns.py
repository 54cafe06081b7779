"""The patterns of sentences that tell what happened (`tellings`), or only seem to."""

import re

from idlib_cli.facts.happenings import NOUN
from idlib_cli.language.patterns import branches, lazy_pattern

_OF_THINGS = (
    "exploded|detonated|erupted|capsized|overturned|sank|derailed|crashed|collided|collapsed|plunged"
    "|struck|hit|burst|tore|ripped|swept|engulfed|rocked|shook|slammed|smashed|rammed|careered|ploughed"
    "|plowed|veered|skidded|lashed|battered|pounded|ravaged|flooded|inundated|swamped|flattened"
    "|ambushed|attacked|shelled|bombed|bombarded|stabbed|knifed|torched|clashed|happened"
    "|occurred|foundered|rioted|flipped"
)
SURE_WORDS = frozenset(_OF_THINGS.split("|"))
_OTHERS = (
    r"gave\s+way|caved\s+in|blew\s+(?:up|(?:him|her|it|them)sel(?:f|ves)\s+up|off)|went\s+(?:off|down|up\s+in)|came\s+(?:down|under)"
    r"|broke\s+(?:out|apart)|opened\s+fire|caught\s+fire|set\s+(?:fire|ablaze|alight|upon|off)|touched\s+down|made\s+landfall|took\s+place"
    r"|fell\s+(?:into|from|on|onto|off|in|at|near|through)|fought\b|(?:stormed|raided|overran|invaded|fired\s+(?:on|at|into|rockets|missiles))"
    r"|(?:drove|ran|rolled|slid|crossed)\s+(?:(?:an?|the|his|her)\s+(?:\w+\s+){1,2})?(?:into|off|over)|(?:was|were|been)\s+(?:thrown|hurled|hit|struck|shot"
    r"|attacked|ambushed|bombed|shelled|raided|stabbed|knifed|stormed|planted|torched|targeted)"
    r"|(?:threw|hurled|lobbed|dropped|rained)\s+(?:an?\s+|two\s+|several\s+)?(?:\w+\s+)?(?:grenades?|bombs?|explosives|shells)"
    r"|(?:damaged|destroyed)\s+(?:an?|the|two|three|several|\d+)|landed\s+(?:on|in)|(?:jumped|left)\s+the\s+(?:tracks|rails|road|runway)|ran\s+aground|rode\s+into|gunned\s+down|burn(?:ed|t)\s+(?:down|two|three|several|the|houses|homes)|(?<=quake\s)buried|(?<=slide\s)buried|(?<=avalanche\s)buried|(?<=mud\s)buried"
    r"|(?:ended|descended|turned|degenerated|escalated|erupted|spiralled)\s+(?:in|into|to)\s+(?:clashes|violence|chaos|bloodshed|gunfire|riots?|riot|scuffles)"
    r"|turned\s+(?:violent|deadly|ugly)"
    r"|(?<=dyke\s)failed|(?<=dike\s)failed|(?<=dam\s)failed|(?<=levee\s)failed|(?<=brakes\s)failed"
)
OTHER_WORDS = frozenset(
    {
        "failed",
        "gave",
        "caved",
        "blew",
        "went",
        "came",
        "broke",
        "fire",
        "set",
        "touched",
        "landfall",
        "ended",
        "descended",
        "turned",
        "degenerated",
        "escalated",
        "spiralled",
    }
    | {
        "place",
        "fell",
        "fought",
        "stormed",
        "raided",
        "overran",
        "invaded",
        "fired",
        "drove",
        "ran",
    }
    | {"rolled", "slid", "crossed", "thrown", "hurled", "shot", "planted", "targeted", "threw"}
    | {"lobbed", "dropped", "rained", "landed", "buried", "burned", "burnt", "tracks", "rails"}
    | {"road", "runway", "rode", "gunned", "damaged", "destroyed"}
)
"""One of these, or of `SURE_WORDS`, stands in all that `HAPPENED` finds."""
_APART = (
    r"(?!(?:after|who|whom|that|which|where|whose|when|because|since|before|during|if|could|would|will|may|might"
    r"|not|never|over|following|despite)\b|[^\W_]+n['’]t\b)"
)
_NO_ADJECTIVE = (
    r"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bof\s)(?<!\btheir\s)(?<!\bhis\s)(?<!['’]s\s)(?<!\bin\s)"
)
"""Not "out of a *flooded* shaft"."""
HAPPENED = lazy_pattern(
    rf"\W*(?:{_APART}[^\s;:?!]+\s+){{1,18}}?{_NO_ADJECTIVE}(?P<verb>(?:{branches(_OF_THINGS)}|{_OTHERS})\b)"
)
"""A bus *plunged* …; On Sunday gunmen *attacked* …: told by the main verb of its sentence."""
SAID = lazy_pattern(r"\b(?:said|say|says|told|reported|reports)\s+(?:that\s+)?", re.IGNORECASE)
"""Police said a bomb *exploded* in Orla on Sunday."""
_A_NOUN = (
    rf"(?:[Aa]n?|[Tt]he)\s+(?:(?!(?:an?|the)\s)[a-z-]+\s+){{0,3}}?(?P<verb>{NOUN}|crush)"
    r"\s+(?:in|at|near|outside|on|off)\s"
)
OPENING = lazy_pattern(rf"\W*{_A_NOUN}")
INTRODUCED = lazy_pattern(rf"\b(?:after|over|following|by)\s+{_A_NOUN}")
"""A *crush* at a stadium in Orla on Sunday shocked …; marched over a police *shooting* in Vell."""
NO_EVENT = lazy_pattern(
    r"\s+(?:(?:(?:an?|the|his|her|their|its|two|three|four|several|some|more|many|other)\s+){0,2}"
    r"(?:[a-z-]+\s+){0,2}?(?:houses?|homes?|flats?|apartments?|offices?|propert(?:y|ies)|premises|hideouts?|addresses"
    r"|headquarters|camps?|bases?|positions?|attackers|assailants|raiders|rebels|militants|gunmen|fighters|bandits"
    r"|suspects?|insurgents|jihadists)\b|back\b|agreement\b|deal\b|record\b|out\s+at\b)"
)
"""Police *raided* two houses; the army *bombed* rebel camps: what was done about it."""
UNSURE_OF = frozenset({"raided", "stormed", "bombed", "attacked", "shelled", "hit"})
FORCES = lazy_pattern(
    r"\b(?:[Pp]olice|[Oo]fficers|[Ii]nvestigators|[Dd]etectives|[Tt]roops|[Ss]oldiers|[Aa]rmy|[Ff]orces|[Aa]gents|[Cc]ommandos|[Ww]ar(?:planes|ships)|[Pp]lanes|[Jj]ets|[Hh]elicopters)\b"
)
GOES_ON = lazy_pattern(
    rf"\W*(?:(?:The|This|That|These|Those)\s+(?!same\b)(?:[\w-]+\s+){{0,2}}?(?:{NOUN}|bombs?|bombers?|boats?|ferry|bus|minibus"
    r"|train|truck|lorry|car|vehicle|plane|helicopter|victims?|dead|attackers?|assailants?|raiders?|bandits?|gunm[ae]n"
    r"|missiles?|rockets?|drones?|building|storm)\b|It\s|He\s|She\s|One\s|Both\s|Its\s|His\s)"
)
"""The minibus hit a truck …: of what was told before, not of something new."""
