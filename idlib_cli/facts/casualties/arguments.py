"""Who the victims are: the subject of a passive, the object of an active, what stands beside.

All searches are bounded by the sentence and by `_REACH` tokens.
"""

from dataclasses import dataclass

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.phrases import Phrase, in_capitals
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.facts.casualties.status import group

_REACH = 45
_LIST = 8
"""Members of an enumeration that are looked at."""


@dataclass(frozen=True, slots=True)
class Arguments:
    """The phrases of a sentence by where they begin and end."""

    sentence: Sentence
    phrases: list[Phrase]
    begins: dict[int, Phrase]
    ends: dict[int, Phrase]

    def before(self, at: int) -> Phrase | None:
        """The phrase that ends right before a token, adverbs skipped."""
        kinds = self.sentence.kind
        while at > 0 and kinds[at - 1] == "r":
            if at in self.ends:
                break
            at -= 1
        return self.ends.get(at)

    def after(self, at: int) -> Phrase | None:
        """The phrase that begins at a token, adverbs skipped."""
        kinds, end = self.sentence.kind, len(self.sentence)
        while at < end and kinds[at] == "r" and at not in self.begins:
            at += 1
        if at < end and self.sentence.capitals and kinds[at] == "w" and at not in self.begins:
            return in_capitals(self.sentence, at)
        return self.begins.get(at)


def arguments(sentence: Sentence, phrases: list[Phrase]) -> Arguments:
    """The phrases, ready to be looked up."""
    return Arguments(sentence, phrases, {p.first: p for p in phrases}, {p.last: p for p in phrases})


def subject(found: Arguments, verb: int, *, depth: int = 0) -> Phrase | None:
    """The subject of the verb group that begins at a token: nearest phrase of its own clause.

    Phrases after a preposition, inside a relative clause or between commas are stepped over; a
    verb after "and" takes the subject of the verb before it.
    """
    sentence = found.sentence
    kinds, low = sentence.kind, sentence.low
    if depth < 3 and verb and low[verb - 1] in ("and", "or", "but", "then"):
        earlier = _verb_before(found, verb - 1)
        if earlier is not None:
            return subject(found, group(sentence, earlier), depth=depth + 1)
    at = _before_insertion(found, verb)
    stop = max(0, verb - _REACH)
    relative_clause = False
    while at > stop:
        phrase = found.ends.get(at)
        if phrase is not None:
            if _fraction(found, phrase):
                return None
            step = _step_over(found, phrase, verb)
            if step is None or (relative_clause and phrase.shape == "number"):
                return phrase
            relative_clause = low[phrase.head] in ("who", "whom")
            at = step
        elif kinds[at - 1] == ")" and "(" in kinds[stop : at - 1]:
            at = max(k for k in range(stop, at - 1) if kinds[k] == "(")
        elif _blocks(found, at - 1):
            relative = _relative(sentence, at - 1)
            if relative is None:
                return None
            at = _skip_comma(kinds, relative)
        else:
            at -= 1
    return None


_FRACTIONS = frozenset({"half", "most", "many", "some", "several", "part", "third", "quarter",
                        "majority", "few", "much", "#fraction"})  # fmt: skip


def _fraction(found: Arguments, phrase: Phrase) -> bool:
    """Whether a pronoun is a share that the text does not count: "half of them"."""
    low, of = found.sentence.low, phrase.first - 1
    shared = phrase.shape == "pronoun" and of > 0 and low[of] == "of"
    return shared and low[of - 1] in _FRACTIONS


_INSERTED = frozenset({"including", "who", "a", "an", "the", "his", "her", "their", "one", "both",
                       "aged", "#age", "formerly", "among", "most", "some", "all", "many",
                       "whose", "believed", "thought", "described", "known", "identified",
                       "reportedly", "named", "dressed", "wearing"})  # fmt: skip
"""Words that open an insertion between commas."""


