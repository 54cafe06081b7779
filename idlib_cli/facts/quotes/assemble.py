"""The pass over an article that turns attributions and reported clauses into Quote records."""

from typing import TYPE_CHECKING

from idlib_cli.facts.quotes import clauses, mixed
from idlib_cli.facts.quotes.attribution import attribute
from idlib_cli.facts.quotes.chunks import is_no_speaker
from idlib_cli.facts.quotes.closing import Reported
from idlib_cli.facts.quotes.continuing import bare
from idlib_cli.facts.quotes.cues import SAY, Cue, cues
from idlib_cli.facts.quotes.datelines import without_dateline
from idlib_cli.facts.quotes.drafts import Draft, Kind
from idlib_cli.facts.quotes.exclusions import name_titles
from idlib_cli.facts.quotes.frames import Frame, frames, from_offset
from idlib_cli.facts.quotes.further import further
from idlib_cli.facts.quotes.headlines import told
from idlib_cli.facts.quotes.hearings import heard
from idlib_cli.facts.quotes.left_open import named_ahead
from idlib_cli.facts.quotes.predicates import predicate
from idlib_cli.facts.quotes.quiet import which_are_quiet
from idlib_cli.facts.quotes.recording import recorded
from idlib_cli.facts.quotes.reported import reported
from idlib_cli.facts.quotes.turns import OWN, continued, dashed, is_aside, transcript, turn_inside
from idlib_cli.records import Quote

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def article_frames(analysis: "Analysis") -> list[Frame]:
    """All frames of an article in order, each knowing the number of its paragraph."""
    text, quotations = analysis.text, analysis.quotations
    found: list[Frame] = []
    quiet = which_are_quiet(analysis.sentence_words, analysis.sentences)
    at = read = 0
    for number, (paragraph, spans) in enumerate(analysis.paragraph_sentences):
        begin = at
        while at < len(quotations) and quotations[at].open_start < paragraph.end:
            at += 1
        here = frames(
            text,
            spans,
            quotations[begin:at],
            number,
            headline=paragraph.kind in ("title", "heading"),
            quiet=quiet[read : read + len(spans)],
        )
        read += len(spans)
        if begin < at:
            for frame in here:
                if not frame.quiet and frame.quotes:
                    name_titles(text, frame)
        if here:
            here[0] = without_dateline(text, here[0])
        found += here
    return found


def assemble(analysis: "Analysis") -> list[Quote]:
    """The quotes of an article, in the order of the text."""
    text = analysis.text
    drafts: list[Draft] = []
    all_frames = article_frames(analysis)
    turns = transcript(text, [paragraph for paragraph, _ in analysis.paragraph_sentences])
    paragraph = -1
    turn: Draft | None = None
    for number, frame in enumerate(all_frames):
        opens = frame.paragraph != paragraph
        paragraph = frame.paragraph
        if paragraph in turns:
            if opens or turn is None:
                turn = _turn(analysis, frame, turns[paragraph])
                drafts.append(turn)
                all_frames[number] = from_offset(frame, turn.start)
            _add_inside_turn(drafts, turn, _inside_turn(text, all_frames, number, turn))
            continue
        if turn is not None and continued(turns, paragraph) and _is_spoken(frame):
            if opens:
                turn = _turn_goes_on(analysis, frame, turn)
                drafts.append(turn)
            _add_inside_turn(drafts, turn, _inside_turn(text, all_frames, number, turn))
            continue
        if frame.quiet and not frame.headline and not (drafts and drafts[-1].rule == "dash"):
            continue
        found = cues(frame)
        first = len(drafts)
        if (spoken := dashed(text, frame, found, drafts, opens=opens)) is not None:
            drafts.append(spoken)
            continue
        names = _quoted(text, all_frames, number, found, drafts) if frame.quotes else set()
        if frame.headline and not frame.quotes and (source := told(frame)) is not None:
            begin, finish = clauses.offsets(frame, source.span, text)
            drafts.append(
                Draft(begin, finish, "indirect", "headline source", frame, None, source.source)
            )
        elif not found:
            if (goes_on := further(text, frame, drafts)) is not None:
                drafts.append(goes_on)
        else:
            indirect = _reported(text, frame, found, names, drafts[first:])
            both = first < len(drafts)
            drafts += indirect
            if len(indirect) > 1 or (indirect and both):
                drafts[first:] = sorted(drafts[first:], key=lambda d: (d.start, d.end))
    named_ahead(drafts, [paragraph.start for paragraph, _ in analysis.paragraph_sentences])
    return recorded(analysis, drafts)


