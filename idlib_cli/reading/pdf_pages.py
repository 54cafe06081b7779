"""The text of each page of a PDF, one JSON string a line: a program that `pdf` runs.

It runs as a process of its own because the library behind it is written in C++ and a hostile
file may make it hang, crash or fill memory; the limits below are kept by the operating system
where it offers that. Exit status: 0 read, 3 encrypted, 4 damaged, 5 the library is missing.
"""

import json
import sys
from typing import Any

from idlib_cli.reading.pdf_columns import MOST_BOXES, reading_order

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
    words = page.get_textpage()
    number = words.count_rects()
    boxes = [words.get_rect(i) for i in range(number)] if number <= MOST_BOXES else []
    parts = reading_order(boxes)
    whole = str(words.get_text_range())
    if not parts:
        return whole
    text = ""
    for number, (left, bottom, right, top) in enumerate(parts):
        part = words.get_text_bounded(left=left, bottom=bottom, right=right, top=top).strip()
        beside = number and parts[number - 1][3] == top
        # a sentence may go on at the head of the next column
        goes_on = (beside and text[-1:].isalnum()) or text[-1:] in {",", "-"}
        text += (("\r\n" if goes_on else "\r\n\r\n") if text else "") + part
    same = sorted("".join(text.split())) == sorted("".join(whole.split()))
    return text if same else whole  # what stands across two parts may be cut or told twice


def _limit() -> None:
    try:
        import resource
    except ImportError:  # not on Windows; the caller's time limit holds there too
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
