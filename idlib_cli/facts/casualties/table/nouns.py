"""Frames of nouns and adjectives of harm: dead, deaths, bodies, lives, wounds."""

from idlib_cli.facts.casualties.table.frame import Frame

NOUNS: dict[str, Frame] = {
    "state": Frame(
        "The victims are said to be dead, missing or homeless.",
        (
            ("The clashes left 13 troops dead.", "killed 13..13"),
            ("Thirty fishermen are missing.", "missing 30..30"),
            ("Two girls were found dead.", "killed 2..2"),
            ("Boat with 17 from Orla missing", "missing 17..17"),
            ("The flood left 60 people dead or missing.", "killed 60..60"),
        ),
        (
            "It was a dead heat.",
            "Two shots hit, missing the target.",
            "Four judges were critical of it.",
            "I'm not dead yet.",
            "Boat off Orla missing",
        ),
    ),
    "event": Frame(
        "The victims follow a noun such as killing or death.",
        (
            ("They mourned the killing of eight monks.", "killed 8..8"),
            ("The murder on Monday of a judge shook them.", "killed 1..1"),
        ),
        ("They foiled the murder of a judge.",),
    ),
    "possessive": Frame(
        "The victim stands before 's and a noun such as murder.",
        (("The mayor's murder shook them.", "killed 1..1"),),
    ),
    "count": Frame(
        "Deaths, injuries or casualties are themselves counted.",
        (
            ("The unit reported 12 deaths.", "killed 12..12"),
            ("Five injuries.", "wounded 5..5"),
            ("Orland had 573 coal mine deaths.", "killed 573..573"),
            ("The sexton recorded 340 burials.", "killed 340..340"),
        ),
        (
            "He was charged over one death.",
            "The churchyard has room for 200 burials.",
        ),
    ),
    "lives": Frame(
        "Lives were lost, claimed or cost.",
        (
            ("The fire claimed 40 lives.", "killed 40..40"),
            ("Three sailors lost their lives.", "killed 3..3"),
            ("Twelve lost their lives.", "killed 12..12"),
            ("Four constables embraced martyrdom in the blast.", "killed 4..4"),
            ("The driver breathed his last on the way.", "killed 1..1"),
            ("The war has claimed thousands of lives.", "killed 2000..9999"),
        ),
        ("Cats have nine lives.",),
    ),
    "suffer": Frame(
        "The victims suffered or sustained injuries.",
        (
            ("Four cooks suffered burns.", "wounded 4..4"),
            ("Four cooks were treated for burns.", "wounded 4..4"),
            ("Four cooks were pulled out with minor injuries.", "wounded 4..4"),
            ("Four cooks were treated for cuts and bruises.", "wounded 4..4"),
            ("Sixteen constables were nursing injuries.", "wounded 16..16"),
        ),
        ("Three services sustained cuts.", "The striker escaped the match with an injury."),
    ),
    "condition": Frame(
        "The victims are in critical, serious or stable condition.",
        (
            ("Two riders are in critical condition.", "wounded 2..2"),
            ("Two riders remain critical.", "wounded 2..2"),
            ("Two riders are fighting for their lives.", "wounded 2..2"),
        ),
        ("Four judges were critical of it.", "Two clubs are fighting for their lives."),
    ),
    "body": Frame(
        "Bodies were found.",
        (
            ("Divers recovered 14 bodies.", "killed 14..14"),
            ("The body of a man was found.", "killed 1..1"),
            ("Six bodies were taken to the morgue.", "killed 6..6"),
            ("The priest blessed 22 bodies.", "killed 22..22"),
            ("Mourners buried 30 people.", "killed 30..30"),
            ("Nine soldiers were buried on Friday.", "killed 9..9"),
            ("The remains of 11 people have been located.", "killed 11..11"),
        ),
        ("The body of a car was found.",),
    ),
}
