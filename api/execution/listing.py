"""Listing: the lists and connections of a statement.

In: `List` and `Page` nodes and the row above them. Out: pieces of JSON, for `statement`.
Plain columns are read in order inside; JSON is written once, outside, while the rows are put together.
"""

from functools import cached_property
from typing import TYPE_CHECKING

from api.execution import tree
from api.execution.condition import Words
from api.execution.json_sql import Piece, Pieces
from api.execution.listed import Listed, choose_words
from api.execution.rows import Rows
from api.execution.source import Scope

if TYPE_CHECKING:
    from api.execution.statement import Writer


def write_list(writer: "Writer", node: tree.List, above: Scope) -> Pieces:
    """A JSON array of all rows of a list, in the order of the records."""
    rows = Rows(writer, node.base, above, writer.name("s"))
    body = writer.dialect.concat(writer.row(node.row, rows.scope))
    key = f"{rows.scope.alias}.pk"
    order = rows.source.column(key) if writer.dialect.needs_order else None
    inner = rows.source.select(rows.table, rows.where, f" ORDER BY {key}")
    return [Piece("["), Piece(f"(SELECT {writer.dialect.join(body, order)} FROM {inner})", is_sql=True), Piece("]")]


def write_chain(writer: "Writer", node: tree.Chain) -> Pieces:
    """The JSON object of a chain, or `null` where there is none; from a record to itself it has no step."""
    rows = Rows(writer, node.base, None, writer.name("s"))
    fields = [(key, _chain_field(writer, rows, field)) for key, field in node.fields]
    inner = rows.source.select(rows.table, [], f" ORDER BY {rows.tied}.depth")
    ends = f"id = {writer.bind(node.start)} AND id = {writer.bind(node.end)}"
    found = f"count(*) > 0 OR EXISTS (SELECT 1 FROM record WHERE {ends})"
    body = writer.dialect.choose(found, writer.dialect.concat(writer.braces(fields)))
    return [Piece(f"(SELECT {body} FROM {inner})", is_sql=True)]


def _chain_field(writer: "Writer", rows: Rows, field: "tree.Count | tree.Row | tree.Constant") -> Pieces:
    match field:
        case tree.Constant():
            return [Piece(field.text)]
        case tree.Count():
            return [Piece("count(*)", is_sql=True)]
        case tree.Row():
            order = rows.source.column(f"{rows.tied}.depth") if writer.dialect.needs_order else None
            steps = writer.dialect.join(writer.dialect.concat(writer.row(field, rows.scope)), order)
            return [Piece("["), Piece(steps, is_sql=True), Piece("]")]


def write_page(writer: "Writer", node: tree.Page, above: Scope | None) -> Pieces:
    """The JSON object of a page of a connection."""
    return PageWriter(writer, node, above).write()


