"""Which cues tell of an act of speech: not what was not said, may be said, or nobody says.

A verb of saying, a judgement, or what a document, a court or researchers found. What somebody
believes is one where it closes the sentence, where a body believes it, and in the present.
"""

from functools import cache

from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.closing import closing_attribution
from idlib_cli.facts.quotes.cues import JUDGE, SAY, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.hanging import opens_with_verb
from idlib_cli.facts.quotes.lexicon import closed, verbs
from idlib_cli.facts.quotes.objects import is_told_by_document
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.signing import signer
from idlib_cli.language.lexicon import ORGANISATION, flags, is_human, is_role

_MODALS = frozenset(
    {"would", "could", "might", "may", "should", "must", "can", "shall", "not", "never"}
)
BELIEVING = frozenset({"believe", "fear", "suspect", "reckon", "worry", "think", "feel"})
"""What is thought is a statement where only somebody's words can have told it."""


def may_report(group: str, base: str) -> bool:
    """Whether a verb can report at all, however it stands (`reports`)."""
    return (
        group == SAY
        or base in BELIEVING
        or base in (_judging() if group == JUDGE else closed("finding_verbs"))
    )


def reports(frame: Frame, cue: Cue) -> bool:
    """Whether the verb tells of an act of speech, or of what a document says."""
    if cue.form == "phrase":
        return True
    if not may_report(cue.group, cue.base):
        return False
    if cue.group == SAY:
        return True
    if cue.base in BELIEVING:
        return _tells_belief(frame, cue)
    if cue.group == JUDGE:
        return True
    return is_told_by_document(frame, cue) or _is_told_by_finder(frame, cue)


def _tells_belief(frame: Frame, cue: Cue) -> bool:
    """Whether what somebody believes is known because it was said: "…, the agency believes",
    "Police believed he had fled", "Her doctor thinks it was salt", "He felt it was late"."""
    if signer(frame, cue) is not None:
        return True  # "The dam will hold, believes Ann Lee, who built it"
    if _is_of_a_body(frame, cue):
        return closing_attribution(frame, cue) is not None or cue.form == "finite"
    if frame.words[cue.first] == "thought":
        return False  # "Her husband thought she was mad": nothing was said
    closes = closing_attribution(frame, cue) is not None and cue.base != "reckon"
    if closes or _is_no_view(frame, cue):
        return False
    phrase = cue.speaker
    return phrase is not None and any(
        frame.kinds[at] == "N"
        or frame.words[at] in ("he", "she")
        or is_role(frame.words[at].removesuffix("s"))
        for at in range(phrase.first, phrase.last)
    )


def _is_no_view(frame: Frame, cue: Cue) -> bool:
    """Whether it is only asked or felt, or of long ago: "Asked whether he felt safe, …", "felt her
    phone move", "once believed in it"."""
    if frame.words[0] in closed("asked") and "," not in frame.kinds[: cue.first]:
        return True
    if frame.word(cue.first - 1) in ("once", "long", "always", "wrongly"):
        return True  # "His daughter once believed the lake was bottomless"
    if cue.base != "feel" or frame.kind(cue.last) == "t":
        return False
    at = predicate(frame, cue.last, len(frame.kinds))
    if at is None or frame.kinds[at] not in "xv":
        return True
    bare = frame.kinds[at] == "v" and verbs().get(frame.words[at], ("", "", ""))[2]
    return bare == frame.words[at] and not frame.words[at - 1].endswith("s")


def _is_of_a_body(frame: Frame, cue: Cue) -> bool:
    """Whether those who believe are an organisation or many, who do so by saying it: not "the
    guard feared", "few believed"."""
    phrase = cue.speaker or cue.inverted
    if phrase is None:
        return False
    return any(
        frame.words[at] in ("police", "officials", "experts", "scientists", "investigators")
        or (flags(frame.words[at]) & ORGANISATION and not is_role(frame.words[at]))
        for at in range(phrase.first, phrase.last)
    )


def _is_told_by_finder(frame: Frame, cue: Cue) -> bool:
    """Whether a court, a panel or researchers found it, in a clause: "a jury found that …"."""
    phrase = cue.speaker or cue.inverted
    return (
        phrase is not None
        and cue.base != "know"
        and not closed("finders").isdisjoint(frame.words[phrase.first : phrase.last])
    )


@cache
def _judging() -> frozenset[str]:
    lists = ("object_verbs", "asking_verbs", "describing_verbs", "naming_verbs")
    return frozenset({"appeal"}).union(*(closed(name) for name in lists))


_ASKED = frozenset({"percent", "respondents", "voters", "readers", "women", "men", "people"})
"""Whom a poll asked: "Twelve percent indicated that …"."""


