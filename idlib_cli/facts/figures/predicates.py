"""Subjects that stand before their number: "unemployment rose to 6.4 percent".

A table of rules, tried in order on the words of the sentence before the number; each names in
its group `subject` what is counted. The words looked at are bounded, so time is linear.
"""

import re
from collections.abc import Callable

from idlib_cli.facts.figures.subjects import Subject
from idlib_cli.facts.rules import Rule
from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern

_WINDOW = 160
"""Characters before a number in which its subject is looked for."""

_ADVERB = (
    r"(?:(?:now|already|since|then|also|nearly|almost|currently|only|still|since|slightly)\s+)?"
)
_AUXILIARY = r"(?:(?:has|have|had|will|would|could|may|might|is|are|was|were|be|been)\s+){0,3}"
_REACHES = (
    r"(?:reach(?:es|ed)?|r[io]se[ns]?|rises|f[ae]ll(?:en|s)?|gr[eo]w[ns]?|dropp?(?:s|ed)?"
    r"|climb(?:s|ed)?|increase[sd]?|decrease[sd]?|decline[sd]?|jump(?:s|ed)?|surged?|soared?"
    r"|swelled|swollen|slid|slipped|slumped|shrank|shrunk|plunged|tumbled|edged\s+(?:up|down)"
    r"|doubled|tripled|quadrupled|dipped|eased|accelerated|slowed|stands?|stood|total(?:s|l?ed)?"
    r"|exceed(?:s|ed)?|surpass(?:es|ed)?|topped|tops|passed|hits?|averaged?s?|averages"
    r"|amount(?:s|ed)?|came|comes|number(?:s|ed)|went|gone|estimated|put|measured|cut|raised|set"
    r"|expanded|contracted|lowered|reduced)"
)
_TO = r"(?:\s+(?:to|at|by|from|up\s+to|out\s+at|in\s+at))?"
_REACHED = rf"{_REACHES}{_TO}(?:\s+(?:a\s+record|an\s+estimated|just|about))?\s*\Z"
_EQUALS = (
    r"(?:is|was|are|were|will\s+be|costs?|covers?|weighs?|weighed|covered|earned|received|spent"
    r"|spends|lost|raised|made|paid|pays|won|contributed|owes?|owed|borrowed|invested|measures"
    r"|measured|is\s+worth|was\s+worth)"
)
_EQUAL = rf"{_EQUALS}(?:\s+(?:a\s+record|an\s+estimated|just|about|some|worth))?\s*\Z"
_SUBJECT = r"(?P<subject>[^\W\d_][^,;:()\"“”\n—]{1,90}?)"
_CLAUSE = r"(?:^|[,;:(\"“”—]\s{0,2}|\b(?:and|but|while|as|that|when|where|after|because)\s)"

