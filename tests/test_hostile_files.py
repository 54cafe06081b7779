"""Files made to fill memory, take for ever or lead elsewhere: each is one line, the rest answers.

What is watched is counted (bytes read, elements met, pages opened, memory traced), never the
clock, so that a slow machine does not make these tests fail. The limits stand in docs/formats.md.
"""

import gzip
import io
import os
import socket
import struct
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from idlib_cli.index import rows
from idlib_cli.reading import html_tree, mail, pdf, pdf_pages, read, safe_xml, source
from idlib_cli.reading.decode import MAX_BYTES, UnreadableError
from idlib_cli.reading.docx import MOST_PARTS
from idlib_cli.reading.problem import Problem
from idlib_cli.records import Article
from tests.command_line import idlib
from tests.test_reading_formats import pdf_file

MEGABYTE = 1024 * 1024
GOOD = "The mill by the weir burned down on Sunday night, the fire service of the valley said.\n"


def outcome(path: Path) -> str:
    """Why the only file at `path` is not read; "" where it is."""
    (item,) = read([path])
    return item.reason if isinstance(item, Problem) else ""


@contextmanager
def traced() -> Iterator[Callable[[], int]]:
    """Gives a function that says how many bytes Python has held at most since."""
    tracemalloc.start()
    try:
        yield lambda: tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


class Counting(gzip.GzipFile):
    """Counts what is unpacked."""

    unpacked = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        Counting.unpacked += len(data)
        return data


def bomb(path: Path, megabytes: int, filling: bytes) -> Path:
    """A gzip file of many members that unpacks to so much."""
    member = gzip.compress(filling * (MEGABYTE // len(filling)), 9)
    path.write_bytes(member * megabytes)
    return path


@pytest.mark.parametrize("name", ["a.txt.gz", "a.html.gz", "a.json.gz", "a.csv.gz", "a.eml.gz"])
def test_no_more_of_an_archive_is_unpacked_than_may_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(source.gzip, "GzipFile", Counting)
    Counting.unpacked = 0
    path = bomb(tmp_path / name, 80, b"\n")
    assert "larger than" in outcome(path) or "far more than its size" in outcome(path)
    assert Counting.unpacked <= 2 * (MAX_BYTES + MEGABYTE)  # `outcome` was asked twice


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.mbox.gz"])
def test_streams_are_stopped_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(source.gzip, "GzipFile", Counting)
    Counting.unpacked = 0
    with traced() as peak:
        reasons = [
            item.reason
            for item in read([bomb(tmp_path / name, 80, b"\0" * 1024)])
            if isinstance(item, Problem)
        ]
        assert "unpacks to far more than its size, not read" in reasons
        assert peak() < 4 * MAX_BYTES
    assert Counting.unpacked <= MAX_BYTES + MEGABYTE


@pytest.mark.parametrize("name", ["a.txt", "a.html", "a.json", "a.csv", "a.xml", "a.docx", "a.eml"])
def test_a_file_that_is_too_large_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)  # sparse: it takes no room
    monkeypatch.setattr(Path, "open", lambda *_, **__: pytest.fail("it was opened"))
    assert "larger than" in outcome(path)


def test_a_line_of_a_gigabyte_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("idlib_cli.reading.json_lines.MAX_BYTES", MEGABYTE)
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.truncate(100 * MEGABYTE)
        file.seek(0, os.SEEK_END)
        file.write(b'\n{"id": "after", "text": "The wheel remains."}\n')
    with traced() as peak:
        long, after = read([path])
        assert peak() < 8 * MEGABYTE
    assert isinstance(long, Problem) and "line 1 is longer than" in long.reason
    assert isinstance(after, Article) and after.id == "after"


def test_a_mailbox_of_one_endless_line_is_held_in_pieces(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("idlib_cli.reading.mailbox.MAX_BYTES", 2 * MEGABYTE)
    path = tmp_path / "a.mbox"
    with path.open("wb") as file:
        file.write(b"From a\nSubject: x\n\n")
        file.truncate(100 * MEGABYTE)
    with traced() as peak:
        assert "message 1: larger than" in outcome(path)
        assert peak() < 16 * MEGABYTE


def mailed(path: Path, header: str) -> Path:
    path.write_text(f"{header}\n{GOOD}")
    return path


@pytest.mark.parametrize(
    "header",
    [
        "From: " + "(" * 20_000,
        "From: " + '"a" <a@example.org>, ' * 20_000,
        "Subject: " + "=?utf-8?q?a?= " * 20_000,
        "Subject: x\nContent-Type: text/plain; " + 'a="b;c"; ' * 20_000,
        "Subject: x\n" + "".join(f"X-{number}: y\n" for number in range(20_000))[:-1],
        "Date: " + "1 " * 100_000,
    ],
)
def test_of_a_huge_header_only_the_beginning_is_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, header: str
) -> None:
    longest = 0
    parse = mail._Policy.header_fetch_parse

    def watched(self: mail._Policy, name: str, value: str) -> str:
        nonlocal longest
        longest = max(longest, len(value))
        return str(parse(self, name, value))

    monkeypatch.setattr(mail._Policy, "header_fetch_parse", watched)
    (article,) = read([mailed(tmp_path / "a.eml", header + "\n")])
    assert isinstance(article, Article) and article.text == GOOD
    assert longest <= mail.LONGEST_HEADER


def test_mails_within_mails_and_mails_of_blank_lines_are_refused_unparsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mail, "message_from_bytes", lambda *_, **__: pytest.fail("parsed"))
    nested = "".join(
        f"Content-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n"
        for number in range(300)
    )
    assert "too many parts" in outcome(mailed(tmp_path / "a.eml", nested))
    assert "lines" in outcome(mailed(tmp_path / "b.eml", "A: b\n" * (mail.MOST_LINES + 1)))
    parts = "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 30_000
    assert "too many parts" in outcome(mailed(tmp_path / "c.eml", parts))


