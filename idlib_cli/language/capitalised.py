"""Capitalised sequences: "Lt. Gen. Ada van der Berg", "Ministry of Defense", 'Ada "Addie" Lind'.

`runs` gives each as its words, folded and with what the word lists know of them. What they name is
for `names` to judge.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from idlib_cli.language import lexicon
from idlib_cli.language.lexicon import GIVEN, NOT_NAME, ORGANISATION, PLACE, POLICY, ROLE, TITLE
from idlib_cli.language.name_forms import low

_UPPER = "".join(
    c for c in map(chr, range(0x41, 0x1F00)) if c.isupper() and ord(c) not in range(0x370, 0x1E00)
)
_TITLE_ABBREVIATIONS = (
    "Mr|Mrs|Ms|Mx|Dr|Prof|Sir|Sens?|Reps?|Govs?|Gen|Lt|Col|Maj|Capt|Cpt|Sgt|Cpl|Pvt|Adm|Cmdr|Brig|"
    "Revd?|Fr|Hon|Rt|Ven|Msgr|Mgr|Supt|Det|Insp|Asst|Atty|Pres|Amb|Messrs|St|Ste|Jr|Sr|Br|Dep|Cllr|"
    "Pte|Spr|Engr|Barr|Cde|Cst|Const|Cmde|Sqn|Flt|Wg|Ph|Mt|Ft"
)
_SEPARATOR = r"(?:[ \t\u00a0]{1,3}|[ ]?\r?\n[ ]{0,3})"
_PARTICLES = (
    "de|del|della|dello|degli|dei|di|da|das|do|dos|du|des|la|las|los|le|van|von|vom|zu|zum|zur|"
    "der|den|het|ter|ten|te|bin|ben|bint|binti|ibn|al|el|ul|ud|ur|as|ash|abu|y|i|af|av|ap"
)
_TOKEN = rf"""
    (?:
        (?=[A-Z][a-z]{{1,5}}\.)(?:{_TITLE_ABBREVIATIONS})\.  # Gen.
      | [{_UPPER}]\.(?:-?[{_UPPER}]\.){{0,5}}(?!\w)          # W.   J.K.   J.-P.   U.S.
      | (?:(?:[aA][lnrstdz]|[eE][lrszn]|[aA]sh|[uU][ldrnz]|[dD]h[ua]l|[bB]in|[aA]bu)-(?=[{_UPPER}])
          | [dlDLOoN]['’](?=[{_UPPER}]))?                  # al-Assad   d'Estaing   O'Neill
        [{_UPPER}][^\W_]*+
        (?:['’](?![sS]\b)[^\W\d_]++ | -[^\W_]++ | &(?=[{_UPPER}])[^\W_]++ )*+  # Jean-Luc
    )"""
_CAPITAL = re.compile(rf"[{_UPPER}]")
_PREFIX = re.compile(
    r"(?<![^\W_])(?:[ae][lnrstdz]-|el-|ash-|u[ldrnz]-|dh[ua]l-|bin-|abu-|[dlno]['’])$",
    re.IGNORECASE,
)
_RUN = re.compile(
    rf"{_TOKEN}"
    rf"(?:{_SEPARATOR}(?:(?:{_PARTICLES}){_SEPARATOR}){{0,3}}{_TOKEN}){{0,14}}",
    re.VERBOSE,
)
_WORD = re.compile(r"\S+")
_LINK = re.compile(r"\s(?:of|for|on|against|without)\s(?:the\s)?|\sand\s|\s&\s")
_NICKNAME = re.compile(r"\s[\"“‘'(]{1,2}$")
_NICKNAME_END = re.compile(r"[\"”’')]{1,2}\s")
_OPENING_OF = frozenset({"house", "houses", "doctors", "reporters", "mothers", "sons", "citizens"})
"""Words that open an organisation's name though they are no organisation: "House of Lords"."""


class Token(NamedTuple):
    """A word of a capitalised sequence."""

    start: int
    end: int
    low: str
    """Folded, without a final full stop."""
    flags: int
    """What it can be: see `lexicon`."""


def runs(text: str, start: int, end: int) -> list[list[Token]]:
    """The capitalised sequences of `text[start:end]`, those that "of" or a nickname joins as one.

    "Ministry of Defense" and 'Ada "Addie" Lind' are one each, "Ada Lind of Oslo" is two.
    """
    found: list[list[Token]] = []
    done = start
    for capital in _CAPITAL.finditer(text, start, end):
        begin = capital.start()
        if begin < done:
            continue
        if begin > start and not text[begin - 1].isspace():
            begin = _prefixed(text, begin)
            if begin < done:
                continue
        run = _RUN.match(text, begin, end)
        if run:
            found.append(_tokens(run.group(), begin))
            done = run.end()
    if len(found) < 2:
        return found
    joined = [found[0]]
    at = 1
    while at < len(found):
        tokens, following = joined[-1], found[at]
        begin, stop = tokens[-1].end, following[0].start
        if stop - begin < 10:
            if _links(text[begin:stop], tokens, following):
                tokens.extend(following)
                at += 1
                continue
            if at + 1 < len(found) and _nicknamed(text, tokens, following, found[at + 1]):
                tokens.extend(following)
                tokens.extend(found[at + 1])
                at += 2
                continue
        joined.append(following)
        at += 1
    return joined


def _prefixed(text: str, start: int) -> int:
    """Where the word with a capital at `start` begins: "al-Assad"; -1 inside another word."""
    before = text[start - 1]
    if before in "-'’":
        prefix = _PREFIX.search(text, max(0, start - 5), start)
        if prefix:
            return prefix.start()
        return start if before != "-" and (start < 2 or not text[start - 2].isalnum()) else -1
    return -1 if before.isalnum() else start


def _tokens(run: str, offset: int) -> list[Token]:
    if run.isalnum():
        return [Token(offset, offset + len(run), *_read(run))]
    return [
        Token(offset + match.start(), offset + match.end(), *_read(match.group()))
        for match in _WORD.finditer(run)
    ]


@lru_cache(maxsize=16384)
def _read(word: str) -> tuple[str, int]:
    """A word as it is compared, and its flags; none for a particle such as "van"."""
    key = low(word)
    if word[0].islower() and "-" not in word and "'" not in key and "’" not in key:
        return key, 0
    return key, lexicon.flags(key)


def _links(gap: str, tokens: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether "of", "for" … between two capitalised sequences makes them one name or title."""
    if not _LINK.fullmatch(gap):
        return False
    last, first = tokens[-1].flags, following[0].flags
    organised = any(t.flags & ORGANISATION for t in tokens[-3:])
    if "and" in gap or "&" in gap:
        return bool(last & POLICY and first & POLICY and organised)
    if first & (NOT_NAME | TITLE):
        return False
    if organised:
        return not first & GIVEN or bool(first & PLACE)
    if last & ROLE and gap.startswith((" of", " for")):
        return given_at(following) is not None or len(following) == 1
    return tokens[-1].low in _OPENING_OF


def _nicknamed(
    text: str, tokens: Sequence[Token], nickname: Sequence[Token], rest: Sequence[Token]
) -> bool:
    """Whether a name goes on after a nickname in quotation marks or brackets."""
    return (
        bool(tokens[-1].flags & GIVEN or len(tokens[-1].low) == 1)
        and len(nickname) == 1
        and rest[0].start - nickname[0].end < 4
        and _NICKNAME.fullmatch(text, tokens[-1].end, nickname[0].start) is not None
        and _NICKNAME_END.fullmatch(text, nickname[0].end, rest[0].start) is not None
    )


def given_at(tokens: Sequence[Token]) -> int | None:
    """Where a given name with something after it stands, beyond the first word."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].flags & GIVEN:
            return at
    return None
