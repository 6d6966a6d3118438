"""Words for peoples and what is theirs: "Afghan", "North Koreans". Owns the test for them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui_reader.annotate import words


def is_demonym(lower: Sequence[str]) -> bool:
    """ "Afghan", "North Koreans", "Puerto Rican", "anti-Russian", "One Rohingya"."""
    parts = [part for word in lower for part in re.split(r"[-‐‑]", word)]
    if len(parts) > 1 and parts[0] in words.COUNTS:
        parts.pop(0)
    *front, last = parts or [""]
    single = last if last in words.DEMONYMS else last.removesuffix("s").removesuffix("'")
    if single in words.SECOND_DEMONYMS:
        return bool(front)
    return single in words.DEMONYMS and all(
        word in words.DEMONYM_PREFIXES or word in words.DEMONYMS for word in front
    )
