"""What a sentence names that a question does not: the places and names that may answer it."""

import re

from idlib_cli.ask.question import Question
from idlib_cli.ask.wording import all_keys, group, is_nation, key
from idlib_cli.index.terms import COMMON, WORD

_PLACE = re.compile(
    r"\b(?i:in|at|near|from|outside|to|of|into|around)\s+(?i:the\s+)?(?:[a-z]+\s+){0,3}?"
    r"(?P<place>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)"
)
_KIND_OF_PLACE = re.compile(
    r"\b(?:town|city|village|province|region|district|port|capital|country|state)\s+of\s+(?P<place>"
    r"[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*)|\b(?P<named>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)*),\s+"
    r"(?:a|an|the)\s+(?:[\w-]+\s+){0,3}(?:town|city|village|province|region|port|suburb)\b"
)
_NAME = re.compile(r"(?<![.!?“\"‘]\s)(?<!^)\b[A-Z][\w’'-]+(?:\s+(?:[a-z]{2}[-\s])?[A-Z][\w’'-]+)*")


def places_told(question: Question, text: str) -> list[str]:
    """Places that a sentence names and the question does not, likeliest first."""
    told = [m["place"] or m["named"] for m in _KIND_OF_PLACE.finditer(text)]
    told += [m["place"] for m in _PLACE.finditer(text)]
    return [p for p in dict.fromkeys(told) if _new(question, p) and not is_nation(p.split()[0])]


def names_told(question: Question, text: str) -> list[str]:
    """Names that a sentence has and the question has not."""
    return [m.group() for m in _NAME.finditer(text) if _new(question, m.group())]


def _new(question: Question, name: str) -> bool:
    asked = all_keys(question.text)
    parts = [w for w in WORD.findall(name) if w.lower() not in COMMON]
    return (
        bool(parts)
        and parts[0].lower() not in group("calendar")
        and not any(key(w) & asked for w in parts)
    )
