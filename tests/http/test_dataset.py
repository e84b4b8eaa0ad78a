"""Dataset: the files of the dataset over HTTP: listed, whole, in part, and not again."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from seed.build import build_database
from tests.serving import Reply, Serving, serve

ROOT = Path(__file__).parents[2]
URL = "https://solidarity.example"


class Client:
    """Asks a server for files."""

    def __init__(self, serving: Serving) -> None:
        self.serving = serving

    def get(self, path: str, headers: dict[str, str] | None = None) -> Reply:
        return self.serving.send("GET", path, headers or {})

    def head(self, path: str) -> Reply:
        return self.serving.send("HEAD", path, {})


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("published")
    built = build_database(ROOT / "tests/records", folder / "world.sqlite", publish=folder / "dataset")
    with serve(built.path, public_url=URL) as serving:
        yield Client(serving)


@pytest.mark.parametrize("path", ["/dataset", "/dataset/"])
def test_the_files_are_listed_with_their_checksums(client: Client, path: str) -> None:
    told = client.get(path).json
    assert {file["format"] for file in told["downloads"]} >= {"SQLite", "JSON Lines", "CSV", "JSON-LD", "Turtle"}
    for file in told["downloads"]:
        sent = client.get(file["url"].removeprefix(URL))
        assert sent.status == 200
        assert len(sent.body) == file["bytes"]
        assert hashlib.sha256(sent.body).hexdigest() == file["sha256"]
        assert sent.headers["content-type"].split(";")[0] == file["mediaType"]
        assert sent.headers["etag"] == f'"{file["sha256"]}"'


def test_a_part_of_a_file(client: Client) -> None:
    whole = client.get("/dataset/solidarity-graph.sqlite")
    part = client.get("/dataset/solidarity-graph.sqlite", headers={"Range": "bytes=0-15"})
    assert (part.status, part.body) == (206, b"SQLite format 3\0")
    assert part.headers["content-range"] == f"bytes 0-15/{len(whole.body)}"
    stale = {"Range": "bytes=0-15", "If-Range": '"older"'}
    assert client.get("/dataset/solidarity-graph.sqlite", headers=stale).status == 200
    fresh = {"Range": "bytes=-4", "If-Range": whole.headers["etag"]}
    assert client.get("/dataset/solidarity-graph.sqlite", headers=fresh).body == whole.body[-4:]
    beyond = client.get("/dataset/CITATION.cff", headers={"Range": "bytes=999999-"})
    assert beyond.status == 416


@pytest.mark.parametrize("path", ["/dataset", "/dataset/CITATION.cff"])
def test_what_a_client_has_is_not_sent_again(client: Client, path: str) -> None:
    mark = client.get(path).headers["etag"]
    for held in (mark, f'"other", W/{mark}', "*"):
        again = client.get(path, headers={"If-None-Match": held})
        assert (again.status, again.body, again.headers["etag"]) == (304, b"", mark)
    assert client.get(path, headers={"If-None-Match": '"other"'}).status == 200


def test_head_tells_the_size_alone(client: Client) -> None:
    told = client.head("/dataset/solidarity-graph.ttl")
    assert told.body == b""
    assert int(told.headers["content-length"]) > 1000


@pytest.mark.parametrize("name", ["other.sqlite", "..%2Fworld.sqlite", "%2e%2e", ".hidden"])
def test_nothing_else_is_sent(client: Client, name: str) -> None:
    assert client.get(f"/dataset/{name}").status == 404
