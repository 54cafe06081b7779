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
        ("Die Arbeiten an der Brücke sollen nicht vor dem Herbst beginnen, sagte er.", "German"),
        ("Les travaux du pont ne sont pas finis, a dit le maire de la ville.", "French"),
        (
            "Wizara ya afya ilisema Jumapili kwamba watu kumi na wawili walifariki katika ajali ya"
            " basi, na wengine wengi wako hospitalini kwa matibabu ya majeraha yao makubwa.",
            "Swahili",
        ),
        (
            "Wasiirka caafimaadka ayaa sheegay in laba iyo toban qof ay ku dhinteen shil bas, waxaa"
            " kale oo uu sheegay in dad badan ay ku jiraan isbitaalka magaalada oo la daaweynayo.",
            "Somali",
        ),
        (
            "Ma'aikatar lafiya ta ce mutane goma sha biyu ne suka mutu a hatsarin mota, kuma wasu"
            " da yawa suna asibiti; ta kuma ce an kama direban da ya gudu bayan hatsarin a garin.",
            "Hausa",
        ),
        (
            "Sinabi ng kagawaran na labindalawa ang namatay sa aksidente ng bus noong Linggo, at"
            " marami pa ang nasa ospital dahil sa mga sugat na kanilang natamo sa bayan.",
            "Tagalog",
        ),
        (
            "Ministar je rekao da su dvanaest ljudi poginuli u nesreći autobusa, a da je više njih"
            " u bolnici; vozač koji je pobjegao još nije pronađen, kao ni njegov suputnik.",
            "Croatian",
        ),
        (
            "Sosialaministeri hefur greint frá því að tólf manns hafi látist þegar rúta fór út af"
            " veginum, en fleiri eru á sjúkrahúsi og það er ekki vitað hvað olli slysinu.",
            "Icelandic",
        ),
        (
            "Uchuvchi samolyotni dalaga qo‘ndirdi, yo‘lovchilardan hech kim jabrlanmadi, biroq"
            " yuk bo‘limida yong‘in chiqqani haqida xabar berildi, tekshiruv davom etmoqda,"
            " mutaxassislar voqea joyida ishlamoqda, natijalar ertaga e’lon qilinadi.",
            "another language",
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
        "Osasuna 2 Real Betis 1; Athletic Club 0 Celta de Vigo 0; Las Palmas 1 Girona 3. " * 6,
        "Ukraine’s shelling kills one, wounds four - mayor’s office says",
        "tents, blankets, water tanks, generators, body bags, tarpaulins, jerry cans, pumps, cots,"
        " kitchen sets, solar lamps, mosquito nets, soap, trucks and fuel arrived on Monday",
        "The mayor said in Spanish: «El puente no es seguro y no vamos a permitir que los niños"
        " pasen por él», and left. The council will vote on it on Monday, she told us.",
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
