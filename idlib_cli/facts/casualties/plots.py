"""Sentences that tell of nobody's harm: plots of films and games, rehearsals, sport.

Decided for a whole sentence and from its own words alone.
"""

import re
from collections.abc import Sequence

from idlib_cli.facts.casualties.sentence import Sentence
from idlib_cli.language.patterns import lazy_pattern

_FICTION = frozenset({"film", "movie", "novel", "thriller", "sitcom", "miniseries", "opera",
                      "videogame", "novella", "blockbuster", "screenplay", "episode", "drama",
                      "sequel", "protagonist"})  # fmt: skip
_SHOWN = frozenset({"play", "series", "game", "musical", "saga", "show", "comedy", "comic", "book",
                    "song", "ballad", "dream", "nightmare"})  # fmt: skip
"""Works of fiction that are other things too: a series of attacks, a football game."""
_TOLD_NOW = frozenset({"kills", "murders", "dies", "shoots", "stabs", "kidnaps", "abducts",
                       "assassinates", "slaughters", "massacres", "strangles",
                       "perishes"})  # fmt: skip
"""How plots are told: in the present, where news of an event has the past."""
_PLOT = lazy_pattern(
    r"\b(?:(?:film|movie|novel|thriller|sitcom|miniseries|opera|novella|screenplay|drama|sequel)\b"
    r",?\s+(?:in\s+which|where)\b"
    r"|(?:film|movie|novel|thriller|miniseries|opera|drama|play|series|game|saga|show|comedy)\s+"
    r"(?:(?:that|which)\s+)?(?:tells|follows|opens|begins|ends|lets|imagines|depicts|portrays|sees|is\s+about)\b"
    r"|season\s+(?:one|two|three|four|five|six|\d)\s+(?:begins|opens|ends|follows|sees|finds)\b"
    r"|(?:first|second|third|fourth|fifth|sixth|new|latest|final)\s+season\s+"
    r"(?:(?:begins|opens|ends)\s+(?:with|as|when)|follows|sees|finds)\b|episode\s+(?:\w+\s+)?(?:begins|opens|ends|closes|follows|sees|finds)\b"
    r"|(?:film|movie|novel|thriller|opera|drama|play|series|musical|story)\s+is\s+set\s+(?:in|on|during|at|amid)\b"
    r"|book\s+imagines\b|(?:song|ballad)\s+(?:is\s+about|tells)\b"
    r"|(?:novel|film|movie|comic|series|game|play|opera|show|book|thriller|drama)['’]s\s+(?:\w+\s+)?"
    r"(?:hero|heroine|protagonist|narrator|villain|antihero)\b"
    r"|\b(?:plays|portrays|(?:stars|starring)\s+as)\s+(?:an?|the)\s+(?:[\w-]+\s+){1,4}?(?:who|whose)\b"
    r"|\b(?:drill|exercise|re-?enactment|simulation)\b[^.;,]{0,30}?\b(?:in\s+which|imagin(?:es|ed|ing))\b"
    r"|\b(?:drill|exercise)\b[^.;]{0,80}?\b(?:volunteers|actors|students|cadets)\s+(?:play|pretend|pos|act)"
    r")",
    re.IGNORECASE,
)
"""the novel opens with …, a film in which …"""
_KILLED_NOW = lazy_pattern(
    r"\b(?:are|is)\s+(?:killed|murdered|shot|stabbed|kidnapped|massacred|found\s+(?:dead|murdered))\b",
    re.IGNORECASE,
)
_IN_IT = lazy_pattern(
    r"\W*in\s+(?:the|its|an?|one|this)\s+(?:[\w-]+\s+)?(?:episode|novel|film|movie|sequel)\b"
    r"|\W*in\s+(?:the|his|her|a)\s+(?:dream|nightmare)\b"
    r"|\W*in\s+the\s+game,\s+(?:the\s+)?(?:players?|you)\b"
    r"|\W*in\s+the\s+(?:video\s+game|series|drama|play|musical|comedy|show|drill|exercise),",
    re.IGNORECASE,
)
"""In the third episode, …; In the drill, …"""
_REHEARSED = frozenset({"simulated", "simulation", "mock", "rehearsed", "rehearsing", "rehearsal",
                        "scenario", "hypothetical", "fictional", "fictitious",
                        "imaginary"})  # fmt: skip
_SPORT = frozenset({"hamstring", "midfielder", "goalkeeper", "winger", "quarterback", "touchdown",
                    "playoffs", "kickoff", "kick-off", "half-time", "halftime", "fly-half",
                    "scrum-half", "left-back", "right-back"})  # fmt: skip
_HALF = lazy_pattern(r"\b(?:first|second)[ -]half\b(?!\s+of\b)", re.IGNORECASE)
_DEATH = frozenset({"killed", "dead", "died", "death", "deaths"})
_PRACTISED = frozenset({"drill", "exercise", "re-enactment", "reenactment"})
_ACTED = frozenset({"plays", "portrays", "stars", "starring", "season"})
"""plays a guard who was shot: what an actor does; season two opens with …"""
_TEAM = frozenset({"strikers", "striker", "defenders", "defender", "wingers", "midfielders",
                   "goalkeepers", "bowlers", "batsmen", "forwards", "players", "teammates",
                   "linebackers", "quarterbacks"})  # fmt: skip
_HURT = frozenset({"injured", "injury", "injuries"})
_BEFELL = frozenset({"when", "after", "as", "crash", "attack", "attacked", "shooting", "shot",
                     "bus", "coach", "plane", "fire", "blast", "explosion", "bomb", "stabbed",
                     "lightning", "collapse", "collapsed", "quake", "earthquake", "gunmen",
                     "police", "riot", "riots", "clashes", "stampede", "crush", "hospital", "by",
                     "fans", "accident"})  # fmt: skip
"""What befell players who were not merely hurt in the game."""
_HINTS = _TEAM | _FICTION | _SHOWN | _REHEARSED | _PRACTISED | _SPORT | _ACTED | {"half"}


def imagined(text: str, sentence: Sentence, words: Sequence[str]) -> bool:
    """Whether a sentence only imagines, rehearses or plays what it tells; `words`: its words."""
    if _HINTS.isdisjoint(words):
        return False
    low = frozenset(words)
    if not _REHEARSED.isdisjoint(low) or _is_of_a_team(low):
        return True
    if not _SPORT.isdisjoint(low) or "half" in low:
        hurt = _DEATH.isdisjoint(low)
        return hurt and (
            not _SPORT.isdisjoint(low)
            or _HALF.search(text, sentence.start, sentence.end) is not None
        )
    fiction = not _FICTION.isdisjoint(low)
    start, end = sentence.start, sentence.end
    if fiction and (not _TOLD_NOW.isdisjoint(low) or _KILLED_NOW.search(text, start, end)):
        return True
    if not fiction and (_SHOWN | _ACTED).isdisjoint(low) and _PRACTISED.isdisjoint(low):
        return False
    return bool(_PLOT.search(text, start, end) or _IN_IT.match(text, start, end))


def _is_of_a_team(low: frozenset[str]) -> bool:
    """Whether players are out with an injury, by all that is told: "three strikers are injured"."""
    hurt = not _TEAM.isdisjoint(low) and not _HURT.isdisjoint(low)
    return hurt and _DEATH.isdisjoint(low) and _BEFELL.isdisjoint(low)
