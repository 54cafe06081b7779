"""Which names a noun for a body fits: "the agency" an office or bureau, "the club" a United.

The words stand in names as their heads. A name may have none of them, so that only what the
article says of it tells ("Shorehaven, a charity"); letters alone ("UNHCR") may be most things.
"""

from functools import cache

from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.wordlists import words

_FIRMS = frozenset(
    {"airline", "airlines", "airways", "bank", "brewery", "capital", "cement", "co", "company"}
    | {"corp", "corporation", "electric", "energy", "enterprises", "finance", "financial", "firm"}
    | {"foods", "gas", "holdings", "hotels", "inc", "industries", "insurance", "laboratories"}
    | {"labs", "limited", "llc", "llp", "logistics", "ltd", "mining", "motor", "motors", "networks"}
    | {"oil", "partners", "petroleum", "pharma", "pharmaceuticals", "plc", "power", "rail"}
    | {"railways", "semiconductor", "shipping", "software", "steel", "stores", "studios", "systems"}
    | {"technologies", "technology", "telecom", "ventures", "works", "brands", "gold"}
)
_OFFICES = frozenset(
    {"administration", "agency", "authority", "bureau", "commission", "department", "directorate"}
    | {"office", "programme", "program", "service", "survey", "inspectorate", "fund"}
)
_OF_THE_UN = frozenset(
    {"fao", "iaea", "iom", "ocha", "unesco", "unhcr", "unicef", "unrwa", "wfp", "who"}
)
_CARING = frozenset(
    {"aid", "appeal", "care", "crescent", "cross", "foundation", "fund", "mission"}
    | {"relief", "rescue", "society", "trust", "hospice", "children"}
)
_GROUPS = _CARING | frozenset(
    {"alliance", "association", "brigade", "brigades", "brotherhood", "campaign"}
    | {"centre", "center", "coalition", "committee", "council", "doctors", "federation", "force"}
    | {"forum", "front", "group", "initiative", "institute", "jihad"}
    | {"lawyers", "league", "liberation", "medics", "militia", "monitor", "mothers", "movement"}
    | {"network", "observatory", "organisation", "organization", "project", "resistance"}
    | {"scouts", "volunteers", "watch", "workers"}
)
_PAPERS = frozenset(
    {"argus", "chronicle", "courier", "daily", "dispatch", "echo", "examiner", "express"}
    | {"gazette", "globe", "guardian", "herald", "independent", "inquirer", "journal", "mail"}
    | {"mercury", "mirror", "news", "newspaper", "observer", "post", "press", "record", "review"}
    | {"sentinel", "standard", "star", "sun", "telegraph", "times", "tribune", "zeitung"}
)
_REGULATORS = _OFFICES | {"board", "inspectorate", "regulator"}

_KINDS: dict[str, frozenset[str]] = {
    "agency": _OFFICES | _OF_THE_UN,
    "group": _GROUPS,
    "organisation": _GROUPS | _OF_THE_UN | {"union", "guild"},
    "charity": _CARING,
    "ministry": frozenset({"ministry"}),
    "party": frozenset(
        {"party", "congress", "labour", "democrats", "democratic", "republicans", "conservatives"}
        | {"socialists", "greens", "liberals", "front", "league", "movement", "alliance", "union"}
        | {"coalition", "people's"}
    ),
    "union": frozenset({"union", "association", "federation", "guild", "workers", "teamsters"}),
    "bank": frozenset({"bank", "banking", "banco", "banca", "banque"}),
    "university": frozenset({"university", "polytechnic"}),
    "club": frozenset(
        {"club", "fc", "afc", "rfc", "cf", "united", "rovers", "athletic", "wanderers", "albion"}
        | {"sporting", "dynamo", "rangers", "wednesday"}
    ),
    "watchdog": _REGULATORS | {"watch", "observatory", "ombudsman", "committee", "network"},
    "regulator": _REGULATORS,
    "newspaper": _PAPERS,
    "magazine": frozenset({"magazine", "weekly", "review", "times"}),
    "broadcaster": frozenset({"radio", "tv", "television", "broadcasting", "channel", "news"}),
    "airline": frozenset({"air", "airline", "airlines", "airways"}),
    "think-tank": frozenset(
        {"institute", "institution", "foundation", "centre", "center", "council"}
    ),
    "hospital": frozenset({"hospital", "infirmary", "clinic"}),
    "lender": frozenset({"bank", "banking", "financial", "banco"}),
    "insurer": frozenset({"insurance", "assurance", "mutual"}),
    "miner": frozenset({"mining", "minerals", "gold", "coal"}),
    "carmaker": frozenset({"motor", "motors"}),
    "automaker": frozenset({"motor", "motors"}),
    "drugmaker": frozenset({"pharma", "pharmaceuticals"}),
    "brewer": frozenset({"brewery", "breweries", "brewing"}),
    "grocer": frozenset({"foods", "stores", "supermarkets"}),
    "retailer": frozenset({"stores", "supermarkets"}),
    "housebuilder": frozenset({"homes"}),
    "steelmaker": frozenset({"steel"}),
    "operator": frozenset({"rail", "railways", "trains"}),
}
_SAME = {
    "organization": "organisation",
    "ngo": "organisation",
    "body": "organisation",
    "nonprofit": "charity",
    "non-profit": "charity",
    "paper": "newspaper",
    "daily": "newspaper",
    "tabloid": "newspaper",
    "broadsheet": "newspaper",
    "weekly": "magazine",
    "station": "broadcaster",
    "carrier": "airline",
}
"""Nouns that fit the same names as another."""
_LETTERED = frozenset(
    {"agency", "group", "organisation", "charity", "party", "union", "club", "watchdog"}
    | {"regulator", "broadcaster", "company", "university", "airline", "network"}
)
"""What letters alone may be."""


_PLAIN = frozenset({"group", "organisation", "charity", "movement"})
"""What a name may be of which nothing tells what it is; so it may be a firm's."""
_NO_BODY = frozenset(
    {"army", "band", "cell", "division", "force", "gang", "parliament", "section", "squad", "staff"}
    | {"team", "wing", "cabinet", "court", "government"}
)
"""Nouns that mean one of many, a state's, or nobody with a name."""


@cache
def heads(noun: str) -> frozenset[str] | None:
    """The words one of which a name has that the noun fits; None for a noun of no body."""
    noun = _SAME.get(noun, noun)
    if noun in _KINDS:
        return _KINDS[noun]
    if noun in closed("firm_nouns"):
        return _FIRMS
    fits = noun in words("group_nouns") and not noun.endswith("s") and noun not in _NO_BODY
    return frozenset({noun}) if fits else None


def same(noun: str) -> frozenset[str]:
    """The nouns by which what the noun means may have been introduced."""
    plain = _SAME.get(noun, noun)
    return frozenset({noun, plain, *(other for other, one in _SAME.items() if one == plain)})


def may_be_letters(noun: str) -> bool:
    """Whether letters alone may name what the noun means."""
    return _SAME.get(noun, noun) in _LETTERED


def may_be_plain(noun: str) -> bool:
    """Whether a name of which nothing tells what it is may be what the noun means."""
    return _SAME.get(noun, noun) in _PLAIN or noun in closed("firm_nouns")
