"""Scalars: the custom scalars of the API, and what each accepts.

In: nothing. Out: `SCALARS`, the names and Strawberry definitions; `SCALAR_MAP`, for the schema's configuration.
"""

import re
from collections.abc import Callable
from typing import Any, NewType

import strawberry
from strawberry.types.scalar import ScalarDefinition

from schema.edtf import parse_edtf

USUAL_CASE: dict[int, Callable[[str], str]] = {2: str.upper, 4: str.title}
"""Regions are written in capitals, scripts with one: RFC 5646, section 2.1.1."""

LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def read_edtf(value: Any) -> str:
    """The expression itself where it is valid EDTF; raises ValueError with what is wrong and a valid form."""
    if not isinstance(value, str):
        raise ValueError("A date is a string in EDTF, for example '1922', '1922-11-30' or '1922/1923'.")
    return parse_edtf(value).edtf


def read_language(value: Any) -> str:
    """The tag in the usual case (`zh-Hant`, `pt-BR`) where it has the form of BCP 47; raises ValueError otherwise."""
    if not isinstance(value, str) or not LANGUAGE_TAG.fullmatch(value):
        raise ValueError("A language is a BCP 47 tag, for example 'de', 'ru' or 'ru-Latn'.")
    language, *rest = value.lower().split("-")
    return "-".join([language, *(USUAL_CASE.get(len(part), str)(part) for part in rest)])


def read_text(value: Any) -> str:
    """The text itself; raises ValueError where it is none."""
    if not isinstance(value, str):
        raise ValueError("A string is expected.")
    return value


EDTF = NewType("EDTF", str)
LanguageTag = NewType("LanguageTag", str)
URL = NewType("URL", str)
Date = NewType("Date", str)

SCALAR_MAP: dict[object, ScalarDefinition] = {
    EDTF: strawberry.scalar(
        name="EDTF",
        description="A date in the Extended Date/Time Format, levels 0 and 1:"
        " `1922`, `1922-11-30`, `192X`, `1922~`, `1922/1923`, `1922/..`.",
        specified_by_url="https://www.loc.gov/standards/datetime/",
        serialize=str,
        parse_value=read_edtf,
    ),
    LanguageTag: strawberry.scalar(
        name="LanguageTag",
        description="A language, with the script where it is not the usual one: `de`, `ru`, `ru-Latn`.",
        specified_by_url="https://www.rfc-editor.org/info/bcp47",
        serialize=str,
        parse_value=read_language,
    ),
    URL: strawberry.scalar(
        name="URL",
        description="An absolute web address.",
        specified_by_url="https://url.spec.whatwg.org/",
        serialize=str,
        parse_value=read_text,
    ),
    Date: strawberry.scalar(
        name="Date",
        description="A day as `YYYY-MM-DD`.",
        specified_by_url="https://www.rfc-editor.org/rfc/rfc3339#section-5.6",
        serialize=str,
        parse_value=read_text,
    ),
}
"""The definition of each scalar."""

SCALARS: dict[str, object] = {
    "ID": strawberry.ID,
    "String": str,
    "Int": int,
    "Float": float,
    "Boolean": bool,
    **{definition.name: kind for kind, definition in SCALAR_MAP.items() if definition.name},
}
"""The Python type that stands for each scalar."""
