"""Caching: ETags, answers that are kept, persisted queries, compression."""

import gzip
import json
from hashlib import sha256
from urllib.parse import quote

import brotli
import pytest
import zstandard

from api.http.caching import Hashes, Responses, is_match
from api.http.exchange import Answer
from api.http.negotiation import FORMS, choose_coding, choose_media, prefers_html
from tests.serving import serve

LIST = "{ organizations(first: 50) { nodes { id name summary { text } } } }"
PATH = f"/graphql?query={quote(LIST)}"
UNPACK = {"gzip": gzip.decompress, "br": brotli.decompress, "zstd": zstandard.decompress}


def test_what_has_not_changed_is_not_sent(server):
    first = server.get(PATH)
    tag = first.headers["etag"]
    assert first.headers["cache-control"] == "public, max-age=300"
    assert first.headers["vary"] == "accept, accept-encoding"
    again = server.get(PATH, if_none_match=f'"x", W/{tag}')
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", tag)
    assert "content-length" not in again.headers
    assert server.get(PATH, if_none_match='"x"').status == 200


def test_an_etag_names_one_sequence_of_bytes(server):
    other = {"accept": "application/graphql-response+json"}
    tags = [
        server.get(PATH).headers["etag"],
        server.get(PATH, **other).headers["etag"],
        *(server.get(PATH, accept_encoding=coding).headers["etag"] for coding in UNPACK),
        server.get(f"{PATH}&operationName=").headers["etag"],
    ]
    assert len({*tags}) == len(tags)
    assert all(tag.startswith('"') for tag in tags)


def test_answers_to_post_and_refusals_are_not_kept_by_others(server):
    assert server.ask(LIST).headers["cache-control"] == "no-store"
    assert "etag" not in server.ask(LIST).headers
    refused = server.get("/graphql?query=%7Bnope%7D")
    assert refused.headers["cache-control"] == "no-store"
    assert "etag" not in refused.headers


def test_a_kept_answer_is_the_same_answer(world):
    with serve(world, kept_responses=0) as server:
        fresh = [server.ask(LIST).body for _ in range(2)]
    with serve(world) as server:
        kept = [server.ask(LIST) for _ in range(3)]
    assert {*fresh} == {reply.body for reply in kept}
    assert "kept" in kept[-1].headers["server-timing"]
    assert "statement" in kept[0].headers["server-timing"]


@pytest.mark.parametrize("coding", UNPACK)
def test_answers_are_compressed_as_the_client_likes(server, coding):
    plain = server.get(PATH)
    for _ in range(2):
        packed = server.get(PATH, accept_encoding=f"identity;q=0.1, {coding}")
        assert packed.headers["content-encoding"] == coding
        assert UNPACK[coding](packed.body) == plain.body
        assert len(packed.body) < len(plain.body)
    assert "content-encoding" not in server.get("/graphql?query=%7B__typename%7D", accept_encoding=coding).headers


def test_persisted_queries_as_apollo_sends_them(server):
    document = "{ __typename persisted: __typename }"
    name = sha256(document.encode()).hexdigest()
    told = {"persistedQuery": {"version": 1, "sha256Hash": name}}
    missing = server.ask(extensions=told)
    assert (missing.status, missing.code) == (200, "PERSISTED_QUERY_NOT_FOUND")
    assert missing.json["errors"][0]["message"] == "PersistedQueryNotFound"
    assert missing.headers["cache-control"] == "no-store"
    assert server.ask(document, extensions=told).json["data"]["persisted"] == "Query"
    path = f"/graphql?extensions={quote(json.dumps(told))}"
    assert server.get(path).json["data"]["persisted"] == "Query"
    assert server.get(path).headers["cache-control"].startswith("public")
    assert server.ask(documentId=f"sha256:{name}").json["data"]["persisted"] == "Query"
    wrong = {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}
    assert server.ask(document, extensions=wrong).code == "PERSISTED_QUERY_HASH_MISMATCH"
    assert server.ask(extensions={"persistedQuery": {"version": 2}}).code == "PERSISTED_QUERY_HASH_MISMATCH"
    assert server.ask(documentId="nobody").code == "PERSISTED_QUERY_NOT_FOUND"


def test_documents_of_the_program_are_known_by_id_and_hash():
    hashes = Hashes(1000)
    hashes.add("front", "{ __typename }")
    name = sha256(b"{ __typename }").hexdigest()
    assert hashes.find("front") == hashes.find(name) == "{ __typename }"
    assert hashes.resolve("{ __typename }", {"version": 1, "sha256Hash": name}) == "{ __typename }"
    assert hashes.kept.weight == 0


def test_what_is_kept_stays_within_its_room():
    responses = Responses(20_000, "program")
    for number in range(200):
        key = (b"%d" % number, 0, True, "v")
        responses.put(key, Answer(200, b"", b"x" * 1000))
        responses.kept.get((b"0", 0, True, "v"))
        assert responses.kept.weight <= 20_000
    assert responses.kept.get((b"0", 0, True, "v")) is not None
    assert responses.kept.get((b"1", 0, True, "v")) is None
    responses.put((b"large", 0, True, "v"), Answer(200, b"", b"x" * 9000))
    assert responses.kept.get((b"large", 0, True, "v")) is None
    responses.put((b"199", 0, True, "v"), Answer(200, b"", b"y"))
    assert responses.kept.get((b"199", 0, True, "v")).body == b"y"
    form = FORMS["application/json", ""]
    assert responses.tag(b"q", form, "v") != responses.tag(b"q", form, "w")
    responses.clear()
    assert responses.kept.weight == 0


@pytest.mark.parametrize(
    ("condition", "matches"), [(b'"a"', True), (b'W/"a", "b"', True), (b'"aa"', False), (b"", False), (b'x"a"', False)]
)
def test_conditions_name_whole_tags(condition, matches):
    assert is_match(condition, b'"a"') is matches


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "application/json"),
        ("*/*", "application/json"),
        ("application/*", "application/json"),
        ("application/graphql-response+json", "application/graphql-response+json"),
        ("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json"),
        ("application/graphql-response+json;q=0.5, application/json", "application/json"),
        ("application/graphql-response+json;q=0.5, */*;q=0.1", "application/graphql-response+json"),
        ("application/json; charset=utf-8", "application/json"),
        ("application/json;q=x", None),
        ("text/html", None),
        ("application/json;q=0", None),
    ],
)
def test_the_media_type_is_the_one_that_the_client_likes_best(accept, media):
    assert choose_media(accept) == media


@pytest.mark.parametrize(("before", "media"), [(31, "application/json"), (32, None)])
def test_no_more_than_32_entries_of_a_header_are_read(before, media):
    assert choose_media(", ".join(["text/x"] * before + ["application/json"])) == media


@pytest.mark.parametrize(
    ("accept", "coding"),
    [
        ("", ""),
        ("gzip, deflate, br, zstd", "zstd"),
        ("gzip, br;q=0.5", "gzip"),
        ("*", "zstd"),
        ("*;q=0", ""),
        ("gzip;q=0", ""),
        ("deflate", ""),
    ],
)
def test_the_compression_is_the_one_that_the_client_likes_best(accept, coding):
    assert choose_coding(accept) == coding


@pytest.mark.parametrize(
    ("accept", "html"),
    [
        (b"text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", True),
        (b"*/*", False),
        (None, False),
        (b"application/json, text/html;q=0.5", False),
    ],
)
def test_browsers_would_rather_have_a_page(accept, html):
    assert prefers_html(accept) is html
