"""All measures, in the order in which they are made and printed. README.md says how to add one."""

from __future__ import annotations

import growth_measures
import names_measures
import opening_measures
import refresh_measures
import search_measures
import start_measures
import work_measures
from measure import Measure

MEASURES: tuple[Measure, ...] = (
    *start_measures.ROWS,
    *opening_measures.ROWS,
    *refresh_measures.ROWS,
    *search_measures.ROWS,
    *names_measures.ROWS,
    *work_measures.ROWS,
    *growth_measures.ROWS,
)
