"""Soak: a short run of what `soak` does for half an hour."""

from tests.attacks.soak import RATE, soak, tell


def test_mixed_requests_leave_no_files_open(attacked):
    samples, statuses = soak(attacked, seconds=6, every=1)
    assert statuses.total() == 6 * RATE
    assert not [status for status in statuses if status >= 500]
    assert statuses[200] > statuses.total() / 2
    files = [found for _, _, found in samples[1:]]
    assert max(files) - min(files) <= 4
    assert all(line.startswith("S16") for line in tell(samples))
