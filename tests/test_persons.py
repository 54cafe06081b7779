"""Persons kept in an index are those that linking all entities at once gives."""

import random
import sqlite3
import zlib

import pytest

from idlib_cli.index import Index, name_rows, people, person_totals
from idlib_cli.index.schema import schema
from idlib_cli.index.whom import Named, whom
from idlib_cli.linking import people as linking
from idlib_cli.linking.aliases import Alias
from idlib_cli.query.filters import Filters
from idlib_cli.query.people import people as asked
from idlib_cli.records import Entity, Quote

GIVEN = ("Ana", "Bo", "A.", "Ana Lí", "Karim", "")
SURNAMES = ("Lind", "al-Masri", "Masri", "Öberg", "Oberg Jr.", "Bo")
ROLES = ("Danish minister", "Norwegian judge", "Danish judge", "spokesman", "Peruvian minister")
BODIES = ("Harbour Relief Board", "HRB", "The HRB", "Harvest Rain Bureau", "H.R.B.", "ABC", "Abc")


def made_up(chance: random.Random) -> list[Named]:
    """Whom an article may name."""
    named: dict[tuple[str, str], Named] = {}
    for _ in range(chance.randrange(1, 6)):
        if chance.random() < 0.3:
            kind, name = "organisation", chance.choice(BODIES)
            forms = [name, *chance.sample(BODIES, chance.randrange(2))]
        else:
            kind, name = "person", f"{chance.choice(GIVEN)} {chance.choice(SURNAMES)}".strip()
            forms = [name, name.split()[-1]][: chance.randrange(1, 3)]
        roles = chance.sample(ROLES, chance.choice((0, 0, 1, 2))) if kind == "person" else []
        spellings = {form: chance.randrange(1, 4) for form in forms}
        named[kind, name] = (
            kind, name, chance.randrange(3), tuple(roles), tuple(spellings.items()),
        )  # fmt: skip
    return list(named.values())


def opened() -> Index:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.executescript(schema())
    return Index(db)


def add(
    index: Index, number: int, named: list[Named], *, key: int | None = None, later: bool = False
) -> None:
    """Put in an article; with the `key` of one that is gone, its new version."""
    key = number if key is None else key
    day = f"2020-0{2 + later}-{key % 28 + 1:02}"
    index.db.execute(
        "INSERT INTO articles (number, key, article, published, rank) VALUES (?, ?, ?, ?, ?)",
        (number, f"k{key}", f"a{number}", day, number * 7 % 101),
    )
    people.insert(index.db, number, named)


def remove(index: Index, numbers: list[int]) -> None:
    people.remove(index.db, numbers)
    index.db.executemany("DELETE FROM articles WHERE number = ?", [(one,) for one in numbers])


