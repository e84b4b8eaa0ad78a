"""Check: every rule of the records, and every breach of them.

In: the records of `read`. Out: breaches with file and line, in a curator's words; `rules` finds them.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from seed.collection import Collection, Findings, collect_parts
from seed.read import Breach, Record
from seed.rules import citation, date, figure, form, language, location, reference, repetition, text


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, what it asks in one sentence, and what finds where it is broken."""

    code: str
    meaning: str
    find: Callable[[Collection], Findings]


RULES = (
    Rule("unknown-key", "A record has only the keys of its type.", form.find_unknown_keys),
    Rule("missing-key", "A record has all keys that its type needs.", form.find_missing_keys),
    Rule("wrong-form", "A text is a text, a list a list, a fact a fact.", form.find_wrong_forms),
    Rule("empty", "A key that says nothing is left out.", form.find_empty),
    Rule(
        "unknown-word", "A kind, role, measure, status or stance is a word of the vocabulary.", form.find_unknown_words
    ),
    Rule("bad-number", "A number is digits; a flag is 'true'.", form.find_bad_numbers),
    Rule(
        "untidy-text",
        "A text is clean: no stray spaces, invisible characters or mixed scripts.",
        text.find_untidy_texts,
    ),
    Rule("long-says", "A citation says it in 25 words.", text.find_long_says),
    Rule("leaning-says", "A citation can be understood alone.", text.find_leaning_says),
    Rule("bad-url", "An address is one of http or https.", text.find_bad_urls),
    Rule("same-url", "One text is one source.", text.find_same_urls),
    Rule("bad-language", "A language is a tag of BCP 47.", language.find_bad_tags),
    Rule("wrong-script", "A name is in the script of its language tag.", language.find_wrong_scripts),
    Rule("bad-date", "A date is EDTF.", date.find_bad_dates),
    Rule("bad-day", "The day of access is a day.", date.find_bad_days),
    Rule("unlikely-year", "A year lies within those told here.", date.find_unlikely_years),
    Rule("end-before-start", "Nothing ends before it begins.", date.find_ends_before_starts),
    Rule("part-outside", "An event lies in the dates of the larger one.", date.find_parts_outside),
    Rule("uncited", "Every fact is cited.", citation.find_uncited),
    Rule("differs-how", "A source that differs says what it states.", citation.find_differing_without_value),
    Rule("agrees-with-value", "A source that agrees gives no value of its own.", citation.find_value_without_differing),
    Rule("bad-differing-value", "Another date is EDTF; another place is an id.", citation.find_bad_differing_values),
    Rule("no-difference", "What differs is not what is accepted, nor what contains it.", citation.find_no_difference),
    Rule("cited-twice", "A citation stands once.", citation.find_twice_cited),
    Rule("unused-source", "A source is cited.", citation.find_uncited_sources),
    Rule("bad-id", "An id is a slug, the name of its file, and unique.", reference.find_bad_ids),
    Rule("unknown-id", "What is referred to has a record.", reference.find_unknown_ids),
    Rule("wrong-type", "A reference leads to a record of the right type.", reference.find_wrong_types),
    Rule(
        "bad-section",
        "A section's id ends in its country, and its kind is one that sections have.",
        reference.find_bad_sections,
    ),
    Rule("bad-short", "The sections of an organization begin alike, and no others so.", reference.find_bad_shorts),
    Rule("bad-country", "A place lies in a state, and a state in none.", reference.find_bad_countries),
    Rule("circle", "No event is part of itself.", reference.find_circles),
    Rule("unnamed", "A place is named somewhere, and a person has a tie.", reference.find_unnamed),
    Rule("item-twice", "An item stands once in its list.", repetition.find_items_twice),
    Rule("role-twice", "A role is told once, by the person or by the body.", repetition.find_roles_twice),
    Rule("participation-twice", "A part in an event is told once.", repetition.find_participations_twice),
    Rule("figure-twice", "Figures of one measure and date differ in scope.", repetition.find_figures_twice),
    Rule("relation-twice", "A relation is told once, on one side.", repetition.find_relations_twice),
    Rule("derived-relation", "An inverse relation is derived, never written.", repetition.find_derived_relations),
    Rule("self-relation", "Nothing is related to itself.", repetition.find_relations_to_self),
    Rule("bad-unit", "A unit goes with money, shares and 'other'.", figure.find_bad_units),
    Rule("bad-share", "A share is at most the whole.", figure.find_bad_shares),
    Rule("bad-location", "A place lies on the globe, in a country of today.", location.find_bad_locations),
    Rule("bad-identifier", "An identifier is of a known database, and of one record.", location.find_bad_identifiers),
    Rule("says-little", "'other' and the like say what is meant.", figure.find_little_said),
)
"""Every rule, in the order of the documentation; `read` has those that a file may break before it is a record."""


def check_records(records: Iterable[Record]) -> list[Breach]:
    """Every breach of every rule, by file and line."""
    collection = collect_parts(records)
    return sorted(breach for rule in RULES for breach in _find_breaches(rule, collection))


def _find_breaches(rule: Rule, collection: Collection) -> Iterable[Breach]:
    """The breaches of one rule."""
    for finding in rule.find(collection):
        yield Breach(finding.record.path, finding.record.line(finding.steps), rule.code, finding.message)
