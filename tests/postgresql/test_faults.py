"""Faults: what is told when PostgreSQL is slow, busy, gone or not what it should be; and how soon all is well again."""

import os
import shutil
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from api.database import Watch
from api.dataset import open_dataset
from api.errors import Busy, NotReady, OurFault, TooSlow
from api.link import KEPT_STATEMENTS, Link, Refused
from api.postgresql import GRACE, PostgreSQL, WritableRole
from api.settings import Settings
from seed.postgresql import copy_database
from tests.postgresql.cluster import OWNER, Cluster
from tests.postgresql.conftest import ServedPostgreSQL
from tests.test_database import change

DEADLINE = 0.25
SLEEP = "SELECT pg_sleep(30)::text"
VERSION = "SELECT version FROM dataset"


@pytest.fixture
def database(cluster: Cluster, pg_world: ServedPostgreSQL) -> Iterator[PostgreSQL]:
    """The invented world, with a short deadline and two connections."""
    found = PostgreSQL(cluster.url("world"), DEADLINE, connections=2)
    found.look()
    yield found
    found.close()


def wait_until_ready(database: PostgreSQL) -> float:
    """The seconds after which the database answers again."""
    start = time.monotonic()
    while time.monotonic() - start < 20:
        try:
            database.look()
            database.fetch(VERSION)
        except NotReady:
            time.sleep(0.05)
        else:
            return time.monotonic() - start
    raise AssertionError("not ready again")


def test_a_statement_is_stopped_at_the_deadline(database: PostgreSQL) -> None:
    start = time.monotonic()
    with pytest.raises(TooSlow) as caught:
        database.fetch(SLEEP)
    assert time.monotonic() - start < DEADLINE + GRACE
    told = caught.value.extensions
    assert (told["name"], told["limit"]) == ("statement_deadline", DEADLINE)
    assert DEADLINE <= told["actual"] < DEADLINE + GRACE
    assert database.fetch(VERSION)


def test_what_another_program_built_is_not_taken_up(cluster: Cluster, world: Path, tmp_path: Path) -> None:
    """While it runs, it serves on from the edition before."""
    copy_database(world, cluster.create("other"))
    running = PostgreSQL(cluster.url("other"), DEADLINE)
    version = running.look().version
    shutil.copyfile(world, tmp_path / "world.sqlite")
    copy_database(change(tmp_path / "world.sqlite", "that of an older program", "layout"), cluster.url("other", OWNER))
    for found in (running, PostgreSQL(cluster.url("other"), DEADLINE)):
        assert not found.is_current()
        with pytest.raises(NotReady, match="another version of this program"):
            found.look()
        assert found is not running or found.fetch(VERSION) == version
        found.close()


def test_a_statement_that_is_wrong_is_our_fault(database: PostgreSQL) -> None:
    with pytest.raises(OurFault, match="on our side"):
        database.fetch("SELECT 1 / 0 || ''")
    assert database.fetch(VERSION)


def test_more_clients_than_connections_wait_or_are_told(database: PostgreSQL) -> None:
    told: list[str] = []

    def ask() -> None:
        try:
            told.append(database.fetch("SELECT pg_sleep(0.1)::text"))
        except Busy as error:
            told.append(error.code)

    threads = [threading.Thread(target=ask) for _ in range(50)]
    start = time.monotonic()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert time.monotonic() - start < 2
    assert {"", "BUSY"} == set(told)
    assert len(told) == 50
    assert database.fetch(VERSION)


def test_a_connection_that_the_server_has_ended_is_replaced_unseen(cluster: Cluster, database: PostgreSQL) -> None:
    database.fetch(VERSION)
    cluster.tell(
        "world", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'solidarity'"
    )
    assert database.fetch(VERSION)
    assert database.is_current()


def test_a_server_that_is_gone_is_told_at_once_and_comes_back(cluster: Cluster, database: PostgreSQL) -> None:
    database.fetch(VERSION)
    cluster.stop()
    try:
        start = time.monotonic()
        for _ in range(3):
            with pytest.raises(NotReady):
                database.fetch(VERSION)
        assert not database.is_current()
        assert time.monotonic() - start < 2
    finally:
        cluster.start()
    assert wait_until_ready(database) < 5


