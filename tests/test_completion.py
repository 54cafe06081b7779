"""Shell completion: the protocol of each shell, without building or opening an index."""

from pathlib import Path

import pytest

from tests.command_line import idlib


@pytest.fixture(autouse=True)
def _no_index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened(*_: object, **__: object) -> None:
        raise AssertionError("completion opened the corpus")

    monkeypatch.setattr("idlib_cli.library.open_corpus", opened)
    monkeypatch.delenv("IDLIB_CORPUS", raising=False)
    monkeypatch.chdir(tmp_path)
    for name in ("corpus/2021/market-fire.txt", "corpus/valley-flood.md", "corpus/notes.xyz"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


def completed(shell: str, line: str, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a shell would offer at the end of a line."""
    monkeypatch.setenv("_IDLIB_COMPLETE", f"complete_{shell}")
    monkeypatch.setenv("_TYPER_COMPLETE_ARGS", line)
    monkeypatch.setenv("_TYPER_COMPLETE_FISH_ACTION", "get-args")
    monkeypatch.setenv("COMP_WORDS", line)
    monkeypatch.setenv("COMP_CWORD", str(len(line.split(" ")) - 1))
    status, out, err = idlib()
    assert (status, err) == (0, "")
    return out.splitlines()


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("idlib quo", ["quotes"]),
        ("idlib quotes --spe", ["--speaker"]),
        ("idlib quotes --kind ", ["direct", "mixed", "indirect"]),
        ("idlib timeline --by m", ["month"]),
        ("idlib search --sort ", ["score", "date", "article"]),
        ("idlib show ", ["market-fire", "valley-flood"]),
        ("idlib quotes --article v", ["valley-flood"]),
        ("idlib show --corpus corpus/2021 ", ["market-fire"]),
    ],
)
def test_bash_and_fish_offer_what_fits(
    line: str, offered: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert completed("bash", line, monkeypatch) == offered
    fish = [word.partition("\t")[0] for word in completed("fish", line, monkeypatch)]
    assert fish == offered


def test_zsh_offers_words_with_what_they_mean(monkeypatch: pytest.MonkeyPatch) -> None:
    (line,) = completed("zsh", "idlib quo", monkeypatch)
    assert line == """_arguments '*: :(("quotes":"Who said what, when."))'"""


def test_paths_are_left_to_the_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    assert completed("bash", "idlib quotes --corpus c", monkeypatch) == [""]
    assert completed("zsh", "idlib quotes --corpus c", monkeypatch) == ["_files"]


@pytest.mark.parametrize(
    ("shell", "word"),
    [("bash", "complete -o default"), ("zsh", "#compdef idlib"), ("fish", "--command idlib")],
)
def test_the_script_for_a_shell_can_be_shown(
    shell: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Typer asks the system which shell started it; these tests may have been started by none.
    monkeypatch.setattr("typer.completion._get_shell_name", lambda: shell)
    status, out, _ = idlib("--show-completion")
    assert status == 0
    assert "_IDLIB_COMPLETE" in out
    assert word in out
