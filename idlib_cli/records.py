"""The vocabulary: what the tool finds and prints, one frozen dataclass each.

A *fact* (Quote, Casualty, Figure, DateMention) is a span of an article's text with what it
means. Facts carry only what their own article says; what every record repeats from its article
(path, title, outlet, line, sentence …) is added when records are made, and what only the whole
corpus can tell (duplicate_of, incident) by `linking`. docs/formats.md defines every column.

Offsets are code points into `Article.text`, end exclusive: `text[start:end]` is the fact.
Unknown is None: never 0, never "", never a guess. Dates are ISO 8601 as far as known.
"""

from dataclasses import dataclass, field
from typing import Literal

ParagraphKind = Literal["title", "dateline", "body", "heading", "caption", "byline", "junk"]
QuoteKind = Literal["direct", "mixed", "indirect"]
Effect = Literal["killed", "wounded", "missing", "displaced", "abducted", "detained"]
VictimKind = Literal["civilian", "military", "police", "militant", "mixed"]
RIVAL = "The article also says"
"""How the doubt about a claim begins that another claim of its article contradicts."""
Modality = Literal["asserted", "claimed", "feared", "denied"]
Scope = Literal["incident", "joint", "cumulative"]

FACT_KINDS: frozenset[str] = frozenset({"title", "body", "heading", "caption"})
"""The kinds of paragraph that yield facts and search hits."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of an article's text with one role on the page."""

    start: int
    end: int
    kind: ParagraphKind


@dataclass(frozen=True, slots=True)
class Article:
    """One article as read: its text to the character, and what is known about it."""

    id: str
    path: str
    text: str
    paragraphs: tuple[Paragraph, ...] = ()
    title: str | None = None
    outlet: str | None = None
    authors: tuple[str, ...] = ()
    published: str | None = None
    published_from: str | None = None
    published_evidence: str | None = None
    url: str | None = None
    sha256: str | None = None
    encoding: str | None = None
    notes: tuple[str, ...] = ()
    pages: tuple[int, ...] = ()
    """Where each page starts in the text, for paged documents; else empty."""
    key: str = ""
    """What the ids of its facts are made from: the same whatever else the corpus holds."""
    language: str | None = None
    """The language in words where it is not English: then nothing is extracted; else None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A span of an article and the rule that found it."""

    start: int
    end: int
    rule: str
    why: str | None = None
    """One plain sentence for --explain."""
    doubt: str | None = None
    """Where the article contradicts itself or this fact: a sentence; else None."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Fact):
    """One continuous stretch of somebody's words."""

    kind: QuoteKind
    speaker: str | None = None
    speaker_as_written: str | None = None
    speaker_start: int | None = None
    speaker_end: int | None = None
    role: str | None = None
    cue: str | None = None
    said_on: str | None = None
    said_on_as_written: str | None = None
    statement: int = 0
    """Number of the statement within the article; parts of one statement share it."""
    repeat_of: int | None = None
    """`start` of the earlier quote in this article that it says again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty(Fact):
    """One claim that somebody was killed, wounded, missing, displaced, abducted or detained."""

    effect: Effect
    min: int | None = None
    max: int | None = None
    qualifier: str | None = None
    number_as_written: str | None = None
    victims: str | None = None
    victim_kind: VictimKind | None = None
    place: str | None = None
    date: str | None = None
    date_end: str | None = None
    date_as_written: str | None = None
    perpetrator: str | None = None
    cause: str | None = None
    attributed_to: str | None = None
    modality: Modality = "asserted"
    scope: Scope = "incident"
    part_of: tuple[int, str] | None = None
    """(start, effect) of the claim in this article that it is a share of."""
    repeat_of: tuple[int, str] | None = None
    """(start, effect) of the earlier claim in this article that it says again."""
    incident: int | None = None
    """Number of the incident within the article; `linking` joins incidents across articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Fact):
    """A reported number that is no casualty."""

    min: float | None = None
    max: float | None = None
    qualifier: str | None = None
    number_as_written: str | None = None
    unit: str | None = None
    subject: str | None = None
    as_of: str | None = None
    attributed_to: str | None = None
    repeat_of: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention(Fact):
    """A date expression in body text, resolved."""

    value: str | None = None
    """TIMEX3 DATE value: 2020-02-03, 2020-02, 2018-09, 2020-W06, 2019-SU, PRESENT_REF …"""
    first_day: str | None = None
    last_day: str | None = None
    basis: str | None = None
    planned: bool = False
    repeat_of: int | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """A person or organisation named or quoted in one article."""

    name: str
    kind: Literal["person", "organisation"]
    roles: tuple[str, ...] = ()
    spellings: tuple[tuple[str, int], ...] = ()
    """(as written, how often), in order of first appearance."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything found in one article; a pure function of the article."""

    published: str | None = None
    """The article's own date, or one inferred from its text (then with evidence)."""
    published_from: str | None = None
    published_evidence: str | None = None
    sentences: tuple[tuple[int, int], ...] = ()
    quotes: tuple[Quote, ...] = ()
    casualties: tuple[Casualty, ...] = ()
    figures: tuple[Figure, ...] = ()
    dates: tuple[DateMention, ...] = ()
    entities: tuple[Entity, ...] = field(default=())
