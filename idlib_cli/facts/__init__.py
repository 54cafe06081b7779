"""An Article to its facts: quotes, casualties, figures, dates, names.

`extract(article)` is a pure function of the article: it depends on no other article, no clock
and no file, so that a build can be spread over processes or machines.

What several extractors need is computed once per article, by `facts.analysis.Analysis`; each
extractor takes that and returns its facts in the order of the text.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from idlib_cli.facts.analysis import Analysis
from idlib_cli.records import Article, Facts

__all__ = ["EXTRACTOR_VERSION", "extract"]

EXTRACTOR_VERSION = 20
"""Goes up whenever any extractor may give other facts: a cache of another version is rebuilt."""


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without a look for garbage meanwhile: it takes a tenth of the time and finds next to none."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@_uncollected()
def extract(article: Article) -> Facts:
    """All facts of one article, each in the order of the text."""
    from idlib_cli.facts import figures, people, timeline

    analysis = Analysis(article)
    if article.language:
        return Facts(
            published=article.published,
            published_from=article.published_from,
            published_evidence=article.published_evidence,
        )
    return Facts(
        published=analysis.published.value,
        published_from=analysis.published.source,
        published_evidence=analysis.published.evidence,
        sentences=analysis.sentences,
        quotes=analysis.quotes,
        casualties=analysis.casualties,
        figures=tuple(figures.extract(analysis)),
        dates=tuple(timeline.extract(analysis)),
        entities=tuple(people.extract(analysis)),
    )
