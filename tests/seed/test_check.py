"""Check: every rule is broken in a copy of the invented world and found, at its file and line, and nothing else is."""

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from seed.check import RULES, check_records
from seed.collection import CITE
from seed.read import FLAWS, Record, read_records
from seed.rules.figure import CURRENCIES
from seed.rules.language import USUAL
from seed.rules.text import count_words
from seed.shape import CITATION, SHAPES

WORLD = Path(__file__).parents[1] / "records"
FORMAT = Path(__file__).parents[2] / "seed" / "FORMAT.md"


@dataclass(frozen=True)
class Case:
    """One rule, and how it is broken: a row of `breaches.yaml`, which says what each word means."""

    code: str
    file: str
    old: str
    new: str
    says: str
    line: str = ""
    told: str = ""

    def spoil(self, world: Path) -> tuple[str, int]:
        """Breaks the rule in a copy of the world; where that must be told."""
        path = world / f"{self.file}.yaml"
        text = path.read_text(encoding="utf-8")
        assert self.old in text
        path.write_text(text.replace(self.old, self.new, 1), encoding="utf-8")
        told = f"{self.told or self.file}.yaml"
        lines = (world / told).read_text(encoding="utf-8").splitlines()
        marker = self.line or self.new.strip().splitlines()[0]
        return f"records/{told}", max(number for number, line in enumerate(lines, 1) if marker in line)


def load(name: str) -> list[dict[str, str]]:
    rows: list[dict[str, str]] = yaml.safe_load(Path(__file__).with_name(name).read_text(encoding="utf-8"))
    return rows


CASES = [Case(**row) for row in load("breaches.yaml")]
ALLOWED = load("allowed.yaml")


@pytest.fixture
def world(tmp_path: Path) -> Path:
    return Path(shutil.copytree(WORLD, tmp_path / "records"))


def check(world: Path) -> list[tuple[str, int, str]]:
    records, flaws = read_records(world)
    return [(breach.path, breach.line, breach.code) for breach in [*flaws, *check_records(records)]]


def test_the_invented_world_is_clean() -> None:
    assert check(WORLD) == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.code}: {case.says}")
def test_a_broken_rule_is_told_at_its_file_and_line(world: Path, case: Case) -> None:
    path, line = case.spoil(world)
    breaches = check_records(read_records(world)[0])
    assert [(breach.path, breach.line, breach.code) for breach in breaches] == [(path, line, case.code)]
    assert case.says in breaches[0].message
    assert ";" in breaches[0].message


@pytest.mark.parametrize("row", ALLOWED, ids=lambda row: row["why"])
def test_what_may_be_is_no_breach(world: Path, row: dict[str, str]) -> None:
    path = world / f"{row['file']}.yaml"
    text = path.read_text(encoding="utf-8")
    assert row["old"] in text
    path.write_text(text.replace(row["old"], row["new"], 1), encoding="utf-8")
    assert check(world) == []


def test_a_section_may_be_that_of_a_part_of_a_country(world: Path) -> None:
    section = (world / "sections" / "lantern-novaria.yaml").read_text()
    section = section.replace("\n    organization: lantern-aid\n", "\n    organization: world-league-of-lamplighters\n")
    (world / "sections" / "lantern-upper-novaria.yaml").write_text(
        section.replace("id: lantern-", "id: lantern-upper-")
    )
    (world / "sections" / "lantern-grey-sea.yaml").write_text(section.replace("novaria", "grey-sea"))
    assert check(world) == [("records/sections/lantern-grey-sea.yaml", 5, "bad-country")]


APART = {"bad-id", "unused-source", "unnamed"}
"""The rules that whole files break, tested below."""


def test_every_rule_has_a_test() -> None:
    assert {case.code for case in CASES} | APART == {rule.code for rule in RULES}


def test_an_id_is_the_name_of_its_file(world: Path) -> None:
    (world / "people" / "mirela-dusk.yaml").rename(world / "people" / "Mirela_Dusk.yaml")
    path = "records/people/Mirela_Dusk.yaml"
    assert check(world) == [(path, 1, "bad-id"), (path, 1, "bad-id")]


def test_an_id_belongs_to_one_record_of_all_types(world: Path) -> None:
    (world / "events" / "vesk.yaml").write_text(
        (world / "events" / "fog-strike.yaml").read_text().replace("fog-strike", "vesk")
    )
    assert check(world) == [("records/events/vesk.yaml", 1, "bad-id"), ("records/places/vesk.yaml", 1, "bad-id")]


