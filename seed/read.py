"""Read: the curated files, as trees of text whose every part knows its line.

In: the folder of the records. Out: a `Record` for each file and a `Breach` for each flaw of a file, for `check`.
Every scalar is the text as it is written: `no`, `1922-11-30` and `007` stay what they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import yaml

from seed.shape import TYPES

Steps: TypeAlias = tuple[str | int, ...]
"""The way to a part of a record: `("founded", "cite", 0, "source")`."""

FLAWS = {
    "no-folder": "The records stand in a folder.",
    "stray-file": "A file stands in the folder of its type, and its name ends in '.yaml'.",
    "unreadable": "A file can be opened.",
    "encoding": "A file is UTF-8 without a byte order mark.",
    "not-yaml": "A file is one document of well-formed YAML.",
    "not-a-record": "A file is a list of keys with values.",
    "double-key": "A key stands once where it stands.",
    "yaml-feature": "A record says everything in full: no anchors, aliases, merge keys or tags.",
    "too-deep": "Nothing is nested deeper than a record can be.",
}
"""The rules that a file may break before anything is known of its record, by code."""

DEEPEST = 12


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """A broken rule, at a line of a file, in a curator's words."""

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        """The breach as one line, which an editor can jump to."""
        return f"{self.path}:{self.line}: {self.message}"


@dataclass(frozen=True, slots=True)
class Record:
    """One file: the folder of its type, its path in messages, its tree, and the line of each part of the tree.

    A file that could not be read is a record that is not whole: its name still tells its id, so what refers to it is
    not reported as well.
    """

    folder: str
    path: str
    tree: dict[str, Any]
    lines: dict[Steps, int]
    is_whole: bool = True

    @property
    def stem(self) -> str:
        """The name of the file without its ending; the id of a right record."""
        return Path(self.path).stem

    def line(self, steps: Steps) -> int:
        """The line of a part; of what is around it where it is missing."""
        while steps and steps not in self.lines:
            steps = steps[:-1]
        return self.lines.get(steps, 1)


class _Flaw(Exception):
    """A flaw that ends the reading of a file."""

    def __init__(self, line: int, code: str, message: str) -> None:
        super().__init__(message)
        self.line, self.code, self.message = line, code, message


def read_records(folder: Path) -> tuple[list[Record], list[Breach]]:
    """The records of a folder by type and id, and every flaw of its files."""
    if not folder.is_dir():
        return [], [Breach(folder.name, 1, "no-folder", f"{folder} is not a folder; give the folder of the records")]
    records: list[Record] = []
    breaches: list[Breach] = []
    for path in sorted(path for path in folder.rglob("*") if not path.is_dir()):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") for part in parts):
            continue
        name = path.relative_to(folder.parent).as_posix()
        if len(parts) == 2 and parts[0] in TYPES and path.suffix == ".yaml":
            record, flaws = _read_record(path, name)
            records.append(record)
            breaches += flaws
        else:
            breaches.append(Breach(name, 1, "stray-file", f"is not read; a record is {folder.name}/<type>/<id>.yaml, "
                                   f"with a type of {', '.join(TYPES)}"))  # fmt: skip
    return records, sorted(breaches)


def _read_record(path: Path, name: str) -> tuple[Record, list[Breach]]:
    """The record of a file and the flaws of the file."""
    folder = path.parent.name
    try:
        reading = _read_tree(_read_text(path))
    except _Flaw as flaw:
        return Record(folder, name, {}, {}, is_whole=False), [Breach(name, flaw.line, flaw.code, flaw.message)]
    flaws = [Breach(name, *flaw) for flaw in reading.flaws]
    return Record(folder, name, reading.tree, reading.lines), flaws


