"""Saved pages as plain text: what each line is, whose date it is, and that clean text stays whole.

The pages are made up.
"""

import pytest

from idlib_cli.reading.article import build
from idlib_cli.reading.calendar_dates import parse
from idlib_cli.reading.numeric_order import day_first
from idlib_cli.records import Article

LEDE = (
    "The old grain mill on the east bank burned down on Monday night, and three firefighters were"
    " treated for smoke, the town hall said."
)
SECOND = (
    "“We heard the roof come down at about four,” said Ida Holm, who lives across the road. “Then"
    " the whole sky was orange.”"
)
THIRD = (
    "The mill had stood empty since 2011. The council bought it last year and wanted to turn it"
    " into a school of music, a plan that its neighbours had long opposed."
)
PAGE = f"""1. Skip to the article
2. Skip to the menu

• Home

• News

• Sport

Old mill burns down

February 4, 2020

A crowd watches the fire from the quay
Image: Example Pictures/I. Holm

{LEDE}

Read moreThe long quarrel about the mill

{SECOND}

A plan nobody wanted

{THIRD}

Every day our editors send out the best of the paper. Sign up for the newsletter here.

ih/ab (AP, Example)

Most read

Ferry fares to rise in March

January 30, 2020

Council votes on the swimming pool

© 2020 Example Press. All rights reserved.
"""


def read(text: str, **fields: str) -> Article:
    return build(id="a", key="a", path="a.txt", text=text, **fields)  # type: ignore[arg-type]


def kinds(article: Article) -> dict[str, str]:
    return {article.text[p.start : p.end]: p.kind for p in article.paragraphs}


def test_each_line_of_a_page_is_told_apart() -> None:
    article = read(PAGE)
    found = kinds(article)
    assert article.title == "Old mill burns down"
    assert [text for text, kind in found.items() if kind == "body"] == [LEDE, SECOND, THIRD]
    assert found["Old mill burns down"] == "title"
    assert found["February 4, 2020"] == "dateline"
    assert found["A plan nobody wanted"] == "heading"
    assert found["A crowd watches the fire from the quay"] == "caption"
    assert found["Image: Example Pictures/I. Holm"] == "caption"
    for junk in (
        "1. Skip to the article",
        "• Sport",
        "Read moreThe long quarrel about the mill",
        "Every day our editors send out the best of the paper. Sign up for the newsletter here.",
        "Most read",
        "Ferry fares to rise in March",
        "Council votes on the swimming pool",
        "© 2020 Example Press. All rights reserved.",
    ):
        assert found[junk] == "junk", junk


@pytest.mark.parametrize(
    "line",
    [
        "Published 9:05 a.m. ET Feb. 4, 2020 | Updated 3:15 p.m. ET Feb. 5, 2020",
        "Source: Example News Service | 2020-02-04 18:30:12 | Editor: roe",
    ],
)
def test_a_bar_of_times_editors_and_sources_dates_the_story(line: str) -> None:
    article = read(f"Old mill burns down\n{line}\n\n{LEDE}\n\n{SECOND}\n\n{THIRD}\n")
    assert (article.published, article.published_from) == ("2020-02-04", "date line")


def test_the_authors_name_under_a_headline_is_no_part_of_it() -> None:
    title = "Old mill burns down as crowds look on from the quay, council says"
    article = read(f"{title}\nClara van Roe\nThe Example\n\n{LEDE}\n\n{SECOND}\n\n{THIRD}\n")
    assert article.title == title


