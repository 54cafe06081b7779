"""Sentences as the quote rules see them: quotations folded into one token, words into classes.

A `Frame` is a sentence of the narration. A quotation inside it, however many sentences long, is
one token `Q`, so that `"I will. I must," said Ann.` is the frame `Q C N .`. What stands inside
quotation marks is never looked at for cues or subjects.
"""

# ruff: noqa: PLR0911, PLR0912 (a parse reads best as a list of cases, each with its answer)

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from idlib_cli.facts.quotes.lexicon import MONTHS_AND_DAYS, classes, closed, nounlike, verbs
from idlib_cli.language.quotation import Quotation

_TOKEN = re.compile(
    # the commonest first; a word, a number, a dash and a mark differ in their first characters
    r"""
    [a-zA-Z]++(?=[ ,])
  | [^\W\d_]\w*+(?:[-.'’&/][^\W_]\w*+)*+['’]?            # Ankara's, D-Ohio, U.S, al-Qaida
  | [—–―…,;:()?!\[\]] | \.\.\. | \.
  | [$£€¥#]?\d\w*(?:[.,:/-]\d\w*)*(?:%|(?:-[^\W\d_]\w*)+)?
  | --+ | -(?=\s)
    """,
    re.VERBOSE,
)
_CONTRACTION = re.compile(r"(?:he|she|it|they|i|we|you)'(?:s|d|ve|re|ll|m)")
_MARKS = {"!": "?", "[": "(", "]": ")", "...": "-", "…": "-"}
_BEFORE_PREDICATE = re.compile(r"[CBv](?=[xv])")
_BLANK = re.compile(r"\s*\Z")
_DASHES = frozenset("-—–―")
_BY_CASE = "N by case"
"""The class of a word with a capital that is no name where every word has a capital."""


_LONGER = re.compile(r"[^\W\d_]{4,}")
_LONGEST = 200
"""Tokens of a frame; what is longer is no sentence."""


@dataclass(slots=True)
class Frame:
    """One sentence: `kinds[i]` is the class of the token `text[starts[i]:ends[i]]`."""

    kinds: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    """Lower case; "" for a quotation."""
    quotes: dict[int, Quotation]
    """The quotation at each index of class Q."""
    paragraph: int
    headline: bool = False

    def word(self, index: int) -> str:
        return self.words[index] if 0 <= index < len(self.words) else ""

    def kind(self, index: int) -> str:
        return self.kinds[index] if 0 <= index < len(self.kinds) else ""


def frames(
    text: str,
    sentences: Sequence[tuple[int, int]],
    quotations: Sequence[Quotation],
    paragraph: int,
    *,
    headline: bool = False,
) -> Iterator[Frame]:
    """The frames of one paragraph, given its sentences and the quotations in it."""
    at = 0
    begin: int | None = None
    inside: list[Quotation] = []
    held: Frame | None = None
    for position, (start, end) in enumerate(sentences):
        if begin is None:
            begin = start
        while at < len(quotations) and quotations[at].open_start < end:
            inside.append(quotations[at])
            at += 1
        if position + 1 < len(sentences) and inside and inside[-1].close_end > end:
            continue  # the sentence ends inside the quotation: the frame goes on
        frame = _frame(text, begin, end, inside, paragraph, headline)
        begin, inside = None, []
        if held is not None:
            if _names_speaker(text, held, frame):
                frame = _joined(held, frame)
            else:
                yield from _pieces(held)
        held = frame
    if held is not None:
        yield from _pieces(held)


SIGNATURE = re.compile(r"-[dNnPro#,iD]{1,14}[.]?$")
"""The classes of "— Ann Lee, a reader of Cork" behind a quotation."""
_ATTRIBUTION = re.compile(
    # the classes of "Graham asked.", "Ann Lee, the mayor, said in a statement."
    r"(?:[dNnP#e]{1,9}|p)(?:,[^,:Q]{1,12},)?[xr]*C(?P<after>.*)"
)


def _names_speaker(text: str, quoted: Frame, frame: Frame) -> bool:
    """Whether a sentence only says who spoke the quotation before it: `"Why?" Graham asked.`"""
    if not quoted.kinds.endswith("Q"):
        return False
    if SIGNATURE.match(frame.kinds):
        return "N" in frame.kinds and frame.kinds[1] not in "iD"
    match = _ATTRIBUTION.match(frame.kinds)
    if match is None or len(frame.kinds) > 60:
        return False
    verb = verbs().get(frame.words[match.start("after") - 1])
    if verb is None or verb[1] != "say":
        return False
    last = text[quoted.quotes[len(quoted.kinds) - 1].end - 1]
    after = match["after"]
    if last in "?!…—-–":
        return not after.startswith(("t", ":", "Q")) and not set(after[:6]) & set("xvC")
    return (
        last in ".,"
        and verb[2] in ("say", "add", "write", "tell")
        and len(after) <= 6
        and not (set(after) & set("txvCQ:p"))
    )


