"""Which date goes with which event."""

import pytest

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.when import governing
from idlib_cli.records import Article, Paragraph

CASES = [
    # (text, cue, the date expression that governs it)
    (
        "The minister telephoned his colleague on Tuesday following the death of six"
        " miners Monday.",
        "telephoned",
        "Tuesday",
    ),
    (
        "The minister telephoned his colleague on Tuesday following the death of six"
        " miners Monday.",
        "death",
        "Monday",
    ),
    ("Six miners died on Sunday, the ministry said Monday.", "died", "Sunday"),
    ("Six miners died on Sunday, the ministry said Monday.", "said", "Monday"),
    ("Police said Friday that six miners died.", "died", None),
    ("On 3 May a blast in the old port killed four dockers.", "killed", "3 May"),
    ("A blast on Friday in the old port killed four dockers.", "killed", "Friday"),
    ("Four dockers were killed in a blast on Friday.", "killed", "Friday"),
    ("Four dockers died when a crane collapsed on Friday.", "died", "Friday"),
    ("Gunmen stormed the mill on Friday, killing four people.", "killing", "Friday"),
    ("He resigned on Friday after protests in which four people died.", "died", None),
    (
        "A crane collapsed in the port on Friday. Four dockers were killed in the accident.",
        "killed",
        "Friday",
    ),
    ("A crane collapsed in the port on Friday. Four ministers wrote books.", "wrote", None),
    ("Monday's landslide killed four hikers.", "killed", "Monday"),
    ("Six hikers died after a bridge collapsed on Monday.", "died", "Monday"),
    ("Two miners were killed and nine hurt in clashes on Tuesday.", "hurt", "Tuesday"),
    ("Friday's raid was the worst since a 2018 bombing killed twenty.", "killed", "2018"),
    ("Friday's raid was the worst since a 2018 bombing killed twenty.", "raid", "Friday"),
    ("The envoy, who was appointed in 2019, said on Monday that talks failed.", "said", "Monday"),
    ("She told the paper that the troops had left on Monday.", "told", None),
    ("Speaking on Monday, she said the road was closed.", "said", "Monday"),
    ("In a statement on Monday the union said the strike was over.", "said", "Monday"),
    ("Nine people were killed in Monday's attack.", "killed", "Monday"),
    ("The union warned on Friday that a strike on 3 May would close ports.", "warned", "Friday"),
    ("Armed men on Monday killed a guard at the depot.", "killed", "Monday"),
    (
        "A bomb exploded at the depot on Monday. At least nine people were killed.",
        "killed",
        "Monday",
    ),
    (
        "A bomb exploded at the depot on Monday. Nine people have been killed since March.",
        "killed",
        "March",
    ),
    ("A new mayor was elected on Monday. Nine people were killed.", "killed", None),
    ("The mayor said on Monday the port was safe. He added that trade was up.", "added", "Monday"),
    (
        "The mayor said on Monday the port was safe. His deputy said trade was up.",
        "said trade",
        None,
    ),
    ("The coast guard, which began patrols in May, rescued nine sailors.", "rescued", None),
    ("He was arrested in March and charged in May.", "charged", "May"),
    ("He was arrested in March and charged in May.", "arrested", "March"),
    ("“We left on Sunday,” the driver said.", "said", None),
    ("“We left on Sunday,” the driver said on Tuesday.", "said", "Tuesday"),
    ("The army shelled the town on Monday, wounding seven.", "wounding", "Monday"),
    ("The ceasefire of 5 March collapsed when shells killed three people.", "killed", None),
    ("Shells killed three people; on Monday the ceasefire collapsed.", "killed", None),
    ("Today a court jailed the driver for the crash in which six died in 2017.", "died", "2017"),
    ("Today a court jailed the driver for the crash in which six died in 2017.", "jailed", "Today"),
]


@pytest.mark.parametrize(("text", "cue", "expected"), CASES)
def test_the_date_of_an_event(text, cue, expected):
    analysis = Analysis(
        Article(
            id="a",
            path="a.txt",
            text=text,
            paragraphs=(Paragraph(0, len(text), "body"),),
            published="2021-06-09",
        )
    )
    start = text.index(cue)
    found = governing(analysis, start, start + len(cue))
    assert (text[found.start : found.end] if found else None) == expected
