"""Figures: the score table and the speed. Run by hand:  python tests/benchmarks/bench_figures.py

The score needs ../shared beside the checkout; the speed is measured on its documents too, and on
a text of our own without it.
"""

from __future__ import annotations

import json
import re
import runpy
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from tui_reader.annotate.figures import find

SHARED = Path(__file__).parents[3] / "shared" / "gold"
OWN = (
    "The bank said on Tuesday that 1,200 of its 45,000 staff, or about 3 percent, would leave by "
    "March 2021. It had promised more than $2.5 billion over ten years. No one was told why, and "
    "the union called for talks with the managers of all branches in the country.\n\n"
)


def table() -> None:
    rows = [json.loads(line) for line in (SHARED / "figures_public.jsonl").open(encoding="utf-8")]
    predicted = {
        row["id"]: {
            "figures": [
                {
                    "start": f.span.start,
                    "end": f.span.end,
                    "kind": f.kind,
                    "value": list(f.value) if isinstance(f.value, tuple) else f.value,
                    "unit": f.unit,
                    "qualifier": f.qualifier,
                }
                for f in find(row["text"])
            ]
        }
        for row in rows
    }
    score = runpy.run_path(str(SHARED / "score_figures.py"))["score"]
    score({row["id"]: row for row in rows}, predicted, verbose="-v" in sys.argv)


GERMAN = (
    "Die Bank teilte am Dienstag mit, dass 1.200 ihrer 45.000 Beschäftigten, etwa 3 Prozent, bis "
    "März 2021 gehen. Sie hatte mehr als 2,5 Milliarden Dollar in zehn Jahren versprochen. Niemand "
    "erfuhr den Grund, und die Gewerkschaft forderte Gespräche mit den Leitern der Filialen.\n\n"
)


def languages() -> None:
    """F1 by language on sentences of our own, and a story of 1,000 words beside an English one."""
    gold = Path(__file__).parents[1] / "gold"
    sys.path.insert(0, str(gold))
    sys.argv = sys.argv[:1]
    runpy.run_path(str(gold / "gold_figures.py"), run_name="__main__")
    english, german = (
        median(partial(find, text * (1_000 // len(text.split())), None, language))
        for text, language in ((OWN, "en"), (GERMAN, "de"))
    )
    print(f"1,000 words: English {english * 1e3:.1f} ms, German {german * 1e3:.1f} ms, "
          f"ratio {german / english:.2f}")  # fmt: skip


def megabyte() -> str:
    text = OWN
    path = SHARED / "groups_public.jsonl"
    if path.is_file():
        text = (
            "\n\n".join(json.loads(line)["text"] for line in path.open(encoding="utf-8")) + "\n\n"
        )
    return (text * (1_000_000 // len(text) + 1))[:1_000_000]


def median(work: Callable[[], object]) -> float:
    times = []
    for _ in range(5):
        begun = time.perf_counter()
        work()
        times.append(time.perf_counter() - begun)
    return statistics.median(times)


def speed() -> None:
    text = megabyte()
    words = re.compile(r"\w+")
    ours = median(lambda: find(text))
    plain = median(lambda: sum(1 for _ in words.finditer(text)))
    found = len(find(text))
    print(f"\n1 MB, {found} figures: {ours:.3f} s = {1 / ours:.1f} MB/s (median of 5)")
    print(f"a plain pass over its words: {plain:.3f} s; ratio {ours / plain:.1f}")


if __name__ == "__main__":
    if (SHARED / "figures_public.jsonl").is_file():
        table()
    else:
        print("no ../shared: the score table is left out")
    speed()
    languages()
