"""Compression: an answer made shorter, by the libraries.

In: the bytes of an answer and the name of a compression. Out: fewer bytes. What is kept is kept compressed.
"""

import gzip
import sys
from collections.abc import Callable

import brotli

if sys.version_info >= (3, 14):
    from compression.zstd import compress as compress_zstd
else:
    from zstandard import compress as compress_zstd

LEVEL_ZSTD, LEVEL_BROTLI, LEVEL_GZIP = 3, 4, 5


def _zstd(body: bytes) -> bytes:
    return compress_zstd(body, LEVEL_ZSTD)


def _brotli(body: bytes) -> bytes:
    return bytes(brotli.compress(body, quality=LEVEL_BROTLI))


def _gzip(body: bytes) -> bytes:
    return gzip.compress(body, LEVEL_GZIP, mtime=0)


COMPRESS: dict[str, Callable[[bytes], bytes]] = {"zstd": _zstd, "br": _brotli, "gzip": _gzip}
"""How to compress, by the name that HTTP has for it."""