class PageWriter:
    """Writes one page: an inner SELECT in order, and what lies at its ends.

    The ends of a forward page without conditions are found by steps over an index, as many as the page has rows. Else
    the rows are numbered as they are read, with one row more than asked: stepping over them would test them all again.

    Of a filter by words, each gives as many rows as the page has, from its own part of an index or a catalogue; the
    page is the first of them all.
    """

    def __init__(self, writer: "Writer", node: tree.Page, above: Scope | None) -> None:
        """A writer of this page below the row `above`."""
        self.writer, self.node, self.above = writer, node, above
        self.window = node.window
        self.must_order = self.window.backward or writer.dialect.needs_order
        self.steps = not (self.must_order or node.base.conditions or node.base.derived)
        infos = [name for _, part in node.parts if isinstance(part, tree.Info) for _, name in part.fields]
        self.reads_more = not self.steps and any(isinstance(f, tree.More) and f.side == self.far_side for f in infos)
        numbers_ends = not self.steps and (self.reads_more or any(isinstance(f, tree.Cursor) for f in infos))
        self.needs_number = self.must_order or numbers_ends
        self.reads_rows = numbers_ends or any(isinstance(part, tree.Row | tree.Edges) for _, part in node.parts)

    @cached_property
    def rows(self) -> Rows:
        """The rows of the page."""
        return Rows(self.writer, self.node.base, self.above, self.writer.name("s"))

    @property
    def size(self) -> str:
        """The placeholder of the page size."""
        return self.writer.bind(self.window.size)

    @property
    def far_side(self) -> str:
        """The side on which one more row is read."""
        return "previous" if self.window.backward else "next"

    def write(self) -> Pieces:
        """The object of the page; where no part of it is made from its rows, they are not read."""
        parts = [(key, self.part(part)) for key, part in self.node.parts]
        if not self.reads_rows:
            return self.writer.braces(parts)
        body = self.writer.dialect.concat(self.writer.braces(parts))
        return [Piece(f"(SELECT {body} FROM {self.inner()})", is_sql=True)]

    def inner(self) -> str:
        """The rows of the page, in its order."""
        rows, window, source = self.rows, self.window, self.rows.source
        order = rows.order(window.term, backward=window.backward)
        if self.needs_number:
            source.columns[self.writer.dialect.position(order)] = "n"
        tail = f"LIMIT {self.size}{' + 1' if self.reads_more else ''}"
        words = self.words
        table, where = (self.under(words, tail), []) if words else (rows.table, self.between(rows))
        return source.select(table, where, f" ORDER BY {order} {tail}")

    @cached_property
    def words(self) -> Words | None:
        """The words under which the rows are looked up, if there are some."""
        return None if self.above else choose_words(self.writer, self.node)

    def under(self, words: Words, tail: str) -> str:
        """The rows of a page of each of the words, each row once, as a table."""
        listed, key, keys = Listed(self.writer, self.node, words), self.writer.name("f"), self.writer.name("d")
        order = listed.rows.order(self.window.term, backward=self.window.backward)
        read = f"{listed.read(self.between(listed.rows))} ORDER BY {order} {tail}"
        found = f"json_each((SELECT json_group_array(pk) FROM (SELECT {listed.rows.leader}.pk FROM {read}))) {key}"
        each = f"(SELECT DISTINCT {key}.value AS pk FROM {listed.words}, {found}) {keys}"
        return f"{each} CROSS JOIN {self.rows.table} ON {self.rows.scope.alias}.pk = {keys}.pk"

    def between(self, rows: Rows) -> list[str]:
        """The conditions on the rows, with those of the cursors."""
        sides = [side for side in ("after", "before") if getattr(self.window, side)]
        return [*rows.where, *(rows.beyond(self.writer, self.window, side) for side in sides)]

    def step(self, offset: str, *, selects_cursor: bool = False, backward: bool = False) -> str:
        """A SELECT of the row that lies `offset` rows behind the first or before the last; of none in an empty page."""
        rows = Rows(self.writer, self.node.base, self.above, None)
        selected = self.cursor(rows) if selects_cursor else "1"
        has_rows = [f"{self.size} > 0"] if selects_cursor else []
        found = rows.source.rows(rows.table, [*self.between(rows), *has_rows])
        order = rows.order(self.window.term, backward=backward)
        return f"SELECT {selected} FROM {found} ORDER BY {order} LIMIT 1 OFFSET {offset}"

    @property
    def number(self) -> str:
        """The number of a row in the page."""
        return f"{self.rows.source.name}.n"

    def part(self, part: tree.Part) -> Pieces:
        """The value of a field of the connection."""
        match part:
            case tree.Constant():
                return [Piece(part.text)]
            case tree.Count():
                return [Piece(self.count(), is_sql=True)]
            case tree.Info():
                return self.writer.braces((key, self.info(field)) for key, field in part.fields)
            case tree.Edges():
                return self.array(self.writer.braces((key, self.edge(field)) for key, field in part.fields))
            case tree.Row():
                return self.array(self.writer.row(part, self.rows.scope))

    def array(self, body: Pieces) -> Pieces:
        """A JSON array with one entry a row of the page."""
        order = f"{self.number}{' DESC' if self.window.backward else ''}" if self.must_order else None
        where = f"{self.number} <= {self.size}" if self.reads_more else None
        joined = self.writer.dialect.join(self.writer.dialect.concat(body), order, where)
        return [Piece("["), Piece(joined, is_sql=True), Piece("]")]

    def edge(self, field: "tree.Cursor | tree.Row | tree.Constant") -> Pieces:
        """The value of a field of an edge."""
        match field:
            case tree.Constant():
                return [Piece(field.text)]
            case tree.Cursor():
                return [Piece('"'), Piece(self.cursor(self.rows), is_sql=True), Piece('"')]
            case tree.Row():
                return self.writer.row(field, self.rows.scope)

    def cursor(self, rows: Rows) -> str:
        """The cursor of a row."""
        term, source = self.window.term, rows.source
        key, tie = source.column(rows.key(term)), source.column(f"{rows.scope.alias}.{term.tie}")
        pieces = [Piece(term.mark), Piece(key, is_sql=True), Piece("|"), Piece(tie, is_sql=True)]
        return self.writer.dialect.cursor(pieces)

    def info(self, field: "tree.More | tree.Cursor | tree.Constant") -> Pieces:
        """The value of a field of the page information."""
        match field:
            case tree.Constant():
                return [Piece(field.text)]
            case tree.More():
                return [Piece(self.more(field.side), is_sql=True)]
            case tree.Cursor():
                return [Piece(self.end_cursor(field.end), is_sql=True)]

    def end_cursor(self, end: str) -> str:
        """The cursor of the first or the last row of the page, or `null`."""
        dialect = self.writer.dialect
        if self.steps:
            steps = [("0", False)] if end == "start" else [(f"{self.size} - 1", False), ("0", True)]
            found = [f"({self.step(at, selects_cursor=True, backward=backward)})" for at, backward in steps]
            return dialect.quote(f"coalesce({', '.join([*found, 'NULL'])})")
        aggregate = "min" if (end == "start") != self.window.backward else "max"
        numbered = dialect.concat(
            [Piece(dialect.pad(self.number), is_sql=True), Piece(self.cursor(self.rows), is_sql=True)]
        )
        where = f" FILTER (WHERE {self.number} <= {self.size})" if self.reads_more else ""
        return dialect.quote(f"substr({aggregate}({numbered}){where}, 9)")

    def beyond_end(self) -> str:
        """Whether there is a row beyond the page."""
        return f"EXISTS ({self.step(self.size)})" if self.steps else f"count(*) > {self.size}"

    def more(self, side: str) -> str:
        """Whether there is more on that side: a row read beyond the page, or one on the far side of a cursor."""
        tests = [self.beyond_end()] if side == self.far_side else []
        bound = "before" if side == "next" else "after"
        if getattr(self.window, bound):
            tests.append(self.beyond_cursor(bound))
        return self.writer.dialect.flag(" OR ".join(tests)) if tests else "'false'"

    def beyond_cursor(self, bound: str) -> str:
        """Whether there is a row on the far side of a cursor, under one of the words if there are some."""
        listed = Listed(self.writer, self.node, self.words) if self.words else None
        rows = listed.rows if listed else Rows(self.writer, self.node.base, self.above, None)
        where = [*rows.where, rows.beyond(self.writer, self.window, bound, inclusive=True)]
        if listed:
            return f"EXISTS (SELECT 1 FROM {listed.words} WHERE EXISTS (SELECT 1 FROM {listed.read(where)}))"
        return f"EXISTS (SELECT 1 FROM {rows.source.rows(rows.table, where)})"

    def count(self) -> str:
        """How many rows there are in all pages."""
        rows = Rows(self.writer, self.node.base, self.above, None)
        return f"(SELECT count(*) FROM {rows.source.rows(rows.table, rows.where)})"
