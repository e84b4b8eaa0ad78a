"""Scale: larger datasets of the same shape, and what one page of them costs.

In: the dataset, and how many times as large the other shall be. Out: a file with so many copies of every record, each
copy with ids of its own and references within itself; the time of a page in each of them.
"""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import apsw
from sqlalchemy import Table

from api.database import Database
from api.execution import Execution, Request
from bench.pages import list_pages
from seed.catalogue import write_catalogues
from seed.layout import write_indexes, write_search, write_tables
from seed.ledger import TABLES

WHOLE = {"dataset", "dataset_counts", "coverage", "download", "source_kind_count", "spelling"}
"""Tables that tell of the dataset as a whole: their rows are not copied."""

DEADLINE = 60.0
ROUNDS = 7

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Growth:
    """What a page costs: seconds of its statement, by how many times as large the dataset is."""

    page: str
    seconds: dict[int, float]

    @property
    def ratio(self) -> float:
        """How many times the cost in the second smallest dataset that in the largest is.

        In the smallest a page may not be full.
        """
        sizes = sorted(self.seconds)
        return self.seconds[sizes[-1]] / self.seconds[sizes[min(1, len(sizes) - 2)]]


def measure_growth(dataset: Path, times: Iterable[int], progress: Progress) -> list[Growth]:
    """The cost of each page in datasets so many times as large; those that are not there yet are written."""
    costs: dict[str, dict[int, float]] = {page: {} for page in list_pages()}
    for size in sorted(set(times)):
        path = dataset if size == 1 else dataset.with_name(f"{dataset.stem}-{size}.sqlite")
        if not path.exists() or path.stat().st_mtime < dataset.stat().st_mtime:
            write_copies(dataset, path, size, progress)
        database, execution = Database(path, DEADLINE), Execution("https://solidarity.example")
        database.look()
        for page, cost in costs.items():
            progress(f"{size} times: {page[:60]} …")
            query = execution.prepare(Request(page, {}))
            cost[size] = min(_time(database, query.sql, query.values) for _ in range(ROUNDS))
    return [Growth(page, cost) for page, cost in costs.items()]


def _time(database: Database, sql: str, values: tuple[object, ...]) -> float:
    start = time.thread_time()
    database.fetch(sql, values)
    return time.thread_time() - start


def write_copies(dataset: Path, path: Path, times: int, progress: Progress) -> None:
    """Writes a dataset that has every record of another so many times."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    connection = apsw.Connection(str(part))
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -500000", "temp_store = MEMORY"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("ATTACH ? AS origin", (str(dataset),))
    for statement in list_statements(connection, times):
        progress(f"{times} times: {statement[:60]} …")
        connection.execute(statement)
    connection.close()
    part.replace(path)


def list_statements(connection: apsw.Connection, times: int) -> Iterator[str]:
    """The statements that write the copies: tables, rows, indexes, search, statistics."""
    tables = {name: table for name, table in TABLES.items() if _is_stored(connection, name)}
    keyed = [name for name, table in tables.items() if "pk" in table.columns]
    span = 1 + max(connection.execute(f"SELECT max(pk) FROM origin.{name}").get or 0 for name in keyed)
    yield from write_tables()
    for name, table in tables.items():
        copies = 1 if name in WHOLE else times
        yield (
            f"WITH RECURSIVE copy(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM copy WHERE n + 1 < {copies}) "
            f"INSERT INTO main.{name} SELECT {', '.join(_columns(table, span))} FROM copy CROSS JOIN origin.{name} AS o"
        )
    yield from write_indexes()
    yield from write_catalogues()
    yield from write_search()
    yield "ANALYZE main"


def _is_stored(connection: apsw.Connection, name: str) -> bool:
    return bool(connection.execute("SELECT count(*) FROM origin.sqlite_master WHERE name = ?", (name,)).get)


def _columns(table: Table, span: int) -> Iterator[str]:
    """Each column as it is in copy `n`: keys and references moved, ids with the number of the copy.

    Names are sorted by copy, so that what a filter finds lies as close together as in one copy. Dates stay: a larger
    dataset tells more of the same years.
    """
    for column in table.columns:
        name = f'o."{column.name}"'
        if column.name == "pk" or column.foreign_keys:
            yield f"{name} + copy.n * {span}"
        elif column.name == "id":
            yield f"iif(copy.n, {name} || '~' || copy.n, {name})"
        elif column.name.endswith("sort_name"):
            yield f"printf('%04d %s', copy.n, {name})"
        else:
            yield name
