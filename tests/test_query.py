"""Records, filters, order and limits, over articles with facts made by hand."""

import json
from collections.abc import Iterator

import pytest

from idlib_cli import query
from idlib_cli.errors import UsageError
from idlib_cli.index import Index
from idlib_cli.query import Filters, Record
from idlib_cli.records import Article, Casualty, DateMention, Facts, Figure, Paragraph, Quote

TEXT = "Title here\n\nFive died on Monday. Two of them were boys.\nMore “words” by Ada Brenn.\n"


def article(name: str, outlet: str | None = None) -> Article:
    return Article(
        id=name,
        path=f"in/{name}.txt",
        text=TEXT,
        paragraphs=(Paragraph(0, 10, "title"), Paragraph(12, len(TEXT) - 1, "body")),
        outlet=outlet,
        key=f"{name}.txt",
        pages=(0, 12),
    )


def facts(published: str | None) -> Facts:
    five = Casualty(start=12, end=21, rule="r", effect="killed", min=5, max=5, date="2020-02-10")
    return Facts(
        published=published,
        sentences=((0, 10), (12, 32), (33, 54), (55, 82)),
        quotes=(
            Quote(start=61, end=66, rule="q", kind="direct", speaker="Ada Brenn", statement=1),
            Quote(start=68, end=81, rule="q", kind="mixed", statement=1, why="because"),
        ),
        casualties=(
            five,
            Casualty(
                start=33, end=44, rule="r", effect="killed", min=2, max=2, part_of=(12, "killed")
            ),
        ),
        figures=(Figure(start=12, end=16, rule="f", min=5, max=5.5, as_of="2019"),),
        dates=(
            DateMention(start=25, end=31, rule="d", first_day="2020-02-10", last_day="2020-02-10"),
            DateMention(start=12, end=16, rule="d", planned=True, repeat_of=25),
        ),
    )


def index_of(*articles: tuple[str, str | None, str | None]) -> Index:
    index = Index()
    for name, outlet, published in articles:
        index.add(article(name, outlet), facts(published))
    index.finish()
    return index


@pytest.fixture
def index() -> Index:
    return index_of(
        ("late", "The Post", "2020-03-01"), ("none", None, None), ("early", "Öst", "2020")
    )


def all_of(result: query.Result) -> list[Record]:
    return list(result.records)


def every(index: Index) -> Iterator[Record]:
    for ask in (query.quotes, query.casualties, query.figures, query.timeline):
        yield from ask(index).records


def test_fields_stand_in_the_documented_order(index: Index) -> None:
    record = all_of(query.quotes(index))[0]
    assert list(record) == [
        "id", "article", "path", "title", "outlet", "published", "duplicate_of", "section",
        "page", "line", "start", "end", "text", "sentence", "rule", "doubt", "kind", "speaker",
        "speaker_as_written", "speaker_start", "speaker_end", "role", "cue", "said_on",
        "said_on_as_written", "statement", "repeat_of",
    ]  # fmt: skip
    explained = all_of(query.quotes(index, Filters(explain=True)))[1]
    assert list(explained)[-1] == "why"
    assert explained["why"] == "because"


def test_a_record_says_where_it_stands(index: Index) -> None:
    record = all_of(query.casualties(index))[0]
    assert (record["line"], record["page"], record["section"]) == (3, 2, "body")
    assert record["sentence"] == "Five died on Monday."
    assert record["text"] == "Five died"


def test_ids_are_unique_and_the_same_whatever_else_the_corpus_holds(index: Index) -> None:
    ids = [record["id"] for record in every(index)]
    assert len(set(ids)) == len(ids)
    alone = index_of(("early", "Öst", "2020"))
    assert {record["id"] for record in every(alone)} <= set(ids)


def test_references_are_ids(index: Index) -> None:
    whole, share = all_of(query.casualties(index, Filters(article="early")))
    assert share["part_of"] == whole["id"]
    one, other = all_of(query.quotes(index, Filters(article="early")))
    assert one["statement"] == other["statement"]
    unrepeated, repeated = sorted(
        query.timeline(index, Filters(article="early")).records, key=lambda r: -r["start"]
    )
    assert repeated["repeat_of"] == unrepeated["id"]
    assert repeated["planned"] is True


