"""Constructions of people who are missed: not seen since, looked for, trapped, not come back.

Leaves out: who hides from the law, and what is only looked for.
"""

from idlib_cli.facts.casualties.constructions import WORDS, Construction, any_of, pattern
from idlib_cli.facts.casualties.taking import CORPSES

_NOT = frozenset({"not", "yet", "cannot", "never", "t"})

_SOUGHT = frozenset({"suspect", "suspects", "gunman", "gunmen", "attacker", "attackers", "culprit",
                     "culprits", "perpetrator", "perpetrators", "robber", "robbers", "thief",
                     "thieves", "burglar", "burglars", "killer", "killers", "fugitive",
                     "fugitives", "guilty", "comment", "owner", "owners", "candidate",
                     "candidates", "applicants", "buyer", "buyers", "vacant", "replacement",
                     "replacements", "volunteers", "donors", "traffic", "noise",
                     "fled"})  # fmt: skip
"""Who hides, or whom somebody only looks for: nobody misses them."""

_SEARCHING = frozenset({"rescuers", "rescuer", "divers", "coastguard", "teams", "firefighters",
                        "helicopters", "helicopter", "volunteers", "lifeboats", "lifeboat",
                        "crews"})  # fmt: skip
"""Who looks for people that are lost, not for suspects or new staff."""

MISSING: tuple[Construction, ...] = (
    Construction(
        "unfound",
        "missing",
        "p",
        ("see",),
        pattern(r"(?:again[ ])?(?:since|for)\b"),
        frozenset({"not", "never"}),
        unless=CORPSES | _SOUGHT,
        negated=True,
    ),
    Construction(
        "unfound",
        "missing",
        "p",
        ("find", "locate", "trace"),
        pattern(
            r"(?!an?\b|the\b|any\b|guilty|dead|alive|safe|unharmed|to\b|in\b|on\b|by\b|not\b|responsible|hidden|with|for\b)"
        ),
        _NOT,
        unless=CORPSES | _SOUGHT,
        negated=True,
    ),
    Construction(
        "unfound",
        "missing",
        "p",
        ("hear", "account"),
        pattern(r"(?:from|for)\b"),
        _NOT,
        unless=CORPSES | _SOUGHT,
        negated=True,
    ),
    *(
        Construction(
            "unfound",
            "missing",
            "a",
            (verb,),
            pattern("for\\b"),
            frozenset({"for"}),
            unless=CORPSES | _SOUGHT,
            only=_SEARCHING,
            between=("for",),
        )
        for verb in ("look", "search")
    ),
    Construction(
        "unfound",
        "missing",
        "s",
        ("return",),
        pattern(r"(?:\Z|home\b|since\b|by\b|to[ ](?:port|shore|base|camp)\b)"),
        _NOT,
        unless=CORPSES | _SOUGHT,
        only=frozenset(
            {
                "sailed",
                "fishing",
                "fishermen",
                "fishers",
                "hiker",
                "hikers",
                "hike",
                "climber",
                "climbers",
                "sea",
                "boat",
                "canoe",
                "kayakers",
                "dive",
                "divers",
                "trek",
                "trekkers",
                "summit",
            }
        ),
        negated=True,
    ),
    Construction(
        "trapped",
        "missing",
        "ps",
        ("trap", "entomb"),
        pattern(
            rf"""(?:\w+ly[ ])?(?:underground|below[ ]ground
            |(?:under|beneath|in|inside|by|deep)[ ]{WORDS}(?:{any_of("under")}|collapsed\b))"""
        ),
        unless=frozenset({"rescued", "freed", "escaped", "saved"}),
    ),
)