def _joined(first: Frame, second: Frame) -> Frame:
    shift = len(first.kinds)
    return Frame(
        first.kinds + second.kinds,
        first.starts + second.starts,
        first.ends + second.ends,
        first.words + second.words,
        {**first.quotes, **{at + shift: q for at, q in second.quotes.items()}},
        first.paragraph,
    )


def from_offset(frame: Frame, start: int) -> Frame:
    """The frame without the tokens before an offset of the text: without the label of a turn."""
    first = bisect_left(frame.starts, start)
    return Frame(
        frame.kinds[first:],
        frame.starts[first:],
        frame.ends[first:],
        frame.words[first:],
        {at - first: quotation for at, quotation in frame.quotes.items() if at >= first},
        frame.paragraph,
    )


def _pieces(frame: Frame) -> Iterator[Frame]:
    """The frame itself; one too long to be a sentence of news, in pieces (time stays linear)."""
    size = len(frame.kinds)
    if size <= _LONGEST:
        yield frame
        return
    for first in range(0, size, _LONGEST):
        last = min(size, first + _LONGEST)
        yield Frame(
            frame.kinds[first:last],
            frame.starts[first:last],
            frame.ends[first:last],
            frame.words[first:last],
            {at - first: frame.quotes[at] for at in range(first, last) if at in frame.quotes},
            frame.paragraph,
        )


def _frame(
    text: str, start: int, end: int, inside: list[Quotation], paragraph: int, headline: bool
) -> Frame:
    frame, by_case = _cut(text, start, end, inside, paragraph, capitals=headline)
    if by_case and not headline and _is_title_case(text, start, end):
        frame, _ = _cut(text, start, end, inside, paragraph, capitals=True)
    frame.headline = headline
    kinds = frame.kinds
    for match in _BEFORE_PREDICATE.finditer(kinds):
        # "said rates would rise": a verb form before a predicate is its subject.
        at = match.start()
        if frame.words[at] in nounlike() and (at == 0 or kinds[at - 1] != "p"):
            frame.kinds = f"{frame.kinds[:at]}n{frame.kinds[at + 1 :]}"
    return frame


def _cut(
    text: str, start: int, end: int, inside: list[Quotation], paragraph: int, *, capitals: bool
) -> tuple[Frame, bool]:
    """The frame of a sentence, and whether another `capitals` would class a word otherwise."""
    frame = Frame("", [], [], [], {}, paragraph)
    kinds: list[str] = []
    by_case = False
    begin = start
    for quotation in inside:
        by_case |= _tokens(text, begin, quotation.open_start, frame, kinds, capitals)
        frame.quotes[len(kinds)] = quotation
        kinds.append("Q")
        frame.starts.append(quotation.open_start)
        frame.ends.append(quotation.close_end)
        frame.words.append("")
        begin = quotation.close_end
    by_case |= _tokens(text, begin, end, frame, kinds, capitals)
    if not _TIMED.isdisjoint(frame.words):
        _mark_times(frame.words, kinds)
    frame.kinds = "".join(kinds)
    return frame, by_case


_TIMES = closed("times")
_POINTING = frozenset({"this", "last", "next", "earlier", "later", "late", "early"})
_TIMED = _TIMES | {"last", "next"}


def _mark_times(words: list[str], kinds: list[str]) -> None:
    """Class the words of "Friday afternoon", "last week", "earlier this year" as a day is."""
    for at in range(1, len(words)):
        if kinds[at] == "D" and words[at - 1] in _POINTING:
            kinds[at - 1] = "D"
        elif words[at] in _TIMES and kinds[at] not in "Dx":
            if kinds[at - 1] == "D":
                kinds[at] = "D"
            elif words[at - 1] in _POINTING:
                kinds[at - 1] = kinds[at] = "D"


def _is_title_case(text: str, start: int, end: int) -> bool:
    """Whether most long words are capitalised: a headline, or a sentence all in capitals."""
    longer = _LONGER.findall(text, start, min(end, start + 250))
    capitals, least = len(longer), 0.8 * len(longer)
    if capitals <= 3:
        return False
    for word in longer:
        if not word[0].isupper():
            capitals -= 1
            if capitals <= least:
                return False
    return True


