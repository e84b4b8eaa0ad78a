"""Node: the interfaces and unions, and which types are behind each.

In: the catalogue. Out: `Node`, `Cited`, `Record`, `Body`, `Participant` in it, and the types of the tables with their
fields.
"""

from typing import Annotated, Union

import strawberry

from schema.fields import ABSTRACT, FIELDS, TABLES, VIEW_DESCRIPTIONS
from schema.types.derive import Catalogue, declare, define

INTERFACES = {
    "Node": (
        "Something with an id of its own, as the Relay Global Object Identification Specification has it.",
        ("id",),
        "Organization",
    ),
    "Cited": (
        "Something that a source states. Whoever shows it can show where it comes from.",
        ("citations", "disputed", "note"),
        "Name",
    ),
    "Record": (
        "A curated record: what organizations, sections, people, events, sources and places have in common.",
        ("id", "name", "names", "summary", "url", "citations", "disputed", "identifiers"),
        "Organization",
    ),
}
"""The interfaces: description, fields, and the type from which the fields are taken."""

UNIONS = {
    "Body": "An organization or one of its national sections: whatever people can have a role in.",
    "Participant": "A person or a body: whoever can take part in an event.",
}


def declare_nodes(catalogue: Catalogue) -> None:
    """Puts the interfaces, the types of the tables and the unions into the catalogue, still without fields."""
    for name, (description, _, _) in INTERFACES.items():
        bases = (catalogue["Node"],) if name == "Record" else ()
        declare(catalogue, name, description, bases=bases, form="interface")
    for name in FIELDS:
        described = TABLES[name].__doc__ if name in TABLES else VIEW_DESCRIPTIONS[name]
        declare(catalogue, name, described or "", bases=tuple(catalogue[base] for base in _bases(name)))
    for name, description in UNIONS.items():
        members = tuple(catalogue[member] for member in ABSTRACT[name])
        catalogue[name] = Annotated[Union[members], strawberry.union(name, description=description)]  # noqa: UP007


def define_nodes(catalogue: Catalogue) -> None:
    """Gives the interfaces and the types of the tables their fields."""
    for name, (_, names, taken) in INTERFACES.items():
        define(catalogue, name, [FIELDS[taken][field] for field in names])
    for name, fields in FIELDS.items():
        define(catalogue, name, fields.values())


def _bases(name: str) -> list[str]:
    bases = ["Record"] if name in ABSTRACT["Record"] else ["Node"] if name in ABSTRACT["Node"] else []
    return [*bases, "Cited"] if {"note", "citations", "disputed"} <= FIELDS[name].keys() else bases
