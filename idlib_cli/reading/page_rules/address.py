"""A site that speaks to its readers about itself, in whatever words: in one short line two of the
things that sites ask about, and "you", "we" or an order.

"To comment, log in or register." What sites ask has no end of forms, but they name the same few
things. A story names them too (an editor shot, an account blocked), so at least one must be a thing
that a reader uses, and a line that tells what happened, quotes or counts is the story's.
"""

from idlib_cli.reading.line_rules import LineRule

_USED = (
    *("e-?paper", "e-?edition", "newsletter", "inbox", "app", "subscri(?:be|ber|ption|bing)"),
    *("register", "log ?in", "logged in", "sign ?(?:in|up)", "password", "browser", "paywall"),
    *("privacy", "advert(?:ise|isement|ising)?", "moderat(?:e|ion|or)", "comment", "commission"),
    *("house rules", "reprint", "feedback", "copyright"),
)
"""What a reader does with a site, or has of it."""
_PARTS = (
    *("site", "website", "article", "page", "content", "account", "e-?mail", "channel", "link"),
    *("stories", "edition", "archive", "reader", "editor", "newsroom", "journalism"),
    *("correction", "publish", "print"),
)
"""What a site consists of; any of them may be told of in a story."""
_ENDING = r"(?:e?s|ing)?\b"
_ONE = rf"\b(?P<one>{'|'.join(_USED)}){_ENDING}"
_OTHER = rf"\b(?!(?P=one))(?:{'|'.join((*_USED, *_PARTS))}){_ENDING}"
_ORDER = (
    r"please|comment|log ?in|register|download|e-?mail|contact|join|follow|subscribe|sign|"
    r"read|write|send|click|share|enjoy|manage|browse"
)
_TOLD = (
    r"[“”\"«»]|\d\d|\b(?:said|says|saying|told|tells|wrote|was|were|had|shot|fled|fell|left|died|dead|"
    r"kill\w*|(?!(?:logged|registered|signed|affiliated|published|printed|reserved|interested|needed)"
    r"\b)[a-z]{2,}ed|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)

ADDRESS: tuple[LineRule, ...] = (
    LineRule(
        "address",
        "junk",
        contains=(
            rf"\A(?!.*(?:{_TOLD}))"
            rf"(?=.*\b(?:you|your|yours|we|our|us)\b|(?:\W*|.*[.!?:,] )(?:{_ORDER})\b)"
            rf"(?=.*?{_ONE})(?=.*{_OTHER})",
        ),
        needs=(
            *("paper", "edition", "newsletter", "inbox", "app", "subscri", "register", "log"),
            *("sign", "password", "browser", "paywall", "privacy", "advert", "moderat", "comment"),
            *("commission", "house rules", "reprint", "feedback", "copyright"),
        ),
        longest=300,
        examples=(
            "House rules: we print comments as our editors see fit.",
            "To leave a comment, log in.",
            "Read the paper as subscribers do, in our e-edition or in the archive.",
            "Would you like to leave a comment? Register first.",
            "We may take a commission when you follow links on this page.",
        ),
        counterexamples=(
            "“We read every letter and every comment,” the editor said.",
            "We are journalists, and our editor fell in the newsroom.",
            "Our readers were on the site when the shell hit the newsroom.",
            "Support for the newsroom grew after the editor and two journalists were killed.",
            "Under the law you go to jail for a comment online.",
            "Find and print, the colonel shouted.",
            "See the site: a letter, an account and an archive of the war.",
            "We read his letters, letter by letter, on a page of his archive.",
        ),
    ),
)
