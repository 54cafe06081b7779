"""Frames of people taken or held: hostages, arrests, abductions."""

from idlib_cli.facts.casualties.table.frame import Frame

TAKEN: dict[str, Frame] = {
    "hostage": Frame(
        "The victims were taken hostage, prisoner or into custody.",
        (
            ("Rebels took five nurses hostage.", "abducted 5..5"),
            ("Raiders took six herders captive.", "abducted 6..6"),
            ("The rebels still hold 30 hostages.", "abducted 30..30"),
            ("Two men were taken into custody.", "detained 2..2"),
            ("Four men are in police custody.", "detained 4..4"),
            ("Police are holding five suspects over it.", "detained 5..5"),
            ("The rebels hold 20 soldiers.", "abducted 20..20"),
            ("Guard dead, three in custody", "detained 3..3"),
            ("Twenty pupils are still in captivity.", "abducted 20..20"),
        ),
        ("The two boys were taken into care.", "Police held 200 fans back."),
    ),
    "taken-away": Frame(
        "Somebody took the victims away.",
        (
            ("Gunmen dragged away two teachers.", "abducted 2..2"),
            ("About 40 young men were taken away in trucks.", "abducted 40..40"),
            ("Four men were led away by police.", "detained 4..4"),
            ("Of 20 girls taken from the school, nine escaped.", "abducted 20..20"),
            ("Raiders made off with three shepherds.", "abducted 3..3"),
            ("The rebels took with them a clerk and two nurses.", "abducted 3..3"),
        ),
        (
            "The flood carried away two cars.",
            "The judge took away his licence.",
            "She led 20 pupils away from the pond.",
            "Raiders made off with three goats.",
            "The teacher took with her nine pupils.",
            "Six photographs taken at the school won prizes.",
        ),
    ),
    "rounded-up": Frame(
        "The victims were arrested in other words.",
        (
            ("Police rounded up 60 demonstrators.", "detained 60..60"),
            ("Six men were taken in for questioning.", "detained 6..6"),
            ("Twelve students were picked up by soldiers.", "detained 12..12"),
            ("Two suspects are being held in custody.", "detained 2..2"),
            ("Lawyers know of 300 people held in a warehouse.", "detained 300..300"),
        ),
        ("He rounded up the bill.", "Prices were held in check."),
    ),
}
