"""Files in encodings old and odd, declared rightly, wrongly or not at all."""

import base64
from pathlib import Path

import pytest

from idlib_cli.reading import Problem, read
from idlib_cli.reading.charsets import declared_as
from idlib_cli.records import Article
from tests.test_files_people_have import MARKUP, one

ENGLISH = (
    "The miller said “no” – and “the café burned” as well, the fire service of the valley said."
)
RUSSIAN = "В воскресенье ночью сгорела старая мельница, сообщила пожарная служба, прибывшая позже. "
CHINESE = "星期日晚上，山谷里的一座旧磨坊被烧毁，消防部门表示没有人员伤亡，损失仍在估算。"
JAPANESE = "日曜日の夜、谷の古い水車小屋が全焼したと消防署が発表した。けが人はいなかったという。"


def page(text: str, declared: str) -> str:
    meta = f"<meta charset='{declared}'>" if declared else ""
    return (
        f"<html><head>{meta}<title>Mill</title></head><body><h1>Mill</h1><p>{text}</p>"
        f"{MARKUP if text == ENGLISH else f'<p>{text * 5}</p>'}</body></html>"
    )


@pytest.mark.parametrize(
    ("text", "declared", "written"),
    [
        (ENGLISH, "iso-8859-1", "cp1252"),  # what browsers take it for
        (ENGLISH, "windows-1252", "cp1252"),
        (ENGLISH, "windows-1250", "cp1250"),
        (ENGLISH, "macintosh", "mac_roman"),
        (ENGLISH, "utf-16", "utf-8"),  # could not be read in UTF-16
        (ENGLISH, "windows-1251", "utf-8"),
        (ENGLISH, "windows-1251", "utf-8-sig"),
        (ENGLISH, "x-unheard-of", "utf-8"),
        (ENGLISH, "rot13", "utf-8"),  # no encoding of text
        (ENGLISH, "", "utf-16"),
        (ENGLISH, "", "utf-16-le"),
        (ENGLISH, "", "utf-16-be"),
        (RUSSIAN, "windows-1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (CHINESE, "gb2312", "gb18030"),
        (CHINESE + "朱镕基", "gb2312", "gb18030"),  # beyond GB 2312
        (CHINESE, "gbk", "gb18030"),
        (JAPANESE, "Shift_JIS", "cp932"),
        (JAPANESE + "①㈱", "x-sjis", "cp932"),  # beyond Shift-JIS
        (JAPANESE, "euc-jp", "euc-jp"),
    ],
)
def test_a_page_is_read_as_browsers_read_it(
    text: str, declared: str, written: str, tmp_path: Path
) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(page(text, declared).encode(written))
    article = next(iter(read([path])))
    assert isinstance(article, Article), article
    assert text in article.text


def test_a_slip_of_a_page_does_not_cost_its_encoding(tmp_path: Path) -> None:
    data = page(RUSSIAN, "gb2312").encode("gb18030")
    broken = data.replace(b"<p>", b"<p>\xff ", 1)
    (tmp_path / "a.html").write_bytes(broken)
    article = next(iter(read([tmp_path / "a.html"])))
    assert isinstance(article, Article)
    assert RUSSIAN.strip() in article.text
    assert "1 places that are not gb2312 are shown as U+FFFD" in article.notes


def test_the_declaration_of_xml_counts(tmp_path: Path) -> None:
    declared = '<?xml version="1.0" encoding="windows-1252"?>\n<!DOCTYPE html>\n'
    (tmp_path / "a.xhtml").write_bytes((declared + page(ENGLISH, "")).encode("cp1252"))
    assert ENGLISH in one(tmp_path / "a.xhtml").text


def test_mails_in_encodings_that_their_headers_name_too_narrowly(tmp_path: Path) -> None:
    body = base64.encodebytes(((CHINESE + "朱镕基") * 4).encode("gb18030")).decode()
    (tmp_path / "a.eml").write_text(
        "From: a@example.org\nSubject: =?gb2312?B?xKW3uw==?=\nMIME-Version: 1.0\nContent-Type: "
        f'text/plain; charset="gb2312"\nContent-Transfer-Encoding: base64\n\n{body}'
    )
    article, foreign = read([tmp_path / "a.eml"])
    assert isinstance(article, Article) and isinstance(foreign, Problem)
    assert article.title == "磨坊" and "朱镕基" in article.text
    assert foreign.reason.startswith("in Chinese")


@pytest.mark.parametrize("written", ["cp1251", "cp932", "gb18030"])
def test_old_encodings_without_a_word_about_them_are_named(written: str, tmp_path: Path) -> None:
    text = {"cp1251": RUSSIAN, "cp932": JAPANESE, "gb18030": CHINESE}[written]
    (tmp_path / "a.txt").write_bytes((text * 4).encode(written))
    (problem,) = read([tmp_path / "a.txt"])
    assert isinstance(problem, Problem) and "save it as UTF-8" in problem.reason


def test_utf_8_is_told_by_itself() -> None:
    assert declared_as("café".encode(), "windows-1251").encoding == "utf-8"
    assert declared_as(b"cafe", "windows-1251").encoding == "windows-1251"
