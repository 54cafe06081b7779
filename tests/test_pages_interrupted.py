"""Stories that a page interrupts for longer: lists of other stories, forms, buttons.

The pages are made up.
"""

from idlib_cli.reading.article import build
from idlib_cli.records import Article

LIST = """Orla Mail
Home
News
Sport
Old mill burns down in Orla as crowd looks on
By IDA HOLM FOR THE ORLA MAIL
PUBLISHED: 11:32 EDT, 4 July 2022
e-mail
94k
View
comments
Three firefighters were treated for smoke after an old mill burned down in the town of Orla.
The roof of the mill came down at ten in the evening, about two hours after the first alarm.
+18
View gallery
RELATED ARTICLES
Previous
1
Next
The long quarrel about a mill
Why nobody wanted a school of music
Share this article
Share
12k shares
'It sounded like thunder,' said Tom Berg, 32. 'Then the whole sky was orange.'
Mayor Ann Lind said the town was 'in mourning'.
Share or comment on this article: Old mill burns down
Comments 2.1k
Newest
Oldest
SallyO, Orla, 2 years ago
So very sad for all those families, our thoughts are with every one of them tonight.
Top
Home
"""


def read(text: str) -> Article:
    return build(id="page", key="page.txt", path="page.txt", text=text)


def kinds(article: Article) -> dict[str, str]:
    return {article.text[p.start : p.end]: p.kind for p in article.paragraphs}


def body(article: Article) -> list[str]:
    return [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "body"]


def test_a_story_goes_on_with_what_somebody_said_behind_a_long_list() -> None:
    article = read(LIST)
    assert article.title == "Old mill burns down in Orla as crowd looks on"
    assert [text[:15] for text in body(article)] == [
        "Three firefight",
        "The roof of the",
        "'It sounded lik",
        "Mayor Ann Lind ",
    ]


def test_a_footer_behind_a_long_list_is_no_part_of_the_story() -> None:
    footer = "The Orla Mail was founded in 1901 and covers news and politics of the coast."
    told = LIST[LIST.index("'It sounded") : LIST.index("Share or comment")]
    assert kinds(read(LIST.replace(told, f"{footer}\n")))[footer] == "junk"


def test_a_label_between_a_kicker_and_the_headline() -> None:
    page = """Orla Government
Ministry of Justice
Home
Crime, justice and law
Press release
Father and son jailed for 22 years over killing of shopkeeper
Two men who beat a shopkeeper to death over a debt have had their sentences increased.
From:
Office of the Prosecutor
Published
16 March 2023
This was published under the 2022 to 2024 Lind government
Two men who killed a shopkeeper in Orla will stay in prison for longer after an appeal.
Carl Berg, 51, and his son Leo, 24, attacked Tom Reed, 39, outside his shop on 4 June 2021.
Updates to this page
Published 16 March 2023
Share this page
Share on Facebook (opens in new tab)
"""
    title = "Father and son jailed for 22 years over killing of shopkeeper"
    assert read(page).title == title


def test_the_first_picture_of_a_gallery_is_none_of_the_headline() -> None:
    page = """Menu
World
Politics
Quake toll passes 350 as rescuers find more survivors
1 of 12 | Rescuers carry a boy from a building in Orla, Tuesday, Feb. 14, 2023. (NRB Photo/A. Lee)
Read More
BY IDA HOLM
Updated 10:23 PM GMT, February 14, 2023
Share
Link copied
ORLA (NRB) — Rescuers pulled more survivors from fallen buildings on Tuesday, officials said.
“It is the greatest disaster of our age,” said Hans Lund, who leads the relief agency.
"""
    article = read(page)
    assert article.title == "Quake toll passes 350 as rescuers find more survivors"
    assert article.published == "2023-02-14"


def test_a_signed_end_is_no_line_cut_short() -> None:
    page = """Old mill burns down in Orla
June 21, 2022
The old grain mill burned down on Monday night, and three firefighters were treated.
A second mill was saved, said Ida Holm, who lives across the road from it. AN
Share this:
Like this:
Related
"""
    assert kinds(read(page))["Share this:"] == "junk"


