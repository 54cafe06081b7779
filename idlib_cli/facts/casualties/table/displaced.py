"""Frames of common verbs that tell of displacement: moved, sheltering, ordered out."""

from idlib_cli.facts.casualties.table.frame import Frame

DISPLACED: dict[str, Frame] = {
    "moved": Frame(
        "The victims were moved out of danger or housed elsewhere.",
        (
            ("The army moved 2,000 villagers to higher ground.", "displaced 2000..2000"),
            ("Some 820 people had moved to shelters by Monday.", "displaced 820..820"),
            ("Forty tenants were relocated to a hotel.", "displaced 40..40"),
            ("They had to move 90 residents out of the danger zone.", "displaced 90..90"),
            ("Boats brought 60 islanders to safety.", "displaced 60..60"),
            ("Some 90 villagers were moved to the mainland.", "displaced 90..90"),
            ("About 200 villagers were taken to a sports hall.", "displaced 200..200"),
        ),
        (
            "The firm moved 40 jobs to Leeds.",
            "Twelve players moved to other clubs.",
            "She moved to a hotel.",
            "Forty villagers were moved to tears.",
            "The bank will relocate 300 families.",
        ),
    ),
    "sheltering": Frame(
        "The victims live in shelters, tents or with others.",
        (
            ("More than 900 people were staying in evacuation centres.", "displaced 900..None"),
            ("Nearly 4,000 are sheltering in schools.", "displaced 4000..4000"),
            ("Some 1,200 people took refuge in a convent.", "displaced 1200..1200"),
            ("About 300 families are housed in tents.", "displaced 300..300"),
            ("Some 80 residents spent the night in a gym.", "displaced 80..80"),
            ("About 700 were on Sunday night still in public shelters.", "displaced 700..700"),
            ("Storm leaves two dead, 700 in shelters", "displaced 700..700"),
        ),
        (
            "Some 900 guests were staying in hotels.",
            "Two thieves spent the night in jail.",
            "The firm took refuge in silence.",
        ),
    ),
    "ordered-out": Frame(
        "The victims were ordered or forced to leave.",
        (
            ("Officials ordered 3,000 residents out of the valley.", "displaced 3000..3000"),
            ("Police ordered out 3,000 residents.", "displaced 3000..3000"),
            ("About 5,000 people were told to evacuate.", "displaced 5000..5000"),
        ),
        ("The judge ordered two lawyers out of the room to wait.", "He ordered out for pizza."),
    ),
    "crossed": Frame(
        "The victims fled over a border.",
        (
            ("About 4,000 people have crossed into Orland.", "displaced 4000..4000"),
            ("Thousands poured over the border into Orland.", "displaced 2000..9999"),
        ),
        (
            "Two trucks crossed into Orland.",
            "Thousands cross into Orland every day to work.",
            "Some 4,000 people could cross into Orland.",
        ),
    ),
}
