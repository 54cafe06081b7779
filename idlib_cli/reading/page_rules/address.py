"""A site that speaks to its readers about itself, in whatever words: two of its own things in one
short line that says "you" or "we", or tells the reader to do something.

"To comment, log in or register." What sites ask has no end of forms, but they name the same few
things. A line that quotes somebody, or in which somebody says something, is the story's.
"""

from idlib_cli.reading.line_rules import LineRule

_THINGS = (
    *("site", "website", "app", "e-?paper", "e-?edition", "newsletter", "inbox", "podcast"),
    *("subscribe", "subscriber", "subscription", "regist(?:er|ration)", "log(?:ged)? ?in"),
    *("sign(?:ed)? ?in", "account", "password", "browser", "e-?mail", "online", "channel"),
    *("comment", "feedback", "letter", "reader", "editor", "newsroom", "journalis[tm]"),
    *("article", "stories", "edition", "content", "archive", "page", "print", "reprint"),
    *("publish", "correction", "copyright", "privacy", "paywall", "link", "commission"),
    *("advert", "advertise", "advertising", "advertisement", "ads", "moderat(?:e|ion|or)"),
)
_THING = rf"\b(?:{'|'.join(_THINGS)})(?:e?s|e?d)?\b"
_ASKED = (
    r"please|comment|log|register|download|e-?mail|call|send|contact|join|follow|subscribe|buy|sign|"
    r"read|view|write|support|visit|get|find|see|click|tell|share|discover|enjoy|to"
)
_TOLD = r"[“”\"«»]|\b(?:said|says|saying|told|tells|added|asked|wrote|according to)\b"

ADDRESS: tuple[LineRule, ...] = (
    LineRule(
        "address",
        "junk",
        contains=(
            rf"\A(?!.*(?:{_TOLD}))"
            rf"(?=.*\b(?:you|your|yours|we|our|us)\b|(?:\W*|.*[.!?] )(?:{_ASKED})\b)"
            rf"(?=.*?(?P<thing>{_THING}))(?=.*(?!(?P=thing)){_THING})",
        ),
        needs=(
            *("site", "app", "paper", "edition", "newsletter", "inbox", "podcast", "subscri"),
            *("regist", "log", "sign", "account", "password", "browser", "mail", "online"),
            *("channel", "comment", "feedback", "letter", "reader", "editor", "newsroom"),
            *("journalis", "article", "stories", "content", "archive", "page", "print", "publish"),
            *("correction", "copyright", "privacy", "paywall", "link", "commission", "ads"),
            *("advert", "moderat"),
        ),
        longest=300,
        examples=(
            "House rules: we print comments as our editors see fit.",
            "To comment, log in. To read two free articles a month, register.",
            "Read the paper as it was printed, in our e-edition or in the archive.",
            "If you would like to add a comment, please register.",
            "We may earn a commission when you follow links on this page.",
        ),
        counterexamples=(
            "“We read every letter and every comment,” the editor said.",
            "The court told the site to take the article down.",
            "We left the house at noon and our neighbours followed.",
            "The editor of the website was held for two days.",
        ),
    ),
)
