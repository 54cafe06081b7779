"""The day of a time that a page states in universal time, in the time zone of its newsroom.

Many pages hold the zone that they show their times in among the data for their own scripts
("timeZone": "America/Chicago"). It is taken only where a page names one zone and no other.
"""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_PLACE = r"""["']\s{0,3}:\s{0,3}(?:\{[^{}]{0,80}?)?\\?["']
    ((?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)
     (?:\\?/[A-Z][A-Za-z_+-]{2,30}){1,2})\\?["']"""
_ZONES = (  # each begins with letters, which a page is searched for quickly
    re.compile(rf"ime_?[zZ]one(?:Long|Name|_name|Id|_id)?\\?{_PLACE}", re.VERBOSE),
    re.compile(rf"tz\\?{_PLACE}", re.VERBOSE),
)
_TIME = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(?:\.\d{1,9})?(?:Z|[+-]00:?00|\s?(?:UTC|GMT))\s*$"
)


def local_day(statement: str, page: str) -> tuple[str, str] | None:
    """(day, zone) of a statement that ends in a universal time, where the page tells its zone.

    >>> local_day("date 2020-05-02T02:54:29Z", '{"timezone": "America/New_York"}')
    ('2020-05-01', 'America/New_York')
    >>> local_day("date 2020-05-02T02:54:29", '{"timezone": "America/New_York"}')
    """
    time = _TIME.search(statement)
    if time is None:
        return None
    zones = {name.replace("\\", "") for pattern in _ZONES for name in pattern.findall(page)}
    if len(zones) != 1:
        return None
    (zone,) = zones
    try:
        moment = datetime.fromisoformat(f"{time[1]}T{time[2]}").replace(tzinfo=UTC)
        return moment.astimezone(ZoneInfo(zone)).date().isoformat(), zone
    except (ZoneInfoNotFoundError, OSError, ValueError, OverflowError):
        return None  # no such zone, only a folder of zones, no such day or hour
