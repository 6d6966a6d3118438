"""The bundled tagger: text -> names, by the ONNX model of `assets/entity-model`.

Owns tokens, windows, the run of the model and the decoding of its labels; knows nothing of
documents. One window holds up to `WINDOW` pieces: short lines share one, long lines are cut at
pieces and overlap. Windows are run one at a time and never padded: the int8 model scales its
activations by batch, so that in a padded batch a story's labels would hang on its neighbours.
"""

from __future__ import annotations

import json
import os
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from tui_reader.annotate.mentions import Evidence, Mention, Reading, Stretch
from tui_reader.errors import ModelError
from tui_reader.kinds import BY_LABEL, NAME_KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

WINDOW: Final = 254
"""Pieces in one run, without the two special ones. The model has 512 positions; its cost per
word grows with the window, and on whole stories 256 scored better than 128 and than one line."""
OVERLAP: Final = 64
"""Pieces that two windows of a long line share; each word is read where it stands deepest."""
TEMPERATURE: Final = 1.2
"""Calibration, from the model card."""
LONGEST_SLICE: Final = 50_000
"""Code points of one line given to the tokeniser at a time, to bound its memory."""
CLS, SEP = 101, 102
UNTOLD: Final = 1e-4
"""The chance that each kind has at the least, those included that the model does not tell."""


@dataclass(slots=True)
class _Line:
    """A tokenised stretch."""

    ids: list[int]
    cases: list[int]
    words: list[tuple[int, int]]
    """Offsets in the article's text."""
    first: list[int]
    """Index of each word's first piece in `ids`."""


@dataclass(slots=True)
class _Window:
    """Pieces run at once, and which words are read from it: (word number, position)."""

    ids: list[int] = field(default_factory=lambda: [CLS])
    cases: list[int] = field(default_factory=lambda: [0])
    reads: list[tuple[int, int]] = field(default_factory=list)


class Tagger:
    """Loads on construction; raises ModelError in words when it cannot."""

    def __init__(self, folder: Path, threads: int = 1) -> None:
        # From 1.29 on the runtime keeps a device's number and tells its maker of every model it
        # loads; it looks for this word when it is imported. The reader talks to nobody.
        os.environ["ORT_DISABLE_TELEMETRY"] = "1"
        try:
            import numpy
            import onnxruntime
            from tokenizers import Tokenizer
        except ImportError as error:
            raise ModelError(f"The entity model cannot run here: {error}.") from error
        self._np = numpy
        try:
            self._labels: list[str] = json.loads((folder / "labels.json").read_text("utf-8"))
            self._tokeniser = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokeniser.no_padding()
            self._tokeniser.no_truncation()
            self._session = _session(onnxruntime, folder / "model.onnx", threads)
        # The two libraries raise bare Exceptions of their own for a missing or damaged file.
        except Exception as error:
            raise ModelError(f"The entity model in {folder} cannot be loaded: {error}") from error
        self._moves = _moves(self._labels)
        self._kinds = _kinds(self._labels)
        self._starts = [0.0 if label[0] != "I" else -1e4 for label in self._labels]

    def read(self, text: str, lines: Sequence[Stretch]) -> Reading:
        """The names of the lines."""
        tokenised = [part for line in lines for part in self._tokenise(text, line)]
        count = sum(len(line.words) for line in tokenised)
        logits = self._np.zeros((count, len(self._labels)), self._np.float32)
        for window in _windows(tokenised):
            numbers = [number for number, _ in window.reads]
            logits[numbers] = self._run(window)[[at for _, at in window.reads]]
        return self._decoded(tokenised, logits)

    def _tokenise(self, text: str, line: Stretch) -> Iterator[_Line]:
        for start, end in _slices(text, line):
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
                yield _Line(encoded.ids, cases, words, first)

    def _run(self, window: _Window) -> Rows:
        array = self._np.array
        mask = self._np.ones((1, len(window.ids)), self._np.int64)
        feed = {
            "ids": array([window.ids], self._np.int64),
            "cases": array([window.cases], self._np.int64),
            "mask": mask,
        }
        logits: Rows = self._session.run(None, feed)[0][0]
        return logits

    def _decoded(self, lines: list[_Line], logits: Rows) -> Reading:
        np = self._np
        scaled = np.exp((logits - logits.max(-1, keepdims=True, initial=-1e9)) / TEMPERATURE)
        chances: Rows = scaled / scaled.sum(-1, keepdims=True)
        mentions: list[Mention] = []
        starts: list[int] = []
        ends: list[int] = []
        at = 0
        for line in lines:
            rows = slice(at, at + len(line.words))
            path = _viterbi(logits[rows].tolist(), self._moves, self._starts)
            mentions += _spans(self._labels, line.words, path, chances[rows].tolist())
            starts += [low for low, _ in line.words]
            ends += [high for _, high in line.words]
            at = rows.stop

        def chance(start: int, end: int) -> Evidence | None:
            low, high = bisect_left(starts, start), bisect_left(ends, end)
            if low > high or high >= len(starts):
                return None
            return _evidence(self._kinds, chances[low : high + 1].tolist())

        for mention in mentions:
            mention.evidence = chance(mention.start, mention.end) or mention.evidence
        return Reading(mentions, chance)


