"""What a copied page has at its head and foot: the name and motto of the paper, its languages, a
sponsor, where on the site one is, what a book costs."""

from idlib_cli.reading.line_rules import LineRule

_PART = r"(?-i:[A-Z])[\w.&'’ -]{1,40}"
_BAR = r"\s{1,4}[|·•]\s{1,4}"
_LANGUAGES = (
    r"(?:english|french|spanish|german|arabic|russian|chinese|turkish|portuguese|italian|polish|"
    r"ukrainian|hebrew|persian|swedish|somali|swahili|français|español|deutsch|português|italiano|"
    r"polski|türkçe|svenska|norsk|dansk|suomi|nederlands|čeština|magyar|română|shqip|hrvatski|"
    r"bosanski|kiswahili|soomaali|hausa|català|euskara|galego|ελληνικά|русский|українська|"
    r"български|српски|македонски|العربية|عربي|فارسی|اردو|עברית|हिन्दी|বাংলা|தமிழ்|中文|日本語|한국어|"
    r"ქართული|հայերեն|bahasa indonesia|tiếng việt|ไทย|kurdî|کوردی)"
)
_SITE = (
    r"(?:home|news|newsroom|news and (?:media|stories|updates)|media|media cent(?:re|er)|press|"
    r"press (?:office|room|cent(?:re|er))|about(?: us)?|stories|publications|resources|latest|"
    r"updates|archive|what we do|where we work|our work|topics|issues|countries)"
)
_STEP = r"(?-i:[A-Z\d])[\w.,&'’-]*(?: [\w.,&'’-]+){0,6}"

MASTHEADS: tuple[LineRule, ...] = (
    LineRule(
        "masthead",
        "junk",
        contains=(
            rf"^{_PART}{_BAR}(?:[a-z]+ )?(?:edition|service|version)$",
            rf"^{_PART}\s{{1,4}}[|·•–—]\s{{1,4}}(?:the|your|our|independent|quality|fearless|"
            r"trusted|public|local|investigative) (?:[\w-]+ ){0,3}(?:journalism|reporting|"
            r"newspaper|newsroom|news magazine|voice of|source (?:of|for))\b[^.!?|]{0,40}$",
        ),
        needs=(
            *("edition", "service", "version", "journalism", "reporting", "newspaper", "newsroom"),
            *("news magazine", "voice of", "source of", "source for"),
        ),
        longest=110,
        sure=True,
        examples=(
            "THE NORBY LIGHT   |   English edition",
            "Norby Lens | Independent journalism from the coast",
            "The Norby Courier | Your newspaper since 1901",
        ),
        counterexamples=(
            "Norby court jails editor | Newspaper closed",
            "Ferry service resumes | Norby Courier",
            "The new edition of the book sold out.",
        ),
    ),
    LineRule(
        "welcome",
        "junk",
        whole=(r"welcome to (?:the )?(?-i:[A-Z])[\w.&'’-]*(?: [\w.&'’-]+){0,5}",),
        longest=60,
        sure=True,
        examples=("Welcome to the Norby Courier",),
        counterexamples=("Welcome to the club, she said.", "Welcome to my house"),
    ),
    LineRule(
        "day-of-coverage",
        "junk",
        contains=(rf"^{_PART}(?:{_BAR}{_PART}){{1,3}}{_BAR}(?:day|week|part) \d{{1,4}}$",),
        needs=("day ", "week ", "part "),
        longest=110,
        examples=("Norby News | Flood on the Coast | Day 21",),
        counterexamples=("Norby Open, day 2 | Ann Lee leads",),
    ),
    LineRule(
        "language-bar",
        "junk",
        whole=(rf"{_LANGUAGES}(?:(?:\s*[|/·•]\s*|\s+){_LANGUAGES}){{1,20}}",),
        longest=250,
        sure=True,
        examples=("English Svenska عربي Suomi", "FRANÇAIS | English"),
        counterexamples=("English Heritage", "Polish German border shut", "English"),
    ),
    LineRule(
        "site-path",
        "junk",
        contains=(rf"^\W*{_SITE}(?:\s[/»›>]\s{_STEP}){{1,6}}$",),
        needs=(" / ", " » ", " › ", " > "),
        longest=180,
        sure=True,
        examples=(
            "Media Centre / Press releases / River safety",
            "Our work › Rivers › The lower Norby",
        ),
        counterexamples=(
            "Home is where the press / the media wait.",
            "The press / the crowd, by turns, were silent.",
        ),
    ),
    LineRule(
        "you-may-like",
        "junk",
        starts=(
            r"(?:you (?:may|might)|may) (?:also )?(?:be interested in|like|enjoy|want to read)\s?:",
            r"(?:in case you missed it|icymi|don['’]t miss|must[- ]reads?|recommended)\s?:\s",
        ),
        longest=220,
        sure=True,
        examples=(
            "You may be interested in: The five oldest bridges in the north",
            "You might also like: How the dam was built",
        ),
        counterexamples=("You may be interested in the dam, she told them: it leaks.",),
    ),
    LineRule(
        "sponsor",
        "junk",
        whole=(
            r"(?:presented|sponsored|powered|brought to you|supported) by "
            r"(?-i:[A-Z])[\w.&'’-]*(?: (?-i:[A-Z&])[\w.&'’-]*){0,4}",
        ),
        longest=70,
        sure=True,
        examples=("PRESENTED BY NORBY CEMENT", "Sponsored by Norby Gas"),
        counterexamples=("Supported by Ann Lee, the team won.", "Presented by friends with a cake"),
    ),
    LineRule(
        "patrons",
        "junk",
        whole=(
            r"(?:support|back|follow|join|find|fund) (?:us|(?-i:[A-Z])[\w.&'’-]*(?: (?-i:[A-Z])"
            r"[\w.&'’-]*){0,3}) on (?:patreon|ko-?fi|substack|steady|open ?collective|gofundme)"
            r"\b.{0,40}",
        ),
        longest=110,
        sure=True,
        examples=("Support Norby Dispatch on Patreon!", "Find us on Substack"),
        counterexamples=("He supported his work on Patreon for a year.",),
    ),
    LineRule(
        "book-price",
        "junk",
        contains=(
            r"\b(?:is |was )?published (?:by|in)\b[^.!?£€$]{3,80}[ (](?:at |for |priced at )?"
            r"[£€$]\s?\d{1,3}(?:\.\d\d)?\)?\W{0,3}$",
        ),
        needs=("published",),
        longest=220,
        sure=True,
        examples=(
            "• The Clockmaker is published by Norby House at £18.99.",
            "The River by Ann Lee is published by Norby & Sons (£12).",
        ),
        counterexamples=("The report, published by the ministry, puts the loss at $9 million.",),
    ),
    LineRule(
        "named-experts",
        "junk",
        starts=(r"\*?\s?the experts\s?:\s(?:ms|mr|mrs|dr|prof)\b",),
        longest=700,
        sure=True,
        examples=("*The experts: Ms. Ann Lee, Mr. Bo Roe. They are not staff and are not paid.",),
        counterexamples=("The experts: nobody had asked them.",),
    ),
)
