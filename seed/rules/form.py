"""Form: whether a record has the keys and the forms of values that its type asks for.

In: a collection. Out: findings.
"""

import re
from typing import Any

from seed.collection import FORMS, Collection, Findings, Part
from seed.rules.suggestion import suggest_or_list

NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
SIGNED = {"Latitude", "Longitude"}
"""Scalars that may lie below nought."""

FLAGS = ("true", "false")


def find_unknown_keys(collection: Collection) -> Findings:
    """Keys that no record of the type has in this place."""
    for part in collection.forms("record", "fact", "life", "item"):
        words = [key.word for key in part.keys]
        for word in part.value:
            if word not in words:
                yield part.find(f"unknown key {word!r} in {part.name}{suggest_or_list(word, words)}", word)


def find_missing_keys(collection: Collection) -> Findings:
    """Keys that are needed and not there; for citations see `citation`."""
    for part in collection.forms("record", "fact", "item"):
        for key in part.keys:
            if key.required and key.word not in part.value and key.word != "cite":
                yield part.find(f"{part.name} lacks the key {key.word!r}; add it")
    for part in collection.forms("life"):
        if not part.value.keys() & {"value", "place"}:
            yield part.find(f"{part.name} says neither when nor where; add 'value', 'place' or both")


def find_wrong_forms(collection: Collection) -> Findings:
    """Texts where a list should be, and the like."""
    for part in collection.malformed:
        _, right = FORMS.get(part.form, (str, "a text"))
        wrong = (
            "a text"
            if isinstance(part.value, str)
            else "a list"
            if isinstance(part.value, list)
            else "keys with values"
        )
        yield part.find(f"{part.name} is {wrong} here; write {right}")


def find_empty(collection: Collection) -> Findings:
    """Keys and items that say nothing; a key without a value is left out."""
    for part in [*(part for parts in collection.by_form.values() for part in parts), *collection.malformed]:
        if not part.value and part.key.word != "cite" and part.steps:
            yield part.find(f"{part.name} is empty; leave it out or say what it is")


def find_unknown_words(collection: Collection) -> Findings:
    """Words that are not in the vocabulary of their key."""
    for part in collection.forms("word"):
        vocabulary: Any = part.key.vocabulary
        words = [member.value for member in vocabulary]
        if part.value not in words:
            yield part.find(f"{part.name} has no word {part.value!r}{suggest_or_list(part.value, words)}")


def find_bad_numbers(collection: Collection) -> Findings:
    """Numbers with anything but digits and a point, and flags that are neither true nor false."""
    for part in collection.forms("number"):
        digits = part.value.removeprefix("-") if part.key.scalar in SIGNED else part.value
        if part.value and not NUMBER.fullmatch(digits):
            yield part.find(
                f"{part.value!r} is not a number; write digits alone, as 14000 or 37.5, and words into 'note'"
            )
    for part in collection.forms("flag"):
        if part.value and part.value not in FLAGS:
            yield part.find(f"{part.name} is {part.value!r}; write 'true' or leave it out")


def is_number(part: Part, word: str) -> bool:
    """Whether the text under a key of a part is a number."""
    return bool(NUMBER.fullmatch(part.get(word)))
