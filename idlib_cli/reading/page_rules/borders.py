"""The lines after which the story is over: lists of other stories, comments, tags."""

from idlib_cli.reading.line_rules import LineRule

_STORIES = (
    r"(?:stories|story|articles?|news|headlines|posts?|videos?|picks?|reads?|choice|content|"
    r"coverage|galleries|photos|tips|issues|opinions?|columns?|columnists?|blogs?|deals|comments|"
    r"(?:(?:press|news|media) )?(?:releases|statements)|topics)"
)

BORDERS: tuple[LineRule, ...] = (
    LineRule(
        "border",
        "border",
        whole=(
            r"(?:most|more) (?:read|popular|viewed|shared|recent|commented|watched|discussed|"
            r"e-?mailed|clicked|liked|loved|recommended)(?: .{0,30}|\s?: .{0,90})?",
            rf"related(?: (?:{_STORIES}|topics?|links?|items|reading|tags|searches|companies))?",
            rf"(?:more|latest|top|other|similar|featured|recent|trending|popular|breaking|"
            rf"today['’]s|"
            rf"best|our|editor['’]?s['’]?|editors['’]|staff|must|all) {_STORIES}\b"
            r"(?:\s?[:|].{0,90}|.{0,50})",
            r"(?:more|latest|best) (?:from|on|in|by|about|like|of)\b.{0,60}",
            r"(?:also|elsewhere) (?:on|in|from)\b.{0,40}",
            r"(?:also|elsewhere) (?:in this (?:section|issue|edition)|on (?:this|our) "
            r"(?:web ?)?site)\s?(?::.{0,90})?",
            r"you (?:may|might) (?:also )?(?:like|be interested|enjoy|want|have missed)"
            r"(?:.{0,40}|:.*)",
            r"(?:hot topics|discover more|explore more)\b.{0,40}",
            rf"(?:recommended|trending|latest|popular)(?: (?:now|today|reads?|posts|tags|searches|"
            rf"categories|topics|concerts|videos?|products|for you|(?:in|on|from|by) .{{1,30}}|"
            rf"{_STORIES}.{{0,30}}))?",
            r"(?:what to )?(?:read|up|next|coming) (?:next|up|for you)\b.{0,40}",
            r"(?:don['’]?t miss|in case you missed|from (?:around )?the web|"
            r"around the web)\b.{0,40}",
            r"(?:partner|sponsored) (?:content|stories|links)",
            r"in this (?:story|series|section|article)",
            r"previous|next",
        ),
        longest=110,
        examples=(
            "Also in this section: Rivers rise",
            "Most popular",
            "Related stories",
            "More from the region",
            "Latest news",
        ),
        counterexamples=("More than 40 people came.",),
    ),
    LineRule(
        "news-feed",
        "border",
        whole=(r"(?:(?:live|latest) )?news ?feed",),
        longest=30,
        examples=("News Feed",),
        counterexamples=("The news feed was cut.",),
    ),
    LineRule(
        "comment-head",
        "border",
        whole=(
            r"(?:(?!.*[.!?,]).{2,40}) (?:says|said|wrote|writes|commented):?",
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
        counterexamples=(
            "On June 3, 2018 the bridge was opened.",
            "- More rain is expected, officials said",
        ),
    ),
    LineRule(
        "comment-policy",
        "junk",
        contains=(
            r"\bcomment(?:s|ers?|ing)?\b(?=.{0,300}\b(?:respectful|civil|guidelines|polic(?:y|ies)|"
            r"moderat\w+|spam|abusive|profan\w+|registered|disqus|house rules)\b)",
            r"\b(?:moderat\w+|abusive|disqus|guidelines|respectful)\b"
            r"(?=.{0,200}\bcomment(?:s|ers?|ing)?\b)",
            r"\b(?:values?|welcomes?|appreciates?) your (?:comments?|feedback|views)\b",
        ),
        needs=("comment", "your feedback", "your views"),
        longest=600,
        examples=(
            "Please be respectful when you comment.",
            "Comments are moderated.",
            "The Example Press welcomes your comments, as long as they stay on topic",
        ),
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
            r"comments? (?:are closed|policy|\(\d+\)|on this|for this)\b.{0,60}|"
            r"comments? \(?\d[\d.,]{0,6}[km]?\)?",
            r"(?:top|best|your) comments?(?: .{0,20})?|you are replying to\b.{0,40}",
            r"what do you think|how does this (?:story|article) make you feel",
        ),
        longest=110,
        examples=("Comments", "Leave a reply", "Join the conversation", "Top comment"),
        counterexamples=("Comments by the minister caused anger.", "Your comments hurt me, Ann."),
    ),
    LineRule(
        "tags",
        "border",
        whole=(
            r"(?:(?:suggested |related )?(?:tags?|topics?)|network links|filed under|found in|"
            r"posted in|categories|category|tagged(?: with| as)?|"
            r"read more about|key ?words?|labels?)\s?:.{0,300}",
            r"(?-i:KEY ?WORDS) .{2,200}",
            r"(?:(?:suggested |related )?(?:tags|topics)|categories|tagged|filed under|key ?words|"
            r"archives?)",
            r"(?:previous|next) (?:article|post|story|page)\b.{0,60}",
            r"(?:site ?map|quick links|navigation|sections?|all sections|stay connected)",
        ),
        longest=320,
        examples=(
            "Tags: rivers, floods",
            "KEY WORDS: River, Rescue",
            "KEYWORDS rivers, rescue, floods",
            "Suggested Topics:",
            "Filed under: Weather",
            "Previous article",
        ),
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
)
