"""Package: the plain tables as CSV with a description that programs read.

In: a `Survey`. Out: the files of a Frictionless Tabular Data Package (https://specs.frictionlessdata.io), by name.
"""

import csv
import io
from typing import Any

import orjson

from seed.edition import LICENCE_URL, TITLE
from seed.export.flat import Cell, Flat, list_flats
from seed.export.survey import Survey

README = """{title}
Version {version}, {released}. Licence: {licence}, {licence_url}

How to cite: {how_to_cite}

Each table is a CSV file in UTF-8 with commas and a head line. An empty cell means that the dataset does not know.
Records refer to each other by `id`. `facts.csv` lists every fact, and `citations.csv` what each source states of it:
join them with the other tables by the columns `fact` and `…_fact`. The numbers of facts hold for this version alone;
the ids of records and citations stay.

`datapackage.json` describes all columns for programs (Frictionless Data), `data-dictionary.csv` for people.
"""


def pack_tables(survey: Survey) -> dict[str, bytes]:
    """The files of the package, by name."""
    flats = list_flats()
    files = {f"{flat.name}.csv": _write_csv(_head(flat), flat.fill(survey)) for flat in flats}
    files["data-dictionary.csv"] = _write_csv(
        ["table", "column", "type", "meaning", "words", "refers_to"],
        ([flat.name, cell.name, cell.type, cell.description, " ".join(cell.words), ".".join(cell.refers or ())]
         for flat in flats for cell in flat.cells),
    )  # fmt: skip
    files["datapackage.json"] = orjson.dumps(_describe(survey, flats), option=orjson.OPT_INDENT_2)
    files["README.txt"] = README.format(title=TITLE, **survey.dataset).encode()
    return files


def _head(flat: Flat) -> list[str]:
    return [cell.name for cell in flat.cells]


def _write_csv(head: list[str], rows: Any) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([_write_cell(value) for value in row] for row in rows)
    return text.getvalue().encode()


def _write_cell(value: Any) -> Any:
    """Flags in the words of Frictionless, whole numbers without a point."""
    if isinstance(value, bool):
        return str(value).lower()
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _describe(survey: Survey, flats: list[Flat]) -> dict[str, Any]:
    dataset = survey.dataset
    return {
        "profile": "tabular-data-package",
        "name": "solidarity-graph",
        "title": TITLE,
        "version": dataset["version"],
        "created": f"{dataset['released']}T00:00:00Z",
        "description": dataset["how_to_cite"],
        "licenses": [{"name": "CC-BY-SA-4.0", "path": LICENCE_URL, "title": dataset["licence"]}],
        "resources": [_describe_table(flat) for flat in flats],
    }


def _describe_table(flat: Flat) -> dict[str, Any]:
    keys = [
        {"fields": cell.name, "reference": {"resource": cell.refers[0], "fields": cell.refers[1]}}
        for cell in flat.cells
        if cell.refers
    ]
    schema = {"fields": [_describe_cell(cell) for cell in flat.cells], "missingValues": [""], "foreignKeys": keys}
    return {
        "profile": "tabular-data-resource",
        "name": flat.name.replace("_", "-"),
        "path": f"{flat.name}.csv",
        "description": " ".join(flat.description.split()),
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | ({"primaryKey": flat.key} if flat.key else {}),
    }


def _describe_cell(cell: Cell) -> dict[str, Any]:
    told = {"name": cell.name, "type": cell.type, "description": cell.description}
    return told | ({"constraints": {"enum": list(cell.words)}} if cell.words else {})
