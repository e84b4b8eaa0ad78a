"""Values: the limits of what one request may ask, and the values that it sends, checked one by one.

In: the JSON of `variables`, or a value written in a document. Out: nothing, or OverLimit or BadArgument.
"""

import re
from dataclasses import dataclass, fields
from typing import Any

from graphql import FloatValueNode, IntValueNode, ListValueNode, ObjectValueNode, StringValueNode, ValueNode

from api.errors import BadArgument, OverLimit


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one document may ask; each is a setting of the same name."""

    tokens: int = 1500
    comments: int = 200
    nesting: int = 24
    operations: int = 10
    fragments: int = 20
    variables: int = 50
    fields: int = 300
    aliases: int = 30
    directives: int = 20
    same_key: int = 8
    depth: int = 12
    introspections: int = 1
    cost: int = 100_000
    list_items: int = 100
    string_length: int = 512
    digits: int = 15
    json_depth: int = 12
    variable_keys: int = 100

    def hold(self, name: str, actual: int, way_out: str) -> None:
        """Raises OverLimit where `actual` is more than the limit of that name."""
        allowed = getattr(self, name)
        if actual > allowed:
            told = name.replace("_", " ")
            raise OverLimit(
                f"Too many {told}: {actual}, allowed are {allowed}. {way_out}",
                name=name,
                limit=allowed,
                actual=actual,
            )


DEFAULTS = Limits()


def read_limits(settings: Any) -> Limits:
    """The limits as they are set."""
    return Limits(**{row.name: getattr(settings, row.name) for row in fields(Limits)})


ENDS = "".join(chr(plane * 0x10000 + end) for plane in range(17) for end in (0xFFFE, 0xFFFF))
UNFIT = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef{ENDS}]")
"""Control characters, surrogates and noncharacters: no name and no text has them."""


def check_text(text: str, limits: Limits) -> None:
    """Raises OverLimit where a string is too long, BadArgument where it has characters that no text has."""
    if len(text) > limits.string_length:
        limits.hold("string_length", len(text), "Send a shorter text.")
    if not text.isprintable() and (found := UNFIT.search(text)):
        raise BadArgument(f"A string has the character U+{ord(found[0]):04X}, which no text has. Leave it out.")


def check_variables(values: dict[str, Any], limits: Limits, depth: int = 1) -> None:
    """Raises OverLimit or BadArgument for the first value of an object that can't be taken."""
    limits.hold("variable_keys", len(values), "Send only the variables that the operation declares.")
    for key, value in values.items():
        check_text(key, limits)
        if type(value) is str:
            check_text(value, limits)
        elif value is not None and type(value) is not bool:
            check_value(value, limits, depth + 1)


def check_value(value: Any, limits: Limits, depth: int) -> None:
    """Raises OverLimit or BadArgument where a JSON value can't be taken."""
    if isinstance(value, str):
        check_text(value, limits)
    elif isinstance(value, int | float) and abs(value) >= 10**limits.digits:
        limits.hold("digits", len(str(int(abs(value)))), "Send a smaller number.")
    elif isinstance(value, dict | list):
        limits.hold("json_depth", depth, "Nest the variables less deeply.")
        if isinstance(value, dict):
            check_variables(value, limits, depth)
        else:
            limits.hold("list_items", len(value), "Send the list in several requests.")
            for item in value:
                check_value(item, limits, depth + 1)


def check_literal(node: ValueNode, limits: Limits) -> None:
    """Raises OverLimit or BadArgument where a value that is written in a document can't be taken."""
    if isinstance(node, StringValueNode):
        check_text(node.value, limits)
    elif isinstance(node, IntValueNode | FloatValueNode):
        limits.hold("digits", sum(character.isdigit() for character in node.value), "Write a smaller number.")
    elif isinstance(node, ListValueNode):
        limits.hold("list_items", len(node.values), "Send the list in several requests.")
        for item in node.values:
            check_literal(item, limits)
    elif isinstance(node, ObjectValueNode):
        for entry in node.fields:
            check_literal(entry.value, limits)
