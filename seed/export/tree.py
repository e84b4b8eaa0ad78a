"""Tree: a record with all its facts and citations as one object, for JSON Lines.

In: a `Survey`. Out: for each record a tree of the words of the database; what is not known is left out.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from schema import tables
from schema.tables.column import Many, table_name
from schema.tables.fact import Cited
from seed.export.survey import Survey
from seed.ledger import Row
from seed.shape import TYPES, is_told

RECORDS = {"Record", *(table.__name__ for table in TYPES.values())}
"""The tables whose rows are shown by their id alone."""

BOTH = {"Role", "Participation"}
"""Items that are shown in both records to which they belong."""


@dataclass(frozen=True, slots=True)
class Grove:
    """The trees of a survey; `owned` are the rows of a table by the column that says whose they are."""

    survey: Survey
    owned: dict[tuple[str, str], dict[int, list[Row]]]

    def grow(self, folder: str) -> Iterator[dict[str, Any]]:
        """The trees of all records of a type."""
        table = TYPES[folder]
        for row in self.survey.rows[table_name(table.__name__)]:
            tree = {"id": row["id"], "type": table.__name__.upper(), **self._show_row(table, row, fact=None)}
            lists = {link.name: self._show_list(link, row["pk"]) for link in table.links if _is_shown(link)}
            yield tree | {name: items for name, items in lists.items() if items}

    def _show_row(self, table: type, row: Row, fact: int | None) -> dict[str, Any]:
        """The columns that say something, and the citations unless they are those of the fact around it."""
        told = {}
        for column in table.__table__.columns:  # type: ignore[attr-defined]
            if column.info.get("description") and row[column.name] is not None:
                target = column.info.get("target")
                told[column.name.removesuffix("_pk")] = self._show(target, row[column.name], row.get("fact_pk"))
        if issubclass(table, Cited) and row["fact_pk"] != fact:
            told |= self._show_fact(row["fact_pk"])
        return told

    def _show(self, target: str | None, value: Any, fact: int | None) -> Any:
        """A value as it is, the id of a record, or the row of another table."""
        if target is None:
            return value
        if target in RECORDS:
            return self.survey.ids[value]
        return self._show_row(getattr(tables, target), self.survey.find(table_name(target), value), fact)

    def _show_fact(self, fact_pk: int) -> dict[str, Any]:
        """The note, the doubt and the citations of a fact."""
        fact, citations = self.survey.find("fact", fact_pk), self.survey.cited.get(fact_pk)
        told = {"note": fact["note"], "disputed": fact["disputed"]}
        if citations:
            told["citations"] = [self._show_citation(citation) for citation in citations]
        return {name: value for name, value in told.items() if value not in (None, False)}

    def _show_citation(self, citation: Row) -> dict[str, Any]:
        told = {name: citation[name] for name in ("id", "locator", "says", "stance", "value")}
        told |= {"source": self.survey.ids[citation["source_pk"]], "place": self.survey.ids.get(citation["place_pk"])}
        return {name: value for name, value in told.items() if value is not None}

    def _show_list(self, link: Many, pk: int) -> list[dict[str, Any]]:
        table = getattr(tables, link.target)
        items = []
        for row in self.owned[table_name(link.target), link.by].get(pk, ()):
            item = self._show_row(table, row, fact=None)
            item.pop(link.by.removesuffix("_pk"), None)
            items.append(item)
        return items


def plant(survey: Survey) -> Grove:
    """The grove of a survey."""
    owned: dict[tuple[str, str], dict[int, list[Row]]] = {}
    for table in TYPES.values():
        for link in filter(_is_shown, table.links):
            owned[table_name(link.target), link.by] = _gather(survey, link)
    return Grove(survey, owned)


def _gather(survey: Survey, link: Many) -> dict[int, list[Row]]:
    gathered: dict[int, list[Row]] = defaultdict(list)
    for row in survey.rows[table_name(link.target)]:
        gathered[row[link.by]].append(row)
    return gathered


def _is_shown(link: Many) -> bool:
    return is_told(link) or link.target in BOTH
