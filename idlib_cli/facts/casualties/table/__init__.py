"""The table of frames: what each is called, why it counts, and examples that a test checks.

An example is a sentence and what it yields ("killed 5..5"); a counterexample yields nothing by
that frame. One module holds the frames of one kind. How each frame works stands in the modules
above this package: `verbs` and `intransitives`; `nouns`, `wounds`, `bodies` and `lives`; `nominal`,
`listings`, `shares` and `revisions`; `moving`, `taking`, `harming` and `killing`.
"""

from idlib_cli.facts.casualties.table.displaced import DISPLACED
from idlib_cli.facts.casualties.table.frame import Frame
from idlib_cli.facts.casualties.table.harmed import HARMED
from idlib_cli.facts.casualties.table.nouns import NOUNS
from idlib_cli.facts.casualties.table.taken import TAKEN
from idlib_cli.facts.casualties.table.tolls import TOLLS
from idlib_cli.facts.casualties.table.verbs import VERBS

FRAMES: dict[str, Frame] = {**VERBS, **NOUNS, **TOLLS, **DISPLACED, **TAKEN, **HARMED}
