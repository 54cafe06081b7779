"""A folder as people have them: every format idlib reads, each in a few files, good and broken."""

import gzip
import io
import json
import os
import tarfile
from pathlib import Path

from tests.test_reading_formats import ABOUT, PAGE, WORD, pdf_file, word_file

PLACES = ("Tarn", "Orlow", "Kesh", "Vadu")


def story(number: int) -> str:
    """A short article; no two numbers give the same one."""
    place = PLACES[number % len(PLACES)]
    return (
        f"At least {number + 2} people were killed when a bridge collapsed in {place} on"
        f" {number % 27 + 1} March 2021, the governor's office said.\n\n"
        f"“We counted {number + 11} cars in the river,” Ada Brenn, the mayor of {place},"
        f" told reporters on Monday.\n\nAnother {number + 3} people were wounded, according to"
        f" the hospital of {place}, which asked for {number * 10 + 40} litres of blood.\n"
    )


def fill(folder: Path) -> int:
    """Write the files into `folder`; how many of them can be read."""
    text = [story(number) for number in range(30)]
    deep = folder / "deep" / "2021 März"
    deep.mkdir(parents=True)
    markup = "".join(f"<p>{part}</p>" for part in text[8].split("\n\n"))
    mail = "From: Post <d@example.org>\nSubject: {}\nDate: Tue, 2 Mar 2021 10:00:00 +0000\n\n{}"
    item = "<item><title>Item {}</title><description>{}</description></item>"
    feed = "".join(item.format(number, text[number]) for number in (12, 13))
    good: dict[Path, str | bytes] = {
        folder / "plain.txt": text[0],
        folder / "twin of plain.txt": text[0] + "\nWith reporting from our desk.\n",
        folder / "front.md": f"---\ntitle: A: bridge\ndate: 2021-03-02\n---\n{text[1]}",
        deep / "sixteen.txt": text[2].encode("utf-16"),
        deep / "windows.txt": text[3].replace("Ada", "Zoë").encode("cp1252"),
        deep / "naïve 新闻 .txt": b"\xef\xbb\xbf" + text[4].encode(),
        deep / "old-mac.txt": text[5].replace("\n", "\r"),
        folder / "packed.txt.gz": gzip.compress(text[6].encode(), mtime=0),
        folder / "page.html": PAGE,
        folder / "page of paragraphs.htm": f"<html><body><h1>Bridge</h1>{markup}</body></html>",
        folder / "saved.mhtml": (
            "From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: text/html\n\n"
            f"<html><body><h1>Bridge</h1>{markup}</body></html>"
        ),
        folder / "one.eml": mail.format("Bridge", text[9]),
        folder / "box.mbox": "".join(
            f"From d@example.org Tue Mar  2 10:00:00 2021\n{mail.format(n, text[n])}\n\n"
            for n in (10, 11)
        ),
        folder / "feed.rss": f"<rss><channel><title>Post</title>{feed}</channel></rss>",
        folder / "one.json": json.dumps([{"text": text[14]}, {"text": text[15], "id": "x"}]),
        folder / "lines.jsonl": "\n".join(
            json.dumps({"id": f"line {number}", "text": text[number]}) for number in range(16, 26)
        ),
        folder / "table.csv": f'title,text\nBridge,"{text[26]}"\n',
        folder / "report.pdf": pdf_file([part.strip() for part in text[27].split("\n\n")]),
        folder / "report.docx": word_file(WORD, docProps__core=ABOUT),
        folder / "fremd.txt": "Der Fluss ist über die Ufer getreten und das Dorf steht unter "
        "Wasser, sagte der Bürgermeister, der nicht mit dem Regen gerechnet hatte. " * 4,
    }
    bad: dict[Path, str | bytes] = {
        folder / "empty.txt": b"",
        folder / "picture.txt": bytes(range(256)) * 8,
        folder / "cut.pdf": b"%PDF-1.4\n1 0 obj\n<<",
        folder / "cut.docx": word_file(WORD)[:200],
        folder / "cut.txt.gz": gzip.compress(text[28].encode(), mtime=0)[:-30],
        folder / "bomb.rss": '<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>',
        folder / "nested.json": "[" * 5_000,
        folder / "lines with holes.jsonl": json.dumps({"text": text[29]}) + "\n{no\n[]\n",
        folder / "tags.html": "<b>" * 100_001,
        folder / "picture.jpg": b"\xff\xd8\xff",
        folder / "archive.tar": _archive(text[0]),
    }
    for path, content in (good | bad).items():
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        os.utime(path, (1_600_000_000, 1_600_000_000))
    (folder / "out.txt").symlink_to("/etc/hostname")
    (folder / "deep" / "loop").symlink_to(folder)
    (folder / "aliases.txt").write_text("Brenn = Ada Brenn, the mayor\n", encoding="utf-8")
    return len(good) + 1  # the file of lines with holes has one article


def _archive(text: str) -> bytes:
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as archive:
        entry = tarfile.TarInfo("inner.txt")
        entry.size = len(text.encode())
        archive.addfile(entry, io.BytesIO(text.encode()))
    return data.getvalue()
