"""Who gives a figure: the speaker of the quote it stands in, or the source named in its clause."""

from bisect import bisect_right
from typing import TYPE_CHECKING

from idlib_cli.facts.casualties.drafts import Draft
from idlib_cli.facts.casualties.source_patterns import (
    ACCORDING,
    ANNOUNCED_THIS,
    BEHIND_IT,
    BY_WHOM,
    CHANGED,
    CHANGING,
    COLON_AFTER,
    COLON_BEFORE,
    FIRST,
    FULL_STOP,
    HANGS,
    HEAD,
    ISSUED,
    LAST,
    LEADING,
    NAMING,
    NOBODY,
    NOT_SAID,
    OPENS,
    PUT,
    PUTS,
    PUTTING,
    SAYS,
    SOURCES,
    THEN,
    WHO_HAS,
)
from idlib_cli.language import lexicon as language
from idlib_cli.language.folding import fold
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis
    from idlib_cli.records import Quote

_BEFORE_HARM = 300
"""Characters of a quote before a claim that are searched."""
_PUT_REACH = 140
"""Characters before a number that may tell who puts it so high."""
_PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "who", "him", "her", "them", "us"})
_WHO_REACH = 90
_PUT_AT = len("estimated ")


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
        told = ANNOUNCED_THIS.match(self._analysis.text, start, end)
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
        return BEHIND_IT.search(self._analysis.text[begin : draft.start]) is not None

    def voiced(self, draft: Draft) -> bool:
        """Whether somebody without a name says it: "They killed nine," *she said*."""
        quote = self._around(draft.start, draft.end)
        if quote is None or draft.frame in ("lives", "was-before"):
            return False
        said_by = quote.speaker or quote.speaker_as_written
        return said_by is None or said_by.lower() in _PRONOUNS

    def _around(self, start: int, end: int) -> "Quote | None":
        """The innermost quote that a stretch lies in."""
        at = bisect_right(self._starts, start)
        around = [q for q in self._quotes[max(0, at - 6) : at] if start < q.end]
        return max(around, key=lambda q: (q.start, -q.end), default=None)

    def _named(self, draft: Draft) -> str | None:
        text, sentence = self._analysis.text, draft.sentence
        if draft.headline and (said := self._headed(draft)):
            return said
        words = self._analysis.sentence_words[draft.order]
        if NAMING.isdisjoint(words) and CHANGING.isdisjoint(words):
            return None
        start, last = sentence.start, min(sentence.end, draft.end + 200)
        if not CHANGING.isdisjoint(words) and (changing := self._changing(draft)):
            return changing
        if text.startswith(PUTTING, draft.start) and draft.start - start < _WHO_REACH:
            puts = PUTS.fullmatch(text, start, draft.start)
            if puts and (name := self._name(puts["who"], puts.start("who"))) is not None:
                return name
        for pattern, begin, end in (
            (PUT, self._word_after(start, draft.start - _PUT_REACH), draft.start),
            (LAST, draft.end, last),
            (ACCORDING, draft.end, last),
            (ACCORDING, start, min(draft.start, start + 120)),
            (ISSUED, start, draft.start),
        ):
            match = pattern.search(text, begin, end)
            name = self._name(match["who"], match.start("who")) if match else None
            if name is not None:
                return name
        # "the office has confirmed | seven bodies": the verb may be the claim's own
        verb = sentence.first[min(draft.verb[0], len(sentence) - 1)] if draft.verb[1] else start
        first = FIRST.search(text[start : min(max(draft.start, verb), start + 140)])
        return self._name(first["who"], start + first.start("who")) if first else None

    def _word_after(self, start: int, at: int) -> int:
        """Where the first whole word behind a place of a sentence begins."""
        if at <= start:
            return start
        return self._analysis.text.find(" ", at) + 1

    def _changing(self, draft: Draft) -> str | None:
        """Who raised a count, or lowered it; no deaths and no discovery that did."""
        text = self._analysis.text
        begin = max(draft.sentence.start, draft.start - 140)
        stop = draft.sentence.first[draft.verb[0]] if draft.frame == "toll" else draft.start
        match = CHANGED.search(text, begin, max(begin, stop))
        if match is None and draft.frame == "toll":
            match = BY_WHOM.match(text, draft.end, draft.sentence.end)
        if match is None:
            return None
        who = match["who"].rstrip(".")
        head = HEAD.search(who)
        named = head is not None and head.end("last") == len(who)
        if head is None or not (named or SOURCES.fullmatch(head["last"])):
            return None
        return self._name(who, match.start("who"))

    def _headed(self, draft: Draft) -> str | None:
        """Who a headline names: "Police: 2 dead", "Nine dead: mayor", "Nine dead, Kyiv says"."""
        text, sentence = self._analysis.text, draft.sentence
        begin = max(sentence.start, draft.start - 200)
        end = min(sentence.end, draft.end + 200)
        opening = begin == sentence.start
        labelled = COLON_BEFORE.match(text, begin, draft.start) if opening else None
        for match in (
            SAYS.match(text, draft.end, end),
            OPENS.match(text, begin, draft.start) if opening else None,
            THEN.search(text, begin, draft.start),
            labelled,
            COLON_AFTER.search(text, draft.end, end) if end == sentence.end else None,
        ):
            if match is None:
                continue
            who = match["who"]
            if match is labelled:
                if SOURCES.search(who):
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
        who = FULL_STOP.sub("", " ".join(who.split()))
        if NOBODY.match(who) or HANGS.search(who) or NOT_SAID.search(who):
            return None
        who = LEADING.sub("", WHO_HAS.sub("", who))
        return who if who and SOURCES.search(who) else None


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
