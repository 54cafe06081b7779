"""A table of what a function gives for a word: a look-up in a dict is the fastest there is.

News has few different words, and what a rule makes of a word by its form alone it has mostly
made before. `map(Memo(function).__getitem__, text.split())` asks for all words of a text at once.

>>> lengths = Memo(len)
>>> list(map(lengths.__getitem__, ["one", "three", "one"])), sorted(lengths)
([3, 5, 3], ['one', 'three'])
"""

from collections.abc import Callable
from typing import Any, TypeVar

Value = TypeVar("Value")

_MOST = 48_000
"""Words in all tables together; then all are begun anew, so that a long run needs no more memory
than a short. Until so many are met again, what comes again is taken from the tables before."""
_LONGEST = 60
"""Characters of a word that is kept; what is longer is no word, and will not come again."""

_tables: "list[Memo[Any]]" = []
_met = [0]
"""Words put into any of them since they were begun."""


class Memo(dict[str, Value]):
    """The values of a pure function of one word, each found out when first asked for."""

    def __init__(self, function: Callable[[str], Value]) -> None:
        super().__init__()
        self._function = function
        self._before: dict[str, Value] = {}
        _tables.append(self)

    def __missing__(self, word: str) -> Value:
        before = self._before
        value = before[word] if word in before else self._function(word)
        if len(word) <= _LONGEST:
            _met[0] += 1
            if _met[0] > _MOST:
                _begin_anew()
            self[word] = value
        return value

    def begin_anew(self) -> None:
        """Keep what was met last, and let go what was met before that."""
        self._before = dict(self)
        self.clear()


def _begin_anew() -> None:
    _met[0] = 0
    for table in _tables:
        table.begin_anew()
