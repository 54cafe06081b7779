"""Claims of none: "no casualties", "no soldiers had been killed", "all 23 escaped unhurt"."""

import re
from collections.abc import Iterator, Sequence

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.rules import Rule
from idlib_cli.language.patterns import lazy_pattern

_MILDLY = r"(?!(?:serious|bad|critical|grave|severe|grievous|fatal|mortal)ly)\w+"
"""Nobody was *seriously* hurt: some may have been, lightly."""

ZERO: tuple[Rule, ...] = (
    Rule(
        "no-casualties",
        "The text says that there were no casualties.",
        lazy_pattern(
            r"\bno\s+(?:(?:reported|known|immediate|civilian|human|confirmed|serious|major)\s+){0,2}"
            r"(?:(?:reports?|word|indications?|news)\s+of\s+(?:any\s+)?)?(?P<what>casualties|victims)\b"
            r"|\b(?:without|nor|not)\s+(?:(?:causing|cause|any)\s+){0,2}(?P<what2>casualties|victims)\b"
            r"|\bno[\s-]+(?:one|body)\s+(?:was|were|has\s+been|had\s+been|is)\s+(?:\w+\s+)?"
            r"(?:hurt|injured|wounded|harmed)\s+or\s+killed\b"
            r"|\bno[\s-]+(?:one|body)\s+(?:was|were)\s+(?:killed|dead)\s+or\s+(?:hurt|injured|wounded)\b",
            re.IGNORECASE,
        ),
        ("There were no casualties.", "no reports of any casualties", "without causing casualties"),
        ("no other casualties", "casualties were heavy"),
    ),
    Rule(
        "no-deaths",
        "The text says that nobody was killed.",
        lazy_pattern(
            r"\bno\s+(?:(?:reported|known|immediate)\s+)?(?:reports?\s+of\s+)?"
            r"(?:(?:deaths|fatalities)(?P<more>\s+(?:or|nor|and)\s+(?:(?:serious|major)\s+)?injuries)?"
            r"|loss\s+of\s+life|lives\s+(?:(?:were|have\s+been|had\s+been)\s+)?lost"
            r"|(?:human\s+)?life\s+(?:was|has\s+been|had\s+been)\s+lost)\b"
            r"|\b(?:no[\s-]+one|nobody|none)\s+(?:was|were|has\s+been|had\s+been)\s+killed\b"
            r"|\b(?:no[\s-]+one|nobody)\s+(?:has\s+|had\s+)?(?:died|perished|lost\s+(?:their|his)\s+life)\b",
            re.IGNORECASE,
        ),
        ("no deaths were reported", "nobody was killed", "no lives were lost", "nobody died"),
        ("no other deaths",),
    ),
    Rule(
        "no-injuries",
        "The text says that nobody was hurt.",
        lazy_pattern(
            r"\bno\s+(?:(?:reported|known|immediate)\s+)?(?:reports?\s+of\s+)?(?:any\s+)?"
            r"(?:injuries(?P<more>\s+(?:or|nor|and)\s+(?:deaths|fatalities))?|injury\s+(?:was|has\s+been|had\s+been)\s+(?:recorded|reported|sustained))\b"
            r"|\b(?:no[\s-]+one|nobody|none)\s+(?:was|were|has\s+been|had\s+been|is|got)\s+"
            rf"(?:{_MILDLY}\s+)?(?:hurt|injured|wounded|harmed)\b"
            r"|\bwithout\s+(?:any\s+|causing\s+){0,2}(?:injury|injuries)\b",
            re.IGNORECASE,
        ),
        ("no injuries were reported", "no one was hurt", "nobody was physically harmed"),
        ("no other injuries", "his injuries", "nobody was seriously hurt", "no serious injuries"),
    ),
)

