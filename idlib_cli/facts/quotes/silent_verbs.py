"""Verb forms of the lists that report nothing where they stand: "the reported attack".

Two tables. `BY_BASE` holds what concerns one verb, by its base form, `plain_acts` those that are
deeds as often, `counted_acts` deeds with sums and goods; `silent_forms.BY_FORM` what concerns a
class of forms. Each rule gives what it stops and a likeness that must stay a cue; a test reads
both. Rules see a `Use`: the verb form and the word before it, adverbs skipped.
"""

from idlib_cli.facts.quotes.counted_acts import COUNTED_ACTS
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed, nounlike
from idlib_cli.facts.quotes.plain_acts import PLAIN_ACTS, calls_over, provides
from idlib_cli.facts.quotes.silent_forms import BY_FORM
from idlib_cli.facts.quotes.uses import Silent, Use

_OBJECTS = ("d", "N", "n", "P", "p", "#", "Q", "e", "g", "r", "G", "o")
_BESIDE = 8
"""Tokens behind a quotation within which "posed" reports it."""


_SUBJECTS = frozenset("nNpxw,Q)")
"""The classes of what stands before most finite verbs: behind these a form that is no noun too is
none of `BY_FORM`."""


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


_LONGEST_OPENING = 4
"""Tokens from "began" to the words: "began solemnly, with a cough, “…”"."""


def _begins_no_words(frame: Frame, use: Use) -> bool:
    if frame.quotes:  # "began the intro to “Rain”", "began at noon with “high hopes”"
        behind = frame.kinds[use.at + 1 :]
        late = "Q" not in frame.kinds[: use.at] and "Q" not in behind[:_LONGEST_OPENING]
        return (behind[:1] in ("d", "P", "n", "N") or late) and ":" not in frame.kinds
    return frame.kind(use.at + 1) != ":"


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
    return use.word == "known" and frame.word(use.at + 1) in ("for", "by", "as", "locally")


def _is_entitled(frame: Frame, use: Use) -> bool:
    return use.word.endswith("ed") and frame.kind(use.at + 1) == "Q"


def _called_to(frame: Frame, use: Use) -> bool:
    to = frame.word(use.at + 1) == "to" and not frame.quotes
    called = frame.word(use.at + 1) == "for" and (provides(frame, use) or calls_over(frame, use))
    return to or called


_STORIES = frozenset({"story", "tale", "poem", "passage", "article", "extract", "book", "novel",
                      "tweet", "headline", "chapter"})  # fmt: skip
"""What somebody reads whose words are others'."""
_LONGEST_SEEN = 10
"""Tokens of "the new plan for the port of Orla as"."""

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
    "read": Silent(
        lambda frame, use: "Q" not in frame.kinds[: use.at] and frame.word(use.at + 2) in _STORIES,
        "She ‹read› a story about the “last days”.",
        "She ‹read›: “It is late.”",
    ),
    "see": Silent(
        lambda frame, use: "as" not in frame.words[use.at + 1 : use.at + 1 + _LONGEST_SEEN],
        "They ‹saw› a boat leave at a “mad pace”.",
        "They ‹saw› the plan as “a joke”.",
    ),
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
    **PLAIN_ACTS,
    **COUNTED_ACTS,
}
"""What concerns one verb."""
