"""Rules for the past, the present and the future at large: "recently", "now", "the coming days"."""

import re

from idlib_cli.language.dates.meaning import Fixed, Meaning
from idlib_cli.language.dates.rules import DateRule, rule


def _past(match: re.Match[str]) -> Meaning | None:
    return Fixed(value="PAST_REF")


def _present(match: re.Match[str]) -> Meaning | None:
    return Fixed(value="PRESENT_REF")


def _future(match: re.Match[str]) -> Meaning | None:
    return Fixed(value="FUTURE_REF")


REFERENCE_RULES: tuple[DateRule, ...] = (
    rule(
        "recent-units",
        "unit",
        "lately",
        r"(?:the )?recent (?:days|weeks|months|years|decades|quarters)\b",
        _past,
        "recent weeks",
        but_not=("the past few weeks",),
    ),
    rule(
        "coming-units",
        "unit",
        "soon",
        r"(?:the )?(?:coming|future) (?:days|weeks|months|years|decades|quarters)\b",
        _future,
        "the coming days",
        but_not=("the next few days",),
    ),
    rule(
        "these-days",
        "unit",
        "at the time of writing",
        r"these days\b",
        _present,
        "these days",
    ),
    rule(
        "now",
        "word",
        "at the time of writing",
        r"(?:right )?(?:now|nowadays|currently|at present|presently|present-day|present day"
        r"|the present|modern-day|modern day|current)\b(?! (?:fiscal |calendar )?(?:day|week|month"
        r"|quarter|year|season|decade|century)\b)(?!,)",
        _present,
        "now",
        "current",
        but_not=("current year",),
    ),
    rule(
        "lately",
        "word",
        "some time before the time of writing",
        r"(?:(?:most |more )?(?:recently|lately)\b(?! as\b)"
        r"|(?:in )?the (?:recent )?past\b(?=\s*(?:[.,;:!?)]|$))"
        r"|in the (?:recent )?past\b(?! (?:few|several|couple|[0-9]|one|two|three|four|five|six"
        r"|seven|eight|nine|ten|twelve|hour|day|week|month|quarter|year|decade|century|half|dozen)))",
        _past,
        "recently",
        "the past|.",
        "in the past| it had failed",
        but_not=("the past three months", "in the past year"),
    ),
    rule(
        "soon",
        "word",
        "some time after the time of writing",
        r"(?:the (?:near |foreseeable |distant |immediate )?future|as soon as possible"
        r"|the (?:short|near) term)\b",
        _future,
        "the future",
        "as soon as possible",
        but_not=("soon",),
    ),
)
