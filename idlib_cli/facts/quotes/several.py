"""Which of several judges words in marks are: "called “dull” by the Post and “mad” by Lee".

A verb that stands once may have a second agent, or a second subject that does without it. Each
quotation goes to the one named beside it.
"""

from idlib_cli.facts.quotes import inversions
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import JUDGE, Cue
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.language.patterns import lazy_pattern

_GAPPED = lazy_pattern(r"Q,?(?:,c|,|c)(?P<who>d?[nN]{0,2}N|dn)\Z")
"""The classes of "“a con”, | the Greens |" before a second quotation."""
_LONGEST_GAP = 12


def judge(frame: Frame, cue: Cue, token: int) -> Phrase | None:
    """Who is named beside the quotation at `token`, where that is not the first the cue has."""
    before = frame.kinds.rfind("Q", cue.last, token)
    if cue.form in ("passive", "reduced") and cue.speaker is not None:
        if frame.word(token + 1) == "by":
            return inversions.inverted(frame, token + 1)
        for at in range(token - 1, before, -1):
            if before > 0 and frame.words[at] == "by":
                return inversions.inverted(frame, at)
        return None
    if before < 0 or cue.group != JUDGE or cue.form != "finite":
        return None
    gap = _GAPPED.search(frame.kinds, max(cue.last, token - _LONGEST_GAP), token)
    return Phrase(gap.start("who"), token) if gap is not None else None


def is_gapped(frame: Frame, comma: int) -> bool:
    """Whether one more has words in marks behind a comma, but no verb: ", the Greens “a con”"."""
    quotation = frame.kinds.find("Q", comma, comma + _LONGEST_GAP)
    return quotation > 0 and _GAPPED.search(frame.kinds, comma - 1, quotation) is not None


def is_another(speaker: Phrase | None, cue: Cue) -> bool:
    """Whether words in marks are of another than the one whose verb reports them."""
    judges = cue.group == JUDGE and cue.form == "finite"
    return judges and None not in (speaker, cue.speaker) and speaker != cue.speaker
