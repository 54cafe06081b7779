"""Constructions of death: fell to his death, could not be revived, lost two sons."""

from idlib_cli.facts.casualties.constructions import Construction, any_of, listed, pattern
from idlib_cli.facts.casualties.verb_senses import SLIDES
from idlib_cli.facts.happenings import NOUN

_NOT = frozenset({"not", "yet", "cannot", "never", "t"})
_NO_DEATH = frozenset({"jobs", "job", "vote", "election", "season", "cut", "auditions", "audition",
                       "round", "relegation", "reshuffle", "purge", "marriage", "firm", "firms",
                       "company", "bank", "dog", "horse", "calf", "pet"})  # fmt: skip
"""What else than life nobody could save, or did not survive."""
_TROOPS = frozenset({"soldier", "soldiers", "peacekeeper", "peacekeepers", "troop", "troops",
                     "fighter", "fighters", "cadre", "cadres", "policeman", "policemen",
                     "officer", "officers",
                     "serviceman", "servicemen", "firefighter", "firefighters", "guard", "guards",
                     "ranger", "rangers", "volunteer", "volunteers", "medic", "medics",
                     "paramedic", "paramedics", "rescuer", "rescuers", "marine", "marines",
                     "men", "comrade", "comrades", "colleague", "colleagues", "sailors",
                     "gendarme", "gendarmes"})  # fmt: skip
"""Whom a force loses by their death."""
_MANY = frozenset({"people", "members", "villagers", "residents", "civilians", "inhabitants",
                   "pupils", "students"})  # fmt: skip
"""Whom a family, a village or a land loses where a calamity is told."""
_NOT_BURIED = frozenset({"alive", "landslip", "collapse", "collapsed", "quake", "earthquake",
                         "avalanche", "hatchet", "feared", "believed", "tunnel", "shaft", "mine",
                         "pit", "year", "years", "sand", "concrete", "waist", "waists", "neck",
                         "freed", "survived", "dug", "report", "reports", "story", "news",
                         "treasure", "husbands", "wives", "husband", "wife", "parishioners",
                         "career"})  # fmt: skip
"""What buries the living, who buries many a year or life, and what else is buried."""
_STAGED = frozenset({"opera", "film", "movie", "novel", "ballet", "episode", "thriller"})
_CALAMITIES = frozenset({"blast", "blaze", "bomb", "bombing", "clash", "clashes", "collapse",
                         "crash", "cyclone", "earthquake", "epidemic", "explosion", "feud",
                         "fight", "fire", "fires", "flood", "floods", "flooding", "heatwave",
                         "landslide", "landslides", "landslip", "mudslide", "outbreak", "quake",
                         "shooting", "stampede", "storm", "storms", "tornado", "typhoon",
                         "violence", "wildfire", "wildfires", "cholera", "avalanche"})  # fmt: skip
"""Whatever "claims 13" with no word for lives: no party, no lawsuit."""

