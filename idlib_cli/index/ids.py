"""Ids that depend on an article's key and the place in it alone."""

try:
    # hashlib loads OpenSSL, which takes longer than a look-up.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

_DIGITS = frozenset("0123456789abcdef")


def digest(key: str, kind: str, what: object) -> str:
    """An id: sixteen hexadecimal digits that depend on the three arguments alone."""
    return blake2b(f"{key}\0{kind}\0{what}".encode(), digest_size=8).hexdigest()


def checksum(data: bytes) -> bytes:
    """Sixteen bytes that tell these bytes from others."""
    return blake2b(data, digest_size=16).digest()


def number(id: str) -> int:
    """An id as a number of 64 bits that compares as the id does: half as long in a table."""
    return int(id, 16) - (1 << 63)


def incident_name(number: int) -> str:
    """The name of an incident, which is numbered as the least of its claims' ids."""
    return f"i{number + (1 << 63):016x}"


def incident_number(name: str) -> int | None:
    """The number of an incident of that name; None where no incident can have it."""
    named = len(name) == 17 and name[0] == "i" and _DIGITS.issuperset(name[1:])
    return number(name[1:]) if named else None
