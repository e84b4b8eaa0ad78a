"""Missing: the pages for what is not there, or not now.

In: the id or the path that was asked. Out: a page that offers what may have been meant.
"""

import re
from typing import Any

from api.pages.site import Site


def show_missing_record(site: Site, id: str, near: list[dict[str, Any]]) -> str:
    """The page for an id that no record has; `near` are records that may be meant."""
    return _show(site, "No such record", f"No record has the id “{id[:100]}”.", id, near)


def show_missing_page(site: Site, path: str) -> str:
    """The page for a path at which there is nothing."""
    return _show(site, "No such page", f"There is nothing at “{path[:100]}”.", path, [])


def show_trouble(site: Site, problem: str) -> str:
    """The page where another one can't be made at the moment."""
    return _show(site, "Not at the moment", problem, "", [])


def _show(site: Site, title: str, problem: str, asked: str, near: list[dict[str, Any]]) -> str:
    words = " ".join(re.findall(r"\w+", asked)[:8])[:200]
    return site.render("missing.html", title=title, problem=problem, words=words, near=near, active="")
