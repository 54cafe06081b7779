"""What players, share boxes, embedded posts and lists leave behind when a page is copied."""

from idlib_cli.reading.line_rules import LineRule

_SEGMENT = r"(?-i:[A-Z])[\w&.'’-]{1,20}(?: (?:&|and|of|the|(?-i:[A-Z])[\w&.'’-]{0,20})){0,4}"
_AGO = (
    r"(?:\d{1,2} ?(?:mins?|minutes?|m|hrs?|hours?|h|days?|d|weeks?|w) ago|"
    r"(?:today|yesterday),? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]\.?m\.?)?)"
)

WIDGETS: tuple[LineRule, ...] = (
    LineRule(
        "player",
        "junk",
        whole=(
            r"(?:video )?ad feedback|skip ad(?:vert(?:isement)?)?(?: in \d+)?|direct link|"
            r"(?:current |remaining )?time \d{1,2}:\d\d|loaded: ?[\d.]+%|playback rate|"
            r"picture[- ]in[- ]picture|stream type live|descriptions off,? selected|chapters|"
            r"this is a modal window\.?.{0,80}|(?:no compatible|no media) source .{0,60}|"
            r"the media could not be loaded.{0,80}",
            r"\d{3,4}p(?: ?[|·-] ?[\d.]{1,6} ?[mkg]b)?",
            r"(?:video )?duration:? (?:\d{1,2}:\d\d|"
            r"(?:\d{1,2} (?:hours?|minutes?|seconds?) ?){1,3})",
            r"(?:\d{1,2}:)?\d{1,2}:\d\d ?[–—-] ?(?:source|video): ?.{2,40}",
            r"(?:list|slide|item|photo|image) \d{1,2} of \d{1,2}|(?:start|end) of (?:list|gallery)|"
            r"list of \d{1,2} items|view gallery|\+ ?\d{1,3}",
            r"this audio is (?:created|generated|produced|read|voiced)\b.{0,60}",
            r"(?:new: ?|new )?you can (?:now )?listen to .{2,60} articles?",
            r"show key events only|(?:load|show) (?:more|new(?:er)?|older) updates?",
        ),
        longest=120,
        examples=(
            "Ad Feedback",
            "SKIP ADVERTISEMENT",
            "240p | 7.1MB",
            "Video Duration 02 minutes 44 seconds",
            "01:10 - Source: Example",
            "list 1 of 4",
            "This audio is created with AI assistance",
            "NEW You can now listen to Example articles!",
            "Show key events only",
        ),
        counterexamples=(
            "List of 12 dead is read out",
            "Chapters of the union met on Monday.",
            "This audio is proof that he ordered the attack, the lawyer said.",
            "Duration: two years.",
        ),
    ),
    LineRule(
        "script",
        "junk",
        contains=(
            r"\bfunction ?\w{0,30}\([\w, ]{0,40}\) ?\{",
            r"\bdocument\.(?:addeventlistener|getelement|queryselector|createelement|write)",
            r"\bwindow\.[a-z_$][\w.$]{0,40} ?=|\bvar [a-z_$][\w$]{0,40} ?= ?[\[{\"'(]",
        ),
        needs=("function", "document.", "window.", "var "),
        longest=200_000,
        sure=True,
        examples=(
            "(function() { document.addEventListener('load', start); })();",
            'var settings = {"zone": "top"};',
            "window.dataLayer = window.dataLayer || [];",
        ),
        counterexamples=(
            "The function (a dinner) was held in a hall.",
            "The window was shut. Var won it.",
        ),
    ),
    LineRule(
        "share-box",
        "junk",
        whole=(
            r"[\w ]{1,20} sharing button|(?:link )?copied!?|link copied.{0,12}|tweet url|"
            r"the (?:code|url|link) has been copied.{0,40}",
            r"help (?:keep )?(?:your )?(?:family|friends)\b.{0,40}\binformed by sharing\b.{0,40}",
            r"save articles? to read later\b.{0,60}",
            r"share or comment on this article\b.{0,200}",
            r"(?:click )?(?:here )?to (?:share|tweet|e-?mail) .{0,40}\(opens in (?:a )?new "
            r"(?:window|tab)\)?",
            r".{2,60}\(opens in (?:a )?new (?:window|tab)\)?",
            r"(?:this post is public so )?feel free to share(?: (?:it|this\b.{0,20}))?",
            r"view (?:this|the) (?:post|profile|tweet|photo)s? on .{2,20}|"
            r"(?:watch|view) on (?:youtube|twitter|x|instagram|facebook|tiktok|telegram)|"
            r"embed from getty images|a post shared by .{2,80}",
        ),
        longest=220,
        sure=True,
        examples=(
            "facebook sharing button",
            "Link Copied!",
            "Help keep family & friends informed by sharing this article",
            "Save articles to read later and create your own reading list.",
            "Share on Facebook (opens in new tab)",
            "View this post on Instagram",
        ),
        counterexamples=(
            "Feel free to share your bread, he told them.",
            "The code has been broken, the army said.",
        ),
    ),
    LineRule(
        "form-note",
        "junk",
        whole=(
            r"(?:something went wrong|an error (?:has )?occurred),? please try again.{0,20}|"
            r"(?:invalid|please enter a valid) e-?mail.{0,20}|(?:story|article) saved",
            r"you can find this (?:story|article) in (?:my|your) .{2,90}|"
            r"or by navigating to the .{2,60}",
            r"i have (?:feedback|a story)!.{0,30}|"
            r"share your (?:thoughts|views|opinions?|experiences?)\b.{0,30}\b"
            r"(?:comments?|us|below)|"
            r"your name|(?:add|post) (?:a )?new comment|about text formats|"
            r"(?:saved ?! ?)?your comment will be .{4,60}|replying to .{1,30}",
        ),
        starts=(r"we use your (?:sign[- ]?up|e-?mail|details|information) to\b",),
        longest=400,
        examples=(
            "Something went wrong, please try again later.",
            "Invalid email",
            "Story Saved",
            "Share your thoughts in the comments below.",
            "You can find this article in your reading list.",
            "We use your sign-up to send you what you have asked for.",
        ),
        counterexamples=(
            "Something went wrong, he said.",
            "We use your grain to feed them, she said.",
        ),
    ),
    LineRule(
        "age",
        "junk",
        whole=(
            rf"{_SEGMENT}\s?[|•·]\s?{_AGO}",
            rf"{_AGO}\s?[|•·]\s?{_SEGMENT}",
            rf"by (?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]+){{1,3}},? {_AGO}",
            rf"last updated?:? (?:{_AGO}|\d{{1,2}} (?:months?|weeks?|days?|years?)\b.{{0,20}} ago)",
        ),
        longest=80,
        examples=(
            "RIVERS | Today 10:12",
            "18h ago | Crime & Justice",
            "By Ann Lee 2 hrs ago",
            "Last update: 1 month 2 weeks ago",
        ),
        counterexamples=("Norby bridge fell 3 days ago", "Two hours ago the river rose."),
    ),
    LineRule(
        "counter",
        "junk",
        whole=(r"\d{1,3}(?:[.,]\d{1,3})?[km]",),
        longest=10,
        examples=("94k", "6.7k"),
        counterexamples=("2011", "9 dead"),
    ),
    LineRule(
        "post-meta",
        "junk",
        whole=(
            r"this (?:entry|post|article) (?:was|is) (?:posted|filed|tagged) (?:in|under|on|by) "
            r".{2,160}",
            r"bookmark the permalink|proudly powered by .{2,30}|like this",
            r"this (?:post|article|story|page) is (?:also )?available in .{2,80}",
            r"this was published under the .{4,60}",
            r"authors?|written by|posted by|views?\s?: ?\d[\d., ]*|view original|change size|"
            r"font(?: size)?|the content you requested .{4,80}",
            r"updates? to this page|(?:the )?following links open in a new tab",
            r"thanks for reading (?-i:[A-Z]).{2,160}",
        ),
        longest=200,
        sure=True,
        examples=(
            "This entry was posted in Uncategorized by Editor. Bookmark the permalink.",
            "This post is also available in this language: Shqip",
            "This was published under the 2022 to 2024 Example government",
            "Thanks for reading Example Notes! This post is public.",
        ),
        counterexamples=("This post was held by nine men.",),
    ),
)
