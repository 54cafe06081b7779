"""Words of names that an article has in lower case too: "Baker" beside "the baker"."""

_MOST_LOOKED_FOR = 24
"""Words after which the text is cut into all of its words."""


class LowerWords:
    """Which words of names the text has in lower case too: alone they are no names.

    Few are asked for, so that looking for each costs less than cutting the text into its words;
    where more are, that is done after all, and time stays linear.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[str, bool] = {}
        self._all: frozenset[str] | None = None

    def __contains__(self, word: str) -> bool:
        if self._all is not None:
            return word in self._all
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_LOOKED_FOR:
                self._all = frozenset(self._text.split())
                return word in self._all
            known = self._known[word] = _stands_alone(self._text, word)
        return known


def _stands_alone(text: str, word: str) -> bool:
    """Whether a word stands between spaces somewhere in the text."""
    at = text.find(word) if word else -1
    while at >= 0:
        end = at + len(word)
        if text[end : end + 1].strip() == "" and text[max(0, at - 1) : at].strip() == "":
            return True
        at = text.find(word, at + 1)
    return False
