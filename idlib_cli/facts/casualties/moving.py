"""Constructions of displacement: moved to shelters, sheltering in schools, ordered out.

Leaves out: refugees whom a country hosts, who are a figure; guests of hotels; people advised to go.
"""

from idlib_cli.facts.casualties.constructions import (
    FREELY,
    WORDS,
    Construction,
    any_of,
    listed,
    pattern,
)
from idlib_cli.facts.casualties.crossing import CROSSING, ON_VISIT

_RESIDENTS = listed("residents") | {"#"}
_NO_SIGHT = r"""(?!(?:[ ]\S+){0,6}?[ ](?:to[ ]|for[ ]a[ ])
    (?:watch|see|view|catch|witness|admire|enjoy|celebrate|protest|glimpse
    |wait(?![ ](?:for[ ](?:\S+[ ])?(?:help|rescue|rescuers|relief|aid|boats?|helicopters?)
      |to[ ]be)\b))\b)"""
"""in the open *to see the comet*: nobody was driven out."""
_HELP = frozenset({"shelter", "refuge", "sanctuary"})

MOVING: tuple[Construction, ...] = (
    Construction(
        "moved",
        "displaced",
        "aps",
        ("move", "relocate", "shift", "transfer", "rehouse"),
        pattern(
            rf"""{FREELY}(?:
              (?:to|into)[ ](?!(?:an?|the|their|his|her)[ ](?:new|other|different|better|bigger)\b)
                {WORDS}(?:higher[ ]ground|host[ ]families|{any_of("safe")})
            |out[ ]of[ ]{WORDS}(?:danger|harm|harm's|homes|zones?|way|areas?
              |districts?|towns?|cit(?:y|ies)|villages?|regions?|valleys?|provinces?)\b)"""
        ),
        listed("safe") | {"out"},
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "moved",
        "displaced",
        "ap",
        ("relocate", "rehouse"),
        pattern(""),
        whom=_RESIDENTS - {"#", "member", "child", "children", "pupil", "student"},
        single=False,
    ),
    Construction(
        "moved",
        "displaced",
        "p",
        ("fly",),
        pattern(r"out[ ](?:of|from)[ ](?:\S+[ ])?\S+\^"),
        frozenset({"out"}),
        whom=_RESIDENTS,
        unless=ON_VISIT | {"tourists", "passengers", "troops", "soldiers"},
        single=False,
    ),
    Construction(
        "moved",
        "displaced",
        "p",
        ("move", "shift", "transfer", "airlift", "ferry", "ship"),
        pattern(
            rf"""{FREELY}(?:(?:out|away|off)\b(?![ ]by\b)
            |(?:to|into|from)[ ](?:the|an?|another|other|nearby|neighbou?ring|adjacent|\S+\^)
              (?![ ](?:new|bigger|larger)\b))"""
        ),
        frozenset({"to", "into", "from", "out", "away", "off"}),
        whom=listed("dwellers"),
        unless=ON_VISIT
        | {"care", "nursing", "hospital", "hospitals", "ward", "wards", "tears", "wedding", "final"}
        | {"match", "game", "concert", "row", "ushers", "benefits", "stadium", "festival"},
        single=False,
    ),
    Construction(
        "moved",
        "displaced",
        "ap",
        ("take", "bring", "bus", "ferry"),
        pattern(
            rf"""{FREELY}(?:to|into)[ ]{WORDS}(?:shelters?|safety|higher[ ]ground|safer|
            evacuation[ ]cent(?:re|er)s|relief[ ]camps?)\b
            |out[ ]of[ ]{WORDS}(?:communit(?:y|ies)|zones?|villages?|towns?|cit(?:y|ies)|regions?
              |areas?|districts?|settlements?|enclaves?)\b"""
        ),
        frozenset({"shelter", "shelters", "safety", "higher", "safer", "evacuation", "relief"})
        | {"out"},
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "moved",
        "displaced",
        "p",
        ("take", "bring", "bus"),
        pattern(
            rf"""{FREELY}(?:to|into)[ ]{WORDS}(?:sports?[ ]hall|gym(?:nasium)?s?|schools?|stadiums?
            |tents?|churches|mosques|community[ ](?:cent(?:re|er)s?|halls?))\b"""
        ),
        listed("safe") | {"hall", "school", "church", "mosque", "stadium", "community"},
        whom=listed("inhabitants"),
        single=False,
        unless=ON_VISIT | {"school", "hospital"},
    ),
    Construction(
        "sheltering",
        "displaced",
        "s",
        ("spend",),
        pattern(
            rf"""(?:\S+[ ]){{0,4}}?(?:nights?|hours|days?|weeks?)[ ](?:\S+[ ]){{0,2}}?
            (?:in|at|inside|under|on)[ ]{WORDS}
            (?:{any_of("safe")}|(?:the[ ])?open(?:[ ]air)?\b|cars\b|rooftops?\b|roofs\b)
            {_NO_SIGHT}"""
        ),
        frozenset({"night", "nights", "hours", "days", "weeks"}),
        whom=listed("inhabitants") | {"person", "people", "#", "evacuee"},
        single=False,
        unless=ON_VISIT | {"hotel", "hotels", "jail", "prison", "camp"},
    ),
    *CROSSING,
    Construction(
        "sheltering",
        "displaced",
        "s",
        ("shelter", "stay", "sleep", "live", "camp", "remain"),
        pattern(
            rf"""{FREELY}(?:in|at|inside|under)[ ](?:\S+[ ]){{0,3}}?(?:
              (?:evacuation|relief|displacement)[ ](?:cent(?:re|er)|site|camp)s?
              |(?:temporary|emergency|makeshift|public)[ ](?:\w+[ ])?(?:shelters?|camps?)
              |(?:emergency|makeshift)[ ](?:accommodation|housing)
              |temporary[ ]accommodation[ ](?:cent(?:re|er)|site|point)s?
              |shelters?|tents?|tarpaulins?)\b"""
        ),
        listed("makeshift"),
        whom=_RESIDENTS,
        single=False,
        unless=ON_VISIT,
    ),
    Construction(
        "sheltering",
        "displaced",
        "s",
        ("shelter",),
        pattern(
            rf"(?:in|at|inside|with|on|under)[ ]{WORDS}(?:{any_of('safe')}"
            r"|\#[ ](?:\w+[ ])?(?:sites|locations|schools|camps|cent(?:re|er)s|buildings))"
        ),
        listed("safe") | {"sites", "locations", "schools", "camps", "centres", "buildings"},
        whom=_RESIDENTS,
        single=False,
        unless=ON_VISIT,
    ),
    Construction(
        "sheltering",
        "displaced",
        "p",
        ("house", "accommodate", "shelter", "lodge"),
        pattern(rf"{FREELY}(?:in|at|inside|with)[ ]{WORDS}{any_of('safe')}"),
        listed("safe"),
        whom=_RESIDENTS,
        single=False,
        unless=ON_VISIT | {"prisoners", "inmates", "asylum"},
    ),
    Construction(
        "sheltering",
        "displaced",
        "s",
        ("take", "seek", "find"),
        pattern(
            r"""(?:\w+[ ])?(?:shelter|refuge|sanctuary)[ ]
            (?:in|at|inside|with|on|under|across|near)\b"""
        ),
        _HELP,
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "ordered-out",
        "displaced",
        "ap",
        ("order", "tell", "force"),
        pattern(
            r"""out\b(?![ ]of[ ](?:the[ ])?(?:\w+[ ])?
              (?:office|work|business|room|bar|pub|shop|court))
            |(?:(?:of|in|from)[ ](?:\S+\^[ ]){1,4})?to[ ](?:evacuate|flee|move[ ]out|get[ ]out
              |(?:leave|vacate|abandon)[ ](?:home|(?:the|their|his|her)[ ](?:\w+[ ])?
                (?:homes?|houses?|flats?|apartments?|villages?|towns?|cit(?:y|ies)|camps?|islands?
                |valleys?|districts?|region|neighbou?rhoods?|farms?)\b)(?![ ]['’]?s(?:[ ]|\Z))
              |move[ ]to[ ](?:higher|safer)[ ]ground)\b"""
        ),
        frozenset({"out", "leave", "evacuate", "flee", "vacate", "abandon", "move"}),
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "forced",
        "displaced",
        "ap",
        ("force",),
        pattern(r"""to[ ]leave(?=[ ](?:and|after|as|when|because|[,.])|\Z)"""),
        frozenset({"leave"}),
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "forced",
        "displaced",
        "s",
        ("leave", "abandon", "desert", "quit"),
        pattern(
            r"""(?:the|their)[ ](?:\w+[ ])?
              (?:village|town|city|area|valley|camp|district|island)s?\b
            |\S+\^(?:[ ]\S+\^){0,4}"""
        ),
        only=frozenset(
            {
                "families",
                "residents",
                "villagers",
                "households",
                "inhabitants",
                "civilians",
                "islanders",
            }
        ),
        whom=frozenset(
            {
                "family",
                "families",
                "resident",
                "villager",
                "household",
                "households",
                "inhabitant",
                "civilian",
                "islander",
            }
        ),
        helping=frozenset({"have", "had", "has"}),
        unless=ON_VISIT,
        single=False,
    ),
    Construction(
        "moved",
        "displaced",
        "p",
        ("take",),
        pattern(
            r"""in[ ]by[ ](?:\S+[ ]){0,2}?
            (?:relatives|neighbou?rs|families|friends|strangers|villagers)\b"""
        ),
        frozenset({"relatives", "neighbours", "neighbors", "families", "friends", "strangers"}),
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "forced",
        "displaced",
        "ap",
        ("force",),
        pattern(
            r"""(?:from|out[ ]of)[ ](?:the[ ]|an?[ ]|their[ ])?(?:\w+[ ])?
            (?:(?!office|power|parliament|cabinet|work|class|court|congress|government)\S+\^
              (?:[ ]\S+\^){0,4}
            |(?:town|village|city|area|country|neighbou?rhood|camp|district|region|province|island
              |valley|territory|suburb|settlement)s?\b)"""
        ),
        frozenset({"from", "out"}),
        whom=_RESIDENTS,
        single=False,
    ),
    Construction(
        "forced",
        "displaced",
        "ap",
        ("drive", "chase"),
        pattern(
            r"""(?:from|out[ ]of)[ ](?:the|their)[ ](?:\w+[ ])?
            (?:country|region|province|territory|lands?|villages?|farms?|homes?)\b(?![ ]to\b)"""
        ),
        frozenset({"country", "region", "province", "territory", "land", "lands", "village"})
        | {"villages", "farm", "farms", "home", "homes"},
        whom=_RESIDENTS,
        single=False,
    ),
)
