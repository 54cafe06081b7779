"""The words that stand right before and behind a name, and what they may tell of it.

Most names have nothing beside them that says who is meant. What a word can say is kept for each
in a `memo.Memo`, so that one look at either side tells whether the rules of `candidates` and
`roles` need be tried at all.
"""

import re

from idlib_cli.facts.people.appositions import opens_apposition
from idlib_cli.language.lexicon import is_role
from idlib_cli.language.memo import Memo
from idlib_cli.language.names import Name, word_before
from idlib_cli.language.patterns import branches
from idlib_cli.language.wordlists import words

_SPEAKING = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|argued|argues|warned|warns|insisted|"
    "replied|explained|explains|announced|claimed|claims|noted|notes|recalled|stated|declared|"
    "denied|confirmed|continued|concluded|testified|believes|believed|thinks|thought|asked|asks"
)
SPOKEN = branches(_SPEAKING)
"""Verbs of speech as a subject takes them, as branches of a pattern, and …"""
VERBS = frozenset(_SPEAKING.split("|"))
"""… as a set."""
_AUXILIARIES = frozenset({"has", "had", "have", "also", "later", "then"})
_ACCORDING = ["according", "to"]
_SPEAKS = re.compile(rf"\s(?:(?:has|had|have|also|later|then)\s){{0,2}}{SPOKEN}\b|:\s", re.I)
_PLACING = (
    *("in", "at", "near", "outside", "around", "across", "into", "through", "throughout"),
    *("of", "from"),
)
_GROUPS = (
    *(noun for noun in words("group_nouns") if noun.endswith("s")),
    *("group", "party", "militia", "movement"),
)
_DASHES = frozenset("―—–-")
_NEAR = 24
"""Characters on either side of a name that its neighbours are looked for in."""
_LONGEST = 20
"""Characters of a word that surely stands there in full."""
_CLOSING = frozenset(".'’)”\";?!")
"""Marks that part a name from what follows."""

SPEECH = 1
"""May be a verb of speech, or lead up to one."""
ROLE = 2
"""May end a role: "the minister, Ann Lee"."""
PLACING = 4
"""May be a preposition of place."""
GROUP = 8
"""May say that the name is a group's: "Hezbollah fighters"."""
WHO, AGE, OF = 16, 32, 64
""" ", who", ", 34," and ", of Leeds," may follow."""
COMMA = 128
"""A comma follows, and behind it what may be a description."""
DASH = 256
"""A dash stands before it."""
SPOKE = 512
"""A verb of speech it is for sure."""
DOES = 1024
"""What only persons do follows: "weeps"."""


def beside(text: str, name: Name) -> int:
    """What the words beside a name may be, as the sum of the constants above."""
    end = name.end
    found = _before[name.before]
    if name.lead != name.start and not name.titled:
        found = (found & ~ROLE) | (_before[word_before(text, name.start)] & ROLE)
    behind = text[end : end + 1]
    if behind in _CLOSING:
        return found
    pieces = text[end : end + _NEAR].split(None, 2)
    if behind == ",":
        return found | (_behind_comma[pieces[1]] if len(pieces) > 1 else COMMA)
    told = _behind[pieces[0]] if pieces else 0
    if len(pieces) < 2 and end + _NEAR < len(text):
        told &= ~(SPOKE | DOES)
    return found | told if behind == " " else found | (told & (SPEECH | SPOKE))


def _told_before(piece: str) -> int:
    if not piece:
        return 0
    dash = DASH * (piece[-1] in _DASHES)
    if len(piece) > _LONGEST:
        return SPEECH | ROLE | PLACING | dash
    low = piece.lower()
    word = piece.rstrip(",")
    role = word != piece or word[0].isupper() or is_role(low) or ")" in piece[-2:]
    speech = SPOKE * (low in VERBS) | SPEECH * (low == "to")
    return speech | ROLE * role | PLACING * piece.endswith(_PLACING) | dash


def _told_behind(piece: str) -> int:
    word = piece.rstrip(".,;:?!").lower()
    speech = SPOKE * (word in VERBS) | SPEECH * (word in _AUXILIARIES or piece[0] == ":")
    group = piece.startswith(("(", *_GROUPS))
    does = DOES * (word in words("personal_verbs"))
    return speech | does | GROUP * group | WHO * word.startswith("who") | OF * (word == "of")


def _told_behind_comma(piece: str) -> int:
    """The same behind a name and a comma."""
    age = piece[0].isdigit() or piece.startswith("age")
    told = _told_behind(piece) & (SPEECH | SPOKE | WHO)
    return told | AGE * age | OF * (piece in {"of", "from"}) | COMMA * opens_apposition(piece)


_before, _behind, _behind_comma = Memo(_told_before), Memo(_told_behind), Memo(_told_behind_comma)


def speaks(text: str, name: Name) -> bool:
    """Whether a verb of speech stands beside a name."""
    following = word_after(text, name.end)
    if following in VERBS or text[name.end : name.end + 2] == ": ":
        return True
    if following in _AUXILIARIES and _SPEAKS.match(text, name.end):
        return True
    before = _words_before(text, name.lead)
    return bool(before) and (before[-1] in VERBS or before[-2:] == _ACCORDING)


def word_after(text: str, end: int) -> str:
    """The word after a space or comma, in lower case, without punctuation."""
    words_after = text[end : end + _NEAR].split(None, 2)
    at = 1 if text[end : end + 1] == "," else 0
    if len(words_after) < 2 and (end + _NEAR < len(text) or len(words_after) <= at):
        return ""  # the word may be cut off
    return words_after[at].rstrip(".,;:?!").lower()


def _words_before(text: str, start: int) -> list[str]:
    """The last words before a name, in lower case."""
    return text[max(0, start - _NEAR) : start].lower().rsplit(None, 2)[-2:]
