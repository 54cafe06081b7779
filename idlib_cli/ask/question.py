"""What a question asks: its kind, whose words it wants, and the words an answer must hold.

Kinds: `saying` (somebody's words, or who said them), `count` (how many), `when`, `where`, `who`,
`events` (what happened then), `fact` (anything else, answered by the sentence that says it).
"""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from idlib_cli.ask.days import Days, asked_days
from idlib_cli.ask.wording import Key, group, is_asking, key
from idlib_cli.index.terms import COMMON, WORD
from idlib_cli.language.folding import fold

Kind = Literal["saying", "count", "when", "where", "who", "events", "fact"]

_SAY = (
    r"say|tell|state|announce|claim|warn|threaten|comment|accuse|promise|pledge|vow|deny|admit"
    r"|confirm|insist|argue|demand|urge|ask|describe|explain|mention|declare|add|write|tweet|note"
    r"|believe|think|predict|expect|suggest|propose|respond|reply|react|condemn|criticise|criticize"
    r"|praise|appeal|call|acknowledge|stress|emphasise|emphasize|reiterate|allege|complain|report"
)
_SAID = (
    r"said|says|told|tells|stated|announced|claimed|warned|threatened|commented|accused|promised"
    r"|pledged|vowed|denied|admitted|confirmed|insisted|argued|demanded|urged|asked|described"
    r"|explained|mentioned|declared|added|wrote|tweeted|noted|believes|believed|thinks|thought"
    r"|predicted|expects|expected|spoke|suggested|proposed|responded|replied|condemned|criticised"
    r"|criticized|praised|appealed|called|calls|acknowledged|stressed|alleged|complained|blamed"
)

