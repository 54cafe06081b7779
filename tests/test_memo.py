"""Tables of what was found out about words hold no more the longer a run lasts."""

import pytest

from idlib_cli.language import memo


def test_all_tables_together_are_bounded_and_give_what_the_function_gives(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(memo, "_MOST", 50)
    monkeypatch.setattr(memo, "_met", [0])
    monkeypatch.setattr(memo, "_tables", [])
    asked: list[str] = []

    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    tables = [memo.Memo(length) for _ in range(5)]
    for number in range(400):
        word = "x" * (number % 61)
        assert {table[word] for table in tables} == {number % 61}
        assert tables[0]["often"] == len("often")
        assert sum(len(table) + len(table._before) for table in tables) <= 100
    assert asked.count("often") == 1, "what comes again is not found out again"
