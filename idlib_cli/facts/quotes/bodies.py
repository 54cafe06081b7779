"""Which body "the agency", "the Geneva-based group" or "the rights group" is.

English names a body once and goes on with the noun for its kind. The noun means the one body told
of so far that it fits: by the words of its name ("Office of Flood Relief") or by what stands
beside it ("Shorehaven, a charity"). Of several it means the one that its paragraph names. Left
out: nouns that the article has used of another ("a local agency").
"""

import re
from typing import TYPE_CHECKING

from idlib_cli.facts.quotes import body_kinds, firms
from idlib_cli.facts.quotes.body_names import Body, told_of
from idlib_cli.facts.quotes.lexicon import classes, closed
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.written import role_of
from idlib_cli.language.lexicon import NATION, PLACE, flags
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people.model import People

_LOOKED = 8000
"""Characters before the noun in which bodies are looked for."""
_ASKED = lazy_pattern(
    # the agency; the Geneva-based rights group; the Dover-based maker of frozen pies
    r"[Tt]he\s(?P<told>(?:[\w.’'-]+\s){0,3}?)(?P<noun>[a-z-]{3,20}?)(?P<made>\sof\s[^,;:]{3,60})?"
)
_FREE = lazy_pattern(r".*-based|local|global|international|nonprofit|non-profit|independent")
"""Words beside a noun that need not have been told before."""
_KNOWN_BY = {
    "rights": frozenset({"human", "watch", "liberties", "observatory"}),
    "aid": frozenset({"relief", "mercy", "crescent", "cross", "hunger", "care", "rescue"}),
    "humanitarian": frozenset({"relief", "mercy", "crescent", "cross", "hunger", "aid"}),
    "monitoring": frozenset({"observatory", "monitor", "watch", "monitors"}),
    "health": frozenset({"who", "medical"}),
    "refugee": frozenset({"unhcr", "unrwa", "refugees"}),
    "children's": frozenset({"unicef", "children"}),
    "food": frozenset({"wfp", "hunger"}),
    "nuclear": frozenset({"iaea", "atomic"}),
    "un": frozenset({"unhcr", "unicef", "unrwa", "wfp", "iom", "fao", "unesco", "iaea", "who"}),
    "weather": frozenset({"meteorological"}),
    "news": frozenset({"press"}),
    "militant": frozenset({"front", "jihad", "liberation"}),
    "armed": frozenset({"front", "liberation", "resistance"}),
    "rebel": frozenset({"front", "liberation", "movement"}),
}
"""What the words beside a noun mean, by the words of names."""
_OWNED = frozenset({"his", "her", "their", "its", "my", "our"})
_ANY = frozenset({"any", "no", "every", "each", "this", "that", "which", "whichever"})
_ONE = frozenset({"a", "an", "another", "one", "other", "second", "third", "some"})


def meant(people: "People", written: str, start: int, end: int) -> Speaker | None:
    """The body that `written`, a noun at `start`, means; None where it is open."""
    if written[:4].lower() != "the ":
        return None
    asked = _ASKED.fullmatch(written.replace("think tank", "think-tank"))
    if asked is None:
        return None
    noun, beside = asked["noun"], _plain(asked["told"])
    makes = noun == "maker" and (asked["made"] is not None or bool(beside))
    noun = "company" if makes else noun
    if (asked["made"] is not None and not makes) or body_kinds.heads(noun) is None:
        return None
    floor = max(0, start - _LOOKED)
    fitting = [b for b in told_of(people, noun, floor, start) if makes or _fits(b, beside)]
    if not fitting and not beside and noun in closed("firm_nouns"):
        firm = firms.before_it(people, noun, start)
        return None if firm is None else firm._replace(start=start, end=end, by="description")
    body = _one(people, fitting, start)
    apart = any(_is_telling(word) for word in beside) and not makes
    if (
        body is None
        or (makes and not _leads(people, body, start))
        or (noun in closed("firm_nouns") and _is_rivalled(people, noun, start))
        # "the rights group" is parted from "an aid group" by what it is called
        or (not apart and _is_used_of_another(people, noun, body, floor, start))
    ):
        return None
    role = role_of(body.person) if body.person is not None else None
    return Speaker(start, end, body.name, role, body.person, "description")