def _before_insertion(found: Arguments, verb: int) -> int:
    """Where to look for the subject left of an insertion: "Ana Ruiz, a nurse from X, was …"."""
    kinds, low = found.sentence.kind, found.sentence.low
    if not verb or low[verb - 1] != ",":
        return verb
    for at in range(verb - 2, max(0, verb - _REACH), -1):
        if kinds[at] in ";:?!":
            break
        if low[at] == "," and (low[at + 1] in _INSERTED or kinds[at + 1] in "nhN"):
            phrase = found.ends.get(at)
            held = phrase is not None and bool(phrase.first) and kinds[phrase.first - 1] == "p"
            if low[at + 1] == "who" or (phrase is not None and not held):
                return at
            if phrase is None and low[at + 1] in ("a", "an", "the") and kinds[at - 1] in "wN":
                return at
    return verb


def _step_over(found: Arguments, phrase: Phrase, verb: int) -> int | None:
    """Where to go on left of a phrase that is no subject; None where it is one."""
    kinds, low = found.sentence.kind, found.sentence.low
    before = phrase.first - 1
    if phrase.shape == "pronoun" and low[phrase.head] in ("who", "whom", "which"):
        return _skip_comma(kinds, phrase.first)
    if kinds[phrase.last : phrase.last + 1] == ["'"]:
        return phrase.first
    if phrase.plural and low[verb] in ("was", "is", "has") and not _coordinated(found, phrase):
        return phrase.first  # the subject of a singular verb is one
    if before < 0 or (low[before] in _CLAUSAL and phrase.last == verb):
        return None
    if phrase.shape == "name":
        while before > 0 and kinds[before] == "w" and low[before][0] != "#":
            before -= 1
    if kinds[before] == "p" and low[before] not in ("like", "about"):
        held = low[before] == "of" and before and low[before - 1] in _QUANTITIES
        return None if held else before
    carried = kinds[before] == "e" and low[before].endswith("ing")  # a bus carrying 40 people
    inserted = low[before] == "," and _is_apposition(found, phrase, verb)
    return before if carried or inserted else None


def _blocks(found: Arguments, at: int) -> bool:
    """Whether a token ends the clause that a subject is looked for in."""
    sentence = found.sentence
    kind, low = sentence.kind[at], sentence.low
    if kind in "s;:?!":
        return True
    if kind not in "xvt":
        return False
    if kind == "x":
        return not (at and low[at - 1] == "to")
    if kind == "t" and (not verbal(low[at]) or _attributive(found, at)):
        return False
    reduced = found.ends.get(at) is not None and at + 1 < len(sentence)
    return not (reduced and sentence.kind[at + 1] == "p")


def verbal(word: str) -> bool:
    """Whether a trigger may be a verb."""
    return any(
        t.pattern in ("verb", "die", "harm", "down", "away", "people")
        for t in lexicon.triggers().get(word, ())
    )


def _verb_before(found: Arguments, joint: int) -> int | None:
    """The verb that "and" at a token joins another verb to."""
    kinds, low = found.sentence.kind, found.sentence.low
    for at in range(joint - 1, max(-1, joint - 18), -1):
        if kinds[at] in "s;:?!":
            return None
        if kinds[at] in "xv" or (kinds[at] == "t" and verbal(low[at])):
            return at
        if kinds[at] == "e" and low[at].endswith("ed") and not (at and kinds[at - 1] in "dn"):
            return at
    return None


def _coordinated(found: Arguments, phrase: Phrase) -> bool:
    held = any(word in _QUANTITIES for word in found.sentence.low[phrase.first : phrase.last])
    return phrase.shape in ("pronoun", "name", "group") or phrase.nobody or held


_CLAUSAL = frozenset({"after", "before", "since", "until", "as", "than"})
"""Prepositions that may open a clause."""
_QUANTITIES = frozenset({"group", "number", "total", "family", "crowd", "handful", "majority",
                         "dozens", "hundreds", "band", "estimated", "rest"})  # fmt: skip


def _skip_comma(kinds: list[str], at: int) -> int:
    return at - 1 if at > 0 and kinds[at - 1] == "," else at


def _attributive(found: Arguments, at: int) -> bool:
    """Whether a trigger stands before its noun: "the wounded men"."""
    return at + 1 in found.begins and at > 0 and found.sentence.kind[at - 1] in "dn"


