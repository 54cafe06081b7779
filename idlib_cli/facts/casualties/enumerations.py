"""Who is listed together: "a nurse, two drivers and the mayor", "along with four bodyguards".

Leaves out: which verb the list belongs to (`arguments`), and families told in one breath, which
are one claim (`drafting`).
"""

import operator

from idlib_cli.facts.casualties import apposed, asides, clauses
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_subject import QUANTITIES
from idlib_cli.facts.casualties.phrase import Phrase

_LIST = 8
"""Members of an enumeration that are looked at."""


def members(
    found: Arguments, phrase: Phrase, *, leftward: bool, told_by: int | None = None
) -> list[Phrase]:
    """The phrase and those coordinated with it, in the order of the text.

    `told_by`: the word of harm whose object or complement they are.
    """
    listed = (
        _to_the_left(found, phrase) if leftward else _to_the_right(found, phrase, told_by=told_by)
    )
    return _without_appositions(found, listed)


def _to_the_left(found: Arguments, phrase: Phrase) -> list[Phrase]:
    """The phrase behind those before it that are joined to it."""
    kinds, low = found.sentence.kind, found.sentence.low
    listed = [phrase]
    while len(listed) < _LIST:
        at = asides.before_owner(found, _before_kind(found, listed[0])) - 1
        if at > 0 and low[at] == "of" and low[at - 1] in QUANTITIES:
            while at > 0 and kinds[at - 1] in "wd":  # "and an unknown number of others"
                at -= 1
            at -= 1
        joint = _joint_before(kinds, low, at)
        joint = asides.before_aside(kinds, joint) if joint is not None else None
        joint = asides.before_age(low, joint) if joint is not None else None
        other = _no_share(found, found.ends.get(joint) if joint is not None else None)
        if other is not None and other.shape == "name" and _is_where(found, other):
            break
        if other is not None and other.shape == "name" and other.first:
            other = _behind(found, other)
        bare = kinds[listed[0].first - 1] == "," and len(listed) == 1
        bare = bare and not _telegraphic(kinds, other, listed[0])
        if other is None or bare:
            break
        if _is_object(found, other) and not all_of_whom(low, phrase):
            if _ends_a_clause(kinds, other.first - 1):
                return listed[-1:]  # "killed a boy and *two nurses*, and 12 were hurt"
            if len(listed) > 1 and _is_aged_what(low, other, listed[0]):
                return listed[1:]  # "named as Ana Ruiz, 42, a nurse, and *Tom Lee*, who died"
            break
        listed.insert(0, other)
    return listed


def _to_the_right(found: Arguments, phrase: Phrase, *, told_by: int | None) -> list[Phrase]:
    """The phrase before those behind it that are joined to it."""
    sentence = found.sentence
    kinds, low = sentence.kind, sentence.low
    listed = [_named(found, phrase)]
    while len(listed) < _LIST:
        behind = asides.after_decade(low, asides.after_home(found, listed[-1]))
        joint = _joint_after(kinds, low, behind)
        other = found.after(joint) if joint is not None else None
        aged = other is not None and listed[-1].shape == "name" and _is_bare_number(low, other)
        if other is None or aged or _of_them(found, other) or _gravely(low, other):
            break
        first = len(listed) == 1
        if clauses.opens(sentence, other, first_joined=first) and not (
            told_by is not None
            and clauses.heads_subject(sentence, told_by)
            and not clauses.opens(sentence, other, first_joined=first, awaits_verb=True)
        ):
            break
        listed.append(_named(found, other))
    return listed


def _is_where(found: Arguments, name: Phrase) -> bool:
    """Whether a name is a place's: "between Orla *and Vell*, and four were hurt", "in Karo,
    *Orla*, a couple and their three children died"."""
    low, kinds = found.sentence.low, found.sentence.kind
    if _parts(low, name.first):
        return True
    before = found.ends.get(name.first - 1) if low[name.first - 1 : name.first] == [","] else None
    if before is None or before.shape != "name" or before.first == 0:
        return False
    return kinds[before.first - 1] == "p" and low[before.first - 1] in (
        "in",
        "at",
        "near",
        "outside",
    )


def _no_share(found: Arguments, phrase: Phrase | None) -> Phrase | None:
    """A phrase, or those of whom it is a share: "nine, *including a cook*, and a boy"."""
    whole = asides.before_shares(found, phrase) if phrase is not None else None
    return phrase if whole is None else found.ends.get(whole)


def _named(found: Arguments, phrase: Phrase) -> Phrase:
    """The first by name of several: "killed reporters *Ana Ruiz* and Tom Lee"."""
    if not phrase.plural or phrase.shape != "noun" or phrase.counted:
        return phrase
    named = found.after(phrase.last)
    return named if named is not None and named.shape == "name" and named.low == 1 else phrase


def _before_kind(found: Arguments, name: Phrase) -> int:
    """Where a list of names begins with the word for what they are: "*her daughters* Amy and"."""
    kind = found.ends.get(name.first) if name.shape == "name" else None
    several = kind is not None and kind.plural and kind.shape == "noun" and not kind.counted
    return kind.first if kind is not None and several else name.first


