"""Capitalised sequences: "Lt. Gen. Ada van der Berg", "Ministry of Defense", 'Ada "Addie" Lind'.

`runs` gives each with its words, folded and with what the word lists know of them; what a sequence
is made of is looked up, since names come again. What they name is for `names` to judge.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Literal, NamedTuple

from idlib_cli.language import lexicon
from idlib_cli.language.capital_patterns import FREE, JOINING, PREFIX, RUN
from idlib_cli.language.lexicon import (
    GIVEN,
    MODIFIER,
    NATION,
    NOT_NAME,
    ORGANISATION,
    PLACE,
    POLICY,
    ROLE,
    TITLE,
)
from idlib_cli.language.memo import Memo
from idlib_cli.language.name_forms import low

_WORD = re.compile(r"\S+")
_LINK = re.compile(r"\s(?:of|for|on|against|without)\s(?:the\s)?|\sand\s|\s&\s")
_NICKNAME = re.compile(r"\s[\"“‘'(]{1,2}$")
_NICKNAME_END = re.compile(r"[\"”’')]{1,2}\s")
_OPENING_OF = frozenset({"house", "houses", "doctors", "reporters", "mothers", "sons", "citizens"})
"""Words that open an organisation's name though they are no organisation: "House of Lords"."""


_REALMS = frozenset({"region", "republic", "union", "state", "nation", "territory", "federation"})
"""What a chief may be of: "President of the Region | Ann Lee"."""
_WHOLE_BODIES = frozenset({"police", "customs", "prisons"})
"""Bodies whose name is one word."""
_FIELD = POLICY | ORGANISATION | MODIFIER | NATION | PLACE
"""What the words may be that tell an office: "Secretary of | Homeland Security"."""


class Token(NamedTuple):
    """A word of a capitalised sequence."""

    start: int
    end: int
    low: str
    """Folded, without a final full stop."""
    flags: int
    """What it can be: see `lexicon`."""


Run = tuple[int, str, Sequence[Token] | None]
"""A capitalised sequence: where it starts, how it is written, and its words where "of" or the like
joins two ("Ministry of Defense"). Of all others `tokens_of` gives the words."""


def runs(text: str, start: int, end: int) -> list[Run]:
    """The capitalised sequences of `text[start:end]`, those that "of" or a nickname joins as one.

    "Ministry of Defense" and 'Ada "Addie" Lind' are one each, "Ada Lind of Oslo" is two.
    """
    found: list[Run] = []
    done, near = start, False
    matches: Iterator[re.Match[str]] = FREE.finditer(text, start, end)
    if start and not text[start - 1].isspace() and text[start : start + 1].isupper():
        opening = RUN.match(text, start, end)  # what a sentence opens with stands free
        if opening:
            matches = chain((opening,), FREE.finditer(text, opening.end(), end))
    while True:
        for match in matches:
            begin, written = match.start(), match[0]
            prefixed = len(written) == 1 and begin > start and text[begin - 1] in JOINING
            if prefixed:
                begin = _prefixed(text, begin)
                run = RUN.match(text, begin, end) if begin >= done else None
                if run is None:
                    continue
                written = run[0]
            if begin - done < _NEAR and found:
                near = True
            found.append((begin, written, None))
            done = begin + len(written)
            if prefixed:  # it may reach beyond what is found next
                matches = FREE.finditer(text, done, end)
                break
        else:
            return _joined(text, found) if near else found


_NEAR = 10
"""Characters between two sequences that may be one."""


def _joined(text: str, found: list[Run]) -> list[Run]:
    """The sequences, those joined that are one."""
    joined = [found[0]]
    at = 1
    while at < len(found):
        run, following = joined[-1], found[at]
        stop, begin = run[0] + len(run[1]), following[0]
        if begin - stop < _NEAR:
            gap = text[stop:begin]
            joins = _joins[gap]
            if joins == "link" and _links(gap, _tokens(run), _tokens(following)):
                joined[-1] = _together(text, run, following)
                at += 1
                continue
            rest = found[at + 1] if joins == "nickname" and at + 1 < len(found) else None
            if rest is not None and _nicknamed(text, run, following, rest):
                joined[-1] = _together(text, run, following, rest)
                at += 2
                continue
        joined.append(following)
        at += 1
    return joined


def _gap(written: str) -> Literal["link", "nickname"] | None:
    """What the text between two sequences may make of them."""
    if _LINK.fullmatch(written):
        return "link"
    return "nickname" if _NICKNAME.fullmatch(written) else None


_joins = Memo(_gap)


def _tokens(run: Run) -> Sequence[Token]:
    return tokens_of[run[1]] if run[2] is None else run[2]


def _together(text: str, first: Run, *others: Run) -> Run:
    """Sequences that are one."""
    start, written, _ = first
    tokens = [*_tokens(first)]
    for other in others:
        shift, written = other[0] - start, other[1]
        tokens += [Token(t.start + shift, t.end + shift, t.low, t.flags) for t in _tokens(other)]
    return start, text[start : others[-1][0] + len(written)], tokens


