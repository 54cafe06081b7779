"""How a page says where one is: bars of sections, breadcrumbs, labels and letterheads."""

from idlib_cli.reading.line_rules import LineRule

_SECTION = (
    r"(?:home|(?:(?-i:[A-Z])[\w.]{1,15} )?news|sports?|weather|business|politics|world|opinions?|"
    r"metro|national|local|lifestyle|entertainment|culture|technology|tech|science|health|"
    r"travel|money|markets|analysis|features|podcasts?|videos?|photos|live|regions?|africa|asia|"
    r"europe|americas|middle east|cities|india|us|uk|about|archive|contact|subscribe|"
    r"obituaries|e-?(?:paper|edition)|puzzles|jobs|classifieds|crime)"
)
_SEGMENT = r"(?-i:[A-Z][\w&.'’-]{1,20})(?:[ -](?:&|and|of|the|(?-i:[A-Z])[\w&.'’-]{0,20})){0,3}"
_OTHER_SCRIPT = r"[^\W\d_a-zA-Z\u00c0-\u024f]{2,20}"
"""The name of the edition in another language."""
_CAPITALISED = r"(?:(?-i:[A-Z&(\d])[\w,&'’()-]*|of|and|the|for|to|de)"
_BAR = r"\s*[|•·›»▸▶]\s*"

