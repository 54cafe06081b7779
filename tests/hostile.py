"""Texts made to slow a reader down, of any length, and the work that a call takes, counted."""

import sys
from collections.abc import Callable

HOSTILE: dict[str, Callable[[int], str]] = {
    "one word": lambda n: "a" * n,
    "no full stop": lambda n: "killed five people and " * (n // 23),
    "open quotation marks": lambda n: '"' * n,
    "turned quotation marks": lambda n: "“" * n,
    "apostrophes": lambda n: "' " * (n // 2),
    "digits": lambda n: "1" * n,
    "numbers": lambda n: "1,000 and " * (n // 10),
    "number words": lambda n: "hundred and five " * (n // 17),
    "capitalised words": lambda n: "Aldous Brenn of " * (n // 16),
    "cues": lambda n: "said he said " * (n // 13),
    "quotes and cues": lambda n: "“Yes,” he said. " * (n // 16),
    "dates": lambda n: "on Monday 3 February 2020 " * (n // 26),
    "line ends": lambda n: "\n" * n,
    "short paragraphs": lambda n: "Five died.\n\n" * (n // 12),
    "spaces": lambda n: "killed" + " " * n,
    "commas": lambda n: "killed, " * (n // 8),
    "dashes": lambda n: "—" * n,
    "full stops": lambda n: "." * n,
    "brackets": lambda n: "(" * n,
    "claims of today": lambda n: "five were killed in Tarn today, " * (n // 32),
    "names with ages": lambda n: "Aldous Brenn, 34, a nurse, " * (n // 27),
    "abbreviations": lambda n: "a. b. " * (n // 6),
    "modifiers of dates": lambda n: "the early late mid last first day of " * (n // 38),
    "months": lambda n: "May June 5 July-" * (n // 16),
    "bare numbers": lambda n: "1 12 123 1999 2,000 03/04/05 '99 480 bc " * (n // 41),
    "weekdays": lambda n: "Monday, the 5th of Tuesday night and " * (n // 37),
    "units of time": lambda n: "a year ago two weeks before the quarter " * (n // 40),
    "the latest": lambda n: "The latest attack of May 5 killed him. " * (n // 39),
    "names after he": lambda n: "he Brennan Lind, " * (n // 17),
    "the accused": lambda n: "The accused said it rained. Ann Lee was charged. " * (n // 49),
    "the company": lambda n: "The company said it lost. Lorvane Inc. sat down. " * (n // 49),
    "hyphens before unhurt": lambda n: "a-" * (n // 2) + " unhurt.",
    "death death toll": lambda n: "death " * (n // 6) + "toll rose to 3.",
    "places in capitals": lambda n: "".join(
        f"NINE DIED IN VORL{at} A GROUP SAID. " for at in range(n // 38)
    ),
    "admitted to hospital": lambda n: "he was admitted to a hospital " * (n // 30),
    "trials in": lambda n: (
        ("the trial " + "in " * 52 + "| in Orla of two men killed was ") * (n // 196)
    ),
    "arrests": lambda n: "arrested in Orla and a blast killed two men, " * (n // 45),
    "live page": lambda n: "18.45 GMT\n\nNine died in Orla, medics said.\n\n" * (n // 44),
    "markup": lambda n: "[b] # > * " * (n // 10),
}


def work(function: Callable[[], object]) -> int:
    """How many Python calls and C calls it takes. What happens inside one regex is no call:
    `tests/benchmarks/hostile.py` times that."""
    count = 0

    def counter(frame: object, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counter)
    try:
        function()
    finally:
        sys.setprofile(None)
    return count
