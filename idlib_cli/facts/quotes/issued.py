"""Statements and letters as speakers: the words of "her latest report" are hers."""

import re

_OF = re.compile(
    # the ministry's latest statement: its words are the ministry's
    r"(?P<issuer>(?:[\w.-]+\s){0,5}?[\w.-]+)['’]s?\s(?:[\w-]+\s){0,3}"
    r"(?:communiqu[eé]|statement|announcement|press\srelease|bulletin|readout|situation\sreport"
    r"|(?:daily|weekly|monthly|quarterly|annual|yearly|latest|regular)\s(?:[a-z]+\s)?"
    r"(?:report|update|tally))\Z"
)
_OF_ONE = re.compile(
    # her statement; his latest report
    r"(?P<issuer>his|her|their)\s(?:[\w-]+\s){0,2}"
    r"(?:statement|report|letter|affidavit|testimony|memoir|diary|bulletin)\Z",
    re.IGNORECASE,
)
_ENDS = (
    *("affidavit", "testimony", "memoir", "diary", "letter"),
    *("communiqué", "communique", "statement", "announcement", "release", "bulletin", "report"),
    *("update", "tally", "readout"),
)
"""What the last words of such a phrase end in: few phrases need the closer look."""
_POSSESSIVES = ("his ", "her ", "their ")


def issuer_end(text: str, start: int, end: int, lowered: str) -> tuple[int, bool] | None:
    """Where a document's issuer is named to, and whether it is a pronoun; None for no document.

    `lowered`: `text[start:end]` in small letters.
    """
    if not lowered.endswith(_ENDS):
        return None
    if of := _OF.match(text, start, end):
        return of.end("issuer"), False
    of = _OF_ONE.match(text, start, end) if lowered.startswith(_POSSESSIVES) else None
    return None if of is None else (of.end("issuer"), True)
