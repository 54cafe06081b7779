"""Text as the rules for dates read it: lower case, plain spaces, hyphens and apostrophes."""

import re

_USUAL = {"’": "'", "‘": "'", "`": "'", "–": "-", "—": "-", "\u00a0": " "}
"""Marks of most texts that are not ASCII, and …"""
_KEPT = "“”"
_PLAIN = {
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u3000\t\r\n", " "),
}
"""… all that stand for one of ASCII."""
_ODD = re.compile(f"[{''.join(_PLAIN)}]")


def plain(text: str) -> str:
    """Lower case, of the same length, every kind of space a space and every dash a hyphen."""
    if text.isascii():
        lower = text.lower()
    else:
        for mark, sign in _USUAL.items():
            text = text.replace(mark, sign)
        lower = _lower(text)
    return lower.replace("\n", " ").replace("\t", " ").replace("\r", " ")


def _lower(text: str) -> str:
    rest = text
    for mark in _KEPT:
        rest = rest.replace(mark, "")
    if rest.isascii():
        return text.encode().lower().decode()  # bytes are twice as fast
    lower = text.lower()
    if len(lower) != len(text):
        lower = "".join(low if len(low := c.lower()) == 1 else c for c in text)
    for odd in set(_ODD.findall(lower)):  # a few in a text: a hundred times as fast as `translate`
        lower = lower.replace(odd, _PLAIN[odd])
    return lower
