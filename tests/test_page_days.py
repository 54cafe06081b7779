"""The day of a web page by every convention that states it or gives it away.

The pages are made up. Each shows no date line, so that the convention alone decides.
"""

from pathlib import Path

import pytest

from idlib_cli.reading import read
from idlib_cli.reading.html_statements import MODIFIED_NAMES, PUBLISHED_NAMES
from idlib_cli.reading.numeric_order import day_first
from idlib_cli.records import Article
from tests.test_page_templates import MENU, OTHERS, PARAGRAPHS, TITLE

DAY = "2021-05-04"
EPOCH = 1620122400  # 2021-05-04T10:00:00Z


def published(
    tmp_path: Path, head: str = "", above: str = "", below: str = "", *, html: str = "lang='en'"
) -> str | None:
    path = tmp_path / "page.html"
    path.write_text(
        f"<!DOCTYPE html><html {html}><head><meta charset='utf-8'><title>{TITLE}</title>{head}"
        f"</head><body>{MENU}<article>{above}<h1>{TITLE}</h1>{below}{PARAGRAPHS}</article>{OTHERS}"
        "</body></html>"
    )
    (article,) = read([path])
    assert isinstance(article, Article), article
    return article.published


HEADS = {
    "Open Graph": f"<meta property='article:published_time' content='{DAY}T10:00:00+01:00'>",
    "Open Graph, the wrong attribute": f"<meta name='og:article:published_time' content='{DAY}'>",
    "Dublin Core": f"<meta name='DC.date.issued' scheme='W3CDTF' content='{DAY}'>",
    "Dublin Core terms": f"<meta name='DCTERMS.created' content='{DAY}'>",
    "a search service": f"<meta name='sailthru.date' content='{DAY} 10:00:00'>",
    "trackers of readers": f"<meta name='parsely-pub-date' content='{DAY}T10:00:00Z'>",
    "trackers with colons": f"<meta property='cXenseParse:recs:publishtime' content='{DAY}T1Z'>",
    "library catalogues": "<meta name='citation_publication_date' content='2021/05/04'>",
    "a name of their own": f"<meta name='Story-Publish-Date' content='{DAY}'>",
    "in words": "<meta name='pubdate' content='Tue, 04 May 2021 10:00:00 GMT'>",
    "numbers alone": "<meta name='publish_date' content='20210504'>",
    "seconds since 1970": f"<meta name='article.published' content='{EPOCH}'>",
    "thousandths since 1970": f"<meta name='pub_date' content='{EPOCH}000'>",
    "microdata in a meta tag": f"<meta itemprop='datePublished' content='{DAY}'>",
    "JSON-LD in a graph": '<script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, '
    f'{{"@type": ["NewsArticle"], "datePublished": "{DAY}T10:00:00+02:00"}}]}}</script>',
    "JSON-LD in a comment": '<script type="application/ld+json">\n<!--\n{"@type": "BlogPosting", '
    f'"datePublished": "{DAY}"}}\n-->\n</script>',
    "JSON-LD with a comma too many": '<script type="application/ld+json">{"@type": "Article", '
    f'"datePublished": "{DAY}",}}</script>',
    "JSON-LD broken by quotation marks": '<script type="application/ld+json">{"@type": "Article", '
    f'"headline": "The "new" ferry", "datePublished": "{DAY}"}}</script>',
    "data for trackers": f"<script>dataLayer = [{{'pageType': 'article', 'publishDate': '{DAY}'}}]"
    "</script>",
    "data of an application": '<script id="__DATA__" type="application/json">{"article": '
    f'{{"firstPublishedAt": {EPOCH}000, "expires": "2031-01-01"}}}}</script>',
    "data within a string": rf'<script>x = "{{\"published_at\":\"{DAY}T10:00:00Z\"}}"</script>',
    "the address for phones": "<link rel='amphtml' href='https://example.org/2021/05/04/ferry/amp'>",
    "the feed of its comments": "<link rel='alternate' type='application/rss+xml' "
    "href='https://example.org/2021/05/04/ferry/feed/'>",
    "what others embed": "<link rel='alternate' type='application/json+oembed' "
    "href='https://example.org/oembed?url=https%3A%2F%2Fexample.org%2F2021%2F05%2F04%2Fferry%2F'>",
    "an address without marks": "<link rel='canonical' href='https://example.org/20210504/ferry'>",
}


@pytest.mark.parametrize("convention", HEADS)
def test_stated_in_the_head(convention: str, tmp_path: Path) -> None:
    assert published(tmp_path, HEADS[convention]) == DAY


@pytest.mark.parametrize("name", PUBLISHED_NAMES)
def test_every_name_of_the_list(name: str, tmp_path: Path) -> None:
    assert published(tmp_path, f"<meta name='{name}' content='{DAY}'>") == DAY
    assert name.isalnum() and name not in MODIFIED_NAMES


