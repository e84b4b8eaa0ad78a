"""Words: how pages tell the dataset's words, dates and numbers.

In: values of the API. Out: text for people, in the neutral words of the vocabulary.
"""

import re
from typing import Any

from markupsafe import Markup, escape

from schema.edtf import InvalidEdtf, parse_edtf

DATED = {"born", "died", "founded", "dissolved", "date", "published"}
"""The fields of a record whose differing values are dates."""

BRITISH = {"organization": "organisation", "reorganization": "reorganisation", "organizer": "organiser"}

LANGUAGES = {
    "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "he": "Hebrew", "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mn": "Mongolian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian", "ota": "Ottoman Turkish", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sh": "Serbo-Croatian", "sk": "Slovak", "sl": "Slovene",
    "sr": "Serbian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "yi": "Yiddish",
    "zh": "Chinese",
}  # fmt: skip
"""The languages of the dataset, by BCP 47 tag."""


PHRASES = {
    "FRONT_OF": "said to act for", "FRONT": "said to act for this one", "CHILDRENS_HOME": "children’s home",
}  # fmt: skip
"""Words that are a claim of some source, told as such, and those that are written otherwise."""

BONDS = {
    "PARENT": "belongs to", "CHILD": "part of it", "AFFILIATE": "affiliated to", "MEMBER": "affiliated to it",
    "ABSORBED": "took in",
}  # fmt: skip
"""Relations of bodies, where the word alone would be read of families."""


def tell_word(word: str | None) -> str:
    """A word of the vocabulary as people write it: `GENERAL_SECRETARY` is “general secretary”."""
    if word in PHRASES:
        return PHRASES[word]
    plain = (word or "").lower().split("_")
    return " ".join(BRITISH.get(part, part) for part in plain)


def tell_bond(word: str) -> str:
    """What the other body is to this one, at the start of a line."""
    told = BONDS.get(word) or tell_word(word)
    return told[:1].upper() + told[1:]


def tell_kind(word: str | None) -> str:
    """The same at the start of a line."""
    told = tell_word(word)
    return told[:1].upper() + told[1:]


NAMES = {
    "OFFICIAL": "Official name", "FORMER": "Former name", "ABBREVIATION": "Abbreviation",
    "TRANSLATION": "Translation", "TRANSLITERATION": "Transliteration", "ALIAS": "Also called",
}  # fmt: skip


def tell_name(word: str) -> str:
    """What the kind of a name is called."""
    return NAMES.get(word, tell_kind(word))


def tell_language(tag: str) -> str:
    """The language of a tag: `ru-Latn` is “Russian, in Latin letters”."""
    language, _, script = tag.partition("-")
    name = LANGUAGES.get(language, language)
    return f"{name}, in Latin letters" if script == "Latn" else name


def tell_number(value: float | None) -> str:
    """A number with thin spaces between the thousands."""
    if value is None:
        return ""
    whole = int(value)
    return f"{whole:,}".replace(",", "\u202f") if whole == value else f"{value:,.2f}".replace(",", "\u202f")


def tell_value(value: str | None, field: str) -> str:
    """A differing value: a date of that field in words, everything else as it stands."""
    if value and field == "figures" and value.isdigit():
        return tell_number(float(value))
    if not value or field not in DATED:
        return value or ""
    try:
        return parse_edtf(value).text
    except InvalidEdtf:
        return value


def tell_term(fact: dict[str, Any]) -> str:
    """The span between `from` and `to` of a fact, in words; empty where neither is known."""
    start, end = fact.get("from"), fact.get("to")
    if start and end:
        return str(start["text"]) if start["edtf"] == end["edtf"] else f"{start['text']} to {end['text']}"
    if start:
        return f"from {start['text']}"
    return f"until {end['text']}" if end else ""


def tell_when(date: dict[str, Any] | None) -> str:
    """The date of an event or a figure: what is between two days lasted from one to the other."""
    told = str(date["text"]) if date else ""
    return told.removeprefix("between ").replace(" and ", " to ", 1) if told.startswith("between ") else told


SCHEMES = {"geonames": "GeoNames", "wikidata": "Wikidata", "viaf": "VIAF", "isbn": "ISBN", "doi": "DOI"}


def tell_scheme(scheme: str) -> str:
    """What the other database of an identifier calls itself."""
    return SCHEMES.get(scheme, scheme)


ADDRESS = re.compile(r"https?://[^\s<]+[^\s<.,;]")


def tell_entry(source: dict[str, Any]) -> Markup:
    """The bibliographic entry of a source, its address a link, its title marked with its language."""
    told, title = str(escape(source["formatted"])), str(escape(source["title"]))
    told = ADDRESS.sub(lambda found: f'<a href="{found[0]}">{found[0]}</a>', told)
    if (source["language"] or "en").partition("-")[0] != "en":
        told = told.replace(title, f'<span lang="{escape(source["language"])}">{title}</span>', 1)
    return Markup(told)  # noqa: S704 - escaped above


def tell_life(record: dict[str, Any]) -> str:
    """The years of a person or a body, for the line under its name."""
    if "date" in record:
        return tell_when(record["date"])
    start = record.get("founded") or (record.get("born") or {}).get("date")
    end = record.get("dissolved") or (record.get("died") or {}).get("date")
    if start and end:
        return f"{start['text']} – {end['text']}"
    return str(start["text"]) if start else (f"until {end['text']}" if end else "")


COUNTED = {
    "Organization": "organizations",
    "Section": "sections",
    "Person": "people",
    "Event": "events",
    "Source": "sources",
    "Place": "places",
}
"""The page on which all records of a type stand."""
