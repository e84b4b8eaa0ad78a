"""JSON in SQL: the words of each database."""

import json

import apsw
import pytest

from api.execution.json_sql import POSTGRESQL, SQLITE, Piece, literal, merge

SQL = Piece("t.name", is_sql=True)


def test_literals_are_quoted() -> None:
    assert literal("it's") == "'it''s'"


def test_neighbouring_literals_are_one() -> None:
    assert merge([Piece(""), Piece("a"), Piece("b"), SQL, SQL, Piece(""), Piece("c")]) == [
        Piece("ab"),
        SQL,
        SQL,
        Piece("c"),
    ]


WORDS = [
    ("parameter", (3, "bigint"), "?3", "$3::bigint"),
    ("concat", ([Piece("a"), SQL],), "concat('a', t.name)", "('a' || (t.name)::text)"),
    ("concat", ([SQL],), "t.name", "((t.name)::text)"),
    ("concat", ([Piece("a")],), "'a'", "('a')"),
    ("concat", ([],), "''", "''"),
    ("quote", ("x",), "json_quote(x)", "coalesce(to_json(x)::text, 'null')"),
    ("number", ("x",), "ifnull(x, 'null')", "coalesce((x)::text, 'null')"),
    ("flag", ("x",), "iif(x, 'true', 'false')", "(x)::text"),
    ("raw", ("x",), "x", "(x)::text"),
    ("scalar", ("number", "x"), "ifnull(x, 'null')", "coalesce((x)::text, 'null')"),
    ("scalar", ("plain", "x"), "json_quote(x)", "coalesce(to_json(x)::text, 'null')"),
    ("choose", ("c", "x"), "CASE WHEN c THEN x ELSE 'null' END", "CASE WHEN c THEN x ELSE 'null' END"),
    ("if_null", ("k", "x"), *["CASE WHEN k IS NOT NULL THEN x ELSE 'null' END"] * 2),
    ("join", ("x", None), "ifnull(group_concat(x, ','), '')", "coalesce(string_agg(x, ','), '')"),
    (
        "join",
        ("x", "n", "n <= 2"),
        "ifnull(group_concat(x, ',' ORDER BY n) FILTER (WHERE n <= 2), '')",
        "coalesce(string_agg(x, ',' ORDER BY n) FILTER (WHERE n <= 2), '')",
    ),
    ("listed", ("?1",), "(SELECT value FROM json_each(?1))", "(SELECT json_array_elements_text(?1::json))"),
    (
        "match",
        ("?1",),
        "(SELECT rowid FROM passage_index WHERE passage_index MATCH json_extract(?1, '$.exact'))",
        "(SELECT pk FROM passage WHERE vector @@ (?1::json ->> 'vector')::tsquery)",
    ),
    (
        "each",
        ("?1", "j"),
        ("json_each(?1) j", "j.value", "j.key"),
        ("json_array_elements_text(?1::json) WITH ORDINALITY j(value, key)", "j.value", "j.key"),
    ),
    ("cursor", ([SQL],), "hex(t.name)", "upper(encode(convert_to(((t.name)::text), 'UTF8'), 'hex'))"),
    ("pad", ("n",), "printf('%08d', n)", "lpad((n)::text, 8, '0')"),
    ("position", ("a, b",), *["row_number() OVER (ORDER BY a, b)"] * 2),
]


@pytest.mark.parametrize(("verb", "given", "sqlite", "postgresql"), WORDS, ids=[row[0] for row in WORDS])
def test_each_database_has_its_words(verb: str, given: tuple[object, ...], sqlite: object, postgresql: object) -> None:
    assert getattr(SQLITE, verb)(*given) == sqlite
    assert getattr(POSTGRESQL, verb)(*given) == postgresql


@pytest.mark.parametrize("text", ["", "a", '"', "\\", "\n\t\x01", "提灯 🏮", "\u2028", "it's"])
def test_sqlite_writes_json_that_is_read_as_it_was(text: str) -> None:
    written = apsw.Connection(":memory:").execute(f"SELECT {SQLITE.quote('?1')}", (text,)).get
    assert json.loads(written) == text


@pytest.mark.parametrize("number", [0, -1, 1.5, 1e20, 0.1, 2600.0, None])
def test_sqlite_writes_numbers_that_are_read_as_they_were(number: float | None) -> None:
    written = apsw.Connection(":memory:").execute(f"SELECT '' || {SQLITE.number('?1')}", (number,)).get
    assert json.loads(written) == number