def _relative(sentence: Sentence, at: int) -> int | None:
    """Where the relative clause that a token lies in begins; None outside of one."""
    kinds, low = sentence.kind, sentence.low
    for back in range(at, max(-1, at - 14), -1):
        if low[back] in ("who", "which", "that", "whose", "whom", "where") and back > 0:
            if low[back] == "that" and kinds[back - 1] in "vte":
                return None
            return back
        if kinds[back] in ";:s" and low[back] != "where":
            return None
    return None


def _is_apposition(found: Arguments, phrase: Phrase, verb: int) -> bool:
    """Whether a phrase after a comma only says more of the phrase before that comma.

    "Ana Ruiz, a nurse, was killed": the comma before the verb closes it.
    """
    sentence = found.sentence
    closed = phrase.last < len(sentence) and "," in (
        sentence.kind[phrase.last], sentence.kind[verb - 1] if verb else "")  # fmt: skip
    before = found.ends.get(phrase.first - 1)
    return closed and before is not None and phrase.shape != "number"


def members(found: Arguments, phrase: Phrase, *, leftward: bool) -> list[Phrase]:
    """The phrase and those coordinated with it, in the order of the text."""
    sentence = found.sentence
    kinds, low = sentence.kind, sentence.low
    listed = [phrase]
    if not leftward and phrase.plural and phrase.shape == "noun" and not phrase.counted:
        named = found.after(phrase.last)
        if named is not None and named.shape == "name" and named.low == 1:
            listed = [named]  # "killed reporters Ana Ruiz and Tom Lee"
    while len(listed) < _LIST:
        if leftward:
            at = listed[0].first - 1
            if at > 0 and low[at] == "of" and low[at - 1] in _QUANTITIES:
                while at > 0 and kinds[at - 1] in "wd":  # "and an unknown number of others"
                    at -= 1
                at -= 1
            joint = _joint_before(kinds, low, at)
            joint = _before_aside(kinds, joint) if joint is not None else None
            other = found.ends.get(joint) if joint is not None else None
            if other is not None and other.shape == "name" and other.first:
                other = _behind(found, other)
            bare = kinds[listed[0].first - 1] == "," and len(listed) == 1
            bare = bare and not _telegraphic(kinds, other, listed[0])
            if other is None or bare or _is_object(found, other):
                break
            listed.insert(0, other)
        else:
            joint = _joint_after(kinds, low, listed[-1].last)
            other = found.after(joint) if joint is not None else None
            if other is None or _opens_clause(found, other) or _of_them(found, other):
                break
            listed.append(other)
    return _without_appositions(found, listed)


def _telegraphic(kinds: list[str], one: Phrase | None, other: Phrase) -> bool:
    """Whether a headline lists two with a comma for "and": "Suspect, homeowner shot"."""
    if (
        one is None
        or other.shape != "noun"
        or one.shape != "noun"
        or kinds[: one.first] not in ([], ["#"])
    ):
        return False
    return one.head == one.first and one.low == 1 == other.low and other.first == one.last + 1


def _before_aside(kinds: list[str], at: int) -> int:
    """Where a phrase ends that an aside in brackets or dashes comes after."""
    mark = kinds[at - 1] if at else ""
    if mark not in (")", "-", "—", "–"):
        return at
    opening = "(" if mark == ")" else mark
    while at > 0 and kinds[at - 1] == mark:
        at -= 1
    start = next((k for k in range(at - 1, max(-1, at - 15), -1) if kinds[k] == opening), at)
    while start > 0 and kinds[start - 1] == opening:
        start -= 1
    return start


def _behind(found: Arguments, name: Phrase) -> Phrase:
    """ "two men from Leeds and a boy": the men, not the town."""
    if found.sentence.kind[name.first - 1] != "p":
        return name
    holder = found.ends.get(name.first - 1)
    return holder if holder is not None and not holder.nobody else name


_LEAVING = frozenset({"left", "leaving", "leaves", "leave", "with", "found", "finding", "find",
                      "discovered"})  # fmt: skip
"""left two men and a boy dead: its object is what the adjective is about."""
_SAYING = frozenset({"said", "say", "says", "added", "adds", "stated", "states", "claimed",
                     "claims", "reported", "reports", "confirmed", "confirms", "announced",
                     "announces", "believe", "believes", "think", "thinks"})  # fmt: skip
