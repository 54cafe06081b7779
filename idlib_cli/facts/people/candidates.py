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
from idlib_cli.language import names
from idlib_cli.language.names import SUFFIXES, Name, lexicon

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_WORD = re.compile(r"[^\s,]+")
_SPEECH = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|argued|argues|warned|warns|insisted|"
    "replied|explained|announced|claimed|noted|recalled|stated|declared|denied|confirmed"
)
_SPEAKS = re.compile(rf"\s(?:(?:has|had|have|also|later|then)\s){{0,2}}(?:{_SPEECH})\b")
_SPOKEN = re.compile(rf"\b(?:{_SPEECH}|according to)\s$")
_WHO = re.compile(r",?\s(?:who|whose|whom)\b")
_LOWER_WORD = re.compile(r"(?<![\w’'-])[a-z]{3,}\b")
_LOCATIVE = re.compile(r"\b(?:in|at|near|outside|around|across|into|through|throughout)\s$")


@dataclass(slots=True)
class Candidate:
    """A name and what stands around it."""

    name: Name
    text: str
    """The name as written."""
    keys: tuple[str, ...]
    """Its words folded, suffixes such as "Jr." and commas left out."""
    suffix: str
    gender: Gender | None
    """What title, role and given name tell."""
    role: tuple[int, int] | None
    apposition: tuple[int, int] | None
    sentence: int
    paragraph: int
    personal: bool
    """Something beside its form says that it is a person."""
    speaks: bool
    """A verb of speech stands beside it."""
    located: bool
    """"in" or the like stands before it, and nothing says that it is a person."""


def gather(analysis: "Analysis") -> tuple[list[Candidate], list[Candidate]]:
    """The candidates of running text, and those of titles and headings, each in text order."""
    text = analysis.text
    running: list[Candidate] = []
    headings: list[Candidate] = []
    number = 0
    for index, (paragraph, sentences) in enumerate(analysis.paragraph_sentences):
        target = running if paragraph.kind in {"body", "caption"} else headings
        for start, end in sentences:
            for name in names.find(text, start, end):
                if name.kind not in {"place", "thing"}:
                    target.append(_candidate(text, start, name, number, index))
            number += 1
    return running, headings


def _candidate(text: str, floor: int, name: Name, sentence: int, paragraph: int) -> Candidate:
    written = text[name.start : name.end]
    keys = [key(word) for word in _WORD.findall(written)]
    suffix = ""
    if len(keys) > 1 and keys[-1] in SUFFIXES:
        suffix = keys.pop()
    role = apposition = None
    personal = name.titled
    if name.kind in {"person", "unknown"}:
        begin = roles.before(text, floor, name.start, titled=name.titled, lead=name.lead)
        if begin is not None and begin < name.start:
            role = (begin, _rstrip(text, begin, name.start))
        apposition = roles.after(text, name.end)
        personal = bool(
            role
            or apposition
            or name.titled
            or suffix
            or roles.has_age(text, name.end)
            or _WHO.match(text, name.end)
        )
    lead = name.lead
    speaks = bool(_SPEAKS.match(text, name.end) or _SPOKEN.search(text, max(0, lead - 14), lead))
    located = not personal and bool(_LOCATIVE.search(text, max(0, lead - 12), lead))
    beside = [text[span[0] : span[1]] for span in (role, apposition) if span]
    return Candidate(
        name,
        written,
        tuple(keys),
        suffix,
        told(tuple(keys), *beside),
        role,
        apposition,
        sentence,
        paragraph,
        personal,
        speaks,
        located,
    )


def _rstrip(text: str, start: int, end: int) -> int:
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    return end


def key(word: str) -> str:
    """A word of a name as it is compared: folded, without article prefix ("al-") and dots."""
    return names.interned(word)


def lower_words(text: str) -> frozenset[str]:
    """The words that the text writes in lower case somewhere: no names."""
    return frozenset(_LOWER_WORD.findall(text))


def is_given(word: str) -> bool:
    """Whether a folded word is a known given name."""
    return word in lexicon().given
