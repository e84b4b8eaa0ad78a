"""EDTF: the specification's own examples, the dates as records write them, laws, and a second opinion."""

import json
import timeit
from calendar import monthrange
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from edtf import parse_edtf as parse_elsewhere
from hypothesis import assume, given
from hypothesis import strategies as st

from schema.edtf import Edtf, InvalidEdtf, parse_edtf
from schema.vocabulary import DatePrecision

EXAMPLES = json.loads(Path(__file__).with_name("edtf_examples.json").read_text(encoding="utf-8"))
FLAGS = ("open_start", "open_end", "approximate", "uncertain")

# Date as a record may write it: its text, earliest day, latest day and flags.
RECORDED = {
    "1922": ("1922", "1922-01-01", "1922-12-31", ()),
    "1922-09": ("September 1922", "1922-09-01", "1922-09-30", ()),
    "1922-11-30": ("30 November 1922", "1922-11-30", "1922-11-30", ()),
    "1857-07-05": ("5 July 1857", "1857-07-05", "1857-07-05", ()),
    "1924-02": ("February 1924", "1924-02-01", "1924-02-29", ()),
    "1922~": ("about 1922", "1922-01-01", "1922-12-31", ("approximate",)),
    "1922?": ("1922 (uncertain)", "1922-01-01", "1922-12-31", ("uncertain",)),
    "1922%": ("about 1922 (uncertain)", "1922-01-01", "1922-12-31", ("approximate", "uncertain")),
    "1937-07?": ("July 1937 (uncertain)", "1937-07-01", "1937-07-31", ("uncertain",)),
    "1887-02-22?": ("22 February 1887 (uncertain)", "1887-02-22", "1887-02-22", ("uncertain",)),
    "192X": ("the 1920s", "1920-01-01", "1929-12-31", ()),
    "192X~": ("about the 1920s", "1920-01-01", "1929-12-31", ("approximate",)),
    "190X": ("some year from 1900 to 1909", "1900-01-01", "1909-12-31", ()),
    "19XX": ("some year from 1900 to 1999", "1900-01-01", "1999-12-31", ()),
    "1922-XX": ("some month of 1922", "1922-01-01", "1922-12-31", ()),
    "1922-XX-XX": ("some day of 1922", "1922-01-01", "1922-12-31", ()),
    "1922-11-XX": ("some day of November 1922", "1922-11-01", "1922-11-30", ()),
    "1922-21": ("spring 1922", "1922-03-01", "1922-05-31", ()),
    "1922-22": ("summer 1922", "1922-06-01", "1922-08-31", ()),
    "1922-23": ("autumn 1922", "1922-09-01", "1922-11-30", ()),
    "1922-24": ("winter 1922-1923", "1922-12-01", "1923-02-28", ()),
    "1923-24?": ("winter 1923-1924 (uncertain)", "1923-12-01", "1924-02-29", ("uncertain",)),
    "1922/1948": ("between 1922 and 1948", "1922-01-01", "1948-12-31", ()),
    "1922/1922": ("1922", "1922-01-01", "1922-12-31", ()),
    "1922-11/1922-12": ("between November and December 1922", "1922-11-01", "1922-12-31", ()),
    "1922-11/1923-05": ("between November 1922 and May 1923", "1922-11-01", "1923-05-31", ()),
    "1922-11-05/1922-12-05": ("between 5 November and 5 December 1922", "1922-11-05", "1922-12-05", ()),
    "1922-11-05/1922-11-12": ("between 5 and 12 November 1922", "1922-11-05", "1922-11-12", ()),
    "1922-11-05/1923-11-05": ("between 5 November 1922 and 5 November 1923", "1922-11-05", "1923-11-05", ()),
    "1922-11-05/1922-11": ("between 5 November 1922 and November 1922", "1922-11-05", "1922-11-30", ()),
    "1922-11/1922": ("between November 1922 and 1922", "1922-11-01", "1922-12-31", ()),
    "1920-05/1927-08-23": ("between May 1920 and 23 August 1927", "1920-05-01", "1927-08-23", ()),
    "1922-21/1922-23": ("between spring and autumn 1922", "1922-03-01", "1922-11-30", ()),
    "192X/193X": ("between the 1920s and the 1930s", "1920-01-01", "1939-12-31", ()),
    "1928~/1932~": ("between about 1928 and about 1932", "1928-01-01", "1932-12-31", ("approximate",)),
    "1925~/1940": ("between about 1925 and 1940", "1925-01-01", "1940-12-31", ("approximate",)),
    "1925?/1940~": (
        "between 1925 (uncertain) and about 1940",
        "1925-01-01",
        "1940-12-31",
        ("approximate", "uncertain"),
    ),
    "1932-11-10/1932-11-24~": (
        "between 10 November 1932 and about 24 November 1932",
        "1932-11-10",
        "1932-11-24",
        ("approximate",),
    ),
    "/1948": ("until 1948 (start unknown)", None, "1948-12-31", ("open_start",)),
    "../1948": ("1948 or earlier", None, "1948-12-31", ("open_start",)),
    "1922/": ("from 1922 (end unknown)", "1922-01-01", None, ("open_end",)),
    "1922/..": ("from 1922 on", "1922-01-01", None, ("open_end",)),
    "1931-02~/..": ("from about February 1931 on", "1931-02-01", None, ("approximate", "open_end")),
    "0001-01-01": ("1 January 0001", "0001-01-01", "0001-01-01", ()),
    "9999-12-31": ("31 December 9999", "9999-12-31", "9999-12-31", ()),
}

