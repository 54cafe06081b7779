"""The words of a text in the cheapest form there is: runs of a to z, in lower case.

Most rules have nothing to say about most sentences. Whether a sentence holds one of a rule's words
is told from these at once: `RULE_WORDS.isdisjoint(plain_words(sentence))`. They say neither where
a word stands nor what letters with accents and figures are beside it.

>>> plain_words("Al-Qaida’s 2nd ATTACK killed six.")
['al', 'qaida', 's', 'nd', 'attack', 'killed', 'six']
"""

import re

_ALPHANUMERIC = re.compile(r"[^\W_]+")
_MARKS = "‘’“”–—…\u00a0•"
"""What makes most texts of news more than ASCII; none is part of a word here."""
_A_TO_Z = "".join(
    chr(byte).lower() if chr(byte).isascii() and chr(byte).isalpha() else " " for byte in range(256)
).encode()


def plain_words(text: str) -> list[str]:
    """Every run of letters from a to z, lower case, in order."""
    return letters(text).split()


def letters(text: str) -> str:
    """The text in lower case with a space for all that is no letter from a to z, of one length.

    What stands between two places of it are the plain words of the text between them.
    """
    return text.encode("latin-1", "replace").translate(_A_TO_Z).decode("latin-1")


def places_of(words: frozenset[str], plain: str) -> list[int]:
    """Where each of `words` stands in a stretch of which these are the `letters`, in order.

    A pattern that begins with many words is tried at every letter; looking for each is faster.

    >>> places_of(frozenset({"in", "near"}), letters("In Orla, near Vell"))
    [0, 9]
    """
    padded = f" {plain} "
    found: list[int] = []
    for word in words.intersection(plain.split()):
        alone = f" {word} "
        at = padded.find(alone)
        while at >= 0:
            found.append(at)
            at = padded.find(alone, at + 1)
    return sorted(found)


_ASCII_ALPHANUMERIC = "".join(
    chr(byte).lower() if chr(byte).isascii() and chr(byte).isalnum() else " " for byte in range(256)
).encode()


def alphanumerics(text: str) -> list[str]:
    """Every run of letters and figures of any script, lower case, in order.

    >>> alphanumerics("Å’s 2nd “ATTACK”")
    ['å', 's', '2nd', 'attack']
    """
    text = unmarked(text)
    if text.isascii():
        return letters_and_figures(text).split()
    return _ALPHANUMERIC.findall(text.lower())


def letters_and_figures(text: str) -> str:
    """The text in lower case with a space for all but ASCII letters and figures, of one length.

    What stands between two places of it are the `alphanumerics` of the text between them, where
    that is ASCII.
    """
    return text.encode("latin-1", "replace").translate(_ASCII_ALPHANUMERIC).decode("latin-1")


def unmarked(text: str) -> str:
    """The text with a space for each curly quotation mark, dash or dot; mostly ASCII then."""
    if not text.isascii():
        for mark in _MARKS:
            text = text.replace(mark, " ")
    return text


_ASCII = bytes(range(128))


def not_ascii(text: str) -> str:
    """All characters of a text that are not ASCII, which are few in most of the world's news.

    >>> not_ascii("Å’s 2nd “ATTACK”")
    'Å’“”'
    """
    return text.encode("utf-8", "ignore").translate(None, _ASCII).decode("utf-8")
