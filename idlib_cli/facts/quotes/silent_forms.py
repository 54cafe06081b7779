"""Forms that report nothing whatever their verb: "the reported attack", "let the club say so".

`BY_FORM` holds what concerns a class of forms, as `silent_verbs.BY_BASE` what concerns one verb.
"""

from idlib_cli.facts.quotes import inversions, subjects
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
from idlib_cli.facts.quotes.uses import Silent, Use

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
    if use.real == "Q" and use.word == "say":  # "“We stay,” say farmers in the hills"
        behind = inversions.inverted(frame, use.at)
        if behind is not None and is_plural_phrase(frame, behind):
            return False
    if use.word == "say" and _is_said_by(frame, use):
        return False
    near = ("N", "n", ")", ",", "D", "e", "v")  # "residents who fled say she left"
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
