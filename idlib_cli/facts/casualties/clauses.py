"""Whether a phrase behind a list is no member of it: it is the subject of a clause of its own.

"killed 12 people, and *the mayor closed* the school", "killed six and *20 swam* ashore". Any finite
verb behind the phrase tells so; a participle that only says more of it does not: "a boy *named*
Bo", "a man *held* by the army". Leaves out: verbs behind a subordinate clause.
"""

from idlib_cli.facts.casualties import lexicon
from idlib_cli.facts.casualties.phrase import Phrase
from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.wordlists import words

_REACH = 10
"""Tokens behind a phrase within which its verb stands."""
_ASIDE = 14
"""Tokens between the commas around an apposition."""
_STOPS = frozenset({"by", "after", "before", "since", "until", "as", "than", "like", "who", "which",
                    "that", "what", "whom", "whose", "and", "or", "but", "nor", "&"})  # fmt: skip
"""Words behind which another clause may begin, whose verb is not that of the phrase."""
_MORE_OF_IT = frozenset({
    "named", "identified", "known", "accused", "suspected", "convicted", "believed", "thought",
    "aged", "armed", "dressed", "disguised", "based", "stationed", "deployed", "employed", "hired",
    "posted", "held", "trapped", "caught", "buried", "stranded", "seated", "parked", "found",
    "seen", "hit", "struck", "linked", "affiliated", "allied", "wanted", "married", "related",
    "assigned", "attached", "loaded", "involved", "born", "taken", "sent", "brought", "used",
    "described", "charged", "according", "including", "aligned", "loyal", "opposed", "hidden",
    "inside", "crushed", "pinned", "locked", "tied", "injured", "wounded", "hurt", "killed",
    "kept", "put", "cut", "burnt", "burned", "feared", "presumed", "said", "reported", "listed",
    "displaced", "drawn", "packed", "crammed", "attacked", "targeted", "blamed", "mentioned",
    "registered", "admitted", "nicknamed", "ranked", "headed", "sentenced", "appointed",
    "elected", "treated", "rushed",
})  # fmt: skip
"""Participles that say more of a noun where a preposition or nothing follows them."""
_NAMING = frozenset({"named", "called", "nicknamed"})
_NOT_FINITE = frozenset({"be", "been", "being", "having"})
PASTS = (
    words("irregular_pasts") | {"went", "came", "took", "gave", "saw", "fell", "began", "broke",
    "became", "ran", "flew", "grew", "knew", "drew", "rose", "spoke", "wrote", "chose", "won",
    "sat", "stood", "sent", "lost", "met", "paid", "put", "cut", "kept", "held", "built", "felt",
    "hit", "got", "let", "sold", "drank", "bore", "wept", "ate", "dove", "blew", "led", "quit",
    "survives", "urges", "calls", "vows", "asks"}
)  # fmt: skip
_SAYING = frozenset({"said", "say", "says", "added", "adds", "stated", "states", "claimed",
                     "claims", "reported", "reports", "confirmed", "confirms", "announced",
                     "announces", "believe", "believes", "think", "thinks", "posted", "tweeted",
                     "wrote"})  # fmt: skip


def opens(
    sentence: Sentence, phrase: Phrase, *, first_joined: bool, awaits_verb: bool = False
) -> bool:
    """Whether a phrase behind "and", a comma or a semicolon begins a clause of its own.

    So does whose car or house is told of, which is nobody: "and the mayor's car".

    `first_joined`: it is the second of its list, where a comma before "and" parts two clauses.
    `awaits_verb`: the list is part of a subject whose verb is still to come (`heads_subject`).
    """
    kinds, low = sentence.kind, sentence.low
    at = phrase.last
    while at < len(low) and kinds[at] == "r":
        at += 1
    if phrase.shape == "pronoun" or _counts_a_verb(sentence, phrase):
        return True
    if at >= len(low):
        return False
    if awaits_verb and not (first_joined and low[phrase.first - 2 : phrase.first] == [",", "and"]):
        return kinds[at] == "'" or (kinds[at] == "t" and phrase.shape == "number")
    if (
        kinds[at] == "'"
        or low[at] in _SAYING
        or (low[phrase.first - 1] == "," and _says(sentence, at))
    ):
        return True
    if kinds[at] == "t":
        oxford = not first_joined and low[phrase.first - 2 : phrase.first] == [",", "and"]
        return at == phrase.last and (phrase.shape == "number" or not oxford)
    aside = kinds[at] == "," and first_joined
    return _has_verb_behind_aside(sentence, at) if aside else _has_verb(sentence, at)


