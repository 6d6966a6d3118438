"""One story -> what it says of counted things, sentence by sentence.

Owns where sentences end and which figures stand in them; `reading` reads each.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from tui_reader.cluster.figures.by_kind import RULES
from tui_reader.cluster.figures.cues import lexicon
from tui_reader.cluster.figures.places import Sentence
from tui_reader.cluster.figures.reading import Reader
from tui_reader.cluster.figures.saying import Saying
from tui_reader.cluster.figures.tables import CUES
from tui_reader.cluster.figures.told import Told
from tui_reader.model import Annotation
from tui_reader.sentences import STOP

_LONGEST = 2_000
"""Characters of a sentence; what is longer is a table, and says nothing of its figures."""


def sayings(index: int, told: Told) -> list[Saying]:
    """What a story says; nothing in a language without a row."""
    cues = CUES.get(told.language[:2].lower())
    figures = sorted((a for a in told.annotations if a.kind in RULES), key=lambda a: a.span)
    if cues is None or not figures:
        return []
    lex, stops = lexicon(cues), _stops(told.text)
    others = sorted((a for a in told.annotations if a.kind not in RULES), key=lambda a: a.span)
    starts = [a.span.start for a in others]
    grouped: dict[int, list[Annotation]] = {}
    for figure in figures:
        grouped.setdefault(bisect_right(stops, figure.span.start), []).append(figure)
    found: list[Saying] = []
    for at, some in grouped.items():
        start, end = stops[at - 1] if at else 0, stops[at] if at < len(stops) else len(told.text)
        if end - start > _LONGEST:
            continue
        aside = others[bisect_left(starts, start) : bisect_left(starts, end)]
        reader = Reader(index, told, Sentence(told.text, start, end, lex), some, aside)
        found += [one for k in range(len(some)) if (one := reader.read(k)) is not None]
    return found


def _stops(text: str) -> list[int]:
    """Where sentences begin, but for the first."""
    stops = {found.end() for found in STOP.finditer(text) if _ended(text, found)}
    return sorted(stops | {found.end() for found in re.finditer("\n", text)})


def _ended(text: str, found: re.Match[str]) -> bool:
    """Not the point of an abbreviation: of "U.S. troops", "Gen. Smith", "z. B."."""
    if text[found.start()] != ".":
        return True
    words = text[max(0, found.start() - 12) : found.start()].split()
    before = words[-1].lstrip(_OPENS) if words else ""
    if before[:1].isdigit():
        return True  # of "magnitude 6.4."
    short = "." in before or len(before) < 3 or before in _SHORT
    return not short and not text[found.end() : found.end() + 1].islower()


_OPENS = "([{\"'“‘„«"
_ABBREVIATED = (
    "Gen Gov Sen Rep Reps Sens Col Sgt Mrs Prof Capt Mio Mrd Dept Corp Inc Ltd Jan Feb Aug Sept "
    "Oct Nov Dec Calif Mass Penn Ariz Fla Tenn"
)
_SHORT = frozenset(_ABBREVIATED.split())
"""Words whose point ends no sentence."""
