"""Article text -> annotations: names (people, places, organisations), figures, one entity a name.

Owns recognition only: no store, no screen, no network. `load()` gives an `annotator.Annotator`,
which reads texts; `correct()` applies the user's word to annotations already made. Importing this
package is cheap; the model, its runtime and the grammars are imported by `load`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_reader.annotate.version import VERSION as VERSION
from tui_reader.model import Annotations, Correction

if TYPE_CHECKING:
    from tui_reader.annotate.annotator import Annotator

__all__ = ["VERSION", "correct", "load"]


def load(threads: int = 1) -> Annotator:
    """The annotator, its model loaded (0.2 s). Raises nothing: see `Annotator.problem`."""
    from tui_reader.annotate.annotator import Annotator

    annotator = Annotator(threads)
    _ = annotator.problem  # loads the model, or learns why it cannot be
    return annotator


def correct(
    annotations: Annotations, text: str, corrections: Sequence[Correction]
) -> Annotations:  # fmt: skip
    """The user's corrections applied: pure, idempotent, stronger than every recogniser."""
    from tui_reader.annotate.corrections import correct

    return correct(annotations, text, corrections)
