"""Derive: what the build works out of all records together.

In: the rows of the records and their facts. Out: the same with the rows of the timeline, the disagreements, the steps
of paths, the passages of search and the spellings.
"""

from seed.chronicle import list_moments
from seed.dispute import list_disputes
from seed.edition import Rows
from seed.passage import list_passages, list_spellings
from seed.step import list_steps


def derive_rows(rows: Rows) -> None:
    """Adds the derived rows to those of the records."""
    rows |= list_moments(rows)
    rows |= list_disputes(rows)
    rows |= list_steps(rows)
    rows["passage"] = list_passages(rows)
    rows["spelling"] = list_spellings(rows["passage"])
