"""A sentence cut into classed tokens: what the frames of casualties look at.

Each token has one class letter:

    n  a number that counts        N  a capitalised word that does not open the sentence
    d  determiner, possessive      h  a noun for people ("human")
    p  preposition                 t  a trigger: a word for what happens to people
    c  coordinating conjunction    x  auxiliary verb
    s  word that opens a clause    v  another common finite verb
    o  pronoun                     e  a word in -ed or -ing that is no known adjective
    r  adverb                      w  any other word
    and every punctuation mark for itself
"""

import re
from dataclasses import dataclass
from typing import NamedTuple

from idlib_cli.facts.casualties import lexicon
from idlib_cli.language.memo import Memo
from idlib_cli.language.numbers import Number
from idlib_cli.language.wordlists import entries

_TOKEN = re.compile(
    r"[A-Z]{2,6}/[A-Z]{1,2}\b"  # SPLM/A
    r"|[A-Za-z]++(?![\w.'’‑-])"  # what most are, told at once
    r"|(?:[A-Za-z]\.){2,}|[A-Z]\.(?=\s[A-Z])|[^\W_]\w*(?:[-‑'’.]\w+)*['’]?|[^\w\s]"
)

_CLASSES: dict[str, str] = {
    word: line[0]
    for line in entries("function_words", package=lexicon.PACKAGE)
    for word in line.split()[1:]
}
_QUOTES = frozenset('"“”„«»‘`*_')
_OPENING_MARK = re.compile(r"\s'\w")
_ASIDE = re.compile(r"[(\[][^\W\d][\w.&'’/-]{0,20}(?:\s[\w.&'’/-]{1,20}){0,2}[)\]]")
"""A short aside such as "(FARC)", which comes between a noun and its name."""
_TITLES = frozenset(
    {"dr", "mr", "mrs", "ms", "msgr", "gen", "col", "lt", "sgt", "capt", "maj", "sen", "rep"}
    | {"gov", "prof", "rev", "fr", "cpl", "pvt", "sr"}
)
_SPECIAL = _QUOTES | _TITLES | {"(", "[", "-", "'"}
"""Tokens that are looked at more closely."""
_ARTICLES = frozenset({"al-", "el-", "ad-", "ar-", "as-", "at-", "an-", "az-", "ul-"})
"""How Arabic names begin that open with a small letter: "al-Masri"."""
_DOTTED = re.compile(r"\w+\.")
_NOT_ADVERBS = frozenset({"family", "elderly", "friendly", "italy", "july", "assembly", "rally",
                          "ally", "bully", "only", "early", "daily", "weekly"})  # fmt: skip


@dataclass(slots=True)
class Sentence:
    """The tokens of one sentence, as parallel lists."""

    start: int
    end: int
    low: list[str]
    first: list[int]
    """Where each token starts in the article's text."""
    last: list[int]
    kind: list[str]
    numbers: dict[int, Number]
    """The number that a token of class n is."""
    capitals: bool
    """Whether the sentence is written in capitals throughout."""

    def __len__(self) -> int:
        return len(self.low)


def tokens(text: str, start: int, end: int, numbers: list[Number]) -> Sentence:
    """The sentence `text[start:end]` as tokens; `numbers` are the numbers that lie in it."""
    capitals = _in_capitals(text[start:end])
    found: list[_Token] = []
    counted: dict[int, Number] = {}
    position, upcoming = start, iter(numbers)
    number = next(upcoming, None)
    number_start = number.start if number else end
    opens = True
    while position < end:
        for match in _TOKEN.finditer(text, position, end):
            first, last = match.span()
            if first < position:
                if last <= position:
                    continue  # a part of a number or an aside, the full stop of a title
                break  # a number ends within a token: to go on behind it
            if last > number_start and number:
                counted[len(found)] = number
                found.append(_of_number(number))
                position = max(position, number.end)
                number = next(upcoming, None)
                number_start = number.start if number else end
                if position < last:
                    break
                continue
            low, inside, opening, special = _forms[match[0]]
            if not special:
                opens = opens or found[-1][0] == ":"
                found.append((low, first, last, opening if opens else inside))
                opens = capitals
                continue
            if low in _QUOTES or (low == "'" and _is_after_number(text, first, found)):
                opens = True
                continue
            if low in "([" and (aside := _ASIDE.match(text, first, end)):
                opens = True
                position = aside.end()
                continue
            if low in _TITLES and text[last : last + 1] == ".":
                last = position = (_DOTTED.match(text, first) or match).end()
            opens = opens or found[-1][0] == ":"
            found.append(_marked(text, low, first, last, opening if opens else inside))
            opens = capitals
            if _is_possessive(match[0], low):
                found.append(("'s", last, last, "'"))
        else:
            break
    lows, firsts, lasts, kinds = map(list, zip(*found, strict=True)) if found else ([], [], [], [])
    return Sentence(start, end, lows, firsts, lasts, kinds, counted, capitals)


