"""Python's search for rings of garbage, which rests while a text is read.

It looks through the young objects whenever 700 more have come, and now and then through all that
there are; it finds nothing, since reading makes no rings: what nobody refers to any more is gone.
Owns the pause, which is the whole process's. Knows no page.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def resting(work: Callable[P, R]) -> Callable[P, R]:
    """The same work without the search. Where it was off already it stays so; of several threads
    whoever turned it off turns it on again, so that it is never left off."""

    @wraps(work)
    def quietly(*given: P.args, **named: P.kwargs) -> R:
        if not gc.isenabled():
            return work(*given, **named)
        gc.disable()
        try:
            return work(*given, **named)
        finally:
            gc.enable()

    return quietly
