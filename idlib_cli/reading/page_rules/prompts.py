"""What a site asks of its readers: to click, share, accept and subscribe."""

from idlib_cli.reading.line_rules import LineRule

_NETWORK = (
    r"(?:facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|youtube|"
    r"e-?mail|print|share|tweet|messenger|flipboard|copy link|sms|rss|google\+?|snapchat|tiktok)"
)
_BUTTON = (
    rf"(?:{_NETWORK}|x|bluesky|threads|mastodon|signal|viber|line|wechat|messages?|comments?|save|"
    r"gift|listen|copy|embed|(?:download )?pdf|download)(?: ?\([\d.,]{1,6} ?[kmg]i?b\)?)?"
)

_PRESSED = (
    rf"(?:{_NETWORK}|(?:save|share|gift|listen(?: to)?|follow|bookmark)(?: (?:this|the) "
    r"(?:article|story|page|post))?|(?:view|add|read|leave|post|see) (?:a |all )?comments?"
    r"|\d[\d.,]{0,9}k? ?(?:shares?|comments?|likes?|views?))"
)
"""A button among others: e-mail | 45 shares | View comments."""

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
            r"(?:watch|listen to) .{0,40}\b(?:video|clip|footage|edition|episode|report|interview|"
            r"programme|show|podcast|broadcast|recording)\b.{0,60} (?:below|here|above)",
            r"more\s?[:|»]\s(?-i:[A-Z\"“‘]).{10,150}(?<![.!?…])",
        ),
        starts=(
            r"(?:read|see|watch) ?more(?=(?-i:[A-Z])|\s?[:|»>–—-])",
            r"you (?:can|may) also (?:check|read|see)\s?:",
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
            "Watch the latest episode of the Example Show below:",
            "More: Dam board splits over lock keepers' pay",
        ),
        counterexamples=(
            "Read more than one of his books and you will see.",
            "Also on Friday the river rose.",
            "Listen to the women here.",
            "Watch the river below, he told them, and nothing else.",
            "More than 40 people came.",
        ),
    ),
    LineRule(
        "list-of-stories",
        "junk",
        whole=(
            r"list of \d{1,3} items",
            r"(?:list|item|slide|image|story|video|photo) \d{1,3} of \d{1,3}\b"
            r"(?!,| (?-i:in|of|on)\b)(?s:.{0,180})",
            r"end of list",
        ),
        longest=200,
        sure=True,
        examples=("list of 3 items", "list 2 of 4 How the river was tamed", "Image 1 of 12"),
        counterexamples=("Story 2 of the hotel burned.", "Slide 3 of 9, he said, was the worst."),
    ),
    LineRule(
        "advertisement",
        "junk",
        whole=(
            r"advertise?ments?(?:\s?[:|–—-]\s.{2,80})?|advertising|adverts?|ads?",
            r"advertise with us",
            r"sponsored(?: content| by.{0,40})?",
            r"promoted(?: content| stories)?|paid (?:content|post)",
        ),
        sure=True,
        examples=(
            "Advertisement",
            "- Sponsored content -",
            "Advertisement: Example Tours",
            "ADVERTISEMENT - CONTINUE READING BELOW",
        ),
        counterexamples=("Advertisements for the show were pulled.",),
    ),
    LineRule(
        "share",
        "junk",
        whole=(
            r"share(?: (?:this|on|via|with|by|the|article|story|close|options).{0,60})?",
            r"(?:e-?mail|print|tweet|pin|save|copy)(?: (?:this|link|article|to|it).{0,40})?",
            rf"{_NETWORK}(?:[\s,|/•·-]+{_NETWORK}){{0,12}}",
            rf"{_PRESSED}(?:\s+{_PRESSED}){{1,8}}",
            r"(?:gift|give)(?: (?:this|an?))? (?:article|story|link)s?",
            rf"(?:(?:share|follow)(?: \w+){{0,3}}\s?:\s*)?{_BUTTON}"
            rf"(?:(?:\s*[,|/•·-]+\s*|\s{{2,9}}){_BUTTON}){{1,12}}",
            r"share (?:tweet|post|pin|send)(?: \w+){0,4}",
            r"(?:kindly|please) share\b.{0,60}",
            r"be (?:part of|the first to) .{0,30}(?:conversation|discussion|comment)\b.{0,60}",
            r"follow (?:our|the) (?:live |latest )?(?:coverage|blog|updates)\b.{0,40}|"
            r"follow (?-i:[A-Z])[\w.&'’ ]{1,30}(?: on)?:.{0,40}",
            r"for (?:all |more )?(?:the )?latest (?:news|updates|headlines|stories),? "
            r"(?:follow|join|visit) .{4,80}",
            r"follow (?:us|me|@\w+)(?: (?:on|at|via|and).{0,80})?",
            r"(?:follow|join|like|subscribe to) our (?:\w+ )?(?:channel|page|group|account)s?\b"
            r".{0,60}",
            rf"post (?:this )?(?:on|to) (?:x|{_NETWORK})",
            r"(?:like|find|join|connect with) us\b.{0,60}",
            r"\d[\d.,]{0,9}k? ?(?:shares?|comments?|views?|likes?|retweets?|reads?)",
        ),
        examples=(
            "Share this article",
            "Facebook Twitter WhatsApp",
            "Follow us on Twitter",
            "Share: Facebook | X | WhatsApp",
            "Share:  WhatsApp  Facebook  X",
            "Print | Share | Download PDF (214 KB)",
            "Kindly share this story:",
            "217 comments",
            "Follow our channel on Telegram",
            "Follow our live coverage",
            "FOLLOW EXAMPLE ON: VIBER",
            "For all latest news, follow the Example on its channel.",
            "For all the latest headlines follow our channel online or via the app.",
            "Share Tweet Viber",
            "e-mail 45 shares View comments",
            "Save Share this article",
            "Gift this article",
        ),
        counterexamples=(
            "Share prices fell on Monday.",
            "Follow the money, she said.",
            "Save the story of this page",
        ),
    ),
    LineRule(
        "copyright",
        "junk",
        starts=(
            r"copyright\b(?=.{0,60}(?:\d{4}|reserved|©))",
            r"©",
            r"(?-i:Copyright|COPYRIGHT) (?-i:[A-Z])(?=[\w.,&'’ -]{1,60}"
            r"\b(?:ltd|limited|inc|plc|llc|company|newspapers|media|group)\.?$)",
        ),
        contains=(
            r"© ?(?:copyright )?(?:19|20)\d\d",
            r"\ball rights reserved\b",
            r"\bmay not be (?:published|reproduced|republished|broadcast)\b",
        ),
        needs=("©", "rights", "may not be"),
        longest=400,
        examples=(
            "© 2019 Example Press",
            "Copyright 2020 Example Press. All rights reserved.",
            "Copyright Norby Newspapers Ltd.",
        ),
        counterexamples=("The court ruled on copyright on Tuesday.",),
    ),
    LineRule(
        "terms",
        "junk",
        contains=(
            r"^your (?:information|data|details) (?:is|are|will be) (?:being )?"
            r"(?:handled|processed|stored|used)\b"
            r"(?=.{0,80}\b(?:privacy|policy|statement|accordance)\b)",
            r"^(?!by \w+ing\b).*?"
            r"\b(?:terms of (?:use|service)\b|privacy (?:policy|notice)\b(?! \w+ \w+ \w+ \w+ \w+))",
        ),
        needs=("terms of", "privacy", "your "),
        longest=400,
        examples=(
            "Privacy policy",
            "Your information is being handled in accordance with our Privacy Statement.",
        ),
        counterexamples=("The policy on privacy was voted down.",),
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
        whole=(
            r"(?:sign up|subscribe|newsletters?|e-?mail newsletters?)(?: (?:now|here|today))?",
            r"(?:free )?(?:daily|weekly|morning|evening) (?:newsletter|briefing)(?:(?-i:[A-Z]).*)?",
            r"(?:free )?(?:daily|weekly|morning|evening) (?:newsletter|briefing)[.:!–—-]+ .{4,90}",
            r"after newsletter promotion|newsletter promotion",
        ),
        starts=(
            r"(?:get|receive|sign up|join|subscribe)\b.{0,80}\bnewsletters?\b",
            r"our (?:\w+ ){0,3}(?:briefing|newsletter|digest)\b(?=.{0,120}\byou\b)",
            r"(?:do|did) you (?:like|enjoy) (?:the content of )?this\b",
            r"was this (?:e-?mail|article|page|story|information) (?:forwarded|useful|helpful)\b",
            r"you (?:are (?:receiving|getting)|received|get|got) this (?:e-?mail|message|"
            r"newsletter)\b",
            r"view (?:this )?(?:e-?mail |message |newsletter )?(?:in|on) (?:your |the |a )?"
            r"(?:web ?)?(?:browser|web)\b|unsubscribe\b",
            r"(?:enjoy(?:ing|ed)|liked?|love) (?:this|what).{0,40}\?",
            r"(?:never miss|don['’]?t miss(?: out)?|keep up(?: to date)?|catch (?:all|up)|"
            r"stay (?:up to date|informed|updated|connected|ahead|in touch|on top))\b"
            r"(?=.{0,80}\b(?:latest|newsletters?|news|updates|headlines|our|us|story|stories)\b)",
            r"(?:in times of|in a world|we live in a world)\b"
            r"(?=.{0,160}\b(?:journalism|facts?|news)\b)"
            r"(?=.{0,200}\b(?:trust|per month|blurred|support us|our journalism)\b)",
            r"[♦•▪►] ?(?:get|download|install) (?:the|our)\b.{0,40}\bapp\b",
            r"(?:get|receive|download|install|open|join|use|try)\b.{0,60}\b(?:app\b|(?:whatsapp|"
            r"telegram|youtube) (?:channel|group)|alerts?\b(?=.{0,40}\b(?:phone|inbox|mail|"
            r"device|mobile|special reports)\b))",
            r"(?:get|receive|turn on|enable) (?:e-?mail |push |sms |mobile )?notifications?\b"
            r"(?!.{0,200}\b(?:said|told|says)\b)",
            r"(?:click|tap|press) the .{2,30} (?:icon|button|bell|star|heart)\b",
            r"get\b.{0,60}\bdelivered (?:to|through|by|every|daily|weekly)\b",
        ),
        contains=(
            r"\bnewsletters?\b(?=.{0,120}\b(?:sign up|subscrib|inbox|register|delivered|here)\w*)",
            r"\b(?:sign up|subscribe|register|signing up|join)\b"
            r"(?=.{0,120}\b(?:newsletters?|inbox|e-?mail alerts?|mailing list)\b)",
            r"\b(?:get|receive|our|free)\b(?=.{0,60}\bnewsletters?\b)(?=.{0,160}\b(?:you|your|us|"
            r"our)\b)",
            r"\bdelivered (?:straight|directly|right|daily|free)?.{0,12}to your\b|"
            r"\byour (?:inbox|in-box)\b",
            r"\b(?:enter|submit|provide|add|with|confirm) your e-?mail\b|\byour e-?mail address\b",
            r"\bsign up (?:for|to (?:receive|get|our)|here|now|today)\b(?=.{0,60}(?:\bhere\b|"
            r"\bour\b))",
            r"^\W{0,3}sign up (?:for|to|here|now|today)\b|^\W{0,3}subscribe (?:to|for|now|here|"
            r"today)\b",
            r"\bbreaking news (?:e-?mails?|alerts?)\b|\bprotected by recaptcha\b",
            r"\bif you (?:enjoyed|liked|like|found) (?:this|what)\b",
            r"\b(?:tell us|let us know) what you (?:think|liked?)\b|"
            r"\btaking (?:this|our) (?:short )?survey\b",
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
            *("recaptcha", "if you", "what you think", "what you like", "delivered"),
        ),
        longest=500,
        sure=True,
        examples=(
            "Sign up for our weekly newsletter.",
            "Get the best of the week delivered to your inbox.",
            "Subscribe now",
            "Never miss a big story. Get the Example weekly newsletter.",
            "Enjoying this story? Hear more every Sunday.",
            "Stay up to date with the latest news from the coast.",
            "Join our WhatsApp channel for breaking news",
            "Was this email forwarded to you? Sign up here",
            "View in browser",
            "Download the Example app for more",
            "Get email notifications for articles by Ann Lee",
            "Click the bell icon to follow topics:",
            "Our morning briefing breaks down the stories of the day, telling you why they matter",
            "Free daily newsletter",
            "Daily newsletter. The world's news every morning.",
            "In times of doubt you need journalism you can trust.",
            "♦ Download the Example News app for your device.",
            "Do you like the content of this article?",
        ),
        counterexamples=(
            "Parents must sign up children by Friday, the ministry said.",
            "Never miss a funeral, my grandmother used to say.",
            "Get up, he told them, and get the boat.",
        ),
    ),
)
