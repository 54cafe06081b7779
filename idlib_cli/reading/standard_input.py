"""Standard input as a file (`--corpus -`): what it holds, and its format told by its beginning."""

import re
import sys
import zlib

from idlib_cli.reading.decode import UnreadableError
from idlib_cli.reading.json_fields import TEXT

LARGEST = 256 * 1024 * 1024

_GZIP = b"\x1f\x8b"
_STARTS = (
    (b"%pdf-", ".pdf"),
    (b"pk\x03\x04", ".docx"),
    (b"\xd0\xcf\x11\xe0", ".docx"),
    (b"{", ".jsonl"),
    (b"[", ".json"),
    (b"<?xml", ".xml"),
    (b"<rss", ".xml"),
    (b"<feed", ".xml"),
    (b"<!doctype html", ".html"),
    (b"<html", ".html"),
    (b"<head", ".html"),
    (b"<body", ".html"),
    (b"<!--", ".html"),
)
_MAILBOX = re.compile(rb"from \S+ .{0,80}\n[\w-]{2,40}:")
_HEADER = re.compile(rb"(?:[\w-]{2,40}:.{0,2000}\n(?:[ \t].{0,2000}\n){0,50}){2,200}\r?\n")
_OF_MAIL = re.compile(
    rb"^(?:message-id|mime-version|received|return-path|delivered-to|content-type|"
    rb"content-transfer-encoding|dkim-signature):",
    re.MULTILINE,
)
_OF_PAGE = re.compile(rb"^(?:snapshot-content-location:|content-type: ?multipart/related)", re.M)


def read_input() -> tuple[str, bytes]:
    """A file name and the bytes that came. Raises UnreadableError where there are too many."""
    data = sys.stdin.buffer.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise UnreadableError(f"longer than {LARGEST >> 20} MB; save it as a file")
    if data.startswith(_GZIP):
        data = _unpacked(data)
    return f"standard input{suffix(data)}", data


def suffix(data: bytes) -> str:
    """The suffix of the format that the bytes look like; `.txt` where none is told.

    >>> suffix(b'{"text": "The bridge is closed."}')
    '.jsonl'
    >>> suffix(b"Title: The bridge is closed")
    '.txt'
    """
    head = data[:20_000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    first = head.partition(b"\n")[0].rstrip()
    if head.startswith(b"{") and not first.endswith(b"}"):
        return ".json"  # laid out over lines, or one long line, which both readers take
    for start, known in _STARTS:
        if head.startswith(start):
            return known
    return ".mbox" if _MAILBOX.match(head) else _of_header(head) or _of_columns(first)


def _of_header(head: bytes) -> str | None:
    header = _HEADER.match(head)
    if header and _OF_PAGE.search(header.group()):
        return ".mhtml"
    return ".eml" if header and _OF_MAIL.search(header.group()) else None


def _of_columns(line: bytes) -> str:
    columns = re.split(rb"[,;\t]", line)
    told = len(columns) > 1 and {name.strip(b' "') for name in columns} & _COLUMNS
    return ".csv" if told else ".txt"


_COLUMNS = {name.lower().encode() for name in TEXT}


def _unpacked(data: bytes) -> bytes:
    engine = zlib.decompressobj(wbits=31)
    try:
        unpacked = engine.decompress(data, LARGEST + 1)
    except zlib.error as error:
        raise UnreadableError("the archive is damaged or cut short") from error
    if len(unpacked) > LARGEST:
        raise UnreadableError("unpacks to far more than its size, not read")
    if not engine.eof:
        raise UnreadableError("the archive is damaged or cut short")
    return unpacked
