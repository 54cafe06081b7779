"""When an article appeared: as its reader gave it, or forced by the evidence of its own text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Publication:
    """A publication date, where it comes from, and the evidence in words."""

    value: str | None
    source: str | None
    evidence: str | None


def published(analysis: "Analysis") -> Publication:
    """The article's publication date; value is None where nothing forces one."""
    article = analysis.article
    return Publication(article.published, article.published_from, article.published_evidence)