@pytest.mark.parametrize("seed", range(12))
def test_whoever_comes_and_goes_persons_are_those_of_all_entities(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Numbers that collide, and updates that look at what changed alone.
    monkeypatch.setattr(name_rows, "crc32", lambda text: zlib.crc32(text) % 16)
    monkeypatch.setattr(people, "_MOSTLY", 1 if seed % 3 else 4)
    monkeypatch.setattr(person_totals, "_MANY", 3)
    chance = random.Random(seed)  # noqa: S311 - the same articles each time
    index = opened()
    there: list[int] = []
    for number in range(1, 9):
        add(index, number, made_up(chance))
        there.append(number)
    for number in range(9, 24):
        people.link(index.db)
        expected = linking.records(linking.link([*index.entities()]))
        assert [*index.persons()] == expected
        assert index.persons_total() == len(expected)
        gone = chance.sample(there, min(len(there), chance.randrange(3)))
        remove(index, gone)
        there = [one for one in there if one not in gone]
        if chance.random() < 0.8:
            add(index, number, made_up(chance))
            there.append(number)


@pytest.mark.parametrize("seed", range(8))
def test_new_versions_name_whom_they_name_however_often_they_come(
    seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(name_rows, "crc32", lambda text: zlib.crc32(text) % 16)
    monkeypatch.setattr(person_totals, "_MANY", 3)
    chance = random.Random(seed)  # noqa: S311 - the same articles each time
    index = opened()
    versions = {key: (key, made_up(chance)) for key in range(1, 10)}
    for number, named in versions.values():
        add(index, number, named)
    people.link(index.db)
    for number in range(10, 40):
        key = chance.choice([*versions])
        before, named = versions[key]
        remove(index, [before])
        if chance.random() < 0.6:  # a part of whom it named, and others
            others = [one for one in made_up(chance) if one[:2] not in {n[:2] for n in named}]
            named = [*chance.sample(named, chance.randrange(len(named) + 1)), *others[:1]]
        versions[key] = number, named
        add(index, number, named, key=key, later=chance.random() < 0.1)
        if chance.random() < 0.7:  # else the same may change again before names are linked
            people.link(index.db)
            expected = linking.records(linking.link([*index.entities()]))
            assert [*index.persons()] == expected


def test_a_new_version_that_names_the_same_has_nothing_linked() -> None:
    chance = random.Random(7)  # noqa: S311
    index = opened()
    versions = {number: made_up(chance) for number in range(1, 12)}
    for number, named in versions.items():
        add(index, number, named)
    people.link(index.db)
    before = [*index.persons()]
    remove(index, [3, 7])
    add(index, 12, versions[3], key=3)
    add(index, 13, versions[7], key=7)
    assert not index.db.execute("SELECT 1 FROM names WHERE person = -1 LIMIT 1").fetchone()
    assert not index.db.execute("SELECT 1 FROM gone LIMIT 1").fetchone()
    people.link(index.db)
    after = [*index.persons()]
    assert [{**one, "articles": None} for one in after] == [
        {**one, "articles": None} for one in before
    ]


@pytest.mark.parametrize(
    "name", ["Lind", "ana lind", "A. Lind", "oberg", "Öberg", "masri", "bo", "HRB", "Lindt", "Zzz"]
)
def test_a_name_finds_whom_reading_everybody_finds(name: str) -> None:
    chance = random.Random(4)  # noqa: S311
    index = opened()
    for number in range(1, 20):
        add(index, number, made_up(chance))
    people.link(index.db)
    found = asked(index, Filters(), name)
    records = [*found.records]
    index.aliases = [Alias("Nobody Else", ("Nobody Else", "Nobody"))]  # then all are put together
    everybody = asked(index, Filters(), name)
    assert records == [*everybody.records]
    assert found.notes == everybody.notes


def test_a_long_name_in_capitals_is_told_from_a_body_in_no_time() -> None:
    name = "REQUEST OF THE STATE FOR THE SURRENDER AND EXTRADITION OF THE " * 20 + "16 PEOPLE"
    quote = Quote(start=0, end=1, rule="", why="", kind="indirect", speaker=name)
    assert whom([], [quote]) == []


def test_the_words_of_two_count_for_each_and_bodies_are_named_by_what_they_said() -> None:
    entities = [
        Entity("Ada Lind", "person", ("envoy",), (("Lind", 2),)),
        Entity("Bo Reed", "person"),
    ]
    said = ["Ada Lind", "Ada Lind and Bo Reed", "Ankara", "Two soldiers", None]
    quotes = [
        Quote(
            start=n, end=n + 1, rule="", why="", kind="direct", speaker=speaker,
            repeat_of=0 if repeated else None,
        )
        for n, (speaker, repeated) in enumerate([*((s, False) for s in said), ("Bo Reed", True)])
    ]  # fmt: skip
    assert whom(entities, quotes) == [
        ("person", "Ada Lind", 2, ("envoy",), (("Lind", 2),)),
        ("person", "Bo Reed", 1, (), ()),
        ("organisation", "Ankara", 1, (), (("Ankara", 1),)),
    ]
