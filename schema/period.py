"""Period: the months, years, decades and centuries under which dated rows are listed.

In: the first and the last day of a date, or of a range that is asked. Out: `list_periods`, the words under which the
rows of a range are looked up, and `write_periods`, the SQL that gives the words of rows.

Rows and ranges are cut into as few units as cover their months: 1919 to 1939 are y1919, d192 and d193. A row that lasts
a year or longer is cut into whole years. It stands under each of its units with a capital letter, and with a small one
under these and whatever holds one of them. A range is looked up by the small letters of its units, for what lies in
them, and by the capitals of what holds these, for what lies around them: where both overlap, they share a word.

    12 May 1922     m23068 y1922 d192 c19
    1922                   y1922 d192 c19       Y1922
    1919 to 1929           y1919 d191 d192 c19  Y1919 D192
"""

import datetime

UNITS = {"m": 1, "y": 12, "d": 120, "c": 1200}
"""The letter of each unit, and its months; months are counted from the year 0."""

FIRST = datetime.date(1700, 1, 1).toordinal()
LAST = datetime.date(2099, 12, 31).toordinal()
"""What is earlier or later stands in the first or the last month of these."""


def list_periods(first: int, last: int) -> list[str]:
    """The words under which all rows stand that touch a day from `first` to `last`, each once."""
    start, end = sorted((_count_months(first), _count_months(last)))
    words: dict[str, None] = {}
    while start <= end:
        unit = max(width for width in UNITS.values() if start % width == 0 and start + width - 1 <= end)
        for letter, width in UNITS.items():
            if width >= unit:
                words[f"{letter if width == unit else letter.upper()}{start // width}"] = None
        start += unit
    return list(words)


def write_periods(table: str, column: str) -> str:
    """SQL that gives the words of the rows of a table, each with the row's key, from its days in two columns."""
    low, high = _write_month(f"{column}_low"), _write_month(f"{column}_high")
    months = f"SELECT pk, {low} AS low, {high} AS high FROM {table} WHERE {column}_low <= {column}_high"
    start, last = "iif(high - low < 11, low, low - low % 12)", "iif(high - low < 11, high, high - high % 12 + 11)"
    letters = ", ".join(
        f"('{letter}', {width}, 0), ('{letter.upper()}', {width}, 1)" for letter, width in UNITS.items()
    )
    return (
        f"WITH RECURSIVE letter(letter, width, is_capital) AS (VALUES {letters}),"
        f" span(pk, start, last) AS (SELECT pk, {start}, {last} FROM ({months})),"
        f" piece(pk, start, unit, last) AS (SELECT pk, start, {_write_unit('start')}, last FROM span UNION ALL"
        f" SELECT pk, start + unit, {_write_unit('(start + unit)')}, last FROM piece WHERE start + unit <= last)"
        " SELECT letter || (start / width) AS word, pk FROM piece JOIN letter"
        " ON width = unit AND width > 1 OR width >= unit AND NOT is_capital"
    )


def _write_unit(start: str) -> str:
    """SQL for the largest unit that begins in a month and ends by the last one."""
    cases = [f"WHEN {start} % {unit} = 0 AND {start} + {unit - 1} <= last THEN {unit}" for unit in UNITS.values()]
    return f"CASE {' '.join(reversed(cases))} END"


def _count_months(day: int) -> int:
    date = datetime.date.fromordinal(min(max(day, FIRST), LAST))
    return date.year * 12 + date.month - 1


def _write_month(column: str) -> str:
    """SQL for the month of a day, which SQLite counts from noon of 24 November 4714 BC."""
    day = f"min(max({column}, {FIRST}), {LAST}) + 1721424.5"
    return f"strftime('%Y', {day}) * 12 + strftime('%m', {day}) - 1"
