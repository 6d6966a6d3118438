"""The letters of all texts of a page in one array, so that each kind of them is counted at once.

Owns what a letter is, which is what Python says of it; no word and no feature. Letters from
`LIMIT` on, Chinese ones and signs of feeling, are beyond its tables: for a page that has one of
them there is no such array.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

LIMIT = 0x3000
QUOTES, SIGNS = '"“„«', "|/:»›·•©"
KINDS: dict[str, Callable[[str], bool]] = {
    "blank": str.isspace, "digit": str.isdigit, "upper": str.isupper, "lower": str.islower,
    "space": " ".__contains__, "stop": ".?!".__contains__, "comma": ",".__contains__,
    "quote": QUOTES.__contains__, "sign": SIGNS.__contains__,
}  # fmt: skip
_BITS = {kind: 1 << at for at, kind in enumerate(KINDS)}


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    codes: Any
    """The letters of all texts, one behind the other."""
    starts: Any
    """Where each text begins."""
    places: Any
    """How far into its text each letter stands."""
    kinds: Any
    """A bit of `_BITS` for each kind that a letter is of."""

    def counted(self, mask: Any) -> Any:
        """How many of the letters so marked each text has."""
        import numpy as np

        return np.add.reduceat(mask, self.starts, dtype=int)

    def are(self, kind: str) -> Any:
        """Which letters are of a kind: one of `KINDS`."""
        return self.kinds & _BITS[kind] != 0


def letters_of(texts: Sequence[str]) -> Letters | None:
    """The letters of texts; None where one is beyond the tables, or a text is empty."""
    import numpy as np

    if not texts or not all(texts):
        return None
    codes = np.frombuffer("".join(texts).encode("utf-16-le", "surrogatepass"), dtype="<u2")
    if codes.max() >= LIMIT:
        return None
    sizes = np.fromiter(map(len, texts), dtype=np.intp, count=len(texts))
    starts = np.cumsum(sizes) - sizes
    places = np.arange(len(codes)) - np.repeat(starts, sizes)
    return Letters(codes, starts, places, _table().take(codes))


@lru_cache(maxsize=1)
def _table() -> Any:
    """Of what kinds each letter is."""
    import numpy as np

    table = np.zeros(LIMIT, dtype=np.uint16)
    for kind, is_of in KINDS.items():
        table |= np.array([_BITS[kind] * is_of(chr(code)) for code in range(LIMIT)], np.uint16)
    return table
