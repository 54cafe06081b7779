"""An index brought up to date is the index made afresh, and costs what changed, not what is there.

Articles come, change and go at random; made-up articles share sentences, days, places, numbers
and names, so that copies and incidents cross them.
"""

import json
import os
import random
import sqlite3
import tracemalloc
from pathlib import Path

import pytest

from idlib_cli import query
from idlib_cli.building import extraction
from idlib_cli.index import Index
from idlib_cli.index import copies as stored_copies
from idlib_cli.index import incidents as stored_incidents
from idlib_cli.index.schema import schema
from idlib_cli.library import open_corpus
from idlib_cli.linking import copies, incidents
from idlib_cli.linking.claims import Claim, tellings
from idlib_cli.linking.copies import Printed, duplicates
from idlib_cli.linking.fingerprints import Fingerprint
from idlib_cli.linking.incidents import link
from idlib_cli.linking.memory import Told
from idlib_cli.linking.stored import pack
from idlib_cli.query.incidents import incidents as every_incident
from idlib_cli.query.people import people

PLACES = ("Harat", "Sundby", "Marib", "Norvik")
CAUSES = ("a car bomb", "a flood", "shelling", "a bus crash")
VICTIMS = ("villagers", "soldiers", "pilgrims")
NAMES = ("Ada Brenn", "Olaf Tarn", "Brenn", "Minister Tarn")


def sentence(chance: random.Random) -> str:
    number, place = chance.randrange(2, 7), chance.choice(PLACES)
    return chance.choice(
        (
            f"{chance.choice(CAUSES).capitalize()} killed {number} {chance.choice(VICTIMS)} in"
            f" {place} on {chance.randrange(1, 6)} February 2020.",
            f"At least {number} {chance.choice(VICTIMS)} were wounded near {place}.",
            f"“We counted {number} houses in {place},” {chance.choice(NAMES)} told reporters.",
            f"{chance.choice(NAMES)} said that {number} people had died since January.",
        )
    )


def write(corpus: Path, number: int, chance: random.Random, others: list[list[str]]) -> None:
    """An article; now and then most of another one's sentences."""
    body = [sentence(chance) for _ in range(chance.randrange(1, 6))]
    if others and chance.random() < 0.4:
        body = [*chance.choice(others), *body[: chance.randrange(2)]]
    others.append(body)
    day = f"date: 2020-02-0{chance.randrange(1, 9)}\n" if chance.random() < 0.8 else ""
    file = corpus / chance.choice(("a", "b")) / f"report-{number}.md"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"---\ntitle: Report {number % 3}\n{day}---\n" + "\n\n".join(body) + "\n")
    os.utime(file, (chance.randrange(10**9), 10**9 - chance.randrange(10**8)))


def answers(index: Index) -> list[list[object]]:
    results = [
        query.articles(index), query.quotes(index), query.casualties(index),
        every_incident(index, told=True), people(index), query.timeline(index),
        query.search(index, "people houses soldiers"), query.search(index, "villager Brenn"),
        query.figures(index),
    ]  # fmt: skip
    found: list[list[object]] = [
        [*map(json.dumps, result.records), result.total(), result.hidden()] for result in results
    ]
    return [*found, [*index.distinct("quotes", "speaker")]]


