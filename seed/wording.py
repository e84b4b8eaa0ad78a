"""Wording: the accepted value of a fact in plain words.

In: a fact as a record tells it. Out: one line, such as "Moscow, 1922 to 1937" or "Clara Zetkin: Chair (1925 to 1927)".
"""

from collections.abc import Callable, Mapping
from typing import Any

from schema.edtf import parse_edtf

Told = Mapping[str, Any]
Names = Callable[[str], str]
"""The name of the record of an id."""


def word_fact(table: str, told: Told, names: Names) -> str:
    """The accepted value of a fact whose value is a row of the class `table`."""
    return _WORDINGS[table](told, names)


def _word_date(told: Told, _names: Names) -> str:
    return parse_edtf(told["value"]).text


def _word_value(told: Told, _names: Names) -> str:
    return str(told["value"])


def _word_place(told: Told, names: Names) -> str:
    return names(told["value"])


def _word_life(told: Told, names: Names) -> str:
    date = [_word_date(told, names)] if "value" in told else []
    return ", ".join([*date, *([names(told["place"])] if "place" in told else [])])


def _word_location(told: Told, _names: Names) -> str:
    """The coordinates, if there are any, and the country's code."""
    degrees = [told[word] for word in ("latitude", "longitude") if word in told]
    return ", ".join([*degrees, told["country_code"]])


def _word_name(told: Told, _names: Names) -> str:
    return str(told["text"])


def _word_seat(told: Told, names: Names) -> str:
    return ", ".join([names(told["place"]), *_word_term(told)])


def _word_status(told: Told, _names: Names) -> str:
    return ", ".join([_say(told["value"]), *_word_term(told)])


def _word_citizenship(told: Told, names: Names) -> str:
    return names(told["place"])


def _word_role(told: Told, names: Names) -> str:
    other = told["person"] if "person" in told else told["body"]
    return _add_dates(f"{names(other)}: {told.get('title') or _say(told['role'])}", _word_term(told))


def _word_participation(told: Told, names: Names) -> str:
    return f"{names(told['who'])}: {_say(told['role'])}"


def _word_organization_relation(told: Told, names: Names) -> str:
    return _add_dates(f"{_say(told['kind'])}: {names(told['organization'])}", _word_moment(told))


def _word_person_relation(told: Told, names: Names) -> str:
    return f"{_say(told['kind'])}: {names(told['person'])}"


def _word_figure(told: Told, _names: Names) -> str:
    number = float(told["value"])
    words = [f"{int(number)}" if number.is_integer() else f"{number}"]
    if told.get("approximate") == "true":
        words.insert(0, "about")
    if "unit" in told:
        words.append(told["unit"])
    if told["measure"] not in {"other", "share"}:
        words.append(_say(told["measure"]))
    return _add_dates(" ".join(words), _word_moment(told))


def _word_moment(told: Told) -> list[str]:
    return [parse_edtf(told["date"]).text] if "date" in told else []


def _word_term(told: Told) -> list[str]:
    """The term of an office or a seat, as one phrase; nothing where neither end is told."""
    start, end = (parse_edtf(told[end]).text if end in told else None for end in ("from", "to"))
    if start and end:
        return [f"{start} to {end}" if start != end else start]
    return [f"from {start}"] if start else [f"until {end}"] if end else []


def _add_dates(words: str, dates: list[str]) -> str:
    return f"{words} ({dates[0]})" if dates else words


def _say(word: str) -> str:
    return word.replace("_", " ")


_WORDINGS: dict[str, Callable[[Told, Names], str]] = {
    "HistoricalDate": _word_date,
    "CitedText": _word_value,
    "CitedPlace": _word_place,
    "LifeEvent": _word_life,
    "Location": _word_location,
    "Name": _word_name,
    "Seat": _word_seat,
    "LegalStatus": _word_status,
    "Occupation": _word_value,
    "Citizenship": _word_citizenship,
    "Role": _word_role,
    "Participation": _word_participation,
    "OrganizationRelation": _word_organization_relation,
    "PersonRelation": _word_person_relation,
    "Figure": _word_figure,
}
