"""Frames of verbs that mean harm by themselves: killed, died, fled."""

from idlib_cli.facts.casualties.table.frame import Frame

VERBS: dict[str, Frame] = {
    "active": Frame(
        "The victims are the object of the verb.",
        (
            ("The blast killed five people.", "killed 5..5"),
            ("Gunmen shot dead two brothers.", "killed 2..2"),
            ("A man confessed to stabbing three people to death.", "killed 3..3"),
            ("The raid wounded at least a dozen.", "wounded 12..None"),
            ("Troops neutralised seven rebels.", "killed 7..7"),
            ("The landslide buried more than 30 people.", "missing 30..None"),
        ),
        (
            "The vote killed the bill.",
            "He could kill two men.",
            "They plan to kill three judges.",
            "The battery shot down 41 of 50 drones.",
            "The reform neutralised three risks.",
        ),
    ),
    "passive": Frame(
        "The victims are the subject of a passive verb.",
        (
            ("Five people were killed.", "killed 5..5"),
            ("Ana Ruiz, a nurse, was shot and killed.", "killed 1..1"),
            ("A woman in her 20s and a boy were injured.", "wounded 2..2"),
            ("Nine people including a nurse and a boy were killed.", "killed 9..9"),
            ("Three of the guards have been kidnapped.", "abducted 3..3"),
            ("Some 90 farmers, she said, have been evacuated.", "displaced 90..90"),
            ("About 230 families had been evacuated.", "displaced 230..230"),
            ("A police recruit was killed.", "killed 1..1"),
            ("A cook, whose name was not released, was killed.", "killed 1..1"),
        ),
        (
            "We were killed by the rain.",
            "He won, but the bill was killed.",
            "Two men would be killed.",
            "No guards were killed.",
            "Forty goats were killed.",
            "They are a couple whose car was buried by rubble.",
        ),
    ),
    "reduced": Frame(
        "The victims stand right before a bare participle.",
        (
            ("The attack left four men killed.", "killed 4..4"),
            ("Bus driver killed in crash", "killed 1..1"),
            ("Woman, 68, seriously hurt in crash", "wounded 1..1"),
            ("Some 60 others, mostly women, abducted", "abducted 60..60"),
            ("Orla: 17 guards, four drivers killed", "killed 17..17"),
            ("Two workers kidnapped the previous week are held.", "abducted 2..2"),
        ),
        ("He fired one shot.",),
    ),
    "attributive": Frame(
        "Number and noun stand around the word for what happened.",
        (("They treated 15 wounded soldiers.", "wounded 15..15"),),
        ("They treated 15 soldiers.",),
    ),
    "intransitive": Frame(
        "The victims are the subject of a verb such as die or flee.",
        (
            ("Six climbers died.", "killed 6..6"),
            ("About 900 villagers fled.", "displaced 900..900"),
            ("A patient passed away.", "killed 1..1"),
            ("Two girls, ages 6 and 9, died.", "killed 2..2"),
        ),
        ("She hates the word dying.", "Nine trees died.", "Six climbers might die."),
    ),
    "forced": Frame(
        "Something drove the victims to flee.",
        (
            ("The war forced 300 people to flee.", "displaced 300..300"),
            ("It drove some 300 people from their homes.", "displaced 300..300"),
            ("Some 300 people were forced out of their homes.", "displaced 300..300"),
            ("Some 300 people were forced to leave their homes.", "displaced 300..300"),
            ("More than 300 people lost their homes.", "displaced 300..None"),
            ("Some 300 people have left their homes.", "displaced 300..300"),
            ("Some 300 families were forced from their homes.", "displaced 300..300"),
            ("A fire forced 4,800 people from the town.", "displaced 4800..4800"),
        ),
        (
            "They work from their homes.",
            "Some 300 people left their homes early to vote.",
            "It could force 300 people from their homes.",
        ),
    ),
    "reflexive": Frame(
        "The subject did it to himself or herself.",
        (("The gunman then killed himself.", "killed 1..1"),),
    ),
}