def test_order_is_published_with_the_undated_last(index: Index) -> None:
    assert [r["article"] for r in query.articles(index).records] == ["early", "late", "none"]
    order = [(r["article"], r["start"]) for r in query.quotes(index).records]
    assert order == [(a, s) for a in ("early", "late", "none") for s in (61, 68)]
    by_name = query.quotes(index, Filters(sort="article", reverse=True, limit=1))
    assert [r["article"] for r in by_name.records] == ["none"]
    assert by_name.total() == 6


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2020-03", None, ["early", "late"]),
        ("2021", None, []),
        (None, "2019", []),
        ("2020-02-15", "2020-02-20", ["early"]),
        (None, "2020-03-01", ["early", "late"]),
    ],
)
def test_since_and_until_keep_what_overlaps(
    index: Index, since: str | None, until: str | None, expected: list[str]
) -> None:
    result = query.quotes(index, Filters(since=since, until=until))
    assert list(dict.fromkeys(r["article"] for r in result.records)) == expected
    assert any("2 records without a date" in note for note in result.notes)
    names = [r["article"] for r in query.articles(index, Filters(since=since, until=until)).records]
    assert names == expected


def test_a_fact_with_its_own_date_goes_by_that(index: Index) -> None:
    dated = all_of(query.casualties(index, Filters(since="2020-02-10", until="2020-02-10")))
    assert [(r["article"], r["min"]) for r in dated] == [
        ("early", 5),
        ("early", 2),
        ("late", 5),
        ("none", 5),
    ]
    assert len(all_of(query.figures(index, Filters(until="2019")))) == 3


def test_filters_of_quotes(index: Index) -> None:
    assert len(all_of(query.quotes(index, Filters(speaker="brenn")))) == 3
    assert len(all_of(query.quotes(index, Filters(unknown=True)))) == 3
    assert len(all_of(query.quotes(index, Filters(kind="mixed", outlet="ost")))) == 1
    assert len(all_of(query.quotes(index, Filters(about="word")))) == 6
    assert all_of(query.quotes(index, Filters(about="died"))) == []
    missing = query.quotes(index, Filters(speaker="Ada Bren Smith"))
    assert all_of(missing) == []
    assert any("Ada Brenn" in note for note in missing.notes)


def test_repeats_are_left_out_and_counted_where_asked(index: Index) -> None:
    result = query.timeline(index, Filters(copies=False))
    # Of three articles with one text two are copies; of two dates one repeats the other.
    assert len(all_of(result)) == 1
    assert result.hidden() == 5
    assert [r["duplicate_of"] for r in query.articles(index).records] == [None, "early", "early"]
    assert query.timeline(index).hidden() == 0


def test_two_articles_of_one_name_get_two(index: Index) -> None:
    twins = Index()
    for folder in ("a", "b"):
        twin = article("same")
        twins.add(
            Article(**{f: getattr(twin, f) for f in twin.__slots__} | {"key": f"{folder}/same"}),
            facts(None),
        )
    twins.finish()
    assert {r["article"] for r in query.articles(twins).records} == {"same", "b/same"}
    ids = [record["id"] for record in every(twins)]
    assert len(set(ids)) == len(ids)


def test_records_are_plain_json(index: Index) -> None:
    for record in every(index):
        assert json.loads(json.dumps(record)) == record


@pytest.mark.parametrize(
    "filters",
    [Filters(since="2020-13"), Filters(sort="size"), Filters(effect="dead"), Filters(limit=-1)],
)
def test_nonsense_is_a_usage_error(index: Index, filters: Filters) -> None:
    with pytest.raises(UsageError):
        query.casualties(index, filters)


@pytest.mark.parametrize("filters", [Filters(since="2031"), Filters(until="1999")])
def test_show_says_that_the_filters_leave_the_article_out(index: Index, filters: Filters) -> None:
    with pytest.raises(UsageError, match="early is not of the outlet or time"):
        query.show(index, "early", filters)
    assert not list(query.paragraphs(index, filters).records)


def test_show_gives_the_exact_text(index: Index) -> None:
    assert query.show(index, "early")[1] == TEXT
    with pytest.raises(UsageError, match="early"):
        query.show(index, "earl y")
