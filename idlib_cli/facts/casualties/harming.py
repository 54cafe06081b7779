"""Constructions of harm other than displacement: taken away, treated for burns, lost a leg.

Leaves out: patients who are ill, players hurt in a match, whatever is no person.
"""

from idlib_cli.facts.casualties.constructions import (
    FREELY,
    WORDS,
    Construction,
    any_of,
    listed,
    pattern,
)

_CARRY = ("take", "rush", "bring", "fly", "airlift", "transport", "transfer", "ferry", "send",
          "carry", "admit")  # fmt: skip
_CORPSES = frozenset({"body", "bodies", "remains", "corpses", "corpse"})
_DEATH = frozenset({"died", "dead", "death", "killed"})
_WATER = frozenset({"flood", "floods", "floodwaters", "river", "water", "waters", "current",
                    "waves", "wave", "torrent"})  # fmt: skip
_CARED_FOR = frozenset({"ambulance", "hospital", "stretcher", "stretchers", "evacuated"})
_DEGREE = (
    r"(?:minor|moderate|serious|severe|critical|light|slight|grave|multiple|extensive|gunshot|head"
    r"|(?:non-)?life-threatening)"
)
_INJURED = rf"""(?:gunshot|bullet|shrapnel|stab|knife|head|leg|arm|facial|chest|spinal|brain|neck
    |back|burn)[ ](?:wounds?|injur(?:y|ies)|trauma)\b
    |(?:concussion|burns?|smoke[ ]inhalation|hypothermia|lacerations?|bruising|fractures?)\b
    |{any_of("broken")}[ ](?:\w+[ ])?{any_of("body")}"""

_LAW = frozenset({"police", "soldiers", "troops", "army", "detectives", "officers", "custody",
                  "security", "raid", "raids", "intelligence", "gendarmes", "arrested",
                  "charged", "agents", "investigators"})  # fmt: skip
_CAPTORS = frozenset({"hostage", "hostages", "captive", "captives", "ransom", "kidnappers",
                      "militants", "rebels", "gunmen", "bandits"})  # fmt: skip

