"""Every other format: what becomes text, title, date and outlet, and what is refused."""

import gzip
import io
import json
import sys
import zipfile
from pathlib import Path

import pytest

from idlib_cli.reading import Problem, read
from idlib_cli.records import Article

FIRST = "The old bridge across the river was closed on Monday after a barge hit one of its piers."
SECOND = "Nobody was hurt, the harbour master said, but repairs may take until the end of the year."
THIRD = "Drivers were sent over the new bridge upstream, which added half an hour to most trips."


def one(path: Path) -> Article:
    [item] = read([path])
    assert isinstance(item, Article), item
    return item


def reason(path: Path) -> str:
    [item] = read([path])
    assert isinstance(item, Problem), item
    return item.reason


def kinds(article: Article) -> dict[str, str]:
    return {article.text[p.start : p.end]: p.kind for p in article.paragraphs}


PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<title>Barge hits bridge | Harbour Post</title>
<meta property="og:title" content="Barge hits bridge"><meta property="og:site_name"
content="Harbour Post"><link rel="canonical" href="https://example.org/2020/02/03/barge">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Barge hits bridge",
"datePublished": "2020-02-04T02:30:00Z", "author": {{"name": "Ann Lee"}}}}</script></head>
<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Barge hits bridge</h1><p>{FIRST}</p><h2>Repairs</h2><p>{SECOND}</p><p>{THIRD}</p>
</article><footer>© 2020 Harbour Post. All rights reserved.</footer></body></html>"""


def test_web_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    article = one(path)
    assert article.title == "Barge hits bridge"
    assert article.authors == ("Ann Lee",)
    assert article.url == "https://example.org/2020/02/03/barge"
    assert kinds(article) == {
        "Barge hits bridge": "title",
        FIRST: "body",
        "Repairs": "heading",
        SECOND: "body",
        THIRD: "body",
    }


def test_a_universal_time_after_midnight_yields_to_the_local_day_of_the_address(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE)
    article = one(path)
    assert (article.published, article.published_from) == ("2020-02-03", "metadata")
    assert article.published_evidence is not None
    assert "2020-02-04T02:30:00Z" in article.published_evidence


def test_web_page_without_a_story_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body><script>x()</script></body></html>")
    assert reason(path) == "no article found on the page"


def test_page_with_thousands_of_nested_tags_is_bounded(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text("<html><body>" + "<div><b>" * 50_000 + FIRST + "</b></div>" * 50_000)
    assert len(list(read([path]))) == 1  # an article or a problem, but no crash and no hang


def test_the_day_of_an_update_is_a_note_not_the_day_of_publication(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE.replace('"author"', '"dateModified": "2020-03-01", "author"'))
    article = one(path)
    assert article.published == "2020-02-03"
    assert "updated 2020-03-01" in article.notes


def test_a_missing_extra_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text(PAGE)
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    assert reason(tmp_path / "a.html") == "web pages need: pip install 'idlib-cli[html]'"


MAIL = f"""From: Harbour Post <desk@example.org>
To: reader@example.org
Subject: =?utf-8?q?Barge_hits_bridge_=E2=80=93_update?=
Date: Mon, 3 Feb 2020 18:00:00 +0100
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

{FIRST}

