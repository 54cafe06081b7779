"""The pass over an article that turns attributions and reported clauses into Quote records."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.attribution import Attribution, attribute
from idlib_cli.facts.quotes.cues import Cue, cues
from idlib_cli.facts.quotes.frames import Frame, frames
from idlib_cli.facts.quotes.reported import reported
from idlib_cli.facts.quotes.speakers import Speaker, Speakers
from idlib_cli.facts.quotes.subjects import Phrase
from idlib_cli.facts.when import governing
from idlib_cli.records import Quote

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

Kind = Literal["direct", "mixed", "indirect"]


@dataclass(slots=True)
class Draft:
    """A quote on its way to a record: offsets, the cue and the phrase that names the speaker."""

    start: int
    end: int
    kind: Kind
    rule: str
    frame: Frame
    cue: Cue | None
    speaker: Phrase | None
    statement: int = 0
    source: "Draft | None" = None
    """The draft whose speaker this one goes on with."""


def article_frames(analysis: "Analysis") -> list[Frame]:
    """All frames of an article in order, each knowing the number of its paragraph."""
    found: list[Frame] = []
    quotations = analysis.quotations
    at = 0
    for number, (paragraph, spans) in enumerate(analysis.paragraph_sentences):
        begin = at
        while at < len(quotations) and quotations[at].open_start < paragraph.end:
            at += 1
        found.extend(
            frames(
                analysis.text,
                spans,
                quotations[begin:at],
                number,
                headline=paragraph.kind in ("title", "heading"),
            )
        )
    return found


def assemble(analysis: "Analysis") -> list[Quote]:
    """The quotes of an article, in the order of the text."""
    drafts: list[Draft] = []
    for frame in article_frames(analysis):
        found = cues(frame)
        first = len(drafts)
        if frame.quotes:
            _quoted(analysis.text, frame, found, drafts)
        if found:
            used = {draft.cue.first for draft in drafts[first:] if draft.cue is not None}
            for item in reported(frame, found, used):
                start, end = clauses.offsets(frame, item.span, analysis.text)
                drafts.append(
                    Draft(start, end, "indirect", item.rule, frame, item.cue, item.speaker)
                )
    drafts.sort(key=lambda d: (d.start, d.end))
    return _records(analysis, drafts)


def _quoted(text: str, frame: Frame, found: list[Cue], drafts: list[Draft]) -> None:
    """Add the direct and mixed quotes of one frame."""
    last_mixed: Draft | None = None
    for result in attribute(frame, found, text):
        quotation = result.quotation
        start, end = quotation.start, quotation.end
        if result.rule == "bare":
            previous = _last_quoted(drafts)
            if previous is not None and _goes_on(frame, result, previous):
                draft = Draft(start, end, "direct", "goes on", frame, None, None)
                draft.source = previous.source or previous
                drafts.append(draft)
            continue
        span = _mixed_span(frame, result, found)
        kind: Kind = "direct"
        if span is not None:
            kind = "mixed"
            begin, finish = clauses.offsets(frame, span, text)
            start, end = min(begin, quotation.open_start), max(finish, quotation.close_end)
            if last_mixed is not None and last_mixed.cue is result.cue and last_mixed.end > start:
                last_mixed.end = max(last_mixed.end, end)
                continue
        draft = Draft(start, end, kind, result.rule, frame, result.cue, result.speaker)
        drafts.append(draft)
        last_mixed = draft if kind == "mixed" else None


def _last_quoted(drafts: list[Draft]) -> Draft | None:
    return next((d for d in reversed(drafts[-8:]) if d.kind != "indirect"), None)


def _goes_on(frame: Frame, result: Attribution, previous: Draft) -> bool:
    return (
        frame.paragraph - previous.frame.paragraph <= 1 and frame.kinds.strip(".-") == "Q"
    ) or frame is previous.frame


def _mixed_span(frame: Frame, result: Attribution, found: list[Cue]) -> tuple[int, int] | None:
    """Tokens of the reported clause where it is more than the quotation; else None."""
    cue, token = result.cue, result.token
    if cue is None:
        return None
    if result.rule in ("cue before", "cue of the clause"):
        if result.rule == "cue before" and _is_complete(frame, token):
            return None
        span = clauses.after(frame, cue, found)
        if span is None or not span[0] <= token < span[1]:
            return None
        return span if span[1] - span[0] > 1 else None
    boundary = min(cue.first, result.speaker.first if result.speaker else cue.first)
    span = clauses.before(frame, boundary)
    if span is None or not span[0] <= token < span[1]:
        return None
    first = span[0]
    for other in range(token - 1, first - 1, -1):
        if frame.kinds[other] in ";Q:":
            first = other + 1
            break
    words = frame.kinds[first:token].strip(",cbr-") + frame.kinds[token + 1 : span[1]].strip(",")
    return (first, span[1]) if words else None


def _is_complete(frame: Frame, token: int) -> bool:
    """Whether the quotation ends as a sentence ends, so that nothing behind it belongs to it."""
    return frame.kind(token + 1) in ("", ".", "?")


def _records(analysis: "Analysis", drafts: list[Draft]) -> list[Quote]:
    speakers = Speakers(analysis)
    resolved: dict[int, Speaker | None] = {}
    quotes = []
    statement = 0
    for draft in drafts:
        origin = draft.source or draft
        if draft.source is None:
            statement += 1
            draft.statement = statement
            phrase, frame = draft.speaker, draft.frame
            resolved[id(draft)] = (
                speakers.resolve(frame.starts[phrase.first], frame.ends[phrase.last - 1])
                if phrase is not None
                else None
            )
        quotes.append(_record(analysis, draft, origin, resolved.get(id(origin))))
    return quotes


def _record(analysis: "Analysis", draft: Draft, origin: Draft, speaker: Speaker | None) -> Quote:
    text = analysis.text
    cue = said = None
    if origin.cue is not None:
        starts, ends = origin.frame.starts, origin.frame.ends
        cue_start, cue_end = starts[origin.cue.first], ends[origin.cue.last - 1]
        cue = text[cue_start:cue_end]
        said = governing(analysis, cue_start, cue_end)
    return Quote(
        start=draft.start,
        end=draft.end,
        rule=draft.rule.replace(" ", "-"),
        kind=draft.kind,
        speaker=speaker.name if speaker else None,
        speaker_as_written=text[speaker.start : speaker.end] if speaker else None,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
        role=speaker.role if speaker else None,
        cue=cue,
        said_on=said.value if said else None,
        said_on_as_written=text[said.start : said.end] if said else None,
        statement=origin.statement,
    )
