"""Constructions of flight over a border: crossed into a country, poured over the frontier.

Leaves out: crowds that fill streets and towns, and people on an errand, who will go home.
"""

import re
from dataclasses import replace

from idlib_cli.facts.casualties.constructions import Construction, listed, pattern
from idlib_cli.language.lexicon import adjectives as countries

ON_VISIT = frozenset({"refugees", "tourists", "guests", "festival", "holiday", "holidays",
                       "campers", "scouts", "buy", "shop", "shops", "tickets", "ticket", "queue",
                       "concert", "protest", "protesters", "sale", "students", "games",
                       "pilgrims", "fans"})  # fmt: skip
"""Who spends nights elsewhere and crosses borders without being driven out."""
_NO_VISIT = r"""(?!(?:[ ]\S+){0,4}?[ ](?:
    to[ ](?!(?:\w+ly[ ])?(?:escape|flee|seek|find|avoid|reach|get|save|be|take|shelter|safety|the
      |an?)\b)[a-z]+(?:[ ]|\Z)
    |for[ ](?!the[ ]\w+[ ](?:time|day|night|week)\b
      |(?:\S+[ ])?(?:safety|refuge|shelter|protection|asylum|help|fear|lives)\b)))"""
"""crossed into a country *for shopping*, *to see the pope*: they will go home."""
_CROSSED = Construction(
    "crossed",
    "displaced",
    "s",
    ("cross",),
    pattern(
        rf"""(?:(?:over[ ])?(?:the[ ])?(?:border|frontier|river)[ ])?(?:over[ ])?(?:in)?to[ ]
        (?:neighbou?ring[ ]|nearby[ ]|(?:north|south|east|west)ern[ ]|the[ ])?\S+\^{_NO_VISIT}"""
    ),
    frozenset({"into", "border", "frontier"}),
    whom=listed("inhabitants") | {"person", "people", "#", "refugee"},
    single=False,
    unless=ON_VISIT - {"refugees"}
    | frozenset(
        {
            "daily",
            "commute",
            "commuters",
            "commuting",
            "work",
            "illegally",
            "migrants",
            "visas",
            "visa",
            "trucks",
            "every",
            "tour",
            "marched",
            "bridge",
            "runners",
        }
    ),
)
_ABROAD = r"|".join(sorted({re.escape(country.split()[-1]) for country in countries()}))
_POURED = replace(
    _CROSSED,
    verbs=("pour", "stream"),
    needs=pattern(
        rf"""(?:(?:over|across)[ ](?:the[ ])?(?:border|frontier|river)\b
          (?:[ ](?:in)?to[ ](?:\w+[ ])?\S+\^)?
        |(?:in)?to[ ](?:\S+[ ]){{0,2}}?(?:{_ABROAD})\^){_NO_VISIT}"""
    ),
    beside=frozenset({"into", "border", "frontier", "river"}),
)
"""Crowds pour into streets and towns too: it takes a border or a country."""

CROSSING: tuple[Construction, ...] = (_CROSSED, _POURED)