def _tokens(
    text: str, start: int, end: int, frame: Frame, kinds: list[str], capitals: bool
) -> bool:
    """Add the tokens of a stretch; whether another `capitals` would class one otherwise."""
    by_case = False
    starts, ends, lowered = frame.starts, frame.ends, frame.words
    inner, opening = _known(capitals, False), _known(capitals, True)
    before = kinds[-1] if kinds else ""
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        known = opening if before in "Q:.-" else inner
        entry = known.get(word)
        if entry is None:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            entry = known[word] = _token_class(word, capitals, known is opening)
        kind, lower, plain = entry
        begin, finish = match.span()
        if not plain:
            if kind == "px":  # "he's", "they've": a subject and its auxiliary
                middle = begin + lower.index("'")
                kinds.extend(kind)
                starts.extend((begin, middle))
                ends.extend((middle, finish))
                lowered.extend((lower[: middle - begin], lower[middle - begin :]))
                before = "x"
                continue
            if kind == _BY_CASE:
                kind, by_case = "N", True
            elif kind == "N":
                finish -= 1
            elif kind == ".":
                if finish < end and not _BLANK.match(text, finish, end):
                    continue  # inside a sentence: the point of an abbreviation
            elif kinds and _is_noun(kinds, lowered, lower):
                kind = "n"
        kinds.append(kind)
        starts.append(begin)
        ends.append(finish)
        lowered.append(lower)
        before = kind
    return by_case


_MOST_KNOWN = 1 << 15


@cache
def _known(capitals: bool, opening: bool) -> dict[str, tuple[str, str, bool]]:
    """What `_token_class` gave for each token so far: a look-up in a dict is the fastest there is.

    At most `_MOST_KNOWN` tokens, then it is begun anew.
    """
    return {}


def _token_class(word: str, capitals: bool, opening: bool) -> tuple[str, str, bool]:
    """The class of a token, its form in lower case, and whether that holds wherever it stands."""
    first = word[0]
    if first.isalpha():
        kind, lower = _word_class(word, capitals, opening)
        if kind == "N" and not capitals and _word_class(word, True, opening)[0] != kind:
            return _BY_CASE, lower, False
        possessive = kind == "N" and word[-1] in "'’" and word[-2:-1] not in "sS"
        return kind, lower, not (kind in ("px", "C", "B", "v", "G") or possessive)
    if first in _DASHES:
        return "-", word, True
    if len(word) == 1 or word == "...":
        kind = _MARKS.get(word, "#" if first.isdigit() else word)
        return kind, word, kind != "."
    return "#", word, True


def _is_noun(kinds: list[str], lowered: list[str], word: str) -> bool:
    """Whether a verb form is a noun or adjective by the word before it: "the host", "of tweets"."""
    before = kinds[-1]
    if before == "d":
        return lowered[-1] not in closed("quantifiers") and lowered[-1] not in ("that", "this")
    if before == "P" or (before == "#" and kinds[-2:-1] in (["d"], ["P"])):
        return word in nounlike()
    if before == "n" and word.endswith("ing"):  # "a weekly briefing"
        return "d" in kinds[-4:-1] and word in nounlike()
    return before in "io" and word in nounlike()


def _word_class(word: str, capitals: bool, opening: bool) -> tuple[str, str]:
    """The class of a word and its form in lower case; "px" for a pronoun with an auxiliary."""
    lower = word.lower().replace("’", "'")
    if "'" in lower and _CONTRACTION.fullmatch(lower):
        return "px", lower
    capital = word[0].isupper()
    kind = classes().get(lower)
    if lower in MONTHS_AND_DAYS and (capital or kind is None) and lower not in ("may", "march"):
        return "D", lower
    if kind is not None:
        if not capital:
            return kind, lower
        if opening:
            return ("n" if kind in "Bv" or lower in nounlike() else kind), lower
        if lower == "i":
            return "p", lower
        if capitals and (kind not in "Bv" or lower == "say"):
            return ("N" if lower in nounlike() and kind != "C" else kind), lower
        return "N", lower
    if lower.endswith(("'s", "s'")):
        return "P", lower
    if "'" in lower and (lower.endswith(("n't", "'ve", "'ll", "'re", "'d", "'m"))):
        return "x", lower
    if capital:
        return "N", lower
    if lower.endswith("ly") and len(lower) > 4 and lower not in closed("ly_nouns"):
        return "r", lower
    if lower.endswith("ing") and len(lower) > 5:
        return "g", lower
    if lower.endswith("ed") and len(lower) > 4:
        return "e", lower
    return "n", lower
