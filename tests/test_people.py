"""Who is named in an article."""

import pytest

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.people import People
from idlib_cli.records import Article, Paragraph


def people_of(text: str) -> People:
    article = Article(
        id="a", path="a.txt", text=text, paragraphs=(Paragraph(0, len(text), "body"),)
    )
    return Analysis(article).people


def test_short_forms_go_to_the_full_name() -> None:
    text = "Finnish Prime Minister Aino Virtanen spoke. Virtanen said the border stays open."
    people = people_of(text)
    assert [p.name for p in people.persons] == ["Aino Virtanen"]
    person = people.persons[0]
    assert person.roles == ("Finnish Prime Minister",)
    assert [text[m.start : m.end] for m in person.mentions] == ["Aino Virtanen", "Virtanen"]
    assert people.at(text.index("Virtanen said"), text.index(" said")) is not None


def test_a_surname_that_two_persons_share_names_nobody() -> None:
    text = "Ruth Okoro sued Paul Okoro. Okoro said the case was old."
    people = people_of(text)
    start = text.index("Okoro said")
    assert people.at(start, start + 5) is None
    assert people.is_ambiguous(start, start + 5)


def test_a_pronoun_is_resolved_by_gender_and_refused_where_two_fit() -> None:
    text = "Mr Paul Okoro and Ms Ruth Adu met. She said it went well. He agreed."
    people = people_of(text)
    she = people.resolve_pronoun(text.index("She"), "She")
    assert she is not None
    assert she.name == "Ruth Adu"
    text = "Paul Okoro and James Adu met. He said it went well."
    assert people_of(text).resolve_pronoun(text.index("He said"), "he") is None


@pytest.mark.parametrize(("between", "name"), [(0, "Ruth Adu"), (3, "Ruth Adu"), (7, None)])
def test_a_pronoun_means_nobody_who_was_named_long_before(between: int, name: str | None) -> None:
    text = (
        "Ms Ruth Adu said it went well." + " The rain fell on the hills." * between + " She left."
    )
    person = people_of(text).resolve_pronoun(text.index("She"), "She")
    assert (person.name if person else None) == name


DESCRIBED = """\
A top Norwegian envoy flew to the island on Sunday. Turkish President Kemal Aksoy received him.

Norway's envoy to the islands, Odd Berg, met Foreign Minister Selin Kaya and Defence Minister \
Okan Demir. The Harbour Ministry paid.
"""


@pytest.mark.parametrize(
    ("words", "place", "name"),
    [
        ("A top Norwegian envoy", 0, "Odd Berg"),
        ("the Turkish leader", 90, "Kemal Aksoy"),
        ("the defence minister", 400, "Okan Demir"),
        ("the minister", 400, None),
        ("the Norwegian leader", 400, None),
        ("the ministry", 400, "Harbour Ministry"),
        ("the doctor", 400, None),
    ],
)
def test_a_description_names_the_one_it_fits(words: str, place: int, name: str | None) -> None:
    found = people_of(DESCRIBED).resolve_description(words, place)
    assert (found and found.name) == name


def test_capitals_throughout_are_read_with_known_words_only() -> None:
    text = (
        "NORTHLAND PRESIDENT HUGO VALLEJOS TOLD THE MINISTRY OF JUSTICE THAT GENERAL INTEREST\n"
        "COMES FIRST. VALLEJOS SAID HE WOULD MEET COLONEL ARAYA."
    )
    found = {p.name: p.kind for p in people_of(text).persons}
    assert found == {
        "HUGO VALLEJOS": "person",
        "MINISTRY OF JUSTICE": "organisation",
        "ARAYA": "person",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ada Lind met Eva Holm. [She] left early.", "Ada Lind"),
        ("The mayor, Ada Lind, spoke to Paul Berg. [She] left early.", "Ada Lind"),
        ("“Paul Berg is wrong,” said James Adu. “Quite wrong,” [he] added.", "James Adu"),
        ("“I saw Paul Berg run,” said Ada Lind. [He] was late, the court heard.", "Paul Berg"),
        ("James Adu thanked Paul Berg.\n\n“It was hard,” [he] said.", "James Adu"),
        ("Robin Moss came home. [She] said so herself.", "Robin Moss"),
        ("Paul Berg and James Adu met. [He] was late.", None),
        ("Ada Lind is a judge. [He] left.", None),
        ("[He] was nobody the article had named.", None),
    ],
)
def test_whom_a_pronoun_means(text: str, name: str | None) -> None:
    start = text.index("[")
    pronoun = text[start + 1 : text.index("]")]
    plain = text.replace("[", "").replace("]", "")
    found = people_of(plain).resolve_pronoun(start, pronoun)
    assert (found and found.name) == name


def test_who_is_in_focus_decides_where_the_text_leaves_it_open() -> None:
    text = "Paul Berg and James Adu met. He was late."
    people = people_of(text)
    adu, lind = people.named("James Adu"), people_of("Ada Lind left.").named("Ada Lind")
    assert people.resolve_pronoun(text.index("He"), "he", prefer=adu) is adu
    assert people.resolve_pronoun(text.index("He"), "he", prefer=lind) is None
