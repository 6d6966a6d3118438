"""Figures of many languages, in figures/LANGUAGE.txt: what is to be found in sentences of our own,
beside sentences that have none. Owns their reading and their scores.

`first` was there while the rules were written; `second` was written at the same time and run when
the rules were done. Run by hand it prints the scores: python tests/gold/gold_figures.py [LANGUAGE]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import gold_files
from gold_files import Mark

from tui_reader.annotate.figures import find
from tui_reader.model import Annotation, Span, Value

FOLDER = Path(__file__).parent / "figures"
ROWS = Path(__file__).parent / "figure_rows.txt"
"""Shorter rows for many languages, each kind in other words; told on `DAY`."""
DAY = datetime(2024, 11, 13)
PARTS = ("first", "second", "none")
COUNTED = ("number", "ordinal")
"""Kinds whose unit is a noun, which is judged in English only."""


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with its figures."""

    language: str
    when: datetime
    part: str
    text: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many figures are right, of those that are there and those that were found."""

    right: int = 0
    wanted: int = 0
    found: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.wanted + other.wanted, self.found + other.found)

    @property
    def f1(self) -> float:
        return 200 * self.right / max(1, self.wanted + self.found)


def cases(language: str) -> list[Case]:
    """The sentences of a language. Raises GoldError."""
    raw = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    head, _, body = raw.partition("\n\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    when, part, made = datetime.fromisoformat(said["date"]), "", []
    for line in filter(None, body.splitlines()):
        if line.startswith("## "):
            part = line[3:]
            continue
        text, marks = gold_files.unmarked(language, line, 0)
        made.append(Case(said["language"], when, part, text, tuple(marks)))
    return made


def rows() -> dict[str, list[Case]]:
    """The rows of each language. Raises GoldError."""
    made: dict[str, list[Case]] = {}
    language = ""
    for line in ROWS.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            language = line[3:]
            continue
        text, marks = gold_files.unmarked("figure_rows", line, 0)
        made.setdefault(language, []).append(Case(language, DAY, "rows", text, tuple(marks)))
    return made


def languages() -> list[str]:
    """Those that have sentences of their own."""
    return sorted(path.stem for path in FOLDER.glob("*.txt"))


def same(gold: Value, found: Value) -> bool:
    """Equal values, numbers within a hundredth."""
    if isinstance(gold, tuple) and isinstance(found, tuple):
        return all(map(same, gold, found))
    if isinstance(gold, float) and isinstance(found, float):
        return abs(gold - found) <= 0.01 * max(abs(gold), abs(found)) + 1e-9
    return gold == found


def agrees(mark: Mark, item: Annotation) -> bool:
    """Span, kind, value and unit."""
    united = mark.kind in COUNTED and mark.unit not in ("score", "year-old")
    units = united or mark.unit == item.unit
    return mark.kind == item.kind and same(mark.value, item.value) and units


def judge(case: Case) -> tuple[Score, list[str]]:
    """The score of a sentence, and its mistakes in words."""
    found: dict[Span, Annotation] = {
        item.span: item for item in find(case.text, case.when, case.language)
    }
    right, wrong = 0, []
    for mark in case.marks:
        item = found.pop(mark.span, None)
        surface = case.text[mark.span.start : mark.span.end]
        if item is not None and agrees(mark, item):
            right += 1
            continue
        told = f"{item.kind} {item.value} {item.unit}" if item else "missed"
        wrong.append(f"{surface!r} is {mark.kind} {mark.value} {mark.unit or ''}: {told}")
    for span, item in found.items():
        wrong.append(f"no {item.kind}: {case.text[span.start : span.end]!r} ({item.value})")
    spans = right + len(wrong)
    total = len(case.marks) + len(found)
    assert spans == total
    extra = sum(1 for line in wrong if not line.endswith("missed")) - len(found)
    return Score(right, len(case.marks), right + extra + len(found)), wrong


def score(language: str, part: str) -> tuple[Score, list[str]]:
    """The score of one part of a language, and its mistakes."""
    total, mistakes = Score(), []
    for case in cases(language):
        if case.part == part:
            one, wrong = judge(case)
            total += one
            mistakes += [f"{line}  in: {case.text}" for line in wrong]
    return total, mistakes


def main() -> None:
    asked = sys.argv[1:]
    for language in [one for one in languages() if not asked or one in asked]:
        parts = {part: score(language, part) for part in PARTS}
        shares = " ".join(f"{part} {parts[part][0].f1:5.1f}" for part in PARTS[:2])
        print(f"{language}: {shares}; {parts['none'][0].found} in sentences without any")
        if asked:
            for part in PARTS:
                print(*(f"  {part}: {line}" for line in parts[part][1]), sep="\n")


if __name__ == "__main__":
    main()
