"""Architecture: rooms and doors. Imports point one way, a library has its rooms, and nothing is too long to read."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = {
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
    for package in ("api", "schema", "seed")
    for path in sorted((ROOT / package).rglob("*.py"))
}

ORDER = (
    ("schema.vocabulary",),
    ("schema.edtf", "schema.fold", "schema.period"),
    ("schema.tables",),
    ("schema.chain", "schema.field", "schema.filters", "schema.orders", "schema.search"),
    ("schema.catalogue", "schema.fields"),
    ("schema.types",),
    ("schema.query",),
    ("seed",),
    ("api.errors", "api.log", "api.settings", "api.snippet"),
    ("api.execution",),
    ("api.database", "api.link", "api.observation", "api.postgresql"),
    ("api.dataset",),
    ("api.pages",),
    ("api.http",),
    ("api.app", "api.fuzz", "api.local", "api.server"),
    ("api.curation",),
    ("api.cli",),
)
"""The rooms: each sees those above it, and itself."""

FORBIDDEN = {
    "seed": ("schema.filters", "schema.orders", "schema.fields", "schema.types", "schema.query", "api"),
    "api.execution": ("seed",),
    "api.http": ("seed",),
    "api.pages": ("seed",),
}
"""What a room must not see although it stands above it."""

STAGES = ("document", "plan", "statement", "response")
"""The stages of an execution: none looks back, and what they use knows none of them."""

LIBRARIES = {
    "anyascii": ("schema.fold",),
    "apsw": ("api.database",),
    "brotli": ("api.http.compression",),
    "compression": ("api.http.compression",),  # zstandard, as newer Pythons have it
    "fastapi": ("api.app", "api.http"),
    "graphql": ("schema.query", "api.execution", "api.pages", "api.local", "api.fuzz"),
    "httptools": ("api.http",),
    "jinja2": ("api.pages.site",),
    "markdown_it": ("api.pages.manual",),
    "markupsafe": ("api.pages",),
    "orjson": ("schema", "seed", "api"),
    "prometheus_client": ("api.http.metrics",),
    "psycopg": ("api.link", "api.cli", "seed.postgresql"),
    "pydantic": ("api.settings",),
    "pydantic_settings": ("api.settings",),
    "rich": ("api.cli", "api.curation"),
    "snowballstemmer": ("schema.search",),
    "sqlalchemy": ("schema.tables", "schema.fields", "seed"),
    "sqlmodel": ("schema.tables", "seed.ledger", "api.execution.condition"),
    "starlette": ("api.app", "api.http"),
    "strawberry": ("schema.types", "schema.query"),
    "typer": ("api.cli", "api.curation"),
    "uvicorn": ("api.server", "api.http"),
    "yaml": ("seed.read",),
    "zstandard": ("api.http.compression",),
}
"""The rooms of each library."""

LONGEST_MODULE, LONGEST_FUNCTION = 250, 30
LONGER = {
    "schema.vocabulary": "a table to read: the words, each with its meaning",
    "schema.filters": "a table to read: the filters, each with its SQL",
    "api.errors": "a table to read: the errors, each with its code and the way out",
}
"""Modules that may be longer, and why."""


def is_in(module: str, room: str) -> bool:
    """Whether a module is the room or stands in it."""
    return module == room or module.startswith(f"{room}.")


def list_imports(tree: ast.AST) -> Iterator[str]:
    """The modules that a module imports when it runs."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            below = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from [name for name in below if name in MODULES] or [node.module]
        yield from list_imports(node)


IMPORTS = {name: set(list_imports(ast.parse(path.read_text()))) for name, path in MODULES.items()}


def find_floor(module: str) -> int:
    """Where a room stands in the order; packages themselves stand at the bottom."""
    return next((floor for floor, rooms in enumerate(ORDER) if any(is_in(module, room) for room in rooms)), 0)


@pytest.mark.parametrize("module", MODULES)
def test_imports_point_one_way(module: str) -> None:
    if "." in module:
        assert any(is_in(module, room) for rooms in ORDER for room in rooms), f"{module} has no room"
    seen = {name for name in IMPORTS[module] if name in MODULES}
    assert not {name for name in seen if find_floor(name) > find_floor(module)}
    hidden = [name for room, names in FORBIDDEN.items() if is_in(module, room) for name in names]
    assert not {name for name in seen for room in hidden if is_in(name, room)}


@pytest.mark.parametrize("module", [name for name in MODULES if name.startswith("api.execution.")])
def test_stages_never_look_back(module: str) -> None:
    own = module.rsplit(".", 1)[1]
    later = STAGES[STAGES.index(own) + 1 :] if own in STAGES else STAGES
    assert not {stage for stage in later if f"api.execution.{stage}" in IMPORTS[module]}


@pytest.mark.parametrize("module", MODULES)
def test_every_library_stays_in_its_rooms(module: str) -> None:
    used = {name.split(".")[0] for name in IMPORTS[module]} - {"api", "schema", "seed", "bench"}
    for library in used - sys.stdlib_module_names:
        assert any(is_in(module, room) for room in LIBRARIES[library]), library


@pytest.mark.parametrize("module", MODULES)
def test_modules_and_functions_can_be_read_at_once(module: str) -> None:
    text = MODULES[module].read_text()
    assert len(text.splitlines()) <= LONGEST_MODULE or module in LONGER
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) and len(node.body) > 1 else node.body
            assert (node.end_lineno or 0) - body[0].lineno < LONGEST_FUNCTION, node.name


CLOCKS = {"api.log": "the time of a line", "api.http.graphql": "the time of a line"}
"""The modules that may read the clock on the wall, and why. It may be set back, so no deadline hangs on it."""


@pytest.mark.parametrize("module", [name for name in MODULES if is_in(name, "api")])
def test_no_limit_and_no_deadline_hangs_on_the_clock_on_the_wall(module: str) -> None:
    text = MODULES[module].read_text()
    called = {ast.unparse(node.func) for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)}
    walls = called & {"time", "time.time", "time_ns", "time.time_ns", "datetime.now", "datetime.today", "date.today"}
    assert len(walls) == (module in CLOCKS), walls
    assert "utcnow" not in text
