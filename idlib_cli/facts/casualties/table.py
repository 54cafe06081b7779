"""The table of frames: what each is called, why it counts, and examples that a test checks.

An example is a sentence and what it yields ("killed 5..5"); a counterexample yields nothing by
that frame. How each frame works stands in `verbs`, `phrasal`, `nouns`, `hits`, `listings`, `shares`
and `nominal`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """One construction of English that makes a claim."""

    why: str
    """The sentence that --explain prints."""
    examples: tuple[tuple[str, str], ...]
    counterexamples: tuple[str, ...] = ()


FRAMES: dict[str, Frame] = {
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
            "Mourners buried 30 people.",
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
        ),
        (
            "We were killed by the rain.",
            "He won, but the bill was killed.",
            "Two men would be killed.",
            "No guards were killed.",
            "Forty goats were killed.",
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
        ),
        ("Nine trees died.", "Six climbers might die."),
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
    "state": Frame(
        "The victims are said to be dead, missing or homeless.",
        (
            ("The clashes left 13 troops dead.", "killed 13..13"),
            ("Thirty fishermen are missing.", "missing 30..30"),
            ("Two girls were found dead.", "killed 2..2"),
        ),
        (
            "It was a dead heat.",
            "Two shots hit, missing the target.",
            "Four judges were critical of it.",
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
            ("Four cooks were treated for cuts and bruises.", "wounded 4..4"),
            ("Sixteen constables were nursing injuries.", "wounded 16..16"),
        ),
        ("Three services sustained cuts.",),
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
            ("The remains of 11 people have been located.", "killed 11..11"),
        ),
        ("The body of a car was found.",),
    ),
    "hostage": Frame(
        "The victims were taken hostage, prisoner or into custody.",
        (
            ("Rebels took five nurses hostage.", "abducted 5..5"),
            ("Two men were taken into custody.", "detained 2..2"),
            ("Four men are in police custody.", "detained 4..4"),
            ("Twenty pupils are still in captivity.", "abducted 20..20"),
        ),
        ("The two boys were taken into care.",),
    ),
    "listing": Frame(
        "The victims are listed as being among the dead or injured.",
        (
            ("Among the dead are two children.", "killed 2..2"),
            ("A girl was among the injured.", "wounded 1..1"),
            ("Two of the dead were children.", "killed 2..2"),
        ),
    ),
    "ellipsis": Frame(
        "The number shares the verb of the one before it.",
        (("Nine people died in Lyon, four in Nice.", "killed 4..4"),),
        (
            "Nine people died in Lyon, four hours from Nice.",
            "Nine died in Lyon and four met in Nice.",
        ),
    ),
    "share": Frame(
        "The text names them as part of a number just given.",
        (("Nine people, including two boys, were killed.", "killed 2..2"),),
    ),
    "moved": Frame(
        "The victims were moved out of danger or housed elsewhere.",
        (
            ("The army moved 2,000 villagers to higher ground.", "displaced 2000..2000"),
            ("Some 820 people had moved to shelters by Monday.", "displaced 820..820"),
            ("Forty tenants were relocated to a hotel.", "displaced 40..40"),
            ("They had to move 90 residents out of the danger zone.", "displaced 90..90"),
            ("Boats brought 60 islanders to safety.", "displaced 60..60"),
            ("About 200 villagers were taken to a sports hall.", "displaced 200..200"),
        ),
        (
            "The firm moved 40 jobs to Leeds.",
            "Twelve players moved to other clubs.",
            "She moved to a hotel.",
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
    "taken-away": Frame(
        "Somebody took the victims away.",
        (
            ("Gunmen dragged away two teachers.", "abducted 2..2"),
            ("About 40 young men were taken away in trucks.", "abducted 40..40"),
            ("Four men were led away by police.", "detained 4..4"),
            ("Of 20 girls taken from the school, nine escaped.", "abducted 20..20"),
            ("Raiders made off with three shepherds.", "abducted 3..3"),
        ),
        (
            "The flood carried away two cars.",
            "The judge took away his licence.",
            "She led 20 pupils away from the pond.",
            "Raiders made off with three goats.",
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
        ),
        ("He rounded up the bill.", "Prices were held in check."),
    ),
    "treated": Frame(
        "The victims were treated or taken to a hospital.",
        (
            ("Medics treated 140 protesters at the scene.", "wounded 140..140"),
            ("Two firefighters were treated for smoke inhalation.", "wounded 2..2"),
            ("Paramedics treated 11 patients, two of them boys.", "wounded 11..11"),
            ("Seven people were rushed to a nearby hospital.", "wounded 7..7"),
        ),
        (
            "Two nurses were treated for cholera.",
            "They treated two prisoners badly.",
            "Two bodies were taken to the hospital.",
        ),
    ),
    "maimed": Frame(
        "The victims broke, lost or hurt a part of the body.",
        (
            ("His passenger suffered a broken pelvis.", "wounded 1..1"),
            ("A carpenter lost two fingers.", "wounded 1..1"),
            ("Two boys broke their legs.", "wounded 2..2"),
            ("Nine others sustained various degrees of injury.", "wounded 9..9"),
        ),
        ("The striker broke his leg in the match.", "A driver lost his job."),
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
        (("Two brothers were done to death in their sleep.", "killed 2..2"),),
        ("Two jokes were done to death.",),
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
        ),
        ("She lost her children in the custody battle.", "He lost three matches."),
    ),
    "fell-to-death": Frame(
        "The victims fell to their death.",
        (
            ("A mum-of-two fell 60 metres to her death.", "killed 1..1"),
            ("Three roofers plunged to their deaths.", "killed 3..3"),
        ),
        ("Two men fell out over the deaths.",),
    ),
    "struck": Frame(
        "The victims were hit by a bullet, a vehicle or the like.",
        (
            ("Three girls were struck by shrapnel.", "wounded 3..3"),
            ("A cyclist was hit by a van.", "wounded 1..1"),
        ),
        ("Two firms were hit by losses.",),
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
    "toll": Frame(
        "The text gives a toll or a number of dead.",
        (
            ("The death toll rose to 47.", "killed 47..47"),
            ("It brought to 61 the number of officers killed.", "killed 61..61"),
            ("Casualties climbed to 17.", "killed 17..17"),
            ("The mayor put the casualty figure at eight.", "killed 8..8"),
            ("They cut their count of the dead to 48.", "killed 48..48"),
            ("It takes to 17 the number of people killed.", "killed 17..17"),
            ("Lawyers put the number of those in custody at 200.", "detained 200..200"),
            ("The army said 12 men died; residents put the number at three.", "killed 3..3"),
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
        ),
        (
            "Nine people died, up by two.",
            "Nine rebels were killed in a fight against 200 soldiers.",
            "Nine died after a fall from 30 metres.",
        ),
    ),
    "no-victims": Frame(
        "The text says that nobody of that kind was hurt.",
        (
            ("No soldiers had been killed.", "killed 0..0"),
            ("No passengers were seriously injured.", "wounded 0..0"),
            ("The driver was unhurt.", "wounded 0..0"),
            ("All 23 passengers escaped unharmed.", "wounded 0..0"),
        ),
        ("No other guards were killed.", "No shots were fired."),
    ),
}
