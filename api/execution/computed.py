"""Computed: the scalars that are not one column.

In: the name of a computed field and its arguments. Out: an `Expression` for the plan.
"""

from collections.abc import Mapping

from api.execution.selection import Bind, Given
from api.execution.tree import Expression, Leaf

NAME = """coalesce((SELECT n.text FROM name n WHERE n.record_pk = {pk} AND n.lang = {value} ORDER BY
 CASE n.kind WHEN 'OFFICIAL' THEN 0 WHEN 'TRANSLATION' THEN 1 WHEN 'TRANSLITERATION' THEN 2 WHEN 'FORMER' THEN 3
 WHEN 'ALIAS' THEN 4 ELSE 5 END, n.pk LIMIT 1), {name})"""
TYPE_NAME = "substr({type}, 1, 1) || lower(substr({type}, 2))"
ENTRY = "(SELECT b.entry FROM bibliography b WHERE b.source_pk = {pk} AND b.style = {value})"
CITED_ENTRY = "(SELECT replace(b.citation, '{{place}}', coalesce({locator}, '')) FROM bibliography b WHERE b.source_pk = {source_pk} AND b.style = {value})"
SNIPPET = "mark_hits({text}, {value})"
"""`mark_hits` is a function that the connection provides: see `snippet`."""

PUBLIC_URL = Bind(("$public_url",), None)
"""Where the API is served; every request has it among its values."""


def compute(name: str, kind: str, arguments: Mapping[str, Given], query: Bind | None = None) -> Expression | Leaf:
    """The expression of a computed field of a type; `query` is what a snippet marks the words of."""
    if name == "name":
        if "lang" not in arguments:
            return Leaf("name", "text", nullable=False)
        return Expression(NAME, ("pk", "name"), arguments["lang"].bind())
    if name == "snippet":
        return Expression(SNIPPET, ("text",), query)
    if name == "url" and kind == "Download":
        return Expression("{value} || '/dataset/' || {name}", ("name",), PUBLIC_URL)
    if name == "url":
        return Expression("{value} || '/records/' || {id}", ("id",), PUBLIC_URL)
    if name == "typename":
        return Expression(TYPE_NAME, ("type",), None, form="plain")
    if kind == "Citation":
        return Expression(CITED_ENTRY, ("source_pk", "locator"), arguments["style"].bind())
    return Expression(ENTRY, ("pk",), arguments["style"].bind())
