"""Date expressions: each rule on its own examples, and what they resolve to."""

from datetime import date

import pytest

from idlib_cli.facts import timeline
from idlib_cli.facts.analysis import Analysis
from idlib_cli.language.dates import Context, find, resolve
from idlib_cli.language.dates.ahead_forms import AHEAD
from idlib_cli.language.dates.calendar import easter, span
from idlib_cli.language.dates.needed import HEADED, NEEDED
from idlib_cli.language.dates.one_case import plain
from idlib_cli.language.dates.scan import RULES
from idlib_cli.language.dates.verb_groups import verbs
from idlib_cli.records import Article, Paragraph

EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_a_rule_matches_the_whole_of_its_example(rule, example):
    part, _, context = example.partition("|")  # "two days after| the raid"
    match = rule.pattern.match(plain(part + context))
    assert match is not None
    assert match.end() == len(part)
    assert rule.read(match) is not None


@pytest.mark.parametrize(
    ("rule", "example"),
    [(rule, example) for rule in RULES for example in rule.counterexamples],
    ids=lambda value: str(value)[:40],
)
def test_a_rule_leaves_its_counterexample_alone(rule, example):
    match = rule.pattern.match(plain(example))
    assert match is None or rule.read(match) is None


@pytest.mark.parametrize(("rule", "example"), EXAMPLES, ids=lambda value: str(value)[:40])
def test_an_example_has_the_letters_that_its_rule_needs(rule, example):
    needed = NEEDED.get(rule.name)
    assert needed is None or any(letters in plain(example) for letters in needed)


def test_letters_are_needed_by_rules_for_units():
    assert set(NEEDED) <= {rule.name for rule in RULES if rule.head == "unit"}


def test_rules_of_words_take_in_one_of_their_heads():
    of_words = [rule for rule in RULES if rule.head == "word"]
    assert set(HEADED) == {rule.name for rule in of_words}
    for rule in of_words:
        for example in rule.examples:
            assert HEADED[rule.name] & set(plain(example).replace("|", " ").split()), example


def test_rule_names_are_unique():
    assert len({rule.name for rule in RULES}) == len(RULES)
    assert len({form.name for form in AHEAD}) == len(AHEAD)


@pytest.mark.parametrize(
    ("text", "ahead"),
    [(text, True) for form in AHEAD for text in form.examples]
    + [(text, False) for form in AHEAD for text in form.but_not],
)
def test_a_form_looks_ahead_in_its_examples_only(text, ahead):
    assert any(verb.future for verb in verbs(text, 0, len(text))) is ahead


def test_plain_keeps_the_length_whatever_the_letters():
    assert len(plain("İstanbul ǅ 3\u00a0May\u2014x")) == len("İstanbul ǅ 3\u00a0May\u2014x")


def test_easter_falls_on_the_known_sundays():
    assert [easter(year) for year in (1999, 2000, 2019, 2038)] == [
        date(1999, 4, 4),
        date(2000, 4, 23),
        date(2019, 4, 21),
        date(2038, 4, 25),
    ]


def test_spans_of_values():
    assert span("2019-WI") == ("2019-12-01", "2020-02-29")
    assert span("2020-W53") == ("2020-12-28", "2021-01-03")
    assert span("2019-W53") is None
    assert span("BC0480") is None


def _values(text, **context):
    context.setdefault("published", date(2021, 6, 9))  # a Wednesday
    found = []
    for expression in find(text):
        resolution = resolve(expression, Context(**context))
        if resolution:
            found.append((text[expression.start : expression.end], resolution.value))
    return found


def test_weekdays_look_back_unless_the_tense_looks_ahead():
    assert _values("on Monday") == [("Monday", "2021-06-07")]
    assert _values("on Monday", tense="future") == [("Monday", "2021-06-14")]


