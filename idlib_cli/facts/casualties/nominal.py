"""Tolls and zero claims, which say it with nouns: "the death toll rose to 47", "no casualties"."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.rules import Rule

ZERO: tuple[Rule, ...] = (
    Rule(
        "no-casualties",
        "The text says that there were no casualties.",
        re.compile(
            r"\bno\s+(?:(?:reported|known|immediate|civilian|human|confirmed|serious|major)\s+){0,2}"
            r"(?:(?:reports?|word|indications?|news)\s+of\s+(?:any\s+)?)?(?P<what>casualties|victims)\b"
            r"|\b(?:without|nor|not)\s+(?:(?:causing|cause|any)\s+){0,2}(?P<what2>casualties|victims)\b"
            r"|\bno\s+(?:one|body)\s+(?:was|were|has\s+been|had\s+been|is)\s+(?:\w+\s+)?"
            r"(?:hurt|injured|wounded|harmed)\s+or\s+killed\b"
            r"|\bno\s+(?:one|body)\s+(?:was|were)\s+(?:killed|dead)\s+or\s+(?:hurt|injured|wounded)\b",
            re.IGNORECASE,
        ),
        ("There were no casualties.", "no reports of any casualties", "without causing casualties"),
        ("no other casualties", "casualties were heavy"),
    ),
    Rule(
        "no-deaths",
        "The text says that nobody was killed.",
        re.compile(
            r"\bno\s+(?:(?:reported|known|immediate)\s+)?(?:reports?\s+of\s+)?"
            r"(?:deaths|fatalities|loss\s+of\s+life)\b"
            r"|\b(?:no\s+one|nobody|none)\s+(?:was|were|has\s+been|had\s+been)\s+killed\b"
            r"|\bno\s+one\s+died\b",
            re.IGNORECASE,
        ),
        ("no deaths were reported", "nobody was killed"),
        ("no other deaths",),
    ),
    Rule(
        "no-injuries",
        "The text says that nobody was hurt.",
        re.compile(
            r"\bno\s+(?:(?:reported|known|immediate|serious|major)\s+)?(?:reports?\s+of\s+)?(?:any\s+)?"
            r"injuries\b"
            r"|\b(?:no\s+one|nobody|none)\s+(?:was|were|has\s+been|had\s+been|is|got)\s+(?:\w+\s+)?"
            r"(?:hurt|injured|wounded|harmed)\b"
            r"|\bwithout\s+(?:any\s+|causing\s+){0,2}(?:injury|injuries)\b",
            re.IGNORECASE,
        ),
        ("no injuries were reported", "no one was seriously hurt"),
        ("no other injuries", "his injuries"),
    ),
)

_GAP = r"[^.;:?!]{0,90}?"
TOLL = re.compile(
    rf"""
    \b(?:(?:death|casualty|overall|official|final)\s+)*toll\b{_GAP}
      \b(?P<move>to|at|of|reached|hit|passed|surpassed|topped|exceeded|was|is|stood\s+at|exceeds|hits|reaches
        |passes|tops|nears|surpasses)\s+
    |\bnumber\s+of\s+(?P<people>people|persons|victims|those)\s+(?:(?:who|that)\s+)?(?:(?:have|had|were)\s+)?(?:been\s+)?
      (?:killed|perished|died|lost\s+their\s+lives)\b{_GAP}
      \b(?:to|at|reached|hit|passed|surpassed|exceeded|was|is|stands\s+at)\s+
    |\bnumber\s+of\s+(?P<who>(?:[\w'’-]+\s+){{0,6}}?)(?P<what>dead|killed|deaths|fatalities|casualties|wounded|injured
      |missing|displaced|victims|abducted|kidnapped)\b(?:\s+(?P<noun>[a-z]+)(?=\s+(?:at|to)\s))?{_GAP}
      \b(?:to|at|reached|hit|passed|surpassed|exceeded|was|is)\s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
BROUGHT = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|rais(?:es|ing|ed)|tak(?:es|ing)|took|put(?:s|ting)?)\s+(?:to|at)\s+"
    r"(?P<n>[\w,. -]{1,24}?)\s+the\s+(?:(?:total|overall|confirmed)\s+)?"
    r"(?:(?:death\s+)?toll|number\s+of\s+(?P<who>[\w’'-]+(?:\s+[\w’'-]+){0,5}?\s+)?"
    r"(?P<what>dead|killed|deaths|fatalities|casualties|wounded|injured|missing|displaced|victims))\b",
    re.IGNORECASE,
)
_RIVAL = re.compile(
    r"(?:(?<=[,;]\s)(?:(?:but|while|though|although|and)\s+)?(?:the\s+)?"
    r"(?P<who>(?!(?:which|who|that|it|they|he|she)\b)[\w’'-]+(?:\s[\w’'-]+){0,3})\s+)?"
    r"(?P<put>\bput(?:s|ting)?)\s+(?:the|their|that)\s+(?:number|figure|count|total|tally)\s+at\s+",
    re.IGNORECASE,
)
"""Another number for what was just counted: "residents put the number at no more than three"."""
_TOTAL = re.compile(
    r"(?P<put>\b(?:bring(?:s|ing)?|brought|rais(?:es|ing|ed)|tak(?:es|ing)|took|push(?:es|ing|ed))\s+"
    r"(?:the|their|its|that)\s+(?:(?:overall|national|official|confirmed|grand)\s+)?total\b)"
    r"(?:\s+(?!to\b)[\w-]+){0,8}?\s+to\s+"
)
"""140 were killed in May, *bringing the total since March to* 900: a running total of the like."""
_CLIMBED = re.compile(
    r"\b(?P<what>casualties|deaths|fatalities|injuries)\s+(?:[^\s.,;:?!]+\s+){0,8}?"
    r"(?:(?:has|have|had)\s+)?"
    r"(?:climbed|climbs|rose|risen|rises|increased|jumped|soared|mounted|grew|grown|went\s+up)\s+to\s+"
    r"|\b(?P<what2>deaths|fatalities|injuries)\s+(?:(?:in|from|across|on)\s+(?:[^\s.,;:?!]+\s+){1,5}?)?"
    r"(?:(?:has|have|had)\s+)?(?:(?P<beyond>pass(?:es|ed)?|top(?:s|ped)?|surpass(?:es|ed)?"
    r"|exceed(?:s|ed)?)|reach(?:es|ed)?|hit)\s+(?=(?:more\s+than\s+)?\d)",
    re.IGNORECASE,
)
_NO_VICTIM = re.compile(
    r"\bno\s+(?P<who>(?:[\w’'-]+\s+){0,2}?(?P<head>[\w-]+))\s+"
    r"(?:(?P<died>died)|(?:(?:was|were|(?:has|have|had)\s+been)\s+(?:(?!not)\w+ly\s+|also\s+)?"
    r"(?P<verb>killed|wounded|injured|hurt|harmed)(?P<more>\s+(?:or|nor)\s+(?:wounded|injured|hurt|killed))?))\b",
    re.IGNORECASE,
)
"""Nobody of some kind was hurt: "no soldiers had been killed"."""
_NOT_NONE = frozenset({"other", "more", "further", "additional", "longer", "less", "fewer"})
_OF_TOLLS = frozenset({"toll", "number"})
_OF_GROWTH = frozenset({"casualties", "deaths", "fatalities", "injuries"})
_OF_NONE = frozenset({"no", "none", "nobody", "without", "nor", "not"})
"""What a sentence needs one of for a toll, one that climbed, or a claim of none."""
_EFFECTS = {
    "wounded": "wounded",
    "injured": "wounded",
    "missing": "missing",
    "displaced": "displaced",
    "abducted": "abducted",
    "kidnapped": "abducted",
}


