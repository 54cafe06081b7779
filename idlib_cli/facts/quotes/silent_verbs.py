"""Verb forms of the lists that report nothing where they stand: "the reported attack".

Two tables. `BY_BASE` holds what concerns one verb, by its base form; `BY_FORM` what concerns a
class of forms. Each rule gives what it stops and a likeness that must stay a cue; a test reads
both. Rules see a `Use`: the verb form and the word before it, adverbs skipped.
"""

from collections.abc import Callable
from typing import NamedTuple

from idlib_cli.facts.quotes import subjects
from idlib_cli.facts.quotes.agreement import (
    agrees,
    elliptic,
    is_judged,
    is_plural_phrase,
    plural,
)
from idlib_cli.facts.quotes.chunks import chunk
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike

_OBJECTS = ("d", "N", "n", "P", "p", "#", "Q", "e", "g", "r", "G", "o")
_BESIDE = 8
"""Tokens behind a quotation within which "posed" reports it."""


class Use(NamedTuple):
    """A verb form at token `at` of a frame, its class and base form."""

    at: int
    word: str
    kind: str
    base: str
    before: int
    """The token before it and its adverbs; -1 where it opens the frame."""
    real: str
    """The class of that token; "" where it opens the frame."""


_SUBJECTS = frozenset("nNpxw,Q)")
"""The classes of what stands before most finite verbs: behind these a form that is no noun too is
none of `BY_FORM`."""


class Silent(NamedTuple):
    """Why a verb form reports nothing, with examples of the form and of a like one that does."""

    tells: Callable[[Frame, Use], bool]
    stopped: str
    """A sentence whose ‹form› is no cue."""
    kept: str
    """A sentence whose ‹form› is one."""


def is_silent(frame: Frame, use: Use) -> bool:
    """Whether the verb form reports nothing."""
    silent = BY_BASE.get(use.base)
    if silent is not None and silent.tells(frame, use):
        return True
    if use.kind == "C" and use.real in _SUBJECTS and use.word not in nounlike():
        return False  # as most: "the mayor said"
    for rule in BY_FORM[use.kind]:  # noqa: SIM110 (a generator for each verb form costs more)
        if rule.tells(frame, use):
            return True
    return False


def _accused(frame: Frame, use: Use) -> bool:
    return frame.kind(use.at + 1) not in _OBJECTS and use.real not in ("x", "w")


def _takes_no_clause(frame: Frame, use: Use) -> bool:
    if frame.kind(use.at + 1) == "p" and frame.kind(use.at + 2) in ("x", "v"):
        return False  # "accepted he had not read it"
    return frame.kind(use.at + 1) != "t" or frame.kind(use.at + 2) not in ("d", "N", "p", "P")


def _claim_to(frame: Frame, use: Use) -> bool:
    bare = use.kind == "B" and use.real not in "xp" and frame.kind(use.at + 1) == "T"
    return bare and frame.word(use.at + 2) not in ("have", "be")


def _is_definition(_frame: Frame, use: Use) -> bool:
    return use.real not in "px"


_SAID_TO_BE_POLITE = frozenset({"sorry", "goodbye", "farewell", "hello", "thanks"})


def _having_said(frame: Frame, use: Use) -> bool:
    if frame.word(use.at + 1) in _SAID_TO_BE_POLITE and frame.kind(use.at + 2) in ("i", "T", "."):
        return True  # "says sorry over bins"
    having = use.word == "said" and frame.word(use.at - 1) == "having"
    return having and frame.kind(use.at + 2) == ","


def _beside_no_quotation(frame: Frame, use: Use) -> bool:
    return "Q" not in frame.kinds[max(0, use.at - _BESIDE) : use.at]


def _is_posted(frame: Frame, use: Use) -> bool:
    shown = frame.word(use.before) in closed("recordings") | closed("mouthpieces")
    behind = frame.kind(use.at + 1) in ("i", "r", "D") or frame.word(use.at + 1) == "online"
    return shown and behind


def _rules_out(frame: Frame, use: Use) -> bool:
    if frame.kind(use.at + 2) == "t" and frame.word(use.before) == "not":
        return False
    return use.real == "x" or frame.kind(use.at + 2) not in ("d", "N", "n", "g", "t")


