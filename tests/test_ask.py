"""Questions in plain English: the answer stands in the right article, or there is none."""

from functools import cache
from pathlib import Path

import pytest

from idlib_cli.ask import ask
from idlib_cli.index import Index
from idlib_cli.language.folding import fold
from idlib_cli.library import open_corpus

HERE = Path(__file__).parent
CORPORA = {"sample": HERE.parent / "corpus", "harbour": HERE / "questions" / "corpus"}


def questions() -> list[tuple[str, str, str, str]]:
    """(corpus, question, article or "refused", words of the answer)"""
    rows = []
    for name in CORPORA:
        text = (HERE / "questions" / f"{name}.txt").read_text(encoding="utf-8")
        for line in text.splitlines():
            if line and not line.startswith("#"):
                question, article, words = (cell.strip() for cell in line.split("|"))
                rows.append((name, question, article, words))
    return rows


@cache
def index(name: str) -> Index:
    return open_corpus(CORPORA[name], cache=False).index


@pytest.mark.parametrize(("name", "question", "article", "words"), questions())
def test_a_question_is_answered_or_refused(
    name: str, question: str, article: str, words: str
) -> None:
    text, records = ask(index(name), question)
    if article == "refused":
        assert (text, records) == (None, [])
        return
    assert text is not None
    assert article in records[0]["article"]
    assert fold(words) in fold(text)


@pytest.mark.parametrize(
    "question", ["", "?", "Who?", "How many?", "\x00", "what " * 2000, "“”", "When did did did?"]
)
def test_any_text_may_be_asked(question: str) -> None:
    assert ask(index("harbour"), question) == (None, [])
