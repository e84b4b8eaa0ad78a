"""Served: a database as the program answers from it, without HTTP.

In: the path of a database. Out: `Served`, which gives the text of `data`, and counts the statements that ran.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import GraphQLError

from api.database import Database
from api.errors import ApiError
from api.execution import Execution, Request
from api.execution.response import describe
from api.execution.values import DEFAULTS

PUBLIC_URL = "https://solidarity.example"
PATIENCE = 10.0
"""Seconds for a statement: slow machines test, too."""

WIDE = dict.fromkeys(
    (
        "tokens",
        "nesting",
        "fragments",
        "fields",
        "aliases",
        "directives",
        "same_key",
        "depth",
        "cost",
        "introspections",
    ),
    10**9,
)
"""What operations at random may ask: limits have tests of their own."""


class Served:
    """Answers operations from one database; each `Served` has its own kept documents and plans."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.execution = Execution(PUBLIC_URL, limits=replace(DEFAULTS, **WIDE))
        self.database = Database(path, PATIENCE)
        self.statements: list[str] = []

    def text(self, query: str, variables: dict[str, Any] | None = None, operation: str | None = None) -> str:
        """The JSON text of `data`; raises what the program raises."""
        asked = self.execution.prepare(Request(query, variables or {}, operation))
        return self.database.fetch(asked.sql, asked.values)

    def ask(self, query: str, variables: dict[str, Any] | None = None, operation: str | None = None) -> Any:
        """The value of `data`."""
        return orjson.loads(self.text(query, variables, operation))

    def find(self, query: str, variables: dict[str, Any] | None = None) -> Any:
        """The connection that an operation asks, wherever in the answer it is."""
        found = self.ask(query, variables)
        while "edges" not in found:
            found = next(iter(found.values()))
        return found

    def refuse(self, query: str, variables: dict[str, Any] | None = None, operation: str | None = None) -> list[Any]:
        """The errors of a request that is refused; each has a code and says something."""
        with pytest.raises((ApiError, GraphQLError)) as raised:
            self.execution.prepare(Request(query, variables or {}, operation))
        errors = describe(raised.value)
        assert all(error["extensions"]["code"] and error["message"] for error in errors)
        return errors

    def count_statements(self) -> None:
        """From now on, keeps each statement that SQLite runs in `statements`."""
        self.database.fetch("SELECT ''")
        handle = self.database.local.handle
        assert handle is not None
        handle.set_exec_trace(lambda _cursor, sql, _values: self.statements.append(sql) or True)