def _plain(told: str) -> list[str]:
    """The words beside a noun as they are compared: "U.N. " as "un"."""
    return [word.lower().replace(".", "") for word in told.split()]


def _fits(body: Body, beside: list[str]) -> bool:
    """Whether nothing beside the noun is untold of the body."""
    return all(
        word in body.told
        or not body.told.isdisjoint(_KNOWN_BY.get(word, ()))
        or not _is_telling(word)
        for word in beside
    )


def _is_telling(word: str) -> bool:
    """Whether a word beside a noun says more of a body than where it is from."""
    return not (_FREE.fullmatch(word) or flags(word) & (NATION | PLACE))


def _one(people: "People", found: list[Body], start: int) -> Body | None:
    """The only one that a noun surely fits, else the one that the paragraph of `start` names, else
    the only one that it may fit."""
    begin = max(people.text.rfind("\n\n", 0, start), 0)
    here = [body for body in found if body.last >= begin]
    sure = [body for body in found if body.sure]
    if len(sure) == 1 and all(body is sure[0] for body in here):
        return sure[0]
    if sure:
        return here[0] if len(here) == 1 and here[0].sure else None
    if len(found) != 1 or people.text.count("\n\n", found[0].last, start) > _FOCUS:
        return None
    return found[0]


_FOCUS = 2
"""Ends of paragraphs behind a name of which nothing tells that the noun fits."""


def _leads(people: "People", body: Body, start: int) -> bool:
    """Whether the article is about the body: it opens the text or the paragraph before."""
    text = people.text
    begin = text.rfind("\n\n", 0, max(0, text.rfind("\n\n", 0, start)))
    return any(start_ - max(begin, 0) < _OPENS or start_ < _OPENS for start_ in body.starts)


_OPENS = 80
"""Characters of a dateline and the like before the name that opens a paragraph."""


def _is_used_of_another(people: "People", noun: str, body: Body, floor: int, start: int) -> bool:
    """Whether the noun stands before `start` for something else than the body."""
    text, firm = people.text, noun in closed("firm_nouns")
    used = re.compile(
        rf"(?<![\w’'-]){re.escape(noun)}(?![\w’'-])(?:\s(?P<behind>[\w’'-]{{1,20}}))?"
    )
    for use in used.finditer(text, floor, start):
        at = use.start()
        if any(begin <= at < stop for begin, stop in body.spans) or people.is_quoted(at):
            continue
        behind = (use["behind"] or "").lower()
        if behind and not behind.endswith("ed") and behind not in classes():
            continue  # "the party | official"
        words = _plain(text[max(floor, at - _BESIDE) : at])[-_MOST_BESIDE:]
        article = next((w for w in reversed(words) if w in closed("determiners")), "")
        if not article or words[-1] == "the" or article in _ANY:
            continue  # in a headline: "says aid group"
        if article in _OWNED and not firm:
            continue
        told = words[len(words) - words[::-1].index(article) :]
        if article in _ONE or not told or not _fits(body, told):
            return True
    return False


def _is_rivalled(people: "People", noun: str, start: int) -> bool:
    """Whether the paragraph tells of another body without a name that may be a firm: "The hospital
    group sued Lorvane Inc. The company said"."""
    begin = max(people.text.rfind("\n\n", 0, start), 0, start - _LOOKED)
    return any(
        other["noun"] != noun
        and (other["noun"] in _FIRMLIKE or other["noun"] in closed("firm_nouns"))
        for other in _OTHER.finditer(people.text, begin, start)
    )


_OTHER = lazy_pattern(
    r"\b(?:[Aa]n?|[Aa]nother|[Tt]he)\s(?:[a-z-]{2,20}\s){0,2}?(?P<noun>[a-z-]{4,20})\b"
)
_FIRMLIKE = frozenset(
    {
        "bank",
        "contractor",
        "factory",
        "group",
        "hospital",
        "hotel",
        "refinery",
        "rival",
        "subsidiary",
    }
    | {"supplier"}
)
_BESIDE = 60
_MOST_BESIDE = 4
"""Characters and words before a noun in which its article stands."""
