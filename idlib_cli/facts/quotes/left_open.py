"""Words left open at the end of a paragraph, whose speaker only the next one names.

“We came with nothing. ¶ “Then they took the rest,” said Ana Lind: the mark that is not closed says
that the same voice goes on, so that both halves are hers.
"""

from collections.abc import Sequence

from idlib_cli.facts.quotes.drafts import Draft


def named_ahead(drafts: list[Draft], starts: Sequence[int]) -> None:
    """Give the drafts that end open, and that nobody is known to speak, to who goes on.

    `starts`: where each paragraph begins.
    """
    following: Draft | None = None
    for draft in reversed(drafts):
        if draft.kind == "indirect" and draft.rule != "transcript":
            following = draft
            continue
        if following is not None and _ends_open(draft) and _goes_on(draft, following, starts):
            draft.source, draft.same_statement = following.origin, True
        following = draft


def _ends_open(draft: Draft) -> bool:
    """Whether it is a quotation without a closing mark, and without anybody who speaks it."""
    origin = draft.origin
    known = origin.speaker is not None or origin.mention is not None or origin.cue is not None
    return draft.kind == "direct" and not draft.closed and draft.rule == "goes on" and not known


def _goes_on(draft: Draft, following: Draft, starts: Sequence[int]) -> bool:
    """Whether the next paragraph opens with a quotation of somebody."""
    frame, origin = following.frame, following.origin
    return (
        following.kind == "direct"
        and following.paragraph == draft.paragraph + 1
        and frame.kinds.startswith("Q")
        and frame.quotes[0].start == following.start
        and frame.quotes[0].open_start == starts[following.paragraph]
        and (origin.speaker is not None or origin.mention is not None)
    )