NUMBER_OF = Rule(
    name="number-of",
    why="the sentence gives the number of {subject}",
    pattern=lazy_pattern(
        rf"\b(?:number|total|count|tally)\s+of\s+{_SUBJECT}\s+{_AUXILIARY}{_ADVERB}"
        rf"(?:(?:{_REACHES}|is|was|were|are|be){_TO})(?:\s+(?:a\s+record|an\s+estimated))?\s*\Z",
        re.IGNORECASE,
    ),
    examples=(
        "the number of nurses on the wards has reached ",
        "The number of new orders was ",
        "the total number of pupils in the district had fallen to ",
    ),
    counterexamples=("a number of nurses were there. In all, ", "nurses reached "),
)
NOUN_OF = Rule(
    name="noun-of",
    why="the number says how large the {subject} is",
    pattern=lazy_pattern(
        r"(?:^|\b(?i:an?|the|its|their|his|her|whose|this|that|with|at|total|of|for|to)\s+)"
        r"(?P<subject>(?:[A-Za-z][\w-]*\s+){0,3}?(?!(?:out|one|some|most|all|none|any|each|because"
        r"|instead|ahead|speed\sup|kind|sort|number|total|couple|lot|maximum|minimum)\b)[A-Za-z][\w-]{2,})"
        r"\s+of(?:\s+(?:an\s+estimated|around|roughly|up\s+to))?\s*\Z"
    ),
    examples=("a population of ", "fined for a total tax bill of ", "a top speed of "),
    counterexamples=("one out of ", "because of ", "a total of "),
)
SIZE_OF = Rule(
    name="size-of",
    why="the number says how large the {subject} is",
    pattern=lazy_pattern(
        r"\b(?P<subject>(?:[a-z][\w-]*\s+)?(?:populations?|memberships?|crowds?|audiences?|turnout"
        r"|workforce|electorate|garrison|circulation|readership|capacity|enrolment|enrollment|fleet"
        r"|quota|deployment|force|staff|attendance|majority|lead|backlog|stockpile))"
        r"\s+of(?:\s+(?:an\s+estimated|around|roughly))?\s*\Z",
        re.IGNORECASE,
    ),
    examples=("a population of ", "with a seating capacity of ", "before a crowd of "),
    counterexamples=("a father of ", "a group of "),
)
REACHES = Rule(
    name="predicate",
    why="the sentence says what {subject} came to",
    pattern=lazy_pattern(
        rf"{_CLAUSE}{_SUBJECT}\s+{_AUXILIARY}{_ADVERB}{_REACHED}",
        re.IGNORECASE,
    ),
    examples=(
        "Unemployment rose to ",
        "He said that exports of wheat fell by ",
        "Turnout stood at ",
    ),
    counterexamples=("He ran to ", "Unemployment in "),
)
EQUALS = Rule(
    name="equals",
    why="the sentence says how much {subject} is",
    pattern=lazy_pattern(
        rf"{_CLAUSE}{_SUBJECT}\s+{_ADVERB}{_EQUAL}",
        re.IGNORECASE,
    ),
    examples=("The new stadium cost ", "The inflation rate was "),
    counterexamples=("The stadium opened in ",),
)

BRINGS = Rule(
    name="brings-to",
    why="something brings {subject} to this number",
    pattern=lazy_pattern(
        r"\b(?:bring(?:s|ing)?|brought|tak(?:es?|ing)|took|push(?:es|ed|ing)|lift(?:s|ed|ing)"
        r"|rais(?:es|ed|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)|increas(?:es|ed|ing)|reduc(?:es|ed|ing)"
        r"|doubl(?:es|ed|ing)|slash(?:es|ed|ing))\s+(?:the\s+|its\s+|their\s+)?"
        r"(?:total\s+|overall\s+)?(?:number\s+of\s+)?(?P<subject>[^\W\d_][^,;:()\"“”\n—]{1,60}?)"
        r"\s+(?:by|to|from)(?:\s+(?:a\s+record|an\s+estimated|just))?\s*\Z",
        re.IGNORECASE,
    ),
    examples=("bringing the total number of cases to ", "The bank cut its key rate by "),
    counterexamples=("He took the bus at ",),
)
PUT_AT = Rule(
    name="put-at",
    why="somebody puts {subject} at this number",
    pattern=lazy_pattern(
        r"\b(?:puts?|putting|estimat(?:es|ed|ing)|valu(?:es|ed|ing)|projects?|projected)\s+"
        r"(?:the\s+|its\s+|their\s+)?(?:total\s+|overall\s+)?(?:number\s+of\s+)?"
        r"(?P<subject>[^\W\d_][^,;:()\"“”\n—]{1,60}?)\s+at(?:\s+an\s+estimated)?\s*\Z",
        re.IGNORECASE,
    ),
    examples=("The mayor put the cost of the pier at ", "estimating losses at "),
    counterexamples=("She stayed at ",),
)
WORTH = Rule(
    name="worth",
    why="the sentence says what {subject} is worth",
    pattern=lazy_pattern(
        r"\b(?P<subject>(?:(?!(?:on|of|for|with|in|to|and|an?|the)\b)[a-z][\w-]*\s+)?[a-z][\w-]{2,})"
        r"\s+(?:worth|valued\s+at|costing|totall?ing)"
        r"(?:\s+(?:a\s+record|an\s+estimated|some|about))?\s*\Z"
    ),
    examples=("agreed on food aid worth ", "a contract valued at "),
    counterexamples=("It is not worth it: ",),
)

