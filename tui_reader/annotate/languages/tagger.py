"""The many-language tagger: text -> people, places and organisations, by `assets/languages-model`.

Owns its tokens and the run of the model; what a unit is, is in `units`, windows and labels are
shared with the English tagger. Numbers of the model (special ids, labels) are its card's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui_reader.annotate import runtime
from tui_reader.annotate.labels import Labels
from tui_reader.annotate.languages.units import units
from tui_reader.annotate.mentions import Reading, Stretch
from tui_reader.annotate.windows import Line, Window, windows

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

LABELS: Final = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
TEMPERATURE: Final = 1.5
"""Calibration, on half of the public test rows of eighteen languages: .93 was right in .79."""
ENDS: Final = (0, 2)
"""Ids of <s> and </s>."""
SOURCE: Final = "languages"


class LanguagesTagger:
    """Loads on construction, half a second; raises ModelError in words when it cannot."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._session, self._tokeniser = runtime.load(folder, threads)
        self._labels = Labels(LABELS, TEMPERATURE, SOURCE)

    def read(self, text: str, lines: Sequence[Stretch]) -> Reading:
        """The names of the lines."""
        import numpy as np

        tokenised = [part for line in lines for part in self._tokenise(text, line)]
        count = sum(len(line.words) for line in tokenised)
        logits = np.zeros((count, len(LABELS)), np.float32)
        # Lines that share a window cost two to five points of F1: it was trained on single ones.
        for window in windows(tokenised, ENDS, shared=False):
            numbers = [number for number, _ in window.reads]
            logits[numbers] = self._run(window)[[at for _, at in window.reads]]
        return self._labels.reading([line.words for line in tokenised], logits)

    def _tokenise(self, text: str, line: Stretch) -> Iterator[Line]:
        for start, end in runtime.slices(text, line):
            encoded = self._tokeniser.encode(text[start:end], add_special_tokens=False)
            offsets = [(start + low, start + high) for low, high in encoded.offsets]
            words, first = units(text, offsets)
            if words:
                yield Line(encoded.ids, words, first)

    def _run(self, window: Window) -> Rows:
        import numpy as np

        feed = {
            "ids": np.array([window.ids], np.int64),
            "mask": np.ones((1, len(window.ids)), np.int64),
        }
        logits: Rows = self._session.run(None, feed)[0][0]
        return logits
