"""What several extractors need to know about one article, computed once, when first asked for."""

from bisect import bisect_left
from functools import cached_property
from itertools import chain, islice
from typing import TYPE_CHECKING

from idlib_cli.facts import casualties, people, quotes, timeline
from idlib_cli.facts.publication import Publication, published
from idlib_cli.facts.story import expressions
from idlib_cli.language import numbers, quotation, sentences
from idlib_cli.language.dates import Expression
from idlib_cli.language.number_words import STARTERS as NUMBER_WORDS
from idlib_cli.language.numbers import Number
from idlib_cli.language.plain_words import letters
from idlib_cli.language.quotation import Quotation
from idlib_cli.records import FACT_KINDS, Article, Casualty, DateMention, Paragraph, Quote

if TYPE_CHECKING:
    from idlib_cli.facts.casualties.tellings import Happening


class Analysis:
    """An article and the spans found in it; every property is computed once, lazily."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.text = article.text
        self.days_of_sentences: dict[int, list[DateMention]] = {}
        """What `when` found for a sentence, by its start: it is asked for every quote and claim."""
        self.events_of_dates: dict[int, tuple[int, int] | None] = {}
        """The event word that a date stands beside, by the start of the date."""
        self.tellings: dict[int, Happening | None] = {}
        """What each sentence that was asked for tells to have happened."""

    @cached_property
    def published(self) -> Publication:
        """The day the article appeared, as given or inferred from its text."""
        return published(self)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs that may yield facts, in the order of the text."""
        return tuple(p for p in self.article.paragraphs if p.kind in FACT_KINDS)

    @cached_property
    def paragraph_sentences(self) -> tuple[tuple[Paragraph, tuple[tuple[int, int], ...]], ...]:
        """Each of those paragraphs with its sentences as (start, end)."""
        return tuple(
            (p, tuple(sentences.split(self.text, p.start, p.end))) for p in self.paragraphs
        )

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of every sentence of those paragraphs."""
        return tuple(span for _, spans in self.paragraph_sentences for span in spans)

    @cached_property
    def sentence_kinds(self) -> list[str]:
        """What kind of paragraph each of `sentences` stands in."""
        return [p.kind for p, spans in self.paragraph_sentences for _ in spans]

    @cached_property
    def plain(self) -> str:
        """The `letters` of the text."""
        return letters(self.text)

    @cached_property
    def sentence_words(self) -> list[list[str]]:
        """The `plain_words` of each of `sentences`."""
        plain = self.plain
        return [plain[start:end].split() for start, end in self.sentences]

    @cached_property
    def paragraph_words(self) -> list[list[str]]:
        """The `plain_words` of each of `paragraph_sentences`."""
        sentences = iter(self.sentence_words)
        return [
            next(sentences)
            if len(spans) == 1
            else list(chain.from_iterable(islice(sentences, len(spans))))
            for _, spans in self.paragraph_sentences
        ]

    @cached_property
    def paragraph_figures(self) -> list[list[int]]:
        """Where each run of figures of each of `paragraphs` begins."""
        places = numbers.figures(self.text)
        return [
            places[bisect_left(places, p.start) : bisect_left(places, p.end)]
            for p in self.paragraphs
        ]

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each of `sentences` starts, to look one up by."""
        return [start for start, _ in self.sentences]

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Every number and range of those paragraphs."""
        found: list[Number] = []
        for paragraph, words, figured in zip(
            self.paragraphs, self.paragraph_words, self.paragraph_figures, strict=True
        ):
            if figured or not NUMBER_WORDS.isdisjoint(words):
                found += numbers.find(
                    self.text, paragraph.start, paragraph.end, words=words, figured=figured
                )
        return tuple(found)

    @cached_property
    def expressions(self) -> list[tuple[Paragraph, Expression, tuple[int, int]]]:
        """Every date expression of those paragraphs, with its paragraph and sentence."""
        return [
            (paragraph, expression, sentence)
            for (paragraph, spans), words, figured in zip(
                self.paragraph_sentences,
                self.paragraph_words,
                self.paragraph_figures,
                strict=True,
            )
            for expression, sentence in expressions(self.text, paragraph, spans, words, figured)
        ]

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """The inside of every pair of quotation marks of those paragraphs."""
        text, among = self.text, quotation.marks_of(self.text)
        return tuple(
            [q for p in self.paragraphs for q in quotation.find(text, p.start, p.end, among)]
        )

    @cached_property
    def people(self) -> people.People:
        """Everybody named in those paragraphs."""
        return people.find(self)

    @cached_property
    def dates(self) -> tuple[DateMention, ...]:
        """Every date expression of those paragraphs, resolved against the publication date."""
        return tuple(timeline.find(self))

    @cached_property
    def date_starts(self) -> list[int]:
        """Where each of `dates` starts, to look one up by."""
        return [date.start for date in self.dates]

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what; a claim inside somebody's reported words is that somebody's claim."""
        return tuple(quotes.extract(self))

    @cached_property
    def casualties(self) -> tuple[Casualty, ...]:
        """Every casualty claim; a number that belongs to one is no figure."""
        return tuple(casualties.extract(self))
