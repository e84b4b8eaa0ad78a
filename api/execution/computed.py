"""Computed: the scalars that are not one column.

In: the name of a computed field and its arguments. Out: an `Expression` for the plan.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from api.execution.selection import Bind, Given
from api.execution.tree import Expression, Leaf

PUBLIC_URL = Bind(("$public_url",), None)
"""Where the API is served; every request has it among its values."""


@dataclass(frozen=True, slots=True)
class Formula:
    """An SQL expression of columns of the row, and the argument whose value it wants, if any."""

    sql: str
    columns: tuple[str, ...]
    argument: str | None = None
    form: str = "text"


NAME = Formula(
    """coalesce((SELECT n.text FROM name n WHERE n.record_pk = {pk} AND n.lang = {value} ORDER BY
 CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3
 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk LIMIT 1), {name})""",
    ("pk", "name"),
    "lang",
)
"""The name in a language: the official one first, abbreviations last."""

FORMULAS = {
    ("Source", "formatted"): Formula(
        "(SELECT b.entry FROM bibliography b WHERE b.source_pk = {pk} AND b.style = {value})", ("pk",), "style"
    ),
    ("Citation", "formatted"): Formula(
        "(SELECT CASE WHEN {locator} IS NULL THEN b.entry ELSE replace(b.citation, '{{place}}', CASE b.style"
        " WHEN 'BIBTEX' THEN coalesce({locator_bibtex}, {locator})"
        " WHEN 'CSL_JSON' THEN coalesce({locator_json}, {locator}) ELSE {locator} END) END"
        " FROM bibliography b WHERE b.source_pk = {source_pk} AND b.style = {value})",
        ("source_pk", "locator", "locator_bibtex", "locator_json"),
        "style",
    ),
    ("Download", "url"): Formula("{value} || '/dataset/' || {name}", ("name",)),
    ("Record", "typename"): Formula("substr({type}, 1, 1) || lower(substr({type}, 2))", ("type",), form="plain"),
}
"""What the fields of one type want."""

ADDRESS = Formula("{value} || '/records/' || {id}", ("id",))
"""The permanent address of a record."""

SNIPPET = Formula("mark_hits({text}, {value})", ("text",))
"""`mark_hits` is a function that the connection provides: see `snippet`."""


def compute(name: str, kind: str, arguments: Mapping[str, Given], query: Bind | None = None) -> Expression | Leaf:
    """The expression of a computed field of a type; `query` is what a snippet marks the words of."""
    if name == "name" and "lang" not in arguments:
        return Leaf("name", "text", nullable=False)
    general = {"name": NAME, "url": ADDRESS, "snippet": SNIPPET}
    formula = FORMULAS.get((kind, name)) or general[name]
    given = arguments[formula.argument].bind() if formula.argument else {"url": PUBLIC_URL, "snippet": query}.get(name)
    return Expression(formula.sql, formula.columns, given, formula.form)