def _slices(text: str, line: Stretch) -> Iterator[tuple[int, int]]:
    """Parts of a line of bounded length, cut at a blank where there is one."""
    start = line.start
    while line.end - start > LONGEST_SLICE:
        blank = text.rfind(" ", start + LONGEST_SLICE // 2, start + LONGEST_SLICE)
        end = blank + 1 or start + LONGEST_SLICE
        yield start, end
        start = end
    yield start, line.end


def _session(onnxruntime: Any, model: Path, threads: int) -> Any:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = max(1, threads)
    options.inter_op_num_threads = 1
    # Without the arena and its patterns, 12 MB less stay in memory, for no measurable time.
    options.enable_cpu_mem_arena = False
    options.enable_mem_pattern = False
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def _windows(lines: Sequence[_Line]) -> Iterator[_Window]:
    """Short lines share a window, one after the other; a long line has overlapping ones."""
    window = _Window()
    number = 0
    for line in lines:
        if len(window.ids) > 1 and len(window.ids) + len(line.ids) > WINDOW + 1:
            yield window
            window = _Window()
        if len(line.ids) > WINDOW:
            yield from _overlapping(line, number)
        else:
            at = len(window.ids)
            window.reads += [(number + n, at + first) for n, first in enumerate(line.first)]
            window.ids += [*line.ids, SEP]
            window.cases += [*line.cases, 0]
        number += len(line.words)
    if window.reads:
        yield window


def _overlapping(line: _Line, number: int) -> Iterator[_Window]:
    """Windows that begin at words; a word shared by two is read from the one it is deeper in."""
    begin, done = 0, 0
    while done < len(line.words):
        low = line.first[begin]
        high = min(low + WINDOW, len(line.ids))
        last = high == len(line.ids)
        keep = high if last else high - OVERLAP // 2
        past = bisect_left(line.first, keep)
        window = _Window([CLS, *line.ids[low:high], SEP], [0, *line.cases[low:high], 0])
        window.reads = [(number + n, line.first[n] - low + 1) for n in range(done, past)]
        yield window
        done = past
        begin = max(begin + 1, bisect_left(line.first, high - OVERLAP))


def _piece_cases(
    text: str, words: list[tuple[int, int]], first: list[int], count: int
) -> list[int]:
    """The letter case of the word that each piece belongs to."""
    cases: list[int] = []
    for (low, high), begin, end in zip(words, first, [*first[1:], count], strict=True):
        cases += [_case(text[low:high])] * (end - begin)
    return cases


def _case(word: str) -> int:
    """1 no letters, 2 lower, 3 one capital, 4 ALL CAPS, 5 Title, 6 mIxed (0: special piece)."""
    if word.islower():
        return 2
    if word.isupper():
        return 3 if len(word) == 1 else 4
    if not any(char.isalpha() for char in word):
        return 1
    return 5 if word[0].isupper() and word[1:].islower() else 6


def _moves(labels: list[str]) -> list[list[int]]:
    """For each label, the labels it may follow."""
    return [
        [n for n, before in enumerate(labels) if now[0] != "I" or before[1:] == now[1:]]
        for now in labels
    ]


def _viterbi(rows: list[list[float]], moves: list[list[int]], starts: list[float]) -> list[int]:
    """The best sequence of labels in which no I stands without its B."""
    if not rows:
        return []
    best = [row + start for row, start in zip(rows[0], starts, strict=True)]
    back: list[list[int]] = []
    for row in rows[1:]:
        came = [max(before, key=best.__getitem__) for before in moves]
        best = [best[before] + value for before, value in zip(came, row, strict=True)]
        back.append(came)
    path = [max(range(len(best)), key=best.__getitem__)]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _spans(
    labels: list[str], words: list[tuple[int, int]], path: list[int], chances: list[list[float]]
) -> list[Mention]:
    found: list[Mention] = []
    for (start, end), label, row in zip(words, path, chances, strict=True):
        mark, _, kind = labels[label].partition("-")
        if mark == "B":
            found.append(Mention(start, end, BY_LABEL[kind], row[label]))
        elif mark == "I":
            found[-1].end = end
            found[-1].score = min(found[-1].score, row[label])
    return found


def _kinds(labels: list[str]) -> list[int]:
    """For each label, which of NAME_KINDS it speaks for; -1 for none."""
    told = [label.partition("-")[2] for label in labels]
    if unknown := {label for label in told if label} - BY_LABEL.keys():
        raise ModelError(f"The entity model tells {', '.join(unknown)}, which is no kind of name.")
    return [NAME_KINDS.index(BY_LABEL[label]) if label else -1 for label in told]


def _evidence(kinds: list[int], rows: list[list[float]]) -> Evidence:
    """For each kind, the mean over the words of the logarithm of B's and I's joint chance."""
    from math import log

    totals = [0.0] * len(NAME_KINDS)
    for row in rows:
        sums = [UNTOLD] * len(NAME_KINDS)
        for kind, chance in zip(kinds, row, strict=True):
            if kind >= 0:
                sums[kind] += chance
        totals = [total + log(value) for total, value in zip(totals, sums, strict=True)]
    return tuple(total / len(rows) for total in totals)
