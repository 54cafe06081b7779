"""The patterns that places are found by: what stands before a name, around it and after it."""

import re

from idlib_cli.language.patterns import lazy_pattern

UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĚĞĢĪİĶĹĽŁŃŅŇŌŐŘŚŞŠŢŤŪŮŰŹŻŽ"


def either(words: str) -> str:
    """A pattern for one of the words, parted by spaces."""
    return f"(?:{words.replace(' ', '|')})"


_ARTICLES = r"(?:a[dlnrstz]|ash|att|e[dlrstz]|esh|u[lrstz])"
"""The Arabic article, as it is spelt before a name."""
_INNER = (
    rf"(?:{_ARTICLES}-|d['’]|(?:al|el|es|de(?:[ ](?:las?|los))?|del|d[aiou]s?|das|la|le|of|the"
    r"|bin|bel|ben|upon|am)[-\s])"
)
"""Small words within a name: Deir *ez-*Zor, Dar *es* Salaam, Rio Grande *do* Sul."""
NAME = (
    rf"(?:{_ARTICLES}-)?(?:(?:[{UPPER}]\.){{2,3}}|[{UPPER}][\w’'.-]*[\w])"
    rf"(?:[ \u00a0\n]{_INNER}?[{UPPER}][\w’'-]*\w){{0,8}}"
)

KIND = (
    r"(?:[ \u00a0\n](?:(?:displacement|refugee|industrial|transit)\s(?:site|camp|zone|park)"
    r"|provinces?|city|districts?|region|town|village|county|counties|area"
    r"|neighbou?rhood|state|governorate|department|valley|islands?|border|suburb|airport"
    r"|municipality|community|tehsil|taluk|upazila|mandal|hamlet|settlement|camps?|prefecture|market|temple|mosque|church|bridge|stadium|square|park"
    r"|junction|roundabout|crossing|checkpoint|prison|mine|dam|pass|beach|estuary|strait|creek|canal|refinery|lake|river|ridge|gorge|ravine|canyon|plateau|marsh|swamp|lagoon|quarry|reservoir|hills|mountains?|plain|desert|forest|peninsula)(?![\w-]))?"
)

_SEATS = "(?:capital|city|port|resort|enclave)"
"""In the Somali *capital* Orla, the Black Sea *port* of Vell."""
QUALIFIED = (
    r"(?:an?\s+(?:[a-z]+\s+){1,3}?(?:known\s+as|called|named)\s+)?"
    rf"(?:(?:the|its|their|his|her|an?|this|that|nearby|[{UPPER}]\w+['’]s?)\s+)?"
    rf"(?:(?<=the\s)(?:[{UPPER}][\w-]+\s){{1,2}}(?=(?:[a-z]+\s)?(?:{_SEATS}\b|(?:town|village)\s[{UPPER}])))?"
    r"(?:(?:north|south|east|west|central|upper|lower|coastal|mountainous|remote|rural|eastern"
    r"|western|northern|southern|densely\s+populated|predominantly\s+[a-z]+|[a-z]+-[a-z]+"
    r"|[a-z]+ern|neighbou?ring|troubled|restive|besieged|capital|port|resort|enclave|island|district|city|town|village|province|county"
    r"|governorate|prefecture|department|municipality|general\s+area|downtown|nearby|occupied|war-torn|parts?|whole|rest|region|state|suburb|old|new|historic|famous"
    r"|popular|busy|crowded|bustling|quiet|small|tiny|main|notorious|sprawling|volatile|flooded"
    r"|stricken|disputed|contested|provincial|regional|commercial|administrative|seaside"
    r"|border|borderline|frontline|front-line|frontier)(?:\s+of(?:\s+the)?)?,?\s+){0,4}"
)

LISTED = rf"(?P<name>{NAME}{KIND}(?:,\s{NAME}{KIND}){{0,3}})"