TAKING: tuple[Construction, ...] = (
    Construction(
        "taken-away",
        "abducted",
        "ap",
        ("take", "lead", "drag", "march", "haul", "drive", "spirit", "carry", "bundle"),
        pattern(
            r"""away\b(?![ ](?:by|in)[ ](?:an?[ ])?(?:ambulance|helicopter|stretcher))
            |(?:from|out[ ]of)[ ](?:his|her|their)[ ](?:\w+[ ])?
              (?:homes?|houses?|beds?|cells?|villages?|cars?|offices?)\b"""
        ),
        frozenset({"away", "home", "homes", "house", "houses", "bed", "beds", "cell", "cells",
                   "village", "villages", "car", "cars", "office", "offices"}),
        unless=_CORPSES | _WATER | _CARED_FOR,
        by_officials="detained",
    ),
    Construction(
        "rounded-up",
        "detained",
        "ap",
        ("round",),
        pattern(r"up\b"),
        frozenset({"up"}),
    ),
    Construction(
        "rounded-up",
        "detained",
        "ap",
        ("take", "hold", "bring", "pick"),
        pattern(
            r"""(?:in[ ]|up[ ])?for[ ](?:further[ ])?(?:questioning|interrogation)\b
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
        only=_LAW,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("hold",),
        pattern(r"(?:\Z|(?:in|at|by|without|for|over|on)\b)(?!.*\b(?:hostage|captive|ransom))"),
        helping=frozenset({"being"}),
        unless=_CAPTORS,
    ),
    Construction(
        "rounded-up",
        "detained",
        "p",
        ("hold",),
        pattern(r"(?:over|after|in[ ]connection)\b(?!.*\b(?:hostage|captive|ransom))"),
        frozenset({"over", "after", "connection"}),
        unless=_CAPTORS,
    ),
    Construction(
        "rounded-up",
        "detained",
        "s",
        ("remain", "languish"),
        pattern(r"in[ ](?:\S+[ ]){0,3}?(?:jails?|prisons?|detention|custody|cells?|dungeons?)\b"),
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
        pattern(r"(?:\w+[ ])?(?:prisoners?)(?:[ ]of[ ]war)?\b"),
        frozenset({"prisoner", "prisoners"}),
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

HURTING: tuple[Construction, ...] = (
    Construction(
        "treated",
        "wounded",
        "ap",
        ("treat",),
        pattern(
            rf"""(?:for|with)[ ](?:\S+[ ]){{0,5}}?{any_of("harm")}
            |(?:at[ ]the[ ](?:scene|site)|on[ ]the[ ](?:spot|scene)|on[ ]site)\b
            |(?:at|in)[ ](?:\S+[ ]){{0,5}}?hospitals?\b"""
        ),
        unless=listed("illness"),
        harmed=True,
    ),
    Construction(
        "treated",
        "wounded",
        "p",
        _CARRY,
        pattern(
            rf"""{FREELY}(?:to|into|at)[ ](?:\S+[ ]){{0,6}}?
            (?:hospitals?|infirmary|trauma[ ]cent(?:re|er)|burns?[ ]unit|intensive[ ]care
              |with[ ](?:{_DEGREE}[ ]){{1,2}}(?:injur(?:y|ies)|wounds?|burns))\b"""
        ),
        listed("hospital") | {"injuries", "wounds", "wound", "injury"},
        unless=listed("illness") | _CORPSES | _DEATH,
        harmed=True,
    ),
    Construction(
        "suffer",
        "wounded",
        "s",
        ("have",),
        pattern(rf"(?:{_DEGREE}[ ])+(?:injur(?:y|ies)|wounds?|burns?)\b"),
        frozenset({"injury", "injuries", "wound", "wounds", "burns"}),
        unless=listed("sport"),
        harmed=True,
    ),
    Construction(
        "suffer",
        "wounded",
        "a",
        ("leave",),
        pattern(
            rf"with[ ](?:{_DEGREE}[ ]|\S+[ ]){{0,3}}?(?:injur(?:y|ies)|wounds?|burns|concussion)\b"
        ),
        frozenset({"injury", "injuries", "wound", "wounds", "burns", "concussion"}),
        unless=listed("sport"),
        harmed=True,
    ),
    Construction(
        "maimed",
        "wounded",
        "s",
        ("suffer", "sustain", "receive"),
        pattern(rf"(?:from[ ])?(?:\S+[ ]){{0,3}}?(?:{_INJURED})"),
        listed("broken") | listed("harm"),
        unless=listed("sport") | listed("illness"),
    ),
    Construction(
        "maimed",
        "wounded",
        "s",
        ("break", "fracture", "lose", "shatter"),
        pattern(
            rf"""(?:his|her|their|both|an?|one|two|\#|several)[ ](?:(?:of[ ])?(?:his|her|their)[ ])?
            (?:left[ ]|right[ ]|upper[ ]|lower[ ])?{any_of("body")}(?![ ]of\b)"""
        ),
        listed("body"),
        unless=listed("sport"),
    ),
    Construction(
        "struck",
        "wounded",
        "p",
        ("hit", "strike", "graze", "knock"),
        pattern(
            rf"""(?:down[ ])?(?:by|in[ ]the[ ]\w+[ ]by|with)[ ]{WORDS}{any_of("missile")}
            |in[ ](?:the|his|her)[ ](?:left[ ]|right[ ]|upper[ ]|lower[ ])?
              (?:{any_of("body")}|head\b|chest\b|face\b|stomach\b|abdomen\b|torso\b)"""
        ),
        listed("missile") | listed("body") | {"head", "chest", "face", "stomach", "torso"},
        unless=listed("sport"),
        harmed=True,
    ),
)

KILLING: tuple[Construction, ...] = (
    Construction(
        "fell-to-death",
        "killed",
        "s",
        ("fall", "plunge", "jump", "leap", "slip", "tumble"),
        pattern(r"(?:\S+[ ]){0,8}?to[ ](?:his|her|their)[ ]deaths?\b"),
        frozenset({"death", "deaths"}),
    ),
    Construction(
        "lost-kin",
        "killed",
        "a",
        ("lose",),
        pattern(r"(?!custody|contact|touch|track|sight|to\b)"),
        listed("kin"),
        unless=frozenset(
            {
                "custody",
                "contact",
                "touch",
                "track",
                "sight",
                "court",
                "divorce",
                "faith",
                "respect",
                "trust",
                "support",
                "voters",
            }
        ),
        whom=listed("kin"),
    ),
    Construction(
        "body",
        "killed",
        "ap",
        ("bury",),
        pattern(r"in[ ](?:\S+[ ]){0,2}?(?:mass|common|unmarked|shallow)[ ]graves?\b"),
        frozenset({"grave", "graves"}),
    ),
)

MISSING: tuple[Construction, ...] = (
    Construction(
        "unfound",
        "missing",
        "p",
        ("see",),
        pattern(r"(?:again[ ])?(?:since|for)\b"),
        frozenset({"not", "never"}),
        unless=_CORPSES,
        negated=True,
    ),
    Construction(
        "unfound",
        "missing",
        "p",
        ("find", "locate", "trace", "hear", "account"),
        pattern(
            r"(?!guilty|dead|alive|safe|unharmed|to\b|in\b|on\b|by\b|not\b|responsible|hidden|with)"
        ),
        frozenset({"not", "yet", "cannot", "never", "t"}),
        unless=_CORPSES | {"guilty"},
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
