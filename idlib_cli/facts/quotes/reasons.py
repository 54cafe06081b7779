"""The names of the quote rules, and in plain words why a quote has its speaker.

The table is what `rule` in a record can be; `--explain` prints the sentence.
"""

from idlib_cli.facts.quotes.speakers import Speaker

RULES: dict[str, str] = {
    "cue-before": "“{cue}” stands right before the words, and {mention} is its subject",
    "cue-after": "“{cue}” stands right behind the words, and {mention} is its subject",
    "cue-of-the-clause": "the words stand in what “{cue}” reports, and {mention} is its subject",
    "cue-at-the-end": "the sentence ends with “{cue}”, and {mention} is its subject",
    "quoted-cue": "the verb of {mention} stands inside the marks",
    "colon": "{mention} and a colon stand before the words",
    "signature": "{mention} stands behind a dash at the end of the words",
    "goes-on": "the words have no cue; {mention} was speaking just before",
    "after-reported-speech": "the words follow the reported words of {mention}",
    "led-up-to": "the sentence before leads up to the words, and {mention} is its subject",
    "no-cue": "the words stand in marks, but nothing near them says whose they are",
    "transcript": "the paragraph opens with the name of {mention} and a colon",
    "dash": "the words follow a dash, and “{cue}” says that {mention} spoke",
    "said-that": "“{cue}” with “that” reports the clause, and {mention} is its subject",
    "said": "“{cue}” reports the clause behind it, and {mention} is its subject",
    "said-at-the-end": "“{cue}” closes the sentence, and {mention} is its subject",
    "according-to": "“{cue}” gives the words of {mention}",
    "threatened-to": "“{cue}” tells what {mention} would do",
    "called": "“{cue}” tells what {mention} called something",
    "called-for": "“{cue}” tells what {mention} asked for",
    "warned-of": "“{cue}” reports its object, and {mention} is its subject",
}
_BY = {
    "pronoun": "; “{mention}” stands for {name}, who fits and was spoken of last",
    "description": "; “{mention}” stands for {name}, whom the article calls so",
}


def why(rule: str, cue: str | None, mention: str | None, speaker: Speaker | None) -> str:
    """One plain sentence: why these words are this speaker's."""
    shown = f"“{_plain(mention)}”" if mention else "nobody"
    sentence = RULES[rule].format(cue=_plain(cue or "the verb"), mention=shown)
    if speaker is not None and mention:
        if speaker.name is None:
            sentence += f"; the text leaves open whom {shown} stands for"
        elif speaker.by in _BY:
            sentence += _BY[speaker.by].format(mention=_plain(mention), name=speaker.name)
    return sentence[0].upper() + sentence[1:] + "."


def _plain(text: str) -> str:
    return " ".join(text.split())
