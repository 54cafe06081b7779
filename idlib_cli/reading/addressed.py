"""The day that stands in the name of a file or in the address of a page."""

import re

from idlib_cli.reading.calendar_dates import iso
from idlib_cli.reading.date_found import Published

_NAMED = re.compile(
    r"(?<!\d)((?:19|20)\d\d)[-_./]?(0[1-9]|1[0-2])[-_./]?(0[1-9]|[12]\d|3[01])(?!\d)"
)
_SHORT_MONTHS = (
    *("jan", "feb", "mar", "apr", "may", "jun"),
    *("jul", "aug", "sep", "oct", "nov", "dec"),
)
_ADDRESS = re.compile(
    rf"/((?:19|20)\d\d)/(0?[1-9]|1[0-2]|{'|'.join(_SHORT_MONTHS)})/(0?[1-9]|[12]\d|3[01])(?:/|$|-)"
)


def in_name(name: str) -> Published | None:
    """The date in a file name such as `2020-02-19-bridge-opens.txt`."""
    match = _NAMED.search(name)
    value = iso(int(match[1]), int(match[2]), int(match[3])) if match else None
    return Published(value, "file name", name) if value else None


def in_address(url: str) -> Published | None:
    """The date in an address such as `https://example.org/2020/02/19/bridge-opens`.

    The month may be a word: `/2020/feb/19/`.
    """
    match = _ADDRESS.search(url) or _NAMED.search(url)
    if match is None:
        return None
    month = match[2]
    if month.isalpha():
        month = str(_SHORT_MONTHS.index(month) + 1)
    value = iso(int(match[1]), int(month), int(match[3]))
    return Published(value, "metadata", url[:200]) if value else None
