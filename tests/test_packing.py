"""What is packed comes back as it was, whatever its shape."""

import json
import random

import pytest

from idlib_cli.index import copies
from idlib_cli.index.fact_packing import pack_facts, unpack_facts
from idlib_cli.index.ids import incident_name, incident_number, number
from idlib_cli.index.packing import pack, packed_lines, unpack, unpacked_lines
from idlib_cli.index.schema import PLACE_COLUMNS, TABLES
from idlib_cli.linking.fingerprints import Fingerprint

TEXT = "Rain fell.\nNobody was hurt, “they” said.\n\nMore follows \ud800 𝄞."
LAYOUTS = [
    ([], [], []),
    ([(0, 10, "title")], [0, 10], []),
    ([(0, 10, "title"), (11, 41, "body"), (43, 60, "junk")], [0, 10, 11, 41, 43, 60], [0, 43]),
    # A paragraph that begins before its sentence, two that share one, one without any.
    ([(0, 41, "body"), (11, 60, "body"), (60, 60, "body")], [0, 10, 12, 41, 43, 60], []),
    # Sentences that overlap, and ones longer than a character can say.
    ([(0, 90_000, "body")], [0, 70_000, 69_990, 90_000], []),
]


@pytest.mark.parametrize(("paragraphs", "offsets", "pages"), LAYOUTS)
def test_a_text_and_its_layout(
    paragraphs: list[tuple[int, int, str]], offsets: list[int], pages: list[int]
) -> None:
    found = unpack(pack(TEXT, paragraphs, offsets, pages))
    assert (found.text, found.paragraphs) == (TEXT, paragraphs)
    assert (found.offsets, found.pages) == (offsets, pages)


def test_lines_with_a_hint_and_without() -> None:
    facts = [[3, 12, "active\n", None, "“killed” says so.", 10**30, 1.5, True]]
    for hint in (b"", b"a text that says killed"):
        lines = unpacked_lines(packed_lines([facts, []], hint), hint)
        assert [json.loads(line) for line in lines] == [facts, []]


@pytest.mark.parametrize("count", [0, 3, 64, 65, 200, 3000])
@pytest.mark.parametrize("unit", [1, 4])
def test_fingerprints(count: int, unit: int) -> None:
    chance = random.Random(count)  # noqa: S311
    runs = sorted({chance.randrange(2**32 // unit) * unit for _ in range(count)})
    numbers = tuple(sorted({chance.randrange(2**24) for _ in range(count % 7)}))
    before = Fingerprint("", 900, "2020-02-03", "ab" * 16, tuple(runs), numbers)
    _, stored = copies.row(before)
    assert copies.fingerprint(stored) == before
    assert len(stored) < 100 + 4.5 * len(runs)


def test_incidents_are_numbered_in_the_order_of_their_names() -> None:
    names = ["0000000000000000", "7fffffffffffffff", "8000000000000000", "ffffffffffffffff"]
    numbers = [number(name) for name in names]
    assert numbers == sorted(numbers)
    assert [incident_name(n) for n in numbers] == [f"i{name}" for name in names]
    assert [incident_number(f"i{name}") for name in names] == numbers
    assert incident_number("nothing of the kind") is None


def test_facts_come_back_as_they_were_whatever_follows_from_what() -> None:
    chance = random.Random(3)  # noqa: S311
    text = "“We hold on,” Ada Lind said on 3 May 2020, when some 40 people had left. " * 3
    usual = {
        "min": [None, 40, 40.0, 0.5, 0], "max": [None, 40, 40.0, 0.5, 0], "start": [3, 20, 90],
        "length": [0, 7], "speaker": [None, "Ada Lind"], "speaker_as_written": [None, "Ada Lind"],
        "speaker_start": [None, 0, 14], "speaker_end": [None, 22, 30], "statement": [None, 1, 2],
        "date": [None, "2020-05-03"], "date_end": [None, "2020-05-03"], "why": ["as written"],
        "first_day": [None, "2020-05-03"], "last_day": [None, "2020-05-03", "2020-05-31"],
        "value": ["2020-05-03", "2020"], "basis": ["as written", None], "planned": [True, False],
    }  # fmt: skip
    for _ in range(200):
        facts = {
            name: [
                [
                    chance.choice(usual.get(column, [None, "a", ""]))
                    for column in (*PLACE_COLUMNS, *table.columns)
                ]
                for _ in range(chance.randrange(4))
            ]
            for name, table in TABLES.items()
        }
        blob = pack_facts(facts, text)
        if not blob:
            assert not any(facts.values())
            continue
        for name, rows in facts.items():
            found = unpack_facts(blob, name, text)
            assert [[(type(v), v) for v in row] for row in found] == [
                [(type(v), v) for v in row] for row in rows
            ]
