"""Records to text: what is shown is what the record says, whatever the text contains."""

import csv
import io
import json
import re
from typing import Any

import pytest
from rich.cells import cell_len

from idlib_cli import render
from idlib_cli.render import page, phrases, table
from idlib_cli.render.visible import visible

Record = dict[str, Any]

ODD = "a|b *c* [bold]d[/bold] [/quote] :cat: <e>\x1b]8;;http://x\x07\u202e\nnext\x00\x9b31m"


COMMON = """id article path title outlet published duplicate_of section page line start end text
    sentence rule doubt"""
QUOTE = """speaker speaker_as_written speaker_start speaker_end role cue said_on said_on_as_written
    statement repeat_of"""
CASUALTY = """min max qualifier number_as_written victims victim_kind place date date_end
    date_as_written perpetrator cause attributed_to part_of repeat_of incident"""


def blank(fields: str, **known: Any) -> Record:
    return dict.fromkeys(fields.split()) | known


def common(**fields: Any) -> Record:
    known = {"id": "1", "article": "a", "path": "c/a.md", "line": 3, "text": "t"}
    return blank(COMMON, start=0, end=1) | known | fields


def quote(**fields: Any) -> Record:
    return common() | blank(QUOTE, kind="direct") | fields


def casualty(**fields: Any) -> Record:
    known = {"effect": "killed", "modality": "asserted", "scope": "incident"}
    return common() | known | blank(CASUALTY) | fields


def shown(form: str, *records: Record, **options: Any) -> str:
    return "".join(render.lines(form, records, **options))


@pytest.mark.parametrize(
    ("bounds", "said"),
    [
        ((8, 8, None, "eight"), "8"),
        ((5, None, "at least", "5"), "at least 5"),
        ((6, None, "more than", "5"), "more than 6"),
        ((None, 5, "up to", "5"), "up to 5"),
        ((20, 25, None, "20 and 25"), "20–25"),
        ((24, 99, "dozens", "dozens"), "24–99 (dozens)"),
        ((300, 300, "almost", "300"), "almost 300"),
        ((2, 2, "a couple", "a couple"), "2 (a couple)"),
        ((None, None, "many", "many"), "many"),
        ((None, None, None, None), "number not given"),
        ((500000, 500000, None, "500,000"), "500,000"),
    ],
)
def test_an_amount_keeps_its_bounds_and_its_qualifier(bounds: tuple[Any, ...], said: str) -> None:
    low, high, qualifier, written = bounds
    record = {"min": low, "max": high, "qualifier": qualifier, "number_as_written": written}
    assert phrases.amount(record) == said


def test_plain_says_who_when_and_what_on_one_line() -> None:
    record = quote(
        text="We will\nsit down.", speaker="A. Brenn", role="mayor", said_on="2020-02-04"
    )
    assert shown("plain", record) == "c/a.md:3: A. Brenn (mayor; 2020-02-04): “We will sit down.”\n"
    assert shown("plain", quote()) == "c/a.md:3: speaker unknown: “t”\n"
    record = casualty(
        min=5, max=None, qualifier="at least", victims="soldiers", place="Tarn", date="2020-02-03",
        modality="denied", scope="cumulative", attributed_to="the ministry", sentence="Five fell.",
    )  # fmt: skip
    assert shown("plain", record) == (
        "c/a.md:3: killed at least 5 (soldiers; Tarn; 2020-02-03; denied, running total;"
        " according to the ministry): Five fell.\n"
    )


def test_plain_names_the_article_where_a_file_holds_many() -> None:
    assert shown("plain", quote(path="c/all.jsonl")).startswith("c/all.jsonl#a:3: ")


def test_plain_says_what_makes_a_record_less_certain_and_why_it_was_found() -> None:
    record = quote(doubt="He denies it.", repeat_of="0", rule="said", why="A cue follows.")
    line = shown("plain", record, explain=True)
    assert line.endswith("[doubtful: He denies it.; said before] [said: A cue follows.]\n")


@pytest.mark.parametrize("form", ["plain", "markdown"])
def test_forms_for_people_show_harmful_characters(form: str) -> None:
    out = shown(form, quote(text=ODD, speaker="\x1b[31mX", title=ODD, outlet=ODD))
    assert out.count("\n") == len(out.splitlines())
    assert not set(out) & set("\x1b\x07\u202e\x00\x9b")
    assert out.count("\n") == (1 if form == "plain" else 3)


def test_visible_keeps_what_people_write() -> None:
    text = "naïve — “Erdoğan” عربى हिन्दी 👩‍👧 می‌خواهم"
    assert visible(text) == text


def test_json_is_exact() -> None:
    record = quote(text=ODD + "\ud800")
    (line,) = shown("jsonl", record).splitlines()
    assert json.loads(line) == record
    assert json.loads(shown("json", record, record)) == [record, record]
    assert json.loads(shown("json")) == []
    line.encode("utf-8")