{SECOND}
"""


def test_mail(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_text(MAIL)
    article = one(path)
    assert article.title == "Barge hits bridge – update"
    assert (article.published, article.published_from) == ("2020-02-03", "metadata")
    assert article.outlet == "Harbour Post"
    assert article.text == f"{FIRST}\n\n{SECOND}\n"


def test_mail_in_markup_alone_becomes_blocks(tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    head = MAIL.partition("\n\n")[0].replace("text/plain", "text/html")
    path.write_text(f"{head}\n\n<style>p {{}}</style><h2>Repairs</h2><p>{FIRST}</p>")
    assert one(path).text == f"Barge hits bridge – update\n\nRepairs\n\n{FIRST}"


def test_mailbox_is_an_article_a_mail(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_text(f"From x Mon Feb  3\n{MAIL}\n>From here on\n\nFrom y Tue Feb  4\n{MAIL}")
    first, second = read([path])
    assert isinstance(first, Article) and isinstance(second, Article)
    assert (first.id, second.id) == ("a-1", "a-2")
    assert "\nFrom here on" in first.text


def test_page_saved_as_one_file(tmp_path: Path) -> None:
    path = tmp_path / "a.mhtml"
    path.write_text(
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        f"Content-Type: text/html; charset=utf-8\n\n{PAGE}\n--x--\n"
    )
    assert one(path).title == "Barge hits bridge"


RSS = f"""<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Harbour Post</title>
<item><title>Barge hits bridge</title><link>https://example.org/1</link><guid>g1</guid>
<pubDate>Mon, 03 Feb 2020 10:00:00 GMT</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></content:encoded></item>
<item><title>Ferry returns</title><description>{THIRD}</description></item></channel></rss>"""


def test_feed_is_an_article_an_entry(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text(RSS)
    first, second = read([path])
    assert isinstance(first, Article) and isinstance(second, Article)
    assert first.text == f"Barge hits bridge\n\n{FIRST}\n\n{SECOND}"
    assert (first.published, first.outlet, first.url) == (
        "2020-02-03",
        "Harbour Post",
        "https://example.org/1",
    )
    assert second.title == "Ferry returns" and second.published is None


def test_atom_feed(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title>Ferry</title>'
        '<link href="https://example.org/2"/><updated>2020-02-05T08:00:00Z</updated>'
        f"<author><name>Ann Lee</name></author><content>{THIRD}</content></entry></feed>"
    )
    article = one(path)
    assert (article.published, article.url, article.authors) == (
        "2020-02-05",
        "https://example.org/2",
        ("Ann Lee",),
    )


def test_entity_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss>&b;</rss>')
    assert reason(path) == "declares XML entities, not read"


def test_xml_that_is_no_feed_and_xml_nested_too_deep(tmp_path: Path) -> None:
    (tmp_path / "a.xml").write_text("<catalogue><book/></catalogue>")
    assert reason(tmp_path / "a.xml") == "an XML file, but neither RSS nor Atom"
    (tmp_path / "b.xml").write_text("<rss>" * 10_000)
    assert "one within another" in reason(tmp_path / "b.xml")


@pytest.mark.parametrize("wrap", [lambda a: a, lambda a: [a], lambda a: {"n": 1, "articles": [a]}])
def test_json(tmp_path: Path, wrap: object) -> None:
    path = tmp_path / "a.json"
    entry = {"headline": "Ferry", "articleBody": THIRD, "datePublished": "2020-02-05"}
    path.write_text(json.dumps(wrap(entry)))  # type: ignore[operator]
    article = one(path)
    assert (article.title, article.text, article.published) == ("Ferry", THIRD, "2020-02-05")


def test_json_nested_too_deep_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text("[" * 200_000)
    assert reason(tmp_path / "a.json") in {"nested too deep, not read", "not valid JSON"}


def test_table(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f'id,Title,text,published\nx1,Ferry,"{THIRD}\nMore.",2020-02-05\n,,,\n')
    article = one(path)
    assert (article.id, article.title, article.published) == ("x1", "Ferry", "2020-02-05")
    assert article.text == f"{THIRD}\nMore."


def test_table_without_text_names_its_columns(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("name,age\nAnn,3\n")
    assert reason(tmp_path / "a.csv") == (
        "no column holds text (text, maintext …); it has: name, age"
    )


def test_gzipped_text_formats(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(f"{FIRST}\n".encode()))
    article = one(tmp_path / "a.txt.gz")
    assert (article.id, article.text) == ("a", f"{FIRST}\n")
    (tmp_path / "cut.jsonl.gz").write_bytes(gzip.compress(b'{"text": "x"}' * 99)[:-9])
    assert reason(tmp_path / "cut.jsonl.gz") == "the archive is damaged or cut short"


def test_gzip_bomb_is_stopped(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(bytes(70 * 1024 * 1024), 9))
    assert reason(tmp_path / "a.txt.gz") in {
        "unpacks to far more than its size, not read",
        "larger than 64 MB; split it",
    }


def word_file(body: str, **members: str) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", body)
        for name, content in members.items():
            archive.writestr(name.replace("__", "/") + ".xml", content)
    return data.getvalue()


WORD = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Repairs</w:t></w:r></w:p>'
    f"<w:p><w:r><w:t>{FIRST[:20]}</w:t></w:r><w:r><w:t>{FIRST[20:]}</w:t></w:r></w:p>"
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Piers</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4</w:t>"
    "</w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
)
ABOUT = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Bridge report</dc:title>'
    "<dc:creator>Ann Lee</dc:creator></cp:coreProperties>"
)


def test_word_file(tmp_path: Path) -> None:
    (tmp_path / "a.docx").write_bytes(word_file(WORD, docProps__core=ABOUT))
    article = one(tmp_path / "a.docx")
    assert (article.title, article.authors) == ("Bridge report", ("Ann Lee",))
    assert article.text == f"Bridge report\n\nRepairs\n\n{FIRST}\n\nPiers | 4"
    assert kinds(article)["Repairs"] == "heading"


def test_word_files_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "cut.docx").write_bytes(word_file(WORD)[:200])
    assert reason(tmp_path / "cut.docx") == "the Word file is damaged, encrypted or cut short"
    (tmp_path / "bomb.docx").write_bytes(word_file(WORD + " " * (65 * 1024 * 1024)))
    assert reason(tmp_path / "bomb.docx") == "unpacks to far more than its size, not read"
    (tmp_path / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(500))
    assert "encrypted or old Word file" in reason(tmp_path / "old.docx")


def test_standard_input_is_told_by_its_first_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stream:
        buffer = io.BytesIO(json.dumps({"text": FIRST}).encode())

    monkeypatch.setattr("sys.stdin", Stream())
    article = one(Path("-"))
    assert (article.text, article.path) == (FIRST, "standard input.jsonl")


def test_unknown_formats_are_named_once_a_suffix(tmp_path: Path) -> None:
    for name in ("a.txt", "b.jpg", "c.jpg", ".hidden.jpg"):
        (tmp_path / name).write_text(FIRST)
    found = [item for item in read([tmp_path]) if isinstance(item, Problem)]
    assert [p.reason for p in found] == ["not a format idlib reads (.jpg) (and 1 more like it)"]


def pdf_file(*pages: list[str]) -> bytes:
    """A PDF of one text line a list entry, written by hand."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    kids = []
    for lines in pages:
        shown = " ".join(f"({line}) Tj 0 -14 Td" for line in lines)
        stream = f"BT /F1 11 Tf 60 760 Td {shown} ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 <<"
            " /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> /Contents"
            f" {len(objects)} 0 R >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    data, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    data += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return data.encode()


