"""Who gives a figure: the speaker of the quote it stands in, or the source named in its clause."""

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.records import Quote

_SAYING = (  # noqa: SIM905 - a list of so many words would take a page
    "said says reported reports confirmed announced told stated added claimed estimated revealed"
    " disclosed explained noted acknowledged declared indicated show shows showed documented"
    " recorded counted tallied registered verified concluded alleged alleges insisted insists"
).split()
_SAID = (
    f"(?:{'|'.join(_SAYING)})(?-i:(?<!Said))"
    r"(?!(?<=claimed)\s+(?:responsibility|credit|(?:the|an?)\s+(?:\w+\s+){0,2}?(?:attack|raid|bombing"
    r"|blast|assault|killing|murder|ambush|shooting|explosion|strike)s?)\b)"
    r"(?!\s+(?:that\s+)?(?:it|they)\s+(?:was|were|had\s+been|is|are)\s+(?:behind|responsible)\b)"
)
"""Who *claimed* an attack, or said it was *behind* it, gives no toll of it."""
_WHO = r"(?P<who>(?:(?:the|an?|its|their)\s+)?(?:[\w’'.&-]+[ \u00a0]){0,7}?[\w’'.&-]+)"
_BEHIND_IT = lazy_pattern(
    r"(?:\bclaim(?:ed|s|ing)\s+|\A\W*)(?:responsibility|credit)\s+for\b"
    r"|\b(?:it|they|he)\s+(?:was|were|had\s+been|is|are)\s+(?:behind|responsible\s+for)\b",
    re.IGNORECASE,
)
_BEFORE_HARM = 300
"""Characters of a quote before a claim that are searched."""
_LAST = lazy_pattern(rf",\s+{_WHO}\s+{_SAID}\b", re.IGNORECASE)
_ACCORDING = lazy_pattern(
    rf"\b(?:according\s+to|as\s+reported\s+by|citing|(?<=,\s)per)\s+{_WHO}\s*(?=[,.;]|\Z|\s(?:in|who|which|as|on|at)\b)",
    re.IGNORECASE,
)
_ALREADY = (
    r"(?:\([A-Z][\w.-]{1,10}\)\s+)?"
    r"(?:(?:have|has|had|also|initially|earlier|previously|originally|later|first|already|since|now|so\s+far)"
    r"\s+){0,3}"
)
_FIRST = lazy_pattern(
    rf"\A\W*(?:(?:on|earlier|yesterday|later|meanwhile|in|by|initially|at|this)\b[^,;:]{{0,40}},\s+)?"
    rf"{_WHO}(?:\s+(?:on|late|early)\s+\w+day)?\s+{_ALREADY}{_SAID}(?:\s+(?:that|on\s+\w+day(?:\s+that)?))?\s",
    re.IGNORECASE,
)
_HEADED = r"(?P<who>(?:[\w’'.&-]+[ \u00a0]){0,4}?[\w’'.&-]+)"
_SAYS = lazy_pattern(
    rf"[^,;:]*,\s+{_HEADED}\s+(?:says?|claims?|reports?|confirms?)(?=\s*(?:[,;]|\Z))"
)
_OPENS = lazy_pattern(rf"\W*{_HEADED}\s+(?:says?|claims?)\s[^;]*\Z")
_THEN = lazy_pattern(rf";\s+{_HEADED}\s+(?:says?|claims?)\s[^;]*\Z")
_COLON_BEFORE = lazy_pattern(rf"\W*{_HEADED}:\s")
_COLON_AFTER = lazy_pattern(rf"(?::|\s[–—-])\s+{_HEADED}\s*\Z")
_NAMING = frozenset(_SAYING) | {
    "according",
    "per",
    "citing",
    "spoke",
    "speak",
    "speaks",
    "talked",
    "put",
    "puts",
    "placed",
    "gave",
    "gives",
    "given",
    "issued",
    "released",
    "provided",
    "published",
    "compiled",
}
"""One of these words stands in what `_LAST`, `_ACCORDING`, `_FIRST` and `_PUT` find."""
_NOBODY = lazy_pattern(r"(?:no|nobody|none|neither)\b", re.IGNORECASE)
_FULL_STOP = lazy_pattern(r"(?<=[a-z]{3})\.\Z")
_HANGS = lazy_pattern(r"\b(?:on|of|to|by|with|from|for|in|about|at|and)\Z")
"""The office declined to comment on | reports that two had been held: nobody reports."""
_WHO_HAS = lazy_pattern(r"\s+(?:who|which|that)\s.*")
"""a medic *who had counted them*"""
_NOT_SAID = lazy_pattern(r"\s(?:has|have|had|did|does|could|would)\s+(?:not|yet)\b|n[’']t\b")
"""the army *has not* confirmed the death of 17: nor does it say so"""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "him", "her", "them", "us"})
_LEADING = lazy_pattern(
    r"\A(?:(?:while|and|but|as|whereas|also|the|an?|later|then|citing|initially|originally|earlier"
    r"|previously|meanwhile|(?:on|late|early)\s+\w+day)\s+)+",
    re.IGNORECASE,
)
_PUT = lazy_pattern(
    rf"{_WHO}(?:,\s+(?:however|meanwhile|though),|,)?\s+(?:has\s+|have\s+)?(?:(?:put|puts|placed|estimated)\s+(?:the\s+)?"
    r"|(?:spoke|speaks?|talked)\s+of\s+"
    r"|(?:earlier\s+|initially\s+|first\s+)?(?:gave|gives|given)\s+(?:an?|its|their)\s+(?:\w+\s+)?"
    r"(?:(?:toll|figure|number|total|count|tally|estimate)\s+of\s+)?)(?:death\s+)?"
    r"(?:[\w,-]+\s+(?:\w+\s+)?(?:killed|dead|deaths|wounded|injured),?(?:\s+and)?\s+){0,2}\Z",
    re.IGNORECASE,
)
_PUTS = lazy_pattern(rf"\W*{_WHO}\s+{_ALREADY}", re.IGNORECASE)
"""*The monitor* | puts the figure at 112."""
_WHO_REACH = 90
_PUTTING = ("put", "gave", "gives", "place", "cite")
_PUT_AT = len("estimated ")
_BY_WHOM = lazy_pattern(
    rf"\s+(?:people\s+)?by\s+{_WHO}\s*(?=[,.;]|\Z|\s(?:on|in|who|which|after|as)\b)"
)
_CHANGING = frozenset({"revised", "raised", "lowered", "updated", "increased", "reduced", "upped",
                       "adjusted", "cut", "corrected", "hiked", "revises", "raises", "lowers",
                       "updates", "ups"})  # fmt: skip
