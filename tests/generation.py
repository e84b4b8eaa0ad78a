"""Generation: operations at random, valid for the schema, about what the database has.

In: the schema and a `Reference`, for real ids, dates and cursors. Out: strategies of `Asked`.

`operations` walks the schema itself: small, deep, with aliases, merged fields, fragments, directives and variables.
`library_operations` takes what hypothesis-graphql generates, which is wide and flat, and puts real values into it.
"""

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from graphql import (
    ArgumentNode,
    DocumentNode,
    FieldNode,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLNamedType,
    GraphQLObjectType,
    GraphQLUnionType,
    TypeInfo,
    TypeInfoVisitor,
    Visitor,
    get_named_type,
    is_abstract_type,
    is_composite_type,
    is_leaf_type,
    is_list_type,
    is_non_null_type,
    is_required_argument,
    is_required_input_field,
    parse_value,
    print_ast,
    visit,
)
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis_graphql import nodes, queries

from schema.fields import LISTED, RECORDS, list_name
from schema.query import SCHEMA
from tests.reference import KEYS, Entry, Reference, list_ids, tie_of, write_cursor

ABOUT = {
    "organization": ("Organization",),
    "country": ("Place",),
    "place": ("Place",),
    "headquarters": ("Place",),
    "citedBy": ("Source",),
    "source": ("Source",),
    "person": ("Person",),
    "roleIn": ("Organization", "Section"),
    "body": ("Organization", "Section"),
    "participant": ("Person", "Organization", "Section"),
    "partOf": ("Event",),
    "section": ("Section",),
    "record": RECORDS,
    "from": RECORDS,
    "to": RECORDS,
    "event": ("Event",),
}
"""The types of record whose ids an argument or a field wants."""

RANGES = ("1900/1930", "../1925", "1922/..", "192X", "19XX", "1921-05", "1930-22", "/1921", "1939~")
ODD = ("", "no such record", "it's", 'a "quoted" word', "\\", "提灯", "%", "{row}", "\n")


def examples(usual: int) -> settings:
    """Settings for so many examples, or for as many as `SOLIDARITY_EXAMPLES` says."""
    return settings(max_examples=int(os.environ.get("SOLIDARITY_EXAMPLES", usual)), report_multiple_bugs=False)


@dataclass(frozen=True, slots=True)
class Asked:
    """A generated request; `others` are other values for its variables."""

    query: str
    variables: dict[str, Any]
    operation: str | None
    others: dict[str, Any]

    def again(self) -> "Asked":
        """The same operation with other values of its variables."""
        return Asked(self.query, self.others, self.operation, self.variables)

    def __repr__(self) -> str:
        return f"{self.query}\n{json.dumps(self.variables, ensure_ascii=False)} {self.operation or ''}"


class Pool:
    """Real values, by what they are for."""

    def __init__(self, world: Reference) -> None:
        self.world = world
        self.every_id = list_ids(world)
        self.dates = [*RANGES, *sorted({row["edtf"] for row in world.tables["HistoricalDate"]})]
        self.words = {
            "occupation": sorted({row["value"] for row in world.tables["Occupation"]}),
            "field": sorted({row["field"] for row in world.tables["Evidence"]}),
        }
        self.names = sorted({row["text"] for row in world.tables["Passage"]})
        self.languages = ["xx", *sorted({row["lang"] for row in world.tables["Name"]})]

    @cache  # noqa: B019 - there are two pools, and they live as long as the tests
    def ids(self, about: str) -> list[str]:
        """The ids that fit an argument of that name, or a field or a type for whose rows it asks."""
        kinds = ABOUT.get(about) or ((about,) if about in self.world.tables else None)
        return list_ids(self.world, kinds) if kinds else self.every_id

    @cache  # noqa: B019
    def cursors(self, kind: str, order: str, direction: str) -> list[str]:
        """The cursors of all rows of a type in an order."""
        key, descending = KEYS[kind][order], direction == "DESC"
        if kind == "SearchResult":
            return [
                write_cursor("RELEVANCE+", Entry(pk * 10**8, pk, row)) for pk, row in self.world.by_pk["Record"].items()
            ]
        return [
            write_cursor(
                f"{order}{'-' if descending else '+'}", Entry(key(self.world, row)[descending], tie_of(row), row)
            )
            for row in self.world.tables[kind]
        ]


