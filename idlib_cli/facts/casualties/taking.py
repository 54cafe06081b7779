"""Constructions of taking people: taken away, rounded up, held, taken hostage.

Leaves out: the dead who are carried away, what a flood carries off, patients in ambulances.
"""

from dataclasses import replace

from idlib_cli.facts.casualties.constructions import (
    WORDS,
    Construction,
    any_of,
    listed,
    pattern,
)

CORPSES = frozenset({"body", "bodies", "remains", "corpses", "corpse"})
_WATER = frozenset({"flood", "floods", "floodwaters", "river", "water", "waters", "current",
                    "waves", "wave", "torrent"})  # fmt: skip
_CARED_FOR = frozenset({"ambulance", "hospital", "stretcher", "stretchers", "evacuated"})
_LAW = frozenset({"police", "soldiers", "troops", "army", "detectives", "officers", "custody",
                  "security", "raid", "raids", "intelligence", "gendarmes", "arrested",
                  "charged", "agents", "investigators"})  # fmt: skip
_ACCUSING = frozenset({"alleged", "alleges", "alleging", "whereabouts", "detainees", "rights"})
"""Words beside which "picked up" is no lift."""
_CAPTORS = frozenset({"hostage", "hostages", "captive", "captives", "ransom", "kidnappers",
                      "militants", "rebels", "gunmen", "bandits"})  # fmt: skip

_RAIDERS = frozenset({"raiders", "gunmen", "kidnappers", "bandits", "rebels", "militants",
                      "insurgents", "guerrillas", "jihadists", "militiamen", "attackers",
                      "assailants", "pirates", "fighters", "terrorists", "extremists", "gang",
                      "hijackers", "soldiers", "troops", "invaders", "withdrew", "withdrawing",
                      "retreated", "retreating"})  # fmt: skip
"""Who takes people along against their will."""

_AWAY = r"""away\b
    (?![ ](?:by|in)[ ](?:an?[ ]|the[ ])?
      (?:ambulance|helicopter|stretcher|carriage|limousine|taxi|cab))
    (?![ ]by\b(?![ ](?:\S+[ ]){0,3}?(?:police|policemen|officers|soldiers|troops|agents|men|gunmen
      |militants|rebels|fighters|forces|gendarmes|guards|kidnappers|bandits|militia|militiamen
      |intelligence|security|deputies|detectives|army)\b))"""
"""taken away, but not "by their mothers", "by the music" or in an ambulance."""

_CARE = frozenset({"safety", "shelter", "shelters", "rescued", "custody", "foster", "care",
                   "hospitals", "photo", "photos", "picture", "pictures"})  # fmt: skip
_TAKEN_FROM = frozenset({"checkpoint", "roadblock", "school", "college", "seminary", "dormitory",
                         "dormitories", "hostel", "hostels", "village", "villages", "farm",
                         "farms", "mosque", "church", "market", "camp", "bus", "convoy", "gunmen",
                         "militants", "rebels", "bandits", "fighters", "kidnappers",
                         "militiamen", "insurgents", "jihadists", "gang", "gangs", "attackers",
                         "assailants"})  # fmt: skip
_FROM_WHERE = frozenset({"away", "home", "homes", "house", "houses", "bed", "beds", "cell", "cells",
                         "village", "villages", "car", "cars", "office", "offices"})  # fmt: skip
_TO = r"""(?!(?:\S+[ ]){0,8}?to[ ](?!(?:\S+[ ]){0,2}?(?:unknown|undisclosed|secret|forests?|bush
    |jungle|mountains?|hills|hideouts?|police|barracks)\b))"""
"""taken from the school *to the museum*: nobody was abducted."""
_TAKEN_AWAY = Construction(
    "taken-away",
    "abducted",
    "ap",
    ("take", "drag", "haul", "spirit", "bundle", "cart"),
    pattern(
        rf"""{_AWAY}
        |(?:from|out[ ]of)[ ](?:his|her|their)[ ](?:\w+[ ])?
          (?:homes?|houses?|beds?|cells?|villages?|cars?|offices?)\b"""
    ),
    _FROM_WHERE,
    unless=CORPSES | _WATER | _CARED_FOR | frozenset({"shelter", "shelters", "safety"}),
    by_officials="detained",
)

