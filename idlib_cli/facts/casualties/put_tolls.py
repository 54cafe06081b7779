"""Tolls that somebody puts at a number: "put the dead at 60 and the wounded at 90"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.patterns import lazy_pattern

MONEY = [[word] for word in ("euros", "dollars", "pounds", "cents", "pence", "francs", "rupees",
                              "pesos", "yuan", "yen", "roubles", "rubles", "shillings", "percent",
                              "euro", "dollar", "pound", "€", "$", "£")]  # fmt: skip
"""The toll on a bridge rose to two euros."""

EFFECTS = {
    "wounded": "wounded",
    "injured": "wounded",
    "missing": "missing",
    "displaced": "displaced",
    "abducted": "abducted",
    "kidnapped": "abducted",
    "arrested": "detained",
    "detained": "detained",
    "arrests": "detained",
    "in custody": "detained",
    "in detention": "detained",
}


def number_at(tokens: Sentence, position: int) -> int | None:
    """The token of the count that begins at a position of the text."""
    near = bisect_left(tokens.first, position - 1)
    at = next((k for k in range(near, min(near + 3, len(tokens))) if k in tokens.numbers), None)
    return at if at is not None and tokens.numbers[at].role == "count" else None


PUTTING = frozenset({"put", "puts", "putting", "placed", "places", "estimated", "estimates",
                      "number", "numbers", "numbered"})  # fmt: skip

_PUT = lazy_pattern(
    r"\b(?:put(?:s|ting)?|place[sd]|estimate[sd])\s+(?:the|its|their|rebel|enemy|civilian|army)\s+"
    r"(?:(?:confirmed|army|rebel|civilian|enemy|total|overall|government|own)\s+)?"
    r"(?P<what>dead|killed|wounded|injured|missing|displaced|arrested|detained|deaths|fatalities"
    r"|casualties|homeless|losses)\s+(?:(?:there|so\s+far|(?:in|from)\s+\w+)\s+)?at\s+",
    re.IGNORECASE,
)
"""She puts *the dead at* 60: what a count is of, without the word "number"."""

_PUT_TOO = lazy_pattern(
    r"\s?(?:people|persons)?,?\s(?:and\s)?(?:the|its|their)\s"
    r"(?P<what>dead|killed|wounded|injured|missing|displaced|arrested|detained)\sat\s",
    re.IGNORECASE,
)
"""… and *the wounded at* 90."""

_OF_MEN = frozenset({"dead", "killed", "men", "soldiers", "fighters", "troops"})

_OF_A_SIDE = lazy_pattern(
    r"\b(?:army|rebel|enemy|civilian|(?:rebels|army|military|troops|militia)\s[^.;,]{0,20}?\btheir\sown)\s",
    re.IGNORECASE,
)

_NUMBERING = lazy_pattern(
    r"\b(?:the|those)\s+(?P<what>dead|killed|wounded|injured|missing|displaced|arrested|detained)\s+"
    r"(?:now\s+)?number(?:s|ed)?\s+",
    re.IGNORECASE,
)
"""Those wounded number about 70; The dead now number 41."""


def _put_too(
    text: str, tokens: Sentence, found: Sequence[re.Match[str]]
) -> Iterator[re.Match[str]]:
    """What is put beside another count: "put the dead at 60 and the wounded at 90"."""
    for match in found:
        at = number_at(tokens, match.end())
        if at is not None and (too := _PUT_TOO.match(text, tokens.numbers[at].end, tokens.end)):
            yield too


def put(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    found = (
        *_PUT.finditer(text, tokens.start, tokens.end),
        *_NUMBERING.finditer(text, tokens.start, tokens.end),
    )
    for match in [*found, *_put_too(text, tokens, found)]:
        at = number_at(tokens, match.end())
        if at is None or tokens.low[at + 1 : at + 2] in MONEY:
            continue
        if tokens.numbers[at].start > match.end():
            continue  # "the dead number among the 45"
        if match["what"].lower() == "losses" and not (
            _OF_A_SIDE.search(text, max(tokens.start, match.start() - 40), match.end())
            or not _OF_MEN.isdisjoint(tokens.low[at + 1 : at + 2])
        ):
            continue  # "their losses at 40 tanks", "its losses at 4 million"
        number = tokens.numbers[at]
        effect = {"homeless": "displaced"}.get(match["what"].lower())
        yield Draft(
            effect or EFFECTS.get(match["what"].lower(), "killed"), tokens, order,
            match.start("what"), number.end, number.min, number.max, "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1),
        )  # fmt: skip