COUNT_RULES = (NUMBER_OF, SIZE_OF, BRINGS, PUT_AT, REACHES)
"""For plain counts."""
UNIT_RULES = (NOUN_OF, WORTH, NUMBER_OF, BRINGS, PUT_AT, REACHES, EQUALS)
"""For percentages, sums of money and measures."""

_REACHING = rf"(?:edged|{_REACHES})"
_Test = Callable[[str], object]


def _in_form(form: str) -> _Test:
    """Whether a piece of text holds a word of a form."""
    return lazy_pattern(rf"\b{form}").search


_NEEDED_LAST: dict[str, _Test] = {
    "number-of": _in_form(rf"(?:{_REACHING}|is|was|were|are|be)"),
    "noun-of": frozenset({"of"}).__contains__,
    "size-of": frozenset({"of"}).__contains__,
    "worth": _in_form("(?:worth|valued|costing|totall?ing)"),
    "put-at": frozenset({"at"}).__contains__,
    "brings-to": frozenset({"by", "to", "from"}).__contains__,
    "predicate": _in_form(_REACHING),
    "equals": _in_form(rf"(?:will|{_EQUALS})"),
}
"""What one of the last words before a number must be for a rule to be tried on all of them."""
_allowed = Memo(lambda word: frozenset(name for name, test in _NEEDED_LAST.items() if test(word)))
"""The rules that a word allows, by name; most words allow none."""
_NONE = frozenset[str]()
_LAST = 6
"""How many words these are."""

_REPORTING = lazy_pattern(
    r"\b(?:said|says|that|added|announced|reported|showed|shows|estimates?d?|found|claimed)\s+"
)
_TO_LAST_ARTICLE = lazy_pattern(r"(?:.{0,60}\b(?:an?|the|its|their)\s+)?", re.IGNORECASE)
_LEADING = lazy_pattern(
    r"(?:(?:the|a|an|its|their|his|her|this|that|these|those|our|and|but|while|as|so|since|when|where"
    r"|total|overall|because|after|said|says)\s+)*",
    re.IGNORECASE,
)
_PRONOUN = lazy_pattern(
    r"(?:it|he|she|they|we|you|i|which|who|what|there|that|this|these|those)\Z", re.IGNORECASE
)


def counted_before(
    text: str, floor: int, position: int, rules: tuple[Rule, ...]
) -> tuple[Subject, Rule] | None:
    """What the words `text[floor:position]` before a number say it counts, and by which rule."""
    floor = max(floor, position - _WINDOW)
    before = text[floor:position]
    allowed = _NONE.union(*map(_allowed.__getitem__, before.lower().rsplit(None, _LAST)[-_LAST:]))
    for rule in rules:
        if rule.name not in allowed:
            continue
        match = rule.pattern.search(before)
        if match is None:
            continue
        start, end = match.span("subject")
        for reporting in _REPORTING.finditer(before, start, end):
            start = reporting.end()
        if rule is NOUN_OF or rule is SIZE_OF:
            start += len(_TO_LAST_ARTICLE.match(before[start:end]).group())  # type: ignore[union-attr]
        start += len(_LEADING.match(before[start:end]).group())  # type: ignore[union-attr]
        words = before[start:end].split()
        if words and len(words) <= 12 and not _PRONOUN.match(before[start:end]):
            return Subject(floor + start, floor + end), rule
    return None
