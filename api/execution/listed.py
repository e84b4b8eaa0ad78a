"""Listed: the rows of a type under each of the words of a filter, in the order of a page.

In: a `Page` node. Out: the words by which its rows are looked up, and the rows under them as SQL, for `listing`.
The words are values of a column, of which an index has the rows in each order, or stand in a catalogue. PostgreSQL has
no catalogues.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from api.execution import tree
from api.execution.condition import Words
from api.execution.rows import Rows
from schema.catalogue import CATALOGUES
from schema.tables.column import table_name

if TYPE_CHECKING:
    from api.execution.statement import Writer


def choose_words(writer: "Writer", node: tree.Page) -> Words | None:
    """The words of the first filter that has some, if any; those of a range only where nothing but ranges is asked.

    What else is asked mostly finds fewer rows than a range of dates.
    """
    base = node.base
    if base.via or base.derived or writer.dialect.name != "sqlite":
        return None
    words = [c.words for c in base.conditions if c.words and (c.words.column or _find_catalogue(node))]
    exact = [found for found in words if found.is_exact]
    return next(iter(exact or (words if len(words) == len(base.conditions) else [])), None)


def _find_catalogue(node: tree.Page) -> str | None:
    found = CATALOGUES.get((table_name(node.base.table), node.window.term.column))
    return found.name if found else None


class Listed:
    """The rows under each of some words."""

    def __init__(self, writer: "Writer", node: tree.Page, words: Words) -> None:
        """The rows of a page under these words."""
        catalogue = None if words.column else _find_catalogue(node)
        others = tuple(c for c in node.base.conditions if c.words is not words or not words.is_exact)
        word = writer.name("w")
        self.words = f"json_each({writer.bind(words.bind)}) {word}"
        self.rows = Rows(writer, replace(node.base, conditions=others), None, None, catalogue)
        listed = f"{self.rows.leader}.{words.column or 'word'}"
        self.held = f"{listed} = '{words.name}=' || {word}.value" if catalogue else f"{listed} = {word}.value"

    def read(self, where: list[str]) -> str:
        """What follows FROM: the rows under the word that is at hand, under these conditions."""
        return self.rows.source.rows(self.rows.table, [self.held, *where])
