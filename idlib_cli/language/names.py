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
import sys
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from idlib_cli.language.folding import fold
from idlib_cli.language.wordlists import words

NameKind = Literal["person", "organisation", "place", "acronym", "thing", "unknown"]


@dataclass(frozen=True, slots=True)
class Name:
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


class Lexicon(NamedTuple):
    """The word lists, read once."""

    female: frozenset[str]
    male: frozenset[str]
    given: frozenset[str]
    roles: frozenset[str]
    titles: frozenset[str]
    nationalities: frozenset[str]
    places: frozenset[str]
    organisations: frozenset[str]
    things: frozenset[str]
    not_names: frozenset[str]
    openers: frozenset[str]
    modifiers: frozenset[str]
    family_first: frozenset[str]
    policy: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The word lists that judge a name."""
    female, male = words("given_names_female"), words("given_names_male")
    return Lexicon(
        female - male,
        male - female,
        female | male | words("given_names"),
        words("role_nouns"),
        words("titles"),
        words("nationalities"),
        words("places"),
        words("organisation_heads"),
        words("thing_heads"),
        words("not_names"),
        words("openers"),
        words("role_modifiers"),
        words("family_names_first"),
        words("policy_words"),
    )


_UPPER = "".join(
    c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and ord(c) not in range(0x370, 0x1E00)
)
_TITLE_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Pvt|Adm|Cmdr|Brig|"
    "Rev|Fr|Hon|Msgr|Supt|Det|Insp|Asst|Atty|Pres|Amb|Messrs|St|Ste|Jr|Sr|Dep|Cllr|Ph|Mt|Ft"
)
_SEPARATOR = r"(?:[ \t\u00a0]{1,3}|[ ]?\r?\n[ ]{0,3})"
_PARTICLES = (
    "de|del|della|dello|degli|dei|di|da|das|do|dos|du|des|la|las|los|le|van|von|vom|zu|zum|zur|"
    "der|den|het|ter|ten|te|bin|ben|bint|binti|ibn|al|el|ul|ud|ur|as|ash|abu|y|i|af|av|ap"
)
_TOKEN = rf"""
    (?:
        (?:{_TITLE_ABBREVIATIONS})\.                      # Gen.
      | [{_UPPER}]\.(?:-?[{_UPPER}]\.)*(?!\w)              # W.   J.K.   J.-P.   U.S.
      | (?:(?:[aA][lnrstdz]|[eE][lrszn]|[aA]sh|[uU][ldrnz]|[dD]h[ua]l|[bB]in|[aA]bu)-(?=[{_UPPER}])
          | [dlDLOoN]['’](?=[{_UPPER}]))?                  # al-Assad   d'Estaing   O'Neill
        [{_UPPER}][^\W_]*
        (?:['’](?![sS]\b)[^\W\d_]+ | -[^\W_]+ | &(?=[{_UPPER}])[^\W_]+ )*   # Jean-Luc  Nuku'alofa
    )"""
_RUN = re.compile(
    rf"(?<![^\W_])(?<![-'’]){_TOKEN}"
    rf"(?:{_SEPARATOR}(?:(?:{_PARTICLES}){_SEPARATOR}){{0,3}}{_TOKEN}){{0,14}}",
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")
_LEADING_PARTICLE = re.compile(
    r"(?<!\S)(?:(?:al|el|bin|bint|ibn|abu|von|van der|van den|van de|de la|de los|de|del|du|da|di|"
    r"dos|della|der|ter)\s){1,2}$"
)
_OF = re.compile(r"\s(?:of|for|on|against|without)\s(?:the\s)?|\sand\s|\s&\s")
_ACRONYM = re.compile(r"[A-Z][A-Z&-]{1,6}s?$|(?:[A-Z]\.){2,5}$")
_LOCATIVE = re.compile(r"\b(?:in|at|near|from|to|on|outside|around|across|into|through|the)\s$")
_OPENING_OF = frozenset({"house", "houses", "doctors", "reporters", "mothers", "sons", "daughters"})
"""Words that open an organisation's name though they are no organisation: "House of Lords"."""
_OPENING_PLACE = frozenset({"mount", "lake", "fort", "camp", "port", "cape", "st"})
SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


class _Token(NamedTuple):
    start: int
    end: int
    low: str
    """Folded, without a final full stop."""


def find(text: str, start: int, end: int) -> list[Name]:
    """The names of the sentence `text[start:end]`, in order."""
    lex = lexicon()
    found: list[Name] = []
    opened = _first_word(text, start, end)
    runs = [_tokens(m.group(), m.start()) for m in _RUN.finditer(text, start, end)]
    position = 0
    while position < len(runs):
        tokens = runs[position]
        position += 1
        # "Secretary" + "of" + "State Mike Pompeo"; "Ministry" + "of" + "Defense"
        while position < len(runs):
            if not _joined(text, tokens, runs[position], lex=lex):
                break
            tokens = tokens + runs[position]
            position += 1
        found.extend(_names(text, tokens, tokens[0].start <= opened, lex))
    return found


def _first_word(text: str, start: int, end: int) -> int:
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _tokens(run: str, offset: int) -> list[_Token]:
    return [
        _Token(offset + word.start(), offset + word.end(), _low(word.group()))
        for word in _WORD.finditer(run)
    ]


def _low(word: str) -> str:
    folded = word.lower() if word.isascii() else fold(word)
    return folded.rstrip(".").replace("’", "'")


def _joined(text: str, tokens: list[_Token], following: list[_Token], *, lex: Lexicon) -> bool:
    """Whether "of", "for" … between two capitalised sequences makes them one name or title."""
    gap = text[tokens[-1].end : following[0].start][:20]
    if not _OF.fullmatch(gap):
        return False
    last, first = tokens[-1].low, following[0].low
    organised = any(t.low in lex.organisations for t in tokens[-3:])
    if "and" in gap or "&" in gap:
        return last in lex.policy and first in lex.policy and organised
    if first in lex.not_names or first in lex.titles:
        return False
    if organised:
        return first not in lex.given or first in lex.places
    if last in lex.roles and gap.split()[0] in {"of", "for"}:
        return _given_at(following, lex) is not None or len(following) == 1
    return last in _OPENING_OF


def _given_at(tokens: list[_Token], lex: Lexicon) -> int | None:
    """Where a given name with something after it stands, beyond the first word."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].low in lex.given:
            return at
    return None


def _names(text: str, tokens: list[_Token], initial: bool, lex: Lexicon) -> list[Name]:
    tokens, the = _strip(text, tokens, lex)
    if not tokens:
        return []
    lead = tokens[0].start
    initial = initial and lead <= tokens[0].start
    if not the:
        the = text[max(0, lead - 4) : lead].lower() == "the "
    name, titled = _untitled(text, tokens, lex)
    if not name:
        return []
    found: list[Name] = []
    head = tokens[: len(tokens) - len(name)]
    if titled and head and head[-1].low not in lex.titles:
        # the organisation inside a title: "Red Cross President Peter Maurer"
        inner = _organisation(text, head[:-1], lex)
        if inner:
            found.append(Name(inner[0].start, inner[-1].end, inner[0].start, "organisation"))
    kind = _kind(text, name, titled, the and not titled, lex)
    begin = name[0].start
    if not titled and len(name) < 3:
        particle = _LEADING_PARTICLE.search(text, max(0, begin - 14), begin)
        if particle and kind in {"person", "unknown"}:
            begin = particle.start()
    found.append(
        Name(
            begin,
            name[-1].end,
            min(lead, begin),
            kind,
            titled,
            initial and name[0].start == lead,
            the and name[0].start == lead,
        )
    )
    return found


def _strip(text: str, tokens: list[_Token], lex: Lexicon) -> tuple[list[_Token], bool]:
    """Without function words and calendar words at both ends; whether "The" was one."""
    the = False
    first, last = 0, len(tokens)
    while first < last and (tokens[first].low in lex.not_names or tokens[first].low in lex.openers):
        token = tokens[first]
        following = tokens[first + 1].low if first + 1 < last else ""
        if following and following not in lex.not_names:
            if token.low in lex.openers:
                if following in lex.organisations or following in lex.roles:
                    break
            elif token.low in lex.given and not (
                following in lex.titles or following in lex.roles or following in lex.given
            ):
                break
        the = token.low == "the"
        first += 1
    while last - first > 1 and tokens[last - 1].low in lex.not_names:
        if last - first >= 2 and tokens[last - 2].low in lex.given:
            break
        last -= 1
    return tokens[first:last], the


def _untitled(text: str, tokens: list[_Token], lex: Lexicon) -> tuple[list[_Token], bool]:
    """The tokens after the last title or role noun, and whether there was one."""
    count = len(tokens)
    last = tokens[-1].low
    if last in lex.organisations and not (count > 2 and tokens[-2].low in lex.given):
        return tokens, False
    for at in range(count - 2, -1, -1):
        if _is_title(tokens[at].low, lex):
            return _named(text, tokens, at, lex), True
    if last in lex.roles or last in lex.titles:
        return (tokens if count > 1 and tokens[0].low in lex.given else []), False
    given = _given_at(tokens, lex)
    if given and all(_premodifies(t.low, lex) for t in tokens[:given]):
        return (tokens if _is_place(tokens, lex) else tokens[given:]), False
    return tokens, False


def _is_title(low: str, lex: Lexicon) -> bool:
    return low in lex.titles or low in lex.roles or low.rpartition("-")[2] in lex.roles


def _premodifies(low: str, lex: Lexicon) -> bool:
    return low in lex.nationalities or low in lex.places or low in lex.modifiers


def _named(text: str, tokens: list[_Token], at: int, lex: Lexicon) -> list[_Token]:
    """The name after the title at `at`: none where only parts of a title follow."""
    rest = tokens[at + 1 :]
    if text[tokens[at].end : rest[0].start].strip():
        # "Secretary of State Mike Pompeo": the title goes on to the given name
        given = _given_at(rest, lex)
        rest = rest[given:] if given else []
    if len(rest) > 2 and (rest[0].low in lex.nationalities or rest[0].low in lex.places):
        rest = rest[1:]
    return [] if all(t.low in lex.modifiers or t.low in lex.roles for t in rest) else rest


def _organisation(text: str, tokens: list[_Token], lex: Lexicon) -> list[_Token]:
    """The tokens if they name an organisation, else none."""
    if len(tokens) > 1 and any(t.low in lex.organisations for t in tokens[1:]):
        return tokens
    return []


def _is_place(tokens: list[_Token], lex: Lexicon) -> bool:
    return " ".join(t.low for t in tokens) in lex.places


def _kind(text: str, tokens: list[_Token], titled: bool, the: bool, lex: Lexicon) -> NameKind:
    if len(tokens) == 1:
        return "person" if titled else _kind_of_word(text, tokens[0], lex)
    if _is_place(tokens, lex):
        return "place"
    first, last = tokens[0].low, tokens[-1].low
    named = (first in lex.given or last in SUFFIXES) and not the
    titled = titled and not the
    if any(t.low in lex.organisations for t in tokens):
        surname = last in lex.organisations and len(tokens) == 2  # "Anne Church"
        return "person" if (named if surname else titled) else "organisation"
    if last in lex.things or first in _OPENING_PLACE:
        before = text[max(0, tokens[0].start - 8) : tokens[0].start]
        named = titled or (named and not _LOCATIVE.search(before))
        return "person" if named else "thing"
    if titled or named or (first in lex.family_first and len(tokens) < 4 and not the):
        return "person"
    vague = all(_premodifies(t.low, lex) or t.low in lex.not_names for t in tokens)
    return "thing" if vague else "unknown"


def _kind_of_word(text: str, token: _Token, lex: Lexicon) -> NameKind:
    low = token.low
    if low in lex.places or low in lex.nationalities or low + "." in lex.places:
        return "place"
    if _ACRONYM.match(text, token.start, token.end):
        return "acronym"
    if low in lex.organisations:
        return "thing" if low in lex.modifiers else "organisation"
    return "thing" if low in lex.things else "unknown"


def interned(word: str) -> str:
    """A folded word, for keys."""
    return sys.intern(_low(word))
