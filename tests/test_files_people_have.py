"""Files as programs write them: what crawlers, mail programs, Word and browsers leave behind."""

import gzip
import io
import json
import quopri
import zipfile
from pathlib import Path
from types import SimpleNamespace

import pytest

from idlib_cli.reading import read
from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.records import Article
from tests.test_reading_formats import pdf_file

ONE = "The mill by the weir burned down on Sunday night, the fire service of the valley said."
TWO = "Nobody was hurt, but the owner, Hedda Brook, said that four hundred sacks of rye were lost."
THREE = "It was the last mill in the valley that still ran on water, according to its museum."
STORY = (ONE, TWO, THREE)
MARKUP = "".join(f"<p>{text}</p>" for text in STORY)


def one(path: Path) -> Article:
    (item,) = read([path])
    assert isinstance(item, Article), item
    return item


def saved(path: Path, content: object) -> Path:
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return path


def test_a_page_saved_as_one_file_knows_where_it_comes_from(tmp_path: Path) -> None:
    address = "https://example.org/2022/10/09/mill"
    article = one(
        saved(
            tmp_path / "a.mhtml",
            f"From: <Saved by a browser>\nSnapshot-Content-Location: {address}\n"
            "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
            "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
            f"<html><body><h1>Mill burns down</h1>{MARKUP}</body></html>\n--x--\n",
        )
    )
    assert (article.url, article.published) == (address, "2022-10-09")


def test_a_saved_page_is_read_without_its_folder(tmp_path: Path) -> None:
    saved(tmp_path / "Mill.html", f"<html><body><h1>Mill burns down</h1>{MARKUP}</body></html>")
    (tmp_path / "Mill_files").mkdir()
    saved(tmp_path / "Mill_files" / "frame.html", f"<html><body>{MARKUP}</body></html>")
    assert one(tmp_path).id == "Mill"


ALTERNATIVES = (
    "From: Valley Post <desk@example.org>\nSubject: Mill\nMIME-Version: 1.0\n"
    "Content-Type: multipart/alternative; boundary=x\n\n--x\nContent-Type: text/plain\n\n{plain}\n"
    "--x\nContent-Type: text/html; charset=utf-8\n\n<style>p{{}}</style>{markup}\n--x--\n"
)


def test_of_two_alternatives_the_plain_one_is_read(tmp_path: Path) -> None:
    plain = "\n\n".join(STORY)
    mail = saved(tmp_path / "a.eml", ALTERNATIVES.format(plain=plain, markup=MARKUP))
    assert one(mail).text.strip() == plain


def test_a_plain_part_that_only_points_elsewhere_is_not(tmp_path: Path) -> None:
    plain = "See this newsletter at https://example.org/n1"
    article = one(saved(tmp_path / "a.eml", ALTERNATIVES.format(plain=plain, markup=MARKUP)))
    assert article.text == "\n\n".join(("Mill", *STORY))


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry>'
    '<title type="html">Mill &amp;amp; weir</title><content type="{kind}">{content}</content>'
    "</entry></feed>"
)


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        ("html", MARKUP.replace("<", "&lt;")),
        ("xhtml", f'<div xmlns="http://www.w3.org/1999/xhtml">{MARKUP}</div>'),
    ],
)
def test_atom_content_keeps_its_paragraphs(tmp_path: Path, kind: str, content: str) -> None:
    article = one(saved(tmp_path / "a.atom", ATOM.format(kind=kind, content=content)))
    assert article.title == "Mill & weir"
    assert article.text == "\n\n".join(("Mill & weir", *STORY))


