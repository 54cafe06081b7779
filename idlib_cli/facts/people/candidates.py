"""Names of an article with what stands around them: the evidence that tells persons from the rest.

A name's form (`language.names`) is often not enough. Beside it may stand a role, an age, "who",
a verb of speech; the article may name the same surname alone later. This module gathers that;
`gather` puts the candidates together into persons.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from idlib_cli.facts.people import roles
from idlib_cli.facts.people.appositions import apposition, has_age
from idlib_cli.facts.people.around import (
    AGE,
    COMMA,
    DASH,
    DOES,
    GROUP,
    OF,
    PLACING,
    ROLE,
    SPEECH,
    SPOKE,
    SPOKEN,
    VERBS,
    WHO,
    beside,
    speaks,
    word_after,
)
from idlib_cli.facts.people.gender import told
from idlib_cli.facts.people.model import Gender
from idlib_cli.facts.people.written import forms
from idlib_cli.language import capitals, names
from idlib_cli.language.lexicon import NOT_NAME, flags, is_role
from idlib_cli.language.name_forms import low
from idlib_cli.language.names import Name
from idlib_cli.language.patterns import branches
from idlib_cli.language.wordlists import entries, words
from idlib_cli.records import Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_NOUN_AFTER = re.compile(r"\s(?:\([A-Z][A-Za-z-]+\)\s)?([a-z-]+s|group|party|militia|movement)\b")
_BODY = re.compile(rf"(?:['’]s)?\s{branches('|'.join(entries('bodies')))}\b")
_WHO = re.compile(r",?\s(?:who|whose|whom)\b")
_SIGNED = re.compile(r"(?:^|[\n”\"])\s?[―—–-]{1,2}\s?$")
"""A dash opens the line: the name signs what stands above it."""
_LOCATIVE = re.compile(
    # in Graz; Ann Lee, of Graz;
    r"(?:\b(?:in|at|near|outside|around|across|into|through|throughout)|,\s(?:of|from)"
    # Mayor Ann Lee of Graz
    r"|(?<!The)(?<!the)\s[A-Z][a-z’'-]+\s[A-Z][a-z’'-]+\sof)\s$"
)
_INSIDE = re.compile(r"\b(?:in|at|near|outside|across|into|throughout)\s$")
_APOSTROPHES = ("'", "’")
_LOCATED = 40
"""Characters before a name within which it is said to be a place."""
_OWN = re.compile(
    # Haren Das | pushes his boat; Blessing Phiri | was waiting for news of her husband
    r"\s[a-z]{3,14}\s(?:[a-z]{2,4}\s)?(?:his|her|himself|herself)\b"
    r"|\s(?:was|is|had|has)\s(?:been\s)?(?:still\s|just\s)?(?:asleep|cooking|crying|pregnant|praying"
    r"|queue?ing|sleeping|weeping|waiting\sfor|[^.;“”\"\n]{2,60}\b(?:his|her)\s(?:[a-z-]+\s)?(?:aunt"
    r"|baby|brother|child|children|cousin|daughters?|father|grand[a-z]+|husband|mother|nephew|niece"
    r"|sister|sons?|uncle|wife))\b"
)
_OF_PLACE = re.compile(r",\s(?:of|from)\s[A-Z][^,;.]{1,40},")
"""Ann Lee, of Leeds, said: where a person lives."""
_OF_BODY = re.compile(
    # Ann Lee of Graz Rescue said
    r"\sof\s(?:the\s)?[A-ZÀ-ÞĀ-Ž][\w’'-]+(?:\s[A-ZÀ-ÞĀ-Ž][\w’'-]+){0,4}\s(?:has\s|had\s)?"
    rf"{SPOKEN}\b"
)
_PLACED = re.compile(r",\s(?:[A-Z][a-z]+\.|[A-Z]\.[A-Z]\.)[,\s]")


@dataclass(slots=True)
class Candidate:
    """A name and what stands around it."""

    name: Name
    text: str
    """The name as written, line breaks made spaces."""
    keys: tuple[str, ...]
    """Its words folded, suffixes such as "Jr." and quotation marks left out."""
    suffix: str
    full: bool
    """Whether it is more than a surname: `is_full`."""
    paragraph: int
    gender: Gender | None = None
    """What title, role and given name tell."""
    role: tuple[int, int] | None = None
    apposition: tuple[int, int] | None = None
    personal: bool = False
    """Something beside its form says that it is a person."""
    grouped: bool = False
    """An apposition or the noun after it says that it is an organisation."""
    speaks: bool = False
    """A verb of speech stands beside it."""
    located: bool = False
    """"in" or the like stands before it, and nothing says that it is a person."""


def gather(analysis: "Analysis") -> tuple[list[Candidate], list[Candidate]]:
    """The candidates of running text, and words that are names only if a person bears them.

    Both in the order of the text. The second are places and common nouns of one word ("Jordan",
    "Baker"). Titles and headings are left to `gather.find`.
    """
    text = analysis.text
    found: list[Candidate] = []
    spare: list[Candidate] = []
    for index, (paragraph, sentences) in enumerate(analysis.paragraph_sentences):
        if is_running(text, paragraph):
            for start, end in sentences:
                shouted = capitals.is_capitals(text, start, end)
                for name in (capitals if shouted else names).find(text, start, end):
                    if text.startswith("-", name.start + 1) and _is_party(text, name):
                        continue
                    if _is_ship(text, name):
                        continue
                    if name.kind in {"place", "thing"}:
                        body = _body(text, name) if name.kind == "place" else None
                        if body is not None:
                            found.append(_candidate(text, start, body, index))
                        written = text[name.start : name.end]
                        if " " not in written:
                            spare.append(
                                Candidate(name, written, (low(written),), "", False, index)
                            )
                    else:
                        floor = name.lead if shouted else start
                        found.append(_candidate(text, floor, name, index))
    return found, spare


def _is_party(text: str, name: Name) -> bool:
    """Whether it only tells for whom somebody sits: "Ann Lee, R-Ohio," or "(D-Calif.)"."""
    tagged = text[name.start] in "DRI" and text[name.start - 2 : name.start].strip() in (",", "(")
    return tagged or text[name.start - 1 : name.start] == "("


_SHIP = re.compile(
    r"(?:\b(?:M/?V|M/?B(?:ca)?|M/?T|F/?B|F/?V|M/Y|S/S|S/?V|R/V|HMS|USS|INS|KRI|BRP|RMS|HMAS|HMCS|USNS)"
    r"|\b(?:ferry|trawler|tanker|vessel|yacht|freighter|frigate|destroyer|submarine|steamer|schooner"
    r"|tugboat|warship|motorbanca|catamaran|lifeboat|dhow))\s"
    r"(?:(?:Queen|Princess|King|Prince|Lady|Lord|Sir|Saint|Santa|San|Star|Sea|Ocean|Spirit|Pride)\s)?\Z"
)
_SHIP_ENDS = frozenset(
    {"mv", "m/v", "mb", "m/b", "mbca", "m/bca", "mt", "m/t", "fb", "f/b", "fv", "f/v", "m/y", "s/s"}
    | {"sv", "s/v", "r/v", "hms", "uss", "ins", "kri", "brp", "rms", "hmas", "hmcs", "usns"}
    | {"ferry", "trawler", "tanker", "vessel", "yacht", "freighter", "frigate", "destroyer"}
    | {"submarine", "steamer", "schooner", "tugboat", "warship", "motorbanca", "catamaran"}
    | {"lifeboat", "dhow", "queen", "princess", "king", "prince", "lady", "lord", "sir", "saint"}
    | {"santa", "san", "star", "sea", "ocean", "spirit", "pride"}
)
"""What `_SHIP` ends with: a quick look."""


def _is_ship(text: str, name: Name) -> bool:
    """Whether a name is a ship's: "the ferry *Ana Maria*", "the M/V Queen *Althea*"."""
    before = text[max(0, name.start - _SHIP_BEFORE) : name.start]
    words_before = before.rsplit(None, 1)
    if not words_before or words_before[-1].lower() not in _SHIP_ENDS:
        return False
    return _SHIP.search(before) is not None


