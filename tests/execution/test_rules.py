"""Rules: every limit holds at its value and not before, and measuring takes time linear in the document."""

import re

import pytest
from graphql import SelectionSetNode, Visitor, parse, visit
from hypothesis import given
from hypothesis import strategies as st

from api.errors import ApiError, BadArgument, BadDocument, OverLimit
from api.execution.document import parse_document
from api.execution.rules import TOKEN, Analyser, check_document, parse_text, scan_text
from api.execution.values import DEFAULTS, Limits, check_variables
from schema.query import SCHEMA


def refuse(text: str, limits: Limits = DEFAULTS) -> OverLimit | None:
    """The refusal of a document, if it is refused for a limit."""
    try:
        scan_text(text, limits)
        check_document(parse_text(text, limits), limits)
    except OverLimit as refusal:
        return refusal
    return None


def nest(count: int, leaf: str = "a") -> str:
    return "{ " + "".join(f"a{number} {{ " for number in range(count - 1)) + leaf + " }" * count


DOCUMENTS = {
    "tokens": lambda n: "{" + "(" * 0 + " a" * (n - 2) + "}",
    "comments": lambda n: "#\n" * n + "{ a }",
    "nesting": lambda n: "{" * n + "}" * n,
    "operations": lambda n: " ".join(f"query q{number} {{ a }}" for number in range(n)),
    "fragments": lambda n: "{ a }" + " ".join(f"fragment f{number} on Query {{ a }}" for number in range(n)),
    "variables": lambda n: "query(" + " ".join(f"$v{number}: ID" for number in range(n)) + ") { a }",
    "fields": lambda n: "{ " + " ".join(f"a{number}" for number in range(n)) + " }",
    "aliases": lambda n: "{ " + " ".join(f"x{number}: a" for number in range(n)) + " }",
    "directives": lambda n: "{ a " + "@d " * n + "}",
    "same_key": lambda n: "{ " + "a { b } " * n + "}",
    "depth": nest,
    "introspections": lambda n: "{ " + " ".join(f"x{number}: __schema {{ a }}" for number in range(n)) + " }",
    "list_items": lambda n: "{ a(b: [" + "1 " * n + "]) }",
    "string_length": lambda n: '{ a(b: "' + "x" * n + '") }',
    "digits": lambda n: "{ a(b: " + "1" * n + ") }",
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_a_limit_holds_at_its_value_and_not_before(name):
    allowed = 5 if name in {"tokens", "nesting"} else 3
    if name == "introspections":
        allowed = 1
    limits = Limits(**{name: allowed})
    if name in {"tokens", "nesting"}:
        scan_text(DOCUMENTS[name](allowed), limits)
    else:
        assert refuse(DOCUMENTS[name](allowed), limits) is None
    refusal = refuse(DOCUMENTS[name](allowed + 1), limits)
    assert refusal is not None
    assert {key: refusal.extensions[key] for key in ("name", "limit", "actual")} == {
        "name": name,
        "limit": allowed,
        "actual": allowed + 1,
    }
    assert refusal.message.endswith(".")


@pytest.mark.parametrize("name", ["fields", "aliases", "directives", "depth", "same_key"])
def test_what_fragments_ask_counts_where_they_are_spread(name):
    inner = {
        "fields": "a b c",
        "aliases": "x: a y: b",
        "directives": "a @d b @d",
        "depth": "a { b { c } }",
        "same_key": "a a",
    }
    text = f"{{ z {{ ...F }} w {{ ... on Query {{ ...F }} }} }} fragment F on Query {{ {inner[name]} }}"
    counted = {"fields": 8, "aliases": 4, "directives": 4, "depth": 4, "same_key": 2}[name]
    assert refuse(text, Limits(**{name: counted})) is None
    refusal = refuse(text, Limits(**{name: counted - 1}))
    assert refusal is not None
    assert refusal.extensions["name"] == name


def test_the_schema_is_asked_once_whatever_fragments_it_is_in():
    assert refuse("{ ...F } fragment F on Query { __schema { a } }") is None
    refusal = refuse("{ ...F a { ...F } } fragment F on Query { __schema { a } }")
    assert refusal is not None
    assert (refusal.extensions["name"], refusal.extensions["actual"]) == ("introspections", 2)


def test_what_the_schema_shows_has_a_depth_of_its_own():
    assert refuse("{ __schema { types " + nest(11) + " } }") is None
    assert refuse("{ b { types " + nest(11) + " } }") is not None


def laugh(levels: int, width: int = 2) -> str:
    """A document in which each fragment spreads the next so many times."""
    spreads = " ".join(f"a{number} {{ ...F%d }}" for number in range(width))
    parts = [f"fragment F{level} on Query {{ {spreads.replace('%d', str(level + 1))} }}" for level in range(levels - 1)]
    return "query A { ...F0 } " + " ".join(parts) + f" fragment F{levels - 1} on Query {{ a }}"


class Steps(Analyser):
    """Counts how often a selection set is looked at."""

    count = 0

    def selection(self, selection, level):
        type(self).count += selection is not None
        return super().selection(selection, level)


@given(st.integers(1, 19), st.integers(1, 4), st.integers(0, 3))
def test_every_selection_set_is_looked_at_once(levels, width, deep):
    text = laugh(levels, width) + " query Q " + nest(deep + 1)
    document = parse(text)
    sets = 0

    class Count(Visitor):
        def enter_selection_set(self, node: SelectionSetNode, *_: object) -> None:
            nonlocal sets
            sets += 1

    visit(document, Count())
    Steps.count = 0
    limitless = Limits(**dict.fromkeys(("fields", "aliases", "same_key", "depth", "operations"), 2**200))
    fragments = {d.name.value: d for d in document.definitions if d.kind == "fragment_definition"}
    analyser = Steps(fragments, limitless)
    for definition in document.definitions:
        if definition.kind == "operation_definition":
            analyser.operation(definition)
    assert Steps.count <= sets


@pytest.mark.parametrize(
    "text",
    [
        "{ ...A } fragment A on Query { ...A }",
        "{ ...A } fragment A on Query { a { ...B } } fragment B on Query { b { ...A } }",
        "{ ...Nope }",
    ],
)
def test_what_only_validation_refuses_is_measured_all_the_same(text):
    assert refuse(text) is None
    with pytest.raises(ApiError):
        parse_document(SCHEMA, text, DEFAULTS)


@pytest.mark.parametrize("text", ["{ }", "{ record { } }", "{ ... on Query { } }"])
def test_a_selection_may_not_be_empty(text):
    with pytest.raises(BadDocument, match="empty"):
        parse_document(SCHEMA, text, DEFAULTS)


def test_fragments_are_followed_no_deeper_than_any_real_document():
    inner = "... on Query { " * 10
    chain = " ".join(f"fragment F{n} on Query {{ {inner} ...F{n + 1} {'}' * 10} }}" for n in range(18))
    refusal = refuse("{ ...F0 } " + chain + " fragment F18 on Query { a }", Limits(tokens=10_000))
    assert refusal is not None
    assert refusal.extensions["name"] == "depth"


def chain(inline: int, leaf: str, count: int = 19) -> str:
    """Fragments of which each spreads the next, within so many inline fragments."""
    before, after = "... on Query { " * inline, " }" * inline
    parts = [f"fragment F{n} on Query {{ {before}...F{n + 1}{after} }}" for n in range(count)]
    return "{ ...F0 } " + " ".join(parts) + f" fragment F{count} on Query {{ {leaf} }}"


@pytest.mark.parametrize(("fields", "legal"), [(1, True), (2, True), (3, True), (4, False)])
def test_sixty_selections_within_each_other_and_no_more(fields, legal):
    """19 fragments with two inline ones each are 57 levels; the last is the 58th."""
    refusal = refuse(chain(2, nest(fields)[2:-2]))
    assert (refusal is None) is legal
    assert legal or refusal.extensions == {"name": "depth", "limit": 12, "actual": 61}


def test_fragments_within_each_other_are_no_depth():
    assert refuse("{ " + "... on Query { " * 20 + "a" + " }" * 21) is None


def test_fragments_that_nobody_spreads_are_measured_too():
    wide = " ".join(f"a{number}" for number in range(160))
    refusal = refuse(f"{{ a }} fragment F on Query {{ x {{ ...G }} y {{ ...G }} }} fragment G on Query {{ {wide} }}")
    assert refusal is not None
    assert refusal.extensions["name"] == "fields"


def test_the_default_of_a_variable_is_a_value_that_is_sent():
    asked = "query($ids: [ID!] = [%s]) { a }"
    assert refuse(asked % ("1 " * 100)) is None
    refusal = refuse(asked % ("1 " * 101))
    assert refusal is not None
    assert refusal.extensions["name"] == "list_items"


@pytest.mark.parametrize("aliases", [1, 2])
def test_an_alias_within_the_schema_counts_five_times(aliases):
    asked = "{ __schema { " + " ".join(f"x{number}: types {{ name }}" for number in range(aliases)) + " } }"
    assert refuse(asked, Limits(aliases=5 * aliases)) is None
    refusal = refuse(asked, Limits(aliases=5 * aliases - 1))
    assert refusal is not None
    assert refusal.extensions["actual"] == 5 * aliases


@given(st.text(alphabet='"\\{}()[]#\n a1.', max_size=300))
def test_the_scan_sees_every_bracket_outside_of_texts(text):
    """Each character is in one token, between two, or a separator; none is read twice."""
    end = 0
    for found in TOKEN.finditer(text):
        assert re.fullmatch(r"[\s,\ufeff]*", text[end : found.start()])
        end = found.end()


@pytest.mark.parametrize("text", ['"""' * 10_000, '"' * 32_000, '"""' + '\\"""' * 8000, '"\\' * 16_000, "#" * 32_000])
def test_hostile_quotes_are_scanned_in_few_steps(text):
    """No token begins anew inside another that has no end, so there are no more tokens than quotes."""
    assert sum(1 for _ in TOKEN.finditer(text)) <= text.count('"') + 1


@pytest.mark.parametrize(
    ("values", "limit"),
    [
        ({"a": "x" * 513}, "string_length"),
        ({"a": ["x" * 513]}, "string_length"),
        ({"x" * 600: 1}, "string_length"),
        ({"a": [1] * 101}, "list_items"),
        ({str(number): 1 for number in range(101)}, "variable_keys"),
        ({"a": {str(number): 1 for number in range(101)}}, "variable_keys"),
        ({"a": 10**15}, "digits"),
        ({"a": -(10**15)}, "digits"),
        ({"a": 1e308}, "digits"),
        ({"a": [[[[[[[[[[[[[1]]]]]]]]]]]]]}, "json_depth"),
    ],
)
def test_variables_have_limits(values, limit):
    with pytest.raises(OverLimit) as refusal:
        check_variables(values, DEFAULTS)
    assert refusal.value.extensions["name"] == limit


def nested(depth: int, kind: str) -> dict[str, object]:
    """Variables with so many objects or lists within each other, the variables themselves included."""
    value: object = 1
    for _ in range(depth - 1):
        value = {"a": value} if kind == "objects" else [value]
    return {"a": value}


@pytest.mark.parametrize("kind", ["objects", "lists"])
def test_variables_are_nested_as_deeply_as_told_and_no_deeper(kind):
    check_variables(nested(12, kind), DEFAULTS)
    with pytest.raises(OverLimit) as refusal:
        check_variables(nested(13, kind), DEFAULTS)
    assert refusal.value.extensions == {"name": "json_depth", "limit": 12, "actual": 13}


@pytest.mark.parametrize(("number", "digits"), [(10**15, 16), (-(10**17), 18), (1e20, 21), (1e308, 309)])
def test_digits_are_counted_as_they_are(number, digits):
    check_variables({"a": 10**15 - 1, "b": [-(10**15) + 1]}, DEFAULTS)
    with pytest.raises(OverLimit) as refusal:
        check_variables({"a": number}, DEFAULTS)
    assert refusal.value.extensions == {"name": "digits", "limit": 15, "actual": digits}


@pytest.mark.parametrize("text", ["\0", "\x1f", "\x7f", "\ud800", "\ufdd0", "\uffff", "\U0010ffff", "\U0001fffe"])
def test_characters_that_no_text_has_are_refused(text):
    with pytest.raises(BadArgument, match=r"U[+]"):
        check_variables({"a": text}, DEFAULTS)
    escape = "".join(f"\\u{{{ord(character):x}}}" for character in text)
    with pytest.raises(ApiError):
        parse_document(SCHEMA, f'{{ record(id: "{escape}") {{ id }} }}', DEFAULTS)


def test_what_texts_really_have_is_taken():
    check_variables({"a": "Łódź\tМОПР\n救援 😀 é", "b": [None, True, 1.5, {"c": "d"}], "e": None}, DEFAULTS)
    parse_document(SCHEMA, '{ record(id: "Łódź \\u041c") { id } }', DEFAULTS)
