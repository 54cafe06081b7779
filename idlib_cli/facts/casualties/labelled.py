"""Tolls of tables and bulletins: a word of harm as a label, "Dead: 12; injured - 34".

Leaves out: labels in front of anything but a number that stands alone.
"""

from collections.abc import Iterator, Sequence

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.put_tolls import EFFECTS, number_at
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.patterns import branches, lazy_pattern

LABELS = frozenset({"dead", "deaths", "killed", "fatalities", "injured", "wounded", "injuries",
                    "missing", "displaced", "arrested", "detained"})  # fmt: skip
_LABEL = lazy_pattern(
    rf"(?<![\w’'-])(?P<what>(?i:{branches('|'.join(sorted(LABELS)))}))"
    r"(?:\s+(?:in\s+action|persons|people|so\s+far))?\s{0,3}[:=–-]\s{0,3}(?=\d)"
)
_BEFORE = lazy_pattern(
    r"(?:\A|[\n:;,.|•*(–-])\s{0,3}(?:(?i:total|persons|people|civilians|confirmed|number)\s+){0,2}\Z"
)
_BEHIND = lazy_pattern(
    r"\s*(?:(?i:persons?|people|civilians?|individuals|soldiers)\s*)?(?:\Z|[;,|)(\n]|\.(?!\d))"
)
_LABEL_REACH = 40


def read(text: str, tokens: Sentence, order: int, words: Sequence[str]) -> Iterator[Draft]:
    """The labelled numbers of a sentence; `words`: its plain words."""
    if LABELS.isdisjoint(words) or not tokens.numbers:
        return
    for match in _LABEL.finditer(text, tokens.start, tokens.end):
        at = number_at(tokens, match.end())
        if at is None or tokens.numbers[at].start > match.end():
            continue
        number = tokens.numbers[at]
        before = text[max(tokens.start, match.start() - _LABEL_REACH) : match.start()]
        if not _BEFORE.search(before) or not _BEHIND.match(text[number.end : tokens.end]):
            continue
        effect = {"injuries": "wounded"}.get(match["what"].lower())
        yield Draft(
            effect or EFFECTS.get(match["what"].lower(), "killed"), tokens, order,
            match.start(), number.end, number.min, number.max, "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1),
        )  # fmt: skip