_NO_VICTIM = lazy_pattern(
    r"\b(?:no|(?:none|neither|not\s+one)\s+of\s+(?:the|these|those|his|her|its|their)"
    r"|not\s+an?\s+single|neither(?:\s+(?:the|his|her|its|their)\s+(?:[\w’'-]+\s+){1,3}?nor"
    r"(?:\s+any\s+of)?(?:\s+(?:the|his|her|its|their))?)?)\s+"
    r"(?P<who>(?:[\w’'-]+\s+){0,2}?(?P<head>[\w-]+))\s+"
    rf"(?:(?P<died>died)|(?:(?:was|were|(?:has|have|had)\s+been)\s+(?:(?!not\b){_MILDLY}\s+)?"
    r"(?P<verb>killed|wounded|injured|hurt|harmed)(?P<more>\s+(?:or|nor)\s+(?:wounded|injured|hurt|killed))?))\b",
    re.IGNORECASE,
)
"""Nobody of some kind was hurt: "no soldiers had been killed", "none of the staff was hurt"."""
_NOT_HURT = lazy_pattern(
    rf"(?<![\w’'-])(?P<who>(?:the|his|her|both|all(?:\s+the)?)\s+(?:[\w’'-]+\s+){{0,2}}?(?P<head>[\w-]+))\s+"
    rf"(?:was|were)\s+not\s+(?:{_MILDLY}\s+)?(?:hurt|injured|wounded|harmed)\b",
    re.IGNORECASE,
)
"""The driver was not hurt."""
_NOT_NONE = frozenset(
    {
        "other",
        "more",
        "further",
        "additional",
        "longer",
        "less",
        "fewer",
        "doubt",
        "time",
        "wonder",
        "way",
        "matter",
    }
)
_IN_YEARS = lazy_pattern(
    r"\b(?:in|for|over)\s+(?:[\w’'-]{1,30}\s+){0,4}?(?:years|decades|centur(?:y|ies)|generations?)\b"
    r"|\bsince\s+(?:the\s+)?(?:1\d|20)\d\d",
    re.IGNORECASE,
)
"""Nobody has been killed there *in a hundred years*: of no event."""
_YEARS_REACH = 100
_RARE = lazy_pattern(r"\b(?:first|second|third|fourth|most|only|\w{2,20}est)\b", re.IGNORECASE)
"""in the *first* attack in three years: the attack is of today."""
_UNHURT_WORD = lazy_pattern(r"\b(?:unhurt|unharmed|uninjured|unscathed)\b", re.IGNORECASE)
_UNHURT = lazy_pattern(
    r"(?<![\w’'-])(?P<who>(?!(?:but|that|and|while|said|where|when)\b)(?:all\s+(?:of\s+)?(?:the\s+)?|both\s+(?:the\s+)?|the\s+(?:other\s+)?)?(?:(?!(?:but|that|while|where|when)\b)[\w’'-]{1,30}\s+){0,3}?(?P<head>[\w-]{1,30}))"
    r"(?:\s+(?:on\s+board|aboard|inside|of\s+(?:the|an?)\s+\w{1,30}))?,?\s+(?:(?:was|were|had|has|have|been|all|also|managed\s+to|reportedly)\s+){0,3}"
    r"(?:(?:escap(?:ed|e)|emerged|walk(?:ed)?\s+away|c[ao]me\s+out|survived|g[eo]t\s+out|crawl(?:ed)?\s+out|was|were|are|is)\s+)?"
    r"(?P<verb>unhurt|unharmed|uninjured|unscathed)\b",
    re.IGNORECASE,
)
"""All 23 passengers *escaped unhurt*: read from `_UNHURT_WORD` back."""
_UNHURT_REACH = 160
"""Characters before "unhurt" that may tell who it was."""
_OPENS = lazy_pattern(
    r"(?<![\w’'-])(?:(?:(?:all|both)\s+(?:of\s+)?)?(?:the|an?|his|her|its|their|our|my|this|these|those)\s"
    r"|(?:all|both|each|every)\s)(?:\d[\d,]{0,9}\s)?|(?<![\w’'-])\d[\d,]{0,9}\s",
    re.IGNORECASE,
)
"""Where the phrase begins that names them: "They said *the* driver"."""
_UNSURE = lazy_pattern(
    r"\b(?:if|whether|unless|until|unclear|unknown|hop(?:e|es|ed|ing)|pray(?:s|ed|ing)?|wish(?:es|ed)?"
    r"|assum(?:e|es|ed|ing))\b",
    re.IGNORECASE,
)
_FEW = lazy_pattern(r"\b(?:not|no|none|nobody|few|only)\b", re.IGNORECASE)
_EXCEPT = lazy_pattern(
    r"\b(?:(?:all|every\w{0,6}|nobody|none|no\s+one)\s+but|except(?:\s+for)?|excepting|apart\s+from"
    r"|other\s+than|bar|save)\s+(?:for\s+)?\Z",
    re.IGNORECASE,
)
"""*All but* two passengers escaped unhurt: the two did not."""
_POLITICS = frozenset({"scandal", "scandals", "affair", "election", "elections", "vote", "votes",
                       "poll", "polls", "reshuffle", "inquiry", "debate", "primary", "primaries",
                       "budget", "criticism", "controversy", "audit", "season", "tournament",
                       "recession", "downturn"})  # fmt: skip
