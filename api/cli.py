"""Cli: the program `solidarity`.

In: commands. Out: what they print: for people, or as JSON where a program reads it.
Each command imports what it needs when it runs, so that a small one starts at once.
"""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from api import curation

COUNTED = ("record", "fact", "citation", "source", "disagreement")
"""The tables whose rows are told after a build."""

app = typer.Typer(no_args_is_help=True, add_completion=False, help="Solidarity Graph: the dataset and its API.")
out, err = Console(), Console(stderr=True)

Records = Annotated[Path | None, typer.Option(help="The folder of the records.")]
Database = Annotated[Path | None, typer.Option(help="The SQLite file.")]
Into = Annotated[str | None, typer.Option(help="A PostgreSQL database that gets the dataset, too: `postgresql://…`.")]
Host = Annotated[str | None, typer.Option(help="The address to listen on.")]
Port = Annotated[int | None, typer.Option(help="The port to listen on.")]
Workers = Annotated[int | None, typer.Option(help="How many processes serve.")]


@app.command()
def check(records: Records = None) -> None:
    """Check the records: every breach, with file and line."""
    from api.settings import Settings

    raise typer.Exit(1 if tell_breaches(records or Settings().records) else 0)


@app.command()
def build(records: Records = None, database: Database = None, into: Into = None) -> None:
    """Check the records, build the dataset from them and move it into place."""
    from api.settings import Settings
    from seed.build import build_database

    chosen = Settings()
    folder = records or chosen.records
    if tell_breaches(folder):
        err.print("Nothing was built. Mend the records and build again.")
        raise typer.Exit(1)
    with err.status("Building the dataset …") as status:
        target = database or chosen.database
        built = build_database(folder, target, publish=target.parent / "dataset", progress=status.update)
    counts = ", ".join(f"{built.counts[name]} {name}s" for name in COUNTED)
    err.print(f"Built {built.path} in {built.seconds:.1f} s: version {built.version}; {counts}.")
    if into or chosen.database_url:
        copy_dataset(built.path, into or chosen.database_url)


def copy_dataset(path: Path, url: str) -> None:
    """Copies a finished dataset into a PostgreSQL database."""
    from psycopg import Error

    from seed.postgresql import copy_database

    try:
        with err.status("Copying the dataset …") as status:
            copied = copy_database(path, url, progress=status.update)
    except Error as error:
        told = f"Not copied; what stood there before still stands. PostgreSQL says: {error}"
        err.print(told, markup=False, soft_wrap=True)
        raise typer.Exit(1) from None
    err.print(f"Copied into {copied.place} in {copied.seconds:.1f} s.")


def tell_breaches(folder: Path) -> int:
    """How many breaches the records in that folder have, after each has been printed."""
    from seed.check import check_records
    from seed.read import read_records

    with err.status(f"Reading {folder} …") as status:
        found, unread = read_records(folder)
        status.update(f"Checking {len(found)} records …")
        breaches = sorted({*unread, *check_records(found)}, key=lambda breach: (breach.path, breach.line, breach.code))
    for breach in breaches:
        out.print(str(breach), markup=False, highlight=False, soft_wrap=True)
    err.print(f"{len(found)} records, {len(breaches)} breaches.")
    return len(breaches)


@app.command()
def serve(host: Host = None, port: Port = None, workers: Workers = None) -> None:
    """Serve the API."""
    from api.server import run_server
    from api.settings import Settings

    asked = {"HOST": host, "PORT": port, "WORKERS": workers}
    os.environ.update({f"SOLIDARITY_{name}": str(value) for name, value in asked.items() if value is not None})
    run_server(Settings(), announce)


def announce(address: str) -> None:
    """Tells a person at a terminal where to look; what follows is the log, in JSON."""
    if err.is_terminal:
        err.print(
            f"Solidarity Graph: [bold]{address}[/bold], GraphiQL on {address}/graphql. Ctrl-C ends it.", highlight=False
        )


@app.command()
def schema() -> None:
    """Print the schema in the Schema Definition Language."""
    from schema.query import print_contract

    sys.stdout.write(print_contract())


@app.command()
def query(
    document: Annotated[str, typer.Argument(help="The document, or - to read it from standard input.")],
    variables: Annotated[str, typer.Option(help="The variables, as JSON.")] = "{}",
    operation: Annotated[str | None, typer.Option(help="The name of the operation.")] = None,
    database: Database = None,
) -> None:
    """Answer an operation from the local dataset, without a server; prints JSON, status 1 where there are errors."""
    from api.local import answer

    text = sys.stdin.read() if document == "-" else document
    answered, body = answer(text, variables, operation, database)
    sys.stdout.write(body.decode() + "\n")
    raise typer.Exit(0 if answered else 1)


@app.command()
def settings() -> None:
    """List the settings, each with its default and its meaning."""
    from api.settings import Settings

    table = Table("Variable", "Default", "Meaning", box=None)
    for name, field in Settings.model_fields.items():
        table.add_row(f"SOLIDARITY_{name.upper()}", str(field.default), field.description)
    out.print(table)


@app.command()
def bench(
    work: Annotated[list[str] | None, typer.Option(help="Only this work; may be given again.")] = None,
    rival: Annotated[list[str] | None, typer.Option(help="Only this server; may be given again.")] = None,
    rounds: Annotated[int, typer.Option(help="How often the servers take turns.")] = 5,
    scale: Annotated[list[int] | None, typer.Option(help="In its place: pages of so many times the dataset.")] = None,
    json: Annotated[Path | None, typer.Option(help="Write the results to this file, too.")] = None,
) -> None:
    """Measure the speed next to other servers; only in a checkout."""
    from bench.report import measure

    with err.status("") as status:
        tables, results = measure(work, rival, rounds, scale, progress=status.update)
    out.print(*tables, sep="\n\n")
    if json:
        json.write_text(results)


@app.command()
def fuzz(
    requests: Annotated[int, typer.Option(help="How many requests.")] = 10_000,
    seed: Annotated[int, typer.Option(help="What the requests are made from.")] = 1,
    port: Port = None,
) -> None:
    """Send requests at random to the server on this machine; status 1 where one has a fault for an answer."""
    from api.fuzz import fuzz_server
    from api.settings import Settings

    report = fuzz_server(port or Settings().port, requests, seed)
    out.print(f"statuses {dict(report.statuses)}, codes {dict(report.codes)}, {len(report.faults)} faults")
    for fault in report.faults[:20]:
        out.print(fault, markup=False, highlight=False, soft_wrap=True)
    raise typer.Exit(1 if report.faults else 0)


@app.command()
def health() -> None:
    """Ask the server on this machine whether it is ready; status 1 where it is not."""
    from http.client import HTTPConnection

    connection = HTTPConnection("127.0.0.1", int(os.environ.get("SOLIDARITY_PORT", "8000")), timeout=3)
    try:
        connection.request("GET", "/health/ready")
        ready = connection.getresponse().status == 200
    except OSError:
        ready = False
    err.print("ready" if ready else "not ready")
    raise typer.Exit(0 if ready else 1)


app.add_typer(curation.app)


def main() -> None:
    """Runs the program."""
    app()
