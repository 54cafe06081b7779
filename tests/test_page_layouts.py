"""Pages as outlets all over the world lay them out: the story without what stands around it.

All made up. What is asked of each: every paragraph, nothing of other stories, comments and
chrome among body and headings, and the day of publication, or none.
"""

from pathlib import Path
from typing import Any

import pytest

from idlib_cli.reading import html_tree, read
from idlib_cli.reading.addressed import in_address
from idlib_cli.reading.calendar_dates import dates, parse
from idlib_cli.reading.html_weight import lighten, set_aside
from idlib_cli.records import Article

TITLE = "Eleven pulled alive from ruins in Mareth"
STORY = (
    "Rescuers pulled eleven people alive from the ruins of an apartment block in the port of "
    "Mareth on Sunday, two days after the earthquake struck the coast.",
    "“We heard knocking at four in the morning and stopped every engine,” said Ilse Tamm, who "
    "leads the volunteer brigade.",
    "The civil protection agency put the number of dead at 64 and said that more than 900 were "
    "being treated in field hospitals.",
    "Aftershocks shook the coast through the night, and officials asked residents not to return "
    "to damaged buildings.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
RELATED = (
    '<section class="related-articles"><h2>Read next</h2><article><h3><a href="/1">Forty die as '
    'ferry sinks off Kolva</a></h3><time datetime="2022-01-05">5 January 2022</time><p>The ferry '
    "was carrying twice the number of passengers allowed.</p></article></section>"
)
COMMENTS = (
    '<div class="comments"><h3>2 comments</h3><div>Bo says: <time datetime="2023-02-11T18:00">'
    "February 11, 2023 at 6:00 pm</time><p>My cousin says at least 300 people died there and "
    "nobody reports it.</p></div></div>"
)


def page(tmp_path: Path, body: str, head: str = "") -> Article:
    path = tmp_path / "page.html"
    path.write_text(
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{TITLE} - The Courier</title>'
        f"{head}</head><body>{body}</body></html>",
        encoding="utf-8",
    )
    (item,) = read([path])
    assert isinstance(item, Article), item
    return item


def told(article: Article) -> list[str]:
    return [
        article.text[part.start : part.end]
        for part in article.paragraphs
        if part.kind in {"body", "heading"}
    ]


LAYOUTS = {
    "teasers marked up as articles": f"<main><h1>{TITLE}</h1>{PARAGRAPHS}</main>{RELATED}",
    "comments": f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>{COMMENTS}",
    "German chrome": (
        f"<div><a>Startseite</a><a>Politik</a><a>Anmelden</a></div><article><h1>{TITLE}</h1>"
        f"<p>Von Mira Oldham</p>{PARAGRAPHS}<p>Mehr zum Thema: <a>Beben</a></p>"
        "<p>Lesen Sie auch: <a>Was tun bei einem Erdbeben?</a></p></article><p>Kommentare (12)</p>"
    ),
    "French chrome": (
        f"<article><h1>{TITLE}</h1><div>Par Mira Oldham</div><div>Temps de lecture : 3 min</div>"
        f"{PARAGRAPHS}<p>Lire aussi : Séisme, ce que l’on sait</p>"
        "<p>Cet article est réservé aux abonnés.</p></article>"
    ),
    "Spanish chrome": (
        f"<article><h1>{TITLE}</h1><p>Redacción</p>{PARAGRAPHS}<p>Síguenos en X y en Facebook</p>"
        "</article><div>Lo más leído</div><ol><li><a>Uno muere</a></li></ol>"
    ),
    "a name over a date": (
        f"<article><h1>{TITLE}</h1><p>Mira Oldham</p><p>Published Feb 11 2024</p>{PARAGRAPHS}"
        "</article>"
    ),
    "a bar of sections": (
        '<div><ul><li><a href="/w">World</a></li><li><a href="/b">Business</a></li><li>'
        '<a href="/o">Opinion</a></li><li><a href="/c">Culture</a></li><li><a href="/s">Sport</a>'
        f"</li></ul></div><div class=story><h1>{TITLE}</h1>{PARAGRAPHS}</div>"
    ),
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_the_story_and_nothing_else(layout: str, tmp_path: Path) -> None:
    article = page(tmp_path, LAYOUTS[layout])
    assert article.title == TITLE
    assert told(article) == [*STORY]


@pytest.mark.parametrize(
    "line",
    [
        "Published: ۱۱ فوریه ۲۰۲۴",
        "١١/٠٢/٢٠٢٤ - ١٤:٤٠",
        "الأحد 11 فبراير 2024",
        "11 февраля 2024, 14:40",
        "11 лютого 2024 р.",
        "11 lutego 2024, 14:40",
        "Yayınlanma: 11 Şubat 2024 - 14:40 Güncelleme: 12 Şubat 2024",
        "Minggu, 11 Februari 2024 14:40 WIB",
        "Publicerad den 11 februari 2024 kl 14.40",
        "2024. február 11. 14:40",
        "Chủ nhật, 11 tháng 2 2024",
        "११ फरवरी २०२४",
        "2024年2月11日 14:40",
        "입력 2024.02.11. 오후 2:40",
        "Publié le 11 février 2024 à 14h40 - Mis à jour le 12 février 2024 à 08h00",
        "Stand: 11.02.2024, 14:40 Uhr",
        "Feb. 11, 2024, 2:40 p.m. | By MIRA OLDHAM, Staff Writer",
    ],
)
def test_the_day_as_date_lines_all_over_the_world_write_it(line: str, tmp_path: Path) -> None:
    body = f"<article><h1>{TITLE}</h1><div>{line}</div>{PARAGRAPHS}</article>{RELATED}{COMMENTS}"
    article = page(tmp_path, body)
    assert (article.published, article.published_from) == ("2024-02-11", "date line")
    assert told(article) == [*STORY]


def test_months_elsewhere_are_no_months_in_english() -> None:
    for text in ("He drove a Mart 5 2020 model.", "The 12 maj 20 boxes", "Kim 3 2019 and so on"):
        assert [found.value for found in dates(text)] == []
    (found,) = dates("Kyiv, ١١ فبراير ٢٠٢٤ – More")
    assert ("Kyiv, ١١ فبراير ٢٠٢٤ – More"[found.start : found.end]) == "١١ فبراير ٢٠٢٤"


@pytest.mark.parametrize(
    ("value", "day"),
    [("2024-W06-7", "2024-02-11"), ("2024W067", "2024-02-11"), ("2024-W54-1", None)],
)
def test_days_of_iso_weeks(value: str, day: str | None) -> None:
    assert parse(value) == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://example.org/world/2024/feb/11/eleven-alive", "2024-02-11"),
        ("https://example.org/world/2024/foo/11/eleven-alive", None),
        ("https://example.org/2024/02/11/eleven-alive", "2024-02-11"),
    ],
)
def test_the_day_in_an_address(address: str, day: str | None) -> None:
    found = in_address(address)
    assert (found.value if found else None) == day