_SHIP_BEFORE = 24


def _body(text: str, place: Name) -> Name | None:
    """The organisation that a country or nationality and a noun name: "the Turkish army"."""
    match = _BODY.match(text, place.end)
    if match is None or not _ends_phrase(text, match.end()):
        return None
    return place._replace(end=match.end(), kind="organisation")


def _ends_phrase(text: str, end: int) -> bool:
    """Whether no further noun follows: "the Turkish army said", not "army convoy"."""
    following = word_after(text, end)
    return (
        not following
        or text[end] != " "
        or following in VERBS
        or following in words("role_stops")
        or bool(flags(following) & NOT_NAME)
        or following.endswith("ed")
    )


def is_running(text: str, paragraph: Paragraph) -> bool:
    """Whether a paragraph's capitals mean names: not in a headline where every word has one."""
    if paragraph.kind in {"body", "caption"}:
        return True
    following = text[paragraph.start : paragraph.end].split()[1:]
    return sum(word[0].isupper() for word in following) * 2 < len(following)


def _candidate(text: str, floor: int, name: Name, paragraph: int) -> Candidate:
    written, keys, suffix, full, _ = form = forms[text[name.start : name.end]]
    candidate = Candidate(name, written, keys, suffix, full, paragraph)
    if name.kind != "organisation":
        evidence = beside(text, name)
        if evidence & (SPOKE | SPEECH):
            candidate.speaks = bool(evidence & SPOKE) or speaks(text, name)
            evidence &= ~(SPOKE | SPEECH)
        if name.kind != "acronym" and (evidence or len(keys) > 1 or name.titled or suffix):
            _look_around(text, floor, candidate, form.gender, evidence)
        elif text[name.end : name.end + 1] == "*" and _RENAMED.match(text, name.end):
            candidate.personal = True
    return candidate


