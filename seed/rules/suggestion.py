"""Suggestion: the way out of a wrong word, where a right one looks like it.

In: a word and those that would be right. Out: the end of a message.
"""

from collections.abc import Iterable
from difflib import get_close_matches


def suggest(word: str, right: Iterable[str]) -> str:
    """A question after the nearest right word, or nothing where none is near."""
    near = get_close_matches(word, sorted(right), n=1, cutoff=0.7)
    return f"; did you mean {near[0]!r}?" if near else ""


def suggest_or_list(word: str, right: Iterable[str]) -> str:
    """The nearest right word, or all of them where none is near."""
    words = list(right)
    return suggest(word, words) or f"; it is one of {', '.join(words)}"
