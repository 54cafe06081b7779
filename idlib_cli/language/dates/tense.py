"""Whether the words around a date speak of the past or of the future."""

import re
from bisect import bisect_left
from typing import NamedTuple

from idlib_cli.language.dates.context import Tense
from idlib_cli.language.memo import Memo
from idlib_cli.language.pieces import pieces
from idlib_cli.language.wordlists import words

_IRREGULAR = words("irregular_pasts")
_VERBS = re.compile(
    rf"""\b(?:
    (?P<future>
        (?:will(?!\ be\ (?:recall|remember)ed)|won't|shall|would|(?-i:may)|might|should|must
            |'ll)
            (?:\ (?:not|also|then|still|probably|only|[a-z]+ly))?(?:\ have)?(?:\ be(?:en)?)?
            \ ["“‘'`]{{0,2}}\w+
        | (?:is|are|was|were|be|been)\ (?:\w+ly\ )?
            (?:to|due|set(?!\ (?:on|in|at|by|up)\b)|scheduled|slated|expected|planned
                |supposed|forecast)\b
            (?:\ to)?(?:\ be)?(?:\ (?!on|in|at|by|for|from|until|until|next|this)\w+)?
        | (?:expect|plan|intend|hope|aim|agree|threaten|promise|pledge|vow|want|seek|decide|propose
            |prepare|propos|decid|plann|prepar|hop|aim)(?:s|ed|d|ing)?\ (?:to|for)\b
            (?:\ be)?(?:\ (?!on|in|at|by|for|from|until|next|this)\w+)?
        | (?<!said\ )(?<!believed\ )(?<!thought\ )(?<!reported\ )(?<!known\ )(?<!found\ )
            (?<!feared\ )to\ be\ (?:held|sent|paid|built|chosen|[a-z]{{2,}}ed)
        | set\ to\ \w+ | going\ to\ \w+ | ahead\ of | upcoming | forthcoming | scheduled | slated
        | deadline\ (?:of|for|is|was(?!\ set\ on\b)) | payable
        | takes?\ effect | effective | due | expires? | matures? | begins? | starts?
        | opens? | planning | until | till
        | (?:is|are)\ (?:being\ )?(?:heard|held|published|released|announced|staged|sworn\ in
            |inaugurated|counted|elected|buried|launched|unveiled|decided|sentenced|extradited)
        | (?:meets|convenes|resumes|reopens|retires|(?:travels|flies)\ to|heads\ (?:to|for)
            |kicks\ off|goes\ (?:to|on|before|into)|returns\ (?:to|for|from)|gets\ under\ way
            |takes\ place|breaks\ up)
        | (?<!did\ )(?<!not\ )(?<!n't\ )(?<!to\ )(?<!could\ )(?<!n’t\ )
            (?:meet|convene|resume|reopen|(?:go|travel|fly|return|head)\ to|get\ under\ way
            |take\ place)
        | (?<=\bthey\ )(?:march|vote|play|travel|leave|arrive)
        | (?<=\bit\ )(?:closes|ends|airs)
    )
    |(?P<past>
        was|were|had|did|has|have|been|said|says|told
        |(?<!\ba\ )(?<!\ban\ )(?<!the\ )(?<!still\ )[a-z]{{2,}}ed|began|became|came|fell|felt|gave
        |got|grew|held|kept|knew|left|led|lost|made|met|paid|put|ran|rose|sent|sold|spoke|struck
        |shot|took|thought|went|won|wrote|saw|stood|broke|brought|built|bought|caught|chose|drew
        |fought|flew|hit|blew|since|after|following|{"|".join(sorted(_IRREGULAR))}
    )
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"\w+|'(?=[lL])")
_INTENDING = (
    "expect plan intend hope aim agree threaten promise pledge vow want seek decide propose "
    "prepare propos decid plann prepar hop"
)
_TELLING = (
    "to ' will won shall would may might should must is are was were be been set going ahead "
    "fly upcoming forthcoming scheduled slated deadline payable take takes effective due expire "
    "expires mature matures begin begins start starts open opens planning until till had did "
    "has have said says told meets convenes resumes reopens retires travels flies heads kicks "
    "goes returns gets breaks meet convene resume reopen go return get head march vote play "
    "travel leave arrive closes ends airs began became came fell felt gave got grew held kept "
    "knew left led lost made met paid put ran rose sent sold spoke struck shot took thought "
    "went won wrote saw stood broke brought built bought caught chose drew fought flew hit blew "
    "since after following"
)
_OPENERS = (
    frozenset(_TELLING.split())
    | _IRREGULAR
    | {verb + ending for verb in _INTENDING.split() for ending in ("", "s", "ed", "d", "ing")}
)
"""The first words of what `_VERBS` finds, but for those in -ed: looking each word up is ten times
as fast as trying the pattern at each."""
_SAID_BEFORE = re.compile(
    r"""\b(?:said|says|told\ [^,.;]{1,40}|announced|reported|added|warned|stated|declared|confirmed
    |acknowledged|disclosed|ruled|reported)
    (?:\ (?:late|early|earlier|on|in\ (?:a\ statement|an\ interview|a\ report)))*\s*\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_LAST_WORD = re.compile(r".*\W", re.DOTALL)
_ENDING_SO = (
    "said says announced reported added warned stated declared confirmed acknowledged disclosed "
    "ruled late early earlier on statement interview report"
)
_BEFORE_SAYING = frozenset(_ENDING_SO.split())
"""The last words of what `_SAID_BEFORE` finds, unless it names who was told: a quick look."""
_DECIDED = re.compile(r"(?!is|are)\w+ed\b", re.IGNORECASE)
"""Friday vowed to return: what was done on Friday is the vow."""
_IF = re.compile(r"\b(?:if|unless|once|provided|as\ long\ as)\b[^.;,]*\Z", re.VERBOSE)
_HAD = re.compile(r"[^.;]{1,40}?\b(?:had|was|were)\b")
"""Until Thursday they had said nothing."""
_LASTING = re.compile(
    r"was|were|had|did|stayed|lasted|continued|worked|ran|served|lived|remained|kept|waited|fought"
    r"|ruled|led|headed|held|played|went",
    re.IGNORECASE,
)
"""He stayed until Monday; but: it was postponed until Monday."""
_IS_ON = re.compile(r"\b(?:is|are)\s+(?:(?:on|in|for|this)\s+)?(?:early\s|late\s)?\Z")
"""The final is in May."""
_OF_A_DAY = re.compile(
    r"['’]s?\ (?!(?:\w+\ )?(?:election|vote|meeting|hearing|summit|talks|game|match))"
)
"""Wednesday's ruling has been; Wednesday's vote may come."""

_DEADLINE = re.compile(
    r"\b(?:by|before|until|till|into|through|ahead of)(?: the)?\s+\Z", re.IGNORECASE
)
"""needs it done by March: still to come, where nothing in its sentence is past."""

_NEXT_CLAUSE = re.compile(r"[,;]\s(?:and|but|while|whereas|though|although)\s")
"""It meets on the 30th, and so it was a year ago: another clause has its own tense."""
_BESIDE = 12
_BEFORE, _AFTER = 200, 120
"""How far before and after a date its verb is looked for."""


class Verb(NamedTuple):
    """A verb group, or another word that tells the time, and whether it looks ahead."""

    start: int
    end: int
    future: bool
    decided: bool
    """True for "vowed to": the vow itself is past."""


def verbs(text: str, start: int, end: int) -> list[Verb]:
    """The verb groups of a sentence, in order."""
    found = []
    done = start
    written, places = pieces(text, start, end)
    for place, offsets in zip(places, map(_openers.__getitem__, written), strict=True):
        for offset in offsets:
            begin = place + offset
            if begin < done:
                continue
            match = _VERBS.match(text, begin, end)
            if match is not None:
                done = match.end()
                decided = _DECIDED.match(match[0]) is not None
                found.append(Verb(begin, done, match["future"] is not None, decided))
    return found


def _openers_in(written: str) -> tuple[int, ...]:
    """Where in a piece of text the first word of a verb group may stand."""
    return tuple(
        [
            word.start()
            for word in _WORD.finditer(written)
            # what is not ASCII may fold to a letter: the pattern decides
            if not word[0].isascii()
            or (form := word[0].lower()) in _OPENERS
            or (form.endswith("ed") and len(form) > 3)
        ]
    )


_openers = Memo(_openers_in)


def tense(text: str, found: list[Verb], begin: int, stop: int) -> Tense | None:
    """The tense of the words that govern `text[begin:stop]`, given the verbs of its sentence.

    The verb nearest before the date decides, else the first one after it; None where there is
    neither, and nothing else tells.
    """
    if _is_said_before(text, begin):
        return "past"
    if _OF_A_DAY.match(text, stop):
        return None if text[begin : begin + 4].lower() == "this" else "past"
    if all(verb.future for verb in found) and _DEADLINE.search(text, max(0, begin - 24), begin):
        return "future"
    if _IS_ON.search(text, max(0, begin - 14), begin):
        return "future"
    return _by_verbs(text, found, begin, stop)


def _is_said_before(text: str, begin: int) -> bool:
    """Whether a verb of saying stands right before a date: "said on Friday"."""
    before = text[max(0, begin - 70) : begin].lower()
    last = before.rsplit(None, 1)[-1:]
    if not last or (_LAST_WORD.sub("", last[0]) not in _BEFORE_SAYING and "told " not in before):
        return False
    return _SAID_BEFORE.search(text, max(0, begin - 70), begin) is not None


def _is_condition(text: str, before: list[Verb], last: Verb) -> bool:
    """ "Might leave if there was no deal by Sunday": what is past in form may still come."""
    opens = max(last.start - 40, 0)
    return bool(before) and before[-1].future and bool(_IF.search(text, opens, last.start))


def _by_verbs(text: str, found: list[Verb], begin: int, stop: int) -> Tense | None:
    following = bisect_left(found, begin, key=lambda verb: verb.start)
    parted = max(0, text.rfind(";", max(0, begin - _BEFORE), begin))
    if following and found[following - 1].start >= max(begin - _BEFORE, parted):
        last = found[following - 1]
        if not last.future and _is_condition(text, found[: following - 1], last):
            return "future"
        if text[last.start : last.end].lower() in {"until", "till"}:
            before = found[following - 2] if following > 1 else None
            if before is None or before.start < parted:
                return "past" if _HAD.match(text, stop) else "future"
            lasted = _LASTING.fullmatch(text, before.start, before.end) is not None
            return "past" if lasted and begin - last.end < _BESIDE else "future"
        return "future" if last.future else "past"
    return _by_next_verb(text, found[following], stop) if following < len(found) else None


def _by_next_verb(text: str, verb: Verb, stop: int) -> Tense | None:
    if verb.start > stop + _AFTER or _NEXT_CLAUSE.search(text, stop, verb.start):
        return None
    return "future" if verb.future and not verb.decided else "past"
