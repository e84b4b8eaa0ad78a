"""EDTF: a date as a source gives it, with its text, its earliest day and its latest day.

In: a text in the Extended Date/Time Format, levels 0 and 1 (https://www.loc.gov/standards/datetime/).
Out: an `Edtf`, or `InvalidEdtf` with what is wrong and a form that would be right.

Years run from 0001 to 9999, so negative years and years with the prefix Y are refused. The days are those of what is
written: `~`, `?` and `%` never widen them. The specification does not say when a season begins; here they are the
meteorological ones of the northern hemisphere: spring from 1 March, and the winter of 1922 (`1922-24`) from December
1922 to the end of February 1923.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from schema.vocabulary import DatePrecision

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

# Code of the season: its name and its first month; each has three months.
_SEASONS = {"21": ("spring", 3), "22": ("summer", 6), "23": ("autumn", 9), "24": ("winter", 12)}

# Level 1, "Qualification of a date": "%" is both.
_APPROXIMATE = frozenset("~%")
_UNCERTAIN = frozenset("?%")

# How an end without a date is written: what the interval then says of its other end. Level 1, "Extended Interval".
_WITHOUT_START = {"": "until {} (start unknown)", "..": "{} or earlier"}
_WITHOUT_END = {"": "from {} (end unknown)", "..": "from {} on"}

_DATE = re.compile(
    r"""(?!0000|000X|00XX)
    (?: (?P<years> [0-9]{3}X | [0-9]{2}XX )
      | (?P<year> [0-9]{4})
        (?: -(?P<season> 2[1-4])
          | -(?P<month> 0[1-9] | 1[0-2]) (?: -(?P<day> [0-9]{2} | XX) )?
          | -(?P<unspecified> XX-XX | XX)
        )?
    )
    (?P<qualifier> [?~%]? )""",
    re.VERBOSE,
)

# Level 0, "Date and Time": the time is checked and dropped.
_DATE_TIME = re.compile(
    r"(?P<date>[0-9]{4}-[0-9]{2}-[0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
    r"(?:Z|[+-](?:0[0-9]|1[0-4])(?::[0-5][0-9])?)?"
)

# Why a part is not a date: its form, what is wrong, a valid form. The first row that fits is told; the last fits all.
_REFUSALS = tuple(
    (re.compile(form, re.DOTALL), problem, example)
    for form, problem, example in (
        (r"", "is empty", "1922-11-30"),
        (r"Y.*", "has a year with the prefix Y, but years are 0001 to 9999", "1922"),
        (r"-[0-9].*", "has a negative year, but years are 0001 to 9999", "1922"),
        (r"(?:0000|000X|00XX).*", "reaches the year 0000, but years are 0001 to 9999", "0001"),
        (r"[0-9]{1,3}[?~%]?|[0-9]{5,}.*", "has a year that is not of four digits", "1922"),
        (r"[0-9X?~%-]+T.*", "has a time that is not hh:mm:ss after a day outside an interval", "1985-04-12T23:20:30"),
        (r"[0-9]{4}-2[1-4]-.*", "has a day after a season", "1922-21"),
        (r"[0-9]{4}-(?:[0-9]|[0-9]{2}-[0-9])\b.*", "has a month or day not of two digits", "1922-05-01"),
        (r"[0-9]{4}-(?!0[1-9]|1[0-2]|2[1-4])[0-9]{2}\b.*", "has no month 01 to 12 or season 21 to 24", "1922-11"),
        (r"(?=.*[ux])[0-9ux-]+[?~%]?", "has an unspecified digit that is not a capital X", "192X"),
        (r"(?=.*X)[0-9X-]+[?~%]?", "has unspecified digits where level 1 has none", "192X"),
        (r".*[?~%].*", "has a qualifier elsewhere than once at its end", "1922-11~"),
        (r".*", "is not a date of EDTF level 0 or 1", "1922-11-30"),
    )
)


class InvalidEdtf(ValueError):
    """A text that is no EDTF date of level 0 or 1; its message tells which part is wrong, why, and a valid form."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date as it is written, what it says in English, and the days it may cover.

    `earliest` is null where the start of an interval is unknown or open, `latest` likewise for its end.
    """

    edtf: str
    text: str
    earliest: date | None
    latest: date | None
    open_start: bool
    open_end: bool
    precision: DatePrecision
    approximate: bool
    uncertain: bool


@dataclass(frozen=True, slots=True)
class _Single:
    """A date that is not an interval; `words` are its English from the day to the year, without the qualifier."""

    earliest: date
    latest: date
    precision: DatePrecision
    words: tuple[str, ...]
    qualifier: str

    @property
    def text(self) -> str:
        """The date in English, with its qualifier."""
        about = "about " if self.qualifier in _APPROXIMATE else ""
        uncertain = " (uncertain)" if self.qualifier in _UNCERTAIN else ""
        return about + " ".join(self.words) + uncertain


@lru_cache(maxsize=4096)
def parse_edtf(text: str) -> Edtf:
    """The date that a text of EDTF level 0 or 1 states; raises `InvalidEdtf` for any other text.

    Unspecified months and days give the precision of what is known: `1922-XX-XX` is a year, `1922-11-XX` a month.
    """
    edtf = text.strip()
    if "/" in edtf:
        return _parse_interval(edtf)
    date_time = _DATE_TIME.fullmatch(edtf)
    single = _read_single(date_time["date"] if date_time else edtf)
    return Edtf(
        edtf=edtf,
        text=single.text,
        earliest=single.earliest,
        latest=single.latest,
        open_start=False,
        open_end=False,
        precision=single.precision,
        approximate=single.qualifier in _APPROXIMATE,
        uncertain=single.qualifier in _UNCERTAIN,
    )


def _parse_interval(edtf: str) -> Edtf:
    """An interval from its two ends. Level 0, "Time Interval", and level 1, "Extended Interval".

    The specification has no interval without any date, so `/`, `../..` and their mixtures are refused.
    """
    written_start, slash, written_end = edtf.partition("/")
    if slash in written_end:
        raise _refuse(edtf, "has more than one '/'", "1922/1948")
    if written_start in _WITHOUT_START and written_end in _WITHOUT_END:
        raise _refuse(edtf, "has no date at either end", "1922/..")
    start = None if written_start in _WITHOUT_START else _read_single(written_start)
    end = None if written_end in _WITHOUT_END else _read_single(written_end)
    if start and end and end.latest < start.earliest:
        raise _refuse(edtf, "ends before it starts", "1922/1948")
    dates = [single for single in (start, end) if single]
    one_ended = _WITHOUT_START.get(written_start) or _WITHOUT_END.get(written_end)
    qualifiers = "".join(single.qualifier for single in dates)
    return Edtf(
        edtf=edtf,
        text=one_ended.format(dates[0].text) if one_ended else _describe_span(*dates),
        earliest=start.earliest if start else None,
        latest=end.latest if end else None,
        open_start=start is None,
        open_end=end is None,
        precision=DatePrecision.INTERVAL,
        approximate=not _APPROXIMATE.isdisjoint(qualifiers),
        uncertain=not _UNCERTAIN.isdisjoint(qualifiers),
    )


def _describe_span(start: _Single, end: _Single) -> str:
    """Both ends in English; a month or year that they share is said once, unless an end is qualified."""
    if start.text == end.text:
        return start.text
    is_qualified = start.qualifier or end.qualifier
    first = start.text if is_qualified else " ".join(_drop_shared_tail(start.words, end.words))
    return f"between {first} and {end.text}"


def _drop_shared_tail(words: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    """The words without those at their end that the other has too; all of them where the two differ in length."""
    while len(words) == len(other) and words[-1] == other[-1]:
        words, other = words[:-1], other[:-1]
    return words


def _read_single(part: str) -> _Single:
    """The date of a part without '/'; raises `InvalidEdtf` with the reason where it is none."""
    form = _DATE.fullmatch(part)
    if form is None:
        raise next(_refuse(part, *reason) for refused, *reason in _REFUSALS if refused.fullmatch(part))
    if form["years"]:
        return _read_years(form)
    if form["season"]:
        return _read_season(form)
    return _read_month(form) if form["month"] else _read_year(form)


def _read_years(form: re.Match[str]) -> _Single:
    """A decade (`192X`) or century (`19XX`). Level 1, "Unspecified digit(s) from the right".

    "The 1900s" may be ten years or a hundred, so a century and its first decade are told by their first and last year.
    """
    years = form["years"]
    first, last = years.replace("X", "0"), years.replace("X", "9")
    is_century = years.endswith("XX")
    words = f"some year from {first} to {last}" if is_century or years[2] == "0" else f"the {first}s"
    precision = DatePrecision.CENTURY if is_century else DatePrecision.DECADE
    return _Single(date(int(first), 1, 1), date(int(last), 12, 31), precision, (words,), form["qualifier"])


def _read_year(form: re.Match[str]) -> _Single:
    """A year: `1922`, `1922-XX` or `1922-XX-XX`."""
    year = form["year"]
    unspecified = {None: "", "XX": "some month of ", "XX-XX": "some day of "}[form["unspecified"]]
    bounds = date(int(year), 1, 1), date(int(year), 12, 31)
    return _Single(*bounds, DatePrecision.YEAR, (unspecified + year,), form["qualifier"])


def _read_season(form: re.Match[str]) -> _Single:
    """A season of three months. Level 1, "Seasons"."""
    year = int(form["year"])
    name, month = _SEASONS[form["season"]]
    last_year = year + month // 12
    if last_year > date.max.year:
        raise _refuse(form[0], "ends after the year 9999", "9998-24")
    latest = date(last_year, month % 12 + 3, 1) - timedelta(days=1)
    words = name, form["year"] if last_year == year else f"{form['year']}-{last_year:04}"
    return _Single(date(year, month, 1), latest, DatePrecision.SEASON, words, form["qualifier"])


def _read_month(form: re.Match[str]) -> _Single:
    """A month (`1922-11` or `1922-11-XX`) or one day of it. Level 0, "Date"."""
    year, month, day = int(form["year"]), int(form["month"]), form["day"]
    month_words = _MONTHS[month - 1], form["year"]
    last = monthrange(year, month)[1]
    if day is None or day == "XX":
        words = month_words if day is None else (f"some day of {' '.join(month_words)}",)
        return _Single(date(year, month, 1), date(year, month, last), DatePrecision.MONTH, words, form["qualifier"])
    if not 1 <= int(day) <= last:
        problem = f"has day {day}, but {' '.join(month_words)} has days 01 to {last}"
        raise _refuse(form[0], problem, f"{form['year']}-{form['month']}-{last}")
    only = date(year, month, int(day))
    return _Single(only, only, DatePrecision.DAY, (str(int(day)), *month_words), form["qualifier"])


def _refuse(part: str, problem: str, example: str) -> InvalidEdtf:
    """The error that quotes the start of a part, tells its problem and shows a valid form."""
    quoted = part if len(part) <= 40 else f"{part[:40]}..."
    return InvalidEdtf(f"{quoted!r} {problem}; a valid form is {example!r}.")
