"""Inputs: what filters and orders look like to a client.

In: the rows of `filters` and `orders`. Out: `XFilter`, `XOrder`, `XOrderField` and `DateRange` in the catalogue.
"""

from dataclasses import replace

from schema.field import Field
from schema.fields import list_name
from schema.filters import DATE_RANGE, FILTERS
from schema.orders import ORDERS
from schema.types.connection import shown
from schema.types.derive import Catalogue, declare, define, derive_enum


def taken(name: str, type: str, description: str, default: str | None = None) -> Field:
    """A field of an input, with what holds if it is left out."""
    return replace(shown(name, type, description), default=default)


DIRECTION = taken("direction", "Direction", "Which end comes first.", "ASC")


def declare_inputs(catalogue: Catalogue) -> None:
    """Puts the input types of all filters and orders into the catalogue, with their fields."""
    declare(
        catalogue,
        "DateRange",
        "A range of dates; either end may be left out. A date in doubt is inside if it may overlap it, or if it must.",
        form="input",
    )
    define(catalogue, "DateRange", [taken(*row) for row in DATE_RANGE])
    for kind, filters in FILTERS.items():
        declare(
            catalogue,
            f"{list_name(kind)}Filter",
            f"Narrows a list of {kind}: fields are joined by AND, the values of a list by OR.",
            form="input",
        )
        define(catalogue, f"{list_name(kind)}Filter", [shown(row.name, row.type, row.meaning) for row in filters])
    for kind, orders in ORDERS.items():
        meanings = {name: order.meaning for name, order in orders.items()}
        field = f"{list_name(kind)}OrderField"
        catalogue[field] = derive_enum(field, f"By what a list of {kind} can be ordered.", meanings)
        declare(catalogue, f"{list_name(kind)}Order", f"The order of a list of {kind}.", form="input")
        define(catalogue, f"{list_name(kind)}Order", [shown("field", f"{field}!", "By what."), DIRECTION])
