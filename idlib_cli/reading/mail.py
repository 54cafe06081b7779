"""Mails (`.eml`) and pages saved as one file (`.mhtml`), by the standard library's parser."""

import contextlib
import hashlib
import re
from collections import deque
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime
from itertools import islice

from idlib_cli.reading import html, markup
from idlib_cli.reading.article import build
from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.charsets import declared_as
from idlib_cli.reading.decode import Decoded, UnreadableError
from idlib_cli.reading.header import authors
from idlib_cli.reading.mail_thread import thread, thread_of_blocks
from idlib_cli.reading.paragraphs import laid_out, visible
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
    """The article of a mail or a page saved as one file, and of the mails attached to it.

    Raises UnreadableError.
    """
    data = contents(file)
    if not file.name.lower().endswith((".mhtml", ".mht")):
        yield from articles(file, data, id=file.stem, key=file.relative)
        return
    message = _parsed(data)
    page = _part(message, "text/html")
    if page is None:
        raise UnreadableError("no web page in it")
    shown = _decoded(page).text.encode("utf-8", "replace") if page.get_content_charset() else None
    yield html.page(
        file,
        shown or _bytes(page),
        id=file.stem,
        key=file.relative,
        url=_address(message, page),
    )


def articles(file: File, data: bytes, *, id: str, key: str) -> Iterator[Article]:
    """The article in the bytes of one mail, and those of the mails attached to it.

    Raises UnreadableError where there is none.
    """
    message = _parsed(data)
    attached = list(_attached(message))
    digest = hashlib.sha256(data).hexdigest()
    try:
        yield _article(file, message, digest, id=id, key=key)
    except UnreadableError:
        if not attached:
            raise
    for number, mail in enumerate(attached, 1):
        with contextlib.suppress(UnreadableError):  # a picture that was sent on, say
            yield _article(file, mail, digest, id=f"{id}-{number}", key=f"{key}#{number}")


def _article(file: File, message: EmailMessage, digest: str, *, id: str, key: str) -> Article:
    title = _header(message, "subject")
    name, address = parseaddr(_header(message, "from") or "")
    day, evidence = _day(_header(message, "date")), None
    decoded, in_markup = _body(message)
    text, parts = decoded.text, None
    notes = ["mail"]
    if in_markup:
        found, quoted = markup.blocks_of_mail(decoded.text)
        text, parts = laid_out(found, title=title)
        pairs = zip(found, quoted, strict=True)
        quoted = [is_quoted for (block, _), is_quoted in pairs if visible(block).strip()]
        quoted = [False] * (len(parts) - len(quoted)) + quoted  # the title comes first
        mails = thread_of_blocks(text, parts, quoted, subject=title)
    else:
        mails = thread(text, subject=title)
    if mails:
        parts = mails.parts
        if sent := _day(mails.forwarded.get("date")):
            notes.append(f"sent on by {name or address}" + (f" on {day}" if day else ""))
            day, evidence = sent, f"forwarded: {mails.forwarded['date']}"
            title = mails.forwarded.get("subject") or title
            name, address = parseaddr(mails.forwarded["from"])
    files = sum(1 for part in _parts(message) if part.get_filename())
    if files:
        notes.append(f"{files} attachments not read")
    return build(
        id=id,
        key=key,
        path=str(file.path),
        text=text,
        parts=parts,
        title=title,
        outlet=name or address or None,
        authors=authors(name) if name else (),
        published=day,
        published_from="metadata",
        published_evidence=evidence,
        name=file.name,
        sha256=digest,
        encoding=decoded.encoding,
        notes=(*decoded.notes, *notes),
    )


def _body(message: EmailMessage) -> tuple[Decoded, bool]:
    """The mail's text and whether it is markup: the plain one, unless that is a stub."""
    plain, marked = (_part(message, kind) for kind in ("text/plain", "text/html"))
    if plain is not None:
        decoded = _decoded(plain)
        if marked is None or len(decoded.text) >= _STUB:
            return decoded, False
        alternative = _decoded(marked)
        words = sum(len(text) for text, _ in markup.blocks(alternative.text))
        return (alternative, True) if words > 2 * len(decoded.text) else (decoded, False)
    if marked is None:
        raise UnreadableError("no text in the mail")
    return _decoded(marked), True


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


def _parts(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts of a mail that hold something, those of attached mails left out."""
    waiting = deque([message])
    while waiting:
        part = waiting.popleft()
        if part.get_content_type() == "message/rfc822":
            continue
        if part.is_multipart():
            inside = [p for p in part.get_payload() if isinstance(p, EmailMessage)]
            waiting.extendleft(reversed(inside))
        else:
            yield part


def _attached(message: EmailMessage) -> Iterator[EmailMessage]:
    """The mails attached to a mail, and those attached to them."""
    for number, part in enumerate(message.walk()):
        if number > MOST_PARTS:
            break
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            inside = part.get_payload(0)
            if isinstance(inside, EmailMessage):
                yield inside


def _part(message: EmailMessage, kind: str) -> EmailMessage | None:
    """The first part of a kind that is no attachment."""
    for part in islice(_parts(message), MOST_PARTS):
        if part.get_content_type() == kind and not part.get_filename():
            return part
    return None


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        raise UnreadableError("the mail is damaged")
    return data


def _decoded(part: EmailMessage) -> Decoded:
    return declared_as(_bytes(part), part.get_content_charset())


def _header(message: EmailMessage, name: str) -> str | None:
    try:
        value = message.get(name)
    except (ValueError, IndexError, AttributeError, RecursionError):
        return None  # the parser trips over hostile headers
    return " ".join(str(value).split()) or None if value is not None else None


def _day(value: str | None) -> str | None:
    """The day of a date as mails write it, or as their programs show it."""
    if not value:
        return None
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (ValueError, TypeError, OverflowError):
        day = parse(value)
        return day if day and len(day) == len("2020-02-03") else None
