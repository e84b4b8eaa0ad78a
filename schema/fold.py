"""Fold: a text in any script, reduced to what order and search compare.

In: a text. Out: lower-case ASCII words with single spaces between them, and spellings of a word with a letter left out.
"""

import re

from anyascii import anyascii

_DROPPED = re.compile(r"['`.]")  # inside a word: O'Neill, U.S.S.R.
_BETWEEN = re.compile(r"[^a-z0-9]+")

SHORTEST_SPELLED = 4
"""Words with fewer letters are not looked up with a letter left out: they would find everything."""

SPREAD = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "æ": "ae", "ß": "ss"})


def fold_name(name: str) -> str:
    """The name without case, accents, foreign letters and punctuation: `Łódź` is `lodz`, `МОПР` is `mopr`."""
    ascii_name = anyascii(name.casefold()).casefold()
    return _BETWEEN.sub(" ", _DROPPED.sub("", ascii_name)).strip()


def fold_passage(text: str) -> str:
    """A text folded for search: each word once as it is spelled without accents, and once with `ae` for `ä`."""
    folded, spread = fold_name(text), fold_name(text.casefold().translate(SPREAD))
    if folded == spread:
        return folded
    known = set(folded.split())
    return " ".join([folded, *dict.fromkeys(word for word in spread.split() if word not in known)])


def spell_variants(word: str) -> set[str]:
    """The word and, if it is long enough, the word with each of its letters left out."""
    if len(word) < SHORTEST_SPELLED:
        return set()
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}