def test_pdf_pages_running_heads_and_wrapped_lines(tmp_path: Path) -> None:
    def wrapped(what: str) -> list[str]:
        return [
            f"The {what} across the river was closed on Monday after a barge had hit",
            "one of its four piers, the harbour office said in a statement that it",
            "sent to all the newspapers of the town. Repairs will take some weeks",
            f"and will cost the port several million; the {what} stays closed.",
        ]

    names = ("bridge", "tunnel", "weir")
    pages = [
        ["Harbour Report 2020", *wrapped(name), f"Page {n} of 3"] for n, name in enumerate(names, 1)
    ]
    (tmp_path / "a.pdf").write_bytes(pdf_file(*pages))
    article = one(tmp_path / "a.pdf")
    assert len(article.pages) == 3 and article.pages[0] == 0
    assert all(article.text[at:].startswith("Harbour Report 2020") for at in article.pages)
    bodies = [p for p in article.paragraphs if p.kind == "body"]
    assert [article.text[p.start : p.end].split() for p in bodies] == [
        " ".join(wrapped(name)).split() for name in names
    ]
    assert kinds(article)["Harbour Report 2020"] == kinds(article)["Page 2 of 3"] == "junk"


def test_pdfs_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<< /Type")
    assert reason(tmp_path / "cut.pdf") == "the PDF is damaged or cut short"
    (tmp_path / "blank.pdf").write_bytes(pdf_file([]))
    assert "only pictures" in reason(tmp_path / "blank.pdf")
    (tmp_path / "page.pdf").write_text("<html></html>")
    assert reason(tmp_path / "page.pdf") == "not a PDF"
