"""A search as typed to its parts.

>>> parse('shelling "final warnings" -plane observ* speaker:Erdogan').phrases
['final warnings']
"""

import re
from typing import NamedTuple

from idlib_cli.errors import UsageError

_PART = re.compile(
    r"""
    (?P<minus>-(?=[\w"]))?
    (?:(?P<field>speaker|outlet|date):)?
    (?: "(?P<phrase>[^"]*)"? | (?P<word>[^\s"]+) )
    """,
    re.VERBOSE,
)
_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})


class Query(NamedTuple):
    """What a search asks for."""

    words: list[str]
    phrases: list[str]
    prefixes: list[str]
    """The beginnings of words: `observ*` without the star."""
    without: list[str]
    """Words and phrases that must not stand in the sentence."""
    speakers: list[str]
    outlets: list[str]
    dates: list[str]


def parse(typed: str) -> Query:
    """The parts of a search. Raises UsageError where nothing is asked for."""
    query = Query([], [], [], [], [], [], [])
    fields = {"speaker": query.speakers, "outlet": query.outlets, "date": query.dates}
    for part in _PART.finditer(typed.translate(_MARKS)):
        phrase, word = part["phrase"], part["word"]
        value = (phrase if phrase is not None else word).strip()
        if not value:
            continue
        if part["field"]:
            fields[part["field"]].append(value)
        elif part["minus"]:
            query.without.append(value)
        elif phrase is not None:
            query.phrases.append(value)
        elif word.endswith("*") and len(word) > 2:
            query.prefixes.append(word.rstrip("*"))
        else:
            query.words.append(word)
    if not any(query):
        raise UsageError("search for at least one word, for instance: idlib search ceasefire")
    return query
