"""Text: whether texts are tidy, short where they must be, and well-formed addresses.

In: a collection. Out: findings.
"""

import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import urlsplit

from seed.collection import Collection, Findings, Part

MOST_WORDS = 25
"""How long a citation may speak, in words."""

LEANING = re.compile(r"(?:The same|Same|Likewise|Ditto|Idem|Ibid|As above|See above)\b")
"""How a citation begins that leans on another."""

INVISIBLE = {"Cc": "a control character", "Co": "a private character", "Cs": "half a character"}
"""Kinds of character that no text has, by Unicode's category."""

PLACEHOLDERS = "\ufffd\ufeff\u200b\u00ad"
"""Traces of a bad copy: the replacement character, a byte order mark, invisible spaces and hyphens."""

MIXED = re.compile(r"[^\W\d_]*(?:[A-Za-z][\u0400-\u04ff]|[\u0400-\u04ff][A-Za-z])[^\W\d_]*")
"""A word of Latin and Cyrillic letters, which look alike and do not sort or search alike."""

HOST = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}|(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z0-9-]+)")
"""A host's name with a dot in it, or its number."""


def find_untidy_texts(collection: Collection) -> Findings:
    """Texts with spaces at their ends, invisible characters, or letters that are not composed."""
    for form in ("text", "word", "date", "number", "flag", "reference"):
        for part in collection.forms(form):
            for wrong in _untidy(part.value):
                yield part.find(f"{part.name} {wrong}")


def _untidy(text: str) -> Iterator[str]:
    """What is untidy about a text."""
    if text != text.strip():
        yield "has a space at an end; remove it"
    if "  " in text:
        yield "has two spaces together; keep one"
    if not unicodedata.is_normalized("NFC", text):
        yield "has letters and accents apart; save the text in Unicode's form NFC"
    for character in sorted(set(text)):
        wrong = INVISIBLE.get(unicodedata.category(character))
        if wrong or character in PLACEHOLDERS:
            yield f"has {wrong or 'a trace of a bad copy'}, U+{ord(character):04X}; remove it"
    for word in MIXED.finditer(text):
        yield f"mixes Latin and Cyrillic letters in {word[0]!r}; write the word in one script"


def find_long_says(collection: Collection) -> Findings:
    """Citations that speak for too long, which are easily somebody else's words."""
    for part in collection.items("Citation"):
        count = count_words(part.get("says"))
        if count > MOST_WORDS:
            yield part.find(f"'says' has {count} words; say it in {MOST_WORDS}, or as two citations", "says")


def find_leaning_says(collection: Collection) -> Findings:
    """Citations that can be understood only next to another; each is shown alone, too."""
    for part in collection.items("Citation"):
        if LEANING.match(part.get("says")):
            yield part.find("'says' leans on another citation; say in full what the source states", "says")


def count_words(text: str) -> int:
    """How many words a text has; a dash between spaces is none."""
    return sum(any(map(str.isalnum, word)) for word in text.split())


def find_bad_urls(collection: Collection) -> Findings:
    """Addresses that no browser would follow."""
    for part in collection.forms("text"):
        if part.key.scalar == "URL" and (wrong := _wrong_url(part.value)):
            yield part.find(f"{part.value!r} {wrong}")


def _wrong_url(text: str) -> str:
    """What is wrong with an address; nothing where it is right."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError as error:
        return f"is not an address ({error}); mend it"
    if parts.scheme not in {"http", "https"}:
        return "is no address of the web; begin it with 'http://' or 'https://'"
    if not HOST.fullmatch(host):
        return "has no host; write it as 'https://example.org/…'"
    if parts.username is not None or re.search(r'[\s<>"{}|\\^`]', text):
        return "has a name before '@', a space or a sign that no address has; leave it out or write it as '%…'"
    return ""


def find_same_urls(collection: Collection) -> Findings:
    """Sources with one address: one text is one source, and `at` tells where in it."""
    seen: dict[str, Part] = {}
    for part in collection.forms("text"):
        if part.key.scalar == "URL":
            first = seen.setdefault(_plain_url(part.value), part)
            if first is not part:
                yield part.find(
                    f"is the address of {first.record.stem!r} too ({first.place}); keep one source and cite it"
                )


def _plain_url(url: str) -> str:
    """An address without what makes no other page of it."""
    return re.sub(r"^https?://(?:www\.)?", "", url).rstrip("/")
