"""Whose words a quotation without any cue gives: whoever was speaking, or led up to it.

In this order: the quotation before it in the paragraph; the sentence before it in the paragraph
(reported speech, or a person who acts); a line that ends in a colon; a quotation that the
paragraph before left open; the last speaker of the paragraph before. Otherwise nobody.
"""

import re

from idlib_cli.facts.quotes import inversions, leading_in
from idlib_cli.facts.quotes.chunks import Phrase
from idlib_cli.facts.quotes.cues import cues
from idlib_cli.facts.quotes.drafts import Draft
from idlib_cli.facts.quotes.exclusions import has_words, is_title, words_of
from idlib_cli.facts.quotes.frames import SIGNATURE, Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.quotation import Quotation

_ADDED = re.compile(r"[,-][cb]r?$")
"""The classes of ", and" before a quotation."""
_LONGEST_CROSSHEAD = 6


def bare(  # noqa: PLR0911  (one answer a return)
    text: str, all_frames: list[Frame], number: int, token: int, drafts: list[Draft]
) -> Draft | None:
    """The draft of the quotation at `token` of frame `number`; None where it is no speech."""
    frame = all_frames[number]
    quotation = frame.quotes[token]
    alone = frame.kinds.strip(".-,c") == "Q" or (
        frame.kinds.startswith("Q-") and frame.kinds.count("Q") == 1 and "C" not in frame.kinds
    )
    draft = Draft(
        quotation.start, quotation.end, "direct", "goes on", frame, closed=quotation.closed
    )
    signature = _signature(frame, token)
    if signature is not None:
        draft.speaker, draft.rule = signature, "signature"
        return draft
    if not alone:
        return _inside(text, draft, frame, token, drafts)
    if not _is_speech(text, quotation):
        return None
    here = [d for d in drafts[-6:] if d.paragraph == frame.paragraph]
    before = all_frames[number - 1] if number else None
    if before is not None and before.paragraph != frame.paragraph:
        before = None
    if before is not None and not before.quotes:
        led = _led_up(before, draft, here)
        if led:
            return draft
    if here:
        return _follow(draft, here[-1], same_statement=here[-1].kind != "indirect")
    if before is None:
        if _is_crosshead(text, all_frames, number, quotation):
            return None
        return _across(text, all_frames, number, draft, drafts)
    return draft


def _follow(draft: Draft, previous: Draft, *, same_statement: bool) -> Draft:
    draft.source = previous.origin
    draft.same_statement = same_statement
    return draft


def _led_up(  # noqa: PLR0911  (one answer a return)
    before: Frame, draft: Draft, here: list[Draft]
) -> bool:
    """Whether the sentence before says who speaks now."""
    if here and here[-1].frame is before:
        _follow(draft, here[-1], same_statement=False)
        draft.rule = "after reported speech"
        return True
    opening = leading_in.actor(before)
    if opening is not None and here and _takes_turn(before, opening, here[-1]):
        draft.speaker, draft.frame, draft.rule = opening, before, "led up to"
        return True
    if opening is not None and here and before.kinds[opening.first] == "p":
        return False
    for cue in reversed(cues(before)):
        if cue.base == "know":
            return False  # "The owner knew. “He said pray.”"
        if cue.form in ("finite", "gerund") and cue.speaker is not None:
            draft.cue, draft.speaker, draft.frame = cue, cue.speaker, before
            draft.rule = "led up to"
            return True
    if opening is not None and not here:
        draft.speaker, draft.frame, draft.rule = opening, before, "led up to"
        return True
    return False


_GESTURES = frozenset(
    {"nodded", "nods", "shrugged", "shrugs", "smiled", "smiles", "grinned", "grins", "shook"}
    | {"laughs", "laughed", "weeps", "wept", "sobs", "sobbed", "rolled", "rolls"}
    | {"shakes", "frowned", "frowns", "sighed", "sighs", "winced", "winces", "blushed", "blushes"}
)

_WEEPING = frozenset({"cry", "weep", "sob", "laugh", "tremble", "shake"})
"""What somebody begins to do: "His wife starts to cry."."""


def _takes_turn(before: Frame, opening: Phrase, previous: Draft) -> bool:
    """Whether the sentence between two quotations gives another the word: "“Ready?” Lee nodded.
    “Always.”"; "he" and "she" only behind words of "I"."""
    behind = opening.last + (before.kind(opening.last) == ",")
    if _GESTURES.isdisjoint(before.words[behind : behind + 2]) and not (
        before.kind(behind + 1) == "T" and before.word(behind + 2) in _WEEPING
    ):
        return False
    if before.kinds[opening.first] != "p":
        return True
    spoke = previous.origin
    own = spoke.speaker is not None and spoke.frame.words[spoke.speaker.first] in ("i", "we")
    return own and before.words[opening.first] in ("he", "she")


