"""The lines that a page puts around a story: prompts, labels, credits, bylines, author notes.

General vocabulary of news sites; nothing here names an outlet or quotes a page. To add a rule,
add an entry with examples of what it is for and of prose that it must leave alone. Where two
rules would match a line, the one that stands first here decides.
"""

from idlib_cli.reading.line_rules import LineRule, Matcher
from idlib_cli.reading.page_rules.address import ADDRESS
from idlib_cli.reading.page_rules.borders import BORDERS
from idlib_cli.reading.page_rules.controls import CONTROLS
from idlib_cli.reading.page_rules.credits import CREDITS
from idlib_cli.reading.page_rules.elsewhere import ELSEWHERE
from idlib_cli.reading.page_rules.fittings import FITTINGS
from idlib_cli.reading.page_rules.imprint import IMPRINT
from idlib_cli.reading.page_rules.mastheads import MASTHEADS
from idlib_cli.reading.page_rules.navigation import NAVIGATION
from idlib_cli.reading.page_rules.notices import NOTICES
from idlib_cli.reading.page_rules.offers import OFFERS
from idlib_cli.reading.page_rules.prompts import PROMPTS
from idlib_cli.reading.page_rules.widgets import WIDGETS

__all__ = ["MATCHER", "RULES"]

RULES: tuple[LineRule, ...] = (
    *PROMPTS,
    *OFFERS,
    *NOTICES,
    *BORDERS,
    *CREDITS,
    *ELSEWHERE,
    *FITTINGS,
    *NAVIGATION,
    *CONTROLS,
    *WIDGETS,
    *IMPRINT,
    *ADDRESS,
    *MASTHEADS,
)

MATCHER = Matcher(RULES)
"""The rules, ready to be asked about a line."""
