"""Date expressions in English text: where they stand, what they mean, and which days that is.

`find(text)` gives spans with a meaning that is not yet tied to a day ("the Tuesday", "two days
before the event just told"); `resolve(expression, context)` ties it to the calendar, given the
day the text appeared, what was told before, and the tense of the sentence. Neither knows
articles or facts.

Reading order: `calendar` (values and days), `meaning` (what an expression can mean), `vocabulary`
(words and numbers), `rules` (the table of patterns), `scan` (a fast search for the words that
give an expression away, and the rules tried there only), `resolution`.

Left out: durations ("for two days"), times of day alone and repeated times ("every Friday"):
they name no date.
"""

from idlib_cli.language.dates.calendar_dates import in_year
from idlib_cli.language.dates.context import Context, Resolution
from idlib_cli.language.dates.meaning import Expression
from idlib_cli.language.dates.resolution import resolve
from idlib_cli.language.dates.scan import find

__all__ = ["Context", "Expression", "Resolution", "find", "in_year", "resolve"]
