"""The text of each page of a PDF, one JSON string a line: a program that `pdf` runs.

It runs as a process of its own because the library behind it is written in C++ and a hostile
file may make it hang, crash or fill memory; the limits below are kept by the operating system
where it offers that. Exit status: 0 read, 3 encrypted, 4 damaged, 5 the library is missing.
"""

import json
import sys
from typing import Any

from idlib_cli.reading.pdf_columns import MOST_BOXES, listed, reading_order

CPU_SECONDS = 60
MEMORY = 2 * 1024**3
MOST_PAGES = 5_000
MOST_CHARACTERS = 20_000_000

_PASSWORD_ERROR = 4  # FPDF_ERR_PASSWORD


def main(path: str) -> int:
    """Print the pages of the file at `path`."""
    _limit()
    try:
        import pypdfium2
    except ImportError:
        return 5
    try:
        document = pypdfium2.PdfDocument(path)
    except pypdfium2.PdfiumError as error:
        return 3 if getattr(error, "err_code", None) == _PASSWORD_ERROR else 4
    characters = 0
    for number in range(min(len(document), MOST_PAGES)):
        try:
            text = _text(document[number])
        except pypdfium2.PdfiumError:
            text = ""  # a damaged page; the others still answer
        characters += len(text)
        if characters > MOST_CHARACTERS:
            break
        sys.stdout.write(json.dumps(text) + "\n")
    return 0


def _text(page: Any) -> str:
    """The text of a page: in the order of the file, or its columns one after another."""
    from pypdfium2 import PdfiumError

    words = page.get_textpage()
    whole = str(words.get_text_range())
    try:
        text = _in_columns(words)
    except PdfiumError:
        return whole  # the places of its lines are damaged, its text is not
    same = sorted("".join(text.split())) == sorted("".join(whole.split()))
    return text if same else whole  # what stands across two parts may be cut or told twice


def _in_columns(words: Any) -> str:
    """The text of the page's columns; empty where it has none."""
    count = words.count_rects()
    parts = reading_order([words.get_rect(i) for i in range(count)] if count <= MOST_BOXES else [])
    tops = [top for *_, top in parts]
    told = [
        words.get_text_bounded(left=left, bottom=bottom, right=right, top=top).strip()
        for left, bottom, right, top in parts
    ]
    text = ""
    for number, part in enumerate(told):
        after = number > 0 and tops[number - 1] == tops[number]
        if (after or tops[number] in tops[number + 1 : number + 2]) and listed(part):
            return ""
        # a sentence may go on at the head of the next column
        goes_on = (after and text[-1:].isalnum()) or text[-1:] in {",", "-"}
        text += (("\r\n" if goes_on else "\r\n\r\n") if text else "") + part
    return text


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the caller's time limit holds there too
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
