"""Takes out of a parsed page what no story is made of, before the story is looked for.

Most elements of a page hold no words or are menus. trafilatura would look at each of them a
dozen times before it drops them; without them a page is read in half the time, with the same
result. Words that tell how much of a page its story is stay, the elements around them go.
Linear in the number of elements.
"""

from typing import Any

from idlib_cli.reading.html_tree import beside_the_story, text_of

_WEIGHT = (
    *("style", "svg", "iframe", "object", "embed", "canvas", "audio", "video", "map", "template"),
    *("button", "input", "select", "option", "textarea", "datalist", "link", "source", "track"),
    *("img", "picture", "noscript", "aside", "footer", "meta", "title", "base"),
)
"""Elements that hold no story."""
_TYPE = ("strong", "b", "em", "i", "u", "small", "font", "abbr", "cite", "mark", "sup", "sub")
"""How words are set: the words stay."""
_BESIDE = ("nav", "figure", "dialog", "menu", "label", "legend")
"""Elements that stand beside a story; their words count as the page's all the same."""
_SHELLS = frozenset(("div", "span"))
"""Without words in them these only place advertisements and icons."""
_BLOCKS = frozenset(("ul", "ol", "div", "section"))
_FEWEST_LINKS = 5
_FEWEST_WORDS = 12
_LONG_LINK = 100
"""Characters; links of such a length are the teasers of a page that lists stories."""


def lighten(tree: Any) -> None:
    """Leave out what trafilatura would take out itself after looking at it many times."""
    from lxml import etree

    for script in list(tree.iter("script")):
        if "ld+json" not in (script.get("type") or "").lower():
            script.tag = "style"
    etree.strip_elements(tree, *_WEIGHT, with_tail=False)
    etree.strip_tags(tree, *_TYPE)
    for element in list(tree.iter(*_BESIDE)):
        if len(element) and next(element.iter("p", "table"), None) is None:
            _words_alone(element)
    _drop_menus(tree)


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
        if _words_in(block) * 3 > all_words:
            continue
        etree.strip_elements(block, "script", "style", "noscript", with_tail=False)
        if len(text_of(block).split()) >= _FEWEST_WORDS:
            _words_alone(block)
            block.tag = "menu"


def _words_in(element: Any) -> int:
    """How many words a reader sees in an element."""
    hidden = {"script", "style", "noscript"}
    shown = (e for e in element.iter() if e.tag not in hidden)
    return sum(len((e.text or "").split()) + len((e.tail or "").split()) for e in shown)


def _drop_menus(tree: Any) -> None:
    """Make a `nav` of every block that holds links and next to nothing else; drop empty shells."""
    elements = list(tree.iter())
    loose: dict[Any, int] = {}
    links: dict[Any, int] = {}
    linked: dict[Any, int] = {}
    for element in reversed(elements):  # what stands within comes before what it stands in
        tag, text, tail = element.tag, element.text, element.tail
        length = 0 if text is None or text.isspace() else len(text)
        outside = 0 if tail is None or tail.isspace() else len(tail)
        parent = element.getparent()
        if parent is None:
            continue
        if tag in _SHELLS and not length and not outside and not len(element):
            parent.remove(element)
            continue
        length += loose.get(element, 0)
        if tag == "a":
            links[parent] = links.get(parent, 0) + 1
            linked[parent] = linked.get(parent, 0) + length
        else:
            outside += length
            if element in links:
                links[parent] = links.get(parent, 0) + links[element]
                linked[parent] = linked.get(parent, 0) + linked[element]
        if outside:
            loose[parent] = loose.get(parent, 0) + outside
    dropped: set[Any] = set()
    for element, number in reversed(links.items()):  # the outer ones first
        if number < _FEWEST_LINKS or element.tag not in _BLOCKS:
            continue
        if loose.get(element, 0) <= number and linked[element] < _LONG_LINK * number:
            if any(above in dropped for above in element.iterancestors()):
                continue
            dropped.add(element)
            _words_alone(element)
            element.tag = "nav"


def _words_alone(element: Any) -> None:
    words = " ".join(element.itertext())
    del element[:]
    element.text = words
