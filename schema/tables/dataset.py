"""Dataset: what the whole is, in one row.

In: columns. Out: `Edition`, one built dataset.
"""

import datetime

from sqlmodel import Field, SQLModel

from schema.tables.column import inner


class Edition(SQLModel, table=True):
    """One build of the dataset; the table has one row."""

    __tablename__ = "edition"
    pk: int = Field(primary_key=True)
    version: str = inner()
    released: datetime.date = inner()
    layout: str = inner()
    dataset: str = inner()