@pytest.mark.parametrize("seed", range(4))
def test_whatever_comes_changes_and_goes_the_answers_are_those_of_a_new_index(
    seed: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    # So few that a small corpus reaches every limit.
    monkeypatch.setattr(incidents, "WINDOW", 4)
    monkeypatch.setattr(incidents, "MEMBERS", 2)
    monkeypatch.setattr(copies, "_MOST_HOLDERS", 2)
    monkeypatch.setattr(stored_incidents, "_MOSTLY", 1)
    chance = random.Random(seed)  # noqa: S311 - the same corpora each time
    corpus, others = tmp_path / "articles", list[list[str]]()
    for number in range(12):
        write(corpus, number, chance, others)
    open_corpus(corpus)
    for _ in range(3):
        for _ in range(chance.randrange(1, 4)):
            files = sorted(corpus.rglob("*.md"))
            if chance.random() < 0.4 and len(files) > 4:
                chance.choice(files).unlink()
            else:
                write(corpus, chance.randrange(20), chance, others)
        updated = answers(open_corpus(corpus).index)
        assert updated == answers(open_corpus(corpus, cache=False).index)


def test_the_order_in_which_files_came_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    chance = random.Random(11)  # noqa: S311
    corpus, others = tmp_path / "articles", list[list[str]]()
    for number in range(10):
        write(corpus, number, chance, others)
    hidden = tmp_path / "hidden"
    corpus.rename(hidden)
    files = sorted(hidden.rglob("*.md"))
    chance.shuffle(files)
    for file in files:
        target = corpus / file.relative_to(hidden)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.rename(target)
        library = open_corpus(corpus)
    assert answers(library.index) == answers(open_corpus(corpus, cache=False).index)


def claims_of(number: int, chance: random.Random) -> list[Claim]:
    return [
        Claim(
            id=f"{number}-{position}-{chance.randrange(10**6)}",
            article=f"article-{number}",
            effect=chance.choice(("killed", "wounded")),
            start=position,
            sentence=f"{size} {victims} in {place} district {chance.randrange(3)}, {cause}",
            min=size,
            max=size,
            victims=victims,
            place=chance.choice((place, None)),
            date=chance.choice((None, f"2020-02-{chance.randrange(1, 9):02}")),
            cause=cause,
            published=chance.choice((None, f"2020-02-{chance.randrange(1, 12):02}")),
            incident=str(position),
            scope=chance.choice(("incident", "incident", "incident", "cumulative", "joint")),
        )
        for position in range(chance.randrange(1, 4))
        for size in [chance.randrange(1, 6)]
        for place in [chance.choice(PLACES)]
        for victims in [chance.choice(VICTIMS)]
        for cause in [chance.choice(CAUSES)]
    ]


@pytest.mark.parametrize(("window", "members"), [(2, 2), (4, 3), (48, 12)])
def test_incidents_linked_again_in_part_are_those_linked_anew(
    window: int, members: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incidents, "WINDOW", window)
    monkeypatch.setattr(incidents, "MEMBERS", members)
    for seed in range(6):
        chance = random.Random(seed)  # noqa: S311
        memory, articles = Told(), dict[int, list[Claim]]()
        numbers: dict[int, list[int]] = {}
        last = -1
        for step in range(6):
            gone, fresh = list[int](), list[int]()
            for number in [*range(24)] if not step else chance.sample(range(30), 2):
                gone += numbers.pop(number, [])
                if articles.pop(number, None) is None or chance.random() < 0.5:
                    articles[number] = claims_of(number, chance)
                    numbers[number] = []
                    for telling in tellings(articles[number]):
                        numbers[number].append(len(memory.told))
                        memory.told[len(memory.told)] = telling
                    fresh += numbers[number]
            incidents.relink(memory, fresh=fresh, gone=gone, last=last)
            last = max(memory.told[number].place for number in memory.homes)
            told = {
                frozenset(c for _, number in members for c in memory.told[number].claims)
                for members in memory.incidents.values()
                if members
            }
            anew = link(claim for article in articles.values() for claim in article)
            assert told == {
                frozenset(c for c, name in anew.items() if name == incident)
                for incident in anew.values()
            }


def printed(number: int, chance: random.Random) -> Fingerprint:
    story = chance.randrange(4)
    lines = range(chance.randrange(3), 12 - chance.randrange(3))
    runs = {(story * 100 + line) * 4 * 7919 for line in lines} | {4 * 13}
    return Fingerprint(
        article=f"article-{number}",
        words=len(lines) * 30,
        published=chance.choice((None, f"2020-02-{chance.randrange(1, 20):02}")),
        exact=f"{story:x}{lines.start:x}{lines.stop:x}".ljust(32, "7"),
        runs=tuple(sorted(runs)),
        numbers=(),
    )


@pytest.mark.parametrize("holders", [2, 16])
def test_copies_linked_again_in_part_are_those_linked_anew(
    holders: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "_MOST_HOLDERS", holders)
    for seed in range(8):
        chance = random.Random(seed)  # noqa: S311
        memory, there = Printed(), dict[int, int]()
        for step in range(6):
            gone, fresh = list[int](), list[int]()
            for number in [*range(20)] if not step else chance.sample(range(26), 3):
                before = there.pop(number, None)
                gone += [] if before is None else [before]
                if before is None or chance.random() < 0.5:
                    there[number] = len(memory.prints)
                    memory.prints[there[number]] = printed(number, chance)
                    fresh.append(there[number])
            copies.relink(memory, fresh=fresh, gone=gone, last=None)
            found = {
                memory.prints[one].article: memory.prints[other].article
                for one, other in memory.copied.items()
                if other is not None
            }
            assert found == duplicates(memory.prints[number] for number in there.values())


def test_a_change_in_one_article_makes_few_be_looked_at_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("IDLIB_CACHE", str(tmp_path / "cache"))
    looked_at: list[int] = []
    for module in (stored_copies, stored_incidents):
        before = module.link

        def counted(db: object, *, linked: object = before) -> int:
            looked_at.append(linked(db))  # type: ignore[operator]
            return looked_at[-1]

        monkeypatch.setattr(module, "link", counted)
    corpus = tmp_path / "articles"
    corpus.mkdir()
    for number in range(60):
        day, place = f"2020-{number % 12 + 1:02}-{number % 28 + 1:02}", PLACES[number % 4]
        (corpus / f"{number:03}.md").write_text(
            f"---\ntitle: News of {number}\ndate: {day}\n---\nThe road is open again.\n\n"
            f"At least {number + 2} villagers were killed in {place} on Monday.\n\n"
            + " ".join(f"Street {number * 30 + word} was closed." for word in range(30))
        )
    open_corpus(corpus)
    assert min(looked_at) >= 60
    looked_at.clear()
    with (corpus / "007.md").open("a") as file:
        file.write("\n")
    open_corpus(corpus)
    assert looked_at == [0, 0], "no word has changed"
    looked_at.clear()
    with (corpus / "007.md").open("a") as file:
        file.write("\n\nLater the mayor thanked the fire brigade for its work.\n")
    open_corpus(corpus)
    assert looked_at[1] == 0, "what it tells of the flood is as before"
    looked_at.clear()
    with (corpus / "007.md").open("a") as file:
        file.write("\n\nAt least 3 soldiers were wounded in Sundby on Monday.\n")
    open_corpus(corpus)
    assert len(looked_at) == 2
    assert max(looked_at) < 20


def test_a_file_of_many_articles_is_taken_part_by_part(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = json.dumps({"text": "The bridge over the Tarn was closed on Monday. " * 200}) + "\n"
    (tmp_path / "all.jsonl").write_text(line * 60)
    steps: list[tuple[int, ...]] = []
    most = 0
    extract = extraction.extracted

    def counted(work: extraction.Work, dates: dict[str, str]) -> extraction.Part:
        nonlocal most
        most = max(most, len(work.items or ()))
        return extract(work, dates)

    monkeypatch.setattr(extraction, "extracted", counted)
    open_corpus(tmp_path, cache=False, jobs=1, progress=lambda *step: steps.append(step))
    assert steps[0] == (4, 0, 1), "there is something to tell long before the file is read"
    assert steps[-1] == (60, 1, 1)
    assert most == 4


def test_memory_does_not_grow_with_the_corpus(monkeypatch: pytest.MonkeyPatch) -> None:
    # What is kept for speed is bounded: here by little.
    monkeypatch.setattr(stored_incidents, "_KEPT", 20)
    monkeypatch.setattr(stored_incidents, "_HOMES_KEPT", 20)
    monkeypatch.setattr(stored_incidents, "_ENDS_KEPT", 20)
    monkeypatch.setattr(stored_copies, "_KEPT", 20)
    monkeypatch.setattr(stored_copies, "_RUNS_KEPT", 20)

    def peak(count: int) -> int:
        chance = random.Random(5)  # noqa: S311
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.executescript(schema())
        for number in range(count):
            stored_copies.insert(db, number, stored_copies.row(printed(number, chance)))
            told = tellings(claims_of(number, chance))
            rows = [(t.place, number, "[]", pack(t)) for t in told]
            stored_incidents.insert(db, number, rows)
        tracemalloc.start()  # without what SQLite itself takes
        stored_copies.link(db)
        stored_incidents.link(db)
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    peak(80)  # word lists are loaded once, and tables of words filled
    assert peak(80) < 1.3 * peak(40)
