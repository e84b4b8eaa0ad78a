"""Pages: the pages whose cost must not grow with the dataset.

In: the root fields, their orders and filters. Out: documents: the first page of every connection, and in each order,
the last, one from the middle, a page for each filter, how many there are, some nested ones, searches and paths.
"""

from collections.abc import Iterator

from schema import vocabulary
from schema.filters import FILTERS
from schema.orders import ORDERS
from schema.query import ROOT, Listing

GIVEN = {
    "[ID!]": '["comintern"]',
    "[LanguageTag!]": '["de"]',
    "[String!]": '["politician"]',
    "String": '"mopr"',
    "Boolean": "true",
    "DateRange": '{from: "1922", to: "1923"}',
}
"""A value for each type of filter."""

OF_FIELD = {
    "citedBy": '["wikipedia-ru-mopr"]',
    "country": '["germany"]',
    "field": '["founded"]',
    "headquarters": '["berlin"]',
    "place": '["berlin"]',
    "person": '["clara-zetkin"]',
    "participant": '["clara-zetkin"]',
    "partOf": '["fourth-congress-of-the-comintern"]',
    "source": '["wikipedia-ru-mopr"]',
}
"""Values for fields that speak of records of some type."""

WAYS = {"ASC": "+", "DESC": "-"}
"""The directions of an order, and what cursors of it begin with."""

NESTED = (
    '{organization(id: "comintern") {people {nodes {title}} events {nodes {kind}} sections {nodes {name}}}}',
    '{organization(id: "comintern") {citations(field: "names") {nodes {says}} relations {kind} headquarters {note}}}',
    '{person(id: "clara-zetkin") {roles {nodes {title}} events {nodes {kind}} relations {kind}}}',
    '{place(id: "berlin") {sections {nodes {name}} events {nodes {name}} births {nodes {name}}}}',
    '{source(id: "wikipedia-ru-mopr") {cited(recordType: PERSON) {nodes {says}} formatted}}',
    '{search(query: "muenzenberg") {nodes {record {id}}}}',
    '{search(query: "zetkin klara", types: [PERSON]) {nodes {record {id}}}}',
    '{search(query: "red") {nodes {record {id}}}}',
    '{path(from: "clara-zetkin", to: "willi-muenzenberg") {length}}',
    '{path(from: "clara-zetkin", to: "berlin") {steps {citations {says}}}}',
    '{record(id: "comintern") {id} dataset {version}}',
)


def list_pages() -> Iterator[str]:
    """The documents."""
    for name, root in ROOT.items():
        if isinstance(root.read, Listing):
            yield f"{{{name} {{nodes {{__typename}} pageInfo {{hasNextPage endCursor}}}}}}"
            yield f"{{{name} {{totalCount}}}}"
            yield from _ordered(name, root.read.target)
            yield from _filtered(name, root.read.target)
    yield from NESTED


def _ordered(name: str, kind: str) -> Iterator[str]:
    for order, row in ORDERS.get(kind, {}).items():
        for direction, mark in WAYS.items():
            key, tie = 701_000 if row.numeric else "m", 1 if kind == "TimelineEntry" else "m"
            cursor = f"{order}{mark}|{key}|{tie}".encode().hex().upper()
            asked = f"orderBy: {{field: {order}, direction: {direction}}}"
            for page in (asked, f'{asked}, after: "{cursor}"', f"{asked}, last: 20"):
                yield f"{{{name}({page}) {{nodes {{__typename}} pageInfo {{hasNextPage endCursor}}}}}}"


def _filtered(name: str, kind: str) -> Iterator[str]:
    """A page of each filter in each order; of a search in the default one, for it is sorted in all of them."""
    for row in FILTERS.get(kind, ()):
        value = OF_FIELD.get(row.name) or GIVEN.get(row.type) or f"[{_first_word(row.type)}]"
        orders = ORDERS.get(kind, {}) if row.type != "String" else {}
        for asked in ("", *(f", orderBy: {{field: {order}, direction: {way}}}" for order in orders for way in WAYS)):
            page = f"filter: {{{row.name}: {value}}}{asked}"
            yield f"{{{name}({page}) {{nodes {{__typename}} pageInfo {{hasNextPage}}}}}}"


def _first_word(kind: str) -> str:
    return str(next(iter(getattr(vocabulary, kind.strip("[]!")))).name)
