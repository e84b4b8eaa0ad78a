"""Cost: how many nodes an answer could hold, counted on the plan.

In: a plan, and the longest lists of the dataset. Out: `Cost`, a sum of products of page sizes, so that a request with
other page sizes is counted without another look at the plan. What is counted is never less than what is returned:

    a record or row              1, and what is selected of it
    a page                       its size, asked or default, times a row
    a list without pages         the longest such list of the dataset, times a row
    one of several types         the largest of them
    a path between two records   5,000, since all ways are tried, and its longest chain of steps, times a step
    totalCount, name(lang:), formatted    1 each: the database counts or looks up
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from api.execution import tree
from api.execution.selection import Bind
from schema.chain import LONGEST
from schema.fields import FIELDS
from schema.tables.column import Many, table_name

Terms = Counter[tuple[Bind, ...]]
"""A sum of products: how often each product of page sizes counts; the empty product is one."""

Lengths = Mapping[tuple[str, str], int]
"""The longest list in the dataset, by the table and the column that ties its rows to the row above."""

ONE: tuple[Bind, ...] = ()

SEARCHED = 5_000
"""What a path between two records counts before its steps."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of a plan: what is fixed, and what depends on the variables."""

    fixed: int
    terms: tuple[tuple[int, tuple[Bind, ...]], ...]

    def count(self, variables: dict[str, Any]) -> int:
        """How many nodes an answer could hold, for these variables."""
        total = self.fixed
        for times, sizes in self.terms:
            product = times
            for size in sizes:
                product *= size.value(variables)
            total += product
        return total


def count_plan(plan: tree.Plan, lengths: Lengths) -> Cost:
    """The cost of a plan."""
    terms = _sum(_root(node, lengths) for _, node in plan.fields)
    return Cost(terms.pop(ONE, 0), tuple((times, sizes) for sizes, times in terms.items()))


def list_queries() -> dict[tuple[str, str], str]:
    """For each list without pages, the statement that gives its greatest length."""
    links = [field.read for fields in FIELDS.values() for field in fields.values()]
    lists = {_key(link.target, link.by, link.via) for link in links if isinstance(link, Many) and not link.paged}
    return {
        (table, column): f"SELECT coalesce(max(n), 0) FROM (SELECT count(*) AS n FROM {table} "
        f"WHERE {column} IS NOT NULL GROUP BY {column}) c"
        for table, column in sorted(lists)
    }


def _key(target: str, by: str, via: tuple[str, str] | None) -> tuple[str, str]:
    return (via[0] if via else table_name(target)), by


def _root(node: tree.Root, lengths: Lengths) -> Terms:
    if isinstance(node, tree.Lookup):
        return _one(_largest(node.arms, lengths))
    if isinstance(node, tree.Lookups):
        size = Bind(node.bind.path, node.bind.constant, len, "bigint")
        return _times(_one(_largest(node.arms, lengths)), size)
    if isinstance(node, tree.Chain):
        return _sum([Terms({ONE: SEARCHED}), *(_steps(part, lengths) for _, part in node.fields)])
    return _page(node, lengths) if isinstance(node, tree.Page) else Terms()


def _steps(part: "tree.Count | tree.Row | tree.Constant", lengths: Lengths) -> Terms:
    return _times(_row(part, lengths), Bind(None, LONGEST)) if isinstance(part, tree.Row) else Terms()


def _row(row: tree.Row, lengths: Lengths) -> Terms:
    return _one(_sum(_node(node, lengths) for _, node in row.fields))


def _node(node: tree.Node, lengths: Lengths) -> Terms:
    match node:
        case tree.One():
            return _row(node.row, lengths)
        case tree.Choice():
            return _one(_largest(node.arms, lengths))
        case tree.List():
            length = lengths.get(_key(node.base.table, node.base.by or "", node.base.via), 0)
            return _times(_row(node.row, lengths), Bind(None, length))
        case tree.Page():
            return _page(node, lengths)
        case tree.Expression() if "SELECT" in node.sql:
            return Terms({ONE: 1})
    return Terms()


def _page(node: tree.Page, lengths: Lengths) -> Terms:
    rows = [part for _, part in node.parts if isinstance(part, tree.Row)]
    for _, part in node.parts:
        if isinstance(part, tree.Edges):
            rows += [found for _, found in part.fields if isinstance(found, tree.Row)] or [tree.Row("", ())]
    counts = Terms({ONE: sum(isinstance(part, tree.Count) for _, part in node.parts)})
    return _sum([counts, *(_times(_row(row, lengths), node.window.size) for row in rows)])


def _one(below: Terms) -> Terms:
    return _sum([Terms({ONE: 1}), below])


def _sum(terms: Iterable[Terms]) -> Terms:
    total: Terms = Terms()
    for term in terms:
        total.update(term)
    return total


def _times(terms: Terms, size: Bind) -> Terms:
    """The terms times a page size: multiplied now where the document fixes it, else at each request."""
    if size.path is None:
        fixed = size.value({})
        return Terms({sizes: times * fixed for sizes, times in terms.items()})
    return Terms({(*sizes, size): times for sizes, times in terms.items()})


def _largest(arms: tuple[tree.Row, ...], lengths: Lengths) -> Terms:
    """A bound for the largest of several rows: for each product, the most that one of them counts it."""
    largest: Terms = Terms()
    for arm in arms:
        largest |= _sum(_node(node, lengths) for _, node in arm.fields)
    return largest
