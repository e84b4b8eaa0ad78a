"""Statement: from a plan to one SELECT."""

import json

from api.execution import Execution, Request
from api.execution.json_sql import POSTGRESQL
from tests.reference import Reference
from tests.served import PUBLIC_URL, Served

EVENT = "note: summary { note } date { note } place { note place { summary { note } country { summary { note } } } }"


def test_more_references_than_one_select_can_join(served: Served, reference: Reference) -> None:
    """SQLite joins 64 tables at most."""
    asked = "id"
    for _ in range(8):
        asked = f"{EVENT} partOf {{ {asked} }}"
    asked = f"{{ events {{ nodes {{ {asked} }} }} }}"
    assert served.ask(asked) == reference.execute(asked).data


def test_a_statement_in_both_dialects() -> None:
    asked = 'query ($first: Int) { place(id: "vesk") { name } people(first: $first) { nodes { name } } }'
    sqlite = Execution(PUBLIC_URL).prepare(Request(asked, {"first": 2}))
    assert sqlite.sql == (
        """SELECT concat('{"place":', coalesce((SELECT concat('{"name":', json_quote(t1.name), '}') FROM place t1 """
        """WHERE t1.id = ?1), 'null'), ',"people":', (SELECT concat('{"nodes":[', """
        """ifnull(group_concat(concat('{"name":', json_quote(s2.c0), '}'), ','), ''), ']}') FROM """
        """(SELECT t3.name AS c0 FROM person t3 ORDER BY t3.sort_name, t3.id LIMIT ?2) s2), '}')"""
    )
    assert sqlite.values == ("vesk", 2)
    postgresql = Execution(PUBLIC_URL, POSTGRESQL).prepare(Request(asked, {"first": 2}))
    assert "string_agg" in postgresql.sql
    assert "$1::text" in postgresql.sql
    assert "$2::bigint" in postgresql.sql
    assert postgresql.values == sqlite.values


def test_values_never_shape_a_statement() -> None:
    asked = "query ($id: ID!, $word: String!) { node(id: $id) { id } search(query: $word) { totalCount } }"
    execution = Execution(PUBLIC_URL)
    texts = ("a", "'; DROP TABLE person; --", '"', "{row}", "%s", "?1", "\\", "${x}")
    assert len({execution.prepare(Request(asked, {"id": text, "word": text})).sql for text in texts}) == 1
    for text in texts:
        literal = f"{{ node(id: {json.dumps(text)}) {{ id }} }}"
        assert execution.prepare(Request(literal, {})).values == (text,)


def test_odd_texts_are_found_as_they_are(served: Served) -> None:
    asked = 'query ($word: String!) { people(filter: { occupation: [$word, "\\\\"] }) { totalCount } }'
    for text in ("'; DROP TABLE person; --", '"', "{list}", "\\", "提灯"):
        assert served.ask(asked, {"word": text}) == {"people": {"totalCount": 0}}
