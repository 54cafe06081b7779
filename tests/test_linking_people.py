"""Persons and organisations across articles, and the names people type."""

from typing import Any

import pytest

from idlib_cli.linking import aliases, people
from idlib_cli.linking.naming import meant


def entity(
    name: str, number: int, *roles: str, kind: str = "person", also: tuple[str, ...] = (),
    quotes: int = 0,
) -> dict[str, Any]:  # fmt: skip
    return {
        "name": name,
        "kind": kind,
        "roles": list(roles),
        "spellings": [[name, 2], *([form, 1] for form in also)],
        "quotes": quotes,
        "number": number,
        "key": f"a{number}",
        "rank": number,
        "article": f"a{number}",
        "published": f"2021-03-0{number}",
    }


def linked(*rows: dict[str, Any], declared: str = "") -> dict[str, list[str]]:
    found = people.records(people.link(rows, aliases.parse(declared)[0]))
    return {record["name"]: record["articles"] for record in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Petra Novákova", "Petra Novakova"),
        ("Karim al-Masri", "Karim Masri"),
        ("Luis Alberto Ríos", "Luis Ríos"),
        ("J. R. Okafor", "James Okafor"),
        ("Abe", "Shinzo Abe"),
    ],
)
def test_one_person_in_two_articles(one: str, other: str) -> None:
    assert list(linked(entity(one, 1), entity(other, 2)).values()) == [["a1", "a2"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entity("Anna Keller", 1), entity("Maria Keller", 2)),
        (entity("Tom Hardy Jr.", 1), entity("Tom Hardy Sr.", 2)),
        (
            entity("Paul Grant", 1, "British police chief"),
            entity("Paul Grant", 2, "Canadian golfer"),
        ),
        (entity("Northland Council", 1, kind="organisation"), entity("Northland", 2)),
    ],
)
def test_two_persons_stay_two(one: dict[str, Any], other: dict[str, Any]) -> None:
    found = people.records(people.link([one, other]))
    assert [record["articles"] for record in found] in ([["a1"], ["a2"]], [["a2"], ["a1"]])


def test_a_surname_of_two_persons_is_given_to_neither() -> None:
    found = linked(entity("Anna Keller", 1), entity("Maria Keller", 2), entity("Keller", 3))
    assert found == {"Anna Keller": ["a1"], "Maria Keller": ["a2"], "Keller": ["a3"]}


def test_an_acronym_belongs_to_the_organisation_that_defines_it() -> None:
    full = entity("Coastal Relief Network", 1, kind="organisation", also=("CRN",))
    assert linked(full, entity("CRN", 2, kind="organisation")) == {
        "Coastal Relief Network": ["a1", "a2"]
    }


def test_the_canonical_name_is_the_fullest_that_is_not_rare() -> None:
    rows = [entity("Ines Duarte", n) for n in range(1, 8)]
    rows += [entity("Ines Maria Soares Duarte", 8)]
    assert list(linked(*rows)) == ["Ines Duarte"]
    assert list(linked(rows[0], rows[-1])) == ["Ines Maria Soares Duarte"]


def test_aliases_win() -> None:
    rows = [entity("Ines Duarte", 1), entity("Nena", 2), entity("Paulo Duarte", 3)]
    found = linked(*rows, declared="Nena = Inês Duarte, Ines Duarte  # the singer")
    assert found == {"Inês Duarte": ["a1", "a2"], "Paulo Duarte": ["a3"]}


def test_a_line_of_aliases_that_declares_nothing_is_reported() -> None:
    assert aliases.parse("# names\n\nNena\nLind = Ada Lind\n")[1] == [3]


def test_quotes_and_roles_keep_their_articles() -> None:
    rows = [
        entity("Ada Lind", 1, "mayor", quotes=2),
        entity("Lind", 2, "former mayor", quotes=1),
        entity("Bo Reed", 2, quotes=9),
    ]
    found = people.records(people.link(rows))[1:]
    assert found[0]["quotes"] == 3
    assert found[0]["roles"] == [["mayor", "2021-03-01"], ["former mayor", "2021-03-02"]]


NAMES = ["Recep Tayyip Erdoğan", "Emine Erdoğan", "Ada Lind", "Lind", "Xi Jinping", "Harbour Board"]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("erdogan", ["Recep Tayyip Erdoğan", "Emine Erdoğan"]),
        ("tayyip erdogan", ["Recep Tayyip Erdoğan"]),
        ("Ada Lind", ["Ada Lind", "Lind"]),
        ("lind", ["Ada Lind", "Lind"]),
        ("Xi", ["Xi Jinping"]),
        ("the harbour board", ["Harbour Board"]),
        ("board", ["Harbour Board"]),
    ],
)
def test_a_name_is_found_without_accents_and_by_its_parts(asked: str, names: list[str]) -> None:
    found = meant(asked, NAMES)
    assert (found.names, found.misspelt) == (names, False)


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("Erdogen", ["Recep Tayyip Erdoğan", "Emine Erdoğan"]),
        ("Xi Jingping", ["Xi Jinping"]),
        ("Qqqq", []),
    ],
)
def test_a_typing_error_is_forgiven_and_told(asked: str, names: list[str]) -> None:
    found = meant(asked, NAMES)
    assert (found.names, found.misspelt) == (names, True)


@pytest.mark.parametrize("asked", ["hwang ji woo", "Hwang Jiwoo"])
def test_a_name_is_found_however_its_words_are_parted(asked: str) -> None:
    known = ["Hwang Min-ho", "Hwang Ji-woo"]
    assert meant(asked, known) == (["Hwang Ji-woo"], False)


def test_a_typing_error_finds_what_an_alias_declares() -> None:
    declared, _ = aliases.parse("the old lion = Ada Lind")
    assert meant("Adda Lind", ["Ada Lind", "old lion"], declared) == (
        ["Ada Lind", "old lion"],
        True,
    )


def test_any_declared_spelling_finds_all() -> None:
    declared, _ = aliases.parse("the old lion = Ada Lind")
    assert meant("old lion", NAMES, declared).names == ["Ada Lind", "Lind"]