"""People emerge unscathed, if never unhurt, from these."""
_CLAUSE = lazy_pattern(r"[.;:,“”\"]")
_OF_NONE = frozenset({"no", "none", "nobody", "without", "nor", "not", "neither"})
_OF_UNHURT = frozenset({"unhurt", "unharmed", "uninjured", "unscathed"})
"""What a sentence needs one of for a claim of none."""


def read(text: str, tokens: Sentence, order: int, words: Sequence[str]) -> Iterator[Draft]:
    """The claims of none of a sentence; `words`: its plain words."""
    if not _OF_NONE.isdisjoint(words):
        yield from _zeros(text, tokens, order)
    if not _OF_UNHURT.isdisjoint(words):
        yield from _unhurt(text, tokens, order)


def _zeros(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    for rule in ZERO:
        for match in rule.pattern.finditer(text, tokens.start, tokens.end):
            if _of_years(text, match.end(), tokens.end):
                continue
            effects = {"no-casualties": ("killed", "wounded"), "no-deaths": ("killed",)}.get(
                rule.name, ("wounded",)
            )
            if match.groupdict().get("more"):
                effects = ("killed", "wounded")
            for effect in effects:
                yield Draft(
                    effect, tokens, order, match.start(), match.end(), 0, 0, rule.name,
                    number=match.group().split()[0],
                )  # fmt: skip
    yield from _spared(text, tokens, order)


def _spared(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "no soldiers had been killed", "no passengers were killed or injured"."""
    for match in _NO_VICTIM.finditer(text, tokens.start, tokens.end):
        who = match["who"].lower().split()
        person = lexicon.people().get(who[-1])
        if person is None or _NOT_NONE & set(who) or _of_years(text, match.end(), tokens.end):
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
    for match in _NOT_HURT.finditer(text, tokens.start, tokens.end):
        person = lexicon.people().get(match["head"].lower())
        leading = text[max(tokens.start, match.start() - 40) : match.start()]
        if person is not None and not _UNSURE.search(leading):
            yield Draft(
                "wounded", tokens, order, match.start(), match.end(), 0, 0, "no-victims",
                number="not", victims=match["who"], kind=person.kind,
            )  # fmt: skip


def _of_years(text: str, start: int, end: int) -> bool:
    """Whether a claim of none speaks of many years."""
    years = _IN_YEARS.search(text, start, min(end, start + _YEARS_REACH))
    return years is not None and _RARE.search(text, start, years.end()) is None


def _unhurt(text: str, tokens: Sentence, order: int) -> Iterator[Draft]:
    """ "the driver was unhurt", "all 23 passengers escaped unharmed"."""
    before = tokens.start
    for word in _UNHURT_WORD.finditer(text, tokens.start, tokens.end):
        reach = max(before, word.start() - _UNHURT_REACH)
        match = _UNHURT.search(text, reach, word.end())
        before = word.end()
        if word.group().lower() == "unscathed" and not _POLITICS.isdisjoint(tokens.low):
            continue
        person = lexicon.people().get(match["head"].lower()) if match else None
        if match is None or person is None or match.end() != word.end():
            continue
        leading = _CLAUSE.split(text[reach : match.start()])[-1]
        if _EXCEPT.search(leading) or _UNSURE.search(leading + match.group()):
            continue
        if _FEW.search(match.group()):
            continue
        opens = [m.start() for m in _OPENS.finditer(text, match.start("who"), match.end("who"))]
        start = opens[-1] if opens else match.start()
        yield Draft(
            "wounded", tokens, order, start, match.end(), 0, 0, "no-victims",
            number=match["verb"], victims=text[start : match.end("who")], kind=person.kind,
        )  # fmt: skip
