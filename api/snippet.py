"""Snippet: the text around the hits of a search, with the hits between « and ».

In: a text and a query as `schema.search` reads it. Out: `mark_hits`, a function that connections provide to statements.
"""

import re
from functools import lru_cache
from typing import Any

import orjson

from schema.fold import fold_passage, spell_variants

WORD = re.compile(r"\w+(?:['’]\w+)*")
WORDS_AROUND = 12
"""How many words are shown on either side of the first hit."""


def mark_hits(text: str, query: str) -> str:
    """The part of the text around its first hit, with every word that the query finds between « and »."""
    terms = _read_terms(query)
    words = list(WORD.finditer(text))
    hits = [place for place, word in enumerate(words) if _is_hit(word.group(), terms)]
    first = hits[0] if hits else 0
    shown = range(max(0, first - WORDS_AROUND), min(len(words), first + 2 * WORDS_AROUND + 1))
    if not shown:
        return text
    start = 0 if shown[0] == 0 else words[shown[0]].start()
    end = len(text) if shown[-1] == len(words) - 1 else words[shown[-1]].end()
    marked = {place for place in hits if place in shown}
    parts, last = [], start
    for place in sorted(marked):
        parts += [text[last : words[place].start()], "«", words[place].group(), "»"]
        last = words[place].end()
    return f"{'… ' if start else ''}{''.join(parts)}{text[last:end]}{' …' if end < len(text) else ''}"


@lru_cache(maxsize=256)
def _read_terms(query: str) -> tuple[tuple[tuple[str, ...], frozenset[str]], ...]:
    terms: list[dict[str, Any]] = orjson.loads(query)["terms"]
    return tuple((tuple(term["starts"]), frozenset(term["variants"])) for term in terms)


def _is_hit(word: str, terms: tuple[tuple[tuple[str, ...], frozenset[str]], ...]) -> bool:
    folded = fold_passage(word).split()
    return any(
        part == start or (len(start) > 1 and part.startswith(start))
        for part in folded
        for starts, _ in terms
        for start in starts
    ) or any(spell_variants(part) & variants for part in folded for _, variants in terms)
