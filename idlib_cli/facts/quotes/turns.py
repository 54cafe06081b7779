"""Speech told by its layout: transcript turns ("CHAIR: …") and dashes as quotation signs.

A turn is a paragraph that opens with a name and a colon, or with "Q:" and "A:"; it takes several
of them, or one inside a quotation, to make a transcript, since headings and lists look alike. A
paragraph between turns goes on with the one before it. A dash opens speech only where the same
sentence says who spoke ("— We slept, said Ana Ruiz.").
"""

import re

from idlib_cli.facts.quotes import clauses
from idlib_cli.facts.quotes.cues import SAY, Cue
from idlib_cli.facts.quotes.drafts import Draft
from idlib_cli.facts.quotes.frames import Frame
from idlib_cli.facts.quotes.lexicon import closed
from idlib_cli.language.quotation import Quotation
from idlib_cli.records import Paragraph

_U = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪĮİĶŁĽĻŃŇŅŌŐŒŔŘŚŠŞȘŤȚŪŮŰŲŸŹŻŽ"
_TURN = re.compile(
    # CHAIR: …   GEN. PAUK: …   MS O'NEILL: …   Ann Lee: …   Lee: …   Q: …   A. …
    rf"(?P<name>(?:[{_U}][{_U}.'’-]+|[{_U}]\.)(?:\ (?:[{_U}][{_U}.'’-]+|[{_U}]\.?)){{0,4}}"
    rf"|[{_U}][^\W\d_{_U}]['’\w-]*(?:\ (?:van\ |von\ |de\ |al-)?[{_U}][\w.'’-]+){{0,3}}"
    r"|[QA](?=[.:]))"
    r"(?:\s?:|(?<=\b[QA])\.)\s+(?=\S)"
)
_PARTING = (":", "A.", "Q.")
"""What parts a name from the words."""
_LABELS = closed("turn_labels") | closed("asking_labels") | closed("answering_labels")
_ASIDE = re.compile(r"\s*[(\[][^)\]]{0,60}[)\]][.\s]*$")
OWN = frozenset({"i", "we", "you", "me", "us", "my", "our", "your"})
_LEAST_TURNS = 3


_NOBODY = frozenset({"dear", "step", "part", "week", "round", "stage", "phase", "chapter", "record",
                     "song", "album", "release", "serving", "cooking", "prep"})  # fmt: skip
"""First words of labels that are nobody's: "Dear Abby", "Step Four", "Record Label"."""


def transcript(text: str, paragraphs: list[Paragraph]) -> dict[int, tuple[int, int, int]]:
    """{number of the paragraph: (start of the name, its end, start of the words)} of the turns."""
    if sum(map(text.count, _PARTING)) < _LEAST_TURNS:
        return {}
    found = {}
    shouted = 0
    unknown: dict[str, list[tuple[int, tuple[int, int, int]]]] = {}
    names_known: dict[str, bool] = {}
    for number, paragraph in enumerate(paragraphs):
        match = _turn(text, paragraph.start, paragraph.end)
        if match is None or match.end() >= paragraph.end:
            continue
        name = match["name"]
        if name not in names_known:
            if len(names_known) >= _MOST_LABELS:
                return {}  # a list, no conversation
            names_known[name] = _is_label(text, name)
        place = (match.start("name"), match.end("name"), match.end())
        if names_known[name]:
            found[number] = place
            shouted += name.isupper() and len(name) > 1
        else:
            unknown.setdefault(name, []).append((number, place))
    asker = max(unknown.values(), key=len, default=[])
    if len(found) > 1 and len(asker) > 1 and _takes_turns(found, [number for number, _ in asker]):
        found = dict(sorted([*found.items(), *asker]))  # "Courier: …", "Ann Lee: …", "Courier: …"
    if len(found) < _LEAST_TURNS:
        return {}
    # "Ann Lee: …", later "AL: …" or "Lee: …": one speaker
    labels = [text[start:end] for start, end, _ in found.values()]
    surnames = {label.rpartition(" ")[2] for label in labels if " " in label}
    repeated = _come_again(labels) or not surnames.isdisjoint(labels)
    speakers = shouted == len(found) and _are_speakers(text, labels)
    return found if repeated or speakers else {}


def _are_speakers(text: str, labels: list[str]) -> bool:
    """Whether labels that come once each are of people rather than of topics ("CRASH: …", "RESCUE:
    …"): most have several words, tell a part, or stand in the text as names."""
    named = [
        label
        for label in labels[:_MOST_LABELS]
        if " " in label or "." in label or label.lower() in _LABELS or label.title() in text
    ]
    return 2 * len(named) >= len(labels[:_MOST_LABELS])


