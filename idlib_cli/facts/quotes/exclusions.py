"""What stands in quotation marks and is nobody's statement.

Titles of works and programmes (on the BBC's "Newsnight"), nicknames inside a name (Ann "Spike"
Lee) and the writer's own irony or naming (the so-called "safe zone", known as "the Beast").
A quotation that a cue touches is a statement whatever it looks like.
"""

import re

from idlib_cli.facts.quotes.cues import Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.quotation import Quotation

_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_LONGEST_TITLE = 10
"""Words of a title."""
_SMALL = frozenset({"a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"})


def _title(text: str, quotation: Quotation) -> list[str]:
    """The words of a quotation that is capitalised as the title of a work is; else none."""
    words: list[str] = []
    longer = False
    for match in _WORDS.finditer(text, quotation.start, quotation.end):
        word = match[0]
        if word.lower() not in _SMALL:
            if not (word[0].isupper() or word[0].isdigit()):
                return []
            longer = True
        words.append(word)
        if len(words) > _LONGEST_TITLE:
            return []
    return words if longer else []


def words_of(text: str, start: int, end: int) -> list[str]:
    """The words of a stretch of text."""
    return _WORDS.findall(text, start, end)


def has_words(text: str, quotation: Quotation) -> bool:
    """Whether anything but marks stands in a quotation."""
    return _WORDS.search(text, quotation.start, quotation.end) is not None


def is_title(words: list[str]) -> bool:
    """Whether the words are capitalised as the title of a work is."""
    longer = [word for word in words if word.lower() not in _SMALL]
    return bool(longer) and all(word[0].isupper() or word[0].isdigit() for word in longer)


def excluded(text: str, frame: Frame, token: int) -> bool:
    """Whether the quotation at `token` is a title, a nickname or a name given to a thing."""
    return (
        not has_words(text, frame.quotes[token])
        or _is_named(frame, token)
        or _is_nickname(text, frame, token)
        or _is_work(text, frame, token)
    )


_NAMING = frozenset({"call", "dub", "name", "nickname", "christen", "codename"})
_CHRISTENING = frozenset({"name", "christen", "codename"})
"""Verbs that give nothing but a name: "which the navy has named “Blue Hand”"."""
_RATING = frozenset({"rate", "rank", "mark", "grade", "title", "tag", "style"})


def is_given_name(text: str, frame: Frame, token: int, cue: Cue) -> bool:
    """Whether a cue right before the quotation gives a name, not somebody's judgement.

    Reduced and passive ("a satellite called “Meghna”", "was dubbed “Little Vienna”"), a mark
    ("was rated “superb”"), and what everybody says ("a hill that locals call “the Cake”").
    """
    between = frame.kinds[cue.last : token]
    nobody = cue.form == "passive" and cue.speaker is None and not between
    if cue.base in _RATING:
        return nobody
    if cue.base not in _NAMING:
        return False
    quotation = frame.quotes[token]
    words = words_of(text, quotation.start, quotation.end)
    long = len(words) > _LONGEST_NAME
    if not words or (long and not (is_title(words) and len(words) <= _LONGEST_TITLE)):
        return False
    article = words[0].lower() == "the"
    named = is_title(words[1:] if article and len(words) > 1 else words)
    if named and _is_christened(frame, cue, between, words):
        return True
    if frame.words[cue.first] == cue.base and cue.form == "finite":
        short = named or (article and len(words) <= _SHORT_NAME)
        return short and len(between) < 3 and _is_crowd(frame, cue)
    return named and (nobody or (not between and cue.form == "finite" and _is_reduced(frame, cue)))


def _is_christened(frame: Frame, cue: Cue, between: str, words: list[str]) -> bool:
    """Whether the verb gives nothing but a name: "named her daughter “Storm”"."""
    if cue.base in _CHRISTENING and cue.form == "finite" and set(between) <= set("dPnN"):
        return True
    return cue.base == "nickname" or _is_pet_name(frame, cue, words)


_PETTING = frozenset(
    {"mother", "father", "mum", "dad", "parents", "family", "grandmother", "grandfather", "wife"}
    | {"husband", "brother", "sister", "brothers", "sisters", "friends", "relatives", "fans"}
    | {"colleagues", "classmates", "teammates"}
)


def _is_pet_name(frame: Frame, cue: Cue, words: list[str]) -> bool:
    """Whether those who know somebody call them by one capitalised word: "His mother called him
    “Bobo”"."""
    who = cue.speaker
    near = who is not None and not _PETTING.isdisjoint(frame.words[who.first : who.last])
    return near and len(words) == 1 and cue.base == "call" and frame.word(cue.last) in _HIM


_HIM = frozenset({"him", "her", "it", "them"})


