"""Ids that depend on an article's key and the place in it alone."""

try:
    # hashlib loads OpenSSL, which takes longer than a look-up.
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b


def digest(key: str, kind: str, what: object) -> str:
    """An id: sixteen hexadecimal digits that depend on the three arguments alone."""
    return blake2b(f"{key}\0{kind}\0{what}".encode(), digest_size=8).hexdigest()