def _takes_turns(found: dict[int, tuple[int, int, int]], numbers: list[int]) -> bool:
    """Whether each paragraph under an unknown label stands right before a known one's."""
    return all(number + 1 in found for number in numbers)


def _turn(text: str, start: int, end: int) -> re.Match[str] | None:
    """The name that a stretch opens with and what parts it from the words."""
    for parting in _PARTING:
        if text.find(parting, start, end) >= 0:
            return _TURN.match(text, start, end)
    return None


def _is_label(text: str, name: str) -> bool:
    """Whether one word before a colon can be who speaks: a label of turns ("Interviewer"), or a
    surname that the article gives in full elsewhere. More words, or capitals, always can."""
    if name.lower() in closed("kickers") or name.partition(" ")[0].lower() in _NOBODY:
        return False  # "INTERVIEW: ‘I was lucky’"
    if " " in name or (name.isupper() and len(name) > 1):
        return True
    if name.lower() in _LABELS:
        return True
    at = text.find(f" {name}")
    for _ in range(_MOST_LOOKED_AT):
        if at < 0:
            return False
        given = text[max(0, at - 24) : at].split()[-1:]
        if given and given[0][0].isupper() and given[0].isalpha() and text[at - 1].isalpha():
            return True
        at = text.find(f" {name}", at + 1)
    return False


_MOST_LOOKED_AT = 20
_MOST_LABELS = 60
"""Different names before colons in a transcript."""


def continued(turns: dict[int, tuple[int, int, int]], number: int) -> bool:
    """Whether a paragraph without a name goes on with the turn before it: another one follows."""
    return bool(turns) and number not in turns and min(turns) < number < max(turns)


def _come_again(labels: list[str]) -> bool:
    """Whether one label comes twice, or once as initials: "Ann Lee: …", "AL: …"; not "Step Two: …",
    "Step Three: …"."""
    if len(labels) > len(set(labels)):
        return True
    full = (label for label in labels if " " in label and not label.isupper())
    return any("".join(word[0] for word in label.split()) in labels for label in full)


def turn_inside(text: str, quotation: Quotation) -> tuple[int, int, int] | None:
    """The turn that a quotation opens with: `"SMITH: I will."`."""
    match = _turn(text, quotation.start, min(quotation.end, quotation.start + 80))
    if match is None or not match["name"].isupper():
        return None
    return match.start("name"), match.end("name"), match.end()


def is_aside(text: str, start: int, end: int) -> bool:
    """Whether a stretch is a stage direction: "(CROSSTALK)"."""
    return (
        text[start : start + 1] in "(["
        and _ASIDE.match(text, start, min(end, start + 80)) is not None
    )


def dashed(
    text: str, frame: Frame, found: list[Cue], drafts: list[Draft], *, opens: bool
) -> Draft | None:
    """The speech of a frame that opens with a dash, where a cue in it or before it says whose."""
    kinds = frame.kinds
    dash = kinds.startswith("-")
    if "Q" in kinds or len(kinds) < 3 or (opens and not dash):
        return None
    if not opens:
        last = drafts[-1] if drafts else None
        if last is None or last.rule != "dash" or last.frame.paragraph != frame.paragraph:
            return None
        if not dash and not _speaks_on(frame):
            return None
        draft = Draft(*_span(text, frame, int(dash), len(kinds)), "direct", "dash", frame)
        draft.source, draft.same_statement = last.origin, True
        return draft
    for cue in found:
        if cue.group != SAY or cue.form != "finite":
            continue
        phrase = cue.speaker
        begin = cue.first
        if phrase is not None and phrase.first > 1 and kinds[phrase.first - 1] in ",?-":
            begin = phrase.first
        elif cue.inverted is not None and kinds[cue.first - 1] in ",?-":
            phrase = cue.inverted
        else:
            continue
        draft = Draft(*_span(text, frame, 1, begin), "direct", "dash", frame, cue, phrase)
        return draft if draft.end > draft.start else None
    return None


def _speaks_on(frame: Frame) -> bool:
    """Whether a sentence behind an attributed one in a line of dialogue is speech too: it says
    "I", "we" or "you", or points back to what was said ("That is why")."""
    return not OWN.isdisjoint(frame.words) or (
        frame.words[0] in ("that", "this") and frame.kind(1) in ("x", "v")
    )


def _span(text: str, frame: Frame, first: int, last: int) -> tuple[int, int]:
    while last > first and frame.kinds[last - 1] in ",-":
        last -= 1
    start, end = clauses.offsets(frame, (first, last), text) if last > first else (0, 0)
    return start, end