def _reported(
    text: str, frame: Frame, found: list[Cue], names: set[int], quoted: list[Draft]
) -> list[Draft]:
    """The drafts of what one frame reports without marks; `quoted` are those with marks."""
    used = {draft.cue.first for draft in quoted if draft.cue is not None}
    drafts = [
        draft for item in reported(frame, found, used, names) for draft in _told(text, frame, item)
    ]
    told = [draft.cue.first for draft in drafts if draft.cue is not None]
    for span, cue in heard(frame, found):
        if any(_is_one_telling(frame, span, verb) for verb in told):
            continue  # "Lee told Bo that it was late, the court heard": no second statement
        if "Q" not in frame.kinds[span[0] : span[1]]:
            start, end = clauses.offsets(frame, span, text)
            drafts.append(Draft(start, end, "indirect", "told in court", frame, cue))
    return drafts


def _is_one_telling(frame: Frame, span: tuple[int, int], verb: int) -> bool:
    """Whether what a court was told is, from its first verb to its end, what somebody said."""
    return span[0] < verb < span[1] and predicate(frame, *span) == verb


def _inside_turn(text: str, all_frames: list[Frame], number: int, turn: Draft) -> list[Draft]:
    """What a turn reports of others: `JW: The union says that …`; "I told her, “…”" is the
    turn's own speaker."""
    frame = all_frames[number]
    found = cues(frame)
    if not found:
        return []
    quoted: list[Draft] = []
    names = _quoted(text, all_frames, number, found, quoted) if frame.quotes else set()
    for draft in quoted:
        if draft.speaker is not None and frame.words[draft.speaker.first] in ("i", "we"):
            draft.speaker, draft.source = None, turn
    told = _reported(text, frame, found, names, quoted)
    inside = [
        d
        for d in (*quoted, *told)
        if d.cue is not None and (d.start > turn.start or d.end < turn.end)
    ]
    if turn.source is None:
        for draft in inside:
            draft.turn = turn
    return sorted(inside, key=lambda d: (d.start, d.end))


def _add_inside_turn(drafts: list[Draft], turn: Draft, inside: list[Draft]) -> None:
    """Add what a turn reports; what begins where it begins stands before it, being shorter."""
    for draft in inside:
        if draft.start == turn.start and drafts and drafts[-1] is turn:
            drafts.insert(len(drafts) - 1, draft)
        else:
            drafts.append(draft)


def _told(text: str, frame: Frame, item: Reported) -> list[Draft]:
    """The drafts of a reported clause: one, or two where the attribution interrupts it."""
    spans = [item.span] if item.rest is None else [item.span, item.rest]
    if len(spans) == 2 and _says_nothing(frame, *spans[0]):
        del spans[0]  # "That, he said, alters the war"
    told: list[Draft] = []
    for span in spans:
        start, end = clauses.offsets(frame, span, text)
        draft = Draft(start, end, "indirect", item.rule, frame, item.cue, item.speaker)
        if told:
            draft.source, draft.same_statement = told[0], True
        told.append(draft)
    return told


_LONGEST_SETTING = 6
"""Tokens of a time or place before an attribution that are not worth a record of their own."""


