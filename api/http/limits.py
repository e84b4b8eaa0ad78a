"""Limits: how much one address may ask of the server, and how fast.

In: the address of a client. Out: `Client`, its buckets and counts, or TooMany with when to come back.
Two buckets, of requests and of seconds of work, fill with time and are emptied by requests. Each process counts for
itself.
"""

from collections import OrderedDict
from ipaddress import ip_address, ip_network
from math import ceil
from time import monotonic

from api.errors import TooMany
from api.settings import Settings

KNOWN_ADDRESSES = 10_000
WORK_AT_ONCE = 4
"""For so many seconds a client may save up its time of work."""


class Client:
    """One address: what is left in its buckets, how many requests are in work, how many sockets are open."""

    __slots__ = (
        "address",
        "at",
        "is_limited",
        "rate",
        "requests",
        "server_time",
        "settings",
        "sockets",
        "work",
        "working",
    )

    def __init__(self, address: str, settings: Settings, *, is_limited: bool) -> None:
        """A client that has asked nothing yet."""
        self.address, self.settings, self.is_limited = address, settings, is_limited
        self.rate, self.server_time = settings.rate, settings.server_time
        self.requests, self.work = float(settings.burst), settings.server_time * WORK_AT_ONCE
        self.at, self.working, self.sockets = monotonic(), 0, 0

    def admit(self) -> None:
        """Takes one request from the bucket; raises TooMany where it, or that of work, is empty."""
        now = monotonic()
        passed, self.at = now - self.at, now
        if self.rate:
            self.requests = min(self.requests + passed * self.rate, float(self.settings.burst))
            if self.requests < 1:
                self._refuse("rate", self.rate, "requests a second", (1 - self.requests) / self.rate)
            self.requests -= 1
        if self.server_time:
            self.work = min(self.work + passed * self.server_time, self.server_time * WORK_AT_ONCE)
            if self.work <= 0:
                self._refuse("server_time", self.server_time, "seconds of work a second", -self.work / self.server_time)

    def pay(self, seconds: float) -> None:
        """Takes the time that a request took from the bucket of work."""
        self.work -= seconds

    def enter(self) -> None:
        """Counts a request that is worked on; raises TooMany where there are too many at once."""
        if self.is_limited and self.working >= self.settings.in_work:
            raise TooMany(
                f"{self.working} requests of this address are in work, the limit. Wait for their answers.",
                name="in_work",
                limit=self.settings.in_work,
                actual=self.working + 1,
                retryAfter=1,
            )
        self.working += 1

    def leave(self) -> None:
        """Counts a request that is done."""
        self.working -= 1

    def describe(self) -> bytes:
        """The `RateLimit-…` headers."""
        if not (self.is_limited and self.rate):
            return b""
        burst = self.settings.burst
        reset = ceil((burst - self.requests) / self.rate)
        return b"ratelimit-limit: %d\r\nratelimit-remaining: %d\r\nratelimit-reset: %d\r\n" % (
            burst,
            max(self.requests, 0),
            reset,
        )

    def _refuse(self, limit: str, allowed: float, unit: str, wait: float) -> None:
        retry = max(1, ceil(wait))
        raise TooMany(
            f"Too many requests from this address: {allowed:g} {unit} are allowed. Come back in {retry} s.",
            name=limit,
            limit=allowed,
            actual="more",
            retryAfter=retry,
        )


class Clients:
    """The clients by address; the ones that have not been seen for longest are forgotten."""

    def __init__(self, settings: Settings) -> None:
        """Nobody has come yet."""
        self.settings = settings
        self.known: OrderedDict[str, Client] = OrderedDict()
        self.unlimited = read_networks(settings.unlimited_addresses)
        self.proxies = read_networks(settings.trusted_proxies)
        self.header = settings.proxy_header.lower().encode()

    def find(self, address: str) -> Client:
        """The client with this address; an IPv6 client is its whole network, since that is what one person has."""
        client = self.known.get(address)
        if client is None:
            client = self.known[address] = self._meet(address)
            while len(self.known) > KNOWN_ADDRESSES and self._forget(client):
                pass
        else:
            self.known.move_to_end(address)
        return client

    def is_proxy(self, address: str) -> bool:
        """Whether this address is that of a proxy whose header is believed."""
        return bool(self.proxies) and is_within(address, self.proxies)

    def find_behind(self, client: Client, headers: dict[bytes, bytes]) -> Client:
        """The client behind a proxy: the last address in its header that is not a trusted proxy's."""
        for entry in reversed(headers.get(self.header, b"").decode("latin-1").split(",")[-20:]):
            address = entry.strip()
            if not is_address(address):
                break
            if not is_within(address, self.proxies):
                return self.find(address)
        return client

    def _meet(self, address: str) -> Client:
        is_limited = not is_within(address, self.unlimited)
        if is_address(address) and (found := ip_address(address)).version == 6 and is_limited:
            network = str(ip_network((found, 64), strict=False))
            return self.known.get(network) or self.known.setdefault(
                network, Client(network, self.settings, is_limited=True)
            )
        return Client(address, self.settings, is_limited=is_limited)

    def _forget(self, newest: Client) -> bool:
        for address, client in self.known.items():
            if client is not newest and not client.sockets and not client.working:
                del self.known[address]
                return True
        return False


def read_networks(listed: str) -> list[str]:
    """The networks in a list with commas; an address alone is a network of one."""
    return [str(ip_network(entry.strip(), strict=False)) for entry in listed.split(",") if entry.strip()]


def is_address(text: str) -> bool:
    """Whether the text is an IP address."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def is_within(address: str, networks: list[str]) -> bool:
    """Whether the address is in one of the networks."""
    return is_address(address) and any(ip_address(address) in ip_network(network) for network in networks)
