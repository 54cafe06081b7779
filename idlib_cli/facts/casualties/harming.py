"""Constructions of harm to the body: treated for burns, lost a leg, hit by a shell.

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
from idlib_cli.facts.casualties.taking import CORPSES

_CARRY = ("take", "rush", "bring", "fly", "airlift", "transport", "transfer", "ferry", "send",
          "carry", "admit")  # fmt: skip
_NOT_HURT = frozenset({"birth", "childbirth", "pregnant", "replacement", "transplant", "procedure",
                       "scan", "scans", "psychiatric", "mental", "cataract", "blisters",
                       "drink", "drunk", "drunkenness", "alcohol", "intoxication",
                       "hangovers"})  # fmt: skip
"""What else than wounds brings somebody to a hospital."""
_ON_PURPOSE = r"""(?!\^?[ ](?:on[ ]\S+day\^[ ])?(?:to|for)[ ]
    (?!be[ ]treated|treatment|receive|(?:an[ ])?emergency|\#))"""
"""taken to hospital *to meet* the staff: no wounds; but to be treated, for treatment."""
_ENDS = r"""(?=\Z|[ ](?:in|on|at|near|outside|while|when|after|before|during|and|but|as|last
    |that|which|travell?ing|speeding|driven|driving|fired|carrying|this|early|late|\S+day\^)
    (?:[ ]|\Z))"""
"""What may follow what hit them: not "hit by *train cancellations*"."""
_DEATH = frozenset({"dead", "death", "succumbed", "pronounced"})
_DEGREE = (
    r"(?:minor|moderate|serious|severe|critical|light|slight|grave|multiple|extensive|gunshot|head"
    r"|(?:non-)?life-threatening)"
)
_MEDICS = frozenset({"paramedics", "ambulance", "ambulances", "medics", "responders",
                     "firefighters"})  # fmt: skip
_TIRED = frozenset({"marathon", "runners", "runner", "races", "revellers", "concert", "fans",
                    "festivalgoers", "athletes", "cyclists", "swimmers"})  # fmt: skip
"""Whom their own efforts wear out."""
_INJURED = rf"""(?:(?:grievous|bodily|serious|severe|minor)[ ])+injury\b
    |(?:various|varying|different)[ ]degrees?[ ]of[ ](?:\w+[ ])?injur(?:y|ies)\b
    |(?:gunshot|bullet|shrapnel|stab|knife|head|leg|arm|facial|chest|spinal|brain|neck
    |back|burn)[ ](?:wounds?|injur(?:y|ies)|trauma)\b
    |(?:concussion|burns?|smoke[ ]inhalation|hypothermia|lacerations?|bruising|fractures?)\b
    |{any_of("broken")}[ ](?:\w+[ ])?{any_of("body")}"""


HURTING: tuple[Construction, ...] = (
    Construction(
        "treated",
        "wounded",
        "ap",
        ("treat",),
        pattern(
            rf"""(?:for|with)[ ](?:\S+[ ]){{0,5}}?(?!exhaustion\b|dehydration\b){any_of("harm")}
            |(?:at[ ]the[ ](?:scene|site)|on[ ]the[ ](?:spot|scene)|on[ ]site)\b
            |(?:at|in)[ ](?!its\b|their\b|our\b)(?:\S+[ ]){{0,5}}?hospitals?\b"""
        ),
        unless=listed("illness") | _NOT_HURT,
        harmed=True,
    ),
    Construction(
        "treated",
        "wounded",
        "s",
        ("receive",),
        pattern(r"(?:(?:urgent|medical|emergency|hospital|further|intensive)[ ])*treatment\b"),
        frozenset({"treatment"}),
        unless=listed("illness") | _NOT_HURT | {"patients", "patient"},
        harmed=True,
    ),
    Construction(
        "treated",
        "wounded",
        "ap",
        ("treat",),
        pattern(r"(?:for|with)[ ](?:\S+[ ]){0,5}?(?:exhaustion|dehydration)\b"),
        frozenset({"exhaustion", "dehydration"}),
        unless=listed("illness") | _NOT_HURT | listed("sport") | _TIRED,
        harmed=True,
    ),
    Construction(
        "treated",
        "wounded",
        "a",
        ("treat",),
        pattern(r"(?:\Z|(?:and|from|after|in|including|overnight|following|there)\b)"),
        _MEDICS,
        unless=listed("illness") | _NOT_HURT,
        only=_MEDICS,
        harmed=True,
    ),
    Construction(
        "treated",
        "wounded",
        "a",
        ("put",),
        pattern(r"in[ ](?:the[ ])?hospitals?\b"),
        frozenset({"hospital", "hospitals"}),
        unless=listed("illness") | CORPSES | _NOT_HURT | {"patients"},
        harmed=True,
    ),
    Construction(
        "treated",
        "wounded",
        "p",
        _CARRY,
        pattern(
            rf"""{FREELY}(?:to|into|at)[ ](?:\S+[ ]){{0,6}}?
            (?:(?:hospitals?|infirmary|trauma[ ]cent(?:re|er)|burns?[ ]unit|intensive[ ]care)\b
                {_ON_PURPOSE}
              |with[ ](?:{_DEGREE}[ ]){{0,2}}(?:injur(?:y|ies)|wounds?|burns))\b"""
        ),
        listed("hospital") | {"injuries", "wounds", "wound", "injury", "burns"},
        unless=listed("illness") | CORPSES | _DEATH | _NOT_HURT | listed("sport") | {"patients"},
        harmed=True,
    ),
    Construction(
        "suffer",
        "wounded",
        "s",
        ("have",),
        pattern(
            rf"""(?:{_DEGREE}[ ])+(?:injur(?:y|ies)|wounds?|burns?)\b
            |burns[ ](?:on|to|over|across|all)\b
            |(?:(?:an?|two|three|several)[ ])?{any_of("broken")}[ ]
              (?:left[ ]|right[ ])?{any_of("body")}"""
        ),
        frozenset({"injury", "injuries", "wound", "wounds", "burns"}) | listed("broken"),
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
        listed("broken") | listed("harm") | {"injury"},
        unless=listed("sport") | listed("illness"),
    ),
    Construction(
        "maimed",
        "wounded",
        "s",
        ("break", "fracture", "lose", "shatter"),
        pattern(
            rf"""(?:his|her|their|both|an?|one|two|\#|several)[ ](?:(?:of[ ])?(?:his|her|their)[ ])?
            (?:left[ ]|right[ ]|upper[ ]|lower[ ])?{any_of("body")}(?![ ](?:of|for|at)\b)"""
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
            rf"""(?:down[ ])?(?:by|in[ ]the[ ]\w+[ ]by)[ ]{WORDS}{any_of("missile")}{_ENDS}
            |in[ ](?:the|his|her)[ ](?:left[ ]|right[ ]|upper[ ]|lower[ ])?
              (?:{any_of("body")}|head\b|chest\b|face\b|stomach\b|abdomen\b|torso\b)"""
        ),
        listed("missile") | listed("body") | {"head", "chest", "face", "stomach", "torso"},
        unless=listed("sport"),
        harmed=True,
    ),
)

_SHOTS = frozenset({"bullet", "bullets", "gunfire", "shot", "shots", "sniper", "snipers", "shell",
                    "shells", "shrapnel", "round", "rounds", "volley"})  # fmt: skip
"""What fells people for good; a virus or a tackle does not."""
FELLED = Construction(
    "struck",
    "killed",
    "p",
    ("fell",),
    pattern(rf"by[ ]{WORDS}(?:{'|'.join(sorted(_SHOTS))})\b"),
    _SHOTS,
)
