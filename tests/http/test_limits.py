"""Limits: buckets by address, sockets, proxies."""

import pytest

from api.errors import TooMany
from api.http import limits
from api.http.limits import Clients
from api.settings import Settings
from tests.serving import serve

QUERY = "{ __typename }"


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is told."""
    now = [1000.0]
    monkeypatch.setattr(limits, "monotonic", lambda: now[0])
    return now


def settings(**given):
    return Settings(unlimited_addresses="", **given)


def test_requests_are_counted_by_address(world):
    with serve(world, unlimited_addresses="", rate=0.001, burst=3) as server:
        replies = [server.ask(QUERY) for _ in range(4)]
        assert [reply.status for reply in replies] == [200, 200, 200, 429]
        assert [reply.headers["ratelimit-remaining"] for reply in replies[:3]] == ["2", "1", "0"]
        refused = replies[3]
        assert refused.code == "RATE_LIMITED"
        assert refused.json["errors"][0]["extensions"].keys() >= {"name", "limit", "actual", "retryAfter"}
        assert int(refused.headers["retry-after"]) >= 1
        assert server.get("/records/nobody").status == 429
        assert server.get("/health/ready").status == 200
        assert server.ask(QUERY, source="127.0.0.2").status == 200


def test_an_address_has_so_many_sockets(world):
    with serve(world, unlimited_addresses="", sockets=3) as server:
        for _ in range(3):
            server.connect()
        reply = server.raw(b"GET /graphql HTTP/1.1\r\n\r\n")
        assert (reply.status, reply.code) == (429, "RATE_LIMITED")
        assert reply.json["errors"][0]["extensions"]["name"] == "sockets"
        assert server.ask(QUERY, source="127.0.0.2").status == 200


def test_a_trusted_proxy_says_who_asks(world):
    with serve(world, trusted_proxies="127.0.0.1", rate=0.001, burst=1, sockets=1) as server:
        server.connect()
        one, two = {"x-forwarded-for": "9.9.9.9, 192.0.2.1"}, {"x-forwarded-for": "192.0.2.2, 127.0.0.1"}
        assert [server.ask(QUERY, headers=one).status for _ in range(2)] == [200, 429]
        assert server.ask(QUERY, headers=two).status == 200
        assert server.ask(QUERY, headers={"x-forwarded-for": "no address"}).status == 200
        told = dict.fromkeys(("x-real-ip", "forwarded"), "spoofed")
        assert server.ask(QUERY, headers=told).status == 200


def test_where_only_proxies_are_named_the_nearest_one_asks():
    clients = Clients(settings(trusted_proxies="10.0.0.0/8"))
    proxy = clients.find("10.0.0.1")
    assert clients.find_behind(proxy, {b"x-forwarded-for": b"10.0.0.3, 10.0.0.2"}) is proxy
    assert clients.find_behind(proxy, {b"x-forwarded-for": b"192.0.2.7, 10.0.0.2"}) is clients.find("192.0.2.7")


@pytest.mark.parametrize(("proxies", "found"), [(0, True), (19, True), (20, False)])
def test_no_more_than_twenty_names_in_the_header_are_read(proxies, found):
    clients = Clients(settings(trusted_proxies="10.1.2.3/8"))
    nearest = clients.find("10.0.0.1")
    told = ", ".join(["192.0.2.7", *(f"10.0.0.{number}" for number in range(proxies))]).encode()
    assert clients.find_behind(nearest, {b"x-forwarded-for": told}) is (clients.find("192.0.2.7") if found else nearest)


def test_the_header_of_anybody_else_is_not_believed(world):
    with serve(world, unlimited_addresses="", rate=0.001, burst=1) as server:
        assert server.ask(QUERY, headers={"x-forwarded-for": "192.0.2.1"}).status == 200
        assert server.ask(QUERY, headers={"x-forwarded-for": "192.0.2.2"}).status == 429


def test_a_bucket_fills_with_time(clock):
    client = Clients(settings(rate=2, burst=2, server_time=0)).find("192.0.2.1")
    client.admit()
    client.admit()
    with pytest.raises(TooMany) as refusal:
        client.admit()
    assert refusal.value.headers == {"retry-after": "1"}
    clock[0] += 0.5
    client.admit()
    clock[0] -= 3600
    with pytest.raises(TooMany):
        client.admit()
    clock[0] += 3600 + 100
    for _ in range(2):
        client.admit()
    with pytest.raises(TooMany):
        client.admit()


def test_work_is_paid_for(clock):
    client = Clients(settings(server_time=0.25, rate=0)).find("192.0.2.1")
    client.admit()
    client.pay(1.5)
    with pytest.raises(TooMany) as refusal:
        client.admit()
    assert refusal.value.extensions["name"] == "server_time"
    assert refusal.value.headers == {"retry-after": "2"}
    clock[0] += 2.1
    client.admit()
    assert client.describe() == b""


def test_requests_in_work_are_counted():
    client = Clients(settings(in_work=1)).find("192.0.2.1")
    client.enter()
    with pytest.raises(TooMany) as refusal:
        client.enter()
    assert refusal.value.extensions["name"] == "in_work"
    client.leave()
    client.enter()


def test_limits_can_be_switched_off():
    client = Clients(settings(rate=0, server_time=0)).find("192.0.2.1")
    for _ in range(1000):
        client.admit()


def test_a_network_of_ipv6_is_one_client():
    clients = Clients(settings())
    one, two = clients.find("2001:db8::1"), clients.find("2001:db8::2")
    assert one is two
    assert clients.find("2001:db8:0:1::1") is not one
    assert one.is_limited
    assert not Clients(Settings(unlimited_addresses="2001:db8::/32")).find("2001:db8::1").is_limited


def test_some_addresses_have_no_limits():
    clients = Clients(Settings(unlimited_addresses="10.0.0.0/8, ::1"))
    assert [clients.find(a).is_limited for a in ("10.1.2.3", "::1", "127.0.0.1", "")] == [False, False, True, True]


def test_those_not_seen_for_longest_are_forgotten(monkeypatch):
    monkeypatch.setattr(limits, "KNOWN_ADDRESSES", 3)
    clients = Clients(settings())
    busy = clients.find("192.0.2.1")
    busy.sockets = 1
    for number in range(2, 9):
        clients.find(f"192.0.2.{number}")
    assert list(clients.known) == ["192.0.2.1", "192.0.2.7", "192.0.2.8"]
    for client in clients.known.values():
        client.working = 1
    assert clients.find("192.0.2.9") is clients.find("192.0.2.9")
    assert len(clients.known) == 4
    assert clients.find("192.0.2.1") is busy
