"""The classes of words that the quote rules see, each one character.

A sentence becomes a string of classes, so that a rule about word order is a short scan or a
regular expression over that string. Classes are about what a word can do in a sentence; a word
in no list is a noun or an adjective, which is what most words are.

    Q  a quotation with its marks       N  capitalised word         n  other noun or adjective
    d  determiner, number word          p  subject pronoun          P  possessive ("Ankara's")
    C  verb that reports, finite        B  its base form            G  its -ing form
    v  other verb, finite               e  other -ed or -en form    g  other -ing form
    x  auxiliary, negation              r  adverb                   D  day or month word
    w  who, which                       t  that                     u  other subordinator
    i  preposition                      o  of                       a  as
    T  to                               c  and, or                  b  but, while …
    #  number                           , ; : - ( ) . ?             punctuation as it stands
"""

from functools import cache

from idlib_cli.language.wordlists import entries, words

_PACKAGE = "idlib_cli.facts.quotes"

SAY, JUDGE, THINK, OTHER = "say", "judge", "think", "other"


def _inflect(base: str, extra: list[str]) -> dict[str, str]:
    """{form: class} of one verb: finite C, base B, -ing G."""
    stem = base.partition("_")[0]
    forms: dict[str, str] = {}
    if stem.endswith(("s", "x", "z", "ch", "sh", "o")):
        third = stem + "es"
    elif stem.endswith("y") and stem[-2] not in "aeiou":
        third = stem[:-1] + "ies"
    else:
        third = stem + "s"
    if stem.endswith("e"):
        past, gerund = (
            stem + "d",
            (stem[:-2] + "ying" if stem.endswith("ie") else stem[:-1] + "ing"),
        )
        if stem.endswith(("ee", "oe", "ye")):
            gerund = stem + "ing"
    elif stem.endswith("y") and stem[-2] not in "aeiou":
        past, gerund = stem[:-1] + "ied", stem + "ing"
    else:
        past, gerund = stem + "ed", stem + "ing"
    given = [form.split("_")[0] for form in extra]
    gerunds = [form for form in given if form.endswith("ing") and form != stem]
    pasts = [form for form in given if form not in gerunds]
    forms[third] = "C"
    for form in pasts or [past]:
        forms[form] = "C"
    for form in gerunds or [gerund]:
        forms[form] = "G"
    if stem not in forms:
        forms[stem] = "B"
    return forms


_OTHER_CLASS = {"C": "v", "B": "v", "G": "g"}


@cache
def verbs() -> dict[str, tuple[str, str, str]]:
    """{form: (class, group, base)} of every listed verb."""
    found: dict[str, tuple[str, str, str]] = {}
    for group, name in (
        (OTHER, "other_verbs"),
        (THINK, "think_verbs"),
        (JUDGE, "judge_verbs"),
        (SAY, "say_verbs"),
    ):
        for line in entries(name, package=_PACKAGE):
            base, *extra = line.split()
            for form, reporting in _inflect(base, extra).items():
                kind = _OTHER_CLASS[reporting] if group == OTHER else reporting
                if kind == "B" and form in found and found[form][0] == "C":
                    continue
                found[form] = (kind, group, base.replace("_", " "))
    for form in words("irregular_pasts", package=_PACKAGE):
        found.setdefault(form, ("v", OTHER, form))
    return found


_PRONOUNS = "he she they it i we you everyone everybody nobody someone somebody there"
_AUXILIARIES = (
    "is are was were am be been being has have had having do does did will would can could may "
    "might must shall should ought not n't cannot can't won't wouldn't couldn't shouldn't didn't "
    "doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't ain't"
)
_DAYS = (
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight "
    "january february march april may june july august september october november december "
    "jan feb apr aug sept sep oct nov dec mon tue tues wed thu thur thurs fri"
)
MEANWHILE = frozenset({"as", "while", "when", "after", "before"})
"""What opens a clause that says when."""
MONTHS_AND_DAYS = frozenset(_DAYS.split())


@cache
def classes() -> dict[str, str]:
    """{lower-case word: class} of every listed word."""
    found: dict[str, str] = {form: kind for form, (kind, _, _) in verbs().items()}
    for name, kind in (
        ("determiners", "d"),
        ("prepositions", "i"),
        ("adverbs", "r"),
        ("subordinators", "u"),
    ):
        found.update(dict.fromkeys(words(name, package=_PACKAGE), kind))
    for form in words("ing_nouns", package=_PACKAGE):
        found.setdefault(form, "n")
    found.update(dict.fromkeys(_PRONOUNS.split(), "p"))
    found.update(dict.fromkeys(_AUXILIARIES.split(), "x"))
    found.update(dict.fromkeys(["who", "whom", "whose", "which"], "w"))
    found.update(dict.fromkeys(["and", "or", "&", "nor"], "c"))
    found.update(dict.fromkeys(["but", "yet", "so"], "b"))
    found.update({"that": "t", "of": "o", "as": "a", "to": "T", "while": "u", "according": "G"})
    return found


@cache
def closed(name: str) -> frozenset[str]:
    """The words of `words/NAME.txt` beside this module."""
    return words(name, package=_PACKAGE)


@cache
def nounlike() -> frozenset[str]:
    """Verb forms that are nouns as often as verbs."""
    return words("nounlike_forms", package=_PACKAGE)
