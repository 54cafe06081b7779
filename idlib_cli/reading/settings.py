"""What a reader of the corpus may lay down beside it: `dates.csv` (`article,date`)."""

import csv
import io
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.decode import UnreadableError, decode
from idlib_cli.reading.problem import Problem
from idlib_cli.records import Article

_LARGEST = 16 * 1024 * 1024


def supplied_dates(roots: Sequence[Path]) -> tuple[dict[str, str], list[Problem]]:
    """Publication dates that the user gives, by article id, and lines that give none."""
    given: dict[str, str] = {}
    problems: list[Problem] = []
    for root in roots:
        path = root / "dates.csv"
        if not root.is_dir() or not path.is_file():
            continue
        try:
            with path.open("rb") as source:
                text = decode(source.read(_LARGEST)).text
        except (OSError, UnreadableError) as error:
            problems.append(Problem(str(path), str(error)))
            continue
        for number, row in enumerate(csv.reader(io.StringIO(text, newline="")), 1):
            if not any(cell.strip() for cell in row) or _is_heading(number, row):
                continue
            value = parse(row[1].strip()) if len(row) > 1 else None
            if value is None:
                reason = f"line {number} should read like `article,2020-02-03`"
                problems.append(Problem(str(path), reason))
            else:
                given[row[0].strip()] = value
    return given, problems


def dated(article: Article, given: dict[str, str]) -> Article:
    """The article with the date that the user gives for it, if any."""
    value = given.get(article.id) or given.get(article.key)
    if value is None:
        return article
    return replace(
        article, published=value, published_from="supplied", published_evidence="dates.csv"
    )


def _is_heading(number: int, row: list[str]) -> bool:
    return number == 1 and [cell.strip().lower() for cell in row[:2]] == ["article", "date"]
