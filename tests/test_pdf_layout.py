"""Pages of a PDF put together: one paragraph where it runs on, every word kept, pages right."""

import random
from collections import Counter
from itertools import chain, pairwise
from pathlib import Path

import pytest

from idlib_cli.reading.pdf_layout import laid_out
from tests.command_line import idlib
from tests.test_reading_formats import pdf_file

OPENING = [
    "Village told to leave its homes",
    "",
    "A storm had filled the lake behind the wall in two days, the engineers said, and",
    "the valves that should have let the water out were stuck. Nobody was hurt when a",
    "part of the wall gave way at noon, and the school below it was empty by then.",
    "",
    "The dam above the village held through the night, although the water stood",
    "two metres above the mark that engineers call safe, and the people of the",
]
CLOSING = ["lower quarter, Ada Brenn said, had been told to leave their homes.", ""]
OTHER = ["Nobody knows when they may go back. The school is shut for the rest of the", "week."]


def shown(*pages: list[str]) -> tuple[list[tuple[str, str]], list[str]]:
    """(kind, words) of every paragraph, and the words each page begins with."""
    text, starts, parts = laid_out(["\r\n".join(page) for page in pages])
    found = [(part.kind, " ".join(text[part.start : part.end].split())) for part in parts]
    return found, [" ".join(text[start : start + 40].split()[:3]) for start in starts]


def test_a_paragraph_that_runs_over_the_end_of_a_page_is_one() -> None:
    first = ["Valley Post", "", *OPENING, "", "Page 1"]
    second = ["Valley Post", "", *CLOSING, *OTHER, "", "Page 2"]
    found, pages = shown(first, second)
    assert found == [
        ("junk", "Valley Post"),
        ("title", OPENING[0]),
        ("body", " ".join(OPENING[2:5])),
        ("body", " ".join([*OPENING[-2:], CLOSING[0]])),
        ("junk", "Page 1"),
        ("junk", "Valley Post"),
        ("body", " ".join(OTHER)),
        ("junk", "Page 2"),
    ]
    assert pages == ["Valley Post Village", "lower quarter, Ada"]


def test_a_paragraph_may_fill_pages() -> None:
    middle = [
        "families who live in the part of the town that lies behind the old railway, and",
        "whose cellars have been under water twice since the wall was built, to those of",
    ]
    found, pages = shown([*OPENING, "", "1"], [*middle, "", "2"], [*CLOSING])
    assert found[2] == ("body", " ".join([*OPENING[-2:], *middle, CLOSING[0]]))
    assert [kind for kind, _ in found] == ["title", "body", "body", "junk", "junk"]
    assert pages[1:] == ["families who live", "lower quarter, Ada"]


def test_a_word_broken_by_the_end_of_a_page_is_put_together() -> None:
    found, _ = shown([*OPENING, "so the people of the whole neighbour-"], ["hood have left.", ""])
    assert found[-1][1].endswith("the whole neighbourhood have left.")


@pytest.mark.parametrize(
    ("end", "start"),
    [
        ("the people of the village left.", "Nobody knows when they may go back to it again."),
        ("the people left, said Ada Brenn.”", "nobody knows when they may go back to it again."),
        ("they left:", "a school, a mill and two houses were under water by noon."),
        ("Photographs", "The river rose by two metres in one night, the mayor said."),
    ],
)
def test_paragraphs_that_end_with_the_page_stay_apart(end: str, start: str) -> None:
    found, _ = shown([*OPENING, end], [start, "The rest of the week will be dry, they say."])
    assert any(words.startswith(start) for _, words in found)
    assert not any(end in words and start in words for _, words in found)


def test_no_word_is_lost_or_changed_whatever_the_pages() -> None:
    chance = random.Random(3)  # noqa: S311 - the same pages each time
    lines = [*OPENING, *CLOSING, *OTHER, "Valley Post", "3", "", "Title Of The Day", "- a point,"]
    for _ in range(300):
        pages = [
            [chance.choice(lines) for _ in range(chance.randrange(9))]
            for _ in range(chance.randrange(1, 6))
        ]
        text, starts, parts = laid_out(["\n".join(page) for page in pages])
        assert Counter(text.split()) == Counter(" ".join(chain.from_iterable(pages)).split())
        assert len(starts) == len(pages) and starts == sorted(starts)
        spans = [(part.start, part.end) for part in parts]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert all(one[1] <= two[0] for one, two in pairwise(spans))


def test_a_quote_over_the_end_of_a_page_has_its_speaker_and_page(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(
        pdf_file(
            ["Valley Post", "", *OPENING[:-1], "for hours. Ada Brenn, the mayor, said the village"],
            ["Valley Post", "", "would be empty by noon. She had counted nine buses.", "", *OTHER],
        )
    )
    _, out, _ = idlib("quotes", "--corpus", path, "--format", "jsonl", "--no-cache")
    assert '"text": "the village\\nwould be empty by noon"' in out
    assert '"speaker": "Ada Brenn"' in out and '"page": 1' in out


def test_the_narrow_columns_of_a_newspaper_are_paragraphs() -> None:
    column = "\n".join(
        (
            "The old mill by the weir burned",
            "down on Sunday night, the fire",
            "service of the valley said. Nobody",
            "was hurt, but the owner, Hedda",
            "Brook, said that four hundred",
            "sacks of rye were lost in the fire.",
            "It was the last mill in the valley",
            "that still ran on water, said its",
            "museum, which will not build it up",
            "again before the next summer.",
        )
    )
    text, _, parts = laid_out([f"Mill burns down\n{column}"])
    found = [(p.kind, text[p.start : p.end].replace("\n", " ")) for p in parts]
    assert found == [("title", "Mill burns down"), ("body", column.replace("\n", " "))]
