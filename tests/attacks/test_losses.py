"""Losses: whoever is connected is answered, whatever becomes of the processes; `losses` measures it for longer."""

import pytest

from tests.attacks.losses import kill, restart, stop


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_is_lost_when_it_stops(world, workers):
    tally, status, seconds = stop(world, workers, rate=150, requests=300)
    assert (tally.lost, tally.refused, status) == (0, 0, 0)
    assert tally.answered >= 300
    assert seconds < 10


def test_nothing_is_lost_when_the_workers_are_replaced(world):
    tally = restart(world, rate=150, requests=600)
    assert (tally.lost, tally.refused) == (0, 0)
    assert tally.answered >= 600


def test_little_is_lost_when_a_worker_is_killed(world):
    """What a worker had taken when it was killed; the other worker takes all else."""
    tally = kill(world, rate=100, seconds=6)
    assert tally.refused == 0
    assert tally.lost <= 8
    assert tally.answered > 300
