"""Reading text, Markdown and JSON Lines: encodings, headers, ids, dates, bad files."""

import json
from pathlib import Path

import pytest

from idlib_cli.reading import Problem, read
from idlib_cli.records import Article

STORY = (
    "The river rose on Monday and flooded the lower town, the mayor said.\n\n"
    "Two bridges were closed, and buses stopped running for the day."
)


def articles(folder: Path) -> list[Article]:
    return [item for item in read([folder]) if isinstance(item, Article)]


def problems(folder: Path) -> list[Problem]:
    return [item for item in read([folder]) if isinstance(item, Problem)]


def kinds(article: Article) -> dict[str, str]:
    return {article.text[p.start : p.end]: p.kind for p in article.paragraphs}


@pytest.mark.parametrize(
    ("encoding", "data"),
    [
        ("utf-8", "Café\n".encode()),
        ("utf-8", b"\xef\xbb\xbf" + "Café\n".encode()),
        ("utf-16-le", b"\xff\xfe" + "Café\n".encode("utf-16-le")),
        ("utf-16-be", b"\xfe\xff" + "Café\n".encode("utf-16-be")),
        ("utf-16-le", "Café is open\n".encode("utf-16-le")),
        ("windows-1252", "Café “open”\n".encode("cp1252")),
    ],
)
def test_each_encoding_is_recognised_and_nothing_else_changed(
    tmp_path: Path, encoding: str, data: bytes
) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    [article] = articles(tmp_path)
    assert article.text.startswith("Café") and article.text.endswith("\n")
    assert article.encoding == encoding


def test_text_is_the_whole_file_with_its_line_ends(tmp_path: Path) -> None:
    text = "---\r\ntitle: One\r\n---\r\n\r\nBody  text\t here.\r\n"
    (tmp_path / "a.md").write_bytes(text.encode())
    assert articles(tmp_path)[0].text == text


def test_front_matter_is_read_flat_with_colons_in_values(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: Flood: two bridges closed\ndate: 3 February 2020\nsource: Example Daily\n"
        "authors:\n- Ann Lee\n- Bob Roe\nurl: https://example.org/flood\n---\n\n" + STORY
    )
    [article] = articles(tmp_path)
    assert article.title == "Flood: two bridges closed"
    assert (article.published, article.published_from) == ("2020-02-03", "front matter")
    assert article.outlet == "Example Daily"
    assert article.authors == ("Ann Lee", "Bob Roe")
    assert article.url == "https://example.org/flood"
    assert kinds(article)["Flood: two bridges closed"] == "title"


def test_header_lines_are_a_header(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Title: Flood\nDate: 2020-02-03\nSource: Daily\n\n" + STORY)
    [article] = articles(tmp_path)
    assert (article.title, article.published, article.outlet) == ("Flood", "2020-02-03", "Daily")
    assert "Date: 2020-02-03" not in kinds(article)


def test_jsonl_takes_the_spellings_of_crawlers(tmp_path: Path) -> None:
    lines = [
        {"id": "one", "text": STORY, "date": "2020-02-03", "outlet": "Daily"},
        {"raw_text": STORY, "hostname": "example.org", "author": "Ann Lee; Bob Roe"},
        {"maintext": STORY, "date_publish": "2020-02-03 10:00:00", "source": "Daily"},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, lines)))
    one, two, three = articles(tmp_path)
    assert (one.id, one.published, one.published_from) == ("one", "2020-02-03", "supplied")
    assert (two.id, two.outlet, two.authors) == ("a-2", "example.org", ("Ann Lee", "Bob Roe"))
    assert (three.published, three.outlet) == ("2020-02-03", "Daily")


def test_short_clean_text_is_all_body(tmp_path: Path) -> None:
    text = "Gunmen killed two farmers near the village on Monday. Three others were hurt"
    (tmp_path / "a.jsonl").write_text(json.dumps({"text": text}))
    assert kinds(articles(tmp_path)[0]) == {text: "body"}


@pytest.mark.parametrize("mark", ["*", "_", "**", "__", "***"])
def test_emphasis_around_a_paragraph_is_none_of_its_words(tmp_path: Path, mark: str) -> None:
    note = "A crane lifts a bus out of the river, where three people drowned."
    (tmp_path / "flood.md").write_text(f"{STORY}\n\n{mark}{note}{mark}\n\n{STORY}\n")
    (article,) = articles(tmp_path)
    assert note in kinds(article)
    assert f"{mark}{note}{mark}" in article.text


