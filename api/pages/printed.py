"""Printed: the tables of the documentation that come from the program's own rows.

In: filters, orders, errors, settings, vocabulary, schema. Out: HTML tables: what is written is what is done.
"""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from api import errors
from api.pages import reference
from api.settings import Settings
from schema import vocabulary
from schema.filters import FILTERS
from schema.orders import ORDERS


def table(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> Markup:
    """A table; the first cell of a row is its head."""
    head = Markup().join(Markup('<th scope="col">{}</th>').format(one) for one in heads)
    lines = Markup()
    for first, *rest in rows:
        cells = Markup().join(Markup("<td>{}</td>").format(one) for one in rest)
        lines += Markup('<tr><th scope="row">{}</th>{}</tr>').format(first, cells)
    return Markup(
        '<div class="scroll" tabindex="0"><table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
    ).format(head, lines)


def code(text: object) -> Markup:
    """A word of the API."""
    return Markup("<code>{}</code>").format(text)


def print_filters() -> Markup:
    """Every filter of every type."""
    parts = Markup()
    for kind, rows in FILTERS.items():
        heading = Markup('<h3 id="filter-{}">{}Filter</h3>').format(kind.lower(), kind)
        parts += heading + table(
            ("Field", "Type", "Meaning"), ((code(row.name), code(row.type), row.meaning) for row in rows)
        )
    return parts


def print_orders() -> Markup:
    """Every order of every type."""
    rows = [
        (kind, code(name), order.meaning + (" The default." if position == 0 else ""))
        for kind, orders in ORDERS.items()
        for position, (name, order) in enumerate(orders.items())
    ]
    return table(("Type", "Field", "Meaning"), rows)


def list_errors() -> list[type[errors.ApiError]]:
    """Every kind of error, from the tree."""
    found = [errors.ApiError]
    for kind in found:
        found += kind.__subclasses__()
    return [kind for kind in found[1:] if "code" in vars(kind)]


def print_errors() -> Markup:
    """Every code that an error can have."""
    rows = [(code(kind.code), kind.status, (kind.__doc__ or "").split("\n")[0]) for kind in list_errors()]
    return table(("Code", "HTTP status", "Meaning"), rows)


def print_settings() -> Markup:
    """Every setting and limit with its default."""
    rows = [
        (code(f"SOLIDARITY_{name.upper()}"), code(field.default), field.description or "")
        for name, field in Settings.model_fields.items()
        if name not in {"records", "database"}
    ]
    return table(("Setting", "Default", "Meaning"), rows)


def print_vocabulary() -> Markup:
    """Every enumerated word with its meaning."""
    parts = Markup()
    for kind in vocabulary.Word.__subclasses__():
        heading = Markup('<h3 id="{}">{}</h3><p>{}</p>').format(kind.__name__.lower(), kind.__name__, kind.__doc__)
        parts += heading + table(("Word", "Meaning"), ((code(word.name), word.meaning) for word in kind))
    return parts


TABLES: dict[str, Callable[[], Markup]] = {
    "filters": print_filters,
    "orders": print_orders,
    "errors": print_errors,
    "settings": print_settings,
    "vocabulary": print_vocabulary,
    "schema": reference.print_schema,
}
"""What `<!-- print: name -->` stands for."""
