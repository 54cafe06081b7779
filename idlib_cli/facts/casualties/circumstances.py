"""What stands around a claim: its scope, whether it is doubted, day, cause and who did it."""

from typing import TYPE_CHECKING

from idlib_cli.facts.casualties import days, denials, doers, named_causes, scopes
from idlib_cli.facts.casualties.drafts import Draft

if TYPE_CHECKING:
    from idlib_cli.facts.analysis import Analysis


def fill(analysis: "Analysis", draft: Draft, named: list[tuple[int, int]]) -> None:
    """Day, cause, perpetrator and scope of a claim, in place; `named`: the sentence's causes."""
    scopes.fill(analysis.text, draft)
    draft.modality = denials.modality(analysis.text, draft)
    days.fill(analysis, draft)
    draft.extra["cause"] = named_causes.cause(analysis, draft, named)
    draft.extra["perpetrator"] = doers.doer(analysis, draft, causes=named_causes.CAUSES)
