"""Damages libraries by seeds and repairs them: what is lost, what is told. Prints a table.

    nice -n 5 python tests/benchmarks/damaged.py [--libraries 500] [--from 0]

Exits 1 if anything that the user made was lost, a lost story was not told, or a traceback came.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "safety"))
from damages import Lab


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--libraries", type=int, default=500)
    parser.add_argument("--from", type=int, default=0, dest="first")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        lab = Lab(Path(folder))
        for seed in range(args.first, args.first + args.libraries):
            lab.round(seed)
    print(f"{'damage':10}{'libraries':>10}{'worst':>8}{'median':>8}  stories saved with their text")
    for kind, shares in lab.shares.items():
        print(f"{kind:10}{len(shares):10}{min(shares):8.0%}{statistics.median(shares):8.0%}")
    for what, count in sorted(lab.tally.items()):
        print(f"{count:6} {what}")
    for fault in lab.faults:
        print(f"FAULT {fault}")
    print(f"{len(lab.faults)} faults")
    return 1 if lab.faults else 0


if __name__ == "__main__":
    sys.exit(main())
