"""Quality and difference: what the report counts, and what changed between two editions."""

import json
import shutil
from dataclasses import fields
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import app
from seed.build import build_database
from seed.difference import Difference, compare_surveys
from seed.export.survey import Survey, survey_database
from seed.quality import find_family, report_quality

WORLD = Path(__file__).parents[1] / "records"


@pytest.fixture(scope="module")
def survey(world: Path) -> Survey:
    return survey_database(world)


def edit(tmp_path: Path, changes: dict[str, tuple[str, str]]) -> Path:
    records = Path(shutil.copytree(WORLD, tmp_path / "records"))
    for name, (old, new) in changes.items():
        path = records / f"{name}.yaml"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        assert old in text
        path.write_text(text.replace(old, new, 1) if old else new, encoding="utf-8")
    return build_database(records, tmp_path / "edited.sqlite").path


def test_the_report_counts_what_the_dataset_holds(survey: Survey) -> None:
    told = report_quality(survey)
    assert told["records"] == {
        "organizations": 6,
        "sections": 5,
        "people": 8,
        "events": 6,
        "sources": 8,
        "places": 11,
    }
    assert told["facts"] == sum(told["facts_by_independent_sources"].values())
    assert told["citations"] == len(survey.rows["citation"])
    assert told["disagreements_by_field"]["founded"] == 1
    assert sum(told["disagreements_by_field"].values()) == len(survey.rows["disagreement"])
    assert told["records_by_decade"]["person"]["1890s"] == 1
    assert told["records_by_country"]["novaria"]["sections"] == 2
    json.dumps(told)


def test_coverage_counts_records_by_field(survey: Survey) -> None:
    covered = report_quality(survey)["coverage"]
    assert covered["people"]["records"] == covered["people"]["summary"] == 8
    assert covered["places"]["location"] == 2
    assert covered["places"]["identifiers"] == 1
    assert covered["sources"]["title"] == 8
    assert 0 < covered["people"]["born"] < 8


@pytest.mark.parametrize(
    ("container", "link", "family"),
    [
        ("Wikipedia (German)", "https://de.wikipedia.org/wiki/A", "Wikipedia"),
        ("Wikipedia", None, "Wikipedia"),
        (None, "https://www.example.org/a", "example.org"),
        ("A Book", None, "a-source"),
    ],
)
def test_sources_of_one_site_are_one_family(container: str | None, link: str | None, family: str) -> None:
    assert find_family({"id": "a-source", "container": container, "link": link}) == family


def test_a_record_rests_on_one_weak_source(tmp_path: Path) -> None:
    cite = "{source: quill-notes-on-lamps, at: end, says: Tells of him.}"
    path = edit(tmp_path, {"people/ned": ("", f"id: ned\nname: Ned\nsummary: {{value: A boy., cite: [{cite}]}}\n")})
    assert report_quality(survey_database(path))["resting_on_one_weak_source"] == {
        "barnaby-quill": "quill-notes-on-lamps",
        "ned": "quill-notes-on-lamps",
    }


def test_nothing_changed_between_equal_editions(survey: Survey) -> None:
    told = compare_surveys(survey, survey)
    assert not any(getattr(told, one.name) for one in fields(Difference)[2:])
    assert list(told.lines()) == []


CHANGES = {
    "organizations/lantern-press": ("measure: capital", "measure: budget"),
    "organizations/lantern-aid": ('value: "1921-05-01"', 'value: "1921-05-02"'),
    "people/mirela-dusk": ("says: Named as editor.", "says: Named as the editor."),
    "places/lamp": ("", "id: lamp\nname: Lamp\nkind: city\n"),
}


def test_what_changed_is_told_fact_by_fact(tmp_path: Path, survey: Survey) -> None:
    told = compare_surveys(survey, survey_database(edit(tmp_path, CHANGES)))
    assert told.records_added == ["lamp"]
    assert told.records_removed == []
    assert told.facts_changed == [("lantern-aid", "founded", "1 May 1921", "2 May 1921")]
    assert [(id, field) for id, field, _ in told.facts_added] == [("lantern-press", "figures")]
    assert [(id, field) for id, field, _ in told.facts_removed] == [("lantern-press", "figures")]
    assert (
        "mirela-dusk",
        "summary",
        "evening-wick-forty-before-the-bench: Named as the editor.",
    ) in told.citations_added
    assert ("mirela-dusk", "summary", "evening-wick-forty-before-the-bench: Named as editor.") in told.citations_removed
    back = compare_surveys(survey_database(tmp_path / "edited.sqlite"), survey)
    assert (back.records_removed, back.facts_added) == (told.records_added, told.facts_removed)
    lines = list(told.lines())
    assert "+ record lamp" in lines
    assert "~ lantern-aid founded: 1 May 1921 -> 2 May 1921" in lines


def run(*words: object) -> str:
    result = CliRunner().invoke(app, list(map(str, words)))
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_commands_print_it(world: Path, tmp_path: Path) -> None:
    assert json.loads(run("report", "--database", world, "--json"))["records"]["people"] == 8
    assert "disagreements by field" in run("report", "--database", world)
    edited = edit(tmp_path, CHANGES)
    assert "+ record lamp" in run("diff", world, edited)
    assert run("duplicates", "--records", WORLD) == ""
    assert len(run("export", tmp_path / "files", "--database", world).splitlines()) == 7
    assert CliRunner().invoke(app, ["export", str(tmp_path / "files"), "--database", str(world)]).exit_code == 1
    assert len(run("forms", tmp_path / "forms").splitlines()) == 6