_RENAMED = re.compile(
    # Mariam|*, 34, a mother of four; Mariam|* says: a name that was changed
    r"\*(?:,\s(?:aged\s)?\d|,\s(?:an?|the|who)\s|\s(?:says|said|told|recalls|explains|remembers)\b)"
)


_LONGEST_STYLE = 12
"""Characters of "Mrs. " and the like before a name."""


def _look_around(
    text: str, floor: int, candidate: Candidate, gender: Gender | None, evidence: int
) -> None:
    """Note the roles and the other evidence of a person that stand beside a name.

    `evidence`: what the words beside it may be (`around`), so that most need no closer look.
    """
    name, several = candidate.name, len(candidate.keys) > 1
    if evidence & GROUP and (fighters := _NOUN_AFTER.match(text, name.end)):
        candidate.grouped = fighters.group(1) in words("group_nouns")
        if candidate.grouped:
            return
    descriptions = []
    if name.titled:  # "Lee's teacher, | Mrs | Reed"
        descriptions += text[max(floor, name.start - _LONGEST_STYLE) : name.start].split()[-1:]
    if evidence & ROLE or name.titled:
        candidate.role = roles.beside(
            text, floor, name, parenthetical=candidate.speaks and not several
        )
        if candidate.role is not None:
            descriptions.append(text[slice(*candidate.role)])
    if evidence & COMMA and (apposed := apposition(text, name.end)):
        described = text[apposed[0] : apposed[1]]
        head = roles.head_noun(described)
        if is_role(head) and not _PLACED.match(text, name.end):
            candidate.apposition = apposed
            descriptions.append(described)
        else:  # "the Front, a militant group"
            candidate.grouped = head in words("group_nouns")
    candidate.gender = told(candidate.keys, *descriptions) if descriptions else gender
    candidate.personal = bool(
        descriptions
        or name.titled
        or candidate.suffix
        or (evidence & _TELLING and _is_told_of(text, name, evidence, several=several))
        or (several and not evidence & PLACING and _acts(text, name, evidence))
    )
    if evidence & PLACING and not candidate.personal:
        candidate.located = _is_located(text, name.lead)


def _is_located(text: str, start: int) -> bool:
    """Whether what stands before `start` says that a place follows."""
    first = max(0, start - _LOCATED)
    words_before = text[first:start].rsplit(None, 2)
    if words_before[-1:] in (["of"], ["from"]):  # few are behind a comma or a name
        before = words_before[-2] if len(words_before) > 1 else ""
        if not (before.endswith(",") or before[:1].isupper()):
            return False
    return _LOCATIVE.search(text, first, start) is not None


_TELLING = WHO | AGE | OF | DASH


def _is_told_of(text: str, name: Name, evidence: int, *, several: bool) -> bool:
    """Whether what is told beside a name is told of persons: "who", an age, where one lives."""
    end = name.end
    return bool(
        (evidence & WHO and _WHO.match(text, end) and not _is_inside(text, name, evidence))
        or (evidence & AGE and has_age(text, end))
        or (evidence & OF and _OF_PLACE.match(text, end))
        or (evidence & OF and several and _OF_BODY.match(text, end))
        or (evidence & DASH and _SIGNED.search(text, max(0, name.lead - 5), name.lead))
    )


def _acts(text: str, name: Name, evidence: int) -> bool:
    """Whether what an unknown name does, only a person does: "Ada Lind weeps", "mends his net"."""
    if name.kind != "unknown" or name.after_the or text[name.end : name.end + 1] != " ":
        return False
    return bool(evidence & DOES or _OWN.match(text, name.end))


def _is_inside(text: str, name: Name, evidence: int) -> bool:
    """Whether "in" stands before a name, so that "who" behind it means whoever is there: "A doctor
    in | Graz, who asked not to be named"."""
    first = max(0, name.lead - len("throughout "))
    return bool(evidence & PLACING) and _INSIDE.search(text, first, name.lead) is not None
