"""Golden cases: `cases/**/*.txt`, an article and its expected facts; see cases/README.md."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from idlib_cli.facts import extract
from idlib_cli.reading import read
from idlib_cli.records import Article, Facts

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.rglob("*.txt"))
KINDS = ("quote", "casualty", "figure", "date", "person", "paragraph", "article")

Fields = dict[str, str]
Line = tuple[str, str, Fields]
"""(kind, text, the fields to compare)"""


@pytest.mark.parametrize(
    "path", FILES, ids=lambda p: p.relative_to(CASES).with_suffix("").as_posix()
)
def test_case(path: Path, tmp_path: Path) -> None:
    text, mark, expected = path.read_bytes().decode("utf-8").partition("\n# expected\n")
    assert mark, "no line '# expected'"
    complaints = differences(list(parse(expected)), found(text + "\n", tmp_path))
    assert not complaints, "\n" + "\n".join(complaints)


def parse(expected: str) -> Iterator[Line]:
    """The lines below `# expected`."""
    for line in expected.splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        first, *cells = line.split(" | ")
        kind, colon, text = first.partition(":")
        assert colon and kind in KINDS, f"{line!r}: begins with one of {', '.join(KINDS)} and ':'"
        fields = {}
        for cell in cells:
            name, colon, value = cell.partition(":")
            assert colon, f"{line!r}: {cell!r} is not 'field: value'"
            fields[name.strip()] = fold(value)
        yield kind, fold(text).replace(r"\|", "|"), fields


def found(text: str, folder: Path) -> list[Line]:
    """What reading and extraction make of the article, in the form of expected lines."""
    file = folder / "case.txt"
    file.write_bytes(text.encode("utf-8"))
    (article,) = (item for item in read([file]) if isinstance(item, Article))
    return list(lines(article, extract(article)))


def lines(article: Article, facts: Facts) -> Iterator[Line]:
    """Everything found in an article, in the form of expected lines."""
    for kind, group in (
        ("quote", facts.quotes),
        ("casualty", facts.casualties),
        ("figure", facts.figures),
        ("date", facts.dates),
    ):
        texts = {fact.start: fold(article.text[fact.start : fact.end]) for fact in group}
        for fact in sorted(group, key=lambda fact: (fact.start, fact.end)):
            yield kind, texts[fact.start], as_fields(fact, texts)
    for entity in facts.entities:
        yield "person", entity.name, as_fields(entity, {})
    for paragraph in article.paragraphs:
        text = fold(article.text[paragraph.start : paragraph.end])
        yield "paragraph", text, as_fields(paragraph, {})
    article = dataclasses.replace(article, published_from=facts.published_from)
    yield "article", facts.published or "null", as_fields(article, {})


def as_fields(record: Any, texts: dict[int, str]) -> Fields:
    """A record's fields as they are written in a case; references as the text they point to."""
    fields = {}
    for field in dataclasses.fields(record):
        value = getattr(record, field.name)
        if field.name in {"repeat_of", "part_of"} and value is not None:
            start = value[0] if isinstance(value, tuple) else value
            value = texts.get(start, f"no fact starts at {start}")
        fields[field.name] = written(value)
    return fields


def written(value: object) -> str:
    """A value as a case writes it."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, tuple):
        return "; ".join(written(item) for item in value)
    if isinstance(value, float):
        return f"{value:g}" if value != int(value) else str(int(value))
    return fold(str(value))


def fold(text: str) -> str:
    return " ".join(text.split())


def differences(expected: list[Line], actual: list[Line]) -> list[str]:
    """One complaint for each fact that is missing, wrong or should not be there."""
    complaints, spare = [], list(actual)
    for kind, text, fields in expected:
        if text in {"none", "..."}:
            continue
        same = [line for line in spare if line[:2] == (kind, text)]
        if not same:
            complaints.append(f"missing    {kind}: {text}")
            continue
        best = min(same, key=lambda line: len(wrong(fields, line[2])))
        spare.remove(best)
        complaints += [f"wrong      {kind}: {text} | {w}" for w in wrong(fields, best[2])]
    closed = {kind for kind, _, _ in expected}
    closed -= {kind for kind, text, _ in expected if text == "..."}
    complaints += [f"unexpected {kind}: {text}" for kind, text, _ in spare if kind in closed]
    return complaints


def wrong(expected: Fields, actual: Fields) -> list[str]:
    """The fields whose values differ."""
    return [
        f"{name}: {actual.get(name, 'no such field')}, not {value}"
        for name, value in expected.items()
        if actual.get(name) != value
    ]


def test_the_harness_tells_what_is_missing_wrong_and_unexpected() -> None:
    expected = list(parse("quote: a b | kind: direct\nfigure: none\ndate: Monday\ndate: ...\n"))
    actual: list[Line] = [
        ("quote", "a b", {"kind": "mixed"}),
        ("quote", "c", {}),
        ("figure", "5", {}),
        ("date", "Friday", {}),
        ("person", "X", {}),
    ]
    assert differences(expected, actual) == [
        "wrong      quote: a b | kind: mixed, not direct",
        "missing    date: Monday",
        "unexpected quote: c",
        "unexpected figure: 5",
    ]