_ANYWHERE = "in at near outside inside off"
_WITHIN = "above below along around across toward into to from"
LANDS = (
    "town city village province district region capital enclave suburb port area outskirts island"
    " state county north south east west center centre governorate resort harbor harbour hamlet"
    " township settlement neighborhood neighbourhood municipality commune prefecture borough camp"
    " valley mountains cercle canton oblast barangay parish ward sub-district subdistrict communes"
    " woreda department isle peninsula strait gulf bay hills coast shore shores waters forest"
    " forests jungle jungles plain plains market streets slum slums ruins"
)
PLACE = lazy_pattern(
    rf"""
    (?<![\w-])(?P<preposition>{either(_ANYWHERE)}|{either(_ANYWHERE.title())}
       |{either(_WITHIN)}|[Oo]n(?=\s(?:Lake|Loch|Mount|Mt\.?|Cape|Ben|Mont|Monte|Cerro|Nevado|Piz|Jebel)\s)|{either(LANDS)}\s+of)\s+
    {QUALIFIED}{LISTED}
    """,
    re.VERBOSE,
)
PLACE_WORDS = frozenset(
    word.partition("-")[0] for word in (*_ANYWHERE.split(), *_WITHIN.split(), "on", *LANDS.split())
)
"""`PLACE` begins with one of these."""

OTHER_NOUN = lazy_pattern(
    r"\s(?!(?:on|in|at|and|but|when|while|as|after|before|during|by|with|who|which|where|was|were|is"
    r"|are|has|have|had|to|for|from|late|early|last|this|over|since|near|left|[a-z]+ing|[a-z]+ed"
    r"|[a-z]+ly)\b)[a-z]"
)
"""What follows a name that goes with a noun of its own."""

SITES = (
    "street|road|highway|motorway|avenue|market|temple|mosque|church|cathedral|synagogue|school|college"
    "|university|hospital|clinic|hotel|nightclub|restaurant|cafe|mall|supermarket|park|beach|stadium"
    "|station|airport|port|harbour|harbor|bridge|tunnel|mine|factory|refinery|prison|jail|suburb"
    "|roundabout|junction|intersection|interchange|checkpoint|barracks|monastery|shrine|plaza|pass"
    "|slum|township|neighbourhood|neighborhood|ground|lake|river|forest|border|camp|island|peninsula"
    "|atoll|volcano|glacier|ridge|gorge|ravine|canyon|plateau|quarry|oilfield|coalfield|outpost"
    "|reservoir|lagoon|marsh|swamp|axis"
)
SITE_WORDS = frozenset(SITES.split("|"))
"""`SITE` has one of these."""

COMMON = lazy_pattern(
    rf"(?:(?:{SITES}|store|bar|club|house|home|office|party|concert|game|crossing|plant|site)s?"
    r"|(?:[a-z]+ed|stolen|moving|burning|crowded|packed|family)?\s?(?:cars?|bus(?:es)?|trucks?|vans?|taxis?|boats?"
    r"|trains?|vehicles?|apartments?|flats?|homes?|garages?)(?:\s(?:at|near|outside|in)\b.*)?)\Z",
    re.IGNORECASE,
)
"""Supermarket, School, Parked Car: what a headline with capitals throughout puts after "at"."""


def _after(words: str) -> str:
    """A pattern for a position right after one of the words."""
    return "(?:" + "|".join(rf"(?<=\b{word})" for word in words.split()) + ")"


OF_A_NAME = lazy_pattern(
    _after("town city port village region province governorate department") + rf"\s+of\s+[{UPPER}]"
)
"""the Black Sea town *of Orla*: the name that follows is the place's."""
TREATED = lazy_pattern(
    r"(?:treat|taken(?!\s(?:away|hostage|captive|prisoner))|rushed|airlifted|flown|transferred|admitted|hospitali)"
)
"""was taken to hospital in Derby: where somebody was treated, not hurt."""
AWAY = lazy_pattern(r",\s+(?:\w+\s+){0,2}?[\d.]+\s*(?:km|kilomet|mile)")
SITE = lazy_pattern(
    rf"""
    (?<![\w-])(?:[Oo]n|[Aa]t|[Ii]n|[Oo]utside|[Ii]nside|[Nn]ear|through|cross(?:ing|ed)?)\s+(?:(?:the|an?|its|this|one)\s+)?
    (?:(?!the\b)[a-z][a-z-]*\s+){{0,2}}
    (?P<name>(?P<proper>{NAME}(?:–{NAME})?)[ ](?:{SITES}))(?![\w-])
    """,
    re.VERBOSE,
)
"""on a quiet Cork street, outside a Nairobi nightclub."""

