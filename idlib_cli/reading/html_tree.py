"""A web page as a tree (lxml), and the words of its elements. The only place that parses pages."""

import re
from functools import cache
from typing import Any

from idlib_cli.reading.decode import UnreadableError

_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")


def parse(text: str) -> Any:
    """The root element of a page. Raises UnreadableError; without the extra, naming it."""
    try:
        import trafilatura  # noqa: F401
        from lxml import etree
        from lxml import html as lxml_html
    except ImportError as error:
        raise UnreadableError("web pages need: pip install 'idlib-cli[html]'") from error
    try:
        return lxml_html.document_fromstring(text.encode("utf-8", "replace"), parser=_parser())
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableError(f"no web page: {error}") from error


@cache
def _parser() -> Any:
    from lxml import etree
    from lxml import html as lxml_html

    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    # one class for every element: looking the class up by tag costs a call for each
    parser.set_element_class_lookup(etree.ElementDefaultClassLookup(element=lxml_html.HtmlElement))
    return parser


def text_of(element: Any) -> str:
    """The words in an element, spaces made single."""
    return flat(" ".join(element.itertext()))


def flat(value: str) -> str:
    """Spaces and line ends made single spaces."""
    return _SPACE.sub(" ", value).strip()


def key(value: str) -> str:
    """Lower case words only: what two texts have in common."""
    return " ".join(_WORD.findall(value.lower()))
