"""Words that are only begun (`ka*`) -> what they may be in this library, for the index.

To the index a beginning is one list that it gathers before the first hit, from all words that
begin so: in a million stories a third of a second, in which nothing stops it. Those words, or the
beginnings of three letters that it keeps lists of, are found out by leaps from word to word, and
asked for side by side: then a hit costs what it does anywhere.
"""

from __future__ import annotations

import re
import sqlite3

from tui_reader.store import index

KEPT = 3
"""Letters of the beginnings that the index keeps a list of (`prefix` in its table)."""
MOST = 64
"""Words looked for side by side; where more begin so, the index gathers them."""
_END = "\U0010ffff"
"""Behind every letter."""
_PLAIN = re.compile(
    r"(?:.* )?([a-z0-9]+|[а-я]+|[\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]+)"
)
"""Words that stand in the index as they are typed: no accents, no signs that part words."""
_NEXT = "SELECT term FROM temp.story_words WHERE term >= ? LIMIT 1"
_KNOWN = "SELECT 1 FROM sqlite_temp_master WHERE name = 'story_words'"
_MAKE = "CREATE VIRTUAL TABLE temp.story_words USING fts5vocab(main, story_index, instance)"


def phrase(db: sqlite3.Connection, text: str, prefix: bool = False) -> str:
    """`index.phrase`, with what the words that are begun may be."""
    asked = index.phrase(text, prefix)
    found = _PLAIN.fullmatch(asked[1:-3].lower()) if asked.endswith('" *') else None
    if found is None or len(found[1]) == KEPT:
        return asked
    ends = _ends(db, found[1])
    before = asked[1 : -3 - len(found[1])]
    spelled = (f'"{before}{end}"{" *" if begun else ""}' for end, begun in ends)
    return f"({' OR '.join(spelled)})" if ends else asked


def _ends(db: sqlite3.Connection, begun: str) -> list[tuple[str, bool]]:
    """What begins so: words, and beginnings that the index keeps a list of; none where they are
    too many, or where nothing may be made to find them."""
    found: list[tuple[str, bool]] = []
    at = begun
    if not _made(db):
        return []
    while (row := db.execute(_NEXT, (at,)).fetchone()) is not None and row[0].startswith(begun):
        word = row[0]
        kept = len(begun) < KEPT <= len(word)
        found.append((word[:KEPT] if kept else word, kept))
        at = found[-1][0] + (_END if kept else "\x01")
        if len(found) > MOST:
            return []
    return found


def _made(db: sqlite3.Connection) -> bool:
    """Whether this connection has the table of the index's words, which lies in no file."""
    if db.execute(_KNOWN).fetchone() is None:
        try:
            db.execute(_MAKE)
        except sqlite3.OperationalError:  # one that may write nothing, not even for itself
            return False
    return True