def _read_text(path: Path) -> str:
    """The text of a file; raises a flaw where it cannot be read or is not UTF-8."""
    try:
        octets = path.read_bytes()
    except OSError as error:
        raise _Flaw(1, "unreadable", f"cannot be opened: {error.strerror}") from error
    if octets.startswith(b"\xef\xbb\xbf"):
        raise _Flaw(1, "encoding", "begins with a byte order mark; save it as UTF-8 without one")
    try:
        return octets.decode()
    except UnicodeDecodeError as error:
        line = octets[: error.start].count(b"\n") + 1
        raise _Flaw(line, "encoding", f"is not UTF-8 from byte {error.start} on; save it as UTF-8") from error


def _read_tree(text: str) -> "_Reading":
    """The reading of a text; raises a flaw where it is not YAML or not a record."""
    try:
        events = [event for event in yaml.parse(text, Loader=yaml.CBaseLoader) if not isinstance(event, _FRAME)]
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        raise _Flaw(
            line, "not-yaml", f"has a character that YAML forbids, U+{error.character:04X}; remove it"
        ) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise _Flaw(mark.line + 1 if mark else 1, "not-yaml", f"is not YAML here: {error.problem}; mend it") from error
    if not events or not isinstance(events[0], yaml.MappingStartEvent):
        raise _Flaw(1, "not-a-record", "is no record; write keys and values, beginning with 'id: '")
    reading = _Reading(iter(events))
    reading.tree = reading.take(next(reading.events), ())
    for event in reading.events:
        raise _Flaw(event.start_mark.line + 1, "not-yaml", "has a second document; one file is one record")
    return reading


_FRAME = (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentStartEvent, yaml.DocumentEndEvent)


@dataclass(slots=True)
class _Reading:
    """What the parser has told so far of one file."""

    events: Iterator[Any]
    tree: Any = None
    lines: dict[Steps, int] = field(default_factory=dict)
    flaws: list[tuple[int, str, str]] = field(default_factory=list)

    def take(self, event: Any, steps: Steps) -> Any:
        """The part of the file that an event begins, with all that it holds."""
        line = event.start_mark.line + 1
        self.lines.setdefault(steps, line)
        if len(steps) > DEEPEST:
            raise _Flaw(line, "too-deep", f"is nested deeper than {DEEPEST} levels; no record is")
        self._refuse_features(event, line)
        if isinstance(event, yaml.MappingStartEvent):
            return self._take_mapping(steps)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._take_list(steps)
        return getattr(event, "value", "")

    def _refuse_features(self, event: Any, line: int) -> None:
        """Notes what would let a record say something that does not stand in its place."""
        if isinstance(event, yaml.AliasEvent):
            raise _Flaw(line, "yaml-feature", f"alias '*{event.anchor}'; write the value out")
        if event.anchor:
            self.flaws.append((line, "yaml-feature", f"anchor '&{event.anchor}'; leave it out"))
        if getattr(event, "tag", None):
            self.flaws.append((line, "yaml-feature", f"tag {event.tag!r}; leave it out, every value is a text"))

    def _take_mapping(self, steps: Steps) -> dict[str, Any]:
        """The mapping whose start was the last event; of a double key the first value."""
        mapping: dict[str, Any] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            line = event.start_mark.line + 1
            if not isinstance(event, yaml.ScalarEvent):
                raise _Flaw(line, "not-a-record", "has a key that is not a word; quote texts with '{', '[' or '*'")
            self._refuse_features(event, line)
            key = event.value
            self.lines.setdefault((*steps, key), line)
            self._note_key(key, line, mapping)
            mapping.setdefault(key, self.take(next(self.events), (*steps, key)))
        return mapping

    def _note_key(self, key: str, line: int, mapping: dict[str, Any]) -> None:
        """Notes a key that stands twice, and one that would merge another mapping."""
        if key in mapping:
            self.flaws.append((line, "double-key", f"the key {key!r} stands here a second time; keep one"))
        if key == "<<":
            self.flaws.append((line, "yaml-feature", "merge key '<<'; write the keys out"))

    def _take_list(self, steps: Steps) -> list[Any]:
        """The list whose start was the last event."""
        items: list[Any] = []
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.take(event, (*steps, len(items))))
        return items
