"""Names of an article with what stands around them: the evidence that tells persons from the rest.

A name's form (`language.names`) is often not enough. Beside it may stand a role, an age, "who",
a verb of speech; the article may name the same surname alone later. This module gathers that;
`gather` puts the candidates together into persons.
"""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from idlib_cli.facts.people import roles
from idlib_cli.facts.people.gender import told
from idlib_cli.facts.people.model import Gender
from idlib_cli.language import capitals, names
from idlib_cli.language.lexicon import NOT_NAME, flags, is_role
from idlib_cli.language.memo import Memo
from idlib_cli.language.name_forms import keys, low, parted
from idlib_cli.language.names import Name
from idlib_cli.language.wordlists import entries, words
from idlib_cli.records import Paragraph

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

SPEECH = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|argued|argues|warned|warns|insisted|"
    "replied|explained|explains|announced|claimed|claims|noted|notes|recalled|stated|declared|"
    "denied|confirmed|continued|concluded|testified|believes|believed|thinks|thought|asked|asks"
)
"""Verbs of speech as a subject takes them."""
_VERBS = frozenset(SPEECH.split("|"))
_AUXILIARIES = frozenset({"has", "had", "have", "also", "later", "then"})
_ACCORDING = ["according", "to"]
_SPEAKS = re.compile(rf"\s(?:(?:has|had|have|also|later|then)\s){{0,2}}(?:{SPEECH})\b|:\s", re.I)
_DASHES = frozenset("―—–-")
_SIGNED = re.compile(r"(?:^|[\n”\"])\s?[―—–-]{1,2}\s?$")
_NOUN_AFTER = re.compile(r"\s(?:\([A-Z][A-Za-z-]+\)\s)?([a-z-]+s|group|party|militia|movement)\b")
_BODY = re.compile(
    r"(?:['’]s)?\s(?:{})\b".format("|".join(sorted(entries("bodies"), key=len, reverse=True)))
)
_WHO = re.compile(r",?\s(?:who|whose|whom)\b")
_LOCATIVE = re.compile(
    # in Graz; Ann Lee, of Graz
    r"(?:\b(?:in|at|near|outside|around|across|into|through|throughout)|,\s(?:of|from))\s$"
)
_PLACING = (
    *("in", "at", "near", "outside", "around", "across", "into", "through", "throughout"),
    *("of", "from"),
)
_OF_PLACE = re.compile(r",\s(?:of|from)\s[A-Z][^,;.]{1,40},")
"""Ann Lee, of Leeds, said: where a person lives."""
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
                    if name.kind in {"place", "thing"}:
                        body = _body(text, name) if name.kind == "place" else None
                        if body is not None:
                            found.append(_candidate(text, start, body, index))
                        written = text[name.start : name.end]
                        if " " not in written:
                            spare.append(Candidate(name, written, (low(written),), "", index))
                    else:
                        floor = name.lead if shouted else start
                        found.append(_candidate(text, floor, name, index))
    return found, spare


def _body(text: str, place: Name) -> Name | None:
    """The organisation that a country or nationality and a noun name: "the Turkish army"."""
    match = _BODY.match(text, place.end)
    if match is None or not _ends_phrase(text, match.end()):
        return None
    return place._replace(end=match.end(), kind="organisation")


def _ends_phrase(text: str, end: int) -> bool:
    """Whether no further noun follows: "the Turkish army said", not "army convoy"."""
    following = _word_after(text, end)
    return (
        not following
        or text[end] != " "
        or following in _VERBS
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
    candidate = Candidate(name, *_forms[text[name.start : name.end]], paragraph)
    kind = name.kind
    if kind != "organisation":
        candidate.speaks = speaks(text, name)
        if kind != "acronym":
            _look_around(text, floor, candidate)
    return candidate


def _form(written: str) -> tuple[str, tuple[str, ...], str]:
    """A name on one line, its words folded, and its suffix."""
    if written.isalnum():
        return written, (low(written),), ""
    return " ".join(written.split()), *parted(keys(written))


_forms = Memo(_form)


def speaks(text: str, name: Name) -> bool:
    """Whether a verb of speech stands beside a name."""
    following = _word_after(text, name.end)
    if following in _VERBS or text[name.end : name.end + 2] == ": ":
        return True
    if following in _AUXILIARIES and _SPEAKS.match(text, name.end):
        return True
    before = _words_before(text, name.lead)
    return bool(before) and (before[-1] in _VERBS or before[-2:] == _ACCORDING)


def _word_after(text: str, end: int) -> str:
    """The word after a space or comma, in lower case, without punctuation."""
    words_after = text[end : end + 24].split(None, 2)
    if len(words_after) < 2:
        return ""
    at = 1 if text[end] == "," else 0
    return words_after[at].rstrip(".,;:?!").lower()


def _words_before(text: str, start: int) -> list[str]:
    """The last words before a name, in lower case."""
    return text[max(0, start - 24) : start].lower().rsplit(None, 2)[-2:]


def _look_around(text: str, floor: int, candidate: Candidate) -> None:
    """Note the roles and the other evidence of a person that stand beside a name."""
    name = candidate.name
    following = text[name.end : name.end + 1]
    fighters = _NOUN_AFTER.match(text, name.end) if following == " " else None
    if fighters and fighters.group(1) in words("group_nouns"):
        candidate.grouped = True
        return
    begin = roles.before(text, floor, name.start, titled=name.titled, lead=name.lead)
    if begin is not None and begin < name.start:
        end = name.start
        while text[end - 1].isspace() or text[end - 1] == ",":
            end -= 1
        candidate.role = (begin, end)
    apposed = roles.apposition(text, name.end) if following == "," else None
    head = roles.head_noun(text[apposed[0] : apposed[1]]) if apposed else ""
    if apposed and is_role(head) and not _PLACED.match(text, name.end):
        candidate.apposition = apposed
    beside = [text[s:e] for s, e in filter(None, (candidate.role, candidate.apposition))]
    if candidate.apposition is None:  # "the Front, a militant group"
        candidate.grouped = head in words("group_nouns")
    if beside or len(candidate.keys) > 1:
        candidate.gender = told(candidate.keys, *beside)
    candidate.personal = bool(
        beside
        or name.titled
        or candidate.suffix
        or (following in {",", " "} and _WHO.match(text, name.end))
        or (following == "," and roles.has_age(text, name.end))
        or (following == "," and _OF_PLACE.match(text, name.end))
        or _is_signed(text, name.lead)
    )
    if not candidate.personal:
        first = max(0, name.lead - 12)
        may_be = text[first : name.lead].rstrip().endswith(_PLACING)
        candidate.located = may_be and _LOCATIVE.search(text, first, name.lead) is not None


def _is_signed(text: str, start: int) -> bool:
    """Whether the name signs what stands above it: a dash opens its line."""
    dashed = not _DASHES.isdisjoint(text[max(0, start - 3) : start])
    return dashed and _SIGNED.search(text, max(0, start - 5), start) is not None


def lower_words(text: str) -> frozenset[str]:
    """The words of the text as written: one in lower case is no name."""
    return frozenset(text.split())