@pytest.mark.parametrize(
    "page",
    [
        "<p>a</p>" * html_tree.MOST_TAGS,
        "<p " + " ".join(f"a{number}=b" for number in range(20_000)) + ">" + GOOD,
        "<p " + " ".join(f'a{number}="b"' for number in range(20_000)) + ">" + GOOD,
        "<" * (html_tree.MOST_TAGS + 1),
    ],
)
def test_pages_made_of_tags_are_refused_unparsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, page: str
) -> None:
    monkeypatch.setattr(html_tree, "_parser", lambda: pytest.fail("parsed"))
    path = tmp_path / "a.html"
    path.write_text(f"<html><body>{page}</body></html>")
    assert "not read" in outcome(path)


def test_a_picture_within_a_tag_is_no_harm(tmp_path: Path) -> None:
    picture = f'<img alt="a b" src="data:image/png;base64,{"Ab3= " * 200_000}">'
    path = tmp_path / "a.html"
    path.write_text(f"<html><body><article>{picture}{f'<p>{GOOD}</p>' * 4}</article></body></html>")
    assert outcome(path) == ""


@pytest.mark.parametrize(
    "shape",
    [
        "<div>" * 5_000 + GOOD,
        "<blockquote><p>" * 4_000 + GOOD,
        "<ul><li>" * 4_000 + GOOD,
        "<table><tr><td>" * 3_000 + GOOD,
        "<h1>" * 5_000 + GOOD,
        "<p>" + "word<br>" * 1_000,
        f"<h1>{'word ' * 20_000}</h1><p>{GOOD * 3}</p>",
    ],
)
def test_nested_and_endless_elements_are_visited_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shape: str
) -> None:
    from idlib_cli.reading import html_lines

    class Counted(frozenset[str]):
        asked = 0

        def __contains__(self, tag: object) -> bool:
            Counted.asked += 1
            return super().__contains__(tag)

    monkeypatch.setattr(html_lines, "BLOCK_TAGS", Counted(html_lines.BLOCK_TAGS))
    path = tmp_path / "a.html"
    path.write_text(f"<html><head><title>x</title></head><body>{shape}</body></html>")
    assert len(list(read([path]))) == 1
    assert 0 < Counted.asked <= 2 * (shape.count("<") + 10)  # where each begins and ends