def test_csv_keeps_line_ends_joins_lists_and_guards_against_formulas() -> None:
    record = {
        "a": "=1+1", "b": "x\ny", "c": [["mayor", "2020"], ["envoy", None]], "d": None, "e": True,
        "f": -3, "g": "-3", "h": [], "i": "\tx", "j": "@x", "k": ["p", "q"],
    }  # fmt: skip
    out = shown("csv", record)
    assert out.startswith("\ufeffa,b,c,")
    _, row = csv.reader(io.StringIO(out[1:], newline=""))
    assert row == [
        "'=1+1", "x\ny", "mayor, 2020; envoy, ", "", "true", "-3", "'-3", "", "'\tx", "'@x", "p; q",
    ]  # fmt: skip


def test_markdown_cites_its_source_and_shows_markup_as_text() -> None:
    record = quote(text="*a*|b", outlet="The Post", title="T", published="2020-02-05", line=7)
    last = shown("markdown", record).splitlines()[-1]
    assert "“\\*a\\*\\|b”" in last
    assert last.endswith("| The Post, “T”, 2020-02-05, c/a.md:7 |")


def test_by_puts_a_heading_before_each_group() -> None:
    records = [casualty(date="2020-02-03"), casualty(date="2020-02-28"), casualty()]
    lines = shown("plain", *records, by="month").splitlines()
    assert [line for line in lines if line.startswith("#")] == ["# 2020-02", "# undated"]
    assert shown("markdown", *records, by="month").count("### ") == 2


def on_terminal(width: int, *records: Record, monkeypatch: pytest.MonkeyPatch, **env: str) -> str:
    for name in ("TMUX", "STY", "VTE_VERSION", "TERM_PROGRAM", "FORCE_HYPERLINK", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in ({"COLUMNS": str(width), "TERM": "xterm-256color"} | env).items():
        monkeypatch.setenv(name, value)

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    stream = Terminal()
    table.write(records, stream)
    return stream.getvalue()


@pytest.mark.parametrize("width", [60, 80, 160])
def test_a_table_never_is_wider_than_the_terminal(
    width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        quote(text="word " * 60 + "x" * 200, speaker="Name " * 8, role="role " * 9, path="p" * 90),
        quote(said_on="2020-02-03"),
    ]  # fmt: skip
    out = re.sub(r"\x1b\[[\d;]*m", "", on_terminal(width, *rows, monkeypatch=monkeypatch))
    assert max(map(len, out.splitlines())) <= width
    assert out.count("x") >= 200, "nothing is cut off"


def test_a_table_takes_markup_emoji_and_escapes_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    out = on_terminal(160, quote(text=ODD), monkeypatch=monkeypatch)
    for piece in ("[bold]d[/bold]", "[/quote]", ":cat:", "\\x1b]8;;http://x\\x07\\u202e"):
        assert piece in out
    assert "\x1b]8" not in out


def test_a_table_links_to_files_only_where_the_terminal_says_it_can(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert "\x1b]8;" not in on_terminal(120, quote(), monkeypatch=monkeypatch)
    linked = on_terminal(120, quote(), monkeypatch=monkeypatch, VTE_VERSION="7002")
    assert "\x1b]8;" in linked
    assert "file:///" in linked


def test_a_page_holds_the_text_and_notes_what_was_understood() -> None:
    text = "“No,” said Brenn. Five died."
    facts = [
        quote(start=1, end=4, text="No,", speaker="Aldous Brenn"),
        casualty(start=18, end=27, text="Five died", min=5, max=5),
    ]
    pieces = list(page.pieces(text, facts, []))
    assert "".join(piece.text for piece in pieces if piece.style != "dim") == text
    assert [p.text for p in pieces if p.style == "dim"] == [" ⟨Aldous Brenn⟩", " ⟨killed 5⟩"]
    assert [p.text for p in pieces if p.style == "green"] == ["No,"]


def test_words_in_another_script_take_their_room(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [quote(text="北京" * 30, speaker="Zoé Brenn"), quote(text="e\u0301" * 70)]
    out = re.sub(r"\x1b\[[\d;]*m", "", on_terminal(60, *rows, monkeypatch=monkeypatch))
    assert max(cell_len(line) for line in out.splitlines()) <= 60
    assert out.count("北京") + out.count("京北") >= 28
    assert out.count("e\u0301") == 70


def test_colours_can_be_declined_and_styles_go_where_nobody_looks(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    row = quote(text="one two three", differs=[[4, 7]], start=0)
    coloured = on_terminal(120, row, monkeypatch=monkeypatch)
    assert "\x1b[4;31mtwo\x1b[0m" in coloured
    plain = on_terminal(120, row, monkeypatch=monkeypatch, NO_COLOR="1")
    assert "\x1b[4mtwo\x1b[0m" in plain
    assert "\x1b" not in on_terminal(120, row, monkeypatch=monkeypatch, TERM="dumb")
    stream = io.StringIO()
    table.write([row], stream)
    assert "\x1b" not in stream.getvalue()
