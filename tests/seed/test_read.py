"""Read: files become trees with lines; a bad file is a breach and never the end of the run."""

from pathlib import Path

import pytest

from seed.read import FLAWS, Breach, Record, read_records

WORLD = Path(__file__).parents[1] / "records"

RECORD = "id: vesk\nname: Vesk\nkind: city\n"


def write(tmp_path: Path, name: str, content: bytes | str) -> Path:
    folder = tmp_path / "records"
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def read_one(tmp_path: Path, content: bytes | str) -> tuple[Record, list[Breach]]:
    (record,), breaches = read_records(write(tmp_path, "places/vesk.yaml", content))
    return record, breaches


BROKEN = {
    "encoding: not UTF-8": (RECORD.encode() + b"\n# caf\xe9\n", "encoding", 5),
    "encoding: byte order mark": (b"\xef\xbb\xbf" + RECORD.encode(), "encoding", 1),
    "not-yaml: indentation": ("id: vesk\n  name: Vesk\n", "not-yaml", 2),
    "not-yaml: control character": ("id: vesk\nname: \x07\n", "not-yaml", 2),
    "not-yaml: open quote": ('id: "vesk\n', "not-yaml", 2),
    "not-yaml: second document": (RECORD + "---\nid: other\n", "not-yaml", 5),
    "not-a-record: empty file": ("", "not-a-record", 1),
    "not-a-record: comment": ("# nothing yet\n", "not-a-record", 1),
    "not-a-record: text": ("vesk\n", "not-a-record", 1),
    "not-a-record: list": ("- id: vesk\n", "not-a-record", 1),
    "not-a-record: list as key": (RECORD + "? [a]\n: b\n", "not-a-record", 4),
    "double-key: top": (RECORD + "name: Веськ\n", "double-key", 4),
    "double-key: within": (RECORD + "names:\n  - text: a\n    lang: ru\n    text: b\n", "double-key", 7),
    "yaml-feature: anchor": (RECORD + "country: &land ostrelia\n", "yaml-feature", 4),
    "yaml-feature: alias": (RECORD + "country: *land\n", "yaml-feature", 4),
    "yaml-feature: merge key": (RECORD + "<<: {country: ostrelia}\n", "yaml-feature", 4),
    "yaml-feature: tag": (RECORD + "country: !!str ostrelia\n", "yaml-feature", 4),
    "too-deep": (RECORD + f"country: {'[' * 20}{']' * 20}\n", "too-deep", 4),
}


@pytest.mark.parametrize(("content", "code", "line"), BROKEN.values(), ids=BROKEN)
def test_a_bad_file_is_one_breach_with_its_line(tmp_path: Path, content: bytes | str, code: str, line: int) -> None:
    _, breaches = read_one(tmp_path, content)
    assert [(breach.path, breach.line, breach.code) for breach in breaches] == [
        ("records/places/vesk.yaml", line, code)
    ]


def test_every_flaw_has_a_test() -> None:
    apart = {"no-folder", "stray-file", "unreadable"}
    assert {code for _, code, _ in BROKEN.values()} | apart == set(FLAWS)


def test_a_missing_folder_is_a_breach(tmp_path: Path) -> None:
    records, (breach,) = read_records(tmp_path / "recrods")
    assert (records, breach.code) == ([], "no-folder")


@pytest.mark.parametrize(
    "name", ["vesk.yaml", "place/vesk.yaml", "places/vesk.yml", "places/vesk.yaml~", "places/new/vesk.yaml"]
)
def test_a_file_out_of_place_is_a_breach(tmp_path: Path, name: str) -> None:
    records, (breach,) = read_records(write(tmp_path, name, RECORD))
    assert (records, breach.code, breach.path) == ([], "stray-file", f"records/{name}")


@pytest.mark.parametrize("name", [".DS_Store", "places/.vesk.yaml.swp", ".idea/places/vesk.yaml"])
def test_hidden_files_are_not_ours(tmp_path: Path, name: str) -> None:
    assert read_records(write(tmp_path, name, RECORD)) == ([], [])