TAKING: tuple[Construction, ...] = (
    _TAKEN_AWAY,
    replace(_TAKEN_AWAY, voices="p", verbs=("lead", "march")),
    *(
        Construction(
            "taken-away",
            "abducted",
            "a",
            ("take",),
            pattern(rf"{'[ ]'.join(between)}\b"),
            frozenset({between[-1]}),
            unless=CORPSES | _CARE,
            only=_RAIDERS,
            between=between,
            by_officials="detained",
        )
        for between in (("with", "them"), ("with", "him"), ("along",))
    ),
    Construction(
        "taken-away",
        "abducted",
        "a",
        ("take",),
        pattern(
            r"""(?:\Z|(?=and\b(?!.*\bto\b))
            |(?:from|during|in)[ ](?:the|an?|their)[ ](?:\S+[ ]){0,2}?
              (?:villages?|schools?|camps?|raids?|attacks?|church|mosque|seminary)\b)"""
        ),
        frozenset({"women", "girls", "boys", "men", "children", "students", "pupils", "villagers",
                   "people", "hostages", "schoolgirls"}),
        unless=CORPSES | _CARE | _CARED_FOR | {"photographs", "home", "back", "part", "prisoner"},
        only=_RAIDERS - {"soldiers", "troops"},
        whom=frozenset({"women", "girl", "boy", "men", "children", "student", "pupil", "villager",
                        "people", "schoolgirl", "woman", "#"}),
        counted=True,
    ),
    Construction(
        "taken-away",
        "abducted",
        "a",
        ("march", "lead"),
        pattern(r"(?:off|away)\b"),
        frozenset({"off", "away"}),
        unless=CORPSES | _CARED_FOR | _CARE,
        only=_RAIDERS | {"armed", "masked", "hooded", "police"},
        between=("off",),
        by_officials="detained",
    ),
    Construction(
        "taken-away",
        "abducted",
        "p",
        ("take",),
        pattern(
            rf"""(?:\S+day\^[ ])?(?:{_TO}(?:at|from)[ ](?:an?|the|their|his|her)[ ]
              (?:\S+[ ]){{0,2}}?
              (?:checkpoint|roadblock|school|college|seminary|dormitor(?:y|ies)|hostels?|villages?|farms?
              |mosque|church|market|camp|bus|convoy)\b
            |(?:(?:at|from)[ ](?:\S+[ ]){{1,4}}?)?by[ ](?:\S+[ ]){{0,3}}?(?:gunmen|militants|rebels
              |bandits|fighters|kidnappers|militiamen|insurgents|jihadists|attackers|assailants
              |gangs?(?![ ]of[ ](?!(?:\S+[ ])?(?:men|gunmen|youths|criminals|robbers)\b)))\b)"""
        ),
        _TAKEN_FROM,
        unless=CORPSES | _WATER | _CARED_FOR | _CARE | frozenset({"hostage", "hostages"}),
        by_officials="detained",
    ),
    Construction(
        "rounded-up",
        "detained",
        "ap",
        ("round",),
        pattern(r"up\b(?![ ]and[ ](?:shot|killed|executed)\b)"),
        frozenset({"up"}),
    ),
    Construction(
        "rounded-up",
        "detained",
        "ap",
        ("take", "hold", "bring", "pick"),
        pattern(
            r"""(?:in[ ]|up[ ]|to[ ](?:\S+[ ]){1,6}?)?for[ ](?:further[ ])?
              (?:questioning|interrogation)\b
            |(?:up|in)[ ]by[ ](?:\S+[ ]){0,3}?(?:police|soldiers|troops|agents|officers|security
              |intelligence|army|gendarmes)\b"""
        ),
        frozenset({"questioning", "interrogation"}) | _LAW,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("pick",),
        pattern(r"up\b(?![ ](?:by|at|off|again))"),
        frozenset({"up"}),
        only=_LAW | _ACCUSING,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("hold",),
        pattern(r"""(?:\Z|(?:at|by|without|for|over|on)\b
            |in\b(?=[ ](?:(?:\S+[ ]){0,3}?(?:custody|detention|jails?|prisons?|cells?|camps?
              |barracks|connection|solitary)\b|\S+\^)))(?!.*\b(?:hostage|captive|ransom))"""),
        helping=frozenset({"being"}),
        unless=_CAPTORS,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("hold", "keep", "pen"),
        pattern(rf"(?:up[ ])?(?:in|inside|at)[ ]{WORDS}{any_of('lockup')}(?![ ]to\b)"),
        listed("lockup"),
        unless=_CAPTORS | CORPSES | {"refugees", "refugee", "displaced", "prices"},
        single=False,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("hold",),
        pattern(r"(?:(?:overnight|briefly|incommunicado|separately|there)\b)?(?=\Z)"),
        unless=_CAPTORS,
        single=False,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("hold",),
        pattern(
            r"(?:(?=since\b)|(?:over|after|in[ ]connection)\b)"
            r"(?!.*\b(?:hostage|captive|ransom))"
        ),
        frozenset({"over", "after", "since", "connection"}),
        unless=_CAPTORS,
    ),
    Construction(
        "rounded-up",
        "detained",
        "s",
        ("remain", "languish"),
        pattern(r"in[ ](?:\S+[ ]){0,3}?(?:jails?|prisons?|detention|custody|cells?|dungeons?)\b"
            r"(?![ ]to\b)"),
        frozenset({"jail", "jails", "prison", "prisons", "detention", "custody", "cell", "cells"}),
    ),
    Construction(
        "hostage",
        "abducted",
        "p",
        ("take", "hold"),
        pattern(r"(?:hostage|captive)s?\b"),
        frozenset({"hostage", "hostages", "captive", "captives"}),
    ),
    Construction(
        "hostage",
        "detained",
        "p",
        ("take",),
        pattern(r"(?:(?:\w+[ ])?(?:prisoners?)(?:[ ]of[ ]war)?|alive)\b"),
        frozenset({"prisoner", "prisoners", "alive"}),
    ),
    Construction(
        "rounded-up",
        "detained",
        "ap",
        ("place", "put", "keep", "hold", "remand", "take", "lock"),
        pattern(
            r"""(?:under|in|into|inside)[ ](?:\S+[ ]){0,3}?(?:arrest|custody|detention|cells?)\b
            |(?:on|over)[ ](?:\S+[ ]){0,2}?(?:suspicion|charges?)\b
            |(?:without|pending|in)[ ](?:trial|charge|connection)\b
            |up[ ](?:in|overnight|without|for)\b"""
        ),
        frozenset({"arrest", "custody", "detention", "cells", "cell", "suspicion", "charge",
                   "charges", "connection", "trial", "up"}),
    ),
)  # fmt: skip