def read(text: str, tokens: Sentence, order: int, words: Sequence[str]) -> Iterator[Draft]:
    """The tolls and zero claims of a sentence; `words`: its plain words."""
    if not _OF_NONE.isdisjoint(words):
        yield from _zeros(text, tokens, order)
    if not _OF_TOLLS.isdisjoint(words):
        yield from _tolls(text, tokens, order)
    if not _OF_GROWTH.isdisjoint(words):
        yield from _climbed(text, tokens, order)


def rivals(text: str, tokens: Sentence, order: int, claimed: list[Draft]) -> Iterator[Draft]:
    """Other numbers for the last of a sentence's claims before them, and totals it raises."""
    found = [
        *_RIVAL.finditer(text, tokens.start, tokens.end),
        *_TOTAL.finditer(text, tokens.start, tokens.end),
    ]
    for match in found:
        total = match.re is _TOTAL
        at = _number_at(tokens, match.end())
        rival = next((d for d in reversed(claimed) if d.end <= match.start()), None)
        if at is None or rival is None or rival.point is None or rival.part_of is not None:
            continue
        number = tokens.numbers[at]
        yield Draft(
            rival.effect, tokens, order, match.start("put"), number.end, number.min, number.max,
            "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1), victims=rival.victims,
            kind=rival.kind or (rival.phrase.kind if rival.phrase else None),
            scope="cumulative" if total else "incident",
            extra={} if total else {"source": match["who"]},
        )  # fmt: skip