KILLING: tuple[Construction, ...] = (
    Construction(
        "fell-to-death",
        "killed",
        "s",
        ("fall", "plunge", "jump", "leap", "slip", "tumble"),
        pattern(r"(?:\S+[ ]){0,8}?to[ ](?:his|her|their)[ ]deaths?\b"),
        frozenset({"death", "deaths"}),
        unless=_STAGED,
    ),
    Construction(
        "fell-to-death",
        "killed",
        "p",
        ("sweep", "throw", "hurl", "drag"),
        pattern(r"(?:\S+[ ]){0,8}?to[ ](?:his|her|their)[ ]deaths?\b"),
        frozenset({"death", "deaths"}),
        unless=_STAGED,
    ),
    Construction(
        "own-life",
        "killed",
        "s",
        ("take",),
        pattern(r"(?:his|her|their)[ ]own[ ](?:life|lives)\b(?![ ]story\b)"),
        frozenset({"own"}),
        unless=_STAGED,
    ),
    Construction(
        "own-life",
        "killed",
        "s",
        ("meet",),
        pattern(r"(?:his|her|their)[ ](?:own[ ])?(?:deaths?|end)\b"),
        frozenset({"death", "deaths", "end"}),
        unless=_STAGED,
    ),
    Construction(
        "own-life",
        "killed",
        "s",
        ("turn",),
        pattern(
            r"""(?:the|his|her|their|an?)[ ](?:\S+[ ])?
            (?:guns?|weapons?|rifles?|pistols?|revolvers?|firearms?)
            [ ]on[ ](?:himself|herself|themselves)\b"""
        ),
        frozenset({"himself", "herself", "themselves"}),
        unless=_STAGED,
    ),
    Construction("hanged", "killed", "ap", ("hang",), pattern(r"")),
    Construction(
        "done-to-death",
        "killed",
        "p",
        ("do", "put"),
        pattern(r"to[ ]death\b"),
        frozenset({"death"}),
    ),
    Construction(
        "not-saved",
        "killed",
        "p",
        ("revive", "resuscitate", "save"),
        pattern(r"(?:\Z|(?:by|at|in|and|despite|there|after|when)\b)"),
        _NOT,
        unless=_NO_DEATH,
        helping=frozenset({"could", "couldn't"}),
        negated=True,
    ),
    Construction(
        "not-saved",
        "killed",
        "s",
        ("survive",),
        pattern(
            rf"(?:\Z|(?:and|but|despite|while)\b|(?:the|his|her|their)[ ](?:\S+[ ]){{0,2}}?"
            rf"(?:{NOUN}|fall|plunge|injuries|wounds|impact)\b"
            rf"|(?:the|his|her|their)[ ](?:\S+[ ])?(?:operation|night|journey)"
            rf"(?=\Z|[ ](?:and|but|despite|while|because)\b))"
        ),
        _NOT | {"didn't"},
        unless=_NO_DEATH,
        helping=frozenset({"did", "didn't"}),
        negated=True,
    ),
    Construction(
        "lost-troops",
        "killed",
        "a",
        ("lose",),
        pattern(
            r"""(?=(?:\Z|(?:in|to|since|during|over|there|when|after)\b(?![ ](?:\S+[ ]){0,2}?
            (?:injury|rivals?|retirement|desertion|defections?|army|transfer|clubs?|cuts|recount|polls?)\b)))"""
        ),
        _TROOPS,
        unless=listed("sport") | frozenset({"seats", "contact", "jobs", "votes", "election"}),
        whom=_TROOPS,
    ),
    Construction(
        "lives",
        "killed",
        "a",
        ("claim",),
        pattern(r"(?:\Z|(?:in|at|near|across|on|as|after|over)\b)"),
        only=_CALAMITIES,
        whom=frozenset({"#"}),
        counted=True,
    ),
    Construction(
        "lost-kin",
        "killed",
        "a",
        ("lose",),
        pattern(
            rf"""(?=(?:\S+[ ]){{0,3}}?(?:\Z|(?:in|to|during|after|when)[ ](?:\S+[ ]){{0,5}}?
            (?:{NOUN}|war|earthquake|quake|flood(?:s|ing)?|famine|covid|virus|pandemic|cancer
              |disease|illness|epidemic|storm|cyclone|hurricane|tsunami|landslide|genocide
              |violence|{any_of("missile")})\b))"""
        ),
        listed("kin"),
        unless=frozenset(
            {
                "custody",
                "found",
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
        "lost-kin",
        "killed",
        "a",
        ("lose",),
        pattern(
            rf"""(?:in|to|during|when)[ ](?:\S+[ ]){{0,5}}?(?:{NOUN}|war|earthquake|quake
            |flood(?:s|ing)?|famine|covid|virus|pandemic|disease|epidemic|storm|cyclone|hurricane
            |tsunami|landslide|genocide|shell|{any_of("missile")}|night)\b"""
        ),
        _MANY,
        unless=listed("sport") | frozenset({"seats", "jobs", "votes", "power", "homes", "water"}),
        whom=_MANY,
        counted=True,
    ),
    Construction(
        "body",
        "killed",
        "ap",
        ("bury",),
        pattern(r"(?!(?:under|beneath|alive|by|when|as)\b)"),
        unless=_NOT_BURIED | SLIDES,
        single=False,
        counted=True,
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