def test_crawlers_spellings(tmp_path: Path) -> None:
    text = "\n".join(STORY)
    trafilatura = one(
        saved(
            tmp_path / "a.json",
            {
                "title": "Mill burns down",
                "raw_text": text,
                "source": "https://example.org/mill",
                "source-hostname": "Valley Post",
                "hostname": "example.org",
                "date": "2022-10-09",
            },
        )
    )
    assert (trafilatura.outlet, trafilatura.url) == ("Valley Post", "https://example.org/mill")
    newspaper = one(
        saved(
            tmp_path / "b.json",
            {
                "text": text,
                "publish_date": "2022-10-09 00:00:00",
                "meta_site_name": "Valley Post",
                "source_url": "https://example.org",
                "url": "https://example.org/mill",
            },
        )
    )
    assert (newspaper.outlet, newspaper.url, newspaper.published) == (
        "Valley Post",
        "https://example.org/mill",
        "2022-10-09",
    )


def test_agencies_ninjs_holds_its_text_as_markup_or_in_a_list(tmp_path: Path) -> None:
    first = one(
        saved(
            tmp_path / "a.json",
            {
                "uri": "urn:a",
                "headline": "Mill burns down",
                "body_xhtml": MARKUP,
                "versioncreated": "2022-10-09T08:00:00Z",
                "provider": {"name": "Valley Wire"},
            },
        )
    )
    assert first.text == "\n\n".join(("Mill burns down", *STORY))
    assert (first.outlet, first.published) == ("Valley Wire", "2022-10-09")
    second = one(
        saved(
            tmp_path / "b.json",
            {
                "uri": "urn:b",
                "headlines": [{"value": "x", "role": "sub"}, {"value": "Mill", "role": "main"}],
                "bodies": [
                    {"role": "main", "contentType": "text/html", "value": MARKUP},
                    {"role": "main", "contentType": "text/plain", "value": "\n".join(STORY)},
                ],
            },
        )
    )
    assert (second.title, second.text) == ("Mill", "\n".join(STORY))


def test_table_with_semicolons_and_a_byte_order_mark(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(f'\ufeffid;title;text;date\r\n7;"Mill; weir";"{ONE}";09.10.2022\r\n'.encode())
    article = one(path)
    assert (article.id, article.title, article.text, article.published) == (
        "7",
        "Mill; weir",
        ONE,
        "2022-10-09",
    )


def paragraph(text: str, style: str = "") -> str:
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{look}<w:r><w:t>{text}</w:t></w:r></w:p>"


def word(path: Path, body: str, notes: str = "") -> Article:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>"
        )
        if notes:
            archive.writestr("word/footnotes.xml", f"<w:footnotes {space}>{notes}</w:footnotes>")
        archive.writestr(
            "docProps/core.xml", '<c xmlns:dc="d"><dc:title>Microsoft Word - Doc1</dc:title></c>'
        )
    return one(path)


def test_a_word_files_title_is_the_paragraph_set_as_title(tmp_path: Path) -> None:
    body = paragraph("Mill burns down", "Title") + paragraph(ONE)
    article = word(tmp_path / "a.docx", body)
    assert (article.title, article.text) == ("Mill burns down", f"Mill burns down\n\n{ONE}")


def test_a_word_files_notes_stand_at_its_end(tmp_path: Path) -> None:
    title = paragraph("Mill burns down", "Title")
    note = f'<w:footnote w:id="2">{paragraph(THREE)}</w:footnote>'
    article = word(tmp_path / "a.docx", title + paragraph(ONE) + paragraph(TWO), note)
    assert article.text.endswith(f"{TWO}\n\n{THREE}")


def test_a_word_files_text_boxes_do_not_break_its_paragraphs(tmp_path: Path) -> None:
    box = f"<w:r><w:txbxContent>{paragraph('Pull this quote')}</w:txbxContent></w:r>"
    split = f"<w:p><w:r><w:t>{ONE[:20]}</w:t></w:r>{box}{box}<w:r><w:t>{ONE[20:]}</w:t></w:r></w:p>"
    assert ONE in word(tmp_path / "a.docx", split).text.split("\n\n")


