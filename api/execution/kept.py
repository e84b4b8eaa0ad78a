"""Kept: a store of bounded weight that forgets what was not asked for longest.

In: values by key, each with a weight. Out: the value, where it is still kept.
It goes round like the hand of a clock: what was asked since the hand last passed is spared once. So reading is one
look-up and one mark, without a lock.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Entry(Generic[Value]):
    """A value, its weight, and whether it was asked for since the hand last passed."""

    __slots__ = ("asked", "value", "weight")

    def __init__(self, value: Value, weight: int) -> None:
        """A value that nobody has asked for yet."""
        self.value, self.weight, self.asked = value, weight, False


class Kept(Generic[Key, Value]):
    """Values by key, of a bounded weight together."""

    __slots__ = ("entries", "lock", "room", "weight")

    def __init__(self, room: int) -> None:
        """An empty store for that weight."""
        self.room, self.weight = room, 0
        self.entries: OrderedDict[Key, Entry[Value]] = OrderedDict()
        self.lock = Lock()

    def get(self, key: Key) -> Value | None:
        """The value, or None where none is kept."""
        entry = self.entries.get(key)
        if entry is None:
            return None
        entry.asked = True
        return entry.value

    def put(self, key: Key, value: Value, weight: int = 1) -> None:
        """Keeps a value, unless it weighs more than a quarter of the room."""
        if (weight * 4 > self.room and weight > 1) or weight > self.room:
            return
        with self.lock:
            old = self.entries.pop(key, None)
            self.weight += weight - (old.weight if old else 0)
            self.entries[key] = Entry(value, weight)
            while self.weight > self.room:
                self._turn()

    def clear(self) -> None:
        """Forgets everything."""
        with self.lock:
            self.entries.clear()
            self.weight = 0

    def _turn(self) -> None:
        key, entry = self.entries.popitem(last=False)
        if entry.asked:
            entry.asked = False
            self.entries[key] = entry
        else:
            self.weight -= entry.weight
