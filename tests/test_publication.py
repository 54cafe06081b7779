"""When an article appeared, where nobody says so: only what the text forces."""

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.publication import published
from idlib_cli.records import Article, Paragraph

STORY = (
    "The envoy pressed the ministers today to open the crossing. “It must open,” she told"
    " reporters Tuesday. The council was due to meet on Thursday."
)
PHOTOGRAPH = "Lorries wait at the Ruse crossing on March 4, 2015."  # a Wednesday


def _published(*paragraphs):
    text = "\n\n".join(text for _, text in paragraphs)
    spans, start = [], 0
    for kind, part in paragraphs:
        spans.append(Paragraph(start, start + len(part), kind))
        start += len(part) + 2
    return published(Analysis(Article(id="a", path="a", text=text, paragraphs=tuple(spans))))


def test_a_photograph_today_and_the_weekdays_force_the_day():
    found = _published(("caption", PHOTOGRAPH), ("body", STORY))
    assert (found.value, found.source) == ("2015-03-04", "inferred")
    assert "“today”" in found.evidence
    assert "March 4, 2015" in found.evidence
    assert "Tuesday as past and Thursday as to come" in found.evidence


def test_a_caption_told_by_its_shape_counts_too():
    assert _published(("body", PHOTOGRAPH), ("body", STORY)).value == "2015-03-04"


def test_a_photograph_of_the_day_before_leads_to_the_same_day():
    caption = PHOTOGRAPH.replace("March 4", "March 3")
    assert _published(("caption", caption), ("body", STORY)).value == "2015-03-04"


def test_an_old_photograph_forces_nothing():
    caption = PHOTOGRAPH.replace("March 4", "January 9")
    assert _published(("caption", caption), ("body", STORY)).value is None


def test_a_photograph_without_today_forces_nothing():
    story = STORY.replace("today ", "")
    assert _published(("caption", PHOTOGRAPH), ("body", story)).value is None


def test_a_dated_event_is_no_publication_date():
    event = "Lorries were burnt at the crossing on March 4, 2015."
    assert _published(("body", event), ("body", STORY)).value is None


def test_today_with_its_date_says_it():
    story = "The pier was closed today, Friday 5 March 2021, and will open tomorrow."
    assert _published(("body", story)).value == "2021-03-05"


def test_the_days_since_a_beginning_are_counted():
    story = (
        "Pickets stood at the gate today, on the third day of a strike that began on Monday,"
        " 8 February 2021, and nobody went in."
    )
    found = _published(("body", story))
    assert (found.value, found.source) == ("2021-02-10", "inferred")
    assert "third day" in found.evidence
    assert _published(("body", story.replace(" 2021", ""))).value is None
    assert _published(("body", story.replace("today, ", ""))).value is None
