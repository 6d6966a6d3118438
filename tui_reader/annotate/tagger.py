"""The bundled tagger: text -> names, by the ONNX model of `assets/entity-model`.

Owns its tokens and the run of the model; knows nothing of documents.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui_reader.annotate import runtime
from tui_reader.annotate.labels import Labels
from tui_reader.annotate.mentions import Reading, Stretch
from tui_reader.annotate.windows import Line, Window, windows
from tui_reader.errors import ModelError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

TEMPERATURE: Final = 1.2
"""Calibration, from the model card."""
ENDS: Final = (101, 102)
"""Ids of [CLS] and [SEP]."""


class Tagger:
    """Loads on construction; raises ModelError in words when it cannot."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        self._session, self._tokeniser = runtime.load(folder, threads)
        try:
            labels: list[str] = json.loads((folder / "labels.json").read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise ModelError(f"The entity model in {folder} cannot be loaded: {error}") from error
        self._labels = Labels(labels, TEMPERATURE, "tagger")

    def read(self, text: str, lines: Sequence[Stretch]) -> Reading:
        """The names of the lines."""
        import numpy as np

        tokenised = [part for line in lines for part in self._tokenise(text, line)]
        count = sum(len(line.words) for line in tokenised)
        logits = np.zeros((count, len(self._labels.names)), np.float32)
        for window in windows(tokenised, ENDS):
            numbers = [number for number, _ in window.reads]
            logits[numbers] = self._run(window)[[at for _, at in window.reads]]
        return self._labels.reading([line.words for line in tokenised], logits)

    def _tokenise(self, text: str, line: Stretch) -> Iterator[Line]:
        for start, end in runtime.slices(text, line):
            part = text[start:end]
            encoded = self._tokeniser.encode(part, add_special_tokens=False)
            words: list[tuple[int, int]] = []
            first: list[int] = []
            previous = None
            for at, (word, (low, high)) in enumerate(
                zip(encoded.word_ids, encoded.offsets, strict=True)
            ):
                if word != previous:
                    words.append((start + low, start + high))
                    first.append(at)
                    previous = word
                else:
                    words[-1] = (words[-1][0], start + high)
            if words:
                cases = _piece_cases(text, words, first, len(encoded.ids))
                yield Line(encoded.ids, words, first, cases)

    def _run(self, window: Window) -> Rows:
        import numpy as np

        feed = {
            "ids": np.array([window.ids], np.int64),
            "cases": np.array([window.cases], np.int64),
            "mask": np.ones((1, len(window.ids)), np.int64),
        }
        logits: Rows = self._session.run(None, feed)[0][0]
        return logits


def _piece_cases(
    text: str, words: list[tuple[int, int]], first: list[int], count: int
) -> list[int]:
    """The letter case of the word that each piece belongs to."""
    cases: list[int] = []
    for (low, high), begin, end in zip(words, first, [*first[1:], count], strict=True):
        cases += [_case(text[low:high])] * (end - begin)
    return cases


@lru_cache(maxsize=8192)
def _case(word: str) -> int:
    """1 no letters, 2 lower, 3 one capital, 4 ALL CAPS, 5 Title, 6 mIxed (0: special piece)."""
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) == 1 else 4
    if not any(char.isalpha() for char in word):
        return 1
    return 5 if word[0].isupper() and word[1:].islower() else 6
