"""ASGI: the same answers from any other server, in-process."""

import asyncio
import time

import httpx
import pytest

from api.app import create_app
from api.errors import TooSlow
from api.settings import Settings

QUERY = {"query": "{ organizations(first: 2) { nodes { id } } }"}


def ask(app, method="POST", path="/graphql", **given):
    async def send():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://x") as client:
            return await client.request(method, path, **given)

    return asyncio.run(send())


@pytest.fixture
def app(world):
    return create_app(Settings(database=world, log_requests="none", log_addresses=True))


def test_any_asgi_server_gives_the_same_answers(app):
    first = ask(app, json=QUERY)
    assert first.status_code == 200
    assert len(first.json()["data"]["organizations"]["nodes"]) == 2
    assert ask(app, json=QUERY).content == first.content
    got = ask(app, "GET", params=QUERY)
    assert ask(app, "GET", params=QUERY, headers={"if-none-match": got.headers["etag"]}).status_code == 304
    head = ask(app, "HEAD", params=QUERY)
    assert (head.content, head.headers["etag"]) == (b"", got.headers["etag"])


def test_a_body_is_measured_while_it_comes(app):
    async def pieces():
        for _ in range(40):
            yield b" " * 1024

    reply = ask(app, content=pieces(), headers={"content-type": "application/json"})
    assert reply.status_code == 413
    assert reply.json()["errors"][0]["extensions"]["name"] == "body_bytes"


def test_without_a_dataset_it_says_so(tmp_path):
    app = create_app(Settings(database=tmp_path / "nothing.sqlite", log_requests="none"))
    reply = ask(app, json=QUERY)
    assert (reply.status_code, reply.json()["errors"][0]["extensions"]["code"]) == (503, "NOT_READY")
    assert reply.headers["retry-after"] == "5"


def test_a_fault_of_ours_says_no_more_than_that(app, monkeypatch):
    def fail(*_):
        raise RuntimeError("a secret")

    monkeypatch.setattr(app.graphql.execution, "prepare", fail)
    reply = ask(app, json=QUERY)
    assert (reply.status_code, reply.json()["errors"][0]["extensions"]["code"]) == (500, "INTERNAL")
    assert "secret" not in reply.text


def test_an_answer_may_not_be_too_long(world):
    app = create_app(Settings(database=world, log_requests="none", response_bytes=20))
    assert ask(app, json=QUERY).json()["errors"][0]["extensions"]["name"] == "response_bytes"


@pytest.mark.parametrize("works", [True, False])
def test_a_statement_that_holds_others_up_runs_in_a_thread_from_then_on(world, monkeypatch, works):
    """One that was stopped because the machine was busy does not."""
    app = create_app(Settings(database=world, log_requests="none", kept_responses=0))
    assert ask(app, json=QUERY).status_code == 200
    run, deadline, runs = app.graphql.database.run, app.graphql.settings.inline_deadline, []

    def stop(sql, values, edition, seconds, *watch):
        runs.append(seconds)
        end = time.thread_time() + deadline * works
        while seconds == deadline and time.thread_time() < end:
            pass
        if seconds == deadline:
            raise TooSlow.after(seconds, seconds)
        return run(sql, values, edition, seconds, *watch)

    monkeypatch.setattr(app.graphql.database, "run", stop)
    for _ in range(2):
        assert len(ask(app, json=QUERY).json()["data"]["organizations"]["nodes"]) == 2
    assert runs == ([deadline, 0.25, 0.25] if works else [deadline, 0.25, deadline, 0.25])


def test_a_request_does_not_wait_for_ever(world):
    app = create_app(Settings(database=world, log_requests="none", request_deadline=0.01))
    app.graphql.waiting = 64
    assert ask(app, json=QUERY).json()["errors"][0]["extensions"]["code"] == "BUSY"