def archive(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name.replace("__", "/") + ".xml", content)
    return path


W = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'


def test_word_files_with_entities_many_elements_or_many_parts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laughs = b'<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w>&b;</w>'
    assert outcome(archive(tmp_path / "a.docx", word__document=laughs)) == (
        "declares XML entities, not read"
    )
    outside = b'<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/hostname">]><w>&a;</w>'
    assert outcome(archive(tmp_path / "b.docx", word__document=outside)) == (
        "declares XML entities, not read"
    )
    monkeypatch.setattr(safe_xml, "MOST_ELEMENTS", 1_000)
    many = W + b"<w:p/>" * 1_001 + b"</w:document>"
    assert outcome(archive(tmp_path / "c.docx", word__document=many)) == (
        "more than 1,000 elements, not read"
    )
    monkeypatch.setattr(zipfile, "ZipFile", lambda *_, **__: pytest.fail("opened"))
    (tmp_path / "d.docx").write_bytes(b"PK\x03\x04" + b"PK\x01\x02" * (MOST_PARTS + 1))
    assert "parts, not read" in outcome(tmp_path / "d.docx")


def test_what_a_word_file_unpacks_to_is_read_to_the_limit_only(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.docx", word__document=W + b" " * (70 * MEGABYTE))
    with traced() as peak:
        assert outcome(path) == "unpacks to far more than its size, not read"
        assert peak() < 3 * MAX_BYTES


def test_an_archive_that_lies_about_its_sizes(tmp_path: Path) -> None:
    path = archive(tmp_path / "a.docx", word__document=W + b"<w:p/>" * 10_000 + b"</w:document>")
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 10)  # "unpacks to ten bytes"
    path.write_bytes(data)
    assert outcome(path) in {
        "the Word file is damaged, encrypted or cut short",
        "not valid XML: no element found: line 1, column 10",
        "not valid XML: unclosed token: line 1, column 0",
    }


@pytest.mark.parametrize("name", ["a.rss", "a.docx", "a.pdf", "a.txt.gz", "a.jsonl.gz"])
def test_archives_cut_short_at_any_place(tmp_path: Path, name: str) -> None:
    whole = {
        "a.rss": b"<rss><channel><item><title>x</title></item></channel></rss>",
        "a.pdf": pdf_file(["Mill"]),
        "a.txt.gz": gzip.compress(GOOD.encode() * 50),
        "a.jsonl.gz": gzip.compress(b'{"text": "x"}\n' * 50),
    }.get(name) or archive(tmp_path / "whole.docx", word__document=W).read_bytes()
    for share in (0.1, 0.5, 0.9):
        path = tmp_path / name
        path.write_bytes(whole[: int(len(whole) * share)])
        items = list(read([path]))
        assert items, share
        if name != "a.pdf":  # a PDF without its end can be put together again
            assert isinstance(items[-1], Problem), (share, items)


def test_an_encrypted_pdf_is_named(tmp_path: Path) -> None:
    whole = pdf_file(["Mill burns down"]).decode()
    count = whole.count(" obj\n") + 1
    lock = (
        f"{count} 0 obj\n<< /Filter /Standard /V 1 /R 2 /P -4 /O <{'41' * 32}> /U <{'42' * 32}> >>"
        "\nendobj\n"
    )
    body = whole[: whole.index("xref\n")] + lock
    start = len(body)
    offsets = [body.index(f"{number} 0 obj\n") for number in range(1, count + 1)]
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    identity = "/ID [<01><01>]"
    end = (
        f"xref\n0 {count + 1}\n0000000000 65535 f \n{table}trailer << /Size {count + 1} /Root 1 0 R"
        f" /Encrypt {count} 0 R {identity} >>\nstartxref\n{start}\n%%EOF\n"
    )
    (tmp_path / "a.pdf").write_text(body + end)
    assert outcome(tmp_path / "a.pdf") == "encrypted; save it without a password"


