"""Whose name stands beside a role: "the Dean, Very Rev. Ann Lee", "Treasurer Bo Reed of Leiden".

A speaker's phrase is often a role alone, with the name in apposition behind it, or a name with a
place or body behind that. Left out: a name that begins a clause of its own ("According to the
mayor, Ann Lee was ill") and one that is only the next of a list.
"""

from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.lexicon import classes, closed
from idlib_cli.facts.quotes.predicates import is_clause
from idlib_cli.facts.quotes.written import LEADING, is_common, is_one_person, is_personal
from idlib_cli.language.lexicon import MODIFIER, NATION, ORGANISATION, PLACE, TITLE, flags
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.facts.people import Mention, People, Person

_AND = lazy_pattern(r"\sand\s")
_TWO = lazy_pattern(r"(?:[A-ZÀ-ÞĀ-Ž][\w.'’-]+\s){1,3}and\s")
"""Orland and | Coats"""
_MEMBER = lazy_pattern(r"\s(?:of|from|at|with)\s(?:the\s)?(?=[A-ZÀ-ÞĀ-Ž])")
_TIED = lazy_pattern(r"\s(?:of|for|at|in|to|with|from|behind|against)\s")
_JOINED = (", and", ", or", ", who")
_BEHIND = 60
"""Characters behind a role within which a name in apposition stands."""
_STYLED = frozenset(
    {"most", "rt", "right", "very", "his", "her", "hrh", "hon", "honourable", "honorable"}
    | {"grace", "lordship", "worship", "royal", "highness", "excellency", "eminence", "holiness"}
    | {"reverend", "rev"}
)
"""Words of a style before a name: Most | Rev. | Ann Lee."""
_LONGEST_STYLE = 4
_WORD = lazy_pattern(r"(?P<word>[A-Z][A-Za-z-]*)\.?\s")
_BODIES = words("group_nouns") | {
    *("alliance", "brand", "campaign", "chain", "consultancy", "giant", "insurer", "lender"),
    *("magazine", "maker", "nonprofit", "outlet", "project", "start-up", "startup", "supermarket"),
    "weekly",
}
"""Nouns for a body before its name."""
_ELSEWHERE = lazy_pattern(
    r"['’]|\s(?:[a-z]+ing\b|(?:at|beside|by|in|on|under|with)\s(?:the|an?|his|her|their)\b)"
)
"""Behind a name that does not say who speaks: "said the skipper, Lee|'s boat", "Lee| in the back",
"Lee| having left"."""
_DONE_TO = lazy_pattern(
    r"\b(?:who|whose|that|which|[a-z]+(?:ed|ing)|shot|held|hit|hurt|(?:abduction|arrest|assault|attack"
    r"|attacker|death|killer|kidnapper|murder|murderer|rape|trial)s?\s(?:of|on))\s"
)
_PATRONS = frozenset(
    {"backer", "contractor", "developer", "funder", "landlord", "manufacturer", "operator", "owner"}
    | {"publisher", "rival", "sponsor", "subsidiary", "supplier"}
)
"""What a body may be to somebody, as well as a person may."""
_ACCORDING = "According to "
_TOKEN = lazy_pattern(r"[^\W_][\w'’-]*|\S")
_CLAUSE = 160
"""Characters behind a name within which a clause shows its verb."""
_NAME = lazy_pattern(
    # Nomvula Tshabane, in the words of an article that names her nowhere else
    r"(?P<name>[A-ZÀ-ÞĀ-Ž][^\W\d_]+(?:[-'’][A-ZÀ-ÞĀ-Ž]?[^\W\d_]+)?"
    r"(?:\s(?:[A-ZÀ-ÞĀ-Ž]\.|al|bin|da|de|del|van|von|[A-ZÀ-ÞĀ-Ž][^\W\d_]+(?:[-'’][^\W\d_]+)?)){1,3})"
)
_CLOSED = lazy_pattern(
    # ", the", "." and "; " behind a name; " of the pilots' union."; not " in the back seat."
    r",\s(?!and\b|or\b|who\b)|[.;:—–]|[,.]?[”\"]|\Z"
    r"|\s(?:of|from|(?:at|in)(?=\s(?:the\s)?[A-ZÀ-Þ]))\s(?:(?!(?:was|were|is|are|has|had|will|would|said|says)\b)[\w’'-]+\s){0,6}"
    r"(?!(?:was|were|is|are|has|had|will|would|said|says)\b)[\w’'-]+(?<!ed)[.;,]"
)
_ABBREVIATED = lazy_pattern(r"\s(?:\([A-ZÀ-Þ][\w.-]{1,12}\)\s(?:of|in|for|at)|of)\s")
"""Harbour Safety Board| (HSB) of the |Namora Coast; but not "Health Ministry| in Leiden"."""


