"""Which date goes with which event."""

import pytest

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.when import governing
from idlib_cli.records import Article, Paragraph

CASES = [
    # (text, cue, the date expression that governs it)
    (
        "The minister telephoned his colleague on Tuesday following the death of six"
        " miners Monday.",
        "telephoned",
        "Tuesday",
    ),
    (
        "The minister telephoned his colleague on Tuesday following the death of six"
        " miners Monday.",
        "death",
        "Monday",
    ),
    ("Six miners died on Sunday, the ministry said Monday.", "died", "Sunday"),
    ("Six miners died on Sunday, the ministry said Monday.", "said", "Monday"),
    ("Police said Friday that six miners died.", "died", None),
    ("On 3 May a blast in the old port killed four dockers.", "killed", "3 May"),
    ("A blast on Friday in the old port killed four dockers.", "killed", "Friday"),
    ("Four dockers were killed in a blast on Friday.", "killed", "Friday"),
    ("Four dockers died when a crane collapsed on Friday.", "died", "Friday"),
    ("Gunmen stormed the mill on Friday, killing four people.", "killing", "Friday"),
    ("He resigned on Friday after protests in which four people died.", "died", None),
    (
        "A crane collapsed in the port on Friday. Four dockers were killed in the accident.",
        "killed",
        "Friday",
    ),
    ("A crane collapsed in the port on Friday. Four ministers wrote books.", "wrote", None),
    ("Monday's landslide killed four hikers.", "killed", "Monday"),
]


@pytest.mark.parametrize(("text", "cue", "expected"), CASES)
def test_the_date_of_an_event(text, cue, expected):
    analysis = Analysis(
        Article(
            id="a",
            path="a.txt",
            text=text,
            paragraphs=(Paragraph(0, len(text), "body"),),
            published="2021-06-09",
        )
    )
    start = text.index(cue)
    found = governing(analysis, start, start + len(cue))
    assert (text[found.start : found.end] if found else None) == expected
