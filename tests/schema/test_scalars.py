"""Scalars: what each takes, and what it is told to take."""

from typing import Any

import pytest
from graphql import GraphQLError, GraphQLScalarType

from schema.query import SCHEMA
from schema.types.scalars import SCALAR_MAP, read_edtf, read_language, read_text

NAMES = sorted(str(definition.name) for definition in SCALAR_MAP.values())


def test_each_scalar_has_its_specification() -> None:
    assert NAMES == ["Date", "EDTF", "LanguageTag", "URL"]
    for name in NAMES:
        scalar = SCHEMA.type_map[name]
        assert isinstance(scalar, GraphQLScalarType)
        assert scalar.specified_by_url
        assert scalar.specified_by_url.startswith("https://")


def test_what_is_taken_is_taken_as_it_is() -> None:
    assert read_edtf(" 1922~ ") == "1922~"
    assert read_language("ru-Latn") == "ru-Latn"
    assert read_text("https://example.org") == "https://example.org"


@pytest.mark.parametrize("read", [read_edtf, read_language, read_text])
@pytest.mark.parametrize("value", [1, 1.5, True, None, [], {}])
def test_only_texts_are_taken(read: Any, value: Any) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        read(value)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_takes_them_by_the_same_rules(name: str) -> None:
    scalar = SCHEMA.type_map[name]
    assert isinstance(scalar, GraphQLScalarType)
    with pytest.raises((ValueError, GraphQLError)):
        scalar.parse_value(1)