_COUNTED = r"(?:the|its|their|an?)\s+(?:\w+\s+){0,3}?(?:toll|figure|number|count|tally|estimate)"
_CHANGED = lazy_pattern(
    rf"{_WHO}(?:,\s+(?:however|meanwhile|though),|,)?"
    rf"(?:\s+(?:on|late|early)\s+(?:\w+day|\d{{1,2}}\s\w+|\w+\s\d{{1,2}}))?\s+{_ALREADY}"
    rf"(?:{'|'.join(sorted(_CHANGING))})\s+"
    rf"(?:(?:(?:the|its|their)\s+)?(?:(?:confirmed|official|provisional|overall|national|estimated)\s+){{0,2}}"
    rf"(?:count\s+of\s+the\s+|estimate\s+of\s+the\s+)?|{_COUNTED}\b[^.;:]{{0,60}})\Z",
    re.IGNORECASE,
)
"""*The ministry raised* the death toll to 43: who gives the new count."""
_ANNOUNCED_THIS = lazy_pattern(
    r"\W*(?:(?P<who>[A-Z][^.;:“”\"]{2,120}?),?\s(?:has\s)?(?:announced|reported|said|stated|wrote|posted)\sthis"
    r"\s(?:on|in|to|via|during|at)\b"
    r"|(?:This|It)\s(?:was|has\sbeen)\s(?:reported|announced|stated|confirmed)\sby\s(?P<by>[^.,;:“”\"]{3,90}))"
)
_ISSUED = lazy_pattern(
    rf"\b(?:issued|released|given|provided|published|compiled)\s+by\s+{_WHO}(?=,|\s+(?:on|in|late|early|at|was|were|had|has)\b)"
)
"""The earlier count, *issued by the district office* on Tuesday, was 11 dead."""
_HEAD = lazy_pattern(
    r"(?P<last>[\w’'-]+)(?:\s+(?:of|in|from|at|by|for|with|on|to)\s.*)?\Z", re.DOTALL
)
_SOURCES = lazy_pattern(
    r"\b(?:ministr(?:y|ies)|police|official|officials|authorit(?:y|ies)|spokes(?:man|woman|person|people)"
    r"|army|military|government|minister|governor|mayor|president|agency|agencies|media|television"
    r"|radio|newspaper|report|reports|witness(?:es)?|medics?|doctors?|hospitals?|sources?|group|groups"
    r"|observatory|monitor|monitors|organi[sz]ation|rescuers|firefighters|coroner|sheriff|chief"
    r"|commander|residents|villagers|activists|rebels|militants|prosecutors?|office|department|union"
    r"|council|nations|committee|cross|crescent|helmets|service|services|defen[cs]e|headquarters"
    r"|general|colonel|captain|lieutenant|major|director|leader|relatives|survivors|locals|embassy"
    r"|commission|court|lawyer|judge|figures|data|statistics|records|institute|centre|center|foundation|charity|network|un"
    r"|coastguard|navy|paramedics|ombudsman|ngo|campaigners|corps|brigade|watch|watchdog|bureau|board"
    r"|administration|association|federation|alliance|secretary|chairman|inspector|superintendent"
    r"|operator|airline|unit|team|crew|front|movement|party)\b",
    re.IGNORECASE,
)