PRECISIONS = {
    "1922-11-30": DatePrecision.DAY,
    "1922-11": DatePrecision.MONTH,
    "1922-11-XX": DatePrecision.MONTH,
    "1922-24": DatePrecision.SEASON,
    "1922": DatePrecision.YEAR,
    "1922-XX": DatePrecision.YEAR,
    "1922-XX-XX": DatePrecision.YEAR,
    "192X": DatePrecision.DECADE,
    "19XX": DatePrecision.CENTURY,
    "1922-11-30/1922-11-30": DatePrecision.INTERVAL,
    "/1922": DatePrecision.INTERVAL,
}

# The other parser ends winter in December, and invents bounds or fails where an end is open or unknown.
COMPARED = [
    *(text for text, (_, earliest, latest, _) in RECORDED.items() if earliest and latest and "-24" not in text),
    *(row["edtf"] for row in EXAMPLES["valid"] if row["earliest"] and row["latest"]),
]

qualifiers = st.sampled_from(["", "~", "?", "%"])
days = st.dates().map(date.isoformat)
months = st.dates().map(lambda day: day.isoformat()[:7])
years = st.integers(1, 9999).map("{:04}".format)
decades = st.integers(1, 999).map("{:03}X".format)
centuries = st.integers(1, 99).map("{:02}XX".format)
seasons = st.builds("{:04}-{}".format, st.integers(1, 9998), st.integers(21, 24))
unspecified = years.map("{}-XX".format) | years.map("{}-XX-XX".format) | months.map("{}-XX".format)
singles = st.builds(str.__add__, days | months | years | decades | centuries | seasons | unspecified, qualifiers)
date_times = st.datetimes(timezones=st.none() | st.timezones()).map(
    lambda moment: moment.isoformat(timespec="seconds")[:19] + "Z"
)
spans = st.tuples(singles, singles).map(
    lambda ends: "/".join(sorted(ends, key=lambda end: parse_edtf(end).earliest or date.min))
)
one_ended = st.builds("{}/{}".format, singles, st.sampled_from(["", ".."])) | st.builds(
    "{}/{}".format, st.sampled_from(["", ".."]), singles
)
dates = singles | date_times | spans | one_ended
near_misses = st.text(alphabet="0123456789X-/.~?%TZ:+ uxY", max_size=24) | st.from_regex(
    r"[0-9X]{4}-[0-9X]{2}(-[0-9X]{2})?[~?%/]?", fullmatch=True
)


def set_flags(parsed: Edtf) -> set[str]:
    """The names of the flags that are true."""
    return {flag for flag in FLAGS if getattr(parsed, flag)}


def to_day(text: str | None) -> date | None:
    """The day of an ISO text."""
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize("row", EXAMPLES["valid"], ids=lambda row: row["edtf"])
def test_specification_examples(row: dict[str, str]) -> None:
    parsed = parse_edtf(row["edtf"])
    assert parsed.edtf == row["edtf"]
    assert parsed.text == row["text"]
    assert (parsed.earliest, parsed.latest) == (to_day(row["earliest"]), to_day(row["latest"]))
    assert parsed.precision.value == row["precision"]
    assert set_flags(parsed) == set(row["flags"])


@pytest.mark.parametrize("row", EXAMPLES["invalid"], ids=lambda row: ascii(row["edtf"]))
def test_invalid_examples(row: dict[str, str]) -> None:
    with pytest.raises(InvalidEdtf) as caught:
        parse_edtf(row["edtf"])
    message = str(caught.value)
    assert row["problem"] in message
    assert message.count("; a valid form is '") == 1
    assert message.endswith("'.")
    parse_edtf(message.rsplit("'", 2)[1])


