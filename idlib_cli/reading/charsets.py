"""What a page or mail says it is encoded in, and what it is then decoded with.

Browsers take many names for more than they say ("gb2312" for all of GB 18030, "iso-8859-1" for
Windows-1252), and a name that cannot be true (UTF-16 in bytes that read as ASCII) for UTF-8.
Pages are made for browsers, so they are read as browsers read them.
"""

import codecs
import re

from idlib_cli.reading.decode import Decoded, UnreadableError, decode

_BROADER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "johab": "cp949",
    "big5": "big5hkscs",
}
"""By the names that Python gives them."""
_UNKNOWN = {
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-euc-jp": "euc_jp",
    "x-mac-roman": "mac_roman",
    "x-cp1251": "cp1251",
    "x-cp1252": "cp1252",
    "windows-874": "cp874",
    "windows-949": "cp949",
    "unicode-1-1-utf-8": "utf-8",
}
_WIDE = ("utf-16", "utf-32", "utf-7")
"""Not for bytes in which a declaration could be read."""
_NAME = re.compile(r"[\w:.-]{2,40}")
_MOST_BROKEN = 200
"""One character that cannot be decoded in so many is a slip of the page, more a wrong name."""
_IN_MARKUP = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*[\"']"
    rb"([\w:.-]{2,40})",
    re.IGNORECASE,
)
_REACH = 4096


def page(data: bytes) -> Decoded:
    """A web page's text: by its mark, by what it is, by its declaration. Raises UnreadableError."""
    declared = _IN_MARKUP.search(data[:_REACH])
    name = (declared[1] or declared[2]).decode("ascii") if declared else None
    return declared_as(data, name)


def declared_as(data: bytes, name: str | None) -> Decoded:
    """The text of bytes of which something says what they are in. Raises UnreadableError."""
    codec = _codec(name) if name else None
    if codec is None or _tells_itself(data):
        return decode(data)
    text = data.decode(codec, "replace")
    broken = text.count("\ufffd")
    if broken * _MOST_BROKEN > len(text):
        return decode(data)  # the page does not keep its word
    if not text.strip():
        raise UnreadableError("the file is empty")
    shown = (name or codec).lower()
    notes = (f"{broken} places that are not {shown} are shown as U+FFFD",) if broken else ()
    return Decoded(text, shown, notes)


def _codec(name: str) -> str | None:
    """The codec for a declared name; None where the bytes must tell."""
    name = name.strip().lower()
    if not _NAME.fullmatch(name):
        return None
    try:
        known = codecs.lookup(_UNKNOWN.get(name, name)).name
    except LookupError:
        return None
    if known.startswith(_WIDE) or known == "utf-8":
        return None
    codec = _BROADER.get(known, known)
    try:
        text = b"a".decode(codec)
    except (LookupError, UnicodeDecodeError):
        return None  # a transformation of bytes, no encoding of text
    return codec if text == "a" else None


def _tells_itself(data: bytes) -> bool:
    """It begins with a mark, is UTF-16 by its zeros, or UTF-8 by letters beyond ASCII."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) or b"\x00" in data[:200]:
        return True
    try:
        return not data.isascii() and len(data.decode("utf-8")) > 0
    except UnicodeDecodeError:
        return False
