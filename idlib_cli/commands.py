"""The commands: each calls one query and hands the result to `output`. No logic.

A docstring is what `--help` opens with: one sentence and two examples.
"""

from typing import Annotated, Literal

from idlib_cli import output
from idlib_cli.options import Argument, Command, Format, LookUp, Option, Path

COMMANDS: dict[str, Command] = {}
"""By name, in the order of the help."""


def command(function: Command) -> Command:
    """List a function among the commands."""
    COMMANDS[function.__name__] = function
    return function


Query = Annotated[str, Argument("QUERY", help="words between quotation marks")]
About = Annotated[str | None, Argument("[QUERY]", help="words that the sentence holds")]


@command
def search(
    look: LookUp,
    words: Query,
    by: Annotated[
        Literal["article"] | None,
        Option(metavar="article", help="articles, each with its best sentence"),
    ] = None,
) -> None:
    """Which sentences say it, best first; "a phrase" is exact.

    idlib search "observation posts"
    idlib search "Turkish convoy" --by article
    """
    from idlib_cli import query

    index = output.opened(look)
    filters = output.filters(look, limit=20)
    output.show(look, query.search(index, words, filters, by_article=by == "article"))


@command
def quotes(
    look: LookUp,
    speaker: Annotated[
        str | None, Option(metavar="NAME", help="of this speaker, in any spelling")
    ] = None,
    about: Annotated[str | None, Option(metavar="QUERY", help="whose sentence says this")] = None,
    kind: Annotated[
        Literal["direct", "mixed", "indirect"] | None,
        Option(metavar="KIND", help="direct, mixed or indirect: all, partly, not in marks"),
    ] = None,
    unknown: Annotated[bool, Option(("--unknown",), help="whose speaker is not clear")] = False,
    like: Annotated[
        str | None, Option(metavar="TEXT", help="did anybody say this? the most alike first")
    ] = None,
) -> None:
    """Who said what, when.

    idlib quotes --speaker Erdogan --since 2020-02
    idlib quotes --like "we will sit down and discuss everything"
    """
    from idlib_cli import query

    index = output.opened(look)
    filters = output.filters(look, speaker=speaker, about=about, kind=kind, unknown=unknown)
    if like is not None:
        from idlib_cli.query import likeness

        output.show(
            look, likeness.rank(like, query.quotes(index, filters._replace(limit=0)), filters)
        )
    else:
        output.show(look, query.quotes(index, filters))


@command
def casualties(
    look: LookUp,
    effect: Annotated[
        Literal["killed", "wounded", "missing", "displaced", "abducted", "detained"] | None,
        Option(metavar="EFFECT", help="killed wounded missing displaced abducted detained"),
    ] = None,
    victims: Annotated[
        str | None, Option(metavar="WORD", help="to whom: civilians, soldiers …")
    ] = None,
    place: Annotated[str | None, Option(metavar="NAME", help="where")] = None,
    by: Annotated[
        Literal["incident", "article", "month"] | None,
        Option(metavar="WHAT", help="incident, article or month; nothing is summed"),
    ] = None,
) -> None:
    """How many were reported killed, wounded, missing, displaced …

    idlib casualties --effect killed --since 2020-02
    idlib casualties --by incident --place Idlib
    """
    from idlib_cli import query

    rows_as_acled = look.form == "acled"
    if rows_as_acled:
        look = look._replace(form="csv")
    index = output.opened(look)
    filters = output.filters(look, effect=effect, victims=victims, place=place)
    if rows_as_acled:
        from idlib_cli.query import incidents

        output.show(look, incidents.acled(index, filters))
    elif by == "incident":
        output.incidents(look, index, filters)
    else:
        if by == "month" and filters.sort is None:
            filters = filters._replace(sort="date")
        output.show(look, query.casualties(index, filters), by=by)


@command
def figures(look: LookUp, about: About = None) -> None:
    """Every other reported number: troops, refugees, posts, money.

    idlib figures refugees
    idlib figures --outlet DW --format csv
    """
    from idlib_cli import query

    index = output.opened(look)
    output.show(look, query.figures(index, output.filters(look, about=about)))