def _prefixed(text: str, start: int) -> int:
    """Where the word with a capital at `start` begins: "al-Assad"; -1 inside another word."""
    before = text[start - 1]
    if before in JOINING:
        prefix = PREFIX.search(text, max(0, start - 5), start)
        if prefix:
            return prefix.start()
        return start if before != "-" and (start < 2 or not text[start - 2].isalnum()) else -1
    return -1 if before.isalnum() else start


def words_of(run: str) -> tuple[Token, ...]:
    """The words of a sequence, placed from its start."""
    if run.isalnum():
        return (Token(0, len(run), *_read(run)),)
    return tuple([Token(*word.span(), *_read(word[0])) for word in _WORD.finditer(run)])


def _read(word: str) -> tuple[str, int]:
    """A word as it is compared, and its flags; none for a particle such as "van"."""
    key = low(word)
    if word[0].islower() and "-" not in word and "'" not in key and "’" not in key:
        return key, 0
    return key, lexicon.flags(key)


tokens_of = Memo(words_of)
"""`words_of` for sequences as written."""


def _links(gap: str, tokens: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether "of", "for" … between two capitalised sequences makes them one name or title."""
    last, first = tokens[-1].flags, following[0].flags
    organised = any(t.flags & ORGANISATION for t in tokens[-3:])
    if "&" in gap and not (last | first) & (GIVEN | NOT_NAME | TITLE | ROLE | PLACE | NATION):
        return True  # "Calder & Rook", a firm
    if "and" in gap or "&" in gap:
        parts = (first & POLICY and organised) or _is_head_shared(tokens, following)
        return bool(last & POLICY and parts) or (organised and _is_purpose(tokens, following))
    if first & NOT_NAME or (first & TITLE and not (organised and following[0].low == "justice")):
        return False
    if organised:
        meant = tokens[-1].low in _PURPOSES and len(following) == 1
        return meant or not first & GIVEN or bool(first & PLACE)
    posted = last & POLICY and any(t.flags & ROLE for t in tokens[:-1])  # "Secretary of State for"
    if (last & ROLE or posted) and gap.startswith((" of", " for")):
        return borne_from(following) is not None or len(following) == 1
    return tokens[-1].low in _OPENING_OF


_PURPOSES = frozenset(
    {"support", "defence", "defense", "protection", "promotion", "liberation", "preservation"}
    | {"advancement", "prevention", "rights", "relief", "conservation"}
)
_NAMED = GIVEN | PLACE | TITLE | ROLE | ORGANISATION


def _is_purpose(tokens: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether "and" joins the two a body is for: "Front for the Defence of Coast and | Sea"."""
    return (
        len(tokens) > 2
        and tokens[-2].low in _PURPOSES
        and len(following) == 1
        and not following[0].flags & _NAMED
    )


def _is_head_shared(tokens: Sequence[Token], following: Sequence[Token]) -> bool:
    """Whether what stands behind "and" ends a name begun before it: "Flood Defence and | Rescue
    Authority", not "the Defence Ministry and | Oxfam"."""
    return (
        len(following) > 1
        and bool(following[-1].flags & ORGANISATION)
        and not following[0].flags & (GIVEN | PLACE | NATION | TITLE | ROLE)
        and not any(t.flags & (ORGANISATION | GIVEN | ROLE) for t in tokens)
    )


def _nicknamed(text: str, run: Run, nickname: Run, rest: Run) -> bool:
    """Whether a name goes on after a nickname in quotation marks or brackets."""
    last = _tokens(run)[-1]
    end = nickname[0] + len(nickname[1])
    return (
        bool(last.flags & GIVEN or len(last.low) == 1)
        and len(_tokens(nickname)) == 1
        and rest[0] - end < 4
        and _NICKNAME_END.fullmatch(text, end, rest[0]) is not None
    )


def borne_from(tokens: Sequence[Token]) -> int | None:
    """Where the name begins behind the field or body of an office: "Minister of | Emergency
    Management Qin Haolan"; None where no name follows."""
    given = given_at(tokens)
    if given:
        # "Superintendent of Police | Dolgo Ann Lee", not "Director of Police Training | Ann Lee"
        whole = tokens[0].low in _WHOLE_BODIES and not tokens[1].flags & _FIELD
        return 1 if given == 2 and whole else given
    last = max((at for at, token in enumerate(tokens) if token.flags & _FIELD), default=-1) + 1
    last = last or (tokens[0].low in _REALMS)
    return last if last and 1 < len(tokens) - last < 4 else None


def given_at(tokens: Sequence[Token]) -> int | None:
    """Where a given name with something after it stands, beyond the first word."""
    for at in range(1, len(tokens) - 1):
        if tokens[at].flags & GIVEN:
            return at
    return None
