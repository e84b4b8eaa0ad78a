"""Negotiation: which media type and which compression the client takes.

In: the headers `Accept` and `Accept-Encoding`. Out: `Form`, one of a few, or None where nothing fits.
"""

from dataclasses import dataclass
from itertools import product

JSON, GRAPHQL_RESPONSE = "application/json", "application/graphql-response+json"
MEDIA = (JSON, GRAPHQL_RESPONSE)
CODINGS = ("", "zstd", "br", "gzip")
"""Compressions, after none the one that we like best first."""


@dataclass(frozen=True, slots=True)
class Form:
    """A media type and a compression."""

    media: str
    coding: str
    number: int

    @property
    def is_strict(self) -> bool:
        """Whether the status tells GraphQL's errors, as it does with the newer media type."""
        return self.media == GRAPHQL_RESPONSE


FORMS = {pair: Form(*pair, number) for number, pair in enumerate(product(MEDIA, CODINGS))}
PLAIN = FORMS[JSON, ""]


def choose_form(accept: bytes | None, codings: bytes | None) -> Form | None:
    """The form in which the client is answered; None where it takes none of our media types."""
    media = choose_media(accept.decode("latin-1") if accept is not None else "*/*")
    return FORMS[media, choose_coding((codings or b"").decode("latin-1"))] if media else None


def choose_media(accept: str) -> str | None:
    """The media type: the newer one where the client names it and likes it as well, else JSON."""
    weights = read_weights(accept)
    if not weights:
        return JSON
    anything = weights.get("application/*", weights.get("*/*", 0.0))
    json, newer = weights.get(JSON, anything), weights.get(GRAPHQL_RESPONSE, 0.0)
    if newer > 0 and newer >= json:
        return GRAPHQL_RESPONSE
    return JSON if json > 0 else None


def choose_coding(accept: str) -> str:
    """The compression that the client likes best, of those that it names, else none."""
    weights = read_weights(accept)
    anything = weights.get("*", 0.0)
    best = max(CODINGS[1:], key=lambda coding: weights.get(coding, anything))
    return best if weights.get(best, anything) > 0 else ""


def prefers_html(accept: bytes | None) -> bool:
    """Whether the client would rather have a page than JSON, as a browser does."""
    weights = read_weights((accept or b"").decode("latin-1"))
    return weights.get("text/html", 0.0) > max(weights.get(name, 0.0) for name in (*MEDIA, "application/*"))


def read_weights(header: str) -> dict[str, float]:
    """What a header of preferences names, each with its weight from 0 to 1."""
    weights: dict[str, float] = {}
    for entry in header.split(",")[:32]:
        name, *parameters = entry.split(";")
        if name := name.strip().lower():
            weights[name] = min((_weight(parameter) for parameter in parameters), default=1.0)
    return weights


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
