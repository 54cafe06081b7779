"""Names in English news prose: capitalised sequences and what sort of thing they name.

`find` gives every capitalised sequence of a sentence that may be a name, without the titles,
nationalities and sentence openers before it, with a first judgement from its form alone: person
(a known given name, a title or role before it), organisation ("Ministry", "Front"), place,
thing (a street, a war, a law) or unknown. What the rest of the article says about it (an
apposition, "who", the same surname alone) is weighed by `facts.people`.

Left out: text in capitals throughout (see `facts.people.capitals`), names in other scripts, and
names written in lower case.

>>> text = "On Tuesday Turkish President Recep Tayyip Erdogan met Xi Jinping."
>>> [(text[n.start:n.end], n.kind) for n in find(text, 0, len(text))]
[('Recep Tayyip Erdogan', 'person'), ('Xi Jinping', 'person')]
"""

import re
from typing import NamedTuple

from idlib_cli.language.capitalised import runs
from idlib_cli.language.memo import Memo
from idlib_cli.language.naming import Form, NameKind, forms, read

__all__ = ["Name", "NameKind", "find", "word_before"]


class Name(NamedTuple):
    """A capitalised sequence that may name somebody."""

    start: int
    end: int
    """The name alone, without title, role, nationality or possessive ending."""
    lead: int
    """Where the capitalised words before it begin: "Turkish President" (else `start`)."""
    kind: NameKind
    titled: bool = False
    """A title or role noun stands right before it, in the same capitalised sequence."""
    initial: bool = False
    """It is the first word of its sentence, where any word has a capital."""
    after_the: bool = False
    """"the" stands right before it: seldom a person."""
    before: str = ""
    """The `word_before` its lead."""


_LEADING_PARTICLES = (
    *("al", "el", "bin", "bint", "ibn", "abu", "von", "van der", "van den", "van de", "van"),
    *(
        "de la",
        "de los",
        "de",
        "dela",
        "delos",
        "del",
        "du",
        "da",
        "di",
        "dos",
        "della",
        "der",
        "ter",
    ),
)
_LEADING_PARTICLE = re.compile(rf"(?<!\S)(?:(?:{'|'.join(_LEADING_PARTICLES)})\s){{1,2}}$")
_PARTICLES = frozenset(particle.split()[-1] for particle in _LEADING_PARTICLES)
"""The last words of those."""
_PARTICLE_ENDS = tuple(_PARTICLES)
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|on|outside|around|across|into|through|the)\s$")
_THE = frozenset({"the ", "The "})
_REACH = 24
"""Characters before a name that hold all of the word there that matters."""


def find(text: str, start: int, end: int) -> list[Name]:
    """The names of the sentence `text[start:end]`, in order."""
    found: list[Name] = []
    opened = start
    while opened < end and not text[opened].isalnum():
        opened += 1
    new = tuple.__new__  # makes a Name in half the time
    for begin, written, tokens in runs(text, start, end):
        form = forms[written] if tokens is None else read(written, tokens)
        if form is None:
            continue
        before = text[begin - _REACH if begin > _REACH else 0 : begin].rsplit(None, 1)
        word = before[-1] if before else ""
        if not isinstance(form, str):
            _add(text, begin, form, word, begin <= opened, found)
            continue
        lead, kind, stop = begin, form, begin + len(written)
        the = False
        if _matters[word]:
            if kind == "unknown":
                lead = _with_particle(text, begin)
            the = text[lead - 4 : lead] in _THE
            word = word if lead == begin else word_before(text, lead)
        found.append(new(Name, (lead, stop, lead, kind, False, lead <= opened, the, word)))
    return found


def _is_the_or_particle(word: str) -> bool:
    return word.endswith(_PARTICLE_ENDS) or word.lower().endswith("the")


_matters = Memo(_is_the_or_particle)
"""Whether the word before a name may be "the" or a particle."""


def word_before(text: str, start: int) -> str:
    """What stands before a place back to white space: mostly a word with its marks; "" for none."""
    before = text[max(0, start - _REACH) : start].rsplit(None, 1)
    return before[-1] if before else ""


def _with_particle(text: str, start: int) -> int:
    """Where a name begins, particles in lower case before it included: "bin Laden"."""
    if start < 3 or not text[start - 1].isspace() or not text[start - 2].islower():
        return start
    if not text.endswith(_PARTICLE_ENDS, 0, start - 1):  # as in most places
        return start
    before = text[max(0, start - 14) : start].rsplit(None, 1)
    if before[-1] not in _PARTICLES:
        return start
    particle = _LEADING_PARTICLE.search(text, max(0, start - 14), start)
    return particle.start() if particle else start


def _add(text: str, begin: int, form: Form, word: str, initial: bool, found: list[Name]) -> None:
    """Add the names of a sequence of several words that begins at `begin`, behind `word`."""
    shift, first, last, kind, after_the, located, titled, the, whole, short, inner = form
    lead, start = begin + shift, begin + first
    if shift:
        word = word_before(text, lead)
    matters = _matters[word]
    if inner:
        found.append(Name(lead, begin + inner, lead, "organisation", before=word))
    the = whole and (the or (matters and text[lead - 4 : lead].lower() == "the "))
    if the:
        kind = after_the
    elif located != kind and _LOCATIVE.search(text, max(0, start - 8), start):
        kind = located
    if short and (matters or start != lead) and kind in {"unknown", "person"}:
        start = _with_particle(text, start)
        if start < lead:
            lead, word = start, word_before(text, start)
    initial = initial and whole and shift == 0
    new = tuple.__new__
    found.append(new(Name, (start, begin + last, lead, kind, titled, initial, the, word)))
