"""How many: casualty claims where a question names what befell people, else figures.

A record answers when it counts what is asked for; a claim about the soldiers of one nation answers
a question about soldiers, but never one about those of another.
"""

from collections.abc import Iterable, Sequence

from idlib_cli import query
from idlib_cli.ask.evidence import Reader, Record, Told
from idlib_cli.ask.question import Question
from idlib_cli.ask.retrieval import facts, ranked
from idlib_cli.ask.wording import Key, all_keys, effects, group, is_nation, key
from idlib_cli.index.terms import COMMON, WORD
from idlib_cli.query import Filters


def count(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    """How many: casualties where the question names what befell them, else figures."""
    words = [w.lower() for w in WORD.findall(question.text)]
    asked_for = [name for name, members in effects() if members & set(words)]
    if not asked_for:
        return _figures(question, reader, filters)
    victims = _counted(question, words)
    told = [r for name, members in effects() if name in asked_for for r in map(key, members)]
    claims = [
        claim
        for claim in facts(query.casualties, question, reader, filters)
        if claim["effect"] in asked_for
        and (claim["min"] is not None or claim["max"] is not None)
        and _is_of(question, claim, victims, reader)
    ]
    free = [*told, *(key(w) for w in sorted(group("anybody"))), *victims]
    found = ranked(question, reader, filters, claims, loose=True, nearby=True, free=free)
    if len(asked_for) == 1:
        return found
    # "How many were killed and how many wounded": both, or there is no answer.
    if {r["effect"] for r in found} < set(asked_for):
        return []
    first = {r["effect"]: r for r in reversed(found)}
    return [first[e] for e in asked_for] + [r for r in found if r is not first[r["effect"]]]


def _figures(question: Question, reader: Reader, filters: Filters) -> list[Record]:
    words = [w.lower() for w in WORD.findall(question.text)]
    counted = _counted(question, words)
    figures = [
        figure
        for figure in facts(query.figures, question, reader, filters)
        if _is_of(question, figure, counted, reader) and (counted or _by_the_verb(question, figure))
    ]
    return ranked(
        question, reader, filters, figures, free=[key(w) for w in sorted(group("anybody"))]
    )


def _by_the_verb(question: Question, figure: Record) -> bool:
    """Whether the verb of a question stands by the number ("the pier cost €3.2 million"), or
    where it has none, what it asks about is counted ("a reward of $5,000")."""
    if question.verb is None:
        named = set(question.names)
        things = [term for term in question.terms if term not in named]
        told = all_keys(f"{figure['text']} {figure['subject'] or ''}")
        return 2 * sum(bool(thing & told) for thing in things) >= len(things)
    sentence: str = figure["sentence"]
    at = sentence.find(figure["text"])
    before = WORD.findall(sentence[:at])[-_BESIDE:]
    after = WORD.findall(sentence[at + len(figure["text"]) :])[:_BESIDE]
    verb = key(question.verb)
    return any(key(w) & verb for w in (*before, *WORD.findall(figure["text"]), *after))


_BESIDE = 4
"""Words between a number and the verb that it belongs to."""


def _counted(question: Question, words: Sequence[str]) -> list[Key]:
    """What a question counts: the words after "how many", up to a verb or preposition."""
    if "many" not in words:
        return []
    written = WORD.findall(question.text)
    found: list[str] = []
    for word in written[words.index("many") + 1 :]:
        effect = any(word.lower() in members for _, members in effects())
        if word.lower() in COMMON or effect or word.lower() in group("after-counted"):
            break
        found.append(word)
        if word.lower().endswith("s") and not is_nation(word):
            break
    return [key(w) for w in found if w.lower() not in group("anybody")]


def _is_of(question: Question, record: Record, counted: Sequence[Key], reader: Reader) -> bool:
    """Whether a record counts what is asked for: by its victims or subject, or else, where
    those are anybody, by its sentence."""
    phrase = str(record.get("victims") or record.get("subject") or "")
    words = [w for w in WORD.findall(phrase) if w.lower() not in COMMON]
    if _of_others(question, words, counted):
        return False
    if not counted:
        people = not record.get("effect") and group("anybody") & set(_lowered(question.words))
        return not people or bool(group("people-like") & set(_lowered(words)))
    if not record.get("effect") and not counted[-1] & _head(phrase):
        return False
    told = all_keys(f"{phrase} {record.get('victim_kind') or ''}")
    return all(word & told for word in counted) or (
        not any(w[:1].isupper() and not _number(w) for w in words)
        and _told_beside(counted, words, told, reader.told(record))
    )


def _of_others(question: Question, words: Sequence[str], counted: Sequence[Key]) -> bool:
    """Whether those counted are of a nation that was not asked for. "How many soldiers" asks
    for those of any nation, "how many were killed" for nobody's in particular."""
    nations = [key(w) for w in words if is_nation(w)]
    asked = [term for term in question.terms if _nation(term)]
    if any(nation & term for nation in nations for term in asked):
        return False
    return bool(nations) and bool(asked or not counted)


def _told_beside(
    counted: Sequence[Key], words: Sequence[str], told: frozenset[str], around: Told
) -> bool:
    """Whether what a bare phrase leaves unsaid stands in its sentence: "three others" may be
    the miners of the sentence, "troops" the Turkish troops."""
    if all(
        w.lower() in group("anybody") or _number(w) or w.lower() in group("others") for w in words
    ):
        return all(word & around.own for word in counted)
    nouns = [word for word in counted if not _nation(word)]
    return all(word & told for word in nouns) and all(
        word & (around.own | around.title) for word in counted
    )


def _head(phrase: str) -> Key:
    """What a phrase counts: posts, not the military, in "military posts in the south"."""
    words = [w.lower() for w in WORD.findall(phrase)]
    ends = [at for at, word in enumerate(words) if at and word in COMMON]
    noun = words[: ends[0]] if ends else words
    return key(noun[-1]) if noun else frozenset()


def _lowered(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def _nation(word: Key) -> bool:
    return any(group.startswith("nations") for group in word)


def _number(word: str) -> bool:
    return word[0].isdigit() or word.lower() in group("numbers")
