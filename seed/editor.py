"""Editor: JSON Schemas of the records, so that an editor completes and checks a record while it is typed.

In: the shapes of `shape`. Out: a schema for each type of record (https://json-schema.org/draft-07, which editors know).
An editor reads `1922` as a number and `true` as a flag where the records have text, so scalars may be any of them.
"""

from pathlib import Path
from typing import Any

import orjson

from seed.collection import list_keys
from seed.rules.reference import SLUG
from seed.shape import SHAPES, Key

DRAFT = "http://json-schema.org/draft-07/schema#"
SCALAR = ["string", "number", "boolean"]
PATTERNS = {
    "URL": "^https?://",
    "LanguageTag": "^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
    "CountryCode": "^[A-Z]{2}$",
    "Date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "EDTF": r"^(?=.)([0-9]{3}[0-9X]([0-9X-]*)[?~%]?|\.\.)?(/([0-9]{3}[0-9X]([0-9X-]*)[?~%]?|\.\.)?)?$",
}
"""What texts look like, by their scalar; `check` knows better, but later."""


def list_schemas() -> dict[str, bytes]:
    """The schema of each type, by the name of its file."""
    return {f"{folder}.json": _write(_describe_record(folder)) for folder in SHAPES}


def write_schemas(folder: Path) -> list[Path]:
    """Writes the schemas into a folder; where they stand."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in list_schemas().items():
        (folder / name).write_bytes(content)
    return [folder / name for name in list_schemas()]


def _write(schema: dict[str, Any]) -> bytes:
    return orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def _describe_record(folder: str) -> dict[str, Any]:
    """The schema of a record of a type."""
    return {"$schema": DRAFT, "title": folder, **_describe_keys(SHAPES[folder])}


def _describe_keys(keys: tuple[Key, ...]) -> dict[str, Any]:
    required = [key.word for key in keys if key.required]
    told = {"type": "object", "properties": {key.word: _describe(key) for key in keys}, "additionalProperties": False}
    return told | ({"required": required} if required else {})


def _describe(key: Key) -> dict[str, Any]:
    """The schema of what stands under a key."""
    described = {"description": key.description} if key.description else {}
    if key.form == "items":
        return {**described, "type": "array", "minItems": 1, "items": _describe_keys(list_keys(key))}
    if key.form in {"fact", "life"}:
        return {**described, **_describe_keys(list_keys(key))}
    if key.form == "texts":
        return {**described, "type": "array", "minItems": 1, "items": {"type": SCALAR}}
    return described | _describe_scalar(key)


def _describe_scalar(key: Key) -> dict[str, Any]:
    if key.vocabulary is not None:
        words = list(key.vocabulary)
        return {"enum": [word.value for word in words], "markdownEnumDescriptions": [word.meaning for word in words]}
    if key.form == "number":
        return {"type": "number"}
    if key.form == "flag":
        return {"enum": [True, "true"]}
    if key.form == "reference":
        return {"type": SCALAR, "pattern": f"^(?:{SLUG.pattern})$"}
    pattern = PATTERNS.get("EDTF" if key.form == "date" else key.scalar or "")
    return {"type": SCALAR} | ({"pattern": pattern} if pattern else {})