def test_the_date_is_the_storys_own() -> None:
    article = read(PAGE)
    assert (article.published, article.published_from) == ("2020-02-04", "date line")
    assert article.published_evidence == "February 4, 2020"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: A. Roe, February 4, 2020",
        "© 2020 Example Press, February 4, 2020",
        "The bridge as it looked in June. Image: A. Roe/February 4, 2020",
        "Related: Old mill to be sold (February 4, 2020)",
        "Talks that began on February 4, 2020 go on today.",
    ],
)
def test_dates_of_captions_and_copyright_lines_are_not_the_articles(line: str) -> None:
    assert read(f"Old mill burns down\n\n{LEDE}\n\n{SECOND}\n\n{line}\n").published is None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published: 4 Feb. 2020, 17:30", "2020-02-04"),
        ("By Ida Holm | 4th February 2020", "2020-02-04"),
        ("By Ida Marie Holm Roe, Norby — February 4, 2020, 9:48 a.m.", "2020-02-04"),
        ("4 February 2020, 21:05, Norby – Example news agency, Ida HOLM, Bo ROE", "2020-02-04"),
        ("Updated 5:01 PM EST, Tue February 4, 2020", "2020-02-04"),
        ("2020-02-04T17:30:00Z", "2020-02-04"),
        ("Tuesday 4 February 20205:01 pm", "2020-02-04"),
        ("Wednesday 4 February 2020 10.15 GMT", "2020-02-04"),
        ("Feb. 4, 2020 | 5:47 p.m. EST", "2020-02-04"),
        ("4. February 2020", "2020-02-04"),
        ("2020/02/04 10:00", "2020-02-04"),
        ("From the February 2020 issue", "2020-02"),
        ("31 February 2020", None),
        ("25/12/2019", "2019-12-25"),
        ("12/25/2019", "2019-12-25"),
        ("04/02/2020", None),
    ],
)
def test_date_lines(line: str, day: str | None) -> None:
    article = read(f"Old mill burns down\n\n{line}\n\n{LEDE}\n\n{SECOND}\n\n{THIRD}\n")
    assert article.published == day


def test_an_ambiguous_date_is_read_by_the_other_dates_of_the_page() -> None:
    other = "The fire of 25/12/2019 was the last before it."
    article = read(f"Old mill burns down\n\n04/02/2020\n\n{LEDE}\n\n{SECOND}\n\n{other}\n")
    assert article.published == "2020-02-04"
    assert day_first("04/02/2020 and 12/25/2019") is False
    assert day_first("04/02/2020, that is on February 4, 2020") is True
    assert day_first("04/02/2020") is None
    assert day_first("04/02/2020 - 15:32") is True
    assert day_first("21:05, 04/02/2020") is True
    assert day_first("04/02/2020 - 9:32") is None
    assert day_first("Ann Lee | 06/12/2025 07:14 PM EDT") is False
    assert day_first("06/12/2025 9:14 am IST") is True
    assert day_first("06/12/2025 9:14 am") is None


def test_dateline_of_newswire_in_capitals() -> None:
    wire = (
        "   NORBY, 3 JAN 90 (EXAMPLE) -- [TEXT] THE OLD MILL ON THE EAST BANK BURNED\n"
        "DOWN LAST NIGHT, AND THREE FIREMEN WERE TREATED FOR SMOKE, THE TOWN HALL\n"
        "SAID.  NOBODY ELSE WAS IN THE BUILDING, WHICH HAD STOOD EMPTY FOR YEARS\n"
        "AND WAS TO BECOME A SCHOOL.\n"
        "   THE CHIEF OF THE FIRE BRIGADE SAID THAT THE CAUSE WAS NOT YET KNOWN BUT\n"
        "THAT ARSON COULD NOT BE RULED OUT.\n"
    )
    article = read(wire)
    assert (article.published, article.published_from) == ("1990-01-03", "dateline")
    assert [p.kind for p in article.paragraphs] == ["body", "body"]
    second = article.paragraphs[1]
    assert wire[second.start : second.end].startswith("THE CHIEF OF THE FIRE BRIGADE")
    assert wire[second.start : second.end].endswith("RULED OUT.")


@pytest.mark.parametrize(
    "text",
    [
        "Five dead in mill fire",
        f"{LEDE} {SECOND}",
        f"{LEDE}\n\nThe dead:\n\nIda Holm, 44\n\nBo Lund, 31\n\n{THIRD}",
        f"{LEDE}\n\n{SECOND}\n\nHow many were there?\n\nNobody knows.\n\nInjured: 3\n\nDead: 0",
    ],
)
def test_clean_text_loses_nothing(text: str) -> None:
    article = read(text)
    assert {p.kind for p in article.paragraphs} <= {"body", "heading", "title"}
    assert sum(p.end - p.start for p in article.paragraphs) == len(text.replace("\n\n", ""))


def test_comments_under_a_short_post_are_not_the_story() -> None:
    comments = "\n\n".join(
        f"millfan{n} says:\n\nI walked past it every day for {n + 10} years and never saw anybody"
        " go in or out, so I do wonder what they mean to find in there now."
        for n in range(6)
    )
    found = kinds(read(f"Old mill burns down\n\n{LEDE}\n\n{SECOND} {THIRD}\n\n{comments}"))
    assert found[LEDE] == "body"
    assert all(kind == "junk" for text, kind in found.items() if "walked past it" in text)