def is_evidence(frame: Frame, cue: Cue) -> bool:
    """Whether a fact points to something, and nobody says it ("the delay suggests …")."""
    if cue.base not in closed("evidence_verbs") or cue.speaker is None:
        return False
    if signer(frame, cue) is not None:
        return False  # "A truce is near, hinted the minister"
    last = cue.speaker.last - 1
    return not any(
        frame.kinds[at] in "Np"
        or frame.words[at] in _ASKED
        or frame.words[at] in closed("documents")
        or is_human(frame.words[at])
        or is_human(frame.words[at].removesuffix("s"))
        or flags(frame.words[at]) & ORGANISATION
        for at in range(cue.speaker.first, last + 1)
    )


def unsaid(frame: Frame, cue: Cue) -> bool:
    """Whether the words were not said, may be said, or are the writer's own."""
    at = cue.first - 1
    nor = frame.word(at) == "nor"  # "would neither confirm nor deny that"
    if (
        nor
        or cue.form == "infinitive"
        or _is_in_fiction(frame, cue)
        or (cue.form == "gerund" and _is_means(frame, cue))
    ):
        return True
    phrase = signer(frame, cue) or cue.speaker or cue.inverted
    if (  # before one who opens the sentence stands no "what" or "if"
        cue.speaker is not None
        and cue.speaker.first
        and (_is_embedded(frame, cue, cue.speaker) or _is_supposed(frame, cue.speaker))
    ):
        return True
    while at >= 0 and frame.kinds[at] in "xr":
        if frame.words[at] == "only":
            break  # "would only say that"
        if cue.base == "rule out" and frame.kind(cue.last) == "t" and frame.words[at] == "not":
            break  # "did not rule out that more were missing"
        if (
            frame.words[at] in _MODALS
            or frame.words[at].endswith(("n't", "n’t"))
            or frame.words[at] == "never"
        ):
            return True
        at -= 1
    if phrase is not None and frame.words[phrase.first] in ("nobody", "none", "no", "neither"):
        return True
    if phrase is not None and phrase.last - phrase.first == 1:
        word = frame.words[phrase.first]
        if word in ("i", "we", "you", "one", "it", "there") and frame.kinds[phrase.first] == "p":
            return word != "it" or cue.form != "finite"
    return frame.kinds.endswith("?")


_INVENTED = frozenset(
    {"fable", "fables", "musical", "myth", "novel", "opera", "play", "poem", "sitcom", "tale"}
)


def _is_in_fiction(frame: Frame, cue: Cue) -> bool:
    """Whether it is said in what somebody made up: "In the novel, the captain says …"."""
    if frame.words[0] != "in" or _INVENTED.isdisjoint(frame.words[1:_LONGEST_SETTING]):
        return False
    comma = frame.kinds.find(",")
    return 0 < comma < cue.first and not _INVENTED.isdisjoint(frame.words[1:comma])


_LONGEST_SETTING = 8
"""Tokens of "In the last act of the play"."""


def _is_means(frame: Frame, cue: Cue) -> bool:
    """Whether an -ing form only names a way or an aim: "by asking the court to rule"."""
    before = frame.word(cue.first - 1)
    if before in ("without", "against", "than") or cue.base == "tell":
        return before in ("without", "against", "than")
    return before in ("by", "for", "of", "to", "in", "or") and (
        cue.base in _judging() or cue.base == "add"
    )


def _is_supposed(frame: Frame, phrase: Phrase) -> bool:
    """Whether the words are only supposed: "if Lee says …", "let the court say …"."""
    return frame.word(phrase.first - 1) in closed("supposing")


def _is_embedded(frame: Frame, cue: Cue, phrase: Phrase) -> bool:
    """Whether the cue's clause hangs on a word before it: "what Lee says …", "the sum he says"."""
    before = phrase.first - 1
    if before < 0:
        return False
    if frame.words[before] in ("what", "how", "why", "whatever"):
        return True
    relative = frame.words[before] in ("which", "whom", "who") and frame.kind(before - 1) != "i"
    if relative and frame.kinds[phrase.first] != "w":
        return not opens_with_verb(frame, cue)  # "a fire, which officials said two men had lit"
    if frame.kinds[0] == "i" and set("xvCBe").isdisjoint(frame.kinds[:before]):
        return False  # "On the stairs Lee said …"
    aged = frame.words[before].endswith("-old")  # "The 17-year-old Ann Lee said"
    named = frame.kinds[before] in "nN#" and frame.kinds[phrase.first] in "pN"
    return named and before > 0 and not aged
