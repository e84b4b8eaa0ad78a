"""Stable: identifiers from content, and addresses of identifiers elsewhere."""

import hashlib

import pytest

from seed.stable import ADDRESSES, Stamp, address_identifier, digest_content


def test_a_digest_is_that_of_the_canonical_content() -> None:
    digest = hashlib.sha256('{"a":1,"b":[null,"é"]}'.encode()).hexdigest()
    assert digest_content({"a": 1, "b": [None, "é"]}) == digest[:16]
    assert digest_content({"b": [None, "é"], "a": 1}) == digest[:16]
    assert digest_content({"a": "1"}) != digest_content({"a": 1})


def test_of_equal_contents_each_has_its_id() -> None:
    stamp = Stamp()
    first = stamp.make_id("role", ["a"])
    assert [stamp.make_id("role", ["a"]) for _ in range(2)] == [f"{first}-2", f"{first}-3"]
    assert stamp.make_id("citation", ["a"]) == first.replace("role", "citation")
    assert Stamp().make_id("role", ["a"]) == first


@pytest.mark.parametrize("scheme", ADDRESSES)
def test_known_schemes_lead_somewhere(scheme: str) -> None:
    address = address_identifier(scheme, "ab 1/2")
    assert address is not None
    assert address.startswith("https://")
    assert "ab%201/2" in address


def test_unknown_schemes_lead_nowhere() -> None:
    assert address_identifier("box", "7") is None
