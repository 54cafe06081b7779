"""Each frame of casualties yields what its examples say, and nothing from its counterexamples."""

import pytest

from idlib_cli.facts.analysis import Analysis
from idlib_cli.facts.casualties import extract
from idlib_cli.facts.casualties.table import FRAMES
from idlib_cli.facts.casualties.zeros import ZERO
from idlib_cli.records import Article, Casualty, Paragraph


def claims(text: str) -> list[Casualty]:
    body = (Paragraph(0, len(text), "body"),)
    return list(extract(Analysis(Article(id="a", path="a.txt", text=text, paragraphs=body))))


def written(claim: Casualty) -> str:
    return f"{claim.effect} {claim.min}..{claim.max}"


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [(name, *example) for name, frame in FRAMES.items() for example in frame.examples],
)
def test_example(name: str, text: str, expected: str) -> None:
    assert expected in [written(c) for c in claims(text) if c.rule == name]


@pytest.mark.parametrize(
    ("name", "text"),
    [(name, text) for name, frame in FRAMES.items() for text in frame.counterexamples],
)
def test_counterexample(name: str, text: str) -> None:
    assert [c for c in claims(text) if c.rule == name and c.max != 0] == []


def test_every_claim_names_a_frame_and_says_why() -> None:
    known = set(FRAMES) | {rule.name for rule in ZERO}
    for frame in FRAMES.values():
        for text, _ in frame.examples:
            for claim in claims(text):
                assert claim.rule in known
                assert claim.why and claim.why.endswith(".")


def test_claims_of_one_article_have_ids_of_their_own() -> None:
    text = "They killed nine nuns, six cooks and three guards, and injured Jo Moss and two cooks."
    found = claims(text)
    assert len({(c.start, c.effect) for c in found}) == len(found) == 4


def test_attribution_makes_a_claim_somebodys() -> None:
    (claim,) = claims("Nine people were killed, the interior ministry said.")
    assert (claim.attributed_to, claim.modality) == ("interior ministry", "claimed")


def test_incidents_within_an_article() -> None:
    one, two = claims("A bomb killed two men. In 2009, a flood in Leeds killed 30 people.")
    assert one.incident != two.incident
    first, second = claims("A bomb killed two men and wounded six.")
    assert first.incident == second.incident