def _begins_no_words(frame: Frame, use: Use) -> bool:
    return not frame.quotes and frame.kind(use.at + 1) != ":"


def _shares_things(frame: Frame, use: Use) -> bool:
    behind = use.at + 1
    told = frame.kind(behind) in ("t", ":") or frame.word(behind) in ("how", "what", "why")
    # "“It held,” she shared"; "The dam held, she shared"
    closes = frame.kind(behind) in (".", ",", "") and use.real in ("p", "N", "n")
    return not (told or closes)


def _says_nothing(frame: Frame, use: Use) -> bool:
    """Whether nothing is said, or something only supposed: "said nothing", "let us say"."""
    behind = frame.word(use.at + 1)
    if behind == "nothing":
        return frame.kind(use.at + 2) not in ("x", "v", "C", "o", "e", "r")
    return use.kind == "B" and "let" in frame.words[max(0, use.before - 1) : use.at]


def _is_famous(frame: Frame, use: Use) -> bool:
    return use.word == "known" and frame.word(use.at + 1) == "for"


def _is_entitled(frame: Frame, use: Use) -> bool:
    return use.word.endswith("ed") and frame.kind(use.at + 1) == "Q"


def _called_to(frame: Frame, use: Use) -> bool:
    return frame.word(use.at + 1) == "to" and not frame.quotes


BY_BASE: dict[str, Silent] = {
    "call": Silent(
        _called_to, "Guards, ‹called› to the lock by Lee, left.", "Lee ‹called› for calm."
    ),
    "accuse": Silent(_accused, "They freed all nine ‹accused›.", "They ‹accused› the bank."),
    "direct": Silent(
        _takes_no_clause, "She ‹directed› the film.", "She ‹directed› that the road be shut."
    ),
    "share": Silent(
        _shares_things, "They ‹shared› a hut.", "She ‹shared› how they had crossed the river."
    ),
    "attribute": Silent(
        lambda frame, use: frame.kind(use.at + 1) == "T",
        "The poem, ‹attributed› to Lee, is lost.",
        "She ‹attributed› the delay to rain.",
    ),
    "accept": Silent(
        _takes_no_clause, "He ‹accepted› the offer.", "He ‹accepted› that the road was shut."
    ),
    "claim": Silent(
        _claim_to, "The rebels ‹claim› to fame is a song.", "The rebels ‹claim› to have won."
    ),
    "rule out": Silent(_rules_out, "Sabotage was ‹ruled› out.", "The court ‹ruled› out a delay."),
    **dict.fromkeys(
        ("begin", "finish"),
        Silent(_begins_no_words, "The protests ‹began› in May.", "“Friends,” she ‹began›."),
    ),
    "mean": Silent(_is_definition, "A “bid” here ‹means› an offer.", "He ‹meant› the road."),
    "say": Silent(
        lambda frame, use: _having_said(frame, use) or _says_nothing(frame, use),
        "Having ‹said› that, he left.",
        "Lee ‹said› that he left.",
    ),
    "know": Silent(
        _is_famous, "The actress best ‹known› for “Dust” died.", "Lee ‹knew› that he was ill."
    ),
    **dict.fromkeys(
        ("title", "headline", "entitle"),
        Silent(_is_entitled, "The album, ‹titled› “Dust”, was late.", "Lee ‹headlines› it."),
    ),
    "post": Silent(
        _is_posted, "She wept in a video ‹posted› on Monday.", "She ‹posted› on Monday: “No.”"
    ),
    **dict.fromkeys(
        closed("beside_quotations"),
        Silent(_beside_no_quotation, "The dam ‹posed› a threat.", "“Why?” she ‹posed›."),
    ),
}
"""What concerns one verb."""


_BEFORE_NOUNS = frozenset(
    {"confirmed", "reported", "suspected", "alleged", "recorded", "estimated"}
)


def _is_one_of_two(frame: Frame, use: Use) -> bool:
    """Whether two participles describe one noun: "of suspected and ‹confirmed› deaths"."""
    other = use.before - 1
    return (
        use.word.endswith("ed")
        and frame.kind(use.at + 1) == "n"
        and frame.word(other).endswith("ed")
        and frame.kind(other - 1) in ("d", "o", "i", "P", "#")
    )


