"""The spellings in which crawlers and archives write an article as a JSON object.

trafilatura, newspaper4k, news-please, Media Cloud, ninjs, schema.org: the first spelling that
holds something is taken.
"""

from collections.abc import Callable, Mapping
from typing import Any

from idlib_cli.reading.header import authors

TEXT = ("text", "raw_text", "maintext", "body_text", "articleBody", "content", "body", "story")
MARKUP = ("body_xhtml", "body_html", "content_html", "html", "article_html")
"""Fields that hold the text as markup."""
_ID = ("id", "article_id", "stories_id", "guid", "uri", "_id", "uuid", "fingerprint")
_TITLE = ("title", "headline", "name")
_DATE = (
    "date",
    "published",
    "date_publish",
    "publish_date",
    "published_at",
    "publishedAt",
    "publication_date",
    "pub_date",
    "pubDate",
    "datePublished",
    "versioncreated",
    "firstcreated",
    "versionCreated",
    "firstCreated",
)
_OUTLET = (
    "outlet",
    "sitename",
    "site_name",
    "meta_site_name",
    "source-hostname",
    "provider",
    "source",
    "publisher",
    "media_name",
    "source_domain",
    "hostname",
    "source_hostname",
    "domain",
)
_AUTHORS = ("authors", "author", "byline", "by")
_URL = ("url", "link", "canonical_link", "source_url", "source-url", "canonical_url", "source")


def text_of(fields: Mapping[str, Any]) -> str | None:
    """The article's text, exactly as the field holds it."""
    for name in TEXT:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return _main(fields.get("bodies"), plain=True)


def markup_of(fields: Mapping[str, Any]) -> str | None:
    """The article's text as markup, for objects that hold it in no other form."""
    for name in MARKUP:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value
    return _main(fields.get("bodies"), plain=False)


def _main(values: object, *, plain: bool) -> str | None:
    """The value of role "main", or the first, in a list of them as ninjs 2 writes it."""
    if not isinstance(values, list):
        return None
    found = [
        value
        for value in values
        if isinstance(value, Mapping)
        and isinstance(value.get("value"), str)
        and value["value"].strip()
        and plain != ("html" in str(value.get("contentType") or value.get("contenttype") or ""))
    ]
    found.sort(key=lambda value: value.get("role") != "main")
    return str(found[0]["value"]) if found else None


def id_of(fields: Mapping[str, Any]) -> str | None:
    """The id, if the object has one."""
    return _scalar(fields, _ID)


def metadata(fields: Mapping[str, Any]) -> dict[str, Any]:
    """title, outlet, authors, published and url as `article.build` takes them."""
    return {
        "title": _scalar(fields, _TITLE) or _main(fields.get("headlines"), plain=True),
        "outlet": _scalar(fields, _OUTLET, but=is_address),
        "authors": _authors(fields),
        "published": _scalar(fields, _DATE),
        "url": _scalar(fields, _URL, but=lambda value: not is_address(value)),
    }


def is_address(value: str) -> bool:
    """Some crawlers write an address where others write a name."""
    return value.startswith(("http://", "https://"))


def _scalar(
    fields: Mapping[str, Any],
    names: tuple[str, ...],
    *,
    but: Callable[[str], bool] = lambda value: False,
) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, Mapping):
            value = value.get("name") or value.get("title")
        if isinstance(value, bool) or not isinstance(value, str | int):
            continue
        if str(value).strip() and not but(str(value).strip()):
            return str(value).strip()
    return None


def _authors(fields: Mapping[str, Any]) -> tuple[str, ...]:
    for name in _AUTHORS:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return authors(value)
        if isinstance(value, Mapping):
            value = [value]
        if isinstance(value, list):
            named = (v.get("name") if isinstance(v, Mapping) else v for v in value)
            found = tuple(v.strip() for v in named if isinstance(v, str) and v.strip())
            if found:
                return found
    return ()
