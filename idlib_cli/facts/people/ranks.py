"""Ranks that tell two people of one surname apart: "PC Lind" is not "DS Lind".

Only the steps of police and armed forces count, since nobody holds two at a time; "Mr", "Dr" and
offices may be anybody's beside a rank. Promotions are left out: whoever is named in full stays one.
"""

_STEPS = (
    ("pc", "wpc", "pcso", "const", "constable"),
    ("dc",),
    ("sgt", "sergeant", "ds", "sargeant"),
    ("insp", "inspector", "di"),
    ("dci",),
    ("supt", "superintendent", "dsi"),
    ("pvt", "private", "pte"),
    ("cpl", "corporal"),
    ("lt", "lieutenant"),
    ("capt", "captain"),
    ("maj", "major"),
    ("col", "colonel"),
    ("brig", "brigadier"),
    ("gen", "general"),
    ("adm", "admiral"),
    ("cmdr", "commander"),
)
_STEP_OF = {word: step for step, words in enumerate(_STEPS) for word in words}


def step(title: str) -> int | None:
    """The step that a title before a name stands for, by its last word; None for any other.

    >>> step("Det Sgt") == step("DS"), step("PC") == step("Sgt."), step("Mr")
    (True, False, None)
    """
    return _STEP_OF.get(title.rpartition(" ")[2].lower().rstrip("."))
