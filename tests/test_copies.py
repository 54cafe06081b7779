"""Which articles are copies: found whatever the order, and never at the price of a fact."""

import random
import sqlite3

from idlib_cli.index import Index, copies
from idlib_cli.linking.copies import duplicates
from idlib_cli.linking.fingerprints import Fingerprint, fingerprint
from idlib_cli.records import Article, Paragraph

PLACES = [
    "harbour",
    "quay",
    "market",
    "bridge",
    "mill",
    "school",
    "station",
    "tower",
    "garden",
    "square",
]
VERBS = [
    "closed",
    "opened",
    "flooded",
    "burned",
    "reopened",
    "moved",
    "sold",
    "painted",
    "rebuilt",
    "searched",
]


def story(seed: int, sentences: int) -> list[str]:
    chance = random.Random(seed)  # noqa: S311 - made-up prose
    words = [f"{chance.choice(PLACES)}{chr(97 + chance.randrange(26)) * 2}" for _ in range(400)]
    return [
        f"The {chance.choice(words)} near the {chance.choice(words)} was {chance.choice(VERBS)} "
        f"when {chance.choice(words)} and {chance.choice(words)} met at {chance.choice(words)}."
        for _ in range(sentences)
    ]


def printed(name: str, lines: list[str], published: str | None = None) -> Fingerprint:
    text = " ".join(lines)
    body = (Paragraph(0, len(text), "body"),)
    return fingerprint(Article(id=name, path=name, text=text, paragraphs=body, published=published))


def test_the_same_words_in_other_type_are_a_copy_of_the_earlier_one() -> None:
    lines = ["“It’s over”, the mayor said of the strike in Łódź.", *story(1, 5)]
    plain = [line.replace("“", '"').replace("”", '"').replace("’", "'").upper() for line in lines]
    later = printed("a", lines, "2020-02-04")
    assert duplicates([later, printed("b", plain, "2020-02-03")]) == {"a": "b"}


def test_an_agency_story_rewritten_at_the_edges_is_a_copy() -> None:
    lines = story(2, 40)
    rewritten = [*story(3, 3), *lines[2:33]]
    assert duplicates([printed("long", lines), printed("cut", rewritten)]) == {"cut": "long"}


def test_an_update_that_adds_to_a_story_is_not_its_copy_but_covers_it() -> None:
    lines = story(4, 20)
    update = [*lines, *story(5, 20)]
    found = duplicates([printed("early", lines, "2020-02-03"), printed("late", update)])
    assert found == {"early": "late"}


def test_daily_bulletins_with_other_numbers_are_no_copies() -> None:
    lines = story(6, 30)
    first = [*lines, "In all 412 houses, 31 shops and 7 schools were damaged by 2 June."]
    second = [*lines, "In all 598 houses, 44 shops and 9 schools were damaged by 3 June."]
    assert duplicates([printed("one", first), printed("two", second)]) == {}


def test_short_reports_by_one_template_are_no_copies() -> None:
    report = "Gunmen attacked a checkpoint in the village of {}. Nobody was hurt. No group claimed"
    one, two = (printed(p, [report.format(p), "the attack."]) for p in ("Norby", "Sundby"))
    assert duplicates([one, two]) == {}


def test_the_order_of_articles_does_not_matter_and_no_original_is_a_copy() -> None:
    bases = [story(seed, 30) for seed in range(10, 16)]
    every = [
        printed(f"{number}-{version}", base[version:], f"2020-02-0{version + 1}")
        for number, base in enumerate(bases)
        for version in range(4)
    ]
    found = duplicates(every)
    assert found == duplicates(reversed(every))
    assert set(found) == {f"{n}-{v}" for n in range(6) for v in (1, 2, 3)}
    assert not set(found.values()) & set(found)


def test_ten_times_the_articles_take_about_ten_times_the_comparisons() -> None:
    footer = story(99, 4)  # the same boilerplate under every article

    def looked_up(count: int) -> int:
        entries = [printed(str(n), [*story(n, 12), *footer]) for n in range(count)]
        seen = 0

        class Counted(tuple[int, ...]):
            def __iter__(self):  # type: ignore[no-untyped-def]
                nonlocal seen
                seen += len(self)
                return super().__iter__()

        for entry in entries:
            object.__setattr__(entry, "runs", Counted(entry.runs))
        assert duplicates(entries) == {}
        return seen

    assert looked_up(200) < 15 * looked_up(20)


def test_the_place_of_one_that_went_is_found_without_looking_at_all_that_did() -> None:
    db: sqlite3.Connection = Index().db
    one = printed("one", story(1, 20))
    for number in range(1, 30):
        copies.insert(db, number, copies.row(printed(f"{number}", story(number, 20))))
    db.execute("UPDATE fingerprints SET settled = 1")
    for number in range(1, 30):
        copies.remove(db, [number])
    plan = db.execute(f"EXPLAIN QUERY PLAN {copies._GONE}", copies.row(one)).fetchall()
    assert [step[3] for step in plan] == [
        "SEARCH fingerprints USING INDEX fingerprints_open (article=? AND place=?)"
    ]
    copies.insert(db, 99, copies.row(printed("7", story(7, 20))))
    assert db.execute("SELECT number FROM fingerprints WHERE article = 99").fetchall() == [(7,)]
