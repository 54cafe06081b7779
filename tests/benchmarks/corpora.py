"""Made-up corpora of any size: sentences of the bundled articles put together anew.

The bundled articles tell of war in every sentence, which news does not: three sentences of five
come from `plain.txt`, so that an article holds about as many facts as one in a newspaper. Words
grow as they do in news: most of the capitalised words of a sentence, and some others, give way
to invented ones drawn by Zipf's law from a vocabulary that grows with the corpus, so that a
larger corpus has more names and more rare words, and common words stay common. An article is a
pure function of its number: ten more articles leave the others as they are.
"""

import random
import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SENTENCES = 48
BUNDLED_SHARE = 0.4
"""So many of the sentences come from the bundled articles."""
FOLDER = 1000
"""Articles in one folder."""

_NAME = re.compile(r"\b[A-Z][a-zğşçéö]{3,}(?: [A-Z][a-zğşçéö]{3,})*\b")
_WORD = re.compile(r"\b[a-z]{6,}\b")
_SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in ("a", "e", "i", "o", "u", "an", "er", "il")]


def bundled_sentences() -> list[str]:
    """The sentences of the bundled articles, without front matter."""
    found = []
    for path in sorted((ROOT / "corpus").glob("*.md")):
        body = path.read_text(encoding="utf-8").split("---\n", 2)[-1]
        for paragraph in body.split("\n\n"):
            text = " ".join(paragraph.split())
            if not text.startswith(("#", "*", "!")):
                found += re.split(r"(?<=[.!?])\s+(?=[A-Z“])", text)
    return [sentence for sentence in found if len(sentence) > 20]


def plain_sentences() -> list[str]:
    """The sentences of everyday news."""
    lines = Path(__file__).with_name("plain.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def invented(rank: int, *, name: bool) -> str:
    """The word of a rank: always the same."""
    word, rest = "", rank + 97
    while rest:
        rest, syllable = divmod(rest, len(_SYLLABLES))
        word += _SYLLABLES[syllable]
    return (word if len(word) > 3 else word + "rin").capitalize() if name else word + "s"


def zipf(chance: random.Random, size: int) -> int:
    """A rank below `size`, by Zipf's law."""
    return min(int(size ** chance.random()), size - 1)


def article(number: int, bundled: list[str], plain: list[str]) -> str:
    """The text of the article of that number, about 5 kB, with front matter."""
    chance = random.Random(number)  # noqa: S311 - the same article each time
    # Heaps' law: the words there are grow with a power of the text.
    names, words = int(40 * (number + 20) ** 0.6), int(60 * (number + 20) ** 0.6)
    who = [
        f"{invented(zipf(chance, 300), name=True)} {invented(zipf(chance, names), name=True)}"
        for _ in range(6)
    ]

    def renamed(match: re.Match[str]) -> str:
        if chance.random() < 0.5:
            return match.group()
        # "Ada Brenn", or where one word stood "Brenn": parts of different names are not mixed.
        return chance.choice(who) if " " in match.group() else chance.choice(who).split()[1]

    def reworded(match: re.Match[str]) -> str:
        if chance.random() > 0.12:
            return match.group()
        return invented(zipf(chance, words), name=False)

    lines = []
    for at in range(SENTENCES):
        sentence = chance.choice(bundled if chance.random() < BUNDLED_SHARE else plain)
        text = _WORD.sub(reworded, _NAME.sub(renamed, sentence))
        lines.append(text if at % 3 else f"\n{text}")
    day = f"20{10 + number % 12}-{number % 12 + 1:02}-{number % 28 + 1:02}"
    outlet = invented(zipf(chance, 200), name=True)
    head = f"---\ntitle: {who[0]} and {who[1].split()[1]} {chance.choice(('meet', 'clash'))}\n"
    return f"{head}outlet: {outlet} Post\ndate: {day}\n---\n" + "\n".join(lines) + "\n"


def make(folder: Path, size: int) -> None:
    """Write a corpus of `size` articles; what is there already stays."""
    bundled, plain = bundled_sentences(), plain_sentences()
    for number in range(size):
        file = folder / f"{number // FOLDER:03}" / f"report-{number:06}.txt"
        if number % FOLDER == 0:
            file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            file.write_text(article(number, bundled, plain), encoding="utf-8")
