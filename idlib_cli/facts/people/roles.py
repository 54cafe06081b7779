"""Roles beside a name: "Kremlin spokesman Dmitry Peskov", "Ada Lind, a nurse from Oslo".

`before` looks at the words before a name and gives what is written there, without its determiner;
`appositions` does so behind it. A role is taken only where its head is a known role noun
(words/role_nouns.txt). Left out: roles told by a verb ("who heads the agency").
"""

from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from idlib_cli.language.lexicon import MODIFIER, NOT_NAME, flags, is_role
from idlib_cli.language.memo import Memo
from idlib_cli.language.patterns import lazy_pattern
from idlib_cli.language.wordlists import words

if TYPE_CHECKING:
    from idlib_cli.language.names import Name

_PIECE = lazy_pattern(r"[^\W_][\w'’.&/-]*|\S")
DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "his",
        "her",
        "its",
        "their",
        "our",
        "my",
        "your",
        "this",
        "that",
        "another",
        "one",
    ]
)
_LINKS = frozenset(["of", "to", "for", "at", "in", "from"])
POSSESSIVE = ("'s", "’s", "s'", "s’")
_WINDOW = 110
"""How many characters before a name a role may begin."""

_HEAD_END = lazy_pattern(
    r"\s(?:of|for|at|in|with|to|from|on|and|or|based|representing|during|under|whose|working|"
    r"leading|living|campaigning|about|near|by)\s",
)


@lru_cache(maxsize=4096)
def head_noun(role: str) -> str:
    """The head of a role phrase, in lower case.

    >>> head_noun("special envoy to Syria"), head_noun("Turkish Foreign Minister")
    ('envoy', 'minister')
    """
    cut = _HEAD_END.search(f" {role} ", 1)
    phrase = f" {role} "[: cut.start()] if cut else role
    pieces = _PIECE.findall(phrase)
    return pieces[-1].lower().rstrip(".") if pieces else ""


def _cut(written: str) -> list[str]:
    """The words and marks of what stands between two spaces."""
    return _PIECE.findall(written)


_pieces = Memo(_cut)


def before(text: str, floor: int, start: int, *, titled: bool, lead: int) -> int | None:
    """Where the role before the name at `start` begins, its determiner left out; or None.

    `lead` is where capitalised titles before the name begin ("Turkish President"), `titled`
    whether they hold a title or role noun; nothing before `floor` is looked at.
    """
    if not titled and start <= floor:
        return None
    if text[start - 2 : start - 1] == ")" and start - 2 > floor:
        # "Superintendent of Police (Rural) Ann Lee"
        opened = text.rfind("(", max(floor, start - 40), start)
        if opened > floor + 1 and lead == start:
            start = lead = opened
            titled = False
    if not titled and not _may_end_role(text, floor, start):
        return None
    window = max(floor, start - _WINDOW)
    stop = lead if titled else start
    pieces = list(chain.from_iterable(map(_pieces.__getitem__, text[window:stop].split())))
    if window > floor and pieces and text[window - 1].isalnum():
        pieces = pieces[1:]  # the window cut this word in two
    at = len(pieces) - 1
    if titled:
        apposed = at > 1 and pieces[at] == ","
        head = _head_at(pieces, at - 1, comma=True) if apposed else None
        if head is not None and _introduced(pieces, head):  # "The parish priest, Father Ada Lind"
            return _leftwards(text, pieces, head - 1, _begin(text, pieces, head, window, lead))
        return _leftwards(text, pieces, at, lead)
    if at > 0 and pieces[at].endswith(POSSESSIVE) and pieces[at - 1] == ",":
        at -= 1  # "The town's MP, Labour's Ann Lee"
    comma = at >= 0 and pieces[at] == ","
    head = _head_at(pieces, at - 1 if comma else at, comma=comma)
    if head is None or (comma and not _introduced(pieces, head)):
        return None
    if comma and pieces[head] == pieces[at - 1]:
        head = _whole(pieces, head)
    return _leftwards(text, pieces, head - 1, _begin(text, pieces, head, window, stop))


_DOERS = frozenset(
    {"abductor", "assassin", "attacker", "captor", "critic", "kidnapper", "killer", "murderer"}
    | {"opponent", "rapist", "rival", "stalker"}
)
"""Whoever the name behind "the killer of the priest, Father Lee" is not."""
_WITHIN = 4


def _whole(pieces: list[str], head: int) -> int:
    """The head of the whole phrase: "mother" of "the mother of the victim, Ann Lee"."""
    for at in range(head - 1, max(1, head - _WITHIN), -1):
        if pieces[at].lower() in DETERMINERS:
            noun = pieces[at - 2].lower()
            fits = pieces[at - 1] in ("of", "for", "to") and is_role(noun) and noun not in _DOERS
            return at - 2 if fits and _introduced(pieces, at - 2) else head
    return head


def _begin(text: str, pieces: list[str], at: int, window: int, stop: int) -> int:
    """Where the piece `at` of `text[window:stop]` begins."""
    begin = stop
    for piece in reversed(pieces[at:]):
        begin = text.rfind(piece, window, begin)
    return begin