def heads_subject(sentence: Sentence, at: int) -> bool:
    """Whether a word of harm is part of a subject whose verb is still to come.

    "*The murder* of two nurses and a cook *shocked* the town", "The men who *killed* two nurses
    and a cook *fled*": the verb behind the list is not that of its last member.
    """
    low, kinds = sentence.low, sentence.kind
    relative = at > 1 and low[at - 1] in RELATIVE
    k = at - 1 if relative else at
    while k > 0 and kinds[k - 1] in ("dwehnNp" if relative else "dwehnN"):
        if low[k - 1] in PASTS or low[k - 1] in _SAYING:
            break
        k -= 1
    if kinds[k] == "p" or (relative and k == at - 1):
        return False
    return k == 0 or low[k - 1] in _SAYING or low[k - 1] in _BEFORE_A_SUBJECT


RELATIVE = frozenset({"who", "that", "which"})
_BEFORE_A_SUBJECT = frozenset({"that", ",", ":", '"', "“", "‘"})


def _has_verb_behind_aside(sentence: Sentence, comma: int) -> bool:
    """Whether a verb follows what two commas enclose: "the driver, *a father of two,* survived"."""
    low, stop = sentence.low, min(comma + _ASIDE, len(sentence) - 1)
    closing = next((k for k in range(comma + 2, stop) if low[k] == ","), None)
    return closing is not None and _is_verb(sentence, closing + 1)


def _counts_a_verb(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether what seems counted is what the counted did: "20 *swam* ashore", "two *refused*
    treatment"; a noun behind a number is a plural."""
    at = next((k for k in range(phrase.first, phrase.last) if k in sentence.numbers), None)
    if phrase.shape != "number" or at is None or at + 1 >= phrase.last:
        return False
    word, head = sentence.low[at + 1], sentence.low[phrase.head]
    if word in PASTS:
        return True
    person = lexicon.people().get(head)
    many = head.endswith("s") or head in ("people", "men", "women", "children")
    return sentence.kind[at + 1] == "e" and word.endswith("ed") and not many and person is None


def _has_verb(sentence: Sentence, at: int) -> bool:
    """Whether a finite verb stands behind a phrase and what belongs to it: "the bishop *of Orla
    called* for calm"."""
    kinds, low = sentence.kind, sentence.low
    for k in range(at, min(at + _REACH, len(low))):
        if kinds[k] in "so,.;:!?()-–—…" or low[k] in _STOPS:
            return False
        if kinds[k] == "t":
            return any(t.pattern == "die" and t.form != "ing" for t in lexicon.triggers()[low[k]])
        if _is_verb(sentence, k):
            return True
    return False


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Whether a token is a finite verb, as far as its form and the word behind it tell."""
    kind, word, low = sentence.kind[at], sentence.low[at], sentence.low
    if kind == "x":
        return word not in _NOT_FINITE and low[at - 1] != "to"
    past = word in PASTS
    if not past and kind != "v" and not (kind == "e" and word.endswith("ed")):
        return False
    behind = at + 1
    while behind < len(low) and sentence.kind[behind] == "r":
        behind += 1
    following = sentence.kind[behind] if behind < len(low) else ""
    if low[behind : behind + 1] == ["by"]:
        return False
    if word in _NAMING and following == "N":
        return False
    more = word in _MORE_OF_IT
    return not (more and (following == "p" or following in ("", ",", ".", ";", ")", "s", "c")))


def _says(sentence: Sentence, at: int) -> bool:
    """Whether who follows a comma says it: "killed ten men, three local elected officials said"."""
    for k in range(at, min(at + 5, len(sentence))):
        if sentence.low[k] in _SAYING:
            return True
        if sentence.kind[k] not in "wehN":
            return False
    return False