def test_the_day_of_a_comment_or_of_another_story_is_not_the_pages(tmp_path: Path) -> None:
    article = page(tmp_path, f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>{COMMENTS}{RELATED}")
    assert article.published is None


ZONE = '<script>window.site = {"timezone": {"short": "ET", "long": "America/New_York"}}</script>'
TIME = '<meta property="article:published_time" content="2024-02-12T02:54:29.000Z">'


@pytest.mark.parametrize(
    ("head", "day"),
    [
        (TIME, "2024-02-12"),
        (TIME + ZONE, "2024-02-11"),
        (TIME + ZONE + '<script>x = {"timeZone": "Asia/Tokyo"}</script>', "2024-02-12"),
        (TIME.replace(".000Z", "+09:00") + ZONE, "2024-02-12"),
        (TIME + ZONE.replace("America/New_York", "America/Nowhere"), "2024-02-12"),
    ],
)
def test_a_universal_time_is_taken_to_the_one_zone_a_page_names(
    head: str, day: str, tmp_path: Path
) -> None:
    article = page(tmp_path, f"<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>", head)
    assert article.published == day


def lightened(body: str) -> Any:
    tree = html_tree.parse(f"<html><body>{body}</body></html>")
    set_aside(tree)
    lighten(tree)
    return tree


def test_menus_are_taken_out_of_a_page_but_counted() -> None:
    links = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(9))
    rest = f"{PARAGRAPHS}<p><b>So</b> <span>it</span> is.</p>"
    tree = lightened(f"<div><span></span><ul>{links}</ul></div>{rest}")
    assert [e.tag for e in tree.iter("a", "li", "span", "b")] == []
    text = tree.text_content()
    assert "Section" not in text and text.endswith("So it is.")
    pages = [html_tree.parse(f"<html><body>{body}</body></html>") for body in (links + rest, rest)]
    assert lighten(pages[0]) - lighten(pages[1]) == len("Section 0" * 9)


def test_links_within_prose_and_lists_of_teasers_stay() -> None:
    links = "".join(f'<a href="/{n}">one</a> of the many words ' for n in range(9))
    long = "".join(f'<li><a href="/{n}">{STORY[0]}</a></li>' for n in range(9))
    tree = lightened(f"<div><p>{links}</p></div><ul>{long}</ul>")
    assert len(list(tree.iter("a"))) == 18


def test_a_name_that_says_the_wrong_thing_costs_no_story(tmp_path: Path) -> None:
    for name in ("related-articles", "post comments-open", "newsletter"):
        article = page(tmp_path, f"<div class='{name}'><h1>{TITLE}</h1>{PARAGRAPHS}</div>")
        assert told(article)[: len(STORY)] == [*STORY], name


def test_a_story_that_stands_outside_paragraphs_is_not_set_aside() -> None:
    """All words of the page in a block with a telling name, none of them in a `p`."""
    told = "".join(f"{text}<br><br>" for text in STORY)
    for name in ("comments-area", "related-news", "recommended"):
        tree = html_tree.parse(
            f"<html><body><div class='{name}'>{told}</div><p>©</p></body></html>"
        )
        set_aside(tree)
        assert next(tree.iter("div"), None) is not None, name
    beside = "".join(f"{text} " for text in STORY[:1])
    tree = html_tree.parse(
        f"<html><body><div>{told}{told}</div><div class='related-news'>{beside}</div></body></html>"
    )
    set_aside(tree)
    assert [e.get("class") for e in tree.iter("menu")] == ["related-news"]
