"""How long things take, in seconds, and spans of time as they are typed ("7d").

The widgets' ages have their own numbers: they are drawn before anything is imported.
"""

from __future__ import annotations

import re

MINUTE, HOUR, DAY = 60, 3_600, 86_400
UNITS: dict[str, int] = {
    "min": MINUTE, "h": HOUR, "d": DAY, "w": 7 * DAY, "m": 30 * DAY, "y": 365 * DAY,
}  # fmt: skip
_TYPED = re.compile(rf"([0-9]{{1,4}})\s*({'|'.join(UNITS)})")


def ago(at: int, now: int) -> str:
    """How long ago, in whole words: "just now", "5 minutes ago", "3 days ago"."""
    passed = max(0, now - at)
    for seconds, noun in ((DAY, "day"), (HOUR, "hour"), (MINUTE, "minute")):
        count = passed // seconds
        if count:
            return f"{count:,} {noun}{'' if count == 1 else 's'} ago"
    return "just now"


def typed(text: str) -> int | None:
    """The seconds of "30min", "12h", "7d", "2w", "3m" or "1y"; None if it is no such span."""
    found = _TYPED.fullmatch(text.strip().lower())
    return None if found is None else int(found[1]) * UNITS[found[2]]