def test_a_server_that_does_not_answer_is_given_up(database: PostgreSQL) -> None:
    pid = int(database.fetch("SELECT pg_backend_pid()::text"))
    os.kill(pid, signal.SIGSTOP)
    try:
        start = time.monotonic()
        with pytest.raises(NotReady):
            database.fetch("SELECT 'anything'")
        assert time.monotonic() - start < 2
    finally:
        os.kill(pid, signal.SIGCONT)
    assert wait_until_ready(database) < 5


def test_a_client_that_leaves_is_not_waited_for(database: PostgreSQL) -> None:
    watch = Watch()
    threading.Timer(0.02, lambda: setattr(watch, "gone", True)).start()
    edition = database.look()
    start = time.monotonic()
    with pytest.raises(NotReady):
        database.run(SLEEP, (), edition, 10, watch)
    assert time.monotonic() - start < 0.2


@pytest.mark.parametrize(
    "grant",
    [
        "GRANT INSERT ON {place}.place TO writer",
        "GRANT TRUNCATE ON solidarity.edition TO writer",
        "GRANT CREATE ON SCHEMA {place} TO writer",
        "GRANT pg_write_all_data TO writer",
        "ALTER ROLE writer SUPERUSER",
    ],
)
def test_a_role_that_may_write_is_refused(cluster: Cluster, database: PostgreSQL, grant: str) -> None:
    place = cluster.tell("world", "SELECT place FROM solidarity.edition ORDER BY number DESC LIMIT 1")[0][0]
    cluster.tell("world", "CREATE ROLE writer LOGIN")
    try:
        url = cluster.url("world", "writer")
        open_dataset(Settings(database_url=url)).close()
        cluster.tell("world", grant.format(place=place))
        with pytest.raises(WritableRole, match="may write"):
            open_dataset(Settings(database_url=url))
    finally:
        cluster.tell("world", "ALTER ROLE writer NOSUPERUSER; DROP OWNED BY writer; DROP ROLE writer")


def test_even_the_owner_can_not_write_over_a_connection_of_the_program(cluster: Cluster, pg_world: object) -> None:
    link = Link(cluster.url("world", OWNER), DEADLINE)
    for order in ("CREATE TABLE public.t (n int)", "DELETE FROM solidarity.edition", "CREATE TEMP TABLE t AS SELECT 1"):
        with pytest.raises(Refused) as caught:
            link.fetch(order, (), "", time.monotonic() + 5)
        assert caught.value.state == "25006"
    link.close()


def test_a_reader_has_select_and_no_more(cluster: Cluster, pg_world: object) -> None:
    with psycopg.connect(cluster.url("world"), autocommit=True) as connection:
        place = connection.execute("SELECT place FROM solidarity.edition").fetchone()
        assert place is not None
        for order in (f"INSERT INTO {place[0]}.spelling VALUES ('a', 'b')", f"DROP TABLE {place[0]}.spelling"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(order.encode())


def test_a_database_without_dataset_is_not_ready(cluster: Cluster) -> None:
    cluster.create("empty")
    database = PostgreSQL(cluster.url("empty"), DEADLINE)
    database.refuse_writer()
    with pytest.raises(NotReady, match="no dataset"):
        database.look()
    database.close()


def test_no_server_at_all_is_not_ready(tmp_path: Path) -> None:
    database = PostgreSQL(f"postgresql://reader@/world?host={tmp_path}", DEADLINE)
    database.refuse_writer()
    with pytest.raises(NotReady, match="can't be read"):
        database.look()


def test_only_so_many_statements_are_kept(database: PostgreSQL) -> None:
    for number in range(KEPT_STATEMENTS + 10):
        assert database.fetch(f"SELECT '{number}'") == str(number)
    assert int(database.fetch("SELECT count(*)::text FROM pg_prepared_statements")) == KEPT_STATEMENTS


def test_an_answer_is_of_the_edition_that_it_began_with(cluster: Cluster, world: Path, dataset: Path) -> None:
    url = cluster.create("editions")
    first = copy_database(world, url)
    database = PostgreSQL(cluster.url("editions"), 5)
    edition = database.look()
    second = copy_database(dataset, url)
    assert database.run(VERSION, (), edition, 5) == first.version
    assert not database.is_current()
    assert database.look().version == second.version
    assert database.fetch(VERSION) == second.version
    database.edition = edition
    copy_database(world, url)
    assert database.fetch(VERSION) == first.version
    assert database.look().mark[0] == 3
    database.close()
