"""What a page fits around its story: reading it aloud and saving it, the length and address of the
text, who translated it, what it is filed under, and what the paper says of itself."""

from idlib_cli.reading.line_rules import LineRule

_NAME = r"(?-i:[A-Z][\w.'’-]+)(?:,? (?:and |& )?(?-i:[A-Z][\w.'’-]+)){0,5}"
_AGENCIES = r"(?:(?:the |our |news |other |foreign )*(?:agenc(?:y|ies)|wires?|wire services))"
_LABEL = r"(?-i:[A-Z]\w+)(?: (?-i:[A-Z]\w+)){0,4}"
_GAP = r"(?:\t| {2,12})"

FITTINGS: tuple[LineRule, ...] = (
    LineRule(
        "read-aloud",
        "junk",
        whole=(
            r"listen(?: to)?(?: (?:this|the))? (?:article|story|report|episode|podcast|audio)"
            r"(?:\W{1,4}\d[\d:. ]{0,8}(?:min(?:ute)?s?|sec(?:ond)?s?)?)?",
            r"(?:estimated )?read(?:ing)?(?: time)?\s?:?\s?\d{1,3} ?(?:min(?:ute)?s?|m)",
            r"\d{1,3}[- ]?(?:min(?:ute)?s?)(?:[- ]read)?|time to read\b.{0,20}",
            r"(?:font|text) size\b.{0,30}|(?:add|save)(?:d)? to (?:your )?(?:bookmarks?|list|"
            r"favou?rites|reading list|saved)\b.{0,30}|bookmark(?:ed)?|copied!?",
            r"view (?:image|photo|picture|gallery) in full ?screen",
        ),
        starts=(
            r"save (?:this )?(?:article|story) (?:for later|to (?:your|my|a) "
            r"(?:list|account|reading))\b",
        ),
        longest=120,
        examples=(
            "Listen to this article",
            "4 min",
            "Reading time: 4 minutes",
            "Text size",
            "Save this article for later. Find it in your list.",
            "View image in fullscreen",
        ),
        counterexamples=(
            "Listen to the river, he told them.",
            "Save the valley, the banners said.",
        ),
    ),
    LineRule(
        "short-address",
        "junk",
        starts=(
            r"(?:short|permanent|perma)[ -]?(?:link|url)\s?:\s*(?:https?://|www\.|[\w-]{1,40}\.\w{2,6}/)",
        ),
        longest=160,
        sure=True,
        examples=("Short link: http://example.org/4711",),
        counterexamples=(
            "Permanent link: the two islands will have one by 2030, the minister said.",
        ),
    ),
    LineRule(
        "small-fittings",
        "junk",
        whole=(
            r"(?:short|permanent|perma)[ -]?(?:link|url)\s?:?",
            r"-?\d{1,3} ?°(?: ?[CF]\b)?(?:[ ,|]{1,3}(?:partly|mostly|mainly)? ?"
            r"(?:cloudy|sunny|clear|rain|showers|snow|fog|overcast|windy|fair|storms?)\b.{0,20})?",
            r"your (?:thoughts|opinion|say|views?)\s?(?:\.{2,3}|…|\?|:)?",
        ),
        longest=60,
        examples=("Short link:", "82° Partly cloudy", "Your Thoughts …"),
        counterexamples=("82° of bank is too much, he said.", "Your thoughts are with us."),
    ),
    LineRule(
        "search-words",
        "border",
        whole=(
            r"(?:search )?key ?words\s?:.{0,300}",
            rf"(?-i:TAGS|TOPICS|KEYWORDS){_GAP}.{{2,200}}",
        ),
        longest=320,
        sure=True,
        examples=("Search Keywords: Rail | Rivers", "TAGS   Rivers   Road works"),
        counterexamples=("Tags were fitted to forty birds.", "TAGS were found on 40 birds."),
    ),
    LineRule(
        "version",
        "byline",
        whole=(
            rf"(?:edited|translated|adapted|illustrated|produced|compiled|"
            rf"fact[- ]checked) by\s?:\s?{_NAME}",
            rf"(?:(?:\w+ )?(?:version|edition)|translat(?:ion|or)|editor|editing|text|words|"
            rf"reporting|production)\s?:\s?{_NAME}",
            rf"\W{{0,3}}with (?:assistance|help|contributions?|reporting|files) (?:from|by) "
            rf"(?:{_NAME}|{_AGENCIES})(?: (?:in|from) {_NAME})?",
            rf"\(?(?:with|from|source:|sources:) (?:{_AGENCIES})\)?",
            rf"reporting by {_NAME}(?: in {_NAME})?\s?[;,] .{{0,80}}editing by .{{2,80}}",
        ),
        longest=200,
        sure=True,
        examples=(
            "Edited by: Ann Lee",
            "English version: Ann Lee",
            "Translation: Ann Lee and Bob Roe",
            "— With assistance from Ann Lee",
            "(With agencies)",
            "Source: Agencies",
        ),
        counterexamples=(
            "With help from neighbours, the bridge was rebuilt.",
            "Translation: they will not come back.",
            "Editing: a craft that few still learn.",
        ),
    ),
    LineRule(
        "issue-note",
        "junk",
        starts=(
            r"(?:corrects|updates|adds|recasts|changes|clarifies|refiles|fixes) "
            r"(?:(?:the )?(?:year|name|spelling|title|headline|byline|dateline|date|day|age|number|"
            r"figure|toll|attribution|quote|paragraph|lead|with|details?)\b.{0,80}"
            r"(?:paragraph|para(?:s|graphs)?|story|headline|throughout|details?|quotes?|lead|"
            r"background)\b)",
            r"\((?:updates|adds|recasts|corrects)\b[^.]{4,120}\)$",
        ),
        whole=(
            r"more (?:follows|details (?:soon|to follow|to come))",
            r"disclaimer\s?:(?!.*\b(?:said|says|told|was|were)\b).{0,200}",
            r"(?:stay (?:with|tuned)\b.{0,60}\bfor (?:more|the latest|updates)\b[^,]{0,40}|"
            r"check back\b[^,]{0,30}\b(?:for updates?|later)\b[^,]{0,30})",
            r"this (?:article|story|report|post|piece) (?:was |is |has been |first )"
            r"(?:originally |first |also |auto-?)*(?:published|appeared|printed) (?:in|on|at|by) "
            rf"(?:the )?{_NAME}(?: on .{{4,30}})?",
            r"this (?:article|story|report|post) (?:was|is|has been) auto-?generated\b.{0,80}",
        ),
        longest=260,
        examples=(
            "Corrects year of visit in 10th paragraph.",
            "(Updates with details, adds quote)",
            "Disclaimer: the views are the author's.",
            "Stay with us on air and online for updates.",
            "More follows",
            "This article was originally published in the Norby Example.",
            "Check back for updates.",
        ),
        counterexamples=(
            "Adds Roe: “The river rose again.”",
            "This article was originally published in 1948 and gave women the vote, they said.",
            "This report was first published by the ministry in May and says 12 people died.",
            "Disclaimer: I was hit by a bullet in 2012, said Roe.",
            "Stay with us for more than an hour, the hostages were told.",
            "Check back later, the clerk told the widow.",
            "More follows from this than the court will like.",
            "This report was written by three engineers of the dam board.",
        ),
    ),
    LineRule(
        "edition",
        "junk",
        whole=(
            r"(?:e-?paper|today['’]s paper|print edition)(?:\s?[|·•-]\s?.{0,40})?",
            r"(?:for (?:subscribers?|members)|(?:subscribers?|members) only|premium|free article|"
            r"my (?:account|profile)|available on the .{0,20} store|donate|support us)",
        ),
        longest=100,
        examples=("E-Paper | June 06, 2013", "For subscribers"),
        counterexamples=("Premium petrol was sold out.", "Members only of the board may vote."),
    ),
    LineRule(
        "section-name",
        "junk",
        whole=(
            rf"(?:{_NAME} ?\d? ?{_GAP})?(?:(?:home|news|weather|sports?|live|watch live|menu|video|"
            rf"traffic|politics|business|opinion|world){_GAP}){{2,10}}.{{2,40}}",
            r"(?:world|local|top|latest|national|regional|breaking|business|sports?|city|metro|"
            r"international|africa|asia|europe|middle east|americas|economy|politics) news",
            r"live (?:updates|blog|coverage)|in other news|in pictures",
            r"skip (?:next|this|past the) section\b.{0,40}|previous(?: {1,4}|\t)next",
        ),
        longest=120,
        examples=("NORBY 6   News   Weather   Sports   Watch Live", "LOCAL NEWS", "Live blog"),
        counterexamples=(
            "World news agencies had little to say.",
            "Live updates were sent from the dam.",
            "In pictures: Twelve killed as bridge falls",
        ),
    ),
    LineRule(
        "service",
        "junk",
        whole=(
            r"why you can trust us|how we (?:report|work)|(?:trust project|ethics policy|"
            r"standards (?:&|and) ethics)",
            r"corrections and clarifications|(?:send|submit|give) (?:us )?an? (?:news )?tip",
            r"(?:report|suggest|submit|flag) (?:an? |this )?(?:error|typo|mistake|correction|ad|"
            r"abuse|inappropriate content)|close modal\b.{0,60}|got an? (?:news )?tip\??",
            r"(?:reuse|republish|reprint) this (?:content|article|story)|rights (?:&|and) "
            r"permissions|accessibility help|like|shares?|flag",
            rf"terms(?: of use)?(?: ?\| ?{_LABEL}){{1,6}}|do not sell (?:or share )?my\b.{{0,40}}",
            r"comments?(?: |: ?)\(?\d{1,6}\)?",
        ),
        longest=120,
        examples=(
            "Report a typo",
            "Reuse this content",
            "Terms | Do Not Sell My Info | Careers",
            "Comments (12)",
        ),
        counterexamples=(
            "Terms | Roe said 12 would die",
            "How we report a death matters.",
            "Report this to the judge.",
        ),
    ),
    LineRule(
        "other-story",
        "junk",
        contains=(
            rf"^(?-i:WORLD|NATION|REGION|LOCAL|ECONOMY|BUSINESS|MARKETS|POLITICS|SPORTS?|CULTURE|"
            rf"ARTS|TECH|SCIENCE|HEALTH|TRAVEL|OPINION|LIFE|LIFESTYLE|VIDEO|AFRICA|ASIA|EUROPE)"
            rf"{_GAP}(?-i:[A-Z])[^.!?]{{8,110}}$",
            r"^(?-i:TRENDING|RECOMMENDED): [^.!?]{8,110}$",
        ),
        needs=(
            *("world", "nation", "region", "local", "economy", "business", "markets", "politics"),
            *("sport", "culture", "arts", "tech", "science", "health", "travel", "opinion"),
            *("life", "video", "africa", "asia", "europe", "trending", "recommended"),
        ),
        longest=130,
        sure=True,
        examples=(
            "WORLD   Ferries sail again in the north",
            "TRENDING: Goat found on the roof of a bank",
            "RECOMMENDED: Goat found on the roof of a bank",
        ),
        counterexamples=(
            "WORLD WAR Two ended here.",
            "AFRICA  Two soldiers were killed on Monday in an ambush near Holm.",
            "Just in: Two people were killed in a blast at the port, police said.",
            "Trending: Police in Holm said the bridge had been closed.",
        ),
    ),
)
