"""Repetition: whether anything is told twice, or on both sides.

In: a collection. Out: findings, each at the second place, with the first in its message.
"""

from collections.abc import Callable, Hashable, Iterable

from schema.vocabulary import INVERSE_RELATION, PersonRelationKind
from seed.collection import Collection, Findings, Part

OPPOSITE = {PersonRelationKind.PARENT.value: PersonRelationKind.CHILD.value,
            PersonRelationKind.CHILD.value: PersonRelationKind.PARENT.value}  # fmt: skip
"""What the other person would say of a relation, where it is another word."""

DERIVED = {inverse.value: told.value for told, inverse in INVERSE_RELATION.items() if inverse not in INVERSE_RELATION}
"""The kinds of relation that only the other side may tell, and by which word."""

LISTS = ("Name", "Seat", "Occupation", "Citizenship", "LegalStatus", "Identifier")
"""The lists in which an item may not stand twice; the others have rules of their own."""


def find_items_twice(collection: Collection) -> Findings:
    """Items of a list that say the same."""
    for name in LISTS:
        yield from _find_twice(collection.items(name), _item_told, "the same stands at {}; join their citations")


def find_roles_twice(collection: Collection) -> Findings:
    """Roles told twice, in one file or in the person's and the body's."""
    yield from _find_twice(collection.items("Role"), _role_told, "the same role stands at {}; tell it once")


def find_participations_twice(collection: Collection) -> Findings:
    """Participations in an event told twice."""
    yield from _find_twice(collection.items("Participation"), _item_told, "the same stands at {}; join their citations")


def find_figures_twice(collection: Collection) -> Findings:
    """Figures of one measure, date and unit without notes that tell them apart."""
    yield from _find_twice(
        collection.items("Figure"), _figure_told, "counts the same as {}; say in 'note' how the scopes differ"
    )


def find_relations_twice(collection: Collection) -> Findings:
    """Relations told twice, or by both sides."""
    told = "the same relation stands at {}; tell it once, the other side is derived"
    yield from _find_twice(collection.items("OrganizationRelation"), _relation_told, told)
    yield from _find_twice(collection.items("PersonRelation"), _kinship_told, told)


def find_derived_relations(collection: Collection) -> Findings:
    """Relations by a word that is only derived."""
    for part in collection.items("OrganizationRelation"):
        if kind := DERIVED.get(part.get("kind")):
            other = part.get("organization")
            yield part.find(
                f"{part.get('kind')!r} is derived; tell it in {other!r}, as {kind!r} of this record", "kind"
            )


def find_relations_to_self(collection: Collection) -> Findings:
    """Records related to themselves."""
    for part in collection.items("OrganizationRelation", "PersonRelation", "Role"):
        word = "person" if "person" in part.value else "organization" if "organization" in part.value else "body"
        if part.get(word) == part.record.stem:
            yield part.find(f"{part.record.stem!r} is related to itself; name the other", word)


def _find_twice(parts: Iterable[Part], told: Callable[[Part], Hashable], message: str) -> Findings:
    """The parts that tell what another before them tells."""
    seen: dict[Hashable, Part] = {}
    for part in parts:
        first = seen.setdefault(told(part), part)
        if first is not part:
            yield part.find(message.format(first.place))


def _item_told(part: Part) -> Hashable:
    return (part.record.path, *(part.get(key.word) for key in part.keys))


def _role_told(part: Part) -> Hashable:
    own = "body" if part.record.folder != "people" else "person"
    named = {own: part.record.stem}
    return tuple(named.get(word) or part.get(word) for word in ("person", "body", "role", "title", "from"))


def _figure_told(part: Part) -> Hashable:
    return (part.record.path, *(part.get(word).casefold() for word in ("measure", "date", "unit", "note")))


def _relation_told(part: Part) -> Hashable:
    """The same for both sides: in a relation with a direction, two that tell it of each other contradict."""
    return part.get("kind"), part.get("date"), frozenset((part.record.stem, part.get("organization")))


def _kinship_told(part: Part) -> Hashable:
    kind, other = part.get("kind"), part.get("person")
    if part.record.stem > other:
        return OPPOSITE.get(kind, kind), other, part.record.stem
    return kind, part.record.stem, other