@pytest.mark.parametrize("written", RECORDED)
def test_recorded_dates(written: str) -> None:
    text, earliest, latest, flags = RECORDED[written]
    parsed = parse_edtf(written)
    assert parsed.text == text
    assert (parsed.earliest, parsed.latest) == (to_day(earliest), to_day(latest))
    assert set_flags(parsed) == set(flags)


@pytest.mark.parametrize("written", PRECISIONS)
def test_precision(written: str) -> None:
    assert parse_edtf(written).precision is PRECISIONS[written]


@pytest.mark.parametrize("written", COMPARED)
def test_second_opinion(written: str) -> None:
    parsed, other = parse_edtf(written), parse_elsewhere(written)
    assert parsed.earliest == date(*other.lower_strict()[:3])
    assert parsed.latest == date(*other.upper_strict()[:3])


def test_whitespace_around_is_dropped() -> None:
    assert parse_edtf(" 1922~\n") == parse_edtf("1922~")


def test_error_names_the_part_and_quotes_no_more_than_its_start() -> None:
    with pytest.raises(InvalidEdtf, match=r"^'1923-13' has no month"):
        parse_edtf("1922/1923-13")
    with pytest.raises(InvalidEdtf, match=r"^'[u]{40}\.\.\.' "):
        parse_edtf("u" * 100_000)


def test_parsing_is_quick() -> None:
    written = ["1922", "192X", "1922-11-30", "1928~/1932~", "1922-11-05/1922-12-05"]
    seconds = min(timeit.repeat(lambda: [parse_edtf(text) for text in written], number=100, repeat=5))
    assert seconds / (100 * len(written)) < 0.000_1


@given(dates)
def test_valid_dates_keep_their_text_and_are_plain_english(written: str) -> None:
    parsed = parse_edtf(written)
    assert parsed.edtf == written
    assert parsed.text.isascii()
    assert "X" not in parsed.text
    assert "/" not in parsed.text


@given(dates)
def test_a_date_begins_before_it_ends(written: str) -> None:
    parsed = parse_edtf(written)
    assert (parsed.earliest is None) == parsed.open_start
    assert (parsed.latest is None) == parsed.open_end
    assert parsed.earliest is None or parsed.latest is None or parsed.earliest <= parsed.latest


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_more_precise_date_lies_inside_a_less_precise_one(day: date) -> None:
    iso = day.isoformat()
    forms = [iso, iso[:7], iso[:4], f"{iso[:3]}X", f"{iso[:2]}XX"]
    parsed = [parse_edtf(form) for form in forms]
    for inner, outer in pairwise(parsed):
        assert outer.earliest <= inner.earliest <= inner.latest <= outer.latest


@given(st.integers(1, 9998))
def test_seasons_follow_each_other(year: int) -> None:
    parsed = [parse_edtf(f"{year:04}-{season}") for season in (21, 22, 23, 24)] + [parse_edtf(f"{year + 1:04}-21")]
    for one, following in pairwise(parsed):
        assert (following.earliest - one.latest).days == 1


@given(singles, st.sampled_from("~?%"))
def test_a_qualifier_moves_no_bound(written: str, qualifier: str) -> None:
    bare = parse_edtf(written.rstrip("~?%"))
    qualified = parse_edtf(bare.edtf + qualifier)
    assert (qualified.earliest, qualified.latest, qualified.precision) == (bare.earliest, bare.latest, bare.precision)
    assert (qualified.approximate, qualified.uncertain) == (qualifier in "~%", qualifier in "?%")


@given(singles, singles)
def test_an_interval_reaches_from_its_start_to_its_end(start: str, end: str) -> None:
    first, last = parse_edtf(start), parse_edtf(end)
    if last.latest < first.earliest:
        with pytest.raises(InvalidEdtf, match="ends before it starts"):
            parse_edtf(f"{start}/{end}")
    else:
        interval = parse_edtf(f"{start}/{end}")
        assert (interval.earliest, interval.latest) == (first.earliest, last.latest)


@given(st.integers(1, 9999), st.integers(0, 99), st.integers(0, 99))
def test_a_day_parses_where_the_calendar_has_it(year: int, month: int, day: int) -> None:
    assume(month not in range(21, 25))
    written = f"{year:04}-{month:02}-{day:02}"
    if 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]:
        assert parse_edtf(written).earliest == parse_edtf(written).latest == date(year, month, day)
    else:
        with pytest.raises(InvalidEdtf):
            parse_edtf(written)


@given(st.text() | near_misses)
def test_any_other_text_is_refused_and_nothing_else(text: str) -> None:
    try:
        parsed = parse_edtf(text)
    except InvalidEdtf:
        return
    assert parsed.edtf == text.strip()