NAVIGATION: tuple[LineRule, ...] = (
    LineRule(
        "section-bar",
        "junk",
        contains=(
            rf"^\W*{_SEGMENT}(?:{_BAR}(?:{_SEGMENT}|{_OTHER_SCRIPT})){{2,14}}\W*$",
            rf"^\W*{_SECTION}(?:(?:{_BAR}|\s*/\s*){_SECTION}){{1,14}}\W*$",
            rf"^{_SECTION} \| (?-i:[A-Z][a-z]{{2,20}})$",
            rf"^{_SECTION}\|(?-i:[A-Z])[\w&.'’ -]{{2,40}}$",
            r"^(?:in focus|trending|topics|spotlight|hot topics)\s?:[^|.]{2,60}"
            r"(?:\|[^|.]{2,60}){1,8}$",
        ),
        needs=("|", "•", "·", "›", "»", "▸", "▶", "/"),
        longest=250,
        examples=(
            "News | UK News | Weather",
            "SUBSCRIBE | E-EDITION | OBITUARIES",
            "Home · Archive · About",
            "Just In | Politics | Arts & Culture",
            "News | Rivers | عربي",
            "Crime | Norby",
            "News|River War on Norby",
            "IN FOCUS: The flood | Rivers | Roads",
        ),
        counterexamples=(
            "NORBY | March 3, 2021 | Example Press",
            "Ann Lee | Norby",
            "Opinion | Why They Fought",
            "Killed: 3 | Wounded: 12 | Missing: 1",
        ),
    ),
    LineRule(
        "section-row",
        "junk",
        whole=(rf"{_SECTION}(?:(?:\t| {{2,4}}){_SEGMENT}){{2,14}}",),
        longest=250,
        examples=("HOME  NEWS  RIVERS  CULTURE", "Home\tWorld\tArts & Culture"),
        counterexamples=("World Rivers Culture Day", "Business  booms"),
    ),
    LineRule(
        "section-words",
        "junk",
        whole=(rf"home {_SECTION}(?: (?-i:[A-Z])[\w&'’-]+){{3,14}}",),
        longest=200,
        examples=("Home News Rivers Sport Notices Listen Live",),
        counterexamples=("Home news is that the bridge has opened", "Home Sport Club wins"),
    ),
    LineRule(
        "breadcrumb",
        "junk",
        contains=(
            rf"^\W*{_SECTION}\s*(?:[>»›▸▶]|(?<=\s)/(?=\s)).{{2,180}}$",
            r"^[^>»›]{2,40}(?:[>»›][^>»›]{2,80}){2,6}$",
        ),
        needs=(">", "»", "›", "▸", "▶", " / "),
        longest=200,
        sure=True,
        examples=(
            "Home > News > Rivers",
            "Home / Cities / Old bridge closed to lorries",
            "Home » Metro",
        ),
        counterexamples=("World/politics desk", "Home is where the bridge was, she said."),
    ),
    LineRule(
        "section-label",
        "label",
        whole=(rf"(?:(?-i:[A-Z])[\w.-]{{1,15}} ){{1,2}}{_SECTION}",),
        longest=50,
        examples=("UK news", "Northern Rivers politics"),
        counterexamples=("Bad news about sport travels", "No sport on Sundays"),
    ),
    LineRule(
        "letterhead",
        "label",
        contains=(
            r"^\W*(?:the )?(?:(?:\w+ ){0,2}(?:republic|kingdom|state|commonwealth|union|emirate|"
            r"sultanate) of|government of|(?:federal |royal |state )?ministry of|(?:\w+ ){0,3}"
            r"department of|(?:\w+ ){0,3}office of|embassy of|directorate[- ]?(?:general )?of|"
            rf"headquarters|office for)\b,?(?: {_CAPITALISED}){{0,9}}\W*$",
            r"^\W*(?:\w+ ){0,4}(?:public affairs|press|information|media|communications?) "
            r"(?:office|department|directorate|division|service|bureau|cent(?:re|er))"
            r"(?: of(?: \w+){1,6})?\W*$",
            r"^\W*(?-i:[A-Z])[\w.&'’-]*(?: (?-i:[A-Z])[\w.&'’-]*){0,4} (?:news|press) (?:agency|"
            r"service|network|wire)(?: [|·•/–-] [^|.\d]{3,40})?\W*$",
            r"^(?-i:[A-Z])[\w.&'’ -]{1,40} [|·•–-] (?:online|digital|print|web|weekend|sunday|"
            r"international) edition$",
            r"^(?-i:[A-Z])[\w.&'’ -]{1,40}\s[|·•–—-]\s{1,3}(?:english|french|arabic|"
            r"spanish|russian|world|international|africa|asia|europe) "
            r"(?:service|edition|version|section)$",
            rf"^(?-i:[A-Z]{{2,8}}) \| {_CAPITALISED}(?: {_CAPITALISED}){{1,6}}$",
        ),
        needs=(
            *("republic", "kingdom", "state", "commonwealth", "union", "emirate", "sultanate"),
            *("government", "ministry", "department", "office", "embassy", "directorate"),
            *("headquarters", "division", "service", "bureau", "cent", "agency", "network", "wire"),
            " | ",
            *("edition", "version", "section"),
        ),
        longest=100,
        examples=(
            "MINISTRY OF TRANSPORT",
            "REPUBLIC OF EXAMPLE",
            "Department of Public Works, Rivers Division",
            "PUBLIC AFFAIRS OFFICE",
            "NORBY NEWS AGENCY | ENGLISH SERVICE",
            "Radio Norby · International edition",
            "RRC | River Relief Council",
            "The Norby Courier - Online Edition",
        ),
        counterexamples=(
            "The ministry of transport closed the bridge.",
            "Norby News Agency offices burn down",
        ),
    ),
    LineRule(
        "release-label",
        "label",
        whole=(
            r"(?:for immediate release|(?:news|press|media) (?:release|statement|advisory|note|"
            r"briefing|communiqu[ée])|communiqu[ée]|statement|letter from (?:\w+ ){0,2}\w+)"
            r"(?:\s*[:#-]?\s*(?:no\.?|nr\.?|number)?\s*[\d/-]{1,12})?",
        ),
        longest=80,
        examples=(
            "FOR IMMEDIATE RELEASE",
            "Press Release No. 77/2021",
            "News Release",
            "Letter from the Coast",
        ),
        counterexamples=("The press release said that nobody had been hurt.",),
    ),
)
"""Labels are junk only above the headline: within a story they are headings."""