def test_a_title_that_the_file_gives_is_found_in_the_text() -> None:
    article = read(f"MILL FIRE\n\nOld mill burns down\n\n{LEDE}", title="Old Mill Burns Down")
    assert kinds(article)["Old mill burns down"] == "title"
    assert article.title == "Old Mill Burns Down"


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2020", "2020"),
        ("2020-02", "2020-02"),
        ("Feb. 2020", "2020-02"),
        ("Tue, 04 Feb 2020 10:00:00 GMT", "2020-02-04"),
        ("20200204", "2020-02-04"),
        ("4 février 2020", "2020-02-04"),
        ("31 February 2020", None),
        ("soon", None),
    ],
)
def test_dates_of_metadata(written: str, value: str | None) -> None:
    assert parse(written) == value


@pytest.mark.parametrize("unit", ["1 ", "a.", "(", "cookie ", "\n", "— ", "by A ", "3/4/20 "])
def test_a_long_line_of_anything_does_not_hang(unit: str) -> None:
    hostile = unit * (400_000 // len(unit))
    assert read(f"{LEDE}\n\n{hostile}").text.endswith(hostile)


def test_a_list_of_names_that_ends_an_article_is_no_junk() -> None:
    names = "The crew\n\nAdam Rusk, skipper\nPeter Rusk, mate\nJohn Tolley\nWill Tolley, 16\n"
    article = read(f"Old mill burns down\n\n{LEDE}\n\n{SECOND}\n\n{names}")
    assert "junk" not in kinds(article).values()


def test_what_follows_the_first_prompt_below_the_story_is_junk() -> None:
    foot = "Most viewed\n1. Ferry fares to rise in March\n2. Council votes on the pool\n"
    found = kinds(read(f"Old mill burns down\n\n{LEDE}\n\n{SECOND}\n\n{foot}"))
    assert [text for text, kind in found.items() if kind == "junk"] == foot.splitlines()
    assert [text for text, kind in found.items() if kind == "body"] == [LEDE, SECOND]


def test_the_same_words_above_more_prose_are_a_heading() -> None:
    found = kinds(read(f"Old mill burns down\n\n{LEDE}\n\nNews\n\n{SECOND}\n\n{THIRD}\n"))
    assert found["News"] == "heading"


@pytest.mark.parametrize(
    "label", ["EAST COAST", "Fires", "THE HOLM OBSERVER", "Holm Press / English"]
)
def test_a_few_words_above_the_headline_are_the_pages(label: str) -> None:
    article = read(
        f"{label}\n\nOld mill burns down on the east bank\n\n{LEDE}\n\n{SECOND}\n\n{THIRD}\n"
    )
    assert article.title == "Old mill burns down on the east bank"
    assert kinds(article)[label] == "junk"


@pytest.mark.parametrize(
    "words",
    [
        "‘A school of music’",
        "No school of music for the mill after all",
        "Fire kills 12",
        "Nine dead",
        "River floods Holm",
    ],
)
def test_words_of_the_story_above_its_headline_stay(words: str) -> None:
    title = "Old mill on the east bank burns down, three firefighters treated for smoke"
    article = read(f"{words}\n\n{title}\n\n{LEDE}\n\n{SECOND}\n\n{THIRD}\n")
    assert kinds(article)[words] != "junk"


@pytest.mark.parametrize(
    "credit", ["(Holm Photo)", "Photograph: Ida Holm/Example Press", "PHOTO | IDA HOLM"]
)
def test_a_sentence_with_a_credit_behind_it_is_a_caption(credit: str) -> None:
    caption = f"A crowd watches from the quay. {credit}"
    article = read(f"Old mill burns down\n\n{LEDE}\n\n{caption}\n\n{SECOND}\n\n{THIRD}\n")
    assert kinds(article)[caption] == "caption"
    assert kinds(article)[THIRD] == "body"


def test_what_stands_above_a_sentence_with_its_own_credit_is_no_caption() -> None:
    caption = "The bridge at dawn, seen from the quay on the east bank. Photograph: Ida Holm"
    lines = [LEDE, "Water stood a metre deep in the yard, police said.", caption, SECOND, THIRD]
    found = kinds(read("Old mill burns down\n" + "\n".join(lines) + "\n"))
    assert found[lines[1]] == "body"
    assert found[caption] == "caption"


@pytest.mark.parametrize(
    "opening",
    [
        "REPORTER: On 3 March 2019 you said: the dam will hold for another year.",
        "HOLM: On 3 March 2019 the council said: the mill will be sold by the town.",
        "[Correction, 4 May 2020] The river rose again on the east bank of the town.",
        "[Ann Lee, 3 March 2019] The river rose again on the east bank of the town.",
    ],
)
def test_a_day_in_a_first_sentence_is_no_dateline(opening: str) -> None:
    article = read(f"Old mill burns down on the east bank\n\n{opening}\n\n{SECOND}\n\n{THIRD}\n")
    assert article.published is None


@pytest.mark.parametrize("sign", ["Enditem", "(EXP)", "(ih/br)", "EXP", "— with Ida Holm", "♦"])
def test_a_sign_off_behind_the_last_sentence_leaves_it_to_the_story(sign: str) -> None:
    last = f"The town bought the mill years ago from its last owner. {sign}"
    below = PAGE.index("Every day our editors"), PAGE.index("Most read")
    page = PAGE[: below[0]].replace(THIRD, last) + PAGE[below[1] :]
    assert kinds(read(page))[last] == "body"


def test_a_dash_before_the_year_of_a_date_line() -> None:
    article = read(f"Old mill burns down\n\nFebruary 4 - 2020 HOLM / NORBY\n\n{LEDE}\n\n{SECOND}\n")
    assert article.published == "2020-02-04"


def test_the_day_of_the_printed_issue_is_not_the_storys() -> None:
    heads = "By Ida Holm\nFebruary 4, 2020\nIllustration by Bo Roe"
    issue = "Published in the print edition of the February 11, 2020, issue."
    page = PAGE.replace("February 4, 2020", heads).replace(THIRD, f"{THIRD}\n\n{issue}")
    assert read(page).published == "2020-02-04"


TIGHT = """Skip to main content
Orla Herald
NEWS POLITICS BUSINESS SPORT
Grain mill burns down in Orla, three hurt
By Ida Holm and Bo Lee
May 14, 2024 at 6:12 a.m.
Save
Key points
Three firefighters are in hospital
The mill in Orla had stood empty since 2011. (Jo Lind/Orla Herald)
Three firefighters were treated for smoke after a mill burned down, the town hall said.
Photo: Jo Lind
“We heard the roof come down,” said Ida Holm.

Get the latest headlines in your inbox
Sign up for our newsletter
Email address
By signing up, you agree to our Terms of Use and Privacy Policy

“We had warned the owner for years,” said Tom Berg, an engineer.
Read more from our town desk:
Ferry fares rise
Council votes on a new tax today
The mayor said an inquiry would begin at once.
Related
© 2024 Orla Herald
"""


def test_a_headline_stands_above_its_byline_and_a_story_goes_on_behind_a_form() -> None:
    article = read(TIGHT)
    found = kinds(article)
    assert article.title == "Grain mill burns down in Orla, three hurt"
    assert [text for text, kind in found.items() if kind == "body"] == [
        "Three firefighters were treated for smoke after a mill burned down, the town hall said.",
        "“We heard the roof come down,” said Ida Holm.",
        "“We had warned the owner for years,” said Tom Berg, an engineer.",
        "The mayor said an inquiry would begin at once.",
    ]
    assert found["Photo: Jo Lind"] == "caption"


def test_the_authors_name_in_small_letters_is_no_part_of_the_headline() -> None:
    title = "Two dead after a shooting at an apartment block in Orla"
    assert read(f"{title}\nby: Ida Holm\n\n{LEDE}\n\n{SECOND}\n").title == title


def test_key_points_without_stops_are_lines_of_their_own() -> None:
    points = [
        "Three volunteers were hurt when a mill burned down near the quay",
        "A witness has told the inquiry that she called for help four times",
        "Another fire in the same street was burning on Thursday afternoon",
    ]
    article = read("Old mill burns down\n\n" + "\n".join(points) + f"\n\n{LEDE}\n\n{SECOND}\n")
    assert all(point in kinds(article) for point in points)
