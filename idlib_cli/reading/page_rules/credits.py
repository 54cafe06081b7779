"""Who made it: credits of pictures, bylines, notes on authors, how to reach them."""

from idlib_cli.reading.line_rules import LineRule

_NAME = r"(?-i:[A-Z][\w.'’-]+)"
_JOB = (
    r"(?:journalist|reporter|correspondent|columnist|freelance|freelancer|editor|writer|author|"
    r"contributor|contributing|blogger|producer|fellow|bureau|newsroom)"
)

CREDITS: tuple[LineRule, ...] = (
    LineRule(
        "agency-sign",
        "byline",
        contains=(r"^[–—-] ?(?-i:[A-Z]{2,12}(?:/[A-Z]{2,12}){0,4})\W{0,2}$",),
        needs=("–", "—", "-"),
        longest=60,
        examples=("– EXAMPLE/AFP", "- NRB"),
        counterexamples=("– No, he said.",),
    ),
    LineRule(
        "picture-credit",
        "credit",
        starts=(
            r"(?:image|photo|picture|pic|photograph|video|file photo|credit|illustration|graphic|"
            r"caption|media|foto|fotografía)s?"
            r"(?: (?:by|source|credit|copyright|courtesy|caption)){0,2}\s?[:|/©]",
            r"(?:photo(?:graph)?s?|image|picture|video|illustration|graphic|media) "
            r"(?:by|courtesy|copyright|credit|source|caption|playback)\b",
            r"\d{1,2} of \d{1,2} ?\| ?(?-i:[A-Z])",
        ),
        whole=(r"(?:(?-i:[A-Z]{2,8})|file|courtesy|handout) (?:file )?photos?",),
        contains=(
            r"^\d{1,2} ?of ?\d{1,2}(?=(?-i:[A-Z“\"]))",
            r"\((?!(?:killed|dead|died|wounded|born|aged?)\b)(?-i:[A-Z])[\w.&'’]{1,20}"
            r"(?: (?-i:[A-Z])[\w.&'’]{1,20}){0,2}: (?-i:[A-Z])[\w.'’-]+"
            r"(?: (?-i:[A-Z])[\w.'’-]+){1,3}\)\W{0,3}$",
            r"(?-i:[a-z0-9.)])\s?(?:image |photo )?credit: ?(?-i:[A-Z]).{0,60}$",
            r"^(?!by\b)(?-i:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2}) ?/ ?(?-i:[A-Z])[\w.]+"
            r"(?: (?-i:[A-Z])[\w.]+){0,2}$",
            r"(?-i:[A-Z][\w.]+ [A-Z][\w.]+) ?[/|] ?(?:AP|AFP|EPA|Reuters|Getty)"
            r"(?: (?:images|file|photo))*\W{0,3}$",
            r"\((?:photo|image|picture|photograph|credit|ap photo|supplied|courtesy|submitted|"
            r"provided|handout|"
            r"file photo)\b[^)]{0,150}\)\W{0,3}$",
            r"\b(?:photo credit should read|AFP PHOTO|AP Photo)\b",
            r"(?:getty images|shutterstock|istock(?:photo)?|/ ?(?:afp|reuters|ap|epa)(?: photo)?)"
            r"(?:/[\w ]{1,40})?\)?\W{0,3}$",
            r"[.!?]['”’\"]? \((?-i:[A-Z]{2,8}|Reuters|Xinhua) ?/ ?(?-i:[A-Z])[\w.'’ -]{2,40}\)$",
            r"\((?-i:[A-Z])[\w.&'’ -]{1,40} (?:photo|image|picture|photograph|pic)s?\)\W{0,3}$",
            r"[.!?]['”’\"]? (?:photo(?:graph)?s?|image|picture|pic|video)"
            r"(?: ?[:|/] ?| by | courtesy (?:of )?)"
            r"(?-i:[A-Z])[\w.'’-]*(?:[ /,|]+(?:(?-i:[A-Z&])[\w.'’-]*|and|for|via|of)){0,7}$",
            r"[.!?]['”’\"]? ?[—–](?-i:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*){1,4})$",
            r"[.!?]['”’\"]? \((?-i:[A-Z])[\w.'’-]+(?: (?-i:[A-Z])[\w.'’-]*){1,3}"
            r"(?: ?/ ?|, | via )(?-i:[A-Z])[\w&.' -]{2,40}\)$",
            r"[–—-] (?:file|ap|afp|reuters) (?:photo|picture|pic|image)s?\W{0,3}$",
        ),
        needs=(
            "photo",
            "image",
            *("picture", "pic", "video"),
            "credit",
            *("supplied", "submitted", "provided", "handout"),
            "courtesy",
            *("getty", "shutterstock", "—", "–"),
            "istock",
            "afp",
            "reuters",
            *("/", "via", ")"),
        ),
        longest=700,
        sure=True,
        examples=(
            "Image: Example Agency/A. Roe",
            "Photo by Ann Lee",
            "A bridge after the flood (Photo: A. Roe)",
            "Dancers at the opening. AFP PHOTO / A. ROE",
            "Ann Lee/Example Press",
            "The bridge at dawn. Image Credit: Supplied",
            "The bridge at dawn. (Example Photo)",
            "The bridge at dawn. Photograph: Ann Lee/Example Press",
            "The bridge at dawn. PHOTO | ANN LEE",
            "The bridge at dawn. —ANN B. LEE",
            "The bridge at dawn. (Submitted by Ann Lee)",
            "The bridge at dawn. (Ann Lee/Example Herald)",
            "Pic: Example Police",
            "The bridge at dawn. (NRB News: Ann Lee)",
            "1 of 12 | The bridge at dawn.",
            "AB photo",
            "The bridge lies in the river. (NRB/Ann Lee)",
        ),
        counterexamples=(
            "The image: a child with a flag, seen by millions of people.",
            "Nine people died. Video: Army says rebels fired first",
            "Nine people died. Photo by Roe, who was there, he said",
            "Nine people died. (The Orla and Vell rivers are high.)",
        ),
    ),
    LineRule(
        "byline",
        "byline",
        whole=(
            rf"(?:(?:written|reported|posted|published|story|text|words) )?by:?\s+{_NAME}"
            r"(?:(?:[\s,|/]+|\s[-–—]\s)(?:(?-i:[A-Z&][\w.'’@-]*)|and|of|for|in|the|de|van|von|der|al"
            r"|bin|staff|writers?|reporters?|correspondents?|editors?|contributors?)){0,14}",
            rf"by:?\s+{_NAME}(?: {_NAME}){{1,3}},? (?:an?|the|our|who is an?) (?:[\w’'-]+ ){{0,4}}"
            rf"{_JOB}\b[^.!?]{{0,100}}",
            rf"{_NAME}(?: {_NAME}){{1,3}},? +(?:\| )?(?:staff (?:writer|reporter)|"
            rf"(?:\w+ ){{0,3}}{_JOB})",
            rf"\(?(?:reporting|additional reporting|editing|writing|compiled|edited|translated) by "
            rf"{_NAME}.{{0,200}}",
            rf"translated from (?:the )?{_NAME}(?:[ -]{_NAME})? by (?:the )?{_NAME}.{{0,80}}",
            rf"(?:[–—-] )?(?:additional )?reporting (?:was )?(?:contributed )?by {_NAME}.{{0,200}}",
            r"(?:some )?information (?:for|in) this (?:report|story|article) (?:comes?|came) "
            r"from .{3,120}",
            r"(?:[–—-] )?with additional reporting by .{3,120}",
            rf"(?:[–—-] )?with (?:reporting|reports) (?:by|from) "
            rf"{_NAME}(?:,? (?:and |the )*{_NAME}){{0,12}}",
            rf"{_NAME}(?: {_NAME}){{0,3}} reported from {_NAME}(?: {_NAME}){{0,2}}(?:(?:[,;]? "
            rf"(?:and )?{_NAME}(?: {_NAME}){{0,3}} (?:reported )?from {_NAME}(?: {_NAME}){{0,2}})"
            r"{1,5}|\. .{0,200}\bcontributed(?: reporting| to this (?:report|story|article))?)",
            rf"(?:reported|written) by {_NAME}(?: {_NAME}){{0,3}}, "
            rf"edited by {_NAME}(?: {_NAME}){{0,3}}",
            r"submitted by (?-i:[A-Z])[\w.'’ -]{1,40} on",
            rf"by:? {_NAME}(?: {_NAME}){{1,3}} @\w{{2,30}}",
            r"[a-z]{1,4}/[a-z]{1,5}(?:, ?[a-z]{1,4})?(?:/[a-z]{1,4})? ?\([^)]{2,60}\)?",
            r"\(?with (?:\w+ ){0,2}inputs",
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
            "By Ann Lee, a senior reporter covering rivers and ports",
            "BY ANN LEE/BOB ROE",
            "Reporting by Ann Lee; editing by Bob Roe",
            "Translated from the Norwegian by Ann Lee",
            "xy/abc (AP, dpa)",
            "(With inputs from agencies)",
            "(With agency inputs)",
            "(Reporting by Ann Lee; Editing by Bob Roe)",
            "Ann Lee contributed to this report.",
            "Reporting was contributed by Ann Lee in Norby.",
            "Ann Lee reported from Norby, and Bob Roe from Lund.",
            "Roe reported from Norby. Example writers Ann Lee in Lund and Bo Roe contributed.",
            "Some information for this report came from Example Agency.",
            "With reports from Example Agency and Example Post",
            "By Ann Lee @annlee",
            "Reported by Ann Lee, Edited by Bo Roe",
        ),
        counterexamples=(
            "By Monday the river had risen.",
            "Heavy Fighting reported from Norby",
            "With reports from the front, the general came to the palace.",
            "With input from farmers, the plan was redrawn in the spring and put to a vote.",
            "By the time help came, it was late.",
            "Translated from the Norwegian by hand, the letters filled two rooms.",
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
            r"(?:the )?(?-i:[A-Z])[\w.'’]+(?: (?-i:[A-Z])[\w.'’]+){0,3} "
            r"(?-i:Service|Desk|Bureau|Team) (?:covers|is an? (?:[\w-]+ )?team)\b"
            r"(?!.{0,300}(?:[“\"]|\b(?:said|says|told)\b))",
            r"(?:the )?(?:opinions?|views?) expressed\b.{0,80}\b(?:author|own|writer|column)",
        ),
        contains=(
            rf"\b(?:follow|e-?mail|contact|reach) (?:him|her|them|the author|the reporter|"
            rf"the writer|"
            rf"{_NAME}(?: {_NAME})?) (?:on|at|via|by)\b(?=.{{0,60}}(?:@|twitter|instagram|"
            rf"facebook))",
            r"^(?!.{0,500}\b(?:said|says|added|told)\b).{0,700}\b(?:can be|may be) (?:reached|"
            r"contacted|followed|e-?mailed)\b(?=.{0,60}[@\d])",
        ),
        needs=("follow", "mail", "contact", "reach"),
        longest=900,
        sure=True,
        examples=(
            "Ann Lee is a freelance journalist based in Oslo.",
            "Follow her on Twitter at @example",
            "The Norby Service covers the politics of the coast and its people.",
            "The views expressed here are the author's own.",
            "Views expressed are the author's own.",
        ),
        counterexamples=(
            "Ann Lee was killed on Monday.",
            "The Fire Service covers the whole coast, its chief said.",
            "Sergeant Lee added that two men were held. Her team can be reached on 101.",
        ),
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
)
