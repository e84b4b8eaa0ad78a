"""Values: the limits, each a setting of the same name."""

from dataclasses import fields

from api.execution.values import DEFAULTS, Limits, read_limits
from api.settings import Settings


def test_limits_are_read_from_the_settings() -> None:
    assert read_limits(Settings()) == DEFAULTS
    changed = {row.name: getattr(DEFAULTS, row.name) + 1 for row in fields(Limits)}
    assert read_limits(Settings(**changed)) == Limits(**changed)
