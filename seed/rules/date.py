"""Date: whether dates are EDTF, of a likely year, and in the order of time.

In: a collection. Out: findings. Only certain contradictions are found: a date with `~` or `?` contradicts nothing.
"""

import datetime
from collections.abc import Iterator

from schema.edtf import Edtf, InvalidEdtf, parse_edtf
from seed.collection import Collection, Findings, Part

FIRST_YEAR = 1700
LAST_YEAR = max(2026, datetime.date.today().year)  # noqa: DTZ011 - a year; no hour of the day matters
"""The years of which the records may speak; others are slips of the pen."""

SPANS = (("founded", "dissolved"), ("born", "died"))
"""Facts of which the second cannot come before the first; so are `from` and `to`."""


def find_bad_dates(collection: Collection) -> Findings:
    """Dates that are not EDTF."""
    for part in collection.forms("date"):
        try:
            parse_edtf(part.value)
        except InvalidEdtf as error:
            yield part.find(f"the date {error}")


def find_bad_days(collection: Collection) -> Findings:
    """Days of access that no calendar has."""
    for part in collection.forms("text"):
        if part.key.scalar == "Date" and _read_day(part.value) is None:
            yield part.find(f"{part.name} is {part.value!r}; write the day as '2026-11-21'")


def _read_day(text: str) -> datetime.date | None:
    """The day that a text of ten characters names."""
    try:
        return datetime.date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None


def find_unlikely_years(collection: Collection) -> Findings:
    """Years before or after everything told here."""
    for part in _all_dates(collection):
        ends = [end for end in _ends(part.value) if end]
        too_early = any(end.latest and end.latest.year < FIRST_YEAR for end in ends)
        if too_early or any(end.earliest and end.earliest.year > LAST_YEAR for end in ends):
            yield part.find(f"{part.value!r} is not within {FIRST_YEAR} to {LAST_YEAR}; is it a slip of the pen?")


def _all_dates(collection: Collection) -> Iterator[Part]:
    """Every date, day of access, and text in which a citation gives another date."""
    yield from collection.forms("date")
    for part in collection.forms("text"):
        if part.key.scalar == "Date" or (part.key.word == "value" and is_of_date(part.within)):
            yield part


def is_of_date(citation: Part | None) -> bool:
    """Whether a part is a citation of a date, a birth or a death."""
    return bool(citation and citation.within and citation.within.key.table in {"HistoricalDate", "LifeEvent"})


def find_ends_before_starts(collection: Collection) -> Findings:
    """Roles, seats and states of law that end before they begin, bodies and lives likewise."""
    for part in collection.forms("item"):
        if is_before(part.get("to"), part.get("from")):
            yield part.find(f"ends {part.get('to')!r} before it begins {part.get('from')!r}; mend one", "to")
    for part in collection.forms("record"):
        for start, end in SPANS:
            if is_before(_fact_date(part, end), _fact_date(part, start)):
                yield part.find(f"{end!r} lies before {start!r}; mend one", end)


def find_parts_outside(collection: Collection) -> Findings:
    """Events that do not lie in the dates of the larger event to which they belong."""
    dates = {part.record.stem: _fact_date(part, "date") for part in collection.roots("events")}
    for part in collection.roots("events"):
        larger = part.get("part_of")
        own, around = dates[part.record.stem], dates.get(larger, "")
        if is_before(own, around, ends=(0, 0)) or is_before(around, own, ends=(1, 1)):
            yield part.find(
                f"{own!r} is not within {around!r}, the dates of {larger!r}; mend one or leave it out", "part_of"
            )


def is_before(date: str, other: str, *, ends: tuple[int, int] = (1, 0)) -> bool:
    """Whether a date surely lies before another: the end of the first before the start of the second, if not told else.

    Dates that are missing, wrong, open or in doubt lie before nothing.
    """
    first, second = _ends(date)[ends[0]], _ends(other)[ends[1]]
    if (
        first is None
        or second is None
        or any((first.approximate, first.uncertain, second.approximate, second.uncertain))
    ):
        return False
    return first.latest is not None and second.earliest is not None and first.latest < second.earliest


def read_date(text: str) -> Edtf | None:
    """The date that a text states; nothing where it states none."""
    try:
        return parse_edtf(text)
    except InvalidEdtf:
        return None


def _ends(text: str) -> tuple[Edtf | None, Edtf | None]:
    """Both ends of a date; the same twice where it is no interval."""
    if read_date(text) is None:
        return None, None
    start, _, end = text.partition("/")
    return read_date(start), read_date(end or start) if "/" not in text or end else None


def _fact_date(part: Part, word: str) -> str:
    """The date of a fact of a record, as it is written."""
    fact = part.value.get(word)
    date = fact.get("value") if isinstance(fact, dict) else ""
    return date if isinstance(date, str) else ""
