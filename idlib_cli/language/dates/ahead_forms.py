"""Forms of words that look ahead: "will open", "is due", "plans to", "arrives on Friday".

`AHEAD` is a table, each form with the words it may begin with: those are looked up, and the
pattern is tried only where one stands (`verb_groups`). Present forms are taken for the future only
where a day beside them makes them a timetable ("host Leeds on Saturday"), so that words that are
nouns too ("the visits", "two votes") are left out or asked for what follows.
"""

from typing import NamedTuple


class Form(NamedTuple):
    """A way to speak of what is to come."""

    name: str
    openers: str
    """The words it may begin with."""
    pattern: str
    """In verbose notation, from the opener on."""
    examples: tuple[str, ...]
    but_not: tuple[str, ...] = ()


_NO_TIME = r"(?!on|in|at|by|for|from|until|next|this)"
_NOT_DENIED = r"(?<!did\ )(?<!not\ )(?<!n't\ )(?<!to\ )(?<!could\ )"
_OF_NOUNS = (
    "a an the this his her their its our my your during after before since on of for annual last "
    "recent state official brief tv television radio show news chat quiz podcast former track swim "
    "swimming athletics race"
)
_NO_NOUN = "".join(rf"(?<!\b{word}\ )" for word in _OF_NOUNS.split())
"""A visit, their return, a TV host, a track meet: nouns."""
_NAME = r"(?-i:(?=[A-Z])(?![A-Z][a-z]+day\b))"
_PLANNING = (
    r"(?:expect|plan|intend|hope|aim|agree|threaten|promise|pledge|vow|want|seek|decide|propose"
    r"|prepare|propos|decid|plann|prepar|hop|aim)(?:s|ed|d|ing)?"
)
_PLANNERS = (
    "expect plan intend hope aim agree threaten promise pledge vow want seek decide propose "
    "prepare propos decid plann prepar hop"
)

_AND_THEN = r"(?![^.]{0,120}?(?:,\ (?:but|only|when|yet|instead)|;)\ )"
"""Not where the sentence goes on to what came of it: "…, but she lost"."""

