"""Reference: every type and field of the schema, each field with a query that runs.

In: the schema. Out: HTML; the queries, which a test runs.
"""

from collections.abc import Iterator

from graphql import (
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLScalarType,
    GraphQLUnionType,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)
from markupsafe import Markup

from api.pages.site import link_query
from schema.query import SCHEMA

ORGANIZATION = 'organization(id: "international-red-aid")'
DOORS = {
    "Query": "%s",
    "Organization": f"{ORGANIZATION} {{ %s }}",
    "Section": 'section(id: "ira-germany") { %s }',
    "Person": 'person(id: "clara-zetkin") { %s }',
    "Event": 'event(id: "wir-famine-relief-campaign-1921-1922") { %s }',
    "Source": 'source(id: "riddell-international-red-aid-1922-1937") { %s }',
    "Place": 'place(id: "berlin") { %s }',
    "Node": 'node(id: "clara-zetkin") { %s }',
    "Record": 'record(id: "clara-zetkin") { %s }',
    "HistoricalDate": f"{ORGANIZATION} {{ founded {{ %s }} }}",
    "Cited": f"{ORGANIZATION} {{ founded {{ %s }} }}",
    "CitedText": f"{ORGANIZATION} {{ summary {{ %s }} }}",
    "CitedPlace": 'event(id: "wir-famine-relief-campaign-1921-1922") { place { %s } }',
    "Name": f'{ORGANIZATION} {{ names(lang: "ru") {{ %s }} }}',
    "Seat": f"{ORGANIZATION} {{ headquarters {{ %s }} }}",
    "LifeEvent": 'person(id: "clara-zetkin") { born { %s } }',
    "Role": 'person(id: "clara-zetkin") { roles(first: 2) { nodes { %s } } }',
    "Participation": 'person(id: "clara-zetkin") { events(first: 2) { nodes { %s } } }',
    "Figure": f"{ORGANIZATION} {{ figures(measure: MEMBERS) {{ %s }} }}",
    "OrganizationRelation": f"{ORGANIZATION} {{ relations(kind: CREATED_BY) {{ %s }} }}",
    "PersonRelation": 'person(id: "clara-zetkin") { relations { %s } }',
    "LegalStatus": 'section(id: "ira-germany") { status { %s } }',
    "Occupation": 'person(id: "clara-zetkin") { occupations { %s } }',
    "Citizenship": 'person(id: "clara-zetkin") { countries { %s } }',
    "Location": 'place(id: "berlin") { location { %s } }',
    "Identifier": 'person(id: "clara-zetkin") { identifiers { %s } }',
    "Citation": f"{ORGANIZATION} {{ founded {{ citations(stance: DIFFERS) {{ %s }} }} }}",
    "SearchResult": 'search(query: "famine", first: 2) { nodes { %s } }',
    "TimelineEntry": 'timeline(filter: { date: { from: "1923", to: "1923" } }, first: 3) { nodes { %s } }',
    "Disagreement": "disagreements(first: 2) { nodes { %s } }",
    "Position": "disagreements(first: 2) { nodes { positions { %s } } }",
    "Path": 'path(from: "clara-zetkin", to: "tina-modotti") { %s }',
    "PathStep": 'path(from: "clara-zetkin", to: "tina-modotti") { steps { %s } }',
    "Dataset": "dataset { %s }",
    "DatasetCounts": "dataset { counts { %s } }",
    "Coverage": "dataset { coverage { %s } }",
    "SourceKindCount": "dataset { coverage { bySourceKind { %s } } }",
    "Download": "dataset { downloads { %s } }",
    "PageInfo": "people(first: 2) { pageInfo { %s } }",
}
"""How a query comes to a type; `%s` is where its field stands. Connections are reached through their root field."""

VALUES = {
    "id": '"clara-zetkin"',
    "ids": '["clara-zetkin", "berlin"]',
    "query": '"famine"',
    "from": '"clara-zetkin"',
    "to": '"tina-modotti"',
}
"""What the examples give where an argument is needed."""

ROOT_IDS = {
    "organization": "international-red-aid",
    "section": "ira-germany",
    "event": "fourth-congress-of-the-comintern",
    "source": "riddell-international-red-aid-1922-1937",
    "place": "berlin",
}
"""The record that the example of a root field asks for."""

FIRST_FIELDS = ("text", "name", "title", "value", "edtf", "says", "version", "facts", "people", "totalCount", "length")


def list_types() -> list[GraphQLNamedType]:
    """The types of the schema, the root first, then by name."""
    own = [kind for name, kind in SCHEMA.type_map.items() if not name.startswith("__")]
    return sorted(own, key=lambda kind: (kind is not SCHEMA.query_type, kind.name))


def write_example(kind: GraphQLNamedType, name: str, field: GraphQLField) -> str | None:
    """A query that asks this field of this type; null where no query comes to the type."""
    door = DOORS.get(kind.name) or find_connection_door(kind.name)
    if door is None:
        return None
    needed = [key for key, argument in field.args.items() if is_required_argument(argument)]
    given = [f"{key}: {VALUES[key]}" for key in needed]
    if kind.name == "Query" and name in ROOT_IDS:
        given = [f'id: "{ROOT_IDS[name]}"']
    if "first" in field.args:
        given.append("first: 2")
    told = f"({', '.join(given)})" if given else ""
    return "{ " + door % f"{name}{told}{write_selection(get_named_type(field.type))}" + " }"


