"""A web page as a tree (lxml), and the words of its elements. The only place that parses pages."""

import re
from functools import cache
from typing import Any

from idlib_cli.language.memo import Memo
from idlib_cli.reading.decode import UnreadableError

MOST_TAGS = 100_000
"""The largest of some hundred saved pages has 12,000."""
MOST_ATTRIBUTES = 1_000
_LONG_TAG = 4_000
"""Characters; a shorter tag cannot have more attributes than are allowed."""
_LONGEST_NAMES = 1_000
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")


def parse(text: str) -> Any:
    """The root element of a page. Raises UnreadableError; without the extra, naming it."""
    _bound(text)
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


def _bound(text: str) -> None:
    """Refuse what the parser or the search for the story would take very long for."""
    pieces = text.split("<", MOST_TAGS + 1)
    if len(pieces) > MOST_TAGS + 1:
        raise UnreadableError(f"more than {MOST_TAGS:,} tags, not read")
    for piece in pieces[1:]:  # before the first stands text
        if len(piece) < _LONG_TAG or -1 < (end := piece.find(">")) < _LONG_TAG:
            continue
        tag = piece if end < 0 else piece[:end]
        if len(_QUOTED.sub("", tag).split(None, MOST_ATTRIBUTES)) > MOST_ATTRIBUTES:
            raise UnreadableError(f"a tag with more than {MOST_ATTRIBUTES:,} attributes, not read")


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


_OTHER_STORIES = re.compile(
    r"(?<![a-z])(?:related|recommend(?:ed|ations?)|trending|outbrain|taboola|read-?next|up-?next|"
    r"more-?(?:stories|news|articles|posts|headlines|coverage)|also-?(?:read|like)|"
    r"(?:most|popular|latest|other)-?(?:read|viewed|popular|posts|stories|news|articles)|"
    r"newsletter|comments?(?:-?(?:list|section|area|thread))?|disqus(?:_thread)?|"
    r"cookie-?(?:consent|banner|notice|bar|law|policy)|consent-?(?:banner|manager)|gdpr)"
    r"(?![a-z]|-(?:open|closed|enabled|off|on|count|link|icon))",
    re.IGNORECASE,
)


_says_others = Memo(lambda name: _OTHER_STORIES.search(name) is not None)


def beside_the_story(element: Any) -> bool:
    """Whether the name of an element says that other stories, comments or prompts stand in it."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    # names are written over and over: looked up one by one they are nearly all known
    return len(names) < _LONGEST_NAMES and any(map(_says_others.__getitem__, names.split()))


def text_of(element: Any, *, most: int = 1_000) -> str:
    """The words in an element, spaces made single; of a large one the first `most` characters."""
    pieces: list[str] = []
    length = 0
    for piece in element.itertext():
        pieces.append(piece[:most])
        length += len(piece)
        if length > most:
            break
    return flat(" ".join(pieces))


def words_of(element: Any) -> str:
    """All text in an element as it stands there, a space between what stands in different ones."""
    return " ".join(_texts()(element))


@cache
def _texts() -> Any:
    from lxml import etree

    return etree.XPath(".//text()", smart_strings=False)


def flat(value: str) -> str:
    """Spaces and line ends made single spaces."""
    return _SPACE.sub(" ", value).strip()


def key(value: str) -> str:
    """Lower case words only: what two texts have in common."""
    return " ".join(_WORD.findall(value.lower()))