"""Verbs whose clause may follow without "that": "the army said ten men and a boy died"."""


def _is_object(found: Arguments, phrase: Phrase) -> bool:
    """Whether a phrase is the object of a verb or preposition before it."""
    if not phrase.first:
        return False
    before = found.sentence.low[phrase.first - 1]
    if before in _LEAVING or before in _SAYING or before in ("after", "before", "until"):
        return False
    return found.sentence.kind[phrase.first - 1] in "tvep"


def _joint_before(kinds: list[str], low: list[str], at: int) -> int | None:
    """Where the phrase before "and" or a comma would end; None where nothing joins."""
    if at < 1:
        return None
    if low[at] in ("and", "or", "&") or kinds[at] == ",":
        return at - 1 if kinds[at - 1] == "," and kinds[at] != "," else at
    if low[at] == "with" and low[at - 1] in ("along", "together"):
        return at - 1
    if at > 2 and low[at] == "as" and low[at - 2] == "as":
        return at - 2
    return None


def _joint_after(kinds: list[str], low: list[str], at: int) -> int | None:
    end = len(low)
    aged = low[at : at + 1] == [","] and low[at + 1 : at + 2] == ["#age"]
    if aged and (
        low[at + 2 : at + 3] in ([";"], ["and"]) or kinds[at + 3 : at + 4] in (["N"], ["c"])
    ):
        at += 2  # "killing Ana Ruiz, 42; Tom Lee, 19; and a policeman"
    if at < end and kinds[at] in ",;":
        at += 1
        if at < end and low[at] in ("and", "or"):
            at += 1
        return at
    if at < end and low[at] in ("and", "or", "&", "plus"):
        return at + 1
    if at + 2 < end and low[at] == "as" and low[at + 1] == "well":
        return at + 3
    if at + 1 < end and low[at] in ("along", "together") and low[at + 1] == "with":
        return at + 2
    return None


def _opens_clause(found: Arguments, phrase: Phrase) -> bool:
    """Whether a phrase after "and" is the subject of a clause of its own."""
    sentence = found.sentence
    at = phrase.last
    while at < len(sentence) and sentence.kind[at] == "r":
        at += 1
    if at >= len(sentence):
        return False
    kind = sentence.kind[at]
    listed = phrase.first > 1 and sentence.low[phrase.first - 2] == ","
    if listed and sentence.low[phrase.first - 1] == "and" and phrase.shape != "number":
        return False
    return kind in "xv" or (kind == "t" and at == phrase.last) or phrase.shape == "pronoun"


def _of_them(found: Arguments, phrase: Phrase) -> bool:
    """ "four of them", "most of whom": a share of those before."""
    return found.sentence.low[phrase.last - 1] in ("them", "whom")


def _without_appositions(found: Arguments, listed: list[Phrase]) -> list[Phrase]:
    """ "Ana Ruiz, a nurse, and her son" names two people."""
    kinds = found.sentence.kind
    kept = listed[:1]
    for at, phrase in enumerate(listed[1:], 1):
        previous = listed[at - 1]
        comma = kinds[previous.last] == "," and phrase.first == previous.last + 1
        named = {previous.shape, phrase.shape} == {"name", "noun"}
        last_of_two = len(listed) == 2 and comma and not _telegraphic(kinds, previous, phrase)
        if comma and (named or last_of_two) and phrase.shape != "number":
            continue
        kept.append(phrase)
    return kept


def companions(found: Arguments, at: int) -> list[Phrase]:
    """Who else, after a verb: "was killed in Leeds along with four bodyguards"."""
    low, kinds = found.sentence.low, found.sentence.kind
    for k in range(at, min(at + 22, len(low) - 1)):
        joined = low[k] in ("along", "together") and low[k + 1] == "with"
        if joined or low[k : k + 3] == ["as", "well", "as"]:
            other = found.after(k + (2 if joined else 3))
            if other is not None and not other.nobody and other.counted:
                return members(found, other, leftward=False)
        if kinds[k] in "xvts;:":
            break
    return []