def test_a_word_file_laid_out_with_a_table_keeps_its_paragraphs(tmp_path: Path) -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{cell}</w:tc>' for cell in cells)}</w:tr>"

    long = f"{ONE} {TWO} {THREE}"
    body = f"<w:tbl>{row(paragraph(long) + paragraph(TWO), paragraph(THREE))}</w:tbl>"
    numbers = f"<w:tbl>{row(paragraph('Year'), paragraph('Sacks'))}</w:tbl>"
    found = word(tmp_path / "a.docx", body + numbers).text.split("\n\n")
    assert found[-4:] == [long, TWO, THREE, "Year | Sacks"]


def test_words_broken_at_the_line_end_of_a_pdf_are_joined(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    first = [
        "Mill burns down",
        "The mill by the weir burned down on Sunday night, and nothing of it re-",
        "mained but the wheel, the fire service of the valley said. The owner put",
        "the loss at four hundred sacks, and said that she would not build it up a-",
    ]
    path.write_bytes(pdf_file([*first, "1"], ["gain. Nobody was hurt in the fire, she said.", "2"]))
    article = one(path)
    assert article.title == "Mill burns down"
    assert " ".join(article.text.split()).count("nothing of it remained but the wheel") == 1
    junk = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "junk"]
    assert junk == ["1", "2"]
    body = next(p for p in article.paragraphs if p.kind == "body")
    assert article.text[body.start :].startswith("The mill by the weir")
    assert article.text[: body.end].endswith("build it up a-")


@pytest.mark.parametrize(
    "text",
    [
        # a word that ends no sentence
        "The fire was first seen by the miller, who told the\nValley Post that it had been quick.",
        "The mill was bought in spring by the engineer and\n12 of his friends.",
        # blank lines part the paragraphs, so a lone line break does not
        "Mill burns down\n\nThe mill by the weir burned down on Sunday night, said the\n"
        "Valley Fire Service.\n\nNobody was hurt, it said.\n\nThe wheel remains.",
    ],
)
def test_a_paragraph_of_two_wrapped_lines_stays_whole(text: str) -> None:
    wrapped = next(part for part in text.split("\n\n") if "\n" in part)
    assert wrapped in [text[p.start : p.end] for p in paragraphs(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Mill by the old weir burns down in a single night\nThe fire was seen from afar.",
        "By Ann Lee\nValley Post\n\nThe mill burned down.\n\nNobody was hurt.",
        "Mill burns down.\nNobody was hurt.",
        "*The mill by the old weir, seen from the bridge after the fire.*\nImage: Ann Lee\n\n"
        "The mill burned down.\n\nNobody was hurt.\n\nThe wheel remains.",
    ],
)
def test_lines_that_stand_for_themselves_stay_apart(text: str) -> None:
    first = text.partition("\n")[0].strip("*")
    assert first in [text[p.start : p.end] for p in paragraphs(text)]


def test_a_page_that_is_named_like_xml(tmp_path: Path) -> None:
    page = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0'
        ' Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n<html><head>'
        f"<title>Mill</title></head><body><h1>Mill burns down</h1>{MARKUP}</body></html>"
    )
    assert one(saved(tmp_path / "a.xml", page)).title == "Mill burns down"


def test_a_feed_with_names_of_characters_that_only_html_knows(tmp_path: Path) -> None:
    feed = (
        "<rss><channel><title>Post</title><item><title>Mill&nbsp;&ndash; burnt &amp; gone</title>"
        f"<description>{ONE}</description></item></channel></rss>"
    )
    article = one(saved(tmp_path / "a.rss", feed))
    assert (article.title, article.text.split("\n\n")[1]) == ("Mill – burnt & gone", ONE)


def test_marks_of_where_a_word_may_be_broken_stay_out_of_it(tmp_path: Path) -> None:
    broken = MARKUP.replace("service", "ser&shy;vice").replace("burned", "bur\u200bned")
    body = f"<html><body><h1>Mill burns down</h1>{broken}</body></html>"
    article = one(saved(tmp_path / "a.html", body))
    assert ONE in article.text


CHROME = "----MultipartBoundary--aBcD1234----"


