"""What a site asks of its readers: to click, share, subscribe, accept and pay."""

from idlib_cli.reading.line_rules import LineRule

_NETWORK = (
    r"(?:facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|youtube|"
    r"e-?mail|print|share|tweet|messenger|flipboard|copy link|sms|rss|google\+?|snapchat|tiktok)"
)

PROMPTS: tuple[LineRule, ...] = (
    LineRule(
        "skip-link",
        "junk",
        starts=(r"(?:skip|jump) (?:to|next|past|over|navigation|ad)\b",),
        longest=60,
        sure=True,
        examples=("Skip to content", "2. Skip to the menu", "Jump to navigation"),
        counterexamples=("Skipping breakfast is bad for you.",),
    ),
    LineRule(
        "read-more",
        "junk",
        whole=(
            r"(?:read|see|view|show|load|learn|find out) (?:more|all|less|full \w+|it here)"
            r"(?: (?:here|about|on|from|at|in|comments|stories)\b.*)?",
            r"(?:back|return) to (?:the )?(?:top|gallery|article|home|homepage|story|news).*",
            r"(?:click|tap) (?:here|to|on|below)\b.*",
            r"(?:continue|keep) reading.*",
            r"(?:story|article|post|content) continues\b.*",
            r"(?:swipe|scroll|slide) (?:to|for|down|up|left|right)\b.*",
            r"download (?:the|our|now)\b.*",
        ),
        starts=(
            r"(?:read|see|watch) ?more(?=(?-i:[A-Z])|\s?[:|»>–—-])",
            r"(?:also (?:read|watch|see)|(?:read|see|watch) (?:also|next))\b(?!,)",
            r"(?-i:READ|WATCH|LISTEN|SEE|RELATED|MORE|VIDEO|GALLERY|PHOTOS)(?: (?-i:MORE|ALSO|"
            r"HERE))?\s?[:|»>]",
            r"(?:read|watch|related|gallery)(?: \w+){0,2}\s?[:|»>]\s",
        ),
        longest=200,
        sure=True,
        examples=(
            "Read more",
            "Read moreHow the river was tamed",
            "ALSO READ: Ten questions about the dam",
            "Related: The long wait",
            "Click here for the latest forecast",
        ),
        counterexamples=(
            "Read more than one of his books and you will see.",
            "Also on Friday the river rose.",
            "More than 40 people came.",
        ),
    ),
    LineRule(
        "advertisement",
        "junk",
        whole=(
            r"advertise?ments?|adverts?|ad|ads|sponsored(?: content| by.{0,40})?|advertise with us",
            r"promoted(?: content| stories)?|paid (?:content|post)",
        ),
        sure=True,
        examples=("Advertisement", "- Sponsored content -"),
        counterexamples=("Advertisements for the show were pulled.",),
    ),
    LineRule(
        "share",
        "junk",
        whole=(
            r"share(?: (?:this|on|via|with|by|the|article|story|close|options).{0,60})?",
            r"(?:e-?mail|print|tweet|pin|save|copy)(?: (?:this|link|article|to|it).{0,40})?",
            rf"{_NETWORK}(?:[\s,|/•·-]+{_NETWORK}){{0,12}}",
            r"follow (?:us|me|@\w+)(?: (?:on|at|via|and).{0,80})?",
            r"(?:like|find|join|connect with) us\b.{0,60}",
            r"\d[\d.,]{0,9}k? ?(?:shares?|comments?|views?|likes?|retweets?|reads?)",
        ),
        examples=(
            "Share this article",
            "Facebook Twitter WhatsApp",
            "Follow us on Twitter",
            "217 comments",
        ),
        counterexamples=("Share prices fell on Monday.", "Follow the money, she said."),
    ),
    LineRule(
        "copyright",
        "junk",
        starts=(r"copyright\b(?=.{0,60}(?:\d{4}|reserved|©))", r"©"),
        contains=(
            r"© ?(?:copyright )?(?:19|20)\d\d",
            r"\ball rights reserved\b",
            r"\bmay not be (?:published|reproduced|republished|broadcast)\b",
            r"\bterms of (?:use|service)\b|\bprivacy (?:policy|notice)\b(?! \w+ \w+ \w+ \w+ \w+)",
        ),
        needs=("©", "rights", "may not be", "terms of", "privacy"),
        longest=400,
        examples=(
            "© 2019 Example Press",
            "Copyright 2020 Example Press. All rights reserved.",
            "Privacy policy",
        ),
        counterexamples=("The court ruled on copyright on Tuesday.",),
    ),
    LineRule(
        "cookies",
        "junk",
        contains=(
            r"\bcookies?\b(?=.{0,200}\b(?:site|website|browser|experience|consent|accept|track|"
            r"preferences|settings|privacy|technologies)\b)",
            r"\b(?:we|website|site) uses? (?:\w+ )?cookies\b",
            r"\bjavascript\b.{0,60}\b(?:enabled?|disabled|browser)\b",
            r"\b(?:enable|disable) (?:javascript|(?:your )?ad ?blocker)\b",
        ),
        needs=("cookie", "javascript", "blocker"),
        longest=900,
        sure=True,
        examples=("We use cookies to give you a better experience.", "This website uses cookies."),
        counterexamples=("She baked cookies for the school.",),
    ),
    LineRule(
        "newsletter",
        "junk",
        whole=(r"(?:sign up|subscribe|newsletters?|e-?mail newsletters?)(?: (?:now|here|today))?",),
        contains=(
            r"\bnewsletters?\b(?=.{0,120}\b(?:sign up|subscrib|inbox|register|delivered|here)\w*)",
            r"\b(?:sign up|subscribe|register|signing up|join)\b"
            r"(?=.{0,120}\b(?:newsletters?|inbox|e-?mail alerts?|mailing list)\b)",
            r"\b(?:get|receive|our|free)\b(?=.{0,60}\bnewsletters?\b)(?=.{0,160}\b(?:you|your|us|"
            r"our)\b)",
            r"\bdelivered (?:straight|directly|right|daily|free)?.{0,12}to your\b|\byour in-?box\b",
            r"\b(?:enter|submit|provide|add|with|confirm) your e-?mail\b|\byour e-?mail address\b",
            r"\bsign up (?:for|to (?:receive|get|our)|here|now|today)\b(?=.{0,60}(?:\bhere\b|"
            r"\bour\b))",
            r"^\W{0,3}sign up (?:for|to|here|now|today)\b|^\W{0,3}subscribe (?:to|for|now|here|"
            r"today)\b",
            r"\bbreaking news (?:e-?mails?|alerts?)\b|\bprotected by recaptcha\b",
            r"\bif you (?:enjoyed|liked|like|found) (?:this|what)\b",
            r"\b(?:tell us|let us know) what you think\b|\btaking (?:this|our) (?:short )?survey\b",
            r"\bby (?:signing up|subscribing|clicking|submitting)\b.{0,60}\byou\b",
        ),
        needs=(
            "newsletter",
            "inbox",
            "in-box",
            "sign",
            "subscrib",
            "mail",
            "by clicking",
            "submit",
        ),
        longest=500,
        sure=True,
        examples=(
            "Sign up for our weekly newsletter.",
            "Get the best of the week delivered to your inbox.",
            "Subscribe now",
        ),
        counterexamples=("Parents must sign up children by Friday, the ministry said.",),
    ),
    LineRule(
        "paywall",
        "junk",
        whole=(
            r"(?:log|sign) ?(?:in|out|on)(?: (?:to|or|here|now|with|/).{0,80})?",
            r"(?:subscribe|register|become (?:an? )?(?:member|subscriber|supporter))\b.{0,70}",
            r"(?:what['’]s included|premium (?:membership|content)|membership|subscriptions?)",
            r"our expertise",
            r"[$€£] ?\d[\d.,]{0,8} ?(?:/|per|a) ?(?:month|week|year|mo|yr)",
            r"(?:only )?[$€£] ?\d[\d.,]{0,8} (?:/|per|a) ?(?:month|week|year)",
        ),
        starts=(
            r"(?:join|access|unlock|get|enjoy|become)\b(?=.{0,120}\b(?:our|readers|subscribers?|"
            r"membership|professionals|unlimited|premium|exclusive|(?:analysis|stories|"
            r"news) you)\b)"
            r"(?!.{0,200}\b(?:said|told|says)\b)",
        ),
        contains=(
            r"\balready (?:an? |have an? )(?:\w+ )?(?:member|subscriber|subscription|account)\b",
            r"\b(?:continue reading|to read|read) (?:this|the full|the rest|full)(?: of)?"
            r"(?: \w+){0,2}\b(?=.{0,80}\b(?:subscri|regist|log in|sign|free))",
            r"\b(?:start|begin|with|your|day|week|month)[\s-](?:a |your )?free[\s-]trial\b",
            r"\bcancel (?:at )?any ?time\b|\bbilled (?:annually|monthly|yearly)\b",
            r"\bunlimited (?:digital )?access\b",
            r"\bsupport (?:our|independent|quality) (?:journalism|reporting|work)\b",
        ),
        needs=("already", "read", "trial", "cancel", "billed", "unlimited", "support"),
        longest=400,
        sure=True,
        examples=(
            "Already a subscriber? Sign in",
            "Start your free trial",
            "$9.99 / month",
            "Continue reading this article by registering for free",
            "Join our community of readers for exclusive stories.",
        ),
        counterexamples=("The union will join talks on Tuesday, members said on leaving.",),
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

CONTROLS: tuple[LineRule, ...] = (
    LineRule(
        "page-control",
        "junk",
        whole=(
            r"play(?:ing)?(?: video| audio| again)?|pause|mute|unmute|fullscreen|loading",
            r"now playing.{0,40}|(?:watch|listen) (?:live|now|video)|video (?:player|ad|"
            r"unavailable)",
            r"close|cancel|submit|send|ok|menu|search|home|caption|transcript|top|expand|open",
            r"image \d+ (?:of|/).{0,12}|\d+ ?(?:/|of) ?/? ?\d+|hide caption|toggle.{0,30}",
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
)
