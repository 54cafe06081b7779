"""What publishers add about a story: where it was printed, its corrections, whom to write to."""

from idlib_cli.reading.line_rules import LineRule

_STORY = r"(?:article|story|report|piece|column|essay|post|page|text|copy|release|transcript)"
_PERSON = r"(?-i:[A-Z][\w.'’-]+)(?: (?:(?-i:[A-Z][\w.'’-]+)|de|van|von|der|al|bin)){1,3}"

NOTICES: tuple[LineRule, ...] = (
    LineRule(
        "print-edition",
        "junk",
        contains=(
            rf"^\W*(?:(?:a version of )?this {_STORY} |originally |first )*"
            r"(?:was |is |has been )?(?:originally |first )?(?:published|appears|appeared|printed|"
            r"ran)\b(?=.{0,60}\b(?:in print|print edition|edition|issue)\b)",
            r"^\W*(?:published|printed) in the .{0,60}\b(?:edition|issue)\b",
        ),
        needs=("edition", "issue", "in print"),
        longest=300,
        sure=True,
        examples=(
            "Published in the print edition of the May 2019 issue.",
            "This article appears in the May 2019 print edition with the headline “Low Water.”",
            "A version of this article appeared in print on page 4 of the city edition.",
        ),
        counterexamples=(
            "The first edition was published in 1911.",
            "Appearing in court, he took issue with the print edition.",
        ),
    ),
    LineRule(
        "correction",
        "junk",
        starts=(
            r"(?:corrections?|clarifications?|correction and clarification)\s?(?:[:–—|]|"
            r"\((?=[^)]{4,30}\)))",
            r"(?:if you (?:think|believe|find|spot|notice|see|(?:have )?(?:found|noticed|spotted))|"
            r"(?:spotted|noticed|found|see) an?)\b.{0,60}\b(?:errors?|mistakes?|typos?|"
            r"inaccurac\w+|inaccurate|wrong|incorrect|misleading)\b(?=.{0,80}\b(?:us|our|here|e-?mail|ctrl|"
            r"(?:select|highlight) (?:it|the))\b)(?!.{0,300}\b(?:said|says|told)\b)",
            rf"(?:this|the) (?:{_STORY}|headline) (?:has been|was) (?:updated|corrected|amended|"
            r"edited|revised|clarified)\b",
            rf"this (?:{_STORY}|page) (?:will be|is being|may be) updated\b",
        ),
        contains=(
            rf"\b(?:an?|the) (?:earlier|previous|prior|original) versions? of this (?:{_STORY}|"
            r"headline|caption)\b",
        ),
        needs=("version of this", "versions of this"),
        longest=500,
        sure=True,
        examples=(
            "Correction: the bridge has four arches.",
            "An earlier version of this article misspelt the name of the river.",
            "This story has been updated with details of the fire.",
            "This article will be updated.",
            "If you believe that this page gives a wrong figure, please write to us",
            "Found a mistake? Highlight the text and press Ctrl+Enter",
        ),
        counterexamples=(
            "Corrections officers were called to the gate.",
            "If you think the count is wrong, ask us for the ballots, the mayor said.",
            "An earlier version of this bridge fell in 1911.",
        ),
    ),
    LineRule(
        "sign-off",
        "junk",
        whole=(
            r"(?-i:[a-z]{2,5}(?:[-/][a-z]{2,5}){1,5})",
            r"\d{3,5}\*{1,4}\d{3,5}",
            r"more to (?:come|follow)",
            r"(?:this is a )?(?:breaking|developing)(?: news)? story\b.{0,80}",
        ),
        longest=120,
        examples=("abc-de/fgh/ij", "1234**5678", "More to come.", "This is a developing story."),
        counterexamples=("More to come from the two sides was hinted at.", "Nothing"),
    ),
    LineRule(
        "review-facts",
        "junk",
        whole=(
            r"(?:run(?:ning)? ?time|duration)\s?:\s(?:about |approx\w*\.? )?\d.{0,40}",
            r"(?:our )?(?:rating|verdict|score)\s?:\s.{0,20}(?:stars?|/ ?\d+|out of \w+).{0,10}",
            r"(?:now )?in (?:cinemas|theat(?:re|er)s)(?: (?:now|from|on|nationwide)\b.{0,40})?",
            r"(?:(?:now )?streaming|(?:all )?(?:\w+ )?(?:episodes?|seasons?|series) (?:is|are) "
            r"(?:now )?(?:available|streaming)) (?:now )?(?:to stream )?on\b.{0,90}",
        ),
        longest=140,
        examples=(
            "Running time: 112 minutes.",
            "Rating: 3 out of 5 stars",
            "In cinemas from Friday.",
            "All six episodes are available on Lumen. Running time: 5 hours.",
        ),
        counterexamples=(
            "Running time is short.",
            "In cinemas across the country, people wept.",
        ),
    ),
    LineRule(
        "syndicated",
        "junk",
        contains=(
            rf"\bthis (?:{_STORY}|content) (?:has not been|is|was|has been)(?: \w+){{0,3}} "
            r"(?:edited|generated|published|produced|created|taken|sourced|syndicated)\b"
            r"(?=.{0,120}\b(?:feed|wire|agency|syndicated|staff|machine|automatically)\b)",
            r"\btranscripts? (?:is|are) (?:created|provided|generated|produced)\b",
            rf"\b(?:find|read|see) the (?:original|full) {_STORY} (?:here|at|on)\b",
        ),
        needs=("this ", "transcript", "original", "full"),
        longest=500,
        sure=True,
        examples=(
            "This story has not been edited by our staff and comes from a syndicated feed.",
            "Transcripts are created in a hurry and may contain errors.",
        ),
        counterexamples=("Transcripts of the trial were read out.",),
    ),
    LineRule(
        "standards",
        "junk",
        starts=(
            r"(?:our|editorial) (?:standards|policy|guidelines|principles|values)\s?:",
            r"(?:purchase|buy|request|acquire|order) (?:licens\w+|reprints?|permissions?|rights)\b",
            r"(?:reprints?|permissions?) (?:and|&) (?:permissions?|reprints?|licens\w+)",
        ),
        contains=(
            r"\bmay (?:earn|receive) (?:a |an )?(?:\w+ )?commission\b",
            r"\bto learn more about republishing\b|\bstories offered to (?:our )?subscribers\b|"
            r"\bcontact us for (?:a )?subscription\b",
            r"^\W*republish\b.{0,60}\b(?:article|story|stories|content|work|free)\b",
            r"^\W*(?:(?:this|our|the) (?:article|story|work|content)|articles|stories|licen[sc]ed|"
            r"(?:re)?published|available)\b.{0,80}\bunder (?:a |the )?creative commons\b"
            r"(?!.{0,80}\b(?:said|says|told)\b)",
            r"\b(?:slideshow|player|content|feature|page) requires (?:javascript|cookies)\b",
        ),
        needs=("commission", "requires", "republish", "commons", "subscri"),
        longest=400,
        sure=True,
        examples=(
            "Our Standards: the Example Code of Conduct.",
            "Purchase licensing rights",
            "Our site has only some of the stories offered to subscribers.",
            "We may earn a commission if you buy through links on this page.",
            "Republish this story for free under a Creative Commons licence.",
        ),
        counterexamples=(
            "Our standards are low, the minister admitted.",
            "Photographs of the 12 dead came out under a Creative Commons licence, he said.",
        ),
    ),
    LineRule(
        "use-of-material",
        "junk",
        starts=(
            r"(?:(?:any|all|the|full or partial|partial) )?(?:use|using|reproduction|reproducing|"
            r"republication|republishing|quoting|citing|copying)\b.{0,60}\b"
            r"(?:allowed|permitted|prohibited|possible|authori[sz]ed)\b.{0,40}\b(?:hyper)?link\b"
            r"(?!.{0,200}\b(?:said|says|told|heard)\b)",
        ),
        longest=300,
        examples=("Any use of materials is allowed only with an active link to the source.",),
        counterexamples=(
            "Using the contents of his phone, police found a link between the two killings.",
            "The use of the same material in both attacks is a link, the army said.",
        ),
    ),
    LineRule(
        "story-tip",
        "junk",
        contains=(
            r"^\W*(?:do you (?:have|know|rely|love|value|want|live)|have you (?:been|got|seen)|"
            r"got|are you|were you|want to (?:join|have|comment|share|support|help|get)) "
            r"[^?]{1,90}\?(?=.{0,120}(?:@|\b(?:e-?mail|write to|contact|get in touch|call|text|"
            r"whatsapp|send|tell|let us|share|click|here|to comment)\b))",
            r"^\W*(?:need|want|fancy|looking for) [^?.]{2,50}\?\s+(?:play|try|read|sign|subscribe|"
            r"get|check out|listen|watch|see|join|download|browse|solve)\b.{2,90}$",
            r"^\W*do you want to (?:share|tell|send) [^?]{1,60} (?:with )?us\?",
            r"^\W*send (?:us |in )?(?:your )?(?:news )?(?:tips|questions|comments|letters|photos|"
            r"feedback|corrections|stories|videos)\b(?=.{0,100}(?:@|\bto\b|\bat\b))",
            r"^\W*(?:know|have) (?:more|something|anything|a tip)\b.{0,60}\?",
        ),
        needs=("?", "send"),
        longest=260,
        examples=(
            "Do you have a story? Email tips@example.org or call us",
            "Have you been affected by the flood? Get in touch",
            "Want to have your say? Please log in to comment on this article.",
            "Fancy a challenge? Solve today's crossword.",
            "Send questions or comments to letters@example.org.",
            "Send us your news stories and photos via WhatsApp to 555-0100",
        ),
        counterexamples=("Do you know why the bridge fell? Nobody on the quay did.",),
    ),
    LineRule(
        "where-to-turn",
        "junk",
        starts=(
            r"for (?:feedback|complaints|corrections|queries|advertising)\b[\w, ]{0,40}\bcontact\b",
            r"for (?:more|further|any|additional|all) (?:\w+ ){0,3}(?:information|details|"
            r"enquir\w+|inquir\w+|queries|questions|reporting|coverage|news|stories)\b"
            r"(?=.{0,120}(?:\b(?:contact|visit|see|call|e-?mail|write|go to|click|follow)\b|:|@))",
            r"(?:media|press|news|public) (?:contacts?|enquir\w+|inquir\w+|queries|relations)\b"
            r"(?=\s?(?::|$|-|–))",
            r"(?:to (?:subscribe|unsubscribe|be (?:added|removed)|opt out)\b)",
            r"(?:also )?available in:?(?: \W{0,3}[^\W\d_]{3,20}\W{0,3}){1,12}$",
            r"heard on (?-i:[A-Z]).{2,40}$",
        ),
        whole=(
            rf"contact {_PERSON}(?: (?:at|on|by) .{{3,60}})?",
            r"(?:\w+ ){0,3}(?:directorate|office|department|unit|division) (?:of|for) "
            r"(?:\w+ ){0,3}(?:communications?|press|information|media|public relations)"
            r"(?: and (?:\w+ ?){1,4})?",
        ),
        contains=(r"^\W*(?-i:[A-Z]).{0,90}[\s(][\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}\b.{0,80}$",),
        needs=("@",),
        longest=300,
        examples=(
            "For more information, please contact:",
            "For feedback, complaints, or inquiries, contact us.",
            "For further coverage, visit www.example.org",
            "Media contact: Ann Lee, 555-0100",
            "To be removed from this list, write to lists@example.org",
            "Ann Lee, Head of Office, lee@example.org, Tel. 555-0100",
            "Contact Ann Lee",
            "Available in English | Français",
            "Directorate of Communication",
        ),
        counterexamples=(
            "For more information the families had to wait a week.",
            "Media relations between the two capitals are tense.",
        ),
    ),
    LineRule(
        "end-mark",
        "junk",
        contains=(
            r"^\W*-\s?30\s?-\W*$",
            r"^\s*#(?:\s?#){2,5}\s*$",
            r"^\W*ends?\W*$",
            r"^={2,3}\s?[\w-]{1,16}$",
        ),
        needs=("30", "#", "end", "=="),
        longest=20,
        sure=True,
        examples=("-30-", "###", "ENDS", "==Example"),
        counterexamples=("30", "# Heading"),
    ),
    LineRule(
        "author-work",
        "bio",
        starts=(
            rf"{_PERSON},? (?:is|was|has been|writes|joined|covers|contributes)\b"
            rf"(?=.{{0,160}}\b(?:(?:author|editor|translator) of|(?:contributing|staff|senior) "
            r"(?:writer|editor|reporter)|reports? (?:from|for|on)|has (?:reported|written|been "
            r"reporting)|her (?:latest|new|first) book|his (?:latest|new|first) book)\b)"
            r"(?!.{0,400}\b(?:said|told|says)\b)",
            r"(?-i:[A-Z][\w.'’-]+)(?: (?-i:[A-Z][\w.'’-]+)){0,3} joined .{2,60} in (?:\w+ )?\d{4}\b"
            r"(?=.{0,160}\b(?:report(?:s|ed|ing)|writ(?:es|ing)|wrote|cover(?:s|ed|ing)|edit(?:s|or|"
            r"ed)|journalis[tm])\b)",
            rf"more (?:by|from) {_PERSON}$",
        ),
        longest=500,
        examples=(
            "Ann Lee is the author of “Low Water” and has reported from nine rivers.",
            "Ann Lee is a contributing writer at Example Quarterly.",
            "Ann Lee joined Example Magazine in 2017. She has been reporting on ships since 2009.",
        ),
        counterexamples=("Ann Lee is the mother of two, and was not at home.",),
    ),
)
