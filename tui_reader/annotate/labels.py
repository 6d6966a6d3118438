"""What a tagger's numbers say: a row of logits a word -> names, and the chances of each kind.

Owns the decoding that every tagger shares; knows neither tokens nor models. Labels are those of the
BIO scheme: O, and B- and I- with a kind's label.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from math import log
from typing import TYPE_CHECKING, Final

from tui_reader.annotate.mentions import Evidence, Mention, Reading
from tui_reader.errors import ModelError
from tui_reader.kinds import BY_LABEL, NAME_KINDS

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Rows = NDArray[np.float32]

Words = Sequence[tuple[int, int]]
"""Offsets of a line's words in the article's text, in order."""
UNTOLD: Final = 1e-4
"""The chance that each kind has at the least, those included that the model does not tell."""
_NEVER: Final = -1e4


class Labels:
    """A tagger's labels. Raises ModelError for one that names no kind of ours."""

    def __init__(self, labels: Sequence[str], temperature: float, source: str) -> None:
        """`temperature` calibrates the chances: logits are divided by it."""
        self.names = tuple(labels)
        self._temperature = temperature
        self._source = source
        self._moves = _moves(labels)
        self._kinds = _kinds(labels)
        self._none = self.names.index("O") if "O" in labels else -1
        self._starts = [0.0 if label[0] != "I" else _NEVER for label in labels]

    def reading(self, lines: Sequence[Words], logits: Rows) -> Reading:
        """The names of the lines; `logits` has a row for each word of each line, in order."""
        import numpy as np

        scaled = np.exp((logits - logits.max(-1, keepdims=True, initial=-1e9)) / self._temperature)
        chances: Rows = scaled / scaled.sum(-1, keepdims=True)
        mentions: list[Mention] = []
        starts: list[int] = []
        ends: list[int] = []
        surest: list[int] = logits.argmax(-1).tolist()
        at = 0
        for words in lines:
            rows = slice(at, at + len(words))
            path = surest[rows]
            if not self._allows(path):
                path = _viterbi(logits[rows].tolist(), self._moves, self._starts)
            if path.count(self._none) < len(path):
                mentions += self._spans(words, path, chances[rows].tolist())
            starts += [low for low, _ in words]
            ends += [high for _, high in words]
            at = rows.stop
        logs: dict[int, Evidence] = {}

        def chance(start: int, end: int) -> Evidence | None:
            low, high = bisect_left(starts, start), bisect_left(ends, end)
            if low > high or high >= len(starts):
                return None
            for at in range(low, high + 1):
                if at not in logs:
                    logs[at] = _logs(self._kinds, chances[at].tolist())
            return _evidence([logs[at] for at in range(low, high + 1)])

        for mention in mentions:
            mention.evidence = chance(mention.start, mention.end) or mention.evidence
        return Reading(mentions, chance)

    def _allows(self, path: Sequence[int]) -> bool:
        """Whether no I stands without its B: then the surest labels are the best path."""
        if path.count(self._none) == len(path):
            return True
        return self._starts[path[0]] == 0.0 and all(
            before in self._moves[now] for before, now in pairwise(path)
        )

    def _spans(
        self, words: Words, path: Sequence[int], chances: Sequence[Sequence[float]]
    ) -> list[Mention]:
        found: list[Mention] = []
        for (start, end), label, row in zip(words, path, chances, strict=True):
            mark, _, kind = self.names[label].partition("-")
            if mark == "B":
                found.append(Mention(start, end, BY_LABEL[kind], row[label], source=self._source))
            elif mark == "I":
                found[-1].end = end
                found[-1].score = min(found[-1].score, row[label])
        return found


def _moves(labels: Sequence[str]) -> list[list[int]]:
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


def _kinds(labels: Sequence[str]) -> list[int]:
    """For each label, which of NAME_KINDS it speaks for; -1 for none."""
    told = [label.partition("-")[2] for label in labels]
    if unknown := {label for label in told if label} - BY_LABEL.keys():
        raise ModelError(f"The entity model tells {', '.join(unknown)}, which is no kind of name.")
    return [NAME_KINDS.index(BY_LABEL[label]) if label else -1 for label in told]


def _logs(kinds: list[int], row: list[float]) -> Evidence:
    """For each kind, the logarithm of B's and I's joint chance of a word."""
    sums = [UNTOLD] * len(NAME_KINDS)
    for kind, chance in zip(kinds, row, strict=True):
        if kind >= 0:
            sums[kind] += chance
    return tuple(map(log, sums))


def _evidence(logs: Sequence[Evidence]) -> Evidence:
    """For each kind, the mean over the words."""
    totals: Sequence[float] = logs[0]
    for row in logs[1:]:
        totals = [total + value for total, value in zip(totals, row, strict=True)]
    return tuple(total / len(logs) for total in totals)
