"""Editor: the JSON Schemas are current, take every record, and refuse what no record may say."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from seed.editor import PATTERNS, list_schemas, write_schemas
from seed.read import read_records

ROOT = Path(__file__).parents[2]
FORMS = ROOT / "seed" / "forms"


def validators() -> dict[str, Draft7Validator]:
    schemas = {name.removesuffix(".json"): json.loads(content) for name, content in list_schemas().items()}
    for schema in schemas.values():
        Draft7Validator.check_schema(schema)
    return {folder: Draft7Validator(schema) for folder, schema in schemas.items()}


def test_the_schemas_are_current(tmp_path: Path) -> None:
    for path in write_schemas(tmp_path):
        assert path.read_bytes() == (FORMS / path.name).read_bytes(), "run: solidarity forms"
    assert len(list(FORMS.iterdir())) == 6


class Editor(yaml.CSafeLoader):
    """Reads as editors do: YAML 1.2, in which a date is a text."""


Editor.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if "timestamp" not in tag]
    for sign, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("records", ["tests/records", "seed/records"])
def test_every_record_is_taken(records: str) -> None:
    known = validators()
    for record in read_records(ROOT / records)[0]:
        path = (ROOT / records).parent / record.path
        tree = yaml.load(path.read_text(encoding="utf-8"), Loader=Editor)
        assert [(record.path, error.message) for error in known[record.folder].iter_errors(tree)] == []


@pytest.mark.parametrize(
    ("folder", "change", "says"),
    [
        ("places", {"kind": "town"}, "is not one of"),
        ("places", {"kind": "city", "people": 40}, "unexpected"),
        ("places", {"name": None}, "is not of type"),
        ("places", {"location": {"country_code": "DE"}}, "'cite' is a required property"),
        ("places", {"location": {"country_code": "de", "cite": [{"source": "a", "says": "b"}]}}, "does not match"),
        ("sources", {"url": "example.org"}, "does not match"),
        ("people", {"born": {"value": "30 November 1922", "cite": [{"source": "a", "says": "b"}]}}, "does not match"),
        ("people", {"roles": [{"body": "A", "role": "chair", "cite": []}]}, "does not match"),
    ],
)
def test_what_no_record_says_is_refused(folder: str, change: dict[str, Any], says: str) -> None:
    tree = {"id": "here", "name": "Here", "kind": "city"} | change
    messages = [error.message for error in validators()[folder].iter_errors(tree)]
    assert any(says in message for message in messages), messages


@pytest.mark.parametrize(
    "date",
    ["1922", "1922-11-30", "1922~", "1922?", "1922/1948", "/1948", "1922/..", "192X", "1922-11/1922-12~", "../1922"],
)
def test_dates_are_taken(date: str) -> None:
    schema = {"pattern": PATTERNS["EDTF"]}
    assert Draft7Validator(schema).is_valid(date)


@pytest.mark.parametrize("date", ["", "22", "November 1922", "1922-11-30 to 1923", "1922~~"])
def test_other_texts_are_no_dates(date: str) -> None:
    assert not Draft7Validator({"pattern": PATTERNS["EDTF"]}).is_valid(date)