def _is_after_number(text: str, at: int, found: "list[_Token]") -> bool:
    """Whether a mark opens what a number counts: "60 'jihadists' killed"."""
    return bool(found) and found[-1][3] == "n" and _OPENING_MARK.match(text, at - 1) is not None


def _marked(text: str, low: str, first: int, last: int, kind: str) -> "_Token":
    """The token of a mark or a title; a hyphen between spaces is a dash: "ORLA - Gunmen shot"."""
    dash = low == "-" and text[first - 1 : first].isspace() and text[last : last + 1].isspace()
    return ("—", first, last, "—") if dash else (low, first, last, kind)


def _in_capitals(text: str) -> bool:
    """Whether fewer than one in five characters is a small letter."""
    plain = len(text.encode("ascii", "ignore").translate(None, _NO_SMALL))
    return 5 * plain < len(text) and 5 * sum(map(str.islower, text)) < len(text)


_NO_SMALL = bytes(byte for byte in range(256) if not 97 <= byte <= 122)


_Token = tuple[str, int, int, str]
"""What the lists of a `Sentence` hold of one token, put together until all are found."""


def _of_number(number: Number) -> _Token:
    low = "#" if number.role == "count" else f"#{number.role}"
    return low, number.start, number.end, "n" if number.role in ("count", "modifier") else "w"


class _Form(NamedTuple):
    """What a token is wherever it stands."""

    low: str
    inside: str
    """Its class in the middle of a sentence."""
    opening: str
    """Its class where a capital says nothing."""
    special: bool
    """Whether `tokens` has to look at it more closely: a mark, a title, a possessive."""


_CAPITALISED = {"May": ("w", "x"), "Said": ("N", "v")}
"""The month, "the raid in May had killed two", and a name, "Omar Said, 31"."""
_NATIONS = frozenset({"pole", "poles", "swede", "swedes", "turk", "dane", "finn", "scot"})
"""Who comes from there has a capital."""


def _form(word: str) -> _Form:
    low = word.lower().replace("’", "'").rstrip("'").removesuffix("'s") or word
    low = low.removeprefix("ex-") if low.startswith("ex-") else low
    return _Form(low, *_classes(word, low), low in _SPECIAL or _is_possessive(word, low))


_forms = Memo(_form)


def _is_possessive(word: str, low: str) -> bool:
    return len(low) < len(word.rstrip("'’")) and word[-2:-1] in "'’"


def _classes(word: str, low: str) -> tuple[str, str]:
    """The classes of a word in the middle of a sentence and where a capital says nothing."""
    if low in lexicon.triggers():
        return "t", "t"
    if word in _NATIONS:
        return "w", "w"  # "three power poles"
    if word in _CAPITALISED:
        return _CAPITALISED[word]
    if not word[0].isalnum():
        return word, word
    if kind := _CLASSES.get(low) or ("h" if low in lexicon.people() else None):
        return kind, kind
    capital = word[0].isupper() or (word[:3].lower() in _ARTICLES and word[3:4].isupper())
    opening = _by_ending(low) or ("N" if capital and not word.isupper() else "w")
    return ("N" if capital else opening), opening


def _by_ending(low: str) -> str | None:
    """The class of an adverb in -ly or a form in -ed or -ing."""
    if len(low) <= len("goes") or low in lexicon.adjectives():
        return None
    if low.endswith("ly") and low not in _NOT_ADVERBS:
        return "r"
    return "e" if low.endswith(("ed", "ing")) else None
