"""The benchmark itself, in small: nothing here looks at a clock."""

import json
import shutil
import socket
from contextlib import ExitStack
from itertools import islice

import apsw
import pytest

from api.execution import Execution, Request
from bench.load import RefusedError, ask, load
from bench.pages import list_pages
from bench.report import TARGETS, show_costs, show_growth, show_ratios, write_json
from bench.rivals import RIVALS
from bench.run import Result, check
from bench.scale import measure_growth, write_copies
from bench.servers import Server
from bench.work import WORKS

PYTHON = [rival for rival in RIVALS.values() if not rival.needs_node]


@pytest.fixture(scope="module")
def copy(dataset, tmp_path_factory):
    """The dataset in a folder of its own."""
    return shutil.copy(dataset, tmp_path_factory.mktemp("bench") / "small.sqlite")


def find_port():
    """A port that is free."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return found.getsockname()[1]


@pytest.fixture(scope="module")
def servers(copy):
    """Every server that Python runs."""
    with ExitStack() as stack:
        yield [stack.enter_context(Server(rival, find_port(), copy)) for rival in PYTHON]


@pytest.mark.parametrize("work", WORKS.values(), ids=list(WORKS))
def test_all_give_the_same_answers(servers, copy, work):
    able = [server for server in servers if work.name in server.rival.works]
    check(able, work, work.bodies(copy, 5))


def test_the_load_is_counted(servers, copy):
    bare = next(server for server in servers if server.rival.is_bare)
    before = bare.cpu_seconds()
    assert load([b"{}"] * 50, bare.port, width=3) == 50
    assert bare.cpu_seconds() > before
    assert len(ask([b"{}"] * 3, bare.port)) == 3


def test_a_refusal_is_told(servers):
    ours = next(server for server in servers if server.rival.name == "ours")
    with pytest.raises(RefusedError, match="404"):
        load([b"{}"], ours.port, path="/nowhere")


def test_documents_are_new_where_they_shall_be(copy):
    for work in WORKS.values():
        documents = {request["query"] for request in islice(work.requests(copy), 10)}
        assert len(documents) == (10 if work.renewed else 1)


def test_copies_have_the_same_shape(copy):
    larger = copy.with_name("small-3.sqlite")
    write_copies(copy, larger, 3, lambda _: None)
    one, three = apsw.Connection(str(copy)), apsw.Connection(str(larger))
    for table in ("record", "person", "fact", "citation", "evidence"):
        count = f"SELECT count(*) FROM {table}"
        assert three.execute(count).get == 3 * one.execute(count).get
    lost = "SELECT count(*) FROM role r LEFT JOIN person p ON p.pk = r.person_pk LEFT JOIN fact f ON f.pk = r.fact_pk"
    assert three.execute(f"{lost} WHERE p.pk IS NULL OR f.pk IS NULL").get == 0
    assert three.execute("SELECT count(DISTINCT id) = count(*) FROM record").get == 1


def test_growth_is_told(copy):
    growths = measure_growth(copy, [1, 2], lambda _: None)
    assert [growth.page for growth in growths] == list(list_pages())
    assert show_growth(growths).columns
    assert json.loads(write_json(growths))


def test_every_page_can_be_asked():
    execution = Execution("https://solidarity.example")
    assert all(execution.prepare(Request(page, {})).sql for page in list_pages())


def test_ratios_stand_beside_their_targets():
    costs = [Result("record", "ours", 0.5, 0.6, 10), Result("record", "bare", 0.4, 0.4, 10)]
    assert show_costs(costs).row_count == 1
    assert list(show_ratios(costs).columns[3].cells) == ["0.80"]
    assert {target.work for target in TARGETS} <= set(WORKS)
    assert {target.rival for target in TARGETS} | {target.ours for target in TARGETS} <= set(RIVALS)
