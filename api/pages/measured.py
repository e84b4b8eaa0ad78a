"""Measured: the parts of the chapter on quality, each from the report on the edition that is served.

In: the report. Out: pictures with tables, for the marks `<!-- print: quality_… -->` of the chapter.
"""

from collections.abc import Callable

from markupsafe import Markup

from api.pages.bars import show_bars
from api.pages.printed import table
from api.pages.quality import Report
from api.pages.site import TYPES
from api.pages.words import tell_kind, tell_number


def link(record: Report) -> Markup:
    """A link to a record."""
    return Markup('<a href="/records/{}">{}</a>').format(record["id"], record["name"])


def name_field(field: str) -> str:
    """A field in words."""
    return tell_kind(field.upper())


def show_summary(told: Report) -> Markup:
    """How much there is, in a line."""
    several = sum(count for number, count in told["facts_by_independent_sources"].items() if number != "1")
    disputed = sum(told["disagreements_by_field"].values())
    weak = len(told["resting_on_one_weak_source"])
    cells = (
        (told["facts"], "Facts"),
        (told["citations"], "Citations"),
        (several, "Facts with several independent sources"),
        (disputed, "Disagreements"),
        (weak, "Records on one weak source"),
    )
    lines = Markup().join(
        Markup("<li><b>{}</b> <span>{}</span></li>").format(tell_number(count), word) for count, word in cells
    )
    counts = Markup('<ul class="counts">{}</ul>').format(lines)
    return counts + Markup("<p>Version of the dataset: <code>{}</code>.</p>").format(told["version"])


def show_coverage(told: Report) -> Markup:
    """A picture for each type: how many of its records tell each field."""
    parts = Markup()
    for folder, fields in told["coverage"].items():
        whole = fields["records"]
        rows = [(name_field(field), [count]) for field, count in fields.items() if field != "records"]
        heading = Markup("<h3>{} <small>{}</small></h3>").format(dict(TYPES)[folder], tell_number(whole))
        title = f"Coverage of {folder} by field"
        parts += Markup("<div>{}{}</div>").format(heading, show_bars(title, ("Field", "Records"), rows, whole))
    return Markup('<div class="grid">{}</div>').format(parts)


def show_sources(told: Report) -> Markup:
    """How many facts have how many independent sources."""
    rows = [(number, [count]) for number, count in told["facts_by_independent_sources"].items()]
    return show_bars("Facts by number of independent sources", ("Sources", "Facts"), rows, told["facts"])


def show_kinds(told: Report) -> Markup:
    """How many facts have a source of each kind."""
    rows = [(tell_kind(kind), [count]) for kind, count in told["facts_by_kind_of_source"].items()]
    return show_bars("Facts by kind of source", ("Kind", "Facts"), rows, told["facts"])


def show_disagreements(told: Report) -> Markup:
    """On which fields the sources differ."""
    rows = [(name_field(field), [count]) for field, count in told["disagreements_by_field"].items()]
    return show_bars("Disagreements by field", ("Field", "Disagreements"), rows)


def show_weak(told: Report) -> Markup:
    """The records that rest on one weak source, each with the source."""
    weak = told["resting_on_one_weak_source"]
    words = table(("Record", "Rests on"), ((link(one), link(one["source"])) for one in weak))
    summary = f"{tell_number(len(weak))} records"
    return Markup('<details class="query"><summary>{}</summary>{}</details>').format(summary, words)


def show_decades(told: Report) -> Markup:
    """Bodies founded, people born and events held in each decade."""
    counts = told["records_by_decade"]
    known = [int(decade[:-1]) for decades in counts.values() for decade in decades]
    rows = []
    for decade in (f"{year}s" for year in range(min(known, default=0), max(known, default=-1) + 1, 10)):
        bodies = counts["organization"].get(decade, 0) + counts["section"].get(decade, 0)
        rows.append((decade, [bodies, counts["person"].get(decade, 0), counts["event"].get(decade, 0)]))
    return show_bars("Records by decade", ("Decade", "Bodies founded", "People born", "Events"), rows)


def show_countries(told: Report) -> Markup:
    """Sections, people and events of each country; the picture has those with the most."""
    rows = [(link(row), [row["sections"], row["people"], row["events"]]) for row in told["records_by_country"]]
    return show_bars("Records by country", ("Country", "Sections", "People", "Events"), rows)


PARTS: dict[str, Callable[[Report], Markup]] = {
    "quality_summary": show_summary,
    "quality_coverage": show_coverage,
    "quality_sources": show_sources,
    "quality_kinds": show_kinds,
    "quality_disagreements": show_disagreements,
    "quality_weak": show_weak,
    "quality_decades": show_decades,
    "quality_countries": show_countries,
}
"""What `<!-- print: name -->` stands for in the chapter on quality."""
