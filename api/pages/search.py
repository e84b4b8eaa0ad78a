"""Search: what is asked in words, and what may have been meant by an id that is none.

In: words. Out: the page of results; the records nearest to an id.
"""

import re
from typing import Any

import orjson

from api.pages.answers import Answers, read_document
from api.pages.site import Site

SIZE = 30
NEAR = 8


def show_search(site: Site, answers: Answers, words: str, after: str) -> str:
    """The page of results."""
    variables = {"query": words, "first": SIZE} | ({"after": after} if after else {})
    found = answers.ask("search", **variables)["search"] if words else None
    return site.render(
        "search.html",
        active="",
        words=words,
        found=found,
        document=read_document("search"),
        variables=orjson.dumps(variables).decode(),
    )


def find_near(answers: Answers, id: str) -> list[dict[str, Any]]:
    """Records that may be meant by an unknown id: those with all its words, else with the beginnings of some."""
    words = re.findall(r"\w+", id)[:8]
    tries = [words, [word[:4] for word in words], *([word[:4]] for word in sorted(words, key=len, reverse=True)[:3])]
    found: dict[str, dict[str, Any]] = {}
    for asked in tries:
        if asked and len(found) < NEAR // 2:
            told = answers.ask("search", query=" ".join(asked)[:200], first=NEAR)["search"]["nodes"]
            found |= {one["record"]["id"]: one["record"] for one in told if one["record"]["id"] not in found}
    return list(found.values())[:NEAR]
