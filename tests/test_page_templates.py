"""Whole web pages in the manner of common publishing systems: title, day and story of each.

The texts are made up; what is copied is how such systems mark up a page. The day expected is the
one a reader would cite.
"""

from dataclasses import dataclass
from pathlib import Path

import pytest

from idlib_cli.reading import read
from idlib_cli.records import Article

TITLE = "Ferry to the outer islands resumes after nine weeks"
STORY = (
    "The car ferry to the outer islands sailed again on Tuesday morning, nine weeks after a "
    "cracked drive shaft had left it tied up in the harbour.",
    "Some forty lorries had been waiting since before dawn, many of them loaded with animal feed "
    "that farmers on the islands had begun to ration.",
    '"We counted the bales every evening," said Torvald Immer, who keeps sheep near the northern '
    "lighthouse and had sold part of his flock.",
    "The company said the spare part had been made anew because the maker had closed, and that a "
    "second one was now in store.",
)
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
MENU = (
    '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li>'
    '<li><a href="/sport">Sport</a></li><li><a href="/weather">Weather</a></li></ul></nav>'
)
OTHERS = (
    '<div class="related"><h3>More news</h3><ul>'
    '<li><a href="/a">Council weighs a tunnel</a> <span class="date">March 2, 2021</span></li>'
    '<li><a href="/b">Storm closes two schools</a> <span class="date">April 9, 2021</span></li>'
    '<li><a href="/c">Bakery wins a prize</a> <span class="date">June 30, 2021</span></li>'
    "</ul></div>"
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page, and the day a reader of it would cite."""

    name: str
    day: str | None
    body: str
    head: str = ""
    title: str = TITLE
    note: str = ""
    """Must stand among the notes."""


def linked(published: str, *, more: str = "", kind: str = "NewsArticle") -> str:
    return (
        f'<script type="application/ld+json">{{"@context": "https://schema.org", "@type": '
        f'"{kind}", "headline": "{TITLE}", "datePublished": "{published}"{more}}}</script>'
    )


PAGES = (
    Page(
        "blog system: published and updated in two time elements",
        "2021-05-04",
        f"{MENU}<article><header class='entry-header'><h1 class='entry-title'>{TITLE}</h1>"
        "<div class='entry-meta'><span class='posted-on'>Posted on <a href='/x'><time "
        "class='entry-date published' datetime='2021-05-04T09:12:00+00:00'>May 4, 2021</time>"
        "<time class='updated' datetime='2021-05-06T11:00:00+00:00'>May 6, 2021</time></a></span>"
        "<span class='byline'> by <a href='/ann'>Ann Lee</a></span></div></header>"
        f"<div class='entry-content'>{PARAGRAPHS}</div></article>{OTHERS}"
        "<div id='comments'><h2>2 comments</h2><ol><li><b>Rob</b> says: <a>May 7, 2021 at 8:01 am"
        "</a><p>High time that somebody mended it, if you ask me.</p></li></ol></div>",
    ),
    Page(
        "content system: numbers told by the weekday beside them",
        "2021-05-04",
        f"{MENU}<main><h1 class='page-header'><span>{TITLE}</span></h1><div class='node__meta'>"
        "<span>Submitted by <span>desk</span> on Tue, 05/04/2021 - 09:12</span></div>"
        f"<div class='field--name-body'>{PARAGRAPHS}</div></main>",
    ),
    Page(
        "large chain: universal time after midnight, local time shown",
        "2021-05-04",
        f"{MENU}<main><article><h1>{TITLE}</h1><div class='byline'>By <a>Ann Lee</a></div>"
        "<span class='timestamp'>May 4, 2021 at 9:30 p.m. EDT</span>"
        f"{PARAGRAPHS}</article>{OTHERS}</main>",
        head=linked("2021-05-05T01:30:00Z"),
    ),
    Page(
        "page for phones",
        "2021-05-04",
        f"<amp-sidebar><ul><li>Home</li></ul></amp-sidebar><article><h1>{TITLE}</h1>"
        f"<p class='meta'>4 May 2021</p><amp-img src='x.jpg'></amp-img>{PARAGRAPHS}</article>",
        head=linked("2021-05-04T10:00:00+02:00"),
    ),
    Page(
        "broadcaster: day and day of change beside the headline",
        "2021-05-04",
        f"{MENU}<main><article><h1>{TITLE}</h1><div><ul><li>Published <time "
        "datetime='2021-05-04T10:00:00.000Z'>4 May 2021</time></li><li>Updated 6 May 2021</li>"
        f"</ul></div>{PARAGRAPHS}</article></main>",
        head=linked("2021-05-04T10:00:00.000Z", more=', "dateModified": "2021-05-06T08:00:00Z"'),
        note="updated 2021-05-06",
    ),
    Page(
        "only the day of the last change is shown",
        "2021-06-03",
        f"{MENU}<article><h1>{TITLE}</h1><p class='dek'>The islands breathe again.</p>"
        f"<div class='info'>By Ann Lee | Updated June 3, 2021</div>{PARAGRAPHS}</article>",
        head=linked("2019-05-04T10:00:00Z", more=', "dateModified": "2021-06-03T08:00:00Z"'),
        note="stated for machines: datePublished 2019-05-04T10:00:00Z",
    ),
    Page(
        "evergreen: a later version of what was first posted long ago",
        "2021-06-03",
        f"{MENU}<article><h1>{TITLE}</h1><p>Last updated 3 Jun 2021, originally posted "
        f"4 May 2019</p>{PARAGRAPHS}</article>",
        head=linked("2019-05-04T00:00:00+00:00"),
        note="stated for machines: datePublished 2019-05-04T00:00:00+00:00",
    ),
    Page(
        "live blog: the entries have times of their own",
        "2021-05-04",
        f"{MENU}<h1>{TITLE}</h1><div class='live-time'>4 May 2021</div>"
        f"<div class='entry'><time datetime='2021-05-05T07:10:00Z'>07:10</time><h2>Second day"
        f"</h2><p>{STORY[0]}</p></div><div class='entry'><time datetime='2021-05-04T18:00:00Z'>"
        f"18:00</time><h2>In the evening</h2><p>{STORY[1]}</p><p>{STORY[2]}</p>"
        f"<p>{STORY[3]}</p></div>",
        head=linked(
            "2021-05-04T06:00:00Z",
            kind="LiveBlogPosting",
            more=', "liveBlogUpdate": [{"@type": "BlogPosting", "datePublished": '
            '"2021-05-05T07:10:00Z"}]',
        ),
    ),
    Page(
        "dots between the numbers put the day first",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1><span class='date'>04.05.2021</span>"
        f"{PARAGRAPHS}</article>",
    ),
    Page(
        "Spanish date on an English page",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1><p class='fecha'>4 de mayo de 2021</p>"
        f"{PARAGRAPHS}</article>",
    ),
    Page(
        "Japanese date on an English page",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1><p class='hi'>2021年5月4日</p>{PARAGRAPHS}</article>",
    ),
    Page(
        "saved by a browser: the address it came from",
        "2021-05-04",
        f"{MENU}<div id='content'><h1>{TITLE}</h1>{PARAGRAPHS}</div>",
        head="<link rel='stylesheet' href='./Ferry_files/a.css'>",
    ),
    Page(
        "microdata",
        "2021-05-04",
        f"{MENU}<div itemscope itemtype='https://schema.org/NewsArticle'><h1 itemprop='headline'>"
        f"{TITLE}</h1><meta itemprop='datePublished' content='2021-05-04'>"
        f"<div itemprop='articleBody'>{PARAGRAPHS}</div></div>{OTHERS}",
    ),
    Page(
        "the day is glued to the standfirst",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1><h2>Nine weeks of waiting are over for the islands."
        f"<span class='head__date'>Tuesday, 4 May 2021</span></h2>{PARAGRAPHS}</article>",
        head=linked("2021-05-01T10:00:00Z", more=', "dateModified": "2021-05-04T08:00:00Z"'),
    ),
    Page(
        "laid out with tables",
        "2021-05-04",
        f"<table><tr><td><a href='/'>Home</a><br><a href='/n'>News</a></td><td><font size=5><b>"
        f"{TITLE}</b></font><br><font size=1>Posted: Tuesday, May 4 2021</font>{PARAGRAPHS}</td>"
        "</tr></table>",
        head=f"<title>{TITLE}</title>",
    ),
    Page(
        "no day of its own: those of other stories are not taken",
        None,
        f"{MENU}<article><h1>{TITLE}</h1>{PARAGRAPHS}</article>{OTHERS}"
        "<footer>© 2021 Island Courier</footer>",
    ),
    Page(
        "a masthead with the date of today",
        "2021-05-04",
        f"<div class='today'>Thursday, September 9, 2021</div>{MENU}<article><h1>{TITLE}</h1>"
        f"<div class='meta'>Ann Lee</div>{PARAGRAPHS}</article>",
        head=linked("2021-05-04T10:00:00Z"),
    ),
    Page(
        "a masthead that says when the site was updated",
        "2021-05-04",
        f"{MENU}<div class='clock'>Last updated: September 9, 2021</div><article><h1>{TITLE}</h1>"
        f"<div class='meta'>Ann Lee</div>{PARAGRAPHS}</article>",
        head=linked("2021-05-04T10:00:00Z"),
    ),
    Page(
        "a list of other stories between the headline and the story",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1>{OTHERS}{PARAGRAPHS}</article>",
        head=linked("2021-05-04T10:00:00Z"),
    ),
    Page(
        "the caption's date is not the page's",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1><figure><img src='x.jpg'><figcaption>The ferry in dry "
        f"dock, March 30, 2021. Photo: A. Roe</figcaption></figure>{PARAGRAPHS}</article>",
        head=linked("2021-05-04T10:00:00+01:00"),
    ),
    Page(
        "the days of an event are not the page's",
        "2021-05-04",
        f"{MENU}<article><h1>{TITLE}</h1><p>12 June 2021 – 14 June 2021</p>{PARAGRAPHS}</article>",
        head=linked("2021-05-04T10:00:00+01:00"),
    ),
)
SAVED_FROM = "<!-- saved from url=(0047)https://example.org/2021/05/04/ferry-resumes -->\n"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_title_day_and_story(page: Page, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    head = f"<!DOCTYPE html>\n{SAVED_FROM if 'saved' in page.name else ''}<html lang='en'><head>"
    title = "" if "<title>" in page.head else f"<title>{page.title} - Island Courier</title>"
    path.write_text(
        f"{head}<meta charset='utf-8'>{title}{page.head}</head><body>{page.body}</body></html>"
    )
    (article,) = read([path])
    assert isinstance(article, Article), article
    assert article.title == page.title
    assert article.published == page.day, article.published_evidence
    told = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "body"]
    assert [text for text in told if text in STORY] == list(STORY)
    assert all(text in STORY or "islands" in text for text in told), told
    assert page.note in "\n".join(article.notes)
