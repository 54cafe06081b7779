"""How the time of extraction grows on hostile texts: `python tests/benchmarks/hostile.py`.

Prints for each text the seconds of processor for 20,000 and 80,000 characters and their ratio:
4 is linear, 16 quadratic. Regexes that look too far show up here and nowhere else.
"""

import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from idlib_cli.facts import extract
from idlib_cli.reading.paragraphs import paragraphs
from idlib_cli.records import Article
from tests.hostile import HOSTILE


def seconds(text: str) -> float:
    """Seconds of processor to extract the facts of a text."""
    article = Article(id="a", path="a.txt", key="a", text=text, paragraphs=paragraphs(text, 0))
    began = time.process_time()
    extract(article)
    return time.process_time() - began


def main() -> None:
    """Print the table."""
    print(f"{'text':24}{'20 kB':>8}{'80 kB':>8}{'ratio':>8}")
    for name, make in HOSTILE.items():
        few, many = seconds(make(20_000)), seconds(make(80_000))
        print(f"{name:24}{few:8.2f}{many:8.2f}{many / few if few > 0.005 else 0:8.1f}")


if __name__ == "__main__":
    main()