def test_a_report_has_its_day_in_its_headline_and_names_are_none() -> None:
    page = """Skip to main content
Orla Institute
Home
Research
Northern Front Assessment, May 14, 2024
Download the PDF
Ann Reed, Tom Berg, and Frederick Lund
May 15, 2024, 8:45pm ET
Rebel forces advanced in the north of the province on May 14, and took two villages on the river.
The head of the intelligence service, Lieutenant General Leo Holm, said the front was “on edge.”
Rebel commanders claimed that a third village, Vell, had fallen.
Share
"""
    article = read(page)
    assert article.title == "Northern Front Assessment, May 14, 2024"
    assert article.published == "2024-05-15"
    assert kinds(article)["Ann Reed, Tom Berg, and Frederick Lund"] == "byline"


def test_the_lead_is_found_above_a_list_of_other_stories() -> None:
    page = """Skip to Content
play
Live
News
Opinion
News|War on Orla
At least 45 killed in strike on tent camp in Orla
Published On 27 May 2024
Save articles to read later and create your own reading list.
At least 45 people were killed when a strike set tents ablaze in Orla, doctors said.
The strike on Sunday night hit the east of the city.
Keep reading
list of 4 items
list 1 of 4
Court orders a halt to the offensive
list 2 of 4
Families flee again
list 3 of 4
Port opens
end of list
“We were praying, getting our children’s beds ready. Then we heard a noise, and fire erupted
around us,” said Ida Holm, a mother of six, who had fled to the camp from the north in May.
The army said that it had killed two senior commanders and was looking into reports of deaths.
Related
"""
    article = read(page)
    assert article.title == "At least 45 killed in strike on tent camp in Orla"
    assert [text[:12] for text in body(article)] == [
        "At least 45 ",
        "The strike o",
        "“We were pra",
        "The army sai",
    ]


def test_a_news_feed_below_a_story_is_none_of_it() -> None:
    page = """Home
War
Politics
Death toll of strike on Orla rises to 23
April 28, 2023 9:40 PM
3 min read
The death toll of a strike on a block of flats in Orla has risen to 23, the minister said.
Among the killed are four children, he said, and 18 people were injured in the block of flats.
Become a member
News Feed
11:58 PM
Orla gets a new package of ammunition.
9:15 PM
Two injured in shelling of the port.
"""
    assert len(body(read(page))) == 2


def test_kickers_and_headlines_of_other_stories_between_two_paragraphs() -> None:
    page = """Home
News
Sport
Old mill burns down in Orla, three hurt
By Ida Holm
May 14, 2024
Three firefighters were treated for smoke after a mill burned down, the town hall said.
READ MORE ON NEWS
'LIKE A WAR ZONE'
Gas blast rips through flats leaving 6 homeless
LOVE RAT
Vicar quits over affair with organist
“We heard the roof come down,” said Ida Holm, who lives across the road.
In pictures: vigil for the firemen
A plan nobody wanted
The mill had stood empty since 2011, and the council wanted to make a school of it.
– NRB/ABC
Share
Related
"""
    article = read(page)
    found = kinds(article)
    assert [text for text, kind in found.items() if kind == "heading"] == ["A plan nobody wanted"]
    assert len(body(article)) == 3


def test_a_list_of_sentences_behind_a_heading_ends_the_story() -> None:
    page = """Home
War
Politics
Missile strike on a shopping centre in Orla: 18 killed
Ida Holm – Monday, 27 June 2022, 16:10
23451
Two missiles hit a shopping centre in Orla on 27 June, when over 1,000 people were in it.
Update: As of the morning of 28 June, 36 people are missing, the mayor said.
Background:
• On 24 June, eight missiles hit the refinery in the city.
Journalists fight on their own front. Support Orla News or become our patron!
Subscribe
Orla
"""
    article = read(page)
    assert kinds(article)["• On 24 June, eight missiles hit the refinery in the city."] == "body"
    assert len(body(article)) == 4


def test_a_short_sentence_ends_a_story() -> None:
    page = """Home
News
Sport
Old mill burns down in Orla
May 14, 2024
Three firefighters were treated for smoke, and the town hall said that it would look into it.
“We had warned the owner for years,” said Tom Berg, who had told the council of it in 2019.
Who will rebuild it?
Do you like our site?
Share
Related
"""
    article = read(page)
    assert body(article)[-1] == "Who will rebuild it?"
