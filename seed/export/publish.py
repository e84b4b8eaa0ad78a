"""Publish: all files of a dataset in a folder, with a checksum each.

In: the file of a finished database. Out: the files, and a row for each, as the table `download` has it.
"""

import hashlib
import io
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import orjson

from seed.edition import TITLE
from seed.export.citation import write_citation
from seed.export.dictionary import document_database
from seed.export.linked import CONTEXT, link_records
from seed.export.notation import write_json_ld, write_turtle
from seed.export.package import README, pack_tables
from seed.export.survey import Survey, survey_database
from seed.export.tree import plant
from seed.ledger import Row
from seed.shape import TYPES

Progress = Callable[[str], None]

STEM = "solidarity-graph"
LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The time of every file in an archive, so that equal contents give equal bytes."""

FILES: tuple[tuple[str, str, str, Callable[[Survey], bytes]], ...] = (
    ("JSON Lines", "application/zip", f"{STEM}-jsonl.zip", lambda survey: _zip(_write_lines(survey))),
    ("CSV", "application/zip", f"{STEM}-csv.zip", lambda survey: _zip(sorted(pack_tables(survey).items()))),
    ("JSON-LD", "application/ld+json", f"{STEM}.jsonld", lambda survey: write_json_ld(link_records(survey), CONTEXT)),
    ("Turtle", "text/turtle", f"{STEM}.ttl", lambda survey: write_turtle(link_records(survey), CONTEXT)),
    ("Citation File Format", "application/yaml", "CITATION.cff", write_citation),
)
"""What is written beside the database: format, media type, name, and what writes it."""

SQLITE = ("SQLite", "application/vnd.sqlite3", f"{STEM}.sqlite")
SUMS = ("Checksums", "text/plain", "SHA256SUMS")

LINES_README = """
There is a file for each type of record, and in it a line for each record: one JSON object with all that the dataset
says of it, citations included. Other records are named by their `id`. What the dataset does not know is left out.
"""


def export_dataset(database: Path, folder: Path, *, progress: Progress = lambda _step: None) -> list[Row]:
    """Writes all files into an empty folder; the rows of `download` for them."""
    folder.mkdir(parents=True)
    progress("exporting SQLite")
    _copy_database(database, folder / SQLITE[2])
    rows = [_list_file(folder, *SQLITE)]
    survey = survey_database(database)
    for format, media_type, name, write in FILES:
        progress(f"exporting {format}")
        (folder / name).write_bytes(write(survey))
        rows.append(_list_file(folder, format, media_type, name))
    sums = "".join(f"{row['sha256']}  {row['name']}\n" for row in rows)
    (folder / SUMS[2]).write_text(sums, encoding="utf-8")
    rows.append(_list_file(folder, *SUMS))
    return [{"pk": pk, "dataset_pk": 1, **row} for pk, row in enumerate(rows, 1)]


def publish_files(database: Path, folder: Path, *, progress: Progress = lambda _step: None) -> list[Row]:
    """Puts all files into the folder of a version, in one step; those of older versions go, but for the last."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    draft, old = (folder.with_name(f".{folder.name}.{os.getpid()}.{part}") for part in ("new", "old"))
    try:
        rows = export_dataset(database, draft, progress=progress)
        if folder.exists():
            folder.rename(old)
        draft.rename(folder)
    finally:
        shutil.rmtree(draft, ignore_errors=True)
        shutil.rmtree(old, ignore_errors=True)
    others = [path for path in folder.parent.iterdir() if path.is_dir() and path != folder]
    for path in sorted(others, key=lambda path: path.stat().st_mtime)[:-1]:
        shutil.rmtree(path, ignore_errors=True)
    return rows


def _list_file(folder: Path, format: str, media_type: str, name: str) -> Row:
    content = (folder / name).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return {"format": format, "media_type": media_type, "name": name, "bytes": len(content), "sha256": digest}


def _copy_database(database: Path, copy: Path) -> None:
    """The database without its list of files, which can't hold its own checksum, and with its dictionary."""
    shutil.copyfile(database, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM download")
        connection.commit()
    document_database(copy)


def _write_lines(survey: Survey) -> Iterator[tuple[str, bytes]]:
    """The files of the JSON Lines, by name."""
    grove = plant(survey)
    yield (
        "README.txt",
        (README.partition("\nEach table")[0].format(title=TITLE, **survey.dataset) + LINES_README).encode(),
    )
    for folder in sorted(TYPES):
        lines = (orjson.dumps(tree, option=orjson.OPT_APPEND_NEWLINE) for tree in grove.grow(folder))
        yield f"{folder}.jsonl", b"".join(lines)


def _zip(files: object) -> bytes:
    """An archive of named contents; equal contents give equal bytes."""
    octets = io.BytesIO()
    with ZipFile(octets, "w") as archive:
        for name, content in files:  # type: ignore[attr-defined]
            entry = ZipInfo(name, LONG_AGO)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            archive.writestr(entry, content, ZIP_DEFLATED, 9)
    return octets.getvalue()
