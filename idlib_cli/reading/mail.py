"""Mails (`.eml`) and pages saved as one file (`.mhtml`), by the standard library's parser."""

import hashlib
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from idlib_cli.reading import html, markup
from idlib_cli.reading.article import build
from idlib_cli.reading.decode import Decoded, UnreadableError, decode
from idlib_cli.reading.header import authors
from idlib_cli.reading.paragraphs import laid_out
from idlib_cli.reading.problem import Problem
from idlib_cli.reading.source import contents
from idlib_cli.reading.walk import File
from idlib_cli.records import Article

MOST_PARTS = 200
MOST_LINES = 1_000_000
"""64 MB of attachments; the library needs some 100 bytes for a line, be it ever so short."""
LONGEST_HEADER = 4_000
_MULTIPART = re.compile(rb"multipart/", re.IGNORECASE)
_STUB = 600
"""A plain part shorter than this may only say that the mail is to be viewed elsewhere."""


class _Policy(policy.EmailPolicy):
    """Long headers are cut: the library takes time by the square of their length."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        kept, length = [], 0
        for line in sourcelines:
            kept.append(line[:LONGEST_HEADER])
            length += len(line)
            if length > LONGEST_HEADER:
                break
        return super().header_source_parse(kept)


_POLICY = _Policy()


def read(file: File) -> Iterator[Article | Problem]:
    """The article of a mail or a page saved as one file. Raises UnreadableError."""
    data = contents(file)
    message = _parsed(data)
    if file.name.lower().endswith((".mhtml", ".mht")):
        page = _part(message, "text/html")
        if page is None:
            raise UnreadableError("no web page in it")
        yield html.page(
            file, _bytes(page), id=file.stem, key=file.relative, url=_address(message, page)
        )
    else:
        yield article(file, data, id=file.stem, key=file.relative)


def article(file: File, data: bytes, *, id: str, key: str) -> Article:
    """The article in the bytes of one mail. Raises UnreadableError."""
    message = _parsed(data)
    title = _header(message, "subject")
    name, address = parseaddr(_header(message, "from") or "")
    decoded, in_markup = _body(message)
    text, parts = decoded.text, None
    if in_markup:
        text, parts = laid_out(markup.blocks(decoded.text), title=title)
    attached = sum(1 for part in message.walk() if part.get_filename())
    notes = ("mail",) if not attached else ("mail", f"{attached} attachments not read")
    return build(
        id=id,
        key=key,
        path=str(file.path),
        text=text,
        parts=parts,
        title=title,
        outlet=name or address or None,
        authors=authors(name) if name else (),
        published=_day(message),
        published_from="metadata",
        name=file.name,
        sha256=hashlib.sha256(data).hexdigest(),
        encoding=decoded.encoding,
        notes=(*decoded.notes, *notes),
    )


def _body(message: EmailMessage) -> tuple[Decoded, bool]:
    """The mail's text and whether it is markup: the plain one, unless that is a stub."""
    plain, marked = (_part(message, kind) for kind in ("text/plain", "text/html"))
    if plain is not None:
        decoded = decode(_bytes(plain))
        if marked is None or len(decoded.text) >= _STUB:
            return decoded, False
        alternative = decode(_bytes(marked))
        words = sum(len(text) for text, _ in markup.blocks(alternative.text))
        return (alternative, True) if words > 2 * len(decoded.text) else (decoded, False)
    if marked is None:
        raise UnreadableError("no text in the mail")
    return decode(_bytes(marked)), True


def _address(message: EmailMessage, page: EmailMessage) -> str | None:
    """Where a page saved as one file comes from."""
    for part, name in ((message, "snapshot-content-location"), (page, "content-location")):
        value = _header(part, name)
        if value and value.startswith("http"):
            return value
    return None


def _parsed(data: bytes) -> EmailMessage:
    if data.count(b"\n") > MOST_LINES:
        raise UnreadableError(f"a mail of more than {MOST_LINES:,} lines, not read")
    if data.count(b"\n--") > MOST_LINES // 50 or len(_MULTIPART.findall(data)) > MOST_PARTS:
        raise UnreadableError("a mail of too many parts, not read")
    try:
        message = message_from_bytes(data, policy=_POLICY)
    except (MessageError, RecursionError, ValueError) as error:
        raise UnreadableError(f"not a mail: {error}") from error
    if not isinstance(message, EmailMessage) or not message.keys():
        raise UnreadableError("not a mail: it has no header")
    return message


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    """The first part of a kind that is no attachment."""
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        if part.get_content_type() == kind and not part.is_multipart() and not part.get_filename():
            return part
    return None


def _bytes(part: EmailMessage) -> bytes:
    """The part in UTF-8 where it says what it is in, else as it stands."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise UnreadableError("the mail is damaged")
    charset = part.get_content_charset()
    if charset:
        try:
            return data.decode(charset).encode()
        except (LookupError, UnicodeDecodeError):
            return data
    return data


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, RecursionError):
        return None  # the parser trips over hostile headers
    return " ".join(str(value).split()) or None if value is not None else None


def _day(message: EmailMessage) -> str | None:
    value = _header(message, "date")
    if value is None:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        return None