def _says_nothing(frame: Frame, first: int, last: int) -> bool:
    """Whether what stands before an attribution is no more than when or where: "In June, she said,"
    or "That, he said,"."""
    kinds = frame.kinds[first:last]
    kinds = kinds.partition("w")[0] or kinds  # "Of the 48 who left, he said, two came back"
    setting = kinds[0] in "iDo" and len(kinds) <= _LONGEST_SETTING
    return len(kinds) == 1 or (setting and set("xvCeBgGuQ").isdisjoint(kinds))


def _is_spoken(frame: Frame) -> bool:
    """Whether a paragraph without a name speaks for itself: "I was there all night"."""
    return not OWN.isdisjoint(frame.words)


def _turn_goes_on(analysis: "Analysis", frame: Frame, turn: Draft) -> Draft:
    """The words of a paragraph without a name between two turns: they go on with the first."""
    paragraph = analysis.paragraph_sentences[frame.paragraph][0]
    draft = Draft(paragraph.start, paragraph.end, "indirect", "transcript", frame)
    draft.source, draft.same_statement = turn.origin, True
    return draft


def _turn(analysis: "Analysis", frame: Frame, turn: tuple[int, int, int]) -> Draft:
    """The words of a transcript turn: all of its paragraph behind the name."""
    paragraph = analysis.paragraph_sentences[frame.paragraph][0]
    start, finish, begin = turn
    draft = Draft(begin, paragraph.end, "indirect", "transcript", frame)
    draft.mention = (start, finish)
    return draft


def _quoted(
    text: str, all_frames: list[Frame], number: int, found: list[Cue], drafts: list[Draft]
) -> set[int]:
    """Add the direct and mixed quotes of one frame; the tokens that are none, as titles."""
    frame = all_frames[number]
    names: set[int] = set()
    last_mixed: Draft | None = None
    for result in attribute(frame, found, text):
        quotation = result.quotation
        start, end = quotation.start, quotation.end
        if result.rule == "excluded" or is_aside(text, start, end):
            names.add(result.token)
            continue
        if (turn := turn_inside(text, quotation)) is not None:
            draft = Draft(turn[2], end, "direct", "transcript", frame, mention=turn[:2])
            draft.closed = quotation.closed
            drafts.append(draft)
            continue
        if result.rule == "bare":
            carried = bare(text, all_frames, number, result.token, drafts)
            if carried is not None:
                drafts.append(carried)
            continue
        cannot_speak = is_no_speaker(frame, result.speaker)
        if cannot_speak and result.cue is not None and result.cue.group != SAY:
            names.add(result.token)  # "The deal was compared to “a truce”"
            continue
        span = mixed.clause(text, frame, result, found)
        kind: Kind = "direct"
        if span is not None:
            kind = "mixed"
            begin, finish = clauses.offsets(frame, span, text)
            start, end = min(begin, quotation.open_start), max(finish, quotation.close_end)
            if last_mixed is not None and last_mixed.cue is result.cue and last_mixed.end > start:
                last_mixed.end = max(last_mixed.end, end)
                continue
        elif last_mixed and last_mixed.end >= end and not (result.cue and result.cue.group == SAY):
            continue  # "called him “a ghost” who had shown “no shame”": one clause holds both
        who = None if cannot_speak else result.speaker
        draft = Draft(start, end, kind, result.rule, frame, result.cue, who)
        draft.closed = quotation.closed
        if result.speaker is None and result.cue is not None and drafts:
            _elided(draft, drafts[-1])
        if _is_same_voice(draft, drafts):
            draft.source, draft.same_statement = drafts[-1].origin, True
        drafts.append(draft)
        last_mixed = draft if kind == "mixed" else None
    return names


def _is_same_voice(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether one cue reports a quotation and the one before it as the words of one speaker."""
    if draft.cue is None or not drafts or drafts[-1].cue is not draft.cue:
        return False
    before = drafts[-1].origin.speaker
    return draft.speaker is None or before is None or draft.speaker == before


def _elided(draft: Draft, previous: Draft) -> None:
    """A cue without a subject inside the frame of another goes on with its speaker."""
    if previous.frame is draft.frame and previous.origin.speaker is not None:
        draft.source = previous.origin
