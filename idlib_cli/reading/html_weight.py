"""Takes out of a parsed page what no story is made of, before the story is looked for.

Most elements of a page hold no words or are menus. trafilatura would look at each of them a
dozen times before it drops them; without them a page is read in half the time, with the same
result. Words that tell how much of a page its story is stay, the elements around them go.
Linear in the number of elements.
"""

from typing import Any

from idlib_cli.reading.html_tree import beside_the_story, words_of

_UNSEEN = ("style", "svg", "iframe", "object", "embed", "canvas", "template", "noscript")
"""Elements whose words no reader of the page sees."""
_WEIGHT = (
    *("audio", "video", "map", "button", "input", "select", "option", "textarea", "datalist"),
    *("link", "source", "track", "img", "picture", "aside", "footer", "meta", "title", "base"),
)
"""Elements that hold no story."""
_TYPE = ("strong", "b", "em", "i", "u", "small", "font", "abbr", "cite", "mark", "sup", "sub")
"""How words are set: the words stay."""
_BESIDE = ("nav", "figure", "dialog", "menu", "label", "legend")
"""Elements that stand beside a story; their words count as the page's all the same."""
_GONE = "aside"
"""The tag of what is to go, when all that had it has gone."""
_SHELLS = frozenset(("div", "span"))
"""Without words in them these only place advertisements and icons."""
_BLOCKS = frozenset(("ul", "ol", "div", "section"))
_FEWEST_LINKS = 5
_FEWEST_WORDS = 12
_LONG_LINK = 100
"""Characters; links of such a length are the teasers of a page that lists stories."""


def drop_unseen(tree: Any) -> None:
    """Take out what is not shown, scripts too but for the page's data."""
    from lxml import etree

    for script in list(tree.iter("script")):
        if "ld+json" not in (script.get("type") or "").lower():
            script.tag = "style"
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)


def lighten(tree: Any) -> int:
    """Leave out what trafilatura would take out itself after looking at it many times.

    Returns how many characters the page had, menus and all.
    """
    from lxml import etree

    etree.strip_elements(tree, *_WEIGHT, with_tail=False)
    etree.strip_tags(tree, *_TYPE)
    length = len(" ".join(tree.text_content().split()))
    for element in list(tree.iter(*_BESIDE)):
        if next(element.iter("p", "table"), None) is None:
            element.tag = _GONE
    _mark_menus(tree)
    etree.strip_elements(tree, _GONE, with_tail=False)
    for span in list(tree.iter("span")):
        if not span.attrib:
            span.drop_tag()
    return length


def set_aside(tree: Any) -> None:
    """Leave the words alone of blocks that say they hold other stories, comments or prompts.

    They have headlines and dates of their own. Not of one that holds the headline, next to no
    words, or more than a third of the paragraphs or of the words: names that say the wrong thing
    are common too.
    """
    from lxml import etree

    named = [block for block in tree.iter("div", "section", "ul", "ol") if beside_the_story(block)]
    if not named:
        return
    all_of_them = sum(1 for _ in tree.iter("p"))
    all_words = _words_in(tree)
    for block in named:
        paragraphs = sum(1 for _ in block.iter("p"))
        if paragraphs * 3 > all_of_them or next(block.iter("h1"), None) is not None:
            continue
        words = _words_in(block)
        if words >= _FEWEST_WORDS and words * 3 <= all_words:
            etree.strip_elements(block, "script", with_tail=False)
            _words_alone(block)
            block.tag = "menu"


def _words_in(element: Any) -> int:
    """How many words a reader sees in an element."""
    data = (script.text or "" for script in element.iter("script"))
    return len(words_of(element).split()) - sum(len(text.split()) for text in data)


def _mark_menus(tree: Any) -> None:
    """Mark every block that holds links and next to nothing else; drop empty shells."""
    from lxml import etree

    empty: list[Any] = []
    menus: list[Any] = []
    # of the open elements: characters outside links, links, characters in them, elements
    counts = [(0, 0, 0, 0)]
    outside = links = linked = within = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            counts.append((outside, links, linked, within))
            outside = links = linked = within = 0
            continue
        loose, number, length, children = outside, links, linked, within
        outside, links, linked, within = counts.pop()
        tag, text, tail = element.tag, element.text, element.tail
        own = 0 if text is None or text.isspace() else len(text)
        behind = 0 if tail is None or tail.isspace() else len(tail)
        if tag in _SHELLS and not (own or behind or children):
            empty.append(element)
            continue
        within += 1
        outside += behind
        if tag == "a":
            links += 1
            linked += own + loose
            continue
        outside += own + loose
        links += number
        linked += length
        bare = number >= _FEWEST_LINKS and loose <= number and length < _LONG_LINK * number
        if bare and tag in _BLOCKS:
            menus.append(element)
    for element in empty:
        element.getparent().remove(element)
    dropped: set[Any] = set()
    for element in reversed(menus):  # the outer ones first
        if not any(above in dropped for above in element.iterancestors()):
            dropped.add(element)
            element.tag = _GONE


def _words_alone(element: Any) -> None:
    words = words_of(element)
    del element[:]
    element.text = words