_SPEAKS = re.compile(
    rf"^(?P<lead>.{{0,60}}?)\b(?:did|does|do|has|have|had)\s+(?P<speaker>[^?]{{1,70}}?)\s+"
    rf"(?P<verb>{_SAY}|{_SAID})\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_WHO_SAID = re.compile(
    rf"^who(?:\s+(?:has|had|have|else|first|also|ever))*\s+(?P<verb>{_SAID})\b(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_LEADS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "count",
        re.compile(
            r"""^(?:and\s+)?
            (?:how\s+(?:many|much|large|big|high)\b
            |what(?:\s+is|\s+was)?\s+(?:the\s+)?(?:\w+\s+)?
             (?:number|percentage|share|population|toll|price|cost|amount|size)\b
            |what\s+proportion\b)""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        "when",
        re.compile(
            r"""^(?:since\s+|until\s+)?when\b
            |^(?:(?:in|on|since|until|by)\s+)?(?:what|which)\s+(?:day|date|year|month)\b""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        "where",
        re.compile(
            r"""^where\b
            |^(?:(?:in|at|near|from|to)\s+)?(?:what|which)\s+
             (?:town|city|village|country|province|region|place|district|state|area)\b""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        "events",
        re.compile(
            r"""^what\s+(?:else\s+)?(?:happened|took\s+place|occurred|events?)\b
            |^(?:list|show)\b.{0,30}\bevents\b""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
    (
        "who",
        re.compile(
            r"""^(?:by\s+)?who(?:m|se)?\b
            |^which\s+(?:person|man|woman|group|party|minister|organi[sz]ation)\b""",
            re.VERBOSE | re.IGNORECASE,
        ),
    ),
)
_PHRASE = re.compile(r"[\"“”„«]([^\"“”„«»]{2,200})[\"“”»]|(?<!\w)['‘]([^'’‘]{6,200})['’](?!\w)")
_SOURCE = re.compile(
    r",?\s+according\s+to\s+(?:the\s+)?(?P<source>[^,?]{2,60})\s*\??$", re.IGNORECASE
)
_AUXILIARY = re.compile(
    r"\b(?:did|does|do|was|were|is|are|has|have|had|will|would|could|can)\b\s*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_INSTEAD = re.compile(r"\b(?:has|have|had|been|be|being|was|were)\b", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\w+(?:ed|en|ung|unk|ought|ilt|elt|old|eld|ade|ent|ead|et|un|ut)$")


@dataclass(frozen=True, slots=True)
class Question:
    """A question taken apart."""

    text: str
    kind: Kind
    speaker: str | None
    """Whose words are wanted, as the question names them."""
    verb: str | None
    """The word that says what was done; an answer must say it too."""
    phrases: tuple[str, ...]
    """Words in quotation marks, folded: an answer holds them exactly."""
    names: tuple[Key, ...]
    terms: tuple[Key, ...]
    """What is asked about, names among them."""
    words: tuple[str, ...]
    """The same as written, for the search."""
    days: Days | None
    source: str | None
    """"According to …": the outlet or person the answer must come from."""


def parse(text: str) -> Question:
    """The question taken apart; never fails, whatever is typed."""
    asked = " ".join(text.split()).rstrip("?!. ")
    source = _SOURCE.search(asked)
    body = asked[: source.start()] if source else asked
    speaks = _SPEAKS.match(body)
    who_said = _WHO_SAID.match(body)
    kind = _kind(body, speaks, who_said)
    speaker = verb = None
    rest = body
    if kind == "saying" and speaks:
        speaker, verb = _bare(speaks["speaker"]), speaks["verb"].lower()
        rest = speaks["rest"]
    elif kind == "saying" and who_said:
        verb, rest = who_said["verb"].lower(), who_said["rest"]
    else:
        verb = _predicate(body, kind)
    days = asked_days(rest if kind == "saying" else body)
    spoken = rest.replace(days.words, " ") if days else rest
    found = [w for w in WORD.findall(spoken) if w.lower() not in COMMON and not is_asking(w)]
    if rest is body and found and body.startswith(found[0]) and found[0].lower() in _LEAD_WORDS:
        found = found[1:]
    names = tuple(key(w) for w in found if w[:1].isupper() and not body.startswith(w))
    return Question(
        text=asked,
        kind=kind,
        speaker=speaker,
        verb=None if verb in group("plain-saying") else verb,
        phrases=tuple(fold(a or b).strip(" ,.") for a, b in _PHRASE.findall(body)),
        names=names,
        terms=tuple(dict.fromkeys(key(w) for w in found)),
        words=tuple(found),
        days=days,
        source=source["source"].strip() if source else None,
    )


_LEAD_WORDS = frozenset(("list", "show", "name", "under", "in", "on", "which", "what"))


def _kind(body: str, speaks: re.Match[str] | None, who_said: re.Match[str] | None) -> Kind:
    for kind, lead in _LEADS:
        if kind == "who" and lead.search(body) and (who_said or _PHRASE.search(body)):
            return "saying"
        if lead.search(body):
            return kind
    return (
        "saying" if speaks and not speaks["speaker"].lower().startswith(("it", "there")) else "fact"
    )


def _bare(name: str) -> str:
    """A name without the article before it."""
    return re.sub(r"^(?:the|a|an)\s+", "", name.strip(), flags=re.IGNORECASE)


def _predicate(body: str, kind: Kind) -> str | None:
    """The word that says what was done, as far as its place in the question tells.

    >>> _predicate("What did the Port Council decide at its meeting", "fact")
    'decide'
    >>> _predicate("Who led the miners", "who")
    'led'
    >>> _predicate("When were the barracks at Kass shelled", "when")
    'shelled'
    """
    tokens = WORD.findall(body)
    if kind == "who" and len(tokens) > 1 and not _AUXILIARY.match(tokens[1]):
        return str(tokens[1]).lower()
    auxiliary = _AUXILIARY.search(body)
    if auxiliary is None:
        return _after_counted(tokens) if kind == "count" else None
    rest = WORD.findall(auxiliary["rest"])
    if _INSTEAD.fullmatch(auxiliary.group().split()[0]):
        done = [t.lower() for t in rest if _PARTICIPLE.match(t) and t.lower() not in COMMON]
        return done[0] if done else None
    before = ""
    for token in map(str, rest):
        if before[:1].isupper() and token.islower() and token not in COMMON:
            return token
        before = token
    return None


def _after_counted(tokens: list[str]) -> str | None:
    """The verb of "how many people live in Kass": the word after what is counted."""
    for noun, after in pairwise(tokens[2:]):
        counted = noun.lower() in group("anybody") or noun.lower().endswith("s")
        if counted and after.islower() and after not in COMMON:
            return after
    return None
