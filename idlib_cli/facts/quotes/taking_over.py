"""Who takes over from somebody without a name: "“Why?” a guest asked. The mayor waved. “No,” he".

"he" behind a role is the last speaker only where nobody has acted since whom it may mean: a surname
alone, another role, a hearer with a name. Who it is then is for `pronouns`; this only doubts.
"""

from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.unnamed import other_gender
from idlib_cli.language.lexicon import GIVEN, TITLE, flags, is_human
from idlib_cli.language.patterns import lazy_pattern

if TYPE_CHECKING:
    from idlib_cli.facts.people import Mention, People, Person
    from idlib_cli.facts.quotes.speaker import Speaker

_ACTS = lazy_pattern(
    # . The president waved; ." Mills looked; not ". Police came", ". They looked"
    r"[.!?][”\"’]?\s(?:(?:The|A|An)\s(?P<noun>[a-z-]{2,20})"
    r"|(?P<name>[A-ZÀ-Þ][a-zß-ÿ’'-]{2,20}))\s(?P<verb>[a-z]{2,20})\b"
)
_NO_NAMES = frozenset(
    {"All", "Another", "Anybody", "Anyone", "Both", "Each", "Everybody", "Everyone", "Everything"}
    | {"Few", "Many", "Most", "Neither", "Nobody", "None", "Nothing", "One", "Others", "Some"}
    | {"Somebody", "Someone", "Something", "That", "They", "This", "Those", "Who", "She"}
    | {"Police", "Officers", "Soldiers", "Rescuers", "Firefighters", "Neighbours", "Residents"}
)
"""What opens a sentence and may be no surname."""
_SHE = {True: lazy_pattern(r"\bshe\b"), False: lazy_pattern(r"\bhe\b")}


def has_another_acted(people: "People", head: str, word: str, start: int, end: int) -> bool:
    """Whether somebody else whom the pronoun `word` may mean is the subject of a sentence between
    the last speaker, with the noun `head`, and the pronoun."""
    other = other_gender(word)
    for found in _ACTS.finditer(people.text, start, end):
        noun, name = found["noun"], found["name"]
        if people.is_quoted(found.end()) or noun == head:
            continue
        if noun is not None and is_human(noun) and noun not in other:
            return True
        if name is not None and name not in _NO_NAMES and found["verb"].endswith("ed"):
            return not is_human(name.lower())
    return False


_REPLIES = lazy_pattern(r"\s(?:repli(?:ed|es)|answer(?:ed|s)|retort(?:ed|s)|shot\sback)\b")
_AT_ONCE = lazy_pattern(
    # Mr Lee| said. “I did,” |he
    r"\s[^.!?“”\"]{1,80}[.,:]?\s(?:[“\"][^“”\"]{0,400}[”\"]\s){1,2}"
    # Karen Lee| asked whether he had known. |He
    r"|\s(?:[^.!?“”\"]{0,30}\s)?(?:asked|inquired|wondered)\s[^.!?“”\"]{1,200}[.?]\s"
)


def replies(text: str, last: int, start: int, end: int) -> bool:
    """Whether the pronoun `text[start:end]` answers words that were said right before, by somebody
    whose mention ends at `last`: "“Why?” Lee asked. “Because,” | he | replied."."""
    if not 0 <= start - last < _SOON:
        return False
    answers = _REPLIES.match(text, end) or _PRESS.search(text, max(0, last - _LONGEST_PRESS), start)
    return answers is not None and _AT_ONCE.fullmatch(text, last, start) is not None


_PRESS = lazy_pattern(r"\b(?:reporter|journalist|interviewer)\s(?:asked|asks)\b")
"""Who asks for the paper does not go on with the answer."""
_LONGEST_PRESS = 12
_SOON = 900
"""Characters that two quotations with what stands between them may take."""


def is_told(people: "People", mention: "Mention", word: str) -> bool:
    """Whether whoever is told something is one whom the pronoun behind it may mean: not "told Ann
    Lee, a reporter of the Post, that", "told Ann Lee that. “…,” he"."""
    text = people.text
    if mention.person.gender != ("f" if word == "she" else "m") or text[mention.end] == ",":
        return False
    opens = text[mention.phrase_start : mention.end].split()[0].lower().rstrip(".")
    return bool(flags(opens) & (GIVEN | TITLE))  # not "told Radio Norby"


def may_be_either(people: "People", mention: "Mention", word: str, end: int) -> bool:
    """Whether a pronoun in what somebody was told leaves open whom it is about: "The guard told Bo
    Reed | he was asleep"."""
    stop = people.text.find(".", mention.end, end)
    return _SHE[word == "she"].search(people.text, mention.end, max(stop, mention.end)) is not None


_ALSO = lazy_pattern(r"\s(?:also|further)\s[a-z]+ed\b|\s(?:also\s(?:said|says|told)|added|adds)\b")


def goes_on(people: "People", last: "Speaker", person: "Person", start: int, end: int) -> bool:
    """Whether the last speaker goes on, since the person is new in that one's words: "Coach Lee
    said the referee, Bo Reed, had been unfair. He also confirmed …"."""
    text = people.text
    if last.person is None or last.person is person or last.person.gender != person.gender:
        return False
    if last.by != "named" or not _ALSO.match(text, end) or not text.startswith("H", start):
        return False
    between = text[last.end : start]
    told = person.mentions[0].start
    return last.end < told < start and between.count(". ") == 1 and "\n" not in between
