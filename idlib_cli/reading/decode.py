"""Bytes to text: which encoding a file is in, told by its marks and by what decodes."""

import re
from dataclasses import dataclass

MAX_BYTES = 64 * 1024 * 1024
"""No text file, line of JSON Lines or unpacked part larger than this is read."""

_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_LETTER = re.compile(rb"[A-Za-z]")
_HIGH_LETTER = re.compile(rb"[\xc0-\xff]")
_NOT_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"{\\rtf", "an RTF file"),
    (b"\xd0\xcf\x11\xe0", "an old Office file"),
)


class UnreadableError(Exception):
    """The bytes are no text; the message says why in one line."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding it was in, and what had to be assumed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text of a file, its byte order mark removed and nothing else changed.

    UTF-8 and UTF-16 with or without a mark, UTF-32 with one, else Windows-1252. Raises
    UnreadableError for what is empty, binary or in none of these.
    """
    if not data.strip():
        raise UnreadableError("the file is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableError(f"not a text file: it looks like {what}")
    if wide := _unmarked_utf16(data):
        return _marked(data, wide)
    if len(_CONTROL.findall(data[:65536])) * 50 > len(data[:65536]):
        raise UnreadableError("not a text file: it is full of control characters")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _fallback(data)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"marked as {encoding.upper()} but broken at byte {error.start}"
        ) from error
    if not text.strip():
        raise UnreadableError("the file is empty")
    return Decoded(text, encoding)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 shows in every other byte being NUL, as long as the text is mostly Latin."""
    sample = data[:4096]
    if len(data) % 2 or len(sample) < 4:
        return None
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd * 10 > half * 7 and even * 10 < half:
        return "utf-16-le"
    if even * 10 > half * 7 and odd * 10 < half:
        return "utf-16-be"
    return None


def _fallback(data: bytes) -> Decoded:
    high = len(_HIGH.findall(data))
    in_utf8 = sum(len(run) for run in _MULTIBYTE.findall(data))
    if in_utf8 * 2 > high:
        broken = high - in_utf8
        note = f"{broken} bytes that are not UTF-8 are shown as U+FFFD"
        return Decoded(data.decode("utf-8", errors="replace"), "utf-8", (note,))
    letters, accented = len(_LETTER.findall(data)), len(_HIGH_LETTER.findall(data))
    if _NOT_CP1252.search(data) or accented * 3 > letters:
        raise UnreadableError("neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8")
    return Decoded(data.decode("cp1252"), "windows-1252")