_ROADS = (
    "Road Street Avenue Highway Motorway Lane Expressway Route Bridge Island Square Beach Ridge"
    " Plateau Glacier Heights Peninsula Reservoir"
)
ROAD_WORDS = frozenset(_ROADS.lower().split())
"""`ROAD` has one of these."""
ROAD = lazy_pattern(
    rf"""
    (?<![\w-])(?:[Oo]n|[Aa]long|[Oo]ff|[Nn]ear)\s+(?:the\s+)?(?P<name>(?P<proper>{NAME})
       {_after(_ROADS)}
       (?:[ ]\d{{1,3}}(?![\w-]))?)
    (?=\s(?:on|in|at|by|early|late|and|but|when|while|as|after|before|with|to|was|were|has|had|where|[a-z]+ing|[A-Z])\b
       |\s*[^\w\s]|\s*\Z)
    """,
    re.VERBOSE,
)
"""on National Road 8; not "on Wall Street shares"."""

NAMED_STORM = lazy_pattern(
    r"(?:Super\s)?(?:Hurricane|Typhoon|Cyclone|Storm|Tropical\sStorm)\s[A-Z]"
)
"""fled Hurricane Ama: no place."""
INSTITUTION = lazy_pattern(
    r"\w\s(?:Airways|Airlines|(?<!\bWest\s)(?<!\bEast\s)(?<!\bNorth\s)(?<!\bSouth\s)Bank|Team|Railways|Ministry|Committee|Prize|League|Airline)\Z"
)
"""in Eastern Airways crash: what goes with a noun, and is no place."""
LEFT = lazy_pattern(
    rf"""
    \b(?:fle(?:e|es|d|eing)|left|leav(?:e|es|ing)|abandon(?:s|ed|ing)?|evacuat(?:e|es|ed|ing)
      |(?:out\s+of|from))\s+(?:the\s+(?:\w+\s+){{1,2}}of\s+)?{QUALIFIED}(?P<name>{NAME})
    """,
    re.VERBOSE,
)
"""fled Orla, were ordered out of the town of Orla."""
RESIDENTS_OF = lazy_pattern(
    rf"\b(?:residents|villagers|inhabitants|families|households|people|population|islanders)\s+(?:of|in)\s+"
    rf"{QUALIFIED}(?P<name>{NAME})"
)
"""residents of Orla were moved, 300 families in Orla have fled."""
HELD = lazy_pattern(
    r"\s(?:jails?|prisons?|custody|captivity|hands|detention|ranks|territory|positions|uniforms?"
    r"|strongholds?|checkpoints?|media|radio|television|TV|newspapers?)\b"
)
"""in Union jails: a name that goes with what its bearers hold."""
_LEADING = "road highway motorway route track"
_LINKING = f"{_LEADING} line stretch pass"
LINK_WORDS = frozenset(_LINKING.split())
"""`LINK` has one of these."""
LINK = lazy_pattern(
    rf"""
    (?<![\w-])(?:[Oo]n|[Aa]long|[Nn]ear|[Oo]ff)\s+(?:the|an?)\s+(?:[a-z-]+\s+){{0,2}}?
    (?:(?P<name>{either(_LINKING)}\s+
         (?:between|linking|connecting|from)\s+(?P<proper>{NAME})\s+(?:and|to|with)\s+{NAME})
      |{either(_LEADING)}\s+to\s+(?P<end>{NAME}))
    """,
    re.VERBOSE,
)
"""on the road between Orla and Vell, on the road to Orla."""
LAST_OF_LIST = lazy_pattern(
    rf",?\s(?:and|or)\s(?:in\s+|near\s+)?(?P<other>{NAME}{KIND})"
    r"(?=\s(?:on|in|at|early|late|when|while|as|after|before|during|overnight|over|for|since|this|last"
    r"|yesterday|today|where|which|who|is|are|was|were|has|have|had)\b|\s*[.,;:)]|\s*\n\s*\n|\s*\Z)"
)
"""in Orla, Vell *and Marn*."""