def _telegraphic(kinds: list[str], one: Phrase | None, other: Phrase) -> bool:
    """Whether a headline lists two with a comma for "and": "Suspect, homeowner shot"."""
    opens = one is not None and (kinds[: one.first] in ([], ["#"]) or kinds[one.first - 1] == ":")
    if one is None or not opens or other.first != one.last + 1:
        return False
    if one.shape == other.shape == "number":
        return not one.nobody and not other.nobody  # "17 soldiers, four drivers killed"
    bare = [_bare(phrase) for phrase in (one, other)]
    numbered = [phrase.shape == "number" and not phrase.nobody for phrase in (one, other)]
    return any(bare) and all(map(operator.or_, bare, numbered))


def _bare(phrase: Phrase) -> bool:
    """Whether a phrase is one noun without an article."""
    return phrase.shape == "noun" and phrase.head == phrase.first and phrase.low == 1


def _is_bare_number(low: list[str], phrase: Phrase) -> bool:
    """Whether a number without a noun follows a name: "killing Ana Ruiz, 30 after a quarrel"."""
    return phrase.last == phrase.first + 1 and low[phrase.head] == "#"


def _gravely(low: list[str], some: Phrase) -> bool:
    """Whether a bare number is a share of the wounded: "wounded 12 people, *four* seriously"."""
    return _is_bare_number(low, some) and not GRAVELY.isdisjoint(low[some.last : some.last + 1])


GRAVELY = frozenset({"seriously", "critically", "severely", "gravely", "badly"})


def _parts(low: list[str], at: int) -> bool:
    """Whether a name at a token is the second of "between Orla and Vell"."""
    return at > 2 and low[at - 1] == "and" and "between" in low[max(0, at - 6) : at - 1]


def _behind(found: Arguments, name: Phrase) -> Phrase:
    """ "two men from Leeds and a boy": the men, not the town."""
    if found.sentence.kind[name.first - 1] != "p":
        return name
    at = name.first - 1
    aged = asides.before_age(found.sentence.low, at - 1) if at > 1 else at
    holder = found.ends.get(at if aged == at - 1 else aged)
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
    return found.sentence.kind[phrase.first - 1] in "tvepx"


def all_of_whom(low: list[str], phrase: Phrase) -> bool:
    """Whether a clause is about a whole list: "41 passengers and *a pilot, all of whom* died"."""
    behind = low[phrase.last : phrase.last + 4]
    return behind in ([",", "all", "of", "whom"], [",", "none", "of", "whom"])


def _ends_a_clause(kinds: list[str], at: int) -> bool:
    """Whether a word of harm is a verb with its object, not before its noun: "30 *dead* men"."""
    return kinds[at] == "x" or (kinds[at] == "t" and (not at or kinds[at - 1] not in "nd"))


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
        low[at + 2 : at + 3] in ([";"], ["and"])
        or kinds[at + 3 : at + 4] in (["N"], ["c"])
        or low[at + 3 : at + 4] in (["his"], ["her"], ["their"], ["a"], ["an"])
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


def _of_them(found: Arguments, phrase: Phrase) -> bool:
    """ "four of them", "most of whom": a share of those before."""
    return found.sentence.low[phrase.last - 1] in ("them", "whom")


_OWNERS = frozenset({"his", "her", "my", "their"})


def _without_appositions(found: Arguments, listed: list[Phrase]) -> list[Phrase]:
    """ "Ana Ruiz, a nurse, and her son" names two people; "two boys, Bo and Al Reed" are two."""
    kinds = found.sentence.kind
    counted, rest = listed[0], listed[1:]
    told = sum(phrase.low or 0 for phrase in rest)
    several = len(rest) > 1 and counted.low == counted.high == told
    low = found.sentence.low  # "killing her parents, grandmother and brother": four
    several = several and not (low[counted.first] in _OWNERS and low[counted.head] == "parents")
    several = several and kinds[rest[-1].last : rest[-1].last + 1] not in (["x"], ["t"], ["v"])
    if several and not any(apposed.apart(found.sentence.low, counted, phrase) for phrase in rest):
        after = asides.after_decade(found.sentence.low, counted.last)
        if kinds[after : after + 1] == [","]:
            return [counted]
    kept, told_of = listed[:1], False
    for at, phrase in enumerate(listed[1:], 1):
        previous, followed = listed[at - 1], told_of
        told_of = _is_aged_what(low, previous, phrase)
        if told_of:
            continue
        if followed:
            kept.append(phrase)
            continue
        behind = asides.after_home(found, previous)
        begin = asides.before_owner(found, phrase.first)
        comma = kinds[behind] == "," and begin == behind + 1
        if comma and apposed.says_more(found.sentence, previous, phrase):
            continue
        if comma and apposed.is_another(found, previous, phrase) and len(listed) > at + 1:
            kept.append(phrase)
            continue
        named = {previous.shape, phrase.shape} == {"name", "noun"}
        last_of_two = len(listed) == 2 and comma and not _telegraphic(kinds, previous, phrase)
        if comma and (named or last_of_two) and phrase.shape != "number":
            continue
        kept.append(phrase)
    return kept


def _is_aged_what(low: list[str], name: Phrase, what: Phrase) -> bool:
    """Whether a phrase says what somebody is: "Ana Ruiz, 42, *a nurse*, and Tom Lee died"."""
    behind = asides.after_age(low, name.last)
    aged = name.shape == "name" and what.shape == "noun" and behind > name.last
    return aged and what.first == behind + 1 and low[what.first] in ("a", "an", "the")


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
