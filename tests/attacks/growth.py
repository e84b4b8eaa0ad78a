"""Growth: legal documents of any size up to the longest body, in the ways that could make the analyser slow.

In: how many bytes. Out: `FAMILIES`, and lines on standard output: `python -m tests.attacks.growth`.
"""

import math
from collections.abc import Callable
from statistics import linear_regression
from time import perf_counter

from graphql import DocumentNode

from api.execution.rules import check_document, parse_text, scan_text
from api.execution.values import DEFAULTS

MOST = 32 * 1024
SIZES = [1024 * size for size in (1, 2, 4, 8, 16, 24, 32)]
ROUNDS = 15


def repeat(size: int, most: int, text: Callable[[int, int], str]) -> str:
    """Parts that together have that size: at most so many; `text` makes one of its number and its length."""
    count = max(1, most * size // MOST)
    return " ".join(text(number, size // count) for number in range(count))


def name(number: int, length: int) -> str:
    """A name of that length."""
    return f"a{number}".ljust(length, "x")


ITEMS = " ".join(['"xxxxxxxxxxxxxxxxxxxxxx"'] * 99)
FAMILIES: dict[str, Callable[[int], str]] = {
    "fields": lambda size: "{ " + repeat(size, 290, lambda n, length: name(n, length - 1)) + " }",
    "operations": lambda size: repeat(
        size, 10, lambda n, length: f"query Q{n} {{ {repeat(length, 1280, lambda m, _: name(m, 24))} }}"
    ),
    "a chain of fragments": lambda size: (
        "{ ...F0 } "
        + " ".join(
            f"fragment F{f} on Query {{ {repeat(size, 14, lambda n, _, f=f: name(100 * f + n, 115))} ...F{f + 1} }}"
            for f in range(19)
        )
        + " fragment F19 on Query { a }"
    ),
    "a fragment in many places": lambda size: (
        "{ " + repeat(size, 140, lambda n, length: name(n, length - 11) + " { ...F }") + " } fragment F on Query { a }"
    ),
    "strings": lambda size: "{ " + repeat(size, 72, lambda n, length: f'a{n}(b: "{"x" * (length - 14)}")') + " }",
    "lists": lambda size: "{ " + repeat(size, 13, lambda n, _: f"a{n}(b: [{ITEMS}])") + " }",
    "comments": lambda size: repeat(size, 190, lambda _, length: "#" + "x" * (length - 3) + "\n") + "{ a }",
}
"""Documents of about so many bytes, by what they are made of; each keeps every limit."""


def analyse(text: str, document: DocumentNode) -> None:
    """What is done with a document before it is validated, parsing apart."""
    scan_text(text, DEFAULTS)
    check_document(document, DEFAULTS)


def time_family(family: Callable[[int], str]) -> tuple[float, float]:
    """Milliseconds for the longest document, and the power of the size with which the time grows."""
    least = []
    for text in map(family, SIZES):
        document, times = parse_text(text, DEFAULTS), []
        for _ in range(ROUNDS):
            began = perf_counter()
            analyse(text, document)
            times.append(perf_counter() - began)
        least.append((math.log(len(text)), math.log(min(times))))
    sizes, times = zip(*least, strict=True)
    return math.exp(times[-1]) * 1000, linear_regression(sizes, times).slope


def main() -> None:
    """Measures and prints."""
    for what, family in FAMILIES.items():
        longest, power = time_family(family)
        print(f"S6 {what}: {longest:.2f} ms for 32 KiB, grows with size to the power {power:.2f}")


if __name__ == "__main__":
    main()