def _is_crowd(frame: Frame, cue: Cue) -> bool:
    """Whether those who "call" something so are many, and no one in particular."""
    speaker = cue.speaker
    return speaker is not None and not closed("crowds").isdisjoint(
        frame.words[speaker.first : speaker.last]
    )


def _is_reduced(frame: Frame, cue: Cue) -> bool:
    """Whether the verb hangs on the noun before it: "a man called", "the town, dubbed"."""
    clause = frame.kinds[max(0, cue.first - 10) : cue.first].rstrip("r")
    own = clause.rpartition(",")[2]
    return clause[-1:] in (",", "n", "N", "") and set("wtu").isdisjoint(own)


_LONGEST_NAME = 5
_SHORT_NAME = 3
"""Words of a name without capitals: "the undertaker"."""


def name_titles(text: str, frame: Frame) -> None:
    """Class as names the quotations that are titles behind a determiner: the BBC's "Newsnight"."""
    for token in list(frame.quotes):
        if frame.kind(token - 1) in ("P", "d", "i", "o") and excluded(text, frame, token):
            del frame.quotes[token]
            frame.kinds = f"{frame.kinds[:token]}N{frame.kinds[token + 1 :]}"


def _is_nickname(text: str, frame: Frame, token: int) -> bool:
    """Ann "Spike" Lee; Ann "Spike" (R-Ohio); Lee "The Fixer" could return."""
    before = frame.kind(token - 1)
    if before not in ("N", ","):
        return False
    after = frame.kind(token + 1)
    if before == "," and after == "N":
        start, end = frame.quotes[token].start, frame.quotes[token].end
        title = text[start].isupper() and text[start:end].isalpha()
        return title and token > 1  # the drummer, "Count" Tom Birch
    if before != "N" or after not in ("N", "(", "x"):
        return False
    quotation = frame.quotes[token]
    words = words_of(text, quotation.start, quotation.end)
    if after == "x":
        return words[0] == "The" and len(words) <= 3 and is_title(words)
    # Giuseppe “u Curtu” Lo: a name may begin with its article
    return len(words) <= 3 and (
        words[0][0].isupper() or (len(words) == 2 and words[1][0].isupper())
    )


def _is_named(frame: Frame, token: int) -> bool:
    """A so-called "zone"; known as "the Beast"."""
    before = frame.word(token - 1)
    if before in ("so-called", "nicknamed", "codenamed", "code-named", "entitled", "titled"):
        return True
    if before in ("a", "an", "the"):  # known as the "Dawn rule"
        token -= 1
        before = frame.word(token - 1)
    return before == "as" and frame.word(token - 2) in closed("naming_participles")


_BEFORE_WORKS = frozenset("Pdio")
"""The classes of what stands before the title of a work, where no word says that it is one."""


_HUMAN = frozenset({"host", "hosts", "star", "hit"})
"""Of the nouns for works those that a year or the like must stand before."""


def _is_apposed_work(frame: Frame, token: int) -> bool:
    """Whether what stands behind the marks says that they hold a title: "Grey Polder," the 2018 hit
    in which; not “No,” the show host said."""
    if token < 1 or frame.word(token + 1) not in ("the", "a", "his", "her", "their"):
        return False
    noun = token + 2
    dated = frame.kind(noun) == "#"
    while frame.kind(noun) in ("#", "e") or (
        frame.kind(noun) == "n" and frame.kind(noun + 1) == "n"
    ):
        noun += 1
    word = frame.word(noun)
    fits = word in closed("works") and (dated or word not in _HUMAN)
    return fits and frame.kind(noun + 1) in ("i", "w", "o", ",", ".", "t", "")


def _is_work(text: str, frame: Frame, token: int) -> bool:
    """The BBC's "Newsnight"; an episode of "The Long Walk"; the "Dawn" newspaper."""
    works = closed("works")
    before = frame.kind(token - 1)
    beside = frame.words[max(0, token - 2) : token + 2]
    apposed = _is_apposed_work(frame, token)
    own = frame.word(token - 1) == "own"
    known = before in _BEFORE_WORKS or not works.isdisjoint(beside) or "on" in beside
    may_be = known or own or apposed
    words = _title(text, frame.quotes[token]) if may_be else []
    if not words:
        return False
    if before == "," and frame.word(token - 2) in works:
        return True  # in her memoir, "Roots in Air,"
    if (
        own
        or apposed
        or before == "P"
        or frame.word(token - 1) in works
        or frame.word(token + 1) in works
    ):
        return True
    if before == "d" and frame.word(token - 2) in ("at", "during", "on"):
        return True  # at a "Town Hall", during a "Day of Rage"
    if frame.word(token - 1) == "on" and len(words) > 1:
        return True  # speaking on "Morning Line"
    near = frame.words[max(0, token - 5) : token]
    return before in ("i", "o") and any(word in works for word in near)
