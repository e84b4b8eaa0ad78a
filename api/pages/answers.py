"""Answers: what a page knows, asked from the API itself, in this process.

In: the name of an operation in `queries/` and its variables. Out: the `data` of the answer. A page asks as any client
does, so that it can show the query behind it.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import orjson

from api.database import Database
from api.execution import Execution, Request

QUERIES = Path(__file__).parent / "queries"
FRAGMENT = re.compile(r"^fragment (\w+) on [^\0]+?(?=^fragment|\Z)", re.MULTILINE)
SPREAD = re.compile(r"\.\.\.(\w+)")


@cache
def read_fragments() -> dict[str, str]:
    """The fragments that pages share, by name."""
    text = (QUERIES / "fragments.graphql").read_text()
    return {found[1]: found[0].strip() + "\n" for found in FRAGMENT.finditer(text)}


@cache
def read_document(name: str) -> str:
    """The operation of that name with every fragment that it needs."""
    parts = [(QUERIES / f"{name}.graphql").read_text()]
    needed: dict[str, None] = {}
    for part in parts:
        fresh = [spread for spread in SPREAD.findall(part) if spread not in needed and spread != "on"]
        needed |= dict.fromkeys(fresh)
        parts += [read_fragments()[spread] for spread in dict.fromkeys(fresh)]
    return "\n".join(parts)


class Answers:
    """Asks operations of one execution and one database."""

    def __init__(self, execution: Execution, database: Database) -> None:
        """Answers from this database."""
        self.execution, self.database = execution, database
        self.kept: dict[str, tuple[object, Any]] = {}

    def keep(self, name: str, make: Callable[[], Any]) -> Any:
        """What `make` gives, made once for each edition of the dataset."""
        edition = self.database.look()
        if name not in self.kept or self.kept[name][0] is not edition:
            self.kept[name] = edition, make()
        return self.kept[name][1]

    def ask(self, name: str, **variables: Any) -> dict[str, Any]:
        """The answer to the operation of that name."""
        return self.run(read_document(name), variables)

    def run(self, document: str, variables: dict[str, Any], operation: str | None = None) -> dict[str, Any]:
        """The answer to any operation; raises what a client would be told."""
        query = self.execution.prepare(Request(document, variables, operation))
        answer: dict[str, Any] = orjson.loads(self.database.fetch(query.sql, query.values))
        return answer
