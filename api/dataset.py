"""Dataset: the database that the settings name.

In: `Settings`. Out: `Database`, an SQLite file or a PostgreSQL database behind the same door.
"""

from api.database import Database
from api.settings import Settings

Measures = dict[tuple[str, str], str]


def open_dataset(settings: Settings, measures: Measures | None = None) -> Database:
    """The database; raises WritableRole where a PostgreSQL role may write."""
    if not settings.database_url:
        return Database(settings.database, settings.statement_deadline, measures)
    from api.postgresql import PostgreSQL  # noqa: PLC0415 - psycopg is there only where it is used

    database = PostgreSQL(settings.database_url, settings.statement_deadline, measures, settings.threads + SPARE)
    database.refuse_writer()
    return database


SPARE = 2
"""Connections beyond one a thread, for the pages."""
