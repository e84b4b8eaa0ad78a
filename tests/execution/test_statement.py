"""Statement: from a plan to one SELECT."""

from tests.reference import Reference
from tests.served import Served

EVENT = "note: summary { note } date { note } place { note place { summary { note } country { summary { note } } } }"


def test_more_references_than_one_select_can_join(served: Served, reference: Reference) -> None:
    """SQLite joins 64 tables at most."""
    asked = "id"
    for _ in range(8):
        asked = f"{EVENT} partOf {{ {asked} }}"
    asked = f"{{ events {{ nodes {{ {asked} }} }} }}"
    assert served.ask(asked) == reference.execute(asked).data
