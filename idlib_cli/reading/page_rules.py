"""The lines that a page puts around a story: prompts, labels, credits, bylines, author notes.

General vocabulary of news sites; nothing here names an outlet or quotes a page. To add a rule,
add an entry with examples of what it is for and of prose that it must leave alone.
"""

from idlib_cli.reading.line_rules import LineRule, Matcher

_NETWORK = (
    r"(?:facebook|twitter|instagram|whatsapp|linkedin|pinterest|reddit|telegram|tumblr|youtube|"
    r"e-?mail|print|share|tweet|messenger|flipboard|copy link|sms|rss|google\+?|snapchat|tiktok)"
)
_STORIES = (
    r"(?:stories|story|articles?|news|headlines|posts?|videos?|picks?|reads?|choice|content|"
    r"coverage|galleries|photos|tips|issues|opinions?|columns?|columnists?|blogs?|deals|comments)"
)
_NAME = r"(?-i:[A-Z][\w.'’-]+)"
_JOB = (
    r"(?:journalist|reporter|correspondent|columnist|freelance|freelancer|editor|writer|author|"
    r"contributor|contributing|blogger|producer|fellow|bureau|newsroom)"
)

RULES: tuple[LineRule, ...] = (
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
    LineRule(
        "border",
        "border",
        whole=(
            r"(?:most|more) (?:read|popular|viewed|shared|recent|commented|watched|discussed|"
            r"e-?mailed|clicked)(?: .{0,30})?",
            rf"related(?: (?:{_STORIES}|topics?|links?|items|reading|tags|searches|companies))?",
            rf"(?:more|latest|top|other|similar|featured|recent|trending|popular|breaking|"
            rf"today['’]s|"
            rf"best|our|editor['’]?s['’]?|editors['’]|staff|must|all) {_STORIES}\b.{{0,50}}",
            r"(?:more|latest|best) (?:from|on|in|by|about|like|of)\b.{0,60}",
            r"(?:also|elsewhere) (?:on|in|from)\b.{0,40}",
            r"you (?:may|might) (?:also )?(?:like|be interested|enjoy|want|have missed).{0,40}",
            r"(?:recommended|trending|latest|popular|hot topics|discover more|"
            r"explore more)\b.{0,40}",
            r"(?:what to )?(?:read|up|next|coming) (?:next|up|for you)\b.{0,40}",
            r"(?:don['’]?t miss|in case you missed|from (?:around )?the web|"
            r"around the web)\b.{0,40}",
            r"(?:partner|sponsored) (?:content|stories|links)",
            r"in this (?:story|series|section|article)",
        ),
        longest=110,
        examples=("Most popular", "Related stories", "More from the region", "Latest news"),
        counterexamples=("More than 40 people came.",),
    ),
    LineRule(
        "comment-head",
        "border",
        whole=(
            r"(?:(?!.*[.!?]).{2,40}) (?:says|said|wrote|writes|commented):?",
            r".{2,50} (?:on|at) .{0,12}\d{1,2}.{0,12}\d{4},? (?:at )?\d{1,2}[:.]\d\d ?(?:[ap]m)?"
            r"(?: (?:said|says|wrote))?:?",
            r"(?:\d+|one) (?:responses?|comments?|thoughts?|replies) (?:to|on|so far)\b.{0,120}",
            r"(?:reply|permalink|report abuse|upvote)(?:[ |·•]+(?:reply|permalink|report|"
            r"link|share|like|quote|upvote|downvote)){0,4}",
        ),
        longest=170,
        examples=(
            "rivermouse says:",
            "Ann on June 3, 2018 at 4:47 pm said:",
            "34 responses to “The bridge opens”",
            "Reply | Permalink",
        ),
        counterexamples=("On June 3, 2018 the bridge was opened.",),
    ),
    LineRule(
        "comment-policy",
        "junk",
        contains=(
            r"\bcomment(?:s|ers?|ing)?\b(?=.{0,300}\b(?:respectful|civil|guidelines|polic(?:y|ies)|"
            r"moderat\w+|spam|abusive|profan\w+|registered|disqus|house rules)\b)",
            r"\b(?:moderat\w+|abusive|disqus|guidelines|respectful)\b"
            r"(?=.{0,200}\bcomment(?:s|ers?|ing)?\b)",
        ),
        needs=("comment",),
        longest=600,
        examples=("Please be respectful when you comment.", "Comments are moderated."),
        counterexamples=("The ministry had no comment on the abuse.",),
    ),
    LineRule(
        "comments",
        "border",
        whole=(
            r"(?:\d+ )?(?:comments?|responses?|replies|reviews?|reader comments|discussion)",
            r"(?:leave|post|write|add|submit) (?:a |your )?(?:reply|comment|review)s?\b.{0,40}",
            r"(?:show|view|hide|see|load|read|all)(?: \w+)? comments\b.{0,20}",
            r"join the (?:conversation|discussion|debate)\b.{0,40}",
            r"(?:log|sign) in to comment.{0,40}|cancel reply|have your say|conversations?",
            r"comments? (?:are closed|policy|\(\d+\)|on this|for this)\b.{0,60}",
            r"what do you think",
        ),
        longest=110,
        examples=("Comments", "Leave a reply", "Join the conversation", "Show all comments"),
        counterexamples=("Comments by the minister caused anger.",),
    ),
    LineRule(
        "tags",
        "border",
        whole=(
            r"(?:tags?|topics?|filed under|found in|posted in|categories|category|tagged(?: with|"
            r" as)?"
            r"|read more about|keywords?|labels?)\s?:.{0,300}",
            r"(?:tags|categories|tagged|filed under|topics|archives?|previous|next)",
            r"(?:previous|next) (?:article|post|story|page)\b.{0,60}",
            r"(?:site ?map|quick links|navigation|sections?|all sections|stay connected)",
        ),
        longest=320,
        examples=("Tags: rivers, floods", "Filed under: Weather", "Previous article"),
        counterexamples=("Tags were fitted to forty birds.",),
    ),
    LineRule(
        "about-author",
        "border",
        whole=(
            r"(?:about (?:the )?(?:authors?|us|this author|writer)|author bio|the authors?)",
            r"(?:contact us|get in touch|references|footnotes|notes)",
        ),
        longest=60,
        examples=("About the author", "References"),
        counterexamples=("About the author little is known.",),
    ),
    LineRule(
        "picture-credit",
        "credit",
        starts=(
            r"(?:image|photo|picture|photograph|video|file photo|credit|illustration|graphic|"
            r"caption|media)(?: (?:by|source|credit|copyright|courtesy|caption)){0,2}\s?[:|/©]",
            r"(?:photo(?:graph)?s?|image|picture|video|illustration|graphic|media) "
            r"(?:by|courtesy|copyright|credit|source|caption|playback)\b",
        ),
        contains=(
            r"^\d{1,2} ?of ?\d{1,2}(?=(?-i:[A-Z“\"]))",
            r"(?-i:[a-z0-9.)])(?:image |photo )?credit: ?(?-i:[A-Z]).{0,60}$",
            r"(?-i:[A-Z][\w.]+ [A-Z][\w.]+) ?[/|] ?(?:AP|AFP|EPA|Reuters|Getty)"
            r"(?: (?:images|file|photo))*\W{0,3}$",
            r"\((?:photo|image|picture|photograph|credit|ap photo|"
            r"file photo)\b[^)]{0,150}\)\W{0,3}$",
            r"\b(?:photo credit should read|AFP PHOTO|AP Photo)\b",
            r"(?:getty images|shutterstock|istock(?:photo)?|/ ?(?:afp|reuters|ap|epa)(?: photo)?)"
            r"(?:/[\w ]{1,40})?\)?\W{0,3}$",
            r"[–—-] (?:file|ap|afp|reuters) (?:photo|picture|pic|image)s?\W{0,3}$",
        ),
        needs=(
            "photo",
            "image",
            "picture",
            "credit",
            "shutterstock",
            "istock",
            "afp",
            "reuters",
            "/",
        ),
        longest=700,
        sure=True,
        examples=(
            "Image: Example Agency/A. Roe",
            "Photo by Ann Lee",
            "A bridge after the flood (Photo: A. Roe)",
            "Dancers at the opening. AFP PHOTO / A. ROE",
        ),
        counterexamples=("The image: a child with a flag, seen by millions of people.",),
    ),
    LineRule(
        "byline",
        "byline",
        whole=(
            rf"(?:(?:written|reported|posted|published|story|text|words) )?by:?\s+{_NAME}"
            r"(?:[\s,|]+(?:(?-i:[A-Z&][\w.'’@-]*)|and|of|for|in|the|de|van|von|der|al|bin|staff|"
            r"writer|reporter|correspondent|editor|contributor)){0,14}",
            rf"{_NAME}(?: {_NAME}){{1,3}},? +(?:\| )?(?:staff (?:writer|reporter)|"
            rf"(?:\w+ ){{0,3}}{_JOB})",
            rf"\(?(?:reporting|additional reporting|editing|writing|compiled|edited|translated) by "
            rf"{_NAME}.{{0,200}}",
            r"[a-z]{1,4}/[a-z]{1,5}(?:, ?[a-z]{1,4})?(?:/[a-z]{1,4})? ?\([^)]{2,60}\)?",
            r"\(?with (?:additional )?(?:inputs?|reporting|material|files) (?:from|by) "
            r"(?:(?:the |our )?(?:\w+ ){0,2}(?:agenc(?:y|ies)|wires?|bureaus?|correspondents?|"
            r"reporters?)|(?-i:[A-Z])[\w., &-]{1,60})",
            r"(?-i:[A-Z])(?:[\w.'’-]+,? ){1,14}contributed (?:to this (?:report|story|article)|"
            r"reporting)",
        ),
        longest=260,
        sure=True,
        examples=(
            "By Ann Lee",
            "By Ann Lee and Bob Roe, Staff Writers",
            "Reporting by Ann Lee; editing by Bob Roe",
            "xy/abc (AP, dpa)",
            "(With inputs from agencies)",
            "Ann Lee contributed to this report.",
        ),
        counterexamples=(
            "By Monday the river had risen.",
            "With input from farmers, the plan was redrawn in the spring and put to a vote.",
            "By the time help came, it was late.",
        ),
    ),
    LineRule(
        "author-note",
        "bio",
        starts=(
            rf"{_NAME}(?: {_NAME}){{1,3}},? (?:is|has been|covers|writes|reports|works|joined)\b"
            rf"(?=.{{0,160}}\b(?:{_JOB}|covers|covering|reporting on)\b)(?!.{{0,700}}[“\"])",
            rf"(?:{_NAME} |the )?{_JOB} {_NAME}(?: {_NAME}){{1,3}} (?:is|was|has been)\b"
            rf"(?=.{{0,160}}\b(?:{_JOB}|fellow|professor)\b)(?!.{{0,700}}[“\"])",
            r"the (?:opinions?|views?) expressed\b.{0,80}\b(?:author|own|writer|column)",
        ),
        contains=(
            rf"\b(?:follow|e-?mail|contact|reach) (?:him|her|them|the author|the reporter|"
            rf"the writer|"
            rf"{_NAME}(?: {_NAME})?) (?:on|at|via|by)\b(?=.{{0,60}}(?:@|twitter|instagram|"
            rf"facebook))",
            r"\b(?:can be|may be) (?:reached|contacted|followed|e-?mailed)\b(?=.{0,60}[@\d])",
        ),
        needs=("follow", "mail", "contact", "reach"),
        longest=900,
        sure=True,
        examples=(
            "Ann Lee is a freelance journalist based in Oslo.",
            "Follow her on Twitter at @example",
            "The views expressed here are the author's own.",
        ),
        counterexamples=("Ann Lee was killed on Monday.",),
    ),
    LineRule(
        "contact",
        "junk",
        whole=(
            r"(?:e-?mail|phone|tel|telephone|fax|contact|call us|tips?)\s?(?:us|me|:|at).{0,90}",
            r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}",
            r"@\w{2,30}",
            r"(?:https?://|www\.)\S+",
        ),
        longest=300,
        examples=("Email: desk@example.org", "https://example.org/story", "@example"),
        counterexamples=("Contacts between the two armies have resumed.",),
    ),
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

MATCHER = Matcher(RULES)
"""The rules, ready to be asked about a line."""