AHEAD: tuple[Form, ...] = (
    Form(
        "will",
        "will won shall would may might should must '",
        r"""(?:will(?!\ be\ (?:recall|remember)ed)|won't|shall|'ll
        |(?:would|(?-i:may)|might|should|must)
            (?!\ (?:(?:not|also|even|then|well|only|\w+ly)\ )?have[ ]
                (?!(?:to|an?|the|his|her|its|their|no|talks|until|two|three|four|five|six|seven|eight|nine|ten|more|\d+)\b)))
        (?:\ (?:not|also|then|still|probably|only|[a-z]+ly))?(?:\ have)?(?:\ be(?:en)?)?
        \ ["“‘'`]{0,2}\w+""",
        (
            "will appear",
            "won't play",
            "We'll fight",
            "may also reopen",
            "would have to leave",
            "would have a scan",
            "would have two aircraft",
        ),
        ("would have said so", "should have left", "may also have died"),
    ),
    Form(
        "is-to",
        "is are was were be been",
        rf"""(?:is|are|was|were|be|been)\ (?:\w+ly\ )?
        (?:to|due|set(?!\ (?:on|in|at|by|up)\b)|scheduled|slated|listed|expected|planned
            |supposed|forecast|(?:un)?likely)\b
        (?:\ to)?(?:\ be)?(?:\ {_NO_TIME}\w+)?""",
        ("is to be sentenced", "are due back", "was listed for trial", "are likely on"),
    ),
    Form(
        "plans-to",
        " ".join(verb + end for verb in _PLANNERS.split() for end in ("", "s", "ed", "d", "ing")),
        rf"""(?!wanted\ for\b){_PLANNING}
        \ (?:to\b(?!\ (?:us|me|him|her|them|you|the|an?|its|their)\b)|for\b)
        (?:\ have(?:\ [a-z']+){{1,3}}?\ [a-z]+ed\b|(?:\ be)?(?:\ {_NO_TIME}\w+)?)""",
        ("agreed to meet", "plans to strike", "hoping for", "hopes to have all homes connected"),
        ("promised to us", "wanted for the raid"),
    ),
    Form(
        "wants-somebody-to",
        "want wants",
        r"wants?\ (?:[\w']+\ ){1,3}?to\b",
        ("wants him to testify", "want the court to rule"),
    ),
    Form(
        "expects-somebody-to",
        "expect expects expected expecting",
        rf"expect(?:s|ed|ing)?\ (?!to\b)(?:[\w']+\ ){{1,4}}?to\ (?!the\b){_AND_THEN}",
        ("expected the drill to reach them", "expects the army to leave"),
        ("as expected", "expected her to win on Saturday, but she lost"),
    ),
    Form(
        "averts",
        "avert averting stave head",
        rf"(?<!failed\ to\ )(?:avert(?:ing)?|stave\ off|head\ off)\ (?:an?|the)\b{_AND_THEN}",
        ("to avert a shutdown",),
        ("averted a strike", "failed to avert a strike"),
    ),
    Form(
        "could-be",
        "could",
        r"""could\ (?:be\ (?=(?-i:[A-Z])[a-z]+day\b)
            |(?:come|take\ place|resume|reopen|arrive|happen)\b
                (?![^.]{0,80}?\bonly\ (?:after|when|once)\b))""",
        ("It could be Thursday before", "could resume"),
        ("could be seen on Friday", "could resume on Friday only after rain"),
    ),
    Form(
        "plans-a",
        "plan plans planned planning",
        r"plan(?:s|ned|ning)?\ (?:an?|another|more|further|fresh|new|mass)\b",
        ("plan another walkout", "planned a march"),
        ("the plans were shelved",),
    ),
    Form(
        "expects",
        "expect expects anticipate anticipates",
        r"(?:expect|anticipate)s?\b",
        ("forecasters expect snow",),
        ("as expected",),
    ),
    Form(
        "to-be",
        "to",
        r"""(?<!said\ )(?<!believed\ )(?<!thought\ )(?<!reported\ )(?<!known\ )(?<!found\ )
        (?<!feared\ )(?<!\bhad\ )to\ be\ (?:held|sent|paid|built|chosen|[a-z]{2,}ed)""",
        ("a vigil to be held",),
        ("is believed to be armed", "had to be moved"),
    ),
    Form(
        "ahead-of",
        "set going ahead upcoming forthcoming scheduled slated deadline payable effective due "
        "planning until till kick see",
        r"""set\ to\ \w+|going\ to\ \w+|ahead\ of|upcoming|forthcoming|scheduled|slated
        |deadline\ (?:of|for|is|was(?!\ set\ on\b))|payable|effective|due|planning|until|till
        |kick-?\ ?off|see\ you""",
        ("ahead of the vote", "the deadline for bids", "kick-off", "See you"),
        ("kicked off",),
    ),
    Form(
        "ends",
        "ends run runs lapses finishes closes",
        r"""(?<!the\ )(?<!both\ )(?<!opposite\ )
        (?:ends|lapses|finishes|closes|runs?\ (?:out|until|through|till))
        (?=\ (?:on|in|at|by|early|late|next|this|tomorrow|today|mid|[a-z]+day)\b)""",
        ("whose term ends in May", "The truce runs out on Friday"),
        ("the ends in view", "both ends in May", "ends a war"),
    ),
    Form(
        "weather",
        "forecast forecasts forecasting predicted predicts",
        r"""(?:forecast(?:s|ing)?|predict(?:s|ed))\ (?:\w+\ ){0,3}?
        (?:rain|showers|snow|sleet|hail|fog|frost|sunshine|heat(?:wave)?|cold|cooler|warmer|wind|winds
            |gales|gusts|storms?|thunderstorms?|downpours|temperatures|(?:cool|warm|wet)\ \w+)\b""",
        ("has forecast a cool change", "forecast more rain"),
        ("forecast a loss",),
    ),
    Form(
        "timetable",
        "take takes expire expires mature matures begin begins start starts open opens meets "
        "convenes resumes reopens retires travels flies heads kicks goes returns gets breaks "
        "arrives departs airs premieres debuts concludes comes leaves continues sits appears "
        "faces hosts plays holds votes runs lasts",
        r"""takes?\ effect|expires?|matures?|begins?|starts?|opens|meets|convenes|resumes|reopens
        |(?<!was\ )(?<!ains\ )(?<!stays\ )(?<!keeps\ )(?:(?<=s\ )|(?<=\bare\ ))open
        |(?:runs|lasts)\ (?:from|between)\ (?=\d|(?-i:[A-Z])[a-z]+day\b)
        |retires|travels\ to|flies\ (?:to|out|home)|heads\ (?:to|for)|kicks\ off
        |goes\ (?:to|before|into|live
            |on\ (?:trial|sale|show|strike|air|tour|display|holiday|stage|the\ air))
        |returns\ (?:to|for|from)|gets\ under\ way|takes\ place
        |takes\ on|breaks\ up|arrives|departs|airs|premieres|debuts|concludes
        |comes\ (?:into|out|before)|leaves\ for|(?:continues|sits)\ (?:on|in|again|next|tomorrow)
        |appears\ (?:before|in\ court|at)|faces\ (?=(?-i:[A-Z])|court|trial|magistrates|voters)
        |(?<!the\ )hosts\ (?=(?-i:[A-Z])|the)|(?<!the\ )plays\ (?=(?-i:[A-Z])|at|in)
        |(?<!the\ )holds\ (?=its|his|her|their|an?\b|talks)
        |(?<!the\ )(?<!of\ )(?<!more\ )(?<!\d\ )votes\ (?:on|in)\ (?=the|an?\b|whether|its|his)""",
        (
            "the front arrives",
            "faces court",
            "Parliament votes on the bill",
            "goes on trial",
            "the gates open",
            "runs from Friday",
        ),
        (
            "two of the votes on Friday",
            "it faces ruin",
            "the search goes on for a man",
            "it was open",
            "remains open",
            "the river runs from the lake",
        ),
    ),
    Form(
        "arranged",
        "is are",
        r"""(?:is|are)\ (?:being\ )?(?:heard|held|published|released|announced|staged|sworn\ in
            |inaugurated|counted|elected|buried|launched|unveiled|decided|sentenced|extradited)
        |(?:is|are)\ (?:meeting|hosting|visiting|travell?ing|flying|arriving|returning|playing
            |staging|appearing|heading|performing|marching|convening|gathering|reopening|resuming
            |forecasting)
        |(?:is|are)\ (?:calling\ on|asking|urging)\ (?:[\w']+\ ){1,4}?
            to\ (?!(?:the|an?|his|her|its|their|this|that)\b)\w+
        |(?:is|are)\ holding\ (?=talks|an?\ (?:meeting|rally|vote|vigil|press|news|referendum))""",
        ("are being buried", "is visiting Ankara", "are urging the town to wait"),
        (
            "is holding a man",
            "are investigating",
            "are asking for witnesses",
            "are urging witnesses to a crash",
        ),
    ),
    Form(
        "none-then",
        "there",
        r"there\ (?:is|are)\ no(?!w)\b",
        ("There is no school",),
    ),
    Form(
        "timetable-of-many",
        "meet convene resume reopen go come travel fly return head get take march vote play leave "
        "arrive closes ends face host visit open close appear",
        rf"""{_NOT_DENIED}{_NO_NOUN}(?:meet|convene|resume|reopen
            |(?:go|travel|fly|return|head)\ to\ (?={_NAME}|the\ (?:polls|ballot)|court|trial|work)
            |(?:go|come)\ (?:on\ (?:sale|strike|trial|show)|into|live)|get\ under\ way|take\ place
            |appear\ (?:before|in\ court)|(?:face|host|play|visit|take\ on)
                \ (?:[a-z]+-[a-z]+\ )?(?={_NAME}))
        |(?<=\bthey\ )(?:march|vote|play|travel|leave|arrive)
        |(?<=\bpolls\ )(?:open|close)
        |(?<=\bit\ )(?:closes|ends)""",
        (
            "Talks resume",
            "the two appear before magistrates",
            "who host Leeds",
            "tickets go on sale",
            "Polls close",
        ),
        (
            "did not meet",
            "to visit Leeds",
            "in the face of",
            "a visit Monday to Leeds",
            "their return to Leeds",
            "a TV host Ann Lee",
            "at a swim meet",
            "a plane fly to its end",
        ),
    ),
)
"""In this order where two begin at one word."""