def _is_object(frame: Frame, number: int) -> bool:
    """Whether a number before a participle belongs to what stands before it: no subject."""
    before = number - 1
    while before >= 0 and frame.kinds[before] in "rd":
        before -= 1
    return before >= 0 and frame.kinds[before] in "xvCBioTgGu"


def _describes(frame: Frame, use: Use) -> bool:
    """Whether a form of the past only describes the noun behind it, or is one."""
    owned = use.real == "P" and use.word in ("said", "says", "told", "tells")  # "Weiss's said"
    attributive = use.real != "" and use.real in "dPioTu"
    counted = use.real == "#" and use.word in _BEFORE_NOUNS and _is_object(frame, use.before)
    if counted and frame.kind(use.at + 1) in ("n", "N"):
        return True  # "has 49 confirmed cases"
    if use.real == "c" and use.kind == "C" and _is_one_of_two(frame, use):
        return True
    return attributive and not (owned or elliptic(frame, use.before))


def _disagrees(frame: Frame, use: Use) -> bool:
    """Whether no plural stands before a form that only a plural takes."""
    if use.real == "x" or plural(frame, use.before):
        return False
    if use.word == "say" and _is_said_by(frame, use):
        return False
    near = ("N", "n", ")", ",", "D", "e")
    within = use.real in near or frame.word(use.before) == "her"  # "people close to her say"
    phrase = subjects.subject(frame, use.at) if within else None
    return phrase is None or not is_plural_phrase(frame, phrase)


def _is_said_by(frame: Frame, use: Use) -> bool:
    """Whether a body says something, as many: "The club say they will pay", "RCMP say two fled".

    Not where somebody makes it say so: "let the club say they paid".
    """
    if use.real not in ("N", "n", ")", ",", "D") or frame.kind(use.at + 1) not in tuple("tdpPNn#"):
        return False
    phrase = subjects.subject(frame, use.at)
    if phrase is None or frame.kinds[phrase.last - 1] not in "NnP":
        return False
    before = frame.word(phrase.first - 1)
    return before not in closed("causing_verbs") and frame.kind(phrase.first - 1) not in (
        *("T", "i", "o", "v", "x", "e", "g"),
    )


def _is_noun(frame: Frame, use: Use) -> bool:
    """Whether a form that is a noun as often is one here."""
    if use.word not in nounlike():
        return False
    if frame.word(use.before) == "her" and frame.kind(use.at + 1) in ("p", "t"):
        return False  # "people close to her say she left"
    if use.real in ("d", "P", "i", "o", "T", "e", "g", "#", "C", "B", "v", "a"):
        return True
    if use.real == "n" and use.kind == "C" and _ends_object(frame, use):
        return True
    after = frame.kind(use.at + 1)
    if after in ("o", "x", "v", "C", "a") and not (use.word == "called" and after == "a"):
        return True
    return use.kind == "B" and use.real not in "xp" and after in ("i", "N", "")


def _ends_object(frame: Frame, use: Use) -> bool:
    """Whether the nouns before it belong to it, and all to another verb."""
    if not agrees(frame, use.before, use.word):
        return True
    verb = chunk(frame, use.before) - 1
    if frame.kind(verb) in ("v", "g") or frame.word(verb) in closed("be_forms"):
        return True  # "cut its profit forecast on Thursday", "is a good bet"
    # "called the old inspection reports “a joke”"
    return frame.kind(use.at + 1) == "Q" and is_judged(frame, use.before)


def _opens(frame: Frame, use: Use) -> bool:
    return use.at == 0 and frame.kind(1) in ("i", "u", "T", "a", "o")


_OPENS = Silent(_opens, "‹Asked› about the result, he left.", "‹Asked› the mayor: “Why?”")
_IS_NOUN = Silent(_is_noun, "Nobody read the ‹reports› of the crash.", "The mayor ‹reports› a gap.")

BY_FORM: dict[str, tuple[Silent, ...]] = {
    "C": (
        Silent(_describes, "The ‹reported› attack failed.", "Lee ‹reported› an attack."),
        _OPENS,
        _IS_NOUN,
    ),
    "B": (
        Silent(_disagrees, "Let the club ‹say› so.", "RCMP ‹say› two were missing."),
        _OPENS,
        _IS_NOUN,
    ),
}
"""What concerns a class of forms: C is finite or of the past, B the base form."""
