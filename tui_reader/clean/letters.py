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


@dataclass(frozen=True, slots=True, eq=False)
class Letters:
    codes: Any
    """The letters of all texts, one behind the other."""
    starts: Any
    """Where each text begins."""
    places: Any
    """How far into its text each letter stands."""

    def counted(self, mask: Any) -> Any:
        """How many of the letters so marked each text has."""
        import numpy as np

        return np.add.reduceat(mask, self.starts, dtype=int)

    def are(self, kind: Callable[[str], bool]) -> Any:
        """Which letters are of a kind: one of the `str.is...`."""
        return _table(kind)[self.codes]

    def among(self, letters: str) -> Any:
        """Which letters are one of these."""
        found = self.codes == ord(letters[0])
        for letter in letters[1:]:
            found |= self.codes == ord(letter)
        return found


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
    return Letters(codes, starts, np.arange(len(codes)) - np.repeat(starts, sizes))


@lru_cache(maxsize=8)
def _table(kind: Callable[[str], bool]) -> Any:
    import numpy as np

    return np.array([kind(chr(code)) for code in range(LIMIT)])