def test_a_page_as_a_browser_saves_it_in_one_file(tmp_path: Path) -> None:
    body = f"<body><h1>Mill – it burns</h1>{MARKUP}</body>"
    page = f"<html><head><title>Mill</title></head>{body}</html>"
    coded = quopri.encodestring(page.encode()).decode().replace("\n", "\r\n")
    frame = f"<html><body><p>{THREE} Buy a sofa now.</p></body></html>"
    content = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/2022/10/09/mill"
        "\r\nSubject: =?utf-8?Q?Mill=20=E2=80=93?=\r\nDate: Thu, 4 Feb 2023 10:00:00 -0000\r\n"
        'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        f'\tboundary="{CHROME}"\r\n\r\n\r\n--{CHROME}\r\nContent-Type: text/html\r\n'
        "Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://example.org/2022/10/09/mill\r\n\r\n{coded}\r\n--{CHROME}\r\n"
        "Content-Type: text/html\r\nContent-ID: <frame-2@mhtml.blink>\r\n"
        f"Content-Location: https://ads.example.org/\r\n\r\n{frame}\r\n--{CHROME}--\r\n"
    )
    path = tmp_path / "a.mhtml"
    path.write_bytes(content.encode())
    article = one(path)
    assert (article.title, article.published) == ("Mill – it burns", "2022-10-09")
    assert article.text == "\n\n".join(("Mill – it burns", *STORY))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "\n\n".join(STORY)),
        ("a.md", "\n\n".join(STORY)),
        ("a.html", f"<html><body><h1>Mill</h1>{MARKUP}</body></html>"),
        ("a.xhtml", f"<html><body><h1>Mill</h1>{MARKUP}</body></html>"),
        (
            "a.mht",
            f"MIME-Version: 1.0\nContent-Type: text/html\n\n<html><body>{MARKUP}</body></html>",
        ),
        ("a.eml", "From: a@example.org\nSubject: Mill\n\n" + "\n\n".join(STORY)),
        ("a.mbox", "From a Mon Oct 10\nFrom: a@example.org\n\n" + "\n\n".join(STORY)),
        (
            "a.rss",
            "<rss><channel><item><description>"
            f"{' '.join(STORY)}</description></item></channel></rss>",
        ),
        ("a.atom", ATOM.format(kind="html", content=MARKUP.replace("<", "&lt;"))),
        ("a.xml", ATOM.format(kind="html", content=MARKUP.replace("<", "&lt;"))),
        ("a.json", json.dumps([{"text": " ".join(STORY)}])),
        ("a.jsonl", json.dumps({"text": " ".join(STORY)})),
        ("a.csv", f'text,title\n"{" ".join(STORY)}",Mill\n'),
        ("a.tsv", f"text\ttitle\n{' '.join(STORY)}\tMill\n"),
    ],
)
@pytest.mark.parametrize("packed", [False, True])
def test_every_text_format_packed_and_through_a_pipe(
    name: str, content: str, packed: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = gzip.compress(content.encode()) if packed else content.encode()
    path = tmp_path / (f"{name}.gz" if packed else name)
    path.write_bytes(data)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(data)))
    for source in (path, Path("-")):
        read_from = one(source).text
        assert all(text in read_from for text in STORY), source


def test_word_files_with_a_password(tmp_path: Path) -> None:
    def reason(name: str, data: bytes) -> str:
        (tmp_path / name).write_bytes(data)
        (item,) = read([tmp_path / name])
        return str(getattr(item, "reason", item))

    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1_000)
    package = "EncryptedPackage".encode("utf-16-le")  # how Word locks a file
    assert "encrypted" in reason("a.docx", container + package + bytes(500))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    locked = bytearray(data.getvalue())
    locked[6] |= 1  # the flags of the entry, beside it and in the list at the end
    locked[locked.rindex(b"PK\x01\x02") + 8] |= 1
    assert "encrypted" in reason("b.docx", bytes(locked))
