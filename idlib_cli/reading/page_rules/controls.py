"""What a page offers to press or to set: players, sizes, languages, notices, sorting."""

from idlib_cli.reading.line_rules import LineRule

CONTROLS: tuple[LineRule, ...] = (
    LineRule(
        "page-control",
        "junk",
        whole=(
            r"(?-i:A)(?:[-+ ]{0,3}(?-i:A)){1,3}",
            r"play(?:ing)?(?: video| audio| again)?|watch|listen|pause|mute|unmute|fullscreen",
            r"loading",
            r"now playing.{0,40}|(?:watch|listen) (?:live|now|video)|video (?:player|ad|"
            r"unavailable)",
            r"close|cancel|submit|send|ok|menu|search|home|caption|transcript|top|expand|open",
            r"image \d+ (?:of|/).{0,12}|\d+ ?(?:/|of) ?/? ?\d+|hide caption|toggle.{0,30}",
            r"listen(?: ?[·•|-] ?.{1,12})?|download(?: (?:resources|report|paper|article))?|embed",
            r"(?:download )?pdf(?: ?\([\d.,]{1,6} ?[kmg]i?b)?|heard on .{2,40}",
            r"commentary|features?|stories|editorials?|columns?|letters",
            r"enlarge(?: this)? image.{0,40}|\d{1,2}:\d\d(?: ?/ ?\d{1,2}:\d\d)?",
            r"live|breaking|exclusive|developing|opinion|analysis|news|world|politics|sports?|"
            r"business|local|national|video|photos?|gallery|entertainment|lifestyle|technology",
            r"(?:go to )?homepage|go to home ?page",
            r"\d+ ?(?:min(?:ute)?s?|hours?|days?|weeks?|months?|hrs?|h|m|d)(?: (?:ago|read))",
        ),
        longest=80,
        examples=("Play video", "Image 1 of 23", "Close", "2 hours ago", "5 min read"),
        counterexamples=("Play was stopped for ten minutes.",),
    ),
    LineRule(
        "settings",
        "junk",
        whole=(
            r"(?:allow|enable|block|turn (?:on|off)) (?:push )?notifications?|"
            r"accept(?: all)?(?: cookies)?|(?:manage|change|save|update) "
            r"(?:my |your |cookie |privacy ){0,3}(?:preferences|settings|choices)",
            r"(?:select|choose|change) (?:your |a )?(?:language|edition|region|country|city)",
            r"search for:?|"
            r"sort(?:ed)? by:? ?(?:newest|oldest|best|latest|most \w+|top|date|relevance)?",
            r"rate this (?:article|story|page|recipe)|translate(?: this)?(?: page| article)?|"
            r"text size(?: [a+-]){0,4}|(?:read|view) (?:this|it) (?:story |article |page )?in "
            r"(?-i:[A-Z])[a-z]{3,12}",
            r"(?:listen|watch|reading time|read time)\s?:? "
            r"\d{1,2}(?::\d\d)? ?(?:min(?:ute)?s?|m|sec\w*)?",
            r"advertise (?:here|with us)|from our (?:partners|sponsors|advertisers)",
            r"save my name\b.{0,60}\bbrowser\b.{0,40}",
            r"(?:hi|hello|welcome)(?: back)?,? ?(?:guest|reader|user|visitor|back)",
            r"(?:get|download) our app|(?:available|get it|download) (?:on|from|in) (?:the )?"
            r"(?:google play|app ?store|app gallery)",
            r"follow (?-i:[A-Z])[\w.& ]{1,30} on (?:google(?: news)?|x|twitter|facebook|telegram|"
            r"whatsapp|instagram|youtube|linkedin|tiktok|bluesky|threads)",
            r"(?:representational|representative|illustrative|file) (?:image|picture|photo)"
            r"(?: only)?|(?:image|picture|photo) (?:for|used for) "
            r"(?:representation(?:al)?|illustrati(?:on|ve))(?: purposes?)?(?: only)?",
            r"you(?: have|['’]ve) reached your (?:\w+ ){0,3}limit\b.{0,60}",
            r"why (?:you can )?trust (?:(?-i:[A-Z])|us|our)[\w ]{0,24}",
            r"(?:please )?(?:use|try|enable|update|upgrade) .{0,40}\bbrowser\b.{0,60}",
            r"like(?: this:?|\s?:)? loading\W*|sponsored links\b.{0,40}|like this:",
            r"be the first to (?:know|hear|get|read|comment|like)\b.{0,60}",
            r"we (?:rely|depend|count) on (?:you|(?:our )?readers|your|the support of)\b.{0,100}",
            r"terms (?:(?:and|&) conditions )?apply|how did we do|"
            r"we need your (?:help|support)",
            r"weather\s?: [\w ]{2,20} ?-?\d{1,2} ?°.{0,20}",
        ),
        longest=120,
        examples=(
            "Allow notifications",
            "Manage preferences",
            "Select language",
            "Sort by newest",
            "Rate this article",
            "Listen 4 min",
            "Save my name and address in this browser for later.",
            "Follow Example on Google News",
            "Representational image",
            "You have reached your limit of free articles",
            "Weather: Norby 23°C",
            "Please use another browser for a video player that works",
            "Why you can trust our news",
            "We rely on readers like you.",
            "Be the first to know",
        ),
        counterexamples=(
            "Listen to 4 minutes of it.",
            "Weather: the one thing that Norby cannot rule.",
            "We need your help to find my son.",
            "Weather: storm kills 40 on the coast",
            "Follow Ann Lee on trial",
        ),
    ),
)
