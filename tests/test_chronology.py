"""One event told by several articles is one row of the timeline."""

from idlib_cli.query.chronology import folded


def _row(number, article, sentence, value="2021-06-08", **more):
    return {
        "id": f"id{number}",
        "article": article,
        "sentence": sentence,
        "value": value,
        "first_day": value,
        "duplicate_of": None,
        "repeat_of": None,
    } | more


FLOOD = "The river burst its banks at Orsova on Tuesday and swept away two bridges."
AGAIN = "Two bridges at Orsova were swept away when the river burst its banks on June 8."
OTHER = "Teachers went on strike on Tuesday over unpaid wages."


def test_a_second_article_is_named_by_the_first_row():
    first, second = folded([_row(1, "a", FLOOD), _row(2, "b", AGAIN)])
    assert (first["told_in"], first["repeat_of"]) == (["a", "b"], None)
    assert (second["told_in"], second["repeat_of"]) == (["b"], "id1")


def test_another_event_or_another_day_stays_a_row():
    rows = list(
        folded([_row(1, "a", FLOOD), _row(2, "b", OTHER), _row(3, "c", AGAIN, "2021-06-09")])
    )
    assert [row["repeat_of"] for row in rows] == [None, None, None]


def test_a_copied_article_is_no_second_source():
    rows = list(folded([_row(1, "a", FLOOD), _row(2, "b", FLOOD, duplicate_of="a")]))
    assert rows[0]["told_in"] == ["a"]
    assert rows[1]["repeat_of"] is None