class Dice:
    """Choices that hypothesis makes, and can make simpler."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def below(self, size: int) -> int:
        """A number from 0."""
        return self.draw(_below(size)) if size > 1 else 0

    def chance(self, percent: int) -> bool:
        """True that often."""
        return self.draw(_below(100)) >= 100 - percent

    def pick(self, values: Any) -> Any:
        """One of the values."""
        return values[self.below(len(values))]


@cache
def _below(size: int) -> st.SearchStrategy[int]:
    return st.integers(0, size - 1)


@dataclass(slots=True)
class Value:
    """A value: as it is written in a document, and as JSON if it has no variables inside."""

    text: str
    plain: Any


NULL = Value("null", None)


@dataclass(slots=True)
class Place:
    """For which field and argument a value is made."""

    field: str
    kind: str | None
    cursor: tuple[str, str, str] | None = None
    lifts: bool = True


@dataclass(slots=True)
class Writer:
    """Writes one operation; the budget is of fields."""

    dice: Dice
    pool: Pool
    budget: int
    lifts: bool = True
    declared: dict[str, str] = field(default_factory=dict)
    variables: dict[str, Any] = field(default_factory=dict)
    others: dict[str, Any] = field(default_factory=dict)
    fragments: dict[str, tuple[str, str]] = field(default_factory=dict)
    count: int = 0

    def name(self, letter: str) -> str:
        """A name that is not in use."""
        self.count += 1
        return f"{letter}{self.count}"

    def document(self) -> Asked:
        """A whole document."""
        assert SCHEMA.query_type
        body = self.selection(SCHEMA.query_type, 0)
        declared = ", ".join(f"${name}: {text}" for name, text in self.declared.items())
        head = f"query Main({declared})" if declared else "query Main"
        parts = [f"{head} {body}", *(text for _, text in self.fragments.values())]
        if several := self.dice.chance(10):
            parts.insert(self.dice.below(2), "query Other { __typename }")
        named = "Main" if several or self.dice.chance(50) else None
        return Asked("\n".join(parts), self.variables, named, self.others)

    # Selections

    def selection(self, type: GraphQLNamedType, depth: int) -> str:
        """A selection set."""
        return "{ " + " ".join(self.items(type, depth)) + " }"

    def items(self, type: GraphQLNamedType, depth: int) -> list[str]:
        """The selections of a set, grouped by fragments here and there."""
        used: dict[str, str] = {}
        items = []
        for _ in range(1 + self.dice.below(3 if depth else 2) + self.dice.below(3)):
            items.append(self.item(type, depth, used))
        if self.dice.chance(15) and depth:
            items.append(self.spread(type, depth))
        if self.dice.chance(15):
            cut = self.dice.below(len(items) + 1)
            on = f"on {type.name} " if self.dice.chance(60) else ""
            items[cut:] = [
                "... " + on + self.condition(80 if on else 100) + "{ " + " ".join(items[cut:] or ["__typename"]) + " }"
            ]
        return items

    def item(self, type: GraphQLNamedType, depth: int, used: dict[str, str]) -> str:
        """A field of the type, or a fragment on a type that may stand there."""
        if is_abstract_type(type) and (isinstance(type, GraphQLUnionType) or self.dice.chance(60)):
            member = self.dice.pick(_overlapping(type.name))
            inner = [self.item_of(member, depth, used) for _ in range(1 + self.dice.below(2))]
            return f"... on {member.name} {self.condition(5)}{{ {' '.join(inner)} }}"
        return self.item_of(type, depth, used)

    def item_of(self, type: GraphQLNamedType, depth: int, used: dict[str, str]) -> str:
        if isinstance(type, GraphQLUnionType) or self.dice.chance(6):
            return self.keyed("__typename", "String!", "", used)
        assert isinstance(type, GraphQLObjectType | GraphQLInterfaceType)
        self.budget -= 1
        leaves, branches = _fields(type.name)
        deep = depth < 7 and self.budget > 0 and branches and (not leaves or self.dice.chance(85 if depth < 2 else 45))
        name, found = self.dice.pick(branches if deep else leaves or branches)
        arguments = self.arguments(name, found)
        target = get_named_type(found.type)
        if not is_composite_type(target):
            return self.keyed(name, str(found.type), arguments, used)
        key = name if name not in used and self.dice.chance(80) else self.name("a")
        used[key] = ""
        head = f"{name}{arguments}" if key == name else f"{key}: {name}{arguments}"
        condition = self.condition(6)
        inner = self.items(target, depth + 1)
        if len(inner) > 1 and self.dice.chance(15):  # the same field twice: merged
            cut = 1 + self.dice.below(len(inner) - 1)
            return f"{head} {{ {' '.join(inner[:cut])} }} {head} {condition}{{ {' '.join(inner[cut:])} }}"
        return f"{head} {condition}{{ {' '.join(inner)} }}"

    def keyed(self, name: str, type: str, arguments: str, used: dict[str, str]) -> str:
        """A leaf; under its own name only if that means the same everywhere in this set."""
        meaning, key = f"{type}{arguments}", name
        if used.setdefault(name, meaning) != meaning or self.dice.chance(10):
            key = self.name("a")
        text = f"{name}{arguments}" if key == name else f"{key}: {name}{arguments}"
        return f"{text} {self.condition(6)}".rstrip()

    def spread(self, type: GraphQLNamedType, depth: int) -> str:
        """A named fragment, perhaps one that is used elsewhere."""
        fitting = [name for name, (on, _) in self.fragments.items() if on == type.name]
        if fitting and self.dice.chance(70):
            return f"...{self.dice.pick(fitting)} {self.condition(10)}"
        name = self.name("F")
        used = dict.fromkeys(_names(type.name), "elsewhere")  # every key is new, so that it can stand anywhere
        self.budget -= 2
        text = " ".join(self.item(type, depth, used) for _ in range(1 + self.dice.below(2)))
        self.fragments[name] = type.name, f"fragment {name} on {type.name} {{ {text} }}"
        return f"...{name}"

    def condition(self, percent: int) -> str:
        """Perhaps a directive that keeps or drops."""
        if not self.dice.chance(percent):
            return ""
        keeps = self.dice.chance(70)
        word = self.dice.pick(("include", "skip"))
        value = keeps == (word == "include")
        if self.dice.chance(60):
            return f"@{word}(if: {self.lift('Boolean!', _flag(value), _flag(not value))}) "
        return f"@{word}(if: {json.dumps(value)}) "

    # Arguments

    def arguments(self, name: str, found: GraphQLField) -> str:
        """The arguments of a field, in parentheses."""
        kind = _kind_of(get_named_type(found.type).name.removesuffix("Connection"))
        asked = _kind_of(str(found.args["orderBy"].type).removesuffix("Order")) if "orderBy" in found.args else kind
        written, order, direction, ended = [], None, "ASC", False
        for argument, definition in found.args.items():
            required = is_required_argument(definition)
            place = Place(name, asked)
            if not required and not self.dice.chance(12 if argument in {"after", "before"} else 30):
                continue
            if argument in {"first", "last"}:
                if ended:
                    continue
                ended = True
            if argument == "orderBy":
                order = self.dice.pick(list(KEYS[asked]))
                direction = self.dice.pick(("ASC", "DESC"))
                written.append(f"orderBy: {self.order(asked, order, direction)}")
                continue
            if argument in {"after", "before"}:
                place.cursor = asked, order or next(iter(KEYS[asked])), direction
            written.append(f"{argument}: {self.value(definition.type, argument, place).text}")
        return f"({', '.join(written)})" if written else ""

    def order(self, kind: str, name: str, direction: str) -> str:
        """An order; `ASC` may be left out, and any part may be a variable."""
        plain = {"field": name, "direction": direction}
        if direction == "ASC" and self.dice.chance(50):
            plain.pop("direction") if self.dice.chance(50) else plain.update(direction=None)
        if self.lifts and self.dice.chance(20):
            return self.lift(f"{list_name(kind)}Order", Value("", plain))
        texts = []
        for key, value in plain.items():
            type = f"{list_name(kind)}OrderField!" if key == "field" else "Direction"
            found = Value(value, value) if value else NULL
            lifts = self.lifts and self.dice.chance(15)
            texts.append(f"{key}: {self.lift(type, found) if lifts else found.text}")
        return "{" + ", ".join(texts) + "}"

    def value(self, type: Any, name: str, place: Place) -> Value:
        """A value of an input type; here and there null, or a variable."""
        if not self.lifts or not place.lifts or not self.dice.chance(12):
            return self.written(type, name, place)
        place.lifts = False  # what a variable holds has no variables inside
        found, other = self.written(type, name, place), self.written(type, name, place)
        place.lifts = True
        return Value(self.lift(str(type), found, other), None)

    def written(self, type: Any, name: str, place: Place) -> Value:
        """A value as it stands in the document; null here and there, where it may be."""
        if is_non_null_type(type):
            return self.present(type.of_type, name, place)
        return NULL if self.dice.chance(8) else self.present(type, name, place)

    def present(self, type: Any, name: str, place: Place) -> Value:
        """A value that is not null."""
        if is_list_type(type):
            inner = [self.value(type.of_type, name, place) for _ in range(self.dice.below(4))]
            if len(inner) == 1 and not inner[0].text.startswith("$") and self.dice.chance(20):
                return inner[0]  # a list of one may be written as that one
            return Value("[" + ", ".join(v.text for v in inner) + "]", [v.plain for v in inner])
        if isinstance(type, GraphQLInputObjectType):
            if type.name.endswith("Filter"):
                place = Place(place.field, _kind_of(type.name.removesuffix("Filter")), None, place.lifts)
            chosen = {
                key: self.value(entry.type, key, place)
                for key, entry in type.fields.items()
                if is_required_input_field(entry) or self.dice.chance(45 if type.name == "DateRange" else 15)
            }
            return Value(
                "{" + ", ".join(f"{key}: {v.text}" for key, v in chosen.items()) + "}",
                {key: v.plain for key, v in chosen.items()},
            )
        if isinstance(type, GraphQLEnumType):
            word = self.dice.pick(list(type.values))
            return Value(word, word)
        plain = self.scalar(type.name, name, place)
        return Value(json.dumps(plain), plain)

    def scalar(self, type: str, name: str, place: Place) -> Any:
        """A value of a scalar: mostly a real one."""
        makers: dict[str, Callable[[], Any]] = {
            "Int": lambda: self.dice.below(9) if name == "maxLength" else self.dice.pick((0, 1, 2, 3, 5, 8, 100)),
            "Boolean": lambda: self.dice.chance(50),
            "EDTF": lambda: self.dice.pick(self.pool.dates),
            "LanguageTag": lambda: self.dice.pick(self.pool.languages),
        }
        if type in makers:
            return makers[type]()
        if place.cursor:
            return self.dice.pick(self.pool.cursors(*place.cursor))
        if self.dice.chance(5):
            return self.dice.pick(ODD)
        if type == "String":
            return self.words() if name in {"query", "text"} else self.dice.pick(self.pool.words[name])
        about = place.field if name == "id" else place.kind if name == "ids" else name
        return self.dice.pick(self.pool.ids(about or ""))

    def words(self) -> str:
        """What somebody looks for: words of a name, whole, begun, or with a letter wrong."""
        words = self.dice.pick(self.pool.names).split()
        start = self.dice.below(len(words))
        text = " ".join(words[start : start + 1 + self.dice.below(3)])
        if self.dice.chance(30):
            text = text[: 1 + self.dice.below(len(text))]
        if self.dice.chance(30):
            cut = self.dice.below(len(text))
            text = text[:cut] + self.dice.pick(("", "x", "ä", "'", '"', "* OR ")) + text[cut + 1 :]
        return text

    def lift(self, type: str, value: Value, other: Value | None = None) -> str:
        """The value as a variable: given, or left to its default, or null; `other` is what it may be as well."""
        name, bare = self.name("v"), type.removesuffix("!")
        self.declared[name] = bare if value is NULL or other is NULL or self.dice.chance(50) else f"{bare}!"
        is_given = True
        if type.endswith("!"):
            self.declared[name] = type
        if other is not None and self.dice.chance(35):
            self.declared[name] = f"{self.dice.pick((bare, self.declared[name]))} = {value.text}"
            is_given = value is NULL or self.dice.chance(40)
        elif value is NULL:
            is_given = self.dice.chance(70)
        if is_given:
            self.variables[name] = value.plain
        self.others[name] = (other or value).plain
        return f"${name}"


def _flag(value: bool) -> Value:
    return Value(json.dumps(value), value)


def _kind_of(name: str) -> str:
    """The type whose lists go by that name."""
    return next((kind for kind, listed in LISTED.items() if listed == name), name)


@cache
def _fields(kind: str) -> tuple[list[tuple[str, GraphQLField]], list[tuple[str, GraphQLField]]]:
    """The leaves and the branches of a type."""
    found = list(SCHEMA.type_map[kind].fields.items())  # type: ignore[attr-defined]
    leaves = [(name, entry) for name, entry in found if is_leaf_type(get_named_type(entry.type))]
    return leaves, [pair for pair in found if pair not in leaves]


@cache
def _names(kind: str) -> frozenset[str]:
    """All keys that may stand in a set on a type."""
    members = _overlapping(kind) if is_abstract_type(SCHEMA.type_map[kind]) else [SCHEMA.type_map[kind]]
    return frozenset({"__typename", *(name for member in members for name in getattr(member, "fields", ()))})


@cache
def _overlapping(kind: str) -> list[GraphQLNamedType]:
    """The types on which a fragment may stand where an abstract type is: itself, its members, interfaces they have."""
    members = SCHEMA.get_possible_types(SCHEMA.type_map[kind])  # type: ignore[arg-type]
    interfaces = {interface.name: interface for member in members for interface in member.interfaces}
    return [*members, *interfaces.values(), SCHEMA.type_map[kind]]


def operations(pool: Pool, budget: int = 24) -> st.SearchStrategy[Asked]:
    """Operations that walk the schema."""

    @st.composite
    def write(draw: st.DrawFn) -> Asked:
        dice = Dice(draw)
        return Writer(dice, pool, 4 + dice.below(budget)).document()

    return write()


# What hypothesis-graphql generates, with real values


def library_operations(pool: Pool) -> st.SearchStrategy[Asked]:
    """Operations of hypothesis-graphql, in which ids, words, sizes and cursors are made real."""
    scalars = {
        "EDTF": st.sampled_from(pool.dates).map(nodes.String),
        "LanguageTag": st.sampled_from(pool.languages).map(nodes.String),
    }
    wide = queries(SCHEMA, custom_scalars=scalars, print_ast=lambda document: document)

    @st.composite
    def write(draw: st.DrawFn) -> Asked:
        document = draw(wide)
        writer = Writer(Dice(draw), pool, 0, lifts=False)
        info = TypeInfo(SCHEMA)
        made = visit(document, TypeInfoVisitor(info, Realist(writer, info)))
        assert isinstance(made, DocumentNode)
        return Asked(print_ast(made), {}, None, {})

    return write()


class Realist(Visitor):
    """Puts arguments of the writer in the place of those of each field."""

    def __init__(self, writer: Writer, info: TypeInfo) -> None:
        super().__init__()
        self.writer, self.info = writer, info

    def leave_field(self, node: FieldNode, *_: Any) -> FieldNode | None:
        found = self.info.get_field_def()
        if found is None or not node.arguments:
            return None
        text = self.writer.arguments(node.name.value, found)
        made = parse_value(f"{{{text.strip('()')}}}")
        arguments = tuple(ArgumentNode(name=entry.name, value=entry.value) for entry in made.fields)  # type: ignore[attr-defined]
        return FieldNode(alias=node.alias, name=node.name, arguments=arguments, selection_set=node.selection_set)