def named(people: "People", start: int, end: int) -> "Mention | None":
    """Whose role or description `text[start:end]` is, by the name in apposition behind it: "The MP,
    | Labour's Ann Lee"; a body's, too: "The funder, | the Skerry Trust,"."""
    text = people.text
    if text[end : end + 2] != ", ":
        return None
    beside = _beside(people, start, end) or _body(people, start, end)
    if beside is not None and text.startswith(_ACCORDING, max(0, start - len(_ACCORDING))):
        # what stands behind the comma may be the clause
        apposed = is_one_person(text[start:end]) and beside.person.kind == "person"
        return beside if apposed and _precedes_clause(text, beside.end) else None
    return beside


def _beside(people: "People", start: int, end: int) -> "Mention | None":
    """The person in apposition behind a role."""
    text = people.text
    the = len("the ") if text.startswith("the ", end + 2) else 0
    begin = _behind_style(text, end + 2 + the)
    if the and begin == end + 2 + the:
        begin = end + 2  # "the Dean, | the Ven. Ann Lee", not "the Dean, the Lee boy"
    beside = people.at(begin, begin + 1)
    if beside is not None and beside.start == begin and beside.person.kind == "person":
        if start + len("The ") < beside.phrase_start < end and _DONE_TO.search(
            text, start, beside.phrase_start
        ):
            return None  # "The man accused of killing the singer, | Ida Berg, said"
        return beside if _CLOSED.match(text, beside.end) else None
    for mention in people.within(end, end + _BEHIND):
        if start <= mention.phrase_start <= start + len("The ") and mention.role:
            return None if _ELSEWHERE.match(text, mention.end) else mention
        opens = mention.phrase_start == end + 2 or (
            # "Her husband, | the painter Bo Lee, said"; not "The mother of the girl, the singer …"
            mention.phrase_start == end + 2 + the and not _TIED.search(text, start, end)
        )
        if opens and mention.role and is_one_person(text[start:end]):
            # "The head of its mission, | Togo's former premier Ann Lee, said"
            return mention if _CLOSED.match(text, mention.end) else None
    return None


def refused(people: "People", start: int, end: int) -> "Person | None":
    """Who stands behind a role and only seems to be its bearer: "said the widow, | Ann Lee looking
    on", where `named` gives nobody."""
    if people.text[end : end + 2] != ", ":
        return None
    near = (start, start + len("The "))
    return next(
        (
            m.person
            for m in people.within(end, end + _BEHIND)
            if near[0] <= m.phrase_start <= near[1]
        ),
        None,
    )


def _precedes_clause(text: str, end: int) -> bool:
    """Whether a clause of its own stands behind a name: "According to the Dean, Lee, | it …"."""
    if not text.startswith(", ", end):
        return False
    known = classes()
    kinds = []
    for found in _TOKEN.finditer(text, end + 2, end + _CLAUSE):
        word = found[0]
        if word in ".!?":
            break
        kinds.append(known.get(word.lower()) or _class_of(word))
    return is_clause("".join(kinds))


def _class_of(word: str) -> str:
    """The class of a word of no list, or of a mark."""
    if word[0].isdigit():
        return "#"
    if not word[0].isalpha():
        return "," if word == "," else ";"
    if word[0].isupper() or word.endswith(("'s", "’s")):
        return "P" if word.endswith(("'s", "’s")) else "N"
    return "e" if word.endswith("ed") else "n"


def _body(people: "People", start: int, end: int) -> "Mention | None":
    """The body in apposition: "The main sponsor, | the Skerry Trust, said"; not "The founder of the
    militia, the Norby Brigade, said", where the founder speaks."""
    text = people.text
    if text[start : start + 4].lower() != "the " or not text.startswith("the ", end + 2):
        return None
    head = text[start:end].lower().split()[-1]
    if (head not in _BODIES and head not in _PATRONS) or _TIED.search(text, start, end):
        return None
    beside = people.at(end + 6, end + 7)
    if beside is None or beside.start != end + 6 or beside.person.kind == "person":
        return None
    apposed = text.startswith(", ", beside.end) and not text.startswith(_JOINED, beside.end)
    return beside if apposed else None


