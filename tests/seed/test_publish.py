"""Publish: the files say what the database says, in formats that others read."""

import hashlib
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path
from typing import Any

import frictionless
import pyshacl
import pytest
import rdflib
import yaml
from rdflib.compare import isomorphic

from seed.build import build_database
from seed.export.flat import list_flats
from seed.export.notation import write_json_ld, write_turtle
from seed.export.publish import export_dataset, publish_files
from seed.export.survey import survey_database
from seed.ledger import TABLES
from seed.shape import TYPES

BASE = "https://solidarity.example/dataset/solidarity-graph"
SCHEMA, PROV = rdflib.Namespace("https://schema.org/"), rdflib.Namespace("http://www.w3.org/ns/prov#")
CITO = rdflib.Namespace("http://purl.org/spar/cito/")
SHAPES = Path(__file__).with_name("shapes.ttl")
RECORDS = rdflib.Namespace("https://solidarity.example/records/")


@pytest.fixture(scope="module")
def files(world: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "files"
    export_dataset(world, folder)
    return folder


@pytest.fixture(scope="module")
def real_files(dataset: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("exported") / "files"
    export_dataset(dataset, folder)
    return folder


def open_zip(files: Path, name: str) -> dict[str, str]:
    with zipfile.ZipFile(files / name) as archive:
        assert archive.testzip() is None
        return {entry: archive.read(entry).decode() for entry in archive.namelist()}


def read_lines(files: Path) -> dict[str, dict[str, Any]]:
    packed = open_zip(files, "solidarity-graph-jsonl.zip")
    assert {f"{folder}.jsonl" for folder in TYPES} | {"README.txt"} == set(packed)
    trees = [json.loads(line) for name, text in packed.items() if name != "README.txt" for line in text.splitlines()]
    return {tree["id"]: tree for tree in trees}


def count(path: Path, table: str) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_every_file_has_its_checksum(world: Path, tmp_path: Path) -> None:
    rows = export_dataset(world, tmp_path / "files")
    assert [row["pk"] for row in rows] == list(range(1, len(rows) + 1))
    for row in rows:
        content = (tmp_path / "files" / row["name"]).read_bytes()
        assert (row["bytes"], row["sha256"]) == (len(content), hashlib.sha256(content).hexdigest())
    sums = (tmp_path / "files" / "SHA256SUMS").read_text().splitlines()
    assert sums == [f"{row['sha256']}  {row['name']}" for row in rows[:-1]]


def test_equal_databases_give_equal_bytes(world: Path, files: Path, tmp_path: Path) -> None:
    export_dataset(world, tmp_path / "files")
    for path in files.iterdir():
        assert path.read_bytes() == (tmp_path / "files" / path.name).read_bytes(), path.name


def test_the_database_explains_every_table_and_column(world: Path, files: Path) -> None:
    copy = files / "solidarity-graph.sqlite"
    with closing(sqlite3.connect(copy)) as connection:
        told = {(table, column) for table, column in connection.execute(
            "SELECT table_name, column_name FROM data_dictionary WHERE type NOT IN ('table', 'view')")}  # fmt: skip
        assert told == {
            (name, column)
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
            if not name.startswith(("passage_index", "sqlite_", "data_dictionary"))
            for (column,) in connection.execute("SELECT name FROM pragma_table_info(?)", (name,))
        }
        assert {name for name, _ in told} > set(TABLES)
        assert connection.execute("SELECT count(*) FROM data_dictionary WHERE meaning = ''").fetchone() == (0,)
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("SELECT count(*) FROM cited_fact").fetchone() == (count(world, "citation"),)
        assert connection.execute("SELECT count(*) FROM term_of_office").fetchone() == (count(world, "role"),)
    for table in ("record", "fact", "citation", "passage"):
        assert count(copy, table) == count(world, table)


def test_a_line_tells_a_record_with_its_citations(world: Path, files: Path) -> None:
    trees = read_lines(files)
    assert len(trees) == count(world, "record")
    aid = trees["lantern-aid"]
    assert aid["type"] == "ORGANIZATION"
    assert aid["founded"]["edtf"] == "1921-05-01"
    assert [cite["source"] for cite in aid["founded"]["citations"]][:2] == [
        "congress-minutes-1921",
        "dusk-fog-and-flame",
    ]
    assert aid["founded"]["citations"][3]["stance"] == "DIFFERS"
    assert aid["headquarters"][0]["place"] == "vesk"
    assert "citations" not in aid["headquarters"][0]["from"]
    assert aid["people"][0]["person"] == "anna-veskova"
    assert trees["anna-veskova"]["roles"][0]["body"] == "lantern-aid"
    assert trees["anna-veskova"]["born"]["place"] == "vesk"
    assert trees["vesk"]["location"]["latitude"] == -41.5
    assert trees["dusk-fog-and-flame"]["title"].startswith("Fog and Flame")


def test_every_citation_stands_in_the_lines(dataset: Path, real_files: Path) -> None:
    found: set[str] = set()

    def walk(part: Any) -> None:
        for one in part.values() if isinstance(part, dict) else part:
            if isinstance(one, dict | list):
                walk(one)
        if isinstance(part, dict):
            found.update(cite["id"] for cite in part.get("citations", ()))

    walk(read_lines(real_files))
    assert len(found) == count(dataset, "citation")


def test_the_tables_are_what_their_package_says(dataset: Path, real_files: Path, tmp_path: Path) -> None:
    """Heads, types, words, keys and references, as Frictionless has them."""
    with zipfile.ZipFile(real_files / "solidarity-graph-csv.zip") as archive:
        archive.extractall(tmp_path)
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert report.flatten(["name", "rowNumber", "note"]) == []
    rows = {task.name: task.stats["rows"] for task in report.tasks}
    assert (rows["citations"], rows["facts"]) == (count(dataset, "citation"), count(dataset, "fact"))
    package = json.loads((tmp_path / "datapackage.json").read_text())
    assert all(field["description"] for table in package["resources"] for field in table["schema"]["fields"])
    assert package["version"] in (tmp_path / "README.txt").read_text()


def test_a_table_that_breaks_its_package_is_found(files: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(files / "solidarity-graph-csv.zip") as archive:
        archive.extractall(tmp_path)
    table = tmp_path / "people.csv"
    table.write_text(table.read_text().replace("vesk", "nowhere"))
    report = frictionless.validate(str(tmp_path / "datapackage.json"))
    assert "foreign-key" in {kind for (kind,) in report.flatten(["type"])}


def test_every_list_of_a_record_is_a_table() -> None:
    origins = {flat.origin for flat in list_flats()}
    derived = {"evidence", "bibliography", "dataset", "dataset_counts", "coverage", "source_kind_count", "download",
               "timeline_entry", "timeline_subject", "disagreement", "disagreement_source", "position", "path_step",
               "passage", "spelling", "record", "cited_text", "cited_place", "historical_date", "life_event",
               "location"}  # fmt: skip
    assert origins | derived == set(TABLES)


def parse(files: Path, name: str, form: str) -> rdflib.Graph:
    graph = rdflib.Graph()
    graph.parse(data=(files / name).read_bytes(), format=form, publicID=f"{BASE}.{form}")
    return graph


@pytest.fixture(scope="module")
def graph(files: Path) -> rdflib.Graph:
    return parse(files, "solidarity-graph.ttl", "turtle")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_json_ld_and_turtle_say_the_same(files: Path, graph: rdflib.Graph) -> None:
    other = parse(files, "solidarity-graph.jsonld", "json-ld")
    assert len(graph) > 500
    assert isomorphic(graph, other)


def test_a_record_is_linked(graph: rdflib.Graph) -> None:
    anna = RECORDS["anna-veskova"]
    assert (anna, rdflib.RDF.type, SCHEMA.Person) in graph
    assert (anna, SCHEMA.birthPlace, RECORDS.vesk) in graph
    assert (anna, SCHEMA.alternateName, rdflib.Literal("Анна Вескова", lang="ru")) in graph
    assert (RECORDS["trial-of-the-forty"], SCHEMA.superEvent, RECORDS["campaign-for-the-forty"]) in graph
    assert (RECORDS["lantern-hinodo"], SCHEMA.parentOrganization, RECORDS["lantern-aid"]) in graph
    roles = [graph.value(role, SCHEMA.memberOf) for role in graph.objects(anna, SCHEMA.memberOf)]
    assert RECORDS["lantern-aid"] in roles


def test_a_claim_has_support_and_disagreement(graph: rdflib.Graph) -> None:
    founded = RECORDS["lantern-aid#founded-1"]
    assert (founded, SCHEMA.about, RECORDS["lantern-aid"]) in graph
    assert (founded, CITO.obtainsSupportFrom, RECORDS["congress-minutes-1921"]) in graph
    assert (founded, CITO.isDisagreedWithBy, RECORDS["quill-notes-on-lamps"]) in graph
    assert len(list(graph.objects(founded, PROV.qualifiedDerivation))) == 5


@pytest.fixture(scope="module")
def real_graph(real_files: Path) -> rdflib.Graph:
    return parse(real_files, "solidarity-graph.ttl", "turtle")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_the_linked_data_have_their_shapes(real_graph: rdflib.Graph) -> None:
    conforms, _, report = pyshacl.validate(real_graph, shacl_graph=str(SHAPES))
    assert conforms, report[:2000]


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("lantern-aid#founded-1", CITO.obtainsSupportFrom),
        ("lantern-aid#founded-1", SCHEMA.about),
        ("anna-veskova", SCHEMA.name),
        ("dusk-fog-and-flame", rdflib.RDF.type),
    ],
)
def test_a_graph_without_its_shape_is_found(files: Path, subject: str, name: rdflib.URIRef) -> None:
    graph = parse(files, "solidarity-graph.ttl", "turtle")
    graph.remove((RECORDS[subject], name, None))
    conforms, _, _ = pyshacl.validate(graph, shacl_graph=str(SHAPES))
    assert not conforms


def test_every_claim_of_the_real_records_is_about_a_record_and_derived(dataset: Path, real_graph: rdflib.Graph) -> None:
    claims = set(real_graph.subjects(rdflib.RDF.type, SCHEMA.Claim))
    types = {
        subject for subject, _ in real_graph.subject_objects(rdflib.RDF.type) if isinstance(subject, rdflib.URIRef)
    }
    assert len(claims) == len({cite["fact_pk"] for cite in survey_database(dataset).rows["citation"]})
    for claim in claims:
        assert real_graph.value(claim, SCHEMA.about) in types
        derivations = list(real_graph.objects(claim, PROV.qualifiedDerivation))
        assert derivations
        assert {real_graph.value(one, PROV.entity) for one in derivations} <= types
    assert len(set(real_graph.subjects(rdflib.RDF.type, PROV.Derivation))) == count(dataset, "citation")
    for _, target in real_graph.subject_objects(CITO.obtainsSupportFrom):
        assert target in types


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_any_text_survives_both_notations() -> None:
    text = '"quotes" \\ back\\slash\n\t\r line « 🏮 » \x7f \u2028'
    node = {"@id": "https://e.org/a b|c", "@type": ["schema:Thing"], "schema:name": text,
            "schema:url": {"@id": 'https://e.org/<"x">'}}  # fmt: skip
    context = {"schema": "https://schema.org/"}
    turtle = rdflib.Graph().parse(data=write_turtle([node], context), format="turtle")
    assert {str(one) for one in turtle.objects(None, SCHEMA.name)} == {text}
    linked = rdflib.Graph().parse(data=write_json_ld([{**node, "@id": "https://e.org/a"}], context), format="json-ld")
    assert {str(one) for one in linked.objects(None, SCHEMA.name)} == {text}


def test_the_citation_file_is_yaml_with_the_version(world: Path, files: Path) -> None:
    told = yaml.safe_load((files / "CITATION.cff").read_text())
    assert (told["cff-version"], told["type"], told["license"]) == ("1.2.0", "dataset", "CC-BY-SA-4.0")
    assert told["version"] == survey_database(world).dataset["version"]
    assert told["authors"] == [{"name": "The Solidarity Graph authors"}]


def test_a_build_lists_its_files_and_keeps_the_last_two_versions(tmp_path: Path) -> None:
    world = Path(__file__).parents[1] / "records"
    published = tmp_path / "dataset"
    for old in ("aa", "bb"):
        (published / old).mkdir(parents=True)
    built = build_database(world, tmp_path / "world.sqlite", publish=published)
    assert count(built.path, "download") == built.counts["download"] == 7
    assert {path.name for path in (published / built.version).iterdir()} >= {"SHA256SUMS", "CITATION.cff"}
    assert len(list(published.iterdir())) == 2
    again = build_database(world, tmp_path / "world.sqlite", publish=published)
    assert again.version == built.version
    assert len(list(published.iterdir())) == 2


def test_a_failed_export_leaves_nothing(tmp_path: Path) -> None:
    broken = tmp_path / "broken.sqlite"
    broken.write_bytes(b"nothing")
    with pytest.raises(sqlite3.DatabaseError):
        publish_files(broken, tmp_path / "dataset" / "v")
    assert list((tmp_path / "dataset").iterdir()) == []
