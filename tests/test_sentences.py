"""Sentences of news prose: one bracketed sentence each, as a reader would cut them."""

import pytest

from idlib_cli.language.sentences import LONGEST_SENTENCE, split


@pytest.mark.parametrize(
    "marked",
    [
        "Mr. Lee met Gen. Roe on Jan. 3.| They talked for an hour.| No one else was there.",
        "The U.S. Army left.| It lost two men in the U.S.| The war went on.",
        "John F. Roe and J. K. Poe were hurt.| A. Lee was not.",
        "His client was ill.| Judge Ann Lee rose.| She lay in the sun.| Bo Roe left.",
        "Bo Roe of Peoria, Ill. Roe left.",
        "He works for Example Inc. in Oslo.| She left Example Corp.| The firm is small.",
        "It opened at 9 a.m. on Friday and closed at 5 p.m.| Nobody came.",
        "Is No. 10 empty?| No.| He is there.",
        "“We are counting ... the days,” she said.| “It is over.”| He left.",
        "“Why now?” Ann Lee asked.| Nobody knew.",
        "“Stop!” he shouted.| They ran.",
        "It cost $3.5 million.| The town paid 1.2 million.",
        "“We waited …| We are still waiting,” he said.",
        "It rained in Feb.| The river rose.| On Mar. 3 it fell.",
        "They fled (some twice).| (Many came back.)| Others stayed.",
        "1. Close the gate.| 2. Wait.",
        "GEN. ROE SAID THE TOWN WAS CALM.  THE U.S. EMBASSY\nWAS CLOSED.",
        "The mayor left.|The council stayed.",
        "See example.org for more.| It is free.",
        "First line without a stop\n\n|Second paragraph.",
        "She said: “It is late.| Go home.”| He went.",
        "Lt. Col. Ann Lee, Ph.D., spoke to St. Mary's school.| It was 6 p.m.",
    ],
)
def test_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    if marked.isupper():
        expected = [part.strip() for part in marked.split("  ")]
    else:
        expected = [part.strip() for part in marked.split("|")]
    assert [text[start:end] for start, end in split(text)] == expected


def test_a_range_is_split_as_if_it_stood_alone() -> None:
    text = "One here. Two there. Three anywhere."
    assert [text[s:e] for s, e in split(text, 10, 20)] == ["Two there."]


def test_every_character_but_space_is_in_exactly_one_sentence() -> None:
    text = "A? B!? “C.” ... D. (E)\n\nF.G. Hi.There you are... \u2026 Ok."
    covered = [i for start, end in split(text) for i in range(start, end)]
    assert covered == sorted(set(covered))
    assert all(text[i].isspace() for i in set(range(len(text))) - set(covered))


def test_a_line_without_end_is_cut_at_spaces() -> None:
    text = "the river rose and fell, " * 2_000 + "x" * 3 * LONGEST_SENTENCE + " they said."
    cut = split(text)
    assert max(end - start for start, end in cut) <= LONGEST_SENTENCE
    assert "".join(text[start:end] for start, end in cut).replace(" ", "") == text.replace(" ", "")
    for start, _ in cut[:10]:
        assert start == 0 or text[start - 1] == " "
    long = "and so on " * (LONGEST_SENTENCE // 10 - 2) + "to the end."
    assert len(split(long)) == 1