def _behind_style(text: str, at: int) -> int:
    """Where the name begins behind "Rt. Rev." and the like at `at`."""
    for _ in range(_LONGEST_STYLE):
        word = _WORD.match(text, at)
        if word is None:
            break
        low = word["word"].lower()
        if low not in _STYLED and not flags(low) & TITLE:
            break
        at = word.end()
    return at


def unknown(text: str, written: str, start: int, end: int) -> str | None:
    """The name behind a role that the article's names do not hold: "the chief piper, | Nomvula
    Tshabane of the union"; None where it may be a body's."""
    if text[end : end + 2] != ", " or not written.lower().startswith(("the ", "its ", "their ")):
        return None
    if any(flags(word) & ORGANISATION for word in written.lower().split()):
        return None
    found = _NAME.match(text, _behind_style(text, end + 2))
    if found is None or not is_personal(found["name"]):
        return None
    if text.startswith(_ACCORDING, max(0, start - len(_ACCORDING))):
        apposed = is_one_person(written) and _precedes_clause(text, found.end())
    else:
        apposed = _CLOSED.match(text, found.end()) is not None
    return found["name"] if apposed and not _DONE_TO.search(text, start, end) else None


def body_of(people: "People", start: int, end: int) -> "Mention | None":
    """The body that opens a phrase which goes on to say where it belongs: "the Harbour Safety
    Board (HSB) of the Namora Coast"."""
    if _AND.search(people.text, start, end):
        return None  # "the Harbour Safety Board (HSB) of the coast and the police"
    for first in people.within(start, end)[:1]:
        known = first.person.kind == "organisation" and first.start <= start + len("the ")
        if known and _ABBREVIATED.match(people.text, first.end, end):
            return first
    return None


def belongs_to(text: str, bearer: "Mention", kind: str) -> bool:
    """Whether a name and a body of that kind stand together: "Ann Lee of the | Oslo Institute"."""
    return bearer.person.kind == "person" != kind and _MEMBER.match(text, bearer.end) is not None


def is_placed(text: str, mention: "Mention", end: int) -> bool:
    """Whether behind a name nothing but where its bearer belongs stands: "Bo Reed | of Leiden"."""
    return (
        mention.person.kind == "person"
        and (tie := _MEMBER.match(text, mention.end, end)) is not None
        and closed("subordinators").isdisjoint(text[tie.end() : end].split())
    )


def is_within(people: "People", mention: "Mention", start: int, end: int) -> bool:
    """Whether a phrase opens with a body and goes on to say of which larger one it is."""
    opening = body_of(people, start, end) if mention.person.kind != "person" else None
    return opening is not None and opening.person is mention.person


def kind_of_body(before: str) -> str | None:
    """What the words before a body's name say it is: "The Nordic student union | TRACK"; None where
    they are part of what it is called."""
    kind = LEADING.sub("", before.strip(), count=1)
    parts = kind.split()
    fits = bool(parts) and parts[-1] in _BODIES and all(map(_is_attribute, parts))
    return kind if fits else None


def _is_attribute(word: str) -> bool:
    return is_common(word) or bool(flags(word.lower()) & (NATION | PLACE | MODIFIER))


def is_one_of_two(people: "People", start: int, mention: "Mention") -> bool:
    """Whether a name is the second of two who speak together: "Ann Lee and | Bo Reed"."""
    before = people.text[start : mention.start]
    if "and" not in before or not _AND.search(before):
        return False
    named = people.within(start, mention.start)
    if mention.person.kind != "person" and _MEMBER.search(before):
        return False  # "Ann Lee of the Hop and | Barley Growers"
    return _TWO.fullmatch(before) is not None or any(
        m.person is not mention.person and m.person.kind == "person" for m in named
    )


def together(people: "People", start: int, end: int, written: str) -> str:
    """The names of those who speak together, in full where all are known."""
    both = [m.person for m in people.within(start, end)]
    if len(both) > 1 and all(person.kind == "person" for person in both):
        return " and ".join(dict.fromkeys(person.name for person in both))
    return LEADING.sub("", written, count=1)