def test_no_more_pages_of_a_pdf_are_opened_than_the_limit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opened = 0

    class Endless:
        def __init__(self, path: str) -> None:
            pass

        def __len__(self) -> int:
            return 10**9

        def __getitem__(self, number: int) -> object:
            nonlocal opened
            opened += 1
            page = SimpleNamespace(get_text_range=lambda: "word " * 10, count_rects=lambda: 0)
            return SimpleNamespace(get_textpage=lambda: page)

    library = SimpleNamespace(PdfDocument=Endless, PdfiumError=RuntimeError)
    monkeypatch.setitem(sys.modules, "pypdfium2", library)
    monkeypatch.setattr(pdf_pages, "_limit", lambda: None)
    assert pdf_pages.main("a.pdf") == 0
    assert opened == pdf_pages.MOST_PAGES
    monkeypatch.setattr(pdf_pages, "MOST_CHARACTERS", 1_000)
    opened = 0
    assert pdf_pages.main("a.pdf") == 0
    assert opened <= 21
    capsys.readouterr()


def test_a_pdf_is_read_by_a_process_with_limits() -> None:
    resource = pytest.importorskip("resource")
    code = (
        "import resource; from idlib_cli.reading import pdf_pages as p; p._limit();"
        "print(resource.getrlimit(resource.RLIMIT_CPU)[0],"
        "resource.getrlimit(resource.RLIMIT_AS)[0])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [str(pdf_pages.CPU_SECONDS), str(pdf_pages.MEMORY)]
    assert resource.getrlimit(resource.RLIMIT_AS)[0] != pdf_pages.MEMORY  # ours is left alone


def test_a_pdf_that_hangs_or_crashes_its_reader_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(pdf_file(["Mill"]))

    def hangs(command: list[str], *, timeout: float, **_: object) -> None:
        assert timeout == pdf._SECONDS
        raise subprocess.TimeoutExpired(command, timeout)

    monkeypatch.setattr(pdf.subprocess, "run", hangs)
    assert "takes more than" in outcome(path)
    crashed = SimpleNamespace(returncode=-11, stdout=b"")
    monkeypatch.setattr(pdf.subprocess, "run", lambda *_, **__: crashed)
    assert "makes the PDF library crash" in outcome(path)


def test_links_loops_pipes_sockets_and_devices_beside_a_good_article(tmp_path: Path) -> None:
    folder = tmp_path / "corpus"
    (folder / "deep").mkdir(parents=True)
    (folder / "good.txt").write_text(GOOD)
    (tmp_path / "secret.txt").write_text("SECRET " + GOOD)
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "up.txt").symlink_to("../secret.txt")
    (folder / "all").symlink_to("/")
    (folder / "self.txt").symlink_to("self.txt")
    (folder / "deep" / "loop").symlink_to(folder)
    (folder / "null.txt").symlink_to("/dev/zero")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket must be short
    try:
        with socket.socket(socket.AF_UNIX) as server:
            server.bind("socket.txt")
    finally:
        os.chdir(here)
    items = list(read([folder]))
    assert [item.id for item in items if isinstance(item, Article)] == ["good"]
    named = {Path(item.path).name for item in items if isinstance(item, Problem)}
    assert {"out.txt", "up.txt", "null.txt", "pipe.txt", "socket.txt", "all"} <= named
    assert all("\n" not in item.reason for item in items if isinstance(item, Problem))


def test_a_device_or_pipe_as_the_corpus_itself_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    for path in (tmp_path / "pipe.txt", Path("/dev/zero")):
        assert outcome(path) == "neither a file nor a folder"


