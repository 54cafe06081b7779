"""What a site sells: subscriptions, trials, and the plea for a donation."""

from idlib_cli.reading.line_rules import LineRule

OFFERS: tuple[LineRule, ...] = (
    LineRule(
        "paywall",
        "junk",
        whole=(
            r"(?:log|sign) ?(?:in|out|on)(?: (?:to|or|here|now|with|[/|·]).{0,80})?",
            r"you(?: are|['’]re| have|['’]ve) (?:viewing|reading|read|viewed|used) .{0,30}"
            r"\barticles?\b.{0,40}",
            r"(?:how|ways) (?:you can|to) (?:help|donate)|make a donation",
            r"(?:subscribe|register|become (?:an? )?(?:member|subscriber|supporter))\b.{0,70}",
            r"want to (?:read|see|keep reading)(?: (?:more|on|the rest|this story))?\?.{0,100}",
            r"this (?:article|story|content|post) is (?:reserved |only |exclusively )?for "
            r"(?:our |paying |premium )*(?:subscribers?|members?)\b.{0,80}",
            r"(?:what['’]s included|premium (?:membership|content)|membership|subscriptions?)",
            r"our expertise",
            r"you(?: are|['’]re) an? (?:dedicated|loyal|regular|valued) reader\b.{0,160}",
            r"(?:donate|give|act|sign|join (?:us|them)|help)(?: .{0,30})? (?:now|today)",
            r"[$€£] ?\d[\d.,]{0,8} ?(?:/|per|a) ?(?:month|week|year|mo|yr)",
            r"(?:only )?[$€£] ?\d[\d.,]{0,8} (?:/|per|a) ?(?:month|week|year)",
        ),
        starts=(
            r"(?:join|access|unlock|get|enjoy|become)\b(?=.{0,120}\b(?:our|readers|subscribers?|"
            r"membership|professionals|unlimited|premium|exclusive|(?:analysis|stories|"
            r"news) you)\b)"
            r"(?!.{0,200}\b(?:said|told|says)\b)",
            r"(?:[$€£] ?\d+ .{3,80}\. )?please (?:give|donate)\b",
            r"(?:click here|please|help|donate|give) (?:to |us )?(?:support|donate)\b",
        ),
        contains=(
            r"^if you (?:buy|purchase)\b(?=.{0,80}\blinks?\b.{0,80}"
            r"\b(?:commission|compensation)\b)",
            r"\balready (?:an? |have an? )(?:\w+ )?(?:member|subscriber|subscription|account)\b",
            r"\b(?:continue reading|to read|read) (?:this|the full|the rest|full)(?: of)?"
            r"(?: \w+){0,2}\b(?=.{0,80}\b(?:subscri|regist|log in|sign|free))",
            r"\b(?:start|begin|with|your|day|week|month)[\s-](?:a |your )?free[\s-]trial\b",
            r"\bcancel (?:at )?any ?time\b|\bbilled (?:annually|monthly|yearly)\b",
            r"\bunlimited (?:digital )?access\b",
            r"\bsupport (?:(?:our|your|independent|quality|local|free|public|this) ){1,3}"
            r"(?:journalism|reporting|newsrooms?|newspapers?|news|media|work|site)\b",
            r"(?:^\W*|[.!?] )(?:please )?(?:support|back|fund)\b[^.!?]{2,60}\bfrom (?:just |only )?"
            r"[$€£] ?\d",
            r"^\W*(?:our|independent|quality|free|public|local) (?:\w+ )?(?:journalism|reporting) "
            r"(?:needs|depends on|relies on|is funded by|is made possible by) (?:you|readers)\b",
            r"\b(?:tax[- ]deductible|your (?:donation|contribution))\b"
            r"(?=.{0,80}\b(?:help|can|will|makes?|keeps?)\b)|\bsigned (?:our|the|this) petition\b"
            r"(?=.{0,40}\bjoin\b)",
        ),
        needs=(
            "purchase",
            "if you buy",
            *("already", "read", "trial", "cancel", "billed", "unlimited", "support"),
            *("back", "fund", "journalism", "reporting"),
            *("deductible", "donation", "contribution", "petition"),
        ),
        longest=400,
        sure=True,
        examples=(
            "You have read 2 of 5 free articles this month",
            "Already a subscriber? Sign in",
            "This article is reserved for our subscribers.",
            "Start your free trial",
            "You’re a dedicated reader. Join us for as little as $2",
            "If you buy something through a link on our site, we may receive a commission.",
            "$9.99 / month",
            "Continue reading this article by registering for free",
            "Join our community of readers for exclusive stories.",
            "Support your local newspaper: £2 for two months.",
            "Independent journalism needs you. Support the Example from €5 a month →",
            "Donate now",
            "How you can help",
            "£20 could buy a lamp. Please give what you can.",
            "More than 300 neighbours signed our petition. Join them today!",
        ),
        counterexamples=(
            "The union will join talks on Tuesday, members said on leaving.",
            "“We back a plan to raise the fee from £9 to £12,” Ada Brenn told reporters.",
            "The fund will support 40 families with payments from £500 a month, Lee said.",
        ),
    ),
    LineRule(
        "plea",
        "junk",
        whole=(
            r"your (?:opinion|feedback|voice|view|support)s? (?:matters?|counts?)(?: to us)?",
            r"(?:thank you\W{1,3})?your (?:\w+ ){0,2}(?:subscription|trial|membership|access|"
            r"(?:free|premium) period) (?:will (?:expire|end)|has (?:expired|ended)|expires|ends)\b"
            r".{0,40}",
        ),
        starts=(
            r"we (?:have|['’]ve got) an? (?:small |quick |little )?(?:favou?r|request) to ask"
            r"(?: of you)?\W*(?:$|[.:!] )",
            r"an? (?:message|word|letter) from (?:the|our) (?:\w+ )?(?:editors?|publisher|newsroom)"
            r"(?=\s?(?:[:.–—]|$))",
        ),
        contains=(
            r"(?:^\W*|[.!] )(?:support|help|back) [^.!?]{2,60}\b(?:or|and|to) "
            r"become (?:an?|our|its)\b"
            r"[^.!?]{2,40}!?$",
            r"\b(?:reader|listener|viewer|community|member|donor)s?-(?:supported|funded)"
            r"(?: (?:publication|newsroom|newsletter|site|journalism)\b.{0,160}|\W*)$",
            r"\b(?:(?:please )?consider (?:supporting|a (?:one-time|one-off|monthly) (?:donation|"
            r"contribution))|make a (?:one-time|one-off|monthly) (?:donation|contribution)|"
            r"support us with a (?:one-time|one-off|monthly|regular))\b"
            r"(?!.{0,200}\b(?:said|told)\b)",
            r"(?:^|[.!] )become an? (?:member|supporter|subscriber|patron)(?: of [^.!?]{2,40})? "
            r"(?:today|now)[.!]?$",
            r"\bwe need your support so\b|\bdiscerning readers like you\b|"
            r"\byou(?:['’]re| are) all set to enjoy\b|"
            r"^support (?:the )?(?-i:[A-Z]).{2,40}['’]s? (?:independent )?journalism$",
            r"^\W*readers like you\b.{0,120}\b(?:free|stories|journalism|going)\b|"
            r"\bkeeps? paywalls? away\b",
        ),
        needs=(
            *("become", "supported", "funded", "support", "one-time", "one-off", "monthly"),
            *("readers like you", "paywall", "all set"),
        ),
        examples=(
            "Support the Example Courier or become our patron!",
            "Editor's note: the Example Mirror is reader-supported.",
            "Journalists fight on their own front. Support Example News or become our patron!",
            "Your voice matters",
            "Cuts have hit us hard. Become a member today.",
            "Example Notes is a reader-supported publication. To get new posts, subscribe.",
            "We work hard to bring you the news. Please consider supporting the Example.",
            "Make a one-time donation",
            "We need your support so the Example can keep delivering news!",
            "Support The Example’s independent journalism",
            "Readers like you are keeping these stories free for everyone...",
            "Your free trial will expire in 3 days",
            "A message from our editor: we rely on you.",
            "… we have a small favour to ask. Readers like you keep us going.",
        ),
        counterexamples=(
            "Support for the bill has become a test.",
            "A member-funded club won.",
            "A letter from the editor was found in the wreck.",
            "Your vote counts, she told them.",
            "We have a small request to ask of the army: stop the shelling.",
        ),
    ),
    LineRule(
        "offer",
        "promo",
        contains=(
            r"\b(?:free trial|try (?:it|us) (?:for )?free|at no cost|subscribers? (?:only|get|"
            r"enjoy)|"
            r"exclusive (?:access|insights?|events?|content|analysis)|premium (?:memos?|content|"
            r"access|members?|analytical)|actionable insights?|onboard your|team plans?|"
            r"special offers?|limited[\s-]time|gift (?:cards?|subscriptions?)|promo codes?|"
            r"money-back|terms (?:apply|and conditions))\b",
        ),
        needs=(
            *("trial", "free", "no cost", "subscriber", "exclusive", "premium", "actionable"),
            *("onboard", "team plan", "offer", "limited", "gift", "promo", "money-back", "terms"),
        ),
        longest=400,
        examples=(
            "Try it for free.",
            "Premium memos with actionable insights",
            "Ask about team plans",
        ),
        counterexamples=("The trial was free of charge.",),
    ),
)