def _across(  # noqa: PLR0911  (one answer a return)
    text: str, all_frames: list[Frame], number: int, draft: Draft, drafts: list[Draft]
) -> Draft:
    """The speaker of a paragraph that opens with a quotation without a cue."""
    frame = all_frames[number]
    before = all_frames[number - 1] if number else None
    if before is None or frame.paragraph - before.paragraph > 1:
        return draft
    there = [d for d in drafts[-8:] if d.paragraph == before.paragraph]
    quoted = [d for d in there if d.kind != "indirect"]
    if quoted and not quoted[-1].closed:
        return _follow(draft, quoted[-1], same_statement=True)
    if before.kinds.rstrip(".").endswith(":"):
        if there and there[-1].frame is before:
            return _follow(draft, there[-1], same_statement=False)
        return _led_by_colon(draft, before)
    if there:
        asks = text[draft.end - 1] == "?" and there[-1].kind == "direct"
        if asks and frame.kinds.strip(".") == "Q":
            return draft  # in a dialogue the other one may be asking
        if _is_answered(text, there[-1]):
            return draft
        return _follow(draft, there[-1], same_statement=False)
    return _led_by_verb(draft, before)


def _is_answered(text: str, asked: Draft) -> bool:
    """Whether words are what somebody asked, so that those behind them may be the answer."""
    cue = asked.cue
    return (
        asked.kind == "direct"
        and cue is not None
        and cue.base == "ask"
        and text[asked.end - 1] == "?"
    )


def _led_by_colon(draft: Draft, before: Frame) -> Draft:
    """The draft that the paragraph before leads up to with a colon."""
    draft.rule = "led up to"
    found = [c for c in cues(before) if c.speaker is not None]
    if found:
        draft.cue, draft.speaker, draft.frame = found[-1], found[-1].speaker, before
    else:
        phrase = inversions.opening(before)
        if phrase is not None:
            draft.speaker, draft.frame = phrase, before
    return draft


def _led_by_verb(draft: Draft, before: Frame) -> Draft:
    """ "Lee described the night.", and her words in the next paragraph."""
    for cue in reversed(cues(before)):
        if cue.base in closed("leading_verbs") and cue.form == "finite" and cue.speaker:
            draft.cue, draft.speaker, draft.frame = cue, cue.speaker, before
            draft.rule = "led up to"
            break
    return draft


def _signature(frame: Frame, token: int) -> Phrase | None:
    """`"Enough." — Ann Lee, reader`: the name behind a dash at the end."""
    rest = frame.kinds[token + 1 :]
    if not SIGNATURE.match(rest) or "N" not in rest or rest[1] in "iD":  # "— with Ann Lee"
        return None
    first = token + 2
    last = first
    while last < len(frame.kinds) and frame.kinds[last] in "dNnPo#":
        last += 1
    return Phrase(first, last) if last > first else None


def _inside(text: str, draft: Draft, frame: Frame, token: int, drafts: list[Draft]) -> Draft | None:
    """A quotation in the middle of a sentence that no cue governs: speech only if it is long."""
    if drafts and drafts[-1].frame is frame and drafts[-1].kind != "indirect":
        between = frame.kinds[:token].rpartition("Q")[2]
        if between.strip(",-crb") == "":
            return _follow(draft, drafts[-1], same_statement=True)
        if _ADDED.search(between) and _is_said_before(drafts[-1], token):
            return _follow(draft, drafts[-1], same_statement=True)
    words = words_of(text, draft.start, draft.end)
    if len(words) < 8 or is_title(words):
        return None
    draft.rule = "no cue"
    return draft


def _is_crosshead(text: str, all_frames: list[Frame], number: int, quotation: Quotation) -> bool:
    """Whether a paragraph is a heading in marks: ‘No Way Back’, alone and capitalised."""
    frame = all_frames[number]
    after = all_frames[number + 1] if number + 1 < len(all_frames) else None
    words = words_of(text, quotation.start, quotation.end)
    return (
        1 < len(words) <= _LONGEST_CROSSHEAD
        and frame.kinds.strip(".") == "Q"
        and (after is None or after.paragraph != frame.paragraph)
        and all(word[0].isupper() for word in words if len(word) > 3)
        and is_title(words)
    )


def _is_said_before(previous: Draft, token: int) -> bool:
    """Whether the attribution of the quotation before stands between the two, and nothing else
    is told there: `“A,” Lee said in a letter, and “B.”`."""
    cue, kinds = previous.cue, previous.frame.kinds
    if cue is None or cue.form != "finite" or not kinds.rfind("Q", 0, token) < cue.first < token:
        return False
    return set(kinds[cue.last : token]).isdisjoint("xvCBGgptwu;:")


def _is_speech(text: str, quotation: Quotation) -> bool:
    """Whether what stands between the marks can be a sentence of its own."""
    if not has_words(text, quotation):
        return False
    ends = text[quotation.end - 1] in ".?!,…—-" or not quotation.closed
    return ends or len(words_of(text, quotation.start, quotation.end)) > 3