BESIDE = {
    "microdata": f"<span itemprop='datePublished' content='{DAY}'>Tuesday</span>",
    "RDFa": f"<span property='schema:datePublished' content='{DAY}'>Tuesday</span>",
    "microformats": f"<a class='u-url'><time class='dt-published' datetime='{DAY}'>Tue</time></a>",
    "old microformats": f"<abbr class='published' title='{DAY}T10:00:00Z'>Tuesday</abbr>",
    "time element": f"<time datetime='{DAY}T10:00+01:00' class='x1 x2'>Tuesday</time>",
    "a script that says how long ago": f"<span class='timeago' title='{DAY}T10:00:00Z'></span>",
    "an element of their own": f"<relative-time datetime='{DAY}T10:00:00Z'>Tue</relative-time>",
    "for a script": f"<div data-published-date='{DAY}'></div>",
    "for a script, in seconds": f"<div class='meta' data-timestamp='{EPOCH}'></div>",
    "for those who listen": "<div aria-label='Published: 10:12 a.m. ET May 4, 2021 Updated: 11:40"
    " a.m. ET May 6, 2021'></div>",
    "for sharing": "<a href='https://social.example/sharer.php?u=https%3A%2F%2Fexample.org%2F2021"
    "%2F05%2F04%2Fferry'>Share</a>",
}


@pytest.mark.parametrize("convention", BESIDE)
@pytest.mark.parametrize("where", ["above", "below"])
def test_stated_beside_the_headline(convention: str, where: str, tmp_path: Path) -> None:
    assert published(tmp_path, **{where: BESIDE[convention]}) == DAY


NOT_OURS = {
    "expiry": "<meta name='expires' content='2021-05-04'>",
    "a draft that is planned": "<script>x = {'plannedPublishDate': '2021-05-04'}</script>",
    "the site's own": "<meta name='video:release_date' content='2021-05-04'>",
    "the scripts do not agree": "<script>a = [{'publishDate': '2021-05-04'}, "
    "{'publishDate': '2021-05-05'}]</script>",
    "a cache": "<script>x = {'cachePublishTime': 1620122400}</script>",
    "a number that is no time": "<meta name='pubdate' content='123456789'>",
    "each story can be shared": "".join(
        f"<a href='https://social.example/sharer.php?u=https://example.org/2021/05/0{n}/x'>Share</a>"
        for n in (1, 2, 3)
    ),
}


@pytest.mark.parametrize("what", NOT_OURS)
def test_another_day_is_not_the_pages(what: str, tmp_path: Path) -> None:
    assert published(tmp_path, NOT_OURS[what], below=NOT_OURS[what]) is None


def test_the_time_of_a_comment_or_of_other_stories_is_not_the_pages(tmp_path: Path) -> None:
    teasers = "".join(
        f"<div class='card'><h3>Storm {n} closes schools</h3><time class='entry-date' "
        f"datetime='2021-05-0{n}'>{n} days ago</time></div>"
        for n in (1, 2, 3)
    )
    comment = (
        f"<div class='comment'><b>Rob</b> <time pubdate datetime='{DAY}'>a while ago</time>"
        "<p>High time that somebody mended it, if you ask me.</p></div>"
    )
    far = "<div>" * 30 + "</div>" * 30 + "<p></p>" * 60
    assert published(tmp_path, below=far + teasers) is None
    assert published(tmp_path, below=far + comment) is None


def test_of_two_time_elements_the_one_beside_the_headline_counts(tmp_path: Path) -> None:
    above = (
        "<div><a href='/x'>Storm closes two schools</a><time class='entry-date published' "
        "datetime='2021-04-30'>30/4</time></div>" + "<div></div>" * 30
    )
    own = f"<time class='entry-date published' datetime='{DAY}'>4/5</time>"
    assert published(tmp_path, above=above, below=own) == DAY


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Last updated 3 Jun 2021, originally posted 4 May 2019", "2021-06-03"),
        ("Last updated 3 Jun 2021, first published 4 May 2019", "2019-05-04"),
        ("Originally posted 4 May 2019, last updated 3 Jun 2021", "2019-05-04"),
        ("Updated 3 Jun 2021 | Published 4 May 2019", "2019-05-04"),
        ("Original research | 4 May 2019", "2019-05-04"),
    ],
)
def test_which_of_two_days_in_a_line(line: str, day: str, tmp_path: Path) -> None:
    head = "<meta property='article:published_time' content='2019-05-04T00:00:00+00:00'>"
    assert published(tmp_path, head, below=f"<p class='meta'>{line}</p>") == day


@pytest.mark.parametrize(
    ("html", "head", "day"),
    [
        ("lang='en-GB'", "", "2021-04-05"),
        ("lang='en-US'", "", "2021-05-04"),
        ("lang='fr'", "", "2021-04-05"),
        ("lang='en'", "", "2021-05-05"),
        ("lang='en-CA'", "", "2021-05-05"),
        ("lang='en'", "<meta property='og:locale' content='en_AU'>", "2021-04-05"),
        ("lang='en-US'", "<link rel='canonical' href='https://example.co.uk/x'>", "2021-04-05"),
        ("lang='en-GB'", "<script>x = {'built': '2021-05-04'}</script>", "2021-05-04"),
    ],
)
def test_numbers_are_read_by_what_the_page_holds_and_where_it_is_at_home(
    html: str, head: str, day: str, tmp_path: Path
) -> None:
    assert day_first("05/04/2021") is None
    line = "<p class='date'>Posted 05/04/2021</p>"
    stated = "<meta property='article:published_time' content='2021-05-05'>"
    found = published(tmp_path, head + stated, below=line, html=html)
    assert found == day
