"""Figure: whether figures, and words that say little, are told with what makes them clear.

In: a collection. Out: findings.
"""

from schema.vocabulary import Measure
from seed.collection import Collection, Findings
from seed.rules.form import is_number
from seed.rules.suggestion import suggest_or_list

MONEY = {
    measure.value
    for measure in (Measure.FUNDS_RAISED, Measure.FUNDS_SPENT, Measure.GOODS_VALUE, Measure.BUDGET, Measure.CAPITAL)
}

CURRENCIES = (
    "M",
    "RM",
    "SUR",
    "USD",
    "CAD",
    "GBP",
    "FRF",
    "CHF",
    "CSK",
    "BGL",
    "PLZ",
    "LTL",
    "DKK",
    "NOK",
    "SEK",
    "ISK",
    "CNY",
)
"""The codes of FORMAT.md, 'unit'; a new currency is a word here and there."""

TELLING = (
    ("Role", "role", "other", "title"),
    ("Participation", "role", "other", "note"),
    ("PersonRelation", "kind", "other", "note"),
    ("Figure", "measure", Measure.SHARE.value, "note"),
    ("Figure", "measure", Measure.FACILITIES.value, "note"),
)
"""The words that say little alone: list, key, word, and the key that must tell more."""


def find_bad_units(collection: Collection) -> Findings:
    """Figures with a unit that does not go with their measure, or without one that does."""
    for part in collection.items("Figure"):
        measure, unit = part.get("measure"), part.get("unit")
        if measure in MONEY and unit not in CURRENCIES:
            yield part.find(f"{unit!r} is not the code of a currency{suggest_or_list(unit, CURRENCIES)}", "unit")
        elif measure == Measure.SHARE.value and unit != "percent":
            yield part.find("a share is in percent; write 'unit: percent'", "unit")
        elif measure == Measure.OTHER.value and not unit:
            yield part.find("'other' does not say what is counted; add 'unit'", "measure")
        elif unit and measure not in {*MONEY, Measure.SHARE.value, Measure.OTHER.value}:
            yield part.find(f"{measure!r} has no unit; leave it out, and put the scope into 'note'", "unit")


def find_bad_shares(collection: Collection) -> Findings:
    """Shares of more than the whole."""
    for part in collection.items("Figure"):
        is_share = part.get("measure") == Measure.SHARE.value and is_number(part, "value")
        if is_share and float(part.get("value")) > 100:
            yield part.find(f"a share of {part.get('value')} percent is more than the whole; mend it", "value")


def find_little_said(collection: Collection) -> Findings:
    """Words such as 'other' without the key that says what is meant."""
    for name, word, little, telling in TELLING:
        for part in collection.items(name):
            if part.get(word) == little and not part.get(telling):
                yield part.find(f"'{word}: {little}' does not say enough; add {telling!r}", word)
