"""The floors on the labelled sentences beside the checkout; without them it is skipped."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

from tui_reader.annotate.figures import find

FLOORS = {
    "span F1": 92.0,
    "span and kind F1": 90.0,
    "value on matched": 97.0,
    "value of all": 86.0,
    "unit": 85.0,
    "qualifier F1": 90.0,
    "clean of 36": 33.0,
}
Figure = dict[str, Any]


def predict(text: str) -> list[Figure]:
    return [
        {
            "start": f.span.start,
            "end": f.span.end,
            "kind": f.kind,
            "value": list(f.value) if isinstance(f.value, tuple) else f.value,
            "unit": f.unit,
            "qualifier": f.qualifier,
        }
        for f in find(text)
    ]


def f1(hits: int, wanted: int, found: int) -> float:
    return 200 * hits / max(1, wanted + found)


def measure(gold: list[dict[str, Any]], scorer: dict[str, Any]) -> dict[str, float]:
    """The figures of the issue, with the scorer's own idea of equal values."""
    wanted = found = spans = kinds = values = valued = matched = units = united = clean = 0
    qualified = [0, 0, 0]
    for row in gold:
        right = {(f["start"], f["end"]): f for f in row["figures"]}
        ours = {(f["start"], f["end"]): f for f in predict(row["text"])}
        wanted, found = wanted + len(right), found + len(ours)
        clean += not right and not ours
        qualified[1] += sum(bool(f["qualifier"]) for f in right.values())
        qualified[2] += sum(bool(f["qualifier"]) for f in ours.values())
        for span, figure in right.items():
            mine = ours.get(span)
            valued += figure["value"] is not None
            if mine is None:
                continue
            spans += 1
            kinds += mine["kind"] == figure["kind"]
            if figure["value"] is not None:
                matched += 1
                values += scorer["value_eq"](figure["value"], mine["value"])
            if figure["unit"] is not None:
                united += 1
                units += str(mine["unit"] or "").lower() == figure["unit"].lower()
            if figure["qualifier"]:
                qualified[0] += mine["qualifier"] == figure["qualifier"]
    return {
        "span F1": f1(spans, wanted, found),
        "span and kind F1": f1(kinds, wanted, found),
        "value on matched": 100 * values / matched,
        "value of all": 100 * values / valued,
        "unit": 100 * units / united,
        "qualifier F1": f1(*qualified),
        "clean of 36": float(clean),
    }


def test_the_grammar_keeps_its_floors_on_the_labelled_sentences(shared: Path) -> None:
    folder = shared / "gold"
    if not (folder / "figures_public.jsonl").is_file():
        pytest.skip("needs ../shared/gold/figures_public.jsonl")
    lines = (folder / "figures_public.jsonl").read_text(encoding="utf-8").splitlines()
    gold = [json.loads(line) for line in lines if line]
    measured = measure(gold, runpy.run_path(str(folder / "score_figures.py")))
    short = {name: value for name, value in measured.items() if value < FLOORS[name]}
    assert not short