@pytest.mark.parametrize(
    "paragraph", ["*Bold* start, and *so* it ends*", "* * *", "*One* and *two*", "* An item. *"]
)
def test_other_stars_stay_in_the_paragraph(tmp_path: Path, paragraph: str) -> None:
    (tmp_path / "flood.md").write_text(f"{STORY}\n\n{paragraph}\n\n{STORY}\n")
    (article,) = articles(tmp_path)
    assert paragraph in kinds(article)


def test_bad_files_are_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "cyrillic.txt").write_bytes("Привет, как дела".encode("koi8-r"))
    (tmp_path / "bad.jsonl").write_text('{"text": \n[1]\n{"title": "no text"}\n')
    (tmp_path / "good.txt").write_text(STORY)
    assert [a.id for a in articles(tmp_path)] == ["good"]
    reasons = {f"{Path(p.path).name}: {p.reason}" for p in problems(tmp_path)}
    assert reasons == {
        "empty.txt: the file is empty",
        "picture.txt: not a text file: it looks like a picture",
        "binary.txt: not a text file: it is full of control characters",
        "cyrillic.txt: neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8",
        "bad.jsonl: line 1: not valid JSON",
        "bad.jsonl: line 2: not a JSON object",
        "bad.jsonl: line 3: no text: none of the fields text, raw_text, maintext …",
    }


def test_one_broken_byte_does_not_turn_utf8_into_another_encoding(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("“Café” and “thé”, he said ".encode() + b"\xff.")
    [article] = articles(tmp_path)
    assert article.text == "“Café” and “thé”, he said \ufffd."
    assert article.notes == ("1 bytes that are not UTF-8 are shown as U+FFFD",)


def test_colliding_names_get_their_own_ids(tmp_path: Path) -> None:
    for name in ("a/report.txt", "b/report.txt", "report.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(STORY)
    assert [a.id for a in articles(tmp_path)] == ["report", "b/report.txt", "report.txt"]


def test_settings_at_the_top_are_no_articles_and_dates_csv_dates_them(tmp_path: Path) -> None:
    (tmp_path / "aliases.txt").write_text("Ann Lee = A. Lee\n")
    (tmp_path / "dates.csv").write_text("article,date\nflood,2020-02-03\nnext,soon\n")
    (tmp_path / "flood.txt").write_text(STORY)
    [article] = articles(tmp_path)
    assert (article.published, article.published_from) == ("2020-02-03", "supplied")
    assert [p.reason for p in problems(tmp_path)] == [
        "line 3 should read like `article,2020-02-03`"
    ]


def test_links_out_of_the_folder_and_pipes_are_not_opened(tmp_path: Path) -> None:
    import os

    folder = tmp_path / "corpus"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text(STORY)
    (folder / "out.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe.txt")
    assert articles(folder) == []
    assert [p.reason for p in problems(folder)] == [
        "a link out of the folder, not followed",
        "not a regular file, not opened",
    ]


def test_date_in_a_file_name(tmp_path: Path) -> None:
    (tmp_path / "2020-02-19-flood.txt").write_text(STORY)
    [article] = articles(tmp_path)
    assert (article.published, article.published_from) == ("2020-02-19", "file name")


@pytest.mark.parametrize(
    ("lede", "published"),
    [
        (
            "ACCRA, 3 March 2021 — Two bridges have stood closed since May, officials said.",
            "2021-03-03",
        ),
        ("ACCRA, March 3, 2021: Two bridges were closed, officials said.", "2021-03-03"),
        ("Lima, 3 March 2021.- The ministry regrets that two bridges are closed.", "2021-03-03"),
        ("On 3 March 2021 the council decided: two bridges will be closed for good.", None),
    ],
)
def test_a_dateline_dates_the_article(tmp_path: Path, lede: str, published: str | None) -> None:
    (tmp_path / "a.txt").write_text(f"Bridges closed\n\n{lede}\n\nNobody was asked before.\n")
    (article,) = read([tmp_path])
    assert isinstance(article, Article)
    assert article.published == published