@command
def timeline(
    look: LookUp,
    about: About = None,
    place: Annotated[str | None, Option(metavar="NAME", help="whose sentence names it")] = None,
    by: Annotated[
        Literal["day", "month", "year"] | None,
        Option(metavar="PERIOD", help="day, month or year: how many dates"),
    ] = None,
) -> None:
    """What happened when: one row for each date in the text.

    idlib timeline --since 2020-02-01 --until 2020-02-10
    idlib timeline Erdogan --by month
    """
    from idlib_cli import query

    index = output.opened(look)
    filters = output.filters(look, about=about, place=place)
    if by is not None:
        from idlib_cli.query.periods import periods

        result = query.timeline(index, filters._replace(limit=0, reverse=False))
        output.show(look, periods(result, by, filters))
    else:
        output.timeline(look, query.timeline(index, filters))


@command
def people(
    look: LookUp,
    name: Annotated[str | None, Argument("[NAME]", help="in any spelling")] = None,
    kind: Annotated[
        Literal["person", "organisation"] | None,
        Option(metavar="KIND", help="person or organisation"),
    ] = None,
) -> None:
    """Who is quoted or named: names, roles, spellings and counts.

    idlib people Erdogan
    idlib people --kind organisation --since 2020
    """
    from idlib_cli.query import people

    index = output.opened(look)
    output.show(look, people.people(index, output.filters(look, kind=kind), name))


@command
def articles(
    look: LookUp,
    undated: Annotated[bool, Option(("--undated",), help="those without a date")] = False,
    verify: Annotated[
        Path | None,
        Option(metavar="MANIFEST", help="what differs from an earlier --json list"),
    ] = None,
) -> None:
    """What is in the corpus, each with its date and where that is from.

    idlib articles
    idlib articles --undated --corpus clippings
    """
    from idlib_cli import query

    index = output.opened(look)
    if verify is not None:
        asked = output.filters(look)._replace(limit=0, copies=True)
        output.verified(look, verify, query.articles(index, asked, undated=undated))
    else:
        output.show(look, query.articles(index, output.filters(look), undated=undated))


@command
def show(
    look: LookUp,
    name: Annotated[str | None, Argument("[ARTICLE]", names_article=True)] = None,
) -> None:
    """One article: its facts marked, or in a pipe exactly its text.

    idlib show 2020-02-19-turkey-warns-of-idlib-operation
    idlib show --format jsonl --corpus articles
    """
    from idlib_cli import query
    from idlib_cli.errors import UsageError

    index = output.opened(look)
    if output.form_of(look) in {"table", "plain"}:
        if (name := name or look.article) is None:
            raise UsageError("which article? idlib articles lists them; or --format jsonl")
        output.page(look, index, *query.show(index, name, output.filters(look)))
    else:
        look = look._replace(article=name or look.article)
        output.show(look, query.paragraphs(index, output.filters(look)))


@command
def ask(look: LookUp, question: Annotated[str, Argument("QUESTION")]) -> None:
    """A question in plain English, answered with the articles' words.

    idlib ask "How many refugees does Turkey host?"
    idlib ask "What did Jeffrey say about the offensive?" --json
    """
    from idlib_cli.ask import ask as answered

    index = output.opened(look)
    output.answer(look, *answered(index, question, output.filters(look, limit=5)))


@command
def cache(
    clear: Annotated[bool, Option(("--clear",), help="remove them all")] = False,
    form: Annotated[
        Format | None,
        Option(("--format",), metavar="FORM", help="table, plain, json, jsonl, csv, markdown"),
    ] = None,
    json: Annotated[bool, Option(("--json",), help="short for --format json")] = False,
) -> None:
    """Where the indexes of your corpora lie and how large they are.

    idlib cache
    idlib cache --clear
    """
    output.caches(LookUp(form="json" if json else form), clear=clear)