def _number_at(tokens: Sentence, position: int) -> int | None:
    """The token of the count that begins at a position of the text."""
    near = bisect_left(tokens.first, position - 1)
    at = next((k for k in range(near, min(near + 3, len(tokens))) if k in tokens.numbers), None)
    return at if at is not None and tokens.numbers[at].role == "count" else None


def _climbed(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "casualties climbed to 13"."""
    for match in _CLIMBED.finditer(text, tokens.start, tokens.end):
        at = _number_at(tokens, match.end())
        if at is None:
            continue
        number = tokens.numbers[at]
        effect = "wounded" if (match["what"] or match["what2"]).lower() == "injuries" else "killed"
        most = None if match["beyond"] else number.max
        yield Draft(
            effect, tokens, order, match.start(), number.end, number.min, most, "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            verb=(at, at + 1),
        )  # fmt: skip


def _spared(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "no soldiers had been killed", "no passengers were killed or injured"."""
    for match in _NO_VICTIM.finditer(text, tokens.start, tokens.end):
        who = match["who"].lower().split()
        person = lexicon.people().get(who[-1])
        if person is None or _NOT_NONE & set(who):
            continue
        killed = match["died"] or match["verb"].lower() == "killed"
        effects = ["killed" if killed else "wounded"]
        if match["more"]:
            effects.append("wounded" if killed else "killed")
        for effect in effects:
            yield Draft(
                effect, tokens, order, match.start(), match.end(), 0, 0, "no-victims",
                number=match.group().split()[0], victims=match["who"], kind=person.kind,
            )  # fmt: skip


def _brought(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "brought to 61 the number of officers killed"."""
    match = BROUGHT.search(text, tokens.start, tokens.end)
    if match is None:
        return
    near = bisect_left(tokens.first, match.start("n") - 16)
    at = next((k for k in range(near, min(near + 8, len(tokens))) if k in tokens.numbers
               and tokens.last[k] >= match.start("n")), None)  # fmt: skip
    if at is None:
        return
    number = tokens.numbers[at]
    yield Draft(
        _EFFECTS.get((match["what"] or "").lower(), "killed"), tokens, order, number.start,
        match.end(), number.min, number.max, "toll", verb=(at, at + 1), scope="cumulative",
        qualifier=number.qualifier, number=text[number.number_start : number.number_end],
        victims=(match["who"] or "").strip() or None,
    )  # fmt: skip


def _zeros(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    for rule in ZERO:
        for match in rule.pattern.finditer(text, tokens.start, tokens.end):
            effects = {"no-casualties": ("killed", "wounded"), "no-deaths": ("killed",)}.get(
                rule.name, ("wounded",)
            )
            for effect in effects:
                yield Draft(
                    effect, tokens, order, match.start(), match.end(), 0, 0, rule.name,
                    number=match.group().split()[0],
                )  # fmt: skip
    yield from _spared(text, tokens, order)


def _tolls(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    yield from _brought(text, tokens, order)
    for match in TOLL.finditer(text, tokens.start, tokens.end):
        near = bisect_left(tokens.first, match.end() - 1)
        at = next((k for k in range(near, min(near + 3, len(tokens))) if k in tokens.numbers), None)
        if at is None:
            continue
        number = tokens.numbers[at]
        low = tokens.low
        if low[at + 1 : at + 2] == ["to"] and at + 2 in tokens.numbers:
            at += 2
            number = tokens.numbers[at]
        if number.role != "count":
            continue
        effect = _EFFECTS.get((match["what"] or "").lower(), "killed")
        noun = match["noun"] if (match["noun"] or "").lower() in lexicon.people() else None
        yield Draft(
            effect, tokens, order, match.start(), number.end, number.min, number.max, "toll",
            qualifier=number.qualifier, number=text[number.number_start : number.number_end],
            victims=(match["who"] or "").strip() or noun,
        )  # fmt: skip
