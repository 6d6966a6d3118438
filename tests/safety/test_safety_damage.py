"""Damaged libraries lose nothing that the user made, tell what they lost, and end nothing.
`tests/benchmarks/damaged.py` does the same with five hundred."""

from pathlib import Path

from damages import ALL, Lab


def test_a_damaged_library_loses_nothing_that_the_user_made(tmp_path: Path) -> None:
    lab = Lab(tmp_path, per_feed=4)
    for kind in ("swaps", "cut"):
        lab.round(ALL.index(kind))
    assert lab.faults == []
