"""Columns that a PDF writes line by line are read one after another; tables are left alone."""

from pathlib import Path

import pytest

from idlib_cli.reading import pdf_pages
from idlib_cli.reading.pdf_columns import MOST_BOXES, Box, reading_order
from tests.test_files_people_have import one

LEFT = [
    "The council voted on Monday to close the",
    "bridge over the weir, which has stood for",
    "ninety years and carried the last trams.",
    "The mayor said that it was not safe to",
    "walk on it, and that the county would not",
    "pay. Nobody in the hall clapped when she",
    "had read out the names of the eleven who",
]
RIGHT = [
    "voted for it. Traders on the left bank said",
    "they would lose half of their customers, and",
    "asked for a ferry until the autumn. Their",
    "chairman, Rob Roe, said he had counted",
    "four thousand people a day in the spring.",
    "The engineers want to begin in June and",
    "to end before the floods of the winter.",
]
TITLE = "Council votes to close the old bridge over the weir"


def page(*lines: tuple[int, int, str], shape: str = "/MediaBox [0 0 612 792]") -> bytes:
    """A PDF of one page: each line with the place of its left end."""
    shown = " ".join(f"1 0 0 1 {left} {up} Tm ({line}) Tj" for left, up, line in lines)
    stream = f"BT /F1 10 Tf {shown} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        f"<< /Type /Page /Parent 2 0 R {shape} /Contents 3 0 R /Resources << /Font"
        " << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    return (
        data
        + (
            f"xref\n0 5\n0000000000 65535 f \n{table}trailer << /Size 5 /Root 1 0 R >>\n"
            f"startxref\n{len(data)}\n%%EOF"
        ).encode()
    )


def test_columns_written_line_by_line_are_read_one_after_another(tmp_path: Path) -> None:
    lines = [(60, 760, TITLE)]
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        lines += [(60, 730 - 13 * number, left), (310, 730 - 13 * number, right)]
    (tmp_path / "a.pdf").write_bytes(page(*lines))
    article = one(tmp_path / "a.pdf")
    assert article.title == TITLE
    told = " ".join(article.text.split())
    assert "the eleven who voted for it. Traders" in told
    assert told.endswith(" ".join(RIGHT))
    whole = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "body"]
    assert any(" ".join(text.split()).startswith(LEFT[0]) for text in whole)


CELLS = [
    ("Norby, a mill near the old weir", "Three people were hurt on Monday"),
    ("Tarn, the market of the upper town", "Nine people were hurt on Tuesday"),
    ("Lasko, the ferry pier by the river", "2 boats went missing on Sunday"),
    ("Brenn, the road to the quarry gate", "One driver was hurt on Thursday"),
    ("Ostby, a school in the new quarter", "Twelve pupils were hurt on Friday"),
    ("Velm, the dam above the power plant", "Four guards were robbed on Monday"),
    ("Harl, a bus stop by the hospital", "Five people were hurt on Sunday"),
]


def test_the_rows_of_a_table_with_long_cells_stay_together(tmp_path: Path) -> None:
    lines = [(60, 760, TITLE)]
    for number, (left, right) in enumerate(CELLS):
        lines += [(60, 730 - 13 * number, left), (310, 730 - 13 * number, right)]
    (tmp_path / "a.pdf").write_bytes(page(*lines))
    told = " ".join(one(tmp_path / "a.pdf").text.split())
    assert all(f"{left} {right}" in told for left, right in CELLS)


def test_a_page_whose_lines_have_no_places_keeps_its_text() -> None:
    pdfium = pytest.importorskip("pypdfium2")

    class Words:
        def get_text_range(self) -> str:
            return TITLE

        def count_rects(self) -> int:
            raise pdfium.PdfiumError("damaged")

    class Page:
        def get_textpage(self) -> Words:
            return Words()

    assert pdf_pages._text(Page()) == TITLE


@pytest.mark.parametrize(
    "shape",
    [
        "/MediaBox [0 0 612 792] /Rotate 90",
        "/MediaBox [-50 300 562 1092]",
        "/MediaBox [0 0 400 500]",
    ],
)
def test_of_a_page_that_is_turned_or_cut_no_word_is_lost(tmp_path: Path, shape: str) -> None:
    lines = [(60, 760, TITLE)]
    for number, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        lines += [(60, 730 - 13 * number, left), (310, 730 - 13 * number, right)]
    (tmp_path / "a.pdf").write_bytes(page(*lines, shape=shape))
    words = " ".join([TITLE, *LEFT, *RIGHT]).split()
    assert sorted(one(tmp_path / "a.pdf").text.split()) == sorted(words)


def boxes(*columns: tuple[float, float], lines: int = 10, by_line: bool = True) -> list[Box]:
    """Lines of columns that begin at a place and are so wide."""
    rows = range(lines)
    places = [(row, column) for row in rows for column in range(len(columns))]
    if not by_line:
        places.sort(key=lambda place: place[::-1])
    return [
        (columns[c][0], 700 - 12 * row, columns[c][0] + columns[c][1] - row % 3, 709 - 12 * row)
        for row, c in places
    ]


def test_three_columns_are_three_parts() -> None:
    found = reading_order(boxes((50, 150), (220, 150), (390, 150)))
    assert [round(left) for left, *_ in found][1:] == [216, 386]


@pytest.mark.parametrize(
    "page",
    [
        boxes((50, 240), (310, 240), by_line=False),
        boxes((50, 240), (310, 40)),
        boxes((50, 60), (150, 60), (250, 60), (350, 60)),
        boxes((50, 500)),
        boxes((50, 240), (310, 240), lines=4),
        [],
        boxes((50, 240), (310, 240), lines=MOST_BOXES),
    ],
    ids=["in order", "numbers", "table", "one column", "few lines", "empty", "drawing"],
)
def test_what_is_read_as_the_file_has_it(page: list[Box]) -> None:
    assert reading_order(page) == []