WHERE = lazy_pattern(
    r"(?:(?<![\w-])(?:in|at|of|near|from|to|on|the|was|is|were)[ ](?:the[ ])?"
    r"|(?<=[.\n][ ])|(?<=\n))"
    rf"(?P<name>{NAME})(?=,[ ]where\b)"
)
"""the ruins of Mill Lane, where three were hurt."""

CAPITALS = lazy_pattern(
    r"""
    \b(?P<preposition>IN|AT|NEAR|OUTSIDE)\s+(?:THE\s+)?
    (?P<name>(?!THE\b|THIS\b|AN?\b|HIS\b|THEIR\b|ITS\b|RECENT\b|ORDER\b|CONNECTION\b|LEAST\b)
      [A-Z][\w-]*(?:\s(?!AND\b|BY\b|ON\b|IN\b|OF\b|AT\b|WHEN\b|WHERE\b|WHO\b|WAS\b|WERE\b|AS\b|TO\b
      |IS\b|FOR\b|WITH\b|THAT\b|HAS\b|HAVE\b|TODAY\b|YESTERDAY\b|AFTER\b|DURING\b
      |ACCORDING\b)[A-Z][\w-]*){0,3})
    """,
    re.VERBOSE,
)

NO_PLACE = lazy_pattern(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|God|Mr|Mrs"
    r"|Rs|Tk|Sh|Ksh|Lt|Col|Gen|Maj|Sgt|Capt|Dr|St(?=\s*\Z)|President|Parliament|Congress|Facebook|Twitter|Telegram|WhatsApp|Instagram|YouTube|TikTok|Weibo|Exit|Gate|Terminal|(?:Level|Phase|Stage|Tier|Category)(?=\s*\Z)|Junction(?=\s*\Z)|English|Islam|Christmas|Easter|Ramadan)\b",
    re.IGNORECASE,
)

ADJECTIVE = lazy_pattern(
    r"(?:[\w-]+[ ])?[A-Z][\w-]*(?:ish|ian|ean|ese|ican|raqi|aeli|emeni|stani|ench|utch|reek|wiss)"
    r"(?:\s(?:province|city|district|region|town|village|county|area|state|border|camp))?\Z"
)
"""Turkish, Syrian: goes with a noun, and is no place by itself."""

COMPASS = lazy_pattern(
    r"(?:(?:North|South)(?:east|west)?|East|West)(?:ern)?|Central|Upper|Lower|Inner|Outer|Greater"
)
"""Northern Samar, Greater Orla: what follows is the name."""
OWNED = lazy_pattern(
    r"\s(?:(?:far\s+)?(?:north|south|east|west)(?:-?(?:east|west))?|coast|capital|border|interior|countryside"
    r"|heartland|highlands|outskirts|suburbs|provinces?|regions?|waters)\b"
)
"""What belongs to a place and lies in it: "in Syria's *northwest*"."""

POSSESSIVE = lazy_pattern(r"['’]s?\Z")

CONTAINER = lazy_pattern(
    r"""
    ,?\s+(?:
      (?:an?|the)\s+(?:[\w-]+\s+){0,4}
        (?:town|city|village|district|suburb|neighbou?rhood|port|resort|settlement|hamlet|island|area
          |region|province|capital|stronghold|county|community|camp|enclave|part|corner|state
          |prefecture|municipality)\s+(?:[\w-]+\s+){0,3}?
      |(?:(?:about|some|around|roughly|just|only|nearly)\s+)?(?:[\w.,-]+\s+)?
        (?:km|kms|kilomet(?:er|re)s?|miles?)\s+(?:\([^()]{1,20}\)\s+)?(?:to\s+the\s+)?(?:[\w-]+\s+){0,2}?
    )?\Z
    """,
    re.VERBOSE,
)
"""What stands between a place and the larger or better known one it lies in or near."""
