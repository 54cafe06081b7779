"""XML read as a stream of events, with nothing in it ever fetched or multiplied.

A document that declares entities is refused: that is how a page of text becomes gigabytes, and
how a document reaches for other files.
"""

from collections.abc import Callable
from xml.parsers import expat

from idlib_cli.reading.decode import UnreadableError

_DEEPEST = 500
MOST_ELEMENTS = 1_000_000
"""A Word file of a thousand pages has some 200,000."""


def parse(
    data: bytes,
    *,
    start: Callable[[str, dict[str, str]], None],
    end: Callable[[str], None],
    text: Callable[[str], None],
) -> None:
    """Call the handlers for each element and text; names come without their namespace.

    Raises UnreadableError for what is not XML, declares entities, nests too deep or has too
    many elements.
    """
    depth = elements = 0

    def opened(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth, elements
        depth += 1
        elements += 1
        if elements > MOST_ELEMENTS:
            raise UnreadableError(f"more than {MOST_ELEMENTS:,} elements, not read")
        if depth > _DEEPEST:
            raise UnreadableError(f"more than {_DEEPEST} elements one within another, not read")
        start(_local(name), {_local(key): value for key, value in attributes.items()})

    def closed(name: str) -> None:
        nonlocal depth
        depth -= 1
        end(_local(name))

    def refused(*_: object) -> None:
        raise UnreadableError("declares XML entities, not read")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = opened
    parser.EndElementHandler = closed
    parser.CharacterDataHandler = text
    parser.EntityDeclHandler = refused
    parser.buffer_text = True
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:  # no encoding of that name
        raise UnreadableError(f"not valid XML: {error}") from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