def test_the_rest_answers_and_each_bad_file_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("Nine people were killed on 3 May 2020, police said.\n")
    (tmp_path / "bomb.txt.gz").write_bytes(gzip.compress(bytes(70 * MEGABYTE), 9))
    archive(tmp_path / "laughs.docx", word__document=b'<!DOCTYPE w [<!ENTITY a "b">]><w>&a;</w>')
    (tmp_path / "cut.pdf").write_bytes(b"%PDF-1.4\n1 0 obj\n<<")
    (tmp_path / "tags.html").write_text("<p>a" * (html_tree.MOST_TAGS + 1))
    status, out, err = idlib("casualties", "--corpus", tmp_path, "--format", "jsonl")
    assert status == 0
    assert out.count("\n") == 1 and "Nine people were killed" in out
    lines = [line for line in err.splitlines() if str(tmp_path) in line or ".docx" in line]
    for name in ("bomb.txt.gz", "laughs.docx", "cut.pdf", "tags.html"):
        assert sum(name in line for line in lines) == 1, err
    assert "Traceback" not in err


def test_standard_input_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("idlib_cli.reading.standard_input.LARGEST", 1_000)
    stream = io.BytesIO(b"word " * 10_000)
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=stream))
    assert outcome(Path("-")).startswith("longer than")
    assert stream.tell() <= 1_001


@pytest.mark.parametrize(
    "document",
    [
        b"<a><b></a>",
        b"<?xml version='1.0' encoding='no-such-thing'?><a/>",
        b"<?xml version='1.0' encoding='shift_jis'?><a/>",
    ],
)
def test_what_is_no_xml_is_named(document: bytes) -> None:
    with pytest.raises(UnreadableError):
        safe_xml.parse(document, start=lambda *_: None, end=lambda _: None, text=lambda _: None)


def test_deep_json_in_a_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": ' + "[" * 100_000 + "\n")
    assert "not valid JSON" in outcome(tmp_path / "a.jsonl")


def test_json_in_a_page_is_read_to_its_limit(tmp_path: Path) -> None:
    story = (
        "<p>The bridge was closed on Monday after a barge had hit one of its piers, said Ann.</p>"
    )
    data = (
        '<script type="application/ld+json">{{"@type": "NewsArticle", {}"author": "{}"}}</script>'
    )
    huge = data.format(f'"keywords": "{"word " * 200_001}", ', "Ann Lee")
    path = tmp_path / "a.html"
    for blocks, authors in ((huge, ()), (huge + data.format("", "Rob Roe"), ("Rob Roe",))):
        path.write_text(f"<html><head>{blocks}</head><body>{story * 9}</body></html>")
        (article,) = read([path])
        assert isinstance(article, Article) and article.authors == authors


def test_the_claims_of_an_endless_sentence_do_not_each_carry_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Twenty thousand claims in a sentence of half a megabyte would fill ten gigabytes."""
    lengths: list[int] = []
    claim = rows.Claim

    def counted(**fields: Any) -> object:
        lengths.append(len(fields["sentence"]))
        return claim(**fields)

    monkeypatch.setattr(rows, "Claim", counted)
    (tmp_path / "a.txt").write_text("five people were killed in Tarn and " * 100)
    assert idlib("articles", "--corpus", tmp_path, "--no-cache")[0] == 0
    assert len(lengths) > 50 and max(lengths) <= rows.MOST_OF_SENTENCE


def test_what_is_printed_of_a_line_without_end_grows_with_the_line(tmp_path: Path) -> None:
    """Each record quotes its sentence: were that the line, twice the line would be four times as
    much, and a line of 20 MB more than any disk holds."""
    printed = []
    for times in (400, 800):
        told = 'Ann Lee said "the river rose by 12 metres on 3 May 2021" and left, '
        (tmp_path / "a.txt").write_text(told * times)
        printed.append(0)
        for command in ("quotes", "figures", "timeline"):
            status, out, _ = idlib(command, "--corpus", tmp_path, "--no-cache", "--format", "jsonl")
            assert status == 0 and out.count("\n") >= times
            printed[-1] += len(out)
    assert printed[1] < 2.2 * printed[0]
