"""The patterns that tell who gives a figure (`sources`): before it, behind it, in a headline."""

import re
from typing import TYPE_CHECKING

from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    pass

_SAYING = (  # noqa: SIM905 - a list of so many words would take a page
    "said says reported reports confirmed announced told stated added claimed estimated revealed"
    " disclosed explained noted acknowledged declared indicated show shows showed documented"
    " recorded counted tallied registered verified concluded alleged alleges insisted insists"
).split()


_SAID = (
    f"(?:{'|'.join(_SAYING)})(?-i:(?<!Said))"
    r"(?!(?<=claimed)\s+(?:responsibility|credit|(?:the|an?)\s+(?:\w+\s+){0,2}?(?:attack|raid|bombing"
    r"|blast|assault|killing|murder|ambush|shooting|explosion|strike)s?)\b)"
    r"(?!\s+(?:that\s+)?(?:it|they)\s+(?:was|were|had\s+been|is|are)\s+(?:behind|responsible)\b)"
)
"""Who *claimed* an attack, or said it was *behind* it, gives no toll of it."""


_WHO = r"(?P<who>(?:(?:the|an?|its|their)\s+)?(?:[\w’'.&-]+[ \u00a0]){0,7}?[\w’'.&-]+)"


BEHIND_IT = lazy_pattern(
    r"(?:\bclaim(?:ed|s|ing)\s+|\A\W*)(?:responsibility|credit)\s+for\b"
    r"|\b(?:it|they|he)\s+(?:was|were|had\s+been|is|are)\s+(?:behind|responsible\s+for)\b",
    re.IGNORECASE,
)


LAST = lazy_pattern(rf",\s+{_WHO}\s+{_SAID}\b", re.IGNORECASE)


ACCORDING = lazy_pattern(
    rf"\b(?:according\s+to|as\s+reported\s+by|citing|(?<=,\s)per)\s+{_WHO}\s*(?=[,.;]|\Z|\s(?:in|who|which|as|on|at)\b)",
    re.IGNORECASE,
)


_ALREADY = (
    r"(?:\([A-Z][\w.-]{1,10}\)\s+)?"
    r"(?:(?:have|has|had|also|initially|earlier|previously|originally|later|first|already|since|now|so\s+far)"
    r"\s+){0,3}"
)


FIRST = lazy_pattern(
    rf"\A\W*(?:(?:on|earlier|yesterday|later|meanwhile|in|by|initially|at|this|across|elsewhere|near|along|nationwide|separately|inside)\b[^,;:]{{0,40}},\s+)?"
    rf"{_WHO}(?:\s+(?:on|late|early)\s+\w+day)?\s+{_ALREADY}{_SAID}(?:\s+(?:that|on\s+\w+day(?:\s+that)?))?\s",
    re.IGNORECASE,
)


_HEADED = r"(?P<who>(?:[\w’'.&-]+[ \u00a0]){0,4}?[\w’'.&-]+)"


SAYS = lazy_pattern(
    rf"[^,;:]*,\s+{_HEADED}\s+(?:says?|claims?|reports?|confirms?)(?=\s*(?:[,;]|\Z))"
)


OPENS = lazy_pattern(rf"\W*{_HEADED}\s+(?:says?|claims?)\s[^;]*\Z")


THEN = lazy_pattern(rf";\s+{_HEADED}\s+(?:says?|claims?)\s[^;]*\Z")


COLON_BEFORE = lazy_pattern(rf"\W*{_HEADED}:\s")


COLON_AFTER = lazy_pattern(rf"(?::|\s[–—-])\s+{_HEADED}\s*\Z")


NAMING = frozenset(_SAYING) | {
    "according",
    "per",
    "citing",
    "spoke",
    "speak",
    "speaks",
    "talked",
    "put",
    "puts",
    "placed",
    "gave",
    "gives",
    "given",
    "had",
    "has",
    "have",
    "listed",
    "issued",
    "released",
    "provided",
    "published",
    "compiled",
}
"""One of these words stands in what `LAST`, `ACCORDING`, `FIRST` and `PUT` find."""


NOBODY = lazy_pattern(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)


FULL_STOP = lazy_pattern(r"(?<=[a-z]{3})\.\Z")


HANGS = lazy_pattern(r"\b(?:on|of|to|by|with|from|for|in|about|at|and)\Z")
"""The office declined to comment on | reports that two had been held: nobody reports."""


WHO_HAS = lazy_pattern(r"\s+(?:who|which|that)\s.*")
"""a medic *who had counted them*"""


NOT_SAID = lazy_pattern(r"\s(?:has|have|had|did|does|could|would)\s+(?:not|yet)\b|n[’']t\b")
"""the army *has not* confirmed the death of 17: nor does it say so"""


LEADING = lazy_pattern(
    r"\A(?:(?:while|and|but|as|whereas|also|the|an?|later|then|citing|initially|originally|earlier"
    r"|previously|meanwhile|(?:on|late|early)\s+\w+day)\s+)+",
    re.IGNORECASE,
)


