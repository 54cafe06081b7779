"""Frames of common verbs that tell of wounds, deaths and people missing."""

from idlib_cli.facts.casualties.table.frame import Frame

HARMED: dict[str, Frame] = {
    "no-survivors": Frame(
        "None of those counted survived.",
        (
            ("None of the 45 people on board survived.", "killed 45..45"),
            ("The jet carried six people, none of whom survived.", "killed 6..6"),
            ("There were no survivors among the 45 aboard.", "killed 45..45"),
            ("A jet with nine people aboard crashed, leaving no survivors.", "killed 9..9"),
        ),
        (
            "None of the 12 clubs survived.",
            "Rescuers with 40 dogs found no survivors.",
            "None of the nine may have survived.",
        ),
    ),
    "treated": Frame(
        "The victims were treated or taken to a hospital.",
        (
            ("Medics treated 140 protesters at the scene.", "wounded 140..140"),
            ("Two firefighters were treated for smoke inhalation.", "wounded 2..2"),
            ("Paramedics treated 11 patients, two of them boys.", "wounded 11..11"),
            ("Seven people were rushed to a nearby hospital.", "wounded 7..7"),
            ("Two drivers were taken to St Anne's with wounds.", "wounded 2..2"),
            ("One dead, six in hospital after crash", "wounded 6..6"),
        ),
        (
            "Two nurses were treated for cholera.",
            "They treated two prisoners badly.",
            "Two bodies were taken to the hospital.",
            "Six in hospital with measles",
        ),
    ),
    "maimed": Frame(
        "The victims broke, lost or hurt a part of the body.",
        (
            ("His passenger suffered a broken pelvis.", "wounded 1..1"),
            ("A carpenter lost two fingers.", "wounded 1..1"),
            ("A lathe operator broke his wrist.", "wounded 1..1"),
            ("Two boys broke their legs.", "wounded 2..2"),
            ("Nine others sustained various degrees of injury.", "wounded 9..9"),
        ),
        ("The striker broke his leg in the match.", "A driver lost his job."),
    ),
    "struck": Frame(
        "The victims were hit by a bullet, a vehicle or the like.",
        (
            ("Three girls were struck by shrapnel.", "wounded 3..3"),
            ("A cyclist was hit by a van.", "wounded 1..1"),
            ("Two porters were felled by gunfire.", "killed 2..2"),
        ),
        ("Two firms were hit by losses.", "Nine guards were felled by a virus."),
    ),
    "not-saved": Frame(
        "The victims could not be revived, or did not survive.",
        (
            ("A roofer collapsed and could not be revived.", "killed 1..1"),
            ("Two passengers did not survive the crash.", "killed 2..2"),
        ),
        ("Two players did not survive the cut.", "Nine jobs could not be saved."),
    ),
    "done-to-death": Frame(
        "The victims were done to death.",
        (
            ("Two brothers were done to death in their sleep.", "killed 2..2"),
            ("Four deserters were put to death at dawn.", "killed 4..4"),
        ),
        ("Two jokes were done to death.", "Four deserters were put to work."),
    ),
    "lost-troops": Frame(
        "A force lost soldiers, police or the like.",
        (
            ("The mission has lost more than 170 peacekeepers since 2013.", "killed 170..None"),
            ("The army lost two officers in the ambush.", "killed 2..2"),
        ),
        ("The army lost two officers to a rival force.", "The team lost two guards to injury."),
    ),
    "lost-kin": Frame(
        "Somebody lost relatives.",
        (
            ("She lost her husband in the quake.", "killed 1..1"),
            ("A teacher lost three sons.", "killed 3..3"),
            ("The village lost 50 people in the flood.", "killed 50..50"),
        ),
        ("She lost her children in the custody battle.", "He lost three matches."),
    ),
    "own-life": Frame(
        "The victims took their own lives or met their deaths.",
        (
            ("A man took his own life in his cell.", "killed 1..1"),
            ("Five climbers met their deaths on the ridge.", "killed 5..5"),
            ("The gunman turned the rifle on himself.", "killed 1..1"),
        ),
        ("She took her own life story to a publisher.", "They met their deadline."),
    ),
    "hanged": Frame(
        "The victims were hanged.",
        (("Two men were hanged at dawn.", "killed 2..2"),),
        ("Six portraits were hanged in the hall.", "He hung two men's coats."),
    ),
    "fell-to-death": Frame(
        "The victims fell, or were swept or thrown, to their death.",
        (
            ("A mum-of-two fell 60 metres to her death.", "killed 1..1"),
            ("Three roofers plunged to their deaths.", "killed 3..3"),
            ("Two anglers were swept to their deaths.", "killed 2..2"),
        ),
        ("Two men fell out over the deaths.", "Two women were swept to power after deaths."),
    ),
    "unfound": Frame(
        "The victims could not be found.",
        (
            ("Nine hikers could not be found.", "missing 9..9"),
            ("Twenty miners have yet to be found.", "missing 20..20"),
            ("The fate of 12 others remained unknown.", "missing 12..12"),
        ),
        ("Nine hikers were found.", "Two men were not found guilty."),
    ),
    "trapped": Frame(
        "The victims lie under rubble or underground.",
        (
            ("Nine miners were trapped underground.", "missing 9..9"),
            ("Some 30 people are trapped under the rubble.", "missing 30..30"),
            ("Three victims are still under the rubble.", "missing 3..3"),
            ("Six miners were saved, three still underground.", "missing 3..3"),
        ),
        ("Two men trapped in the mine were rescued.", "Two boys were trapped in a lift."),
    ),
}
