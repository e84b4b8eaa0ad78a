"""Fold: a name in any script, reduced to what order and search compare.

In: a name. Out: lower-case ASCII words with single spaces between them.
"""

import re

from anyascii import anyascii

_DROPPED = re.compile(r"['`.]")  # inside a word: O'Neill, U.S.S.R.
_BETWEEN = re.compile(r"[^a-z0-9]+")


def fold_name(name: str) -> str:
    """The name without case, accents, foreign letters and punctuation: `Łódź` is `lodz`, `МОПР` is `mopr`."""
    ascii_name = anyascii(name.casefold()).casefold()
    return _BETWEEN.sub(" ", _DROPPED.sub("", ascii_name)).strip()
