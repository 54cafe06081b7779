"""Invariants that hold for every text, however odd: hypothesis makes the texts."""

import dataclasses
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from idlib_cli.facts import extract
from idlib_cli.language.patterns import LazyPattern
from idlib_cli.reading import Problem, read
from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.records import Article, Facts, Paragraph
from tests.hostile import HOSTILE, work

PIECES = (
    "said", " Mr. Aldous Brenn", "he", "she added", "according to ", "the governor of Tarn",
    "killed", "wounded", "were shot dead", "missing", "at least ", "between 20 and 25",
    "dozens of", "five", "1,200", "no casualties", "up to ", "3.5 per cent", "$4 million",
    "Monday", "on 3 February 2020", "2020", "last week", "two days earlier", "in March",
    "“", "”", '"', "'", "’", "''", "``", "«", "»", "—", "-", ", ", ". ", "? ", "…", ": ", "(", ")",
    "\n", "\n\n", "\r\n\r\n", "\t", " ", "# ", "> ", "Photo: ", "---\n", "Read more", "THE MAYOR",
    "\0", "\x1b[31m", "\u202e", "\ufeff", "é", "e\u0301", "İ", "ß", "𝟝", "٣", "\ud7ff", "😀",
)  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=8)), max_size=60).map(
    lambda pieces: "".join(pieces).encode("utf-8", "ignore").decode("utf-8")
)
FUZZED = settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def article(text: str) -> Article:
    return Article(
        id="a", path="a.txt", key="a", text=text, published="2020-02-05",
        published_from="supplied", paragraphs=paragraphs(text, 0),
    )  # fmt: skip


def check(text: str, facts: Facts) -> None:
    """Every span lies in the text, in order; every reference points to a fact of the article."""
    for start, end in facts.sentences:
        assert 0 <= start < end <= len(text)
    for group in (facts.quotes, facts.casualties, facts.figures, facts.dates):
        starts = {fact.start for fact in group}
        for fact in group:
            assert 0 <= fact.start < fact.end <= len(text), fact
            assert fact.rule, fact
            repeated = getattr(fact, "repeat_of", None)
            if repeated is not None:
                first = repeated[0] if isinstance(repeated, tuple) else repeated
                assert first in starts and first < fact.start, fact
            for name in ("min", "max"):
                value = getattr(fact, name, None)
                assert value is None or value >= 0 or fact in facts.figures, fact
    for quote in facts.quotes:
        if quote.speaker_start is not None and quote.speaker_end is not None:
            assert quote.speaker_as_written == text[quote.speaker_start : quote.speaker_end]
        if quote.speaker is None:
            assert quote.role is None, quote
    for casualty in facts.casualties:
        if casualty.min is not None and casualty.max is not None:
            assert casualty.min <= casualty.max, casualty


@FUZZED
@given(TEXTS)
def test_extraction_gives_spans_of_any_text_and_never_raises(text: str) -> None:
    check(text, extract(article(text)))


@FUZZED
@given(TEXTS)
def test_extraction_depends_on_the_article_only(text: str) -> None:
    assert extract(article(text)) == extract(article(text))


@FUZZED
@given(st.one_of(TEXTS.map(lambda t: t.encode("utf-8")), st.binary(max_size=200)))
def test_reading_any_bytes_gives_an_article_or_a_problem(tmp_path: Path, data: bytes) -> None:
    for suffix in ("txt", "md"):
        file = tmp_path / f"a.{suffix}"
        file.write_bytes(data)
        for item in read([file]):
            assert isinstance(item, (Article, Problem))
            if isinstance(item, Article):
                for paragraph in item.paragraphs:
                    assert 0 <= paragraph.start < paragraph.end <= len(item.text)
                ends = [p.start for p in item.paragraphs]
                assert ends == sorted(ends)


@pytest.mark.parametrize("name", HOSTILE)
def test_four_times_the_text_takes_about_four_times_the_work(name: str) -> None:
    few, many = (article(HOSTILE[name](length)) for length in (2_000, 8_000))
    extract(many)  # compiles the patterns that are reached
    assert work(lambda: extract(many)) <= 6 * work(lambda: extract(few)) + 2_000


class Counted:
    """A pattern that adds up how much text its searches read."""

    def __init__(self, pattern: re.Pattern[str] | LazyPattern, read: list[int]) -> None:
        self.pattern, self.read = pattern, read

    def __getattr__(self, name: str) -> object:
        return getattr(self.pattern, name)

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        found = self.pattern.search(text, start, end)
        self.read.append((found.end() if found else min(end, len(text))) - start)
        return found

    def findall(self, text: str, start: int = 0, end: int = sys.maxsize) -> list[str]:
        self.read.append(min(end, len(text)) - start)
        return self.pattern.findall(text, start, end)

    def finditer(
        self, text: str, start: int = 0, end: int = sys.maxsize
    ) -> Iterator[re.Match[str]]:
        self.read.append(min(end, len(text)) - start)
        return self.pattern.finditer(text, start, end)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_rule_searches_the_same_text_for_every_fact(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A search is one call however much it reads: so what is read is counted too."""
    read: list[int] = []
    for module in [m for at, m in sys.modules.items() if at.startswith("idlib_cli.")]:
        for key, value in list(vars(module).items()):
            if isinstance(value, re.Pattern | LazyPattern):
                monkeypatch.setattr(module, key, Counted(value, read))
    extract(article(HOSTILE[name](2_000)))
    few = sum(read)
    read.clear()
    extract(article(HOSTILE[name](8_000)))
    assert sum(read) <= 6 * few + 20_000


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_gives_sound_spans(name: str) -> None:
    text = HOSTILE[name](20_000)
    check(text, extract(article(text)))


def test_a_date_in_the_title_is_no_first_mention_for_the_timeline() -> None:
    text = "Monday\n\nThey met on Monday and parted on Monday."
    title, body = Paragraph(0, 6, "title"), Paragraph(8, len(text), "body")
    facts = extract(Article(id="a", path="a", key="a", text=text, paragraphs=(title, body)))
    assert [date.repeat_of for date in facts.dates] == [None, facts.dates[0].start]


def test_facts_are_frozen() -> None:
    facts = extract(article("Five people were killed on Monday, the mayor said."))
    for fact in (*facts.quotes, *facts.casualties, *facts.figures, *facts.dates):
        with pytest.raises(dataclasses.FrozenInstanceError):
            fact.start = 0  # type: ignore[misc]