def find_connection_door(name: str) -> str | None:
    """How a query comes to a connection or an edge."""
    kind, _, part = name.partition("Connection") if name.endswith("Connection") else (name[:-4], "", "Edge")
    if not name.endswith(("Connection", "Edge")):
        return None
    inner = "%s" if part != "Edge" else "edges { %s }"
    for root, field in SCHEMA.query_type.fields.items():  # type: ignore[union-attr]
        if get_named_type(field.type).name == f"{kind}Connection":
            query = 'query: "famine", ' if root == "search" else ""
            return f"{root}({query}first: 2) {{ {inner} }}"
    nested = {
        "Role": f"{ORGANIZATION} {{ people(first: 2) {{ {inner} }} }}",
        "Participation": f"{ORGANIZATION} {{ events(first: 2) {{ {inner} }} }}",
        "Citation": f"{ORGANIZATION} {{ citations(first: 2) {{ {inner} }} }}",
    }
    return nested.get(kind)


def write_selection(kind: GraphQLNamedType, depth: int = 0) -> str:
    """The fields that an example shows of a type: one or two that tell most."""
    if is_leaf_type(kind):
        return ""
    if isinstance(kind, GraphQLUnionType):
        return " { __typename }"
    assert isinstance(kind, GraphQLObjectType | GraphQLInterfaceType)
    if "nodes" in kind.fields:
        return f" {{ totalCount nodes{write_selection(get_named_type(kind.fields['nodes'].type), depth + 1)} }}"
    leaves = [name for name, field in kind.fields.items() if is_leaf_type(get_named_type(field.type))]
    chosen = [name for name in ("id", *FIRST_FIELDS) if name in leaves][:2] or leaves[:2]
    if chosen:
        return f" {{ {' '.join(chosen)} }}"
    name, field = next((one, kind.fields[one]) for one in kind.fields if not kind.fields[one].args)
    return f" {{ {name}{write_selection(get_named_type(field.type), depth + 1)} }}"


def list_examples() -> Iterator[tuple[str, str]]:
    """Every field of the schema with its query: `Person.born`, `{ person … }`."""
    for kind in list_types():
        if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
            for name, field in kind.fields.items():
                if example := write_example(kind, name, field):
                    yield f"{kind.name}.{name}", example


def print_schema() -> Markup:
    """The whole reference."""
    kinds = list_types()
    items = (Markup('<li><a href="#{0}">{0}</a></li>').format(kind.name) for kind in kinds)
    contents = Markup('<ul class="columns short">{}</ul>').format(Markup().join(items))
    return contents + Markup().join(print_type(kind) for kind in kinds)


def print_type(kind: GraphQLNamedType) -> Markup:
    """One type with its fields, its values or its members."""
    head = Markup('<section aria-labelledby="{0}"><h2 id="{0}">{0} <small>{1}</small></h2><p>{2}</p>').format(
        kind.name, name_form(kind), kind.description or ""
    )
    return head + Markup("<dl class='facts'>{}</dl></section>").format(Markup().join(list_parts(kind)))


def name_form(kind: GraphQLNamedType) -> str:
    """What sort of type it is."""
    forms = {
        GraphQLObjectType: "type", GraphQLInterfaceType: "interface", GraphQLUnionType: "union",
        GraphQLEnumType: "enum", GraphQLInputObjectType: "input", GraphQLScalarType: "scalar",
    }  # fmt: skip
    return forms[type(kind)]


def list_parts(kind: GraphQLNamedType) -> Iterator[Markup]:
    """The rows of a type."""
    row = Markup("<div><dt><code>{}</code></dt><dd>{}</dd></div>")
    if isinstance(kind, GraphQLUnionType):
        yield from (row.format(one.name, Markup('<a href="#{0}">{0}</a>').format(one.name)) for one in kind.types)
    elif isinstance(kind, GraphQLEnumType):
        yield from (row.format(name, value.description or "") for name, value in kind.values.items())
    elif isinstance(kind, GraphQLInputObjectType):
        told = Markup("<code>{}</code> {}")
        yield from (row.format(name, told.format(one.type, one.description or "")) for name, one in kind.fields.items())
    elif isinstance(kind, GraphQLObjectType | GraphQLInterfaceType):
        yield from (row.format(name, print_field(kind, name, field)) for name, field in kind.fields.items())


def print_field(kind: GraphQLNamedType, name: str, field: GraphQLField) -> Markup:
    """One field: its type, its meaning, its arguments, a query that runs."""
    target = get_named_type(field.type).name
    told = Markup('<a href="#{}"><code>{}</code></a> {}').format(target, field.type, field.description or "")
    for key, argument in field.args.items():
        told += Markup('<br><span class="quiet"><code>{}: {}</code> {}</span>').format(
            key, argument.type, argument.description or ""
        )
    if example := write_example(kind, name, field):
        told += Markup(' <a class="more" href="{}" aria-label="Run an example of {}.{}">Run</a>').format(
            link_query(example), kind.name, name
        )
    return told
