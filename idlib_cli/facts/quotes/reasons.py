"""The names of the quote rules, and in plain words why a quote has its speaker.

The table is what `rule` in a record can be; `--explain` prints the sentence. In an example the
quote stands between ‹ ›; a counterexample has no quote of that rule. A test extracts each.
"""

from dataclasses import dataclass

from idlib_cli.facts.quotes.speaker import Speaker


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a quote has its speaker, as a format string over {cue} and {mention}."""

    why: str
    examples: tuple[str, ...]
    counterexamples: tuple[str, ...] = ()


RULES: dict[str, Reason] = {
    "cue-before": Reason(
        "“{cue}” stands right before the words, and {mention} is its subject",
        ("Grace Mbeki said: “‹The dam will hold.›”",),
        ("“The dam will hold,” Grace Mbeki said.",),
    ),
    "cue-after": Reason(
        "“{cue}” stands right behind the words, and {mention} is its subject",
        ("“‹The dam will hold,›” Grace Mbeki said.", "“‹It held!›” cried the engineer."),
        ("Grace Mbeki said: “The dam will hold.”",),
    ),
    "cue-of-the-clause": Reason(
        "the words stand in what “{cue}” reports, and {mention} is its subject",
        ("Grace Mbeki said ‹the dam was “as safe as a house”›.",),
        ("Grace Mbeki left the “house”.",),
    ),
    "cue-at-the-end": Reason(
        "the sentence ends with “{cue}”, and {mention} is its subject",
        ("‹The “safest dam on earth” would hold for years›, the engineer said.",),
        ("The engineer built a dam “as safe as a house” with his own hands.",),
    ),
    "quoted-cue": Reason(
        "the verb of {mention} stands inside the marks",
        ("The ministry ‹“strongly condemned” the raid›.",),
        ("The ministry “of all the talents” met.",),
    ),
    "colon": Reason(
        "{mention} and a colon stand before the words",
        ("Grace Mbeki: “‹The dam will hold.›”", "Ina, a reader in Bergen, emails: “‹It rained.›”"),
        ("The sign on the wall was old: “Mind the step”",),
    ),
    "acted": Reason(
        "the words open a sentence with a comma at their end, and {mention} stands behind them",
        ("“‹It was ignored,›” Grace Mbeki sentenced.", "“‹Never,›” she gestured."),
        (
            "The “big,” painted boat sank.",
            "“Big Ann,” the boat named for her, sank.",
            "“Vertigo,” Ann Lee filmed in May, opens the festival.",
        ),
    ),
    "answer": Reason(
        "the words are an answer, and the text leaves open whose",
        ("Counsel asked Mr Lee why. “‹Every day,›” came the reply.",),
        ("The award, “Every day”, came the year after.",),
    ),
    "told-in-court": Reason(
        "“{cue}” gives what a court was told, and the text leaves open by whom",
        (
            "The inquest heard that ‹the dam was “as safe as a house”›.",
            "‹The dam broke at four›, jurors at Lund district court were told on Monday.",
            "The jury heard ‹how the dam broke›.",
        ),
        ("The court heard the case.", "The court heard from Grace Mbeki.", "Jurors heard music."),
    ),
    "signature": Reason(
        "{mention} stands behind a dash at the end of the words",
        ("“‹The dam was a blessing to us all.›” — Grace Mbeki, farmer",),
    ),
    "goes-on": Reason(
        "the words have no cue; {mention} was speaking just before",
        ("“It was dark,” Grace Mbeki said. “‹We could not see the dam.›”",),
    ),
    "after-reported-speech": Reason(
        "the words follow the reported words of {mention}",
        ("Grace Mbeki said the dam was safe. “‹It will hold.›”",),
    ),
    "led-up-to": Reason(
        "the sentence before leads up to the words, and {mention} is its subject",
        ("Grace Mbeki shook her head. “‹The dam will hold.›”",),
    ),
    "no-cue": Reason(
        "the words stand in marks, but nothing near them says whose they are",
        ("In the square stood “‹the last of the men who had seen the dam go up›” in 1960.",),
        ("In the square stood “the last men”.",),
    ),
    "transcript": Reason(
        "the paragraph opens with the name of {mention} and a colon",
        ("CHAIR: ‹Is the dam safe?›\n\nMBEKI: ‹It is.›\n\nCHAIR: ‹Thank you.›",),
        ("NOTE: The dam is closed.",),
    ),
    "dash": Reason(
        "the words follow a dash, and “{cue}” says that {mention} spoke",
        ("— ‹The dam will hold›, said Grace Mbeki.",),
        ("— The dam is closed.",),
    ),
    "said-that": Reason(
        "“{cue}” with “that” reports the clause, and {mention} is its subject",
        (
            "Grace Mbeki said on Monday that ‹the dam was safe›.",
            "A jury found that ‹the dam was badly built›.",
        ),
        (
            "Grace Mbeki rejected that plan.",
            "Grace Mbeki would say that the dam was safe.",
            "The film, directed that year by Ann Lee, won a prize.",
            "It was made clear that the dam was safe.",
        ),
    ),
    "said": Reason(
        "“{cue}” reports the clause behind it, and {mention} is its subject",
        ("Grace Mbeki said ‹the dam was safe›.", "The union insisted ‹it bore no grudge›."),
        ("The army maintains 12 posts around the dam.", "The state had added a week of holidays."),
    ),
    "said-at-the-end": Reason(
        "“{cue}” closes the sentence, and {mention} is its subject",
        ("‹The dam was safe›, the engineer said on Monday.",),
        (
            "After a long night of rain, the engineer said.",
            "The dam would burst, the guard feared.",
            "The dam was a palace, his son once believed.",
            "The dam would hold, few believed.",
        ),
    ),
    "said-further": Reason(
        "the sentence goes on with what {mention} said would be",
        ("Grace Mbeki said the dam would be shut. ‹It would also be drained›.",),
        (
            "Grace Mbeki said the dam would be shut. That would be a loss.",
            "Grace Mbeki said the dam was safe. It would also break in May.",
            "Grace Mbeki said the dam would be shut. Her rival could not be reached for comment.",
            "Grace Mbeki said the dam would be shut. The closure would cost her the vote.",
            "Grace Mbeki, who would drown in a flood, said the dam held. It would also break.",
            "Grace Mbeki would not speak, her aide said. She would also later leave the town.",
            "The dam could have burst, the judge said. Instead it would stand for years.",
            "The engineer said he would leave. As a boy he would swim there.",
            "The engineer said he would leave. The post would pass to his son in 1971.",
            "The engineer said he would leave. He would never return.",
        ),
    ),
    "headline-source": Reason(
        "the headline names {mention} as its source",
        (),  # a headline is no body text: cases/quotes/headline-sources
        ("Police: two dead in crash.",),  # and cases/quotes/headline-titles-*
    ),
    "according-to": Reason(
        "“{cue}” gives the words of {mention}",
        ("According to Grace Mbeki, ‹the dam is safe›.", "‹The dam is safe›, according to police."),
        (
            "The dam was built according to plan.",
            "Bo Reed denied theft. Divers traced the cash to a sum in his account.",
            "Bo Reed was held. The crane had a sharp rock in his view.",
            "Bo Reed wept. The prize was, in his opinion, late.",
        ),
    ),
    "claim-that": Reason(
        "“{cue}” with “that” or “to” gives the words of {mention}",
        (
            "Despite the mayor's claim that ‹the dam was safe›, people left.",
            "The fair went on in spite of a warning by the union that ‹the dam could burst›.",
        ),
        ("The claim that the dam was safe was wrong.",),
    ),
    "threatened-to": Reason(
        "“{cue}” tells what {mention} would do",
        ("The union threatened to ‹close the dam›.", "The mayor vowed ‹not to close the dam›."),
        (
            "The union tried to close the dam.",
            "The rebels claim to fame is a song.",
            "Bo Reed professed to love him.",
        ),
    ),
    "called": Reason(
        "“{cue}” tells what {mention} called something",
        ("The coach called ‹the transfer a mistake›.", "He called it ‹a dark day for the club›."),
        ("The coach called the meeting because a player had left.",),
    ),
    "called-for": Reason(
        "“{cue}” tells what {mention} asked for",
        (
            "The bishops called on Monday for ‹a ceasefire›.",
            "The port warned ‹ships to keep away from the wreck›.",
        ),
        ("The coach called the players.",),
    ),
    "described-as": Reason(
        "“{cue}” tells as what {mention} described something",
        ("The union described ‹the vote as a farce›.",),
        ("The union described the vote.",),
    ),
    "asked-whether": Reason(
        "“{cue}” reports a question, and {mention} is its subject",
        (
            "Senators asked ‹whether the dam was safe›.",
            "Grace Mbeki told the court ‹how the dam broke›.",
        ),
        ("Nobody asked whether the dam would ever be safe?",),
    ),
    "accused-by": Reason(
        "“{cue}” with “by” tells what {mention} said of somebody",
        (
            "The mayor was accused by the union of ‹hiding the report›.",
            "The mayor was called ‹a liar› by Grace Mbeki.",
            "Divers were told by the engineer that ‹the dam was safe›.",
        ),
        ("The dam was built by the union of farmers.", "The dam was named by the mayor."),
    ),
    "denied-doing": Reason(
        "“{cue}” tells what {mention} said of doing something",
        ("The mayor denied ‹taking bribes›.", "The union suggested ‹holding new talks›."),
        ("The mayor began taking bribes.",),
    ),
    "found": Reason(
        "“{cue}” reports what {mention} found",
        (
            "The survey found ‹a sharp rise in debt›.",
            "Polls show ‹the mayor leading by ten points›.",
        ),
        ("Divers found a body in the lake.", "The film shows a man on a bridge."),
    ),
    "claimed": Reason(
        "“{cue}” reports what {mention} claimed",
        ("A rebel group claimed ‹responsibility for the attack›.",),
        ("The storm claimed twelve lives.",),
    ),
    "put-at": Reason(
        "“{cue}” reports the number that {mention} gives",
        (
            "The union put ‹the number of dead at nine›.",
            "The mayor estimated ‹the damage at 2 million›, adding that it could rise.",
        ),
        ("The union put the box at the door.", "Nine was put at the top."),
    ),
    "warned-of": Reason(
        "“{cue}” reports its object, and {mention} is its subject",
        (
            "Lisbon condemned ‹the killing of sailors› after the raid.",
            "Riga accused Minsk again, blaming ‹its army for the fire›.",
        ),
        (
            "The army defended the bridge.",
            "The mayor cut costs by rejecting offers.",
            "Lisbon condemned the raid.",
        ),
    ),
}
_BY = {
    "introduced": ", who gives the name {name}",
    "label": "; “{mention}” stands for {name}, the one person named before the first turn",
    "pronoun": "; “{mention}” stands for {name}, who fits and was spoken of last",
    "description": "; “{mention}” stands for {name}, whom the article calls so",
}


def why(rule: str, cue: str | None, mention: str | None, speaker: Speaker | None) -> str:
    """One plain sentence: why these words are this speaker's."""
    mention = _plain(mention) if mention else None
    shown = f"“{mention}”" if mention else "nobody"
    sentence = RULES[rule].why.format(cue=_plain(cue or "the verb"), mention=shown)
    if speaker is not None and mention:
        if speaker.name is None:
            sentence += f"; the text leaves open whom {shown} stands for"
        elif speaker.by in _BY:
            sentence += _BY[speaker.by].format(mention=mention, name=speaker.name)
    return f"{sentence[0].upper()}{sentence[1:]}."


def _plain(text: str) -> str:
    return text if text.isalpha() else " ".join(text.split())
