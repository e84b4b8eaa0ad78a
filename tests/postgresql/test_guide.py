"""Guide: what `docs/postgresql.md` tells an operator to do works as it is told."""

import re
from pathlib import Path

import psycopg
import pytest

from api.dataset import open_dataset
from api.settings import Settings
from seed.postgresql import copy_database
from tests.postgresql.cluster import OWNER, Cluster

TEXT = (Path(__file__).parents[2] / "docs/postgresql.md").read_text()
ROLES, ASKING = re.findall(r"```sql\n(.*?)```", TEXT, re.DOTALL)


def test_the_guide_from_the_roles_to_an_answer(cluster: Cluster, world: Path) -> None:
    for order in ROLES.strip().split("\n"):
        cluster.tell("postgres", order)
    copied = copy_database(world, cluster.url("solidarity", "solidarity_builder"))
    reader = cluster.url("solidarity", "solidarity_reader")
    database = open_dataset(Settings(database_url=reader))
    assert database.look().version == copied.version
    database.close()
    with psycopg.connect(reader, autocommit=True) as connection:
        for order in ASKING.strip().split("\n"):
            rows = connection.execute(order.encode()).fetchall()
        assert len(rows) == 5
        for order in ("CREATE TEMP TABLE t (n int)", "CREATE SCHEMA s"):
            connection.execute("SET default_transaction_read_only = off")
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                connection.execute(order.encode())
    with pytest.raises(psycopg.OperationalError, match="permission denied"):
        psycopg.connect(cluster.url("solidarity"))
    assert cluster.tell("solidarity", "SELECT current_user")[0][0] == OWNER


def test_every_setting_that_the_guide_names_is_there() -> None:
    named = set(re.findall(r"SOLIDARITY_([A-Z_]+)", TEXT))
    assert named <= {name.upper() for name in Settings.model_fields}
