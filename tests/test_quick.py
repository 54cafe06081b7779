"""Plain command lines mean what Typer makes of them; whatever else is typed is left to Typer."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from idlib_cli import quick, typed
from idlib_cli.commands import COMMANDS
from idlib_cli.errors import UsageError
from idlib_cli.options import Option, parameters

PLAIN = [
    ["search", "observation posts"],
    ["search", "shelling", "--by", "article", "--limit=5"],
    ["quotes", "--speaker", "Erdoğan", "--since", "2020", "--corpus", "a", "--corpus", "b/c"],
    ["quotes", "--unknown", "--quiet"],
    ["casualties", "--effect", "killed", "--format", "acled"],
    ["casualties", "-q", "--all-copies", "--jobs", "2"],
    ["timeline", "--by", "month", "peace talks", "--reverse"],
    ["show"],
    ["show", "some-article", "--json"],
    ["articles", "--verify", "list.json"],
    ["cache", "--clear"],
    ["ask", "Who said so?", "--explain"],
    ["search", ""],
    ["people", "--sort=date", "--outlet="],
]
UNCLEAR = [
    [], ["--version"], ["-h"], ["quotes", "--help"], ["search"], ["search", "a", "b"],
    ["serach", "a"], ["quotes", "--speeker", "x"], ["quotes", "--limit", "-1"],
    ["quotes", "--limit", "many"], ["quotes", "--limit"], ["quotes", "--kind", "shouted"],
    ["quotes", "--unknown=yes"], ["quotes", "--limit", "1", "--limit", "2"], ["quotes", "-qh"],
    ["search", "--", "-x"], ["search", "-x"], ["quotes", "--jobs", "0"], ["quotes", "-q=1"],
    ["quotes", "--corpus="],
]  # fmt: skip


@pytest.fixture(scope="module")
def calls() -> Any:
    """The commands that Typer runs, with the values of their parameters, in place of running."""
    made: list[tuple[str, dict[str, Any]]] = []
    patch = pytest.MonkeyPatch()
    patch.setattr(
        "idlib_cli.options.invoke",
        lambda command, values: made.append((command.__name__, dict(values))),
    )
    yield made
    patch.undo()


def by_typer(calls: list[tuple[str, dict[str, Any]]], line: list[str]) -> Any:
    calls.clear()
    assert typed.run(line) == 0
    ((name, values),) = calls
    # Typer gives an empty list or None where --corpus is not given: `gathered` takes either.
    return name, {**values, "corpus": values.get("corpus") or None}


def by_quick(line: list[str]) -> Any:
    call = quick.parsed(line)
    assert call is not None
    values = {**call.values, "corpus": call.values.get("corpus") or None}
    return call.command.__name__, values


@pytest.mark.parametrize("line", PLAIN, ids=" ".join)
def test_a_plain_line_means_the_same_to_both(line: list[str], calls: Any) -> None:
    assert by_quick(line) == by_typer(calls, line)


@pytest.mark.parametrize("line", UNCLEAR, ids=" ".join)
def test_what_is_not_plain_is_left_to_typer(line: list[str]) -> None:
    assert quick.parsed(line) is None


def test_completion_is_left_to_typer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_IDLIB_COMPLETE", "complete_bash")
    assert quick.parsed(["quotes"]) is None


WORDS = st.sampled_from(
    ["", "a", "7", "0", "-1", "-", "--", "-q", "date", "killed", "json", "2020", "x=y", "é", " b "]
)


@st.composite
def lines(draw: st.DrawFn) -> list[str]:
    """Command lines of known options and odd words, most of them wrong."""
    name = draw(st.sampled_from(sorted(COMMANDS)))
    flags = [f for p in parameters(COMMANDS[name]) if isinstance(p.about, Option) for f in p.flags]
    words = st.one_of(st.sampled_from(flags), WORDS)
    joined = st.builds("{}={}".format, st.sampled_from(flags), WORDS)
    return [name, *draw(st.lists(st.one_of(words, joined), max_size=6))]


@settings(max_examples=300, deadline=None)
@given(line=lines())
def test_no_line_means_something_else_to_typer(line: list[str], calls: Any) -> None:
    if quick.parsed(line) is not None:
        assert by_quick(line) == by_typer(calls, line)


def test_a_wrong_line_is_complained_of() -> None:
    with pytest.raises(UsageError):
        typed.run(["quotes", "--limit", "many"])
