"""Which stories tell one event: our groups against the gold, beside what compares titles or URLs.

    python tests/benchmarks/clusters.py [--parts]

`--parts` scores the stories that the models were fitted on and the others apart. Needs ../shared.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold" / "clusters"
sys.path[:0] = [
    str(ROOT),
    str(GOLD),
    str(ROOT / "assets" / "cluster-model"),
    str(ROOT / "tests" / "cluster"),
]

from plain_memory import PlainMemory  # noqa: E402

from tui_reader.cluster.linking import Linker  # noqa: E402

DAY = 86_400


def ours(rows: list[dict]) -> dict[str, dict]:
    """Level -> id -> group."""
    from train import arrivals

    memory = PlainMemory()
    linker = Linker(memory)
    began = time.process_time()
    for arrival in arrivals(rows):
        linker.link(arrival)
    took = time.process_time() - began
    print(f"{len(rows)} stories in {took:.1f} s of processor time, {len(rows) / took:.0f} a second")
    return {
        level: {row["id"]: memory.group(level, n) for n, row in enumerate(rows, 1)}
        for level in ("told", "affair")
    }


def same(key: Callable[[dict], str]) -> Callable[[list[dict]], dict]:
    return lambda rows: {row["id"]: key(row) or row["id"] for row in rows}


def jaccard(share: float) -> Callable[[list[dict]], dict]:
    """What readers that have it do: titles of five days that share their words."""

    def groups(rows: list[dict]) -> dict:
        found, lately = {}, []
        for row in rows:
            words = set(re.findall(r"\w+", row["title"].lower()))
            at = row["at"]
            lately = [one for one in lately if one[0] >= at - 5 * DAY]
            best = max(
                ((len(words & w) / len(words | w or {1}), g) for _, w, g in lately),
                default=(0, ""),
            )
            found[row["id"]] = group = best[1] if best[0] >= share else row["id"]
            lately.append((at, words, group))
        return found

    return groups


def letters(row: dict) -> str:
    return re.sub(r"[\W_]+", "", row["title"].lower())


def main() -> None:
    if not GOLD.is_dir():
        sys.exit("The gold of clusters lies in ../shared, which is not here.")
    import score_clusters as gold
    from train import FITTED, arrivals, part, read

    rows = read(str(GOLD / "public.jsonl.gz"))
    for row, arrival in zip(rows, arrivals(rows), strict=True):
        row["at"] = arrival.at
    found = ours(rows)
    ways = {
        "same URL": same(lambda row: row.get("url") or "")(rows),
        "same title": same(letters)(rows),
        "title words, half shared": jaccard(0.5)(rows) if "--quick" not in sys.argv else {},
        "one row (told)": found["told"],
        "one page (affair)": found["affair"],
    }
    print(f"{'mean of sets':26s}{'B3 F1':>7s}{'pair P':>8s}{'pair F1':>9s}{'exact':>7s}"
          f"{'wrong/1000':>12s}{'made: with strangers':>22s}")  # fmt: skip
    for name, groups in ways.items():
        m = gold.evaluate(rows, groups)["mean"]
        strange = sum(n for n, _ in gold.strangers(rows, groups).values())
        print(f"{name:26s}{100 * m['b3']:7.1f}{100 * m['pp']:8.1f}{100 * m['pf']:9.1f}"
              f"{100 * m['exact']:7.1f}{m['wrong']:12.1f}{strange:22d}")  # fmt: skip
    if "--parts" in sys.argv:
        apart(gold, rows, found, lambda row: part(row) < FITTED)
    for level, groups in found.items():
        print(f"-- {level}\n{gold.HEAD}")
        for name, scores in gold.evaluate(rows, groups).items():
            if name != "mean":
                gold.show(name, scores)


def apart(gold, rows: list[dict], found: dict, fitted: Callable[[dict], bool]) -> None:  # type: ignore[no-untyped-def]
    event = {row["id"]: row["cluster"] for row in rows}
    wanted = {row["id"]: f"{row['cluster']}|{row['lang']}" for row in rows}
    sets = sorted({row["set"] for row in rows})
    for level, groups in found.items():
        for what in (True, False):
            told = [
                gold.score(event, wanted, groups,
                           [r["id"] for r in rows if r["set"] == s and fitted(r) is what])
                for s in sets
            ]  # fmt: skip
            mean = {k: sum(one[k] for one in told) / len(told) for k in ("b3", "pp", "wrong")}
            print(f"{level} {'fitted on' if what else 'not fitted on':14s}"
                  f" B3 F1 {100 * mean['b3']:.1f} pair P {100 * mean['pp']:.1f}"
                  f" wrong {mean['wrong']:.1f}")  # fmt: skip


if __name__ == "__main__":
    main()
