"""Who does what an active verb says, where the phrase nearest to it is only an object.

"Gunmen killed *12 people*, abducted four", "He shot *three officers*, killing two", "A judge tried
*a man* accused of killing six". Leaves out: whether the one who does it may be named (`doers`).
"""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.arguments import Arguments
from idlib_cli.facts.casualties.clause_bounds import verb_before
from idlib_cli.facts.casualties.clause_subject import subject
from idlib_cli.facts.casualties.clauses import PASTS
from idlib_cli.facts.casualties.hits import BE
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.status import group

_DEPTH = 4
"""Verbs of one list that are followed back to their subject."""
_REACH = 14
"""Tokens between an object and the verb that it belongs to."""
_JOINTS = frozenset({"and", "or", "but", "then"})
_CHARGES = frozenset({"accused", "charged", "convicted", "suspected", "guilty", "acquitted",
                      "cleared", "wanted", "jailed", "imprisoned", "sentenced", "indicted",
                      "arrested", "detained", "held", "tried", "blamed", "responsible",
                      "executed", "hanged", "absolved", "exonerated"})  # fmt: skip
"""Who stands before one did it, whoever judges: "the trial of *a man accused* of killing"."""
_OF_CHARGES = frozenset({"of", "for", "with", "over", "after", "in"})
_ANYBODY = frozenset({"anyone", "anybody", "someone", "somebody", "everyone", "those", "whoever",
                      "one", "ones", "nobody"})  # fmt: skip
"""Anyone *who kills a child*: whoever stands before is another."""
_RELATIVE = frozenset({"who", "that", "which"})
_OPENS_A_CLAUSE = frozenset({
    "after", "before", "since", "until", "as", "than", "that",
    "said", "say", "says", "told", "tells", "tell", "claimed", "claims", "believed", "believe",
    "believes", "thought", "think", "thinks", "feared", "fear", "fears", "knew", "know", "knows",
    "confirmed", "confirms", "reported", "reports", "announced", "insisted", "insists", "denied",
    "denies", "admitted", "added", "adds", "warned", "noted", "found", "heard", "alleged",
    "suggested", "stated", "showed", "shows", "suspected", "revealed", "alleges", "accused",
})  # fmt: skip
"""Words behind which a phrase has a verb of its own: "police *said* gunmen, in two cars, shot"."""


def agent(found: Arguments, verb: int, *, depth: int = 0) -> Phrase | None:
    """Who does what the verb group that begins at a token says."""
    sentence = found.sentence
    before, beyond = sentence.low[verb - 1 : verb], sentence.low[max(0, verb - 2) : verb - 1]
    if _RELATIVE & set(before) and _ANYBODY & set(beyond):
        return None
    if _OF_CHARGES & set(before) and _CHARGES & set(beyond):
        charged = found.before(verb - 2)
        if charged is not None:
            return charged
    doing = _verb_with_subject(found, verb)
    if doing == verb:
        return subject(found, verb)
    return agent(found, group(sentence, doing), depth=depth + 1) if depth < _DEPTH else None


def _verb_with_subject(found: Arguments, verb: int) -> int:
    """The verb that a verb shares its subject with, or the verb itself."""
    sentence = found.sentence
    doing_it = sentence.low[verb - 1] == "before" and sentence.low[verb].endswith("ing")
    if verb and (sentence.low[verb - 1] in _JOINTS or doing_it):
        earlier = verb_before(found, verb - 1)
        if earlier is not None:
            return earlier
    who = subject(found, verb)
    if who is None and (main := _main_verb(found, verb)) is not None:
        return main
    if who is None or "," not in sentence.kind[who.last : verb]:
        return verb
    governing = _governing(found, who)
    return verb if governing is None else governing


_CLAUSES = frozenset({"as", "when", "while", "after", "before", "because", "since", "until",
                      "where", "that", "which", "who", "whose", "by", "if"})  # fmt: skip


def _main_verb(found: Arguments, verb: int) -> int | None:
    """The verb of a plain main clause before a comma and a participle: "Gunmen *opened* fire on the
    crowd, killing nine"; None where anything may have come between."""
    sentence = found.sentence
    low, kinds = sentence.low, sentence.kind
    if not low[verb].endswith("ing") or low[verb - 1 : verb] != [","]:
        return None
    main = verb_before(found, verb - 1)
    if main is None or not BE.isdisjoint(low[group(sentence, main) : main]):
        return None
    before = low[:main]
    plain = _CLAUSES.isdisjoint(low[: verb - 1]) and set("sv;:,?!").isdisjoint(kinds[:main])
    return main if plain and before else None


def _governing(found: Arguments, who: Phrase) -> int | None:
    """The verb that a phrase is an object of, or stands in a place behind; None for a subject."""
    kinds, low = found.sentence.kind, found.sentence.low
    for at in range(who.first - 1, max(-1, who.first - _REACH), -1):
        if low[at] in _OPENS_A_CLAUSE or kinds[at] in "s,;:?!(co":
            return None
        if _is_verb(found, at):
            return at
    return None


def _is_verb(found: Arguments, at: int) -> bool:
    """Whether a token is the verb of a clause: "killed", "rammed", "kill" in a headline."""
    kind, word = found.sentence.kind[at], found.sentence.low[at]
    before = found.sentence.kind[at - 1] if at else ""
    if kind in "ve":
        return not word.endswith("ing") and before != "d"
    if kind == "t":
        verbal = any(t.form != "word" for t in lexicon.triggers()[word])
        return verbal and not (at + 1 in found.begins and before in ("d", "n"))
    return word in PASTS or word.endswith("ed")
