"""The patterns of what struck a place: "rocked central Japan", "shelling of Orla", "hit Vell"."""

import re

from idlib_cli.facts.casualties.place_patterns import LANDS, LISTED, QUALIFIED, either
from idlib_cli.language.patterns import lazy_pattern

_SHAKING = (
    "rock rocks rocked rocking shake shakes shook shaking jolt jolts jolted jolting rattle rattles"
    " rattled devastate devastates devastated devastating lash lashes lashed lashing pummels"
    " pummeled pummelled pummeling pummelling inundate inundates inundated inundating ravage"
    " ravages ravaged ravaging batter batters battered battering grips gripped gripping scorches"
    " scorched scorching engulfs engulfed engulfing"
)
_SWEEPING = "swept sweeps sweeping tore tears ripped rips ripping"
_HITTING = (
    "hit hits hitting struck strikes striking attack attacks attacked attacking bury buries buried"
    " burying"
)
_TAKING = (
    "raids raided raiding bombs bombed bombing shells shelled shelling pounds pounded pounding"
    " storms stormed storming besiege besieges besieged besieging overran overrun bombards"
    " bombarded bombarding"
)
"""What is done to towns rather than to people and firms."""
_CRASHING = (
    "slam slams slammed slamming crash crashes crashed crashing smash smashes smashed smashing"
    " barrels barreled barrelled barreling barrelling plough ploughs ploughed ploughing plow plows"
    " plowed plowing"
)
_PLUNGING = "plunge plunges plunged plunging fall falls fell falling veer veers veered"
_ATTACKS = "attack attacks raid raids assault assaults offensive offensives"
_STRIKES = "strike strikes airstrike airstrikes shelling bombardment"
_SIEGES = "siege bombing shelling bombardment"
_RUINS = "collapse flooding burning eruption"
STRUCK_WORDS = frozenset(
    " ".join(
        (_SHAKING, _SWEEPING, _HITTING, _TAKING, _CRASHING, _PLUNGING, _ATTACKS, _STRIKES, _SIEGES,
         _RUINS, "battle fell rained")
    ).split()
)  # fmt: skip
"""`STRUCK` begins with one of these."""
STRUCK = lazy_pattern(
    rf"""
    (?<![\w-])(?:(?P<nature>{either(_SHAKING)}|{either(_SWEEPING)}\s+through|{either(_PLUNGING)}\s+into)
      |(?P<territory>{either(_TAKING)}|(?i:{either(_STRIKES)})\s+(?:on|against)|(?i:{either(_SIEGES)})\s+of
        |battle\s+(?:for|of)|(?<=[Ss]hells\s)(?:fell|rained\s+down)\s+on
        |(?<=[Rr]ockets\s)(?:fell|rained\s+down)\s+on)
      |{either(_HITTING)}|{either(_ATTACKS)}\s+(?:on|against)|{either(_CRASHING)}\s+into
      |{either(_RUINS)}\s+of)\s+
    (?P<qualifier>{QUALIFIED}){LISTED}
    """,
    re.VERBOSE,
)
"""rocked central Japan, shelled the town of Orla; but not "hit Turkish positions"."""

CALLED_A_PLACE = lazy_pattern(rf",\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?{either(LANDS)}\b")
"""hit Orla, *a town* in the north: what says that a name is a place's."""

UNDETERMINED = lazy_pattern(r"(?:(?:the|its|their|his|her|an?|this|that)\s+)?")

ALONE = lazy_pattern(
    r"\s+(?:on|in|at|early|late|and|but|when|while|as|after|before|during|overnight|again|from|with"
    r"|to|by|over|for|since|this|last|yesterday|today|tonight|where|which|who|is|was|has|have|had|left"
    r"|[a-z]+ing|[a-z]+ed|[a-z]+ly|\W|[A-Z])\b|\s*[^\w\s]|\s*\Z"
)
"""What follows a name that stands alone: not "hit *Turkey* positions"."""

STORM = lazy_pattern(
    r"\b(?:(?:super\s?)?typhoon|hurricane|cyclone|(?:\w*storm)|tornado|(?:earth)?quake|tsunami|floods?"
    r"|(?:land|mud|rock)(?:slide|slip|fall)s?|avalanche)\b",
    re.IGNORECASE,
)
"""What hits towns and countries, where an attack may hit positions."""
FIRE = lazy_pattern(
    r"\b(?:air\s?strikes?|air\s?raids?|shelling|bombardment|shells|rockets|bombs|drones|missiles|jets|warplanes"
    r"|artillery|gunmen|rebels|militants|militiamen|bandits|insurgents|jihadists|raiders|fighters)\s+(?:\w+ly\s+)?\Z",
    re.IGNORECASE,
)
"""What hits towns where it is fired from afar, and who raids them, right before the verb."""
