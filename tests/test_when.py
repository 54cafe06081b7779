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
    ("The club where 31 people died in a fire was sold on Monday.", "died", None),
    ("The man who killed five people was arrested on Monday.", "killed", None),
    ("The man who killed five people was arrested on Monday.", "arrested", "Monday"),
    ("A blast that killed five people went off on Monday.", "killed", "Monday"),
    ("The roads are deadly: on Friday nine people died there.", "died", "Friday"),
    ("The shelling killed three on Friday, a day after seven died in a raid.", "killed", "Friday"),
    ("The shelling killed three on Friday, a day after seven died in a raid.", "died", None),
    ("An avalanche came down on Friday. All six hikers were killed.", "killed", "Friday"),
    (
        "She was asleep on Friday night. At half past two a missile hit the ship. Three men died.",
        "died",
        "Friday night",
    ),
    (
        "He slept badly on Friday. At half past two his phone rang. Three men died.",
        "died",
        None,
    ),
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
    (
        "Three fishermen drowned off Lagos on Sunday when their canoe capsized, the"
        " coast guard said on Monday.",
        "drowned",
        "Sunday",
    ),
    (
        "Three fishermen drowned off Lagos on Sunday when their canoe capsized, the"
        " coast guard said on Monday.",
        "said",
        "Monday",
    ),
    (
        "The army said on Monday it had killed nine rebels in the hills a day earlier.",
        "killed",
        "a day earlier",
    ),
    (
        "The army said on Monday it had killed nine rebels in the hills a day earlier.",
        "said",
        "Monday",
    ),
    (
        "The army said Monday it killed nine rebels on Saturday and lost two men on Sunday.",
        "killed",
        "Saturday",
    ),
    (
        "The army said Monday it killed nine rebels on Saturday and lost two men on Sunday.",
        "lost",
        "Sunday",
    ),
    (
        "At least 12 people were killed and dozens wounded on Wednesday in twin blasts"
        " in the capital, police said.",
        "killed",
        "Wednesday",
    ),
    (
        "At least 12 people were killed and dozens wounded on Wednesday in twin blasts"
        " in the capital, police said.",
        "wounded",
        "Wednesday",
    ),
    (
        "Yesterday's blast in the market, in which 12 died, was the third this month.",
        "died",
        "Yesterday",
    ),
    ("Police yesterday named the boy who was killed in the fire on Friday.", "killed", "Friday"),
    ("Police yesterday named the boy who was killed in the fire on Friday.", "named", "yesterday"),
    (
        "A man has been charged with murder after a woman was stabbed to death in Leeds"
        " on Tuesday night.",
        "stabbed",
        "Tuesday night",
    ),
    ("The earthquake of 12 May killed 80,000 people.", "killed", "12 May"),
    ("Since Saturday, shelling has killed 31 civilians, the ministry said.", "killed", "Saturday"),
    (
        "The convoy came under fire late on Thursday. Two drivers were killed and a"
        " third was hurt.",
        "killed",
        "late on Thursday",
    ),
    (
        "The convoy came under fire late on Thursday. The attack killed two drivers.",
        "killed",
        "late on Thursday",
    ),
    (
        "The minister visited the town on Friday. Two drivers were killed there last year.",
        "killed",
        "last year",
    ),
    (
        "“We will rebuild,” the mayor told reporters on Tuesday, a day after the flood killed six.",
        "told",
        "Tuesday",
    ),
    (
        "“We will rebuild,” the mayor told reporters on Tuesday, two days after the"
        " flood killed six.",
        "killed",
        None,
    ),
    ("In an interview published on Sunday, Ms Roth said the plan was dead.", "said", "Sunday"),
    ("Ms Roth, speaking to the paper last week, said the plan was dead.", "said", "last week"),
    ("On Monday, Ms Roth said that the raid on Saturday was a mistake.", "said", "Monday"),
    ("Ms Roth said in a tweet late Monday that the raid was a mistake.", "said", "late Monday"),
    ("Ms Roth said the raid on Saturday was a mistake.", "said", None),
    ("Ms Roth told the court on 3 March that she had met him in June.", "told", "3 March"),
    ("The body of a hiker missing since Tuesday was found on Friday.", "found", "Friday"),
    ("Six people died in the fire, which broke out on Monday morning.", "died", "Monday morning"),
    ("The fire broke out on Monday morning, and six people died.", "died", "Monday morning"),
    (
        "Gunmen killed four guards near the border Tuesday before fleeing, officials said.",
        "killed",
        "Tuesday",
    ),
    ("Hundreds marched on Sunday to mourn the students shot dead on Thursday.", "shot", "Thursday"),
    (
        "Hundreds marched on Sunday to mourn the students shot dead on Thursday.",
        "marched",
        "Sunday",
    ),
    (
        "In February, a bomb killed ten; in March, a second one killed four.",
        "killed ten",
        "February",
    ),
    ("In February, a bomb killed ten; in March, a second one killed four.", "killed four", "March"),
    ("The court heard on Monday that the victim died on 4 May 2019.", "died", "4 May 2019"),
    ("He was shot dead outside his home in December.", "shot", "December"),
    ("Ten soldiers were killed in an ambush last week.", "killed", "last week"),
    ("An ambush last week left ten soldiers dead.", "dead", "last week"),
    ("Last week ten soldiers were ambushed and killed.", "killed", "Last week"),
    ("The ministry on Tuesday raised the toll from Sunday's crash to 19.", "raised", "Tuesday"),
    ("The toll from Sunday's crash rose to 19 on Tuesday.", "crash", "Sunday"),
    ("Two more victims of Sunday's crash died in hospital on Tuesday.", "died", "Tuesday"),
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


def test_a_cue_may_be_of_speech_whatever_its_verb():
    text = (
        "The fever has killed 12 goats since the start of the year. The village head told us of"
        " the outbreak, describing the sheds as a grave."
    )
    analysis = Analysis(
        Article(
            id="a",
            path="a.txt",
            text=text,
            paragraphs=(Paragraph(0, len(text), "body"),),
            published="2021-06-09",
        )
    )
    start = text.index("describing")
    assert governing(analysis, start, start + len("describing"), said=True) is None


def test_what_is_said_along_with_a_deed_is_said_that_day():
    text = "The board left the rate alone on Tuesday, saying that prices had peaked."
    analysis = Analysis(
        Article(
            id="a",
            path="a.txt",
            text=text,
            paragraphs=(Paragraph(0, len(text), "body"),),
            published="2021-06-09",
        )
    )
    start = text.index("saying")
    found = governing(analysis, start, start + len("saying"), said=True)
    assert found is not None
    assert found.value == "2021-06-08"
