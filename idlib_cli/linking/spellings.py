"""In which order the spellings of a name are told."""

from collections import Counter


def in_order(spellings: Counter[str]) -> list[list[str | int]]:
    """[as written, how often], the most frequent first, then the longest."""
    items = sorted(spellings.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
    return [list(item) for item in items]