def test_a_file_that_cannot_be_opened_is_a_breach(tmp_path: Path) -> None:
    folder = write(tmp_path, "places/vesk.yaml", RECORD)
    (folder / "places" / "nowhere.yaml").symlink_to(tmp_path / "gone.yaml")
    records, (breach,) = read_records(folder)
    assert (breach.code, breach.path) == ("unreadable", "records/places/nowhere.yaml")
    assert [(record.stem, record.is_whole) for record in records] == [("nowhere", False), ("vesk", True)]


def test_of_a_double_key_the_first_value_stays(tmp_path: Path) -> None:
    record, _ = read_one(tmp_path, RECORD + "name: Веськ\n")
    assert (record.tree["name"], record.line(("name",))) == ("Vesk", 2)


def test_a_file_may_break_more_than_one_rule(tmp_path: Path) -> None:
    _, breaches = read_one(tmp_path, RECORD + "country: &a x\nkind: !t y\n")
    assert [(breach.line, breach.code) for breach in breaches] == [
        (4, "yaml-feature"),
        (5, "double-key"),
        (5, "yaml-feature"),
    ]


@pytest.mark.parametrize(
    "text", ["no", "yes", "null", "~", "1922-11-30", "12:30", "007", "1e3", "0x10", "=", "on", ".5", "1_000"]
)
def test_every_scalar_is_the_text_that_is_written(tmp_path: Path, text: str) -> None:
    record, breaches = read_one(tmp_path, f"id: {text}\n{text}: [{text}]\n")
    assert (record.tree, breaches) == ({"id": text, text: [text]}, [])


@pytest.mark.parametrize(
    "text", ["Веськ", "青空", "לאמטערן", "🏮", "'", '"', "\\", "a: b", "# no comment", "\u2028", "l'été"]
)
def test_texts_in_quotes_stay_whole(tmp_path: Path, text: str) -> None:
    single = "'" + text.replace("'", "''") + "'"
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    record, _ = read_one(tmp_path, f"id: {single}\nname: {double}\n")
    assert record.tree == {"id": text, "name": text}


def test_line_endings_of_windows_are_read(tmp_path: Path) -> None:
    record, breaches = read_one(tmp_path, RECORD.replace("\n", "\r\n"))
    assert (record.tree, record.line(("kind",)), breaches) == ({"id": "vesk", "name": "Vesk", "kind": "city"}, 3, [])


def test_every_part_knows_its_line() -> None:
    records, breaches = read_records(WORLD)
    record = next(record for record in records if record.stem == "lantern-aid")
    lines = (WORLD / "organizations" / "lantern-aid.yaml").read_text().splitlines()
    assert breaches == []
    assert lines[record.line(("founded",)) - 1] == "founded:"
    assert lines[record.line(("founded", "cite", 3, "source")) - 1].endswith("source: veskova-pri-svete-fonarya")
    assert lines[record.line(("founded", "cite", 3, "value")) - 1].strip() == 'value: "1921-03"'
    assert lines[record.line(("names", 1)) - 1].strip() == "- text: Фонарная помощь"
    assert record.line(("names", 1, "cite", 0, "says")) == record.line(("names", 1, "cite", 0))


def test_what_is_missing_has_the_line_of_what_is_around_it() -> None:
    record = Record("places", "records/places/vesk.yaml", {}, {(): 1, ("names",): 4, ("names", 0): 5})
    assert [record.line(steps) for steps in [("names", 0, "cite"), ("names", 7), ("country",), ()]] == [5, 4, 1, 1]
    assert Record("places", "records/places/vesk.yaml", {}, {}, is_whole=False).line(("id",)) == 1


def test_records_come_by_type_and_id() -> None:
    records, _ = read_records(WORLD)
    assert [record.path for record in records] == sorted(record.path for record in records)
    assert {record.folder for record in records} == {path.name for path in WORLD.iterdir()}


def test_a_breach_is_a_line_that_an_editor_can_jump_to() -> None:
    assert str(Breach("records/people/x.yaml", 12, "empty", "is empty")) == "records/people/x.yaml:12: is empty"
