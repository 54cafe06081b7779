"""The words of a text in the cheapest form there is: runs of a to z, in lower case.

Most rules have nothing to say about most sentences. Whether a sentence holds one of a rule's words
is told from these at once: `RULE_WORDS.isdisjoint(plain_words(sentence))`. They say neither where
a word stands nor what letters with accents and figures are beside it.

>>> plain_words("Al-Qaida’s 2nd ATTACK killed six.")
['al', 'qaida', 's', 'nd', 'attack', 'killed', 'six']
"""

_A_TO_Z = "".join(
    chr(byte).lower() if chr(byte).isascii() and chr(byte).isalpha() else " " for byte in range(256)
).encode()


def plain_words(text: str) -> list[str]:
    """Every run of letters from a to z, lower case, in order."""
    return text.encode("latin-1", "replace").translate(_A_TO_Z).decode("latin-1").split()
