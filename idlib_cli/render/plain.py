"""One record a line, for pipes: `path:line: …`, nothing cut off, no colour."""

from collections.abc import Callable, Iterable, Iterator

from idlib_cli.render import phrases
from idlib_cli.render.phrases import Record
from idlib_cli.render.visible import visible


def lines(
    records: Iterable[Record], *, explain: bool = False, by: str | None = None
) -> Iterator[str]:
    """One line for each record, with its line end; with `by` a heading before each group."""
    group = None
    for record in records:
        if by and (heading := phrases.group(record, by)) != group:
            group = heading
            yield f"# {heading}\n"
        line = _LINES[phrases.kind_of(record)](record)
        extra = [phrases.remarks(record), phrases.because(record) if explain else ""]
        yield line + "".join(f" [{part}]" for part in extra if part) + "\n"


def _hit(record: Record) -> str:
    return f"{phrases.place_in_text(record)}: {visible(record['text'])}"


def _quote(record: Record) -> str:
    about = _joined(phrases.role(record), record["said_on"] and phrases.said_on(record))
    who = phrases.speaker(record) + (f" ({about})" if about else "")
    return f"{phrases.place_in_text(record)}: {who}: {phrases.quoted(record)}"


def _casualty(record: Record) -> str:
    about = _joined(
        visible(record["victims"] or ""), visible(record["place"] or ""), phrases.days(record),
        phrases.standing(record), phrases.according_to(record),
    )  # fmt: skip
    what = phrases.effect(record) + (f" ({about})" if about else "")
    return f"{phrases.place_in_text(record)}: {what}: {phrases.sentence(record)}"


def _figure(record: Record) -> str:
    as_of = f"as of {visible(record['as_of'])}" if record["as_of"] else ""
    about = _joined(as_of, phrases.according_to(record))
    what = f"{phrases.amount(record)} {phrases.subject(record)}".strip()
    what += f" ({about})" if about else ""
    return f"{phrases.place_in_text(record)}: {what}: {phrases.sentence(record)}"


def _date(record: Record) -> str:
    about = _joined(visible(record["text"]), "planned" if record["planned"] else "")
    when = f"{phrases.value(record)} ({about})"
    return f"{phrases.place_in_text(record)}: {when}: {phrases.sentence(record)}"


def _person(record: Record) -> str:
    articles = len(record["articles"])
    counts = f"{record['quotes']} {_plural('quote', record['quotes'])} in {articles} "
    counts += _plural("article", articles)
    about = [phrases.roles(record), counts, "written " + phrases.spellings(record)]
    return f"{visible(record['name'])} ({record['kind']}): " + "; ".join(p for p in about if p)


def _article(record: Record) -> str:
    outlet = visible(record["outlet"] or "")
    title = visible(record["title"] or record["article"])
    name = f"{outlet}: {title}" if outlet else title
    return f"{phrases.place_in_text(record)}: {phrases.dated(record)}, {name}"


def _incident(record: Record) -> str:
    about = _joined(
        phrases.days(record), visible(record["place"] or ""), visible(record["cause"] or "")
    )
    what = f"{record['effect']} {phrases.bounds(record)}" + (f" ({about})" if about else "")
    claims, articles = len(record["claims"]), len(record["articles"])
    told = f"{claims} {_plural('claim', claims)} in {articles} {_plural('article', articles)}"
    because = visible(record["best_because"] or "")
    parts = [
        told,
        because,
        *(visible(text) for text in [*record["contradictions"], *record["notes"]]),
    ]
    return f"{visible(str(record['incident']))}: {what}: " + "; ".join(p for p in parts if p)


def _period(record: Record) -> str:
    return f"{visible(record['period'])}: {record['count']}"


def _cache(record: Record) -> str:
    articles = f"{record['articles']:,} {_plural('article', record['articles'])}"
    roots = ", ".join(visible(root) for root in record["roots"])
    return f"{visible(record['path'])}: {record['bytes']:,} bytes, {articles} of {roots}"


def _paragraph(record: Record) -> str:
    return f"{record['kind']}: {visible(record['text'])}"


def _joined(*parts: str | None) -> str:
    return "; ".join(part for part in parts if part)


def _plural(noun: str, count: int) -> str:
    return noun if count == 1 else noun + "s"


_LINES: dict[str, Callable[[Record], str]] = {
    "hit": _hit,
    "quote": _quote,
    "casualty": _casualty,
    "figure": _figure,
    "date": _date,
    "person": _person,
    "article": _article,
    "incident": _incident,
    "period": _period,
    "paragraph": _paragraph,
    "cache": _cache,
}
