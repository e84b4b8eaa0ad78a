"""Collection: all records as one, with every part of a record found by what it is.

In: the records of `read` and the shapes of `shape`. Out: a `Collection` of parts, for `rules`.
A part without the form that its key asks for is kept apart, and nothing within it is looked at.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from schema import tables
from schema.tables.fact import Cited
from seed.read import Record, Steps
from seed.shape import CITATION, SHAPES, Key

Findings: TypeAlias = Iterator["Finding"]

CITE = Key(word="cite", field="citations", form="items", required=True, table="Citation", keys=CITATION)
NOTE = Key(word="note", field="note", form="text", required=False)

VALUES = {
    "CitedText": (Key(word="value", field="text", form="text", required=True),),
    "HistoricalDate": (Key(word="value", field="edtf", form="date", required=True),),
    "CitedPlace": (Key(word="value", field="place", form="reference", required=True, folders=("places",)),),
    "LifeEvent": (
        Key(word="value", field="date", form="date", required=False),
        Key(word="place", field="place", form="reference", required=False, folders=("places",)),
    ),
    "Location": (
        Key(word="country_code", field="country_code", form="text", required=True, scalar="CountryCode"),
        Key(word="latitude", field="latitude", form="number", required=False, scalar="Latitude"),
        Key(word="longitude", field="longitude", form="number", required=False, scalar="Longitude"),
    ),
}
"""What a fact says beside its citations, by its table."""

FORMS: dict[str, tuple[type, str]] = {
    "record": (dict, "keys with values"),
    "fact": (dict, "a fact: 'value', 'cite' and perhaps 'note'"),
    "life": (dict, "a fact: 'value', 'place', 'cite' and perhaps 'note'"),
    "item": (dict, "an item: keys with values"),
    "items": (list, "a list of items"),
    "texts": (list, "a list of texts"),
}
"""What a part is in a tree, and how to say so; every other form is a text."""


class Finding(NamedTuple):
    """Something wrong in a record, where it is and what to say of it."""

    record: Record
    steps: Steps
    message: str


@dataclass(frozen=True, slots=True)
class Part:
    """A record, or a fact, list, item or text of it, with the key under which it stands and those it may have."""

    record: Record
    steps: Steps
    value: Any
    form: str
    key: Key
    keys: tuple[Key, ...] = ()
    within: "Part | None" = None

    def get(self, word: str) -> str:
        """The text under a key; an empty one where there is none."""
        text = self.value.get(word, "")
        return text if isinstance(text, str) else ""

    def find(self, message: str, *deeper: str | int) -> Finding:
        """A finding in this part, or deeper in it."""
        return Finding(self.record, (*self.steps, *deeper), message)

    @property
    def name(self) -> str:
        """What a message calls this part: its key, or its record's id."""
        return repr(self.key.word) if self.key.word else f"the record {self.record.stem!r}"

    @property
    def place(self) -> str:
        """Where this part stands, for messages about another one."""
        return f"{self.record.path}:{self.record.line(self.steps)}"

    @property
    def is_formed(self) -> bool:
        """Whether it is a mapping, a list or a text, as its form asks."""
        return isinstance(self.value, FORMS.get(self.form, (str, ""))[0])


@dataclass(frozen=True, slots=True)
class Collection:
    """All records, and their parts by form and by table."""

    records: tuple[Record, ...]
    by_id: dict[str, list[Record]] = field(default_factory=lambda: defaultdict(list))
    by_form: dict[str, list[Part]] = field(default_factory=lambda: defaultdict(list))
    by_table: dict[str, list[Part]] = field(default_factory=lambda: defaultdict(list))
    malformed: list[Part] = field(default_factory=list)

    def add(self, part: Part) -> None:
        """Files a part by its form and, where it is an item or a fact, by its table."""
        if not part.is_formed:
            self.malformed.append(part)
            return
        self.by_form[part.form].append(part)
        if part.key.table and part.form != "items":
            self.by_table[part.key.table].append(part)
        for inner in _open_part(part):
            self.add(inner)

    def forms(self, *forms: str) -> Iterator[Part]:
        """The parts of these forms."""
        return (part for form in forms for part in self.by_form[form])

    def items(self, *names: str) -> Iterator[Part]:
        """The items and facts of these tables."""
        return (part for name in names for part in self.by_table[name])

    def roots(self, folder: str) -> Iterator[Part]:
        """The records of a type, each as the part that holds all its others."""
        return (part for part in self.by_form["record"] if part.record.folder == folder)

    def ids(self, folders: Iterable[str]) -> list[str]:
        """The ids of the records of some types."""
        return [record.stem for record in self.records if record.folder in folders]

    @property
    def is_whole(self) -> bool:
        """Whether every file could be read, so that what nobody names is really unnamed."""
        return all(record.is_whole for record in self.records)


def collect_parts(records: Iterable[Record]) -> Collection:
    """The collection of some records."""
    collection = Collection(tuple(records))
    for record in collection.records:
        collection.by_id[record.stem].append(record)
        if record.is_whole:
            root = Key(word="", field="", form="items", required=True)
            collection.add(Part(record, (), record.tree, "record", root, SHAPES[record.folder]))
    return collection


def _open_part(part: Part) -> Iterator[Part]:
    """What stands directly in a part."""
    if part.form in {"items", "texts"}:
        form = "item" if part.form == "items" else "text"
        for index, value in enumerate(part.value):
            yield Part(part.record, (*part.steps, index), value, form, part.key, part.keys, part.within)
        return
    for key in part.keys:
        if key.word in part.value:
            steps, value = (*part.steps, key.word), part.value[key.word]
            yield Part(part.record, steps, value, key.form, key, list_keys(key), part)


def list_keys(key: Key) -> tuple[Key, ...]:
    """The keys that may stand in what a key tells, citations and note among them."""
    if key.table in VALUES:
        return (*VALUES[key.table], CITE, NOTE)
    if key.table and issubclass(getattr(tables, key.table), Cited):
        return (*key.keys, CITE, NOTE)
    return key.keys
