"""Ids that depend on an article's key and the place in it alone."""

import re

try:
    # hashlib loads OpenSSL, which takes longer than a look-up.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_INCIDENT = re.compile(r"i[0-9a-f]{16}")


def digest(key: str, kind: str, what: object) -> str:
    """An id: sixteen hexadecimal digits that depend on the three arguments alone."""
    return blake2b(f"{key}\0{kind}\0{what}".encode(), digest_size=8).hexdigest()


def number(id: str) -> int:
    """An id as a number of 64 bits that compares as the id does: half as long in a table."""
    return int(id, 16) - (1 << 63)


def incident_name(number: int) -> str:
    """The name of an incident, which is numbered as the least of its claims' ids."""
    return f"i{number + (1 << 63):016x}"


def incident_number(name: str) -> int | None:
    """The number of an incident of that name; None where no incident can have it."""
    return number(name[1:]) if _INCIDENT.fullmatch(name) else None
