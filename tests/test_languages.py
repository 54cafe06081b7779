"""Articles that are not in English are named and yield nothing; English ones are left alone."""

from pathlib import Path

import pytest

from idlib_cli.facts import extract
from idlib_cli.reading import Problem, read
from idlib_cli.reading.languages import foreign
from idlib_cli.records import Article

GERMAN = (
    "Bei dem Angriff auf die Stadt sind am Montag fünf Menschen getötet worden, sagte ein Sprecher"
    " der Polizei. Die Zahl der Verletzten ist noch nicht bekannt, es werden aber mehr erwartet. "
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "German"),
        (
            "Les autorités de la ville ont dit que cinq personnes sont mortes dans les combats, et"
            " que des habitants ont été évacués par les secours vers une école qui est au nord.",
            "French",
        ),
        (
            "El alcalde dijo que las obras en el puente se han terminado y que los vecinos de la"
            " zona pueden volver a sus casas, pero no todos los que se fueron quieren hacerlo.",
            "Spanish",
        ),
        ("В результате обстрела города погибли пять человек, сообщили власти. " * 2, "Cyrillic"),
        ("市長は月曜日、橋が閉鎖されたと述べた。けが人はいなかったという。", "Japanese"),
    ],
)
def test_other_languages_are_told(text: str, language: str) -> None:
    assert (foreign(text) or "").startswith(language)


@pytest.mark.parametrize(
    "text",
    [
        "GUNMEN KILLED FIVE PEOPLE IN THE TOWN ON MONDAY, A SPOKESMAN FOR THE POLICE SAID. " * 2,
        "“Vive la France et la liberté”, he shouted to the crowd, which was one of the largest that"
        " the city has seen. The police said it was peaceful, and that they had made no arrests.",
        "Kyiv, Lviv, Odesa, Kharkiv, Dnipro, Poltava, Sumy, Rivne, Lutsk, Uman, Izium, Bucha. " * 4,
        "Short.",
    ],
)
def test_english_lists_and_short_texts_are_not(text: str) -> None:
    assert foreign(text) is None


def test_a_foreign_article_is_listed_named_and_not_mined(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GERMAN * 2)
    article, problem = read([tmp_path])
    assert isinstance(article, Article) and isinstance(problem, Problem)
    assert problem.reason == "in German, not English: no facts are looked for"
    assert "German" in article.notes[0]
    facts = extract(article)
    assert not (facts.quotes or facts.casualties or facts.dates or facts.sentences)