PUT = lazy_pattern(
    rf"{_WHO}(?:\s\([A-Z][\w-]{{1,14}}\))?(?:,\s+(?:however|meanwhile|though),|,)?\s+(?:has\s+|have\s+)?(?:(?:put|puts|placed|estimated)\s+(?:the\s+)?"
    r"|(?:spoke|speaks?|talked)\s+of\s+"
    r"|(?:earlier\s+|initially\s+|first\s+)?(?:gave|gives|given|had|has|have|listed)\s+(?:an?|its|their)\s+(?:\w+\s+)?"
    r"(?:(?:toll|figure|number|total|count|tally|estimate)\s+of\s+)?)(?:death\s+)?"
    r"(?:[\w,-]+\s+(?:\w+\s+)?(?:killed|dead|deaths|wounded|injured),?(?:\s+and)?\s+){0,2}\Z",
    re.IGNORECASE,
)


PUTS = lazy_pattern(rf"\W*{_WHO}\s+{_ALREADY}", re.IGNORECASE)
"""*The monitor* | puts the figure at 112."""


PUTTING = ("put", "gave", "gives", "place", "cite")


BY_WHOM = lazy_pattern(
    rf"\s+(?:people\s+)?by\s+{_WHO}\s*(?=[,.;]|\Z|\s(?:on|in|who|which|after|as)\b)"
)


CHANGING = frozenset({"revised", "raised", "lowered", "updated", "increased", "reduced", "upped",
                       "adjusted", "cut", "corrected", "hiked", "revises", "raises", "lowers",
                       "updates", "ups"})  # fmt: skip


_COUNTED = r"(?:the|its|their|an?)\s+(?:\w+\s+){0,3}?(?:toll|figure|number|count|tally|estimate)"


CHANGED = lazy_pattern(
    rf"{_WHO}(?:,\s+(?:however|meanwhile|though),|,)?"
    rf"(?:\s+(?:on|late|early)\s+(?:\w+day|\d{{1,2}}\s\w+|\w+\s\d{{1,2}}))?\s+{_ALREADY}"
    rf"(?:{'|'.join(sorted(CHANGING))})\s+"
    rf"(?:(?:(?:the|its|their)\s+)?(?:(?:confirmed|official|provisional|overall|national|estimated)\s+){{0,2}}"
    rf"(?:count\s+of\s+the\s+|estimate\s+of\s+the\s+)?|{_COUNTED}\b[^.;:]{{0,60}})\Z",
    re.IGNORECASE,
)
"""*The ministry raised* the death toll to 43: who gives the new count."""


ANNOUNCED_THIS = lazy_pattern(
    r"\W*(?:(?P<who>[A-Z][^.;:“”\"]{2,120}?),?\s(?:has\s)?(?:announced|reported|said|stated|wrote|posted)\sthis"
    r"\s(?:on|in|to|via|during|at)\b"
    r"|(?:This|It)\s(?:was|has\sbeen)\s(?:reported|announced|stated|confirmed)\sby\s(?P<by>[^.,;:“”\"]{3,90}))"
)


ISSUED = lazy_pattern(
    rf"\b(?:issued|released|given|provided|published|compiled)\s+by\s+{_WHO}(?=,|\s+(?:on|in|late|early|at|was|were|had|has)\b)"
)
"""The earlier count, *issued by the district office* on Tuesday, was 11 dead."""


HEAD = lazy_pattern(
    r"(?P<last>[\w’'-]+)(?:\s+(?:of|in|from|at|by|for|with|on|to)\s.*)?\Z", re.DOTALL
)


SOURCES = lazy_pattern(
    r"\b(?:ministr(?:y|ies)|police|official|officials|authorit(?:y|ies)|spokes(?:man|woman|person|people)"
    r"|army|military|government|minister|governor|mayor|president|agency|agencies|media|television"
    r"|radio|newspaper|report|reports|witness(?:es)?|medics?|doctors?|hospitals?|sources?|group|groups"
    r"|observatory|monitor|monitors|organi[sz]ation|rescuers|firefighters|coroner|sheriff|chief"
    r"|commander|residents|villagers|activists|rebels|militants|prosecutors?|office|department|union"
    r"|council|nations|committee|cross|crescent|helmets|service|services|defen[cs]e|headquarters"
    r"|general|colonel|captain|lieutenant|major|director|leader|relatives|survivors|locals|embassy"
    r"|commission|court|lawyer|judge|figures|data|statistics|records|institute|centre|center|foundation|charity|network|un"
    r"|coastguard|navy|paramedics|ombudsman|ngo|campaigners|corps|brigade|watch|watchdog|bureau|board"
    r"|administration|association|federation|alliance|secretary|chairman|inspector|superintendent"
    r"|operator|airline|unit|team|crew|front|movement|party|mission|secretariat|directorate"
    r"|programme|program|task\s?force|observers|tribunal|panel|inquiry)\b",
    re.IGNORECASE,
)