_DIRECTING = frozenset({"demand", "demands", "demanded", "demanding", "call", "calls", "called",
                        "calling", "urge", "urges", "urged", "urging", "appeal", "appealed",
                        "ask", "asked", "promised", "vowed"})  # fmt: skip
"""What is asked for states no number."""


class Sources:
    """The quotes of an article by where they stand."""

    def __init__(self, analysis: "Analysis") -> None:
        self._analysis = analysis
        self._quotes = sorted(analysis.quotes, key=lambda q: (q.start, q.end))
        self._starts = [q.start for q in self._quotes]

    def of(self, draft: Draft) -> str | None:
        """Who gives the figure of a claim; None where the article says it itself."""
        quote = self._around(draft.start, draft.end) or self._put(draft)
        if quote is not None and (quote.cue or "").lower() in _DIRECTING:
            quote = None  # "demanding that the minister go over a blast that killed 38"
        if (
            quote is not None
            and quote.start <= draft.start
            and draft.frame in ("lives", "was-before")
            and (quote.cue or "").startswith("claim")
        ):
            return None  # "Stampede claims 22 lives": nobody says so
        if quote is not None and self._claims_the_attack(quote, draft):
            return None
        if quote is not None and not _worded(quote.speaker or quote.speaker_as_written):
            return None  # "the fires of 2009 claimed 12 lives and injured 40"
        if quote is not None:
            said_by = quote.speaker_as_written
            named = said_by if said_by and said_by.lower() not in _PRONOUNS else None
            return _without_paper(quote.speaker or named)
        return self._named(draft) or self._announced(draft)

    def _announced(self, draft: Draft) -> str | None:
        """Who the next sentence says has told it: "The governor, Ann Lee, *announced this* on
        Telegram", "*This was reported by* the police"."""
        sentences = self._analysis.sentences
        if draft.headline or draft.order + 1 >= len(sentences):
            return None
        start, end = sentences[draft.order + 1]
        told = _ANNOUNCED_THIS.match(self._analysis.text, start, end)
        if told is None:
            return None
        group = "by" if told["by"] else "who"
        people = self._analysis.people.within(*told.span(group))
        if people and people[-1].person.kind == "person":
            return people[-1].person.name
        return self._name(told[group], told.start(group))

    def _put(self, draft: Draft) -> "Quote | None":
        """The quote of which a claim has the verb, too: "elders *put the number at 100*"."""
        if draft.frame != "was-before":
            return None
        quote = self._around(draft.end - 1, draft.end)
        begun = quote is not None and draft.start < quote.start <= draft.start + _PUT_AT
        return quote if begun else None

    def _claims_the_attack(self, quote: "Quote", draft: Draft) -> bool:
        """Whether a speaker only says who is behind an attack that the article tells of."""
        begin = max(quote.start, draft.start - _BEFORE_HARM)
        return _BEHIND_IT.search(self._analysis.text[begin : draft.start]) is not None

    def voiced(self, draft: Draft) -> bool:
        """Whether somebody without a name says it: "They killed nine," *she said*."""
        quote = self._around(draft.start, draft.end)
        if quote is None or draft.frame in ("lives", "was-before"):
            return False
        said_by = quote.speaker or quote.speaker_as_written
        return said_by is None or said_by.lower() in _PRONOUNS

    def _around(self, start: int, end: int) -> "Quote | None":
        """The quote that a stretch lies in."""
        at = bisect_right(self._starts, start)
        for quote in reversed(self._quotes[max(0, at - 6) : at]):
            if quote.start <= start < quote.end:
                return quote
        return None

    def _named(self, draft: Draft) -> str | None:
        text, sentence = self._analysis.text, draft.sentence
        if draft.headline and (said := self._headed(draft)):
            return said
        words = self._analysis.sentence_words[draft.order]
        if _NAMING.isdisjoint(words) and _CHANGING.isdisjoint(words):
            return None
        start, last = sentence.start, min(sentence.end, draft.end + 200)
        if not _CHANGING.isdisjoint(words) and (changing := self._changing(draft)):
            return changing
        if text.startswith(_PUTTING, draft.start) and draft.start - start < _WHO_REACH:
            puts = _PUTS.fullmatch(text, start, draft.start)
            if puts and (name := self._name(puts["who"], puts.start("who"))) is not None:
                return name
        for pattern, begin, end in (
            (_PUT, max(start, draft.start - 90), draft.start),
            (_LAST, draft.end, last),
            (_ACCORDING, draft.end, last),
            (_ACCORDING, start, min(draft.start, start + 120)),
            (_ISSUED, start, draft.start),
        ):
            match = pattern.search(text, begin, end)
            name = self._name(match["who"], match.start("who")) if match else None
            if name is not None:
                return name
        # "the office has confirmed | seven bodies": the verb may be the claim's own
        verb = sentence.first[min(draft.verb[0], len(sentence) - 1)] if draft.verb[1] else start
        first = _FIRST.search(text[start : min(max(draft.start, verb), start + 140)])
        return self._name(first["who"], start + first.start("who")) if first else None

    def _changing(self, draft: Draft) -> str | None:
        """Who raised a count, or lowered it; no deaths and no discovery that did."""
        text = self._analysis.text
        begin = max(draft.sentence.start, draft.start - 140)
        stop = draft.sentence.first[draft.verb[0]] if draft.frame == "toll" else draft.start
        match = _CHANGED.search(text, begin, max(begin, stop))
        if match is None and draft.frame == "toll":
            match = _BY_WHOM.match(text, draft.end, draft.sentence.end)
        if match is None:
            return None
        who = match["who"].rstrip(".")
        head = _HEAD.search(who)
        named = head is not None and head.end("last") == len(who)
        if head is None or not (named or _SOURCES.fullmatch(head["last"])):
            return None
        return self._name(who, match.start("who"))

    def _headed(self, draft: Draft) -> str | None:
        """Who a headline names: "Police: 2 dead", "Nine dead: mayor", "Nine dead, Kyiv says"."""
        text, sentence = self._analysis.text, draft.sentence
        begin = max(sentence.start, draft.start - 200)
        end = min(sentence.end, draft.end + 200)
        opening = begin == sentence.start
        labelled = _COLON_BEFORE.match(text, begin, draft.start) if opening else None
        for match in (
            _SAYS.match(text, draft.end, end),
            _OPENS.match(text, begin, draft.start) if opening else None,
            _THEN.search(text, begin, draft.start),
            labelled,
            _COLON_AFTER.search(text, draft.end, end) if end == sentence.end else None,
        ):
            if match is None:
                continue
            who = match["who"]
            if match is labelled:
                if _SOURCES.search(who):
                    return str(who)
                continue  # "Intel: five killed", "Orla: nine dead"
            if fold(who) in language.places():
                return str(who)  # a capital for its government
            if name := self._name(who, match.start("who")):
                return name
        return None

    def _name(self, who: str, start: int) -> str | None:
        """The canonical name of a source, or its words; None for what gives no figures."""
        mention = self._analysis.people.at(start, start + len(who))
        named_last = mention is not None and mention.end >= start + len(who) - 2
        if mention is not None and named_last and not who.isupper():
            return mention.person.name
        who = _FULL_STOP.sub("", " ".join(who.split()))
        if _NOBODY.match(who) or _HANGS.search(who) or _NOT_SAID.search(who):
            return None
        who = _LEADING.sub("", _WHO_HAS.sub("", who))
        return who if who and _SOURCES.search(who) else None


_PAPER = lazy_pattern(
    r"(?:['’]s?)?\s(?:data|figures|statistics|records|numbers|tall(?:y|ies)|counts?|estimates?)\Z"
)
_OWNER = lazy_pattern(r"[A-Z][\w.-]+(?:\s(?:of\s|the\s|for\s)*[A-Z][\w.-]+)+")


def _without_paper(who: str | None) -> str | None:
    """Whose data it is: the *IOM* of "according to IOM data"."""
    paper = _PAPER.search(who) if who else None
    if who is None or paper is None:
        return who
    owner = who[: paper.start()]
    named = owner.isupper() or "’s" in paper[0] or "'s" in paper[0] or _OWNER.fullmatch(owner)
    return owner if named else who  # not "Israeli figures", "Official data"


def _worded(who: str | None) -> bool:
    """Whether a source, where there is one, is more than a number: a year says nothing."""
    return not who or any(map(str.isalpha, who))
