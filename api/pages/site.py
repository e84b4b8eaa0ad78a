"""Site: the templates, and what all of them can use.

In: the name of a template and what it shows. Out: the finished page as text.
"""

from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from jinja2 import ChainableUndefined, Environment, FileSystemLoader, select_autoescape
from markupsafe import Markup, escape

from api.pages import words
from api.pages.answers import read_document

HERE = Path(__file__).parent
STATIC = HERE / "static"
TYPES = (
    ("organizations", "Organisations"),
    ("sections", "Sections"),
    ("people", "People"),
    ("events", "Events"),
    ("sources", "Sources"),
    ("places", "Places"),
)
"""The index pages, in the order of the menu."""

TOLD = ("word", "kind", "bond", "name", "language", "number", "term", "when", "life", "value", "scheme", "entry")
"""The filters of templates: each is `tell_…` of `words`."""


def stamp_file(name: str) -> str:
    """The address of a static file, with a stamp of its content, so that it may be kept for ever."""
    return f"/static/{name}?{blake2b((STATIC / name).read_bytes(), digest_size=6).hexdigest()}"


def link_query(document: str, variables: str = "") -> str:
    """The address that opens GraphiQL with an operation and runs it."""
    parts = {"query": document} | ({"variables": variables} if variables else {})
    return "/graphql?" + urlencode(parts)


def mark_hits(snippet: str) -> Markup:
    """A snippet with its hits marked; the API gives them between « and »."""
    marked = str(escape(snippet)).replace("«", "<mark>").replace("»", "</mark>")
    return Markup(marked)  # noqa: S704 - escaped above


class Site:
    """Renders pages."""

    def __init__(self, public_url: str, find_language: Callable[[str], str] = lambda _: "") -> None:
        """A site that is reached under this address; `find_language` tells the language of a record's name."""
        self.public_url = public_url
        self.templates = Environment(
            loader=FileSystemLoader(HERE / "templates"),
            autoescape=select_autoescape(default=True),
            undefined=ChainableUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.templates.globals |= {
            "css": stamp_file("pages.css"),
            "script": stamp_file("pages.js"),
            "types": TYPES,
            "public_url": public_url,
            "link_query": link_query,
            "find_language": find_language,
            "read_document": read_document,
        }
        self.templates.filters |= {name: getattr(words, f"tell_{name}") for name in TOLD} | {"hits": mark_hits}

    def render(self, template: str, **shown: Any) -> str:
        """The page that this template makes of what is shown."""
        return self.templates.get_template(template).render(shown)