def beside(text: str, floor: int, name: "Name", *, parenthetical: bool) -> tuple[int, int] | None:
    """(start, end) of the role or title before a name; None where there is none. `parenthetical`:
    whether a verb of speech behind the name makes "…, Lee said" of it."""
    end = name.start
    if name.titled and _closes[name.before] and floor + len(name.before) < name.lead:
        begin: int | None = name.lead
    else:
        begin = before(text, floor, end, titled=name.titled, lead=name.lead)
    if name.titled and _is_apposed(text, name):  # "the Dean, Dr | Ann Lee,"
        office = before(text, floor, name.lead, titled=False, lead=name.lead)
        if office is not None and office < name.lead:
            begin, end = office, name.lead
    # "the mayor, | Ann Lee's son", "irked the envoy from Graz, | Lee said"
    behind = text[name.end : name.end + 1]
    aside = behind in ("'", "’") or (behind == " " and parenthetical)
    if begin is None or begin >= name.start or (aside and text[name.start - 2] == ","):
        return None
    while text[end - 1].isspace() or text[end - 1] == ",":
        end -= 1
    if text.endswith(POSSESSIVE, begin, end):  # "the MP, Labour's | Ann Lee"
        comma = text.rfind(",", begin, end)
        end = comma if comma > begin else end
    return begin, end


def _is_apposed(text: str, name: "Name") -> bool:
    """Whether a comma stands before a name's titles, and something closes the name: not in "In a
    letter to the minister, Mr Lee said"."""
    if text[name.lead - 2 : name.lead] != ", ":
        return False
    return text[name.end : name.end + 1] != " " or text[name.end + 1 : name.end + 2] == "("


def _is_end(word: str) -> bool:
    """Whether nothing of what stands before a title belongs to it, whatever comes before."""
    pieces = _pieces[word]
    low = pieces[-1].lower().rstrip(".") if pieces else "and"
    if low in DETERMINERS:
        return True
    return low not in ("and", ",") and _ends_role(pieces, len(pieces) - 1, low)


_closes = Memo(_is_end)


def _may_end_role(text: str, floor: int, start: int) -> bool:
    """Whether the word before a name may end a role, so that it is worth a closer look."""
    window = text[max(floor, start - _WINDOW) : start]
    before = window.rstrip(" \n\r\t\u00a0,")
    if not before or before[-1].isspace():
        return False
    word = before.rsplit(None, 1)[-1]
    return "," in window[len(before) :] or word[0].isupper() or is_role(word.lower())


def _leftwards(text: str, pieces: list[str], at: int, begin: int) -> int:
    """Where a role begins whose words up to `begin` are sure, reading leftwards from `at`.

    Modifiers, nationalities, other roles and names belong to it; unknown words do only if a
    determiner opens the phrase ("the embattled Kremlin spokesman").
    """
    accepted, unsure = begin, 0
    while at >= 0 and unsure < 4:
        piece = pieces[at]
        low = piece.lower().rstrip(".")
        if low in DETERMINERS:
            return begin
        if _ends_role(pieces, at, low):
            break
        begin = text.rfind(piece, 0, begin)
        unsure += not (_belongs(piece, low) or low == "and")
        if not unsure and low != "and":
            accepted = begin
        at -= 1
    return accepted


def _ends_role(pieces: list[str], at: int, low: str) -> bool:
    if low == "and":  # "actor and producer"
        return at == 0 or not is_role(pieces[at - 1])
    piece = pieces[at]
    if len(piece) > 1 and piece.isupper():  # "US", not "us"
        return False
    return not low[:1].isalnum() or bool(flags(low) & NOT_NAME) or low in words("role_stops")


def _belongs(piece: str, low: str) -> bool:
    return (
        piece[0].isupper()
        or bool(flags(low) & MODIFIER)
        or is_role(low)
        or piece.endswith(POSSESSIVE)
    )


def _head_at(pieces: list[str], at: int, *, comma: bool) -> int | None:
    """Where the head noun of a role ending at `at` stands: "special envoy to Syria" too."""
    if at < 0:
        return None
    if is_role(pieces[at].lower()):
        return at
    for steps in range(6):
        at -= 1
        if at < 1 or (steps < 5 and _ends_noun(pieces[at + 1], comma=comma)):
            return None
        if pieces[at] in _LINKS and is_role(pieces[at - 1].lower()):
            return at - 1
    return None


def _ends_noun(piece: str, *, comma: bool) -> bool:
    """Whether a word cannot stand in what a role is for: "envoy to the islands"."""
    if piece[0].isupper() or piece in DETERMINERS:
        return False
    return not comma or not piece[0].isalnum() or piece in words("role_stops")


def _introduced(pieces: list[str], head: int) -> bool:
    """Whether a determiner or possessive opens the role: "his counterpart, Vladimir Putin"."""
    for at in range(head - 1, max(-1, head - 6), -1):
        low = pieces[at].lower()
        if low in DETERMINERS or low.endswith(POSSESSIVE):
            return True
        if not low[0].isalnum() or low in words("role_stops"):
            return False
    return False