def _of_an_article(text, published=None):
    article = Article(
        id="a",
        path="a.txt",
        text=text,
        paragraphs=(Paragraph(0, len(text), "body"),),
        published=published,
        published_from="supplied",
    )
    return [(text[d.start : d.end], d.value) for d in timeline.extract(Analysis(article))]


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It fell on 03/02/2020. It had opened on 25/12/2019.", None, "2020-02-03"),
        ("It fell on 03/02/2020. It had opened on 12/25/2019.", None, "2020-03-02"),
        ("It fell on Thursday 06/02/2020.", None, "2020-02-06"),
        ("It fell on 03.02.2020, the mayor said.", None, "2020-02-03"),
        ("It fell on 03/02/2020, the mayor said.", "2020-02-10", "2020-02-03"),
        ("It fell on 03/02/2020. It met on 9 May and on 3 June.", "2020-06-10", "2020-02-03"),
        ("It fell on 03/02/2020. It met on May 9 and June 3.", "2020-06-10", "2020-03-02"),
        (
            "It fell on 03/02/2020. It opened on 9 May 2019 and shut on 3 June 2019.",
            None,
            "2020-02-03",
        ),
    ],
)
def test_day_or_month_first_is_told_by_the_rest_of_the_article(text, published, value):
    assert value in [found for _, found in _of_an_article(text, published)]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("It fell on 03/02/2020, the mayor said.", None),
        ("It fell on 03/02/2020, the mayor said.", "2020-06-10"),
        ("It fell on 03/02/2020. They met on 13/02/2020 and 02/14/2020.", None),
        ("It fell on 03/02/2020. They met on 9 May and on June 3.", "2020-06-10"),
    ],
)
def test_day_or_month_first_is_left_open_without_evidence(text, published):
    assert ("03/02/2020", "2020") in list(_of_an_article(text, published))


def test_a_day_that_there_is_not_yields_nothing():
    text = "It fell on 13/13/2013 or 31/02/2013 or 00/01/2013."
    assert not any("2013" in words for words, _ in _of_an_article(text, None))


TENSES = [
    ("She returns to court on Friday.", "2021-06-11"),
    ("The band plays on; the final is on Friday.", "2021-06-11"),
    ("He would \u201ctake a look\u201d in August.", "2021-08"),
    ("Schools shut on Monday.", "2021-06-07"),
    ("The talks were put off until Friday.", "2021-06-11"),
    ("Fighting continued until Friday.", "2021-06-04"),
    ("The two men meet on Thursday in Geneva.", "2021-06-10"),
    ("They did not meet on Thursday.", "2021-06-03"),
    ("The case is heard in August.", "2021-08"),
    ("Voters go to the polls on Sunday.", "2021-06-13"),
    ("By March the army had left.", "2021-03"),
    ("The hospital needs new beds by March.", "2022-03"),
    ("This Friday's match is off.", "2021-06-11"),
    ("On Friday week he retires.", "2021-06-18"),
    ("They hope to go in two weeks' time.", "2021-W25"),
    ("Profits rose in Q1.", "2021-Q1"),
    ("New rules to be published in early July settle it.", "2021-07"),
    ("Nine are believed to be wounded in May.", "2021-05"),
    ("The credit line runs through January.", "2022-01"),
    ("It opened in the fall, they said.", "2020-FA"),
    ("Two years later the house was sold.", None),
]


@pytest.mark.parametrize(("text", "value"), TENSES)
def test_the_verb_says_which_one(text, value):
    assert [found for _, found in _of_an_article(text, "2021-06-09")] == [value]


@pytest.mark.parametrize(
    "text",
    ["He trains every Tuesday.", "Each Friday they march.", "Of 1,500 people, 2000 of them fled."],
)
def test_habits_and_numbers_are_no_dates(text):
    assert _of_an_article(text, "2021-06-09") == []


TOLD_ELSEWHERE = [
    ("The rally of July 4, 2018, drew few. On July 4 it rained.", ["2018-07-04", "2018-07-04"]),
    ("He fled in June 2018 and came back later that year.", ["2018-06", "2018"]),
    (
        "A deal was struck in September. Under the September deal arms would be given up.",
        ["2020-09", "2020-09"],
    ),
    ("A decade ago he left; two decades ago he came.", ["2011", "200"]),
    ("On America's Independence Day they met.", ["2020-07-04"]),
    ("On Ghana's Independence Day they met, on an election day.", []),
    ("They might leave if there was no deal by Sunday.", ["2021-06-13"]),
    ("The two sides travel to Vienna on Friday.", ["2021-06-11"]),
    ("That deadline was set on 5 June by the court.", ["2021-06-05"]),
]


@pytest.mark.parametrize(("text", "values"), TOLD_ELSEWHERE)
def test_a_date_is_read_with_the_others_of_its_article(text, values):
    assert [found for _, found in _of_an_article(text, "2021-06-09")] == values
