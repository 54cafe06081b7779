"""Drafts made records: who spoke, when, which parts are one statement, what is said again."""

from typing import TYPE_CHECKING

from idlib_cli.facts.quotes.days import Days, day
from idlib_cli.facts.quotes.drafts import Draft
from idlib_cli.facts.quotes.objects import TOPIC
from idlib_cli.facts.quotes.reasons import why
from idlib_cli.facts.quotes.speaker import Speaker
from idlib_cli.facts.quotes.speakers import Speakers
from idlib_cli.language.folding import fold
from idlib_cli.language.plain_words import alphanumerics, letters_and_figures, unmarked
from idlib_cli.records import Quote

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis

_LEAST_REPEATED = 3
"""Words that a quote must have to be told from a chance likeness."""


def recorded(analysis: "Analysis", drafts: list[Draft]) -> list[Quote]:
    """The records of the drafts, which are in the order of the text."""
    speakers = Speakers(analysis)
    resolved: dict[int, Speaker | None] = {}
    pronouns: dict[tuple[int, int], Speaker] = {}
    """Whom each "he" stands for: the same for all that one sentence reports."""
    quotes: list[Quote] = []
    said: dict[str, int] = {}
    days = Days(analysis, sorted([(draft.start, draft.end) for draft in drafts]))
    unmarked_text = unmarked(analysis.text)
    spelt = letters_and_figures(unmarked_text)
    statement = reported = 0
    turns = {draft.start for draft in drafts if draft.rule == "transcript"}
    for draft in drafts:
        origin = draft.origin
        if id(origin) not in resolved:
            resolved[id(origin)] = _speaker(speakers, origin, pronouns, reported)
        if draft.kind == "indirect" and draft.rule != "transcript":
            reported = max(reported, draft.end)
        if draft.rule == TOPIC:
            continue
        if draft.source is not None and draft.same_statement and draft.source.statement:
            draft.statement = draft.source.statement
        elif not draft.statement:
            statement += 1
            draft.statement = statement
            if draft.source is not None and draft.same_statement:
                draft.source.statement = statement  # further down: `left_open`
        # of two that begin at one place only the one around the other can be said again
        inner = draft.rule != "transcript" and draft.start in turns
        words = None if inner else _words_key(unmarked_text, spelt, draft)
        earlier = said.setdefault(words, draft.start) if words else draft.start
        quotes.append(
            _record(
                analysis,
                draft,
                resolved[id(origin)],
                days,
                repeat_of=earlier if earlier != draft.start else None,
            )
        )
    return quotes


def _speaker(
    speakers: Speakers,
    origin: Draft,
    pronouns: dict[tuple[int, int], Speaker],
    reported: int,
) -> Speaker | None:
    """Who speaks in a draft; `reported` is where what was last reported without marks ends."""
    span = origin.mention
    if origin.speaker is not None:
        span = origin.frame.span(origin.speaker.first, origin.speaker.last)
    if span is None:
        return None
    before = speakers.last
    if origin.rule == "colon" and origin.frame.headline and speakers.is_unknown(*span):
        return None  # "Norby: “We drank the rain”": a place as often
    found = pronouns.get(span) or speakers.resolve(*span)
    if found.by == "pronoun" and found.is_person and span[0] >= origin.end:
        found = speakers.unless_named(found, before, origin.start, origin.end)
    elif (
        found.by == "pronoun"
        and found.is_person
        and span[1] <= origin.start
        and (who := speakers.told_of(origin.start, origin.end)) is not None
    ):  # "He said that Lee had the key": "he" is not Lee
        found = speakers.unless_named(found, before, *who)
    if origin.turn is not None and found.by == "pronoun":
        found = speakers.unless_takes_turns(found, origin.turn.start)
        speakers.last = before
    if span[0] < reported:  # "Lee said Bo denied it": what follows goes on with Lee
        speakers.last = before
    if found.by == "pronoun":
        pronouns[span] = found
    return speakers.labelled(found) if origin.rule == "transcript" else found


def _words_key(text: str, spelt: str, draft: Draft) -> str | None:
    """What a quote is known by where it stands again; None where it is too short to tell.

    `text`: the article, `unmarked`; `spelt`: its `letters_and_figures`.
    """
    said = text[draft.start : draft.end]
    plain = said.isascii()
    words = spelt[draft.start : draft.end].split() if plain else alphanumerics(fold(said))
    return " ".join(words) if len(words) >= _LEAST_REPEATED else None


def _record(
    analysis: "Analysis",
    draft: Draft,
    speaker: Speaker | None,
    days: Days,
    *,
    repeat_of: int | None,
) -> Quote:
    text, origin = analysis.text, draft.origin
    cue = place = None
    if origin.cue is not None:
        place = origin.frame.span(origin.cue.first, origin.cue.last)
        cue = text[place[0] : place[1]]
    said = days.said(draft, place, speaker.name if speaker else None)
    mention = text[speaker.start : speaker.end] if speaker else None
    rule = draft.rule.replace(" ", "-")
    return Quote(
        start=draft.start,
        end=draft.end,
        rule=rule,
        why=why(rule, cue, mention, speaker),
        kind=draft.kind,
        speaker=speaker.name if speaker else None,
        speaker_as_written=mention,
        speaker_start=speaker.start if speaker else None,
        speaker_end=speaker.end if speaker else None,
        role=speaker.role if speaker else None,
        cue=cue,
        said_on=day(said),
        said_on_as_written=text[said.start : said.end] if said else None,
        statement=draft.statement,
        repeat_of=repeat_of,
    )
