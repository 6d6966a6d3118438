"""Fifty hostile documents among thousands: `hostile_corpus.py [--documents 5000] [--stages X]`.

Each of them must be a row among the errors with a reason, each other a document, as if the hostile
ones were not there. Prints what became of each, what it took, and the memory of the worker.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / part) for part in ("benchmarks", "corpus"))]

import make_corpus  # noqa: E402
from corpus_stories import story  # noqa: E402
from hostile_rows import ROWS  # noqa: E402

from tui_reader.corpus import layout, run  # noqa: E402
from tui_reader.corpus.run import Asked  # noqa: E402


def write(path: Path, count: int) -> dict[int, str]:
    """So many rows, the hostile ones evenly among them. Line -> its name."""
    places = {(n + 1) * count // (len(ROWS) + 1): name for n, name in enumerate(ROWS)}
    with path.open("wb") as file:
        for number in range(1, count + 1):
            if number in places:
                file.write(ROWS[places[number]]() + b"\n")
            else:
                made = story(number)
                told = make_corpus.record(made, "text", make_corpus.text(made))
                file.write(json.dumps(told, ensure_ascii=False).encode() + b"\n")
    return places


def rows(out: Path, name: str) -> list[dict[str, object]]:
    parts = sorted(layout.parts(out).glob(f"*/{name}.jsonl"))
    return [json.loads(line) for part in parts for line in part.open(encoding="utf-8")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--documents", type=int, default=5_000)
    parser.add_argument("--stages", default="clean,annotate")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        given, out = Path(folder, "hostile.jsonl"), Path(folder, "out")
        places = write(given, args.documents)
        began = time.monotonic()
        outcome = run.run(Asked([str(given)], out, tuple(args.stages.split(",")), "jsonl"))
        took = time.monotonic() - began
        errors = {int(str(one["document"]).rpartition("#")[2]): one for one in rows(out, "errors")}
        documents = {int(str(one["document"]).rpartition("#")[2]) for one in rows(out, "documents")}
    for number, name in sorted(places.items()):
        said = errors.get(number, {"stage": "-", "reason": "a document: WRONG"})
        print(f"{number:6} {name:32} {said['stage']:9} {said['reason']}"[:150])
    honest = set(range(1, args.documents + 1)) - set(places)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(
        f"\n{outcome.documents:,} documents, {outcome.errors:,} errors of {len(places)} hostile,"
        f" {took:,.0f} s by the clock, {children.ru_utime + children.ru_stime:,.0f} s of the"
        f" processor; {memory:,} MB here, {children.ru_maxrss >> 10:,} MB in the largest child"
    )
    well = set(errors) == set(places) and documents == honest
    print("as it must be" if well else "NOT AS IT MUST BE")
    sys.exit(not well)


if __name__ == "__main__":
    main()
