"""How a sentence is cut into classed tokens, and where they stand."""

import pytest

from idlib_cli.facts.quotes.frames import Frame, frames
from idlib_cli.language import quotation


def frame_of(text: str) -> Frame:
    (frame,) = frames(text, [(0, len(text))], quotation.find(text, 0, len(text)), 0)
    return frame


def tokens_of(text: str) -> list[str]:
    frame = frame_of(text)
    places = [(frame.start(at), frame.end(at)) for at in range(len(frame.kinds))]
    assert places == [frame.span(at, at + 1) for at in range(len(frame.kinds))]
    return [text[start:end] for start, end in places]


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("He  said\nso .", ["He", "said", "so", "."]),
        (
            "She\u2019s gone, they\u2019ve left.",
            ["She", "’s", "gone", ",", "they", "’ve", "left", "."],
        ),
        ("U.S. voters \u2014 and others\u2019 \u2014 left.", None),
        ("Lee said: \u201cI will.  I must,\u201d and  left.", None),
        (
            "* * * Bo Reed (R-Ohio) paid $1.5m.",
            ["Bo", "Reed", "(", "R-Ohio", ")", "paid", "$1.5m", "."],
        ),
    ],
)
def test_tokens_stand_where_they_are_written(text: str, tokens: list[str] | None) -> None:
    found = tokens_of(text)
    if tokens is not None:
        assert found == tokens
    frame = frame_of(text)
    for token, word, kind in zip(found, frame.words, frame.kinds, strict=True):
        if kind != "Q":
            assert word.rstrip("'").startswith(token.lower().replace("\u2019", "'").rstrip("'"))


def test_a_quotation_is_one_token() -> None:
    text = "Lee said: \u201cI will.  I must,\u201d and  left."
    frame = frame_of(text)
    assert frame.kinds.count("Q") == 1
    (at,) = frame.quotes
    assert text[frame.start(at) : frame.end(at)] == "\u201cI will.  I must,\u201d"
    assert text[slice(*frame.span(at + 1, at + 3))] == "and  left"


@pytest.mark.parametrize(
    ("text", "word", "kind"),
    [
        ("The host left.", "host", "n"),
        ("He left last week.", "week", "D"),
        ("Critics say: Reports vary.", "reports", "n"),
        ("The union reports a loss.", "reports", "C"),
        ("Lee walked \u2013 Say no more.", "say", "n"),
    ],
)
def test_a_class_hangs_on_the_words_before(text: str, word: str, kind: str) -> None:
    frame = frame_of(text)
    assert frame.kinds[frame.words.index(word)] == kind
