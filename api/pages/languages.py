"""Languages: in which language the name of a record is, so that it can be read aloud rightly.

In: records. Out: BCP 47 tags; nothing for English, and where no source tells the language.
"""

from typing import Any

from api.pages.answers import Answers

NAMED = "names { text lang kind }"
ASKED = {"organizations": NAMED, "sections": NAMED, "people": NAMED, "sources": "language"}
"""What tells the language, by the list that is asked."""

QUERY = """query Languages($after: String) {{
  list: {name}(first: 100, after: $after) {{
    pageInfo {{ hasNextPage endCursor }}
    nodes {{ __typename id name {asked} }}
  }}
}}"""


class Languages:
    """The languages of all names, read once for each edition of the dataset."""

    def __init__(self, answers: Answers) -> None:
        """Languages as these answers tell them."""
        self.answers = answers

    def find(self, id: str) -> str:
        """The language of the name of this record; empty for English and where it is not known."""
        tags: dict[str, str] = self.answers.keep("languages", self._read)
        return tags.get(id, "")

    def _read(self) -> dict[str, str]:
        found = (node for name, asked in ASKED.items() for node in self._list(QUERY.format(name=name, asked=asked)))
        return {node["id"]: tag for node in found if (tag := find_language(node))}

    def _list(self, document: str) -> list[dict[str, Any]]:
        nodes: list[dict[str, Any]] = []
        page: dict[str, Any] = {"hasNextPage": True, "endCursor": None}
        while page["hasNextPage"]:
            told = self.answers.run(document, {"after": page["endCursor"]})["list"]
            nodes, page = nodes + told["nodes"], told["pageInfo"]
        return nodes


def find_language(record: dict[str, Any]) -> str:
    """The language of the record's name, where it is known and is not English; what is transliterated has none."""
    if record["__typename"] == "Source":
        tags = [record["language"] or ""]
    else:
        names = (name for name in record["names"] if name["text"] == record["name"])
        tags = [name["lang"] for name in names if name["kind"] != "TRANSLITERATION"]
    return "" if not tags or any(tag.partition("-")[0] == "en" for tag in tags) else str(tags[0])
