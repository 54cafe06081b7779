"""In which order the spellings and the roles of somebody are told."""

from collections import Counter


def in_order(spellings: Counter[str]) -> list[list[str | int]]:
    """[as written, how often], the most frequent first, then the longest."""
    items = sorted(spellings.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
    return [list(item) for item in items]


def in_time(role: tuple[str, str | None]) -> tuple[bool, str, str]:
    """Where a role stands among those of a person: by the date of the article."""
    return role[1] is None, role[1] or "", role[0]
