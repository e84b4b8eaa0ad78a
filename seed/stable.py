"""Stable: identifiers that stay the same from build to build as long as what they name says the same.

In: what a row says. Out: an id such as `citation_1f0c3b9a5d2e4c77`, and the addresses of identifiers elsewhere.
"""

import hashlib
from dataclasses import dataclass, field
from urllib.parse import quote

import orjson

DIGITS = 16

ADDRESSES = {
    "wikidata": "https://www.wikidata.org/entity/{}",
    "viaf": "https://viaf.org/viaf/{}",
    "gnd": "https://d-nb.info/gnd/{}",
    "geonames": "https://www.geonames.org/{}",
    "isni": "https://isni.org/isni/{}",
    "lccn": "https://id.loc.gov/authorities/{}",
    "bnf": "https://catalogue.bnf.fr/ark:/12148/{}",
    "orcid": "https://orcid.org/{}",
    "doi": "https://doi.org/{}",
    "oclc": "https://search.worldcat.org/title/{}",
}
"""Where an identifier leads, by its scheme."""


def address_identifier(scheme: str, value: str) -> str | None:
    """The address of an identifier in another database; null where its scheme is not known."""
    address = ADDRESSES.get(scheme)
    return address and address.format(quote(value, safe="/"))


def digest_content(content: object) -> str:
    """The first digits of the SHA-256 of a value's canonical JSON."""
    canonical = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
    return hashlib.sha256(canonical).hexdigest()[:DIGITS]


@dataclass(frozen=True, slots=True)
class Stamp:
    """Gives ids from content; of equal contents the second gets `-2` behind its id, the third `-3`."""

    given: dict[str, int] = field(default_factory=dict)

    def make_id(self, prefix: str, content: object) -> str:
        """The id of what has this content."""
        id = f"{prefix}_{digest_content(content)}"
        count = self.given[id] = self.given.get(id, 0) + 1
        return id if count == 1 else f"{id}-{count}"
