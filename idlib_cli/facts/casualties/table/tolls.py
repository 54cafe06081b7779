"""Frames of numbers told of others: tolls, lists, shares, what was before, nobody hurt."""

from idlib_cli.facts.casualties.table.frame import Frame

TOLLS: dict[str, Frame] = {
    "listing": Frame(
        "The victims are listed as being among the dead or injured.",
        (
            ("Among the dead are two children.", "killed 2..2"),
            ("A girl was among the injured.", "wounded 1..1"),
            ("Two of the dead were children.", "killed 2..2"),
            ("Three men were shot dead. The first victim was a cook.", "killed 1..1"),
        ),
    ),
    "ellipsis": Frame(
        "The number shares the verb of the one before it.",
        (
            ("Nine people died in Lyon, four in Nice.", "killed 4..4"),
            ("Four died at the scene and three later in hospital.", "killed 3..3"),
        ),
        (
            "Nine people died in Lyon, four hours from Nice.",
            "Nine died in Lyon and four met in Nice.",
        ),
    ),
    "share": Frame(
        "The text names them as part of a number just given.",
        (("Nine people, including two boys, were killed.", "killed 2..2"),),
    ),
    "toll": Frame(
        "The text gives a toll or a number of dead.",
        (
            ("The death toll rose to 47.", "killed 47..47"),
            ("Dead: 12; injured - 34", "killed 12..12"),
            ("The death toll rose by nine to 47.", "killed 47..47"),
            ("It brought to 61 the number of officers killed.", "killed 61..61"),
            ("Casualties climbed to 17.", "killed 17..17"),
            ("The mayor put the casualty figure at eight.", "killed 8..8"),
            ("They cut their count of the dead to 48.", "killed 48..48"),
            ("It takes to 17 the number of people killed.", "killed 17..17"),
            ("Lawyers put the number of those in custody at 200.", "detained 200..200"),
            ("The army said 12 men died; residents put the number at three.", "killed 3..3"),
            ("She puts the dead at between 60 and 70.", "killed 60..70"),
        ),
        ("The toll on the bridge rose.",),
    ),
    "was-before": Frame(
        "The text says what the number was before, or at another time.",
        (
            ("Nine people died, up from six in 2019.", "killed 6..6"),
            ("The crash killed 12, up from nine earlier.", "killed 9..9"),
            ("The toll rose to 30 from 25 the day before.", "killed 25..25"),
            ("Cars killed 14 riders there in 2020, against 19 a year earlier.", "killed 19..19"),
            ("The siege cost 118 lives. The true number was 246.", "killed 246..246"),
            ("Nine died on the slopes this winter. Last winter it was 27.", "killed 27..27"),
        ),
        (
            "Nine people died, up by two.",
            "Nine rebels were killed in a fight against 200 soldiers.",
            "Nine died after a fall from 30 metres.",
            "Nine died on the slopes. Last winter it was 27 degrees.",
        ),
    ),
    "no-victims": Frame(
        "The text says that nobody of that kind was hurt.",
        (
            ("No soldiers had been killed.", "killed 0..0"),
            ("No passengers were injured.", "wounded 0..0"),
            ("Neither driver was hurt.", "wounded 0..0"),
            ("The driver was unhurt.", "wounded 0..0"),
            ("All 23 passengers escaped unharmed.", "wounded 0..0"),
        ),
        ("No other guards were killed.", "No shots were fired."),
    ),
}
