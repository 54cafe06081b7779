"""The place, day and agency that open a report: "BEIJING, April 27 (Wirefeed) -- China opposes …".

They are no part of the sentence behind them, so that neither words nor speaker begin there. Left
out: datelines on a line of their own, which reading sets apart.
"""

import re

from idlib_cli.facts.quotes.frames import Frame, from_offset

_DATELINE = re.compile(
    # LAGOS, Nigeria (AP) —   RAS AL HADD, 15th March, 2022 (GNA) --   FRANKFURT -   RANIPUR:
    # [TEXT] LIMA, 3 MAY (AP) --   Lima, 4 Jun (AP).-   LIMA.-
    r"""
    (?:\[[A-Z]{3,12}\]\s+)?
    [^\W\d_a-z][^\s,:;.(]{0,24}(?:[ ][^\s,:;.(]{1,24}){0,3}          # the place
    (?:,(?:[ ][^\W_a-z][^\s,:;(]{0,24}){1,3}){0,3}                  # region, day
    (?:[ ]?\([A-Z][^()\n]{1,40}\)(?:\.?[ ]?(?:---?|[-–—―])|:)
      |[ ]?(?:---?|[–—―])|[ ]-|\.[-–—―]{1,2}|:)\s+
    (?:\[[A-Z]{3,12}\]\s+)?
    (?=\S)
    """,
    re.VERBOSE,
)
_BRACKETED = re.compile(
    # [ADDIS ABABA] Researchers …   (London) – Governments …
    r"(?:\[[A-Z][A-Z. '-]{2,30}\]|\([A-Z][^()\n]{2,30}\)[ ]?(?:--|[-–—―]))[ ]+(?=[A-Z“\"])"
)
_DAY = re.compile(r"D#|#D")
_PARTING = re.compile(r"[:—–―…-]|\.\.\.")
"""What parts a place from the report, as far as it is of the classes of a colon or a dash."""
_REACH = 60
"""Characters within which the dash behind a place in small letters stands."""
_LAST_TOKEN = 16
"""The dash or colon stands within so many tokens."""


def without_dateline(text: str, frame: Frame) -> Frame:
    """The frame without the dateline it opens with; the place must be in capitals, or a day follow.

    >>> _DATELINE.match("LIMA, May 3 (AP) -- Rain fell.").group()
    'LIMA, May 3 (AP) -- '
    """
    start, _ = frame.reach
    bracketed = _BRACKETED.match(text, start) if text[start] in "[(" else None
    return from_offset(frame, bracketed.end()) if bracketed else _unbracketed(text, frame)


def _unbracketed(text: str, frame: Frame) -> Frame:
    """The frame without a dateline that no brackets hold."""
    start, end = frame.reach
    opening = text[start : start + len("LIMA")].lstrip("[")
    small = opening[0].isalpha() and opening != opening.upper()
    if small:  # "Lima, May 3 (AP) -- Rain fell" needs its day
        near = text[start : start + _REACH]
        parted = " --" in near or ").-" in near
        if not parted or not _DAY.search(frame.kinds[:_LAST_TOKEN].partition("-")[0]):
            return frame
    kinds = frame.kinds if small or _PARTING.search(text, start, end) else ""
    within = kinds[:_LAST_TOKEN]
    opens = "N" if small else ("N", "n", "(")
    if not kinds.startswith(opens) or not ("-" in within or ":" in within):
        return frame
    match = _DATELINE.match(text, frame.start(0), frame.end(len(kinds) - 1))
    if match is None or "Q" in within.partition("-")[0]:
        return frame
    bare = "(" not in match[0] and not match[0].rstrip().endswith(":")
    if bare and "-" in kinds.partition("-")[2]:
        return frame  # "NASA — and Boeing — said so"
    place = re.split(r"[,(:–—―-]", match[0].rpartition("] ")[2] or match[0], maxsplit=1)[0].strip()
    shouted = place.isupper() or small
    if len(place) < len("LIMA") or not shouted or text[match.end()] in "\"'“‘«„":
        return frame  # LEE: “No.”
    return from_offset(frame, match.end())
