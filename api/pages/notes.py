"""Notes: the numbered footnotes of one page.

In: citations, in the order in which the page shows them. Out: a label for each, and the list at the foot: every source
once, with what it says in which place. A source has a number; what is cited of it has a letter: 3b.
"""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Note:
    """One citation with its label."""

    label: str
    citation: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One source with its number and the notes that cite it."""

    number: int
    source: dict[str, Any]
    notes: list[Note] = field(default_factory=list)


class Notes:
    """Numbers citations as they are shown."""

    def __init__(self) -> None:
        """No notes yet."""
        self.entries: dict[str, Entry] = {}
        self.known: dict[str, Note] = {}

    def cite(self, citation: dict[str, Any]) -> Note:
        """The note of this citation; the same again where it was cited before."""
        if known := self.known.get(citation["id"]):
            return known
        source = citation["source"]
        entry = self.entries.setdefault(source["id"], Entry(len(self.entries) + 1, source))
        note = Note(f"{entry.number}{write_letter(len(entry.notes))}", citation)
        entry.notes.append(note)
        self.known[citation["id"]] = note
        return note


def write_letter(position: int) -> str:
    """The letter of a position: from a to z, then aa, ab and so on."""
    first, second = divmod(position, 26)
    return (write_letter(first - 1) if first else "") + chr(97 + second)
