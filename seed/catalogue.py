"""Catalogue: the statements that make the catalogues of an SQLite database, from its other tables.

In: `CATALOGUES`. Out: statements as text. They are indexes that SQLite can't declare: made when all rows are there.
"""

from collections.abc import Iterator

from schema.catalogue import CATALOGUES, Catalogue


def write_catalogues() -> list[str]:
    """The statements that create the catalogues and fill them; a row that has a word twice is entered once."""
    return [statement for catalogue in CATALOGUES.values() for statement in _write_catalogue(catalogue)]


def _write_catalogue(catalogue: Catalogue) -> Iterator[str]:
    keys = ", ".join(catalogue.keys)
    columns = list(dict.fromkeys(("word", *catalogue.keys, "pk")))
    read = ", ".join("w.word" if column == "word" else f"t.{column}" for column in columns)
    yield f"CREATE TABLE {catalogue.name} ({', '.join(columns)}, PRIMARY KEY (word, {keys})) WITHOUT ROWID"
    yield (
        f"INSERT OR IGNORE INTO {catalogue.name} SELECT {read} FROM ({' UNION ALL '.join(catalogue.words)}) w "
        f"JOIN {catalogue.table} t ON t.pk = w.pk ORDER BY w.word, {', '.join(f't.{key}' for key in catalogue.keys)}"
    )
