"""Names of organisations linked: by block, and acronyms with those that explain them."""

from collections.abc import Iterator

from idlib_cli.index.name_links import ORGANISATION, NameLinks, as_json
from idlib_cli.index.person_packing import texts, unpacked_spellings
from idlib_cli.linking.bearers import acronyms


def organisations(links: NameLinks, marked: set[str]) -> None:
    """Organisations by block, and an acronym with the only one that explains it."""
    merged = _acronyms(links)
    heads: dict[str, int] = dict(
        links.db.execute(
            "SELECT block, min(number) FROM names WHERE kind = 1 AND person <> -2"
            " AND block IN (SELECT value FROM json_each(?)) GROUP BY 1",
            (as_json(sorted(set(merged.values()))),),
        )
    )
    joined = links.db.execute("SELECT DISTINCT block FROM names WHERE kind = 1 AND person > 0")
    blocks = marked | merged.keys() | {key for (key,) in joined}
    for key, rows in links.by_block(ORGANISATION, blocks):
        head = heads[merged[key]] if key in merged else min(row[1] for row in rows)
        for _, number, _, person in rows:
            links.set(number, head, person)


def _acronyms(links: NameLinks) -> dict[str, str]:
    """Which block of an acronym belongs to which block."""
    sql = "SELECT {} FROM names WHERE kind = 1 AND person <> -2"
    blocks = {key for (key,) in links.db.execute(sql.format("DISTINCT block"))}

    def written() -> Iterator[tuple[str, str]]:
        rows = links.db.execute(sql.format("number, name, block, forms") + " AND forms <> ''")
        for number, name, key, forms in rows:
            upper = {form for form in texts(forms) if form.isupper() and form != name}
            # A form stays when the article that had it is gone.
            for text in upper & _spellings(links, number, name, texts(forms)) if upper else ():
                yield text, key

    return acronyms(written(), blocks)


def _spellings(links: NameLinks, number: int, name: str, forms: list[str]) -> set[str]:
    sql = "SELECT DISTINCT spellings FROM entities WHERE name = ?"
    packed = [spelt for (spelt,) in links.db.execute(sql, (number,))]
    return {text for spelt in packed for text, _ in unpacked_spellings(spelt, name, forms)}
