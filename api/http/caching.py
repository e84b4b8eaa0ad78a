"""Caching: what need not be done twice.

In: the bytes of requests. Out: `Responses`, finished answers of one edition of the dataset with their ETags, and
`Hashes`, documents that clients ask for by hash or id.
An ETag is known before anything runs: it is made from the edition, the program, the request and the form of the answer.
"""

from hashlib import blake2b, sha256
from typing import Any

from api.errors import UnknownDocument, WrongHash
from api.execution.kept import Kept
from api.http.exchange import Answer
from api.http.negotiation import Form

Key = tuple[bytes, int, bool, str]
"""The request's bytes, the number of the form, whether it came by POST, and the version of the dataset."""

OVERHEAD = 600
"""Bytes that an entry takes beside its request and its answer, about."""


class Responses:
    """Finished answers by the bytes of the request, the form of the answer and the version of the dataset."""

    def __init__(self, room: int, program: str) -> None:
        """An empty store of that many bytes; `program` is what answers depend on beside the dataset."""
        self.kept: Kept[Key, Answer] = Kept(room)
        self.program = program
        self.salts: dict[tuple[str, int], bytes] = {}

    def clear(self) -> None:
        """Forgets the answers of earlier editions."""
        self.kept.clear()
        self.salts = {}

    def tag(self, payload: bytes, form: Form, version: str) -> bytes:
        """The strong ETag of the answer to a request."""
        salt = self.salts.get((version, form.number))
        if salt is None:
            salt = sha256(f"{version}|{form.number}|{self.program}".encode()).digest()
            self.salts[version, form.number] = salt
        return b'"%b"' % blake2b(payload, digest_size=12, key=salt).hexdigest().encode()

    def put(self, key: Key, answer: Answer) -> None:
        """Keeps an answer, if there is room."""
        self.kept.put(key, answer, len(key[0]) + len(answer.body) + OVERHEAD)


def is_match(condition: bytes, tag: bytes) -> bool:
    """Whether `If-None-Match` names the ETag; weak marks do not count."""
    return tag in condition and tag in [entry.strip().removeprefix(b"W/") for entry in condition.split(b",")]


class Hashes:
    """Documents by the hash or id under which clients ask for them."""

    def __init__(self, room: int) -> None:
        """A store of that many bytes for hashes; documents with an id are added by the program itself."""
        self.kept: Kept[str, str] = Kept(room)
        self.named: dict[str, str] = {}

    def add(self, name: str, document: str) -> None:
        """Makes a document known under an id, and under its hash, for as long as the program runs."""
        self.named[name] = document
        self.named[hash_document(document)] = document

    def find(self, name: str) -> str:
        """The document of that id or hash; raises UnknownDocument."""
        name = name.removeprefix("sha256:")
        found = self.named.get(name) or self.kept.get(name)
        if found is None:
            raise UnknownDocument("PersistedQueryNotFound")
        return found

    def resolve(self, query: str | None, told: dict[str, Any]) -> str:
        """The document of a persisted query; one that comes with its hash is kept under it."""
        name = told.get("sha256Hash")
        if told.get("version") != 1 or not isinstance(name, str):
            raise WrongHash("`persistedQuery` takes `version` 1 and `sha256Hash`, a string.")
        if query is None:
            return self.find(name)
        if hash_document(query) != name:
            raise WrongHash("provided sha does not match query")
        if name not in self.named:
            self.kept.put(name, query, len(query) + OVERHEAD)
        return query


def hash_document(document: str) -> str:
    """The SHA-256 of a document, in hexadecimal digits."""
    return sha256(document.encode("utf-8", "surrogatepass")).hexdigest()