def test_a_source_is_cited_and_a_place_is_named(world: Path) -> None:
    (world / "sources" / "other.yaml").write_text("# new\nid: other\ntitle: Other\nkind: blog\n")
    (world / "places" / "nowhere.yaml").write_text("id: nowhere\nname: Nowhere\nkind: region\n")
    assert check(world) == [
        ("records/places/nowhere.yaml", 1, "unnamed"),
        ("records/sources/other.yaml", 2, "unused-source"),
    ]


def test_a_person_has_a_tie(world: Path) -> None:
    person = world / "people" / "barnaby-quill.yaml"
    person.with_name("other.yaml").write_text(person.read_text().replace("barnaby-quill", "other"))
    assert check(world) == [("records/people/other.yaml", 1, "unnamed")]


def test_a_file_that_cannot_be_read_is_not_missed_by_others(world: Path) -> None:
    for name in ("places/novaria", "events/fog-strike", "people/anna-veskova"):
        (world / f"{name}.yaml").write_bytes(b"\xff")
    assert {code for _, _, code in check(world)} == {"encoding"}


def test_events_may_not_run_in_a_circle(world: Path) -> None:
    for name, larger in (("fog-strike", "other"), ("other", "fog-strike")):
        text = (WORLD / "events" / "fog-strike.yaml").read_text()
        new = text.replace("id: fog-strike", f"id: {name}").replace("kind: strike", f"kind: strike\npart_of: {larger}")
        (world / "events" / f"{name}.yaml").write_text(new)
    paths = ["records/events/fog-strike.yaml", "records/events/other.yaml"]
    assert check(world) == [(path, 4, "circle") for path in paths]


def test_every_breach_is_told_by_file_and_line(world: Path) -> None:
    cases = {
        case.code: case
        for case in reversed(CASES)
        if case.code in {"unknown-id", "bad-share", "part-outside", "bad-date"}
    }
    told = sorted((*case.spoil(world), code) for code, case in cases.items())
    assert check(world) == told
    assert len(told) == 4


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("one – two", 2), ("7,450 dues-cards (of 1926)", 4), ("«огонёк» … 青空", 2), ("l'été", 1)],
)
def test_words_are_counted_as_a_reader_would(text: str, count: int) -> None:
    assert count_words(text) == count


def test_the_format_tells_every_rule() -> None:
    written = FORMAT.read_text(encoding="utf-8")
    rules = [*FLAWS.items(), *((rule.code, rule.meaning) for rule in RULES)]
    assert [code for code, meaning in rules if f"| `{code}` | {meaning} |" not in written] == []


def test_the_format_tells_every_currency() -> None:
    written = FORMAT.read_text(encoding="utf-8").split("**unit**")[1].split("\n\n")[0]
    assert [code for code in CURRENCIES if f"`{code}`" not in written] == []


def test_rules_have_codes_of_their_own() -> None:
    codes = [*FLAWS, *(rule.code for rule in RULES)]
    assert len(codes) == len(set(codes))


def test_a_language_has_one_usual_script() -> None:
    assert len(USUAL) > 90
    assert {USUAL[language] for language in ("ru", "el", "zh", "ja", "yi", "en")} > {
        "Cyrillic",
        "Greek",
        "Han",
        "Latin",
    }


WORDS = sorted(
    {key.word for shape in SHAPES.values() for key in shape for key in (key, *key.keys, CITE, *CITATION)} | {"value"}
)
TEXTS = [
    "",
    "vesk",
    "1922",
    "1922/..",
    "/1922",
    "1922~",
    "..",
    "differs",
    "other",
    "share",
    "\ud800",
    "https://[",
    "ru",
    "-",
    "é",
]
TREES = st.recursive(
    st.sampled_from(TEXTS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(WORDS), inner, max_size=6),
    max_leaves=40,
)


@given(st.lists(st.tuples(st.sampled_from(sorted(SHAPES)), st.dictionaries(st.sampled_from(WORDS), TREES)), max_size=5))
@settings(deadline=None, max_examples=200)
def test_no_tree_ends_the_run(trees: list[tuple[str, dict[str, Any]]]) -> None:
    records = [Record(folder, f"records/{folder}/vesk.yaml", tree, {}) for folder, tree in trees]
    breaches = check_records(records)
    assert breaches == sorted(breaches)
